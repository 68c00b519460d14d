//! The people whom the article quotes.

use story::Language;

use super::speakers;
use super::text::Text;
use super::write::TODO;

/// Words between quotation marks, and whoever says them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Voice {
    /// The place of the words, without the marks.
    pub(crate) quote: (usize, usize),
    /// The article's own words for the person.
    pub(crate) speaker: String,
    /// Whether these words name nobody: 他說.
    pub(crate) is_pronoun: bool,
    /// Whether the sentence of the quotation says who speaks; otherwise a sentence before it does, or only names a person.
    pub(crate) is_said: bool,
    /// The last person named before a pronoun.
    pub(crate) perhaps: Option<String>,
}

impl Voice {
    /// What an editor has to decide about the speaker.
    pub(crate) fn question(&self) -> Option<String> {
        let Self { speaker, .. } = self;
        match (&self.perhaps, self.is_pronoun, self.is_said) {
            (Some(name), true, _) => Some(format!("is 「{speaker}」 {name}?")),
            (None, true, _) => Some(format!("who is 「{speaker}」?")),
            (_, false, false) => Some(format!("does 「{speaker}」 say this? The sentence does not tell")),
            (_, false, true) => None,
        }
    }

    /// The article's words for whoever speaks. “He” and “she” name nobody, so an English pronoun becomes the person named before it, or a question.
    pub(crate) fn named(&self, language: Language) -> String {
        let Self { speaker, .. } = self;
        match (&self.perhaps, language) {
            (Some(name), Language::English) if self.is_pronoun => name.clone(),
            (None, Language::English) if self.is_pronoun => format!("{TODO} who is {speaker}?"),
            _ => speaker.clone(),
        }
    }

    /// The name as a page shows it, marked unless it is known.
    pub(crate) fn name(&self) -> String {
        let Self { speaker, .. } = self;
        match (&self.perhaps, self.is_pronoun, self.is_said) {
            (Some(name), true, _) => format!("{TODO} {name}"),
            (None, true, _) => format!("{TODO} who is {speaker}?"),
            (_, false, _) => speaker.clone(),
        }
    }
}

const HAN_VERBS: &[&str] = &[
    "告诉记者",
    "对记者说",
    "对记者表示",
    "笑着说",
    "感慨地说",
    "激动地说",
    "高兴地说",
    "介绍说",
    "介绍道",
    "表示",
    "介绍",
    "坦言",
    "感慨",
    "透露",
    "指出",
    "认为",
    "强调",
    "补充道",
    "质疑",
    "反驳",
    "直言",
    "回应",
    "追问",
    "反问",
    "呼吁",
    "批评",
    "抱怨",
    "解释",
    "提醒",
    "笑称",
    "笑言",
    "喊道",
    "问道",
    "叹道",
    "叮嘱",
    "说道",
    "说",
    "称",
];
const PRONOUNS: &[&str] = &[
    "他", "她", "他们", "她们", "他們", "她們", "he", "she", "they", "i", "we", "it", "you", "one", "who",
    "someone",
];
pub(super) const ENGLISH_VERBS: &[&str] = &["said", "says", "told", "added", "explained", "recalled"];
const HAN_FEWEST: usize = 8;
const ENGLISH_FEWEST: usize = 20;

/// Returns the quotations of the prose that have a speaker, each of which occurs once.
pub(crate) fn of(text: &Text) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    for (start, end) in quotations(text) {
        let fewest = if text.language == Language::Han { HAN_FEWEST } else { ENGLISH_FEWEST };
        let words = text.own(start, end);
        if end - start < fewest || text.count(words) != 1 {
            continue;
        }
        let speaker = match text.language {
            Language::Han => han_speaker(text, start, end),
            Language::English => english_speaker(text, start, end),
        };
        let said = speaker.filter(|speaker| !speaker.is_empty());
        let is_said = said.is_some();
        if let Some(speaker) = said.or_else(|| speakers::before(text, (start, end), &voices)) {
            // 她後來說: the words after a pronoun name nobody.
            let speaker = match speaker.chars().next() {
                Some(first)
                    if "他她".contains(first)
                        && !speaker.contains('们')
                        && !speaker.contains('們')
                        && !speaker.contains('的') =>
                {
                    first.to_string()
                }
                _ => speaker,
            };
            let is_pronoun = PRONOUNS.contains(&speaker.to_lowercase().as_str());
            let perhaps = if is_pronoun { speakers::named_before(text, start) } else { None };
            voices.push(Voice { quote: (start, end), speaker, is_pronoun, is_said, perhaps });
        }
    }
    voices
}

