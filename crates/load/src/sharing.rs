//! Checks what each edition says outside the page.

use toml::de::DeTable;

use super::files::Files;
use super::problem::Problems;
use super::wording::{place_of, report_empty};

/// Every file is the one of its edition, and no text of it is empty.
pub(super) fn check(files: &Files, problems: &mut Problems) {
    for (lang, (source, words)) in files.story.items.editions.iter().zip(&files.sharing) {
        // Read a second time for the lines of its keys.
        let Ok(table) = DeTable::parse(&source.text) else { continue };
        let table = table.get_ref();
        let lang = lang.get_ref();
        if words.lang != *lang {
            let what = format!("is the file of the edition `{lang}`, but says lang = \"{}\"", words.lang);
            let hint = format!("write lang = \"{lang}\"");
            problems.at(source, place_of(table, &["lang"]), what, hint);
        }
        for (key, value) in table {
            report_empty(source, key.get_ref(), value.span().start, value.get_ref(), problems);
        }
    }
}
