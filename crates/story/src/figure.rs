use std::fmt;

use super::digits::{digit, is_percent_sign};
use super::{Amount, Derived, Fact, Formula, Number, NumberStyle, Qualifier, Story, UnitKind, Wording};

/// A fact's figure as an edition writes it, in the parts that are set in different sizes: 超過|400||項,
/// |15.94|萬|個, |5,700|+| person-times. [`Display`](fmt::Display) joins all parts but `value`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The qualifier before the digits: 近, 超過, "nearly ".
    pub before: String,
    /// The digits, or a number in words: 全部.
    pub digits: String,
    /// The rest of the number: 萬, 餘, "+".
    pub after: String,
    /// The unit's word, with a space before it in editions that write one. A currency's sign is in `before`.
    pub unit: String,
    /// For a number in words, its value in digits: 100%.
    pub value: Option<String>,
}

impl Figure {
    /// Returns the figure without its unit.
    #[must_use]
    pub fn number(&self) -> String {
        format!("{}{}{}", self.before, self.digits, self.after)
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}{}", self.before, self.digits, self.after, self.unit)
    }
}

impl Wording {
    /// Returns a fact's figure as marks show it: 5,700+ postings.
    #[must_use]
    pub fn figure(&self, story: &Story, fact: &Fact) -> Figure {
        self.figure_with(story, fact, &self.ui.over)
    }

    /// Returns a fact's figure for a sentence: more than 5,700 postings.
    #[must_use]
    pub fn said_figure(&self, story: &Story, fact: &Fact) -> Figure {
        self.figure_with(story, fact, &self.ui.over_said)
    }

    /// Returns a derived value for a sentence, with "about" if it is rounded or an operand is not exact. A sum or difference has as many decimals
    /// as its parts, and money that the article prints with two decimals has two: 3.85 − 2.6 is 1.25, 3.60 + 1.50 is 5.10.
    #[must_use]
    pub fn derived_value(&self, story: &Story, derived: &Derived) -> String {
        let operands: Vec<&Fact> = derived.operands.iter().filter_map(|id| story.fact(id)).collect();
        let has_cents = match derived.formula {
            Formula::Sum | Formula::Difference => operands.iter().any(|fact| fact.cents),
            // Money for one thing is money, but money for money is not.
            Formula::Ratio => {
                matches!(operands[..], [money, things] if money.cents && money.unit != things.unit)
            }
        };
        let (number, exact) = match derived.formula {
            Formula::Sum | Formula::Difference if derived.value.is_decimal() => {
                (self.exact(derived.value, has_cents), true)
            }
            _ if has_cents => self.to_cents(derived.value),
            _ => self.rounded(derived.value),
        };
        let inexact = operands.iter().any(|fact| fact.qualifier != Qualifier::Exact);
        if inexact || !exact { fill(&self.ui.about, &[("value", &number)]) } else { number }
    }

    /// `over` is the template for [`Qualifier::Over`].
    fn figure_with(&self, story: &Story, fact: &Fact, over: &str) -> Figure {
        match self.numbers {
            NumberStyle::AsPrinted => self.printed_figure(story, fact),
            NumberStyle::Grouped => self.grouped_figure(fact, over),
        }
    }

    fn printed_figure(&self, story: &Story, fact: &Fact) -> Figure {
        let unit = self.unit_word(fact);
        let printed = story.article.slice(&fact.numeral);
        let is_share = story.unit(&fact.unit).is_some_and(|unit| unit.kind == UnitKind::Share);
        // 六成, 每5個就有3, 少了近四成: the number is not one of hundredths, so no % may follow it.
        let in_words = (is_share || unit.starts_with(is_percent_sign)) && !printed.contains(is_percent_sign);
        let printed = self.respell(printed.trim_end_matches(is_percent_sign));
        if in_words {
            let value = self.amount(fact.amount, Money::default(), fact.qualifier == Qualifier::Exact) + unit;
            return Figure { digits: printed, value: Some(value), ..Figure::default() };
        }
        // The article may have the unit's word within the numeral: 5萬人以上.
        let unit = if fact.holds_unit || printed.contains(is_percent_sign) {
            String::new()
        } else {
            unit.to_owned()
        };
        let is_range = matches!(fact.amount, Amount::Range { .. });
        Figure { unit, ..split(&printed, is_range) }
    }

