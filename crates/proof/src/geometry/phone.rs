//! The width of a drawing on a phone, computed from the style sheets: the page's padding, and the most that a drawing may take.

use crate::css::{Rule, rules, split, without_comments};

/// The screen of most phones of the smallest kind, in CSS px.
const SCREEN: f64 = 360.0;
/// The narrowest screen of the design.
#[cfg(test)]
pub(crate) const NARROWEST: f64 = 320.0;
/// The sheets that set the page's padding and the largest width of a drawing. Compiled in, so that a program finds them wherever it runs.
const SHEETS: [&str; 2] =
    [include_str!("../../../../styles/page.css"), include_str!("../../../../styles/spread.css")];
/// CSS px of a rem.
const REM: f64 = 16.0;

/// The width of a drawing on a screen of 360 px.
pub(crate) fn picture_width() -> f64 {
    picture_width_on(SCREEN)
}

/// The width of a drawing on a screen of this many CSS px.
pub(crate) fn picture_width_on(screen: f64) -> f64 {
    let all: Vec<Rule> = SHEETS.iter().flat_map(|sheet| rules(&without_comments(sheet))).collect();
    let (mut padding, mut most) = (None, None);
    for rule in all.iter().filter(|rule| applies(rule, screen)) {
        if rule.is_for("main") {
            padding = rule.value("padding-inline").or(rule.value("padding")).map(left).or(padding);
        }
        if rule.is_for(".fig .pic > .chart") {
            most = rule.value("max-width").map(length).or(most);
        }
    }
    let padding = padding.expect("page.css sets the padding of main");
    let most = most.expect("spread.css sets the largest width of .fig .pic > .chart");
    most.min(screen - 2.0 * padding)
}

/// Whether a rule applies on a screen, if it depends on nothing else.
fn applies(rule: &Rule, screen: f64) -> bool {
    let Some((_, most)) = rule.media.split_once("max-width:") else { return rule.media.is_empty() };
    rule.media.starts_with("@media") && screen <= length(most.split(')').next().unwrap_or_default().trim())
}

/// The left side of a `padding`.
fn left(value: &str) -> f64 {
    let sides = split(value, ' ');
    length(sides.get(3).or(sides.get(1)).unwrap_or(&sides[0]))
}

fn length(value: &str) -> f64 {
    let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("a length in px or rem, not {value:?}"));
    match (value.strip_suffix("rem"), value.strip_suffix("px")) {
        (Some(rem), _) => number(rem) * REM,
        (_, Some(px)) => number(px),
        _ => number(value),
    }
}
