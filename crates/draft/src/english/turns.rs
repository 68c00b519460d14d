//! Turns of phrase with a number: one crisis after another, one hundred percent a believer, half marathons.

use super::at::{At, first_word, whole};

/// Words that a number belongs to.
const IDIOMS: [&str; 22] = [
    "one of",
    "no one",
    "one another",
    "one day",
    "the one",
    "first aid",
    "at first",
    "second-hand",
    "one by one",
    "someone",
    "anyone",
    "everyone",
    "at one",
    "first of all",
    "for one thing",
    "both",
    "one thing",
    "first month",
    "first time",
    "first came",
    "twice",
    "one and only",
];
/// What ends a turn of phrase that “one” and a noun begin, and how many words the noun has at most.
const AFTER_ONE: [(&str, usize); 6] = [
    ("after another", 3),
    ("after the other", 3),
    ("or another", 2),
    ("or other", 2),
    ("or the other", 2),
    ("at a time", 2),
];
/// The same after “from one”.
const AFTER_FROM_ONE: [&str; 4] = ["to another", "to the next", "into another", "into the next"];
/// Words between which no turn of phrase goes on.
const ENDS: [char; 7] = [',', '.', ';', ':', '!', '?', '—'];
/// What “half” before a noun makes another word of.
const AFTER_HALF: [&str; 16] = [
    "marathon",
    "marathons",
    "term",
    "board",
    "brother",
    "brothers",
    "sister",
    "sisters",
    "pipe",
    "mast",
    "moon",
    "nelson",
    "volley",
    "timbered",
    "hearted",
    "back",
];
/// What somebody is to one hundred per cent, without anything that could be counted.
const WHOLLY: [&str; 12] = [
    "sure",
    "certain",
    "behind",
    "committed",
    "convinced",
    "wrong",
    "confident",
    "honest",
    "serious",
    "dedicated",
    "focused",
    "loyal",
];
/// Who is said to be something, with and without the verb.
const SOMEBODY: [&str; 13] =
    ["i'm", "we're", "you're", "he's", "she's", "they're", "i", "we", "you", "he", "she", "they", "who"];
/// What somebody or something is said to be.
const BE: [&str; 5] = ["am", "is", "are", "was", "were"];
/// What a rate is counted by.
const TIMES: [&str; 6] = ["second", "minute", "day", "week", "month", "year"];

/// Returns the place of the turn of phrase that a numeral belongs to.
pub(super) fn of(at: &At<'_>) -> Option<(usize, usize)> {
    one_and_another(at).or_else(|| listed(at)).or_else(|| wholly(at)).or_else(|| halved(at))
}

/// The place of one of the words of the list around a numeral.
fn listed(at: &At<'_>) -> Option<(usize, usize)> {
    let text = at.text;
    for idiom in IDIOMS {
        let length = idiom.chars().count();
        for from in (0..length).filter_map(|n| at.start.checked_sub(n)) {
            let to = from + length;
            let is_here = to >= at.end && to <= text.plain.len() && text.said(from, to) == idiom;
            let bounded = |c: Option<&char>| c.is_none_or(|c| !c.is_alphanumeric());
            if is_here && bounded(text.plain.get(to)) && (from == 0 || bounded(text.plain.get(from - 1))) {
                return Some((from, to));
            }
        }
    }
    None
}

/// One crisis after another, one way or another, from one town to another.
fn one_and_another(at: &At<'_>) -> Option<(usize, usize)> {
    let rest = at.after.strip_prefix(' ').filter(|_| at.number == "one")?;
    let clause = rest.split(ENDS).next().unwrap_or_default();
    let words: Vec<&str> = clause
        .split(|c: char| !(c.is_alphabetic() || "-'".contains(c)))
        .filter(|word| !word.is_empty())
        .collect();
    // How many bytes the first words have.
    let length = |count: usize| {
        let mut at = 0;
        for word in &words[..count] {
            at += clause[at..].find(word).unwrap_or_default() + word.len();
        }
        at
    };
    for noun in 0..=3 {
        let ends = |end: &str| {
            let end: Vec<&str> = end.split(' ').collect();
            let is_here = words.get(noun..).is_some_and(|rest| rest.starts_with(&end));
            is_here.then(|| noun + end.len())
        };
        let known = AFTER_ONE.iter().filter(|(_, most)| noun <= *most).find_map(|(end, _)| ends(end));
        // One man and another woman are two.
        let and = || ends("and another").filter(|_| noun == 1 && words.first() == Some(&"way"));
        // One year to the next.
        let is_time = noun == 1 && words.first().is_some_and(|word| TIMES.contains(word));
        let to = || {
            AFTER_FROM_ONE.iter().find_map(|end| ends(end)).filter(|_| is_time || at.last_word() == "from")
        };
        // One hour or another 30 minutes.
        let is_more = |count: usize| whole(first_word(&rest[length(count)..])).is_some();
        if let Some(count) = known.or_else(and).or_else(to).filter(|count| !is_more(*count)) {
            return Some((at.start, at.end + 1 + rest[..length(count)].chars().count()));
        }
    }
    None
}

/// I'm one hundred percent a believer, 110 per cent sure.
fn wholly(at: &At<'_>) -> Option<(usize, usize)> {
    let (number, sign) = at.number.split_once(['%', ' ']).unwrap_or((&at.number, ""));
    let is_hundred = matches!(number, "100" | "110" | "1000" | "1,000")
        || ["one hundred per", "a hundred per", "a thousand per"].iter().any(|n| at.number.starts_with(n));
    let is_share = at.number.contains('%') || sign.contains("per");
    // The reader takes “behind” for a difference.
    let word = if at.number.ends_with(" behind") { "behind" } else { first_word(&at.after) };
    let next = at.after.split_whitespace().nth(1).unwrap_or_default().trim_end_matches(ENDS);
    let is_noun = matches!(word, "a" | "an") && !TIMES.contains(&next);
    let mut before = at.before.split_whitespace().rev().map(|word| word.trim_start_matches(['"', '“', '‘']));
    let verb = before.next().unwrap_or_default();
    let is_verb = BE.contains(&verb) || verb.ends_with("'s") || verb.ends_with("'m") || verb.ends_with("'re");
    let is_somebody = verb.contains('\'') && SOMEBODY.contains(&verb)
        || BE.contains(&verb) && before.next().is_some_and(|word| SOMEBODY.contains(&word));
    let is_told = is_noun && is_verb || is_somebody && WHOLLY.contains(&word);
    (is_hundred && is_share && is_told).then_some((at.start, at.end))
}

/// A half marathon, half term.
fn halved(at: &At<'_>) -> Option<(usize, usize)> {
    // The reader takes the noun after “a half” into the numeral.
    let mut words = at.number.rsplit(' ');
    let last = words.next().unwrap_or_default();
    let is_outside = last == "half";
    let (half, word) = if is_outside { (last, first_word(&at.after)) } else { (words.next()?, last) };
    let end = at.end + if is_outside { 1 + word.len() } else { 0 };
    (half == "half" && AFTER_HALF.contains(&word)).then_some((at.start, end))
}
