//! A picture around a drawing, in place of a page: words and rules at their places, and a slot for the drawing.

use super::super::BundleError;
use super::ink::{FileInk, Fonts};
use super::subject::Subject;
use chart::{Bounds, Layout, Role, Scene, Words};
use svg::{Anchor, Area, GroupAttrs, Weight, text_width, wrap};

/// A stand-alone picture, before it is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Plate {
    /// Width in px.
    pub(super) width: u32,
    /// Height in px.
    pub(super) height: u32,
    /// The background, rules and blocks of colour.
    pub(super) blocks: Vec<(Bounds, Role)>,
    /// The words, line by line.
    pub(super) lines: Vec<Line>,
    /// The position of the drawing's upper left corner, and its scale.
    pub(super) slot: (f64, f64, f64),
}

/// Words on one line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The words and their position.
    pub(super) words: Words,
    /// Whether the font has serifs.
    pub(super) serif: bool,
    /// Their language, if it differs from the picture's.
    pub(super) lang: Option<String>,
}

/// The style of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// Font size in px.
    pub(super) size: f64,
    /// The distance of baselines, in font sizes.
    pub(super) leading: f64,
    /// The font weight.
    pub(super) weight: Weight,
    /// Its colour.
    pub(super) role: Role,
    /// Whether the font has serifs.
    pub(super) serif: bool,
    /// Whether phrases are kept whole if each fits on a line: for headlines.
    pub(super) phrased: bool,
}

/// A column of a plate that is filled from the top.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// Its left edge.
    pub(super) x: f64,
    /// The y position below its content.
    pub(super) y: f64,
    /// Its width.
    pub(super) width: f64,
}

impl Style {
    /// Breaks words into lines no wider than `width`.
    pub(super) fn lines(&self, words: &str, width: f64) -> Vec<String> {
        let even = wrap(words, self.size, self.weight, width);
        if !self.phrased || even.len() < 2 { even } else { self.phrases(words, width).unwrap_or(even) }
    }

    /// The words broken between phrases; `None` if there is only one phrase, a phrase is too long for a line, or a line would be much
    /// shorter than the others.
    pub(super) fn phrases(&self, words: &str, width: f64) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        let mut before = ' ';
        let ends = |c: char| {
            // In Chinese a space ends a phrase; in a Latin text only a word.
            let end = matches!(c, '，' | '：' | '；' | ',' | ':' | ';') || (c == ' ' && !before.is_ascii());
            before = c;
            end
        };
        for phrase in words.split_inclusive(ends) {
            let fits = |line: &str| text_width(line.trim(), self.size, self.weight) <= width;
            match lines.last_mut() {
                Some(line) if fits(&format!("{line}{phrase}")) => line.push_str(phrase),
                _ if fits(phrase) => lines.push(phrase.to_owned()),
                _ => return None,
            }
        }
        let lines = lines.iter().map(|line| line.trim().to_owned()).collect::<Vec<_>>();
        let widths = || lines.iter().map(|line| text_width(line, self.size, self.weight));
        let (least, most) =
            widths().fold((width, 0.0), |(least, most): (f64, f64), w| (least.min(w), most.max(w)));
        (lines.len() > 1 && least * 4.0 >= most).then_some(lines)
    }

    /// The height of a number of lines.
    pub(super) fn height(&self, lines: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let lines = lines as f64;
        lines * self.size * self.leading
    }
}

impl Plate {
    /// Sets a paragraph below the content of the column.
    pub(super) fn paragraph(&mut self, column: &mut Column, style: Style, words: &str) {
        self.paragraph_in(column, style, words, None);
    }

    /// The same in another language.
    pub(super) fn paragraph_in(
        &mut self,
        column: &mut Column,
        style: Style,
        words: &str,
        lang: Option<&str>,
    ) {
        self.set(column, style, style.lines(words, column.width), lang);
    }

    /// Sets an address, broken without hyphens, which would look like part of it.
    pub(super) fn address(&mut self, column: &mut Column, style: Style, address: &str) {
        let lines = address_lines(address, |line| text_width(line, style.size, style.weight) <= column.width);
        self.set(column, style, lines, None);
    }

    fn set(&mut self, column: &mut Column, style: Style, lines: Vec<String>, lang: Option<&str>) {
        let Style { size, leading, weight, role, serif, .. } = style;
        for text in lines {
            // Half of the leading is above the line; the baseline is 0.12 of the font size above the bottom.
            let y = column.y + size * ((leading - 1.0) / 2.0 + 0.88);
            let words =
                Words { x: column.x, y, size, anchor: Anchor::Start, weight, role, text, runs_on: None };
            self.lines.push(Line { words, serif, lang: lang.map(str::to_owned) });
            column.y += size * leading;
        }
    }

