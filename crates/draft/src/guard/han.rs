//! Chinese words beside a numeral that change what it says, in simplified characters.

use story::{Form, Language, parse_quantity};

use super::super::text::Text;
use super::super::units;

/// Words before a numeral, in simplified characters.
const HAN_BEFORE: &[&str] = &[
    "零下",
    "负",
    "−",
    "-",
    "－",
    "±",
    "+",
    "不足",
    "不到",
    "未满",
    "至少",
    "最少",
    "最多",
    "最高",
    "最低",
    "不超过",
    "不多于",
    "不少于",
    "不低于",
    "低于",
    "高于",
    "少于",
    "多于",
    "大于",
    "小于",
    "突破",
    "超过",
    "超",
    "逾",
    "破",
    "近",
    "约",
    "大约",
    "将近",
    "接近",
    "大概",
    "估计",
    "不下",
    "不",
    "未",
    "没",
    "没有",
];
/// Words after a numeral, or after its measure word.
const HAN_AFTER: &[&str] = &[
    "以上", "以下", "以内", "之内", "以外", "几", "左右", "上下", "许", "来", "多", "余", "有余", "开外",
    "不到", "出头", "半", "多半",
];

/// Units that a smaller one may follow: 1小時10分.
const PARTED: [&str; 16] =
    ["小时", "分", "元", "块", "角", "公里", "米", "尺", "丈", "公斤", "斤", "吨", "亩", "天", "周", "个月"];

