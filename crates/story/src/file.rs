//! The files of the bundle: where each stands, and how one links to another.

use crate::export::FileKind;
use crate::{ChartSpec, Story, View};

/// What the whole story is called where a chart has its id.
pub const STORY: &str = "story";

/// A file of the bundle. The names are a promise to others: they stand in the pages of news sites, and in links. `lang` is the
/// language tag of an edition; the files of the first edition stand in no folder of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File<'a> {
    /// The page of an edition: `index.html`, `en/index.html`.
    Page(&'a str),
    /// The editor's page of an edition: `embed.html`, `en/embed.html`.
    Editor(&'a str),
    /// All facts in an edition: `facts.csv`, `en/facts.json`.
    Facts(FileKind, &'a str),
    /// The page for frames of a chart, or of [`STORY`]: `embed/nurseries/index.html`, `embed/nurseries/en/index.html`.
    Embed {
        /// The chart's id, or [`STORY`].
        of: &'a str,
        /// The edition's language tag.
        lang: &'a str,
    },
    /// A file of a chart: `charts/nurseries.svg`, `charts/en/nurseries.svg`.
    Chart {
        /// The chart's id.
        of: &'a str,
        /// The edition's language tag.
        lang: &'a str,
        /// Which of its files.
        kind: ChartFile,
    },
    /// The oEmbed response of a chart, or of [`STORY`]: `oembed/nurseries.json`, `oembed/en/nurseries.json`.
    Oembed {
        /// The chart's id, or [`STORY`].
        of: &'a str,
        /// The edition's language tag.
        lang: &'a str,
    },
    /// The dataset: `story.json`.
    Story,
    /// What a CMS reads: `manifest.json`.
    Manifest,
    /// The script for host pages: `embed.js`.
    HostScript,
    /// The pages of all editions, for search engines: `sitemap.xml`. Written only if the site's address is known.
    Sitemap,
    /// The whole story in one file: `sanjin.html`.
    OneFile,
    /// All files in one: `sanjin.zip`.
    Zip,
    /// What hosts are to say of each file: `_headers`.
    Headers,
    /// The service worker: `sw.js`.
    ServiceWorker,
    /// A script or style sheet that is named by what is in it: `start-0123456789abcdef.js`.
    Hashed(&'a str),
}

/// A kind of file that each chart has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartFile {
    /// The picture with its headline and source, to be shown at any size.
    Svg(View),
    /// The same in pixels, two a px.
    Png,
    /// The picture that goes with a link: 1200 × 630.
    Card,
    /// What it shows, for spreadsheets.
    Csv,
    /// What it shows, with how to cite it, for programs.
    Json,
}

impl ChartFile {
    /// What every chart has.
    pub const ALL: [Self; 5] = [Self::Svg(View::Opening), Self::Png, Self::Card, Self::Csv, Self::Json];

    /// The files of a chart: [`Self::ALL`], and a picture of each further view.
    pub fn of(chart: &ChartSpec) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().chain(View::others(chart).into_iter().map(Self::Svg))
    }

    /// Its name after the chart's id: `.svg`, `.show.totals.svg`, `.card.png`.
    #[must_use]
    pub fn ending(self) -> String {
        match self {
            Self::Svg(view) => view.name() + ".svg",
            Self::Png => ".png".to_owned(),
            Self::Card => ".card.png".to_owned(),
            Self::Csv => ".csv".to_owned(),
            Self::Json => ".json".to_owned(),
        }
    }

    /// What servers and manifests call it.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg(_) => "image/svg+xml",
            Self::Png | Self::Card => "image/png",
            Self::Csv => "text/csv",
            Self::Json => "application/json",
        }
    }
}

impl<'a> File<'a> {
    /// Where it stands, from the bundle's root.
    #[must_use]
    pub fn path(self, story: &Story) -> String {
        let folder = |lang: &str| match story.editions.first() {
            Some(first) if first.lang == lang => String::new(),
            _ => format!("{lang}/"),
        };
        match self {
            Self::Page(lang) => format!("{}index.html", folder(lang)),
            Self::Editor(lang) => format!("{}embed.html", folder(lang)),
            Self::Facts(kind, lang) => format!("{}facts.{}", folder(lang), kind.ending()),
            Self::Embed { of, lang } => format!("embed/{of}/{}index.html", folder(lang)),
            Self::Chart { of, lang, kind } => format!("charts/{}{of}{}", folder(lang), kind.ending()),
            Self::Oembed { of, lang } => format!("oembed/{}{of}.json", folder(lang)),
            Self::Story => "story.json".to_owned(),
            Self::Manifest => "manifest.json".to_owned(),
            Self::HostScript => "embed.js".to_owned(),
            Self::Sitemap => "sitemap.xml".to_owned(),
            Self::OneFile => "sanjin.html".to_owned(),
            Self::Zip => "sanjin.zip".to_owned(),
            Self::Headers => "_headers".to_owned(),
            Self::ServiceWorker => "sw.js".to_owned(),
            Self::Hashed(name) => name.to_owned(),
        }
    }

    /// As hosts serve it: the folder that it is the index of, with a slash at the end, else its path.
    #[must_use]
    pub fn address(self, story: &Story) -> String {
        let mut path = self.path(story);
        if matches!(self, Self::Page(_) | Self::Embed { .. }) {
            path.truncate(path.len() - "index.html".len());
        }
        path
    }

    /// Its address as it stands in another file. Always relative, so that the bundle works in any folder and from a disk. The one file has
    /// the other editions in it and what is [packed](Self::packed): it is asked for an edition by `?lang=`, and for a file by
    /// its path from the root.
    #[must_use]
    pub fn seen_from(self, from: File<'_>, story: &Story) -> String {
        let to = self.path(story);
        if from == File::OneFile {
            return if let Self::Page(lang) = self { format!("?lang={lang}") } else { to };
        }
        let from = from.path(story);
        let [from, to] = [&from, &to].map(|path| path.split('/').collect::<Vec<_>>());
        let folders = from.len() - 1;
        let shared = from[..folders].iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
        format!("{}{}", up(folders - shared), to[shared..].join("/"))
    }

    /// The relative address of the bundle's root as it stands in this file: `./`, `../../`.
    #[must_use]
    pub fn to_root(self, story: &Story) -> String {
        up(self.path(story).matches('/').count())
    }

    /// The files that are packed into the one file, so that a reader may save them: all that are text and belong to the data.
    pub fn packed(story: &'a Story) -> impl Iterator<Item = Self> {
        let of_edition = |lang: &'a str| {
            let facts = FileKind::ALL.map(|kind| Self::Facts(kind, lang));
            let charts = story.charts.iter().flat_map(move |spec| {
                let kinds = ChartFile::of(spec).filter(|kind| kind.media_type() != "image/png");
                kinds.map(move |kind| Self::Chart { of: &spec.id, lang, kind })
            });
            facts.into_iter().chain(charts)
        };
        let editions = story.editions.iter().flat_map(move |edition| of_edition(&edition.lang));
        editions.chain([Self::Story])
    }
}

/// The relative address of the folder so many levels up.
fn up(levels: usize) -> String {
    if levels == 0 { "./".to_owned() } else { "../".repeat(levels) }
}
