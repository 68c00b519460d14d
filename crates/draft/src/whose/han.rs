//! Chinese names of places, institutions and people, in simplified characters. A name whose beginning is not known is none.

use super::super::speakers;
use super::super::text::Text;
use super::super::units;

/// What the names of places and institutions end with; longer ones first.
const ENDS: [&str; 26] = [
    "街道",
    "社区",
    "小学",
    "中学",
    "大学",
    "学院",
    "医院",
    "车站",
    "幼儿园",
    "公司",
    "书店",
    "戏院",
    "影院",
    "剧院",
    "银行",
    "协会",
    "基金会",
    "市",
    "县",
    "区",
    "镇",
    "乡",
    "村",
    "省",
    "旗",
    "寨",
];
/// Such words that name no place of their own.
const COMMON: &str = "禁渔区 保护区 全市 全省 全县 全区 全镇 全村 我市 我省 我县 我区 本市 本省 各市 各县 各区 城市 超市 上市 地区 小区 园区 城区 \
    校区 山区 灾区 景区 片区 郊区 库区 新区 辖区 牧区 林区 乡镇 城镇 集镇 城乡 农村 乡村 行政村 自然村 门市 堆填区 填埋区 市区 住宅区 \
    工业区 开发区 商业区 旅游区 候车区 休息区 用餐区 展区 学区 选区 战区 禁区 行政区 功能区 停车区 分区 厂区 港区 库区 小镇 古镇 水乡 家乡 \
    故乡 老乡 他乡 同乡 下乡 回乡 返乡 进村 入村 驻村 分公司 子公司 大公司 小公司 上市公司 大医院 小医院 好大学 老戏院 老书店 夜市 早市 菜市 \
    股市 楼市 集市 闹市 综合医院 公立医院 专科医院 示范村 示范区 示范县 试点村 试点区 包村 化社区 型社区 中医医院 强省 强县 强市 大省 大县 大市";
/// Characters that end before a name: in 在小店區, 件送往.
const STOPS: &str = "在的了为是由从到与和及全各该本每这那有等于向对把被让、,。;:!?“”()以将就也都还而并至去过新老已往送件赴抵设办叫请派做买卖投拆扣罚捕抓帮搬返跑走批个只辆项次位份宗艘吨元户靠成";
/// Words of two characters or more that do so, too.
const WORDS: &str = "今年 去年 前年 明年 目前 如今 现时 其中 包括 共有 新增 增加 减少 位于 来自 前往 运往 转往 迁往 驶往 开往 运到 开设 \
    开办 设立 新建 改建 扩建 兴建 建成 建设 进入 走进 来到 回到 覆盖 涉及 惠及 遍布 分布 落户 入驻 支援 邀请 组织 关闭 封闭 清理 \
    启用 开放 服务 吸引 接待 参观 游览 途经 通往 连接 超过 收到 接到 运入 流入 流出 涌入 离开 经过 驶入 驶离 住进 迁入 迁出 实现 随着 达到 推动 推进 加强 提升 覆盖到";
/// Names of places that begin with 开, which is a verb elsewhere.
const OPEN: [&str; 9] = ["开封", "开平", "开化", "开阳", "开原", "开鲁", "开江", "开州", "开福"];
/// The most characters of a name before its last word.
const LONGEST: usize = 6;
/// What a person's part ends with, before a name: 村民王芳.
const PARTS: &str = "民工师长员生人匠农商婆爷奶婶姨叔伯医士手客";

/// Returns the names in a sentence from `from` to `to`, and the last person before its figure at `start`.
pub(super) fn names(text: &Text, (from, to): (usize, usize), start: usize) -> Vec<String> {
    let mut names = Vec::new();
    for end in from + 2..=to {
        let said = text.said(from, end);
        let Some(word) = ENDS.iter().find(|word| said.ends_with(**word)) else { continue };
        let tail = end - word.chars().count();
        // 太原市小店區 has one name in another: the longer ends later.
        let goes_on = text.plain.get(end).is_some_and(|c| "区县镇乡村里民场内外长级中域".contains(*c));
        let Some(first) = beginning(text, from, tail) else { continue };
        let name = text.said(first, end);
        let is_common = COMMON.split_whitespace().any(|common| name.ends_with(common));
        // 全市劃設…區 names no place.
        let is_whole = first.checked_sub(1).is_some_and(|at| "全我本各该".contains(text.plain[at]));
        // 3間戲院, 兩支…: a number counts it, and a measure word is its first.
        let is_counted =
            first > from && is_number(text.plain[first - 1]) && units::after_han(&name).is_some();
        if tail - first >= 2 && !goes_on && !is_common && !is_whole && !is_counted {
            names.push(text.own(first, end).to_owned());
        }
    }
    names.extend(person(text, from, start));
    names
}

/// Where a name begins whose last word is at `tail`; `None` if no word before it shows that.
fn beginning(text: &Text, from: usize, tail: usize) -> Option<usize> {
    let nearest = from.max(tail.saturating_sub(LONGEST));
    let is_open = |at: usize| {
        let said = text.said(at, at + 2);
        text.plain[at] == '开' && !OPEN.contains(&said.as_str())
    };
    let is_stop = |at: usize| {
        let c = text.plain[at];
        STOPS.contains(c) || c.is_ascii() || is_number(c) || is_open(at)
    };
    let after_character = (nearest..tail).rev().find(|at| is_stop(*at)).map(|at| at + 1);
    let after_word = (nearest..=tail).rev().find(|end| {
        let said = text.said(from, *end);
        WORDS.split_whitespace().any(|word| said.ends_with(word))
    });
    let begins = (tail <= from + LONGEST).then_some(from);
    after_character.max(after_word).or(begins)
}

/// 村民王芳 of 村民王芳家有12畝茶園: a person whose part in the story is said, and who does not speak of others.
fn person(text: &Text, from: usize, start: usize) -> Option<String> {
    const SPEAKS: [&str; 9] = ["说", "表示", "介绍", "指", "称", "认为", "透露", "告诉", "坦言"];
    let name = speakers::han_names(text, from, start).pop()?;
    let at = text.places(&name).into_iter().rev().find(|at| (from..start).contains(at))?;
    let is_part = at > from && PARTS.contains(text.plain[at - 1]);
    let after = text.after(at + name.chars().count(), 2);
    (is_part && !SPEAKS.iter().any(|verb| after.starts_with(verb))).then_some(name)
}

fn is_number(c: char) -> bool {
    "零一二三四五六七八九十百千万亿两余多几数所家名条座".contains(c)
}
