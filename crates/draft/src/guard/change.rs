//! Words that say that a number is how much something changed.

use story::Language;

use super::super::text::Text;

/// Words that say that something grew by the number after them, or, in the lists of falls, shrank.
const HAN_RISES: &[&str] = &[
    "增长", "增加", "增", "上升", "上涨", "增幅", "涨幅", "提高", "提升", "增速", "高出", "多出", "多", "涨",
    "翻", "升高", "偏高", "延长", "增多",
];
const HAN_FALLS: &[&str] = &[
    "下降", "减少", "降低", "下跌", "回落", "缩减", "降幅", "便宜", "少", "降", "跌", "缩短", "减", "下滑",
    "减幅", "跌幅", "萎缩", "偏低", "减免", "衰退", "缩水", "锐减", "滑落", "流失", "损失", "蒸发",
];
const ENGLISH_RISES: &[&str] = &[
    "rose",
    "risen",
    "grew",
    "grown",
    "up",
    "climbed",
    "increased",
    "increase of",
    "gained",
    "jumped",
    "rising",
    "rise of",
    "growth of",
    "soared",
    "surged",
    "by",
];
const ENGLISH_FALLS: &[&str] = &[
    "fell",
    "fallen",
    "down",
    "dropped",
    "declined",
    "decrease of",
    "shrank",
    "shrunk",
    "cut",
    "fall of",
    "drop of",
    "lost",
    "slipped",
    "decreased",
];

/// Verbs that say with up how large a part is.
const MAKES: &[&str] = &["make", "makes", "made", "making", "take", "takes", "took"];
/// What follows a number by which something differs from something else.
const COMPARED: &[&str] = &[
    " higher",
    " lower",
    " more than",
    " fewer",
    " less than",
    " cheaper",
    " faster",
    " slower",
    " above ",
    " below ",
    " larger",
    " smaller",
    " longer",
    " shorter",
];

/// What a share is called after a comma: 10.9 per cent, the latest rise.
const RISE_NOUNS: &[&str] = &["rise", "increase", "gain", "jump"];
const FALL_NOUNS: &[&str] = &["fall", "drop", "decline", "decrease"];

/// Whether one of these nouns says what a share at `start` is.
fn is_called(text: &Text, start: usize, nouns: &[&str]) -> bool {
    let rest = text.after(start, 40);
    let is_noun = |word: &str| nouns.contains(&word.trim_matches(['.', ',', ';']));
    let called = |words: &str| words.split_whitespace().take(4).any(is_noun);
    text.language == Language::English
        && rest.split_once(", ").is_some_and(|(numeral, words)| is_short(numeral) && called(words))
}

/// A number and its sign, in words: 12 per cent.
fn is_short(numeral: &str) -> bool {
    numeral.split_whitespace().count() <= 3
        && ["%", "per cent", "percent", "percentage points"]
            .iter()
            .any(|sign| numeral.trim_end().ends_with(sign))
}

/// Words that can't stand between a share and what it is a change of without a verb.
const VERBS_BETWEEN: &str = " of to from by in at on with for was were is are be been has have had make makes made making took takes said about nearly almost around roughly over under than more less as only just account accounts accounted ";

/// The verb that a share leaves out: crime fell 12 per cent; burglaries, 8 per cent. Fell 12 per cent in May and 8 per cent in June.
pub(super) fn elided(text: &Text, start: usize, end: usize) -> Option<String> {
    if text.language == Language::Han {
        return elided_han(text, start, end);
    }
    if !is_short(text.own(start, end)) || changes(text, start) {
        return None;
    }
    let (from, _) = text.sentence_at(start)?;
    let said = text.said(from, start).to_lowercase();
    let said = said.trim_end().trim_end_matches(',');
    // What the share is of begins after a joint.
    let joints = ["; ", ", ", " and ", " but ", " while "];
    let (at, joint) =
        joints.iter().filter_map(|joint| Some((format!("{said} ").rfind(joint)?, joint))).max()?;
    let own: Vec<&str> = said.get(at + joint.len()..).unwrap_or_default().split_whitespace().collect();
    let is_bare = own.len() <= 3 && own.iter().all(|word| !VERBS_BETWEEN.contains(&format!(" {word} ")));
    let head = &said[..at];
    let (verb_at, verb) = ENGLISH_RISES
        .iter()
        .chain(ENGLISH_FALLS)
        .filter(|verb| **verb != "by")
        .filter_map(|verb| Some((format!(" {head} ").rfind(&format!(" {verb} "))?, verb)))
        .max()?;
    let is_share = ["per cent", "percent", "%"].iter().any(|sign| head[verb_at..].contains(sign));
    (is_bare && is_share).then(|| (*verb).to_owned())
}

/// What makes a share of a short clause one that is measured, not a change: 佔8%, 合格率8%.
const MEASURED: &str = "占为是达有至到升增涨跌降减率比重额的";

/// 罪案跌12%,爆竊8%.
fn elided_han(text: &Text, start: usize, end: usize) -> Option<String> {
    let (from, _) = text.sentence_at(start)?;
    let is_share = text.said(start, end).ends_with('%');
    let joint = (from..start).rev().find(|at| ",;、和及而".contains(text.plain[*at]))?;
    let own = &text.plain[joint + 1..start];
    let is_bare = own.len() <= 6 && own.iter().all(|c| !MEASURED.contains(*c) && !c.is_ascii());
    if !is_share || !is_bare {
        return None;
    }
    // The share before it, and the verb before that.
    let share = (from..joint).rev().find(|at| text.plain[*at] == '%')?;
    let digits =
        text.plain[from..share].iter().rev().take_while(|c| c.is_ascii_digit() || **c == '.').count();
    let before = tail(text, share - digits);
    let verbs = HAN_RISES.iter().chain(HAN_FALLS).filter(|verb| before.ends_with(**verb));
    verbs.max_by_key(|verb| verb.len()).map(|verb| (*verb).to_owned())
}

