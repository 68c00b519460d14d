use std::fmt;

/// Why a numeral is found but not read: what it says is no exact figure, or its words can be understood in several ways. The loader has a hint for
/// each cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// No exact number: dozens, a few thousand, a couple of.
    NotExact,
    /// A place in an order: first, 21st.
    Rank,
    /// Joined to letters or to more numbers: Covid-19, PM2.5, 0800 codes, 1-800-555.
    Name,
    /// A time of day: 5pm, 10:30.
    Time,
    /// Years: 1990s, 2023-24.
    Years,
    /// So many times as much: twice, doubled, tenfold.
    Multiple,
    /// Digits whose separators are unclear: 2,5 or 1'000 or 61 000.
    Separators,
    /// Two numbers joined by a sign that does not make them a range: 4-1, 24/7.
    Pair,
    /// Two numbers of which only the second has the word for both: from 2.1 to 2.4 million.
    SharedWord,
    /// Amounts in two units: two years and three months, an hour and a half.
    TwoUnits,
    /// A word before the number that has several meanings or none that is a qualifier: over five years (during them, or more?), not 300, barely 300.
    Unclear,
    /// 近五年: the last five years, or nearly five?
    Recent,
    /// 增長3%至5%: by three to five per cent, or by three, to five?
    Step,
    /// Plus or minus 3, 正負3: a margin in both directions.
    Either,
    /// `between` without two ascending numbers.
    NoRange,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotExact => "it is no exact number",
            Self::Rank => "it is a place in an order",
            Self::Name => "it is part of a name or a code",
            Self::Time => "it is a time of day",
            Self::Years => "it is a span of years",
            Self::Multiple => "it says how many times as much",
            Self::Separators => "its separators are unclear",
            Self::Pair => "it is two numbers, but no range",
            Self::SharedWord => "two numbers share the word after the second",
            Self::TwoUnits => "it is an amount in two units",
            Self::Unclear => "the word before the number can't be read as a qualifier",
            Self::Recent => "it may be the last so many, or nearly as many",
            Self::Step => "it may be a range, or a change and the number that it led to",
            Self::Either => "it is a margin in both directions",
            Self::NoRange => "“between” needs two ascending numbers",
        })
    }
}
