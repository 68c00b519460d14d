//! Numerals inside words, names, titles, technical terms and telephone numbers.

use std::sync::LazyLock;

use story::Language;

use super::super::figure::{Account, Said};
use super::super::units;
use super::{At, DIGITS};

static IDIOMS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let mut words: Vec<Vec<char>> =
        include_str!("../idioms.txt").split_whitespace().map(|word| word.chars().collect()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
});

impl At<'_> {
    pub(super) fn idiom(&self) -> Option<Account> {
        let plain = &self.text.plain;
        // 一家三口.
        let members = self.after.strip_prefix('家').filter(|_| self.number == "一").unwrap_or_default();
        let digits = members.chars().take_while(|c| c.is_ascii_digit() || DIGITS.contains(*c) || *c == '两');
        let digits = digits.count();
        if digits > 0 && members.chars().nth(digits) == Some('口') {
            return self.is("idiom", 0, digits + 2);
        }
        for word in IDIOMS.iter() {
            let at = word.iter().position(|c| DIGITS.contains(*c) || "百千万亿两双半".contains(*c))?;
            for from in (0..word.len()).filter_map(|n| self.start.checked_sub(n)) {
                let to = from + word.len();
                if to >= self.end && from + at <= self.end && plain.get(from..to) == Some(word.as_slice()) {
                    // 三千萬一定: a number before its word is another numeral.
                    let is_longer = from > 0
                        && from == self.start
                        && self.is_han()
                        && "0123456789零一二三四五六七八九百千万亿".contains(plain[from - 1]);
                    if !is_longer {
                        let is_name = matches!(
                            word.iter().collect::<String>().as_str(),
                            "一带一路" | "一国两制" | "一号文件"
                        );
                        let is_term = word.ends_with(&['百', '分', '点']) || word.contains(&'氧');
                        let reason = if is_name {
                            "name"
                        } else if is_term {
                            "term"
                        } else {
                            "idiom"
                        };
                        return Some(Account::Phrase { start: from, end: to, reason: Said(reason) });
                    }
                }
            }
        }
        None
    }

    pub(super) fn compound(&self) -> Option<Account> {
        const NAMES: &[&str] = &[
            "十一五",
            "十二五",
            "十三五",
            "十四五",
            "十五五",
            "十六五",
            "三农",
            "三峡",
            "三亚",
            "三晋",
            "两岸",
            "三明",
            "三江",
            "双一流",
            "双减",
            "双碳",
            "双十一",
            "二十大",
            "十九大",
            "二十四节气",
            "三下乡",
            "四川",
            "九江",
            "六安",
            "八一",
            "五一",
            "十一黄金周",
            "双拥",
            "一老一小",
            "一核",
            "万里长城",
            "百度",
            "万科",
            "双创",
        ];
        for name in NAMES {
            let length = name.chars().count();
            for from in (0..length).filter_map(|n| self.start.checked_sub(n)) {
                if from + length >= self.end
                    && self.text.said(from, (from + length).min(self.text.plain.len())) == *name
                {
                    let is_number = from > 0 && "0123456789百千万亿".contains(self.text.plain[from - 1]);
                    if !is_number {
                        return Some(Account::Phrase {
                            start: from,
                            end: from + length,
                            reason: Said("name"),
                        });
                    }
                }
            }
        }
        None
    }

    pub(super) fn quoted(&self) -> Option<Account> {
        let open = self.before.rfind(['“', '《', '\''])?;
        let inside: String = self.before[open..].chars().skip(1).collect();
        let close = self.after.find(['”', '》', '\''])?;
        let rest = &self.after[..close];
        let is_work = self.before[open..].starts_with('《');
        let length = inside.chars().count() + self.number.chars().count() + rest.chars().count();
        let is_name =
            !inside.contains(['”', '》', ',', '。', '!', '?']) && !rest.contains([',', '。', '!', '?', '“']);
        // 「數來數去得27個」 and 「一半是我的」 are sentences.
        let counts = inside.ends_with(|c: char| "得有到共只仅了剩达是".contains(c))
            && units::after(rest, Language::Han).is_some_and(|(_, length)| length == rest.chars().count());
        let is_sentence = !is_work && (counts || rest.starts_with('是'));
        let is_number = !is_work && inside.is_empty() && rest.is_empty() && self.number.contains('%');
        let names = is_work || (length <= 8 && (self.is_han() || self.is_arabic()));
        if !is_name || !names || is_number || is_sentence {
            return None;
        }
        let is_phone = self.is_arabic() && inside.is_empty() && rest.is_empty();
        let reason = if is_phone { "phone" } else { "name" };
        self.is(reason, inside.chars().count() + 1, rest.chars().count() + 1)
    }

    pub(super) fn lettered(&self) -> Option<Account> {
        let letters = self.before.chars().rev().take_while(char::is_ascii_alphabetic).count();
        if letters > 0 && self.number.starts_with(|c: char| c.is_ascii_digit()) {
            let more = self.after.chars().take_while(char::is_ascii_alphanumeric).count();
            return self.is("term", letters, more);
        }
        let after = self.after.chars().take_while(char::is_ascii_alphabetic).count();
        let unit: String = self.after.chars().take(after).collect();
        let is_unit =
            ["km", "m", "kg", "g", "cm", "mm", "t", "kw", "mw", "kwh", "ml", "l", "c", "gb", "mb", "tb"]
                .contains(&unit.as_str());
        (after > 0 && !is_unit).then(|| self.is("term", 0, after)).flatten()
    }

    pub(super) fn phone(&self) -> Option<Account> {
        // 06-2991234.
        let dashed = self.number.len() >= 7 && self.number.chars().all(|c| c.is_ascii_digit() || c == '-');
        let is_long = dashed || self.is_arabic() && self.number.len() >= 3;
        let before = self.before_is(&[
            "热线",
            "电话",
            "拨打",
            "专线",
            "拨",
            "致电",
            "热线电话",
            "电话:",
            "热线:",
            "传真",
            "号码",
        ]);
        let after = self.after_is(&[
            "热线",
            "急救",
            "救护车",
            "专线",
            "报警",
            "平台热线",
            "服务热线",
            "便民热线",
            "电话",
        ]);
        // (07)7995678.
        let bare = self.before.trim_end_matches(|c: char| c.is_ascii_digit() || "()- ".contains(c));
        let is_coded = self.is_arabic()
            && bare.len() < self.before.len()
            && ["电话", "热线", "专线", "拨打", "拨", "致电", "传真"].iter().any(|word| bare.ends_with(word));
        if is_coded {
            return self.is("phone", 0, 0);
        }
        match (before, after) {
            (Some(left), _) if is_long => self.is("phone", left, 0),
            (_, Some(right)) if is_long && self.number.len() <= 5 => self.is("phone", 0, right),
            _ => {
                let inside = self.before.ends_with('-') && self.before.contains("电话")
                    || self.before.contains("热线0");
                (is_long && inside).then(|| self.is("phone", 1, 0)).flatten()
            }
        }
    }

    pub(super) fn grade(&self) -> Option<Account> {
        if self.after_is(&["甲", "乙", "等奖", "等功", "星级", "本线"]).is_some() {
            let right = self.after_is(&["甲", "乙", "等奖", "等功", "星级", "本线"])?;
            return self.is("grade", 0, right);
        }
        let is_level = self.after.starts_with('级') && !self.number.contains('.');
        let is_count = self.after_is(&[
            "级联动",
            "级网络",
            "级服务",
            "级诊疗",
            "级体系",
            "级养老",
            "级治理",
            "级书记",
            "级平台",
            "级干部",
        ]);
        match is_count {
            Some(right) if is_level => self.is("enumeration", 0, right),
            _ if is_level && self.number.starts_with(['百', '千', '万', '亿']) => self.is("name", 0, 1),
            _ if is_level => self.is("grade", 0, 1),
            _ => None,
        }
    }

    pub(super) fn name(&self) -> Option<Account> {
        // 七美 of 七美鄉.
        if let Some(next) =
            self.after.chars().next().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c) && self.is_han())
        {
            let place = format!("{}{next}", self.number);
            let all = self.text.said(0, self.text.plain.len());
            let is_place = self.number.chars().count() == 1
                && units::after_han(&self.after).is_none()
                && "乡镇村县市区岛".chars().any(|end| all.contains(&format!("{place}{end}")));
            if is_place {
                return self.is("name", 0, 1);
            }
        }
        if let Some(right) = self.after_is(&[
            "号线",
            "号楼",
            "号窗口",
            "号院",
            "号公路",
            "号文",
            "号馆",
            "号门",
            "路公交",
            "路车",
            "路巴士",
            "路头班",
            "路末班",
            "路首班",
            "路上的",
            "路夜",
            "路全程",
            "路公車",
            "号机组",
            "号店",
            "号桥",
            "号码头",
            "号泊位",
            "号仓",
        ]) {
            return self.is("name", 0, right);
        }
        if self.after.starts_with('号') && !self.before.ends_with('月') {
            return self.is("name", 0, 1);
        }
        if let Some(right) =
            self.after_is(&["年行动", "年计划", "年规划", "大行动", "大中心", "大工程", "年级"])
        {
            return self.is("name", 0, right);
        }
        if !self.is_han() || self.number.contains(['近', '约']) {
            return None;
        }
        let after: Vec<char> = self.after.chars().take(3).collect();
        let is_measure = units::after_han(&self.after).is_some_and(|(_, length)| length > 1)
            || after.first().is_some_and(|c| "个条座家所名位项次场间栋处种类件支台辆张只天年月".contains(*c));
        let place = |c: &char| "沟屯桥湾堡岭峪庙寺坡冲坝坑寨".contains(*c);
        let street = |c: &char| "街路村镇乡里巷弄庄".contains(*c);
        if let Some(n) = after.iter().take(2).position(|c| place(c) || (street(c) && !is_measure))
            && (n > 0 || !is_measure)
            && (place(&after[n]) || n > 0)
        {
            return self.is("name", 0, n + 1);
        }
        let is_school = self.after.starts_with(['中', '小', '院', '医'])
            && self.before.ends_with(['市', '县', '区', '省', '附'])
            && self.number.chars().count() == 1;
        is_school.then(|| self.is("name", 1, 1)).flatten()
    }
}
