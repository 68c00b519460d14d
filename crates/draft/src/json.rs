//! The figures for other programs.

use serde::Serialize;
use story::{Amount, Number, Plain};

use super::entries::plain;
use super::figure::Figure;
use super::find::qualifier;

#[derive(Serialize)]
struct Entry<'a> {
    numeral: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<serde_json::Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<serde_json::Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<serde_json::Number>,
    qualifier: &'static str,
    unit: &'a str,
    /// The article's own word for the unit.
    word: &'a str,
    start: usize,
    end: usize,
    /// What a person must decide; left out if nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    todo: Option<String>,
}

/// Returns the figures as a JSON array, in the order of the article.
///
/// # Errors
///
/// Never for figures that were read: their numbers are JSON numbers.
pub fn json(figures: &[Figure]) -> Result<String, serde_json::Error> {
    let entries: Vec<Entry<'_>> = figures
        .iter()
        .map(|figure| {
            let (value, low, high) = match figure.amount {
                Some(Amount::One(value)) => (Some(number(value)), None, None),
                Some(Amount::Range { low, high }) => (None, Some(number(low)), Some(number(high))),
                None => (None, None, None),
            };
            Entry {
                numeral: &figure.numeral,
                value: value.flatten(),
                low: low.flatten(),
                high: high.flatten(),
                qualifier: qualifier(figure),
                unit: figure.unit(),
                word: &figure.unit.word,
                start: figure.start,
                end: figure.end,
                todo: (!figure.doubts.is_empty()).then(|| {
                    figure.doubts.iter().map(|doubt| doubt.words.as_str()).collect::<Vec<_>>().join("; ")
                }),
            }
        })
        .collect();
    Ok(serde_json::to_string_pretty(&entries)? + "\n")
}

fn number(value: Number) -> Option<serde_json::Number> {
    match plain(value) {
        Plain::Whole(whole) => Some(serde_json::Number::from(whole)),
        Plain::Decimal(float) => serde_json::Number::from_f64(float),
    }
}
