//! Two figures and their ratio: one symbol of the divisor, and as many symbols of the dividend as there are for each.

use super::Role;
use super::figure_line::{DIGITS, LABEL, LEADING, NOTE, figure, headed, label};
use super::layout::{Layout, PlacedMark, Shape};
use super::scene::Scene;
use super::symbol_grid::SymbolGrid;
use story::{Derived, Number, Qualifier, View, fill};
use svg::{Weight, text_width};

/// The radius of the divisor's symbol, in px.
const BIG: f64 = 22.0;
const ARROW: f64 = 40.0;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    if scene.view == View::Totals {
        return place_totals(scene);
    }
    let width = scene.frame.width();
    let items = scene.items();
    let column = width / 2.0 + 8.0;
    let room = width - column;
    // If the figures do not fit beside each other, the second is below the first.
    let beside = items.iter().all(|item| figure(item, 0.0, 0.0, DIGITS).1 <= room);
    let mut words_end: f64 = 0.0;
    let mut marks: Vec<PlacedMark> = Vec::new();
    for item in &items {
        let (shapes, base) = if beside {
            let x = f64::from(item.n - 1) * column;
            let (mut shapes, _) = figure(item, x, DIGITS * 0.95, DIGITS);
            let (under, base) = label(item.label, x, DIGITS * 0.95 + LEADING + 3.0, LABEL, Role::Label, room);
            shapes.extend(under);
            (shapes, base)
        } else {
            let gap = if item.n == 1 { 0.0 } else { 14.0 };
            headed(item, 0.0, words_end + gap + DIGITS * 0.95, width)
        };
        words_end = words_end.max(base);
        marks.push(item.mark(shapes));
    }
    let mut layout = Layout { width, height: words_end, marks, rest: Vec::new(), scale: None };
    if let Some(ratio) = scene.spec.derived.first() {
        place_ratio(scene, ratio, words_end + 20.0, &mut layout);
    }
    layout
}

/// Adds the drawing to the marks: one symbol to the divisor's, as many as the ratio to the dividend's.
fn place_ratio(scene: &Scene<'_>, ratio: &Derived, top: f64, layout: &mut Layout) {
    let start = 2.0 * BIG + ARROW;
    let grid = SymbolGrid::for_count(ratio.size(), layout.width - start);
    let deep = grid.height(ratio.size());
    let tall = deep.max(2.0 * BIG);
    let middle = top + tall / 2.0;
    let mut units = Vec::new();
    for (item, mark) in scene.items().iter().zip(&mut layout.marks) {
        if mark.subject.fact() == ratio.operands.get(1).map(String::as_str) {
            mark.shapes.push(Shape::Symbols {
                symbol: item.symbol,
                places: vec![(BIG, middle, BIG)],
                filled: true,
                role: Role::Mark,
            });
            units.insert(0, scene.wording.one_word(item.fact).to_owned());
        } else {
            let at = (start, middle - deep / 2.0);
            mark.shapes.extend(grid.symbols(at, ratio.size(), Qualifier::Exact, item.symbol, Role::MarkSoft));
            units.push(item.figure.unit.as_str().to_owned());
        }
    }
    let (from, to) = (2.0 * BIG + 9.0, start - 10.0);
    layout.rest.extend([
        Shape::Line { from: (from, middle), to: (to, middle), width: 1.5, role: Role::Axis },
        Shape::Line { from: (to - 5.0, middle - 5.0), to: (to, middle), width: 1.5, role: Role::Axis },
        Shape::Line { from: (to - 5.0, middle + 5.0), to: (to, middle), width: 1.5, role: Role::Axis },
    ]);
    let about = fill(&scene.wording.ui.about, &[("value", &scene.wording.rounded(ratio.value).0)]);
    let [of, by] = [units.first(), units.get(1)].map(|unit| unit.map_or("", String::as_str));
    let line = format!("1{of} : {about}{by}");
    // The line is below the symbols that it counts, if it fits there.
    let fits = text_width(&line, LABEL, Weight::Regular) <= layout.width - start;
    let x = if fits { start } else { 0.0 };
    let (says, base) = label(&line, x, top + tall + 26.0, LABEL, Role::Note, layout.width - x);
    layout.height = base + 6.0;
    layout.rest.extend(says);
}

/// Places the two figures as the article states them, one below the other. Their units differ, so a symbol counts a different
/// number in each.
fn place_totals(scene: &Scene<'_>) -> Layout {
    const GAP: f64 = 18.0;
    let width = scene.frame.width();
    let grid = SymbolGrid::for_count(40.0, width);
    let mut layout = Layout { width, ..Layout::default() };
    let mut top = 0.0;
    for item in &scene.items() {
        let worth = worth(item.fact.size());
        let count = item.fact.size() / worth;
        let (mut shapes, base) = headed(item, 0.0, top + DIGITS * 0.9, width);
        let y = base + 10.0;
        let role = if item.n == 1 { Role::Mark } else { Role::MarkSoft };
        shapes.extend(grid.symbols((0.0, y), count, item.fact.qualifier, item.symbol, role));
        layout.marks.push(item.mark(shapes));
        let unit = format!("{}{}", scene.wording.number(Number::near(worth)), item.figure.unit);
        let one = fill(&scene.wording.ui.one_symbol, &[("figure", &unit)]);
        let (note, base) = label(&one, 0.0, y + grid.height(count) + LEADING - 2.0, NOTE, Role::Note, width);
        top = base + GAP;
        layout.height = base + 6.0;
        layout.rest.extend(note);
    }
    layout
}

/// Returns how many things one symbol counts: the least of 1, 2, 5, 10, 20, 50, … that needs at most `MOST` symbols.
fn worth(value: f64) -> f64 {
    const MOST: f64 = 60.0;
    let mut ten = 1.0;
    loop {
        for step in [1.0, 2.0, 5.0] {
            if value / (ten * step) <= MOST {
                return ten * step;
            }
        }
        ten *= 10.0;
    }
}
