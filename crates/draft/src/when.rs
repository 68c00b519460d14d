//! When figures were, as their sentences say it, and what to ask an editor where they don't.

use std::ops::Range;

use load::{When, dates_of_figures};

use super::figure::{Account, Figure};
use super::text::Text;

/// Gives each figure of the prose its date. What a sentence leaves open becomes a doubt of the figure.
pub(crate) fn date(text: &Text, accounts: &mut [Account]) {
    for (from, to) in text.sentences.iter().copied() {
        let inside = |figure: &Figure| from <= figure.start && figure.end <= to;
        let mut own: Vec<&mut Figure> = accounts
            .iter_mut()
            .filter_map(|account| match account {
                Account::Fact(figure) if inside(figure) => Some(&mut **figure),
                Account::Fact(_) | Account::Phrase { .. } | Account::Open { .. } => None,
            })
            .collect();
        let place = |at: usize| text.own(from, at).len();
        let places: Vec<Range<usize>> =
            own.iter().map(|figure| place(figure.start)..place(figure.end)).collect();
        let dates = dates_of_figures(text.own(from, to), &places, text.language);
        for (figure, when) in own.iter_mut().zip(dates) {
            figure.doubts.extend(doubt(&when));
            figure.when = when;
        }
    }
}

fn doubt(when: &When) -> Option<String> {
    match when {
        When::InOrder(date) => Some(format!(
            "of {date}? The sentence lists dates and figures, but no word says that they go together"
        )),
        When::OneOf(dates) => {
            let dates: Vec<String> = dates.iter().map(ToString::to_string).collect();
            Some(format!("which of {} is it? The sentence does not say", dates.join(", ")))
        }
        When::Said(_) | When::Unsaid => None,
    }
}
