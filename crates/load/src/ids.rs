//! Names: of the right form, each given once.

use std::collections::BTreeMap;

use super::place::Source;
use super::problem::Problems;
use super::raw::Placed;

/// The names given so far to one sort of thing, and where.
pub(super) struct Ids<'a> {
    sort: &'static str,
    seen: BTreeMap<&'a str, (&'a Source, usize)>,
}

impl<'a> Ids<'a> {
    pub(super) fn of(sort: &'static str) -> Self {
        Self { sort, seen: BTreeMap::new() }
    }

    /// Takes a name; a name taken before or of the wrong form is reported.
    pub(super) fn take(&mut self, source: &'a Source, id: &'a Placed<String>, problems: &mut Problems) {
        let (sort, name, place) = (self.sort, id.get_ref(), id.span().start);
        if !is_well_formed(name) {
            problems.at(
                source,
                place,
                format!("the id `{name}` is not of the form of ids"),
                "small letters, digits and hyphens, a letter first: it becomes part of addresses and file names",
            );
        }
        if let Some((file, byte)) = self.seen.get(name.as_str()) {
            // A line is counted only for those who read it.
            let first = file.place(*byte);
            problems.at(
                source,
                place,
                format!("the {sort} id `{name}` is given twice"),
                format!("it stands first at {first}: rename one of them"),
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
