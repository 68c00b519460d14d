use std::fmt;
use std::str::FromStr;

/// A year or a month: when a point of a series was.
///
/// ```
/// use story::Period;
///
/// let may: Period = "2025-05".parse().unwrap();
/// assert_eq!((may.year, may.month), (2025, Some(5)));
/// assert_eq!(may.to_string(), "2025-05");
/// assert!("2025".parse::<Period>().unwrap() < may);
/// assert!("2025-13".parse::<Period>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The year.
    pub year: u32,
    /// The month, from 1; `None` for a whole year.
    pub month: Option<u32>,
}

/// A text that is neither a year nor a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPeriod;

impl Period {
    /// The English names of the months, from January.
    pub const ENGLISH_MONTHS: [&'static str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    /// The Chinese numerals of the months, which stand before 月, from 一月.
    pub const HAN_MONTHS: [&'static str; 12] =
        ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    /// Returns its number among all years or all months, so that a difference counts the years or months between two.
    ///
    /// ```
    /// use story::Period;
    ///
    /// let months = ["2024-11", "2025-02"].map(|text| text.parse::<Period>().unwrap().number());
    /// assert_eq!(months[1] - months[0], 3);
    /// ```
    #[must_use]
    pub fn number(self) -> u32 {
        match self.month {
            None => self.year,
            Some(month) => self.year * 12 + month - 1,
        }
    }
}

impl FromStr for Period {
    type Err = NoPeriod;

    fn from_str(text: &str) -> Result<Self, NoPeriod> {
        let number = |digits: &str, length: usize| {
            let whole = digits.len() == length && digits.bytes().all(|digit| digit.is_ascii_digit());
            if whole { digits.parse::<u32>().map_err(|_| NoPeriod) } else { Err(NoPeriod) }
        };
        match text.split_once('-') {
            None => Ok(Self { year: number(text, 4)?, month: None }),
            Some((year, month)) => {
                let month = number(month, 2)?;
                let month = (1..=12).contains(&month).then_some(month).ok_or(NoPeriod)?;
                Ok(Self { year: number(year, 4)?, month: Some(month) })
            }
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            None => write!(f, "{:04}", self.year),
            Some(month) => write!(f, "{:04}-{month:02}", self.year),
        }
    }
}
