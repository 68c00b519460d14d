//! The words of the article that state a figure: its clause, and as much more as makes them unique.

use super::text::Text;

/// The fewest characters of a quote, if its sentence has them.
const FEWEST: usize = 8;

/// Returns the quote of the numeral from `start` to `end`, in code points: within its sentence, once in the article, and with the numeral once
/// in it. `None` outside the prose, or if there is no such quote.
pub(crate) fn of(text: &Text, start: usize, end: usize) -> Option<(usize, usize)> {
    let (from, to) = text.sentence_at(start)?;
    let numeral = text.own(start, end);
    let is_break = |at: usize| {
        let c = text.plain[at];
        let digit =
            |at: Option<usize>| at.and_then(|at| text.plain.get(at)).is_some_and(char::is_ascii_digit);
        let in_number = digit(at.checked_sub(1)) && digit(Some(at + 1));
        matches!(c, ',' | ';' | ':' | '。' | '、' | '!' | '?' | '…' | '“' | '”' | '(' | ')' | '"' | '—')
            && !in_number
    };
    // Where a clause may begin and end.
    let starts: Vec<usize> = (from..=start).filter(|at| *at == from || is_break(*at - 1)).collect();
    let ends: Vec<usize> = (end..=to).filter(|at| *at == to || is_break(*at)).collect();
    let fits = |(a, b): (usize, usize), fewest: usize| {
        let words = text.own(a, b);
        b - a >= fewest && text.count(words) == 1 && words.matches(numeral).count() == 1
    };
    let trimmed = |a: usize, b: usize| {
        let space = |at: usize| text.chars[at].is_whitespace();
        let a = (a..start).find(|at| !space(*at)).unwrap_or(start);
        let b = (end..b).rev().find(|at| !space(*at)).map_or(end, |at| at + 1);
        (a, b)
    };
    let mut spans: Vec<(usize, usize)> =
        starts.iter().flat_map(|a| ends.iter().map(move |b| (*a, *b))).map(|(a, b)| trimmed(a, b)).collect();
    // The shortest first; of two, the one that has more before the numeral.
    spans.sort_by_key(|(a, b)| (b - a, *a));
    let clause =
        [FEWEST, 1].into_iter().find_map(|fewest| spans.iter().copied().find(|span| fits(*span, fewest)));
    // Several equal numerals in a clause: grow from the numeral.
    clause.or_else(|| {
        let mut near: Vec<(usize, usize)> = (0..=start - from)
            .flat_map(|left| (0..=to - end).map(move |right| (start - left, end + right)))
            .filter(|(a, b)| b - a <= 40)
            .collect();
        // English words are quoted whole.
        let letter = |at: Option<usize>| {
            at.and_then(|at| text.plain.get(at)).is_some_and(|c| c.is_ascii_alphanumeric())
        };
        let is_whole = |(a, b): &(usize, usize)| {
            let is_spaced = text.chars[*a].is_whitespace() || text.chars[b - 1].is_whitespace();
            let is_cut =
                letter(a.checked_sub(1)) && letter(Some(*a)) || letter(Some(b - 1)) && letter(Some(*b));
            !is_spaced && !is_cut
        };
        near.sort_by_key(|span| (!is_whole(span), span.1 - span.0, span.0));
        [FEWEST, 1].into_iter().find_map(|fewest| near.iter().copied().find(|span| fits(*span, fewest)))
    })
}
