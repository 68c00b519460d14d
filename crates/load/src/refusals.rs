//! What to do about a numeral that is found but can't be read: one hint for each cause.

use story::{Expected, Language, QuantityError, Refusal};

/// Returns the hint for a numeral that can't be read.
pub(super) fn hint(error: &QuantityError, language: Language) -> &'static str {
    match (error.expected, language) {
        (Expected::Refused(why), _) => refusal(why),
        (_, Language::Han) => "quantities look like 15.94萬, 4000余萬, 近百萬, 72.3%, 三百五十 or 全部",
        (_, Language::English) => {
            "quantities look like 61,000, more than 2.4 million, £3.8bn, 12.5 per cent, 3 to 5 or one in five"
        }
    }
}

fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::NotExact => "no chart can draw it: account for it in ledger.toml, as `idiom`",
        Refusal::Rank => "a rank is no amount: account for it in ledger.toml, as `grade` or `enumeration`",
        Refusal::Name => "account for it in ledger.toml, as `name` or `phone`",
        Refusal::Time | Refusal::Years => "account for it in ledger.toml, as `date`",
        Refusal::Multiple => {
            "make facts of the two amounts that it compares, and account for it in ledger.toml, as `idiom`"
        }
        Refusal::Separators => {
            "it may be one number or two: account for it in ledger.toml, or ask the author"
        }
        Refusal::Pair => {
            "a range ascends, as 3 to 5 or 3-5: account for a score or a vote in ledger.toml, as `name`"
        }
        Refusal::SharedWord => {
            "the first number is not what it says: account for both in ledger.toml, or quote the amounts where the article has them in full"
        }
        Refusal::TwoUnits => {
            "only hours, minutes and seconds, weeks and days add up: account for it in ledger.toml"
        }
        Refusal::Unclear => "it may be more, or less, or something else: account for it in ledger.toml",
        Refusal::NoRange => "a range is `between 3 and 5`: make the numeral contain both numbers",
    }
}
