//! The editions' words, those of an edition in another script told from the first edition's.

use super::super::{
    ChartWording, DerivedWording, FactWording, PersonWording, SectionWording, Table, UiWording, VoiceWording,
    Wording,
};
use super::respelt::Respelt;
use super::{Pack, Packed, Unpacking};

/// What an edition says: its wording but for how it writes.
pub(super) struct Body {
    pub(super) ui: UiWording,
    pub(super) units: Table<String>,
    pub(super) unit_names: Table<String>,
    pub(super) reasons: Table<String>,
    pub(super) sections: Table<SectionWording>,
    pub(super) facts: Table<FactWording>,
    pub(super) charts: Table<ChartWording>,
    pub(super) derived: Table<DerivedWording>,
    pub(super) voices: Table<VoiceWording>,
    pub(super) told: Table<PersonWording>,
}

pub(super) fn pack_editions(editions: &[Wording], into: &mut Packed) {
    u32::try_from(editions.len()).unwrap_or(0).pack(into);
    let mut first: Option<Packed> = None;
    for wording in editions.iter().cloned() {
        let Wording { lang, name, numbers, numerals, punctuation, .. } = &wording;
        lang.pack(into);
        name.pack(into);
        numbers.pack(into);
        numerals.pack(into);
        punctuation.pack(into);
        let mut own = Packed::default();
        body_of(wording).pack(&mut own);
        let respelt = first.as_ref().and_then(|first| Respelt::of(first, &own));
        respelt.pack(into);
        if respelt.is_none() {
            own.words.pack(into);
            own.numbers.pack(into);
        }
        first.get_or_insert(own);
    }
}

pub(super) fn unpack_editions(from: &mut Unpacking) -> Vec<Wording> {
    let mut first: Option<(Vec<String>, Vec<u32>)> = None;
    (0..u32::unpack(from))
        .map(|_| {
            let (lang, name, numbers) = (Pack::unpack(from), Pack::unpack(from), Pack::unpack(from));
            let (numerals, punctuation) = (Pack::unpack(from), Pack::unpack(from));
            let (words, whole) = match Option::<Respelt>::unpack(from) {
                Some(respelt) => {
                    let (words, whole) = first.clone().unwrap_or_default();
                    (respelt.words(&words), whole)
                }
                None => (Vec::unpack(from), Vec::unpack(from)),
            };
            if first.is_none() {
                first = Some((words.clone(), whole.clone()));
            }
            let mut own = Packed { words, numbers: whole, values: Vec::new() }.unpacking();
            let Body { ui, units, unit_names, reasons, sections, facts, charts, derived, voices, told } =
                Body::unpack(&mut own);
            from.misfit |= !own.fitted();
            Wording {
                lang,
                name,
                numbers,
                numerals,
                punctuation,
                ui,
                units,
                unit_names,
                reasons,
                sections,
                facts,
                charts,
                derived,
                voices,
                told,
            }
        })
        .collect()
}

fn body_of(wording: Wording) -> Body {
    let Wording { ui, units, unit_names, reasons, sections, facts, charts, derived, voices, told, .. } =
        wording;
    Body { ui, units, unit_names, reasons, sections, facts, charts, derived, voices, told }
}
