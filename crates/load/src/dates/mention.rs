//! Where a text states a year, a month or a quarter in digits or by name.

use std::fmt;
use std::ops::Range;

use story::{Language, Period};

use super::{english, han};

/// What a text says of when something was. At least one part is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: Option<u32>,
    /// The month, from 1.
    pub month: Option<u32>,
    /// The quarter of a year, from 1.
    pub quarter: Option<u32>,
}

impl Date {
    /// The date as the point of a line has it; `None` without a year, and for a quarter.
    #[must_use]
    pub fn period(self) -> Option<Period> {
        Some(Period { year: self.year?, month: self.month }).filter(|_| self.quarter.is_none())
    }

    /// Whether two dates can be one: what both of them say is the same.
    #[must_use]
    pub fn agrees(self, other: Self) -> bool {
        let same = |a: Option<u32>, b: Option<u32>| a.is_none() || b.is_none() || a == b;
        same(self.year, other.year)
            && same(self.month, other.month)
            && same(self.quarter, other.quarter)
            // A month of another quarter.
            && same(self.quarter, other.quarter_of_month())
            && same(self.quarter_of_month(), other.quarter)
    }

    fn quarter_of_month(self) -> Option<u32> {
        self.month.map(|month| month.div_ceil(3))
    }

    /// Whether both say the same parts: two years, or two months.
    pub(super) fn is_like(self, other: Self) -> bool {
        self.month.is_some() == other.month.is_some() && self.quarter.is_some() == other.quarter.is_some()
    }
}

impl From<Period> for Date {
    fn from(period: Period) -> Self {
        Self { year: Some(period.year), month: period.month, quarter: None }
    }
}

/// As an editor would write it: 2025, 2025-05, 2025 Q1.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.quarter) {
            (Some(year), Some(month), _) => write!(f, "{year}-{month:02}"),
            (Some(year), None, Some(quarter)) => write!(f, "{year} Q{quarter}"),
            (Some(year), None, None) => write!(f, "{year}"),
            (None, Some(month), _) => write!(f, "month {month}"),
            (None, None, Some(quarter)) => write!(f, "Q{quarter}"),
            (None, None, None) => Ok(()),
        }
    }
}

/// A date that a text states, with its place in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) span: Range<usize>,
    pub(crate) date: Date,
    /// The last date, if it states a time from one to another.
    pub(crate) until: Option<Date>,
    /// Whether it says something else than when: 自2021年以來, 比2021年, since 2021, than in 2021.
    pub(crate) is_loose: bool,
}

impl Mention {
    /// The dates that it names: all from the first to the last.
    pub(crate) fn dates(&self) -> Vec<Date> {
        let Some(until) = self.until else { return vec![self.date] };
        match (self.date.period(), until.period()) {
            (Some(first), Some(last)) if first.month.is_none() && last.month.is_none() => {
                (first.year..=last.year).map(|year| Date { year: Some(year), ..Date::default() }).collect()
            }
            (Some(first), Some(last)) if first.month.is_some() && last.month.is_some() => (first.number()
                ..=last.number())
                .map(|number| Date { year: Some(number / 12), month: Some(number % 12 + 1), quarter: None })
                .collect(),
            _ => vec![self.date, until],
        }
    }
}

/// Returns the dates that a text states, in order. A month without a year has that of the date before it, or the text's only one.
pub(crate) fn mentions(text: &str, language: Language) -> Vec<Mention> {
    let mut found = match language {
        Language::Han => han::dates(text),
        Language::English => english::dates(text),
    };
    found.sort_by_key(|mention| mention.span.start);
    with_years(&mut found);
    spans(text, found, language)
}

/// Gives each month and quarter its year.
fn with_years(found: &mut [Mention]) {
    let mut years: Vec<u32> = found.iter().filter_map(|mention| mention.date.year).collect();
    years.dedup();
    let only = match years[..] {
        [year] => Some(year),
        _ => None,
    };
    let mut last: Option<Date> = None;
    // December and January of one year: which year is December's? And so for all months up to the next year.
    let mut is_lost = false;
    for mention in found {
        let date = &mut mention.date;
        is_lost &= date.year.is_none();
        if date.year.is_none() {
            is_lost |= last.is_some_and(|last| (last.month, last.quarter) > (date.month, date.quarter));
            date.year = last.and_then(|last| last.year).or(only).filter(|_| !is_lost);
        }
        last = Some(*date);
    }
}

