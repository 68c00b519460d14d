//! Compares the article in the program with that on the page, and quotes it around a place.

use super::super::edition::Edition;
use super::super::typeset::typeset;
use super::html;
use super::lines::Lines;
use story::{Fragment, ParagraphRole, Span, fill};

/// The number of characters to show around a place.
const FEW: u32 = 6;

/// The source, typeset character for character, so that code points match.
pub(super) struct Article {
    chars: Vec<char>,
    lang: &'static str,
}

impl Article {
    pub(super) fn of(edition: Edition) -> Self {
        let source = edition.story.source_wording();
        let chars = typeset(source, &edition.story.article.text).chars().collect();
        Self { chars, lang: &source.lang }
    }

    /// The characters between two code points, clipped to the text.
    pub(super) fn slice(&self, from: u32, to: u32) -> String {
        slice(&self.chars, from, to)
    }

    /// The text of a span and a little around it, as HTML.
    pub(super) fn around(&self, span: &Span) -> String {
        let part = |from, to| html::escape(&self.slice(from, to));
        let numeral = html::element("strong", &part(span.start, span.end));
        let before = part(span.start.saturating_sub(FEW), span.start);
        self.in_its_language(&[before, numeral, part(span.end, span.end + FEW)].concat())
    }

    /// Marks HTML as being in the language of the article.
    pub(super) fn in_its_language(&self, html: &str) -> String {
        html::element(&["span lang=\"", self.lang, "\""].concat(), html)
    }

    /// Adds a line for each sentence and each other line: title, headings, caption, byline. A translating browser or an edit to the page
    /// does not change the article in the program.
    pub(super) fn compare(&self, lines: &mut Lines, on_page: &[String]) {
        let article = &lines.edition.story.article;
        let mut on_page = on_page.iter();
        for paragraph in &article.paragraphs {
            if paragraph.role == ParagraphRole::Body {
                for n in paragraph.first_sentence..paragraph.end_sentence {
                    if let Some(own) = article.sentences.get(n as usize) {
                        self.compare_one(lines, &own.span, Some(n), on_page.next());
                    }
                }
            } else {
                self.compare_one(lines, &paragraph.span, None, on_page.next());
            }
        }
        // Text on the page that the article does not have.
        for more in on_page {
            self.compare_one(lines, &Span::of_bytes("", 0, 0), None, Some(more));
        }
    }

    fn compare_one(&self, lines: &mut Lines, span: &Span, n: Option<u32>, theirs: Option<&String>) {
        let ours = self.slice(span.start, span.end);
        let theirs = theirs.map_or("", String::as_str);
        let fault = (ours != theirs).then(|| {
            let [stored, found] = difference(&ours, theirs);
            fill(&lines.edition.wording.ui.verify_page_differs, &[("found", &found), ("stored", &stored)])
        });
        let begins = html::escape(&self.slice(span.start, span.end.min(span.start + 2 * FEW)));
        lines.add(
            n.map_or(Fragment::Article, Fragment::Sentence),
            &self.in_its_language(&[&begins, "…"].concat()),
            "",
            fault,
        );
    }
}

fn slice(chars: &[char], from: u32, to: u32) -> String {
    let to = chars.len().min(to as usize);
    chars.get(from as usize..to).unwrap_or_default().iter().collect()
}

/// Where two texts first differ, as an excerpt of each.
fn difference(ours: &str, theirs: &str) -> [String; 2] {
    let [ours, theirs]: [Vec<char>; 2] = [ours, theirs].map(|text| text.chars().collect());
    let mut at: u32 = 0;
    while ours.get(at as usize).is_some_and(|c| theirs.get(at as usize) == Some(c)) {
        at += 1;
    }
    [ours, theirs].map(|text| slice(&text, at.saturating_sub(FEW), at + FEW + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_has_a_few_characters_around_a_place() {
        let article = Article { chars: "標題\n建成3285家、萬".chars().collect(), lang: "zh-Hant" };
        let excerpt = |start, end| article.around(&Span { start, end, byte_start: 0, byte_end: 0 });
        assert_eq!(excerpt(5, 9), "<span lang=\"zh-Hant\">標題\n建成<strong>3285</strong>家、萬</span>");
        assert_eq!(excerpt(20, 30), "<span lang=\"zh-Hant\"><strong></strong></span>", "a span that is none");
    }

    #[test]
    fn a_difference_is_shown_with_its_context() {
        assert_eq!(
            difference("托育機構3285家，很多", "托育機構3286家，很多"),
            ["育機構3285家，很多", "育機構3286家，很多"]
        );
        assert_eq!(difference("機構", ""), ["機構", ""]);
        assert_eq!(difference("機構", "機構。"), ["機構", "機構。"]);
    }
}
