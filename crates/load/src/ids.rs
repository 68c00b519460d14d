//! Checks ids: well-formed, and used once.

use std::collections::BTreeMap;

use super::place::Source;
use super::problem::Problems;
use super::raw::Placed;

/// The ids of one sort of thing so far, and their places.
pub(super) struct Ids<'a> {
    sort: &'static str,
    seen: BTreeMap<&'a str, (&'a Source, usize)>,
}

impl<'a> Ids<'a> {
    pub(super) fn of(sort: &'static str) -> Self {
        Self { sort, seen: BTreeMap::new() }
    }

    /// Records an id; reports one that is malformed or was recorded before.
    pub(super) fn take(&mut self, source: &'a Source, id: &'a Placed<String>, problems: &mut Problems) {
        let (sort, name, place) = (self.sort, id.get_ref(), id.span().start);
        if !is_well_formed(name) {
            problems.at(
                source,
                place,
                format!("the id `{name}` is malformed"),
                "use small letters, digits and hyphens, with a letter first: ids become parts of addresses and file names",
            );
        }
        if let Some((file, byte)) = self.seen.get(name.as_str()) {
            // Lines are counted only for messages.
            let first = file.place(*byte);
            problems.at(
                source,
                place,
                format!("the {sort} id `{name}` is used twice"),
                format!("it is first used at {first}: rename one of them"),
            );
        } else {
            self.seen.insert(name, (source, place));
        }
    }
}

fn is_well_formed(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
