//! The account of a story, checked again from the story alone: each numeral of the article against the ledger, each
//! fact against its numeral, each computed value against its operands, each quotation against its marks.
//!
//! One piece of code, three times at work: it closes the loader's checks, the tests alter a story and see it fail, and
//! in the browser a reader can watch it. So it takes nothing for granted, not even that a span lies in the text. It is
//! written for few bytes: a line has its first fault, and the lines are one list.

mod figure;
mod ledger;

pub use figure::{Disagreement, disagreements};

use super::{ChartSpec, Derived, Fact, Fragment, Quantity, Reason, Span, Story, Voice};

/// What the checks found: one line for each thing that was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Report<'a> {
    /// Topic by topic, and of each in reading order.
    pub lines: Vec<Line<'a>>,
}

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    /// Among what it was checked.
    pub topic: Topic,
    /// What it is.
    pub about: About<'a>,
    /// What is wrong with it first of all; `None` if all is well.
    pub fault: Option<Fault>,
}

/// What lines have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Numerals without an account; there are none where all is well.
    Unaccounted,
    /// Numerals that are figures.
    Shown,
    /// Numerals that are none, for that reason.
    Reason(Reason),
    /// Values that we compute.
    Arithmetic,
    /// Words that the article quotes.
    Voices,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum About<'a> {
    /// A numeral that is no fact's.
    Numeral(Span),
    /// A figure.
    Fact(&'a Fact),
    /// A value that we compute, and the chart that shows it.
    Derived(&'a ChartSpec, &'a Derived),
    /// Quoted words.
    Voice(&'a Voice),
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// The ledger does not have it.
    Unaccounted,
    /// The ledger has it, but the article has no such numeral there.
    NoNumeral,
    /// The ledger has it more than once.
    Twice,
    /// The ledger has it as a figure that stands elsewhere, or nowhere.
    Elsewhere,
    /// It does not stand in the words or the sentence that it is said to stand in.
    Outside,
    /// The numeral cannot be read.
    Unreadable,
    /// The numeral says this and the fact something else.
    Figure(Quantity),
    /// The arithmetic gives this, if anything, and not what is stored.
    Arithmetic(Option<f64>),
    /// It does not stand between quotation marks.
    Unquoted,
}

/// Checks a story.
#[must_use]
pub fn verify(story: &Story) -> Report<'_> {
    let mut report = Report { lines: Vec::new() };
    ledger::check(story, &mut report);
    for chart in &story.charts {
        for derived in &chart.derived {
            let value = |id: &String| story.fact(id).map(|fact| fact.value);
            let operands: Option<Vec<f64>> = derived.operands.iter().map(value).collect();
            let gives = operands.and_then(|operands| derived.formula.apply(&operands));
            // The same operation on the same numbers: equal to the last bit.
            let fault = (gives != Some(derived.value)).then_some(Fault::Arithmetic(gives));
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

    /// The lines of each topic that has any.
    pub fn groups(&self) -> impl Iterator<Item = &[Line<'a>]> {
        self.lines.chunk_by(|a, b| a.topic == b.topic)
    }

    /// The lines with faults.
    pub fn faulty(&self) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(|line| line.fault.is_some())
    }
}

impl Topic {
    /// Whether its lines are numerals of the article.
    #[must_use]
    pub fn is_of_numerals(self) -> bool {
        !matches!(self, Self::Arithmetic | Self::Voices)
    }
}

impl<'a> Line<'a> {
    /// The words of the article that it is about.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self.about {
            About::Numeral(span) => Some(span),
            About::Fact(fact) => Some(fact.numeral),
            About::Voice(voice) => Some(voice.quote),
            About::Derived(..) => None,
        }
    }

    /// Where it can be looked at: a chart, a sentence, or the article for what is in none of its sentences (its title, a heading).
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
