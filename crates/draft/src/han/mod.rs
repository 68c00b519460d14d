//! Chinese numerals that are no figures: dates, ages, names, idioms, ranks, rates. Words are in simplified characters.

mod clock;
mod counts;
mod dates;
mod eras;
mod names;
mod places;

pub(super) use eras::may_be_of_era;

use super::figure::{Account, Said};
use super::text::Text;
use super::{phone, score, supposed};

const DIGITS: &str = "零〇一二三四五六七八九十";

/// A numeral with what is beside it.
struct At<'a> {
    text: &'a Text,
    start: usize,
    end: usize,
    /// The numeral.
    number: String,
    before: String,
    after: String,
}

/// Returns why the numeral from `start` to `end` is no figure, with the words that show it.
pub(crate) fn phrase(text: &Text, start: usize, end: usize) -> Option<Account> {
    let at = At {
        text,
        start,
        end,
        number: text.said(start, end),
        before: text.before(start, 20),
        after: text.after(end, 20),
    };
    let doubles = (at.before.ends_with('翻') || at.before.ends_with("翻了") || at.before.ends_with("翻两"))
        && at.after.starts_with('番');
    if doubles || at.number == "零" && at.after.starts_with('下') {
        return None;
    }
    if let Some((start, end)) = phone::number(text, start, end) {
        return Some(Account::Phrase { start, end, reason: Said("phone") });
    }
    if score::is_result(text, (start, end)) || at.is_vote() {
        return at.is("score", 0, 0);
    }
    at.idiom()
        .or_else(|| at.compound())
        .or_else(|| at.quoted())
        .or_else(|| at.lettered())
        .or_else(|| at.phone())
        .or_else(|| at.age())
        .or_else(|| at.date())
        .or_else(|| at.rank())
        .or_else(|| at.grade())
        .or_else(|| at.address())
        .or_else(|| at.floor())
        .or_else(|| at.standard())
        .or_else(|| at.name())
        .or_else(|| at.rate())
        .or_else(|| at.enumeration())
        .or_else(|| at.indefinite())
        .or_else(|| {
            let (start, end) = supposed::phrase(text, (start, end))?;
            Some(Account::Phrase { start, end, reason: Said("hypothetical") })
        })
}

impl At<'_> {
    fn is(&self, reason: &'static str, left: usize, right: usize) -> Option<Account> {
        let line = self.text.line_at(self.start)?;
        let start = self.start.saturating_sub(left).max(line.start);
        let end = (self.end + right).min(line.end);
        Some(Account::Phrase { start, end, reason: Said(reason) })
    }

    fn after_is(&self, words: &[&str]) -> Option<usize> {
        words.iter().filter(|word| self.after.starts_with(**word)).map(|word| word.chars().count()).max()
    }

    fn before_is(&self, words: &[&str]) -> Option<usize> {
        words.iter().filter(|word| self.before.ends_with(**word)).map(|word| word.chars().count()).max()
    }

    fn is_arabic(&self) -> bool {
        self.number.chars().all(|c| c.is_ascii_digit())
    }

    fn is_han(&self) -> bool {
        self.number.chars().all(|c| DIGITS.contains(c) || "百千万亿两双半廿卅".contains(c))
    }

    /// 表决,5比4: the word that shows the result is not beside it.
    fn is_vote(&self) -> bool {
        let is_pair = self.number.split_once('比').is_some_and(|(a, b)| {
            [a, b]
                .iter()
                .all(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit() || DIGITS.contains(c)))
        });
        is_pair
            && ["表决", "投票", "票决", "票选", "裁决"].iter().any(|word| self.before.contains(word))
            && !["比例", "比率", "配比"]
                .iter()
                .any(|word| self.before.contains(word) || self.after.contains(word))
    }

    fn value(&self) -> Option<u32> {
        let read = story::parse_quantity(self.text.own(self.start, self.end), self.text.language).ok()?;
        read.amount.value()?.to_string().parse().ok()
    }
}
