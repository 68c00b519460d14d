//! What a figure's label has to say so that the figure is true: that it is an average, what it is counted by, since when or compared with
//! when it is, and that it is a rise or a fall. The sentence says it beside the numeral, where a tooltip does not show it.

mod english;
mod han;

use story::Language;

use super::figure::Figure;
use super::guard;
use super::question::{Question, Topic};
use super::text::Text;

/// Returns what a label of a figure has to say. `is_change`: whether its unit is of the kind `change`.
pub(crate) fn of(text: &Text, figure: &Figure, is_change: bool) -> Vec<Question> {
    let Some(sentence) = text.sentence_at(figure.start) else { return Vec::new() };
    let mut needs = match text.language {
        Language::Han => han::of(text, figure, sentence, is_change),
        Language::English => english::of(text, figure, sentence, is_change),
    };
    // 較2021年多了46人 is no number of all.
    if is_change || guard::changes(text, figure.start) && figure.unit.kind == "count" {
        let words = "the figure is by how much something changed, and the label names what there is: say what rose or fell";
        needs.push(Question::new(Topic::Change, words).settled_by(changes(text.language)));
    }
    needs
}

/// Words of which the label of a rise or a fall has one.
pub(crate) fn changes(language: Language) -> impl Iterator<Item = &'static str> {
    let words: &[&str] = match language {
        Language::Han => &han::CHANGES,
        Language::English => &english::CHANGES,
    };
    words.iter().copied()
}

/// A need to say some of the article's own words.
fn need(topic: Topic, said: &str) -> Question {
    let what = match topic {
        Topic::Average => "an average",
        Topic::Rate => "a rate",
        Topic::Plan => "a plan, or what is expected",
        _ => "since when, or compared with when",
    };
    Question::new(topic, format!("the sentence says 「{said}」, and the label does not: it is {what}"))
}
