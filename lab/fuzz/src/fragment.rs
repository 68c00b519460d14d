//! URL fragments: `Fragment::parse_chart`, ids of marks. The input is the fragment.

use chart::{Frame, Scene, Subject, View, draw};
use sanjin::dataset::story;
use story::{ChartSpec, Fragment};

use super::drawing;

/// A fragment names a view that can be drawn and that is written as it was read, or it names nothing. No id matches another one.
pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    names_ours_or_nothing(&text);
    let (id, chosen) = text.split_at(text.find('&').unwrap_or(text.len()));
    let id = id.strip_prefix('#').unwrap_or(id);
    if let Some((spec, view)) = Fragment::parse_chart(id, chosen, story()) {
        assert_eq!(Fragment::Chart(&spec.id, view).to_string(), format!("#{id}{chosen}"));
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

/// A tooltip's id follows the contract, and an unknown id is not taken for a fact's.
fn tips(id: &str) {
    let (story, view) = (story(), View::default());
    for spec in &story.charts {
        let scene = Scene { story, wording: story.source_wording(), spec, frame: Frame::Card, view };
        let tip = scene.tip(&Subject::Fact(id.to_owned())).id();
        let is_first = story.chart_of(id).is_some_and(|first| first.id == spec.id);
        let expected = if is_first { format!("fact-{id}") } else { format!("fact-{id}-in-{}", spec.id) };
        assert_eq!(tip, expected);
        assert_eq!(scene.tip(&Subject::Step(id.to_owned())).id(), format!("step-{}-{id}", spec.id));
    }
}

fn drawn(spec: &ChartSpec, view: View) {
    let story = story();
    for wording in &story.editions {
        for frame in Frame::ALL {
            let scene = Scene { story, wording, spec, frame, view };
            drawing::is_sound(&draw(&scene).expect("a known view is drawn"));
        }
    }
}
