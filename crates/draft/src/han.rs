//! Chinese numerals that are no figures: dates, ages, names, idioms, ranks, rates. Words are in simplified characters.

use std::sync::LazyLock;

use super::figure::{Account, Said};
use super::text::Text;
use super::units;

static IDIOMS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let mut words: Vec<Vec<char>> =
        include_str!("idioms.txt").split_whitespace().map(|word| word.chars().collect()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
});

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
    at.idiom()
        .or_else(|| at.compound())
        .or_else(|| at.quoted())
        .or_else(|| at.lettered())
        .or_else(|| at.phone())
        .or_else(|| at.age())
        .or_else(|| at.date())
        .or_else(|| at.rank())
        .or_else(|| at.grade())
        .or_else(|| at.name())
        .or_else(|| at.rate())
        .or_else(|| at.enumeration())
        .or_else(|| at.indefinite())
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

    /// Whether its characters are Chinese digits alone: it may be a part of a word.
    fn is_han(&self) -> bool {
        self.number.chars().all(|c| DIGITS.contains(c) || "百千万亿两双半".contains(c))
    }

    fn value(&self) -> Option<u32> {
        let read = story::parse_quantity(self.text.own(self.start, self.end), self.text.language).ok()?;
        read.amount.value()?.to_string().parse().ok()
    }

    /// A word that the numeral is inside: 進一步, 百姓.
    fn idiom(&self) -> Option<Account> {
        let plain = &self.text.plain;
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

    /// Plans and places known by a number: 十四五, 三農.
    fn compound(&self) -> Option<Account> {
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

    /// A short name between quotation marks or the title of a work: “百千工程”, 《一生》.
    fn quoted(&self) -> Option<Account> {
        let open = self.before.rfind(['“', '《', '\''])?;
        let inside: String = self.before[open..].chars().skip(1).collect();
        let close = self.after.find(['”', '》', '\''])?;
        let rest = &self.after[..close];
        let is_work = self.before[open..].starts_with('《');
        let length = inside.chars().count() + self.number.chars().count() + rest.chars().count();
        let is_name =
            !inside.contains(['”', '》', ',', '。', '!', '?']) && !rest.contains([',', '。', '!', '?', '“']);
        let is_number = !is_work && inside.is_empty() && rest.is_empty() && self.number.contains('%');
        let names = is_work || (length <= 8 && (self.is_han() || self.is_arabic()));
        if !is_name || !names || is_number {
            return None;
        }
        let is_phone = self.is_arabic() && inside.is_empty() && rest.is_empty();
        let reason = if is_phone { "phone" } else { "name" };
        self.is(reason, inside.chars().count() + 1, rest.chars().count() + 1)
    }

    /// PM2.5, 5G, H1N1.
    fn lettered(&self) -> Option<Account> {
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

    fn phone(&self) -> Option<Account> {
        let is_long = self.is_arabic() && self.number.len() >= 3;
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

    fn age(&self) -> Option<Account> {
        let is_mean = ["平均", "人均", "寿命", "中位"].iter().any(|word| self.before.contains(word));
        let right = self
            .after_is(&["岁", "周岁", "多岁", "岁以上", "岁以下", "岁及以上", "岁的", "旬", "周岁以上"])
            .or_else(|| {
                // 60至69歲: its first number.
                let rest = self.after.trim_start_matches(|c: char| "至到-—–～~".contains(c));
                let digits = rest.chars().take_while(char::is_ascii_digit).count();
                let joined = self.after.chars().count() - rest.chars().count();
                let ends = rest.chars().skip(digits).collect::<String>().starts_with('岁');
                (joined > 0 && digits > 0 && ends).then_some(joined + digits + 1)
            });
        let right = right.filter(|_| !is_mean)?;
        let is_age = self.number.contains('岁') || !self.number.contains('%');
        is_age.then(|| self.is("age", 0, right)).flatten()
    }

    fn date(&self) -> Option<Account> {
        let chars: Vec<char> = self.number.chars().collect();
        let is_year = |number: &[char]| {
            number.len() == 4
                && number.iter().all(|c| c.is_ascii_digit() || "零〇一二三四五六七八九".contains(*c))
                && "12一二".contains(number[0])
        };
        let ends = ["年底", "年末", "年初", "年度", "年代", "年"];
        if is_year(&chars) {
            if let Some(right) = self.after_is(&ends) {
                return self.is("date", 0, right);
            }
            // 2021—2023年, 2024-25.
            let rest = self.after.trim_start_matches(|c: char| "至到-—–～~、".contains(c));
            if rest.len() < self.after.len()
                && rest.starts_with(|c: char| c == '1' || c == '2')
                && rest.chars().skip(4).collect::<String>().starts_with('年')
            {
                let joined = self.after.chars().count() - rest.chars().count();
                return self.is("date", 0, joined + 5);
            }
        }
        if let Some(right) = self.after_is(&["年代", "世纪"]) {
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
            let rest = self.after.trim_start_matches(|c: char| "至到-—–～~".contains(c));
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
        if fits(31) && !lasts {
            if let Some(right) = self.after_is(&["日", "号"]) {
                let is_number = self.after.starts_with('号')
                    && !self.before.ends_with('月')
                    && [
                        "号线", "号楼", "号窗", "号院", "号路", "号文", "号公", "号馆", "号门", "号机",
                        "号店",
                    ]
                    .iter()
                    .any(|word| self.after.starts_with(word));
                if !is_number && (self.after.starts_with('日') || self.before.ends_with('月')) {
                    return self.is("date", 0, right);
                }
            }
        }
        if self.before_is(&["星期", "礼拜", "周", "每周", "本周", "上周"]).is_some()
            && self.is_han()
            && fits(6)
            && !self.after.starts_with(['次', '天', '个', '节', '场'])
        {
            return self.is("date", 1, 0);
        }
        // Times of day.
        let is_hour = value.is_some_and(|value| value <= 24) || self.number == "0";
        if is_hour && self.after.starts_with('时') && !self.after.starts_with("时间") {
            return self.is("date", 0, 1);
        }
        let day = self
            .before_is(&["上午", "下午", "早上", "晚上", "凌晨", "中午", "清晨", "傍晚", "夜里", "晚", "早"])
            .is_some();
        if is_hour
            && self.after.starts_with(['点', '時'])
            && (day
                || self
                    .after_is(&[
                        "点半", "点整", "点前", "点后", "点以", "点钟", "点开", "点到", "点至", "点多",
                    ])
                    .is_some())
        {
            return self.is("date", 0, 1);
        }
        if self.before.ends_with('时')
            && value.is_some_and(|value| value < 60)
            && self.after.starts_with('分')
            && !self.before.ends_with("小时")
        {
            return self.is("date", 0, 1);
        }
        if is_hour
            && self.after.starts_with(':')
            && self.after.chars().nth(2).is_some_and(|c| c.is_ascii_digit())
            && self.after.chars().nth(1).is_some_and(|c| "012345".contains(c))
            && (day || self.before.ends_with(['至', '到', '日']))
        {
            return self.is("date", 0, 3);
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
        if let Some(right) = self.after_is(&["年来", "个月来", "年前", "年后", "多年来", "年间"])
        {
            return self.is("date", 0, right);
        }
        let is_recent = self.number.starts_with('近')
            || self.before_is(&["最近", "过去", "未来", "前", "连续", "今后"]).is_some();
        (is_recent && self.after.starts_with('年')).then(|| self.is("date", 0, 1)).flatten()
    }

    fn rank(&self) -> Option<Account> {
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

    fn grade(&self) -> Option<Account> {
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

    /// Things that are called by a number: 2號線, 十三行路, 二道溝.
    fn name(&self) -> Option<Account> {
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
        let is_school = self.after.starts_with(['中', '小', '院'])
            && self.before.ends_with(['市', '县', '区', '省', '附'])
            && self.number.chars().count() == 1;
        is_school.then(|| self.is("name", 1, 1)).flatten()
    }

    /// What a figure is counted by: 每百公里, 每千人.
    fn rate(&self) -> Option<Account> {
        let right = units::after_han(&self.after).map_or(1, |(_, length)| length);
        if self.before.ends_with('每') {
            // 每5名學生中就有3名 is one share, which the reader reads whole or not at all.
            let is_share =
                self.after.contains("中就有") || self.after.contains("就有") || self.after.contains("中有");
            return (!is_share).then(|| self.is("rate", 1, right)).flatten();
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

    fn enumeration(&self) -> Option<Account> {
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

    /// 一家企業: "a".
    fn indefinite(&self) -> Option<Account> {
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
