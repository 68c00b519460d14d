//! What the words around a figure say of it: a first label, and the year that it speaks of.

use story::Language;

use super::Drafted;
use super::text::Text;

/// The words of a fact's clause without its numeral and unit.
pub(crate) fn label(text: &Text, fact: &Drafted) -> String {
    let figure = &fact.figure;
    let mut end = figure.end;
    let word: Vec<char> = figure.unit.word.chars().collect();
    if text.chars[end..].starts_with(&word) {
        end += word.len();
    }
    let words =
        format!("{}{}", text.own(fact.quote.0, figure.start), text.own(end.min(fact.quote.1), fact.quote.1));
    let no_figure = |c: &char| !c.is_numeric() && !"“”「」\"%％".contains(*c);
    words
        .chars()
        .filter(no_figure)
        .collect::<String>()
        .trim_matches([' ', '，', ',', '、', '：', ':', '。'])
        .to_owned()
}

/// The year in digits nearest before a figure, within its sentence.
pub(crate) fn year_before(text: &Text, from: usize, to: usize) -> Option<String> {
    let is_year = |at: &usize| {
        let digits: String = text.plain[*at..*at + 4].iter().collect();
        let edge = |at: Option<&char>| at.is_none_or(|c| !c.is_ascii_digit());
        let bounded =
            edge(at.checked_sub(1).and_then(|at| text.plain.get(at))) && edge(text.plain.get(at + 4));
        let is_named = text.language == Language::English || text.plain.get(at + 4) == Some(&'年');
        bounded
            && is_named
            && digits.chars().all(|c| c.is_ascii_digit())
            && (digits.starts_with("19") || digits.starts_with("20"))
    };
    let at = (from..to.saturating_sub(4)).rev().find(is_year)?;
    Some(text.said(at, at + 4))
}
