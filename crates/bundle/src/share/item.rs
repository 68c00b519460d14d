//! What can be embedded and shared in one edition: each chart, and the whole story.

use super::super::charts::size;
use super::super::{Bundle, BundleError};
use super::height;
use chart::{Frame, Scene, View, place};
use sanjin::dataset::still;
use sanjin::page::head::Head;
use story::{ChartFile, ChartKind, ChartSpec, File, Fragment, STORY, Story, Wording};

/// A chart, or the whole story, in one edition.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) story: &'a Story,
    pub(super) wording: &'a Wording,
    /// Its chart; `None` for the whole story.
    pub(super) chart: Option<&'a ChartSpec>,
    /// The chart's id, or [`STORY`].
    pub(super) id: &'a str,
    pub(super) title: String,
    /// The alternative text of its picture.
    pub(super) alt: String,
    /// Its frame's height in px.
    pub(super) height: u32,
    /// Its files. For the whole story, its cover chart's files.
    pub(super) files: Vec<Download<'a>>,
}

/// A downloadable file of a chart.
#[derive(Debug)]
pub(super) struct Download<'a> {
    pub(super) kind: ChartFile,
    pub(super) file: File<'a>,
    pub(super) bytes: u64,
    /// Width and height, if it is a picture.
    pub(super) size: Option<(u32, u32)>,
}

impl Item<'_> {
    /// The path of its page for frames.
    pub(super) fn embed(&self) -> File<'_> {
        File::Embed { of: self.id, lang: &self.wording.lang }
    }

    /// Its fragment in the edition's page.
    pub(super) fn place(&self, page: &str) -> String {
        self.chart.map_or_else(|| page.to_owned(), |chart| format!("{page}{}", Fragment::chart(&chart.id)))
    }

    /// The path of its place in the story, from the bundle's root.
    pub(super) fn place_in_bundle(&self) -> String {
        self.place(&File::Page(&self.wording.lang).path(self.story))
    }

    /// Its file of a kind.
    pub(super) fn file(&self, kind: ChartFile) -> Option<&Download<'_>> {
        self.files.iter().find(|file| file.kind == kind)
    }

    /// Whether it is the whole story.
    pub(super) fn is_story(&self) -> bool {
        self.chart.is_none()
    }
}

/// The cover chart, which stands for the whole story: the article in small, or the first chart of a story without it.
pub(super) fn cover(story: &Story) -> Option<&ChartSpec> {
    story.charts.iter().find(|spec| spec.kind == ChartKind::Strip).or(story.charts.first())
}

/// The whole story, then every chart, in the story's order.
///
/// # Errors
///
/// A file of a chart is missing.
pub(super) fn items(
    bundle: &Bundle<'_>,
    wording: &'static Wording,
) -> Result<Vec<Item<'static>>, BundleError> {
    let charts = bundle.story.charts.iter().map(|spec| chart(bundle, wording, spec));
    std::iter::once(story(bundle, wording)).chain(charts).collect()
}

fn chart(
    bundle: &Bundle<'_>,
    wording: &'static Wording,
    spec: &'static ChartSpec,
) -> Result<Item<'static>, BundleError> {
    let story = bundle.story;
    let words = still(&wording.lang).charts.get(&spec.id);
    let layout = place(&Scene { story, wording, spec, frame: Frame::Card, view: View::default() });
    Ok(Item {
        story,
        wording,
        chart: Some(spec),
        id: &spec.id,
        title: words.map_or_else(String::new, |words| words.title.clone()),
        alt: words.map_or_else(String::new, |words| words.description.clone()),
        height: height::height(wording, spec, (layout.width, layout.height)),
        files: files(bundle, wording, spec)?,
    })
}

fn story(bundle: &Bundle<'_>, wording: &'static Wording) -> Result<Item<'static>, BundleError> {
    let story = bundle.story;
    let head = Head::new(story, still(&wording.lang));
    let files = cover(story).map_or_else(|| Ok(Vec::new()), |spec| files(bundle, wording, spec))?;
    let (title, alt, height) = (head.title, head.description, height::STORY);
    Ok(Item { story, wording, chart: None, id: STORY, title, alt, height, files })
}

fn files(
    bundle: &Bundle<'_>,
    wording: &'static Wording,
    spec: &'static ChartSpec,
) -> Result<Vec<Download<'static>>, BundleError> {
    let file = |kind: ChartFile| {
        let file = File::Chart { of: &spec.id, lang: &wording.lang, kind };
        let bytes = bundle.staging.size(&file.path(bundle.story))?;
        Ok(Download { kind, file, bytes, size: size(bundle, wording, spec, kind)? })
    };
    ChartFile::ALL.into_iter().map(file).collect()
}
