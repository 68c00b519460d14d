//! A series from left to right, at distances true to time.

use super::points::{Point, name, new_year};
use crate::Role;
use crate::extent::{Extent, begins, dotted, remark};
use crate::figure_line::{DIGITS, LEADING, NOTE, figure, words};
use crate::hits::enlarged;
use crate::layout::{Bounds, Layout, Shape, Words, crosses, on_grid, union};
use crate::point::{LEADING_R, R, around, joint, sized};
use crate::scale::{Direction, Scale};
use crate::scene::{Frame, Item, Scene};
use story::Number;
use svg::{Anchor, Weight, text_width};

/// The font size of the figures before the last, in px.
const SMALL: f64 = 17.0;
/// The distance between a point and its figure, in px.
const AWAY: f64 = 7.0;
/// The least distance between words, and between words and the line, in px.
const AIR: f64 = 3.0;
/// The least share of the axis that the values span; the drawing is lower where they span less, since that is empty then.
const FLAT: f64 = 0.4;
/// The most years or months for which the axis has a tick each.
const MOST_TICKS: u32 = 40;

/// Returns the layout, or `None` if the figures find no room.
pub(super) fn place(scene: &Scene<'_>, points: &[Point<'_>]) -> Option<Layout> {
    // The last figure is the news; it is large where it finds room.
    [DIGITS, SMALL].into_iter().find_map(|last| Across::of(scene, points, last)?.layout())
}

struct Across<'a> {
    scene: &'a Scene<'a>,
    points: &'a [Point<'a>],
    /// The font size of each figure.
    sizes: Vec<f64>,
    /// The centre of each point.
    at: Vec<(f64, f64)>,
    /// The axis of values.
    scale: Scale,
    /// The y of the axis of time.
    level: f64,
    /// Where the axis begins, at the right of its first value.
    left: f64,
}

