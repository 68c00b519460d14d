//! English numerals that are no figures: dates, times, ages, telephone numbers, names, ranks.

mod at;
mod bases;
mod names;
mod times;
mod turns;

use super::figure::{Account, Said};
use super::text::Text;
use super::{phone, score, supposed};
use at::At;
pub(crate) use at::has_noun;
pub(crate) use bases::TOGETHER;

const MONTHS: [&str; 23] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "oct",
    "nov",
    "dec",
];
/// Returns why the numeral from `start` to `end` is no figure, with the words that show it.
pub(crate) fn phrase(text: &Text, start: usize, end: usize) -> Option<Account> {
    let number = text.said(start, end);
    // Between 12 October and 3 November: a date.
    let number = number.strip_prefix("between ").unwrap_or(&number).to_owned();
    let (before, after) = (text.before(start, 40), text.after(end, 40));
    let is = |reason: &'static str, left: usize, right: usize| {
        Some(Account::Phrase { start: start - left, end: end + right, reason: Said(reason) })
    };
    let last_word =
        before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_owned();
    let spaced = before.chars().count() - before.trim_end().chars().count();
    let next = after.trim_start();
    let next_word: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
    let gap = after.chars().count() - next.chars().count();
    let digits = number.chars().all(|c| c.is_ascii_digit());
    if let Some((start, end)) = phone::number(text, start, end) {
        return Some(Account::Phrase { start, end, reason: Said("phone") });
    }
    if score::is_result(text, (start, end)) {
        return is("score", 0, 0);
    }
    let at = At::new(text, start, end);
    let found = (score::votes(text, (start, end)).map(|span| (span, "score")))
        .or_else(|| times::of(&at).map(|span| (span, "date")))
        .or_else(|| names::of(&at).map(|span| (span, "name")))
        .or_else(|| turns::of(&at).map(|span| (span, "idiom")))
        .or_else(|| bases::of(&at).map(|span| (span, "rate")));
    if let Some(((start, end), reason)) = found {
        return Some(Account::Phrase { start, end, reason: Said(reason) });
    }
    if number == "one" && is_somebody(next) {
        return is("indefinite", 0, gap + next_word.chars().count());
    }
    // Jan. 13.
    let abbreviated = before.trim_end().strip_suffix('.').unwrap_or_default();
    let month = abbreviated.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    if digits && number.len() <= 2 && month.len() <= 4 && MONTHS.contains(&month) {
        return is("date", month.chars().count() + 1 + spaced, 0);
    }
    // 12 October, October 12, 2024.
    if digits && MONTHS.contains(&next_word.as_str()) && number.len() <= 2 && gap == 1 {
        return is("date", 0, gap + next_word.chars().count());
    }
    if digits
        && MONTHS.contains(&last_word.as_str())
        && (number.len() <= 2 && !is_day_before(&before, spaced) || number.len() == 4)
        && !(last_word == "may" && next_word.len() > 2 && number.len() <= 2)
    {
        return is("date", last_word.chars().count() + spaced, 0);
    }
    let is_year = digits
        && number.len() == 4
        && (number.starts_with("19") || number.starts_with("20") || number.starts_with("18"));
    let is_dated = [
        "in", "since", "by", "of", "from", "to", "until", "before", "after", "between", "and", "during",
        "for", "spring", "summer", "autumn", "fall", "winter", "early", "late", "mid", "than", "year", "the",
        "with",
    ]
    .contains(&last_word.as_str())
        || before.trim_end().ends_with(['(', ',', '–', '-']);
    let counts = crate::units::after_english(&after).is_some()
        && !next_word.is_empty()
        && gap == 1
        && !["in", "and", "to", "on", "when", "as", "but", "is", "was", "season", "census", "report"]
            .contains(&next_word.as_str())
        && crate::units::after_english(&after).is_some_and(|(unit, _)| !unit.is_new);
    if is_year && (is_dated || after.starts_with(['.', ',', ')', ';', '-', '–'])) && !counts {
        return is("date", 0, usize::from(after.starts_with('s')));
    }
    if is_year && after.starts_with("s ") {
        return is("date", 0, 1);
    }
    // 24 hours a day, one every two minutes.
    let always = matches!((number.as_str(), next), ("24", rest) if rest.starts_with("hours a day"))
        || matches!((number.as_str(), next), ("7" | "seven", rest) if rest.starts_with("days a week"));
    if always {
        return is("idiom", 0, gap + 11);
    }
    // Every 8 to 10 minutes: how long the wait is, not the base of a rate.
    if last_word == "every" && !number.contains(' ') {
        return is("rate", 0, gap + next_word.chars().count());
    }
    if next_word == "every" && number.ends_with("one") {
        return is("rate", 0, gap + next_word.chars().count());
    }
    // December 14 and 15.
    let words: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    if let [joint, day, month] = words[..]
        && digits
        && number.len() <= 2
        && matches!(joint, "and" | "to")
        && day.chars().all(|c| c.is_ascii_digit())
        && MONTHS.contains(&month)
    {
        return is("date", joint.chars().count() + spaced, 0);
    }
    // Three years ago, four years after.
    let units = ["years", "year", "months", "weeks", "days"];
    // Just over two years later: the numeral has the word for them.
    let own_unit = units.iter().find(|unit| number.ends_with(&format!(" {unit}"))).copied();
    let later = units.iter().chain(&[""]).find_map(|unit| {
        let rest = if unit.is_empty() { own_unit.map(|_| after.as_str())? } else { next.strip_prefix(unit)? };
        let word = [" ago", " earlier", " later", " after", " before"]
            .iter()
            .find(|word| rest.starts_with(**word))?;
        Some(unit.chars().count() + word.chars().count())
    });
    if let Some(right) = later {
        return is("date", 0, if own_unit.is_some() { right } else { gap + right });
    }
    // Between 7am and 7pm: one numeral with its half of the day.
    if number.ends_with("am") || number.ends_with("pm") {
        return is("date", 0, 0);
    }
    // 8am, 10:30, 6 pm.
    for half in ["am", "pm", "a.m.", "p.m.", "o'clock"] {
        if next.starts_with(half) && !next.chars().nth(half.len()).is_some_and(char::is_alphabetic) {
            return is("date", 0, gap + half.chars().count());
        }
    }
    if after.starts_with(':')
        && after.chars().skip(1).take(2).all(|c| c.is_ascii_digit())
        && number.len() <= 2
        && after.len() > 2
    {
        return is("date", 0, 3);
    }
    // Ages.
    if let Some(right) =
        ["-year-old", " years old", "-years-old", " year old"].iter().find(|words| after.starts_with(**words))
    {
        return is("age", 0, right.chars().count());
    }
    if last_word == "aged" || last_word == "age" {
        return is("age", last_word.chars().count() + spaced, 0);
    }
    let small = digits && number.len() <= 3;
    if small
        && (before.ends_with("who is ") || before.ends_with("who was "))
        && after.starts_with(['.', ',', ' ', ';'])
        && next_word != "years"
    {
        let left = if before.ends_with("who is ") { 7 } else { 8 };
        return is("age", left, 0);
    }
    let named = before.trim_end().strip_suffix(',').is_some_and(|rest| {
        text.own(start.saturating_sub(before.chars().count()), start)
            .split(' ')
            .rev()
            .nth(1)
            .is_some_and(|word| word.starts_with(char::is_uppercase))
            && !rest.is_empty()
    });
    if small && number.len() == 2 && named && after.starts_with(',') {
        return is("age", 2, 1);
    }
    let calls = ["call", "line", "phone", "tel", "telephone", "dial", "ring", "hotline", "helpline"]
        .iter()
        .any(|word| before.contains(word));
    let spaced_digits = number.chars().all(|c| c.is_ascii_digit() || c == ' ');
    if spaced_digits
        && number.len() >= 3
        && calls
        && (number.starts_with('0')
            || number.contains(' ')
            || before.trim_end().ends_with(|c: char| c.is_ascii_digit())
            || number.len() <= 4 && ["999", "911", "112", "111", "101"].contains(&number.as_str()))
    {
        return is("phone", 0, 0);
    }
    // Names: Covid-19, PM2.5, Route 66, No. 5.
    let letters = before.chars().rev().take_while(|c| c.is_ascii_alphabetic()).count();
    if letters > 0 && digits_begin(&number) {
        return is("name", letters, 0);
    }
    if before.ends_with('-')
        && before.trim_end_matches('-').ends_with(|c: char| c.is_ascii_alphabetic())
        && digits_begin(&number)
    {
        let word = before.trim_end_matches('-').chars().rev().take_while(|c| c.is_ascii_alphabetic()).count();
        return is("name", word + 1, 0);
    }
    // U.S. 23 and I-80 are roads, where no noun follows that they count.
    let is_road =
        ["u.s. ", "us-", "i-", "interstate ", "hwy ", "rte. ", "rt. ", "state road ", "county road "]
            .into_iter()
            .find(|road| {
                before.ends_with(*road) && !before.trim_end_matches(road).ends_with(char::is_alphanumeric)
            });
    if let Some(road) = is_road.filter(|_| digits && number.len() <= 4 && !has_noun(&after)) {
        return is("name", road.chars().count(), 0);
    }
    // Older than 30, 55 or older.
    let words: Vec<&str> = number.split_whitespace().collect();
    if words.iter().any(|word| matches!(*word, "older" | "younger")) {
        return is("age", 0, 0);
    }
    let is_older =
        ["or older", "or younger", "and older", "and younger"].iter().any(|end| next.starts_with(end));
    if is_older {
        return is(
            "age",
            0,
            gap + next
                .split_whitespace()
                .take(2)
                .map(|word| word.trim_end_matches(['.', ',', ';']).chars().count())
                .sum::<usize>()
                + 1,
        );
    }
    // In Year 5, but not in the year 5.
    let is_class = last_word == "year" && text.own(start.saturating_sub(5), start) == "Year ";
    if is_class && digits {
        return is("name", 5, 0);
    }
    if [
        "route", "flight", "boeing", "airbus", "chapter", "section", "article", "pier", "gate", "platform",
        "phase", "highway", "bus", "line", "room", "unit", "apollo", "series", "model", "class",
    ]
    .contains(&last_word.as_str())
        && digits_begin(&number)
        && spaced == 1
    {
        return is("name", last_word.chars().count() + 1, 0);
    }
    // Ranks.
    if after.starts_with("st ")
        || after.starts_with("nd ")
        || after.starts_with("rd ")
        || after.starts_with("th ")
    {
        let is_century = after.contains("century");
        return is(if is_century { "date" } else { "rank" }, 0, 2);
    }
    if ["first", "second", "third", "fourth", "fifth"].contains(&number.as_str()) {
        return is("rank", 0, 0);
    }
    if last_word == "no" && before.trim_end().ends_with('.') {
        return is("rank", 4, 0);
    }
    let (start, end) = supposed::phrase(text, (start, end))?;
    Some(Account::Phrase { start, end, reason: Said("hypothetical") })
}

