//! The words beside a number that change what it says. Each is found with its number, so none is lost.

use crate::Qualifier::{self, About, AtLeast, AtMost, Nearly, Over, Under};

/// What a word before a number does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// It says how exact the number is.
    Qualifies(Qualifier),
    /// It makes the number negative: 零下, 負, and falls such as 下降.
    Negates,
}

use Before::{Negates, Qualifies};

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
    word("不超過", Qualifies(AtMost)),
    word("不超过", Qualifies(AtMost)),
    word("未超過", Qualifies(AtMost)),
    word("未超过", Qualifies(AtMost)),
    word("不高於", Qualifies(AtMost)),
    word("不高于", Qualifies(AtMost)),
    word("不多於", Qualifies(AtMost)),
    word("不多于", Qualifies(AtMost)),
    word("不大於", Qualifies(AtMost)),
    word("不大于", Qualifies(AtMost)),
    word("最多", Qualifies(AtMost)),
    word("至多", Qualifies(AtMost)),
    word("頂多", Qualifies(AtMost)),
    word("顶多", Qualifies(AtMost)),
    word("不低於", Qualifies(AtLeast)),
    word("不低于", Qualifies(AtLeast)),
    word("不少於", Qualifies(AtLeast)),
    word("不少于", Qualifies(AtLeast)),
    word("不小於", Qualifies(AtLeast)),
    word("不小于", Qualifies(AtLeast)),
    word("不下於", Qualifies(AtLeast)),
    word("不下于", Qualifies(AtLeast)),
    word("不下", Qualifies(AtLeast)),
    word("至少", Qualifies(AtLeast)),
    word("最少", Qualifies(AtLeast)),
    word("起碼", Qualifies(AtLeast)),
    word("起码", Qualifies(AtLeast)),
    word("不足", Qualifies(Under)),
    word("不到", Qualifies(Under)),
    word("未到", Qualifies(Under)),
    word("未滿", Qualifies(Under)),
    word("未满", Qualifies(Under)),
    word("不滿", Qualifies(Under)),
    word("不满", Qualifies(Under)),
    word("不及", Qualifies(Under)),
    word("未達", Qualifies(Under)),
    word("未达", Qualifies(Under)),
    word("少於", Qualifies(Under)),
    word("少于", Qualifies(Under)),
    word("低於", Qualifies(Under)),
    word("低于", Qualifies(Under)),
    word("小於", Qualifies(Under)),
    word("小于", Qualifies(Under)),
    word("超過", Qualifies(Over)),
    word("超过", Qualifies(Over)),
    word("突破", Qualifies(Over)),
    word("多於", Qualifies(Over)),
    word("多于", Qualifies(Over)),
    word("高於", Qualifies(Over)),
    word("高于", Qualifies(Over)),
    word("大於", Qualifies(Over)),
    word("大于", Qualifies(Over)),
    word("逾", Qualifies(Over)),
    guarded("超", Qualifies(Over), "高英反出彩BＢ"),
    guarded("破", Qualifies(Over), "打攻偵侦爆撞衝冲擊击"),
    word("將近", Qualifies(Nearly)),
    word("将近", Qualifies(Nearly)),
    word("接近", Qualifies(Nearly)),
    word("幾近", Qualifies(Nearly)),
    word("几近", Qualifies(Nearly)),
    word("幾乎", Qualifies(Nearly)),
    word("几乎", Qualifies(Nearly)),
    guarded("近", Qualifies(Nearly), "附最就鄰邻遠远靠親亲臨临"),
    word("大約", Qualifies(About)),
    word("大约", Qualifies(About)),
    word("大概", Qualifies(About)),
    word("差不多", Qualifies(About)),
    guarded("約", Qualifies(About), "節預簽條契履違公合特制集簡"),
    guarded("约", Qualifies(About), "节预签条契履违公合特制集简"),
    word("零下", Negates),
    guarded("負", Negates, "勝抱肩背擔自欠"),
    guarded("负", Negates, "胜抱肩背担自欠"),
    word("下降", Negates),
    word("減少", Negates),
    word("减少", Negates),
    word("降低", Negates),
    word("下跌", Negates),
    word("下滑", Negates),
    word("縮短", Negates),
    word("缩短", Negates),
    word("縮減", Negates),
    word("缩减", Negates),
    word("回落", Negates),
    guarded("跌", Negates, "漲涨"),
    guarded("降", Negates, "升投霜"),
];

/// Characters that may stand between a word of [`BEFORE`] of two characters or 約 and its number: 約為, 超過了, 至少有.
pub(super) const LINKS: &str = "為为有占佔了達达";

