//! [`SemanticSvg`], the plotters backend.

use std::fmt;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle, FontTransform,
};

use super::SCALE;
use super::attrs::GroupAttrs;
use super::document::Document;
use super::ink::Ink;
use super::paint::Paint;
use super::path::{Outline, Point, Verb};
use super::runs::{Run, Shape};
use super::text_width::{Weight, text_width};
use super::words::{Anchor, Words};
use super::writer::{Number, Tag};

/// The error of this backend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SvgError {
    /// The program drew a bitmap, which this backend does not support.
    Bitmap,
    /// A coordinate or size was infinite or NaN.
    NotFinite,
}

impl fmt::Display for SvgError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SvgError::Bitmap => "bitmaps are not supported; draw shapes instead",
            SvgError::NotFinite => "a coordinate is infinite or NaN; check the layout for a division by zero",
        })
    }
}

impl std::error::Error for SvgError {}

type Drawn = Result<(), DrawingErrorKind<SvgError>>;

/// Distances from the baseline in em: of the top and the bottom of the em box, and of the middle of digits and Han characters. The
/// values are Noto Sans CJK's; PingFang's differ by less than 0.01.
const ASCENT: f64 = 0.88;
const DESCENT: f64 = 0.12;
const MIDDLE: f64 = 0.37;

/// Groups up to this depth begin on a new line, so that a diff shows which marks changed.
const GROUPS_ON_LINES: usize = 2;

/// The plotters backend. [`draw`](super::draw) creates it, and the drawing areas share it.
pub struct SemanticSvg {
    /// Width and height in grid steps.
    size: (u32, u32),
    doc: Document,
    run: Run,
    /// The prefix of ids, and the number of those in use.
    ids: Option<String>,
    made: u32,
    /// The origins of the open groups, in grid steps of the drawing.
    origins: Vec<Point>,
}

impl SemanticSvg {
    /// Starts a document of `width` × `height` px.
    pub(super) fn new(width: u32, height: u32, root: &GroupAttrs, ink: Box<dyn Ink>) -> Self {
        let steps = SCALE.unsigned_abs();
        let size = (width.saturating_mul(steps), height.saturating_mul(steps));
        let mut doc = Document::new(ink);
        let base = GroupAttrs::new()
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("viewBox", format!("0 0 {width} {height}"))
            .attr("width", width.to_string())
            .attr("height", height.to_string())
            // Without a style sheet, words have the colour of the text around the drawing.
            .attr("fill", "currentColor");
        doc.font_size = root.font_size.unwrap_or(Number::new(0.0));
        doc.open(Tag::Svg, &base.overridden_by(root));
        SemanticSvg { size, doc, run: Run::default(), ids: root.ids.clone(), made: 0, origins: Vec::new() }
    }

    /// Closes all elements and takes the document.
    pub(super) fn finish(&mut self) -> String {
        self.run.flush(&mut self.doc);
        while self.doc.depth() > 0 {
            self.doc.close();
        }
        std::mem::take(&mut self.doc.out)
    }

    pub(super) fn open_group(&mut self, attrs: &GroupAttrs) {
        self.run.flush(&mut self.doc);
        if self.doc.depth() <= GROUPS_ON_LINES && !self.doc.out.ends_with('\n') {
            self.doc.out.push('\n');
        }
        let tag = attrs.tag(&*self.doc.ink);
        self.doc.open(tag, attrs);
        let (x, y) = self.origins.last().copied().unwrap_or_default();
        self.origins.push((x + attrs.origin.0, y + attrs.origin.1));
    }

    pub(super) fn close_group(&mut self) {
        self.run.flush(&mut self.doc);
        self.doc.close();
        self.origins.pop();
        if (1..=GROUPS_ON_LINES).contains(&self.doc.depth()) {
            self.doc.out.push('\n');
        }
    }

    /// Returns a point relative to the origin of the innermost open group.
    pub(super) fn at(&self, (x, y): Point) -> Point {
        let (left, top) = self.origins.last().copied().unwrap_or_default();
        (x - left, y - top)
    }

    /// Writes a path with this `d` attribute.
    pub(super) fn outline(&mut self, d: &str, paint: Paint) {
        self.run.flush(&mut self.doc);
        self.doc.path(paint, d);
    }

    /// Writes lines that round dashes stroke.
    pub(super) fn dashed(&mut self, d: &str, dashes: &str, paint: Paint) {
        self.run.flush(&mut self.doc);
        self.doc.dots(paint, d, dashes);
    }

