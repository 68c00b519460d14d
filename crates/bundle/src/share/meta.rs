//! Link previews: Open Graph (ogp.me), which X reads, too.

use super::super::charts::size;
use super::super::template::escape;
use super::super::{Bundle, BundleError};
use super::discovery;
use super::item::cover;
use sanjin::dataset::{sharing, still};
use sanjin::page::head::Head;
use story::{ChartFile, ChartSpec, File, STORY, Wording};

/// The tags of the page of a chart, or of the whole story. Their addresses must be absolute, so there are none if the site's address is
/// unknown.
///
/// # Errors
///
/// A chart has no words in the edition. The loader rejects this.
pub(in super::super) fn previews(
    bundle: &Bundle<'_>,
    wording: &Wording,
    chart: Option<&ChartSpec>,
) -> Result<String, BundleError> {
    let story = bundle.story;
    let lang = wording.lang.as_str();
    let page = chart.map_or(File::Page(lang), |spec| File::Embed { of: &spec.id, lang });
    let Some(url) = bundle.url(page) else { return Ok(String::new()) };
    let words = chart.and_then(|spec| still(&wording.lang).charts.get(&spec.id));
    let head = Head::new(story, still(&wording.lang));
    let (title, description) =
        words.map_or((&head.title, &head.description), |words| (&words.title, &words.description));
    let mut tags = vec![
        ("og:type", "article".to_owned()),
        ("og:site_name", still(&wording.lang).ui.site.clone()),
        ("og:title", title.clone()),
        ("og:description", description.clone()),
        ("og:url", url),
        ("og:locale", sharing(&wording.lang).share.locale.clone()),
    ];
    let others = story.editions.iter().filter(|other| other.lang != wording.lang);
    tags.extend(others.map(|other| ("og:locale:alternate", sharing(&other.lang).share.locale.clone())));
    if let Some(spec) = chart.or_else(|| cover(story))
        && let Some(image) = bundle.url(File::Chart { of: &spec.id, lang, kind: ChartFile::Card })
        && let Some((width, height)) = size(bundle, wording, spec, ChartFile::Card)?
    {
        let alt = still(&wording.lang).charts.get(&spec.id).map_or("", |words| words.description.as_str());
        tags.extend([
            ("og:image", image),
            ("og:image:type", ChartFile::Card.media_type().to_owned()),
            ("og:image:width", width.to_string()),
            ("og:image:height", height.to_string()),
            ("og:image:alt", alt.to_owned()),
        ]);
    }
    let open_graph: String = tags
        .iter()
        .map(|(name, content)| format!("<meta property=\"{name}\" content=\"{}\">\n", escape(content)))
        .collect();
    let discovery = discovery(bundle, wording, chart.map_or(STORY, |spec| &spec.id), title);
    Ok(format!("{open_graph}<meta name=\"twitter:card\" content=\"summary_large_image\">\n{discovery}"))
}
