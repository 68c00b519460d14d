//! Figures that the article only supposes: 就算再減三成, if sales fell by a third. Where the words leave open whether the number is real, the draft asks.

use story::{Language, Number, Qualifier, numerals, parse_quantity};

use super::guard;
use super::text::Text;

/// Words that begin a supposition, in simplified characters, with what may not stand before them.
const HAN: [(&str, &str); 17] = [
    ("万一", ""),
    ("如要", "假譬比例"),
    ("如能", "假"),
    ("如需", ""),
    ("就算", ""),
    ("即使", ""),
    ("即便", ""),
    ("哪怕", ""),
    ("纵使", ""),
    ("假如", ""),
    ("假若", ""),
    ("假使", ""),
    ("假设", "个这的"),
    ("如果", ""),
    ("倘若", ""),
    ("要是", "主需只重还不"),
    ("若", "假倘宛仿恍"),
];
/// Words of what somebody supposes to happen.
const HAN_DEEDS: &str = "再多少加减增涨跌升降扩缩翻给送赔罚";
/// Words that say that a number is there already.
const HAN_REAL: &str = "已曾这那该现原其";
const ENGLISH: [&str; 6] = ["if", "suppose", "supposing", "imagine", "were to", "would have"];
/// Words before “if” that ask whether: unclear if 300 left. Nothing is supposed, but nothing is stated either.
const WHETHER: &str = " see asked ask asking know knows wonder wondered unclear check sure doubt say said tell told decide determine ";
const ENGLISH_DEEDS: &str = " rise rises rose fall falls fell grow grows grew drop drops dropped cut cuts lose loses lost gain gained increase increased decrease decreased climb climbed shrink shrank add added another more extra by up down ";
/// Words that lead from a supposed change to what it would be.
const ENGLISH_THAT_IS: &str =
    " that that's that'd that'll is would will be mean means another an a extra about ";
/// Verbs in the past that do not end in -ed.
const ENGLISH_PAST: &str = " paid gave got took went came had were was sold bought put left ran made lost won built spent found sent cut set let met held kept ";
const ENGLISH_REAL: &str = " the these those this that its his her their our all existing current ";

/// What the words before a numeral make of it.
struct Supposition {
    /// Where it begins, in code points.
    start: usize,
    word: String,
    /// What stands between its word and the numeral, if that is one clause which supposes something.
    between: Option<String>,
}

/// Returns the place of a numeral from `start` to `end` with the words that suppose it, if they make the number itself supposed.
pub(crate) fn phrase(text: &Text, (start, end): (usize, usize)) -> Option<(usize, usize)> {
    let read = parse_quantity(text.own(start, end), text.language).ok()?;
    let found = before(text, start)?;
    if is_consequence(text, &found, start) {
        return Some((start, end));
    }
    let between = found.between.as_deref()?;
    let said = text.said(start, end);
    let falls = read.amount.low() < Number::ZERO;
    let does = falls
        || guard::changes(text, start)
        || is_deed(between, text.language)
        || is_counterfactual(text, &found, end);
    let is_plain = matches!(read.qualifier, Qualifier::Exact | Qualifier::About | Qualifier::Nearly);
    let is_open = found.word == "would have";
    if !does || !is_plain || is_open || is_real(between, &said, text.language) {
        return None;
    }
    // Another number between them has a reason of its own.
    let is_free = numerals(text.own(found.start, start), text.language).is_empty();
    Some((if is_free { found.start } else { start }, end))
}

/// Whether a number only says what a supposed change would be: if they go up 40 cents, that's another 24 bucks.
fn is_consequence(text: &Text, found: &Supposition, start: usize) -> bool {
    let said = text.said(found.start, start);
    let is_led = |main: &str| {
        main.starts_with("that") && main.split_whitespace().all(|word| is_in(ENGLISH_THAT_IS, word))
    };
    text.language == Language::English
        && found.word == "if"
        && said.split_once(", ").is_some_and(|(deed, main)| is_deed(deed, text.language) && is_led(main))
}

