use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A map by id, as a sorted list: far less code in the wasm program than a `BTreeMap`. serde reads and writes it as a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T>(Vec<(String, T)>);

impl<T> Table<T> {
    /// Makes a table from entries that are sorted by id, without duplicates.
    pub(super) fn of_sorted(entries: Vec<(String, T)>) -> Self {
        Self(entries)
    }

    /// Returns the value of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        let at = self.0.binary_search_by(|(known, _)| known.as_str().cmp(id)).ok()?;
        self.0.get(at).map(|(_, item)| item)
    }

    /// Returns whether the table has an id.
    #[must_use]
    pub fn contains_key(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// Returns the number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether the table has no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns all entries, sorted by id.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(id, item)| (id, item))
    }

    /// Returns all ids, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(id, _)| id)
    }

    /// Returns all values, sorted by id.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, item)| item)
    }

    /// Returns all entries with mutable values, sorted by id.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&String, &mut T)> {
        self.0.iter_mut().map(|(id, item)| (&*id, item))
    }

    /// Returns all values as mutable references, sorted by id.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, item)| item)
    }

    /// Adds an entry or replaces the one with the same id.
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

/// Takes entries in any order; the last with an id wins.
impl<T> FromIterator<(String, T)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let sorted: BTreeMap<String, T> = entries.into_iter().collect();
        Self(sorted.into_iter().collect())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        BTreeMap::<String, T>::deserialize(from).map(Self::from_iter)
    }
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn entries_are_found_in_whatever_order_they_were_inserted() {
        let mut table = Table::default();
        for (id, n) in [("person", 1), ("centre", 2), ("yuan", 3), ("centre", 4)] {
            table.insert(id.to_owned(), n);
        }
        assert_eq!(table.keys().collect::<Vec<_>>(), ["centre", "person", "yuan"]);
        assert_eq!([table.get("centre"), table.get("yuan"), table.get("x")], [Some(&4), Some(&3), None]);
        assert_eq!((table.len(), table.contains_key("person"), table.is_empty()), (3, true, false));
    }
}
