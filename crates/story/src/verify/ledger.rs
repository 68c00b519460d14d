use std::ops::Range;

use super::super::{Account, LedgerEntry, Reader, Reason, Span, Story};
use super::figure::fault_of;
use super::{About, Fault, Report, Topic};

/// Reports numerals that are not in the ledger, then those that are figures, then the others by reason.
pub(super) fn check<'a>(story: &'a Story, reader: Reader, report: &mut Report<'a>) {
    let found = Numerals::of(story, reader);
    let ledger = &story.ledger;
    for (numeral, accounted) in found.spans.iter().zip(&found.accounted) {
        if !accounted {
            report.add(Topic::Unaccounted, About::Numeral(*numeral), Some(Fault::Unaccounted));
        }
    }
    let mut named = vec![false; story.facts.len()];
    for entry in ledger {
        if let Account::Fact(id) = &entry.account {
            let fault = found.fault_of(entry);
            let place = story.facts.place_of(id);
            if let Some(named) = place.and_then(|n| named.get_mut(n)) {
                *named = true;
            }
            match place.and_then(|n| story.facts.get(n)) {
                Some(fact) => {
                    let elsewhere = (fact.numeral != entry.numeral).then_some(Fault::Elsewhere);
                    let fault = fault.or(elsewhere).or_else(|| fault_of(story, fact, reader));
                    report.add(Topic::Shown, About::Fact(fact), fault);
                }
                None => report.add(Topic::Shown, About::Numeral(entry.numeral), Some(Fault::Elsewhere)),
            }
        }
    }
    for (fact, _) in story.facts.iter().zip(&named).filter(|(_, named)| !**named) {
        report.add(Topic::Shown, About::Fact(fact), Some(Fault::Unaccounted));
    }
    for &reason in Reason::ALL {
        for entry in ledger {
            if matches!(entry.account, Account::Reason(own) if own == reason) {
                let fault = found.fault_of(entry);
                report.add(Topic::Reason(reason), About::Numeral(entry.numeral), fault);
            }
        }
    }
}

/// The numerals of the article, in order, with how the ledger covers each.
struct Numerals {
    spans: Vec<Span>,
    /// Whether an entry covers the numeral.
    accounted: Vec<bool>,
    /// The number of entries that share a character with the numeral.
    touched: Vec<u32>,
}

impl Numerals {
    fn of(story: &Story, reader: Reader) -> Self {
        let spans = reader.numeral_spans(&story.article.text);
        let mut found = Self { accounted: vec![false; spans.len()], touched: vec![0; spans.len()], spans };
        for entry in &story.ledger {
            for n in found.at(&entry.numeral) {
                found.accounted[n] |= entry.numeral.contains(&found.spans[n]);
                found.touched[n] += 1;
            }
        }
        found
    }

    /// Returns the indices of the numerals that share a character with a span.
    fn at(&self, span: &Span) -> Range<usize> {
        let from = self.spans.partition_point(|numeral| numeral.end <= span.start);
        let to = self.spans.partition_point(|numeral| numeral.start < span.end);
        from..to.max(from)
    }

    /// Returns the fault of an entry that covers a part of a numeral, none at all, or another entry's. Only a fact may cover
    /// several numerals: 百分之七十.
    fn fault_of(&self, entry: &LedgerEntry) -> Option<Fault> {
        let span = &entry.numeral;
        let own = self.at(span);
        let is_fact = matches!(entry.account, Account::Fact(_));
        let held = own.len();
        let is_cut = self.spans[own.clone()].iter().any(|numeral| !span.contains(numeral));
        if is_cut || held == 0 || (held > 1 && !is_fact) {
            return Some(Fault::NoNumeral);
        }
        self.touched[own].iter().any(|entries| *entries > 1).then_some(Fault::Twice)
    }
}