    fn grouped_figure(&self, fact: &Fact, over: &str) -> Figure {
        let unit = self.unit_word(fact);
        let (sign, unit) = if is_currency_sign(unit) { (unit, "") } else { ("", unit) };
        let digits =
            self.amount(fact.amount, Money { sign, cents: fact.cents }, fact.qualifier == Qualifier::Exact);
        let template = match fact.qualifier {
            Qualifier::Exact => "{value}",
            Qualifier::Over => over,
            Qualifier::Nearly => &self.ui.nearly,
            Qualifier::About => &self.ui.about,
            Qualifier::AtLeast => &self.ui.at_least,
            Qualifier::AtMost => &self.ui.at_most,
            Qualifier::Under => &self.ui.under,
        };
        let (before, after) = template.split_once("{value}").unwrap_or(("", ""));
        // 2| million+|: only the digits and their sign are set large; −$|3: a currency's sign is between the two.
        let is_digit = |c: char| c.is_ascii_digit();
        let start = digits.find(|c| is_digit(c) || (sign.is_empty() && is_minus(c))).unwrap_or(0);
        let end = digits.rfind(is_digit).map_or(digits.len(), |last| last + 1);
        Figure {
            before: format!("{before}{}", &digits[..start]),
            digits: digits[start..end].to_owned(),
            after: format!("{}{after}", &digits[end..]),
            unit: unit.to_owned(),
            value: None,
        }
    }

    /// Returns a fact's whole figure for tooltips, tables and screen readers: 全部（100%）.
    #[must_use]
    pub fn full_figure(&self, story: &Story, fact: &Fact) -> String {
        let figure = self.said_figure(story, fact);
        match &figure.value {
            Some(value) => fill(&self.ui.word_value, &[("word", &figure.digits), ("value", value)]),
            None => figure.to_string(),
        }
    }

    /// Returns a fact's figure for a sentence, without its unit's word; a share keeps its percent sign.
    #[must_use]
    pub fn bare_figure(&self, story: &Story, fact: &Fact) -> String {
        let figure = self.said_figure(story, fact);
        let is_share = story.unit(&fact.unit).is_some_and(|unit| unit.kind == UnitKind::Share);
        if is_share { figure.to_string() } else { figure.number() }
    }

    /// Returns the word after a fact's number: the fact's own, else its unit's, else an empty text.
    #[must_use]
    pub fn unit_word(&self, fact: &Fact) -> &str {
        let own = self.facts.get(&fact.id).and_then(|words| words.unit.as_deref());
        own.or_else(|| self.units.get(&fact.unit).map(String::as_str)).unwrap_or("")
    }

    /// Returns the word after the number 1 for what a fact counts.
    #[must_use]
    pub fn one_word(&self, fact: &Fact) -> &str {
        let own = self.facts.get(&fact.id).and_then(|words| words.one.as_deref());
        own.unwrap_or_else(|| self.unit_word(fact))
    }

    /// Returns an amount that the article states, not rounded: 3.85, 1,900, 3 to 5, $11 to $13. A number whose decimals don't end, such as two
    /// thirds, is rounded and called so, unless it is not exact anyway: nearly a third is nearly 33.3 %.
    fn amount(&self, amount: Amount, money: Money<'_>, is_exact: bool) -> String {
        let number = |value: Number| {
            let written =
                if value.is_decimal() { self.exact(value, money.cents) } else { self.rounded(value).0 };
            let signed = match written.strip_prefix('−') {
                Some(size) => format!("−{}{size}", money.sign),
                None => format!("{}{written}", money.sign),
            };
            if value.is_decimal() || !is_exact { signed } else { fill(&self.ui.about, &[("value", &signed)]) }
        };
        match amount {
            Amount::One(value) => number(value),
            Amount::Range { low, high } => {
                fill(&self.ui.range, &[("low", &number(low)), ("high", &number(high))])
            }
        }
    }

