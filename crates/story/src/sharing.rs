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
    /// The edition as Open Graph calls it.
    pub locale: String,
    /// Closes the menu.
    pub close: String,
    /// Over what has to do with the chart’s address.
    pub link: String,
    /// Says what its name says.
    pub copy_link: String,
    /// Hands the address to what the reader’s system offers.
    pub native: String,
    /// Over the files.
    pub save: String,
    /// For ears: `{kind}`: PNG, SVG, CSV.
    pub save_as: String,
    /// Over the codes.
    pub codes: String,
    /// The code of a frame.
    pub frame: String,
    /// The code of an element.
    pub element: String,
    /// The code of a picture.
    pub picture: String,
    /// The link to the editor’s page.
    pub all_codes: String,
    /// Over the citation.
    pub cite: String,
    /// Says what its name says.
    pub copy_citation: String,
    /// How to cite a fact. `{fact}`: label and figure, `{quote}`: the article’s words, `{title}` and `{byline}`: the article’s, `{site}`: ours.
    pub cite_fact: String,
    /// `{what}`: what was copied.
    pub copied: String,
    /// Where the browser refuses the clipboard.
    pub by_hand: String,
    /// `{file}`: its name.
    pub saved: String,
    /// Where the browser can’t draw the picture: the file beside the page is saved.
    pub saved_ready: String,
    /// Where the browser can’t save. `{file}`: a link to it.
    pub file_instead: String,
    /// Where there is no file, either.
    pub no_file: String,
    /// Where the page has no address: in a file on a disk.
    pub no_codes: String,
    /// The editor’s page: its headline.
    pub editor_title: String,
    /// `{n}`: how many charts.
    pub editor_intro: String,
    /// The whole story, to be embedded.
    pub story: String,
    /// Says what its name says.
    pub story_note: String,
    /// Over the list of charts.
    pub index: String,
    /// Says what its name says.
    pub options: String,
    /// The field with the bundle’s address.
    pub base: String,
    /// Says what its name says.
    pub base_note: String,
    /// Where the address is unknown. `{base}` stands in the codes, too.
    pub base_unknown: String,
    /// What was written there is none.
    pub base_wrong: String,
    /// The option of that name.
    pub plain: String,
    /// Says what its name says.
    pub width: String,
    /// Says what its name says.
    pub width_full: String,
    /// `{n}`: pixels.
    pub width_px: String,
    /// The button beside a code.
    pub copy: String,
    /// `{n}`: the height in px.
    pub frame_note: String,
    /// Says what its name says.
    pub element_note: String,
    /// Says what its name says.
    pub picture_note: String,
    /// Says what its name says.
    pub address: String,
    /// Says what its name says.
    pub address_note: String,
    /// Says what its name says.
    pub files: String,
    /// The picture that goes with links.
    pub card: String,
    /// Says what its name says.
    pub preview: String,
    /// The link to the chart in the story.
    pub on_page: String,
    /// What manifest.json is for.
    pub for_cms: String,
    /// Says what its name says.
    pub protocol: String,
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
