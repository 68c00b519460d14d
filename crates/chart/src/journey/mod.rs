//! Places along an axis, and lanes of what happens at them and between them.

mod across;
mod bands;
mod down;
mod flow;
mod ladder;
mod list;
mod mark_arrow;
mod share_row;
mod team;
mod title;
mod trace;
mod travel;

use super::layout::{Layout, PlacedMark, Shape};
use super::scene::Scene;
use super::station::Station;
use story::{Axis, StepWording};

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let lanes = lanes(scene);
    let mut sheet = Sheet::default();
    let height = match scene.spec.axis {
        Axis::Across => across::place(scene, &lanes, &mut sheet),
        Axis::Down => down::place(scene, &lanes, &mut sheet),
    };
    sheet.marks.sort_by_key(|mark| mark.n);
    Layout { width: scene.frame.width(), height, marks: sheet.marks, rest: sheet.rest, scale: None }
}

/// The parts of the drawing that are placed so far.
#[derive(Default)]
struct Sheet {
    marks: Vec<PlacedMark>,
    rest: Vec<Shape>,
}

/// A lane with its steps.
struct Lane<'a> {
    words: Option<&'a StepWording>,
    stations: Vec<Station<'a>>,
}

impl Lane<'_> {
    /// Returns whether the article only tells it: none of its steps is a figure.
    fn is_told(&self) -> bool {
        self.stations.iter().all(|station| station.item.is_none())
    }

    /// Returns whether its step with the number `n`, from 1, is the last.
    fn is_last(&self, n: u32) -> bool {
        self.stations.iter().map(|_| 1u32).sum::<u32>() == n
    }
}

/// Returns the lanes in drawing order.
fn lanes<'a>(scene: &Scene<'a>) -> Vec<Lane<'a>> {
    let all = scene.stations();
    let of = |id: &String| {
        let stations = all.iter().filter(|station| station.step.lane.as_ref() == Some(id)).cloned();
        Lane { words: scene.lane_words(id), stations: stations.collect() }
    };
    scene.spec.lanes.iter().map(of).collect()
}
