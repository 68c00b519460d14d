use super::{Amount, Fact, Number};

/// A share as the article states it: so many of so many equal parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The parts that the share has.
    pub some: u32,
    /// All parts.
    pub all: u32,
}

impl Parts {
    /// Returns the parts of a share with this numeral: 六成 is six of ten, 三分之一 one of three. `None` for a percentage, for 全部 and for a
    /// range, of which the article states no parts: 20 % is not said as one in five.
    ///
    /// ```
    /// # use std::path::Path;
    /// # let story = load::load(Path::new("../../data")).unwrap().story;
    /// use story::{Amount, Fact, Number, Parts};
    ///
    /// let share = |value: i32| Fact { amount: Amount::One(Number::from(value)), ..story.facts[0].clone() };
    /// assert_eq!(Parts::of(&share(60), "六成"), Some(Parts { some: 6, all: 10 }));
    /// assert_eq!(Parts::of(&share(20), "五分之一"), Some(Parts { some: 1, all: 5 }));
    /// assert_eq!(Parts::of(&share(20), "20%"), None);
    /// ```
    #[must_use]
    pub fn of(share: &Fact, numeral: &str) -> Option<Self> {
        Self::stated(share.amount, numeral)
    }

    /// As [`Parts::of`], for a share that is no fact yet.
    #[must_use]
    pub fn stated(share: Amount, numeral: &str) -> Option<Self> {
        const PER_CENT: [&str; 6] = ["%", "％", "‰", "百分之", "per cent", "percent"];
        let Amount::One(value) = share else { return None };
        let hundred = Number::from(100);
        if value <= Number::ZERO || value >= hundred || PER_CENT.iter().any(|word| numeral.contains(word)) {
            return None;
        }
        let (some, all) = match numeral.contains('成') {
            true => {
                let tenths = value.over(Number::from(10))?;
                (tenths.is_whole().then(|| tenths.fraction().0)?, 10)
            }
            false => value.over(hundred)?.fraction(),
        };
        Some(Self { some: u32::try_from(some).ok()?, all: u32::try_from(all).ok()? })
    }
}
