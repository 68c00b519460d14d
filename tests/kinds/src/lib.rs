//! The invented story in `story/`, whose charts have the kinds that the story in `data/` does not use.

use std::path::Path;

/// Returns the story's folder, which has the form of `data/`.
#[must_use]
pub fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/story"))
}

/// Loads the story.
///
/// # Panics
///
/// Panics with all problems if the story is wrong.
#[must_use]
pub fn load() -> load::Loaded {
    load::load(folder()).unwrap_or_else(|problems| panic!("tests/kinds/story:\n{problems}"))
}
