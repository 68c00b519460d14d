//! The width of a chart on a phone, computed from the style sheet's paddings.

use crate::css::{Rule, rules, sheet, split};

/// The narrowest phone screen of the design, in CSS px.
const SCREEN: f64 = 360.0;
/// CSS px of a rem.
const REM: f64 = 16.0;

/// The width of a card's picture on this screen.
pub(crate) fn picture_width() -> f64 {
    let page = rules(&sheet("page.css"));
    let on_phone = page.iter().filter(|rule| applies(rule));
    let (mut padding, mut border) = ([0.0; 2], 0.0);
    for rule in on_phone {
        for (selector, padding) in ["main", ".card"].into_iter().zip(&mut padding) {
            if let Some(value) = rule.value("padding").filter(|_| rule.is_for(selector)) {
                *padding = sides(value);
            }
        }
        if let Some(value) = rule.value("border").filter(|_| rule.is_for(".card")) {
            border = length(value.split_whitespace().next().unwrap_or_default());
        }
    }
    assert!(padding.iter().all(|side| *side > 0.0), "no paddings of main and .card in page.css: {padding:?}");
    SCREEN - 2.0 * (padding[0] + padding[1] + border)
}

/// Whether a rule applies on this screen.
fn applies(rule: &Rule) -> bool {
    let Some((_, most)) = rule.media.split_once("max-width:") else { return rule.media.is_empty() };
    SCREEN <= length(most.split(')').next().unwrap_or_default().trim())
}

/// The left side of a `padding`.
fn sides(value: &str) -> f64 {
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
