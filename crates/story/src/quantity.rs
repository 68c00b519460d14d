//! Reads Chinese quantities: `4000余萬` is more than 40 000 000.
//!
//! A quantity is written in Arabic digits with Chinese multipliers (`15.94萬`, `1億2000萬`) or in Chinese numerals
//! (`三百五十`, `二〇二五`), in traditional or simplified characters, with at most one qualifier.

mod han;

use std::fmt;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

/// How exactly the article states a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// No qualifier: the number itself.
    Exact,
    /// 余, 多, 超過, 逾: more than the number.
    Over,
    /// 近, 將近, 接近: a little less than the number.
    Nearly,
    /// 約, 大約: approximately the number.
    About,
}

impl Qualifier {
    /// Returns the name used in `data/` and `story.json`: `exact`, `over`, `nearly` or `about`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Over => "over",
            Self::Nearly => "nearly",
            Self::About => "about",
        }
    }
}

/// A number as the article states it, read from its numeral by [`parse_quantity`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// In base units (`15.94萬` is 159400) or, if `percent`, in per cent (`72.3%` is 72.3). Never negative.
    pub value: f64,
    /// How exactly the article states it.
    pub qualifier: Qualifier,
    /// Whether the value is a percentage of a whole: `72.3%`, `百分之七十`, `3成`, `全部`.
    pub percent: bool,
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
    /// A digit or a Chinese numeral.
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
    /// Chinese numerals that form a number.
    ChineseNumber,
    /// A number with few enough digits to be stored without rounding.
    FewerDigits,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "a number",
            Self::More => "百, 千, 萬, 億, 余, 多, % or the end",
            Self::End => "the end",
            Self::SmallerNumber => "a smaller whole number",
            Self::GreaterMultiplier => "a larger multiplier or the end",
            Self::OneQualifier => "no second qualifier",
            Self::ChineseNumber => "a well-formed Chinese number",
            Self::FewerDigits => "a number with fewer digits",
        })
    }
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, position, expected } = self;
        write!(f, "「{text}」 is not a quantity: expected {expected} at character {}", position + 1)?;
        match text.chars().nth(*position) {
            Some(found) => write!(f, ", found 「{found}」"),
            None => write!(f, ", found the end"),
        }
    }
}

impl std::error::Error for QuantityError {}

/// Qualifiers before a number. A word comes before its own suffix: 接近 before 近.
pub(super) const QUALIFIER_WORDS: [(&str, Qualifier); 11] = [
    ("超過", Qualifier::Over),
    ("超过", Qualifier::Over),
    ("逾", Qualifier::Over),
    ("將近", Qualifier::Nearly),
    ("将近", Qualifier::Nearly),
    ("接近", Qualifier::Nearly),
    ("近", Qualifier::Nearly),
    ("大約", Qualifier::About),
    ("大约", Qualifier::About),
    ("約", Qualifier::About),
    ("约", Qualifier::About),
];

/// Words that mean 100 %.
pub(super) const ALL_WORDS: [&str; 3] = ["全部", "全覆蓋", "全覆盖"];

/// Whether a character, after a number, means “more than”.
pub(super) fn is_over(c: char) -> bool {
    matches!(c, '余' | '餘' | '多')
}

/// Returns the ASCII digit for an ASCII or full-width digit.
pub(super) fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

/// Returns the power of ten of a multiplier that may follow Arabic digits.
pub(super) fn multiplier(c: char) -> Option<usize> {
    match c {
        '百' => Some(2),
        '千' => Some(3),
        '萬' | '万' => Some(4),
        '億' | '亿' => Some(8),
        _ => None,
    }
}

/// Whether a character is a Chinese numeral, alone or within a longer one.
pub(super) fn is_han_numeral(c: char) -> bool {
    multiplier(c).is_some() || is_han_digit(c) || matches!(c, '十' | '雙' | '双' | '半')
}

fn is_han_digit(c: char) -> bool {
    han::digit(c).is_some()
}

