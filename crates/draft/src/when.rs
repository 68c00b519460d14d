//! When figures were, as their sentences say it, and what to ask an editor where they don't.

use std::ops::Range;

use load::{Date, When, dates_of_figures};

use super::figure::{Account, Figure};
use super::question::{Question, Topic};
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

fn doubt(when: &When) -> Option<Question> {
    let about = |words: String, dates: &[Date]| {
        let said = dates.iter().flat_map(|date| [date.year, date.month, date.quarter]).flatten();
        Some(Question::new(Topic::Date, words).settled_by(said.map(|number| number.to_string())))
    };
    match when {
        When::InOrder(date) => about(
            format!(
                "of {date}? The sentence lists dates and figures, but no word says that they go together"
            ),
            &[*date],
        ),
        When::OneOf(dates) => {
            let said: Vec<String> = dates.iter().map(ToString::to_string).collect();
            about(format!("which of {} is it? The sentence does not say", said.join(", ")), dates)
        }
        When::Said(_) | When::Unsaid => None,
    }
}
