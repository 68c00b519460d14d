//! Checks that the marks of fields, timelines and lists with dots are as many as the facts say, in groups of the right size.

#[cfg(test)]
use chart::Role;
use chart::{PlacedMark, Shape};
#[cfg(test)]
use story::ChartKind;
use story::{Fact, Formula, Qualifier};

#[cfg(test)]
use super::broken::{chart, must_fail, of_kind};
use super::case::{Case, mark_name};
use super::measure::{figures, is_figure};

/// A row of dots: x and y of the first centre, number, pitch.
type Row = (f64, f64, u32, f64);

fn rows(mark: &PlacedMark) -> Vec<Row> {
    let rows = mark.shapes.iter().filter_map(|shape| match shape {
        Shape::Dots { rows, pitch, role, .. } if is_figure(*role) => {
            Some(rows.iter().map(|(x, y, count)| (*x, *y, *count, *pitch)).collect::<Vec<_>>())
        }
        _ => None,
    });
    rows.flatten().collect()
}

/// The places of single marks of a role.
fn singles(mark: &PlacedMark, wanted: bool) -> Vec<(f64, f64, f64)> {
    let places = mark.shapes.iter().filter_map(|shape| match shape {
        Shape::Symbols { places, filled, role, .. } if *filled == wanted && is_figure(*role) => {
            Some(places.clone())
        }
        _ => None,
    });
    places.flatten().collect()
}

/// The marks that make up the value, parts by their share of the area.
fn counted(mark: &PlacedMark, qualifier: Qualifier) -> f64 {
    let dots: u32 = rows(mark).iter().map(|(.., count, _)| count).sum();
    let parts: f64 =
        mark.shapes.iter().map(|shape| if let Shape::Cut { share, .. } = shape { *share } else { 0.0 }).sum();
    let hollow = if qualifier == Qualifier::Nearly { singles(mark, false).len() } else { 0 };
    f64::from(dots) + parts + (singles(mark, true).len() + hollow) as f64
}

/// The facts that have marks, with what one mark stands for.
fn drawn<'a>(case: &'a Case<'_>) -> Vec<(&'a PlacedMark, &'a Fact, f64)> {
    let spec = case.scene.spec;
    let divisor = divisor(case);
    let own = spec.facts.iter().filter(|id| Some(id.as_str()) != divisor);
    let per: Vec<_> = own.zip(&spec.per).collect();
    let worth = |fact: &Fact| per.iter().find(|(id, _)| **id == fact.id).map(|(_, per)| **per);
    figures(case).into_iter().filter_map(|(mark, fact)| Some((mark, fact, worth(fact)?))).collect()
}

fn divisor<'a>(case: &'a Case<'_>) -> Option<&'a str> {
    let ratio = case.scene.spec.derived.first().filter(|value| value.formula == Formula::Ratio)?;
    ratio.operands.get(1).map(String::as_str)
}

/// Fields, timelines and lists whose marks do not add up to the value, or hide how exact it is.
pub(crate) fn miscounted(case: &Case<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for (mark, fact, per) in drawn(case) {
        let (name, count, counted) = (mark_name(mark), fact.size() / per, counted(mark, fact.qualifier));
        if (counted - count).abs() > 0.001 {
            faults.push(format!("{name}: {counted:.3} marks of {per}, not {count}"));
        }
        let (hollow, wanted) = (singles(mark, false).len(), usize::from(fact.qualifier != Qualifier::Exact));
        if hollow != wanted {
            faults.push(format!("{name} is {} and has {hollow} hollow marks", fact.qualifier.name()));
        }
    }
    faults
}

/// Fields with a group of another size than the ratio, or than a hundred.
pub(crate) fn wrong_groups(case: &Case<'_>) -> Vec<String> {
    let ratio = case.scene.spec.derived.first().filter(|value| value.formula == Formula::Ratio);
    let mut faults = Vec::new();
    for (nth, (mark, ..)) in drawn(case).into_iter().enumerate() {
        let size = match ratio {
            Some(ratio) if nth == 0 => ratio.size().round(),
            _ => 100.0,
        };
        let mut groups = groups(mark);
        // The last group, lowest and rightmost, may not be full.
        groups.sort_by(|a, b| (a.0, a.1).partial_cmp(&(b.0, b.1)).expect("numbers"));
        groups.pop();
        if let Some((y, x, count)) = groups.iter().find(|(.., count)| f64::from(*count) != size) {
            faults.push(format!(
                "{}: the group at {x:.1}, {y:.1} has {count} marks, not {size}",
                mark_name(mark)
            ));
        }
    }
    faults
}

/// The groups of a mark: y and x of the first centre, and the number of marks.
fn groups(mark: &PlacedMark) -> Vec<(f64, f64, u32)> {
    let mut rows = rows(mark);
    for (x, y, r) in singles(mark, true) {
        // A larger mark belongs to the row at whose end it stands.
        let near = rows.iter_mut().find(|(rx, ry, count, pitch)| {
            (ry - y).abs() < *pitch && (rx + f64::from(*count) * *pitch - x).abs() < r + *pitch / 2.0
        });
        if let Some((_, _, count, _)) = near {
            *count += 1;
        }
    }
    rows.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut groups: Vec<(f64, f64, u32)> = Vec::new();
    let mut last: Option<(f64, f64)> = None;
    for (x, y, count, pitch) in rows {
        match (last, groups.last_mut()) {
            (Some((lx, ly)), Some(group)) if (lx - x).abs() < 0.2 && y - ly < pitch * 1.2 => group.2 += count,
            _ => groups.push((y, x, count)),
        }
        last = Some((x, y));
    }
    groups
}

#[cfg(test)]
fn break_row(case: &mut Case<'_>, change: impl Fn(&mut (f64, f64, u32))) {
    let rows = case.layout.marks[0].shapes.iter_mut().find_map(|shape| match shape {
        Shape::Dots { rows, role, .. } if is_figure(*role) => Some(rows),
        _ => None,
    });
    change(&mut rows.expect("rows of dots")[0]);
}

#[test]
fn miscounted_fields_are_found() {
    must_fail(of_kind(ChartKind::Field), miscounted, "not 1900", |case| break_row(case, |row| row.2 += 1));
    must_fail(of_kind(ChartKind::Field), miscounted, "is over and has 0", |case| {
        case.layout.marks[0].shapes.retain(|shape| !matches!(shape, Shape::Symbols { filled: false, .. }));
    });
    must_fail(of_kind(ChartKind::Field), miscounted, "not 1900", |case| {
        case.layout.marks[0]
            .shapes
            .retain(|shape| !matches!(shape, Shape::Symbols { role: Role::Accent, .. }));
    });
    let list = || chart(|case| case.scene.spec.id == "four-hundreds");
    must_fail(list(), miscounted, "not 100", |case| break_row(case, |row| row.2 -= 1));
    let with_part = || chart(|case| case.scene.spec.id == "assistance");
    must_fail(with_part(), miscounted, "not 12.2", |case| {
        for shape in &mut case.layout.marks[1].shapes {
            if let Shape::Cut { share, .. } = shape {
                *share = 0.5;
            }
        }
    });
}

#[test]
fn groups_of_another_size_are_found() {
    must_fail(of_kind(ChartKind::Field), wrong_groups, "not 25", |case| break_row(case, |row| row.2 -= 1));
    let hundreds = || chart(|case| case.scene.spec.id == "assistance");
    must_fail(hundreds(), wrong_groups, "not 100", |case| break_row(case, |row| row.1 -= 300.0));
}
