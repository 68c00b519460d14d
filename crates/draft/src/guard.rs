//! What stands beside a numeral and changes what it says. The reader takes such words into the numeral; one that it leaves outside makes the
//! figure doubtful, so that no draft says less than the article in silence.

use story::{Expected, Form, Language, Refusal, parse_quantity};

use super::figure::{Account, Said};
use super::find::Read;
use super::text::Text;
use super::units::{self, Unit};

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
const ENGLISH_BEFORE: &[&str] = &[
    "minus",
    "-",
    "−",
    "below",
    "nearly",
    "almost",
    "about",
    "around",
    "roughly",
    "some",
    "more than",
    "over",
    "above",
    "at least",
    "up to",
    "no more than",
    "at most",
    "fewer than",
    "less than",
    "under",
    "just under",
    "an estimated",
    "estimated",
    "approximately",
    "close to",
    "exceeding",
    "upwards of",
    "no fewer than",
    "no less than",
    "as many as",
    "as much as",
    "not quite",
    "well over",
    "just over",
    "~",
    "≈",
    "<",
    ">",
    "≥",
    "≤",
    "plus or minus",
    "±",
    "+",
    "barely",
    "between",
];
const ENGLISH_AFTER: &[&str] = &[
    "million",
    "billion",
    "trillion",
    "thousand",
    "hundred",
    "bn",
    "m ",
    "m,",
    "m.",
    "k ",
    "dozen",
    "per cent",
    "percent",
    "pc",
    "-odd",
    "odd",
    "or more",
    "or so",
    "or fewer",
    "or less",
    "plus",
    "+",
    "-plus",
    "percentage point",
    "below zero",
    "degrees below",
    "per mille",
    "‰",
    "½",
    "¼",
    "¾",
    "and a half",
    " and a half",
    "in ",
    "out of",
];

/// Words that say that something grew or shrank by the number after them.
const HAN_CHANGES: &[&str] = &[
    "增长", "增加", "增", "上升", "上涨", "增幅", "涨幅", "提高", "提升", "增速", "下降", "减少", "降低",
    "下跌", "回落", "缩减", "降幅", "高出", "多出", "便宜", "少", "多", "涨", "降", "跌", "缩短", "翻", "减",
    "下滑", "减幅", "跌幅", "萎缩",
];
const HAN_FALLS: &[&str] = &[
    "下降", "减少", "降低", "下跌", "回落", "缩减", "降幅", "便宜", "少", "降", "跌", "缩短", "减", "下滑",
    "减幅", "跌幅", "萎缩",
];
const ENGLISH_CHANGES: &[&str] = &[
    "rose",
    "risen",
    "grew",
    "grown",
    "up",
    "climbed",
    "increased",
    "increase of",
    "gained",
    "jumped",
    "rising",
    "rise of",
    "growth of",
    "soared",
    "surged",
    "by",
    "fell",
    "fallen",
    "down",
    "dropped",
    "declined",
    "decrease of",
    "shrank",
    "shrunk",
    "cut",
    "fall of",
    "drop of",
    "lost",
    "slipped",
    "decreased",
];
const ENGLISH_FALLS: &[&str] = &[
    "fell",
    "fallen",
    "down",
    "dropped",
    "declined",
    "decrease of",
    "shrank",
    "shrunk",
    "cut",
    "fall of",
    "drop of",
    "lost",
    "slipped",
    "decreased",
];

/// 數百, 幾十, 翻一番, dozens: words that give no exact number. `None` for others.
pub(crate) fn vague(text: &Text, read: &Read) -> Option<Account> {
    let (start, end) = (read.start, read.end);
    let refused =
        parse_quantity(text.own(start, end), text.language).err().and_then(|error| reason(error.expected));
    let is_tens = text.language == Language::Han && "十百千万亿".contains(text.plain[start]);
    let before = text.before(start, 1);
    let is_led =
        is_tens && ["数", "几", "好", "若", "百", "十", "千"].iter().any(|word| before.ends_with(word));
    let start = if is_led { start - 1 } else { start };
    let reason = if is_led { Some(Said("vague")) } else { refused };
    reason.map(|reason| Account::Phrase { start, end, reason })
}

/// The ledger's reason for a numeral that the reader refuses, if the refusal says it.
fn reason(expected: Expected) -> Option<Said> {
    match expected {
        Expected::Definite | Expected::Refused(Refusal::NotExact | Refusal::Multiple) => Some(Said("vague")),
        Expected::Refused(Refusal::Rank) => Some(Said("rank")),
        Expected::Refused(Refusal::Time | Refusal::Years) => Some(Said("date")),
        Expected::Refused(Refusal::Name) => Some(Said("name")),
        _ => None,
    }
}

