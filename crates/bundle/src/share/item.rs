//! What can be embedded and handed on, in one edition: each chart, and the whole story.

use super::super::charts::ChartFile;
use super::super::{Bundle, BundleError, paths};
use super::height;
use chart::{Frame, Scene, View, draw};
use sanjin::dataset::still;
use sanjin::page::head::Head;
use story::{ChartKind, ChartSpec, Wording};

/// What the whole story is called where a chart has its id.
pub(super) const STORY: &str = "story";

/// A chart, or the whole story, in one edition.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) wording: &'a Wording,
    /// Its chart; `None` for the whole story.
    pub(super) chart: Option<&'a ChartSpec>,
    /// The chart's id, or [`STORY`].
    pub(super) id: &'a str,
    pub(super) title: String,
    /// What a picture of it says, for those who do not see it.
    pub(super) alt: String,
    /// Its page in a frame, from the bundle's root.
    pub(super) embed: String,
    /// Where it stands in the story: a page and a fragment.
    pub(super) place: String,
    /// Its frame's height in px.
    pub(super) height: u32,
    /// Its files. Of the story: those of the chart that stands for it.
    pub(super) files: Vec<File>,
}

/// A file of a chart.
#[derive(Debug)]
pub(super) struct File {
    pub(super) kind: ChartFile,
    /// From the bundle's root.
    pub(super) path: String,
    pub(super) bytes: u64,
    /// Width and height, if it is a picture.
    pub(super) size: Option<(u32, u32)>,
}

impl Item<'_> {
    /// Its file of a kind.
    pub(super) fn file(&self, kind: ChartFile) -> Option<&File> {
        self.files.iter().find(|file| file.kind == kind)
    }

    /// Whether it is the whole story.
    pub(super) fn is_story(&self) -> bool {
        self.chart.is_none()
    }
}

/// The whole story, then every chart, in the story's order.
///
/// # Errors
///
/// A file of a chart that is not there.
pub(super) fn items<'a>(bundle: &Bundle<'a>, wording: &'a Wording) -> Result<Vec<Item<'a>>, BundleError> {
    let charts = bundle.story.charts.iter().map(|spec| chart(bundle, wording, spec));
    std::iter::once(story(bundle, wording)).chain(charts).collect()
}

fn chart<'a>(
    bundle: &Bundle<'a>,
    wording: &'a Wording,
    spec: &'a ChartSpec,
) -> Result<Item<'a>, BundleError> {
    let story = bundle.story;
    let words = still(&wording.lang).charts.get(&spec.id);
    let page = paths::beside_page(story, wording, "index.html");
    let drawing = draw(&Scene { story, wording, spec, frame: Frame::Card, view: View::default() });
    let drawing = drawing.map_err(|error| BundleError {
        at: "embed.html".into(),
        what: format!("the chart {} can't be drawn: {error}", spec.id),
        hint: "plotters never fails on our canvas; this is a fault in src/svg",
    })?;
    Ok(Item {
        wording,
        chart: Some(spec),
        id: &spec.id,
        title: words.map_or_else(String::new, |words| words.title.clone()),
        alt: words.map_or_else(String::new, |words| words.description.clone()),
        embed: paths::embed(story, wording, &spec.id),
        place: format!("{page}#chart-{}", spec.id),
        height: height::height(wording, spec, (drawing.width, drawing.height)),
        files: files(bundle, wording, spec)?,
    })
}

fn story<'a>(bundle: &Bundle<'a>, wording: &'a Wording) -> Result<Item<'a>, BundleError> {
    let head = Head::new(bundle.story, still(&wording.lang));
    // The article in small stands for it; a story without one has its first chart do so.
    let charts = &bundle.story.charts;
    let strip = charts.iter().find(|spec| spec.kind == ChartKind::Strip).or(charts.first());
    let files = strip.map_or_else(|| Ok(Vec::new()), |spec| files(bundle, wording, spec))?;
    Ok(Item {
        wording,
        chart: None,
        id: STORY,
        title: head.title,
        alt: head.description,
        embed: paths::embed(bundle.story, wording, STORY),
        place: paths::beside_page(bundle.story, wording, "index.html"),
        height: height::STORY,
        files,
    })
}

fn files(bundle: &Bundle<'_>, wording: &Wording, spec: &ChartSpec) -> Result<Vec<File>, BundleError> {
    let file = |kind: ChartFile| {
        let path = kind.path(bundle.story, wording, &spec.id);
        let at = bundle.staging.join(&path);
        let bytes = std::fs::metadata(&at).map_err(|error| BundleError {
            at,
            what: format!("can't be read: {error}"),
            hint: "src/bundle/charts writes it before",
        })?;
        Ok(File { kind, path, bytes: bytes.len(), size: kind.size(bundle, wording, spec)? })
    };
    ChartFile::ALL.into_iter().map(file).collect()
}
