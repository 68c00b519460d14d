//! Measures the palette of `chart::tokens`: text and marks contrast with their background in every theme, and the
//! accents can be distinguished with every kind of colour vision.
//! `crates/proof/src/colour.rs` has the formulas.

use chart::tokens::Theme;
use proof::colour::{Rgb, VISIONS, contrast, difference, mixed, seen_by};
use proof::css::{rules, sheet, sheets};
use proof::palette::{APART, Least};
use story::Accent;

fn is_elder(theme: Theme) -> bool {
    matches!(theme, Theme::Elder | Theme::ElderDark)
}

/// The contrast of the edges of cards and controls in the elder mode (WCAG, non-text contrast).
const EDGE: f64 = 3.0;

/// The colour of a token, of an accent (`teal`) or of its softer one (`teal-soft`).
fn colour(theme: Theme, token: &str) -> Rgb {
    let (name, shade) = token.strip_suffix("-soft").map_or((token, 0), |name| (name, 1));
    let accent = Accent::ALL.iter().find(|accent| accent.name() == name);
    let hex = accent.map(|accent| theme.accent(*accent)[shade]).or_else(|| theme.colour(token));
    let hex = hex.unwrap_or_else(|| panic!("chart::tokens has no {token}"));
    Rgb::from_hex(hex).unwrap_or_else(|| panic!("{}: {token} is no hex colour: {hex}", theme.name()))
}

/// All accents, whatever sections have them.
fn accents() -> Vec<String> {
    Accent::ALL.iter().map(|accent| accent.name().to_owned()).collect()
}

/// Asserts that every pair of colours has enough contrast in every theme.
fn stand_out(pairs: impl Fn(Theme) -> Vec<(String, Rgb, Rgb)>, least: Least) {
    let mut weak = Vec::new();
    for theme in Theme::ALL {
        let least = least.ratio(theme);
        for (what, front, ground) in pairs(theme) {
            let ratio = contrast(front, ground);
            if ratio < least {
                weak.push(format!(
                    "{}: {what} ({front} on {ground}): {ratio:.2}:1, least {least}",
                    theme.name()
                ));
            }
        }
    }
    assert!(weak.is_empty(), "{} too weak:\n{}", weak.len(), weak.join("\n"));
}

fn pairs<'a>(
    theme: Theme,
    fronts: &[String],
    grounds: impl IntoIterator<Item = &'a str>,
) -> Vec<(String, Rgb, Rgb)> {
    let on = |ground: &str| {
        let each = fronts.iter();
        each.map(|front| (format!("{front} on {ground}"), colour(theme, front), colour(theme, ground)))
            .collect::<Vec<_>>()
    };
    grounds.into_iter().flat_map(on).collect()
}

fn text() -> Vec<String> {
    ["ink", "soft"].into_iter().map(str::to_owned).chain(accents()).collect()
}

#[test]
fn every_theme_has_two_shades_of_every_accent() {
    assert_eq!(accents().len(), 6, "as data/README.md says: {:?}", accents());
    for theme in Theme::ALL {
        for accent in accents() {
            assert_ne!(
                colour(theme, &accent),
                colour(theme, &format!("{accent}-soft")),
                "{}: {accent}",
                theme.name()
            );
        }
    }
}

#[test]
fn text_stands_out_from_paper_tint_and_card() {
    stand_out(|theme| pairs(theme, &text(), ["paper", "tint", "card"]), Least::Text);
}

#[test]
fn marks_stand_out_from_the_paper_tint_and_card() {
    let marks: Vec<String> = accents().into_iter().flat_map(|a| [format!("{a}-soft"), a]).collect();
    stand_out(|theme| pairs(theme, &marks, ["paper", "tint", "card"]), Least::Mark);
}

#[test]
fn the_filled_part_of_a_whole_stands_out_from_the_empty_part() {
    stand_out(|theme| pairs(theme, &accents(), ["track"]), Least::Mark);
}

#[test]
fn a_quiet_mark_is_told_from_a_loud_one() {
    for theme in Theme::ALL {
        for accent in accents() {
            let (loud, soft) = (colour(theme, &accent), colour(theme, &format!("{accent}-soft")));
            let apart = difference(loud, soft);
            assert!(
                apart >= APART,
                "{}: {accent} {loud} and its soft {soft} differ by {apart:.1}",
                theme.name()
            );
        }
    }
}

