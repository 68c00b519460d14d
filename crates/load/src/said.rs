//! Compares the words of `said` with each other and with the article: last year is the year before this year.

use story::{ChartKind, Language, Period};

use super::dates::{distance_from_this_year, stated_this_year};
use super::facts::Facts;
use super::files::Files;
use super::places::Places;
use super::problem::Problems;
use super::raw::Placed;

/// An entry of `said` with a word that depends on when the article was written.
struct Said<'a> {
    chart: &'a str,
    year: u32,
    words: &'a Placed<String>,
    /// Of the year that it makes this year.
    this: u32,
}

/// Reports entries that make another year of 今年 than the article, or than the first of them.
pub(super) fn check(files: &Files, article: &Places<'_>, facts: &Facts<'_>, problems: &mut Problems) {
    let source = &files.charts.source;
    let entries = entries(files, facts.language);
    let stated = stated_this_year(&article.text, facts.language);
    for said in &entries {
        let Said { chart, year, words, this } = said;
        let words_said = words.get_ref();
        let place = words.span().start;
        match &stated {
            Some((known, _)) if known == this => {}
            Some((known, article)) => {
                let what = format!(
                    "`said` of chart `{chart}` makes 「{words_said}」 {year}, but the article says 「{article}」"
                );
                let right = year.saturating_add(*known).saturating_sub(*this);
                problems.at(
                    source,
                    place,
                    what,
                    format!("「{words_said}」 is {right}: write that year in `dates` and in `said`"),
                );
            }
            None => {
                let Some(first) = entries.first().filter(|first| first.this != *this) else { continue };
                let of = if first.chart == *chart {
                    "it".to_owned()
                } else {
                    format!("that of chart `{}`", first.chart)
                };
                let what = format!(
                    "`said` of chart `{chart}` makes 「{words_said}」 {year}, but {of} makes 「{}」 {}",
                    first.words.get_ref(),
                    first.year
                );
                let right = year.saturating_add(first.this).saturating_sub(*this);
                let hint = format!(
                    "if {} is right, 「{words_said}」 is {right}: correct `dates` and `said` of one of them",
                    first.year
                );
                problems.at(source, place, what, hint);
            }
        }
    }
}

/// All such entries, in the order of the charts and of their dates.
fn entries(files: &Files, language: Language) -> Vec<Said<'_>> {
    let lines = files.charts.items.iter().filter(|chart| *chart.kind.get_ref() == ChartKind::Line);
    let all =
        lines.flat_map(|chart| chart.said.iter().map(move |(date, words)| (chart.id.get_ref(), date, words)));
    all.filter_map(|(chart, date, words)| {
        let year = date.get_ref().parse::<Period>().ok()?.year;
        let (_, distance) = distance_from_this_year(words.get_ref(), language)?;
        Some(Said { chart, year, words, this: year.checked_add_signed(-distance)? })
    })
    .collect()
}
