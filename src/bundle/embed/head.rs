//! The head of a page in a frame.

use super::super::template::escape;
use super::super::{Bundle, host, paths};
use crate::story::Wording;

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
    /// painted.
    pub(super) fn html(&self, bundle: &Bundle<'_>) -> String {
        let here = self.path(bundle);
        let editions = &bundle.story.editions;
        let source = bundle.story.source_wording();
        let alternates: String = editions
            .iter()
            .map(|edition| (edition.lang.as_str(), edition))
            .chain([("x-default", source)])
            .map(|(lang, edition)| {
                let way = paths::between(&here, &paths::embed(bundle.story, edition, self.of));
                format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{way}\">\n")
            })
            .collect();
        let (file, place) = self.canonical;
        let canonical = bundle.site.url(file).map_or_else(String::new, |url| {
            format!("<link rel=\"canonical\" href=\"{}{place}\">\n", escape(&url))
        });
        format!(
            "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n<meta name=\"robots\" content=\"noindex\">\n\
             {canonical}{alternates}<script>{}</script>\n{}\n<script defer src=\"{}\"></script>",
            escape(self.title),
            escape(self.description),
            host::early_script(),
            self.rest,
            paths::between(&here, &host::frame_script_name()),
        )
    }
}
