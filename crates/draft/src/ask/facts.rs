//! Questions about facts and units.

use super::super::figure::{Account, Figure};
use super::super::question::{Question, Topic};
use super::super::text::{Text, plain_words};
use super::super::voices::Voice;
use super::super::write::TODO;
use super::super::{needs, whose};
use super::Open;
use super::told::{Entry, Told};

/// Asks about each fact what the article leaves open beside its numeral, and what the label leaves out.
pub(super) fn ask(
    text: &Text,
    accounts: &[Account],
    (told, quoted): (&Told, &[(String, Voice)]),
    open: &mut Open,
) {
    for fact in &told.facts {
        let Some((start, end)) = place(text, fact) else { continue };
        let figure = accounts.iter().find_map(|account| match account {
            Account::Fact(figure) if figure.start < end && start < figure.end => Some(figure),
            Account::Fact(_) | Account::Phrase { .. } | Account::Open { .. } => None,
        });
        let Some(figure) = figure else { continue };
        let words = words_of(text, told, fact);
        for doubt in &figure.doubts {
            doubted(told, (fact, &words), (figure, (start, end)), doubt, open);
        }
        let kind = told.kind(&fact.said("unit"));
        for need in needs::of(text, figure, kind == "change") {
            let how = match need.topic {
                Topic::Change => "write in `label` what rose or fell, as the article says it",
                _ => "say it in `label`",
            };
            open.ask(fact, need.topic, need.is_settled_by(&words), &need.words, how);
        }
        if kind == "share" {
            let what = "a share has a whole, and nothing says of what it is one";
            open.ask(fact, Topic::Whole, !fact.said("of").is_empty(), what, "write `of`, the whole");
        }
        if let Some(name) = whose::named(text, figure.start, quoted) {
            let named = plain_words(&name, text.language).unwrap_or_default();
            let is_said = !fact.said("scope").is_empty() || words.contains(&named);
            let what = format!("does it speak of 「{name}」 alone?");
            let how = "then name it as a [[scope]] in story.toml and give `scope`, or name it in `label`";
            open.ask(fact, Topic::Whose, is_said, &what, how);
        }
    }
}

/// Asks what the draft was in doubt about.
fn doubted(
    told: &Told,
    (fact, words): (&Entry, &str),
    (figure, numeral): (&Figure, (usize, usize)),
    doubt: &Question,
    open: &mut Open,
) {
    let is_own_unit = fact.said("unit") == figure.unit.id;
    let is_dated = || told.charts_of(&fact.id).any(|chart| !chart.list("dates").is_empty());
    let mut ask = |is_settled: bool, how: &str| open.ask(fact, doubt.topic, is_settled, &doubt.words, how);
    match doubt.topic {
        // The unit is asked itself, once.
        Topic::Unit => {
            let unit = told.units.iter().find(|unit| unit.id == figure.unit.id).filter(|_| is_own_unit);
            let is_asked =
                |unit: &&Entry| open.topics.iter().any(|(table, id, _)| *table == "unit" && *id == unit.id);
            if let Some(unit) = unit.filter(|unit| !is_asked(unit)) {
                let how = "name the unit after what it counts, with its word as the article has it";
                // Whoever gives it another word has looked at it.
                let word = unit.said("word");
                let is_settled =
                    !word.is_empty() && !word.contains(TODO) && word.trim() != figure.unit.word.trim();
                open.ask(unit, Topic::Unit, is_settled, &doubt.words, how);
            }
        }
        // A currency is marked in the unit, and every share is asked of what it is one.
        Topic::Currency | Topic::Whole => {}
        Topic::Counts => ask(!is_own_unit, "give the fact the unit of what it counts"),
        Topic::Words => ask(
            numeral != (figure.start, figure.end),
            "write the word into `numeral` if it belongs to it, with the `value` and `qualifier` that it then has; if no numeral can have it, say it in `label` and answer",
        ),
        Topic::Scale => ask(
            !is_own_unit || numeral != (figure.start, figure.end),
            "leave the fact out, and account for the numeral in ledger.toml, if so",
        ),
        Topic::Change => ask(
            fact.number("value").is_some_and(|value| value < 0.0) || doubt.is_settled_by(words),
            "give it the value and a unit of the kind `change` if so",
        ),
        Topic::Date => ask(is_dated() || doubt.is_settled_by(words), "write the date in `label`"),
        Topic::Year => ask(!is_dated(), "correct `dates` and `said` of its chart if not"),
        Topic::Supposed => {
            ask(
                false,
                "leave the fact out if so, and give its numeral the reason `hypothetical` in ledger.toml",
            );
        }
        Topic::Again => {
            ask(
                told.repeated.contains(&fact.id),
                "leave the fact out if so, and give its numeral the reason `repeats` in ledger.toml",
            );
        }
        Topic::Plan
        | Topic::Rate
        | Topic::Average
        | Topic::Base
        | Topic::Whose
        | Topic::Comparison
        | Topic::Speaker => {
            ask(doubt.is_settled_by(words), "say it in `label`");
        }
    }
}

/// The place of a fact's numeral in code points, if its quote is in the article.
pub(super) fn place(text: &Text, fact: &Entry) -> Option<(usize, usize)> {
    let (quote, numeral) = (fact.said("quote"), fact.said("numeral"));
    let at = *text.places(&quote).first().filter(|_| !quote.is_empty())?;
    let inside = quote.find(&numeral).filter(|_| !numeral.is_empty())?;
    let start = at + quote[..inside].chars().count();
    Some((start, start + numeral.chars().count()))
}

/// What a tooltip and a table have beside a figure: its label, its whole, its unit and its scope, and no chart's title.
fn words_of(text: &Text, told: &Told, fact: &Entry) -> String {
    let scope = told.scopes.iter().find(|(id, _)| *id == fact.said("scope")).map(|(_, name)| name.clone());
    let own = ["label", "of", "word"].map(|key| fact.said(key)).into_iter();
    let all: Vec<String> = own.chain(scope).collect();
    plain_words(&all.join("\n"), text.language).unwrap_or_default()
}
