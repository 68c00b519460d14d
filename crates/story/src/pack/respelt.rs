//! Packs an edition's words as a difference from the first edition's: a map of characters, and the words that differ otherwise.
//! In another script these are few; in another language they are all.

use std::collections::BTreeMap;

use super::pack_fields;

pack_fields! {
    Respelt { pairs, length, gaps, others }
}

/// The words of an edition as a difference from those of the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Respelt {
    /// Pairs of a character in the first edition and its replacement, sorted.
    pairs: String,
    /// The number of words at the same index in both editions.
    length: u32,
    /// For each of `others`, the number of respelt words since the previous one.
    gaps: Vec<u32>,
    /// The words that are not respelt from the first edition, or come after its last.
    others: Vec<String>,
}

impl Respelt {
    /// Returns `other` as a difference from `first`, with or without a map of characters, whichever leaves fewer words.
    pub(super) fn of(first: &[String], other: &[String]) -> Self {
        let [plain, respelt] =
            [String::new(), pairs(first, other)].map(|pairs| Self::with(pairs, first, other));
        if plain.others.len() <= respelt.others.len() { plain } else { respelt }
    }

    fn with(pairs: String, first: &[String], other: &[String]) -> Self {
        let length = u32::try_from(first.len().min(other.len())).unwrap_or(0);
        let mut packed = Self { pairs, length, ..Self::default() };
        let table = packed.table();
        let mut gap = 0;
        for (place, word) in other.iter().enumerate() {
            if first.get(place).is_some_and(|first| spell(&table, first) == *word) {
                gap += 1;
            } else {
                packed.gaps.push(gap);
                packed.others.push(word.clone());
                gap = 0;
            }
        }
        packed
    }

    pub(super) fn words(self, first: &[String]) -> Vec<String> {
        let pairs = self.table();
        let mut words: Vec<String> =
            first.iter().take(self.length as usize).map(|word| spell(&pairs, word)).collect();
        let mut place = 0;
        for (gap, word) in self.gaps.into_iter().zip(self.others) {
            place += gap as usize;
            match words.get_mut(place) {
                Some(at) => *at = word,
                None => words.push(word),
            }
            place += 1;
        }
        words
    }

    /// Returns the pairs, sorted by the character to replace.
    fn table(&self) -> Vec<(char, char)> {
        let mut chars = self.pairs.chars();
        std::iter::from_fn(|| Some((chars.next()?, chars.next()?))).collect()
    }
}

/// Returns, for each character of `first`, its commonest counterpart in `other`, judged by words of equal length.
fn pairs(first: &[String], other: &[String]) -> String {
    let mut map = BTreeMap::new();
    let both = first.iter().zip(other);
    for (from, to) in both.filter(|(from, to)| from.chars().count() == to.chars().count()) {
        for (from, to) in from.chars().zip(to.chars()).filter(|(from, to)| from != to) {
            *map.entry(from).or_insert_with(BTreeMap::<char, u32>::new).entry(to).or_default() += 1;
        }
    }
    let commonest =
        |to: BTreeMap<char, u32>| to.into_iter().max_by_key(|(_, times)| *times).map(|(to, _)| to);
    map.into_iter().filter_map(|(from, to)| Some([from, commonest(to)?])).flatten().collect()
}

fn spell(pairs: &[(char, char)], word: &str) -> String {
    let becomes = |c: char| match pairs.binary_search_by(|(from, _)| from.cmp(&c)) {
        Ok(at) => pairs[at].1,
        Err(_) => c,
    };
    word.chars().map(becomes).collect()
}
