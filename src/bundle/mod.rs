//! The files of the bundle, written natively into Trunk's staged folder (feature `prerender`).

mod early;
mod error;
mod explorer;
mod facts;
mod pages;
mod program;
mod scripts;
mod story_json;
mod styles;
mod template;

use std::path::Path;

pub use error::BundleError;
pub use story_json::story_json;

/// Writes every page and file of the bundle into `staging`, where Trunk has put its own. Returns how many.
///
/// # Errors
///
/// A file that can't be read or written, or a marker missing from `index.html`.
pub fn write(staging: &Path) -> Result<usize, BundleError> {
    let story = crate::dataset::story();
    let start = scripts::write_start(staging)?;
    let pages = pages::write(staging, story, &start)?;
    let facts = facts::write(staging, story)?;
    error::put(&staging.join("story.json"), story_json(story).as_bytes())?;
    Ok(pages + facts + 2)
}
