//! An edition in another script of the same language says, mostly, what the first edition says, in other characters. The
//! program holds its words as what each character becomes, and those few that say something else.

use std::collections::BTreeMap;

use super::{Pack, Packed, Unpacking, pack_fields};

pack_fields! {
    Respelt { pairs, places, others }
}

/// The words of an edition, told from those of the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Respelt {
    /// Characters of the first edition and, each after it, what they become.
    pairs: String,
    /// Words that become something else: their places and what they become.
    places: Vec<u32>,
    others: Vec<String>,
}

impl Respelt {
    /// `None` where the two do not have the same shape.
    pub(super) fn of(first: &Packed, other: &Packed) -> Option<Self> {
        if first.numbers != other.numbers || first.words.len() != other.words.len() {
            return None;
        }
        let mut map = BTreeMap::new();
        let both = || first.words.iter().zip(&other.words);
        for (from, to) in both().filter(|(from, to)| from.chars().count() == to.chars().count()) {
            for (from, to) in from.chars().zip(to.chars()).filter(|(from, to)| from != to) {
                *map.entry(from).or_insert_with(BTreeMap::<char, u32>::new).entry(to).or_default() += 1;
            }
        }
        let commonest =
            |to: BTreeMap<char, u32>| to.into_iter().max_by_key(|(_, times)| *times).map(|(to, _)| to);
        let pairs = map.into_iter().filter_map(|(from, to)| Some([from, commonest(to)?])).flatten().collect();
        let mut respelt = Self { pairs, ..Self::default() };
        let table = respelt.table();
        for (place, (from, to)) in
            both().enumerate().map(|(place, both)| (u32::try_from(place).unwrap_or(0), both))
        {
            if spell(&table, from) != *to {
                respelt.places.push(place);
                respelt.others.push(to.clone());
            }
        }
        Some(respelt)
    }

    /// The words again.
    pub(super) fn words(self, first: &[String]) -> Vec<String> {
        let pairs = self.table();
        let mut words: Vec<String> = first.iter().map(|word| spell(&pairs, word)).collect();
        for (place, word) in self.places.into_iter().zip(self.others) {
            if let Some(at) = words.get_mut(place as usize) {
                *at = word;
            }
        }
        words
    }

    /// The pairs, in the order of what they stand for.
    fn table(&self) -> Vec<(char, char)> {
        let mut chars = self.pairs.chars();
        std::iter::from_fn(|| Some((chars.next()?, chars.next()?))).collect()
    }
}

fn spell(pairs: &[(char, char)], word: &str) -> String {
    let becomes = |c: char| match pairs.binary_search_by(|(from, _)| from.cmp(&c)) {
        Ok(at) => pairs[at].1,
        Err(_) => c,
    };
    word.chars().map(becomes).collect()
}
