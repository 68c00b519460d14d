//! What to do about a numeral that is found but can't be read: one hint for each cause.

use story::{Expected, Language, QuantityError, Refusal};

/// Returns the hint for a numeral that can't be read.
pub(super) fn hint(error: &QuantityError, language: Language) -> &'static str {
    match (error.expected, language) {
        (Expected::Refused(why), _) => refusal(why),
        (expected, Language::Han) => han(expected),
        (_, Language::English) => {
            "quantities look like 61,000, more than 2.4 million, £3.8bn, 12.5 per cent, 3 to 5 or one in five"
        }
    }
}

/// What to do about a Chinese numeral that is not well formed or not definite.
fn han(expected: Expected) -> &'static str {
    match expected {
        Expected::Definite => {
            "no number says this exactly: leave the fact out, and give the numeral the reason `vague` in ledger.toml"
        }
        Expected::OneMeaning => {
            "兆 is a million to some readers and a million millions to others: leave the fact out, with the reason `vague` in ledger.toml"
        }
        Expected::PlainNumber => {
            "such numerals number things: give it the reason `enumeration` or `name` in ledger.toml"
        }
        Expected::OneUnit => {
            "a figure has one unit: leave the fact out, and give both numbers the reason `part` in ledger.toml"
        }
        Expected::GreaterNumber | Expected::End => {
            "only a smaller and a larger number of one kind are a range: dates, scores and telephone numbers belong in ledger.toml"
        }
        Expected::OneQualifier => {
            "two words that differ say how exact it is: leave the fact out, with the reason `vague` in ledger.toml"
        }
        Expected::FewerDigits => "figures have at most 15 digits",
        _ => "quantities look like 15.94萬, 4000余萬, 近百萬, 72.3%, 三百五十 or 全部",
    }
}

fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::NotExact => "no chart can draw it: give it the reason `vague` in ledger.toml",
        Refusal::Rank => {
            "a rank is no amount: give it the reason `rank` in ledger.toml, or `grade` if it is an official one"
        }
        Refusal::Name => {
            "give it the reason `name` in ledger.toml, `term` if it is a word of science such as PM2.5, or `phone`"
        }
        Refusal::Time | Refusal::Years => "give it the reason `date` in ledger.toml",
        Refusal::Multiple => {
            "make facts of the two amounts that it compares, if the article has them, and give it the reason `vague` in ledger.toml"
        }
        Refusal::Separators => {
            "it may be one number or two: ask the author; without an answer, give it the reason `vague` in ledger.toml"
        }
        Refusal::Pair => {
            "a range ascends, as 3 to 5 or 3-5: give the result of a vote or a game the reason `score` in ledger.toml, and 24/7 `idiom`"
        }
        Refusal::SharedWord => {
            "the first number is not what it says: give both the reason `range` in ledger.toml, or quote the amounts where the article has them in full"
        }
        Refusal::TwoUnits => {
            "only hours, minutes and seconds, weeks and days add up: give both numbers the reason `part` in ledger.toml"
        }
        Refusal::Unclear => {
            "it may be more, or less, or something else: give it the reason `vague` in ledger.toml, `rate` if it is a rate, or `date` if it is a time"
        }
        Refusal::Recent => {
            "it may be the last so many years, or nearly as many: give it the reason `date` in ledger.toml, or `vague`"
        }
        Refusal::Step => {
            "it may be a range, or a change and the number that it led to: quote the figures where the article has them otherwise, or give them the reason `range` in ledger.toml"
        }
        Refusal::Either => "it is a margin around another number: give it the reason `part` in ledger.toml",
        Refusal::NoRange => "a range is `between 3 and 5`: make the numeral contain both numbers",
    }
}