fn tail(text: &Text, start: usize) -> String {
    let before = text.before(start, 24);
    match text.language {
        Language::Han => {
            let mut words = before.as_str();
            loop {
                let shorter = [
                    "了", "达", "逾", "近", "约", "超过", "为", "将", "更", "又", "幅度", "至少", ",",
                    "整整", "分别", "均", "率", "掉",
                ]
                .iter()
                .find_map(|end| words.strip_suffix(end).filter(|rest| !rest.is_empty()));
                match shorter {
                    Some(rest) if *end_of(words) != *"率" => words = rest,
                    _ => return words.to_owned(),
                }
            }
        }
        Language::English => {
            let mut words = before.trim_end().to_lowercase();
            for end in [
                "more than",
                "nearly",
                "almost",
                "about",
                "around",
                "roughly",
                "over",
                "just",
                "another",
                "a further",
                "an",
                "by",
                "at least",
            ] {
                if let Some(rest) = words.strip_suffix(end) {
                    words = rest.trim_end().to_owned();
                }
            }
            words
        }
    }
}

fn end_of(words: &str) -> String {
    words.chars().next_back().map(String::from).unwrap_or_default()
}

fn ends_with(text: &Text, words: &str, list: &[&str]) -> bool {
    let is_word = |end: &str| {
        // Women make up 37 per cent: a share.
        let makes = |rest: &str| end == "up" && MAKES.iter().any(|verb| rest.trim_end().ends_with(verb));
        words.strip_suffix(end).is_some_and(|rest| {
            text.language == Language::Han
                || !rest.ends_with(|c: char| c.is_ascii_alphabetic()) && !makes(rest)
        })
    };
    list.iter().any(|end| is_word(end))
}

/// Whether the words before a number say that something changed by it.
pub(crate) fn changes(text: &Text, start: usize) -> bool {
    let own = text.said(start, (start + 4).min(text.plain.len()));
    let (rises, falls) = match text.language {
        Language::Han => (HAN_RISES, HAN_FALLS),
        Language::English => (ENGLISH_RISES, ENGLISH_FALLS),
    };
    let begins = |words: &[&str]| words.iter().any(|word| word.chars().count() == 2 && own.starts_with(word));
    let tail = tail(text, start);
    // 12 per cent higher than planned.
    let rest = text.after(start, 40);
    let is_compared = text.language == Language::English
        && COMPARED.iter().any(|word| {
            rest.split_once(word)
                .is_some_and(|(numeral, _)| !numeral.contains([',', ';']) && is_short(numeral))
        });
    rises_by(text, start)
        || is_called(text, start, RISE_NOUNS)
        || is_called(text, start, FALL_NOUNS)
        || is_compared
        || begins(HAN_RISES)
        || begins(HAN_FALLS)
        || ends_with(text, &tail, rises)
        || ends_with(text, &tail, falls)
}

/// Whether a share is the next of those by which things rose: tea rose by 6 per cent, rice by 4 per cent. Those that fell the reader refuses.
fn rises_by(text: &Text, start: usize) -> bool {
    let Some((from, to)) = text.sentence_at(start) else { return false };
    let said = format!(" {} ", text.said(from, start).trim_end());
    let rose = |verb: &&&str| !matches!(**verb, "by" | "up") && said.contains(&format!(" {verb} "));
    let rest = text.said(start, to);
    // Owned by 4 per cent of the town.
    let of = ["per cent of ", "percent of ", "% of "].iter().find_map(|sign| rest.find(sign));
    let is_share = of.is_some_and(|at| is_short(&rest[..at + 8].replace(" of", "")));
    text.language == Language::English
        && said.ends_with(" by ")
        && ENGLISH_RISES.iter().any(|verb| rose(&verb))
        && !is_share
}

/// Whether a Chinese numeral begins with a word for a fall and one for what it leads to, in simplified characters: 缩短为5.
pub(crate) fn begins_with_fall(numeral: &str) -> bool {
    HAN_FALLS
        .iter()
        .any(|fall| numeral.strip_prefix(fall).is_some_and(|rest| rest.starts_with(['为', '成', '到', '至'])))
}

/// Whether Chinese words only say that something changed, in simplified characters: 同比增长.
pub(crate) fn is_change_verb(words: &str) -> bool {
    let verb =
        ["同比", "环比", "反而", "年", "又", "再", "约"].iter().find_map(|word| words.strip_prefix(word));
    let verb = verb.unwrap_or(words);
    HAN_RISES.contains(&verb) || HAN_FALLS.contains(&verb)
}

/// Whether they say that it shrank by it.
pub(crate) fn falls(text: &Text, start: usize) -> bool {
    let list = if text.language == Language::Han { HAN_FALLS } else { ENGLISH_FALLS };
    let words = tail(text, start);
    let near = text.language == Language::Han && super::context::lost(text, start)
        || ends_with(text, &words, list)
        || is_called(text, start, FALL_NOUNS);
    near || (text.language == Language::English
        && ENGLISH_FALLS.iter().any(|word| text.before(start, 16).contains(&format!(" {word} by "))))
}
