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

/// A word before a number, and the characters before it or at its end that make another word of it: 附近, 節約.
pub(super) struct Word {
    pub(super) text: &'static str,
    pub(super) does: Before,
    pub(super) not_after: &'static str,
}

const fn word(text: &'static str, does: Before) -> Word {
    Word { text, does, not_after: "" }
}

const fn guarded(text: &'static str, does: Before, not_after: &'static str) -> Word {
    Word { text, does, not_after }
}

/// Words directly before a number. A word comes before its own suffix: 不超過 before 超過.
pub(super) const BEFORE: &[Word] = &[
    word("正负", Refuses(Refusal::Either)),
    word("±", Refuses(Refusal::Either)),
    word("增减", Refuses(Refusal::Either)),
    word("大于等于", Qualifies(AtLeast)),
    word("小于等于", Qualifies(AtMost)),
    // It may come to that.
    word("上看", Refuses(Refusal::Unclear)),
    word("冲破", Refuses(Refusal::Unclear)),
    word("≥", Qualifies(AtLeast)),
    word("≧", Qualifies(AtLeast)),
    word("≤", Qualifies(AtMost)),
    word("≦", Qualifies(AtMost)),
    word(">", Qualifies(Over)),
    word("＞", Qualifies(Over)),
    word("<", Qualifies(Under)),
    word("＜", Qualifies(Under)),
    word("≈", Qualifies(About)),
    word("不超过", Qualifies(AtMost)),
    word("未超过", Qualifies(AtMost)),
    word("不高于", Qualifies(AtMost)),
    word("不多于", Qualifies(AtMost)),
    word("不大于", Qualifies(AtMost)),
    word("最多", Qualifies(AtMost)),
    word("至多", Qualifies(AtMost)),
    word("顶多", Qualifies(AtMost)),
    word("不低于", Qualifies(AtLeast)),
    word("不少于", Qualifies(AtLeast)),
    word("不小于", Qualifies(AtLeast)),
    word("不下于", Qualifies(AtLeast)),
    word("不下", Qualifies(AtLeast)),
    word("不亚于", Qualifies(AtLeast)),
    word("少说", Qualifies(AtLeast)),
    word("至少", Qualifies(AtLeast)),
    word("最少", Qualifies(AtLeast)),
    word("起码", Qualifies(AtLeast)),
    word("封顶", Qualifies(AtMost)),
    word("不足", Qualifies(Under)),
    word("不到", Qualifies(Under)),
    word("未到", Qualifies(Under)),
    word("未满", Qualifies(Under)),
    word("不满", Qualifies(Under)),
    word("不及", Qualifies(Under)),
    word("未达", Qualifies(Under)),
    word("少于", Qualifies(Under)),
    word("低于", Qualifies(Under)),
    word("小于", Qualifies(Under)),
    word("跌破", Qualifies(Under)),
    word("跌穿", Qualifies(Under)),
    word("降破", Qualifies(Under)),
    word("失守", Qualifies(Under)),
    word("不止", Qualifies(Over)),
    word("不只", Qualifies(Over)),
    word("何止", Qualifies(Over)),
    word("超过", Qualifies(Over)),
    word("突破", Qualifies(Over)),
    word("升穿", Qualifies(Over)),
    word("多于", Qualifies(Over)),
    word("高于", Qualifies(Over)),
    word("大于", Qualifies(Over)),
    word("逾", Qualifies(Over)),
    word("流出超", Qualifies(Over)),
    word("支出超", Qualifies(Over)),
    word("售出超", Qualifies(Over)),
    word("卖出超", Qualifies(Over)),
    guarded("超", Qualifies(Over), "高英反出彩BＢ"),
    guarded("破", Qualifies(Over), "打攻偵侦爆撞衝冲擊击"),
    word("将近", Qualifies(Nearly)),
    word("接近", Qualifies(Nearly)),
    word("接近于", Qualifies(Nearly)),
    word("近乎", Qualifies(Nearly)),
    word("几近", Qualifies(Nearly)),
    word("几乎", Qualifies(Nearly)),
    guarded("近", Qualifies(Nearly), "附最就鄰邻遠远靠親亲臨临"),
    word("大约", Qualifies(About)),
    word("大概", Qualifies(About)),
    word("差不多", Qualifies(About)),
    word("约莫", Qualifies(About)),
    word("估计", Qualifies(About)),
    guarded("约", Qualifies(About), "節預簽条契履違公合特制集簡节预签违简"),
    word("零下", Negates),
    word("负增长", Negates),
    guarded("负", Negates, "勝抱肩背擔自欠胜担"),
];

/// Characters that may stand between a word of [`BEFORE`] of two characters or 約 and its number: 約為, 超過了, 約需.
pub(super) const LINKS: &str = "为有占了达合需要花用计";

/// Words of rises directly before their size.
pub(super) const RISES: &[&str] = &[
    "增加", "增长", "上升", "提高", "提升", "上涨", "扩大", "上调", "调高", "调升", "加价", "加码", "加息",
    "升息", "加薪", "增", "涨", "升",
];

/// Words before 從3到5 that make two numbers of a range: what was before, and after.
pub(super) const FROM: &str = "从由自";

/// Words after a range that show that it is one: 從3元到5元不等.
pub(super) const RANGES: &[&str] = &["不等", "之间"];

/// Turns of phrase in which numerals give no number.
pub(super) const TURNS: &[&str] = &[
    "数以百计",
    "数以千计",
    "数以万计",
    "数以十万计",
    "数以百万计",
    "数以亿计",
    "成千上万",
    "成百上千",
    "千千万万",
    "三五成群",
    "减半",
    "砍半",
    "折半",
    "对半",
];

/// Words before 全部 that change what it says.
pub(super) const BEFORE_ALL: &[Word] = &[
    word("几乎", Qualifies(Nearly)),
    word("近乎", Qualifies(Nearly)),
    word("将近", Qualifies(Nearly)),
    word("接近", Qualifies(Nearly)),
    word("基本实现", Refuses(Refusal::Unclear)),
    word("基本上", Refuses(Refusal::Unclear)),
    word("基本", Refuses(Refusal::Unclear)),
    word("并非", Refuses(Refusal::Unclear)),
    word("不是", Refuses(Refusal::Unclear)),
    word("未能", Refuses(Refusal::Unclear)),
    word("未", Refuses(Refusal::Unclear)),
    word("没有", Refuses(Refusal::Unclear)),
];

/// Words directly before 百, 千, 萬, 億 or 半 that no digit precedes: 上百萬, 過半, 過千. Not 上半年.
pub(super) const BEFORE_MULTIPLIER: &[Word] = &[
    guarded(
        "上",
        Qualifies(AtLeast),
        "千百以早晚網网線线路身會会馬马海湖樓楼街地車车船天世桌台市縣县省島岛山",
    ),
    guarded("过", Qualifies(Over), "通經不透路度渡超经"),
];

/// Words directly before 半.
pub(super) const BEFORE_HALF: &[Word] = &[
    word("大", Qualifies(Over)),
    word("泰", Qualifies(Over)),
    word("小", Qualifies(Under)),
    // More than half, or most likely.
    word("多", Refuses(Refusal::Unclear)),
];

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

/// Whether one of these characters stands at `at`.
pub(super) fn is_one_of(chars: &[char], at: usize, list: &str) -> bool {
    chars.get(at).is_some_and(|c| list.contains(*c))
}
