//! Who speaks where the sentence of a quotation does not say it: 她說起那年的水。「…」, or a person whom a sentence before it names. Whoever is
//! found so is only likely.

use story::{Language, Period};

use super::outline::Role;
use super::text::Text;
use super::voices::{ENGLISH_VERBS, Voice, name_before};

/// The most sentences before that of a quotation.
const FAR: usize = 2;
/// Verbs of speech and memory, in simplified characters.
const VERBS: [&str; 14] = [
    "告诉记者",
    "回忆起",
    "回忆",
    "说起",
    "谈起",
    "提起",
    "讲起",
    "记得",
    "坦言",
    "感慨",
    "介绍",
    "表示",
    "笑着说",
    "说",
];
/// Words that have such a verb and say nothing, by what is before it or after it.
const NO_VERBS_BEFORE: [&str; 8] = ["小", "据", "传", "听", "学", "来", "可以", "按"];
const NO_VERBS_AFTER: [&str; 5] = ["明", "法", "服", "是", "不上"];
/// Surnames, in simplified characters.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆汪范廖石贾韦夏付方邹熊白孟秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严赖覃洪武莫孔";
/// What the word for a person's part ends with, before the name: 村民, 護士, 58歲的.
const PARTS: &str = "民工师长员生人者的匠农商婆爷奶婶姨叔伯医士手客任";
/// What follows a name in a sentence.
const AFTER_NAMES: &str =
    ",。、:;(“在是有说的和与跟每从把被今去来住家也就站记笑告坐带对为当已还刚正回做开卖看";

/// Returns the likely speaker of a quotation that is speech by its form. `voices`: those found before it.
pub(crate) fn before(text: &Text, (start, end): (usize, usize), voices: &[Voice]) -> Option<String> {
    if !is_speech(text, start, end) {
        return None;
    }
    let sentences = near(text, start);
    let (from, _) = *sentences.first()?;
    let own = speaker_in(text, from, start - 1);
    let is_first = text.said(from, start - 1).trim().is_empty();
    if own.is_some() || !is_first {
        return own;
    }
    sentences[1..]
        .iter()
        .find_map(|(from, to)| {
            let spoken = voices.iter().rev().find(|voice| *from <= voice.quote.0 && voice.quote.0 < *to);
            speaker_in(text, *from, *to).or_else(|| spoken.map(|voice| voice.speaker.clone()))
        })
        .or_else(|| named_before(text, start))
}

/// The last person whom the sentence of a place or one of those before it names before that place.
pub(crate) fn named_before(text: &Text, at: usize) -> Option<String> {
    near(text, at).into_iter().find_map(|(from, to)| {
        let names = match text.language {
            Language::Han => han_names(text, from, to.min(at)),
            Language::English => english_names(text, from, to.min(at)),
        };
        names.last().cloned()
    })
}

/// Whether words in quotation marks are speech by their form: whole sentences.
fn is_speech(text: &Text, start: usize, end: usize) -> bool {
    let last = text.plain[end - 1];
    match text.language {
        Language::Han => "。!?…".contains(last),
        Language::English => ".!?,".contains(last) && text.chars[start].is_uppercase(),
    }
}

/// The sentence of a place and those before it in its section, the nearest first.
fn near(text: &Text, at: usize) -> Vec<(usize, usize)> {
    let heading = text.lines.iter().filter(|line| line.role == Role::Heading && line.start <= at);
    let first = heading.map(|line| line.start).max().unwrap_or(0);
    let before = text.sentences.iter().rev().copied().filter(|(from, _)| first <= *from && *from <= at);
    before.take(FAR + 1).collect()
}

