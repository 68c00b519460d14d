//! How classes look where no style sheet comes along: the light palette, and the fonts of an edition.

use super::sheet::{Sheet, Variables};

/// Which fonts a picture names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fonts {
    /// Those of the edition's page, by what readers' systems have.
    System,
    /// The one family that pixels are made with, so that they are the same whatever else a machine has.
    Noto,
}

/// How classes look in one edition.
#[derive(Debug)]
pub(super) struct Looks {
    sheet: Sheet,
    fonts: Fonts,
    lang: String,
}

/// A colour scheme of some place in a picture: what its section says.
pub(super) type Place = Variables;

impl Looks {
    /// Of an edition.
    pub(super) fn new(lang: &str, fonts: Fonts) -> Self {
        Self { sheet: Sheet::ours(), fonts, lang: lang.to_owned() }
    }

    /// The edition's language.
    pub(super) fn lang(&self) -> &str {
        &self.lang
    }

    /// Outside any section.
    pub(super) fn outside(&self) -> Place {
        self.sheet.variables(&self.lang)
    }

    /// Inside an element of these classes.
    pub(super) fn inside(&self, place: &Place, classes: &str) -> Place {
        let mut inner = place.clone();
        for class in classes.split_ascii_whitespace() {
            inner.extend(self.sheet.of_class(class));
        }
        inner
    }

    /// What these classes say of a property; `None` if nothing.
    pub(super) fn value(&self, place: &Place, classes: &str, property: &str) -> Option<String> {
        let said =
            classes.split_ascii_whitespace().filter_map(|class| self.sheet.value(class, property, place));
        said.reduce(|_, later| later)
    }

    /// The fonts that these classes ask for, if any.
    pub(super) fn family_of(&self, place: &Place, classes: &str) -> Option<String> {
        let list = self.value(place, classes, "font-family")?;
        let serif = place.get("--serif").is_some_and(|serif| *serif == list);
        Some(self.family(&self.lang, serif))
    }

    /// The fonts of a language, with or without serifs.
    pub(super) fn family(&self, lang: &str, serif: bool) -> String {
        match self.fonts {
            Fonts::System => {
                let variables = self.sheet.variables(lang);
                let list = variables.get(if serif { "--serif" } else { "--sans" });
                list.map_or(String::new(), |list| self.sheet.families(list))
            }
            Fonts::Noto => {
                let style = if serif { "Serif" } else { "Sans" };
                format!("Noto {style} CJK {}", script(lang))
            }
        }
    }
}

/// The Noto font of a language's script. The Korean one for Latin: there quotation marks and apostrophes have the width of a
/// Latin font's; in the Chinese ones they are as wide as a Han character.
fn script(lang: &str) -> &'static str {
    match lang {
        "zh-Hant" => "TC",
        "zh-Hans" => "SC",
        _ => "KR",
    }
}

#[cfg(test)]
mod tests {
    use super::{Fonts, Looks};
    use chart::catalogue::scenes;
    use svg::role::CLASSES;

    #[test]
    fn every_role_has_a_colour_in_every_section_of_every_edition() {
        let story = sanjin::dataset::story();
        let is_colour = |value: &str| {
            value == "transparent"
                || value.strip_prefix('#').is_some_and(|hex| {
                    matches!(hex.len(), 3 | 6) && hex.chars().all(|c| c.is_ascii_hexdigit())
                })
        };
        for edition in &story.editions {
            let looks = Looks::new(&edition.lang, Fonts::System);
            for section in scenes(story).map(|scene| scene.spec.section.as_str()) {
                let place = looks.inside(&looks.outside(), section);
                for (role, fill, stroke) in CLASSES {
                    let filled = looks.value(&place, fill, "fill").unwrap_or_default();
                    assert!(is_colour(&filled), "{role:?} is filled with `{filled}` in {section}");
                    let stroked = looks.value(&place, stroke, "stroke").unwrap_or_default();
                    assert!(is_colour(&stroked), "{role:?} has a line of `{stroked}` in {section}");
                    assert_eq!(looks.value(&place, stroke, "fill").as_deref(), Some("none"), "{role:?}");
                }
            }
        }
    }

    #[test]
    fn sections_differ_in_colour() {
        let looks = Looks::new("en", Fonts::System);
        let of = |section| looks.value(&looks.inside(&looks.outside(), section), "m", "fill");
        assert_ne!(of("health"), of("education"));
        assert_ne!(of("health"), of("opening"));
    }

    #[test]
    fn fonts_are_named_without_quotation_marks_and_figures_have_serifs() {
        let looks = Looks::new("zh-Hans", Fonts::System);
        assert!(looks.family("zh-Hans", true).starts_with("Songti SC, Noto Serif CJK SC, "));
        assert!(looks.family("en", false).ends_with(", sans-serif"));
        assert!(!looks.family("en", false).contains("Latin quotes"), "the page declares it, a file can't");
        let place = looks.outside();
        assert_eq!(looks.family_of(&place, "v"), Some(looks.family("zh-Hans", true)));
        assert_eq!(looks.family_of(&place, "l"), None);
        assert_eq!(Looks::new("en", Fonts::Noto).family("en", true), "Noto Serif CJK KR");
    }
}
