//! Times of day: 黃昏五時半, 晚上9點58分, 零點差五分. Words are in simplified characters.

use super::super::figure::Account;
use super::{At, DIGITS};

/// Words before a time of day.
const DAY: [&str; 32] = [
    "上午", "下午", "早上", "晚上", "凌晨", "中午", "清晨", "傍晚", "夜里", "黄昏", "深夜", "午夜", "半夜",
    "夜间", "夜晚", "午后", "午间", "清早", "一早", "大早", "入夜", "当晚", "今早", "翌晨", "晨早", "朝早",
    "下昼", "上昼", "夜", "晨", "晚", "早",
];

/// What follows the hour directly.
const TAILS: [&str; 12] = ["半", "正", "整", "钟", "许", "前", "后", "多", "左右", "以前", "以后", "之后"];

impl At<'_> {
    pub(super) fn time_of_day(&self) -> Option<Account> {
        let value = self.value();
        let is_whole = self.is_arabic() || self.is_han();
        let is_hour = is_whole && (value.is_some_and(|value| value <= 24) || self.is_zero());
        let day = self.before_is(&DAY).is_some();
        // 三点五十分 is read as a decimal.
        if let Some((hour, minutes)) = self.number.split_once('点').filter(|_| self.is_spoken()) {
            let minute = self.after_is(&["分", "刻"]).filter(|_| !self.after.starts_with("分钟"));
            let is_time = self.after.starts_with('刻')
                || day && minute.is_some()
                || minutes.chars().count() > 1 && (day || minute.is_some());
            return (is_time && !hour.is_empty()).then(|| self.is("date", 0, minute.unwrap_or(0))).flatten();
        }
        if is_hour
            && let Some(rest) = self.after.strip_prefix(['时', '時']).filter(|rest| !rest.starts_with("间"))
        {
            return self.is("date", 0, 1 + tail(rest));
        }
        if is_hour && let Some(rest) = self.after.strip_prefix('点') {
            let tail = tail(rest);
            let opens = ["以", "开", "到", "至"].iter().any(|word| rest.starts_with(word));
            let strikes = tail > 0 && !rest.starts_with(['许', '左']) || opens;
            if day || strikes || (self.is_zero() && tail > 0) {
                return self.is("date", 0, 1 + tail);
            }
        }
        // 差五分八点.
        if self.before.ends_with('差')
            && value.is_some_and(|value| value < 60)
            && self
                .after_is(&["分钟", "分"])
                .is_some_and(|unit| self.after.chars().skip(unit + 1).any(|c| c == '点'))
            && self.after.chars().take(6).any(|c| c == '点')
        {
            return self.is("date", 1, self.after_is(&["分钟", "分"])?);
        }
        // 五时十分, whose hour is a date already.
        if self.before.ends_with('时')
            && value.is_some_and(|value| value < 60)
            && self.after.starts_with('分')
            && !self.before.ends_with("小时")
        {
            return self.is("date", 0, 1);
        }
        let is_clock = is_hour
            && self.after.starts_with(':')
            && self.after.chars().nth(2).is_some_and(|c| c.is_ascii_digit())
            && self.after.chars().nth(1).is_some_and(|c| "012345".contains(c))
            && (day || self.before.ends_with(['至', '到', '日']));
        is_clock.then(|| self.is("date", 0, 3)).flatten()
    }

    fn is_zero(&self) -> bool {
        matches!(self.number.as_str(), "0" | "00" | "零" | "〇")
    }

    /// Whether it is a decimal in words: 三点五十.
    fn is_spoken(&self) -> bool {
        self.number.chars().all(|c| DIGITS.contains(c) || c == '点')
    }
}

/// The length of the words after an hour that belong to it: 半, 58分, 三刻, 差五分.
fn tail(rest: &str) -> usize {
    let led = usize::from(rest.starts_with(['差', '零']));
    let digits = rest
        .chars()
        .skip(led)
        .take_while(|c| c.is_ascii_digit() || DIGITS.contains(*c) || *c == '两')
        .count();
    let unit: String = rest.chars().skip(led + digits).take(2).collect();
    if digits > 0 && unit.starts_with(['分', '刻']) && unit != "分钟" {
        return led + digits + 1;
    }
    TAILS.iter().filter(|word| rest.starts_with(**word)).map(|word| word.chars().count()).max().unwrap_or(0)
}
