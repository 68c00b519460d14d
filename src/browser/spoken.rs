//! Collects what is read aloud: the blocks of the page in order, as text, and the voice for it.

use wasm_bindgen::JsCast;
use web_sys::{Element, SpeechSynthesis, SpeechSynthesisVoice};

use super::marks::{chart_around, within};

/// The blocks that are read: headings, lead figures, titles and findings of charts, quotes, sentences of the article.
const BLOCKS: &str = "h1 span, .dek, .summary, .spread h2, .out, .fig h3, .data > .description, blockquote, .told > p, \
                      .who, .article > h2, .text h3, .text .byline, .text .caption, .s";
/// Never read: tools, drawings, tables, and the charts by unit, which repeat the sections.
const SILENT: &str = "[aria-hidden='true'], [hidden], .tip, table, button, svg, .source, dialog, details:not(.data), summary, .in-place, #way-back";

/// A block, or part of a long one.
#[derive(Debug)]
pub(super) struct Piece {
    /// The element to highlight: for a chart's description, which is seen only while its data is open, the chart.
    pub(super) block: Element,
    pub(super) text: String,
}

/// All pieces in a part of the page.
pub(super) fn pieces(part: &Element) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for block in within(part, BLOCKS) {
        if !matches!(block.closest(SILENT), Ok(None)) {
            continue;
        }
        let shown = if block.matches(".data > *").unwrap_or(false) { chart_around(&block) } else { None };
        let shown = shown.unwrap_or_else(|| block.clone());
        for text in cut(&text(&block)) {
            pieces.push(Piece { block: shown.clone(), text });
        }
    }
    pieces
}

/// The text of a block without parts that are only for the eye.
fn text(block: &Element) -> String {
    let Ok(copy) = block.clone_node_with_deep(true) else { return String::new() };
    within(copy.unchecked_ref(), SILENT).iter().for_each(Element::remove);
    copy.text_content().unwrap_or_default()
}

/// The greatest [`length`] of a piece: 59 Chinese or 118 Latin characters. Some browsers go silent without an event when an utterance takes
/// over 15 seconds.
const LONGEST: u32 = 118;

/// The length of a text in speech, in Latin characters: in Chinese text every character counts as two.
fn length(text: &str) -> u32 {
    let each = if text.chars().any(|c| c >= '\u{2e80}') { 2 } else { 1 };
    text.chars().map(|_| each).sum()
}

/// The milliseconds after which a text counts as stuck: four times the usual duration, and some for the start.
pub(super) fn patience(text: &str) -> i32 {
    i32::try_from(length(text)).unwrap_or_default() * 250 + 5000
}

/// Cuts a text into the longest allowed pieces: after punctuation, or else between words.
fn cut(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    // Possible ends: after punctuation; between words.
    let (mut after_mark, mut after_word) = (0, 0);
    for c in text.chars() {
        // Points and commas within numbers have no space after them.
        let ends = c == ' ' && part.ends_with([',', ';', ':', '.', '—']);
        part.push(c);
        if length(&part) > LONGEST {
            let last = part.len() - c.len_utf8();
            let at = [after_mark, after_word].into_iter().find(|at| *at > 0).unwrap_or(last);
            let rest = part.split_off(at);
            parts.push(std::mem::replace(&mut part, rest));
            (after_mark, after_word) = (0, 0);
        }
        if ends || matches!(c, '，' | '。' | '；' | '！' | '？') {
            after_mark = part.len();
        } else if matches!(c, ' ' | '、') {
            after_word = part.len();
        }
    }
    if !part.trim().is_empty() {
        parts.push(part);
    }
    parts
}

/// The browser's best voice for a language. Prefers local voices: a service would get the text.
pub(super) fn voice(synthesis: &SpeechSynthesis, lang: &str) -> Option<SpeechSynthesisVoice> {
    let mut best = None;
    for voice in synthesis.get_voices() {
        let voice: SpeechSynthesisVoice = voice.unchecked_into();
        let Some(far) = far(lang, &voice.lang()) else { continue };
        let far = far + if voice.local_service() { 0 } else { 10 };
        if best.as_ref().is_none_or(|(least, _)| far < *least) {
            best = Some((far, voice));
        }
    }
    best.map(|(_, voice)| voice)
}

/// The distance of a voice's language from that of a text; `None` for another language. Some browsers write `zh_TW`, some `cmn-Hans-CN`.
fn far(text: &str, voice: &str) -> Option<usize> {
    let voice = voice.to_ascii_uppercase();
    let regions: &[&str] = match text {
        "zh-Hant" => &["TW", "HANT", "HK"],
        "zh-Hans" => &["CN", "HANS"],
        _ => return (voice.get(..2)? == text.get(..2)?.to_ascii_uppercase()).then_some(0),
    };
    let is_chinese = voice.starts_with("ZH") || voice.starts_with("CMN");
    is_chinese.then(|| regions.iter().position(|region| voice.ends_with(region)).unwrap_or(regions.len()))
}
