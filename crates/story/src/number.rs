use std::fmt;

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul};

/// The largest numerator and denominator: up to it every whole number is an `f64`.
const MOST: i64 = 1 << 53;
/// The decimals that [`Display`](fmt::Display) writes of a number such as 2/3, which has infinitely many.
const DECIMALS: u32 = 6;

/// An exact number: a fraction of whole numbers up to 2^53. 41.4 is 207/5, and two thirds are 2/3, so that no arithmetic rounds.
///
/// ```
/// use story::Number;
///
/// let number = |text| Number::parse(text).unwrap();
/// assert_eq!(number("312.6").minus(number("271.2")), Some(number("41.4")));
/// assert_eq!(Number::new(2, 3).unwrap().decimal(1), ("0.7".to_owned(), false));
/// assert_eq!(Number::from(9).over(Number::from(2)).unwrap().to_string(), "4.5");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Ratio<i64>);

/// A number as TOML and JSON write it: without a decimal point if it is whole (159400, not 159400.0).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Plain {
    /// A whole number.
    Whole(i64),
    /// Any other: the shortest form of the float has exactly the decimals of an article's number.
    Decimal(f64),
}

impl Number {
    /// 0.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));

    /// Returns a fraction; `None` if it divides by zero, or needs numbers above 2^53.
    #[must_use]
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        let is_safe = denominator != 0 && numerator > i64::MIN && denominator > i64::MIN;
        is_safe.then(|| Ratio::new(numerator, denominator)).and_then(Self::within)
    }

    /// Returns the fraction if its parts are small enough to be floats too.
    fn within(ratio: Ratio<i64>) -> Option<Self> {
        let fits = (-MOST..=MOST).contains(ratio.numer()) && *ratio.denom() <= MOST;
        fits.then_some(Self(ratio))
    }

    /// Reads a decimal: ASCII digits with at most one point, and a minus sign before them (`-8.5`). Returns `None` for other texts and for
    /// numbers with too many digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let decimals = decimals.trim_end_matches('0');
        let mut numerator = 0_i64;
        let mut denominator = 1_i64;
        for c in whole.chars().chain(decimals.chars()) {
            numerator = numerator.checked_mul(10)?.checked_add(i64::from(c.to_digit(10)?))?;
        }
        for _ in decimals.chars() {
            denominator = denominator.checked_mul(10)?;
        }
        let sign = if digits.len() < text.len() { -1 } else { 1 };
        if whole.is_empty() || digits.ends_with('.') {
            None
        } else {
            Self::new(numerator * sign, denominator)
        }
    }

    /// Returns the number with at most six decimals that is nearest to a float: for lengths, times and the steps of a scale, not for what an
    /// article states. What is not finite or too large becomes 0.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "compared with the bounds of i64 before")]
    pub fn near(value: f64) -> Self {
        let whole = if value == value.round() { 1 } else { 1_000_000 };
        let scaled = (value * whole as f64).round();
        let fits = scaled.is_finite() && scaled.abs() <= MOST as f64;
        fits.then(|| Self::new(scaled as i64, whole)).flatten().unwrap_or(Self::ZERO)
    }

    /// Returns the sum; `None` if it is too large.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(&other.0).and_then(Self::within)
    }

    /// Returns the difference; `None` if it is too large.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// Returns the product; `None` if it is too large.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        self.0.checked_mul(&other.0).and_then(Self::within)
    }

    /// Returns the quotient; `None` if it divides by zero or is too large.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.0.checked_div(&other.0).and_then(Self::within)
    }

    /// Returns the number with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(-self.0)
    }

    /// Returns the numerator and the denominator, which is above 0, in lowest terms.
    #[must_use]
    pub fn fraction(self) -> (i64, i64) {
        (*self.0.numer(), *self.0.denom())
    }

    /// Returns the nearest float.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        // Both are exact, so this rounds once.
        *self.0.numer() as f64 / *self.0.denom() as f64
    }

    /// Returns what TOML and JSON write of it.
    ///
    /// ```
    /// use story::{Number, Plain};
    ///
    /// assert_eq!(Number::new(159_400, 1).unwrap().plain(), Plain::Whole(159_400));
    /// assert_eq!(Number::new(723, 10).unwrap().plain(), Plain::Decimal(72.3));
    /// ```
    #[must_use]
    pub fn plain(self) -> Plain {
        match self.fraction() {
            (whole, 1) => Plain::Whole(whole),
            _ => Plain::Decimal(self.to_f64()),
        }
    }

    /// Returns whether its decimals end: those of 41.4 do, those of 2/3 do not.
    #[must_use]
    pub fn is_decimal(self) -> bool {
        let mut rest = *self.0.denom();
        for factor in [2, 5] {
            while rest % factor == 0 {
                rest /= factor;
            }
        }
        rest == 1
    }

    /// Returns whether it is a whole number.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }

    /// Returns the number with at most `most` decimals, rounded half up (away from zero), without trailing zeros, and whether that is its
    /// exact value.
    ///
    /// ```
    /// use story::Number;
    ///
    /// assert_eq!(Number::new(723, 10).unwrap().decimal(1), ("72.3".to_owned(), true));
    /// assert_eq!(Number::new(-1, 4).unwrap().decimal(1), ("-0.3".to_owned(), false));
    /// ```
    #[must_use]
    pub fn decimal(self, most: u32) -> (String, bool) {
        let (numerator, denominator) = self.fraction();
        let (mut whole, mut rest) = (numerator.abs() / denominator, numerator.abs() % denominator);
        let mut digits: Vec<u8> = Vec::new();
        while rest > 0 && (digits.len() as u64) < u64::from(most) {
            // At most 2^53 times 10.
            rest *= 10;
            digits.push(u8::try_from(rest / denominator).unwrap_or(0));
            rest %= denominator;
        }
        let exact = rest == 0;
        if rest * 2 >= denominator {
            let mut at = digits.len();
            while at > 0 && digits[at - 1] == 9 {
                at -= 1;
            }
            digits.truncate(at);
            match digits.last_mut() {
                Some(last) => *last += 1,
                None => whole += 1,
            }
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
        let is_zero = whole == 0 && digits.is_empty();
        let mut written = if numerator < 0 && !is_zero { "-".to_owned() } else { String::new() };
        written.push_str(&whole.to_string());
        if !digits.is_empty() {
            written.push('.');
        }
        written.extend(digits.into_iter().map(|digit| char::from(b'0' + digit)));
        (written, exact)
    }
}

