//! Results of votes and games: 4-3, 5比3. The reader refuses them as two numbers that are no range.

use story::{Expected, Language, Refusal, parse_quantity};

use super::text::Text;

/// English words near two numbers with a dash that make a result of them.
const WORDS: &str = " vote votes voted voting split jury court judges ruled panel passed approved rejected carried defeated motion tally score scored scoreline won win wins winning lost lose losing beat beaten match game games set sets series led leads lead drew draw draws held edged thrashed prevailed tied victory defeat final comeback aggregate ";
/// How far before the numbers such a word may be, in characters.
const NEAR: usize = 48;

/// Whether the numeral from `start` to `end` is a result.
pub(crate) fn is_result(text: &Text, (start, end): (usize, usize)) -> bool {
    let read = parse_quantity(text.own(start, end), text.language);
    let is_pair = read.is_err_and(|error| error.expected == Expected::Refused(Refusal::Pair));
    if !is_pair || text.language == Language::Han {
        return is_pair;
    }
    let said = text.said(start, end);
    // 24/7 and 3 or 7 are none.
    let is_dashed = said.contains(['-', '–', '‑', '\u{2012}']);
    let from = text.sentence_at(start).map_or(start, |(from, _)| from.max(start.saturating_sub(NEAR)));
    let words = format!("{} {} {}", text.said(from, start).to_lowercase(), said, text.after(end, 16));
    is_dashed && words.split(|c: char| !c.is_alphabetic()).any(|word| WORDS.contains(&format!(" {word} ")))
}
