//! Chinese quantities: from `4000余萬` to 40 000 000, over.
//!
//! A quantity is written in Arabic digits with Chinese multipliers (`15.94萬`, `1億2000萬`) or in Chinese numerals
//! (`三百五十`, `二〇二五`), in either script, with at most one word that says how exact it is.

mod han;

use std::fmt;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

/// How exact the article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// The number as it stands.
    Exact,
    /// 余, 多, 超過: more than the number.
    Over,
    /// 近, 將近, 接近: a little less than the number.
    Nearly,
    /// 約, 大約: more or less the number.
    About,
}

impl Qualifier {
    /// The name used in `data/` and `story.json`.
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

/// A number as the article states it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// In base units: `15.94萬` is 159400; of a percentage the number before the sign, `72.3%` is 72.3.
    pub value: f64,
    /// How exact the article is.
    pub qualifier: Qualifier,
    /// Whether it is per cent of a whole: `72.3%`, `百分之七十`, `3成`, `全部`.
    pub percent: bool,
}

/// Why a text is no quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityError {
    /// The text that was read.
    pub text: String,
    /// Index of the code point at which reading stopped; the text's length where it ended too early.
    pub position: usize,
    /// What may stand there.
    pub expected: Expected,
}

/// What may stand where reading stopped. In words only where somebody reads them: the program in the browser holds none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A digit or a Chinese numeral.
    Number,
    /// The rest of a number, or the end.
    More,
    /// Nothing.
    End,
    /// `2000萬` of `1億2000萬`.
    SmallerNumber,
    /// `萬` after `百`.
    GreaterMultiplier,
    /// One word for how exact it is.
    OneQualifier,
    /// Chinese numerals in their order.
    ChineseNumber,
    /// A number that stands exactly.
    FewerDigits,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "a number",
            Self::More => "百, 千, 萬, 億, 余, 多, % or the end",
            Self::End => "the end",
            Self::SmallerNumber => "a smaller whole number",
            Self::GreaterMultiplier => "a greater multiplier or the end",
            Self::OneQualifier => "no second word for how exact it is",
            Self::ChineseNumber => "a Chinese numeral that makes a number with the others",
            Self::FewerDigits => "a number of fewer digits",
        })
    }
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, position, expected } = self;
        write!(f, "「{text}」 is not a quantity: at character {} there should be {expected}", position + 1)?;
        match text.chars().nth(*position) {
            Some(found) => write!(f, ", not 「{found}」"),
            None => write!(f, ", not the end"),
        }
    }
}

impl std::error::Error for QuantityError {}

/// The words that stand before a number and say how exact it is; a longer one before its own tail.
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

/// The words that mean every one of them.
pub(super) const ALL_WORDS: [&str; 3] = ["全部", "全覆蓋", "全覆盖"];

/// 余, 餘 or 多: after a number, more than it.
pub(super) fn is_over(c: char) -> bool {
    matches!(c, '余' | '餘' | '多')
}

/// The value of an ASCII or full-width digit, as an ASCII digit.
pub(super) fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

/// The power of ten of a multiplier that may follow Arabic digits.
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

/// Whether a thousands separator stands at `at`: a comma with exactly three digits after it.
pub(super) fn is_thousands_group(chars: &[char], at: usize) -> bool {
    let is_digit = |i: usize| chars.get(i).is_some_and(|c| digit(*c).is_some());
    chars.get(at) == Some(&',') && (1..=3).all(|i| is_digit(at + i)) && !is_digit(at + 4)
}

/// Reads a Chinese quantity.
///
/// # Errors
///
/// When the text is anything else, with the place and what should stand there. Spaces are not skipped: the numeral
/// of a fact is the article's own characters and nothing more.
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

/// Digits, perhaps with a point, times a power of ten: 15.94萬 is 159400, just what those digits are in a program or in
/// `data/`. Up to 2^53 and up to 10^22 numbers have no rounding in them, so that the one operation rounds once.
///
/// Not Rust's own reader of decimals: that one reads any, with tables of 10 KB that every reader would download.
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

    /// Arabic digits with multipliers; `1億2000萬` is two parts, the second less than one unit of the first.
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

    /// A percent sign or 成 (tenths of a whole), where it stands: the power of ten it brings.
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

    /// Digits, thousands separators and a decimal part, as Rust writes them.
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

    /// Whether the three characters before this one end a thousands group.
    fn after_group(&self) -> bool {
        self.at >= 4 && self.chars[self.at - 4] == ','
    }

    /// Multipliers, each greater than the one before, with 余 or 多 anywhere among them: their power of ten.
    fn multipliers(&mut self) -> Result<usize, Expected> {
        let mut power = 0;
        let mut last = 0;
        loop {
            self.over()?;
            let Some(next) = self.peek().and_then(multiplier) else { return Ok(power) };
            // 千百 and 萬百 are no multipliers; 百萬, 千億 and 萬億 are.
            if next <= last || (next == 3 && last == 2) {
                return Err(Expected::GreaterMultiplier);
            }
            power += next;
            last = next;
            self.at += 1;
        }
    }

    /// 余, 餘 or 多, where it stands.
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

    /// Chinese numerals, with 余 or 多 anywhere after the first.
    fn han(&mut self) -> Result<f64, Expected> {
        let start = self.at;
        let mut numeral = Vec::new();
        // Where each character of `numeral` stands in the text, for errors.
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
