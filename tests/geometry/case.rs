//! What the checks look at: a chart as it is placed, and the parts of it, read from the shapes alone.

use chart::catalogue::scenes;
use chart::{Bounds, Frame, Layout, PlacedMark, Role, Scene, Shape, Subject, Words, place};
use sanjin::dataset::story;
use story::Story;
use svg::{Anchor, Weight};

use crate::phone::picture_width;

/// A chart in one edition, frame and view.
pub(crate) struct Case {
    pub(crate) scene: Scene<'static>,
    pub(crate) layout: Layout,
}

impl Case {
    /// `<chart>.<lang>.<frame>` and the view, as the goldens are named.
    pub(crate) fn name(&self) -> String {
        let Scene { spec, wording, frame, view, .. } = &self.scene;
        format!("{}.{}.{}{}", spec.id, wording.lang, frame.name(), view.name())
    }

    /// CSS px for a px of the view box, where the chart is smallest: on a phone for the narrow frame; the wide one is
    /// only shown where it has its full size.
    pub(crate) fn scale(&self) -> f64 {
        match self.scene.frame {
            Frame::Large | Frame::Card => picture_width() / self.layout.width,
            _ => 1.0,
        }
    }
}

/// Every chart in every edition, frame and view.
pub(crate) fn cases() -> Vec<Case> {
    cases_of(story())
}

/// Every chart of a story in every edition, frame and view.
pub(crate) fn cases_of(story: &'static Story) -> Vec<Case> {
    scenes(story).map(|scene| Case { layout: place(&scene), scene }).collect()
}

/// Fails with every fault of every chart, each on its line, named by chart, edition and frame.
pub(crate) fn none_at_fault(check: impl Fn(&Case) -> Vec<String>) {
    none_of_these_at_fault(&cases(), check);
}

/// Fails with every fault of these charts.
pub(crate) fn none_of_these_at_fault(cases: &[Case], check: impl Fn(&Case) -> Vec<String>) {
    assert!(!cases.is_empty(), "the catalogue lists no chart");
    let faults: Vec<String> = cases
        .iter()
        .flat_map(|case| check(case).into_iter().map(|fault| format!("{}: {fault}", case.name())))
        .collect();
    assert!(faults.is_empty(), "{} faults in {} drawings:\n{}", faults.len(), cases.len(), faults.join("\n"));
}

/// Everything painted, with the place of the mark it belongs to; `None` for what stands for no fact.
pub(crate) fn shapes(layout: &Layout) -> impl Iterator<Item = (Option<usize>, &Shape)> {
    let marks = layout.marks.iter().enumerate();
    let of_marks = marks.flat_map(|(i, mark)| mark.shapes.iter().map(move |shape| (Some(i), shape)));
    layout.rest.iter().map(|shape| (None, shape)).chain(of_marks)
}

/// All words with the place of their mark.
pub(crate) fn words(layout: &Layout) -> impl Iterator<Item = (Option<usize>, &Words)> {
    shapes(layout).filter_map(|(owner, shape)| match shape {
        Shape::Words(words) => Some((owner, words)),
        _ => None,
    })
}

/// Figures are set in the style sheet's serif (`.v`), whose digits are narrower than the widest of the width table:
/// those of Noto Serif CJK Bold, the widest of the stack that can be measured, have 0.594 em of the table's 0.62.
const SERIF_DIGITS: f64 = 0.96;

/// The room words really take.
pub(crate) fn room(words: &Words) -> Bounds {
    let at = words.bounds();
    let digits = words.text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    if words.role != Role::Value || words.weight != Weight::Bold || !digits {
        return at;
    }
    let w = at.w * SERIF_DIGITS;
    let x = match words.anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x + (at.w - w) / 2.0,
        Anchor::End => at.right() - w,
    };
    Bounds { x, w, ..at }
}

/// The solid parts of a shape, each with its own room: of a field of symbols each symbol. Lines and words are none.
pub(crate) fn solids(shape: &Shape) -> Vec<Bounds> {
    match shape {
        Shape::Words(_) | Shape::Line { .. } => Vec::new(),
        Shape::Symbols { places, .. } => {
            places.iter().map(|(x, y, r)| Bounds { x: x - r, y: y - r, w: 2.0 * r, h: 2.0 * r }).collect()
        }
        other => vec![other.bounds()],
    }
}

/// How far two rectangles reach into each other; 0 or less where they do not.
pub(crate) fn depth(a: &Bounds, b: &Bounds) -> f64 {
    let across = a.right().min(b.right()) - a.x.max(b.x);
    let down = a.bottom().min(b.bottom()) - a.y.max(b.y);
    across.min(down)
}

/// A mark's name in a message.
pub(crate) fn owner(layout: &Layout, place: Option<usize>) -> String {
    place.map_or("no mark".to_owned(), |i| mark_name(&layout.marks[i]))
}

/// The id of what a mark stands for.
pub(crate) fn id(mark: &PlacedMark) -> &str {
    match &mark.subject {
        Subject::Fact(id) | Subject::Step(id) => id,
    }
}

/// A mark's name in a message.
pub(crate) fn mark_name(mark: &PlacedMark) -> String {
    format!("mark {} ({})", mark.n, id(mark))
}

/// A rectangle in a message: left, top, right, bottom.
pub(crate) fn show(at: &Bounds) -> String {
    format!("x {:.1}..{:.1} y {:.1}..{:.1}", at.x, at.right(), at.y, at.bottom())
}
