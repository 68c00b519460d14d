use std::fmt;

use super::{Amount, Language, Number, Qualifier, Reader, Refusal, han};

/// An amount as the article states it, read from its numeral by [`parse_quantity`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// In base units (`15.94萬` is 159400), or as [`Self::form`] says (`72.3%` is 72.3).
    pub amount: Amount,
    /// How exactly the article states it.
    pub qualifier: Qualifier,
    /// What the numeral itself says about its unit.
    pub form: Form,
}

/// What a numeral says about the unit of its amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Nothing: the unit is a word after it.
    Plain,
    /// Per cent of a whole: `72.3%`, `百分之七十`, `3成`, `三分之二`, `全部`.
    Percent,
    /// Percentage points: `1.2個百分點`.
    Points,
    /// Ones of the first for one of the second: `4:1`.
    Ratio,
    /// Hours and minutes, minutes and seconds, or a ratio, as the unit says: `1:15`. The amount is 60 times the first number and the second.
    Colon,
    /// For each thousand: `12‰`, `千分之十二`.
    PerMille,
    /// Seconds, of a duration written in several units: `1小時30分`.
    Seconds,
    /// Months, of a duration written in years and months: `2年6個月`.
    Months,
    /// Money, with the codes of the currencies that its sign can stand for: `£3`, `$5 million`.
    Money(&'static [&'static str]),
    /// Millions, or metres if the unit is a length: `5m`. The amount is that of millions.
    MillionsOrMetres,
}

impl Form {
    /// Returns whether figures of two forms can share an axis: both are numbers in their unit, or both have the same form.
    #[must_use]
    pub fn shares_axis(self, other: Self) -> bool {
        let in_unit = |form| {
            matches!(
                form,
                Self::Plain | Self::Seconds | Self::Months | Self::Money(_) | Self::MillionsOrMetres
            )
        };
        // What a colon says is what their unit says.
        let has_colon = self == Self::Colon || other == Self::Colon;
        self == other || has_colon || (in_unit(self) && in_unit(other))
    }
}

/// The ratio of the numbers before and after a colon, from the amount of [`Form::Colon`].
pub(crate) fn colon_ratio(both: Number) -> Option<Number> {
    let (both, _) = both.fraction();
    Number::new(both / 60, both % 60)
}

/// The error of [`parse_quantity`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityError {
    /// The whole text.
    pub text: String,
    /// Index of the code point at which reading stopped; the text's length if it ended too early.
    pub position: usize,
    /// What was expected there.
    pub expected: Expected,
}

/// What [`parse_quantity`] expected. An enum, not a text: the wasm program never displays it and so contains no messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A digit or a number word.
    Number,
    /// The rest of a number, or the end.
    More,
    /// The end of the text.
    End,
    /// A part smaller than the unit before it, such as `2000萬` in `1億2000萬`.
    SmallerNumber,
    /// A larger multiplier than the one before it, such as `萬` after `百`.
    GreaterMultiplier,
    /// No qualifier, since the text has one already.
    OneQualifier,
    /// Number words that form a number.
    NumberWords,
    /// A number that is one: not 數百, 幾十 or 翻一番.
    Definite,
    /// A multiplier with one meaning: 兆 is a million to some and a million millions to others.
    OneMeaning,
    /// Digits or number words: not Ⅴ, ① or ½.
    PlainNumber,
    /// One unit of measure: not 1米75.
    OneUnit,
    /// A number greater than the one before it, for a range.
    GreaterNumber,
    /// A number with few enough digits to be stored without rounding.
    FewerDigits,
    /// Another kind of numeral: this one is no exact figure, or can be understood in several ways.
    Refused(Refusal),
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "a number",
            Self::More => "the rest of a number, or the end",
            Self::End => "the end",
            Self::SmallerNumber => "a smaller whole number",
            Self::GreaterMultiplier => "a larger multiplier or the end",
            Self::OneQualifier => "no second qualifier",
            Self::NumberWords => "a well-formed number in words",
            Self::Definite => "a definite number",
            Self::OneMeaning => "a multiplier with one meaning",
            Self::PlainNumber => "a number in digits or words",
            Self::OneUnit => "one unit of measure",
            Self::GreaterNumber => "a greater number of the same kind",
            Self::FewerDigits => "a number with fewer digits",
            Self::Refused(_) => "another numeral",
        })
    }
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, position, expected } = self;
        if let Expected::Refused(why) = expected {
            return write!(f, "「{text}」 is not a quantity: {why}");
        }
        write!(f, "「{text}」 is not a quantity: expected {expected} at character {}", position + 1)?;
        match text.chars().nth(*position) {
            Some(found) => write!(f, ", found 「{found}」"),
            None => write!(f, ", found the end"),
        }
    }
}

impl std::error::Error for QuantityError {}

/// Reads a quantity. The whole text must be the quantity, without spaces around it.
///
/// # Errors
///
/// If the text is not a quantity, or if its value can't be stored without losing digits.
///
/// ```
/// use story::{Amount, Form, Language, Number, Qualifier, Quantity, parse_quantity};
///
/// let amount = Amount::One(Number::from(40_000_000));
/// let over = Quantity { amount, qualifier: Qualifier::Over, form: Form::Plain };
/// assert_eq!(parse_quantity("4000余萬", Language::Han), Ok(over));
/// assert_eq!(parse_quantity("百分之七十", Language::Han).unwrap().amount, Number::from(70).into());
/// assert_eq!(parse_quantity("15.94萬個", Language::Han).unwrap_err().position, 6);
/// ```
pub fn parse_quantity(text: &str, language: Language) -> Result<Quantity, QuantityError> {
    Reader::of(language).parse_quantity(text)
}

impl Reader {
    /// Reads a quantity, as [`parse_quantity`] does in this language.
    ///
    /// # Errors
    ///
    /// If the text is not a quantity, or if its value can't be stored without losing digits.
    pub fn parse_quantity(self, text: &str) -> Result<Quantity, QuantityError> {
        let chars: Vec<char> = text.chars().collect();
        (self.read)(&chars).map_err(|(position, expected)| QuantityError {
            text: text.to_owned(),
            position,
            expected,
        })
    }
}

/// Returns whether a numeral contains its measure word, as `5萬人以上` and `三年半` do, so that the unit's word does not follow it.
///
/// ```
/// use story::{Language, holds_unit};
///
/// assert!(holds_unit("5萬人以上", Language::Han) && !holds_unit("5萬", Language::Han));
/// ```
#[must_use]
pub fn holds_unit(text: &str, language: Language) -> bool {
    let chars: Vec<char> = text.chars().collect();
    language == Language::Han && han::holds_unit(&chars)
}
