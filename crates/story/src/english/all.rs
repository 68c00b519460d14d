//! “All” as a share of 100 %: all of the schools, all county hospitals, nearly all its routes. Not all right, all the time or all 21 routes.

use super::text::Text;
use super::words::DETERMINERS;

/// What follows “all of” where it is a share, beside the [`DETERMINERS`].
const WHOLES: [&str; 3] = ["them", "which", "whom"];

/// Words after “all” that make another phrase of it, or that are no noun.
const OTHER: [&str; 76] = [
    "about", "aboard", "across", "ages", "agree", "ahead", "along", "always", "and", "are", "around", "as",
    "aspects", "at", "but", "corners", "costs", "day", "days", "did", "do", "eyes", "for", "get", "had",
    "hands", "has", "have", "he", "his", "hours", "i", "in", "is", "it", "kinds", "know", "levels", "manner",
    "means", "night", "odds", "of", "on", "or", "other", "others", "out", "over", "parts", "perhaps", "plus",
    "right", "round", "seasons", "she", "sides", "smiles", "so", "sorts", "that", "they", "things", "this",
    "through", "thus", "times", "too", "us", "walks", "was", "ways", "we", "were", "will", "you",
];

/// Nouns after “all the” that make a turn of phrase of it.
const TURNS: [&str; 14] = [
    "way",
    "time",
    "same",
    "more",
    "while",
    "better",
    "less",
    "rest",
    "best",
    "signs",
    "makings",
    "hallmarks",
    "trappings",
    "ingredients",
];

/// Plurals that do not end in s.
const PLURALS: [&str; 7] = ["people", "children", "men", "women", "staff", "police", "data"];

/// Words before “all” that make another phrase of it: at all, above all, 97 per cent of all schools.
pub(super) const BEFORE_ALL: [&str; 8] = ["at", "after", "above", "of", "with", "over", "under", "within"];

/// Returns the end of “all” at `at` if it is a share of the things that follow, or the whole text.
pub(super) fn all(text: Text<'_>, at: usize) -> Option<usize> {
    let end = text.phrase(at, "all")?;
    if end == text.0.len() {
        return Some(end);
    }
    let next = text.gap(end)?;
    if let Some(of) = text.phrase(next, "of").and_then(|end| text.gap(end)) {
        return text.one_of(of, &WHOLES).or_else(|| text.one_of(of, &DETERMINERS)).map(|_| end);
    }
    let after = text.one_of(next, &DETERMINERS).and_then(|end| text.gap(end));
    let noun = after.unwrap_or(next);
    let is_turn = after.is_some() && text.one_of(noun, &TURNS).is_some();
    (!is_turn && is_plural(text, noun)).then_some(end)
}

/// Whether a noun in the plural begins at `at`, with at most two words before it.
fn is_plural(text: Text<'_>, at: usize) -> bool {
    let mut at = at;
    for _ in 0..3 {
        let end = text.word_end(at);
        if end == at || text.one_of(at, &OTHER) == Some(end) {
            return false;
        }
        let ends_in_s = text.get(end - 1) == Some('s') && !(end > 1 && text.get(end - 2) == Some('s'));
        if ends_in_s || text.one_of(at, &PLURALS) == Some(end) {
            return true;
        }
        // County-level hospitals.
        let joined = text.get(end).filter(|c| super::text::is_hyphen(*c)).map(|_| end + 1);
        let Some(next) = joined.or_else(|| text.gap(end)) else { return false };
        at = next;
    }
    false
}
