//! The page of each edition.

use std::collections::BTreeMap;

use yew::ServerRenderer;

use super::share::{linked_data, previews, search};
use super::template::{Document, escape};
use super::tooltip_rules::tooltip_styles;
use super::{Bundle, BundleError};
use chart::Frame;
use sanjin::dataset::still;
use sanjin::page::head::Head;
use sanjin::page::{
    App, AppProps, ChartCard, ChartCardProps, Host, Part, Parts, Still, StillProps, is_still,
};
use story::{File, Wording};

/// Writes the page of each edition: the first at the root, the others in folders.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    for wording in &bundle.story.editions {
        let file = File::Page(&wording.lang);
        let head = head_html(bundle, wording)?;
        let body = render(bundle, file, wording)?;
        let page = Document { lang: &wording.lang, embed: None, head: &head, body: &body };
        bundle.put(file, bundle.template.page(&page).as_bytes())?;
    }
    Ok(())
}

/// An edition in a file as Yew renders it. Its element has the edition's language even if a browser translates the page and changes that of
/// `<html>`.
pub(super) fn render(
    bundle: &Bundle<'_>,
    file: File<'static>,
    wording: &Wording,
) -> Result<String, BundleError> {
    let (story, site) = (bundle.story, bundle.site.base());
    let at = file.path(story);
    let inside = rendered(&at, async {
        let mut parts = BTreeMap::new();
        for part in Part::all(story) {
            let still = rendered_part(&wording.lang, &part, file, site);
            parts.insert(part, still.render().await);
        }
        for chart in story.charts.iter().filter(|chart| !is_still(chart)) {
            let own = Part::of_card(&chart.id).into_iter();
            let own: BTreeMap<Part, String> =
                own.filter_map(|part| Some((part.clone(), parts.get(&part)?.clone()))).collect();
            // A chart that is not on the page has none.
            if !own.is_empty() {
                let card = hydratable(&wording.lang, &chart.id, own);
                parts.insert(Part::Card(chart.id.clone()), card.render().await);
            }
        }
        let lang = wording.lang.clone();
        let app =
            ServerRenderer::<App>::with_props(move || AppProps { lang: lang.into(), parts: in_place(parts) });
        app.hydratable(false).render().await
    })?;
    Ok(format!("<div id=\"sanjin\" lang=\"{}\">{inside}</div>", wording.lang))
}

/// A component without markers, for what is never hydrated.
fn rendered_part(
    lang: &str,
    part: &Part,
    file: File<'static>,
    site: Option<&'static str>,
) -> ServerRenderer<Still> {
    let (lang, part) = (lang.to_owned(), part.clone());
    let props = move || StillProps { lang: lang.into(), part, file, site };
    ServerRenderer::<Still>::with_props(props).hydratable(false)
}

/// A chart with several views, with the markers by which the program hydrates it.
fn hydratable(lang: &str, chart: &str, parts: BTreeMap<Part, String>) -> ServerRenderer<ChartCard> {
    let (lang, chart) = (lang.to_owned(), chart.to_owned());
    ServerRenderer::<ChartCard>::with_props(move || ChartCardProps {
        chart: chart.into(),
        lang: lang.into(),
        frame: Frame::Card,
        host: Host::default(),
        parts: in_place(parts),
    })
}

fn in_place(parts: BTreeMap<Part, String>) -> Parts {
    Parts::new(parts.into_iter().map(|(part, html)| (part, html.into())).collect())
}

/// Runs Yew's renderer, which is asynchronous.
pub(super) fn rendered(at: &str, html: impl Future<Output = String>) -> Result<String, BundleError> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| BundleError {
        at: at.into(),
        what: format!("can't be rendered: {error}"),
        hint: "the renderer needs a thread of its own; is the machine out of them?",
    })?;
    Ok(runtime.block_on(html))
}

fn head_html(bundle: &Bundle<'_>, wording: &Wording) -> Result<String, BundleError> {
    let (story, page) = (bundle.story, File::Page(&wording.lang));
    let (head, scripts) = (Head::new(story, still(&wording.lang)), &bundle.scripts.head);
    Ok(format!(
        "{}<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{}{}{}<script>{}{}</script>\n\
         <style>{}</style>{}\n<script defer src=\"{}\"></script>",
        scripts.address_tag(page),
        escape(&head.title),
        escape(&head.description),
        search::of_page(bundle.site, story, wording),
        previews(bundle, wording, None)?,
        linked_data(story, bundle.site, wording),
        scripts.choices,
        scripts.faults,
        bundle.styles.page(&wording.lang),
        tooltip_styles(&bundle.styles.tips, story),
        bundle.link(page, File::Hashed(&bundle.scripts.start)),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use story::STORY;

    #[test]
    fn each_files_links_lead_to_files_that_its_reader_can_open() {
        let embed = File::Embed { of: STORY, lang: "en" };
        let site = Some("https://example.org/a/");
        let card = Part::Card("mind-and-sleep".to_owned());
        for (part, file, site, link) in [
            (card.clone(), File::Page("en"), site, r#"href="./embed.html#chart-mind-and-sleep" class"#),
            (card.clone(), embed, site, r#"href="../../../en/embed.html#chart-mind-and-sleep" class"#),
            // The one file has no other files.
            (
                card.clone(),
                File::OneFile,
                site,
                r#"href="https://example.org/a/en/embed.html#chart-mind-and-sleep" class"#,
            ),
            (card, File::OneFile, None, r#"href="en/embed.html#chart-mind-and-sleep" hidden="hidden" class"#),
            (Part::Article, File::Page("en"), None, r#"href="../index.html#s-1" hreflang="zh-Hant""#),
            // A link in a frame stays in it, since no other host may frame the page.
            (Part::Article, embed, None, r#"href="../index.html#s-1" hreflang="zh-Hant""#),
            (Part::Article, File::OneFile, None, r#"href="?lang=zh-Hant#s-1" hreflang="zh-Hant""#),
            (Part::Credit, File::Page("en"), None, r#"<a href="">"#),
            (Part::Credit, File::OneFile, None, r#"<a href="?lang=en" hreflang="en">"#),
        ] {
            let still = rendered("a part", rendered_part("en", &part, file, site).render()).expect("HTML");
            assert!(still.contains(link), "{part:?} in {file:?} has no {link}");
        }
    }
}
