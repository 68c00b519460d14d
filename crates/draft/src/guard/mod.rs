//! What stands beside a numeral and changes what it says. The reader takes such words into the numeral; one that it leaves outside makes the
//! figure doubtful, so that no draft says less than the article in silence.

mod change;
mod context;
mod english;
mod han;
mod limits;

use story::{Expected, Language, Refusal, parse_quantity};

use super::figure::{Account, Said};
use super::find::Read;
use super::question::{Question, Topic};
use super::supposed;
use super::text::Text;
use super::units::{self, Unit};

pub(crate) use change::{changes, falls, is_change_verb};

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
    let doubles = text.language == Language::Han && text.after(end, 1) == "番";
    let reason = if is_led || doubles { Some(Said("vague")) } else { refused };
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

/// 10:30: a time of day after a word that says so. Otherwise it may be a duration or a ratio, too.
pub(crate) fn colon(text: &Text, read: &Read) -> Account {
    let (start, end) = (read.start, read.end);
    let before = text.before(start, 12);
    let word = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    if ["at", "until", "till", "since"].contains(&word) {
        return Account::Phrase { start, end, reason: Said("date") };
    }
    let why = format!("「{}」 may be a time of day, a duration or a ratio", text.own(start, end));
    Account::Open { start, end, why }
}

/// Why a numeral is only a part of a word that changes another one: 零 of 零下8度.
pub(crate) fn no_number(text: &Text, read: &Read) -> Option<String> {
    let (said, after) = (text.said(read.start, read.end), text.after(read.end, 1));
    if text.language == Language::Han
        && let Some(word) = han::word(text, read.start, read.end)
    {
        return Some(format!("「{said}」 of 「{word}」 counts nothing: perhaps a part of a word"));
    }
    let is_part = said == "零" && after == "下";
    // Dropped by 4 mph to 26 mph: how much less, and what it is now.
    let words = said.to_lowercase();
    let is_two = text.language == Language::English && words.contains("by ") && words.contains(" to ");
    (is_part || is_two).then(|| {
        let next = if is_part { after } else { String::new() };
        format!("「{}{next}」 can't be read as a figure", text.own(read.start, read.end))
    })
}

/// What makes a figure doubtful: words beside it that its numeral does not have.
pub(crate) fn doubts(text: &Text, read: &Read) -> Vec<Question> {
    let (start, end) = (read.start, read.end);
    let mut doubts = Vec::new();
    let mut doubt = |words: &str| {
        let what = format!("「{words}」 beside 「{}」 may change what it says", text.own(start, end));
        doubts.push(Question::new(Topic::Words, what));
    };
    match text.language {
        Language::Han => {
            han::doubts(text, start, end, &mut doubt);
            limits::doubts(text, start, end, &mut doubt);
        }
        Language::English => english::doubts(text, start, end, &mut doubt),
    }
    doubts.dedup();
    if let Some(verb) = change::elided(text, start, end) {
        let what =
            format!("does 「{verb}」 of the figure before belong to 「{}」, too?", text.own(start, end));
        doubts.push(Question::new(Topic::Change, what));
    }
    if let Some(word) = supposed::asks(text, start, end) {
        let what =
            format!("「{word}」: does the article state 「{}」, or only suppose it?", text.own(start, end));
        doubts.push(Question::new(Topic::Supposed, what));
    }
    doubts
}

/// The unit in the middle of a numeral: 一塊八, 半世紀有多.
pub(crate) fn unit_inside(said: &str, text: &Text) -> Option<Unit> {
    if said.contains("世纪") {
        return units::known("century", text.in_its_script(["世紀", "世纪", "centuries"]));
    }
    let (_, tenths) = said.split_once('块')?;
    let is_digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九".contains(c);
    (!tenths.is_empty() && tenths.chars().all(is_digit)).then(|| units::known("yuan", "元")).flatten()
}

/// Asks about a unit that the words around a number leave open: 隻, and 倍 of a growth.
pub(crate) fn ask_about_unit(text: &Text, read: &Read, unit: &mut Unit, doubts: &mut Vec<Question>) {
    if text.language == Language::Han {
        context::animals(text, read, unit, doubts);
        context::votes(text, read, unit, doubts);
        context::multiple(text, read, unit, doubts);
    }
}

/// A unit that the words around a number decide: 度 of electricity or of temperature, fees without 元, points of per cent.
pub(crate) fn unit_by_context(text: &Text, read: &Read, after: &str) -> Option<Unit> {
    let before = text.before(read.start, 24);
    match text.language {
        Language::Han => {
            if let Some(unit) = context::unit(text, read, after) {
                return Some(unit);
            }
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
            // 3万6千块, 两百块钱: money, but 300块砖 are bricks.
            let spoken = text
                .own(read.start, read.end)
                .ends_with(['十', '百', '千', '万', '萬', '多', '余', '餘', '把']);
            let rest = after.strip_prefix('块').unwrap_or_default();
            let alone =
                rest.is_empty() || rest.starts_with([',', '。', '”', ';', '、', '的', '了', '一', '左']);
            // 兩塊 may be pieces.
            if after.starts_with('块') && alone {
                return units::known("yuan", "元").map(|unit| Unit { is_new: !spoken, ..unit });
            }
            let is_money = ["费", "价", "款", "收入", "工资", "补贴"]
                .iter()
                .any(|word| before.ends_with(word) || before.ends_with(&format!("{word}约")));
            let ends = after.is_empty() || after.starts_with([',', '。', '”', ';', '、']);
            (is_money && ends).then(|| units::known("yuan", "元")).flatten()
        }
        Language::English => {
            // Bucks are dollars where there are dollars, and may be deer.
            let word = ["bucks", "buck"].into_iter().find(|word| {
                after
                    .trim_start()
                    .strip_prefix(word)
                    .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })?;
            let has_dollars = text.plain.contains(&'$') || text.count("dollar") > 0;
            units::known("dollar", word).filter(|_| has_dollars)
        }
    }
}
