//! Results of votes and games: 4-3, 5比3. The reader refuses them as two numbers that are no range.

use story::{Expected, Form, Language, Refusal, parse_quantity};

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

/// Verbs of votes and games directly before two numbers with “to” between them: passed by 21 to 18.
const VERBS: &str = " voted vote voting passed approved agreed rejected carried defeated won lost beat beaten ruled split prevailed score margin ";
/// Words between such a verb and its numbers.
const LINKS: &str = " by of with on a an was is ended ";
/// Words that make the second number what something came to: the lead fell by 3 votes to 18.
const STEPS: &str = " from rose risen grew grown up climbed increased gained jumped fell fallen down dropped declined shrank cut narrowed widened slipped lead majority ";
/// Words that say which votes a number counts.
const SIDES: [(&str, &str); 5] = [
    ("in favour", "against"),
    ("in favor", "against"),
    ("for", "against"),
    ("yes", "no"),
    ("to remain", "to leave"),
];

/// Returns the place of a result in words that begins with the numeral: 21 votes to 18, 12 in favour and 9 against, passed by 21 to 18.
pub(crate) fn votes(text: &Text, (start, end): (usize, usize)) -> Option<(usize, usize)> {
    let number = text.said(start, end);
    let after = text.after(end, 60);
    let place = |rest: &str| (start, end + after.chars().count() - rest.chars().count());
    let voted = after.strip_prefix(" votes").unwrap_or(&after);
    if is_whole(&number)
        && let Some(rest) = SIDES.iter().find_map(|(one, other)| against(voted, one, other))
    {
        return Some(place(rest));
    }
    let before = text.before(start, NEAR);
    let clause = before.rsplit([',', ';', ':', '.']).next().unwrap_or_default();
    let words: Vec<&str> = clause.split_whitespace().collect();
    let is = |list: &str, word: &str| list.contains(&format!(" {word} "));
    if words.iter().any(|word| is(STEPS, word)) {
        return None;
    }
    let led = words.iter().rev().find(|word| !is(LINKS, word)).copied().unwrap_or_default();
    let is_led = is(VERBS, led);
    let is_named = ["vote", "score", "margin"].contains(&led);
    // Three to two is a range for the reader, which ascends: two to three.
    if let Some((one, other)) = number.split_once(" to ") {
        let is_result = is_led && is_whole(one) && is_whole(other) && (is_named || !counts(&after));
        return is_result.then_some((start, end));
    }
    if !is_whole(&number) {
        return None;
    }
    if let Some(rest) = voted.strip_prefix(" to ").and_then(after_number) {
        let is_voted = voted.len() < after.len();
        let rest = rest.strip_prefix(" votes").unwrap_or(rest);
        return ((is_voted || is_led) && (is_named || !counts(rest))).then(|| place(rest));
    }
    None
}

/// What follows the votes of two sides: in favour and 19 against.
fn against<'a>(voted: &'a str, one: &str, other: &str) -> Option<&'a str> {
    let rest = voted.strip_prefix(' ')?.strip_prefix(one)?;
    let rest = [" and ", ", and ", ", ", " to "].iter().find_map(|joint| rest.strip_prefix(joint))?;
    let rest = after_number(rest)?;
    rest.strip_prefix(" votes").unwrap_or(rest).strip_prefix(' ')?.strip_prefix(other)
}

/// What follows a whole number at the beginning of some words.
fn after_number(words: &str) -> Option<&str> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let goes_on = |at: usize, c: char| {
        c.is_alphanumeric() || c == '-' || c == ',' && is_digit(words[at + 1..].chars().next())
    };
    let end = words.char_indices().find(|(at, c)| !goes_on(*at, *c)).map_or(words.len(), |(at, _)| at);
    let (number, rest) = words.split_at(end);
    let is_part = rest.starts_with('%') || rest.starts_with('.') && is_digit(rest[1..].chars().next());
    (is_whole(number) && !is_part).then_some(rest)
}

fn is_whole(words: &str) -> bool {
    parse_quantity(words, Language::English).is_ok_and(|read| {
        read.form == Form::Plain && read.amount.value().is_some_and(story::Number::is_whole)
    })
}

/// Whether words begin with a noun that the number before them counts.
fn counts(after: &str) -> bool {
    crate::english::has_noun(after)
}