/// Whoever speaks or remembers by the words of a sentence, outside quotation marks.
fn speaker_in(text: &Text, from: usize, to: usize) -> Option<String> {
    let is_outside = |at: usize| {
        let marks = |mark: char| (from..at).filter(|at| text.plain[*at] == mark).count();
        marks('“') == marks('”')
    };
    let name = match text.language {
        Language::Han => (from..to).rev().find_map(|at| {
            let (said, after) = (text.said(from, at), text.said(at, to));
            let verb = VERBS.iter().find(|verb| after.starts_with(**verb))?;
            let rest = &after[verb.len()..];
            let is_other = *verb == "说"
                && (NO_VERBS_BEFORE.iter().any(|word| said.ends_with(word))
                    || NO_VERBS_AFTER.iter().any(|word| rest.starts_with(word)));
            let name = name_before(text, at);
            (!is_other && is_outside(at) && !name.is_empty() && name.chars().count() < 12).then_some(name)
        }),
        Language::English => english_speaker(text.own(from, to)),
    };
    name.filter(|name| !name.is_empty())
}

/// She of “She said that …”, Ann Lee of “Ann Lee told me …”.
fn english_speaker(sentence: &str) -> Option<String> {
    let outside: String =
        sentence.split('“').map(|part| part.rsplit('”').next().unwrap_or_default()).collect();
    let words: Vec<&str> = outside.split_whitespace().collect();
    let verb = words.iter().rposition(|word| {
        let word = word.trim_end_matches([',', '.', ':', ';']);
        ENGLISH_VERBS.contains(&word) || ["remembers", "remembered"].contains(&word)
    })?;
    let name: Vec<&str> =
        words[..verb].iter().rev().take_while(|word| word.starts_with(char::is_uppercase)).copied().collect();
    let pronoun =
        verb.checked_sub(1).and_then(|at| words.get(at)).filter(|word| ["he", "she", "they"].contains(word));
    if name.is_empty() {
        return pronoun.map(|word| (*word).to_owned());
    }
    Some(name.into_iter().rev().collect::<Vec<_>>().join(" "))
}

/// Chinese names: a surname after a word for a person's part or at the beginning of a clause, and one or two characters.
pub(super) fn han_names(text: &Text, from: usize, to: usize) -> Vec<String> {
    let mut names = Vec::new();
    for at in from..to {
        let before = at.checked_sub(1).filter(|before| *before >= from).map(|before| text.plain[before]);
        let begins = before.is_none_or(|c| PARTS.contains(c) || ",。、;:(“”".contains(c));
        if !begins || !SURNAMES.contains(text.plain[at]) {
            continue;
        }
        let length = [3, 2].into_iter().find(|length| {
            let end = at + length;
            let is_han =
                (at..end).all(|at| text.plain.get(at).is_some_and(|c| !c.is_ascii() && c.is_alphabetic()));
            let is_part = |at: usize| text.plain.get(at).is_some_and(|c| AFTER_NAMES.contains(*c));
            // 王芳家有: the third character is no part of the name.
            let is_free = !is_part(at + 1) && !is_part(end - 1);
            end <= to && is_han && is_free && text.plain.get(end).is_none_or(|c| AFTER_NAMES.contains(*c))
        });
        names.extend(length.map(|length| text.own(at, at + length).to_owned()));
    }
    names
}

/// English names: two words or more with capitals, but no month.
fn english_names(text: &Text, from: usize, to: usize) -> Vec<String> {
    let mut names = Vec::new();
    let mut name: Vec<String> = Vec::new();
    let mut end = |name: &mut Vec<String>| {
        if name.len() > 1 {
            names.push(name.join(" "));
        }
        name.clear();
    };
    for word in text.own(from, to).split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_name = bare.starts_with(char::is_uppercase) && !Period::ENGLISH_MONTHS.contains(&bare);
        let is_article = ["The", "A", "An", "In", "At", "On", "When", "But", "And"].contains(&bare);
        if is_name && !is_article {
            name.push(bare.to_owned());
        } else {
            end(&mut name);
        }
        if word.ends_with([',', '.', ';', ':', '”']) {
            end(&mut name);
        }
    }
    end(&mut name);
    names
}
