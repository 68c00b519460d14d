//! Series: three or more figures of a unit in one sentence, each of its own year or month.

use std::collections::BTreeMap;

use story::Language;

use super::Drafted;
use super::text::Text;

/// Facts in the order of their dates, and the dates as a line has them: `2025`, `2025-05`.
type Series<'a> = (Vec<&'a Drafted>, Vec<String>);

/// The fewest points of a line. Two are what was before and what is after.
const FEWEST: usize = 3;

/// Returns the series among facts of one unit, each of one sentence.
pub(crate) fn series<'a>(text: &Text, facts: &[&'a Drafted]) -> Vec<Series<'a>> {
    let mut by_sentence: BTreeMap<usize, Vec<&Drafted>> = BTreeMap::new();
    facts.iter().for_each(|fact| by_sentence.entry(fact.sentence).or_default().push(fact));
    let many = by_sentence.into_values().filter(|facts| facts.len() >= FEWEST);
    many.filter_map(|facts| ordered(text, &facts)).collect()
}

/// Returns the facts of a sentence by their dates; `None` unless each has a date of its own.
pub(crate) fn ordered<'a>(text: &Text, facts: &[&'a Drafted]) -> Option<Series<'a>> {
    let dates = dates(text, facts)?;
    let mut dated: Vec<(String, &Drafted)> = dates.into_iter().zip(facts.iter().copied()).collect();
    // December and January of one year: which year is December's?
    if dated.iter().any(|(date, _)| date.contains('-')) && !dated.is_sorted_by(|a, b| a.0 < b.0) {
        return None;
    }
    dated.sort_by(|a, b| a.0.cmp(&b.0));
    let is_series = dated.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].0.len() == pair[1].0.len());
    is_series.then(|| dated.into_iter().map(|(date, fact)| (fact, date)).unzip())
}

/// Returns the date of each fact of a sentence: all stand before their figures, or, in English, all after them.
fn dates(text: &Text, facts: &[&Drafted]) -> Option<Vec<String>> {
    let (from, to) = text.sentence_at(facts.first()?.figure.start)?;
    let starts = facts.iter().map(|fact| fact.figure.start);
    let ends = facts.iter().map(|fact| fact.figure.end);
    let gaps_before = std::iter::once(from).chain(ends.clone()).zip(starts.clone());
    let gaps_after = ends.zip(starts.skip(1).chain([to]));
    // The year of a month is the one before it, or the sentence's only one.
    let all = years(text, from, to);
    let only = || {
        all.first()
            .filter(|(_, first)| all.iter().all(|(_, year)| year == first))
            .map(|(_, year)| year.clone())
    };
    let year = |at: usize| last(text, from, at).and_then(|date| date.year).or_else(only);
    let before: Option<Vec<String>> = gaps_before.map(|(a, b)| last(text, a, b)?.within(year(b))).collect();
    if text.language == Language::Han {
        return before;
    }
    let after: Option<Vec<String>> = gaps_after.map(|(a, b)| first(text, a, b)?.within(year(b))).collect();
    match (before, after) {
        (Some(dates), None) | (None, Some(dates)) => Some(dates),
        // 2019: 3.2, 2021: 2.1, 2024: which?
        (Some(_), Some(_)) | (None, None) => None,
    }
}

/// What a text says of when something was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Date {
    year: Option<String>,
    month: Option<usize>,
}

impl Date {
    /// The date as a line has it. The year of a month may be the one that the sentence names before it.
    fn within(self, sentence: Option<String>) -> Option<String> {
        let year = self.year.or(sentence)?;
        Some(self.month.map_or_else(|| year.clone(), |month| format!("{year}-{month:02}")))
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const HAN_MONTHS: [&str; 12] =
    ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"];

/// The last year between two places, with its month if it has one.
pub(crate) fn date_between(text: &Text, from: usize, to: usize) -> Option<String> {
    last(text, from, to)?.within(None)
}

/// The name of a month in digits.
pub(crate) fn month(digits: &str) -> &'static str {
    let n = digits.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    n.and_then(|n| MONTHS.get(n).copied()).unwrap_or_default()
}

/// The last year and month between two places, of which at least one is there.
fn last(text: &Text, from: usize, to: usize) -> Option<Date> {
    let (years, months) = (years(text, from, to), months(text, from, to));
    let date = Date {
        year: years.last().map(|(_, year)| year.clone()),
        month: months.last().map(|(_, month)| *month),
    };
    (date != Date::default()).then_some(date)
}

/// The first year and month between two places, of which at least one is there.
fn first(text: &Text, from: usize, to: usize) -> Option<Date> {
    let (years, months) = (years(text, from, to), months(text, from, to));
    let date = Date {
        year: years.first().map(|(_, year)| year.clone()),
        month: months.first().map(|(_, month)| *month),
    };
    (date != Date::default()).then_some(date)
}

/// The years in digits, with their places.
fn years(text: &Text, from: usize, to: usize) -> Vec<(usize, String)> {
    let is_digit = |at: usize| text.plain.get(at).is_some_and(char::is_ascii_digit);
    let year = |at: usize| {
        let is_whole = !at.checked_sub(1).is_some_and(is_digit) && !is_digit(at + 4);
        let is_named = text.language == Language::English || text.plain.get(at + 4) == Some(&'年');
        let digits = text.said(at, at + 4);
        let is_year = digits.chars().all(|c| c.is_ascii_digit())
            && (digits.starts_with("19") || digits.starts_with("20"));
        (is_whole && is_named && is_year).then_some((at, digits))
    };
    (from..to.saturating_sub(3)).filter_map(year).collect()
}

/// The months by name, or in digits before 月, with their places.
fn months(text: &Text, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    match text.language {
        Language::English => {
            let mut at = 0;
            // Of may and May only one is a month.
            for word in text.own(from, to).split(|c: char| !c.is_ascii_alphabetic()) {
                found.extend(MONTHS.iter().position(|month| *month == word).map(|month| (at, month + 1)));
                at += word.chars().count() + 1;
            }
        }
        Language::Han => {
            let words = text.said(from, to);
            for (at, _) in words.match_indices('月') {
                let before = &words[..at];
                let digits = before.trim_start_matches(|c: char| !c.is_ascii_digit());
                let digits = digits.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
                let named = HAN_MONTHS.iter().rposition(|month| format!("{before}月").ends_with(month));
                let month = digits.parse::<usize>().ok().filter(|month| (1..=12).contains(month));
                found.extend(month.or(named.map(|month| month + 1)).map(|month| (at, month)));
            }
        }
    }
    found
}