impl<'a> Across<'a> {
    fn of(scene: &'a Scene<'a>, points: &'a [Point<'a>], last_size: f64) -> Option<Self> {
        let last = points.last()?;
        let mut sizes = vec![SMALL; points.len()];
        *sizes.last_mut()? = last_size;
        let left = text_width(&begins(scene), NOTE, Weight::Regular) + 6.0;
        // The figures of the first and the last point may stand beside these; their dates stand below.
        let half = |n: usize| {
            let texts = [Some(name(scene, points[n].date)), new_year(points, n)];
            let widths =
                texts.into_iter().flatten().map(|text| text_width(&text, NOTE, Weight::Regular) / 2.0);
            widths.fold(LEADING_R, f64::max)
        };
        let (from, to) = (left + half(0), scene.frame.width() - half(points.len() - 1));
        let pitch = (to - from) / f64::from(last.step.max(1));
        let height = match scene.frame {
            Frame::Large => 120.0,
            Frame::Card => 140.0,
            Frame::Wide | Frame::Full => 230.0,
        };
        let top = DIGITS + AWAY + R;
        let items: Vec<Item<'_>> = points.iter().map(|point| point.item.clone()).collect();
        let extent = Extent::of(scene, &items);
        let spread = items.iter().map(Item::value).fold(f64::INFINITY, f64::min);
        let is_flat = extent.to - spread.max(extent.from) < FLAT * (extent.to - extent.from);
        let height = if is_flat { height * 0.7 } else { height };
        let values = extent.scale(height);
        let y = |value: f64| on_grid(top + height - values.px(value));
        let at = points
            .iter()
            .map(|point| (on_grid(from + pitch * f64::from(point.step)), y(point.item.value())))
            .collect();
        let level = y(scene.spec.start.map_or(0.0, Number::to_f64));
        let scale = values.drawn(top + height, Direction::Up);
        (pitch > 0.0).then_some(Self { scene, points, sizes, at, scale, level, left })
    }

    fn layout(&self) -> Option<Layout> {
        let width = self.scene.frame.width();
        let joints = self.joints();
        let axis = self.axis();
        // The last figure, which is the largest, chooses its place first.
        let (mut figures, number) = (vec![Vec::new(); self.points.len()], self.points.len());
        for n in (0..number).map(|n| (n + number - 1) % number) {
            figures[n] = self.figure(n, &figures, &joints.iter().chain(&axis))?;
        }
        let bottoms = figures.iter().flatten().map(|shape| shape.bounds().bottom());
        let lowest = bottoms.chain(self.at.iter().map(|(_, y)| y + R)).fold(self.level, f64::max);
        let dates = self.dates(lowest + 19.0)?;
        let stems = self.stems(&figures);
        let mut rest: Vec<Shape> = stems.into_iter().chain(axis).chain(joints).chain(dates).collect();
        let bottom = union(rest.iter()).map_or(0.0, |at| at.bottom()) + 4.0;
        let (says, height) = remark(self.scene, bottom);
        rest.extend(says);
        let marks = self.points.iter().zip(&self.at).zip(figures).map(|((point, at), figure)| {
            let r = if point.leads { LEADING_R } else { R };
            let dot = sized(&point.item, *at, r, Role::Mark);
            point.item.mark(std::iter::once(dot).chain(figure).collect())
        });
        Some(Layout { width, height, marks: marks.collect(), rest, scale: Some(self.scale) })
    }

    /// Returns the lines between points that follow one another.
    fn joints(&self) -> Vec<Shape> {
        let pairs = self.points.iter().skip(1).zip(self.at.windows(2));
        pairs.filter(|(point, _)| point.follows).filter_map(|(_, ends)| joint(ends[0], ends[1])).collect()
    }

    /// Returns lines from the points to an axis that begins at zero, so that their heights are seen where the line itself is flat. None
    /// runs through words; from an axis that begins elsewhere no height means anything.
    fn stems(&self, figures: &[Vec<Shape>]) -> Vec<Shape> {
        let boxes: Vec<Bounds> = figures.iter().filter_map(|shapes| union(shapes.iter())).collect();
        let stem = |((x, y), own): (&(f64, f64), &Bounds)| {
            let is_over = *y < self.level;
            let from = match is_over {
                true if own.y > *y => own.bottom() + AIR,
                true => y + LEADING_R + 1.0,
                false if own.bottom() < *y => own.y - AIR,
                false => y - LEADING_R - 1.0,
            };
            let to = if is_over { self.level - 1.0 } else { self.level + 1.0 };
            let runs = (to - from) * (self.level - y) > 0.0;
            let free = !boxes.iter().any(|at| crosses(at, (*x, from), (*x, to)));
            (runs && free).then_some(Shape::Line {
                from: (*x, from),
                to: (*x, to),
                width: 1.0,
                role: Role::Grid,
            })
        };
        match self.scene.spec.start {
            None => self.at.iter().zip(&boxes).filter_map(stem).collect(),
            Some(_) => Vec::new(),
        }
    }

    /// Returns the line of the axis with a tick for each year or month, and the value at which it begins. The line is dotted
    /// where that is not zero.
    fn axis(&self) -> Vec<Shape> {
        let (width, level) = (self.scene.frame.width(), self.level);
        let mut shapes = vec![Shape::Words(words(
            0.0,
            level + 5.0,
            NOTE,
            Weight::Regular,
            Role::Note,
            &begins(self.scene),
        ))];
        if self.scene.spec.start.is_some() {
            shapes.push(dotted(self.left, width, level));
        } else {
            shapes.push(Shape::Line {
                from: (self.left, level),
                to: (width, level),
                width: 1.0,
                role: Role::Axis,
            });
        }
        let (Some((from, _)), Some((to, _)), Some(last)) =
            (self.at.first(), self.at.last(), self.points.last())
        else {
            return shapes;
        };
        if last.step <= MOST_TICKS {
            shapes.extend((0..=last.step).map(|step| {
                let x = on_grid(from + (to - from) * f64::from(step) / f64::from(last.step.max(1)));
                Shape::Line { from: (x, level), to: (x, level + 4.0), width: 1.0, role: Role::Axis }
            }));
        }
        shapes
    }

    /// Returns the dates below the axis, and below them the year where months begin a new one; `None` if they are too close.
    fn dates(&self, y: f64) -> Option<Vec<Shape>> {
        let mut shapes: Vec<Words> = Vec::new();
        let (mut ends, mut years_end) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        for (n, (point, (x, _))) in self.points.iter().zip(&self.at).enumerate() {
            let middle = |y: f64, text: &str| Words {
                anchor: Anchor::Middle,
                ..words(*x, y, NOTE, Weight::Regular, Role::Note, text)
            };
            let date = middle(y, &name(self.scene, point.date));
            let at = date.bounds();
            if at.x < ends + 2.0 * AIR {
                return None;
            }
            ends = at.right();
            shapes.push(date);
            if let Some(year) = new_year(self.points, n) {
                let year = middle(y + LEADING - 3.0, &year);
                if year.bounds().x < years_end + 2.0 * AIR {
                    return None;
                }
                years_end = year.bounds().right();
                shapes.push(year);
            }
        }
        Some(shapes.into_iter().map(Shape::Words).collect())
    }

    /// Returns the figure of a point at the first place around it where nothing is in its way.
    fn figure<'s>(
        &self,
        n: usize,
        others: &[Vec<Shape>],
        lines: &(impl Iterator<Item = &'s Shape> + Clone),
    ) -> Option<Vec<Shape>> {
        let (point, (x, y), size) = (self.points.get(n)?, *self.at.get(n)?, *self.sizes.get(n)?);
        let width = self.scene.frame.width();
        // The areas that feel the pointer must not overlap either.
        let dots = self.at.iter().enumerate().filter(|(other, _)| *other != n).map(|(_, at)| around(*at));
        let words = others.iter().filter_map(|shapes| union(shapes.iter()));
        let areas: Vec<Bounds> = dots.chain(words).map(|at| enlarged(&at)).collect();
        let long = figure(&point.item, 0.0, 0.0, size).1;
        let (above, below) = (y - R - AWAY, y + R + AWAY + size * 0.86);
        let (middle, before, after) = (x - long / 2.0, x - long + R, x - R);
        let beside = y + size * 0.36;
        let over = [(middle, above), (before, above), (after, above)];
        let under = [(middle, below), (after, below), (before, below)];
        let aside = [(x + R + AWAY, beside), (x - R - AWAY - long, beside)];
        // Below a point that lies lower than its neighbours there is no line.
        let mut near = [n.checked_sub(1), Some(n + 1)].into_iter().flatten().filter_map(|n| self.at.get(n));
        let places = if near.all(|(_, other)| *other < y) { [under, over] } else { [over, under] };
        let free = |&(x, y): &(f64, f64)| {
            let (shapes, _) = figure(&point.item, x, y, size);
            let at = union(shapes.iter())?;
            let near = Bounds { x: at.x - AIR, y: at.y - 1.0, w: at.w + 2.0 * AIR, h: at.h + 2.0 };
            let inside = at.x >= 0.0 && at.right() <= width && at.y >= 0.0;
            let crossed = lines.clone().any(|shape| match shape {
                Shape::Line { from, to, .. } => crosses(&near, *from, *to),
                other => near.overlaps(&other.bounds()),
            });
            let taken = areas.iter().any(|other| enlarged(&near).overlaps(other));
            (inside && !crossed && !taken).then_some(shapes)
        };
        places.iter().flatten().chain(&aside).find_map(free)
    }
}