    /// Writes `glyph` at each of `places`: as markers, or as one path for an ink that keeps no ids.
    pub(super) fn stamps(&mut self, verbs: &[Verb], glyph: &[Point], places: &[Point], paint: Paint) {
        self.run.flush(&mut self.doc);
        let mut places: Vec<Point> = places.iter().map(|at| self.at(*at)).collect();
        let id = self.ids.as_ref().filter(|_| paint.opaque() && self.doc.ink.keeps("id"));
        if let Some(prefix) = id {
            self.made += 1;
            let id = format!("{prefix}-{}", self.made);
            let outline = Verb::write(verbs, glyph);
            // `marker-mid` draws at all points but the first and the last, so these are there twice.
            places.insert(0, places[0]);
            places.push(places[places.len() - 1]);
            let mut at = Outline::default();
            at.lines(&places);
            return self.doc.markers(paint, &id, &outline, &at.into_d());
        }
        let (mut all, mut points) = (Vec::new(), Vec::new());
        for at in &places {
            all.extend_from_slice(verbs);
            points.extend(glyph.iter().map(|by| (at.0 + by.0, at.1 + by.1)));
        }
        self.doc.path(paint, &Verb::write(&all, &points));
    }

    /// Writes a rectangle with corners of radius `r`, which may join a run if `r` is 0.
    pub(super) fn rounded_rect(&mut self, a: Point, b: Point, r: i32, paint: Paint) {
        let (at, size) = (self.at((a.0.min(b.0), a.1.min(b.1))), ((b.0 - a.0).abs(), (b.1 - a.1).abs()));
        if r <= 0 {
            return self.run.add(&mut self.doc, paint, Shape::Rect { at, size });
        }
        self.run.flush(&mut self.doc);
        self.doc.rect(paint, at, size, r);
    }

    /// Writes words with the baseline at `at`.
    pub(super) fn words(&mut self, at: Point, words: &Words<'_>) {
        if words.text.is_empty() {
            return;
        }
        self.run.flush(&mut self.doc);
        words.write(self.at(at), &mut self.doc);
    }
}

impl DrawingBackend for SemanticSvg {
    type ErrorType = SvgError;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// Draws a square of one grid step.
    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        if let Some(paint) = Paint::stroke(style) {
            let (from, to) = (self.at(from), self.at(to));
            self.run.add(&mut self.doc, paint, Shape::Line { from, to });
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if let Some(paint) = Paint::of(style, fill) {
            self.rounded_rect(a, b, 0, paint);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<Point> = path.into_iter().map(|at| self.at(at)).collect();
        match (Paint::stroke(style), &points[..]) {
            (Some(paint), &[from, to]) => self.run.add(&mut self.doc, paint, Shape::Line { from, to }),
            (Some(paint), [_, _, _, ..]) => {
                let mut outline = Outline::default();
                outline.lines(&points);
                self.outline(&outline.into_d(), paint);
            }
            _ => {}
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, r: u32, style: &S, fill: bool) -> Drawn {
        if let Some(paint) = Paint::of(style, fill) {
            let (at, r) = (self.at(at), i32::try_from(r).unwrap_or(i32::MAX));
            self.run.add(&mut self.doc, paint, Shape::Circle { at, r });
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<Point> = vert.into_iter().map(|at| self.at(at)).collect();
        if let (Some(paint), [_, _, _, ..]) = (Paint::fill(style.color()), &points[..]) {
            let mut outline = Outline::default();
            outline.lines(&points);
            outline.close();
            self.outline(&outline.into_d(), paint);
        }
        Ok(())
    }

    /// Draws words at the corner, edge or middle of their box that the style names. Computes the baseline itself, since browsers
    /// differ in `dominant-baseline`. A rotation turns the box about `pos`.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Drawn {
        let Some(paint) = Paint::fill(style.color()) else { return Ok(()) };
        let rise = match style.anchor().v_pos {
            VPos::Top => ASCENT,
            VPos::Center => MIDDLE,
            VPos::Bottom => -DESCENT,
        };
        let turned = match style.transform() {
            FontTransform::None => None,
            FontTransform::Rotate90 => Some((90, self.at(pos))),
            FontTransform::Rotate180 => Some((180, self.at(pos))),
            FontTransform::Rotate270 => Some((270, self.at(pos))),
        };
        let words = Words {
            text,
            tails: &[],
            size: Number::new(style.size() / f64::from(SCALE)),
            anchor: match style.anchor().h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            weight: weight(style),
            italic: matches!(style.style(), FontStyle::Italic | FontStyle::Oblique),
            family: match style.family() {
                FontFamily::Name(name) => Some(name),
                // Generic: the font of the text around the drawing.
                FontFamily::Serif | FontFamily::SansSerif | FontFamily::Monospace => None,
            },
            turned,
            paint,
        };
        self.words((pos.0, pos.1 + (rise * style.size()).round() as i32), &words);
        Ok(())
    }

    /// Returns [`text_width`] and the height of the em box in grid steps. Fonts and the DOM would differ between machines.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<SvgError>> {
        let width = text_width(text, style.size(), weight(style));
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }

    /// Returns [`SvgError::Bitmap`].
    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Err(DrawingErrorKind::DrawingError(SvgError::Bitmap))
    }
}

fn weight<S: BackendTextStyle>(style: &S) -> Weight {
    if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular }
}
