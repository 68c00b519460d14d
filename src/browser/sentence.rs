//! Shows the whole sentence in the tooltip of the selected mark, in the edition's words, copied from the article. What the tooltip quotes
//! is marked in it; a translation quotes nothing, so there the figure is.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use super::hold::top_of;
use super::marks::{find, first, led_to, mark_of, own_fact, set};

/// Shows the sentence in the selected tooltip and removes it from others.
pub(super) fn show(document: &Document, selected: Option<&Element>) {
    find(document, ".whole").iter().for_each(Element::remove);
    let said = selected.and_then(|tip| put(document, tip));
    // Announce it to screen readers.
    for status in find(document, "#article > [role=status]") {
        status.set_text_content(said.as_deref());
    }
}

/// Inserts the sentence that a tooltip links to before the link; returns its text.
fn put(document: &Document, tip: &Element) -> Option<String> {
    let link = first(tip, "a")?;
    let quote = first(tip, "q").and_then(|quote| quote.text_content());
    let fact = mark_of(tip).as_ref().and_then(own_fact);
    let (said, numeral) = words_of(&led_to(document, &link)?, fact.as_deref());
    let quoted = quote.and_then(|quote| said.find(&quote).map(|at| (at, at + quote.len())));
    let (from, to) = quoted.or(numeral).unwrap_or_default();

    let create = |name: &str| document.create_element(name).ok();
    let (whole, marked) = (create("section")?, create("mark")?);
    set(&whole, "class", if quoted.is_some() { "whole quoted" } else { "whole" });
    whole.set_text_content(said.get(..from));
    marked.set_text_content(said.get(from..to));
    let after = document.create_text_node(said.get(to..)?);
    // Fails only if an element would contain itself.
    let _ = whole.append_child(&marked);
    let _ = whole.append_child(&after);
    let _ = tip.insert_before(&whole, Some(&link));
    if whole.scroll_height() > whole.client_height() {
        // Scroll keys need focus. Scroll to the line before the marked words.
        set(&whole, "tabindex", "0");
        whole.set_scroll_top((top_of(&marked) - top_of(&whole)) as i32 - LINE);
    }
    Some(said)
}

/// The approximate height of a line, in px.
const LINE: i32 = 24;

/// The text of a sentence without inserted elements, and the range in it of a fact's numeral.
fn words_of(sentence: &Element, fact: Option<&str>) -> (String, Option<(usize, usize)>) {
    let (mut said, mut numeral) = (String::new(), None);
    let nodes = sentence.child_nodes();
    for node in (0..nodes.length()).filter_map(|n| nodes.get(n)) {
        let from = said.len();
        let element = node.dyn_ref::<Element>();
        if !element.is_some_and(|element| element.matches(".in-place, #way-back").unwrap_or(false)) {
            said += &Node::text_content(&node).unwrap_or_default();
        }
        if fact.is_some() && element.and_then(own_fact).as_deref() == fact {
            numeral = Some((from, said.len()));
        }
    }
    (said, numeral)
}
