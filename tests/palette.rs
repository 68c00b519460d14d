//! Measures the palette of `styles/tokens.css`: text and marks contrast with their background in every theme, and the
//! sections' accents can be distinguished with every kind of colour vision.
//!
//! Formulas: contrast by WCAG 2.2 (relative luminance); colour vision deficiencies by Machado, Oliveira and
//! Fernandes 2009, severity 1.0, in linear RGB; distance by CIEDE2000 (Sharma, Wu and Dalal 2005) in Lab under D65.

#![expect(
    clippy::disallowed_methods,
    reason = "colour formulas are compared with thresholds, never byte by byte"
)]

#[path = "palette/colour.rs"]
mod colour;
#[path = "geometry/css.rs"]
mod css;

use std::collections::BTreeMap;

use colour::{Rgb, VISIONS, contrast, difference, mixed, seen_by};
use css::{Rule, rules, sheet, sheets, split};
use sanjin::dataset::story;

/// The contrast that is required: WCAG AA; in the elder mode AAA, and for marks as much as the other themes require
/// for text.
#[derive(Clone, Copy)]
enum Least {
    /// Text.
    Text,
    /// Marks, and shapes that touch another colour.
    Mark,
}

impl Least {
    fn ratio(self, theme: &str) -> f64 {
        match (self, theme.starts_with(ELDER)) {
            (Self::Text, false) => 4.5,
            (Self::Mark, false) => 3.0,
            (Self::Text, true) => 7.0,
            (Self::Mark, true) => 4.5,
        }
    }
}

/// The prefix of the names of the elder mode's themes.
const ELDER: &str = "elder";
/// The contrast of the edges of cards and controls in the elder mode (WCAG, non-text contrast).
const EDGE: f64 = 3.0;
/// The least CIEDE2000 distance between two sections' accents. Colour is never the only carrier of meaning, so it is enough that
/// large areas differ clearly (2.3 is just noticeable).
const APART: f64 = 8.0;

/// A palette: its name and its colours by token.
type Theme = (String, BTreeMap<String, String>);

/// All palettes in the tokens: light, and those by media query, `[data-theme]` and `[data-elder]`.
fn themes() -> Vec<Theme> {
    themes_of(&rules(&sheet("tokens.css")))
}

fn themes_of(rules: &[Rule]) -> Vec<Theme> {
    let roots =
        || rules.iter().filter(|rule| rule.selectors.iter().any(|s| s.contains(":root") || s == "html"));
    let mut light = BTreeMap::new();
    let plain = |rule: &&Rule| rule.media.is_empty() && chosen(rule).is_none() && !is_for_elders(rule);
    roots().filter(plain).for_each(|rule| put(&mut light, rule));
    let mut found = vec![("light".to_owned(), light.clone())];
    for rule in roots().filter(|rule| !rule.media.contains("print")) {
        let usual = match (chosen(rule), rule.media.as_str()) {
            (Some(theme), media) => format!("[data-theme={theme}] {media}").trim().to_owned(),
            (None, "") => String::new(),
            (None, media) => media.to_owned(),
        };
        let name = if is_for_elders(rule) { format!("{ELDER} {usual}") } else { usual };
        if name.is_empty() {
            continue;
        }
        let place = found.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            // A rule for more contrast in a dark theme extends the dark theme.
            let base = found.iter().find(|(known, _)| known.contains("dark") && name.contains("dark"));
            let base = base.map_or(light.clone(), |(_, colours)| colours.clone());
            found.push((name, base));
            found.len() - 1
        });
        put(&mut found[place].1, rule);
    }
    found
}

/// The theme in a rule's selector: `dark` for `:root[data-theme="dark"]`, none for `:not([data-theme="light"])`.
fn chosen(rule: &Rule) -> Option<String> {
    let selector = rule.selectors.iter().find(|s| s.contains("[data-theme=") && !s.contains(":not(["))?;
    let value = selector.split("[data-theme=").nth(1)?.split(']').next()?;
    Some(value.trim_matches(['"', '\'']).to_owned())
}

fn is_for_elders(rule: &Rule) -> bool {
    rule.selectors.iter().any(|s| s.contains("[data-elder]"))
}