/// Whether what would follow is told next: if they paid me half, I'd go.
fn is_counterfactual(text: &Text, found: &Supposition, end: usize) -> bool {
    let Some((_, to)) = text.sentence_at(end) else { return false };
    let after = text.said(end, to);
    // What something would be if it is so now is no tale: if the yard has 300 workers, it would.
    let is_past = found.between.as_deref().is_some_and(|words| {
        words.split_whitespace().any(|word| word.ends_with("ed") || is_in(ENGLISH_PAST, word))
    });
    let (rest, main) = after.split_once(", ").unwrap_or_default();
    // If it hired 300 people last year, it would say so: it did, perhaps.
    let is_told = ["last", "ago", "already", "yesterday"].iter().any(|word| rest.contains(word))
        || rest.contains(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = main.split_whitespace().take(4).collect();
    let would = words.iter().any(|word| *word == "would" || word.ends_with("'d"));
    text.language == Language::English
        && found.word == "if"
        && is_past
        && !is_told
        && would
        && !words.contains(&"have")
}

/// Returns the word that leaves open whether a number is real: a supposition in its clause or in a clause before it.
pub(super) fn asks(text: &Text, start: usize, end: usize) -> Option<String> {
    if let Some(found) = before(text, start) {
        return Some(found.word);
    }
    let (_, to) = text.sentence_at(start)?;
    let after = text.said(end, to);
    match text.language {
        // 三成的話.
        Language::Han => {
            let clause = after.split([',', '。', ';', ':', '!', '?', '”']).next().unwrap_or_default();
            clause.contains("的话").then(|| "的话".to_owned())
        }
        // 300 jobs would go if sales fell.
        Language::English => {
            let (clause, _) = after.split_once(" if ")?;
            let would = [" would ", " could ", " might "].iter().any(|word| clause.contains(word));
            would.then(|| "if".to_owned())
        }
    }
}

/// The last supposition of a sentence before a numeral.
fn before(text: &Text, start: usize) -> Option<Supposition> {
    let (from, _) = text.sentence_at(start)?;
    let said: Vec<char> = text.plain[from..start].to_vec();
    match text.language {
        Language::Han => (0..said.len()).rev().find_map(|at| {
            let (word, not_after) = HAN.iter().find(|(word, _)| starts(&said[at..], word))?;
            let last = at.checked_sub(1).map(|at| said[at]);
            let begins = last.is_none_or(|c| c.is_ascii() || "。、“”…—但而今当".contains(c));
            let next = said.get(at + 1).copied();
            let is_other = last.is_some_and(|c| not_after.contains(c))
                || *word == "若" && (!begins || next.is_some_and(|c| "干".contains(c)));
            let rest: String = said[at + word.chars().count()..].iter().collect();
            (!is_other).then(|| Supposition {
                start: from + at,
                word: (*word).to_owned(),
                between: (!rest.contains([',', '。', ';', ':', '!', '?', '“', '”', '—', '…']))
                    .then_some(rest),
            })
        }),
        Language::English => (0..said.len()).rev().find_map(|at| {
            let word = ENGLISH.iter().find(|word| starts(&said[at..], word))?;
            let is_letter = |c: Option<&char>| c.is_some_and(|c| c.is_alphabetic());
            let end = at + word.chars().count();
            let is_cut = is_letter(at.checked_sub(1).and_then(|at| said.get(at))) || is_letter(said.get(end));
            let rest: String = said[end..].iter().collect();
            let head: String = said[..at].iter().collect();
            let last = head.split_whitespace().last().unwrap_or_default();
            let asks_whether = *word == "if" && WHETHER.contains(&format!(" {last} "));
            let is_turn = last == "as"
                || ["not ", "any", "only "].iter().any(|turn| rest.trim_start().starts_with(turn));
            // An even number is none: the phrase begins with “even”.
            let start = if last == "even" { head.trim_end().chars().count() - 4 } else { at };
            (!is_cut && !is_turn).then(|| Supposition {
                start: from + start,
                word: (*word).to_owned(),
                between: (!asks_whether && !rest.contains([',', ';', ':', '“', '”', '—', '(', ')']))
                    .then_some(rest),
            })
        }),
    }
}

fn starts(chars: &[char], word: &str) -> bool {
    word.chars().enumerate().all(|(n, c)| chars.get(n) == Some(&c))
}

fn is_deed(between: &str, language: Language) -> bool {
    match language {
        Language::Han => between.contains(|c| HAN_DEEDS.contains(c)),
        Language::English => between.split_whitespace().any(|word| is_in(ENGLISH_DEEDS, word)),
    }
}

/// 如果這12家店, if the 300 workers: they are there.
fn is_real(between: &str, said: &str, language: Language) -> bool {
    match language {
        Language::Han => between.contains(|c| HAN_REAL.contains(c)) || said.contains("全部"),
        Language::English => {
            between.split_whitespace().last().is_some_and(|word| is_in(ENGLISH_REAL, word)) || said == "all"
        }
    }
}

fn is_in(list: &str, word: &str) -> bool {
    list.contains(&format!(" {word} "))
}
