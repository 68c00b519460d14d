//! The files of the bundle, written natively into Trunk's staged folder (feature `prerender`).

mod charts;
mod early;
mod embed;
mod error;
mod explorer;
mod facts;
mod host;
mod minify;
mod package;
mod pages;
mod paths;
mod policy;
mod program;
mod scripts;
mod share;
mod site;
mod story_json;
mod styles;
mod template;
mod tokens;
mod tooltip_rules;
mod work;

use std::path::Path;

pub use error::BundleError;
pub use site::Site;
pub use story_json::story_json;

use story::Story;
use template::Template;

/// What the writers of the bundle work with.
#[derive(Debug)]
struct Bundle<'a> {
    /// Trunk's folder, which becomes `dist/`.
    staging: &'a Path,
    story: &'a Story,
    site: &'a Site,
    /// The shell of every page.
    template: Template,
    /// The name of the start script, at the root.
    start: String,
    /// The name of the script of every page that stands in a frame, at the root.
    frame: String,
}

impl Bundle<'_> {
    /// Writes a file, by its path from the bundle's root.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), BundleError> {
        error::put(&self.staging.join(path), bytes)
    }
}

/// Writes every page and file of the bundle into `staging`, where Trunk has put its own. Returns how many.
///
/// # Errors
///
/// A file that can't be read or written, or a marker missing from `index.html`.
pub fn write(staging: &Path, site: &Site) -> Result<usize, BundleError> {
    let story = sanjin::dataset::story();
    let template = Template::read(staging)?;
    let start = scripts::write_start(staging)?;
    let frame = host::write_frame(staging)?;
    let bundle = Bundle { staging, story, site, template, start, frame };
    bundle.put("story.json", story_json(story).as_bytes())?;
    let mut files = 3;
    files += pages::write(&bundle)?;
    files += facts::write(&bundle)?;
    files += charts::write(&bundle)?;
    files += host::write(&bundle)?;
    files += embed::write(&bundle)?;
    files += share::write(&bundle)?;
    files += package::write(&bundle)?;
    Ok(files)
}
