//! How a story stands in the program: three plain lists, of words, whole numbers and values, in the order of its parts.
//!
//! The lists are what serde and postcard write and read. Reading the story's own types that way took a tenth of the
//! program: every field of every type came with its own way to fail. These bytes cannot be wrong, since the build script
//! wrote them with the same code, so here nothing fails.

mod basics;
mod editions;
mod frame;
mod respelt;
mod words;

use serde::{Deserialize, Serialize};

use super::Story;

/// A story as three lists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Packed {
    words: Vec<String>,
    numbers: Vec<u32>,
    values: Vec<f64>,
}

impl Packed {
    /// Packs a story.
    #[must_use]
    pub fn of(story: &Story) -> Self {
        let mut packed = Self::default();
        story.pack(&mut packed);
        packed
    }

    /// The story again.
    #[must_use]
    pub fn story(self) -> Story {
        let mut from = Unpacking {
            words: self.words.into_iter(),
            numbers: self.numbers.into_iter(),
            values: self.values.into_iter(),
        };
        Story::unpack(&mut from)
    }
}

/// What is left of the lists.
struct Unpacking {
    words: std::vec::IntoIter<String>,
    numbers: std::vec::IntoIter<u32>,
    values: std::vec::IntoIter<f64>,
}

/// A part of a story.
trait Pack: Sized {
    /// Adds it to the lists.
    fn pack(&self, into: &mut Packed);
    /// Takes it from them again.
    fn unpack(from: &mut Unpacking) -> Self;
}

/// A struct is packed field by field. A field that is left out here does not compile.
macro_rules! pack_fields {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Pack for $name {
            fn pack(&self, into: &mut Packed) {
                let Self { $($field),+ } = self;
                $($field.pack(into);)+
            }

            fn unpack(from: &mut Unpacking) -> Self {
                $(let $field = Pack::unpack(from);)+
                Self { $($field),+ }
            }
        })+
    };
}

/// An enum without fields is packed as the place of its arm. An arm that is left out does not compile.
macro_rules! pack_arms {
    ($($name:ident { $first:ident $(, $arm:ident)* $(,)? })+) => {
        $(impl Pack for $name {
            fn pack(&self, into: &mut Packed) {
                match self {
                    Self::$first | $(Self::$arm)|* => {}
                }
                let place = [Self::$first, $(Self::$arm),*].iter().position(|arm| arm == self);
                u32::try_from(place.unwrap_or(0)).unwrap_or(0).pack(into);
            }

            fn unpack(from: &mut Unpacking) -> Self {
                let place = u32::unpack(from) as usize;
                [Self::$first, $(Self::$arm),*].get(place).copied().unwrap_or(Self::$first)
            }
        })+
    };
}

use {pack_arms, pack_fields};

#[cfg(test)]
mod tests {
    use super::Packed;

    #[test]
    fn a_story_comes_out_as_it_went_in() {
        let story = crate::dataset::story();
        let packed = Packed::of(story);
        assert!(
            packed.words.len() > 1000
                && packed.numbers.len() > 1000
                && packed.values.len() >= story.facts.len()
        );
        assert_eq!(packed.story(), *story);
    }
}
