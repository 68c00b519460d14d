//! The stations of a chart that tells a course of events, with their words.

use super::layout::Subject;
use super::scene::{Item, Scene};
use story::Step;

/// One station with its words.
#[derive(Clone, Debug)]
pub struct Station<'a> {
    /// Its place in the chart, from 1: ties the mark to its tooltip.
    pub n: u32,
    /// The station.
    pub step: &'a Step,
    /// The fact it is, if it is a figure.
    pub item: Option<Item<'a>>,
    /// What happens.
    pub label: &'a str,
    /// When.
    pub when: Option<&'a str>,
    /// More about it.
    pub note: Option<&'a str>,
    /// What a screen reader says.
    pub name: String,
}

impl Station<'_> {
    /// What its mark stands for.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match &self.step.fact {
            Some(fact) => Subject::Fact(fact.clone()),
            None => Subject::Step(self.step.id.clone()),
        }
    }
}

impl<'a> Scene<'a> {
    /// The chart's stations, in their order.
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
