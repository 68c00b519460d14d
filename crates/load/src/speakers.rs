//! Reports a voice whose words the article gives to another speaker.

use std::collections::BTreeSet;

use story::{Language, Sentence, Span};

use super::files::Files;
use super::place::Source;
use super::places::Places;
use super::problem::Problems;
use super::raw::RawVoice;

/// Words before a name to which somebody else speaks or belongs.
const HAN_BEFORE: [&str; 14] =
    ["对", "對", "向", "跟", "和", "与", "與", "给", "給", "告诉", "告訴", "像", "问", "問"];
const ENGLISH_BEFORE: [&str; 9] = ["to", "told", "with", "for", "of", "like", "asked", "and", "about"];
/// What follows the name of somebody to whom something belongs.
const AFTER: [&str; 4] = ["的", "’s", "'s", "家"];

/// Words for a person who is named elsewhere.
const HAN_PRONOUNS: [&str; 5] = ["他", "她", "对方", "對方", "后者"];
const ENGLISH_PRONOUNS: [&str; 4] = ["he", "she", "they", "i"];
/// Words for speaking.
const HAN_SAYS: [&str; 16] =
    ["说", "說", "道", "称", "稱", "表示", "告", "讲", "講", "问", "問", "答", "感慨", "感叹", "感嘆", "笑"];
const ENGLISH_SAYS: [&str; 9] =
    ["said", "says", "told", "tells", "asked", "adds", "added", "replied", "recalled"];

/// What stands for a character between quotation marks.
const QUOTED: char = '\u{fffc}';

/// Reports the voice if the article names another speaker of the voices where it has the quote, and nowhere in that paragraph the voice's own.
/// `sentence`: the one in which the quote begins.
pub(super) fn check(
    files: &Files,
    article: &Places<'_>,
    (raw, sentence): (&RawVoice, usize),
    language: Language,
    problems: &mut Problems,
) {
    let source: &Source = &files.voices.source;
    let name = raw.speaker.get_ref().as_str();
    let Some(paragraph) = article.sentences.get(sentence).map(|sentence| sentence.paragraph) else { return };
    let all: Vec<usize> =
        (0..article.sentences.len()).filter(|n| article.sentences[*n].paragraph == paragraph).collect();
    let outside =
        |of: &[usize]| -> String { of.iter().map(|n| told(article, &article.sentences[*n])).collect() };
    let whole = outside(&all);
    let (own, beside) = around(article, &all, sentence);
    // The names that readers see are names, too, if the article has them.
    let voices = files.voices.items.iter();
    let others: Vec<&str> = voices
        .flat_map(|voice| [Some(&voice.speaker), voice.name.as_ref()])
        .flatten()
        .map(|name| name.get_ref().as_str())
        .collect();
    let may_be_own = |other: &str| {
        other.contains(name)
            || name.contains(other)
            || parts(name, other, language).any(|part| whole.contains(part))
    };
    let named_in = |text: &str| {
        let mut others = others.iter().copied();
        others.find(|other| !may_be_own(other) && speaks(text, other, language))
    };
    let own = outside(&own);
    let [before, after] = beside.map(|n| n.map_or_else(String::new, |n| outside(&[n])));
    let names_somebody = others.iter().any(|other| own.contains(other));
    // “…” the old man said: nobody whom the sentence before names.
    let nearest = if names_somebody || says(&own, language) {
        &own
    } else if says(&after, language) {
        &after
    } else {
        &before
    };
    let is_clear = ![&own, nearest].into_iter().any(|text| has_pronoun(text, language));
    let found = named_in(nearest).filter(|_| is_clear);
    if let Some(other) = found {
        let what = format!(
            "voice `{}` is of 「{name}」, but the article names 「{other}」 beside the quote, and 「{name}」 nowhere in that paragraph",
            raw.id.get_ref()
        );
        let hint = format!(
            "write speaker = \"{other}\"; if 「{name}」 speaks all the same, write the word that stands for 「{name}」 in that paragraph"
        );
        problems.at(source, raw.speaker.span().start, what, hint);
    }
}

/// The sentences of a paragraph that the quotation extends over, and those just before and after them.
fn around(article: &Places<'_>, all: &[usize], sentence: usize) -> (Vec<usize>, [Option<usize>; 2]) {
    let ends = |n: usize| {
        let told = told(article, &article.sentences[n]);
        let is_quoted = |c: Option<char>| c == Some(QUOTED);
        (is_quoted(told.trim().chars().next()), is_quoted(told.trim().chars().next_back()))
    };
    let (Some(least), Some(most)) = (all.first().copied(), all.last().copied()) else {
        return (vec![sentence], [None, None]);
    };
    let first = (least..=sentence).rev().find(|n| !ends(*n).0).unwrap_or(least);
    let last = (sentence..=most).find(|n| !ends(*n).1).unwrap_or(most);
    let before = first.checked_sub(1).filter(|n| *n >= least);
    ((first..=last).collect(), [before, Some(last + 1).filter(|n| *n <= most)])
}

