use serde::{Deserialize, Serialize};

use super::{Derived, Fact, Story};

/// A number that readers may guess before the page shows it: it stands on no poster and no other picture gives it away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guess {
    /// Id of the chart that shows the number.
    pub chart: String,
    /// Id of the number: a fact or derived value of that chart.
    pub of: String,
    /// The largest guess; the smallest is 0. More than the number.
    pub most: f64,
    /// The difference between neighbouring guesses; it divides `most`.
    pub step: f64,
}

/// What a guess is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer<'a> {
    /// A figure that the article states.
    Stated(&'a Fact),
    /// A value that the chart computes.
    Computed(&'a Derived),
}

impl Answer<'_> {
    /// Returns the number.
    #[must_use]
    pub fn value(&self) -> f64 {
        match self {
            Self::Stated(fact) => fact.size(),
            Self::Computed(derived) => derived.size(),
        }
    }
}

impl Guess {
    /// Returns the number that readers guess; `None` only for a guess of another story.
    #[must_use]
    pub fn answer<'a>(&self, story: &'a Story) -> Option<Answer<'a>> {
        let chart = story.chart(&self.chart)?;
        let derived = chart.derived.iter().find(|derived| derived.id == self.of);
        derived.map(Answer::Computed).or_else(|| story.fact(&self.of).map(Answer::Stated))
    }
}
