//! The head of a page in a frame.

use super::super::head_scripts::AddressedAs;
use super::super::share::search;
use super::super::template::escape;
use super::super::{Bundle, paths};
use story::Wording;

/// What the head of a page in a frame is made of.
#[derive(Debug)]
pub(super) struct Head<'a> {
    /// Its edition.
    pub(super) wording: &'a Wording,
    /// The chart's id, or `story`.
    pub(super) of: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    /// The file that search engines are to show instead, and the place in it.
    pub(super) canonical: (&'a str, &'a str),
    /// Its style sheet, and what else comes last.
    pub(super) rest: &'a str,
}

impl Head<'_> {
    /// The page's path from the bundle's root.
    pub(super) fn path(&self, bundle: &Bundle<'_>) -> String {
        paths::embed(bundle.story, self.wording, self.of)
    }

    /// The inside of the head. The links to the other editions come first: the host's choice of one follows them before anything is
    /// painted. They are for that alone, so they are relative and carry no `hreflang`: search engines want whole addresses of it.
    pub(super) fn html(&self, bundle: &Bundle<'_>) -> String {
        let here = self.path(bundle);
        let editions: String = bundle
            .story
            .editions
            .iter()
            .map(|edition| {
                let way = paths::between(&here, &paths::embed(bundle.story, edition, self.of));
                format!("<link rel=\"alternate\" data-lang=\"{}\" href=\"{way}\">\n", edition.lang)
            })
            .collect();
        let (page, place) = self.canonical;
        let scripts = &bundle.scripts;
        format!(
            "{}<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{}{editions}<script>{}</script>\n{}\n<script defer src=\"{}\"></script>",
            scripts.head.address_tag(AddressedAs::Folder),
            escape(self.title),
            escape(self.description),
            search::of_frame(bundle.site, page, place),
            scripts.head.host_options,
            self.rest,
            paths::between(&here, &scripts.frame),
        )
    }
}
