//! Saves the rows that the table of all facts shows. `scripts/page/explorer` decides which they are.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, Document, Element, HtmlElement, Url};

use super::edition;
use super::marks::{find, own_fact, set};
use crate::dataset::evidence;
use story::export::{FileKind, file_name};

/// Handles a click on a link to a file of facts: saves the rows shown, in their order, without a server or another file. Returns `None` if
/// the link is to be followed instead.
///
/// In a sandboxed frame it is followed, since saving may fail silently there.
pub(super) fn clicked(document: &Document, at: &Element) -> Option<()> {
    if is_sandboxed() {
        return None;
    }
    let kind = FileKind::of(&at.closest("[data-file]").ok()??.get_attribute("data-file")?)?;
    let story = evidence();
    let wording = story.edition(&edition::lang(document))?;
    // Rows that are only folded away match, too.
    let rows = find(document, "#explorer tbody tr:not([hidden=''])");
    let facts: Vec<_> = rows.iter().filter_map(|row| story.fact(&own_fact(row)?)).collect();
    let text = kind.file(story, wording, &facts);
    let file = Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()?;
    // Never revoked: no event tells when saving has ended.
    let address = Url::create_object_url_with_blob(&file).ok()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    set(&link, "href", &address);
    set(&link, "download", &file_name(&wording.lang, kind, facts.len(), story.facts.len()));
    link.click();
    Some(())
}

/// Whether the page is in a sandboxed frame: its origin is then `"null"`. (So is that of a page opened from a disk, but without a frame.)
fn is_sandboxed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let is_framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    let origin = js_sys::Reflect::get(&window, &"origin".into()).ok().and_then(|origin| origin.as_string());
    is_framed && origin.as_deref() == Some("null")
}
