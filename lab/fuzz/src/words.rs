//! Text in a drawing: measuring (`svg::text_width`), line breaking (`svg::wrap`), escaping (`svg::text`, attributes).
//! The input: words, size, available width, x, y, the words of the tail, its size, its gap.

use chart::{INK, Role};
use svg::{Anchor, GroupAttrs, SCALE, Tail, Weight, draw, group, text, text_width, wrap};

use super::fields::Fields;

/// Widths are finite, no character is lost, and the written words read back unchanged.
pub fn check(data: &[u8]) {
    let mut fields = Fields::of(data);
    let words = fields.text();
    let (size, max) = (fields.number(12.0), fields.number(100.0));
    let (x, y) = (fields.number(10.0), fields.number(20.0));
    let (tail, tail_size, gap) = (fields.text(), fields.number(9.0), fields.number(2.0));
    if (0.0..=1e4).contains(&size) {
        for weight in [Weight::Regular, Weight::Bold] {
            measured(&words, size, weight);
        }
    }
    broken(&words, size, max);
    let tail = Tail { text: &tail, size: tail_size, gap };
    written(&words, (x, y), size, &tail);
}

/// A width is finite; more words are no narrower, and no wider than both parts together and the space that a browser may insert between
/// them.
fn measured(words: &str, size: f64, weight: Weight) {
    let whole = text_width(words, size, weight);
    assert!(whole.is_finite() && whole >= 0.0, "{whole}");
    let middle = words.char_indices().nth(words.chars().count() / 2).map_or(0, |(at, _)| at);
    let (one, other) = words.split_at(middle);
    let (one, other) = (text_width(one, size, weight), text_width(other, size, weight));
    assert!(whole >= one && whole <= one + other + size, "{one} and {other} make {whole}");
}

/// Lines contain all words except spaces, none is empty, and breaking a line again leaves it as it is.
fn broken(words: &str, size: f64, max: f64) {
    let lines = wrap(words, size, Weight::Regular, max);
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert_eq!(letters(&lines.concat()), letters(words));
    for line in &lines {
        assert!(!line.trim().is_empty(), "an empty line in {lines:?}");
        assert_eq!(wrap(line, size, Weight::Regular, max), [line.as_str()], "of {lines:?}");
    }
}

/// As text, as a tail and in attributes. A position or size that is not finite is an error.
fn written(words: &str, (x, y): (f64, f64), size: f64, tail: &Tail<'_>) {
    let root = GroupAttrs::new().title(words).desc(words);
    let attrs = GroupAttrs::link(words).class("mark").attr("aria-label", words).title(words);
    let drawn = draw(100, 50, &root, INK, |area| {
        group(area, &attrs, |area| {
            text(area, x, y, size, Anchor::Middle, Weight::Bold, Role::Label, words, &[*tail])
        })
    });
    let fits = |n: f64| n.is_finite() && n.abs() < f64::from(i32::MAX / SCALE);
    let all_fit = [x, y, size, tail.size, tail.gap].into_iter().all(fits);
    let Ok(svg) = drawn else {
        assert!(!all_fit, "not drawn: {drawn:?}");
        return;
    };
    let document = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("bad XML: {error}\n{svg}"));
    let said = as_said(words);
    let of = |name: &str| document.descendants().find(|node| node.has_tag_name(name));
    let link = of("a").unwrap_or_else(|| panic!("no link in {svg}"));
    assert_eq!(link.attribute("aria-label"), Some(said.as_str()));
    assert_eq!(link.attribute("href"), Some(said.as_str()));
    assert_eq!(of("title").and_then(|node| node.text()).unwrap_or_default(), said);
    let text = of("text")
        .map(|node| node.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect::<String>());
    let all = said + &as_said(tail.text);
    // NaN may appear in the drawing if a control character stood between its letters in the input.
    assert!(!svg.contains("NaN") || all.contains("NaN"), "{svg}");
    assert_eq!(text, (!words.is_empty()).then_some(all), "no words, no element");
}

/// The words without the characters that XML forbids; tabs and line ends become spaces.
fn as_said(words: &str) -> String {
    let words = words.chars().map(|c| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c });
    words.filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}
