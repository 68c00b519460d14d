//! Shares with their noun between the numbers: one household in nine.

use super::amount::{Value, hundred, is_time, measure};
use super::number;
use super::text::Text;
use crate::{Expected, Form, Number};

/// One household in nine: a share, if no noun follows that the second number may count, as in one hospital in nine counties.
pub(super) fn one_in(text: Text<'_>, value: Value) -> Option<Value> {
    const NO_NOUN: [&str; 17] = [
        "of", "and", "or", "to", "that", "which", "who", "is", "was", "has", "had", "were", "by", "than",
        "a", "the", "at",
    ];
    const VERBS: [&str; 4] = ["is", "was", "has", "does"];
    const PLURALS: [&str; 4] = ["people", "children", "men", "women"];
    if value.in_digits || value.number != Ok(Number::from(1)) {
        return None;
    }
    let mut place = text.gap(value.end)?;
    // A noun of up to two words: one British child in five.
    for _ in 0..2 {
        let word = text.word_end(place);
        if word == place || text.one_of(place, &NO_NOUN) == Some(word) {
            return None;
        }
        place = text.gap(word)?;
        let Some(after_in) = text.phrase(place, "in") else { continue };
        let second = number::read(text, text.gap(after_in)?)?;
        let n = second.value.ok()?;
        let end = text.gap(second.end).map(|next| (next, text.word_end(next)));
        let counts = end.is_some_and(|(next, end)| {
            let is_plural =
                end > next && text.get(end - 1) == Some('s') && text.one_of(next, &VERBS).is_none();
            is_plural || text.one_of(next, &PLURALS) == Some(end)
        });
        let is_whole = n.is_whole() && n > Number::from(1) && n <= Number::from(1_000);
        if counts || !is_whole || is_time(text, second.end) || measure(text, second.end).is_some() {
            return None;
        }
        let share = value.number.ok()?.over(n).ok_or(Expected::FewerDigits);
        let form = Form::Percent;
        return Some(hundred(Value {
            end: second.end,
            number: share,
            size: None,
            scaled: true,
            form,
            ..value
        }));
    }
    None
}
