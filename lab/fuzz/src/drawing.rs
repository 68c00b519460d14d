//! Drawing charts with arbitrary words: `chart::draw`. The input is a chart's id, a frame's name and a view, followed by words that replace
//! the edition's own, one by one.

use chart::{Drawing, Frame, Scene, View, draw};
use sanjin::dataset::story;
use story::{ChartSpec, Wording};

use super::fields::Fields;

/// Whatever the words, the drawing is well-formed XML, its numbers are finite and every mark has bounds.
pub fn check(data: &[u8]) {
    let mut fields = Fields::of(data);
    let story = story();
    let edition = fields.one_of(&story.editions, |edition| &edition.lang);
    let spec = fields.one_of(&story.charts, |chart| &chart.id);
    let frame = *fields.one_of(&Frame::ALL, |frame| frame.name());
    let view = View::from_query(&fields.text()).unwrap_or_default();
    let wording = reworded(edition.clone(), spec, &mut fields);
    let scene = Scene { story, wording: &wording, spec, frame, view };
    is_sound(&draw(&scene).expect("it is drawn, whatever the words"));
}

/// The wording with every word of this chart replaced by the next text of the input.
fn reworded(mut wording: Wording, spec: &ChartSpec, fields: &mut Fields<'_>) -> Wording {
    for id in &spec.facts {
        let Some(mut words) = wording.facts.get(id).cloned() else { continue };
        words.label = fields.text();
        for word in [&mut words.short, &mut words.of, &mut words.unit, &mut words.one] {
            *word = Some(fields.text()).filter(|word| !word.is_empty());
        }
        wording.facts.insert(id.clone(), words);
    }
    if let Some(mut words) = wording.charts.get(&spec.id).cloned() {
        words.title = fields.text();
        words.description = fields.text();
        for step in words.steps.values_mut() {
            step.label = fields.text();
            step.when = Some(fields.text()).filter(|word| !word.is_empty());
            step.note = Some(fields.text()).filter(|word| !word.is_empty());
        }
        wording.charts.insert(spec.id.clone(), words);
    }
    for words in wording.derived.values_mut() {
        words.label = fields.text();
    }
    for word in wording.units.values_mut() {
        *word = fields.text();
    }
    let ui = &mut wording.ui;
    for word in
        [&mut ui.derived, &mut ui.about, &mut ui.over, &mut ui.nearly, &mut ui.word_value, &mut ui.mark_name]
    {
        *word = fields.text();
    }
    wording
}

/// Panics unless the drawing is well-formed, of finite size, and has marks with finite bounds.
pub(crate) fn is_sound(drawing: &Drawing) {
    let svg = &drawing.svg;
    if let Err(error) = roxmltree::Document::parse(svg) {
        panic!("not well-formed XML: {error}\n{svg}");
    }
    assert!(drawing.width > 0.0 && drawing.height >= 0.0 && drawing.height.is_finite(), "{}", drawing.height);
    for mark in &drawing.marks {
        let bounds = &mark.bounds;
        let all = [bounds.x, bounds.y, bounds.w, bounds.h];
        assert!(all.iter().all(|n| n.is_finite()) && bounds.w >= 0.0 && bounds.h >= 0.0, "{mark:?}");
    }
}
