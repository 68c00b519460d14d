//! Saves the rows that the table of all facts shows. (What shows them is no affair of the program: `scripts/page/explorer`.)

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, Document, Element, HtmlElement, Url};

use super::edition;
use super::marks::{find, own_fact, set};
use crate::dataset::story;
use story::export::{FileKind, file_name};

/// What a link to a file of facts does when the program runs: the file is made of the rows that are shown, in their order. It needs
/// no server then, and no file beside the page. `None` where there is nothing to do, or the browser refuses.
///
/// Nor in a frame without an origin: it may not be allowed to save, and nobody would tell. Then the link leads to the file itself.
pub(super) fn clicked(document: &Document, at: &Element) -> Option<()> {
    if is_sandboxed() {
        return None;
    }
    let kind = FileKind::of(&at.closest("[data-file]").ok()??.get_attribute("data-file")?)?;
    let wording = story().edition(&edition::lang(document))?;
    let rows = find(document, "#explorer tbody tr:not([hidden])");
    let facts: Vec<_> = rows.iter().filter_map(|row| story().fact(&own_fact(row)?)).collect();
    let text = kind.file(story(), wording, &facts);
    let file = Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()?;
    // Kept until the page goes: nobody says when it is saved.
    let address = Url::create_object_url_with_blob(&file).ok()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    set(&link, "href", &address);
    set(&link, "download", &file_name(&wording.lang, kind, facts.len(), story().facts.len()));
    link.click();
    Some(())
}

/// Whether the page stands in a sandboxed frame: there its origin is `"null"`. (On a disk it is too, but there is no frame around it.)
fn is_sandboxed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let is_framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    let origin = js_sys::Reflect::get(&window, &"origin".into()).ok().and_then(|origin| origin.as_string());
    is_framed && origin.as_deref() == Some("null")
}
