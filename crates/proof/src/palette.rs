//! The colours of a story's sections: each contrasts with its background in every theme, and no two are alike. `tests/palette.rs` checks the
//! same of all tokens, and with every kind of colour vision.

use chart::tokens::Theme;
use story::{Accent, Publication};

use crate::colour::{Rgb, contrast};
use crate::{About, Finding};

/// The least CIEDE2000 distance between two sections' accents. Colour is never the only carrier of meaning, so it is enough that
/// large areas differ clearly (2.3 is just noticeable).
pub const APART: f64 = 8.0;

/// The contrast that is required: WCAG AA; in the elder mode AAA, and for marks as much as the other themes require
/// for text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    /// Text.
    Text,
    /// Marks, and shapes that touch another colour.
    Mark,
}

impl Least {
    /// Returns the least contrast ratio in a theme.
    #[must_use]
    pub fn ratio(self, theme: Theme) -> f64 {
        match (self, matches!(theme, Theme::Elder | Theme::ElderDark)) {
            (Self::Text, false) => 4.5,
            (Self::Mark, false) => 3.0,
            (Self::Text, true) => 7.0,
            (Self::Mark, true) => 4.5,
        }
    }
}

/// The backgrounds on which a section's text and marks stand.
const GROUNDS: [&str; 3] = ["paper", "tint", "card"];

/// Returns the sections whose accent is too pale, and those with the accent of another section.
#[must_use]
pub fn check(publication: &Publication) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (n, (section, accent)) in publication.accents.iter().enumerate() {
        let (name, about) = (accent.name(), About::Section(section.clone()));
        if let Some(pale) = too_pale(*accent) {
            let what = format!("section `{section}` is too pale in the accent {name}: {pale}");
            findings.push(Finding { about: about.clone(), what, how: "name another `accent`".to_owned() });
        }
        if let Some((first, _)) = publication.accents[..n].iter().find(|(_, other)| other == accent) {
            let what = format!("section `{section}` has the accent {name}, as section `{first}` has");
            let how = another(publication);
            findings.push(Finding { about, what, how });
        }
    }
    findings
}

/// How each section gets an accent of its own.
fn another(publication: &Publication) -> String {
    let (all, sections) = (Accent::ALL, publication.accents.len());
    let is_free = |accent: &&Accent| !publication.accents.iter().any(|(_, other)| other == *accent);
    let free: Vec<&str> = all.iter().filter(is_free).map(|accent| accent.name()).collect();
    if sections > all.len() {
        format!(
            "there are {} accents for {sections} sections: remove the [[section]] of a heading, whose text then belongs to the \
             section before it",
            all.len()
        )
    } else {
        format!("name an `accent` of its own, one of {}", free.join(", "))
    }
}

/// Where an accent, or the softer one, contrasts too little.
fn too_pale(accent: Accent) -> Option<String> {
    for theme in Theme::ALL {
        for (hex, least) in theme.accent(accent).into_iter().zip([Least::Text, Least::Mark]) {
            for ground in GROUNDS {
                let (front, behind) = (Rgb::from_hex(hex)?, Rgb::from_hex(theme.colour(ground)?)?);
                let (ratio, least) = (contrast(front, behind), least.ratio(theme));
                if ratio < least {
                    return Some(format!(
                        "{hex} on {ground} has {ratio:.2}:1 in the theme {}, least {least}",
                        theme.name()
                    ));
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::loaded;

    #[test]
    fn this_repository_s_sections_have_colours_of_their_own() {
        assert_eq!(check(&loaded().publication), []);
    }

    #[test]
    fn every_accent_can_be_read_in_every_theme() {
        assert_eq!(Accent::ALL.iter().filter_map(|accent| too_pale(*accent)).next(), None);
    }

    #[test]
    fn two_sections_of_one_accent_are_found() {
        let mut publication = loaded().publication.clone();
        let first = publication.accents[0].1;
        publication.accents[2].1 = first;
        let found = check(&publication);
        let [one] = &found[..] else { panic!("{found:?}") };
        assert_eq!(one.about, About::Section("employment".to_owned()));
        assert!(one.what.contains("as section `health` has"), "{}", one.what);
        let left = &publication.accents.iter().map(|(_, accent)| *accent).collect::<Vec<_>>();
        let free = Accent::ALL.iter().find(|accent| !left.contains(accent)).expect("a free one");
        assert!(one.how.contains("name an `accent`") && one.how.contains(free.name()), "{}", one.how);
    }

    #[test]
    fn a_seventh_section_is_found_since_it_has_the_first_colour_again() {
        let mut publication = loaded().publication.clone();
        let names = ["a", "b", "c", "d", "e", "f", "g"];
        let accents = Accent::in_order(&[None; 7]);
        publication.accents = names.map(str::to_owned).into_iter().zip(accents).collect();
        let found = check(&publication);
        let [one] = &found[..] else { panic!("{found:?}") };
        assert_eq!(one.about, About::Section("g".to_owned()));
        assert!(one.what.contains("as section `a` has"), "{}", one.what);
        assert!(one.how.contains("6 accents for 7 sections: remove the [[section]]"), "{}", one.how);
    }
}
