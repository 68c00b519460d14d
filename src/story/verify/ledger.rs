//! Numerals against the ledger, both ways.

use super::super::{Account, Fact, LedgerEntry, Reason, Span, Story, numeral_spans};
use super::figure::fault_of;
use super::{About, Fault, Report, Topic};

/// Numerals without account, then those that are figures, then those that are none, reason by reason.
pub(super) fn check<'a>(story: &'a Story, report: &mut Report<'a>) {
    let found = numeral_spans(&story.article.text);
    let ledger = &story.ledger;
    for numeral in &found {
        if !ledger.iter().any(|entry| entry.numeral.contains(numeral)) {
            report.add(Topic::Unaccounted, About::Numeral(*numeral), Some(Fault::Unaccounted));
        }
    }
    for entry in ledger {
        if let Account::Fact(id) = &entry.account {
            let fault = fault_of_entry(ledger, entry, &found);
            match story.fact(id) {
                Some(fact) => {
                    let elsewhere = (fact.numeral != entry.numeral).then_some(Fault::Elsewhere);
                    let fault = fault.or(elsewhere).or_else(|| fault_of(story, fact));
                    report.add(Topic::Shown, About::Fact(fact), fault);
                }
                None => report.add(Topic::Shown, About::Numeral(entry.numeral), Some(Fault::Elsewhere)),
            }
        }
    }
    for fact in story.facts.iter().filter(|fact| !is_named(ledger, fact)) {
        report.add(Topic::Shown, About::Fact(fact), Some(Fault::Unaccounted));
    }
    for reason in Reason::ALL {
        for entry in ledger {
            if matches!(entry.account, Account::Reason(own) if own == reason) {
                let fault = fault_of_entry(ledger, entry, &found);
                report.add(Topic::Reason(reason), About::Numeral(entry.numeral), fault);
            }
        }
    }
}

fn is_named(ledger: &[LedgerEntry], fact: &Fact) -> bool {
    ledger.iter().any(|entry| matches!(&entry.account, Account::Fact(id) if *id == fact.id))
}

/// Whether an entry stands on whole numerals and on no other entry's. A figure may be of more than one: 百分之七十.
fn fault_of_entry(ledger: &[LedgerEntry], entry: &LedgerEntry, found: &[Span]) -> Option<Fault> {
    let span = &entry.numeral;
    let mut held = 0;
    for numeral in found.iter().filter(|numeral| numeral.overlaps(span)) {
        if !span.contains(numeral) {
            return Some(Fault::NoNumeral);
        }
        held += 1;
    }
    let is_fact = matches!(entry.account, Account::Fact(_));
    if held == 0 || (held > 1 && !is_fact) {
        return Some(Fault::NoNumeral);
    }
    let holding = ledger.iter().filter(|other| other.numeral.overlaps(span)).count();
    (holding > 1).then_some(Fault::Twice)
}
