//! The head of a page in a frame.

use super::super::Bundle;
use super::super::share::search;
use super::super::template::escape;
use story::{File, Fragment, Wording};

/// The parts of the head.
#[derive(Debug)]
pub(super) struct Head<'a> {
    /// Its edition.
    pub(super) wording: &'a Wording,
    /// The chart's id, or `story`.
    pub(super) of: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    /// The place of the edition's page that search engines show instead; `None` for the whole page.
    pub(super) place: Option<Fragment<'a>>,
    /// Its style sheet and everything after it.
    pub(super) rest: &'a str,
}

impl Head<'_> {
    /// The content of the head. The links to the other editions come first, since the script for the host's choice of an edition follows one before
    /// the first paint. They have no `hreflang`, for which search engines want absolute addresses.
    pub(super) fn html(&self, bundle: &Bundle<'_>) -> String {
        let at = |lang| File::Embed { of: self.of, lang };
        let here = at(self.wording.lang.as_str());
        let editions: String = bundle
            .story
            .editions
            .iter()
            .map(|edition| {
                let address = bundle.link(here, at(&edition.lang));
                format!("<link rel=\"alternate\" data-lang=\"{}\" href=\"{address}\">\n", edition.lang)
            })
            .collect();
        let scripts = &bundle.scripts;
        format!(
            "{}<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{}{editions}<script>{}</script>\n{}\n<script defer src=\"{}\"></script>",
            scripts.head.address_tag(here),
            escape(self.title),
            escape(self.description),
            search::of_frame(bundle.site, bundle.story, self.wording, self.place),
            scripts.head.host_options,
            self.rest,
            bundle.link(here, File::Hashed(&scripts.frame)),
        )
    }
}
