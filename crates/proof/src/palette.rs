//! The colours of a story's sections: each has an accent, which contrasts with its background in every theme, and no two are alike.
//! `tests/palette.rs` checks the same of all tokens, and with every kind of colour vision.

use chart::tokens::Theme;
use story::{Section, Story};

use crate::colour::{Rgb, contrast, difference};
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

/// Returns the sections without an accent, those whose accent is too pale, and those whose accents are alike.
#[must_use]
pub fn check(story: &Story) -> Vec<Finding> {
    let about = |section: &Section, what: String, how: &str| Finding {
        about: About::Section(section.id.clone()),
        what,
        how: how.to_owned(),
    };
    let mut findings = Vec::new();
    for section in &story.sections {
        if let Some(what) = too_pale(section) {
            findings.push(about(section, what, "choose another accent"));
        }
    }
    for (n, one) in story.sections.iter().enumerate() {
        for other in &story.sections[n + 1..] {
            if alike(one, other) {
                let what = format!("section `{}` has the colour of section `{}`", other.id, one.id);
                findings.push(about(other, what, "give each section an accent of its own"));
            }
        }
    }
    findings
}

/// The token of a section's accent.
fn accent(section: &Section) -> &str {
    &section.id
}

fn colour(theme: Theme, token: &str) -> Option<Rgb> {
    Rgb::from_hex(theme.colour(token)?)
}

fn too_pale(section: &Section) -> Option<String> {
    let soft = format!("{}-soft", accent(section));
    for theme in Theme::ALL {
        for (token, least) in [(accent(section), Least::Text), (soft.as_str(), Least::Mark)] {
            let Some(front) = colour(theme, token) else {
                return Some(format!("section `{}` has no colour `{token}`", section.id));
            };
            for ground in GROUNDS {
                let ratio = contrast(front, colour(theme, ground)?);
                if ratio < least.ratio(theme) {
                    let (theme, least) = (theme.name(), least.ratio(theme));
                    let what = format!("{theme}: {token} on {ground} has {ratio:.2}:1, least {least}");
                    return Some(format!("section `{}` is too pale: {what}", section.id));
                }
            }
        }
    }
    None
}

fn alike(one: &Section, other: &Section) -> bool {
    Theme::ALL.iter().any(|theme| match (colour(*theme, accent(one)), colour(*theme, accent(other))) {
        (Some(one), Some(other)) => difference(one, other) < APART,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::story;

    fn with_sections(ids: [&str; 2]) -> Vec<String> {
        let mut story = story().clone();
        story.sections.truncate(2);
        for (section, id) in story.sections.iter_mut().zip(ids) {
            section.id = id.to_owned();
        }
        check(&story).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn this_repository_s_sections_have_colours_of_their_own() {
        assert_eq!(check(story()), []);
    }

    #[test]
    fn a_section_without_colour_and_two_of_one_colour_are_found() {
        assert_eq!(with_sections(["health", "nothing"]), ["section `nothing` has no colour `nothing`"]);
        assert_eq!(
            with_sections(["health", "health"]),
            ["section `health` has the colour of section `health`"]
        );
        let pale = with_sections(["health", "line"]);
        assert!(pale[0].starts_with("section `line` is too pale: light: line on paper has"), "{pale:?}");
    }
}
