//! Units of Chinese measure words that several things have: only the words around them say which. Words are in simplified characters.

use story::Number;

use super::super::find::Read;
use super::super::question::{Question, Topic};
use super::super::text::Text;
use super::super::units::{self, Unit};

/// Characters of the names of animals that 隻 counts.
const ANIMALS: &str = "猫狗犬鸡鸭鹅鸟羊兔鼠蜂蝶鹤鹭鹰雁燕鸽鸠鸦鹊莺鸥鹃雀虎豹狮熊猴猿猩象鹿狐狼蟹虾蝉蚊蝇蚁虫龟蛙蛇鳄鲸豚豹獭猪牛驼貂獾狸鹦鹉鸵凤雉鹌鹑蛛蛾禽兽";
/// What follows 隻 where no noun does: 兩隻是壞的.
const NO_NOUN: &str = "是的了在被也都就还将已没有,。;:”)、和与及或而但才又却会能死活要可则";
/// Words near 客 that make passengers of it; elsewhere it measures food, too.
const JOURNEYS: [&str; 14] =
    ["班", "载", "乘", "航", "渡", "车", "船", "机", "列", "旅", "游", "房", "运", "港"];
/// What a bare noun after a number counts.
const BARE: [(&str, &str, &str); 8] = [
    ("船", "ship", "只闸员舶票期东长鱼货煤米粮油沙石木"),
    ("村", "village", "民委长屋"),
    ("校", "school", "园长方舍车服"),
    ("镇", "township", "民长静"),
    ("县", "county", "城长"),
    ("厂", "factory", "房长家商"),
    ("店", "shop", "面铺家员长"),
    ("岛", "island", "民国屿上"),
];

/// Returns the unit that the words around a number decide.
pub(super) fn unit(text: &Text, read: &Read, after: &str) -> Option<Unit> {
    let noun = after.chars().next()?;
    let rest = &after[noun.len_utf8()..];
    if noun == '客' && !rest.starts_with(['户', '运', '房', '人', '家', '机', '车', '轮', '栈', '厅'])
    {
        let clause = text.before(read.start, 16);
        let clause = clause.rsplit(['。', ';']).next().unwrap_or_default();
        let is_journey = JOURNEYS.iter().any(|word| clause.contains(word));
        return is_journey.then(|| units::known("person", "客")).flatten();
    }
    // 10船魚 are loads.
    if text.said(read.start, read.end).contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (word, id, others) = BARE.iter().find(|(word, ..)| after.starts_with(word))?;
    (!rest.starts_with(|c: char| others.contains(c))).then(|| units::known(id, word)).flatten()
}

/// 兩隻 are animals only if an animal is named, after the measure word or, where no noun is after it, in the sentence before.
pub(super) fn animals(text: &Text, read: &Read, unit: &mut Unit, doubts: &mut Vec<Question>) {
    if unit.id != "animal" || !matches!(unit.word.as_str(), "只" | "隻") {
        return;
    }
    let is_animal = |words: &str| words.contains(|c| ANIMALS.contains(c));
    let inside = text.said(read.start, read.end);
    let after = text.after(read.end, 12);
    let rest = after.strip_prefix('只').unwrap_or(&after);
    let noun: String = rest.chars().take_while(|c| !NO_NOUN.contains(*c)).take(6).collect();
    let (from, _) = text.sentence_at(read.start).unwrap_or((read.start, read.end));
    let before = text.said(from, read.start);
    let is_named = if noun.is_empty() || inside.contains('只') {
        is_animal(&before) || is_animal(&noun)
    } else {
        is_animal(&noun)
    };
    if !is_named {
        let words = format!(
            "what does 「{}」 of 「{}」 count? No animal is named",
            unit.word,
            text.own(read.start, read.end)
        );
        doubts.push(Question::new(Topic::Counts, words));
        let word = unit.word.clone();
        *unit = Unit { is_new: false, ..units::made("thing".to_owned(), "count", &word) };
    }
}

/// 售出300票: tickets, too, are 票.
pub(super) fn votes(text: &Text, read: &Read, unit: &Unit, doubts: &mut Vec<Question>) {
    let clause = text.before(read.start, 12);
    let clause = clause.rsplit([',', '。', ';']).next().unwrap_or_default();
    if unit.id == "vote" && clause.contains(|c| "售卖购买订抢影剧演车".contains(c)) {
        let words = format!("does 「{}」 count votes, or tickets?", text.own(read.start, read.end));
        doubts.push(Question::new(Topic::Counts, words));
    }
}

/// What grew or fell by so many times: 增長1.4倍 is 140 % more, and n times of the whole is no change.
pub(super) fn multiple(text: &Text, read: &Read, unit: &mut Unit, doubts: &mut Vec<Question>) {
    let (start, end) = (read.start, read.end);
    let falls = read.quantity.is_some_and(|read| read.amount.low() < Number::ZERO);
    let inside = text.said(start, end).contains('倍');
    if !(inside || text.after(end, 1) == "倍") {
        return;
    }
    let word = text.in_its_script(["倍", "倍", "times"]);
    if inside {
        doubts.retain(|doubt| !matches!(doubt.topic, Topic::Counts | Topic::Unit));
        *unit = units::known("times", word).unwrap_or_else(|| unit.clone());
    }
    let before = text.before(start, 6);
    let before = before.trim_end_matches(['了', '近', '约', '达', '逾', '超', '过', '有', '足']);
    let grows = falls
        || super::changes(text, start)
        || before.ends_with(|c| "增长加升涨高贵多大快强厚重远深宽扩胀飙".contains(c))
            && !before.ends_with("最高")
            && !before.ends_with("最多");
    if grows {
        let words = format!(
            "「{}」 times is a change: so many times as much more, and not times of what it was?",
            text.own(start, end)
        );
        doubts.push(Question::new(Topic::Change, words));
        *unit = Unit { id: "times-change".to_owned(), kind: "change".to_owned(), ..unit.clone() };
    }
}

/// 少掉的可是上千萬隻, 流失的是三成: a fall whose verb is not beside its size.
pub(super) fn lost(text: &Text, start: usize) -> bool {
    let before = text.before(start, 12);
    let led = before.trim_end_matches(['是', '可', '就', '正', '竟', '达', '有']);
    led.len() < before.len()
        && [
            "减少的",
            "少掉的",
            "少了的",
            "流失的",
            "损失的",
            "失去的",
            "消失的",
            "跌去的",
            "降低的",
            "下降的",
            "缩减的",
            "蒸发的",
        ]
        .iter()
        .any(|word| led.ends_with(word))
}
