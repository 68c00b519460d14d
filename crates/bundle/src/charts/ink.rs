//! The ink of charts' files: colours and fonts as attributes, and none of the attributes that only pages use.

use chart::Role;
use chart::tokens::{LATIN_QUOTES, Theme, fonts};
use sanjin::dataset::publication;
use story::Accent;
use svg::{Ink, Look, Part};

/// The fonts that a picture names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fonts {
    /// Those of the edition's page, for readers' systems.
    System,
    /// The one family for PNG files, which makes them the same on every machine.
    Noto,
}

impl Fonts {
    /// The fonts of a language, with or without serifs.
    pub(super) fn family(self, lang: &str, serif: bool) -> String {
        match self {
            Self::System => {
                let fonts = fonts(lang);
                let list = if serif { fonts.serif } else { fonts.sans };
                let named = list.iter().copied().filter(|font| *font != LATIN_QUOTES);
                named.collect::<Vec<_>>().join(", ")
            }
            Self::Noto => {
                let style = if serif { "Serif" } else { "Sans" };
                format!("Noto {style} CJK {}", script(lang))
            }
        }
    }
}

/// The Noto font of a language's script. For Latin the Korean one, whose quotation marks and apostrophes are as narrow as a Latin font's;
/// in the Chinese ones they are as wide as a Han character.
fn script(lang: &str) -> &'static str {
    match lang {
        "zh-Hant" => "TC",
        "zh-Hans" => "SC",
        _ => "KR",
    }
}

/// The attributes of a file. All others are dropped: the strictest editor that accepts inline SVG removes every class, id, style, link,
/// reference and event.
const KEPT: [&str; 13] = [
    "xmlns",
    "viewBox",
    "width",
    "height",
    "fill",
    "font-family",
    "transform",
    "role",
    "lang",
    "aria-label",
    "aria-hidden",
    "data-fact",
    "data-step",
];

/// The light palette, with the fonts of an edition.
pub(super) struct FileInk {
    serif: String,
    /// The accent of each open group: its own section's, or that of the group around it.
    accents: Vec<Option<Accent>>,
}

impl FileInk {
    pub(super) fn new(lang: &str, fonts: Fonts) -> Self {
        Self { serif: fonts.family(lang, true), accents: Vec::new() }
    }
}

impl Ink for FileInk {
    fn look(&self, role: svg::Role, part: Part) -> Option<Look<'_>> {
        let role = *Role::ALL.get(usize::from(role.0))?;
        let Some(token) = role.token() else { return Some(Look::default()) };
        let serif = part == Part::Words && role.is_serif();
        let color = colour(token, self.accents.last().copied().flatten());
        Some(Look { class: None, color, font_family: serif.then_some(&self.serif), bold: false })
    }

    fn keeps(&self, attribute: &str) -> bool {
        KEPT.contains(&attribute)
    }

    fn enter(&mut self, class: &str) {
        let is_own = |section: &str| class.split(' ').any(|class| class == section);
        let own =
            publication().accents.iter().find(|(section, _)| is_own(section)).map(|(_, accent)| *accent);
        self.accents.push(own.or(self.accents.last().copied().flatten()));
    }

    fn leave(&mut self) {
        self.accents.pop();
    }
}

/// The colour of a token with a section's accent, or with ink outside all sections.
fn colour(token: &str, accent: Option<Accent>) -> Option<&'static str> {
    match (token, accent.map(|accent| Theme::Light.accent(accent))) {
        ("a", Some([colour, _])) | ("a-soft", Some([_, colour])) => Some(colour),
        ("a", None) => Theme::Light.colour("ink"),
        ("a-soft", None) => Theme::Light.colour("soft"),
        _ => Theme::Light.colour(token),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_visible_role_has_a_colour_in_every_section() {
        let story = sanjin::dataset::story();
        for section in story.charts.iter().map(|spec| spec.section.as_str()) {
            let mut ink = FileInk::new("en", Fonts::System);
            ink.enter(section);
            for role in Role::ALL {
                for part in [Part::Fill, Part::Stroke, Part::Words] {
                    let look = ink.look(svg::Role(role as u8), part).expect("a role");
                    assert_eq!(look.color.is_some(), role != Role::Hit, "{role:?} in {section}");
                }
            }
        }
    }

    #[test]
    fn the_innermost_section_gives_the_accent() {
        let mut ink = FileInk::new("en", Fonts::System);
        fn seen(ink: &FileInk, role: Role) -> &str {
            ink.look(svg::Role(role as u8), Part::Fill).expect("a role").color.expect("seen")
        }
        let light = |token| Theme::Light.colour(token).expect("a token");
        let [[teal, _], [_, soft_teal], [indigo, _]] =
            [Accent::Teal, Accent::Teal, Accent::Indigo].map(|accent| Theme::Light.accent(accent));
        assert_eq!(seen(&ink, Role::Mark), light("ink"));
        ink.enter("health");
        ink.enter("mk");
        assert_eq!(seen(&ink, Role::MarkSoft), soft_teal);
        assert_eq!(seen(&ink, Role::Track), light("track"));
        ink.enter("mk education");
        assert_eq!(seen(&ink, Role::Mark), indigo);
        ink.leave();
        assert_eq!(seen(&ink, Role::Mark), teal);
    }

    #[test]
    fn figures_have_serifs_and_files_name_no_font_that_only_the_page_declares() {
        assert!(Fonts::System.family("zh-Hans", true).starts_with("Songti SC, Noto Serif CJK SC, "));
        assert!(Fonts::System.family("en", false).ends_with(", sans-serif"));
        assert!(!Fonts::System.family("en", false).contains(LATIN_QUOTES));
        let ink = FileInk::new("en", Fonts::Noto);
        let family = |role: Role, part| ink.look(svg::Role(role as u8), part).expect("a role").font_family;
        assert_eq!(family(Role::Value, Part::Words), Some("Noto Serif CJK KR"));
        assert_eq!(family(Role::Value, Part::Fill), None);
        assert_eq!(family(Role::Label, Part::Words), None);
    }
}