/// Words directly before 百, 千, 萬, 億 or 半 that no digit precedes: 上百萬, 過半, 過千.
pub(super) const BEFORE_MULTIPLIER: &[Word] = &[
    guarded(
        "上",
        Qualifies(AtLeast),
        "千百以早晚網网線线路身會会馬马海湖樓楼街地車车船天世桌台臺市縣县省島岛山",
    ),
    guarded("過", Qualifies(Over), "通經不透路度渡超"),
    guarded("过", Qualifies(Over), "通经不透路度渡超"),
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
    after("以上", AtLeast, "述各幾几"),
    after("及以上", AtLeast, ""),
    after("或以上", AtLeast, ""),
    after("以下", AtMost, "簡简各幾几列"),
    after("及以下", AtMost, ""),
    after("或以下", AtMost, ""),
    after("以內", AtMost, ""),
    after("以内", AtMost, ""),
    after("之內", AtMost, ""),
    after("之内", AtMost, ""),
    after("左右", About, "手兩两側侧岸"),
    after("上下", About, "游級级班聯联午學学車车樓楼水鋪铺"),
    after("出頭", Over, ""),
    after("出头", Over, ""),
    after("開外", Over, ""),
    after("开外", Over, ""),
    after("有餘", Over, ""),
    after("有余", Over, ""),
    after("不到", Under, "位"),
    after("許", About, "可多諾願久"),
    after("许", About, "可多诺愿久"),
];

/// Measure words after which a word of [`AFTER`] or the second half of a range still belongs to the number before. A word comes before its own
/// prefix.
pub(super) const MEASURES: &[&str] = &[
    "個小時",
    "个小时",
    "個月",
    "个月",
    "個百分點",
    "个百分点",
    "人次",
    "人",
    "名",
    "位",
    "家",
    "戶",
    "户",
    "所",
    "項",
    "项",
    "美元",
    "歐元",
    "欧元",
    "日元",
    "日圓",
    "英鎊",
    "英镑",
    "港元",
    "元",
    "塊",
    "块",
    "歲",
    "岁",
    "年",
    "月",
    "天",
    "日",
    "週",
    "周",
    "小時",
    "小时",
    "分鐘",
    "分钟",
    "分",
    "秒",
    "公里",
    "平方公里",
    "平方米",
    "立方米",
    "厘米",
    "毫米",
    "微米",
    "納米",
    "纳米",
    "米",
    "里",
    "公頃",
    "公顷",
    "畝",
    "亩",
    "公斤",
    "克",
    "斤",
    "噸",
    "吨",
    "攝氏度",
    "摄氏度",
    "℃",
    "度",
    "倍",
    "次",
    "件",
    "場",
    "场",
    "條",
    "条",
    "隻",
    "只",
    "座",
    "台",
    "臺",
    "輛",
    "辆",
    "張",
    "张",
    "株",
    "棵",
    "種",
    "种",
    "類",
    "类",
    "個",
    "个",
    "kg",
    "km",
    "cm",
    "mm",
    "m",
    "g",
    "t",
];

/// Measure words that can be cut in two, so that 半 and 多 may follow them: 三年半, 5公里多.
pub(super) const CONTINUOUS: &[&str] = &[
    "個小時",
    "个小时",
    "小時",
    "小时",
    "分鐘",
    "分钟",
    "年",
    "天",
    "週",
    "周",
    "歲",
    "岁",
    "公里",
    "米",
    "里",
    "公斤",
    "斤",
    "噸",
    "吨",
    "畝",
    "亩",
    "度",
    "倍",
    "元",
];

/// What 個 measures when 半 or 多 follows it: 兩個半月, 3個多小時.
pub(super) const AFTER_GE: &[&str] =
    &["月", "小時", "小时", "鐘頭", "钟头", "星期", "禮拜", "礼拜", "世紀", "世纪", "百分點", "百分点"];

/// Characters after 多 or 半 that make it a part of another word: 3人多次, 3個半島.
pub(super) const NOT_MORE: &str = "次種种名個个家項项位樣样方元少數数島岛球圓圆徑径導导價价";

/// Words for parts of a duration written in several: in seconds, or in months if the second number is `true`.
pub(super) const TIMES: &[(&str, i32, bool)] = &[
    ("個小時", 3_600, false),
    ("个小时", 3_600, false),
    ("小時", 3_600, false),
    ("小时", 3_600, false),
    ("分鐘", 60, false),
    ("分钟", 60, false),
    ("分", 60, false),
    ("秒鐘", 1, false),
    ("秒钟", 1, false),
    ("秒", 1, false),
    ("天", 86_400, false),
    ("個月", 1, true),
    ("个月", 1, true),
    ("年", 12, true),
];

/// Words that mean 100 %.
pub(super) const ALL_WORDS: [&str; 3] = ["全部", "全覆蓋", "全覆盖"];

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
