//! The phrases of the ledger: as short as they show their reason, and so that they account for no other numeral wrongly.

use std::collections::BTreeMap;

use story::numeral_spans;

use super::figure::{Account, Said};
use super::text::Text;

/// A phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) text: String,
    pub(crate) reason: Said,
    /// The fact whose figure it states again.
    pub(crate) repeats: Option<String>,
}

/// The most characters by which a phrase grows.
const MOST: usize = 12;

/// Returns the phrases for the numerals that are no figures. Those that can't be phrased, because their words are elsewhere a figure's, or
/// because the ledger has no such reason, become open. `repeated`: the fact that each numeral with the reason `repeats` states again, by the
/// numeral's first character.
pub(crate) fn phrases(
    text: &Text,
    accounts: &mut [Account],
    repeated: &BTreeMap<usize, String>,
) -> Vec<Phrase> {
    let spans: Vec<(usize, usize)> =
        numeral_spans(&text.text, text.language).iter().map(Text::points).collect();
    // The reason of each numeral; `None` for facts and those that are accounted for elsewhere.
    let reasons: Vec<Option<Said>> = spans
        .iter()
        .map(|(start, end)| {
            let own = |account: &&Account| account.span().0 <= *start && *end <= account.span().1;
            match accounts.iter().find(own) {
                Some(Account::Phrase { reason, .. }) => Some(*reason),
                _ => None,
            }
        })
        .collect();
    let mut phrases: Vec<Phrase> = Vec::new();
    for account in accounts.iter_mut() {
        let Account::Phrase { start, end, reason } = *account else { continue };
        let open = |why: String| Account::Open { start, end, why };
        if !reason.is_known() {
            *account = open(format!("a {}, for which the ledger has no reason", reason.0));
            continue;
        }
        let line = text.line_at(start).map_or((start, end), |line| (line.start, line.end));
        let fits = |(from, to): (usize, usize)| {
            let words = text.own(from, to);
            let length = to - from;
            if reason.0 == "repeats" && text.count(words) > 1 {
                return false;
            }
            text.places(words).into_iter().all(|place| {
                let end = place + length;
                let inside = |span: &(usize, usize)| place <= span.0 && span.1 <= end;
                let is_cut = |span: &(usize, usize)| span.0 < end && place < span.1 && !inside(span);
                if spans.iter().any(is_cut) {
                    return false;
                }
                spans
                    .iter()
                    .zip(&reasons)
                    .filter(|(span, _)| inside(span))
                    .all(|(_, other)| *other == Some(reason))
            })
        };
        let grown = (0..MOST).flat_map(|more| (0..=more).map(move |left| (left, more - left)));
        let mut grown = grown.filter(|(left, right)| start - line.0 >= *left && line.1 - end >= *right);
        let Some(span) =
            grown.find_map(|(left, right)| Some((start - left, end + right)).filter(|span| fits(*span)))
        else {
            *account = open("its words are a figure's elsewhere".to_owned());
            continue;
        };
        let repeats = repeated.get(&start).filter(|_| reason.0 == "repeats").cloned();
        let phrase = Phrase { text: text.own(span.0, span.1).to_owned(), reason, repeats };
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    phrases
}