/// Whether a day is before the month which a number follows: on 14 March 12 people, where 12 is no day.
fn is_day_before(before: &str, spaced: usize) -> bool {
    let words: Vec<&str> = before.split_whitespace().rev().take(2).collect();
    let is_day = |word: &str| (1..=2).contains(&word.len()) && word.chars().all(|c: char| c.is_ascii_digit());
    spaced == 1 && words.get(1).is_some_and(|word| is_day(word))
}

/// Whether the number from `start` to `end` says how many there were of those of whom the article told before.
pub(crate) fn takes_up(text: &Text, start: usize, end: usize) -> bool {
    bases::takes_up(&At::new(text, start, end))
}

/// Whether the number from `start` to `end` may be that of a house.
pub(crate) fn may_be_address(text: &Text, start: usize, end: usize) -> bool {
    names::may_be_address(&At::new(text, start, end))
}

/// Somebody whose children a number counts: a mother of three.
pub(crate) const PARENTS: &str = " mother father parent mum mom dad grandmother grandfather grandparent ";

/// Verbs of speech after somebody without a name.
const SPEECH: &str = " said says told tells asked asks recalled recalls remembered remembers explained explains added adds wrote writes complained argued joked described believes believed felt feels thought thinks put ";

/// Whether the words after “one” are somebody who speaks, or of whom the article tells more: One patient told us, one mother of three.
fn is_somebody(next: &str) -> bool {
    let clause = next.split([',', '.', ';', ':', '”', '“', '—']).next().unwrap_or_default();
    let words: Vec<&str> = clause.split_whitespace().collect();
    let speaks = words.iter().take(8).skip(1).any(|word| SPEECH.contains(&format!(" {word} ")));
    let is_parent = matches!(words[..], [noun, "of", ..] if PARENTS.contains(&format!(" {noun} ")));
    speaks || is_parent
}

fn digits_begin(number: &str) -> bool {
    number.starts_with(|c: char| c.is_ascii_digit())
}
