use std::fmt;

use super::{Derived, Fact, NumberStyle, Qualifier, Story, UnitKind, Wording, decimal};

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
    /// The unit's word, with a space before it in editions that write one.
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

    /// Returns a derived value for a sentence, with "about" if it is rounded or an operand is not exact.
    #[must_use]
    pub fn derived_value(&self, story: &Story, derived: &Derived) -> String {
        let number = self.number(derived.value);
        let mut operands = derived.operands.iter().filter_map(|id| story.fact(id));
        let inexact = operands.any(|fact| fact.qualifier != Qualifier::Exact);
        let rounded = inexact || number.replace(',', "").parse() != Ok(derived.value);
        if rounded { fill(&self.ui.about, &[("value", &number)]) } else { number }
    }

    /// `over` is the template for [`Qualifier::Over`].
    fn figure_with(&self, story: &Story, fact: &Fact, over: &str) -> Figure {
        let unit = self.unit_word(fact);
        let printed = story.article.slice(&fact.numeral);
        let is_share = story.unit(&fact.unit).is_some_and(|unit| unit.kind == UnitKind::Share);
        let in_words = is_share && !printed.contains(|c: char| c.is_ascii_digit());
        match self.numbers {
            NumberStyle::AsPrinted => {
                let printed = self.respell(printed.trim_end_matches('%'));
                if in_words {
                    return Figure {
                        digits: printed,
                        value: Some(decimal(fact.value, 6).0 + unit),
                        ..Figure::default()
                    };
                }
                let mut figure = split(&printed);
                figure.unit = unit.to_owned();
                figure
            }
            NumberStyle::Grouped => {
                let digits = self.number(fact.value);
                let template = match fact.qualifier {
                    Qualifier::Exact => "{value}",
                    Qualifier::Over => over,
                    Qualifier::Nearly => &self.ui.nearly,
                    Qualifier::About => &self.ui.about,
                };
                let (before, after) = template.split_once("{value}").unwrap_or(("", ""));
                // 2| million+|: only the digits are set large.
                let end = digits.rfind(|c: char| c.is_ascii_digit()).map_or(digits.len(), |last| last + 1);
                let (digits, scale) = digits.split_at(end);
                Figure {
                    before: before.to_owned(),
                    digits: digits.to_owned(),
                    after: format!("{scale}{after}"),
                    unit: unit.to_owned(),
                    value: None,
                }
            }
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

    /// Returns a number rounded to one decimal: 48.5, 1,900. In grouped style, millions have three: 1.069 million.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        if self.numbers == NumberStyle::Grouped && value >= 1e6 {
            return fill(&self.ui.million, &[("value", &grouped(&decimal(value / 1e6, 3).0))]);
        }
        let plain = decimal(value, 1).0;
        match self.numbers {
            NumberStyle::AsPrinted => plain,
            NumberStyle::Grouped => grouped(&plain),
        }
    }

    /// Returns a round number: 50,000 in grouped style, 5萬 as the article would print it.
    #[must_use]
    pub fn round_number(&self, value: f64) -> String {
        let in_myriads = self.numbers == NumberStyle::AsPrinted && value >= 1e4 && value % 1e4 == 0.0;
        if in_myriads { self.respell(&(self.number(value / 1e4) + "萬")) } else { self.number(value) }
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

/// Splits a printed numeral into qualifier, digits and the rest. A number in Han characters alone is all `digits`: 近|百萬.
fn split(printed: &str) -> Figure {
    const WORDS_BEFORE: [&str; 8] = ["近", "將近", "将近", "超過", "超过", "約", "约", "大約"];
    let from = printed.find(|c: char| c.is_ascii_digit()).unwrap_or_else(|| {
        WORDS_BEFORE
            .iter()
            .filter(|word| printed.starts_with(*word))
            .map(|word| word.len())
            .max()
            .unwrap_or(0)
    });
    let (before, rest) = printed.split_at(from);
    let to = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
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
        if i > 0 && (whole.len() - i).is_multiple_of(3) && c.is_ascii_digit() {
            out.push(',');
        }
        out.push(c);
    }
    out + decimals
}

#[cfg(test)]
mod tests {
    use super::{Figure, fill, grouped, split};

    fn parts(figure: &Figure) -> [&str; 3] {
        [&figure.before, &figure.digits, &figure.after]
    }

    #[test]
    fn a_printed_numeral_keeps_every_qualifier() {
        assert_eq!(parts(&split("15.94萬")), ["", "15.94", "萬"]);
        assert_eq!(parts(&split("超過400")), ["超過", "400", ""]);
        assert_eq!(parts(&split("4000餘萬")), ["", "4000", "餘萬"]);
        assert_eq!(parts(&split("近百萬")), ["近", "百萬", ""]);
        assert_eq!(parts(&split("一")), ["", "一", ""]);
    }

    #[test]
    fn thousands_are_grouped_before_the_point_only() {
        assert_eq!(grouped("159400"), "159,400");
        assert_eq!(grouped("999"), "999");
        assert_eq!(grouped("1234.5"), "1,234.5");
    }

    #[test]
    fn a_template_is_filled_by_name() {
        assert_eq!(fill("{a} ÷ {b}", &[("a", "1"), ("b", "2")]), "1 ÷ 2");
    }
}
