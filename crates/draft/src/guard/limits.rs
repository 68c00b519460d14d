//! Chinese words near a numeral that may limit it or make another word of what is beside it, in simplified characters.

use super::super::han;
use super::super::text::Text;

/// What stands before 限 in words that limit nothing: 無限, 年限.
const NO_LIMIT: &str = "无有年期局权界极上下门时";
/// What somebody breaks or solves: 破了1.2億元的案.
const BROKEN: [&str; 5] = ["案", "纪录", "记录", "洞", "口子"];

/// Calls `doubt` with each word that leaves open what a numeral says.
pub(super) fn doubts(text: &Text, start: usize, end: usize, doubt: &mut impl FnMut(&str)) {
    let (before, after) = (text.before(start, 16), text.after(end, 24));
    let said = text.said(start, end);
    // “But 20 people”, or no more than 20?
    if before.ends_with("不过") {
        doubt("不过");
    }
    // 限乘60人, 限購2件.
    let tail: Vec<char> = before.chars().rev().take(3).collect();
    let limit = tail.iter().take(2).position(|c| *c == '限');
    if let Some(at) = limit.filter(|at| !tail.get(at + 1).is_some_and(|c| NO_LIMIT.contains(*c))) {
        doubt(&tail[..=at].iter().rev().collect::<String>());
    }
    let clause = after.split([',', '。', ';', '”']).next().unwrap_or_default();
    if said.starts_with("破了") && BROKEN.iter().any(|word| clause.contains(word)) || before.ends_with("破了")
    {
        doubt("破了");
    }
    if said.starts_with("撑死") && clause.contains("死") {
        doubt("撑死");
    }
    // 太平三年 may be of an era or how long something lasts.
    if let Some(era) = han::may_be_of_era(&before, &after) {
        doubt(era);
    }
}
