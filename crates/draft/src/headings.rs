//! Figures of titles and headings, which repeat those of the prose, often rounded. A drafted story has only those of the prose; the list of figures has
//! these, too.

use story::{Amount, Number};

use super::figure::{Account, Figure};
use super::outline::Role;
use super::question::{Question, Topic};
use super::text::Text;

/// Whether a place is in a title or a heading.
pub(crate) fn is_heading(text: &Text, at: usize) -> bool {
    text.line_at(at).is_some_and(|line| matches!(line.role, Role::Title | Role::Heading))
}

/// Asks of each figure in a title or heading whether it is one of the prose.
pub(crate) fn ask(text: &Text, accounts: &mut [Account]) {
    let facts = |account: &Account| match account {
        Account::Fact(figure) => Some((**figure).clone()),
        Account::Phrase { .. } | Account::Open { .. } => None,
    };
    let prose: Vec<Figure> =
        accounts.iter().filter_map(facts).filter(|figure| !is_heading(text, figure.start)).collect();
    for account in accounts {
        let Account::Fact(figure) = account else { continue };
        if !is_heading(text, figure.start) {
            continue;
        }
        if let Some(other) = prose.iter().find(|other| repeats(figure, other)) {
            let words = format!("does it repeat 「{}」 of the text?", other.numeral);
            figure.doubts.push(Question::new(Topic::Again, words));
        }
    }
}

/// Whether a figure can be another, rounded: within a tenth of it.
fn repeats(figure: &Figure, other: &Figure) -> bool {
    let (Some(Amount::One(value)), Some(Amount::One(exact))) = (figure.amount, other.amount) else {
        return figure.amount == other.amount && figure.unit.id == other.unit.id;
    };
    let near = || {
        let part = value.over(exact)?.times(Number::from(10))?;
        Some(part >= Number::from(9) && part <= Number::from(11))
    };
    figure.unit.id == other.unit.id && (value == exact || near().unwrap_or(false))
}
