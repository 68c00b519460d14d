//! The style sheets of the bundle, from `styles/`. Most are inlined, so that the first paint waits for no second request.

use std::collections::BTreeMap;

use chart::poster::{LongNumeral, Narrowest};
use sanjin::dataset::publication;
use story::{Accent, Story, Wording};

use super::error::BundleError;
use super::esbuild::Esbuild;
use super::language_rules::of_languages;
use super::tokens::filled;

/// The sheets of the page, in the order of the cascade.
const PAGE: [&str; 14] = [
    include_str!("../../../styles/elder.css"),
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/page.css"),
    include_str!("../../../styles/article.css"),
    include_str!("../../../styles/chart.css"),
    include_str!("../../../styles/poster.css"),
    include_str!("../../../styles/spread.css"),
    include_str!("../../../styles/people.css"),
    include_str!("../../../styles/tools.css"),
    include_str!("../../../styles/explorer.css"),
    include_str!("../../../styles/evidence.css"),
    include_str!("../../../styles/guess.css"),
    include_str!("../../../styles/lost.css"),
    include_str!("../../../styles/print.css"),
];

/// Follows them in editions that have a glossary.
const GLOSSARY: &str = include_str!("../../../styles/glossary.css");

/// Follows them in stories whose [poster](has_short_poster) is short.
const SHORT_POSTER: &str = include_str!("../../../styles/short_poster.css");

/// Whether the poster has fewer columns than fill a wide screen, of which a testimony fills two, or no testimony.
fn has_short_poster(story: &Story) -> bool {
    const COLUMNS: usize = 6;
    let testimonies = story.sections.iter().filter(|section| section.testimony.is_some()).count();
    testimonies == 0 || story.sections.len() + testimonies < COLUMNS
}

/// Follows them in stories with a [long numeral](has_long_numeral) on the poster.
const LONG_NUMERAL: &str = include_str!("../../../styles/long_numeral.css");

/// Whether an edition has a numeral on the poster that may be wider than its column.
fn has_long_numeral(story: &Story) -> bool {
    story.sections.iter().any(|section| {
        let column = Narrowest::of(section, &story.sections);
        let mut facts = section.poster.iter().filter_map(|id| story.fact(id));
        facts.any(|fact| {
            let mut figures =
                story.editions.iter().map(|wording| (&wording.lang, wording.figure(story, fact)));
            figures.any(|(lang, figure)| LongNumeral::of(&figure, lang, column).is_some())
        })
    })
}

/// The sheets of an embedded chart. A frame has no elder mode.
const CHART: [&str; 3] = [
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/chart.css"),
    include_str!("../../../styles/embed.css"),
];

/// The sheets of the editor's page.
const EDITOR: [&str; 3] = [
    include_str!("../../../styles/elder.css"),
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/editor.css"),
];

/// The colours of the editor's page beside those of the sections: what is unknown, and what is wrong.
const EDITOR_S_OWN: [(&str, Accent); 2] = [("warn", Accent::Amber), ("wrong", Accent::Crimson)];

/// The style sheets, with values for their marks ([`filled`]), minified by esbuild.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// For the page, by language.
    pages: BTreeMap<String, String>,
    /// For a page in all languages.
    pub(super) all_languages: String,
    /// For tooltips without script; the rules of [`super::tooltip_rules`] follow it.
    pub(super) tips: String,
    /// Follows the page's sheet in a frame with the whole story.
    pub(super) embedded_story: String,
    /// Follows the page's sheet in the one file.
    pub(super) one_file: String,
    /// For an embedded chart.
    pub(super) chart: String,
    /// For the editor's page.
    pub(super) editor: String,
    /// For the share menu.
    pub(super) share: String,
}

impl Styles {
    /// Reads and minifies them.
    ///
    /// # Errors
    ///
    /// esbuild is missing, or refuses a sheet.
    pub(super) fn new(esbuild: &Esbuild, story: &Story) -> Result<Self, BundleError> {
        let accents = &publication().accents;
        let minified_with = |accents: &[(String, Accent)], name: &str, sheets: &[&str]| {
            let filled: String = sheets.iter().map(|sheet| filled(sheet, accents)).collect();
            esbuild.style_sheet(name, &filled)
        };
        let minified = |name: &str, sheets: &[&str]| minified_with(accents, name, sheets);
        let own = EDITOR_S_OWN.map(|(name, accent)| (name.to_owned(), accent));
        let of_editor = [accents.as_slice(), &own].concat();
        let mut page: String = PAGE.into_iter().map(|sheet| filled(sheet, accents)).collect();
        if has_short_poster(story) {
            page += SHORT_POSTER;
        }
        if has_long_numeral(story) {
            page += LONG_NUMERAL;
        }
        let source = story.source_wording().lang.as_str();
        let of_edition = |edition: &Wording| {
            let lang = &edition.lang;
            let has_glossary = publication().glossary.iter().any(|term| term.lang == *lang);
            let sheet = of_languages(&page, [lang, source]) + if has_glossary { GLOSSARY } else { "" };
            Ok((lang.clone(), esbuild.style_sheet("the page's style sheet", &sheet)?))
        };
        Ok(Self {
            pages: story.editions.iter().map(of_edition).collect::<Result<_, BundleError>>()?,
            all_languages: esbuild.style_sheet("the page's style sheet", &(page + GLOSSARY))?,
            tips: minified("tips.css", &[include_str!("../../../styles/tips.css")])?,
            embedded_story: minified(
                "embedded_story.css",
                &[include_str!("../../../styles/embedded_story.css")],
            )?,
            one_file: minified("one_file.css", &[include_str!("package/one_file/one_file.css")])?,
            chart: minified("the style sheet of embedded charts", &CHART)?,
            editor: minified_with(&of_editor, "the style sheet of the editor's page", &EDITOR)?,
            share: minified("share.css", &[include_str!("../../../styles/share.css")])?,
        })
    }
}

impl Styles {
    /// The style sheet of the page in this language.
    pub(super) fn page(&self, lang: &str) -> &str {
        self.pages.get(lang).unwrap_or(&self.all_languages)
    }
}

#[cfg(test)]
mod tests {
    use sanjin::dataset::story;

    use super::{CHART, has_long_numeral};

    #[test]
    fn only_a_long_numeral_on_the_poster_brings_its_style_sheet() {
        assert!(!has_long_numeral(story()));
        // Twice as many sections have columns half as wide.
        let mut story = story().clone();
        story.sections = [&story.sections[..], &story.sections[..]].concat();
        assert!(has_long_numeral(&story));
    }

    #[test]
    fn an_embedded_chart_has_no_rule_for_the_elder_mode() {
        assert!(CHART.iter().all(|sheet| !sheet.contains("[data-elder]")));
    }

    /// A host makes a frame as high as its page: a length in `vh` would make the page, and so the frame, grow without end.
    #[test]
    fn nothing_of_an_embedded_chart_depends_on_the_height_of_the_frame() {
        for unit in ["vh", "vmin", "vmax", "position: fixed", "position: sticky"] {
            assert!(!CHART[2].contains(unit), "embed.css has {unit}");
        }
    }
}
