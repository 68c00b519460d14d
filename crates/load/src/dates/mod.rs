//! The dates that a text states, and which of them belongs to which figure. The draft makes series of them; the loader compares them with the
//! dates and the labels that an editor wrote.

mod english;
mod han;
mod lists;
mod mention;
mod pairing;
mod relative;
#[cfg(test)]
mod tests;

pub use mention::Date;
pub use pairing::{When, of_figures};

pub use relative::{distance as distance_from_this_year, stated as stated_this_year};

pub(super) use mention::{Mention, mentions};
