//! Whom or where a sentence speaks of, if it names somebody or some place that the story as a whole is not about. An editor decides whether the
//! figure speaks of them alone; the draft only asks.

use story::{Language, Period};

use super::outline::Role;
use super::text::Text;
use super::voices::Voice;

/// What the names of places end with, in simplified characters; longer ones first.
const ENDS: [&str; 18] = [
    "街道",
    "社区",
    "小学",
    "中学",
    "大学",
    "学院",
    "医院",
    "车站",
    "幼儿园",
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
const COMMON: [&str; 44] = [
    "禁渔区",
    "保护区",
    "全市",
    "全省",
    "全县",
    "全区",
    "全镇",
    "全村",
    "我市",
    "我省",
    "我县",
    "我区",
    "本市",
    "本省",
    "各市",
    "各县",
    "各区",
    "城市",
    "超市",
    "上市",
    "地区",
    "小区",
    "园区",
    "城区",
    "校区",
    "山区",
    "灾区",
    "景区",
    "片区",
    "郊区",
    "库区",
    "新区",
    "辖区",
    "牧区",
    "林区",
    "乡镇",
    "城镇",
    "集镇",
    "城乡",
    "农村",
    "乡村",
    "行政村",
    "自然村",
    "门市",
];
/// Words that end before a name: 在小店區.
const STOPS: &str =
    "在的了为是由从到与和及全各该本每这那有等于向对把被让、,。;:!?“”()以将就也都还而并至去过新老已";
/// The most characters of a name before its last word.
const LONGEST: usize = 5;
/// English words before a place.
const AT: [&str; 6] = ["in", "at", "from", "near", "outside", "across"];

/// Returns the person or place that the sentence of a figure names, if it may speak of them alone.
pub(crate) fn named(text: &Text, start: usize, voices: &[(String, Voice)]) -> Option<String> {
    let (from, to) = text.sentence_at(start)?;
    let quoted = voices.iter().find(|(_, voice)| voice.quote.0 <= start && start < voice.quote.1);
    if let Some((_, voice)) = quoted {
        // Whoever speaks of 我 speaks of one life; an official does not.
        let said = format!(" {} ", text.said(from.max(voice.quote.0), to.min(voice.quote.1)));
        let own = [" i ", " my ", " we ", " our ", "我"].iter().any(|word| said.contains(word));
        let name = if voice.is_pronoun { "the speaker".to_owned() } else { voice.speaker.clone() };
        return own.then_some(name);
    }
    let names = match text.language {
        Language::Han => han(text, from, to),
        Language::English => english(text, from, to),
    };
    names.into_iter().find(|name| !is_the_story_s(text, name))
}

/// Whether the title or the lede names it, too.
fn is_the_story_s(text: &Text, name: &str) -> bool {
    let body = text.lines.iter().position(|line| line.role == Role::Heading).unwrap_or(text.lines.len());
    text.lines[..body].iter().any(|line| text.own(line.start, line.end).contains(name))
}

fn han(text: &Text, from: usize, to: usize) -> Vec<String> {
    let mut names = Vec::new();
    for end in from + 2..=to {
        let said = text.said(from, end);
        let Some(word) = ENDS.iter().find(|word| said.ends_with(**word)) else { continue };
        let tail = end - word.chars().count();
        // 太原市小店區 has one name in another: the longer ends later.
        let goes_on = text.plain.get(end).is_some_and(|c| "区县镇乡村里民场内外长级中".contains(*c));
        let stop = |at: &usize| {
            STOPS.contains(text.plain[*at]) || text.plain[*at].is_ascii() || is_number(text.plain[*at])
        };
        let first = (from.max(tail.saturating_sub(LONGEST))..tail)
            .rev()
            .find(stop)
            .map_or_else(|| from.max(tail.saturating_sub(LONGEST)), |at| at + 1);
        let first = if text.said(first, tail).starts_with("其中") { first + 2 } else { first };
        let name = text.said(first, end);
        let is_common = COMMON.iter().any(|common| name.ends_with(common));
        // 全市劃設…區 names no place.
        let is_whole = first.checked_sub(1).is_some_and(|at| "全我本各该".contains(text.plain[at]));
        if tail - first >= 2 && !goes_on && !is_common && !is_whole {
            names.push(text.own(first, end).to_owned());
        }
    }
    names
}

fn is_number(c: char) -> bool {
    "零一二三四五六七八九十百千万亿两余多个所家名条座位".contains(c)
}

fn english(text: &Text, from: usize, to: usize) -> Vec<String> {
    const TIMES: &str = " Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter ";
    let words: Vec<&str> = text.own(from, to).split_whitespace().collect();
    let mut names = Vec::new();
    for (n, word) in words.iter().enumerate() {
        if !AT.contains(&word.to_lowercase().as_str()) {
            continue;
        }
        let capital = |word: &&&str| word.starts_with(char::is_uppercase);
        let mut name: Vec<&str> = Vec::new();
        for word in words[n + 1..].iter().take_while(capital) {
            name.push(word.trim_end_matches([',', '.', ';', ':', '”', ')']));
            if word.ends_with([',', '.', ';', ':']) {
                break;
            }
        }
        let is_time = name.first().is_some_and(|first| {
            Period::ENGLISH_MONTHS.contains(first) || TIMES.contains(&format!(" {first} "))
        });
        if !name.is_empty() && !is_time {
            names.push(name.join(" ").trim_end_matches("'s").to_owned());
        }
    }
    names
}
