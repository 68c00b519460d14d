//! The word of a unit, as the article prints it beside the unit's numbers.

use story::{Amount, Language, Number, is_currency_sign};

use super::units::Unit;
use super::write::Draft;

impl Draft<'_> {
    /// The word that the draft gives a new unit. Of hour, hours and -hour it takes hours, which most numbers have.
    pub(super) fn unit_word(&self, unit: &Unit) -> String {
        match self.text.language {
            Language::Han => unit.word.clone(),
            Language::English if unit.kind == "share" || unit.id == "percent-change" => "%".to_owned(),
            Language::English => {
                let word = self.plural(unit);
                // $ stands before the number, and the -hour of a 12-hour shift has no space.
                if is_currency_sign(word) || word.starts_with('-') {
                    word.to_owned()
                } else {
                    format!(" {word}")
                }
            }
        }
    }

    /// The word that the first number above one has after it, if one has.
    fn plural<'a>(&'a self, unit: &'a Unit) -> &'a str {
        let one = Some(Amount::One(Number::from(1)));
        let figures =
            self.facts.iter().map(|(_, fact)| &fact.figure).filter(|figure| figure.unit.id == unit.id);
        let rank = |word: &str, is_one: bool| (word.starts_with('-'), is_one);
        let words = figures.map(|figure| (figure.unit.word.as_str(), figure.amount == one));
        words.min_by_key(|(word, is_one)| rank(word, *is_one)).map_or(unit.word.as_str(), |(word, _)| word)
    }
}
