use super::{COLUMNS, cells, table};
use crate::{ChartSpec, Story, Wording};

/// Returns the facts of a line as CSV, with a column for their dates: `2025`, or `2025-05`.
#[must_use]
pub fn series_csv(story: &Story, wording: &Wording, chart: &ChartSpec) -> String {
    let mut columns = [("date", false); COLUMNS.len() + 1];
    columns[1..].copy_from_slice(&COLUMNS);
    let facts = chart.facts.iter().filter_map(|id| story.fact(id)).zip(&chart.dates);
    let rows = facts.map(|(fact, date)| {
        let mut row = std::iter::once(date.to_string()).chain(cells(story, wording, fact));
        columns.map(|_| row.next().unwrap_or_default())
    });
    table(&columns, rows)
}
