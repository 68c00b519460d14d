//! The article in miniature beside the figures of the poster: a column of text for each section, or all sections one below another.
//!
//! A leader joins a figure of the poster, which the page sets above, below or beside the text, with its place in the text. It runs in the
//! margin and between lines, so it crosses no text and no other figure.

mod column;
mod numeral;
mod spine;
#[cfg(test)]
mod tests;

pub use column::{Column, column};
pub use numeral::{LongNumeral, MOST_EM, Narrowest};
pub use spine::spine;

use super::layout::Shape;
use story::{Fact, Paragraph, Story};

/// The width of a leader in px.
const LEADER: f64 = 1.25;

/// The paragraphs of a section, with its heading. Those before the first heading are of each section whose facts they state.
fn paragraphs<'a>(story: &'a Story, section: &'a str) -> impl Iterator<Item = &'a Paragraph> {
    story.article.paragraphs.iter().filter(move |paragraph| match paragraph.section.as_deref() {
        Some(own) => own == section,
        None => !facts_of(story, section, paragraph).is_empty(),
    })
}

/// The facts of a section that a paragraph states.
fn facts_of<'a>(story: &'a Story, section: &str, paragraph: &Paragraph) -> Vec<&'a Fact> {
    let (from, to) = (paragraph.span.start, paragraph.span.end);
    let within = |fact: &&Fact| from <= fact.numeral.start && fact.numeral.end <= to;
    story.facts.iter().filter(within).filter(|fact| fact.section == section).collect()
}

/// A line of a leader.
fn leader(from: (f64, f64), to: (f64, f64)) -> Shape {
    Shape::Line { from, to, width: LEADER, role: super::Role::Mark }
}