/// Why a numeral is only a part of a word that changes another one: 零 of 零下8度, 一 of 翻一番.
pub(crate) fn no_number(text: &Text, read: &Read) -> Option<String> {
    let (said, after) = (text.said(read.start, read.end), text.after(read.end, 1));
    let is_part = (said == "零" && after == "下") || after == "番";
    is_part.then(|| {
        format!("「{}{}」 can't be read as a figure", text.own(read.start, read.end), text.after(read.end, 1))
    })
}

/// What makes a figure doubtful: words beside it that its numeral does not have.
pub(crate) fn doubts(text: &Text, read: &Read) -> Vec<String> {
    let (start, end) = (read.start, read.end);
    let mut doubts = Vec::new();
    let mut doubt = |words: &str| {
        doubts.push(format!("「{words}」 beside 「{}」 may change what it says", text.own(start, end)));
    };
    let (before, after) = (text.before(start, 16), text.after(end, 24));
    match text.language {
        Language::Han => {
            // 附近 and 超市 end in such words, but qualify nothing.
            let other = ["附近", "最近", "远近", "就近", "节约", "预约", "签约", "合约", "条约"];
            let ends =
                |word: &&&str| before.ends_with(**word) && !other.iter().any(|other| before.ends_with(other));
            let is_sign = |word: &str| {
                !matches!(word, "-" | "－" | "−")
                    || !before.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit())
            };
            if let Some(word) =
                HAN_BEFORE.iter().filter(ends).max_by_key(|word| word.len()).filter(|word| is_sign(word))
            {
                doubt(word);
            }
            let clause = before.rsplit([',', '。', ';', '“', '”', '、', ':']).next().unwrap_or_default();
            let is_limit = |word: &&&str| {
                clause.rsplit_once(**word).is_some_and(|(_, rest)| {
                    !rest.starts_with(['的', '一']) && !rest.contains(|c: char| c.is_ascii_digit())
                })
            };
            // 最高補助500萬元: the limit is not beside the number.
            if let Some(word) =
                ["最高", "最多", "最低", "最少", "至少", "至多", "不超过", "不低于", "上限", "下限"]
                    .iter()
                    .find(is_limit)
            {
                doubt(word);
            }
            if said_share(&clause_before(text, start)) {
                doubt("每");
            }
            let measure = units::after(&after, Language::Han).map_or(0, |(_, length)| length);
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
                let is_number =
                    number.chars().any(|c| c.is_ascii_digit() || "零一二三四五六七八九十两".contains(c));
                // 1小時10分, 3元5角: one figure in two units.
                if at > 0
                    && rest.starts_with(|c: char| c.is_ascii_digit())
                    && !after.starts_with(['年', '月', '日'])
                {
                    doubt(&rest.chars().take(2).collect::<String>());
                }
                // 從86.4%升到93.1% has two figures; 3至5天 has one.
                if joins && is_number {
                    doubt(&rest.chars().take(2).collect::<String>());
                }
            }
            let said = text.said(start, end);
            // 120條路線中有78條 states two figures, and no share.
            if said.contains("有") && !said.contains('每') {
                doubt("有");
            }
            // 零下1度至2度: to 2 degrees above, or below zero?
            if said.matches("零下").count() == 1 && said.contains(['至', '到', '-', '—', '–', '～', '~'])
            {
                doubt("零下");
            }
            // B超120台 is no “more than 120”.
            if said.starts_with('超') && before.ends_with(|c: char| c.is_ascii_alphabetic()) {
                doubt("超");
            }
            range_before(text, start, &mut doubt);
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
            if after.starts_with('点')
                && after.chars().nth(1).is_some_and(|c| "零一二三四五六七八九".contains(c))
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
        Language::English => {
            let low = before.to_lowercase();
            let trimmed = low.trim_end();
            let signless = trimmed.trim_end_matches(['$', '£', '€', '¥']).trim_end();
            for words in [trimmed, signless] {
                let ends = |word: &&&str| {
                    words.ends_with(**word)
                        && !words.trim_end_matches(**word).ends_with(|c: char| c.is_ascii_alphanumeric())
                };
                if let Some(word) = ENGLISH_BEFORE.iter().filter(ends).max_by_key(|word| word.len()) {
                    doubt(word);
                    break;
                }
            }
            let rest = after.trim_start();
            if let Some(word) = ENGLISH_AFTER
                .iter()
                .filter(|word| {
                    rest.starts_with(word.trim_start())
                        && (after.starts_with(' ')
                            || word.starts_with(['-', '+', 'b', 'm', 'k', '½', '¼', '¾', '‰']))
                })
                .max_by_key(|word| word.len())
            {
                let is_in =
                    *word == "in " && !rest[3..].starts_with(|c: char| "onetwothrfusixvighs".contains(c));
                if !is_in {
                    doubt(word.trim());
                }
            }
            let next: Vec<char> = after.chars().take(2).collect();
            if matches!(next[..], ['-' | '–' | ':' | '/', c, ..] if c.is_ascii_digit())
                || rest.starts_with("to ") && rest[3..].starts_with(|c: char| c.is_ascii_digit())
            {
                doubt("a range or a ratio");
            }
            let last: Vec<char> = before.chars().rev().take(2).collect();
            if matches!(last[..], ['-' | '–' | ':' | '/', c, ..] if c.is_ascii_digit())
                || trimmed.ends_with(" to")
                    && trimmed.trim_end_matches(" to").ends_with(|c: char| c.is_ascii_digit())
            {
                let from = trimmed.contains("from ");
                if !from {
                    doubt("a range or a ratio");
                }
            }
            if rest.starts_with("degrees below") {
                doubt("below");
            }
        }
    }
    doubts.dedup();
    doubts
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

