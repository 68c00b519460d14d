//! Numbers that count nothing of their own: ranks, bases of rates, counts of what is listed, and 一 for “a”.

use super::super::figure::Account;
use super::super::units;
use super::At;

impl At<'_> {
    pub(super) fn rank(&self) -> Option<Account> {
        if self.before.ends_with('第') {
            if self.after.starts_with("产业")
                || self.after.starts_with("人民医院")
                || self.after.starts_with("中学")
                || self.after.starts_with("小学")
            {
                return self.is("name", 1, 2);
            }
            return self.is("rank", 1, 1);
        }
        if let Some(right) = self.after_is(&["强企业", "强县", "强"]) {
            return self.is("rank", usize::from(self.before.ends_with('前')), right);
        }
        if self.before.ends_with('前')
            && let Some(right) = self.after_is(&["名", "位", "列"])
        {
            return self.is("rank", 1, right);
        }
        let stands = self.before_is(&["排名", "位居", "位列", "名列", "排在", "排第", "跻身前"]);
        if let Some(left) = stands {
            return self.is("rank", left, 1);
        }
        let is_phase = self.after.starts_with('期')
            && self.is_han()
            && self.before.chars().next_back().is_none_or(|c| !"分两共有".contains(c))
            && matches!(self.number.as_str(), "一" | "二" | "三" | "四");
        if is_phase {
            return self.is("rank", 0, 1);
        }
        (self.number == "一" && self.before.ends_with("居")).then(|| self.is("rank", 1, 1)).flatten()
    }

    pub(super) fn rate(&self) -> Option<Account> {
        let right = units::after_han(&self.after).map_or(1, |(_, length)| length);
        if self.before.ends_with('每') {
            // 每5名學生中就有3名 is one share, which the reader reads whole or not at all.
            let is_share =
                self.after.contains("中就有") || self.after.contains("就有") || self.after.contains("中有");
            return (!is_share).then(|| self.is("rate", 1, right)).flatten();
        }
        // 每服務1小時積1分, 每跑一公里: by what something else is counted.
        let led: Option<String> = self.before.rsplit_once('每').map(|(_, rest)| rest.to_owned());
        let is_led = led.is_some_and(|led| {
            (1..=3).contains(&led.chars().count())
                && led.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) && !"仅只有就共".contains(c))
        });
        if is_led && matches!(self.number.as_str(), "1" | "一") && units::after_han(&self.after).is_some() {
            return self.is("rate", 0, right);
        }
        // 萬元產值能耗, 一年發電2億度.
        let is_base = self.number == "万"
            && self.after_is(&["元工业", "元产值", "元gdp", "元生产", "元国内"]).is_some();
        if is_base {
            return self.is("rate", 0, 1);
        }
        let is_one = self.number == "一"
            && self.after_is(&["年", "天", "小时", "个月", "晚", "季", "周", "亩"]).is_some();
        let is_base = is_one && self.before_is(&["每", "平均", "日均"]).is_some();
        is_base.then(|| self.is("rate", 0, right)).flatten()
    }

    pub(super) fn enumeration(&self) -> Option<Account> {
        if !self.is_han()
            || self.number.chars().count() > 1
            || self.number == "一"
            || !"两二三四五六七八九十双".contains(&self.number)
        {
            return None;
        }
        let right = self.after_is(&[
            "大",
            "方面",
            "个方面",
            "者",
            "项数字",
            "项指标",
            "大类",
            "类国家",
            "个环节",
            "地",
            "端",
            "级",
            "市",
            "县",
            "省",
            "区",
        ])?;
        self.is("enumeration", 0, right)
    }

    pub(super) fn indefinite(&self) -> Option<Account> {
        if self.number != "一" {
            return None;
        }
        let is_counted = self.before_is(&["只有", "仅有", "仅", "只", "共", "共有"]).is_some();
        let is_measured = [
            "元", "公里", "米", "吨", "公斤", "度", "亩", "公顷", "倍", "成", "半", "百", "千", "万", "亿",
            "%", "分之",
        ]
        .iter()
        .any(|word| self.after.starts_with(word));
        let right = units::after_han(&self.after)
            .map(|(_, length)| length)
            .or_else(|| units::noun_han(&self.after).map(|(_, length)| length));
        match right {
            Some(right) if !is_counted && !is_measured => self.is("indefinite", 0, right),
            // 一比高下: no measure word, so a part of a word.
            None if !is_measured => self.is("idiom", 0, 1),
            Some(_) | None => None,
        }
    }
}
