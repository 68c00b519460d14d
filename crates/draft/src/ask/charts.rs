//! Questions about charts: lengths on one axis say that the article compares what they stand for.

use super::super::question::Topic;
use super::super::text::Text;
use super::Open;
use super::facts::place;
use super::told::Told;

/// The kinds whose figures share an axis.
const COMPARING: [&str; 4] = ["bar", "change", "range", "line"];

/// Asks about each chart that compares figures of different paragraphs.
pub(super) fn ask(text: &Text, told: &Told, open: &mut Open) {
    for chart in &told.charts {
        if !COMPARING.contains(&chart.said("kind").as_str()) {
            continue;
        }
        let shown = chart.list("facts");
        let mut first: Option<(&str, usize)> = None;
        let apart = shown.iter().find_map(|id| {
            let fact = told.facts.iter().find(|fact| fact.id == *id)?;
            let line = text.line_at(place(text, fact)?.0)?.start;
            match first {
                None => {
                    first = Some((id, line));
                    None
                }
                Some((one, other)) => (other != line).then_some((one, id.as_str())),
            }
        });
        if let Some((one, other)) = apart {
            let what = format!(
                "it draws `{one}` and `{other}` on one axis, but the article tells them in two paragraphs: does it compare them?"
            );
            open.ask(chart, Topic::Comparison, false, &what, "show them in two charts, or in a `list`");
        }
    }
}
