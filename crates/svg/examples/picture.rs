//! Draws the picture of the README: `cargo run --example picture > picture.svg`.

use plotters::prelude::*;
use plotters_semantic_svg::{self as svg, Anchor, DrawError, GroupAttrs, Ink, Look, Part, Role, Weight};

const TRACK: Role = Role(0);
const BAR: Role = Role(1);
const LABEL: Role = Role(2);

/// An ink with colours instead of classes, since a file has no style sheet.
struct Colours;

impl Ink for Colours {
    fn look(&self, role: Role, part: Part) -> Option<Look<'_>> {
        let color = ["#d8dee9", "#0b6e6e", "#4c566a"].get(usize::from(role.0))?;
        let font_family = (part == Part::Words).then_some("sans-serif");
        Some(Look { color: Some(color), font_family, ..Look::default() })
    }
}

/// Returns the picture.
pub(crate) fn picture() -> Result<String, DrawError> {
    let shares = [("Rail", 72.3), ("Bus", 41.0), ("Bicycle", 18.6)];
    let root = GroupAttrs::new().attr("role", "img").title("Towns reached by rail, bus and bicycle");
    svg::draw(360, 132, &root, Colours, |area| {
        // plotters' functions take grid steps. The names have 90 px at the left of the chart.
        let (_, bars) = area.split_horizontally(90 * svg::SCALE);
        let mut chart =
            ChartBuilder::on(&bars).margin(12 * svg::SCALE).build_cartesian_2d(0.0..100.0, 0.0..3.0)?;
        for (top, (name, share)) in [3.0, 2.0, 1.0].into_iter().zip(shares) {
            let mark = GroupAttrs::new().attr("role", "img").attr("aria-label", format!("{name}: {share} %"));
            svg::group(area, &mark, |inner| {
                let bar = |to, role: Role| Rectangle::new([(0.0, top - 0.2), (to, top - 0.8)], role.filled());
                chart.draw_series([bar(100.0, TRACK), bar(share, BAR)])?;
                // The functions of this crate take px.
                let middle = 12.0 + 36.0 * (3.5 - top) + 5.0;
                svg::text(inner, 90.0, middle, 14.0, Anchor::End, Weight::Bold, LABEL, name, &[])
            })?;
        }
        Ok(())
    })
}

#[allow(dead_code, reason = "tests/picture.rs uses only `picture`")]
fn main() -> Result<(), DrawError> {
    println!("{}", picture()?);
    Ok(())
}
