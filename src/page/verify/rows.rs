//! The result lines: what was checked, where it is, and whether it agrees.

use super::super::edition::Edition;
use super::article::Article;
use super::html;
use super::lines::Lines;
use story::verify::{About, Fault, Line, Topic};
use story::{Amount, Fact, Form, Fragment, Qualifier, UnitKind, fill};

/// The most decimals of a figure.
const DECIMALS: u32 = 6;

/// Adds a line.
pub(super) fn add(lines: &mut Lines, article: &Article, line: &Line<'_>) {
    let edition = lines.edition;
    let mut is = String::new();
    let seen = match line.about {
        About::Numeral(span) => article.around(&span),
        About::Fact(fact) => {
            let label = html::escape(edition.wording.label(&fact.id));
            let stored = html::escape(&stored(edition, fact));
            is = [&html::link(Fragment::Fact(&fact.id), &label), " ", &stored].concat();
            article.around(&fact.numeral)
        }
        About::Derived(_, derived) => {
            let mut sum = String::new();
            for id in &derived.operands {
                if !sum.is_empty() {
                    sum.push_str(&[" ", derived.formula.sign(), " "].concat());
                    is.push_str(&edition.wording.ui.list_pause);
                }
                sum.push_str(
                    &edition.story.fact(id).map_or_else(String::new, |fact| fact.amount.low().to_string()),
                );
                is.push_str(edition.wording.label(id));
            }
            is = html::escape(&is);
            let (value, whole) = derived.value.decimal(DECIMALS);
            [sum.as_str(), if whole { " = " } else { " ≈ " }, &value].concat()
        }
        About::Voice(voice) => {
            let speaker = article.slice(voice.speaker.start, voice.speaker.end);
            // Includes the opening quotation mark.
            let begins = article.slice(voice.quote.start.saturating_sub(1), voice.quote.start + 12);
            article.in_its_language(&html::escape(&[&speaker, " ", &begins, "…"].concat()))
        }
    };
    lines.add(line.target(edition.story), &seen, &is, line.fault.map(|fault| explain(edition, line, fault)));
}

/// The name of a group of lines.
pub(super) fn name(edition: Edition, topic: Topic) -> &'static str {
    let wording = edition.wording;
    match topic {
        Topic::Unaccounted => &wording.ui.verify_unaccounted,
        Topic::Shown => &wording.ui.verify_shown,
        Topic::Reason(reason) => wording.reasons.get(reason.name()).map_or("", String::as_str),
        Topic::Arithmetic => &wording.ui.derived,
        Topic::Voices => &wording.ui.verify_quoted,
    }
}

/// The number of a fact.
fn stored(edition: Edition, fact: &Fact) -> String {
    let share = edition.story.unit(&fact.unit).is_some_and(|unit| unit.kind == UnitKind::Share);
    reading(fact.qualifier, fact.amount, share)
}

/// A number as read: `= 159400`, `> 5700`, `< 1000000`.
fn reading(qualifier: Qualifier, amount: Amount, share: bool) -> String {
    let sign = match qualifier {
        Qualifier::Exact => "= ",
        Qualifier::Over => "> ",
        Qualifier::Nearly | Qualifier::Under => "< ",
        Qualifier::About => "≈ ",
        Qualifier::AtLeast => "≥ ",
        Qualifier::AtMost => "≤ ",
    };
    let (low, share) = (amount.low().to_string(), if share { "%" } else { "" });
    match amount {
        Amount::One(_) => [sign, &low, share].concat(),
        Amount::Range { high, .. } => [sign, &low, "–", &high.to_string(), share].concat(),
    }
}

/// A fault in words.
fn explain(edition: Edition, line: &Line<'_>, fault: Fault) -> String {
    let ui = &edition.wording.ui;
    let found = match fault {
        Fault::Outside | Fault::Unquoted => return ui.verify_outside.clone(),
        Fault::Figure(says) => reading(says.qualifier, says.amount, says.form == Form::Percent),
        Fault::Arithmetic(Some(value)) => value.decimal(DECIMALS).0,
        Fault::Arithmetic(None) | Fault::Unreadable => "?".to_owned(),
        Fault::Unaccounted | Fault::NoNumeral | Fault::Twice | Fault::Elsewhere => {
            return ui.verify_ledger.clone();
        }
    };
    let stored = match line.about {
        About::Fact(fact) => stored(edition, fact),
        About::Derived(_, derived) => derived.value.decimal(DECIMALS).0,
        About::Numeral(_) | About::Voice(_) => String::new(),
    };
    fill(&ui.verify_differs, &[("found", &found), ("stored", &stored)])
}
