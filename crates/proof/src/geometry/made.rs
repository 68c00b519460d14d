//! Checks charts of the kinds that the present story does not use, made from its facts.

use std::sync::LazyLock;

use story::{ChartKind, ChartSpec, Charts, Story, UnitKind};

use super::case::{Case, cases_of};
use super::{check_cases, story};

/// The story with a waffle of its shares.
static STORY: LazyLock<Story> = LazyLock::new(|| {
    let mut story = story().clone();
    let is_share = |unit: &str| story.unit(unit).is_some_and(|unit| unit.kind == UnitKind::Share);
    let shares = story.facts.iter().filter(|fact| is_share(&fact.unit) && fact.size() < 100.0);
    let facts: Vec<String> = shares.map(|fact| fact.id.clone()).collect();
    let bars = story.charts.iter().find(|chart| chart.kind == ChartKind::Bar).expect("a chart of bars");
    let waffle = ChartSpec { id: "shares".to_owned(), kind: ChartKind::Waffle, facts, ..bars.clone() };
    story.charts = Charts::of(vec![waffle]);
    story
});

/// A waffle in every edition and frame.
fn waffles() -> Vec<Case<'static>> {
    cases_of(&STORY)
}

/// A waffle in the frame `Card`.
pub(crate) fn waffle() -> Case<'static> {
    waffles().into_iter().find(|case| case.scene.frame == chart::Frame::Card).expect("a waffle")
}

#[test]
fn waffles_find_room_and_say_what_their_facts_say() {
    assert_eq!(check_cases(&waffles()), []);
}
