//! The space between a number and the word after it.

use story::{Language, Wording};

use super::language;

/// Puts a space before the words of units in editions whose language writes one there: 7 places, 3.5 km, but 72.3% and -8.5°C, 15.94萬個.
pub(super) fn add(wording: &mut Wording) {
    if language::of_edition(&wording.lang) == Language::Han {
        return;
    }
    for (_, word) in wording.units.iter_mut() {
        space(word);
    }
    for (_, words) in wording.facts.iter_mut() {
        [&mut words.unit, &mut words.one].into_iter().flatten().for_each(space);
    }
}

fn space(word: &mut String) {
    let is_word = word.starts_with(char::is_alphanumeric);
    // A currency's sign, such as US$, stands before the number.
    if is_word && !story::is_currency_sign(word) {
        word.insert(0, ' ');
    }
}