#[test]
fn tooltips_can_be_read() {
    let quoted = sheets()
        .iter()
        .flat_map(|(_, text)| rules(text))
        .filter(|rule| rule.selectors.iter().any(|s| s.starts_with(".tip")))
        .filter_map(|rule| rule.value("opacity")?.parse::<f64>().ok())
        .fold(1.0, f64::min);
    stand_out(
        |theme| {
            let (ink, paper) = (colour(theme, "ink"), colour(theme, "paper"));
            vec![
                ("paper on ink".to_owned(), paper, ink),
                (format!("paper at {quoted} on ink"), mixed(paper, ink, quoted), ink),
            ]
        },
        Least::Text,
    );
}

/// `color-mix(in srgb, var(--a) 9%, transparent)`: the tokens and shares of the tints over a background.
fn tints(text: &str) -> Vec<(String, f64)> {
    let mixes = text.split("color-mix(in srgb, var(--").skip(1);
    mixes
        .filter_map(|rest| {
            let (token, rest) = rest.split_once(") ")?;
            let (share, rest) = rest.split_once("%,")?;
            let share = rest.trim_start().starts_with("transparent").then(|| share.parse::<f64>().ok())??;
            Some((token.to_owned(), share / 100.0))
        })
        .collect()
}

#[test]
fn text_can_be_read_where_the_ground_is_tinted() {
    let tinted = |name: &str, fronts: &[String]| {
        for (token, share) in tints(&sheet(name)) {
            let overs = if token == "a" { accents() } else { vec![token] };
            let pairs = |theme: Theme| {
                let mut found = Vec::new();
                for (over, ground) in overs.iter().flat_map(|over| [(over, "paper"), (over, "card")]) {
                    let tint = mixed(colour(theme, over), colour(theme, ground), share);
                    // Only a section's own accent tints its background.
                    let own = |front: &&String| accents().iter().all(|a| a != *front) || *front == over;
                    let what =
                        |front: &String| format!("{front} on {ground} with {:.0} % of {over}", share * 100.0);
                    let fronts = fronts.iter().filter(own);
                    found.extend(fronts.map(|front| (what(front), colour(theme, front), tint)));
                }
                found
            };
            stand_out(pairs, Least::Text);
        }
    };
    assert!(!tints(&sheet("chart.css")).is_empty(), "no lit mark in chart.css: teach this test the new way");
    tinted("chart.css", &text());
    // The article's numerals are set in ink on a tint.
    tinted("page.css", &["ink".to_owned()]);
    // The block that is being read aloud may have any text colour.
    assert!(!tints(&sheet("tools.css")).is_empty(), "no lit block in tools.css: teach this test the new way");
    tinted("tools.css", &text());
}

#[test]
fn accents_are_told_apart_in_every_kind_of_colour_vision() {
    let mut alike = Vec::new();
    for theme in Theme::ALL {
        for (vision, matrix) in VISIONS {
            let seen: Vec<(String, Rgb)> =
                accents().into_iter().map(|a| (a.clone(), seen_by(colour(theme, &a), &matrix))).collect();
            for (i, (one, a)) in seen.iter().enumerate() {
                for (other, b) in &seen[i + 1..] {
                    let apart = difference(*a, *b);
                    if apart < APART {
                        alike.push(format!(
                            "{}, {vision}: {one} and {other} differ by {apart:.1}",
                            theme.name()
                        ));
                    }
                }
            }
        }
    }
    assert!(alike.is_empty(), "CIEDE2000 under {APART}:\n{}", alike.join("\n"));
}

#[test]
fn for_older_readers_edges_are_seen() {
    for theme in Theme::ALL.into_iter().filter(|theme| is_elder(*theme)) {
        for ground in ["paper", "card"] {
            let ratio = contrast(colour(theme, "line"), colour(theme, ground));
            assert!(ratio >= EDGE, "{}: line on {ground}: {ratio:.2}:1, least {EDGE}", theme.name());
        }
    }
}
