use crate::export::FileKind;
use crate::{ChartSpec, Story, View};

/// The name of the whole story where files are named by a chart's id.
pub const STORY: &str = "story";

/// A file of the bundle. Others link to these paths, so they must not change. Strings are language tags of editions; the files of
/// the first edition are not in a folder of their own.
///
/// ```
/// # use std::path::Path;
/// # let story = load::load(Path::new("../../data")).unwrap().story;
/// use story::File;
///
/// let (page, english) = (File::Page("zh-Hant"), File::Page("en"));
/// assert_eq!(english.path(&story), "en/index.html");
/// assert_eq!(english.address(&story), "en/");
/// assert_eq!(page.seen_from(english, &story), "../index.html");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File<'a> {
    /// The page of an edition: `index.html`, `en/index.html`.
    Page(&'a str),
    /// The editor's page of an edition: `embed.html`, `en/embed.html`.
    Editor(&'a str),
    /// All facts in an edition: `facts.csv`, `en/facts.json`.
    Facts(FileKind, &'a str),
    /// The page that shows a chart, or [`STORY`], in a frame: `embed/nurseries/index.html`, `embed/nurseries/en/index.html`.
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
    /// The list of charts with files and codes, for content management systems: `manifest.json`.
    Manifest,
    /// The script for host pages: `embed.js`.
    HostScript,
    /// The pages of all editions, for search engines: `sitemap.xml`. Written only if the site's address is known.
    Sitemap,
    /// The one file, with the whole story in it: `<name>.html`, with the [name](Story::name) of the story.
    OneFile,
    /// The archive of the bundle: `<name>.zip`.
    Zip,
    /// The HTTP headers for hosts: `_headers`.
    Headers,
    /// The service worker: `sw.js`.
    ServiceWorker,
    /// A script or style sheet with a hash of its content in its name: `start-0123456789abcdef.js`.
    Hashed(&'a str),
}

/// A kind of file of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartFile {
    /// The picture with its headline and source, as a vector graphic.
    Svg(View),
    /// The same in pixels, at twice the size in CSS pixels.
    Png,
    /// The picture for link previews: 1200 × 630 pixels.
    Card,
    /// Its data, for spreadsheets.
    Csv,
    /// Its data with a citation, for programs.
    Json,
}

impl ChartFile {
    /// The files that every chart has.
    pub const ALL: [Self; 5] = [Self::Svg(View::Opening), Self::Png, Self::Card, Self::Csv, Self::Json];

    /// Returns the files of a chart: [`Self::ALL`], and an SVG file for each further view.
    pub fn of(chart: &ChartSpec) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().chain(View::others(chart).into_iter().map(Self::Svg))
    }

    /// Returns the file's name after the chart's id: `.svg`, `.show.totals.svg`, `.card.png`.
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

    /// Returns the media type: `image/svg+xml`, …
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
    /// Returns the path relative to the bundle's root.
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
            Self::OneFile => format!("{}.html", story.name),
            Self::Zip => format!("{}.zip", story.name),
            Self::Headers => "_headers".to_owned(),
            Self::ServiceWorker => "sw.js".to_owned(),
            Self::Hashed(name) => name.to_owned(),
        }
    }

    /// Returns the address at which hosts serve it: its [path](Self::path), without `index.html`.
    #[must_use]
    pub fn address(self, story: &Story) -> String {
        let mut path = self.path(story);
        if matches!(self, Self::Page(_) | Self::Embed { .. }) {
            path.truncate(path.len() - "index.html".len());
        }
        path
    }

    /// Returns the relative link to this file in the file `from`. In the one file, which contains the [packed](Self::packed) files
    /// and all editions, it is the path, or `?lang=…` for an edition's page.
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

    /// Returns the relative link to the bundle's root in this file: `./`, `../../`.
    #[must_use]
    pub fn to_root(self, story: &Story) -> String {
        up(self.path(story).matches('/').count())
    }

    /// Returns the files that the one file contains so that readers can save them: all text files with data.
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

fn up(levels: usize) -> String {
    if levels == 0 { "./".to_owned() } else { "../".repeat(levels) }
}
