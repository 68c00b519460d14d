//! Pairs of figures: what was before and what is after (由11.5分鐘縮短到7.5分鐘; from 190 to 215; 215, up from 190).

use story::Language;

use super::Drafted;
use super::series::ordered;
use super::text::Text;

/// Verbs that lead to what is after, in simplified characters.
const TO: [&str; 42] = [
    "增为",
    "缩短为",
    "降为",
    "减为",
    "升为",
    "增加为",
    "延长到",
    "延长至",
    "升至",
    "升到",
    "增至",
    "增到",
    "增加到",
    "增加至",
    "提高到",
    "提高至",
    "提升到",
    "提升至",
    "上升到",
    "上升至",
    "增长到",
    "增长至",
    "涨到",
    "涨至",
    "扩大到",
    "扩大至",
    "发展到",
    "降至",
    "降到",
    "下降到",
    "下降至",
    "降低到",
    "降低至",
    "减少到",
    "减少至",
    "减到",
    "减至",
    "缩短到",
    "缩短至",
    "压缩到",
    "压缩至",
    "跌至",
];
/// Words for a time before.
const PAST: [&str; 8] = ["去年", "上年", "前年", "此前", "原来", "原先", "过去", "以前"];
/// Words that stand between a verb and its number and say when.
const NOW: [&str; 8] = ["现在的", "目前的", "今年的", "如今的", "现在", "目前", "今年", "如今"];
/// English words before what was before, after what is after.
const UP_FROM: [&str; 7] =
    ["up from", "down from", "from", "compared with", "compared to", "against", "instead of"];

/// Returns the pairs among facts of one unit, each of neighbours in one sentence: what was before, what is after.
pub(crate) fn pairs<'a>(text: &Text, facts: &[&'a Drafted]) -> Vec<[&'a Drafted; 2]> {
    let mut pairs = Vec::new();
    let mut n = 0;
    while let [one, other, ..] = facts[n.min(facts.len())..] {
        n += 1;
        let are_alone = facts.iter().filter(|fact| fact.sentence == one.sentence).count() == 2;
        let dated = || dated(one, other).filter(|_| are_alone);
        if let Some(pair) = pair(text, one, other).or_else(dated) {
            pairs.push(pair);
            n += 1;
        }
    }
    pairs
}

fn pair<'a>(text: &Text, one: &'a Drafted, other: &'a Drafted) -> Option<[&'a Drafted; 2]> {
    if one.sentence != other.sentence {
        return None;
    }
    let before = text.said(one.sentence, one.figure.start);
    let between = text.said(one.figure.end, other.figure.start);
    let is_rising = match text.language {
        Language::Han => han(&before, &between),
        Language::English => english(&before, &between),
    };
    match is_rising {
        Some(true) => Some([one, other]),
        Some(false) => Some([other, one]),
        None => None,
    }
}

/// Whether the first of two numbers was before the second; `None` if they are no pair.
fn han(before: &str, between: &str) -> Option<bool> {
    let clause = before.rsplit([',', '。', ';']).next().unwrap_or_default();
    let led = NOW.iter().find_map(|now| between.strip_suffix(now)).unwrap_or(between);
    // 增加到112年的702人.
    let dated = led.strip_suffix("年的").map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit()));
    let led = dated.unwrap_or(led);
    let leads = TO.iter().any(|verb| led.ends_with(verb));
    // 由原來的11.5分鐘…: a few words may stand between.
    let is_from = clause.rsplit_once(['由', '从']).is_some_and(|(_, rest)| rest.chars().count() <= 10);
    let is_past = |words: &str| PAST.iter().any(|word| words.contains(word));
    if is_from && (leads || led.ends_with(['到', '至'])) || leads && is_past(clause) {
        return Some(true);
    }
    // 86.4萬人次,比去年同期的71.2萬人次增加21.3%.
    let is_compared =
        PAST.iter().any(|word| between.contains(&format!("比{word}")) && between.ends_with('的'));
    if is_compared {
        return Some(false);
    }
    // 增至1500人,去年同期為1200人.
    let is_now = TO.iter().any(|verb| clause.ends_with(verb)) || clause.contains("今年");
    (is_now && is_past(between) && between.contains(',')).then_some(false)
}

fn english(before: &str, between: &str) -> Option<bool> {
    let ends = |text: &str, word: &str| {
        let text = text.trim_end();
        let text = text.strip_suffix(" just").or(text.strip_suffix(" only")).unwrap_or(text);
        text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphabetic()))
    };
    if ends(before, "from") && ends(between, "to") {
        return Some(true);
    }
    UP_FROM.iter().any(|word| ends(between, word)).then_some(false)
}

/// Two facts of a sentence, each of its own year or month, are a pair, too.
fn dated<'a>(one: &'a Drafted, other: &'a Drafted) -> Option<[&'a Drafted; 2]> {
    if one.sentence != other.sentence {
        return None;
    }
    let (facts, _) = ordered(&[one, other])?;
    <[&Drafted; 2]>::try_from(facts).ok()
}
