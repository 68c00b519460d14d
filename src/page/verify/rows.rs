//! What the checks found, line by line: what was checked, where it stands, and whether it agrees.

use super::super::context::Edition;
use super::article::Article;
use super::html;
use crate::story::verify::{About, Fault, Line, Target, Topic};
use crate::story::{Derived, Fact, Qualifier, UnitKind, decimal, fill};

/// One line.
pub(super) struct Row {
    /// Where it can be looked at.
    pub(super) fragment: String,
    /// The words of the link there, as HTML.
    pub(super) words: String,
    /// What it is, as HTML.
    pub(super) says: String,
    /// What is wrong, in words.
    pub(super) fault: Option<String>,
}

impl Row {
    pub(super) fn of(edition: Edition, article: &Article, line: &Line<'_>) -> Self {
        let fragment = match line.target(edition.story) {
            Target::Chart(id) => ["chart-", id].concat(),
            Target::Sentence(n) => sentence(Some(n)),
            Target::Article => sentence(None),
        };
        let mut says = String::new();
        let words = match line.about {
            About::Numeral(span) => article.around(&span),
            About::Fact(fact) => {
                let label = html::escape(edition.wording.label(&fact.id));
                let stored = html::escape(&stored(edition, fact));
                says = [" ", &html::link(&["fact-", &fact.id].concat(), &label), " ", &stored].concat();
                article.around(&fact.numeral)
            }
            About::Derived(_, derived) => {
                says = [" ", &html::escape(&operands(edition, derived))].concat();
                arithmetic(edition, derived)
            }
            // With the mark that opens it.
            About::Voice(voice) => {
                let begins = article.slice(voice.quote.start.saturating_sub(1), voice.quote.start + 12);
                let speaker = article.slice(voice.speaker.start, voice.speaker.end);
                article.in_its_language(&[&html::escape(&speaker), " ", &html::escape(&begins), "…"])
            }
        };
        let fault = line.fault.map(|fault| explain(edition, line, fault));
        Self { fragment, words, says, fault }
    }

    pub(super) fn html(&self, edition: Edition) -> String {
        let ui = &edition.wording.ui;
        let link = html::link(&self.fragment, &self.words);
        let verdict = match &self.fault {
            None => html::mark(true, &ui.verify_right),
            Some(fault) => html::mark(false, &ui.verify_wrong) + " " + &html::escape(fault),
        };
        html::element("li", &[&link, &self.says, " ", &verdict].concat())
    }
}

/// The name of what lines have in common.
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

/// The fragment of a sentence; of the article as a whole for what is in none.
pub(super) fn sentence(n: Option<u32>) -> String {
    n.map_or_else(|| "article".to_owned(), |n| ["s-", &(n + 1).to_string()].concat())
}

/// The number that a fact has.
fn stored(edition: Edition, fact: &Fact) -> String {
    let share = edition.story.unit(&fact.unit).is_some_and(|unit| unit.kind == UnitKind::Share);
    reading(fact.qualifier, fact.value, share)
}

/// A number as it was read: `= 159400`, `> 5700`, `< 1000000`.
fn reading(qualifier: Qualifier, value: f64, share: bool) -> String {
    let sign = match qualifier {
        Qualifier::Exact => "= ",
        Qualifier::Over => "> ",
        Qualifier::Nearly => "< ",
        Qualifier::About => "≈ ",
    };
    [sign, &decimal(value, 6).0, if share { "%" } else { "" }].concat()
}

/// The arithmetic of a computed value.
fn arithmetic(edition: Edition, derived: &Derived) -> String {
    let facts = derived.operands.iter().filter_map(|id| edition.story.fact(id));
    let values: Vec<String> = facts.map(|fact| decimal(fact.value, 6).0).collect();
    let sign = [" ", derived.formula.sign(), " "].concat();
    let (value, whole) = decimal(derived.value, 6);
    [values.join(&sign).as_str(), if whole { " = " } else { " ≈ " }, &value].concat()
}

/// What a computed value is made from.
fn operands(edition: Edition, derived: &Derived) -> String {
    let labels: Vec<&str> = derived.operands.iter().map(|id| edition.wording.label(id)).collect();
    labels.join(&edition.wording.ui.list_pause)
}

/// A fault in words.
fn explain(edition: Edition, line: &Line<'_>, fault: Fault) -> String {
    let ui = &edition.wording.ui;
    let found = match fault {
        Fault::Outside | Fault::Unquoted => return ui.verify_outside.clone(),
        Fault::Figure(says) => reading(says.qualifier, says.value, says.percent),
        Fault::Arithmetic(Some(value)) => decimal(value, 6).0,
        Fault::Arithmetic(None) | Fault::Unreadable => "?".to_owned(),
        Fault::Unaccounted | Fault::NoNumeral | Fault::Twice | Fault::Elsewhere => {
            return ui.verify_ledger.clone();
        }
    };
    let stored = match line.about {
        About::Fact(fact) => stored(edition, fact),
        About::Derived(_, derived) => decimal(derived.value, 6).0,
        About::Numeral(_) | About::Voice(_) => String::new(),
    };
    fill(&ui.verify_differs, &[("found", &found), ("stored", &stored)])
}
