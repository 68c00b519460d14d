//! The table of all facts, searched, filtered and ordered: what the reader asks, from the controls and from the fragment to
//! the rows, and from the rows to a file. What answers a query is `explore`'s affair.

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;

use js_sys::{Array, JsString, Object};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, Document, Element, Event, HtmlElement, HtmlSelectElement, InputEvent, Url, Window};

use super::marks::{set, target, unset, within};
use super::views;
use crate::dataset::story;
use crate::explore::{FileKind, Finder, ID, Query, Sort, file_name};
use crate::story::{Wording, fill};

/// Heard on the table's own section, but for the fragment.
const HEARD: [&str; 3] = ["input", "compositionend", "click"];

/// The table as it stands in the page.
struct Explorer {
    window: Window,
    document: Document,
    section: Element,
    wording: &'static Wording,
    finder: Finder<'static>,
    /// A row for each fact, in the facts' order, whatever the order in the page.
    rows: Vec<Element>,
    now: RefCell<Now>,
    /// The address of the file made last.
    file: Cell<Option<String>>,
}

/// What is asked, and what answers.
#[derive(Default)]
struct Now {
    query: Query<'static>,
    /// The rows' order in the page.
    order: Vec<usize>,
    /// Which rows are shown.
    shown: Vec<bool>,
}

/// Makes the table answer, and shows what the fragment asks of it.
pub(super) fn listen(window: Window) -> Option<()> {
    // It goes when the page goes.
    let explorer: &'static Explorer = Box::leak(Box::new(Explorer::on(window)?));
    explorer.asked_by_address(true);
    let listener: Closure<dyn Fn(Event)> = Closure::new(move |event| {
        explorer.hear(&event);
    });
    let listener = listener.into_js_value();
    for name in HEARD {
        // Refused never: the listener is a function.
        let _ = explorer.section.add_event_listener_with_callback(name, listener.unchecked_ref());
    }
    explorer.window.add_event_listener_with_callback("hashchange", listener.unchecked_ref()).ok()
}

impl Explorer {
    /// The table of the page, if it is there with all its rows.
    fn on(window: Window) -> Option<Self> {
        let document = window.document()?;
        let section = document.get_element_by_id(ID)?;
        let lang = document.document_element()?.get_attribute("lang")?;
        let story = story();
        let wording = story.edition(&lang)?;
        let rows = within(&section, "[data-row]");
        if rows.len() != story.facts.len() {
            return None;
        }
        let finder = Finder::new(story, wording, &|n| {
            let heading = document.get_element_by_id(&format!("{}-heading", story.facts[n].section));
            let said = within(&rows[n], "td:not(:last-child)").into_iter().chain(heading);
            said.filter_map(|element| Some(element.text_content()? + "\n")).collect()
        });
        let now = Now { shown: vec![true; rows.len()], order: (0..rows.len()).collect(), ..Now::default() };
        let now = RefCell::new(now);
        Some(Self { window, document, section, wording, finder, rows, now, file: Cell::default() })
    }

    fn hear(&self, event: &Event) -> Option<()> {
        match event.type_().as_str() {
            "hashchange" => self.asked_by_address(false),
            "click" => self.clicked(event),
            // Half a character of Chinese is no word to search for. (Of other events this asks for nothing, which is false.)
            _ if event.unchecked_ref::<InputEvent>().is_composing() => None,
            _ => {
                let mut query = self.now.borrow().query.clone();
                for control in self.controls() {
                    query.set(story(), &name_of(&control), &field(&control).value());
                }
                self.asked_here(query)
            }
        }
    }

    /// What the fragment asks, if it is about the table.
    fn asked_by_address(&self, page_opens: bool) -> Option<()> {
        let hash = self.window.location().hash().ok()?;
        let decode = |text: &str| js_sys::decode_uri_component(text).ok().map(String::from);
        let query = Query::parse(hash.strip_prefix('#')?, story(), &decode)?;
        let is_new = query != self.now.borrow().query;
        // Back on the way, the browser knows where the reader was.
        if page_opens || is_new {
            self.show(query);
            if hash.contains('&') {
                // No element has such an id, so the browser did not go there.
                self.section.scroll_into_view();
            }
        }
        Some(())
    }

    /// What the reader asks on the page: it goes into the fragment too.
    fn asked_here(&self, query: Query<'static>) -> Option<()> {
        let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
        views::replace(&self.window, &format!("#{}", query.fragment(&encode)));
        self.show(query);
        Some(())
    }