pub(super) fn is_percent_sign(c: char) -> bool {
    matches!(c, '%' | '％')
}

pub(super) fn is_decimal_point(c: char) -> bool {
    matches!(c, '.' | '．')
}

/// Whether `at` is a thousands separator: a comma before exactly three digits.
pub(super) fn is_thousands_group(chars: &[char], at: usize) -> bool {
    let is_digit = |i: usize| chars.get(i).is_some_and(|c| digit(*c).is_some());
    chars.get(at) == Some(&',') && (1..=3).all(|i| is_digit(at + i)) && !is_digit(at + 4)
}

/// Reads a Chinese quantity. The whole text must be the quantity, without spaces.
///
/// # Errors
///
/// If the text is not a quantity, or if its value cannot be stored without losing digits.
///
/// ```
/// use story::{Qualifier, Quantity, parse_quantity};
///
/// let over = Quantity { value: 40_000_000.0, qualifier: Qualifier::Over, percent: false };
/// assert_eq!(parse_quantity("4000余萬"), Ok(over));
/// assert_eq!(parse_quantity("百分之七十").unwrap().value, 70.0);
/// assert_eq!(parse_quantity("15.94萬個").unwrap_err().position, 6);
/// ```
pub fn parse_quantity(text: &str) -> Result<Quantity, QuantityError> {
    if ALL_WORDS.contains(&text) {
        return Ok(Quantity { value: 100.0, qualifier: Qualifier::Exact, percent: true });
    }
    let chars: Vec<char> = text.chars().collect();
    let mut reader = Reader { chars: &chars, at: 0, qualifier: Qualifier::Exact, percent: false };
    let value = reader.quantity().map_err(|expected| QuantityError {
        text: text.to_owned(),
        position: reader.at,
        expected,
    })?;
    Ok(Quantity { value, qualifier: reader.qualifier, percent: reader.percent })
}

/// Returns a decimal number times a power of ten, or `None` if it has too many digits. Digits up to 2^53 and powers up to 10^22
/// are exact in an `f64`, so only one operation rounds, as in `str::parse`, which would add 10 KB to the wasm program.
fn decimal(number: &str, power: usize) -> Option<f64> {
    const EXACT: u64 = 1 << 53;
    const EXACT_POWER: usize = 22;
    let mut digits = 0_u64;
    for c in number.chars().filter(|c| *c != '.') {
        digits = digits * 10 + u64::from(c.to_digit(10)?);
        if digits > EXACT {
            return None;
        }
    }
    let decimals = number.find('.').map_or(0, |point| number.len() - point - 1);
    let (up, down) = (power.saturating_sub(decimals), decimals.saturating_sub(power));
    if up.max(down) > EXACT_POWER {
        return None;
    }
    let ten_to = |power: usize| (0..power).fold(1.0, |product, _| product * 10.0);
    Some(if down > 0 { digits as f64 / ten_to(down) } else { digits as f64 * ten_to(up) })
}

struct Reader<'a> {
    chars: &'a [char],
    at: usize,
    qualifier: Qualifier,
    percent: bool,
}

