//! The picture that goes with a link: headline, drawing and source in the format that networks show.
//!
//! Drawings are low and wide, square, or tall. So the drawing is tried in each of its frames, under the headline and beside
//! it, and stands where its words come out largest. It is always whole.

use super::super::BundleError;
use super::looks::{Fonts, Looks};
use super::plate::{Column, Line, Plate, Style};
use super::subject::Subject;
use crate::chart::{Bounds, Drawing, Frame, View, Words};
use crate::svg::{Anchor, Role, Weight};

/// Width and height in pixels.
pub(super) const SIZE: (u32, u32) = (1200, 630);

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 630.0;
/// Empty room at the left and the right.
const MARGIN: f64 = 64.0;
/// Where headlines begin.
const TOP: f64 = 50.0;
/// The rule over the source.
const FOOT: f64 = 538.0;
/// The column of a headline that stands beside its drawing, and the gap between them.
const ASIDE: f64 = 372.0;
const GAP: f64 = 56.0;
/// Larger than this, a drawing looks like a poster and no longer like a chart.
const LARGEST: f64 = 2.5;
/// Under the headline is where readers look for a drawing; beside it must be better by this much.
const BETTER: f64 = 1.12;

const SOURCE: Style =
    Style { size: 20.0, leading: 1.4, weight: Weight::Regular, role: Role::Note, serif: false };
const SUBTITLE: Style = Style { size: 25.0, ..SOURCE };
const SITE: Style = Style { size: 25.0, leading: 1.4, weight: Weight::Bold, role: Role::Label, serif: true };

/// Where headline and drawing stand.
struct Composition {
    plate: Plate,
    drawing: Drawing,
    scale: f64,
}

/// The plate of a chart, and the drawing in its slot.
pub(super) fn compose(subject: &Subject<'_>) -> Result<(Plate, Drawing), BundleError> {
    let foot = foot(subject);
    let mut best: Option<Composition> = None;
    for frame in [Frame::Wide, Frame::Card, Frame::Large] {
        let drawing = subject.drawing(frame, View::default())?;
        for (beside, handicap) in [(false, 1.0), (true, BETTER)] {
            let tried = arrange(subject, &drawing, beside);
            if best.as_ref().is_none_or(|best| tried.scale > best.scale * handicap) {
                best = Some(tried);
            }
        }
    }
    let Composition { mut plate, drawing, .. } = best.ok_or_else(|| subject.fault("it has no frame"))?;
    plate.lines.extend(foot);
    (plate.width, plate.height) = SIZE;
    plate.block(0.0, 0.0, WIDTH, HEIGHT, Role::Paper);
    plate.block(0.0, 0.0, WIDTH, 10.0, Role::Accent);
    plate.block(MARGIN, FOOT, WIDTH - 2.0 * MARGIN, 1.5, Role::Grid);
    Ok((plate, drawing))
}

/// The picture.
pub(super) fn svg(subject: &Subject<'_>, fonts: Fonts) -> Result<String, BundleError> {
    let looks = Looks::new(&subject.wording.lang, fonts);
    let (plate, drawing) = compose(subject)?;
    plate.svg(&subject.root(&looks), &drawing, &looks).map_err(|what| subject.fault(&what))
}

/// Headline and drawing, one under or beside the other.
fn arrange(subject: &Subject<'_>, drawing: &Drawing, beside: bool) -> Composition {
    let mut plate = Plate::default();
    let full = WIDTH - 2.0 * MARGIN;
    let mut column = Column { x: MARGIN, y: TOP, width: if beside { ASIDE } else { full } };
    let (sizes, lines) = if beside { ([46.0, 40.0, 36.0, 32.0], 5) } else { ([52.0, 46.0, 40.0, 36.0], 2) };
    let headline = headline(subject, sizes, lines, column.width);
    plate.paragraph(&mut column, headline, &subject.words.title);
    column.y += 10.0;
    plate.paragraph(&mut column, SUBTITLE, &subject.words.subtitle);
    let room = if beside {
        Bounds { x: MARGIN + ASIDE + GAP, y: TOP + 6.0, w: full - ASIDE - GAP, h: FOOT - TOP - 28.0 }
    } else {
        let y = column.y + 26.0;
        Bounds { x: MARGIN, y, w: full, h: FOOT - y - 22.0 }
    };
    let scale = (room.w / drawing.width).min(room.h / drawing.height).min(LARGEST);
    let (w, h) = (drawing.width * scale, drawing.height * scale);
    // Beside the headline it is in the middle of its room; under it, it begins with it.
    let x = if beside { room.x + (room.w - w) / 2.0 } else { room.x };
    plate.slot = (x, room.y + (room.h - h) / 2.0, scale);
    Composition { plate, drawing: drawing.clone(), scale }
}

/// The largest of these sizes in which the headline has so few lines; else the smallest.
fn headline(subject: &Subject<'_>, sizes: [f64; 4], lines: usize, width: f64) -> Style {
    let leading = if subject.wording.lang.starts_with("zh") { 1.3 } else { 1.18 };
    let [.., last] = sizes;
    let of = |size| Style { size, leading, weight: Weight::Bold, role: Role::Label, serif: true };
    let fits = |style: &Style| style.lines(&subject.words.title, width).len() <= lines;
    sizes.into_iter().map(of).find(fits).unwrap_or_else(|| of(last))
}

/// The source at the left, whose drawing it is at the right.
fn foot(subject: &Subject<'_>) -> Vec<Line> {
    let mut plate = Plate::default();
    let site = &subject.wording.ui.site;
    let site = Words {
        x: WIDTH - MARGIN,
        y: FOOT + 44.0,
        size: SITE.size,
        anchor: Anchor::End,
        weight: SITE.weight,
        role: SITE.role,
        text: site.clone(),
    };
    let width = WIDTH - 2.0 * MARGIN - site.width() - 40.0;
    let mut column = Column { x: MARGIN, y: FOOT + 16.0, width };
    plate.paragraph(&mut column, SOURCE, &subject.source());
    plate.lines.push(Line { words: site, serif: SITE.serif, lang: None });
    plate.lines
}
