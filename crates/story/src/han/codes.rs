//! Digits that are no amounts: telephone numbers and scores.

use super::run::{Run, run};
use super::words::{end_in, is_one_of, is_plain, start_in};
use crate::digits::{digit, is_digit_at};
use crate::{Number, Refusal};

/// Words before a score.
const BEFORE_SCORE: &str = "以 比分 比数 总分 局数 票数 票數 表决 表決 表决结果 表決結果 投票结果 投票結果 赛果 賽果 \
    表决结果是 表決結果是 投票结果是 投票結果是 赛果是 賽果是 表决结果为 表決結果為 表決結果为 投票结果为 投票結果为 赛果为 賽果为 \
    胜 负 赢 输 平 局 盘 节 战";

/// Words in what follows a score: 擊敗, 不敵, 領先, 逆轉.
const AFTER_SCORE: &str =
    "胜 败 退 敌 逆转 扫 淘汰 力克 直落 挫 完封 告捷 夺 晋级 平手 战平 赢 输 负 领先 落后 握手 通过 否决";

/// (05)527-1663, 05 5271-6630: seven digits or more, of which the first is 0. Returns where it begins and ends.
pub(super) fn phone(chars: &[char], at: usize) -> Option<(usize, usize, Refusal)> {
    let is_code = chars.get(at).copied().and_then(digit) == Some('0') && is_digit_at(chars, at + 1);
    if !is_code {
        return None;
    }
    let (mut end, mut count) = (at, 0);
    loop {
        let is_sign = chars.get(end).is_some_and(|c| " -－–—)）".contains(*c));
        if is_digit_at(chars, end) {
            count += 1;
        } else if !(is_sign && is_digit_at(chars, end + 1)) {
            break;
        }
        end += 1;
    }
    (count >= 7).then_some((at, end, Refusal::Name))
}

/// Whether two numbers that a hyphen joins look like a telephone number: 2345-6789.
pub(super) fn is_code(chars: &[char], (end, next): (usize, usize), last: usize) -> bool {
    let start = end - chars[..end].iter().rev().take_while(|c| digit(**c).is_some()).count();
    let are_digits = next == end + 1 && chars[next..last].iter().all(|c| digit(*c).is_some());
    let is_round = chars[end - 1] == '0' && chars[last - 1] == '0';
    are_digits && chars[end] == '-' && last - next == 4 && matches!(end - start, 3 | 4) && !is_round
}

/// 以3比1擊敗, 0:2落敗, 1-3不敵, 21比18、21比19. Returns where it begins and ends, with the word that shows it.
pub(super) fn score(chars: &[char], at: usize, free: usize) -> Option<(usize, usize, Refusal)> {
    let (mut end, mut sets) = (pair(chars, at)?, 1);
    while let Some(next) = chars.get(end).filter(|c| "、，,".contains(**c)).and_then(|_| pair(chars, end + 1))
    {
        (end, sets) = (next, sets + 1);
    }
    let rest = || chars[end..].iter().take_while(|c| is_plain(**c));
    // 以4比1的比例.
    let is_ratio = (end..end + 3).any(|at| end_in(chars, at, "比例 比率 配比").is_some());
    let before = start_in(&chars[free..], at - free, BEFORE_SCORE).map(|from| from + free);
    let mut near = end..=end + rest().take(2).count();
    let after =
        near.find_map(|at| end_in(chars, at, AFTER_SCORE).filter(|end| !is_one_of(chars, *end, "责担债荷")));
    if is_ratio || (before.is_none() && after.is_none() && sets == 1) {
        return None;
    }
    Some((before.unwrap_or(at), after.unwrap_or(end), Refusal::Pair))
}

/// Returns the end of two whole numbers with a sign between.
fn pair(chars: &[char], at: usize) -> Option<usize> {
    let is_goals = |run: &Run| {
        let value = run.number.ok().and_then(crate::Amount::value);
        run.scale == Number::from(1) && value.is_some_and(Number::is_whole)
    };
    let first = run(chars, at).filter(is_goals)?;
    let is_sign = chars.get(first.end).is_some_and(|c| "比:：∶-－–—".contains(*c));
    let second = is_sign.then(|| run(chars, first.end + 1)).flatten().filter(is_goals)?;
    Some(second.end)
}
