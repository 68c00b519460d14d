//! The page of one chart in a frame.

use yew::ServerRenderer;

use super::super::pages::rendered;
use super::super::template::Document;
use super::super::tooltip_rules::tooltip_styles_of;
use super::super::{Bundle, BundleError, share};
use super::head::Head;
use sanjin::dataset::{sharing, still};
use sanjin::page::{ChartEmbed, ChartEmbedProps};
use story::{ChartSpec, File, Fragment, Wording, fill};

/// Writes the page of a chart in an edition.
pub(super) fn write(
    bundle: &Bundle<'_>,
    wording: &Wording,
    chart: &ChartSpec,
    sheet: &str,
) -> Result<(), BundleError> {
    let words = still(&wording.lang).charts.get(&chart.id);
    let (title, description) =
        words.map_or(("", ""), |words| (words.title.as_str(), words.description.as_str()));
    let titles = [("title", title), ("site", still(&wording.lang).ui.site.as_str())];
    let here = File::Embed { of: &chart.id, lang: &wording.lang };
    let head = Head {
        wording,
        of: &chart.id,
        title: &fill(&sharing(&wording.lang).embed.page_title, &titles),
        description,
        place: Some(Fragment::chart(&chart.id)),
        rest: &format!(
            "{}<link rel=\"stylesheet\" href=\"{}\">{}",
            share::previews(bundle, wording, Some(chart))?,
            bundle.link(here, File::Hashed(sheet)),
            tooltip_styles_of(&bundle.styles.tips, chart)
        ),
    };
    let props = ChartEmbedProps { lang: wording.lang.clone(), chart: chart.id.clone() };
    // Without markers for hydration, since nothing in it is hydrated.
    let renderer = ServerRenderer::<ChartEmbed>::with_props(move || props).hydratable(false);
    let body = rendered(&here.path(bundle.story), renderer.render())?;
    let document =
        Document { lang: &wording.lang, embed: Some(&chart.id), head: &head.html(bundle), body: &body };
    bundle.put(here, bundle.template.page(&document).as_bytes())
}
