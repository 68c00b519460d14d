//! `manifest.json`: every chart with its words, sizes, paths and codes, for a CMS to read.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::{Bundle, BundleError};
use super::BASE;
use super::codes::codes;
use super::height::WIDTH;
use super::item::{Download, Item};
use chart::View;
use sanjin::dataset::still;
use story::{ChartFile, File, STORY, Story, Wording};

/// The manifest. All paths are relative to the bundle's root. Codes have `{base}` for its address, which ends in a slash; `base` is that
/// address, if the build knew it.
#[derive(Serialize)]
struct Manifest<'a> {
    title: BTreeMap<&'a str, &'a str>,
    base: Option<&'a str>,
    editions: Vec<EditionJson<'a>>,
    story: Entry<'a>,
    charts: Vec<ChartJson<'a>>,
}

#[derive(Serialize)]
struct EditionJson<'a> {
    lang: &'a str,
    name: &'a str,
    page: String,
    editor: String,
}

#[derive(Serialize)]
struct ChartJson<'a> {
    id: &'a str,
    section: &'a str,
    kind: &'a str,
    facts: &'a [String],
    #[serde(flatten)]
    entry: Entry<'a>,
}

#[derive(Serialize)]
struct Entry<'a> {
    editions: BTreeMap<&'a str, ItemJson<'a>>,
}

#[derive(Serialize)]
struct ItemJson<'a> {
    title: &'a str,
    alt: &'a str,
    /// Its place in the story.
    place: String,
    embed: String,
    oembed: String,
    /// The frame's size in px, for codes that can't adjust it.
    width: u32,
    height: u32,
    codes: CodesJson,
    files: BTreeMap<String, FileJson>,
    views: Vec<ViewJson>,
}

#[derive(Serialize)]
struct CodesJson {
    frame: String,
    element: String,
    picture: String,
}

#[derive(Serialize)]
struct FileJson {
    path: String,
    r#type: &'static str,
    bytes: u64,
    width: Option<u32>,
    height: Option<u32>,
}

/// Another view of the chart: what follows the chart's id in its fragment, and its picture.
#[derive(Serialize)]
struct ViewJson {
    query: &'static str,
    svg: String,
}

/// Writes it.
pub(super) fn write(bundle: &Bundle<'_>, all: &[(&Wording, Vec<Item<'_>>)]) -> Result<(), BundleError> {
    let story = bundle.story;
    let entry = |id: &str| Entry {
        editions: all
            .iter()
            .filter_map(|(wording, items)| {
                let item = items.iter().find(|item| item.id == id)?;
                Some((wording.lang.as_str(), item_json(bundle, item)))
            })
            .collect(),
    };
    let manifest = Manifest {
        title: all
            .iter()
            .map(|(wording, _)| (wording.lang.as_str(), still(&wording.lang).ui.site.as_str()))
            .collect(),
        base: bundle.site.base(),
        editions: all.iter().map(|(wording, _)| edition(bundle, wording)).collect(),
        story: entry(STORY),
        charts: story
            .charts
            .iter()
            .map(|spec| ChartJson {
                id: &spec.id,
                section: &spec.section,
                kind: spec.kind.name(),
                facts: &spec.facts,
                entry: entry(&spec.id),
            })
            .collect(),
    };
    let json = serde_json::to_string_pretty(&manifest).map_err(|error| BundleError {
        at: File::Manifest.path(story).into(),
        what: format!("can't be written as JSON: {error}"),
        hint: "every key is a string, so this is a bug in crates/bundle/src/share/manifest.rs",
    })?;
    bundle.put(File::Manifest, (json + "\n").as_bytes())
}

fn edition<'a>(bundle: &Bundle<'_>, wording: &'a Wording) -> EditionJson<'a> {
    EditionJson {
        lang: &wording.lang,
        name: &still(&wording.lang).name,
        page: File::Page(&wording.lang).path(bundle.story),
        editor: File::Editor(&wording.lang).path(bundle.story),
    }
}

fn item_json<'a>(bundle: &Bundle<'_>, item: &'a Item<'_>) -> ItemJson<'a> {
    let codes = codes(item, BASE);
    let others = item.chart.map_or_else(Vec::new, View::others);
    let lang = item.wording.lang.as_str();
    let svg = |view| File::Chart { of: item.id, lang, kind: ChartFile::Svg(view) }.path(bundle.story);
    ItemJson {
        title: &item.title,
        alt: &item.alt,
        place: item.place_in_bundle(),
        embed: item.embed().path(bundle.story),
        oembed: File::Oembed { of: item.id, lang }.path(bundle.story),
        width: WIDTH,
        height: item.height,
        codes: CodesJson { frame: codes.frame, element: codes.element, picture: codes.picture },
        files: item.files.iter().map(|file| file_json(bundle.story, file)).collect(),
        views: others.into_iter().map(|view| ViewJson { query: view.query(), svg: svg(view) }).collect(),
    }
}

/// The key of a file: its ending without the dot, such as `svg` or `card.png`.
fn file_json(story: &Story, file: &Download<'_>) -> (String, FileJson) {
    let json = FileJson {
        path: file.file.path(story),
        r#type: file.kind.media_type(),
        bytes: file.bytes,
        width: file.size.map(|(width, _)| width),
        height: file.size.map(|(_, height)| height),
    };
    (file.kind.ending().trim_start_matches('.').to_owned(), json)
}
