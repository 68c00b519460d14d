//! Words on their way into a drawing: measured (`svg::text_width`), broken into lines (`svg::wrap`), escaped (`svg::text`, attributes).
//! The input: words, size, room, x, y, words that go on, their size, their gap.

use chart::{INK, Role};
use svg::{Anchor, GroupAttrs, SCALE, Tail, Weight, draw, group, text, text_width, wrap};

use super::fields::Fields;

/// Widths are numbers, no character is lost, and what is written reads back as it was said.
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

/// A width is a number; more words are no narrower, and take no more room than each by itself and what the reader's browser may put
/// between them.
fn measured(words: &str, size: f64, weight: Weight) {
    let whole = text_width(words, size, weight);
    assert!(whole.is_finite() && whole >= 0.0, "{whole}");
    let middle = words.char_indices().nth(words.chars().count() / 2).map_or(0, |(at, _)| at);
    let (one, other) = words.split_at(middle);
    let (one, other) = (text_width(one, size, weight), text_width(other, size, weight));
    assert!(whole >= one && whole <= one + other + size, "{one} and {other} make {whole}");
}

/// Lines have all of the words but spaces, none is empty, and one that is broken again stays as it is.
fn broken(words: &str, size: f64, max: f64) {
    let lines = wrap(words, size, Weight::Regular, max);
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert_eq!(letters(&lines.concat()), letters(words));
    for line in &lines {
        assert!(!line.trim().is_empty(), "an empty line in {lines:?}");
        assert_eq!(wrap(line, size, Weight::Regular, max), [line.as_str()], "of {lines:?}");
    }
}

/// As text, after text and in attributes. A place or size that is no number is an error and no drawing.
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
    let document = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("no XML: {error}\n{svg}"));
    let said = as_said(words);
    let of = |name: &str| document.descendants().find(|node| node.has_tag_name(name));
    let link = of("a").unwrap_or_else(|| panic!("no link in {svg}"));
    assert_eq!(link.attribute("aria-label"), Some(said.as_str()));
    assert_eq!(link.attribute("href"), Some(said.as_str()));
    assert_eq!(of("title").and_then(|node| node.text()).unwrap_or_default(), said);
    let text = of("text")
        .map(|node| node.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect::<String>());
    let all = said + &as_said(tail.text);
    // A control character between the letters of NaN is gone in what is said.
    assert!(!svg.contains("NaN") || all.contains("NaN"), "{svg}");
    assert_eq!(text, (!words.is_empty()).then_some(all), "no words, no element");
}

/// The words without what XML can't hold; a tab or the end of a line is a space.
fn as_said(words: &str) -> String {
    let words = words.chars().map(|c| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c });
    words.filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}
