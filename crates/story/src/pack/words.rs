//! The parts of a story that an edition words.

use super::super::{
    ChartWording, DerivedWording, EditionArticle, FactWording, NumberStyle, PersonWording, Piece,
    SectionWording, StepWording, Translation, UiWording, VoiceWording,
};
use super::editions::Body;
use super::{Pack, Packed, Unpacking, pack_arms, pack_fields};

pack_fields! {
    Body { ui, units, unit_names, reasons, sections, facts, charts, derived, voices, told }
    SectionWording { title, short, lead }
    FactWording { label, short, of, unit, one }
    ChartWording { title, subtitle, description, steps }
    StepWording { label, when, note }
    DerivedWording { label, why }
    VoiceWording { name, about, quote, excerpt }
    PersonWording { name, about }
    Translation { title, caption, byline, headings, sentences }
}

pack_arms! {
    NumberStyle { AsPrinted, Grouped }
}

impl Pack for UiWording {
    fn pack(&self, into: &mut Packed) {
        self.each().for_each(|words| into.words.push(words.clone()));
    }

    fn unpack(from: &mut Unpacking) -> Self {
        Self::from_words(&mut from.words)
    }
}

impl Pack for EditionArticle {
    fn pack(&self, into: &mut Packed) {
        let (respelt, translated) = match self {
            Self::Respelt(text) => (Some(text.iter().collect::<String>()), None),
            Self::Translated(translation) => (None, Some(translation)),
        };
        respelt.pack(into);
        if let Some(translation) = translated {
            translation.pack(into);
        }
    }

    fn unpack(from: &mut Unpacking) -> Self {
        match Option::<String>::unpack(from) {
            Some(text) => Self::Respelt(text.chars().collect()),
            None => Self::Translated(Translation::unpack(from)),
        }
    }
}

impl Pack for Piece {
    fn pack(&self, into: &mut Packed) {
        let (words, fact, shown) = match self {
            Self::Words(words) => (Some(words.clone()), String::new(), None),
            Self::Figure { fact, shown } => (None, fact.clone(), shown.clone()),
        };
        words.pack(into);
        fact.pack(into);
        shown.pack(into);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        let (words, fact, shown) = (Option::unpack(from), String::unpack(from), Option::unpack(from));
        words.map_or(Self::Figure { fact, shown }, Self::Words)
    }
}