    /// Returns a number, not rounded: 3.85, 1,900. In grouped style with its scale, if that leaves at most three decimals: 1.069 million. A
    /// number whose decimals don't end is rounded, and "about" says so.
    #[must_use]
    pub fn number(&self, value: Number) -> String {
        self.amount(value.into(), Money::default(), true)
    }

    /// Returns a number that we computed or measured rounded to one decimal, below 1 to the second digit that is not 0, and whether that is its
    /// exact value: 48.5, 0.043.
    #[must_use]
    pub fn rounded(&self, value: Number) -> (String, bool) {
        let zeros = |places: &u32| value.decimal(*places).0.trim_start_matches(['-', '0', '.']).len() >= 2;
        let whole = value.decimal(0).0;
        let places = if whole.trim_start_matches('-') == "0" { (1..=6).find(zeros).unwrap_or(6) } else { 1 };
        let (written, exact) = value.decimal(places);
        match Number::parse(&written) {
            Some(rounded) => (self.exact(rounded, false), exact),
            None => (written, exact),
        }
    }

    /// Returns money rounded to two decimals, and whether that is its exact value.
    fn to_cents(&self, value: Number) -> (String, bool) {
        let (written, exact) = value.decimal(2);
        (Number::parse(&written).map_or(written, |rounded| self.exact(rounded, true)), exact)
    }

    /// Returns a number whose decimals end. With `cents`, it has two decimals.
    fn exact(&self, value: Number, cents: bool) -> String {
        if value < Number::ZERO {
            return format!("−{}", self.exact(value.negated(), cents));
        }
        if self.numbers == NumberStyle::AsPrinted {
            return with_cents(value.to_string(), cents);
        }
        let grouped = |written: String| grouped(&with_cents(written, cents));
        for (scale, template) in [(1_000_000_000, &self.ui.billion), (1_000_000, &self.ui.million)] {
            let scaled = value.over(Number::from(scale)).map(|scaled| (scaled, scaled.decimal(3)));
            if let Some((scaled, (written, true))) = scaled
                && scaled >= Number::from(1)
            {
                return fill(template, &[("value", &grouped(written))]);
            }
        }
        grouped(value.to_string())
    }

    /// Returns a round number: 50,000 in grouped style, 5萬 as the article would print it.
    #[must_use]
    pub fn round_number(&self, value: f64) -> String {
        let in_myriads = self.numbers == NumberStyle::AsPrinted && value >= 1e4 && value % 1e4 == 0.0;
        match in_myriads {
            true => self.respell(&(self.number(Number::near(value / 1e4)) + "萬")),
            false => self.number(Number::near(value)),
        }
    }

    fn respell(&self, printed: &str) -> String {
        let mut out = String::with_capacity(printed.len());
        let mut buffer = [0; 4];
        for c in printed.chars() {
            let c: &str = c.encode_utf8(&mut buffer);
            out.push_str(self.numerals.get(c).map_or(c, String::as_str));
        }
        out
    }
}

/// Returns whether the word of a unit is the sign of a currency, which stands before the number: $, US$, £.
///
/// ```
/// assert!(story::is_currency_sign("US$"));
/// assert!(!story::is_currency_sign("yuan"));
/// ```
#[must_use]
pub fn is_currency_sign(word: &str) -> bool {
    word.ends_with(['$', '£', '€', '¥', '₹', '₩'])
}

/// Replaces each `{name}` in a template that `values` has a value for.
///
/// ```
/// assert_eq!(story::fill("{n} of {all}", &[("n", "3")]), "3 of {all}");
/// ```
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = template.to_owned();
    for (name, value) in values {
        out = out.replace(&format!("{{{name}}}"), value);
    }
    out
}

/// How numbers are written that are money.
#[derive(Clone, Copy, Default)]
struct Money<'a> {
    /// The currency's sign, before each number; empty if a word is after it.
    sign: &'a str,
    /// Whether they have two decimals: $3.60.
    cents: bool,
}

/// 3.6 as 3.60, if there are cents. A number with more than two decimals keeps them.
fn with_cents(mut written: String, cents: bool) -> String {
    if !cents {
        return written;
    }
    let decimals = written.find('.').map_or(0, |point| written.len() - point - 1);
    if decimals == 0 {
        written.push('.');
    }
    for _ in decimals..2 {
        written.push('0');
    }
    written
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '－' | '−')
}

