//! English names of places, institutions and people. Whoever a statement comes from is not whom it is about.

use story::Period;

use super::super::text::Text;
use super::super::voices::ENGLISH_VERBS;

/// Words before a place.
const AT: [&str; 6] = ["in", "at", "from", "near", "outside", "across"];
const TIMES: &str =
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Spring Summer Autumn Winter ";
/// Words of the source of a statement: figures from Y, researchers at the University of X.
const SOURCES: &str = " according figures figure data statistics numbers research researcher researchers study studies report reports survey surveys estimate estimates analysis analyst analysts scientist scientists professor economist economists expert experts spokesman spokeswoman spokesperson statement census letter documents records ";
/// How many words before “at” or “from” such a word may be.
const NEAR: usize = 4;
/// Verbs of statements.
const STATES: &str = " say estimates estimate estimated reported reports announced announces found finds shows show showed warned warns believes believe expects expect expected argued argues wrote writes asked asks called calls predicted predicts put puts ";
/// Words that begin a sentence and are no names.
const STARTERS: &str = " The A An In At On From When But And If As By For It This That These Those There They He She We I You His Her Its Their Our Last Next Since After Before Some One Two Most Many Nearly About ";

/// Returns the names in a sentence from `from` to `to`: those after words for a place, what the sentence begins with, and whose the figure at `start`
/// is.
pub(super) fn names(text: &Text, (from, to): (usize, usize), start: usize) -> Vec<String> {
    let words: Vec<&str> = text.own(from, to).split_whitespace().collect();
    let mut names: Vec<String> = subject(text, &words).into_iter().collect();
    for (n, word) in words.iter().enumerate() {
        if !AT.contains(&word.to_lowercase().as_str()) {
            continue;
        }
        let is_source =
            words[..n].iter().rev().take(NEAR).any(|word| is_in(SOURCES, &bare(word).to_lowercase()));
        let rest = &words[n + 1..];
        let is_led = rest.first() == Some(&"the");
        let name = name(&rest[usize::from(is_led)..]);
        let is_time =
            name.first().is_some_and(|first| Period::ENGLISH_MONTHS.contains(first) || is_in(TIMES, first));
        if !name.is_empty() && !is_time && !is_source {
            names.push(without_s(&name.join(" ")));
        }
    }
    let before: Vec<&str> = text.own(from, start.max(from)).split_whitespace().collect();
    names.extend(owner(&before));
    names
}

/// The words of a name at the beginning of some words: with capitals, and “of” among them.
fn name<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let mut name = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let is_capital = word.starts_with(char::is_uppercase);
        let joins = *word == "of"
            && n > 0
            && words.get(n + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        if !(is_capital || joins) {
            break;
        }
        name.push(bare(word));
        if word.ends_with([',', '.', ';', ':']) && !matches!(*word, "St." | "Mr." | "Mrs." | "Ms." | "Dr.") {
            break;
        }
    }
    name
}

/// What a sentence begins with, if that is a name of two words or more, or of one that is a name elsewhere, and states nothing itself.
fn subject(text: &Text, words: &[&str]) -> Option<String> {
    let words = if words.first() == Some(&"The") { &words[1..] } else { words };
    let name = name(words);
    let first = *name.first()?;
    let next = words.get(name.len())?;
    let is_verb = next.chars().all(|c| c.is_ascii_lowercase());
    let states = is_in(STATES, next) || ENGLISH_VERBS.contains(next);
    let is_time = Period::ENGLISH_MONTHS.contains(&first) || is_in(TIMES, first);
    let ends = words[name.len() - 1].ends_with(|c: char| !c.is_alphanumeric());
    // One word with a capital begins any sentence.
    let is_elsewhere =
        || ["in", "at", "from", "near", "of", "to"].iter().any(|at| text.count(&format!("{at} {first}")) > 0);
    let is_name = name.len() > 1 || is_elsewhere();
    (is_verb && !states && !is_time && !ends && is_name && !is_in(STARTERS, first)).then(|| name.join(" "))
}

/// Ann Lee of Ann Lee's 12 boats.
fn owner(before: &[&str]) -> Option<String> {
    let last = *before.last()?;
    let is_owner = last.ends_with("'s") || last.ends_with("’s");
    let count = before.iter().rev().take_while(|word| word.starts_with(char::is_uppercase)).count();
    let words: Vec<&str> =
        before[before.len() - count..].iter().copied().skip_while(|word| is_in(STARTERS, word)).collect();
    let is_time = words.first().is_some_and(|first| {
        let first = without_s(first);
        Period::ENGLISH_MONTHS.contains(&first.as_str()) || is_in(TIMES, &first)
    });
    (is_owner && !words.is_empty() && !is_time).then(|| without_s(&words.join(" ")))
}

fn bare(word: &str) -> &str {
    word.trim_matches(['“', '‘', '(']).trim_end_matches([',', '.', ';', ':', '”', ')'])
}

fn without_s(name: &str) -> String {
    name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name).to_owned()
}

fn is_in(list: &str, word: &str) -> bool {
    list.contains(&format!(" {word} "))
}
