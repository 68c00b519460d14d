use strum::VariantArray;

use super::super::{
    Account, Amount, Article, Axis, Cell, ChartKind, ChartSpec, Charts, Date, Derived, Fact, Formula, HasId,
    LedgerEntry, Listed, Named, Number, NumberStyle, Paragraph, ParagraphRole, Period, Place, Qualifier,
    Reason, Section, Sentence, Shows, Span, Step, Story, Symbol, Time, Unit, UnitKind, Voice,
};
use super::basics::pack_all;
use super::editions::{pack_editions, unpack_editions};
use super::{Pack, Packed, Unpacking, pack_fields, pack_variants};

pack_fields! {
    Article { text, paragraphs, sentences }
    Paragraph { span, role, section, first_sentence, end_sentence }
    Sentence { span, paragraph }
    Section { id, heading, poster, lead, beside, cells, testimony }
    Cell { id, shows, columns }
    Unit { id, kind, symbol, currency, time }
    Fact { id, section, amount, unit, qualifier, holds_unit, cents, numeral, quote, sentence }
    ChartSpec { id, section, within, kind, per, facts, derived, steps, places, axis, lanes, one, dates, start }
    Period { year, month }
    Place { id, symbol }
    Date { year, month, day }
    Named { id, symbol }
    Derived { id, formula, operands, value }
    Step { id, quote, sentence, fact, lane, from, to, date, named }
    Voice { speaker, quote, sentence }
    LedgerEntry { numeral, account }
}

pack_variants! { Axis, Formula, NumberStyle, ParagraphRole, Qualifier, Reason, Shows, Symbol, Time, UnitKind }

impl Pack for Story {
    fn pack(&self, into: &mut Packed) {
        let Self { name, article, sections, units, facts, charts, voices, ledger, editions } = self;
        name.pack(into);
        article.pack(into);
        sections.pack(into);
        units.pack(into);
        facts.pack(into);
        charts.pack(into);
        voices.pack(into);
        ledger.pack(into);
        pack_editions(editions, into, Pack::pack);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        Self {
            name: Pack::unpack(from),
            article: Pack::unpack(from),
            sections: Pack::unpack(from),
            units: Pack::unpack(from),
            facts: Pack::unpack(from),
            charts: Pack::unpack(from),
            voices: Pack::unpack(from),
            ledger: Pack::unpack(from),
            editions: unpack_editions(from, Pack::unpack),
        }
    }
}

impl<T: Pack + HasId> Pack for Listed<T> {
    fn pack(&self, into: &mut Packed) {
        let (items, order) = self.parts();
        pack_all(items, into);
        pack_all(order, into);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        Self::of_parts((Pack::unpack(from), Pack::unpack(from)))
    }
}

impl Pack for Charts {
    fn pack(&self, into: &mut Packed) {
        let (list, showing) = self.parts();
        list.pack(into);
        pack_all(showing, into);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        Self::of_parts(Pack::unpack(from), Pack::unpack(from))
    }
}

/// Packs numbers that compress well: lengths, not ends, and bytes as their difference from three a code point, 0 for Chinese.
impl Pack for Span {
    fn pack(&self, into: &mut Packed) {
        let length = self.end.wrapping_sub(self.start);
        let bytes = self.byte_end.wrapping_sub(self.byte_start);
        for number in [self.start, length, behind(self.start, self.byte_start), behind(length, bytes)] {
            number.pack(into);
        }
    }

    fn unpack(from: &mut Unpacking) -> Self {
        let [start, length, start_behind, length_behind] = [(); 4].map(|()| u32::unpack(from));
        // `behind` is its own inverse.
        let byte_start = behind(start, start_behind);
        Self {
            start,
            end: start.wrapping_add(length),
            byte_start,
            byte_end: byte_start.wrapping_add(behind(length, length_behind)),
        }
    }
}

fn behind(points: u32, bytes: u32) -> u32 {
    points.wrapping_mul(3).wrapping_sub(bytes)
}

/// As two floats, which hold both parts exactly.
impl Pack for Number {
    fn pack(&self, into: &mut Packed) {
        let (numerator, denominator) = self.fraction();
        (numerator as f64).pack(into);
        (denominator as f64).pack(into);
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a damaged float saturates, and the fraction is refused"
    )]
    fn unpack(from: &mut Unpacking) -> Self {
        let (numerator, denominator) = (f64::unpack(from) as i64, f64::unpack(from) as i64);
        let number = Self::new(numerator, denominator);
        from.expect(number, Self::ZERO)
    }
}

impl Pack for Amount {
    fn pack(&self, into: &mut Packed) {
        match self {
            Self::One(value) => (0_u32, *value).pack(into),
            Self::Range { low, high } => (1_u32, (*low, *high)).pack(into),
        }
    }

    fn unpack(from: &mut Unpacking) -> Self {
        match u32::unpack(from) {
            0 => Self::One(Pack::unpack(from)),
            1 => Self::Range { low: Pack::unpack(from), high: Pack::unpack(from) },
            _ => from.expect(None, Self::One(Number::ZERO)),
        }
    }
}

impl Pack for Account {
    fn pack(&self, into: &mut Packed) {
        u32::from(matches!(self, Self::Fact(_))).pack(into);
        match self {
            Self::Fact(id) => id.pack(into),
            Self::Reason(reason) => reason.pack(into),
        }
    }

    fn unpack(from: &mut Unpacking) -> Self {
        match u32::unpack(from) {
            0 => Self::Reason(Reason::unpack(from)),
            1 => Self::Fact(String::unpack(from)),
            _ => from.expect(None, Self::Fact(String::new())),
        }
    }
}

impl Pack for ChartKind {
    fn pack(&self, into: &mut Packed) {
        self.name().to_owned().pack(into);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        let name = String::unpack(from);
        let kind = Self::ALL.iter().find(|kind| kind.name() == name).copied();
        from.expect(kind, Self::ALL[0])
    }
}
