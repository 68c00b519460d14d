//! The stations of route, timeline and group charts, with their words.

use super::layout::{PlacedMark, Shape, Subject};
use super::scene::{Item, Scene};
use story::{Step, StepWording};

/// A step of a chart (a row of a route, timeline or group chart) with its words.
#[derive(Clone, Debug)]
pub struct Station<'a> {
    /// The number of the mark in the chart, from 1. The tooltip has the same.
    pub n: u32,
    /// The step.
    pub step: &'a Step,
    /// The step's fact with its words, if it has one.
    pub item: Option<Item<'a>>,
    /// What happens; the fact's label if the wording has none for the step.
    pub label: &'a str,
    /// The date.
    pub when: Option<&'a str>,
    /// A remark below the label.
    pub note: Option<&'a str>,
    /// The accessible name.
    pub name: String,
}

impl Station<'_> {
    /// Returns the subject of the station's mark: its fact, otherwise the step.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match &self.step.fact {
            Some(fact) => Subject::Fact(fact.clone()),
            None => Subject::Step(self.step.id.clone()),
        }
    }
}

impl Station<'_> {
    /// Returns the station's mark, made of `shapes` (back to front).
    #[must_use]
    pub fn mark(&self, shapes: Vec<Shape>) -> PlacedMark {
        PlacedMark { n: self.n, subject: self.subject(), name: self.name.clone(), shapes }
    }
}

impl<'a> Scene<'a> {
    /// Returns the words for a lane of a timeline or journey, if it has any.
    #[must_use]
    pub fn lane_words(&self, lane: &str) -> Option<&'a StepWording> {
        self.wording.charts.get(&self.spec.id)?.lanes.get(lane)
    }

    /// Returns the words for a person whom a step of a journey names.
    #[must_use]
    pub fn person_words(&self, person: &str) -> Option<&'a StepWording> {
        self.wording.charts.get(&self.spec.id)?.people.get(person)
    }

    /// Returns the name of a place of a journey.
    #[must_use]
    pub fn place_name(&self, place: &str) -> &'a str {
        self.wording
            .charts
            .get(&self.spec.id)
            .and_then(|chart| chart.places.get(place))
            .map_or("", String::as_str)
    }

    /// Returns the chart's stations in drawing order. Empty for charts without steps.
    #[must_use]
    pub fn stations(&self) -> Vec<Station<'a>> {
        self.spec.steps.iter().zip(1..).map(|(step, n)| self.station(step, n)).collect()
    }

    fn station(&self, step: &'a Step, n: u32) -> Station<'a> {
        let words = self.wording.charts.get(&self.spec.id).and_then(|chart| chart.steps.get(&step.id));
        let fact = step.fact.as_deref().and_then(|id| self.story.fact(id));
        let item = fact.map(|fact| self.item(fact, n));
        let label = match (words, &item) {
            (Some(words), _) => words.label.as_str(),
            (None, Some(item)) => item.label,
            (None, None) => "",
        };
        let when = words.and_then(|words| words.when.as_deref());
        let note = words.and_then(|words| words.note.as_deref());
        let name = match &item {
            Some(item) => item.name.clone(),
            None => {
                let parts = [when, Some(label), note];
                parts.into_iter().flatten().collect::<Vec<_>>().join(&self.wording.ui.pause)
            }
        };
        Station { n, step, item, label, when, note, name }
    }
}
