//! Whether a numeral of the article states the figure of a fact again: in other characters (十八間, 18間), or the size of a fall without the word that
//! makes the fact's numeral a fall (少了18間).

use story::verify::amount_in;
use story::{Amount, Fact, Form, Language, Number, Quantity, Span, UnitKind, parse_quantity};

use super::facts::Facts;
use super::places::Places;

/// Signs that begin a number below zero. Without them the number is another one: 8.5 degrees are not 零下8.5.
const SIGNS: [char; 5] = ['-', '−', '－', '負', '负'];
const SIGN_WORDS: [&str; 4] = ["零下", "minus", "negative", "below zero"];

/// Characters before a number that make it a rise, or something that is added.
const HAN_RISES: &str = "增升漲涨多添加高長长開开建設设";
/// What may stand between them and the number.
const HAN_LINKS: [&str; 5] = ["了", "達", "达", "出", "至少"];
/// Words before or after an English number that do the same.
const ENGLISH_RISES: [&str; 22] = [
    "up",
    "rise",
    "rises",
    "rose",
    "risen",
    "grow",
    "grows",
    "grew",
    "grown",
    "gain",
    "gains",
    "gained",
    "add",
    "adds",
    "added",
    "increase",
    "increased",
    "more",
    "extra",
    "new",
    "higher",
    "opened",
];
/// How many words before and after an English number are read.
const NEAR: usize = 3;
/// How many characters after a Chinese numeral tell what it counts: 座橋.
const WORD: usize = 2;

/// Returns whether a fact's numeral says in words that its amount is a fall: 少了18, a 3 per cent drop; not −18.
///
/// ```
/// assert!(load::says_fall("少了18") && load::says_fall("18 fewer"));
/// assert!(!load::says_fall("-18") && !load::says_fall("零下8.5"));
/// ```
#[must_use]
pub fn says_fall(numeral: &str) -> bool {
    let small = numeral.to_lowercase();
    !numeral.starts_with(SIGNS) && !SIGN_WORDS.iter().any(|word| small.contains(word))
}

/// Returns whether a numeral states the figure of a fact that it is said to repeat.
pub(super) fn repeats(article: &Places<'_>, facts: &Facts<'_>, numeral: &Span, fact: &Fact) -> bool {
    let (Some(again), Some(stated)) = (read(article, facts, numeral), read(article, facts, &fact.numeral))
    else {
        return false;
    };
    let Some(amount) = facts.unit_of(&fact.unit).and_then(|unit| amount_in(&again, unit)) else {
        return false;
    };
    let again = Quantity { amount, ..again };
    let is_fall = || {
        is_size_of_fall(article, facts, (numeral, again), fact)
            && (again.form != Form::Plain || counts_alike(article, facts.language, numeral, &fact.numeral))
    };
    again.qualifier == fact.qualifier
        && again.form.shares_axis(stated.form)
        && (amount == fact.amount || is_fall())
}

/// Returns whether a numeral surely states the figure of a fact, since what it counts has the same word.
pub(super) fn is_same_figure(article: &Places<'_>, facts: &Facts<'_>, numeral: &Span, fact: &Fact) -> bool {
    let (Some(again), Some(stated)) = (read(article, facts, numeral), read(article, facts, &fact.numeral))
    else {
        return false;
    };
    // 三成 may be a share, where 少了三成 is a change.
    let is_fall = || again.form != Form::Percent && is_size_of_fall(article, facts, (numeral, again), fact);
    again.qualifier == stated.qualifier
        && again.form == stated.form
        && (again.amount == stated.amount || is_fall())
        && has_same_word(article, facts.language, numeral, &fact.numeral)
}

fn read(article: &Places<'_>, facts: &Facts<'_>, numeral: &Span) -> Option<Quantity> {
    parse_quantity(article.slice(numeral), facts.language).ok()
}