/// A sentence with one sign for each character between quotation marks.
fn told(article: &Places<'_>, sentence: &Sentence) -> String {
    let mut at = Span { end: sentence.span.start, byte_end: sentence.span.byte_start, ..sentence.span };
    let one = |c: char| {
        at = Span {
            start: at.end,
            end: at.end + 1,
            byte_start: at.byte_end,
            byte_end: at.byte_end + u32::try_from(c.len_utf8()).unwrap_or(1),
        };
        if article.is_quoted(&at) { QUOTED } else { c }
    };
    article.slice(&sentence.span).chars().map(one).collect()
}

/// Whether a text names somebody as one who may speak: not only as one to whom another speaks, or to whom something belongs.
fn speaks(text: &str, name: &str, language: Language) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (text[..at].trim_end(), &text[at + name.len()..]);
        let is_led = match language {
            Language::Han => HAN_BEFORE.iter().any(|word| before.ends_with(word)),
            Language::English => {
                let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
                ENGLISH_BEFORE.contains(&last.to_lowercase().as_str())
            }
        };
        !name.is_empty() && !is_led && !AFTER.iter().any(|word| after.starts_with(word))
    })
}

/// Whether a text has a word for speaking.
fn says(text: &str, language: Language) -> bool {
    match language {
        Language::Han => HAN_SAYS.iter().any(|word| text.contains(word)),
        Language::English => text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| ENGLISH_SAYS.contains(&word.to_lowercase().as_str())),
    }
}

/// Whether a word for somebody who is named elsewhere may be who speaks: 他見到李四, 说; not 有人問她.
fn has_pronoun(text: &str, language: Language) -> bool {
    let mut clauses = text.split(|c: char| !c.is_alphabetic());
    match language {
        Language::Han => clauses.any(|clause| {
            HAN_PRONOUNS.iter().any(|word| {
                let leads = clause.strip_prefix(word).is_some_and(|rest| !rest.starts_with('的'));
                leads || HAN_SAYS.iter().any(|says| clause.contains(&format!("{word}{says}")))
            })
        }),
        Language::English => clauses.any(|word| ENGLISH_PRONOUNS.contains(&word.to_lowercase().as_str())),
    }
}

/// The parts of a name by which the article may call the person elsewhere, and which another name does not have: 罗大 and 大明 of 施工队长罗大明.
fn parts<'a>(name: &'a str, other: &'a str, language: Language) -> impl Iterator<Item = &'a str> {
    let parts: BTreeSet<&str> = match language {
        Language::Han => {
            let starts: Vec<usize> = name.char_indices().map(|(at, _)| at).chain([name.len()]).collect();
            starts.windows(3).map(|run| &name[run[0]..run[2]]).collect()
        }
        Language::English => {
            name.split(' ').filter(|word| word.len() > 2 && word.starts_with(char::is_uppercase)).collect()
        }
    };
    let parts: BTreeSet<&str> = if parts.is_empty() { [name].into() } else { parts };
    parts.into_iter().filter(|part| !other.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_spoken_to_or_owns_something_does_not_speak() {
        let han = |text| speaks(text, "李四", Language::Han);
        assert!(han("李四说") && han("，村民李四笑了") && han("對他說的是我，李四說"));
        assert!(!han("张三对李四说") && !han("李四的母亲说") && !han("告訴李四") && !han("张三说"));
        let english = |text| speaks(text, "Ann Lee", Language::English);
        assert!(english("said Ann Lee") && english("Ann Lee told him"));
        assert!(!english("he said to Ann Lee") && !english("Ann Lee’s mother said"));
    }

    #[test]
    fn a_pronoun_that_may_be_who_speaks_is_found() {
        let han = |text| has_pronoun(text, Language::Han);
        assert!(han("他见到李四，说") && han("李四来了，随后她说"));
        assert!(!han("有人问她在水里看见了什么，李四说") && !han("李四放下碗，他的手"));
        assert!(has_pronoun("he met Ann Lee", Language::English));
        assert!(!has_pronoun("Ann Lee told her", Language::English));
    }

    #[test]
    fn a_short_name_is_a_part_of_a_name_that_the_other_does_not_have() {
        let own: Vec<&str> = parts("求职者张女士", "求职者李女士", Language::Han).collect();
        assert_eq!(own, ["张女", "者张"]);
        assert_eq!(parts("Ann Lee", "Bob Lee", Language::English).collect::<Vec<_>>(), ["Ann"]);
    }
}