fn put(theme: &mut BTreeMap<String, String>, rule: &Rule) {
    let tokens = rule.declarations.iter().filter(|(name, _)| name.starts_with("--"));
    theme.extend(tokens.cloned());
}

/// A theme's colour by token: the hex value, that of another token, or the theme's half of `light-dark()`.
fn colour((name, tokens): &Theme, token: &str) -> Rgb {
    let mut value = tokens.get(token).unwrap_or_else(|| panic!("{name}: tokens.css has no {token}")).as_str();
    if let Some(both) = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')')) {
        let half = both.split(',').nth(usize::from(name.contains("dark")));
        value = half.unwrap_or_else(|| panic!("{name}: {token} has no second colour")).trim();
    }
    if let Some(other) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
        return colour(&(name.clone(), tokens.clone()), other);
    }
    Rgb::from_hex(value).unwrap_or_else(|| panic!("{name}: {token} is no hex colour: {value}"))
}

/// One accent for each section.
fn accents() -> Vec<String> {
    story().sections.iter().map(|section| format!("--{}", section.id)).collect()
}

/// Asserts that every pair of colours has enough contrast in every theme.
fn stand_out(pairs: impl Fn(&Theme) -> Vec<(String, Rgb, Rgb)>, least: Least) {
    let mut weak = Vec::new();
    for theme in &themes() {
        let least = least.ratio(&theme.0);
        for (what, front, ground) in pairs(theme) {
            let ratio = contrast(front, ground);
            if ratio < least {
                weak.push(format!("{}: {what} ({front} on {ground}): {ratio:.2}:1, least {least}", theme.0));
            }
        }
    }
    assert!(weak.is_empty(), "{} too weak:\n{}", weak.len(), weak.join("\n"));
}

fn pairs<'a>(
    theme: &Theme,
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
    ["--ink", "--soft"].into_iter().map(str::to_owned).chain(accents()).collect()
}

#[test]
fn light_and_dark_each_have_every_section_s_accent() {
    let themes = themes();
    assert!(themes.iter().any(|(name, _)| name == "light"));
    assert!(themes.iter().any(|(name, _)| name.contains("prefers-color-scheme: dark")));
    assert_eq!(accents().len(), 5, "one accent a section: {:?}", accents());
    for theme in &themes {
        for accent in accents() {
            assert_ne!(
                colour(theme, &accent),
                colour(theme, &format!("{accent}-soft")),
                "{}: {accent}",
                theme.0
            );
        }
    }
}

#[test]
fn text_stands_out_from_paper_and_card() {
    stand_out(|theme| pairs(theme, &text(), ["--paper", "--card"]), Least::Text);
}

#[test]
fn marks_stand_out_from_the_card() {
    let marks: Vec<String> = accents().into_iter().flat_map(|a| [format!("{a}-soft"), a]).collect();
    stand_out(|theme| pairs(theme, &marks, ["--card"]), Least::Mark);
}

#[test]
fn the_filled_part_of_a_whole_stands_out_from_the_empty_part() {
    stand_out(|theme| pairs(theme, &accents(), ["--track"]), Least::Mark);
}

#[test]
fn a_quiet_mark_is_told_from_a_loud_one() {
    for theme in &themes() {
        for accent in accents() {
            let (loud, soft) = (colour(theme, &accent), colour(theme, &format!("{accent}-soft")));
            let apart = difference(loud, soft);
            assert!(apart >= APART, "{}: {accent} {loud} and its soft {soft} differ by {apart:.1}", theme.0);
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
            let (ink, paper) = (colour(theme, "--ink"), colour(theme, "--paper"));
            vec![
                ("--paper on --ink".to_owned(), paper, ink),
                (format!("--paper at {quoted} on --ink"), mixed(paper, ink, quoted), ink),
            ]
        },
        Least::Text,
    );
}

