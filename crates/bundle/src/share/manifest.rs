//! `manifest.json`: every chart with its words, sizes, paths and codes, for a CMS to read.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::charts::view_ending;
use super::super::{Bundle, BundleError, paths};
use super::codes::codes;
use super::height::WIDTH;
use super::item::{File, Item};
use super::{BASE, oembed};
use chart::View;
use sanjin::dataset::still;
use story::Wording;

/// All paths are from the bundle's root. Codes have `{base}` for its address, with a slash at the end; `base` is that address where
/// it was known when the bundle was made.
#[derive(Serialize)]
struct Manifest<'a> {
    title: BTreeMap<&'a str, &'a str>,
    base: Option<String>,
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
    /// Where it stands in the story.
    place: &'a str,
    embed: &'a str,
    oembed: String,
    /// The frame's size in px, for codes that can't adjust it.
    width: u32,
    height: u32,
    codes: CodesJson,
    files: BTreeMap<&'static str, FileJson<'a>>,
    views: Vec<ViewJson>,
}

#[derive(Serialize)]
struct CodesJson {
    frame: String,
    element: String,
    picture: String,
}

#[derive(Serialize)]
struct FileJson<'a> {
    path: &'a str,
    r#type: &'static str,
    bytes: u64,
    width: Option<u32>,
    height: Option<u32>,
}

/// Another view of the chart: what its fragment has after the chart's id, and its picture.
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
        base: bundle.site.url(""),
        editions: all.iter().map(|(wording, _)| edition(bundle, wording)).collect(),
        story: entry(super::item::STORY),
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
        at: "manifest.json".into(),
        what: format!("can't be written as JSON: {error}"),
        hint: "every key is a text; this is a fault in src/bundle/share/manifest.rs",
    })?;
    bundle.put("manifest.json", (json + "\n").as_bytes())
}

fn edition<'a>(bundle: &Bundle<'_>, wording: &'a Wording) -> EditionJson<'a> {
    let beside = |name: &str| paths::beside_page(bundle.story, wording, name);
    EditionJson {
        lang: &wording.lang,
        name: &still(&wording.lang).name,
        page: beside("index.html"),
        editor: beside("embed.html"),
    }
}

fn item_json<'a>(bundle: &Bundle<'_>, item: &'a Item<'_>) -> ItemJson<'a> {
    let codes = codes(item, BASE);
    let others = item.chart.map_or_else(Vec::new, View::others);
    let svg = |view: View| {
        paths::chart_file(bundle.story, item.wording, &format!("{}{}", item.id, view_ending(view)))
    };
    ItemJson {
        title: &item.title,
        alt: &item.alt,
        place: &item.place,
        embed: &item.embed,
        oembed: oembed::path(bundle.story, item.wording, item.id),
        width: WIDTH,
        height: item.height,
        codes: CodesJson { frame: codes.frame, element: codes.element, picture: codes.picture },
        files: item.files.iter().map(file).collect(),
        views: others.into_iter().map(|view| ViewJson { query: view.query(), svg: svg(view) }).collect(),
    }
}

/// A file under its ending without the dot: `svg`, `card.png`.
fn file(file: &File) -> (&'static str, FileJson<'_>) {
    let json = FileJson {
        path: &file.path,
        r#type: file.kind.media_type(),
        bytes: file.bytes,
        width: file.size.map(|(width, _)| width),
        height: file.size.map(|(_, height)| height),
    };
    (file.kind.ending().trim_start_matches('.'), json)
}
