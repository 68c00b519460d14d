//! Lists with an index of ids. Only `change` can alter a list, and it rebuilds the index, which is therefore never stale.

use std::ops::Deref;

use super::{ChartSpec, Fact};

/// A thing with an id that is unique in its list.
pub trait HasId {
    /// Returns the id.
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

/// A list in reading order with an index of ids. Dereferences to a slice.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<T> {
    items: Vec<T>,
    /// The indices of `items`, sorted by id.
    order: Vec<u32>,
}

impl<T: HasId> Listed<T> {
    /// Makes a list. Of several items with the same id, only the first can be found.
    #[must_use]
    pub fn of(items: Vec<T>) -> Self {
        let mut order: Vec<(&str, u32)> = items.iter().map(T::id).zip(0..).collect();
        order.sort();
        let order = order.into_iter().map(|(_, n)| n).collect();
        Self { items, order }
    }

    /// Makes a list from its parts: the wasm program reads the index instead of containing code that sorts.
    pub(super) fn of_parts((items, order): (Vec<T>, Vec<u32>)) -> Self {
        Self { items, order }
    }

    pub(super) fn parts(&self) -> (&[T], &[u32]) {
        (&self.items, &self.order)
    }

    /// Returns the item with an id. Takes O(log n) comparisons.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&T> {
        self.items.get(self.place_of(id)?)
    }

    /// Returns the index of the item with an id.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<usize> {
        let id_at = |n: u32| self.items.get(n as usize).map(T::id);
        let at = self.order.partition_point(|n| id_at(*n) < Some(id));
        self.order.get(at).filter(|n| id_at(**n) == Some(id)).map(|n| *n as usize)
    }

    /// Changes the items, then rebuilds the index.
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

/// The charts in reading order, with indices of their ids and of the facts they show.
#[derive(Clone, Debug, PartialEq)]
pub struct Charts {
    list: Listed<ChartSpec>,
    /// For each shown fact, sorted by id: the indices of the chart that [`Self::showing`] returns, and of the fact in it.
    showing: Vec<[u32; 2]>,
}

impl Charts {
    /// Makes the list.
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
        // The sort is stable, so this keeps the first chart for each fact.
        showing.sort_by_key(|shown| fact(&list, *shown));
        showing.dedup_by_key(|shown| fact(&list, *shown));
        Self { list, showing }
    }

    pub(super) fn of_parts(list: Listed<ChartSpec>, showing: Vec<[u32; 2]>) -> Self {
        Self { list, showing }
    }

    pub(super) fn parts(&self) -> (&Listed<ChartSpec>, &[[u32; 2]]) {
        (&self.list, &self.showing)
    }

    /// Returns the first chart on the page that shows a fact, overviews last.
    #[must_use]
    pub fn showing(&self, id: &str) -> Option<&ChartSpec> {
        let at = self.showing.partition_point(|shown| fact(&self.list, *shown) < Some(id));
        let shown = self.showing.get(at).filter(|shown| fact(&self.list, **shown) == Some(id))?;
        self.list.get(shown[0] as usize)
    }

    /// Changes the charts, then rebuilds the indices.
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
        // Unsorted, without repetitions: 7 is coprime to all counts used here.
        (0..count).map(|n| Thing(format!("thing-{}", n * 7 % count))).collect()
    }

    #[test]
    fn every_item_is_found_at_its_index_and_unknown_ids_are_not_found() {
        for count in [0, 1, 2, 3, 50, 1000] {
            let list = Listed::of(things(count));
            for (place, thing) in list.iter().enumerate() {
                assert_eq!(list.place_of(&thing.0), Some(place));
            }
            assert_eq!((list.find("thing-"), list.find("zzz"), list.find("")), (None, None, None));
        }
    }

    #[test]
    fn finding_an_item_takes_logarithmically_many_comparisons() {
        thread_local!(static CALLS: Cell<usize> = const { Cell::new(0) });
        #[derive(Debug)]
        struct Counting(Thing);
        impl HasId for Counting {
            fn id(&self) -> &str {
                CALLS.set(CALLS.get() + 1);
                self.0.id()
            }
        }
        let steps = |count: usize| {
            let list = Listed::of(things(count).into_iter().map(Counting).collect());
            assert_eq!(CALLS.replace(0), count, "one call of `id` for each item");
            list.iter().for_each(|thing| assert!(list.find(&thing.0.0).is_some()));
            CALLS.replace(0) / count
        };
        let (few, many) = (steps(500), steps(5000));
        // Bisecting 5000 items takes 13 comparisons.
        assert!(many <= 15 && many <= few + 5, "{few}, then {many}");
    }

    #[test]
    fn renamed_added_and_removed_items_are_found_by_their_current_ids() {
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
