//! Dates in English: 2021, March 2025, the first quarter of 2025.

use std::ops::Range;

use story::Period;

use super::mention::{Date, Mention};

/// Words before a date that compare something with it, or count from it.
const LOOSE_BEFORE: [&str; 16] = [
    "since",
    "than",
    "than in",
    "before",
    "after",
    "until",
    "compared with",
    "compared with in",
    "compared to",
    "against",
    "instead of",
    "as in",
    "level of",
    "levels of",
    "by the end of",
    "by",
];
const QUARTERS: [&str; 4] = ["first", "second", "third", "fourth"];

/// Returns the dates of a text, each month with its year if that follows it.
pub(super) fn dates(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    for (span, word) in words(text) {
        let year = year(text, &span, word);
        let month = Period::ENGLISH_MONTHS.iter().position(|month| *month == word);
        let month = month.and_then(|month| u32::try_from(month + 1).ok());
        let (quarter, span) = match quarter(text, &span, word) {
            Some((quarter, end)) => (Some(quarter), span.start..end),
            None => (None, span),
        };
        let date = Date { year, month, quarter };
        if date == Date::default() {
            continue;
        }
        // March 2025; Q1 of 2025.
        let leads = found.last_mut().filter(|last| {
            let between = text.get(last.span.end..span.start).unwrap_or("…").trim();
            date.year.is_some() && last.date.year.is_none() && matches!(between, "" | "," | "of" | "in")
        });
        if let Some(last) = leads {
            last.date.year = date.year;
            last.span.end = span.end;
            continue;
        }
        let before = text[..span.start].trim_end();
        let before = before.strip_suffix(" the").unwrap_or(before).to_lowercase();
        let is_loose = LOOSE_BEFORE.iter().any(|word| {
            before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphabetic()))
        });
        found.push(Mention { span, date, until: None, is_loose });
    }
    found
}

/// The runs of letters and digits.
fn words(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push((from..at, &text[from..at]));
                start = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    found
}

/// 2021, but not of £2021, 2,021, 2021-22 or 2021/22.
fn year(text: &str, span: &Range<usize>, word: &str) -> Option<u32> {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let is_led = before.ends_with(['£', '$', '€', '¥', '.', '/', '\'']);
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let joins = |c: char| matches!(c, ',' | '.' | '-' | '/' | '–' | ':');
    let in_number =
        before.ends_with(joins) && is_digit(before.chars().rev().nth(1)) && !is_whole_year(before);
    let short = after.chars().next().is_some_and(joins)
        && is_digit(after.chars().nth(1))
        && after.chars().skip(1).take_while(char::is_ascii_digit).count() < 4;
    let is_percent = after.trim_start().starts_with('%');
    let year: u32 = word.parse().ok()?;
    let is_year = word.len() == 4 && (1900..2100).contains(&year);
    (is_year && !is_led && !in_number && !short && !is_percent).then_some(year)
}

/// Whether four digits and a dash end a text: 2021–2023.
fn is_whole_year(before: &str) -> bool {
    let mut chars = before.chars().rev();
    let dash = chars.next().is_some_and(|c| matches!(c, '-' | '–'));
    dash && chars.take_while(char::is_ascii_digit).count() == 4
}

/// The quarter of Q1 and first quarter, and where its words end.
fn quarter(text: &str, span: &Range<usize>, word: &str) -> Option<(u32, usize)> {
    let digit = word.strip_prefix(['Q', 'q']).and_then(|digit| digit.parse::<u32>().ok());
    if let Some(digit) = digit.filter(|digit| (1..=4).contains(digit)) {
        return Some((digit, span.end));
    }
    let n = QUARTERS.iter().position(|name| word.eq_ignore_ascii_case(name))?;
    let rest = text[span.end..].strip_prefix(" quarter")?;
    let is_whole = !rest.starts_with(|c: char| c.is_ascii_alphabetic());
    let quarter = u32::try_from(n + 1).ok().filter(|_| is_whole)?;
    Some((quarter, span.end + " quarter".len()))
}