    /// Adds a block of colour.
    pub(super) fn block(&mut self, x: f64, y: f64, w: f64, h: f64, role: Role) {
        self.blocks.push((Bounds { x, y, w, h }, role));
    }

    /// Writes the picture of a subject, with a drawing in its slot.
    ///
    /// # Errors
    ///
    /// Plotters' own errors, which our canvas never raises.
    pub(super) fn svg(
        &self,
        subject: &Subject<'_>,
        scene: &Scene<'_>,
        drawing: &Layout,
        fonts: Fonts,
    ) -> Result<String, BundleError> {
        let own = subject.wording.lang.as_str();
        let (x, y, scale) = self.slot;
        let scale = if (scale - 1.0).abs() < 1e-9 { String::new() } else { format!(" scale({scale:.4})") };
        let slot = GroupAttrs::new().attr("transform", format!("translate({x:.1} {y:.1}){scale}"));
        let drawn =
            svg::draw(self.width, self.height, &subject.root(fonts), FileInk::new(own, fonts), |area| {
                for (at, role) in &self.blocks {
                    svg::rect(area, at.x, at.y, at.w, at.h, *role)?;
                }
                for Line { words, serif, lang } in &self.lines {
                    let Words { x, y, size, anchor, weight, role, text, .. } = words;
                    let paint =
                        |area: &Area| svg::text(area, *x, *y, *size, *anchor, *weight, *role, text, &[]);
                    if !serif && lang.is_none() {
                        paint(area)?;
                        continue;
                    }
                    let family = fonts.family(lang.as_deref().unwrap_or(own), *serif);
                    let attrs = GroupAttrs::new().attr("font-family", family);
                    let attrs = lang.iter().fold(attrs, |attrs, lang| attrs.attr("lang", lang));
                    svg::group(area, &attrs, paint)?;
                }
                svg::group(area, &slot, |area| chart::paint_on(area, scene, drawing))
            });
        drawn.map(|svg| svg + "\n").map_err(|error| subject.fault(&error.to_string()))
    }
}

/// An address in lines that fit: broken after `/` and before `#`, and elsewhere only if a part is too long for a line.
fn address_lines(address: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in address.split_inclusive('/').flat_map(|part| match part.split_once('#') {
        Some((page, _)) => vec![&part[..page.len()], &part[page.len()..]],
        None => vec![part],
    }) {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line}{part}")) => line.push_str(part),
            _ => lines.push(String::new()),
        }
        if lines.last().is_some_and(String::is_empty) {
            for c in part.chars() {
                match lines.last_mut() {
                    Some(line) if line.is_empty() || fits(&format!("{line}{c}")) => line.push(c),
                    _ => lines.push(c.to_string()),
                }
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Style, address_lines};
    use chart::Role;
    use svg::Weight;

    #[test]
    fn an_address_keeps_its_hyphens_within_a_line() {
        let lines =
            |room: usize| address_lines("https://a.example/zh-Hans/#chart-x", |line| line.len() <= room);
        assert_eq!(lines(40), ["https://a.example/zh-Hans/#chart-x"]);
        assert_eq!(lines(30), ["https://a.example/zh-Hans/", "#chart-x"]);
        assert_eq!(lines(20), ["https://a.example/", "zh-Hans/#chart-x"]);
        assert_eq!(lines(10).concat(), "https://a.example/zh-Hans/#chart-x", "nothing is lost");
        assert!(lines(10).iter().all(|line| line.len() <= 10), "{:?}", lines(10));
    }

    #[test]
    fn phrases_stay_whole_if_each_fits_on_a_line() {
        let style = Style {
            size: 10.0,
            leading: 1.0,
            weight: Weight::Regular,
            role: Role::Label,
            serif: true,
            phrased: true,
        };
        assert_eq!(style.lines("如今看病，醫生到村裡", 60.0), ["如今看病，", "醫生到村裡"]);
        assert_eq!(style.lines("增進福祉 百姓獲得感持續提升", 90.0), ["增進福祉", "百姓獲得感持續提升"]);
        assert_eq!(style.lines("一，二三四五六七八九十", 90.0).len(), 2, "no line with but a word");
        assert_ne!(style.lines("一，二三四五六七八九十", 95.0)[0], "一，");
        assert_eq!(style.lines("one two three", 40.0).len(), 2, "Latin words are no phrases");
    }
}