/// Joins the two ends of a time: 2021至2023年, from 2021 to 2023.
fn spans(text: &str, found: Vec<Mention>, language: Language) -> Vec<Mention> {
    let mut joined: Vec<Mention> = Vec::new();
    for mention in found {
        let Some(last) = joined.last_mut() else {
            joined.push(mention);
            continue;
        };
        let before = &text[..last.span.start];
        let between = text[last.span.end..mention.span.start].trim();
        let is_joint = match language {
            Language::Han => ["至", "到", "—", "——", "－", "-", "–", "～", "~"].contains(&between),
            Language::English => {
                ["-", "–", "—", "to", "through", "until"].contains(&between)
                    || between == "and" && before.trim_end().ends_with("between")
            }
        };
        if is_joint && last.until.is_none() && last.date.is_like(mention.date) && last.date < mention.date {
            last.span.end = mention.span.end;
            last.until = Some(mention.date);
        } else {
            joined.push(mention);
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, language: Language) -> Vec<String> {
        let said = |mention: &Mention| {
            let until = mention.until.map_or_else(String::new, |until| format!("..{until}"));
            format!("{}{until}{}", mention.date, if mention.is_loose { "?" } else { "" })
        };
        mentions(text, language).iter().map(said).collect()
    }

    #[test]
    fn dates_are_found_in_chinese() {
        for (text, dates) in [
            ("2021年、2022年和2023年分別為", &["2021", "2022", "2023"][..]),
            ("2021、2022、2023年依序為", &["2021", "2022", "2023"]),
            ("2021至2023年", &["2021..2023"]),
            ("2021年—2023年", &["2021..2023"]),
            ("2025年3月1200冊,4月1500冊", &["2025-03", "2025-04"]),
            ("二〇二一年十二月", &["2021-12"]),
            ("2025年第一季度、二季度", &["2025 Q1", "2025 Q2"]),
            ("2024年12月和1月", &["2024-12", "month 1"]),
            ("比2019年增加,自2020年起,2021年以來", &["2019?", "2020?", "2021?"]),
            ("共12021人,3個月,2021人", &[]),
        ] {
            assert_eq!(said(text, Language::Han), dates, "{text}");
        }
    }

    #[test]
    fn dates_are_found_in_english() {
        for (text, dates) in [
            ("in 2021, 2022 and 2023 respectively", &["2021", "2022", "2023"][..]),
            ("between 2021 and 2023", &["2021..2023"]),
            ("In March 2025 it lent, in April", &["2025-03", "2025-04"]),
            ("in the first quarter of 2025 and the second quarter", &["2025 Q1", "2025 Q2"]),
            ("more than in 2019, since 2020", &["2019?", "2020?"]),
            ("2,021 people, £2021, the 2010s, 2021-22", &[]),
        ] {
            assert_eq!(said(text, Language::English), dates, "{text}");
        }
    }

    #[test]
    fn a_time_names_all_its_years_or_months() {
        let all = |text: &str| {
            let dates = mentions(text, Language::Han)[0].dates();
            dates.iter().map(Date::to_string).collect::<Vec<_>>()
        };
        assert_eq!(all("2021至2023年"), ["2021", "2022", "2023"]);
        assert_eq!(all("2024年11月至2025年1月"), ["2024-11", "2024-12", "2025-01"]);
    }

    #[test]
    fn a_month_is_in_its_quarter_only() {
        let quarter = Date { year: Some(2025), quarter: Some(1), ..Date::default() };
        let month = |month| Date { year: Some(2025), month: Some(month), quarter: None };
        assert!(quarter.agrees(month(3)) && !quarter.agrees(month(4)) && !month(4).agrees(quarter));
        assert!(!month(3).agrees(Date { year: Some(2024), ..Date::default() }));
    }
}
