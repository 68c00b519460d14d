//! Where the things of a story stand, by id. A story of thousands of facts is asked for each of them several times.

use std::fmt;
use std::sync::OnceLock;

use super::{ChartSpec, Fact};

/// The places of facts and charts, found when first asked for. It is no part of what a story says: a copy begins without, and two
/// stories are equal whatever either has found.
#[derive(Default)]
pub struct Index(OnceLock<Found>);

struct Found {
    /// Places of the facts, in the order of their ids.
    facts: Vec<u32>,
    /// Places of the charts, in the order of their ids.
    charts: Vec<u32>,
    /// For each fact the place of the first chart that shows it, overviews last; past the end for none.
    chart_of: Vec<u32>,
}

impl Index {
    /// The place of a fact. `None` says nothing where facts were renamed since.
    pub(super) fn fact(&self, facts: &[Fact], charts: &[ChartSpec], id: &str) -> Option<usize> {
        place(&self.found(facts, charts).facts, |n| Some(facts.get(n)?.id.as_str()), id)
    }

    /// The place of a chart. `None` says nothing where charts were renamed since.
    pub(super) fn chart(&self, facts: &[Fact], charts: &[ChartSpec], id: &str) -> Option<usize> {
        place(&self.found(facts, charts).charts, |n| Some(charts.get(n)?.id.as_str()), id)
    }

    /// The place of the chart that a fact leads to.
    pub(super) fn chart_of(&self, facts: &[Fact], charts: &[ChartSpec], id: &str) -> Option<usize> {
        let found = self.found(facts, charts);
        let fact = place(&found.facts, |n| Some(facts.get(n)?.id.as_str()), id)?;
        found.chart_of.get(fact).map(|chart| *chart as usize)
    }

    fn found(&self, facts: &[Fact], charts: &[ChartSpec]) -> &Found {
        self.0.get_or_init(|| {
            let in_order = order(facts.len(), |n| &facts[n].id);
            let mut chart_of = vec![u32::MAX; facts.len()];
            for overview in [false, true] {
                let eligible = |chart: &ChartSpec| chart.is_on_page() && chart.is_overview() == overview;
                for (n, chart) in (0..).zip(charts).filter(|(_, chart)| eligible(chart)) {
                    for id in &chart.facts {
                        let fact = place(&in_order, |n| Some(facts.get(n)?.id.as_str()), id);
                        if let Some(first) = fact.and_then(|fact| chart_of.get_mut(fact))
                            && *first == u32::MAX
                        {
                            *first = n;
                        }
                    }
                }
            }
            Found { facts: in_order, charts: order(charts.len(), |n| &charts[n].id), chart_of }
        })
    }
}

/// The places of so many things in the order of their ids. Each is put in where it belongs: the library's sort is 7 KB of wasm, and
/// this moves four bytes a thing.
fn order<'a>(count: usize, id: impl Fn(usize) -> &'a String) -> Vec<u32> {
    let mut order: Vec<u32> = Vec::with_capacity(count);
    for n in 0..count {
        let at = order.partition_point(|before| id(*before as usize) < id(n));
        order.insert(at, u32::try_from(n).unwrap_or(u32::MAX));
    }
    order
}

fn place<'a>(order: &[u32], id: impl Fn(usize) -> Option<&'a str>, wanted: &str) -> Option<usize> {
    let at = order.partition_point(|n| id(*n as usize) < Some(wanted));
    let place = *order.get(at)? as usize;
    (id(place) == Some(wanted)).then_some(place)
}

impl Clone for Index {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Index {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Index")
    }
}
