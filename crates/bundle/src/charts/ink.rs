//! The ink of charts' files: colours and fonts as attributes, and none of the attributes that only pages use.

use chart::Role;
use chart::tokens::{LATIN_QUOTES, Theme, fonts, sections};
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
    /// The section of each open group: its own, or that of the group around it.
    sections: Vec<Option<&'static str>>,
}

impl FileInk {
    pub(super) fn new(lang: &str, fonts: Fonts) -> Self {
        Self { serif: fonts.family(lang, true), sections: Vec::new() }
    }
}

impl Ink for FileInk {
    fn look(&self, role: svg::Role, part: Part) -> Option<Look<'_>> {
        let role = *Role::ALL.get(usize::from(role.0))?;
        let Some(token) = role.token() else { return Some(Look::default()) };
        let serif = part == Part::Words && role.is_serif();
        let color = colour(token, self.sections.last().copied().flatten());
        Some(Look { class: None, color, font_family: serif.then_some(&self.serif), bold: false })
    }

    fn keeps(&self, attribute: &str) -> bool {
        KEPT.contains(&attribute)
    }

    fn enter(&mut self, class: &str) {
        let own = sections().find(|section| class.split(' ').any(|class| class == *section));
        self.sections.push(own.or(self.sections.last().copied().flatten()));
    }

    fn leave(&mut self) {
        self.sections.pop();
    }
}

/// The colour of a token in a section: the accent is the section's, or ink outside all sections.
fn colour(token: &str, section: Option<&str>) -> Option<&'static str> {
    let token = match (token, section) {
        ("a", None) => "ink",
        ("a-soft", None) => "soft",
        ("a", Some(section)) => section,
        ("a-soft", Some(section)) => &format!("{section}-soft"),
        _ => token,
    };
    Theme::Light.colour(token)
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
        assert_eq!(seen(&ink, Role::Mark), light("ink"));
        ink.enter("health");
        ink.enter("mk");
        assert_eq!(seen(&ink, Role::MarkSoft), light("health-soft"));
        assert_eq!(seen(&ink, Role::Track), light("track"));
        ink.enter("mk education");
        assert_eq!(seen(&ink, Role::Mark), light("education"));
        ink.leave();
        assert_eq!(seen(&ink, Role::Mark), light("health"));
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
