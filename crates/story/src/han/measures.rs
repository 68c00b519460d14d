//! Measure words: which belong to a number between it and a word after it, and which can be cut in two.

/// Measure words after which a word of [`AFTER`](super::words::AFTER) or the second half of a range still belongs to the number before. A word comes before its own
/// prefix.
pub(super) const MEASURES: &str = "个小时 个月 个百分点 人次 人 名 位 家 户 所 项 美元 欧元 日元 日圓 英镑 港元 元 块 岁 年 月 天 日 周 小时 分钟 分 秒 公里 平方公里 平方米 立方米 厘米 毫米 微米 纳米 米 里 公顷 亩 公斤 克 斤 吨 摄氏度 ℃ 度 倍 次 件 场 条 只 座 台 辆 张 株 棵 种 类 世纪 个 kg km cm mm m g t";

/// Measure words that can be cut in two, so that 半 and 多 may follow them: 三年半, 5公里多.
pub(super) const CONTINUOUS: &str =
    "个小时 小时 分钟 年 天 周 岁 公里 米 里 公斤 斤 吨 亩 度 倍 元 块 尺 寸 丈 升";

/// What 個 measures when 半 or 多 follows it: 兩個半月, 3個多小時.
pub(super) const AFTER_GE: &str = "月 小时 钟头 星期 礼拜 世纪 百分点";

/// Characters after 多 or 半 that make it a part of another word: 3人多次, 3個半島.
pub(super) const NOT_MORE: &str =
    "媒載载次种名个家项位樣样方元少数島岛球圓圆徑径導导價价額额熱热下地震黨党糧粮";

/// Words for parts of a duration written in several: in seconds, or in months if the second number is `true`.
pub(super) const TIMES: &[(&str, i32, bool)] = &[
    ("个小时", 3_600, false),
    ("小时", 3_600, false),
    ("分钟", 60, false),
    ("分", 60, false),
    ("秒钟", 1, false),
    ("秒", 1, false),
    ("天", 86_400, false),
    ("个月", 1, true),
    ("年", 12, true),
];

/// Measures of time after 近, which may be the last so many of them or nearly as many.
pub(super) const RECENT: &str = "个月 个星期 个小时 年 天 日 周 小时";

/// How long or how often something happens: after a fall no difference.
pub(super) const PERIODS: &str = "个月 个季 季 年 天 日 周 次 轮 连";

/// Measures of time before 內, which is the limit: 3天內. Years only if they are few: 2025年內 is a date.
pub(super) const WITHIN: &str = "个月 个星期 个小时 年 天 周 小时 分钟 秒";

/// Measure words and the smaller ones that continue them: 25元6角.
pub(super) const CONTINUED: &[(&str, &[&str])] = &[
    ("元", &["角", "毛"]),
    ("块", &["角", "毛"]),
    ("公斤", &["克"]),
    ("斤", &["两"]),
    ("公里", &["米"]),
    ("米", &["厘米", "公分"]),
    ("尺", &["寸"]),
    ("丈", &["尺"]),
];
