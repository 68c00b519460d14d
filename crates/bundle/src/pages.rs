//! The page of each edition.

use std::collections::BTreeMap;

use yew::ServerRenderer;

use super::head_scripts::AddressedAs;
use super::share::{linked_data, previews, search};
use super::styles::page_css;
use super::template::{Document, escape};
use super::tooltip_rules::tooltip_styles;
use super::{Bundle, BundleError, paths};
use chart::Frame;
use sanjin::page::head::Head;
use sanjin::page::{App, AppProps, Host, Part, Parts, Still, StillProps};
use story::{Story, Wording};

/// Writes the page of each edition: the first at the root, the others in folders. Returns how many.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    let story = bundle.story;
    for wording in &story.editions {
        let path = paths::beside_page(story, wording, "index.html");
        let head = head_html(bundle, wording, &paths::between(&path, &bundle.scripts.start))?;
        let body = render(&path, story, wording, false)?;
        let page = Document { lang: &wording.lang, embed: None, head: &head, body: &body };
        bundle.put(&path, bundle.template.page(&page).as_bytes())?;
    }
    Ok(story.editions.len())
}

/// The page as Yew renders it, with the markers that hydration reads, in the element that the program takes over; or the story
/// without what belongs to a page of its own. That element's language is the edition's, also where a browser translates the page
/// and says so at `<html>`.
pub(super) fn render(
    at: &str,
    story: &Story,
    wording: &Wording,
    embedded: bool,
) -> Result<String, BundleError> {
    let inside = rendered(at, async {
        let mut parts = BTreeMap::new();
        for part in Part::all(story) {
            // Still parts have nothing to hydrate, so they carry no markers.
            let props = (wording.lang.clone(), part.clone());
            let still = ServerRenderer::<Still>::with_props(move || StillProps {
                lang: props.0.into(),
                part: props.1,
                embedded,
            });
            parts.insert(part, still.hydratable(false).render().await);
        }
        let lang = wording.lang.clone();
        let app = ServerRenderer::<App>::with_props(move || {
            let parts = parts.into_iter().map(|(part, html)| (part, html.into())).collect();
            AppProps {
                lang: lang.into(),
                host: Host::default(),
                frame: Frame::Card,
                parts: Parts::new(parts),
            }
        });
        app.render().await
    })?;
    Ok(format!("<div id=\"sanjin\" lang=\"{}\">{inside}</div>", wording.lang))
}

/// What Yew's renderer gives, which is asked for asynchronously.
pub(super) fn rendered(at: &str, html: impl Future<Output = String>) -> Result<String, BundleError> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| BundleError {
        at: at.into(),
        what: format!("can't be rendered: {error}"),
        hint: "the renderer needs a thread of its own; is the machine out of them?",
    })?;
    Ok(runtime.block_on(html))
}

fn head_html(bundle: &Bundle<'_>, wording: &Wording, start: &str) -> Result<String, BundleError> {
    let story = bundle.story;
    let (head, scripts) = (Head::new(story, wording), &bundle.scripts.head);
    Ok(format!(
        "{}<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{}{}{}<script>{}{}</script>\n\
         <style>{}</style>{}\n<script defer src=\"{start}\"></script>",
        scripts.address_tag(AddressedAs::Folder),
        escape(&head.title),
        escape(&head.description),
        search::of_page(bundle.site, story, wording),
        previews(bundle, wording, None)?,
        linked_data(story, bundle.site, wording),
        scripts.choices,
        scripts.faults,
        page_css(),
        tooltip_styles(story),
    ))
}
