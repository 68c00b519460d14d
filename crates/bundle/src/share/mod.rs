//! What others read in the bundle: the share menu, the editor's page with every chart's codes, the manifest, oEmbed, and the tags for link
//! previews and search engines.

mod codes;
mod editor;
mod editor_card;
mod height;
mod item;
mod linked_data;
mod manifest;
mod menu;
mod meta;
mod oembed;
pub(super) mod search;

pub(super) use linked_data::linked_data;
pub(super) use menu::menu_values;
pub(super) use meta::previews;
pub(super) use oembed::discovery;

use super::{Bundle, BundleError};
use item::items;

/// The placeholder for the bundle's address in codes, if it is not known at build time.
const BASE: &str = "{base}";

/// Writes these files. Runs after the charts' own files are written, since it states their sizes.
///
/// # Errors
///
/// A file of a chart is missing, or a file can't be written.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let script = bundle.esbuild.inline("editor/editor.js", &[])?;
    let mut all = Vec::new();
    for wording in &bundle.story.editions {
        let items = items(bundle, wording)?;
        editor::write(bundle, wording, &items, &script)?;
        oembed::write(bundle, &items)?;
        all.push((wording, items));
    }
    search::write_sitemap(bundle)?;
    manifest::write(bundle, &all)
}
