//! What only a person can decide about an entry. `cargo xtask story check` asks until the entry says it, or has an answer:
//! `answers = { rate = "…" }`.

use std::fmt;

use strum::{IntoStaticStr, VariantArray};

/// What a question is about. Its name is the key of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Topic {
    /// What a figure counts.
    Counts,
    /// The unit, which is named after a word that no table of units has.
    Unit,
    /// The currency of a sign that several have. It stands in the unit, marked `TODO`.
    Currency,
    /// A word beside the numeral that may change what it says.
    Words,
    /// A multiplier that the numeral does not have itself: millions.
    Scale,
    /// Whether the figure is by how much something changed.
    Change,
    /// When it was.
    Date,
    /// Which year a word such as 去年 is, where a line has it.
    Year,
    /// Whether the article states it, or only supposes it.
    Supposed,
    /// Whether it is a figure that another fact states already.
    Again,
    /// What it is counted by: a month, per acre.
    Rate,
    /// Whether it is an average.
    Average,
    /// The time that it is compared with, or counted from.
    Base,
    /// Whether it is planned or expected.
    Plan,
    /// Of what it is a share.
    Whole,
    /// Whom or where it speaks of.
    Whose,
    /// Whether the article compares the figures of a chart.
    Comparison,
    /// Who says some words.
    Speaker,
}

impl Topic {
    /// Every topic.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The key of its answer: `rate`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A question about an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub topic: Topic,
    /// The question.
    pub words: String,
    /// Words of which the entry's label needs one, so that it answers the question itself; in simplified characters and small letters.
    pub(crate) settled_by: Vec<String>,
    /// What a drafted label says of it, in the article's own words; empty if the rules can't tell.
    pub(crate) suggests: String,
}

impl Question {
    pub(crate) fn new(topic: Topic, words: impl Into<String>) -> Self {
        Self { topic, words: words.into(), settled_by: Vec::new(), suggests: String::new() }
    }

    /// The same, if a label with one of some words answers it.
    pub(crate) fn settled_by(self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { settled_by: words.into_iter().map(Into::into).collect(), ..self }
    }

    /// The same, with words for a drafted label.
    pub(crate) fn suggests(self, words: impl Into<String>) -> Self {
        Self { suggests: words.into(), ..self }
    }

    /// Whether one of some words, as [`Text`](super::text::Text) has them, answers it.
    pub(crate) fn is_settled_by(&self, label: &str) -> bool {
        self.settled_by.iter().any(|word| label.contains(word.as_str()))
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}
