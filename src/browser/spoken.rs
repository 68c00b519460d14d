//! What is said when the page is read aloud: its blocks in their order, as text, and by which voice.

use wasm_bindgen::JsCast;
use web_sys::{Element, SpeechSynthesis, SpeechSynthesisVoice};

use super::marks::within;

/// What is read, each block by itself: headings, lead figures, what charts are called and find, people's words, the article's
/// sentences.
const BLOCKS: &str = "h1 span, .dek, .summary, .theme > h2, .lead, .card h3, .card > .description, blockquote, .told > p, \
                      .who, .article > h2, .text h3, .text .byline, .text .caption, .s";
/// Never read: tools, what is drawn, what stands in tables; nor the charts by unit, which say again what the sections said.
const SILENT: &str = "[aria-hidden='true'], [hidden], .tip, table, button, svg, .source, dialog, details, .in-place, #way-back";

/// A block, or a part of a long one.
#[derive(Debug)]
pub(super) struct Piece {
    /// What is lit meanwhile.
    pub(super) block: Element,
    pub(super) text: String,
}

/// All there is to say in a part of the page.
pub(super) fn pieces(part: &Element) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for block in within(part, BLOCKS) {
        if !matches!(block.closest(SILENT), Ok(None)) {
            continue;
        }
        for text in cut(&text(&block)) {
            pieces.push(Piece { block: block.clone(), text });
        }
    }
    pieces
}

/// A block's text without what is not for the ear.
fn text(block: &Element) -> String {
    let Ok(copy) = block.clone_node_with_deep(true) else { return String::new() };
    within(copy.unchecked_ref(), SILENT).iter().for_each(Element::remove);
    copy.text_content().unwrap_or_default()
}

/// The longest piece, by [`length`]: 59 characters of a Chinese text or 118 of another. Some browsers fall silent when one utterance takes more than
/// a quarter of a minute, and never say that it has ended.
const LONGEST: u32 = 118;

/// How long a text takes to say, in Latin characters: in a Chinese one each character, digits too, takes as long as two.
fn length(text: &str) -> u32 {
    let each = if text.chars().any(|c| c >= '\u{2e80}') { 2 } else { 1 };
    text.chars().map(|_| each).sum()
}

/// How many milliseconds a text may take before it counts as stuck: four times what a voice of usual speed needs, and some to begin.
pub(super) fn patience(text: &str) -> i32 {
    i32::try_from(length(text)).unwrap_or_default() * 250 + 5000
}

/// Cuts a text into pieces that are short enough, each as long as can be: after punctuation, or where there is none, between words.
fn cut(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    // Where the part may end: after punctuation; between words.
    let (mut after_mark, mut after_word) = (0, 0);
    for c in text.chars() {
        // A point or comma of a number has no space after it.
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

/// The browser's best voice for a language: one of this machine before one of a service, which would be sent the words.
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

/// How far a voice's language is from a text's; `None` for another language. Some write `zh_TW`, some `cmn-Hans-CN`.
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