/// Splits a printed numeral into qualifier, digits and the rest. A number in Han characters alone is all `digits`: 近|百萬. The digits
/// of a range are those of both numbers, with what is between them: |22至31|.
fn split(printed: &str, is_range: bool) -> Figure {
    const WORDS_BEFORE: [&str; 8] = ["近", "將近", "将近", "超過", "超过", "約", "约", "大約"];
    let is_digit = |c: char| digit(c).is_some();
    let sign =
        |at: usize| printed[..at].chars().next_back().filter(|c| is_minus(*c)).map_or(0, char::len_utf8);
    let from = printed.find(is_digit).map(|at| at - sign(at)).unwrap_or_else(|| {
        WORDS_BEFORE
            .iter()
            .filter(|word| printed.starts_with(*word))
            .map(|word| word.len())
            .max()
            .unwrap_or(0)
    });
    let (before, rest) = printed.split_at(from);
    let is_number = |c: char| is_digit(c) || matches!(c, '.' | '．' | ',' | '，');
    let last = rest.rfind(is_digit).filter(|_| is_range).unwrap_or_else(|| rest.find(is_digit).unwrap_or(0));
    let to = rest[last..].find(|c: char| !is_number(c)).map_or(rest.len(), |end| last + end);
    let (digits, after) = if to == 0 { (rest, "") } else { rest.split_at(to) };
    Figure {
        before: before.to_owned(),
        digits: digits.to_owned(),
        after: after.to_owned(),
        ..Figure::default()
    }
}

fn grouped(plain: &str) -> String {
    let (whole, decimals) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let mut out = String::new();
    for (i, c) in whole.chars().enumerate() {
        let follows_digit = out.ends_with(|last: char| last.is_ascii_digit());
        if follows_digit && (whole.len() - i).is_multiple_of(3) && c.is_ascii_digit() {
            out.push(',');
        }
        out.push(c);
    }
    out + decimals
}

#[cfg(test)]
mod tests {
    use super::{Figure, fill, grouped, split, with_cents};

    fn parts(figure: &Figure) -> [&str; 3] {
        [&figure.before, &figure.digits, &figure.after]
    }

    #[test]
    fn a_printed_numeral_keeps_every_qualifier() {
        assert_eq!(parts(&split("15.94萬", false)), ["", "15.94", "萬"]);
        assert_eq!(parts(&split("超過400", false)), ["超過", "400", ""]);
        assert_eq!(parts(&split("4000餘萬", false)), ["", "4000", "餘萬"]);
        assert_eq!(parts(&split("近百萬", false)), ["近", "百萬", ""]);
        assert_eq!(parts(&split("一", false)), ["", "一", ""]);
    }

    #[test]
    fn a_sign_and_both_numbers_of_a_range_are_digits() {
        assert_eq!(parts(&split("−8.5", false)), ["", "−8.5", ""]);
        assert_eq!(parts(&split("零下8.5", false)), ["零下", "8.5", ""]);
        assert_eq!(parts(&split("約3至5萬", true)), ["約", "3至5", "萬"]);
        assert_eq!(parts(&split("3℃至零下8", true)), ["", "3℃至零下8", ""]);
        assert_eq!(parts(&split("三至五", true)), ["", "三至五", ""]);
    }

    #[test]
    fn thousands_are_grouped_before_the_point_only() {
        assert_eq!(grouped("159400"), "159,400");
        assert_eq!(grouped("999"), "999");
        assert_eq!(grouped("1234.5"), "1,234.5");
        assert_eq!((grouped("-123.5"), grouped("-1234")), ("-123.5".to_owned(), "-1,234".to_owned()));
    }

    #[test]
    fn cents_are_two_decimals() {
        for (written, cents) in [("3.6", "3.60"), ("4", "4.00"), ("3.85", "3.85"), ("1.069", "1.069")] {
            assert_eq!(with_cents(written.to_owned(), true), cents);
        }
    }

    #[test]
    fn a_template_is_filled_by_name() {
        assert_eq!(fill("{a} ÷ {b}", &[("a", "1"), ("b", "2")]), "1 ÷ 2");
    }
}