/// Calls `doubt` with each such word.
pub(super) fn doubts(text: &Text, start: usize, end: usize, doubt: &mut impl FnMut(&str)) {
    let (before, after) = (text.before(start, 16), text.after(end, 24));
    // 附近 and 超市 end in such words, but qualify nothing.
    let other = ["附近", "最近", "远近", "就近", "节约", "预约", "签约", "合约", "条约"];
    let ends = |word: &&&str| before.ends_with(**word) && !other.iter().any(|other| before.ends_with(other));
    let is_sign = |word: &str| {
        !matches!(word, "-" | "－" | "−") || !before.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit())
    };
    if let Some(word) =
        HAN_BEFORE.iter().filter(ends).max_by_key(|word| word.len()).filter(|word| is_sign(word))
    {
        doubt(word);
    }
    let clause = before.rsplit([',', '。', ';', '“', '”', '、', ':']).next().unwrap_or_default();
    // 不足五年前的一半: the word that qualifies the number is not beside it.
    let far = ["不足", "不到", "超过", "将近", "接近", "低于", "高于"]
        .iter()
        .find(|word| clause.strip_suffix('的').is_some_and(|clause| clause.contains(**word)));
    if let Some(word) = far {
        doubt(word);
    }
    let is_limit = |word: &&&str| {
        clause.rsplit_once(**word).is_some_and(|(_, rest)| {
            !rest.starts_with(['的', '一', '谷', '峰']) && !rest.contains(|c: char| c.is_ascii_digit())
        })
    };
    // 最高補助500萬元: the limit is not beside the number.
    if let Some(word) = ["最高", "最多", "最低", "最少", "至少", "至多", "不超过", "不低于", "上限", "下限"]
        .iter()
        .find(is_limit)
    {
        doubt(word);
    }
    if said_share(&clause_before(text, start)) {
        doubt("每");
    }
    // 三成七降至一成三: a share has no measure word, and a verb of change is none.
    let is_share = parse_quantity(text.own(start, end), text.language)
        .is_ok_and(|read| matches!(read.form, Form::Percent | Form::Points));
    let is_bare = is_share || after.starts_with(|c| "降升增减跌涨缩扩调提翻".contains(c));
    let measure =
        if is_bare { 0 } else { units::after(&after, Language::Han).map_or(0, |(_, length)| length) };
    for at in [0, measure] {
        let rest: String = after.chars().skip(at).collect();
        if let Some(word) =
            HAN_AFTER.iter().filter(|word| rest.starts_with(**word)).max_by_key(|word| word.len())
        {
            let is_word = rest.starts_with("来自")
                || rest.starts_with("来到")
                || rest.starts_with("多个")
                || rest.starts_with("许多")
                || rest.starts_with("来年")
                || rest.starts_with("多名")
                || rest.starts_with("半价");
            if !is_word {
                doubt(word);
            }
            break;
        }
        let joins = rest.chars().next().is_some_and(|c| "至到-—–～~一".contains(c) && c != '一');
        let number: String = rest.chars().skip_while(|c| "至到-—–～~".contains(*c)).take(1).collect();
        let is_number = number.chars().any(|c| c.is_ascii_digit() || "零一二三四五六七八九十两".contains(c));
        // 1小時10分, 3元5角: one figure in two units. 18類4000萬條 are two figures.
        let has_parts = PARTED.iter().any(|unit| after.starts_with(unit));
        if at > 0 && rest.starts_with(|c: char| c.is_ascii_digit()) && has_parts {
            doubt(&rest.chars().take(2).collect::<String>());
        }
        // 從86.4%升到93.1% has two figures; 3至5天 has one.
        if joins && is_number {
            doubt(&rest.chars().take(2).collect::<String>());
        }
    }
    let said = text.said(start, end);
    // 120條路線中有78條 states two figures, and no share.
    if said.contains("有")
        && !said.contains('每')
        && !["有多", "有余", "有找"].iter().any(|end| said.ends_with(end))
    {
        doubt("有");
    }
    // 縮短為5天: by or to?
    if said.contains(['为', '成', '到', '至']) && super::change::begins_with_fall(&said) {
        doubt("为");
    }
    // 零下18度以下: colder, or nearer to zero?
    if said.starts_with("零下") && said.ends_with(['上', '下']) {
        doubt(if said.ends_with('上') { "以上" } else { "以下" });
    }
    // 零下1度至2度: to 2 degrees above, or below zero?
    if said.matches("零下").count() == 1 && said.contains(['至', '到', '-', '—', '–', '～', '~']) {
        doubt("零下");
    }
    // B超120台 is no “more than 120”.
    if said.starts_with('超') && before.ends_with(|c: char| c.is_ascii_alphabetic()) {
        doubt("超");
    }
    // 每次以30件為限.
    let clause_after = after.split([',', '。', ';', '”', ':']).next().unwrap_or_default();
    if let Some(word) =
        ["为限", "封顶", "为上限", "为下限", "为准"].iter().find(|word| clause_after.ends_with(**word))
    {
        doubt(word);
    }
    // 半座城 is a manner of speaking as often as a half.
    if said == "半" && units::after(&after, Language::Han).is_some_and(|(unit, _)| unit.kind == "count") {
        doubt("半");
    }
    range_before(text, start, doubt);
    // 5比3 without a word that makes a ratio of it may be a result.
    if said.contains('比') {
        let sentence = text.sentence_at(start).map_or_else(String::new, |(from, to)| text.said(from, to));
        let is_ratio = ["比例", "比率", "配比", "男女", "之比", "比为", "兑"];
        if !is_ratio.iter().any(|word| sentence.contains(word)) {
            doubt("比");
        }
    }
    if is_bare_multiplier(&said) && "百千万亿".contains(&said) {
        doubt("no digit");
    }
    if is_manner_of_speaking(text, start, &said, &after) {
        doubt("a manner of speaking");
    }
    let fraction = |words: &str| words.starts_with("分之");
    if fraction(&after) || before.ends_with("分之") {
        doubt("分之");
    }
    // 六成五, and the 五 of it.
    let digit = |c: char| "零一二三四五六七八九".contains(c);
    let is_tenths = text.said(start, end).ends_with('成') && after.starts_with(digit);
    if is_tenths
        || (before.ends_with('成')
            && text.said(start, end).starts_with(digit)
            && before.chars().rev().nth(1).is_some_and(|c| digit(c) || c == '两'))
    {
        doubt("成");
    }
    if two_units(&before) {
        doubt("a larger unit");
    }
    if after.starts_with('分') && !after.starts_with("分钟") {
        doubt("分");
    }
    if after.starts_with('成') || after.starts_with("折") {
        doubt(&after.chars().take(1).collect::<String>());
    }
    if after.starts_with('\u{2030}') || after.starts_with("兆") {
        doubt(&after.chars().take(1).collect::<String>());
    }
    if adjacent_digits(text, start, end) {
        doubt("two digits in a row");
    }
    if after.starts_with(':') && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
        || (before.ends_with(':') && before.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit()))
    {
        doubt(":");
    }
    if after.starts_with('点') && after.chars().nth(1).is_some_and(|c| "零一二三四五六七八九".contains(c))
    {
        doubt("点");
    }
    if before.ends_with('每') {
        doubt("每");
    }
    if before.ends_with('第') {
        doubt("第");
    }
}

/// 百, 千 or 萬 alone, which is a number only before what it counts.
fn is_bare_multiplier(said: &str) -> bool {
    let mut chars = said.chars();
    chars.next().is_some_and(|c| "十百千万亿".contains(c)) && chars.next().is_none()
}

