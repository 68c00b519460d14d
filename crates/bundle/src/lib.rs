//! Writes the files of the bundle natively into Trunk's staged folder.

mod charts;
mod citation;
mod embed;
mod error;
mod esbuild;
mod facts;
mod head_scripts;
mod host;
mod language_rules;
mod large;
mod package;
mod pages;
mod policy;
mod program;
mod scripts;
mod share;
mod site;
mod staging;
mod story_json;
mod styles;
mod template;
mod tokens;
mod tooltip_rules;

use std::path::Path;

pub use error::BundleError;
pub use site::Site;
pub use story_json::story_json;

use esbuild::Esbuild;
use sanjin::dataset::publication;
use scripts::Scripts;
use staging::Staging;
use story::{File, Story};
use styles::Styles;
use template::Template;

/// The input of all writers.
#[derive(Debug)]
struct Bundle<'a> {
    staging: Staging,
    story: &'static Story,
    site: &'a Site,
    /// The shell of every page.
    template: Template,
    esbuild: Esbuild,
    scripts: Scripts,
    /// The files of the drawings for large type.
    large: large::Names,
    styles: Styles,
}

impl Bundle<'_> {
    /// Writes a file.
    fn put(&self, file: File<'_>, bytes: &[u8]) -> Result<(), BundleError> {
        self.staging.put(&file.path(self.story), bytes)
    }

    /// The absolute address of a file, if the site's is known.
    fn url(&self, file: File<'_>) -> Option<String> {
        self.site.url(self.story, file)
    }

    /// The relative link from a file to another.
    fn link(&self, from: File<'_>, to: File<'_>) -> String {
        to.seen_from(from, self.story)
    }
}

/// Writes every page and file of the bundle into `staging`, which has Trunk's files. `scripts` is the folder of the scripts. Returns the
/// number of files.
///
/// # Errors
///
/// A file can't be read or written, esbuild refuses a script, or `index.html` lacks a marker.
pub fn write(scripts: &Path, staging: &Path, site: &Site) -> Result<usize, BundleError> {
    let story = sanjin::dataset::story();
    let staging = Staging::new(staging);
    let template = Template::read(&staging)?;
    let esbuild = Esbuild { scripts: scripts.to_owned() };
    let styles = Styles::new(&esbuild, story)?;
    let large = large::write(story, &staging)?;
    let scripts = scripts::write(&esbuild, &styles, &large, &staging)?;
    let bundle = Bundle { staging, story, site, template, esbuild, scripts, large, styles };
    bundle.put(File::Story, story_json(story, publication()).as_bytes())?;
    pages::write(&bundle)?;
    facts::write(&bundle)?;
    charts::write(&bundle)?;
    host::write(&bundle)?;
    embed::write(&bundle)?;
    share::write(&bundle)?;
    package::write(&bundle)?;
    Ok(bundle.staging.written())
}
