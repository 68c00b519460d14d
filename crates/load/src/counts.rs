//! Counts in the page's own words. The page counts what it shows and puts the number in; a count that is typed beside it would stay
//! behind when the story changes.

use std::ops::RangeInclusive;

use toml::de::DeTable;

use story::{Quantity, numerals, parse_quantity};

use super::files::Files;
use super::number_words::number_word;
use super::problem::Problems;
use super::references::{Part, parts};

/// Places of `[ui]` that the page fills with a count.
const COUNTS: [&str; 6] = ["facts", "voices", "n", "all", "shown", "others"];

/// A year is no count.
const YEARS: RangeInclusive<f64> = 1900.0..=2100.0;

/// Reports every count that is typed in a text in which the page counts.
pub(super) fn check(files: &Files, problems: &mut Problems) {
    for (source, ..) in &files.wordings {
        let Ok(table) = DeTable::parse(&source.text) else { continue };
        let Some(ui) = table.get_ref().get("ui").and_then(|ui| ui.get_ref().as_table()) else { continue };
        for (key, value) in ui {
            let Some(text) = value.get_ref().as_str() else { continue };
            let parts = parts(text);
            if !parts.iter().any(|part| matches!(part, Part::Reference(name) if COUNTS.contains(name))) {
                continue;
            }
            let words = parts.iter().filter_map(|part| match part {
                Part::Words(words) => Some(*words),
                Part::Reference(_) => None,
            });
            for count in words.flat_map(typed) {
                let what = format!("`{}` has the count “{count}” beside counts of the page", key.get_ref());
                let hint = "leave it out: only what the page counts itself, like {facts}, stays right";
                problems.at(source, value.span().start, what, hint);
            }
        }
    }
}

/// The counts of two and more in a text, in digits, Han characters or English words. One is an article: 那一句.
fn typed(text: &str) -> Vec<String> {
    let numerals = numerals(text).into_iter().map(|numeral| numeral.text);
    let is_count = |says: Quantity| says.value > 1.0 && !says.percent && !YEARS.contains(&says.value);
    let numerals = numerals.filter(|numeral| parse_quantity(numeral).is_ok_and(is_count));
    let words = text.split(|c: char| !c.is_ascii_alphabetic() && c != '-');
    let words = words.filter(|word| number_word(word).is_some_and(|value| value > 1.0)).map(str::to_owned);
    numerals.chain(words).collect()
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn counts_are_found_in_digits_and_in_words() {
        assert_eq!(typed("四個領域，連著那一句"), ["四"]);
        assert_eq!(typed(" numbers, four fields, 5 people, one by one"), ["5", "four"]);
        assert_eq!(typed("2025年的全部個數字，每個都畫成圖"), [""; 0]);
    }
}
