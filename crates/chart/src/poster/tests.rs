//! Tests the leaders of the poster with every figure of the real story.

use super::{Column, column, facts_of, paragraphs, spine};
use crate::layout::{Bounds, Layout, Shape};
use crate::{Frame, Role, Scene, View};
use std::sync::LazyLock;
use story::{ChartSpec, Fact, Paragraph, Story};

static STORY: LazyLock<Story> =
    LazyLock::new(|| load::load("../../data".as_ref()).expect("valid data").story);

type Line = [(f64, f64); 2];

/// Whether two lines, each along an axis, touch.
pub(super) fn touch(a: Line, b: Line) -> bool {
    let [(left, top), (right, bottom)] = spread(a);
    let [(x, y), (to_x, to_y)] = spread(b);
    left <= to_x && x <= right && top <= to_y && y <= bottom
}

/// The upper left and the lower right end of a line.
fn spread([from, to]: Line) -> Line {
    [(from.0.min(to.0), from.1.min(to.1)), (from.0.max(to.0), from.1.max(to.1))]
}

/// The chart of the whole article, with these facts as its marks.
fn miniature(facts: &[&Fact]) -> ChartSpec {
    let overview = STORY.charts.iter().find(|chart| chart.is_overview()).expect("the article in small");
    ChartSpec { facts: facts.iter().map(|fact| fact.id.clone()).collect(), ..overview.clone() }
}

fn scene(spec: &ChartSpec) -> Scene<'_> {
    Scene { story: &STORY, wording: &STORY.editions[0], spec, frame: Frame::Card, view: View::default() }
}

/// The facts of a section in the article's order.
fn facts(section: &str) -> Vec<&'static Fact> {
    paragraphs(&STORY, section).flat_map(|paragraph| facts_of(&STORY, section, paragraph)).collect()
}

fn lines<'a>(shapes: impl IntoIterator<Item = &'a Shape>) -> Vec<Line> {
    let lines = shapes.into_iter().filter_map(|shape| match shape {
        Shape::Line { from, to, role: Role::Mark, .. } => Some([*from, *to]),
        _ => None,
    });
    lines.collect()
}

fn ticks<'a>(shapes: impl IntoIterator<Item = &'a Shape>, wanted: Role) -> Vec<Bounds> {
    let ticks = shapes.into_iter().filter_map(|shape| match shape {
        Shape::Rect { at, role } if *role == wanted => Some(*at),
        Shape::Line { from, to, width, role: role @ Role::MarkSoft } if *role == wanted => {
            Some(Bounds { x: from.0, y: from.1 - width / 2.0, w: to.0 - from.0, h: *width })
        }
        _ => None,
    });
    ticks.collect()
}

/// Whether a leader touches or crosses a tick.
fn reaches(line: Line, at: &Bounds) -> bool {
    let ((x, y), (right, bottom)) = ((at.x, at.y), (at.right(), at.bottom()));
    let [(left, top), (to_x, to_y)] = spread(line);
    left <= right && x <= to_x && top <= bottom && y <= to_y
}

/// The ticks of a fact that its column or spine marks.
fn ticks_of(layout: &Layout, fact: &Fact) -> Vec<Bounds> {
    let mark = layout.marks.iter().find(|mark| mark.subject.fact() == Some(&fact.id));
    ticks(&mark.expect("a mark for each figure of the poster").shapes, Role::Mark)
}

