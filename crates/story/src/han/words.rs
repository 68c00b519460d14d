//! The words beside a number that change what it says. Each is found with its number, so none is lost.

use super::number::is_numeral;
use crate::Qualifier::{self, About, AtLeast, AtMost, Nearly, Over, Under};
use crate::Refusal;

/// What a word before a number does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// It says how exact the number is.
    Qualifies(Qualifier),
    /// It makes the number negative: 零下, 負, and falls such as 下降.
    Negates,
    /// It leaves open what the number says: 正負, 並非.
    Refuses(Refusal),
}

use Before::{Negates, Qualifies, Refuses};

/// Words with spaces between them, before which a number says the same.
pub(super) type Words = (Before, &'static str);

/// Characters before some words that make another word of them: 附近, 節約.
pub(super) const GUARDS: [(&str, &str); 14] = [
    // At the beginning of a clause 不過 is “but”; 熬不過3天 lasted less, 只不過3天 is as long.
    ("不过", "，。；：、！？（「『“‘—…　 ,;:\n只才熬活撑比敌赢说打逃躲瞒抵跑挨捱忍斗爭争爱好再拗信看"),
    ("上限", "以"),
    ("下限", "以"),
    ("限载", "无無有"),
    ("撑死", "被会會把吃喝給给"),
    ("破了", "打攻偵侦爆撞衝冲擊击突"),
    ("超", "高英反出彩BＢ"),
    ("破", "打攻偵侦爆撞衝冲擊击"),
    ("近", "附最就鄰邻遠远靠親亲臨临"),
    ("约", "節預簽条契履違公合特制集簡节预签违简"),
    ("负", "勝抱肩背擔自欠胜担"),
    ("上", "千百以早晚網网線线路身會会馬马海湖樓楼街地車车船天世桌台市縣县省島岛山"),
    (
        "上看",
        "北南西東东以早晚網网車车線线路身會会馬马湖樓楼街船天世台島岛山機机視视幕床發发屏圖图面字體体本報报紙纸書书頭头坡塔桥橋脸臉",
    ),
    ("过", "通經不透路度渡超经"),
];

/// Words directly before a number. The longest counts: 不超過, not 超過.
pub(super) const BEFORE: &[Words] = &[
    (Refuses(Refusal::Either), "正负 ± 增减"),
    (
        Qualifies(AtLeast),
        "大于等于 ≥ ≧ 不得少于 不得低于 不能少于 不能低于 不低于 不少于 不小于 不下于 不下 不亚于 少说 至少 最少 起码 下限",
    ),
    (
        Qualifies(AtMost),
        "小于等于 ≤ ≦ 不得超过 不能超过 不可超过 没有超过 从未超过 不得高于 不得多于 不超过 未超过 不高于 不多于 不大于 不过 最多 至多 顶多 撑死 封顶 限载 上限 上看",
    ),
    (Refuses(Refusal::Unclear), "冲破"),
    (
        Qualifies(Over),
        "> ＞ 不止 不只 何止 超过 突破 升穿 多于 高于 大于 逾 流出超 支出超 售出超 卖出超 超 破了 破",
    ),
    (Qualifies(Under), "< ＜ 不足 不到 未到 未满 不满 不及 未达 少于 低于 小于 跌破 跌穿 降破 失守"),
    (Qualifies(About), "≈ 大约 大概 差不多 约莫 估计 约"),
    (Qualifies(Nearly), "将近 接近 接近于 近乎 几近 几乎 近"),
    (Negates, "零下 负增长 负"),
];

/// Characters that may stand between a word of [`BEFORE`] of two characters or 約 and its number: 約為, 超過了, 約需.
pub(super) const LINKS: &str = "为有占了达合需要花用计";

/// Words of rises directly before their size.
pub(super) const RISES: &str =
    "增加 增长 上升 提高 提升 上涨 扩大 上调 调高 调升 加价 加码 加息 升息 加薪 增 涨 升";

/// Words before 從3到5 that make two numbers of a range: what was before, and after.
pub(super) const FROM: &str = "从由自";

/// Words after a range that show that it is one: 從3元到5元不等.
pub(super) const RANGES: &[&str] = &["不等", "之间"];

/// Turns of phrase in which numerals give no number.
pub(super) const TURNS: &str = "数以百计 数以千计 数以万计 数以十万计 数以百万计 数以亿计 成千上万 成百上千 千千万万 三五成群 减半 砍半 折半 对半";

/// Words before 全部 that change what it says.
pub(super) const BEFORE_ALL: &[Words] = &[
    (Qualifies(Nearly), "几乎 近乎 将近 接近"),
    (Refuses(Refusal::Unclear), "基本实现 基本上 基本 并非 不是 未能 未 没有"),
];

/// Words directly before 百, 千, 萬, 億 or 半 that no digit precedes: 上百萬, 過半, 過千. Not 上半年.
pub(super) const BEFORE_MULTIPLIER: &[Words] = &[(Qualifies(AtLeast), "上"), (Qualifies(Over), "过")];

/// Words directly before 半.
pub(super) const BEFORE_HALF: &[Words] =
    &[(Qualifies(Over), "大 泰"), (Qualifies(Under), "小"), (Refuses(Refusal::Unclear), "多")];

/// A word after a number, with the characters that make another word of it if one follows: 以下簡稱.
pub(super) struct After {
    pub(super) text: &'static str,
    pub(super) qualifier: Qualifier,
    pub(super) not_before: &'static str,
}

const fn after(text: &'static str, qualifier: Qualifier, not_before: &'static str) -> After {
    After { text, qualifier, not_before }
}

/// Words after a number or after its measure word: 30%以上, 5萬人左右.
pub(super) const AFTER: &[After] = &[
    after("以上", AtLeast, "述各几"),
    after("及以上", AtLeast, ""),
    after("或以上", AtLeast, ""),
    after("以下", AtMost, "簡简各几列"),
    after("及以下", AtMost, ""),
    after("或以下", AtMost, ""),
    after("以内", AtMost, ""),
    after("之内", AtMost, ""),
    after("左右", About, "手两側侧岸"),
    after("上下", About, "游級级班聯联午學学車车樓楼水鋪铺"),
    after("出头", Over, ""),
    after("开外", Over, ""),
    after("封顶", AtMost, ""),
    after("有余", Over, ""),
    after("有多", Over, "少大远長长高重久"),
    after("有找", Under, ""),
    after("起跳", AtLeast, ""),
    after("朝上", AtLeast, ""),
    after("不到", Under, "位"),
    after("许", About, "可多諾願久诺愿"),
];

/// Words that mean 100 %.
pub(super) const ALL_WORDS: [&str; 3] = ["全部", "全覆盖", "百分百"];

/// Whether a character can be part of a word between a number and a word that belongs to it: 艘 of 3艘以上.
pub(super) fn is_plain(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
        && !is_numeral(c)
        && !"的是和与與或及而但并在即则則至到".contains(c)
}

/// Whether a word stands at `at`.
pub(super) fn stands(chars: &[char], at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c))
}

