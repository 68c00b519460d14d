//! Chinese words beside a numeral that its label has to repeat. Words are in simplified characters.

use super::super::figure::Figure;
use super::super::question::{Question, Topic};
use super::super::text::Text;
use super::super::units;
use super::need;

/// Words of which the label of a change has one.
pub(super) const CHANGES: [&str; 26] = [
    "相比", "增", "升", "涨", "长", "高", "多", "快", "扩", "翻", "减", "降", "跌", "少", "低", "缩", "短",
    "落", "滑", "失", "变", "差", "慢", "省", "退", "幅",
];
/// Words that make a number an average.
const AVERAGES: [&str; 10] =
    ["平均", "人均", "户均", "日均", "月均", "年均", "场均", "均价", "中位数", "中位"];
/// Words of a label that say a rate without 每.
const RATES: [&str; 14] =
    ["每", "均", "月租", "月薪", "年薪", "年租", "日薪", "日租", "时薪", "月费", "年费", "单价", "/", "租金"];
/// Words of what is not there yet.
const PLANS: [&str; 24] = [
    "计划", "规划", "将", "拟", "预计", "预期", "预测", "预估", "目标", "力争", "争取", "明年", "后年",
    "打算", "准备", "有望", "未来", "届时", "料", "估计", "估算", "测算", "推估", "推算",
];
/// Where 將 and 料 are parts of other words.
const NO_PLANS: [&str; 9] = ["将近", "资料", "材料", "原料", "饮料", "燃料", "意料", "塑料", "准备金"];
/// Parts of a year.
const PARTS_OF_YEAR: [&str; 9] =
    ["上半年", "下半年", "季度", "前三季", "首季", "前半年", "后半年", "首个月", "前两个月"];
/// One of these, before a figure, by which it is counted: 一晚跑110公里.
const ONES: [&str; 14] = [
    "一个月",
    "一年",
    "一天",
    "一晚上",
    "一晚",
    "一周",
    "一星期",
    "一个星期",
    "一趟",
    "一小时",
    "一个小时",
    "一亩",
    "一人",
    "一班",
];
/// 一 and these after a price are a rate: 3000元一個月.
const AFTER: [&str; 12] =
    ["一个月", "一月", "一年", "一天", "一日", "一晚", "一小时", "一亩", "一斤", "一公斤", "一次", "一人"];
/// Periods that a figure is compared with.
const PERIODS: [&str; 12] = [
    "去年同期",
    "上年同期",
    "同期",
    "去年",
    "上年",
    "前年",
    "上月",
    "疫情前",
    "疫前",
    "以往",
    "往年",
    "年初",
];

pub(super) fn of(text: &Text, figure: &Figure, (from, _): (usize, usize), is_change: bool) -> Vec<Question> {
    let sentence = text.said(from, figure.start);
    let clause = sentence.rsplit([',', ';', ':', '“', '”', '(', ')', '…']).next().unwrap_or_default();
    let numeral = text.said(figure.start, figure.end);
    let mut needs = Vec::new();
    if let Some(word) = AVERAGES.iter().find(|word| clause.contains(**word) || numeral.starts_with(**word)) {
        needs.push(need(Topic::Average, word).settled_by(["均", "中位"]).suggests(average(text, word)));
    }
    // A share of so many is no rate: 每5人就有3.
    if !numeral.contains('每')
        && let Some(rate) = rate(text, figure, clause)
    {
        let own = text.own(rate.0, rate.1);
        // The label may have the article's own words: 一個月.
        let said = text.said(rate.0, rate.1);
        let settles = RATES.into_iter().chain([said.as_str()]);
        needs.push(need(Topic::Rate, own).settled_by(settles).suggests(own));
    }
    let has = |word: &&&str| {
        clause.contains(**word)
            && !NO_PLANS.iter().any(|other| other.contains(**word) && clause.contains(other))
    };
    if let Some(plan) = PLANS.iter().find(has) {
        needs.push(need(Topic::Plan, plan).settled_by(PLANS));
    }
    if let Some(part) = PARTS_OF_YEAR.iter().find(|part| sentence.contains(**part)) {
        needs.push(need(Topic::Base, part).settled_by(["半年", "季", "月"]));
    }
    if let Some((at, end, year)) = base(text, figure, from, is_change) {
        let own = text.own(at, end);
        let words = ["较", "比", "以来", "至今", "自", "从", "由", "起"].map(str::to_owned).into_iter();
        needs.push(need(Topic::Base, own).settled_by(words.chain(year)).suggests(own));
    }
    needs
}

fn average(text: &Text, word: &str) -> String {
    match (text.tag.as_str(), word) {
        ("zh-Hant", "中位数" | "中位") => "中位數".to_owned(),
        (_, "户均") if text.tag == "zh-Hant" => "戶均".to_owned(),
        _ => word.to_owned(),
    }
}