impl Reader<'_> {
    fn quantity(&mut self) -> Result<f64, Expected> {
        if let Some((word, qualifier)) = QUALIFIER_WORDS.iter().find(|(word, _)| self.starts_with(word)) {
            self.at += word.chars().count();
            self.qualifier = *qualifier;
        }
        if self.starts_with("百分之") {
            self.at += 3;
            self.percent = true;
        }
        let value = match self.peek() {
            Some(c) if digit(c).is_some() => self.arabic()?,
            Some(c) if is_han_numeral(c) => self.han()?,
            _ => return Err(Expected::Number),
        };
        if self.at < self.chars.len() {
            return Err(if self.percent { Expected::End } else { Expected::More });
        }
        Ok(value)
    }

    /// Reads Arabic digits with multipliers. `1億2000萬` is two parts; each must be less than the unit of the one before.
    fn arabic(&mut self) -> Result<f64, Expected> {
        let mut sum = 0.0;
        let mut above = None;
        loop {
            let start = self.at;
            let number = self.digits();
            let digits = number.len();
            let whole = !number.contains('.');
            let mut power = self.multipliers()?;
            if above.is_some_and(|above| !whole || digits + power > above) {
                self.at = start;
                return Err(Expected::SmallerNumber);
            }
            if power == 0 && above.is_none() {
                power = self.share()?;
            }
            let Some(value) = decimal(&number, power) else {
                self.at = start;
                return Err(Expected::FewerDigits);
            };
            sum += value;
            let next_part = power > 0 && whole && !self.percent && self.qualifier == Qualifier::Exact;
            if !next_part || self.peek().and_then(digit).is_none() {
                return Ok(sum);
            }
            above = Some(power);
        }
    }

    /// Reads an optional percent sign or 成 (tenths of a whole). Returns the power of ten that it stands for.
    fn share(&mut self) -> Result<usize, Expected> {
        let power = match self.peek() {
            Some(c) if is_percent_sign(c) && !self.percent => 0,
            Some('成') if !self.percent => 1,
            _ => return Ok(0),
        };
        self.at += 1;
        self.percent = true;
        self.over()?;
        Ok(power)
    }

    /// Reads digits, thousands separators and a decimal part. Returns ASCII digits, with a point if there is one.
    fn digits(&mut self) -> String {
        let mut number = String::new();
        let mut point = false;
        while let Some(c) = self.peek() {
            if let Some(d) = digit(c) {
                number.push(d);
            } else if is_decimal_point(c)
                && !point
                && self.chars.get(self.at + 1).copied().and_then(digit).is_some()
            {
                number.push('.');
                point = true;
            } else if point
                || !(number.len() <= 3 || self.after_group())
                || !is_thousands_group(self.chars, self.at)
            {
                break;
            }
            self.at += 1;
        }
        number
    }

    fn after_group(&self) -> bool {
        self.at >= 4 && self.chars[self.at - 4] == ','
    }

    /// Reads multipliers, each larger than the one before, with 余 or 多 anywhere among them. Returns their power of ten.
    fn multipliers(&mut self) -> Result<usize, Expected> {
        let mut power = 0;
        let mut last = 0;
        loop {
            self.over()?;
            let Some(next) = self.peek().and_then(multiplier) else { return Ok(power) };
            // 百萬, 千億 and 萬億 are multipliers; 千百, 萬百 and 百千 are not.
            if next <= last || (next == 3 && last == 2) {
                return Err(Expected::GreaterMultiplier);
            }
            power += next;
            last = next;
            self.at += 1;
        }
    }

    fn over(&mut self) -> Result<(), Expected> {
        if !self.peek().is_some_and(is_over) {
            return Ok(());
        }
        if self.qualifier != Qualifier::Exact {
            return Err(Expected::OneQualifier);
        }
        self.qualifier = Qualifier::Over;
        self.at += 1;
        Ok(())
    }

    /// Reads Chinese numerals, with 余 or 多 anywhere after the first.
    fn han(&mut self) -> Result<f64, Expected> {
        let start = self.at;
        let mut numeral = Vec::new();
        // The index in the text of each character of `numeral`, for errors.
        let mut places = Vec::new();
        while let Some(c) = self.peek() {
            if is_over(c) && self.at > start {
                self.over()?;
                continue;
            }
            if !is_han_numeral(c) {
                break;
            }
            numeral.push(c);
            places.push(self.at);
            self.at += 1;
        }
        let value = han::value(&numeral).map_err(|at| {
            self.at = places.get(at).copied().unwrap_or(start);
            Expected::ChineseNumber
        })? as f64;
        if !self.percent && value < 10.0 && self.peek() == Some('成') {
            self.at += 1;
            self.percent = true;
            return Ok(value * 10.0);
        }
        Ok(value)
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn starts_with(&self, word: &str) -> bool {
        word.chars().enumerate().all(|(i, c)| self.chars.get(self.at + i) == Some(&c))
    }
}

#[cfg(test)]
mod tests;
