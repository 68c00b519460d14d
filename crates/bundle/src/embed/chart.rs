//! A page for one chart.

use yew::ServerRenderer;

use super::super::pages::rendered;
use super::super::template::Document;
use super::super::tooltip_rules::tooltip_styles_of;
use super::super::{Bundle, BundleError, paths, share};
use super::head::Head;
use sanjin::dataset::{sharing, still};
use sanjin::page::{ChartEmbed, ChartEmbedProps};
use story::{ChartSpec, Wording, fill};

/// The endings of a chart's own files that readers may want.
const FILES: [&str; 3] = ["csv", "svg", "png"];

/// Writes the page of a chart in an edition.
pub(super) fn write(
    bundle: &Bundle<'_>,
    wording: &Wording,
    chart: &ChartSpec,
    sheet: &str,
) -> Result<(), BundleError> {
    let story = bundle.story;
    let words = still(&wording.lang).charts.get(&chart.id);
    let (title, description) =
        words.map_or(("", ""), |words| (words.title.as_str(), words.description.as_str()));
    let titles = [("title", title), ("site", still(&wording.lang).ui.site.as_str())];
    let page = paths::beside_page(story, wording, "index.html");
    let here = paths::embed(story, wording, &chart.id);
    let to = |file: &str| paths::between(&here, file);
    let head = Head {
        wording,
        of: &chart.id,
        title: &fill(&sharing(&wording.lang).embed.page_title, &titles),
        description,
        canonical: (&page, &format!("#chart-{}", chart.id)),
        rest: &format!(
            "{}<link rel=\"stylesheet\" href=\"{}\">{}",
            share::previews(bundle, wording, Some(chart))?,
            to(sheet),
            tooltip_styles_of(chart)
        ),
    };
    let files = FILES.map(|ending| {
        let file = paths::chart_file(story, wording, &format!("{}.{ending}", chart.id));
        (ending.to_ascii_uppercase(), to(&file))
    });
    let props = ChartEmbedProps {
        lang: wording.lang.clone(),
        chart: chart.id.clone(),
        page: to(&page),
        editor: to(&paths::beside_page(story, wording, "embed.html")),
        files: files.to_vec(),
    };
    // Nothing of it is alive, so it carries no markers.
    let renderer = ServerRenderer::<ChartEmbed>::with_props(move || props).hydratable(false);
    let body = rendered(&here, renderer.render())?;
    let document =
        Document { lang: &wording.lang, embed: Some(&chart.id), head: &head.html(bundle), body: &body };
    bundle.put(&here, bundle.template.page(&document).as_bytes())
}
