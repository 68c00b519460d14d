//! Reads one numeral.

use super::number;
use super::words::{ALL_WORDS, QUALIFIER_WORDS, is_han_numeral, is_over, multiplier};
use crate::digits::{digit, end, is_percent_sign, plain, value};
use crate::{Amount, Expected, Form, Number, Qualifier, Quantity};

/// Reads a quantity, or returns the place where reading stopped and what was expected there.
pub(crate) fn read(chars: &[char]) -> Result<Quantity, (usize, Expected)> {
    if ALL_WORDS.iter().any(|word| word.chars().eq(chars.iter().copied())) {
        let amount = Amount::One(Number::from(100));
        return Ok(Quantity { amount, qualifier: Qualifier::Exact, form: Form::Percent });
    }
    let mut reader = Reader { chars, at: 0, qualifier: Qualifier::Exact, percent: false };
    let amount = reader.quantity().map_err(|expected| (reader.at, expected))?;
    let form = if reader.percent { Form::Percent } else { Form::Plain };
    Ok(Quantity { amount: Amount::One(amount), qualifier: reader.qualifier, form })
}

struct Reader<'a> {
    chars: &'a [char],
    at: usize,
    qualifier: Qualifier,
    percent: bool,
}

impl Reader<'_> {
    fn quantity(&mut self) -> Result<Number, Expected> {
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
    fn arabic(&mut self) -> Result<Number, Expected> {
        let mut sum = Number::ZERO;
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
            let Some(next) = value(&number, power).and_then(|value| sum.plus(value)) else {
                self.at = start;
                return Err(Expected::FewerDigits);
            };
            sum = next;
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
        let start = self.at;
        self.at = end(self.chars, start);
        plain(&self.chars[start..self.at])
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
    fn han(&mut self) -> Result<Number, Expected> {
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
        let value = number::value(&numeral).map_err(|at| {
            self.at = places.get(at).copied().unwrap_or(start);
            Expected::NumberWords
        })?;
        let tenths = !self.percent && value < 10 && self.peek() == Some('成');
        if tenths {
            self.at += 1;
            self.percent = true;
        }
        let value =
            i64::try_from(value).ok().and_then(|value| Number::new(value * if tenths { 10 } else { 1 }, 1));
        value.ok_or_else(|| {
            self.at = start;
            Expected::FewerDigits
        })
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn starts_with(&self, word: &str) -> bool {
        word.chars().enumerate().all(|(i, c)| self.chars.get(self.at + i) == Some(&c))
    }
}
