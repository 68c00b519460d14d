//! What the bundle says outside the page: in embedded charts, in what readers and editors share, in files, and to whoever is
//! handed the bundle. From `data/sharing/<lang>.toml`, where a missing or misspelt key stops the build. The program in the
//! browser has none of it.

use serde::{Deserialize, Serialize};

/// What the bundle says outside the page, in one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sharing {
    /// Language tag of the edition.
    pub lang: String,
    /// What embedded charts say.
    pub embed: EmbedWording,
    /// What a host page's element says where it has no chart to show.
    pub host: HostWording,
    /// What the share tools and the editor's page say.
    pub share: ShareWording,
    /// What a chart's own files say.
    pub files: FilesWording,
    /// What the bundle's receiver reads.
    pub package: PackageWording,
}

/// What embedded charts say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmbedWording {
    /// From a chart to the whole story.
    pub to_story: String,
    /// From the embedded story to the page with the reader's tools.
    pub to_page: String,
    /// Who has drawn it. `{site}`.
    pub credit: String,
    /// Opens the sentences that a chart's figures come from. `{n}`: how many.
    pub quoted: String,
    /// Before the links to a chart's own files.
    pub download: String,
    /// The link to the codes for embedding a chart.
    pub embed: String,
    /// Title of a chart's page. `{title}`: the chart's, `{site}`.
    pub page_title: String,
}

/// What a host page's element says where it has no chart to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostWording {
    /// `{chart}`: the id that was asked for.
    pub unknown_chart: String,
}

/// What the share tools and the editor's page say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareWording {
    /// The link or button under a chart that opens its share tools.
    pub share: String,
}

/// What a chart's own files say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilesWording {
    /// The source line under a chart that stands alone. `{title}`: the article's.
    pub source_line: String,
    /// That the figures are the article's, unchecked.
    pub as_reported: String,
    /// Whose drawing it is. `{site}`: ours.
    pub credit: String,
    /// How to cite a chart. `{chart}`: its finding, `{site}`: ours, `{title}` and `{byline}`: the article's.
    pub citation: String,
}

/// What the bundle's receiver reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackageWording {
    /// Over the page's kept copy, where its host can't be reached.
    pub unreachable: String,
    /// Over the page's kept copy, where its host takes too long.
    pub slow: String,
    /// The link beside either that asks for the page anew.
    pub again: String,
    /// In the one file, where the browser can't unpack the other editions.
    pub packed_word: String,
    /// README.txt of the zip. `{site}`, `{article}`, `{original}`, `{facts}`, `{address}`, `{build}`, `{digest}`, `{contact}`.
    pub readme: String,
    /// EMBED.txt of the zip. `{site}`, `{base}`, `{no_address}`, `{chart}`, `{example}`, `{lang}`, `{story}`, `{page}`,
    /// `{picture}`, `{charts}`.
    pub embed: String,
}
