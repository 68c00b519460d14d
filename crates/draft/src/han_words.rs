//! Labels of Chinese clauses. Words are in simplified characters.

use super::Drafted;
use super::clause::Runs;
use super::guard;
use super::text::Text;

/// Words that join a clause to what was said before it.
const LEADING: &str = "较上年同期 比上年同期 较去年同期 比去年同期 较上年 比上年 较去年 比去年 较常年 比上次 较年初 反而 其中 并且 而且 同时 此外 另外 截至目前 据统计 据介绍 以及 因此 所以 目前 如今 预计 而 并 且 但 另 还 也 则 及 和 与 的 了 中 到 至 是 为 共 比 较";
/// Words that lead to a number.
const TRAILING: &str = "增加到 增加至 增为 缩短为 降为 减为 升为 增加为 提高到 提高至 提升到 提升至 上升到 上升至 增长到 增长至 扩大到 扩大至 发展到 延长到 延长至 下降到 下降至 降低到 降低至 减少到 减少至 缩短到 缩短至 压缩到 压缩至 升至 升到 增至 增到 涨到 涨至 降至 降到 减到 减至 跌至 达到 约为 总计 合计 共计 共有 总共 分别为 分别 依次 依序 其中有 其中 中有 中就有 就有 已有 已达 只有 仅有 已经 不足 不到 超过 大约 平均 由 从 自 到 至 达 约 近 逾 为 是 有 共 占 就 已 均 都 仅 的 了 在 以 和 与 及 将 每 要 须 需";
/// Measure words that stand before a noun: 企業 of 家企業.
const MEASURES: &str = "家个個所名条條张張座场場支位间間处處户戶辆輛部";
/// The fewest and the most characters of a label.
const FEWEST: usize = 2;
/// The most characters that stand between 由 and a number.
const FROM: usize = 8;
/// Words that only say when.
const TIMES: [&str; 8] = ["今年", "去年", "目前", "现在", "如今", "上年", "前年", "明年"];
const MOST: usize = 18;

/// Returns a label from the words before and after a number and its unit, if there are any.
pub(super) fn label(
    text: &Text,
    fact: &Drafted,
    before: &Runs,
    after: &Runs,
    inherited: impl FnOnce() -> Option<String>,
) -> Option<String> {
    let unit = &fact.figure.unit;
    let is_change = unit.kind == "change";
    let head = joined(text, &trimmed(text, &led(text, before), is_change));
    // 增加, 今年: of what was said before.
    let said = text.simple(&head);
    let is_bare = guard::is_change_verb(&said) || TIMES.contains(&said.as_str());
    let head = match inherited().filter(|_| is_bare && length(&head) > 0) {
        Some(subject) => format!("{subject}{head}"),
        None => head,
    };
    let word: Vec<char> = fact.figure.unit.word.chars().collect();
    let is_noun = word.len() > 1 && fact.figure.unit.kind == "count" && word.last() != Some(&'次');
    let noun: String = match word.split_first() {
        Some((measure, noun)) if is_noun && MEASURES.contains(*measure) => noun.iter().collect(),
        _ => String::new(),
    };
    let rest = joined(text, &trimmed(text, after, is_change));
    // 每5人就有3人支持: the last 人 is the figure's.
    let rest = match rest.strip_prefix(['人', '名', '位', '户', '戶', '个', '個', '家', '次']) {
        Some(rest) if unit.kind == "share" || unit.word.ends_with('次') => rest.to_owned(),
        _ => rest,
    };
    let is_long = length(&head) + length(&noun) + length(&rest) > MOST;
    let rest = if is_long && length(&head) + length(&noun) >= FEWEST { String::new() } else { rest };
    let label = format!("{head}{noun}{rest}");
    (length(&label) >= FEWEST).then_some(label)
}

fn length(words: &str) -> usize {
    words.chars().count()
}

/// The words up to 由 or 从, which only says what was before: 合格率由上年的.
fn led(text: &Text, before: &Runs) -> Runs {
    let Some((start, end)) = before.last().copied() else { return Runs::new() };
    let at = (start.max(end.saturating_sub(FROM))..end).rev().find(|at| "由从".contains(text.plain[*at]));
    let mut runs = before.clone();
    if let (Some(at), Some(last)) = (at.filter(|at| *at >= start + FEWEST), runs.last_mut()) {
        last.1 = at;
    }
    runs
}

/// Returns what a sentence speaks of: the words before its first number.
pub(super) fn subject(text: &Text, before: &Runs) -> Option<String> {
    let words = joined(text, &trimmed(text, &led(text, before), false));
    (words.chars().count() >= FEWEST).then_some(words)
}

/// Without the words that join: at the beginning, and at the end. A change keeps its verb.
fn trimmed(text: &Text, runs: &Runs, is_change: bool) -> Runs {
    let mut runs = runs.clone();
    while let Some((start, end)) = runs.first().copied() {
        let said = text.said(start, end);
        let skip = if said.starts_with(is_space) {
            1
        } else {
            let word =
                LEADING.split(' ').filter(|word| said.starts_with(*word)).max_by_key(|word| word.len());
            // 共享 and 中國 begin with such a word, and are none.
            let is_word = [
                "共享", "共青", "共建", "中国", "中心", "中学", "中小", "中医", "中老", "中央", "到位",
                "为民",
            ]
            .iter()
            .any(|other| said.starts_with(other));
            match word {
                Some(word) if !is_word => word.chars().count(),
                _ => break,
            }
        };
        if start + skip >= end {
            runs.remove(0);
        } else {
            runs[0].0 = start + skip;
        }
    }
    while let Some((start, end)) = runs.last().copied() {
        let said = text.said(start, end);
        let skip = if said.ends_with(is_space) {
            1
        } else {
            let fits = |word: &&str| said.ends_with(*word) && !(is_change && word.chars().count() > 2);
            match TRAILING.split(' ').filter(fits).max_by_key(|word| word.len()) {
                Some(word) => word.chars().count(),
                None => break,
            }
        };
        if end - skip <= start {
            runs.pop();
        } else if let Some(last) = runs.last_mut() {
            last.1 = end - skip;
        }
    }
    runs
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || "“”\"'·".contains(c)
}

fn joined(text: &Text, runs: &Runs) -> String {
    let own: String = runs.iter().map(|(start, end)| text.own(*start, *end)).collect();
    own.chars().filter(|c| !c.is_numeric() && !"“”「」『』\"%％".contains(*c)).collect()
}
