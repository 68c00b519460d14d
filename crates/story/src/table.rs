//! A small map from ids, kept as a sorted list.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A map from ids: a sorted list, which costs a reader a fraction of the code that a tree does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T>(Vec<(String, T)>);

impl<T> Table<T> {
    /// From entries in the order of their ids, each once.
    pub(super) fn of_sorted(entries: Vec<(String, T)>) -> Self {
        Self(entries)
    }

    /// The entry of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        let at = self.0.binary_search_by(|(known, _)| known.as_str().cmp(id)).ok()?;
        self.0.get(at).map(|(_, item)| item)
    }

    /// Whether there is an entry of that id.
    #[must_use]
    pub fn contains_key(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All entries, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(id, item)| (id, item))
    }

    /// All ids, in order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(id, _)| id)
    }

    /// What the ids stand for, in their order.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, item)| item)
    }

    /// All entries, what they stand for to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&String, &mut T)> {
        self.0.iter_mut().map(|(id, item)| (&*id, item))
    }

    /// The same, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, item)| item)
    }

    /// Puts an entry in its place, over one of the same id.
    pub fn insert(&mut self, id: String, item: T) {
        match self.0.binary_search_by(|(known, _)| known.cmp(&id)) {
            Ok(at) => self.0[at].1 = item,
            Err(at) => self.0.insert(at, (id, item)),
        }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// In any order; of entries of one id the last stays.
impl<T> FromIterator<(String, T)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let sorted: BTreeMap<String, T> = entries.into_iter().collect();
        Self(sorted.into_iter().collect())
    }
}

/// As a map.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        BTreeMap::<String, T>::deserialize(from).map(Self::from_iter)
    }
}

/// As a map.
impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn entries_are_found_whatever_the_order_they_came_in() {
        let mut table = Table::default();
        for (id, n) in [("person", 1), ("centre", 2), ("yuan", 3), ("centre", 4)] {
            table.insert(id.to_owned(), n);
        }
        assert_eq!(table.keys().collect::<Vec<_>>(), ["centre", "person", "yuan"]);
        assert_eq!([table.get("centre"), table.get("yuan"), table.get("x")], [Some(&4), Some(&3), None]);
        assert_eq!((table.len(), table.contains_key("person"), table.is_empty()), (3, true, false));
    }
}