fn tail(text: &Text, start: usize) -> String {
    let before = text.before(start, 24);
    match text.language {
        Language::Han => {
            let mut words = before.as_str();
            loop {
                let shorter = [
                    "了", "达", "逾", "近", "约", "超过", "为", "将", "更", "又", "幅度", "至少", ",",
                    "整整", "分别", "均", "率", "出", "掉",
                ]
                .iter()
                .find_map(|end| words.strip_suffix(end).filter(|rest| !rest.is_empty()));
                match shorter {
                    Some(rest) if *end_of(words) != *"率" => words = rest,
                    _ => return words.to_owned(),
                }
            }
        }
        Language::English => {
            let mut words = before.trim_end().to_lowercase();
            for end in [
                "more than",
                "nearly",
                "almost",
                "about",
                "around",
                "roughly",
                "over",
                "just",
                "another",
                "a further",
                "an",
                "by",
                "at least",
            ] {
                if let Some(rest) = words.strip_suffix(end) {
                    words = rest.trim_end().to_owned();
                }
            }
            words
        }
    }
}

fn end_of(words: &str) -> String {
    words.chars().next_back().map(String::from).unwrap_or_default()
}

fn ends_with(text: &Text, words: &str, list: &[&str]) -> bool {
    let is_word = |end: &str| {
        words.strip_suffix(end).is_some_and(|rest| {
            text.language == Language::Han || !rest.ends_with(|c: char| c.is_ascii_alphabetic())
        })
    };
    list.iter().any(|end| is_word(end))
}

/// Whether the words before a number say that something changed by it.
pub(crate) fn changes(text: &Text, start: usize) -> bool {
    let own = text.said(start, (start + 4).min(text.plain.len()));
    let list = if text.language == Language::Han { HAN_CHANGES } else { ENGLISH_CHANGES };
    HAN_CHANGES.iter().any(|word| word.chars().count() == 2 && own.starts_with(word))
        || ends_with(text, &tail(text, start), list)
}

/// Whether they say that it shrank by it.
pub(crate) fn falls(text: &Text, start: usize) -> bool {
    let list = if text.language == Language::Han { HAN_FALLS } else { ENGLISH_FALLS };
    let words = tail(text, start);
    let near = ends_with(text, &words, list);
    near || (text.language == Language::English
        && ENGLISH_FALLS.iter().any(|word| text.before(start, 16).contains(&format!(" {word} by "))))
}

/// A unit that the words around a number decide: 度 of electricity or of temperature, fees without 元, points of per cent.
pub(crate) fn unit_by_context(text: &Text, read: &Read, after: &str) -> Option<Unit> {
    let before = text.before(read.start, 24);
    match text.language {
        Language::Han => {
            if after.starts_with('度') && !after.starts_with("度电") {
                let is_power = ["用电", "发电", "电量", "耗电", "省电", "节电", "电费", "供电"]
                    .iter()
                    .any(|word| before.contains(word));
                let sentence =
                    text.sentence_at(read.start).map_or_else(String::new, |(from, to)| text.said(from, to));
                let is_warmth =
                    ["温", "零下", "℃", "热", "冷", "寒"].iter().any(|word| sentence.contains(word));
                return units::known(if is_power { "kilowatt-hour" } else { "celsius" }, "度")
                    .map(|unit| Unit { is_new: !is_power && !is_warmth, ..unit });
            }
            let is_money = ["费", "价", "款", "收入", "工资", "补贴"]
                .iter()
                .any(|word| before.ends_with(word) || before.ends_with(&format!("{word}约")));
            let ends = after.is_empty() || after.starts_with([',', '。', '”', ';', '、']);
            (is_money && ends).then(|| units::known("yuan", "元")).flatten()
        }
        Language::English => None,
    }
}