/// Whether an amount above zero is the size of a fact that is a fall, and the words beside its numeral don't say that it is a rise.
fn is_size_of_fall(
    article: &Places<'_>,
    facts: &Facts<'_>,
    (numeral, again): (&Span, Quantity),
    fact: &Fact,
) -> bool {
    let is_change = facts.unit_of(&fact.unit).is_some_and(|unit| unit.kind == UnitKind::Change);
    is_change
        && again.amount.low() > Number::ZERO
        && again.amount == size_of_fall(fact.amount)
        && says_fall(article.slice(&fact.numeral))
        && !says_rise(article, facts.language, numeral)
}

/// The amount with the other sign.
fn size_of_fall(amount: Amount) -> Amount {
    match amount {
        Amount::One(value) => Amount::One(value.negated()),
        Amount::Range { low, high } => Amount::Range { low: high.negated(), high: low.negated() },
    }
}

/// Whether the words beside a numeral say that something grew by it or was added.
fn says_rise(article: &Places<'_>, language: Language, numeral: &Span) -> bool {
    let (before, after) = around(article, numeral);
    match language {
        Language::Han => {
            let words = HAN_LINKS.iter().find_map(|link| before.strip_suffix(link)).unwrap_or(before);
            words.ends_with(|c| HAN_RISES.contains(c))
        }
        Language::English => {
            let before = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            let mut words = before.take(NEAR).chain(english_words(after).take(NEAR));
            words.any(|word| ENGLISH_RISES.contains(&word.to_lowercase().as_str()))
        }
    }
}

/// Whether the words after two numerals may be one unit: the measure word in Chinese, a noun in English.
fn counts_alike(article: &Places<'_>, language: Language, a: &Span, b: &Span) -> bool {
    let [(_, a), (_, b)] = [a, b].map(|numeral| around(article, numeral));
    match language {
        Language::Han => {
            let [a, b] = [a, b].map(|words| han_word(words).chars().next());
            a.is_none() || b.is_none() || a == b
        }
        Language::English => {
            // Shorter words are of, the and the like.
            let nouns = |words| english_words(words).take(NEAR).filter(|word: &&str| word.len() > 3);
            nouns(a).next().is_none()
                || nouns(b).next().is_none()
                || nouns(a).any(|a| nouns(b).any(|b| a.eq_ignore_ascii_case(b)))
        }
    }
}

/// Whether the word after two numerals is the same: 12座橋, 十二座橋.
fn has_same_word(article: &Places<'_>, language: Language, a: &Span, b: &Span) -> bool {
    let [(before_a, a), (before_b, b)] = [a, b].map(|numeral| around(article, numeral));
    match language {
        Language::Han => match [a, b].map(han_word) {
            // After 92% nothing says what it is a share of; the words before it may.
            ["", ""] => {
                let last = |words: &str| words.chars().rev().take(WORD).collect::<Vec<_>>();
                last(before_a) == last(before_b)
            }
            ["", _] | [_, ""] => false,
            // 少了18間， and 十八間客房: a mark ends the word.
            [a, b] => a.starts_with(b) || b.starts_with(a),
        },
        Language::English => {
            let [a, b] = [a, b].map(|words| {
                let words = words.trim_start();
                let end = words.find(|c: char| !c.is_alphanumeric()).unwrap_or(words.len());
                words[..end].to_lowercase()
            });
            a == b
        }
    }
}

/// The first characters after a Chinese numeral, up to a mark.
fn han_word(after: &str) -> &str {
    let after = after.trim_start();
    let letters = after.char_indices().take_while(|(_, c)| c.is_alphabetic()).take(WORD);
    let end = letters.last().map_or(0, |(at, c)| at + c.len_utf8());
    &after[..end]
}

fn english_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words of the line before and after a numeral.
fn around<'a>(article: &'a Places<'_>, numeral: &Span) -> (&'a str, &'a str) {
    let (before, after) =
        (&article.text[..numeral.byte_start as usize], &article.text[numeral.byte_end as usize..]);
    (
        before.rsplit('\n').next().unwrap_or_default(),
        after.split('\n').next().unwrap_or_default().trim_end_matches('\r'),
    )
}
