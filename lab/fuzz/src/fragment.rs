//! What an address asks for: `View::asked`, the ids of marks. The input is the fragment.

use chart::{Frame, Scene, Subject, View, draw};
use sanjin::dataset::story;
use story::ChartSpec;

use super::drawing;

/// A fragment names a view of ours, which is written as it was read and can be drawn, or nothing; no id is taken for another.
pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    names_ours_or_nothing(&text);
    if let Some(view) = View::from_query(&text) {
        assert_eq!(view.query(), text);
    }
    if let Some((spec, view)) = View::asked(story(), &text) {
        assert_eq!(format!("#chart-{}{}", spec.id, view.query()), text);
        drawn(spec, view);
    }
    let id = text.strip_prefix('#').unwrap_or(&text);
    for id in [id, id.split_once('-').map_or(id, |(_, id)| id)] {
        names_ours_or_nothing(id);
        tips(id);
    }
}

fn names_ours_or_nothing(id: &str) {
    let story = story();
    assert!(story.chart(id).is_none_or(|chart| chart.id == id));
    assert!(story.fact(id).is_none_or(|fact| fact.id == id));
    assert!(story.unit(id).is_none_or(|unit| unit.id == id));
    assert!(story.section(id).is_none_or(|section| section.id == id));
    assert!(story.edition(id).is_none_or(|edition| edition.lang == id));
    assert!(story.chart_of(id).is_none_or(|chart| chart.facts.iter().any(|fact| fact == id)));
}

/// A mark's tooltip has the id that the contract says, and an id that is no fact's is not taken for one.
fn tips(id: &str) {
    let (story, view) = (story(), View::default());
    for spec in &story.charts {
        let scene = Scene { story, wording: story.source_wording(), spec, frame: Frame::Card, view };
        let tip = scene.tip_id(&Subject::Fact(id.to_owned()));
        let is_first = story.chart_of(id).is_some_and(|first| first.id == spec.id);
        let expected = if is_first { format!("fact-{id}") } else { format!("fact-{id}-in-{}", spec.id) };
        assert_eq!(tip, expected);
        assert_eq!(scene.tip_id(&Subject::Step(id.to_owned())), format!("step-{}-{id}", spec.id));
    }
}

fn drawn(spec: &ChartSpec, view: View) {
    let story = story();
    for wording in &story.editions {
        for frame in Frame::ALL {
            let scene = Scene { story, wording, spec, frame, view };
            drawing::is_sound(&draw(&scene).expect("a view of ours is drawn"));
        }
    }
}
