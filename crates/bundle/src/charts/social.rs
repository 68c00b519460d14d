//! The picture for link previews: headline, drawing and source in the format of social networks. It tries each frame of the drawing, under the
//! headline and beside it, and takes the one with the largest words. The drawing is always shown whole.

use super::super::BundleError;
use super::ink::Fonts;
use super::plate::{Column, Line, Plate, Style};
use super::subject::Subject;
use chart::{Frame, Role, View, Words};
use sanjin::dataset::still;
use svg::{Anchor, Weight};

/// Width and height in pixels.
pub(super) const SIZE: (u32, u32) = (1200, 630);

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 630.0;
/// The margin at the left and the right.
const MARGIN: f64 = 64.0;
const FULL: f64 = WIDTH - 2.0 * MARGIN;
/// The top of the headline.
const TOP: f64 = 50.0;
/// The y position of the rule above the source.
const FOOT: f64 = 538.0;
/// The smallest and the largest width of a column of words beside a drawing, and the gap between them.
const ASIDE: (f64, f64) = (372.0, 560.0);
const GAP: f64 = 56.0;
/// The largest scale. A larger drawing would look like a poster.
const LARGEST: f64 = 2.5;
/// A drawing beside the headline must be larger by this factor, since readers look for it under the headline.
const BETTER: f64 = 1.12;

const SOURCE: Style = Style {
    size: 20.0,
    leading: 1.4,
    weight: Weight::Regular,
    role: Role::Note,
    serif: false,
    phrased: true,
};
const SUBTITLE: Style = Style { size: 25.0, ..SOURCE };
const TEXT: Style = Style { size: 23.0, leading: 1.55, role: Role::Label, phrased: false, ..SOURCE };
const SITE: Style =
    Style { size: 25.0, leading: 1.4, weight: Weight::Bold, role: Role::Label, serif: true, phrased: false };
const FIGURE: Style =
    Style { size: 46.0, leading: 1.3, weight: Weight::Bold, role: Role::Value, serif: true, phrased: false };

/// An arrangement of headline and drawing.
struct Composition {
    plate: Plate,
    frame: Frame,
    scale: f64,
}

