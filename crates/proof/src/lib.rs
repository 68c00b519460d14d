//! Proofreads a story: measures its drawings ([`geometry`]) and its colours ([`palette`]), and asks whether it shows all of its facts
//! ([`shown`]), what each arrow is compared with ([`lone`]), and whether the poster has room for its words ([`poster`]). These checks hold for any story whose data the crate `load` has accepted.

pub mod colour;
pub mod css;
pub mod geometry;
pub mod lone;
pub mod palette;
pub mod poster;
pub mod shown;

use story::{Publication, Story};

/// Something that is wrong with a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The entry of the data that it is about.
    pub about: About,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub how: String,
}

/// An entry of a story's data, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A `[[chart]]`.
    Chart(String),
    /// A `[[fact]]`.
    Fact(String),
    /// A `[[section]]`.
    Section(String),
    /// Words of a fact in an edition.
    Words {
        /// The fact.
        fact: String,
        /// `label`, `short`, `of`, `unit` or `poster`.
        key: &'static str,
        /// The edition's tag.
        lang: String,
    },
}

/// Returns all that is wrong with a story.
///
/// ```
/// let story = load::load("../../data".as_ref()).unwrap().story;
/// assert_eq!(proof::shown::check(&story), []);
/// ```
#[must_use]
pub fn check(story: &Story, publication: &Publication) -> Vec<Finding> {
    [
        shown::check(story),
        lone::check(story),
        palette::check(publication),
        poster::check(story, publication),
        geometry::check(story),
    ]
    .concat()
}
