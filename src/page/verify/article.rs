//! The article that the program carries: a few of its words around a place, and all of it against the page.

use super::super::context::Edition;
use super::super::typeset::typeset;
use super::html;
use super::rows::{Row, sentence};
use crate::story::{ParagraphRole, Span, fill};

/// The article in its own characters, typeset one for one, so that code points count as in the source.
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

    /// The characters from one code point to another, as far as there are any.
    pub(super) fn slice(&self, from: u32, to: u32) -> String {
        self.chars.iter().take(to as usize).skip(from as usize).collect()
    }

    /// The words of a span, and a few before and after in its line, as HTML.
    pub(super) fn around(&self, span: &Span) -> String {
        const FEW: u32 = 6;
        let before = self.slice(span.start.saturating_sub(FEW), span.start);
        let after = self.slice(span.end, span.end + FEW);
        let [before, after] =
            [before.rsplit('\n').next(), after.split('\n').next()].map(Option::unwrap_or_default);
        let numeral = html::element("strong", &html::escape(&self.slice(span.start, span.end)));
        self.in_its_language(&[&html::escape(before), &numeral, &html::escape(after)])
    }

    /// HTML, marked as being in the article's language.
    pub(super) fn in_its_language(&self, parts: &[&str]) -> String {
        html::element(&["span lang=\"", self.lang, "\""].concat(), &parts.concat())
    }

    /// A row for each sentence, and for each line that is none: title, headings, caption, byline. A browser that translates
    /// the page, or someone who changes a digit in it, leaves the program's own article as it is.
    pub(super) fn compare(&self, edition: Edition, on_page: &[String]) -> Vec<Row> {
        let article = &edition.story.article;
        let mut pieces = Vec::new();
        for paragraph in &article.paragraphs {
            if paragraph.role == ParagraphRole::Body {
                for n in paragraph.first_sentence..paragraph.end_sentence {
                    pieces.extend(article.sentences.get(n as usize).map(|own| (own.span, Some(n))));
                }
            } else {
                pieces.push((paragraph.span, None));
            }
        }
        let row = |n: usize| {
            let piece = pieces.get(n);
            let ours = piece.map(|(span, _)| self.slice(span.start, span.end)).unwrap_or_default();
            let theirs = on_page.get(n).map_or("", String::as_str);
            let fault = (ours != theirs).then(|| {
                let [stored, found] = difference(&ours, theirs);
                fill(&edition.wording.ui.verify_page_differs, &[("found", &found), ("stored", &stored)])
            });
            let beginning: String = ours.chars().take(12).collect();
            Row {
                fragment: sentence(piece.and_then(|(_, sentence)| *sentence)),
                words: self.in_its_language(&[&html::escape(&beginning), "…"]),
                says: String::new(),
                fault,
            }
        };
        (0..pieces.len().max(on_page.len())).map(row).collect()
    }
}

/// Where two texts first differ, with a few characters of each around it.
fn difference(ours: &str, theirs: &str) -> [String; 2] {
    const FEW: usize = 6;
    let same = ours.chars().zip(theirs.chars()).take_while(|(a, b)| a == b).count();
    [ours, theirs].map(|text| text.chars().skip(same.saturating_sub(FEW)).take(2 * FEW + 1).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_stays_in_its_line() {
        let article =
            Article { chars: "標題\n建成3285家、萬\n完".chars().collect(), lang: "zh-Hant" };
        let excerpt = |start, end| article.around(&Span { start, end, byte_start: 0, byte_end: 0 });
        assert_eq!(excerpt(5, 9), "<span lang=\"zh-Hant\">建成<strong>3285</strong>家、萬</span>");
        assert_eq!(excerpt(13, 14), "<span lang=\"zh-Hant\"><strong>完</strong></span>");
        assert_eq!(excerpt(20, 30), "<span lang=\"zh-Hant\"><strong></strong></span>", "a span that is none");
    }

    #[test]
    fn a_difference_is_shown_with_what_stands_around_it() {
        assert_eq!(
            difference("托育機構3285家，很多", "托育機構3286家，很多"),
            ["育機構3285家，很多", "育機構3286家，很多"]
        );
        assert_eq!(difference("機構", ""), ["機構", ""]);
    }
}