/// Returns the word that a numeral is a part of if it counts nothing: 夾萬.
pub(super) fn word(text: &Text, start: usize, end: usize) -> Option<String> {
    let is_part = is_bare_multiplier(&text.said(start, end))
        && units::after_han(&text.after(end, 8)).is_none()
        && !text.after(end, 1).starts_with(['个', '名', '条']);
    is_part.then(|| text.own(start.saturating_sub(1), (end + 1).min(text.chars.len())).to_owned())
}

/// 我看過一萬次 in somebody's words, 一百個願意: a large round number of things that nobody counted.
fn is_manner_of_speaking(text: &Text, start: usize, said: &str, after: &str) -> bool {
    let is_round = said.strip_prefix('一').is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|c| "十百千万亿".contains(c)) && rest != "十"
    });
    let is_feeling = after.strip_prefix('个').is_some_and(|rest| rest.starts_with(['愿', '不', '放', '舍']));
    let is_measured =
        units::after_han(after).is_some_and(|(unit, _)| !matches!(unit.kind.as_str(), "count" | "duration"));
    is_round && !is_measured && (is_feeling || is_quoted(text, start))
}

/// Whether a place is between quotation marks of its line.
fn is_quoted(text: &Text, at: usize) -> bool {
    let line = text.line_at(at).map_or(0, |line| line.start);
    let marks = |mark: char| text.plain[line..at].iter().filter(|c| **c == mark).count();
    marks('“') > marks('”')
}

/// The words of a number's sentence before it, up to its clause's beginning or to a comma before that.
fn clause_before(text: &Text, start: usize) -> String {
    let before = text.before(start, 24);
    before.rsplit(['。', ';', '”']).next().unwrap_or_default().to_owned()
}

/// 每5名學生中就有: the number after it is the part of a share.
fn said_share(clause: &str) -> bool {
    let Some((_, rest)) = clause.rsplit_once('每') else { return false };
    rest.starts_with(|c: char| c.is_ascii_digit() || "两三四五六七八九十百千万".contains(c))
        && ["中就有", "就有", "中有", "里有", "中便有"].iter().any(|end| rest.ends_with(end))
}

/// Whether a text ends in a number and a unit, such as the 1小時 before 10分.
fn two_units(before: &str) -> bool {
    let units = ["小时", "元", "米", "公里", "公斤", "分", "丈", "尺", "斤", "点", "角", "块"];
    units.iter().any(|unit| {
        before.strip_suffix(unit).is_some_and(|rest| {
            rest.ends_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十百千万亿".contains(c))
        })
    })
}

/// A number that a range leads to: the 5 of 3至5天.
fn range_before(text: &Text, start: usize, doubt: &mut impl FnMut(&str)) {
    let before = text.before(start, 8);
    let Some(last) = before.chars().next_back().filter(|c| "至到-—–～~、".contains(*c)) else {
        return;
    };
    let ahead = before.trim_end_matches(|c: char| c == last || "-—–".contains(c));
    let is_digit = |c: char| c.is_ascii_digit() || "零一二三四五六七八九十两百千万亿%".contains(c);
    // The unit may stand at both ends: 1度至2度.
    let without_unit = (1..=3).find_map(|length| {
        let (at, _) = ahead.char_indices().rev().nth(length - 1)?;
        let (head, unit) = ahead.split_at(at);
        units::after_han(unit).filter(|(_, found)| *found == length)?;
        Some(head)
    });
    // 二、三十公里 is a range; 2、3 is a list, and so is 2座、3座.
    let is_range = match last {
        '、' => ahead.ends_with(|c: char| "一二三四五六七八九".contains(c)),
        _ => ahead.ends_with(is_digit) || without_unit.is_some_and(|head| head.ends_with(is_digit)),
    };
    if is_range {
        doubt(&last.to_string());
    }
}

/// 三五天, 兩三個: neither one number nor a year.
fn adjacent_digits(text: &Text, start: usize, end: usize) -> bool {
    let digits: Vec<bool> =
        text.plain[start..end].iter().map(|c| "一二三四五六七八九两".contains(*c)).collect();
    let count = digits.iter().filter(|digit| **digit).count();
    count <= 3 && digits.windows(2).any(|pair| pair[0] && pair[1]) && parse_is_one_number(text, start, end)
}

fn parse_is_one_number(text: &Text, start: usize, end: usize) -> bool {
    let read = parse_quantity(text.own(start, end), text.language);
    read.is_ok_and(|read| read.amount.value().is_some() && read.form != Form::Percent)
}
