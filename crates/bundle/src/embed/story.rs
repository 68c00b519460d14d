//! The whole story in a frame: the page without its masthead.

use super::super::pages::render;
use super::super::template::Document;
use super::super::tooltip_rules::tooltip_styles;
use super::super::{Bundle, BundleError, share};
use super::head::Head;
use sanjin::dataset::still;
use sanjin::page::head::Head as Words;
use story::{File, STORY, Wording};

/// Writes the story in an edition.
pub(super) fn write(bundle: &Bundle<'_>, wording: &'static Wording) -> Result<(), BundleError> {
    let story = bundle.story;
    let words = Words::new(story, still(&wording.lang));
    let here = File::Embed { of: STORY, lang: &wording.lang };
    let start = bundle.link(here, File::Hashed(&bundle.scripts.start));
    let discovery = share::discovery(bundle, wording, STORY, &words.title);
    let head = Head {
        wording,
        of: STORY,
        title: &words.title,
        description: &words.description,
        place: None,
        rest: &format!(
            "{discovery}<script>{}</script>\n<style>{}{}</style>{}\n<script defer src=\"{start}\"></script>",
            bundle.scripts.head.faults,
            bundle.styles.page(&wording.lang),
            bundle.styles.embedded_story,
            tooltip_styles(&bundle.styles.tips, story),
        ),
    };
    let body = render(bundle, here, wording)?;
    let document =
        Document { lang: &wording.lang, embed: Some(STORY), head: &head.html(bundle), body: &body };
    bundle.put(here, bundle.template.page(&document).as_bytes())
}
