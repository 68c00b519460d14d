//! The files of the bundle, written natively into Trunk's staged folder (feature `prerender`).

mod charts;
mod embed;
mod error;
mod esbuild;
mod facts;
mod head_scripts;
mod host;
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

use esbuild::Esbuild;
use scripts::Scripts;
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
    esbuild: Esbuild,
    scripts: Scripts,
}

impl Bundle<'_> {
    /// Writes a file, by its path from the bundle's root.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), BundleError> {
        error::put(&self.staging.join(path), bytes)
    }
}

/// Writes every page and file of the bundle into `staging`, where Trunk has put its own, with the scripts of the folder `scripts`. Returns how many.
///
/// # Errors
///
/// A file that can't be read or written, a script that esbuild refuses, or a marker missing from `index.html`.
pub fn write(scripts: &Path, staging: &Path, site: &Site) -> Result<usize, BundleError> {
    let story = sanjin::dataset::story();
    let template = Template::read(staging)?;
    let esbuild = Esbuild { scripts: scripts.to_owned() };
    let scripts = scripts::write(&esbuild, staging)?;
    let bundle = Bundle { staging, story, site, template, esbuild, scripts };
    bundle.put("story.json", story_json(story).as_bytes())?;
    let mut files = 4;
    files += pages::write(&bundle)?;
    files += facts::write(&bundle)?;
    files += charts::write(&bundle)?;
    files += host::write(&bundle)?;
    files += embed::write(&bundle)?;
    files += share::write(&bundle)?;
    files += package::write(&bundle)?;
    Ok(files)
}
