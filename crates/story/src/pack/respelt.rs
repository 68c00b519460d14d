//! An edition in another script of the same language says, mostly, what the first edition says, in other characters. The program
//! holds its words as what each character becomes, and those few that say something else. Of an edition in another language, and
//! of the first itself, that is all of them.

use std::collections::BTreeMap;

use super::pack_fields;

pack_fields! {
    Respelt { pairs, length, gaps, others }
}

/// The words of an edition, told from those of the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Respelt {
    /// Characters of the first edition and, each after it, what they become.
    pairs: String,
    /// How many of the first edition's words it begins with.
    length: u32,
    /// Words that say something else, or follow after the first edition's: how many words lie between one and the next, and what
    /// they are.
    gaps: Vec<u32>,
    others: Vec<String>,
}

impl Respelt {
    /// The words `other`, told from the words `first`.
    pub(super) fn of(first: &[String], other: &[String]) -> Self {
        let [plain, respelt] =
            [String::new(), pairs(first, other)].map(|pairs| Self::with(pairs, first, other));
        if plain.others.len() <= respelt.others.len() { plain } else { respelt }
    }

    fn with(pairs: String, first: &[String], other: &[String]) -> Self {
        let length = u32::try_from(first.len().min(other.len())).unwrap_or(0);
        let mut told = Self { pairs, length, ..Self::default() };
        let table = told.table();
        let mut gap = 0;
        for (place, word) in other.iter().enumerate() {
            if first.get(place).is_some_and(|first| spell(&table, first) == *word) {
                gap += 1;
            } else {
                told.gaps.push(gap);
                told.others.push(word.clone());
                gap = 0;
            }
        }
        told
    }

    /// The words again.
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

    /// The pairs, in the order of what they stand for.
    fn table(&self) -> Vec<(char, char)> {
        let mut chars = self.pairs.chars();
        std::iter::from_fn(|| Some((chars.next()?, chars.next()?))).collect()
    }
}

/// What most often stands in `other` for each character of `first`, where the two words are of one length.
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