/// The place of the words that say what a figure is counted by.
fn rate(text: &Text, figure: &Figure, clause: &str) -> Option<(usize, usize)> {
    let after = text.after(figure.end, 12);
    let unit = units::after_han(&after).map_or(0, |(_, length)| length);
    let rest: String = after.chars().skip(unit).collect();
    let led = figure.end + unit;
    if let Some(noun) = rest.strip_prefix('/').or(rest.strip_prefix('每')) {
        let length = units::after_han(noun).map_or(1, |(_, length)| length);
        return Some((led, (led + 1 + length).min(text.chars.len())));
    }
    if figure.unit.kind == "money"
        && let Some(word) = AFTER.iter().find(|word| rest.starts_with(**word))
    {
        return Some((led, led + word.chars().count()));
    }
    if let Some(one) = ONES.iter().find(|one| led_by_one(clause, one)) {
        let (_, rest) = clause.rsplit_once(*one)?;
        let at = figure.start - rest.chars().count() - one.chars().count();
        return Some((at, at + one.chars().count()));
    }
    let Some((before, noun)) = clause.rsplit_once('每') else {
        return by_clause_before(text, figure, clause);
    };
    let first = noun.chars().next()?;
    // 每當 and 每逢 are words for a time, 每況愈下 and 每5人 have other meanings.
    if "当逢每况一".contains(first) || first.is_ascii_digit() || before.ends_with('在') && noun.is_empty()
    {
        return None;
    }
    let at = figure.start - noun.chars().count() - 1;
    let length = units::after_han(noun).map_or(1, |(_, length)| length);
    Some((at, at + 1 + length))
}

/// Whether 一 and a word before a figure are what it is counted by, and no time that passed: 一年來, 過了一年, 第一天.
fn led_by_one(clause: &str, one: &str) -> bool {
    clause.rsplit_once(one).is_some_and(|(before, rest)| {
        !before.ends_with(['第', '了', '过', '近', '满', '前', '后', '这', '那', '每', '十', '百', '有'])
            && !rest.starts_with(['来', '后', '前', '内', '间', '的', '多', '比', '度'])
            && rest.chars().count() <= 6
            && !rest.contains(|c: char| c.is_ascii_digit())
    })
}

/// The same where a clause before says it: 每跑一公里,成本7.8元,收入2.1元.
fn by_clause_before(text: &Text, figure: &Figure, clause: &str) -> Option<(usize, usize)> {
    let (from, _) = text.sentence_at(figure.start)?;
    let head = text.said(from, figure.start - clause.chars().count());
    let (_, led) = head.rsplit_once('每')?;
    let (base, between) = led.split_once(',')?;
    // Only one figure may stand between, as one that has the same base.
    let is_base = base.chars().count() <= 6
        && !base.starts_with(['当', '逢', '次', '每'])
        && !between.contains([';', '。', '“', '”']);
    let at = figure.start - clause.chars().count() - led.chars().count() - 1;
    (is_base && between.matches(',').count() <= 1).then(|| (at, at + 1 + base.chars().count()))
}

/// The place of the words that say since when, or compared with when, a figure is, and the digits of their year.
fn base(
    text: &Text,
    figure: &Figure,
    from: usize,
    is_change: bool,
) -> Option<(usize, usize, Option<String>)> {
    let plain = &text.plain[from..figure.start];
    let year = |words: &[char]| {
        let digits: String =
            words.iter().skip_while(|c| !c.is_ascii_digit()).take_while(|c| c.is_ascii_digit()).collect();
        (digits.len() == 4).then_some(digits)
    };
    for at in (0..plain.len()).rev() {
        let rest: String = plain[at..].iter().collect();
        if rest.starts_with("以来") || rest.starts_with("至今") {
            let start = (0..at)
                .rev()
                .take(14)
                .take_while(|n| !",;:。".contains(plain[*n]))
                .find(|n| {
                    "自从".contains(plain[*n])
                        || plain[*n].is_ascii_digit() && (*n == 0 || !plain[*n - 1].is_ascii_digit())
                })
                .unwrap_or(at);
            return Some((from + start, from + at + 2, year(&plain[start..at])));
        }
        if is_change && compares(plain, at) {
            let rest: Vec<char> = plain[at + 1..].iter().copied().take(8).collect();
            let said: String = rest.iter().collect();
            let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
            let end = match PERIODS.iter().find(|period| said.starts_with(**period)) {
                Some(period) => period.chars().count(),
                None if digits == 4 => {
                    let tail = rest.iter().skip(digits).take_while(|c| "年底末初同期".contains(**c)).count();
                    digits + tail
                }
                None => 0,
            };
            return Some((from + at, from + at + 1 + end, year(&rest[..end.min(rest.len())])));
        }
    }
    None
}

/// Whether the character at a place is 較 or 比 of a comparison with another time or thing.
fn compares(plain: &[char], at: usize) -> bool {
    let next = plain.get(at + 1).copied().unwrap_or_default();
    let before = at.checked_sub(1).map_or(' ', |n| plain[n]);
    match plain[at] {
        '较' => before != '比' && before != '计' && !"大小高低好为多少快强长短差重轻早晚".contains(next),
        '比' => !"例赛如重较方喻分值率拟武".contains(next) && !"对占分无好评".contains(before),
        _ => false,
    }
}