/// `color-mix(in srgb, var(--a) 9%, transparent)`: the tokens and shares of the tints over a background.
fn tints(text: &str) -> Vec<(String, f64)> {
    let mixes = text.split("color-mix(in srgb, var(").skip(1);
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
            let overs = if token == "--a" { accents() } else { vec![token] };
            let pairs = |theme: &Theme| {
                let mut found = Vec::new();
                for (over, ground) in overs.iter().flat_map(|over| [(over, "--paper"), (over, "--card")]) {
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
    tinted("page.css", &["--ink".to_owned()]);
    // The block that is being read aloud may have any text colour.
    assert!(!tints(&sheet("tools.css")).is_empty(), "no lit block in tools.css: teach this test the new way");
    tinted("tools.css", &text());
}

#[test]
fn accents_are_told_apart_in_every_kind_of_colour_vision() {
    let mut alike = Vec::new();
    for theme in &themes() {
        for (vision, matrix) in VISIONS {
            let seen: Vec<(String, Rgb)> =
                accents().into_iter().map(|a| (a.clone(), seen_by(colour(theme, &a), &matrix))).collect();
            for (i, (one, a)) in seen.iter().enumerate() {
                for (other, b) in &seen[i + 1..] {
                    let apart = difference(*a, *b);
                    if apart < APART {
                        alike.push(format!("{}, {vision}: {one} and {other} differ by {apart:.1}", theme.0));
                    }
                }
            }
        }
    }
    assert!(alike.is_empty(), "CIEDE2000 under {APART}:\n{}", alike.join("\n"));
}

#[test]
fn for_older_readers_edges_are_seen() {
    let themes = themes();
    let elder: Vec<&Theme> = themes.iter().filter(|(name, _)| name.starts_with(ELDER)).collect();
    assert_eq!(elder.len(), 3, "light, dark by the system, dark by choice");
    for theme in elder {
        for ground in ["--paper", "--card"] {
            let ratio = contrast(colour(theme, "--line"), colour(theme, ground));
            assert!(ratio >= EDGE, "{}: --line on {ground}: {ratio:.2}:1, least {EDGE}", theme.0);
        }
    }
}

#[test]
fn dark_is_the_same_by_the_system_and_by_choice() {
    let rules = rules(&sheet("tokens.css"));
    let dark = |chosen_by_reader: bool, elder: bool| -> Vec<(String, String)> {
        let wanted = |rule: &&Rule| {
            let by_system = rule.media.contains("prefers-color-scheme: dark");
            let by_reader = chosen(rule).as_deref() == Some("dark");
            (if chosen_by_reader { by_reader && !by_system } else { by_system })
                && is_for_elders(rule) == elder
        };
        let found: Vec<&Rule> = rules.iter().filter(wanted).collect();
        assert_eq!(found.len(), 1, "one rule for dark (by choice: {chosen_by_reader}, elder: {elder})");
        assert!(found[0].media.contains("screen"), "on paper it is always light");
        found[0].declarations.clone()
    };
    for elder in [false, true] {
        assert_eq!(dark(false, elder), dark(true, elder), "elder: {elder}");
    }
    assert!(dark(true, false).contains(&("color-scheme".to_owned(), "dark".to_owned())));
}

#[test]
fn every_theme_is_found_that_the_tokens_may_know() {
    let text = ":root { --ink: #000; --paper: #fff; }
        @media (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) { --ink: #eee; } }
        :root[data-theme=\"dark\"] { --ink: #ddd; --paper: var(--ink); }
        @media screen { :root[data-elder] { --ink: #101010; } }
        :root[data-elder][data-theme=\"dark\"] { --ink: #fff; }
        @media print { :root { --ink: #111; } }";
    let themes = themes_of(&rules(text));
    let inks: Vec<(&str, String)> =
        themes.iter().map(|theme| (theme.0.as_str(), colour(theme, "--ink").to_string())).collect();
    let wanted = [
        ("light", "#000000"),
        ("@media (prefers-color-scheme: dark)", "#eeeeee"),
        ("[data-theme=dark]", "#dddddd"),
        ("elder @media screen", "#101010"),
        ("elder [data-theme=dark]", "#ffffff"),
    ];
    assert_eq!(inks, wanted.map(|(name, ink)| (name, ink.to_owned())));
    assert_eq!(colour(&themes[2], "--paper"), colour(&themes[2], "--ink"));
    assert_eq!(split("a, b(c, d)", ','), ["a", "b(c, d)"]);
}
