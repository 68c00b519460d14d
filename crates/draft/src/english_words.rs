//! Labels of English clauses.

use super::Drafted;
use super::clause::Runs;
use super::guard;
use super::text::Text;

/// Words that a label does not begin with.
const LEADING: &str = " where compared although further and but while with of the a an all its their his her our about some as so yet or in at by for to from that which who there it they we than more these those this then also now still only just up down after before since whose were was are is had has have each per ";
/// Words that a label does not end with.
const TRAILING: &str = " compared when further and but while with of the a an all its their about some as so or in at by for to from that which who there it they we than more over under only just is are was were be been has had have will would can could now still up down reached totalled totaled numbered takes took covers covered runs costs cost averaged another nearly almost around roughly between until since during on into per last next every fewer less between ";
/// Verbs of a change, which a label of a change keeps.
const VERBS: &str = " rose fell grew rises falls risen fallen increased decreased climbed dropped ";
/// Words at which what a number counts ends.
const CUTS: &str = " and but when while whereas because although though which who compared ";
/// Months, which are no part of what is counted.
const MONTHS: &str = " january february march april june july august september october november december ";
/// The most words of a label.
const MOST: usize = 8;

/// Returns a label from the words before a number and the words after it, if there are any.
pub(super) fn label(text: &Text, fact: &Drafted, before: &Runs, after: &Runs) -> Option<String> {
    let unit = &fact.figure.unit;
    let mut head = trimmed(words(text, before, false));
    while !guard::changes(text, fact.figure.start) && head.last().is_some_and(|word| is_in(VERBS, word)) {
        head.pop();
    }
    // A date after the number ends its words: trips in 2021.
    let nearest: Runs = after.iter().copied().filter(|run| run.0 == fact.figure.end).collect();
    let mut rest = words(text, &nearest, true);
    // What is measured is said before, its unit after: The crossing takes 40 minutes.
    let counts = matches!(unit.kind.as_str(), "count" | "share") && !unit.id.contains("-per-");
    let word: Vec<String> = unit.word.trim_start_matches('-').split(' ').map(str::to_owned).collect();
    if !counts && rest.starts_with(&word) {
        rest.drain(..word.len());
    }
    let rest = trimmed(rest);
    let own: Vec<String> = match (counts, head.len(), rest.len()) {
        (_, 0, 0) => return None,
        (true, 0, _) | (_, 0, 1..) => rest,
        // Trees the trust planted.
        (true, _, 1) => [rest, head].concat(),
        (true, _, 2..) => rest,
        _ => head,
    };
    Some(said(&own))
}

/// Returns what a sentence speaks of: the words before its first number.
pub(super) fn subject(text: &Text, before: &Runs) -> Option<String> {
    let mut head = trimmed(words(text, before, false));
    while head.last().is_some_and(|word| is_in(VERBS, word)) {
        head.pop();
    }
    (!head.is_empty()).then(|| said(&head))
}

fn said(words: &[String]) -> String {
    words.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// The words of some runs; after a number only those up to the next clause.
fn words(text: &Text, runs: &Runs, are_after: bool) -> Vec<String> {
    let own: String = runs.iter().map(|(start, end)| format!("{} ", text.own(*start, *end))).collect();
    let bare = |word: &str| {
        word.trim_matches(['“', '”', '"', '‘', '(', ')', ',', '.', ';', ':', '%', '-']).to_owned()
    };
    let is_word = |word: &String| {
        !word.is_empty() && !word.contains(char::is_numeric) && !is_in(MONTHS, word) && word != "May"
    };
    let words: Vec<String> = own.split_whitespace().map(bare).filter(is_word).collect();
    let is_cut = |word: &String| is_in(CUTS, word);
    match are_after {
        true => words
            .into_iter()
            .enumerate()
            .take_while(|(n, word)| *n == 0 || !is_cut(word))
            .map(|(_, word)| word)
            .collect(),
        // The nearest clause, if it says something.
        false => match words.iter().rposition(is_cut) {
            Some(at) if said_by(&words[at + 1..]) > 1 => words[at + 1..].to_vec(),
            _ => words,
        },
    }
}

/// How many words say something, verbs of a change aside.
fn said_by(words: &[String]) -> usize {
    trimmed(words.to_vec()).iter().filter(|word| !is_in(VERBS, word)).count()
}

fn trimmed(mut words: Vec<String>) -> Vec<String> {
    let first = words.iter().position(|word| !is_in(LEADING, word)).unwrap_or(words.len());
    words.drain(..first);
    while words.last().is_some_and(|word| is_in(TRAILING, word)) {
        words.pop();
    }
    words
}

fn is_in(list: &str, word: &str) -> bool {
    list.contains(&format!(" {} ", word.to_lowercase()))
}
