//! What others read of the bundle: the share menu under each chart, the editor's page with every chart's codes, the manifest, oEmbed,
//! and what link previews and search engines take from a page's head.

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

/// The place of the bundle's address in codes, where it is not known when the bundle is made.
const BASE: &str = "{base}";

/// Writes the files of it. Comes after the charts' own files, whose sizes it tells.
///
/// # Errors
///
/// A file of a chart that is not there, or a file that can't be written.
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
