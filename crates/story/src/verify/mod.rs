//! Checks a story without its data files: each numeral of the article against the ledger, each fact against its numeral,
//! each computed value against its operands, and each quotation against its quotation marks.
//!
//! The loader ends with this check, and readers can run it in the browser. It assumes nothing about the story, not even that
//! spans are within the text. To stay small in the wasm program, a report is one list, and a line has only its first fault.
//!
//! ```
//! # use std::path::Path;
//! # let mut story = load::load(Path::new("../../data")).unwrap().story;
//! use story::verify::{Fault, verify};
//!
//! assert_eq!(verify(&story).faulty().count(), 0);
//! story.facts.change(|facts| facts[0].amount = story::Number::from(7).into());
//! let report = verify(&story);
//! assert!(report.faulty().any(|line| matches!(line.fault, Some(Fault::Figure(_)))));
//! ```

mod figure;
mod ledger;

pub use figure::{Disagreement, amount_in, disagreements};

use super::{ChartSpec, Derived, Fact, Fragment, Number, Quantity, Reader, Reason, Span, Story, Voice};

/// The result of [`verify`]: one line for each thing it checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Report<'a> {
    /// Ordered by topic, and within a topic in reading order.
    pub lines: Vec<Line<'a>>,
}

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    /// The group of checks it belongs to.
    pub topic: Topic,
    /// The thing that was checked.
    pub about: About<'a>,
    /// The first fault found, if there is one.
    pub fault: Option<Fault>,
}

/// A group of lines in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Numerals that are not in the ledger. Every such line has a fault.
    Unaccounted,
    /// Numerals that are figures.
    Shown,
    /// Numerals that are not figures, for this reason.
    Reason(Reason),
    /// Derived values.
    Arithmetic,
    /// Quotations.
    Voices,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum About<'a> {
    /// A numeral that is not a fact's.
    Numeral(Span),
    /// A fact.
    Fact(&'a Fact),
    /// A derived value, and the chart that shows it.
    Derived(&'a ChartSpec, &'a Derived),
    /// A quotation.
    Voice(&'a Voice),
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// It is not in the ledger.
    Unaccounted,
    /// It is in the ledger, but the article does not have exactly that numeral there.
    NoNumeral,
    /// It is in more than one entry of the ledger.
    Twice,
    /// Its entry in the ledger names a fact that is elsewhere or does not exist.
    Elsewhere,
    /// It is not within its quote or its sentence.
    Outside,
    /// The numeral is not a quantity.
    Unreadable,
    /// The fact differs from this quantity, which its numeral states.
    Figure(Quantity),
    /// The stored value differs from this result of the formula, which is `None` if there is no result.
    Arithmetic(Option<Number>),
    /// It is not between quotation marks.
    Unquoted,
}

/// Checks a story. See the [module](self) for what is checked.
#[must_use]
pub fn verify(story: &Story) -> Report<'_> {
    verify_by(Reader::of(story.language()), story)
}

/// Checks a story by the reader of its language, so that the program has no other reader in it.
#[must_use]
pub fn verify_by(reader: Reader, story: &Story) -> Report<'_> {
    let mut report = Report { lines: Vec::new() };
    ledger::check(story, reader, &mut report);
    for chart in &story.charts {
        for derived in &chart.derived {
            let value = |id: &String| story.fact(id).and_then(|fact| fact.amount.value());
            let operands: Option<Vec<Number>> = derived.operands.iter().map(value).collect();
            let computed = operands.and_then(|operands| derived.formula.apply(&operands));
            let fault = (computed != Some(derived.value)).then_some(Fault::Arithmetic(computed));
            report.add(Topic::Arithmetic, About::Derived(chart, derived), fault);
        }
    }
    for voice in &story.voices {
        let fault = if !story.article.is_quoted(&voice.quote) {
            Some(Fault::Unquoted)
        } else {
            (story.article.sentence_at(&voice.quote) != Some(voice.sentence)).then_some(Fault::Outside)
        };
        report.add(Topic::Voices, About::Voice(voice), fault);
    }
    report
}

impl<'a> Report<'a> {
    fn add(&mut self, topic: Topic, about: About<'a>, fault: Option<Fault>) {
        self.lines.push(Line { topic, about, fault });
    }

    /// Returns the lines by topic, without topics that have no lines.
    pub fn groups(&self) -> impl Iterator<Item = &[Line<'a>]> {
        self.lines.chunk_by(|a, b| a.topic == b.topic)
    }

    /// Returns the lines with faults.
    pub fn faulty(&self) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(|line| line.fault.is_some())
    }
}

impl Topic {
    /// Returns whether its lines are about numerals of the article.
    #[must_use]
    pub fn is_of_numerals(self) -> bool {
        !matches!(self, Self::Arithmetic | Self::Voices)
    }
}

impl<'a> Line<'a> {
    /// Returns the part of the article that the line is about; `None` for a derived value.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self.about {
            About::Numeral(span) => Some(span),
            About::Fact(fact) => Some(fact.numeral),
            About::Voice(voice) => Some(voice.quote),
            About::Derived(..) => None,
        }
    }

    /// Returns the place to look at: a derived value's chart, otherwise the sentence, or the article outside sentences.
    #[must_use]
    pub fn target(&self, story: &Story) -> Fragment<'a> {
        match (self.about, self.span()) {
            (About::Derived(chart, _), _) => Fragment::chart(&chart.id),
            (_, span) => {
                let sentence = span.and_then(|span| story.article.sentence_at(&span));
                sentence.map_or(Fragment::Article, Fragment::Sentence)
            }
        }
    }
}
