//! Cuts the article into paragraphs and sentences, and finds quotes in it.

use story::{Article, Language, Paragraph, ParagraphRole, Sentence, Span};

use super::nearest::quote_hint;
use super::place::Source;
use super::places::Places;
use super::problem::Problems;
use super::raw::{Placed, RawStory};
use super::sentences;

/// Cuts a text: the first line is the title, `story` names the lines of caption, byline and headings, and the rest is prose.
pub(super) fn cut(text: String, story: &RawStory, language: Language) -> Article {
    let mut paragraphs = Vec::new();
    let mut sentences = Vec::new();
    let mut section = None;
    let mut byte = 0;
    for line in text.split('\n') {
        let from = byte;
        byte += line.len() + 1;
        let line = line.trim_end_matches('\r');
        if line.trim().is_empty() {
            continue;
        }
        let heading = story.section.iter().find(|section| section.heading.get_ref() == line);
        let is = |named: &Option<Placed<String>>| named.as_ref().is_some_and(|named| named.get_ref() == line);
        let role = if paragraphs.is_empty() {
            ParagraphRole::Title
        } else if heading.is_some() {
            ParagraphRole::Heading
        } else if is(&story.caption) {
            ParagraphRole::Caption
        } else if is(&story.byline) {
            ParagraphRole::Byline
        } else {
            ParagraphRole::Body
        };
        if let Some(heading) = heading {
            section = Some(heading.id.get_ref().clone());
        }
        let first_sentence = small(sentences.len());
        if role == ParagraphRole::Body {
            let paragraph = small(paragraphs.len());
            let mut start = 0;
            for end in sentences::ends(line, language) {
                let span = Span::of_bytes(&text, from + start, from + end);
                sentences.push(Sentence { span, paragraph });
                start = end;
            }
        }
        paragraphs.push(Paragraph {
            span: Span::of_bytes(&text, from, from + line.len()),
            role,
            section: section.clone(),
            first_sentence,
            end_sentence: small(sentences.len()),
        });
    }
    Article { text, paragraphs, sentences }
}

/// The place of a quote.
pub(super) struct Found {
    pub(super) span: Span,
    /// Index of the sentence it begins in.
    pub(super) sentence: usize,
    pub(super) section: String,
}

/// The place of a quote, which may be before the first heading.
pub(super) struct FoundInProse {
    pub(super) span: Span,
    /// Index of the sentence it begins in.
    pub(super) sentence: usize,
    /// `None` before the first heading.
    pub(super) section: Option<String>,
}

/// Finds the only occurrence of a quote in the prose of the sections. `whose` names its owner in messages.
pub(super) fn find_quote(
    article: &Places<'_>,
    whose: &str,
    source: &Source,
    quote: &Placed<String>,
    problems: &mut Problems,
) -> Option<Found> {
    let FoundInProse { span, sentence, section } =
        find_in_prose(article, (whose, BELOW_A_HEADING), source, quote, problems)?;
    let Some(section) = section else {
        let what = before_the_first_heading(whose);
        problems.at(source, quote.span().start, what, BELOW_A_HEADING);
        return None;
    };
    Some(Found { span, sentence, section })
}

/// What to do about a quote outside the sections' prose.
const BELOW_A_HEADING: &str = "quote a sentence below one of the headings";

/// What is wrong with a quote from the text before the first heading, for which no section is known.
pub(super) fn before_the_first_heading(whose: &str) -> String {
    format!("the quote of {whose} is before the first heading")
}

/// Finds the only occurrence of a quote in the prose, also in that before the first heading. `whose` names its owner in messages,
/// `instead` says what to do if it is in no sentence.
pub(super) fn find_in_prose(
    article: &Places<'_>,
    (whose, instead): (&str, &str),
    source: &Source,
    quote: &Placed<String>,
    problems: &mut Problems,
) -> Option<FoundInProse> {
    let place = quote.span().start;
    let text = &article.text;
    let starts = article.find(quote.get_ref());
    let [start] = starts[..] else {
        if starts.is_empty() {
            let what = format!("the quote of {whose} is not in the article");
            problems.at(source, place, what, quote_hint(text, quote.get_ref()));
        } else {
            let what = format!("the quote of {whose} occurs {} times in the article", starts.len());
            problems.at(source, place, what, "make it longer, until it occurs only once");
        }
        return None;
    };
    let at = article.paragraphs.partition_point(|paragraph| paragraph.span.byte_end as usize <= start);
    let paragraph = article.paragraphs.get(at)?;
    let span = within(article, paragraph, start, start + quote.get_ref().len());
    let at = article.sentences.partition_point(|sentence| sentence.span.end <= span.start);
    let sentence =
        article.sentences.get(at).is_some_and(|sentence| sentence.span.overlaps(&span)).then_some(at);
    let Some(sentence) = sentence else {
        let role = match paragraph.role {
            ParagraphRole::Title => "in the article's title",
            ParagraphRole::Caption => "in the caption",
            ParagraphRole::Heading => "in a heading",
            ParagraphRole::Byline => "in the byline",
            ParagraphRole::Body => "in no sentence",
        };
        problems.at(source, place, format!("the quote of {whose} is {role}"), instead);
        return None;
    };
    Some(FoundInProse { span, sentence, section: paragraph.section.clone() })
}

/// The span of bytes that begin in a paragraph; counts code points from its start, to be fast.
fn within(article: &Article, paragraph: &Paragraph, from: usize, to: usize) -> Span {
    let first = (paragraph.span.byte_start as usize).min(from);
    let span = Span::of_bytes(&article.text[first..], from - first, to - first);
    // A quote may begin in the line break before its paragraph.
    if first < paragraph.span.byte_start as usize {
        return Span::of_bytes(&article.text, from, to);
    }
    let points = paragraph.span.start;
    Span { start: span.start + points, end: span.end + points, byte_start: small(from), byte_end: small(to) }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
