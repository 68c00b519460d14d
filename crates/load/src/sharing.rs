//! Checks the texts of each edition outside the page.

use super::files::Files;
use super::problem::Problems;
use super::wording::{place_of, report_empty};

/// Reports a file with another language tag than its name, and empty texts.
pub(super) fn check(files: &Files, problems: &mut Problems) {
    for (lang, (source, words)) in files.story.items.editions.iter().zip(&files.sharing) {
        // Parsed a second time for the lines of its keys.
        let Ok(table) = source.table() else { continue };
        let table = table.get_ref();
        let lang = lang.get_ref();
        if words.lang != *lang {
            let what = format!("is the file of the edition `{lang}`, but has lang = \"{}\"", words.lang);
            let hint = format!("write lang = \"{lang}\"");
            problems.at(source, place_of(table, &["lang"]), what, hint);
        }
        for (key, value) in table {
            report_empty(source, key.get_ref(), value.span().start, value.get_ref(), problems);
        }
    }
}
