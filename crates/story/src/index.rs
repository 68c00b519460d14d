//! Lists whose things are found by id. A story of thousands of facts is asked for each of them several times, so where they
//! stand is worked out once, when the list is made. A list can be changed as a whole only, and is then worked out anew: what is
//! found is never that of an earlier state.

use std::ops::Deref;

use super::{ChartSpec, Fact};

/// What has an id that no other of its list has.
pub trait HasId {
    /// The id.
    fn id(&self) -> &str;
}

impl HasId for Fact {
    fn id(&self) -> &str {
        &self.id
    }
}

impl HasId for ChartSpec {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Things in reading order, found by id.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<T> {
    items: Vec<T>,
    /// The places of the items in the order of their ids.
    order: Vec<u32>,
}

impl<T: HasId> Listed<T> {
    /// These things.
    #[must_use]
    pub fn of(items: Vec<T>) -> Self {
        // The first stays first of those that have one id by mistake.
        let mut order: Vec<(&str, u32)> = items.iter().map(T::id).zip(0..).collect();
        order.sort();
        let order = order.into_iter().map(|(_, n)| n).collect();
        Self { items, order }
    }

    /// From a list that was taken apart: the browser's program gets the order with the things, and has no code to work it out.
    pub(super) fn of_parts((items, order): (Vec<T>, Vec<u32>)) -> Self {
        Self { items, order }
    }

    /// The things, and their places in the order of their ids.
    pub(super) fn parts(&self) -> (&[T], &[u32]) {
        (&self.items, &self.order)
    }

    /// The thing of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&T> {
        self.items.get(self.place_of(id)?)
    }

    /// The place of the thing of that id.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<usize> {
        let id_at = |n: u32| self.items.get(n as usize).map(T::id);
        let at = self.order.partition_point(|n| id_at(*n) < Some(id));
        self.order.get(at).filter(|n| id_at(**n) == Some(id)).map(|n| *n as usize)
    }

    /// Changes the list, ids too.
    pub fn change(&mut self, change: impl FnOnce(&mut Vec<T>)) {
        let mut items = std::mem::take(&mut self.items);
        change(&mut items);
        *self = Self::of(items);
    }
}

impl<T> Deref for Listed<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<'a, T> IntoIterator for &'a Listed<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// The charts in reading order, found by id and by the facts that they show.
#[derive(Clone, Debug, PartialEq)]
pub struct Charts {
    list: Listed<ChartSpec>,
    /// For each fact that is shown, the first chart of the page that does, overviews last: the chart's place and the fact's place in it, in the
    /// order of the facts' ids.
    showing: Vec<[u32; 2]>,
}

impl Charts {
    /// These charts.
    #[must_use]
    pub fn of(charts: Vec<ChartSpec>) -> Self {
        let list = Listed::of(charts);
        let mut showing: Vec<[u32; 2]> = Vec::new();
        for overview in [false, true] {
            let eligible = |chart: &ChartSpec| chart.is_on_page() && chart.is_overview() == overview;
            for (n, chart) in (0..).zip(&list).filter(|(_, chart)| eligible(chart)) {
                showing.extend((0..).zip(&chart.facts).map(|(place, _)| [n, place]));
            }
        }
        // Of those that show the same fact, the first stays first, and only it is kept.
        showing.sort_by_key(|shown| fact(&list, *shown));
        showing.dedup_by_key(|shown| fact(&list, *shown));
        Self { list, showing }
    }

    /// From charts that were taken apart.
    pub(super) fn of_parts(list: Listed<ChartSpec>, showing: Vec<[u32; 2]>) -> Self {
        Self { list, showing }
    }

    /// The charts, and which of them shows each fact first.
    pub(super) fn parts(&self) -> (&Listed<ChartSpec>, &[[u32; 2]]) {
        (&self.list, &self.showing)
    }

    /// The first chart of the page that shows a fact.
    #[must_use]
    pub fn showing(&self, id: &str) -> Option<&ChartSpec> {
        let at = self.showing.partition_point(|shown| fact(&self.list, *shown) < Some(id));
        let shown = self.showing.get(at).filter(|shown| fact(&self.list, **shown) == Some(id))?;
        self.list.get(shown[0] as usize)
    }

    /// Changes the charts.
    pub fn change(&mut self, change: impl FnOnce(&mut Vec<ChartSpec>)) {
        let mut charts = std::mem::take(&mut self.list.items);
        change(&mut charts);
        *self = Self::of(charts);
    }
}

impl Deref for Charts {
    type Target = Listed<ChartSpec>;

    fn deref(&self) -> &Listed<ChartSpec> {
        &self.list
    }
}

impl<'a> IntoIterator for &'a Charts {
    type Item = &'a ChartSpec;
    type IntoIter = std::slice::Iter<'a, ChartSpec>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

fn fact(charts: &[ChartSpec], [chart, place]: [u32; 2]) -> Option<&str> {
    Some(charts.get(chart as usize)?.facts.get(place as usize)?.as_str())
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Thing(String);

    impl HasId for Thing {
        fn id(&self) -> &str {
            &self.0
        }
    }

    fn things(count: usize) -> Vec<Thing> {
        // Neither in order nor in its reverse: 7 has no divisor in common with the counts.
        (0..count).map(|n| Thing(format!("thing-{}", n * 7 % count))).collect()
    }

    #[test]
    fn each_of_a_list_is_found_where_it_stands_and_nothing_else() {
        for count in [0, 1, 2, 3, 50, 1000] {
            let list = Listed::of(things(count));
            for (place, thing) in list.iter().enumerate() {
                assert_eq!(list.place_of(&thing.0), Some(place));
            }
            assert_eq!((list.find("thing-"), list.find("zzz"), list.find("")), (None, None, None));
        }
    }

    #[test]
    fn ten_times_the_things_take_a_few_steps_more_to_find() {
        thread_local!(static ASKED: Cell<usize> = const { Cell::new(0) });
        #[derive(Debug)]
        struct Counting(Thing);
        impl HasId for Counting {
            fn id(&self) -> &str {
                ASKED.set(ASKED.get() + 1);
                self.0.id()
            }
        }
        let steps = |count: usize| {
            let list = Listed::of(things(count).into_iter().map(Counting).collect());
            assert_eq!(ASKED.replace(0), count, "each is asked once for its id");
            list.iter().for_each(|thing| assert!(list.find(&thing.0.0).is_some()));
            ASKED.replace(0) / count
        };
        let (few, many) = (steps(500), steps(5000));
        // 13 halvings leave one of 5000, which is then looked at.
        assert!(many <= 15 && many <= few + 5, "{few}, then {many}");
    }

    #[test]
    fn what_was_renamed_added_or_taken_out_is_found_as_it_is_now() {
        let mut list = Listed::of(things(10));
        list.change(|things| {
            things[0].0 = "other".to_owned();
            things.push(Thing("added".to_owned()));
            things.remove(1);
        });
        assert_eq!((list.place_of("other"), list.place_of("added")), (Some(0), Some(9)));
        assert_eq!((list.place_of("thing-0"), list.place_of("thing-7")), (None, None), "renamed, removed");
    }
}
