//! Plans the rows of each section's spread: what is beside its lead, and its other charts and people in full rows of twelve columns.

use std::collections::VecDeque;

use story::{Cell, ChartKind, ChartSpec, Quoted, Section, Shows, Told};

/// The columns of the page.
const ALL: u32 = 12;
const HALF: u32 = 6;
const THIRD: u32 = 4;
const TWO_THIRDS: u32 = 8;
/// The facts from which a list or a line fills two thirds of a row.
const MANY: usize = 4;

/// Fills in the cells of every section.
pub(super) fn plan(sections: &mut [Section], charts: &[ChartSpec], quoted: &[Quoted], told: &[Told]) {
    for section in sections {
        for cell in &mut section.beside {
            let is_chart = charts.iter().any(|chart| chart.id == cell.id);
            cell.shows = if is_chart { Shows::Chart } else { Shows::Person };
        }
        let is_beside = |id: &str| section.beside.iter().any(|cell| cell.id == id);
        let people = quoted
            .iter()
            .filter(|quoted| section.testimony.as_ref() != Some(&quoted.id))
            .map(|quoted| (&quoted.section, &quoted.id))
            // A chart tells the story of some people already.
            .chain(told.iter().filter(|told| told.chart.is_none()).map(|told| (&told.section, &told.id)));
        let people = people.filter(|(of, id)| **of == section.id && !is_beside(id)).map(|(_, id)| Cell {
            id: id.clone(),
            shows: Shows::Person,
            columns: THIRD,
        });
        let own = charts.iter().filter(|chart| {
            chart.section == section.id
                && chart.is_on_page()
                && chart.id != section.lead
                && !is_beside(&chart.id)
        });
        let own = own.map(|chart| {
            let columns = match chart.kind {
                ChartKind::Checklist => ALL,
                ChartKind::List | ChartKind::Line if chart.facts.len() >= MANY => TWO_THIRDS,
                _ => THIRD,
            };
            Cell { id: chart.id.clone(), shows: Shows::Chart, columns }
        });
        section.cells = in_rows(people.chain(own).collect());
    }
}

/// Puts cells into full rows: whole ones first, then three thirds or two thirds and one, the last two halves.
fn in_rows(cells: Vec<Cell>) -> Vec<Cell> {
    let (whole, rest): (Vec<Cell>, Vec<Cell>) = cells.into_iter().partition(|cell| cell.columns == ALL);
    let (wide, narrow): (Vec<Cell>, Vec<Cell>) = rest.into_iter().partition(|cell| cell.columns > THIRD);
    let mut narrow = VecDeque::from(narrow);
    let mut wide_rows = Vec::new();
    for mut cell in wide {
        // A narrow cell beside it, the last first, so that the rows of three keep their order.
        match narrow.pop_back() {
            Some(other) => wide_rows.extend([cell, other]),
            None => {
                cell.columns = ALL;
                wide_rows.push(cell);
            }
        }
    }
    let mut narrow: Vec<Cell> = narrow.into();
    let count = narrow.len();
    let (halves, columns) = match count % 3 {
        1 if count == 1 => (1, ALL),
        1 => (4, HALF),
        2 => (2, HALF),
        _ => (0, THIRD),
    };
    for cell in narrow.iter_mut().skip(count - halves) {
        cell.columns = columns;
    }
    whole.into_iter().chain(narrow).chain(wide_rows).collect()
}

#[cfg(test)]
mod tests {
    use super::{ALL, Cell, Shows, THIRD, TWO_THIRDS, in_rows};

    #[test]
    fn every_row_is_full() {
        for thirds in 0..12 {
            for wide in 0..4 {
                for whole in 0..2 {
                    let of = |columns: u32, count: usize| {
                        vec![Cell { id: "a".to_owned(), shows: Shows::Chart, columns }; count]
                    };
                    let cells = [of(THIRD, thirds), of(TWO_THIRDS, wide), of(ALL, whole)].concat();
                    let (mut column, placed) = (0, in_rows(cells));
                    assert_eq!(placed.len(), thirds + wide + whole, "no cell is lost");
                    for cell in placed {
                        column += cell.columns;
                        assert!(column <= ALL, "{thirds}, {wide}, {whole}: a cell is wider than its row");
                        column %= ALL;
                    }
                    assert_eq!(column, 0, "{thirds}, {wide}, {whole}: the last row has a hole");
                }
            }
        }
    }
}
