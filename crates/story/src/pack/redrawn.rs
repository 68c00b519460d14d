//! Packs the part of a story that is left by [`Story::for_redrawing`]. The other parts are empty, so the program that redraws charts does not
//! contain the code that unpacks them.

use super::super::{Article, Axis, ChartSpec, Charts, Listed, Story, Table, Wording};
use super::basics::{pack_all, pack_each, unpack_each};
use super::editions::{pack_editions, unpack_editions};
use super::{Pack, Packed, Unpacking};

pub(super) fn pack(story: &Story, into: &mut Packed) {
    let Story { name, article, units, facts, charts, editions, .. } = story;
    name.pack(into);
    article.text.pack(into);
    units.pack(into);
    facts.pack(into);
    let (list, showing) = charts.parts();
    let (specs, order) = list.parts();
    pack_each(specs, into, pack_spec);
    pack_all(order, into);
    pack_all(showing, into);
    pack_editions(editions, into, pack_wording);
}

pub(super) fn unpack(from: &mut Unpacking) -> Story {
    Story {
        name: Pack::unpack(from),
        article: Article { text: Pack::unpack(from), paragraphs: Vec::new(), sentences: Vec::new() },
        sections: Vec::new(),
        units: Pack::unpack(from),
        facts: Pack::unpack(from),
        charts: {
            let list = Listed::of_parts((unpack_each(from, unpack_spec), Pack::unpack(from)));
            Charts::of_parts(list, Pack::unpack(from))
        },
        voices: Vec::new(),
        ledger: Vec::new(),
        editions: unpack_editions(from, unpack_wording),
    }
}

/// Packs what a chart with several views has. None of these has stations, places, dates or symbols that stand for several things.
fn pack_spec(spec: &ChartSpec, into: &mut Packed) {
    let ChartSpec { id, section, within, kind, facts, derived, .. } = spec;
    id.pack(into);
    section.pack(into);
    within.pack(into);
    kind.pack(into);
    facts.pack(into);
    derived.pack(into);
}

fn unpack_spec(from: &mut Unpacking) -> ChartSpec {
    ChartSpec {
        id: Pack::unpack(from),
        section: Pack::unpack(from),
        within: Pack::unpack(from),
        kind: Pack::unpack(from),
        facts: Pack::unpack(from),
        derived: Pack::unpack(from),
        per: Vec::new(),
        steps: Vec::new(),
        places: Vec::new(),
        axis: Axis::default(),
        lanes: Vec::new(),
        one: None,
        dates: Vec::new(),
        start: None,
    }
}

fn pack_wording(wording: &Wording, into: &mut Packed) {
    let Wording { lang, numbers, ui, units, facts, numerals, .. } = wording;
    lang.pack(into);
    numbers.pack(into);
    ui.pack(into);
    units.pack(into);
    facts.pack(into);
    numerals.pack(into);
}

fn unpack_wording(from: &mut Unpacking) -> Wording {
    Wording {
        lang: Pack::unpack(from),
        numbers: Pack::unpack(from),
        ui: Pack::unpack(from),
        units: Pack::unpack(from),
        facts: Pack::unpack(from),
        numerals: Pack::unpack(from),
        reasons: Table::default(),
        charts: Table::default(),
        punctuation: Table::default(),
    }
}
