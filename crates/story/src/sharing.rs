//! Texts outside the page: in embedded charts, share tools and files, and about the bundle. They come from the interface
//! (`crates/load/interface/sharing/`) and a story's own `sharing/<lang>.toml`; the wasm program contains none of them.

use serde::{Deserialize, Serialize};

/// The texts of one edition outside the page. [`fill`](crate::fill) replaces each `{name}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sharing {
    /// Language tag of the edition.
    pub lang: String,
    /// Texts of embedded charts.
    pub embed: EmbedWording,
    /// Texts of the custom elements in host pages.
    pub host: HostWording,
    /// Texts of the share tools and the editor's page.
    pub share: ShareWording,
    /// Texts of a chart's own files.
    pub files: FilesWording,
    /// Texts about the bundle as a whole.
    pub package: PackageWording,
}

/// Texts of embedded charts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmbedWording {
    /// Link from a chart to the whole story.
    pub to_story: String,
    /// Link from the embedded story to the page with the reader's tools.
    pub to_page: String,
    /// Credit line. `{site}`.
    pub credit: String,
    /// Button: show the sentences of a chart's figures. `{n}`: their number.
    pub quoted: String,
    /// Label of the links to a chart's own files.
    pub download: String,
    /// Link to the codes for embedding a chart.
    pub embed: String,
    /// Title of a chart's page. `{title}`: the chart's, `{site}`.
    pub page_title: String,
}

/// Texts of the custom elements in host pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostWording {
    /// Message for a chart that does not exist. `{chart}`: the requested id.
    pub unknown_chart: String,
}

/// Texts of the share tools and the editor's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareWording {
    /// Link or button that opens the share tools of a chart.
    pub share: String,
    /// The edition's locale for Open Graph: `en_GB`.
    pub locale: String,
    /// Button: close the menu.
    pub close: String,
    /// Heading of a chart's link.
    pub link: String,
    /// Button: copy the link.
    pub copy_link: String,
    /// Button: share the link through the reader's system.
    pub native: String,
    /// Heading of the files.
    pub save: String,
    /// Name of a save button for screen readers. `{kind}`: PNG, SVG, CSV.
    pub save_as: String,
    /// Heading of the codes.
    pub codes: String,
    /// Name of the code with an `<iframe>`.
    pub frame: String,
    /// Name of the code with a custom element.
    pub element: String,
    /// Name of the code with a picture.
    pub picture: String,
    /// Link to the editor’s page.
    pub all_codes: String,
    /// Heading of the citation.
    pub cite: String,
    /// Button: copy the citation.
    pub copy_citation: String,
    /// Citation of a fact. `{fact}`: label and figure, `{quote}`: the article’s words, `{title}` and `{byline}`: the article’s,
    /// `{site}`.
    pub cite_fact: String,
    /// Status after copying. `{what}`: what was copied.
    pub copied: String,
    /// Status if the browser denies access to the clipboard.
    pub by_hand: String,
    /// Status after saving. `{file}`: the file's name.
    pub saved: String,
    /// Status if the browser cannot render the picture, so that the prepared file is saved. `{file}`.
    pub saved_ready: String,
    /// Status if the browser cannot save. `{file}`: a link to the file.
    pub file_instead: String,
    /// Status if the browser cannot save and the file is not available.
    pub no_file: String,
    /// Message if the page has no web address, such as in a file on a disk.
    pub no_codes: String,
    /// Title of the editor’s page.
    pub editor_title: String,
    /// Introduction of the editor’s page. `{n}`: the number of charts.
    pub editor_intro: String,
    /// Heading of the whole story.
    pub story: String,
    /// What embedding the whole story shows.
    pub story_note: String,
    /// Heading of the list of charts.
    pub index: String,
    /// Heading of the options.
    pub options: String,
    /// Label of the field for the bundle’s address.
    pub base: String,
    /// Note on that field.
    pub base_note: String,
    /// Note if the address is unknown. `{base}` stays as it is and is set as code.
    pub base_unknown: String,
    /// Message if the field does not contain an address.
    pub base_wrong: String,
    /// Label of the option `plain`, without header and footer.
    pub plain: String,
    /// Label of the choice of a width.
    pub width: String,
    /// The full width.
    pub width_full: String,
    /// A maximum width of `{n}` pixels.
    pub width_px: String,
    /// Button: copy a code.
    pub copy: String,
    /// Note on the code with an `<iframe>`. `{n}`: the height in CSS pixels.
    pub frame_note: String,
    /// Note on the code with a custom element.
    pub element_note: String,
    /// Note on the code with a picture.
    pub picture_note: String,
    /// Label of a chart’s address.
    pub address: String,
    /// What the address is for.
    pub address_note: String,
    /// Heading of a chart's files.
    pub files: String,
    /// Link to the picture for link previews.
    pub card: String,
    /// Label of the preview.
    pub preview: String,
    /// Link to the chart in the story.
    pub on_page: String,
    /// Link to `manifest.json`, and what it is for.
    pub for_cms: String,
    /// Where the documentation of codes and frames is.
    pub protocol: String,
}

/// Texts of a chart's own files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilesWording {
    /// Source line under a chart outside the page. `{title}`: the article's.
    pub source_line: String,
    /// Note that the figures are unchecked.
    pub as_reported: String,
    /// Credit line. `{site}`.
    pub credit: String,
    /// Citation of a chart. `{chart}`: its title, `{site}`, `{title}` and `{byline}`: the article's.
    pub citation: String,
}

/// Texts about the bundle as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackageWording {
    /// Notice over the cached page: the host cannot be reached.
    pub unreachable: String,
    /// Notice over the cached page: the host is slow.
    pub slow: String,
    /// Link in those notices: reload the page.
    pub again: String,
    /// Note in the one file, if the browser cannot unpack the other editions.
    pub packed_word: String,
    /// README.txt of the zip. `{site}`, `{article}`: the headline, `{original}`: the article's title, `{facts}`, `{address}`,
    /// `{one_file}`: its name, `{others}`: the other editions, `{build}`, `{digest}`, `{contact}`.
    pub readme: String,
    /// EMBED.txt of the zip. `{site}`, `{base}`, `{no_address}`, `{chart}`, `{example}`, `{lang}`, `{element}`: the beginning of the
    /// custom elements' names, `{story}`, `{page}`, `{picture}`, `{charts}`.
    pub embed: String,
}
