//! Dates, times of day, periods and ages.

use super::super::figure::Account;
use super::At;

/// What joins the two ends of a range.
const JOINTS: &str = "至到-—–～~";
/// The most characters of the years that follow one in a list.
const LONGEST_LIST: usize = 60;
/// What stands before days that somebody spends: 等了三日.
const SPENT: [char; 26] = [
    '了', '得', '过', '足', '只', '等', '花', '捱', '挨', '熬', '撑', '住', '停', '休', '假', '歇', '需',
    '多', '少', '整', '这', '那', '某', '有', '做', '走',
];

impl At<'_> {
    pub(super) fn age(&self) -> Option<Account> {
        let clause = self.before.rsplit(['。', '！', '？', '；', '，']).next().unwrap_or_default();
        let is_mean = ["平均", "人均", "寿命", "中位"].iter().any(|word| clause.contains(word));
        let right = self
            .after_is(&["岁", "周岁", "多岁", "岁以上", "岁以下", "岁及以上", "岁的", "旬", "周岁以上"])
            .or_else(|| {
                // 60至69歲: its first number.
                let rest = self.after.trim_start_matches(|c: char| JOINTS.contains(c));
                let digits = rest.chars().take_while(char::is_ascii_digit).count();
                let joined = self.after.chars().count() - rest.chars().count();
                let ends = rest.chars().skip(digits).collect::<String>().starts_with('岁');
                (joined > 0 && digits > 0 && ends).then_some(joined + digits + 1)
            });
        // 60歲以上 is one numeral.
        let right = right.or_else(|| self.number.contains('岁').then_some(0));
        let right = right.filter(|_| !is_mean)?;
        let is_age = self.number.contains('岁') || !self.number.contains('%');
        is_age.then(|| self.is("age", 0, right)).flatten()
    }

    pub(super) fn date(&self) -> Option<Account> {
        let chars: Vec<char> = self.number.chars().collect();
        let is_year = |number: &[char]| {
            number.len() == 4
                && number.iter().all(|c| c.is_ascii_digit() || "零〇一二三四五六七八九".contains(*c))
                && "12一二".contains(number[0])
        };
        // 民國110年的415人、111年的538人; 民國十一年.
        let of_republic = chars.len() <= 4
            && (self.is_arabic() || (self.is_han() && self.before.ends_with("民国")))
            && self.after.starts_with('年')
            && (self.before.ends_with("民国")
                || chars.len() == 3
                    && self.number.starts_with('1')
                    && self.text.said(0, self.start).contains("民国"));
        if of_republic {
            let left = if self.before.ends_with("民国") { 2 } else { 0 };
            return self.is("date", left, 1);
        }
        // 滿兩年.
        if self.after.starts_with('年') && self.before_is(&["满", "届满", "期满"]).is_some() {
            return self.is("date", 1, 1);
        }
        let ends = ["年底", "年末", "年初", "年度", "年代", "年"];
        if is_year(&chars) {
            if let Some(right) = self.after_is(&ends) {
                return self.is("date", 0, right);
            }
            // 2021—2023年; 2021、2022和2023年.
            if let Some(right) = self.years_after() {
                return self.is("date", 0, right);
            }
        }
        // 2021至2023年 has one numeral.
        let mut years = self.number.split(|c: char| JOINTS.contains(c));
        if self.after.starts_with('年')
            && self.number.chars().count() > 4
            && years.all(|year| is_year(&year.chars().collect::<Vec<char>>()))
        {
            return self.is("date", 0, 1);
        }
        // 半世紀 lasts, and so do 半世紀有多 and 兩世紀.
        let lasts = self.number.starts_with(['半', '两']) || self.number.contains('世');
        if let Some(right) = self.after_is(&["年代", "世纪"]).filter(|_| !lasts) {
            return self.is("date", 0, right);
        }
        let value = self.value();
        let fits = |most: u32| {
            value.is_some_and(|value| (1..=most).contains(&value)) && (self.is_arabic() || self.is_han())
        };
        if fits(12) && !self.before.ends_with(['第']) {
            if let Some(right) =
                self.after_is(&["月份", "月底", "月末", "月初", "月中旬", "月上旬", "月下旬", "月"])
            {
                return self.is("date", 0, right);
            }
            // 3至5月.
            let rest = self.after.trim_start_matches(|c: char| JOINTS.contains(c));
            let digits = rest.chars().take_while(char::is_ascii_digit).count();
            if rest.len() < self.after.len() && digits > 0 && rest.chars().nth(digits) == Some('月') {
                return self.is("date", 0, self.after.chars().count() - rest.chars().count() + digits + 1);
            }
        }
        let lasts = self
            .before_is(&["连续", "为期", "历时", "长达", "耗时", "用时", "每", "近", "满", "达", "只用"])
            .is_some()
            || ["日内", "日以内", "日之内", "日均", "日游", "日无", "日间"]
                .iter()
                .any(|word| self.after.starts_with(word));
        if fits(31)
            && !lasts
            && !self.is_span_of_days()
            && let Some(right) = self.after_is(&["日", "号"])
        {
            let is_number = self.after.starts_with('号')
                && !self.before.ends_with('月')
                && ["号线", "号楼", "号窗", "号院", "号路", "号文", "号公", "号馆", "号门", "号机", "号店"]
                    .iter()
                    .any(|word| self.after.starts_with(word));
            if !is_number && (self.after.starts_with('日') || self.before.ends_with('月')) {
                return self.is("date", 0, right);
            }
        }
        if self.before_is(&["星期", "礼拜", "周", "每周", "本周", "上周"]).is_some()
            && self.is_han()
            && fits(6)
            && !self.after.starts_with(['次', '天', '个', '节', '场'])
        {
            return self.is("date", 1, 0);
        }
        if let Some(time) = self.time_of_day().or_else(|| self.year_of_era()) {
            return Some(time);
        }
        // Parts of a year, and periods that a figure is compared with.
        if matches!(self.number.as_str(), "半" | "上半" | "下半") {
            let outside = usize::from(self.before_is(&["上", "下"]).is_some());
            if (outside == 1 || self.number != "半") && self.after.starts_with('年') {
                return self.is("date", outside, 1);
            }
            if self.after_is(&["年", "月"]).is_some()
                && !self.before.ends_with(['年', '天', '月', '时', '个'])
            {
                return self.is("date", 0, 1);
            }
        }
        if let Some(right) = self.after_is(&["季度"])
            && fits(4)
        {
            return self.is("date", usize::from(self.before.ends_with(['前', '第'])), right);
        }
        if self.before.ends_with('前')
            && fits(12)
            && let Some(right) = self.after_is(&["个月", "月"])
        {
            return self.is("date", 1, right);
        }
        if let Some(right) =
            self.after_is(&["年来", "个月来", "年前", "年后", "多年来", "年间", "年内", "个月内"])
        {
            return self.is("date", 0, right);
        }
        let is_recent = self.number.starts_with('近')
            || self.before_is(&["最近", "过去", "未来", "前", "今后"]).is_some();
        (is_recent && self.after.starts_with('年')).then(|| self.is("date", 0, 1)).flatten()
    }

    /// 等了三日, 捱得一日是一日: for how long, not when. 一日 is the first of a month only where the month or a clause stands before it.
    fn is_span_of_days(&self) -> bool {
        if !self.after.starts_with('日') || self.before.ends_with("到了") {
            return false;
        }
        let is_free = self.before.is_empty()
            || self.before.ends_with(|c: char| c.is_ascii() || "月。、“”…至到—–～于在自由从定截".contains(c));
        self.before.ends_with(SPENT) || (self.number == "一" && !is_free)
    }

    /// The length of the years that follow one without 年, up to the 年 of the last.
    fn years_after(&self) -> Option<usize> {
        let after: Vec<char> = self.text.after(self.end, LONGEST_LIST).chars().collect();
        let mut at = 0;
        loop {
            let joint = after[at..].iter().take_while(|c| "至到-—–～~、,和及与 ".contains(**c)).count();
            let digits = after[at + joint..].iter().take_while(|c| c.is_ascii_digit()).count();
            let is_year = digits == 4 && matches!(after[at + joint], '1' | '2');
            if joint == 0 || !is_year {
                return None;
            }
            at += joint + digits;
            if after.get(at) == Some(&'年') {
                return Some(at + 1);
            }
        }
    }
}
