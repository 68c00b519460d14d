//! Lists within a sentence: dates one after another (2021年、2022年和2023年), figures one after another (1.2万、1.5万和1.8万人).

use std::ops::Range;

use story::Language;

use super::mention::{Date, Mention};

/// Dates that a sentence lists, or the years or months of a time from one to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateList {
    pub(super) span: Range<usize>,
    pub(super) dates: Vec<Date>,
    /// Whether it is a time from one date to another: 2021至2023年.
    pub(super) is_time: bool,
}

/// The most characters of a figure's unit in a Chinese list, and the most words in an English one.
const HAN_UNIT: usize = 8;
const ENGLISH_UNIT: usize = 3;

/// Returns the lists of two dates or more between which no figure stands.
pub(super) fn of_dates(
    sentence: &str,
    mentions: &[Mention],
    figures: &[Range<usize>],
    language: Language,
) -> Vec<DateList> {
    let mut lists: Vec<DateList> = Vec::new();
    for mention in mentions.iter().filter(|mention| !mention.is_loose) {
        let goes_on = lists.last().is_some_and(|list| {
            let has_figure = figures
                .iter()
                .any(|figure| list.span.end <= figure.start && figure.end <= mention.span.start);
            let is_alike = list.dates.last().is_some_and(|last| last.is_like(mention.date));
            let between = sentence.get(list.span.end..mention.span.start).unwrap_or("…");
            !has_figure && is_alike && !list.is_time && separates(between, language)
        });
        match lists.last_mut().filter(|_| goes_on && mention.until.is_none()) {
            Some(list) => {
                list.span.end = mention.span.end;
                list.dates.push(mention.date);
            }
            None => lists.push(DateList {
                span: mention.span.clone(),
                dates: mention.dates(),
                is_time: mention.until.is_some(),
            }),
        }
    }
    lists.retain(|list| list.dates.len() > 1);
    lists
}

/// Returns the lists of figures, each of one or more, as indices of the first and after the last.
pub(super) fn of_figures(
    sentence: &str,
    mentions: &[Mention],
    figures: &[Range<usize>],
    language: Language,
) -> Vec<Range<usize>> {
    let mut lists: Vec<Range<usize>> = Vec::new();
    for (n, figure) in figures.iter().enumerate() {
        let goes_on = n.checked_sub(1).and_then(|last| figures.get(last)).is_some_and(|last| {
            let has_date = mentions
                .iter()
                .any(|mention| last.end <= mention.span.start && mention.span.end <= figure.start);
            let between = sentence.get(last.end..figure.start).unwrap_or_default();
            !has_date && joins_figures(between, language)
        });
        match lists.last_mut().filter(|_| goes_on) {
            Some(list) => list.end = n + 1,
            None => lists.push(n..n + 1),
        }
    }
    lists
}

/// Whether words only separate the items of a list.
fn separates(between: &str, language: Language) -> bool {
    let words = between.trim();
    match language {
        Language::Han => ["、", ",", "，", "和", "及", "与", "與", "以及", "、和"].contains(&words),
        Language::English => [",", "and", ", and", "&"].contains(&words),
    }
}

/// Whether words between two figures are the first one's unit and a separator.
fn joins_figures(between: &str, language: Language) -> bool {
    match language {
        Language::Han => {
            let is_joint = |c: char| "、,，;；和及与與".contains(c) || c.is_whitespace();
            let unit = between.trim_end_matches("以及").trim_end_matches(is_joint).trim();
            let is_long = unit.chars().count() > HAN_UNIT;
            let is_clause = unit.contains(|c: char| is_joint(c) || "。:：（）()年月".contains(c));
            unit.len() < between.len() && !is_long && !is_clause
        }
        Language::English => {
            let words = between.trim_end();
            let words = words.strip_suffix(" then").unwrap_or(words);
            let Some(unit) = [", and", " and", ",", " &"].iter().find_map(|joint| words.strip_suffix(joint))
            else {
                return false;
            };
            let is_clause =
                unit.contains(|c: char| ",;:()".contains(c)) || unit.split(' ').any(|w| w == "and");
            unit.split_whitespace().count() <= ENGLISH_UNIT && !is_clause
        }
    }
}