/// Asserts that the leaders of a column reach their own ticks, and nothing else.
fn assert_led(section: &str, columns: u8, above: &Fact, below: Option<&Fact>) {
    let lit: Vec<&Fact> = [Some(above), below].into_iter().flatten().collect();
    let spec = miniature(&lit);
    let layout = column::place(&scene(&spec), &Column { section, columns, above: Some(above), below });
    let (at, leaders) = (format!("{section} in {columns}: {above:?}, {below:?}"), lines(&layout.rest));
    let (down, up) = leaders.split_at(4);
    assert!(
        ticks_of(&layout, above).iter().any(|tick| reaches(down[3], tick)),
        "{at}: a tick without leader"
    );
    let quiet = ticks(&layout.rest, Role::MarkSoft);
    assert!(
        leaders.iter().all(|line| quiet.iter().all(|tick| !reaches(*line, tick))),
        "{at}: crosses a tick"
    );
    let Some(below) = below else {
        assert!(up.is_empty(), "{at}");
        return;
    };
    assert!(ticks_of(&layout, below).iter().any(|tick| reaches(up[0], tick)), "{at}: a tick without leader");
    let crossing = down.iter().find(|a| up.iter().any(|b| touch(**a, *b)));
    assert_eq!(crossing, None, "{at}: its leaders cross");
    for (own, other) in [(down, below), (up, above)] {
        let other = ticks_of(&layout, other);
        assert!(
            own.iter().all(|line| other.iter().all(|tick| !reaches(*line, tick))),
            "{at}: crosses a tick"
        );
    }
}

#[test]
fn each_leader_of_a_column_reaches_its_tick_and_crosses_neither_another_nor_another_tick() {
    for section in &STORY.sections {
        for columns in [1, 2] {
            let facts = facts(&section.id);
            for (n, above) in facts.iter().enumerate() {
                assert_led(&section.id, columns, above, None);
                facts[n + 1..].iter().for_each(|below| assert_led(&section.id, columns, above, Some(below)));
            }
        }
    }
}

#[test]
fn each_leader_of_a_spine_reaches_its_tick_and_the_middle_of_its_row() {
    const ROW: f64 = 84.0;
    let sections: Vec<&str> = STORY.sections.iter().map(|section| section.id.as_str()).collect();
    let lit = sections.iter().flat_map(|section| facts(section).into_iter().take(2));
    let lit: Vec<&Fact> = lit.collect();
    let spec = miniature(&lit);
    let layout = spine::place(&scene(&spec), &sections, &lit, ROW);
    assert_eq!(layout.marks.len(), lit.len());
    for (n, (mark, fact)) in layout.marks.iter().zip(&lit).enumerate() {
        assert_eq!(mark.subject.fact(), Some(fact.id.as_str()));
        let (ticks, leader) = (ticks_of(&layout, fact), lines(&mark.shapes));
        assert!(reaches(leader[0], &ticks[0]), "{}: a tick without leader", fact.id);
        assert_eq!(leader[2][1].1, (n as f64 + 0.5) * ROW, "{}", fact.id);
    }
}

#[test]
fn a_figure_of_the_lede_is_among_those_of_its_section() {
    let (section, other) = (&STORY.sections[1].id, &STORY.sections[0].id);
    let fact = facts(section)[0];
    // As if its paragraph were before the first heading.
    let mut story = STORY.clone();
    let within = |paragraph: &&mut Paragraph| paragraph.span.contains(&fact.numeral);
    story.article.paragraphs.iter_mut().find(within).expect("its paragraph").section = None;
    assert!(paragraphs(&story, other).all(|paragraph| paragraph.section.is_some()), "in its own only");
    let spec = miniature(&[fact]);
    let scene = Scene { story: &story, ..scene(&spec) };
    let shown = Column { section, columns: 1, above: Some(fact), below: None };
    let layout = column::place(&scene, &shown);
    let leaders = lines(&layout.rest);
    assert!(ticks_of(&layout, fact).iter().any(|tick| reaches(leaders[3], tick)), "a tick without leader");
    let sections: Vec<&str> = STORY.sections.iter().map(|section| section.id.as_str()).collect();
    let layout = spine::place(&scene, &sections, &[fact], 84.0);
    let leader = lines(&layout.marks[0].shapes);
    assert!(reaches(leader[0], &ticks_of(&layout, fact)[0]), "a tick without leader");
}