/// The words between the outer quotation marks of each line of prose.
fn quotations(text: &Text) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (start, end) in &text.sentences {
        let line = text.line_at(*start).map_or(*end, |line| line.end);
        let mut at = *start;
        while at < *end {
            let closing = match text.plain[at] {
                '“' => '”',
                '"' => '"',
                _ => {
                    at += 1;
                    continue;
                }
            };
            let Some(close) = (at + 1..line).find(|n| text.plain[*n] == closing) else { break };
            if found.last().is_none_or(|(_, last)| *last <= at) {
                found.push((at + 1, close));
            }
            at = close + 1;
        }
    }
    found
}

/// The own words for a speaker whose simplified words end a text before `end`, without what says when or how.
pub(super) fn name_before(text: &Text, end: usize) -> String {
    let stop = |at: &usize| ",。!?;:”“、…()\"".contains(text.plain[*at]);
    let line = text.line_at(end).map_or(0, |line| line.start);
    let mut start = (line..end).rev().find(stop).map_or(line, |at| at + 1);
    for word in ["随后", "昨日", "日前", "对此", "同时", "最后", "不过", "据"] {
        if text.said(start, end).starts_with(word) {
            start += word.chars().count();
        }
    }
    const LONGEST: usize = 14;
    text.own(start.max(end.saturating_sub(LONGEST)), end).trim().to_owned()
}

fn han_speaker(text: &Text, start: usize, end: usize) -> Option<String> {
    // 館長說：“…”
    let before = text.before(start.saturating_sub(1), 20);
    let head = before.trim_end_matches([':', ',', ' ']);
    if head.len() < before.len()
        && let Some(verb) =
            HAN_VERBS.iter().filter(|verb| head.ends_with(**verb)).max_by_key(|verb| verb.len())
    {
        let cut = before.chars().count() - head.chars().count() + verb.chars().count();
        return Some(name_before(text, start - 1 - cut)).filter(|name| !name.is_empty());
    }
    // Whoever is named before a colon speaks, with whatever verb, and not whoever is named after the quotation.
    if before.trim_end().ends_with(':') {
        return None;
    }
    // “…”館長說。
    let after = text.after(end + 1, 24);
    let stop = after.find([',', '。', '“', ';', '!', '?', ':']).unwrap_or(after.len());
    let clause = &after[..stop];
    let at = HAN_VERBS.iter().filter_map(|verb| clause.find(verb)).min()?;
    let length = clause[..at].chars().count();
    Some(text.own(end + 1, end + 1 + length).trim().to_owned())
}

fn english_speaker(text: &Text, start: usize, end: usize) -> Option<String> {
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let clean = |word: &str| word.trim_matches([',', '.', ':', ';']).to_owned();
    // ” said Morag Ellery, …; ” Ms Ellery said.
    let line = text.line_at(end).map_or(end, |line| line.end);
    let after: String = text.own(end + 1, line.min(end + 61).max(end + 1)).to_owned();
    let words: Vec<&str> = after.split_whitespace().collect();
    let is_verb = |word: &&str| ENGLISH_VERBS.contains(&clean(word).as_str());
    let named = |words: &[&str]| {
        let mut name: Vec<String> = Vec::new();
        for word in words.iter().take_while(|word| capital(word)) {
            name.push(clean(word));
            if word.ends_with([',', '.', ';', ':']) && !matches!(*word, "Mr." | "Ms." | "Mrs." | "Dr.") {
                break;
            }
        }
        name.join(" ")
    };
    if words.first().is_some_and(&is_verb) {
        return Some(named(&words[1..])).filter(|name| !name.is_empty());
    }
    if let Some(verb) = words.iter().take(5).position(&is_verb)
        && !words[..verb].iter().any(|word| word.ends_with(['.', '“']))
    {
        let words = words.get(..verb)?;
        let name = named(words);
        let last = clean(words.last()?);
        // ” he said; ” the warden said.
        let said =
            if PRONOUNS.contains(&last.to_lowercase().as_str()) { last } else { clean(&words.join(" ")) };
        return Some(if name.is_empty() { said } else { name });
    }
    // Ann Lee said: “…
    let before = text.own(start.saturating_sub(60), start.saturating_sub(1)).to_owned();
    let words: Vec<&str> = before.split_whitespace().collect();
    let verb = words.iter().rposition(is_verb).filter(|verb| words.len() - verb <= 2)?;
    let name: Vec<&str> = words[..verb].iter().rev().take_while(|word| capital(word)).copied().collect();
    let name: Vec<String> = name.into_iter().rev().map(clean).collect();
    Some(name.join(" ")).filter(|name| !name.is_empty())
}