/// The plate of a chart, and the frame of the drawing for its slot.
pub(super) fn compose(subject: &Subject<'_>) -> Result<(Plate, Frame), BundleError> {
    let mut best: Option<Composition> = None;
    for frame in [Frame::Wide, Frame::Card, Frame::Large] {
        for (arrange, handicap) in [(under as fn(&Subject<'_>, Frame) -> Composition, 1.0), (beside, BETTER)]
        {
            let tried = arrange(subject, frame);
            if best.as_ref().is_none_or(|best| tried.scale > best.scale * handicap) {
                best = Some(tried);
            }
        }
    }
    let Composition { mut plate, frame, .. } = best.ok_or_else(|| subject.fault("it has no frame"))?;
    plate.lines.extend(foot(subject));
    (plate.width, plate.height) = SIZE;
    plate.block(0.0, 0.0, WIDTH, HEIGHT, Role::Paper);
    plate.block(0.0, 0.0, WIDTH, 10.0, Role::Accent);
    plate.block(MARGIN, FOOT, FULL, 1.5, Role::Grid);
    Ok((plate, frame))
}

/// The picture.
pub(super) fn svg(subject: &Subject<'_>, fonts: Fonts) -> Result<String, BundleError> {
    let (plate, frame) = compose(subject)?;
    let view = View::default();
    plate.svg(subject, &subject.scene(frame, view), &subject.layout(frame, view), fonts)
}

/// The drawing under its headline. If there is room, its description is to its right.
fn under(subject: &Subject<'_>, frame: Frame) -> Composition {
    let mut plate = Plate::default();
    let mut column = Column { x: MARGIN, y: TOP, width: FULL };
    plate.paragraph(&mut column, headline(subject, [52.0, 46.0, 40.0, 36.0], 2, FULL), &subject.words.title);
    column.y += 8.0;
    plate.paragraph(&mut column, SUBTITLE, &subject.words.subtitle);
    let y = column.y + 26.0;
    let (w, h) = subject.reach(frame, View::default());
    let room = FOOT - y - 24.0;
    let scale = (FULL / w).min(room / h).min(LARGEST);
    let y = y + (room - h * scale) / 2.0;
    plate.slot = (MARGIN, y, scale);
    let free = FULL - w * scale - GAP;
    if free >= ASIDE.0 * 0.8 {
        let width = free.min(ASIDE.1 * 0.8);
        let mut column = Column { x: WIDTH - MARGIN - width, y, width };
        words(&mut plate, &mut column, subject);
    }
    Composition { plate, frame, scale }
}

/// The drawing beside its headline, which takes the remaining width.
fn beside(subject: &Subject<'_>, frame: Frame) -> Composition {
    let mut plate = Plate::default();
    let (w, h) = subject.reach(frame, View::default());
    let room = FOOT - TOP - 30.0;
    let scale = ((FULL - ASIDE.0 - GAP) / w).min(room / h).min(LARGEST);
    let width = (FULL - GAP - w * scale).min(ASIDE.1);
    let mut column = Column { x: MARGIN, y: TOP, width };
    plate.paragraph(&mut column, headline(subject, [52.0, 46.0, 40.0, 34.0], 4, width), &subject.words.title);
    column.y += 10.0;
    plate.paragraph(&mut column, SUBTITLE, &subject.words.subtitle);
    column.y += 24.0;
    words(&mut plate, &mut column, subject);
    plate.slot = (WIDTH - MARGIN - w * scale, TOP + 6.0 + (room - h * scale) / 2.0, scale);
    Composition { plate, frame, scale }
}

/// The description of the chart if the column has room for it, otherwise as many of its figures as fit.
fn words(plate: &mut Plate, column: &mut Column, subject: &Subject<'_>) {
    let room = FOOT - 24.0 - column.y;
    let lines = |style: Style, words: &str| style.height(style.lines(words, column.width).len());
    if lines(TEXT, &subject.words.description) <= room {
        plate.paragraph(column, TEXT, &subject.words.description);
        return;
    }
    for fact in subject.spec.facts.iter().filter_map(|id| subject.story.fact(id)) {
        let figure = subject.wording.full_figure(subject.story, fact);
        let label = subject.wording.label(&fact.id);
        let high = FIGURE.height(FIGURE.lines(&figure, column.width).len())
            + TEXT.height(TEXT.lines(label, column.width).len());
        if column.y + high > FOOT - 24.0 {
            return;
        }
        plate.paragraph(column, FIGURE, &figure);
        plate.paragraph(column, TEXT, label);
        column.y += 14.0;
    }
}

/// The largest of these sizes at which the headline fits into the given number of lines, if possible with whole phrases.
fn headline(subject: &Subject<'_>, sizes: [f64; 4], lines: usize, width: f64) -> Style {
    let leading = if subject.wording.lang.starts_with("zh") { 1.3 } else { 1.18 };
    let title = &subject.words.title;
    let styles = sizes.map(|size| Style {
        size,
        leading,
        weight: Weight::Bold,
        role: Role::Label,
        serif: true,
        phrased: true,
    });
    let fits = |style: &Style| style.lines(title, width).len() <= lines;
    let whole = |style: &Style| style.lines(title, width).len() == 1 || style.phrases(title, width).is_some();
    let find = |good: &dyn Fn(&Style) -> bool| styles.into_iter().find(good);
    find(&|style| fits(style) && whole(style)).or(find(&fits)).unwrap_or(styles[3])
}

/// The source at the left, and the name of the site at the right.
fn foot(subject: &Subject<'_>) -> Vec<Line> {
    let mut plate = Plate::default();
    let site = &still(&subject.wording.lang).ui.site;
    let site = Words {
        x: WIDTH - MARGIN,
        y: FOOT + 44.0,
        size: SITE.size,
        anchor: Anchor::End,
        weight: SITE.weight,
        role: SITE.role,
        text: site.clone(),
        runs_on: None,
    };
    let width = FULL - site.width() - 40.0;
    let mut column = Column { x: MARGIN, y: FOOT + 16.0, width };
    plate.paragraph(&mut column, SOURCE, &subject.source());
    plate.lines.push(Line { words: site, serif: SITE.serif, lang: None });
    plate.lines
}
