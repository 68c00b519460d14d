//! Suggests what the author probably meant: the nearest name, or the nearest text in the article.

use std::ops::Range;

/// The candidate with the smallest edit distance, if it is small enough.
pub(super) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near_enough = (name.chars().count() / 3).max(2);
    candidates
        .into_iter()
        .map(|candidate| (strsim::levenshtein(name, candidate), candidate))
        .filter(|(edits, _)| *edits <= near_enough)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

/// The most names in a hint.
const MOST: usize = 8;

/// ``did you mean `x`?``, or the candidates; of many the most similar.
pub(super) fn meant<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    match nearest(name, candidates.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if candidates.is_empty() => "none is defined yet".to_owned(),
        None if candidates.len() <= MOST => format!("known: {}", listed(&candidates)),
        None => {
            let mut similar = candidates.clone();
            // A name that contains the other is more similar than one that only has its length.
            similar.sort_by_key(|candidate| {
                let contains = candidate.contains(name) || name.contains(candidate);
                (!contains, strsim::levenshtein(name, candidate))
            });
            similar.truncate(MOST);
            format!("the most similar of {} are {}", candidates.len(), listed(&similar))
        }
    }
}

/// The names in backticks, separated by commas.
pub(super) fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The byte range in `text` that is most like `quote`: as long as the quote, aligned at their longest common substring, within one line.
/// `None` if that is shorter than three characters, or a third of a short quote.
pub(super) fn nearest_text(text: &str, quote: &str) -> Option<Range<usize>> {
    let haystack: Vec<(usize, char)> = text.char_indices().collect();
    let needle: Vec<char> = quote.chars().collect();
    let (length, end, needle_end) = longest_common_piece(&haystack, &needle);
    if length < needle.len().div_ceil(3).min(3) || length == 0 {
        return None;
    }
    let mut from = end - length;
    while from > end.saturating_sub(needle_end) && haystack[from - 1].1 != '\n' {
        from -= 1;
    }
    let mut to = end;
    while to < (end + needle.len() - needle_end).min(haystack.len()) && haystack[to].1 != '\n' {
        to += 1;
    }
    let byte = |i: usize| haystack.get(i).map_or(text.len(), |(byte, _)| *byte);
    Some(byte(from)..byte(to))
}

/// The length of the longest common substring, and its end in both.
fn longest_common_piece(haystack: &[(usize, char)], needle: &[char]) -> (usize, usize, usize) {
    let mut best = (0, 0, 0);
    let mut row = vec![0_usize; needle.len() + 1];
    for (i, (_, c)) in haystack.iter().enumerate() {
        for j in (0..needle.len()).rev() {
            row[j + 1] = if needle[j] == *c && *c != '\n' { row[j] + 1 } else { 0 };
            if row[j + 1] > best.0 {
                best = (row[j + 1], i + 1, j + 1);
            }
        }
    }
    best
}

/// The hint for a quote that is not in the article.
pub(super) fn quote_hint(text: &str, quote: &str) -> String {
    let rule = "copy the article's words exactly, with its punctuation";
    let Some(range) = nearest_text(text, quote) else {
        return format!("{rule}; the article has nothing similar");
    };
    let near = &text[range];
    format!("{rule}; the nearest text is 「{near}」{}", difference(quote, near))
}

/// Names the only character that differs, since two commas or two spaces look alike.
pub(super) fn difference(ours: &str, theirs: &str) -> String {
    if ours.chars().count() != theirs.chars().count() {
        return String::new();
    }
    let mut pairs: Vec<(char, char)> = ours.chars().zip(theirs.chars()).filter(|(a, b)| a != b).collect();
    pairs.dedup();
    let [(a, b)] = pairs[..] else { return String::new() };
    format!(", which has 「{b}」 (U+{:04X}) where yours has 「{a}」 (U+{:04X})", u32::from(b), u32::from(a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_near() {
        let names = ["nurseries", "nursery-places", "tcm-clinics"];
        assert_eq!(nearest("nurserys", names), Some("nurseries"));
        assert_eq!(nearest("nursery-place", names), Some("nursery-places"));
        assert_eq!(nearest("elder-spending", names), None);
    }

    #[test]
    fn a_hint_does_not_list_dozens_of_names() {
        let names: Vec<String> =
            (0..48).map(|n| format!("chart-of-something-{n}")).chain(["beds".to_owned()]).collect();
        let hint = meant("beds-in-hospitals", names.iter().map(String::as_str));
        assert!(hint.starts_with("the most similar of 49 are `beds`, "), "{hint}");
        assert_eq!(hint.matches('`').count(), 2 * MOST);
    }

    #[test]
    fn the_nearest_text_is_as_long_as_the_quote_and_of_one_line() {
        let text = "第一行\n累計建成托育機構3285家\n第三行";
        let near = |quote| nearest_text(text, quote).map(|range| &text[range]);
        assert_eq!(near("建成托兒機構3285家"), Some("建成托育機構3285家"));
        assert_eq!(near("機構3285家、15.94萬"), Some("機構3285家"));
        assert_eq!(near("行累計"), Some("累計"));
        assert_eq!(near("毫不相干"), None);
        assert_eq!(near(""), None);
    }
}