/// Returns the end of the first word of a list that stands at `at`.
pub(super) fn end_of(chars: &[char], at: usize, words: &[&str]) -> Option<usize> {
    words.iter().find(|word| stands(chars, at, word)).map(|word| at + word.chars().count())
}

/// Returns the end of the first word of a list with spaces that stands at `at`.
#[inline(never)]
pub(super) fn end_in(chars: &[char], at: usize, words: &str) -> Option<usize> {
    words.split(' ').find(|word| stands(chars, at, word)).map(|word| at + word.chars().count())
}

/// Returns the place where a word of a list with spaces begins that ends at `end`.
#[inline(never)]
pub(super) fn start_in(chars: &[char], end: usize, words: &str) -> Option<usize> {
    let starts = words.split(' ').filter_map(|word| {
        let from = end.checked_sub(word.chars().count())?;
        stands(chars, from, word).then_some(from)
    });
    starts.min()
}

/// Returns how many characters before `end`, from `free` on, can be part of a word.
#[inline(never)]
pub(super) fn plain_before(chars: &[char], free: usize, end: usize) -> usize {
    chars[free..end].iter().rev().take_while(|c| is_plain(**c)).count()
}

/// Whether one of these characters stands at `at`.
pub(super) fn is_one_of(chars: &[char], at: usize, list: &str) -> bool {
    chars.get(at).is_some_and(|c| list.contains(*c))
}
