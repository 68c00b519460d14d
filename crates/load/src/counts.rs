//! Reports counts typed into texts of the page. The page fills in its counts itself; a typed one would become wrong when the story changes.

use std::ops::RangeInclusive;

use story::{Form, Language, Number, Quantity, numerals, parse_quantity};

use super::files::Files;
use super::language;
use super::place::Source;
use super::problem::Problems;
use super::references::{Part, parts};

/// Placeholders in `[ui]` that the page replaces by counts.
const COUNTS: [&str; 6] = ["facts", "voices", "n", "all", "shown", "others"];

/// Numbers that are years, not counts.
const YEARS: RangeInclusive<f64> = 1900.0..=2100.0;

/// Reports every typed count in a text that also has one filled in.
pub(super) fn check(files: &Files, problems: &mut Problems) {
    files.wordings.iter().for_each(|(source, wording, _)| {
        check_file(source, language::of_edition(&wording.lang), problems);
    });
}

fn check_file(source: &Source, language: Language, problems: &mut Problems) {
    let Ok(table) = source.table() else { return };
    let Some(ui) = table.get_ref().get("ui").and_then(|ui| ui.get_ref().as_table()) else { return };
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
        for count in words.flat_map(|words| typed(words, language)) {
            let what = format!(
                "`{}` has the typed count “{count}” beside counts that the page fills in",
                key.get_ref()
            );
            let hint = "remove it: only the counts in braces, like {facts}, stay right when the data change";
            problems.at(source, value.span().start, what, hint);
        }
    }
}

/// The counts above 1 in a text, in digits or in words. A 1 may be an article, as in 那一句.
fn typed(text: &str, language: Language) -> Vec<String> {
    let numerals = numerals(text, language).into_iter().map(|numeral| numeral.text);
    let is_count = |says: Quantity| {
        let value = says.amount.low();
        value > Number::from(1) && says.form == Form::Plain && !YEARS.contains(&value.to_f64())
    };
    numerals.filter(|numeral| parse_quantity(numeral, language).is_ok_and(is_count)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::interface::FILES;
    use super::*;

    #[test]
    fn the_interface_has_no_typed_count() {
        for (lang, text, _) in FILES {
            let source = Source::new(lang, text);
            let mut problems = Problems::default();
            check_file(&source, language::of_edition(lang), &mut problems);
            assert!(problems.is_empty(), "{problems}");
        }
    }

    #[test]
    fn counts_are_found_in_digits_and_in_words() {
        assert_eq!(typed("四個領域，連著那一句", Language::Han), ["四"]);
        assert_eq!(typed(" numbers, four fields, 5 people, one by one", Language::English), ["four", "5"]);
        assert_eq!(typed("2025年的全部個數字，每個都畫成圖", Language::Han), [""; 0]);
    }
}
