//! Dates in Chinese: 2021年, 二〇二一年, 3月, 十二月, 第一季度.

use story::Period;

use super::mention::{Date, Mention};

/// Words after a date that say from when or until when, and not when.
const LOOSE_AFTER: [&str; 20] = [
    "以来", "以來", "至今", "起", "开始", "開始", "以前", "之前", "以后", "以後", "之后", "之後", "前", "后",
    "後", "相比", "相較", "相较", "间", "間",
];
/// Words before a date that compare something with it, or count from it.
const LOOSE_BEFORE: [&str; 6] = ["比", "较", "較", "自", "截至", "相對於"];
const ZEROS_TO_NINES: &str = "〇一二三四五六七八九";
/// Between two years of which only the last has 年.
const JOINTS: &str = "、,，和及與与至到—－-–～~";

/// A run of digits and what may follow it.
struct At<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

/// Returns the dates of a text, each month with its year if it follows that.
pub(super) fn dates(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    // Where the year begins that follows, from the last to the first.
    let mut next_year: Option<usize> = None;
    for at in numbers(text).into_iter().rev() {
        let Some((date, end)) = at.read(next_year) else { continue };
        if date.year.is_some() {
            next_year = Some(at.start);
        }
        let start = if text[..at.start].ends_with('第') { at.start - '第'.len_utf8() } else { at.start };
        let before = text[..start].trim_end();
        let after = text[end..].trim_start();
        let is_loose = LOOSE_BEFORE.iter().any(|word| before.ends_with(word))
            || LOOSE_AFTER.iter().any(|word| after.starts_with(word));
        // 2025年3月, 2025年的第一季度: one date.
        let follows = found.last().filter(|next| {
            let is_near = matches!(text.get(end..next.span.start).map(str::trim), Some("" | "的"));
            date.year.is_some() && next.date.year.is_none() && is_near
        });
        if follows.is_some()
            && let Some(next) = found.last_mut()
        {
            next.date.year = date.year;
            next.span.start = start;
            next.is_loose |= is_loose;
        } else {
            found.push(Mention { span: start..end, date, until: None, is_loose });
        }
    }
    found.reverse();
    found
}

/// The runs of Arabic digits and of Chinese ones.
fn numbers(text: &str) -> Vec<At<'_>> {
    let kind = |c: char| match c {
        '0'..='9' | '０'..='９' => Some(true),
        '零' | '十' => Some(false),
        c if ZEROS_TO_NINES.contains(c) => Some(false),
        _ => None,
    };
    let mut found: Vec<At<'_>> = Vec::new();
    let mut last: Option<bool> = None;
    for (start, c) in text.char_indices() {
        let own = kind(c);
        let end = start + c.len_utf8();
        match found.last_mut().filter(|at| own.is_some() && own == last && at.end == start) {
            Some(at) => at.end = end,
            None if own.is_some() => found.push(At { text, start, end }),
            None => {}
        }
        last = own;
    }
    found
}

impl At<'_> {
    /// What it says of when, and where that ends.
    fn read(&self, next_year: Option<usize>) -> Option<(Date, usize)> {
        let (number, after) = (&self.text[self.start..self.end], &self.text[self.end..]);
        let before = &self.text[..self.start];
        let is_part = before.ends_with(['.', '．']) || after.starts_with(['.', '．']);
        if is_part {
            return None;
        }
        let space = after.len() - after.trim_start_matches(' ').len();
        let (after, end) = (&after[space..], self.end + space);
        if let Some(year) = year(number) {
            let date = Date { year: Some(year), ..Date::default() };
            if let Some(rest) = after.strip_prefix('年').filter(|rest| !rest.starts_with('代')) {
                let ends = ["底", "末", "初", "度"].iter().find(|word| rest.starts_with(**word));
                return Some((date, end + '年'.len_utf8() + ends.map_or(0, |word| word.len())));
            }
            // 2021、2022和2023年.
            let between = next_year.and_then(|next| self.text.get(self.end..next)).map(str::trim);
            let is_listed = between.is_some_and(|words| {
                !words.is_empty() && words.chars().count() <= 2 && words.chars().all(|c| JOINTS.contains(c))
            });
            return is_listed.then_some((date, self.end));
        }
        if let Some(rest) = after.strip_prefix('月') {
            let month = month(number)?;
            let more = if rest.starts_with('份') { '份'.len_utf8() } else { 0 };
            return Some((Date { month: Some(month), ..Date::default() }, end + '月'.len_utf8() + more));
        }
        // 前三季度 are three.
        let quarter =
            month(number).filter(|n| *n <= 4 && !before.ends_with('前') && after.starts_with("季度"))?;
        Some((Date { quarter: Some(quarter), ..Date::default() }, end + "季度".len()))
    }
}

fn digits(number: &str) -> Option<u32> {
    let digit = |c: char| match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        '零' => Some(0),
        c => c
            .to_digit(10)
            .or_else(|| ZEROS_TO_NINES.chars().position(|own| own == c).and_then(|n| u32::try_from(n).ok())),
    };
    number.chars().try_fold(0_u32, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?))
}

fn year(number: &str) -> Option<u32> {
    let is_whole = number.chars().count() == 4;
    digits(number).filter(|year| is_whole && (1900..2100).contains(year))
}

/// A number from 1 to 12: 3, 三, 十二.
fn month(number: &str) -> Option<u32> {
    let named = Period::HAN_MONTHS.iter().position(|month| *month == number);
    let named = named.and_then(|month| u32::try_from(month + 1).ok());
    named.or_else(|| digits(number)).filter(|month| (1..=12).contains(month))
}
