//! Words of falls before a number, which make it negative: 下降, 大跌, 減產, 少賺了. Of what it fell to, they say nothing: 下降至3%.

use super::words::{end_in, end_of, is_plain, start_in};

/// Words of two characters or more, whatever is before them.
const WORDS: &str = "下降 减少 降低 下跌 下滑 缩短 缩减 回落 收窄 缩小 萎缩 下调 下挫 衰退 缩水 锐减 滑落 \
    蒸发 倒退 回软 放缓 收缩 便宜 插水 下修 回吐 滑坡 走低 走软 走弱 回调 下行";

/// What may stand between a fall and its size.
const LINKS: [&str; 7] = ["", "了", "掉了", "掉", "去了", "去", "达"];

/// Words of falls of one character, and the characters before them that make another word of them: 至少, 投降.
const SHORT: [(char, &str); 12] = [
    ('跌', "涨"),
    ('降', "升投霜"),
    ('减', "加增"),
    ('少', "至不最多缺稀老"),
    ('低', "高最至"),
    ('缩', "浓伸"),
    ('挫', "受"),
    ('贬', ""),
    ('削', "剥瓜刀"),
    ('泻', "腹"),
    ('瘦', ""),
    ('短', "长"),
];

/// Words that are a fall only before a share: 流失一成, but 流失300人.
const OF_SHARES: &str = "流失 损失 折损 砍 掉";

/// What shrinks, between a word of [`SHORT`] and its size: 減產, 降價.
const THINGS: &str = "价值温息准产薪租排重碳持仓速量员班支设招收";

/// What makes another word of 少 if it follows, where other characters are what one does less of: 少賺, 少花.
const NO_DEEDS: &str = "有见見年女数數儿兒说說时時量许許林爷爺将將率于於为為";

/// What one does less of in two characters: 少損失.
const LONG_DEEDS: &str = "损失 支出 投入 使用 排放";

/// Verbs of falls whose object may stand before its size: 降低成本三成.
const CUTS: &str = "减少 降低 缩短 下调 缩减 削减 压缩 调降 调低 减排 减低";

/// What ends the object of such a verb.
const ENDS: &str = "为使让讓令有共后後前从由达给給可将被因需须須";

/// Returns where a word of a fall begins that ends at `end`, if it is not before `free`.
pub(super) fn fall(chars: &[char], end: usize, free: usize, is_share: bool) -> Option<usize> {
    let chars = chars.get(..end)?;
    LINKS.iter().filter(|link| ends_with(chars, link)).find_map(|link| {
        let end = end - link.chars().count();
        word(&chars[..end], link, is_share)
            .or_else(|| deed(&chars[..end], link))
            .filter(|start| *start >= free)
    })
}

fn word(chars: &[char], link: &str, is_share: bool) -> Option<usize> {
    let of_share = || start_in(chars, chars.len(), OF_SHARES).filter(|_| is_share);
    if let Some(start) = start_in(chars, chars.len(), WORDS).or_else(of_share) {
        return Some(start);
    }
    // 低達3度 is what it fell to, 長短3米 no fall.
    let (word, _) = short(chars)?;
    (link != "达" && (word != '短' || !link.is_empty())).then(|| chars.len() - 1)
}

/// A word of [`SHORT`] at the end of a text.
fn short(chars: &[char]) -> Option<(char, usize)> {
    let (last, rest) = chars.split_last()?;
    let (word, not_after) = SHORT.iter().find(|(word, _)| word == last)?;
    let is_litre = ends_with(rest, "公升");
    let is_other = rest.last().is_some_and(|before| not_after.contains(*before)) && !is_litre;
    (!is_other).then_some((*word, rest.len()))
}

/// 減產, 少賺, 少損失.
fn deed(chars: &[char], link: &str) -> Option<usize> {
    if let Some(long) = start_in(chars, chars.len(), LONG_DEEDS) {
        return short(&chars[..long]).filter(|(word, _)| *word == '少').map(|(_, start)| start);
    }
    let (last, rest) = chars.split_last()?;
    let (word, start) = short(rest)?;
    let is_thing = match word {
        '少' => is_plain(*last) && !NO_DEEDS.contains(*last),
        '跌' | '降' | '减' | '缩' | '贬' => THINGS.contains(*last),
        _ => false,
    };
    (link != "达" && is_thing).then_some(start)
}

/// Returns where a verb of [`CUTS`] begins whose object ends at `end`.
pub(super) fn cut(chars: &[char], end: usize, free: usize) -> Option<usize> {
    let object = chars[free..end].iter().rev().take_while(|c| is_plain(**c) && !ENDS.contains(**c)).take(9);
    (3..=object.count()).map(|length| end - length).find(|start| end_in(chars, *start, CUTS).is_some())
}

fn ends_with(chars: &[char], word: &str) -> bool {
    let from = chars.len().checked_sub(word.chars().count());
    from.is_some_and(|from| end_of(chars, from, &[word]).is_some())
}