    fn clicked(&self, event: &Event) -> Option<()> {
        let at = target(event)?.closest("[data-sort], [data-reset], [data-file]").ok()??;
        if let Some(ending) = at.get_attribute("data-file") {
            self.save(&ending)?;
            event.prevent_default();
            return Some(());
        }
        let mut query = Query::default();
        if let Some(sort) = at.get_attribute("data-sort") {
            query = self.now.borrow().query.clone();
            query.turn(Sort::named(&sort)?);
        }
        self.asked_here(query)
    }

    /// Shows the rows that answer, in their order; the controls say what is asked.
    fn show(&self, query: Query<'static>) {
        let mut now = self.now.borrow_mut();
        if (query.sort, query.down) != (now.query.sort, now.query.down) {
            now.order = self.finder.order(&query, &|a, b| self.collate(a, b));
            for row in now.order.iter().map(|n| &self.rows[*n]) {
                // Refused never: a row may stand in its own table.
                let _ = row.parent_element().map(|body| body.append_child(row));
            }
        }
        let shown = self.finder.shown(&query);
        for ((row, now), before) in self.rows.iter().zip(&shown).zip(&now.shown) {
            match now {
                _ if now == before => {}
                true => unset(row, "hidden"),
                false => set(row, "hidden", ""),
            }
        }
        // Where the units stand together, a line parts them: another unit is another ranking.
        let together = matches!(query.sort, Sort::Value | Sort::Unit);
        let mut unit = "";
        for n in now.order.iter().filter(|n| shown[**n]) {
            let own = &story().facts[*n].unit;
            if together && !unit.is_empty() && own != unit {
                set(&self.rows[*n], "data-first", "");
            } else {
                unset(&self.rows[*n], "data-first");
            }
            unit = own;
        }
        for button in within(&self.section, "[data-sort]") {
            let Some(column) = button.parent_element() else { continue };
            if button.get_attribute("data-sort").as_deref() == Some(query.sort.name()) {
                set(&column, "aria-sort", if query.down { "descending" } else { "ascending" });
            } else {
                unset(&column, "aria-sort");
            }
        }
        for control in self.controls() {
            let value = query.get(&name_of(&control));
            // A field that is set anew, even to the same, loses its cursor.
            if field(&control).value() != value {
                field(&control).set_value(value);
            }
        }
        self.say(shown.iter().filter(|shown| **shown).count());
        now.query = query;
        now.shown = shown;
    }

    /// How many rows are shown.
    fn say(&self, shown: usize) {
        let ui = &self.wording.ui;
        let says = if shown == 0 { &ui.explorer_none } else { &ui.explorer_count };
        let (shown, all) = (shown.to_string(), self.rows.len().to_string());
        let says = fill(says, &[("shown", &shown), ("all", &all)]);
        for status in within(&self.section, "[role=status]") {
            status.set_text_content(Some(&says));
        }
    }

    /// Two labels in the order of the edition's language.
    fn collate(&self, a: &str, b: &str) -> Ordering {
        let lang = Array::of1(&JsString::from(self.wording.lang.as_str()));
        JsString::from(a).locale_compare(b, &lang, &Object::new()).cmp(&0)
    }

    /// What the reader asks with.
    fn controls(&self) -> Vec<Element> {
        within(&self.section, "[name]")
    }

    /// Saves the rows that are shown, in their order. Made here, it needs no server, and no file beside the page.
    fn save(&self, ending: &str) -> Option<()> {
        let now = self.now.borrow();
        let rows: Vec<usize> = now.order.iter().copied().filter(|n| now.shown[*n]).collect();
        let kind = FileKind::of(ending)?;
        let parts = Array::of1(&kind.file(story(), self.wording, &rows).into());
        let file = Url::create_object_url_with_blob(&Blob::new_with_str_sequence(&parts).ok()?).ok()?;
        let link: HtmlElement = self.document.create_element("a").ok()?.dyn_into().ok()?;
        set(&link, "href", &file);
        set(&link, "download", &file_name(&self.wording.lang, kind, rows.len(), self.rows.len()));
        link.click();
        // The one before is saved by now.
        self.file.replace(Some(file)).map_or(Some(()), |before| Url::revoke_object_url(&before).ok())
    }
}

/// A control's name: what it asks for, as fragments name it.
fn name_of(control: &Element) -> String {
    control.get_attribute("name").unwrap_or_default()
}

/// A control as what has a value. The search field is no select, but its value is read and written in the same way.
fn field(control: &Element) -> &HtmlSelectElement {
    control.unchecked_ref()
}
