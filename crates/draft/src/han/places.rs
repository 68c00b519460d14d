//! Numbers of addresses, floors and standards, which name and count nothing. Words are in simplified characters.

use super::super::figure::Account;
use super::super::units;
use super::At;

/// What publishes standards: CNS 1305, GB/T 1234.
const STANDARDS: [&str; 21] = [
    "cns", "gb", "gb/t", "gbz", "gbj", "db", "dg", "jgj", "cjj", "iso", "iec", "iso/iec", "ieee", "din",
    "jis", "astm", "ansi", "bs", "en", "ul", "haccp",
];

/// What makes another word of 樓: 10樓盤.
const NO_FLOOR: &str = "盘宇市价高梯房宅栋幢下";

impl At<'_> {
    /// 中山路二段36號5樓之2, 12巷3弄.
    pub(super) fn address(&self) -> Option<Account> {
        if !(self.is_arabic() || self.is_han()) {
            return None;
        }
        let is_street = self.before.ends_with(['路', '街', '道', '段', '巷', '弄', '号']);
        if is_street && let Some(right) = self.after_is(&["段", "巷", "弄"]) {
            return self.is("name", 0, right);
        }
        (self.before.ends_with("楼之") || self.before.ends_with("号之"))
            .then(|| self.is("name", 1, 0))
            .flatten()
    }

    /// 只剩四樓. 兩樓 are two buildings, and in 樓高5層 another word counts.
    pub(super) fn floor(&self) -> Option<Account> {
        let is_number = (self.is_arabic() || self.is_han()) && !self.number.contains(['两', '双', '半']);
        let rest = self.after.strip_prefix('楼')?;
        let is_floor = is_number
            && self.value().is_some_and(|value| (1..200).contains(&value))
            && !self.before.ends_with(['高', '共', '有', '建', '盖', '达'])
            && !rest.starts_with(|c: char| NO_FLOOR.contains(c));
        is_floor.then(|| self.is("name", 0, 1)).flatten()
    }

    /// CNS 1305, GB/T 1234, of which the letters are not beside the number.
    pub(super) fn standard(&self) -> Option<Account> {
        let led = self.before.strip_suffix(' ')?;
        let is_letter = |c: &char| c.is_ascii_alphabetic() || *c == '/';
        let letters: String =
            led.chars().rev().take_while(is_letter).collect::<Vec<_>>().into_iter().rev().collect();
        let is_code = self.number.chars().all(|c| c.is_ascii_digit() || "-–—.".contains(c));
        let counts = units::after_han(&self.after).is_some();
        (STANDARDS.contains(&letters.as_str()) && is_code && !counts)
            .then(|| self.is("term", letters.chars().count() + 1, 0))
            .flatten()
    }
}
