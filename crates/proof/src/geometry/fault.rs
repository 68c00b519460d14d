//! What is wrong with a drawing, and whose words have to be shortened.

use chart::Words;

use super::case::Case;

/// Something that is wrong with a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) what: String,
    /// The words of an edition that are at fault, if they are a fact's.
    pub(crate) words: Option<FactWords>,
}

/// One of the words of a fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FactWords {
    pub(crate) fact: String,
    /// `label`, `short` or `of`.
    pub(crate) key: &'static str,
    pub(crate) text: String,
    /// The font size in px, as the drawing writes it.
    pub(crate) size: String,
}

impl From<String> for Fault {
    fn from(what: String) -> Self {
        Self { what, words: None }
    }
}

impl AsRef<str> for Fault {
    fn as_ref(&self) -> &str {
        &self.what
    }
}

impl Fault {
    /// A fault of some words of the drawing, each with the index of its mark: the longest that belong to a fact are to be shortened.
    pub(crate) fn of_words(case: &Case<'_>, what: String, drawn: &[(Option<usize>, &Words)]) -> Self {
        let own = drawn.iter().filter_map(|(mark, words)| fact_words(case, *mark, words));
        Self { what, words: own.max_by_key(|own| own.text.chars().count()) }
    }
}

/// The words of a fact of which a drawing shows a line; `None` for figures and for words of no fact.
fn fact_words(case: &Case<'_>, mark: Option<usize>, drawn: &Words) -> Option<FactWords> {
    let fact = case.layout.marks.get(mark?)?.subject.fact()?;
    let own = case.scene.wording.facts.get(fact)?;
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    // A word that is broken has a hyphen.
    let line = squeezed(drawn.text.trim_end_matches('-'));
    let all =
        [("short", own.short.as_deref()), ("of", own.of.as_deref()), ("label", Some(own.label.as_str()))];
    let (key, text) = all
        .into_iter()
        .filter_map(|(key, text)| Some((key, text?)))
        .find(|(_, text)| !line.is_empty() && squeezed(text).contains(&line))?;
    Some(FactWords { fact: fact.to_owned(), key, text: text.to_owned(), size: drawn.size.to_string() })
}

#[cfg(test)]
mod tests {
    use chart::{Role, Shape};
    use story::ChartKind;

    use super::super::broken::of_kind;
    use super::super::room;

    #[test]
    fn words_that_overlap_are_named_by_their_fact_and_key() {
        let mut case = of_kind(ChartKind::Bar);
        let is_label = |shape: &&mut Shape| matches!(shape, Shape::Words(words) if words.role == Role::Label);
        let Some(Shape::Words(words)) = case.layout.marks[0].shapes.iter_mut().find(is_label) else {
            panic!("a label to move")
        };
        words.x += 2000.0;
        let found = room::outside(&case);
        let [one] = &found[..] else { panic!("{found:?}") };
        let words = one.words.as_ref().expect("a fact's words");
        assert_eq!(Some(words.fact.as_str()), case.layout.marks[0].subject.fact());
        let own = case.scene.wording.facts.get(&words.fact).expect("words");
        let text = match words.key {
            "short" => own.short.as_deref(),
            _ => Some(own.label.as_str()),
        };
        assert_eq!(Some(words.text.as_str()), text);
    }
}
