//! Reports two facts of a unit and a scope with one label: in a tooltip or a table a reader could not tell what each of them states.

use std::collections::BTreeMap;

use super::files::Files;
use super::problem::Problems;
use super::todo::is_open;
use super::wording::place_of;

/// Checks each edition's labels.
pub(super) fn check(files: &Files, problems: &mut Problems) {
    for (source, wording, _) in &files.wordings {
        let Ok(table) = source.table() else { continue };
        let mut first: BTreeMap<(&str, &str, Option<&str>), &str> = BTreeMap::new();
        for (_, fact) in files.raw_facts() {
            let id = fact.id.get_ref().as_str();
            let Some(words) = wording.facts.get(id).filter(|words| !is_open(&words.label)) else { continue };
            let scope = fact.scope.as_ref().map(|scope| scope.get_ref().as_str());
            let Some(other) = first.insert((&words.label, fact.unit.get_ref(), scope), id) else { continue };
            if other == id {
                continue;
            }
            let what = format!("the facts `{other}` and `{id}` have the same label 「{}」", words.label);
            let hint = "say in each what tells it from the other: when, where, of whom";
            problems.at(source, place_of(table.get_ref(), &["facts", id, "label"]), what, hint);
        }
    }
}
