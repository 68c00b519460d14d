//! English words beside a numeral that change what it says.

use story::{Language, numerals};

use super::super::english::{PARENTS, TOGETHER, has_noun, may_be_address};
use super::super::text::Text;

const ENGLISH_BEFORE: &[&str] = &[
    "minus",
    "-",
    "−",
    "below",
    "nearly",
    "almost",
    "about",
    "around",
    "roughly",
    "some",
    "more than",
    "over",
    "above",
    "at least",
    "up to",
    "no more than",
    "at most",
    "fewer than",
    "less than",
    "under",
    "just under",
    "an estimated",
    "estimated",
    "approximately",
    "close to",
    "exceeding",
    "upwards of",
    "no fewer than",
    "no less than",
    "as many as",
    "as much as",
    "not quite",
    "well over",
    "just over",
    "~",
    "≈",
    "<",
    ">",
    "≥",
    "≤",
    "plus or minus",
    "±",
    "+",
    "barely",
    "between",
];
const ENGLISH_AFTER: &[&str] = &[
    "million",
    "billion",
    "trillion",
    "thousand",
    "hundred",
    "bn",
    "m ",
    "m,",
    "m.",
    "k ",
    "dozen",
    "per cent",
    "percent",
    "pc",
    "-odd",
    "odd",
    "or more",
    "or so",
    "or fewer",
    "or less",
    "plus",
    "+",
    "-plus",
    "percentage point",
    "below zero",
    "degrees below",
    "per mille",
    "‰",
    "½",
    "¼",
    "¾",
    "and a half",
    " and a half",
    "in ",
    "out of",
];

/// Words after which “over” says why: a row over £300.
const QUARRELS: [&str; 46] = [
    "fight", "fights", "fighting", "fought", "row", "rows", "argue", "argued", "arguing", "argument",
    "dispute", "disputes", "disputed", "clash", "clashed", "clashes", "battle", "battled", "quarrel",
    "squabble", "haggle", "haggled", "sue", "sued", "suing", "sacked", "fired", "quit", "resign", "resigned",
    "worry", "worried", "worries", "concern", "concerns", "anger", "angry", "outrage", "strike", "protest",
    "protests", "feud", "split", "divided", "fined", "arrested",
];
/// Those after which it says so only if the verb has an object: lost a friend over £3, but: lost over £3.
const LOSSES: [&str; 19] = [
    "lose",
    "loses",
    "losing",
    "lost",
    "die",
    "died",
    "dying",
    "dies",
    "kill",
    "killed",
    "leave",
    "left",
    "divorce",
    "divorced",
    "criticised",
    "criticized",
    "attacked",
    "blamed",
    "charged",
];
/// Words before “over” that show that it means “more than”.
const MORE: &str = " of in for by with at to than from is was were are be been had has have and on after well just about s took take cost costs paid raised lasted lasts ran drew attracted involved involving affected caused another ";

/// Whether the “over” that a numeral begins with may say why something happens: you lose a kid over 40 cents.
fn is_over_why(text: &Text, (start, end): (usize, usize)) -> bool {
    if !text.said(start, end).starts_with("over ") {
        return false;
    }
    let before = text.before(start, 80);
    let clause = before.rsplit(['.', ',', ';', ':', '—', '"', '“', '”']).next().unwrap_or_default();
    let words: Vec<&str> = clause.split_whitespace().collect();
    let last = words.last().copied().unwrap_or_default();
    let is_more = last.is_empty() || MORE.contains(&format!(" {last} "));
    let loses = words.iter().rev().skip(1).any(|word| LOSSES.contains(word));
    // A fight to save over 300 jobs.
    let quarrel = words.iter().rposition(|word| QUARRELS.contains(word));
    let quarrels = quarrel.is_some_and(|at| !words[at..].iter().any(|word| matches!(*word, "to" | "that")));
    !is_more && (loses || quarrels)
}

/// Calls `doubt` with each such word.
pub(super) fn doubts(text: &Text, start: usize, end: usize, doubt: &mut impl FnMut(&str)) {
    let (before, after) = (text.before(start, 16), text.after(end, 24));
    let low = before.to_lowercase();
    let trimmed = low.trim_end();
    let signless = trimmed.trim_end_matches(['$', '£', '€', '¥']).trim_end();
    for words in [trimmed, signless] {
        let ends = |word: &&&str| {
            words.ends_with(**word)
                && !words.trim_end_matches(**word).ends_with(|c: char| c.is_ascii_alphanumeric())
        };
        if let Some(word) = ENGLISH_BEFORE.iter().filter(ends).max_by_key(|word| word.len()) {
            doubt(word);
            break;
        }
    }
    let rest = after.trim_start();
    if let Some(word) = ENGLISH_AFTER
        .iter()
        .filter(|word| {
            rest.starts_with(word.trim_start())
                && (after.starts_with(' ') || word.starts_with(['-', '+', 'b', 'm', 'k', '½', '¼', '¾', '‰']))
        })
        .max_by_key(|word| word.len())
    {
        // One in five; not three in their first year, and not 120 in 2019.
        let number = numerals(rest.get(3..).unwrap_or_default(), Language::English).into_iter().next();
        let is_base = number.is_some_and(|number| {
            let digits: String = number.text.chars().take_while(char::is_ascii_digit).collect();
            let is_year = digits.len() == 4 && (1000..2200).contains(&digits.parse().unwrap_or(0_u32));
            number.span.start == 0 && !is_year
        });
        let is_in = *word == "in " && !is_base;
        if !is_in {
            doubt(word.trim());
        }
    }
    let next: Vec<char> = after.chars().take(2).collect();
    if matches!(next[..], ['-' | '–' | ':' | '/', c, ..] if c.is_ascii_digit())
        || rest.starts_with("to ")
            && rest[3..].starts_with(|c: char| c.is_ascii_digit())
            && !trimmed.ends_with("from")
    {
        doubt("a range or a ratio");
    }
    let last: Vec<char> = before.chars().rev().take(2).collect();
    if matches!(last[..], ['-' | '–' | ':' | '/', c, ..] if c.is_ascii_digit())
        || trimmed.ends_with(" to") && trimmed.trim_end_matches(" to").ends_with(|c: char| c.is_ascii_digit())
    {
        // From 38 in 2021 to 21: two figures.
        let from = text.before(start, 60).contains("from ");
        if !from {
            doubt("a range or a ratio");
        }
    }
    if rest.starts_with("degrees below") {
        doubt("below");
    }
    if may_be_address(text, start, end) {
        doubt("a street");
    }
    if is_over_why(text, (start, end)) {
        doubt("over");
    }
    // 30 grand are thousands, but not two grand pianos.
    if rest
        .strip_prefix("grand")
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) && !has_noun(rest))
    {
        doubt("grand");
    }
    // A mother of three: of her children. A family of five: of people.
    let mut last = trimmed.rsplit(' ');
    let is_of = last.next() == Some("of");
    let of = |word: &str| [PARENTS, TOGETHER].iter().any(|list| list.contains(&format!(" {word} ")));
    if is_of && last.next().is_some_and(of) {
        doubt("of");
    }
    // Ten to one: odds as often as a ratio, and after “at” a time of day.
    let number = text.said(start, end);
    if number.ends_with(" to one") || number.ends_with(" to 1") {
        doubt("to one");
    }
    // Nine times out of ten.
    if rest.starts_with("times out of ") || trimmed.ends_with(" times out of") {
        doubt("times out of");
    }
}
