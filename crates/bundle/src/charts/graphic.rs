//! A chart as a stand-alone picture: finding, measure, drawing, arithmetic and source, in one column as wide as a phone.

use super::super::{Bundle, BundleError};
use super::ink::Fonts;
use super::plate::{Column, Plate, Style};
use super::subject::{Subject, address};
use chart::{Frame, Layout, Role, View};
use sanjin::dataset::{sharing, still};
use story::fill;
use svg::Weight;

/// The margin at the left and the right.
const MARGIN: f64 = 26.0;
/// The rule at the top, as long as a word and as thick as the headline's strokes.
const RULE: (f64, f64) = (44.0, 5.0);

const fn style(size: f64, leading: f64, role: Role) -> Style {
    Style { size, leading, weight: Weight::Regular, role, serif: false, phrased: false }
}

const SUBTITLE: Style = style(14.5, 1.5, Role::Note);
const REMARK: Style = style(14.0, 1.5, Role::Label);
const OURS: Style = Style { weight: Weight::Bold, ..style(13.0, 1.5, Role::Accent) };
const SOURCE: Style = Style { phrased: true, ..style(12.5, 1.5, Role::Note) };

/// The style of the headline. Latin lines are closer than Chinese ones.
fn title(lang: &str) -> Style {
    let leading = if lang.starts_with("zh") { 1.4 } else { 1.25 };
    Style { size: 22.0, leading, weight: Weight::Bold, role: Role::Label, serif: true, phrased: true }
}

/// The plate of a chart, and the drawing for its slot.
pub(super) fn compose(bundle: &Bundle<'_>, subject: &Subject<'_>, view: View) -> (Plate, Layout) {
    let drawing = subject.layout(Frame::Card, view);
    let files = &sharing(&subject.wording.lang).files;
    let mut plate = Plate::default();
    let mut column = Column { x: MARGIN, y: 34.0, width: drawing.width };
    let width = drawing.width + 2.0 * MARGIN;

    plate.paragraph(&mut column, title(&subject.wording.lang), &subject.words.title);
    column.y += 5.0;
    plate.paragraph(&mut column, SUBTITLE, &subject.words.subtitle);
    column.y += 20.0;
    plate.slot = (MARGIN, column.y, 1.0);
    column.y += drawing.height + 20.0;
    for arithmetic in subject.arithmetic() {
        plate.paragraph(&mut column, OURS, &subject.wording.ui.derived);
        plate.paragraph(&mut column, REMARK, &arithmetic);
        column.y += 6.0;
    }
    if let Some(remark) = subject.remark() {
        plate.paragraph(&mut column, style(14.0, 1.5, Role::Note), remark);
        column.y += 6.0;
    }
    column.y += 6.0;
    let foot = column.y;
    column.y += 11.0;
    plate.paragraph(&mut column, SOURCE, &subject.source());
    if let Some(original) = subject.original() {
        let first = &subject.story.source_wording().lang;
        plate.paragraph_in(&mut column, SOURCE, original, Some(first));
    }
    plate.paragraph(&mut column, SOURCE, &files.as_reported);
    let credit = fill(&files.credit, &[("site", &still(&subject.wording.lang).ui.site)]);
    plate.paragraph(&mut column, SOURCE, &credit);
    if let Some(address) = address(bundle, subject.wording, &subject.spec.id) {
        plate.address(&mut column, SOURCE, &address);
    }
    let height = (column.y + 20.0).ceil();

    plate.block(0.0, 0.0, width, height, Role::Paper);
    plate.block(MARGIN, 0.0, RULE.0, RULE.1, Role::Accent);
    plate.block(MARGIN, foot, drawing.width, 1.0, Role::Grid);
    (plate.width, plate.height) = (px(width), px(height));
    (plate, drawing)
}

/// The picture.
pub(super) fn svg(
    bundle: &Bundle<'_>,
    subject: &Subject<'_>,
    view: View,
    fonts: Fonts,
) -> Result<String, BundleError> {
    let (plate, drawing) = compose(bundle, subject, view);
    plate.svg(subject, &subject.scene(Frame::Card, view), &drawing, fonts)
}

/// Whole px.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pictures are some hundred px")]
fn px(length: f64) -> u32 {
    length.ceil() as u32
}