impl From<i32> for Number {
    fn from(whole: i32) -> Self {
        Self(Ratio::new_raw(i64::from(whole), 1))
    }
}

impl From<u32> for Number {
    fn from(whole: u32) -> Self {
        Self(Ratio::new_raw(i64::from(whole), 1))
    }
}

/// Writes all decimals if they end, else six of them.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = if self.is_decimal() { u32::MAX } else { DECIMALS };
        f.write_str(&self.decimal(most).0)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).expect(text)
    }

    #[test]
    fn numbers_are_rounded_half_up_without_trailing_zeros() {
        for (value, most, written, exact) in [
            (number("159400"), 1, "159400", true),
            (number("72.3"), 1, "72.3", true),
            (number("48.523"), 1, "48.5", false),
            (number("0.25"), 1, "0.3", false),
            (number("9.96"), 1, "10", false),
            (number("0.996"), 2, "1", false),
            (number("1.234"), 3, "1.234", true),
            (number("1.050"), 3, "1.05", true),
            (number("-41.0"), 1, "-41", true),
            (number("-0.04"), 1, "0", false),
            (number("0"), 3, "0", true),
        ] {
            assert_eq!(value.decimal(most), (written.to_owned(), exact), "{value}");
        }
    }

    #[test]
    fn texts_other_than_decimals_are_rejected() {
        for text in ["", "-", ".5", "5.", "1e3", "+1", "1,000", "--1", "９", "1.2.3", "9007199254740993"] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }

    #[test]
    fn arithmetic_is_exact_or_refused() {
        assert_eq!(number("0.1").plus(number("0.2")), Some(number("0.3")));
        assert_eq!(
            number("1").over(number("3")).and_then(|third| third.times(number("3"))),
            Some(number("1"))
        );
        assert_eq!(number("1").over(Number::ZERO), None);
        assert_eq!(number("9007199254740992").plus(number("1")), None);
        assert_eq!(number("9007199254740992").times(number("9007199254740992")), None);
        assert_eq!(Number::new(i64::MIN, 1), None);
    }

    proptest! {
        #[test]
        fn a_decimal_is_written_as_it_was_read(text in "-?(0|[1-9][0-9]{0,8})([.][0-9]{0,4}[1-9])?") {
            prop_assume!(text != "-0");
            let number = number(&text);
            prop_assert_eq!(&number.to_string(), &text);
            prop_assert!(number.is_decimal());
            prop_assert_eq!(number.to_f64(), text.parse::<f64>().expect("a number"));
            prop_assert_eq!(Number::near(number.to_f64()), number);
        }

        #[test]
        fn a_sum_less_one_part_is_the_other(a in any::<i32>(), b in any::<i32>(), c in 1_i64..9999, d in 1_i64..9999) {
            let (a, b) = (Number::new(i64::from(a), c).expect("small"), Number::new(i64::from(b), d).expect("small"));
            prop_assert_eq!(a.plus(b).and_then(|sum| sum.minus(b)), Some(a));
            prop_assert_eq!(a.cmp(&b), a.minus(b).expect("small").cmp(&Number::ZERO));
        }
    }
}
