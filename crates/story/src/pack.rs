//! How a story stands in the program: three plain lists, of words, whole numbers and values, in the order of its parts.
//!
//! The lists are what serde and postcard write and read. Reading the story's own types that way took a tenth of the
//! program: every field of every type came with its own way to fail. Here one flag says that the lists do not fit the types
//! (a list that ends early or has more, an arm that no enum has), and the story as a whole is refused.

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

    /// The story again; `None` if these lists were packed from other types, or damaged.
    #[must_use]
    pub fn story(self) -> Option<Story> {
        let mut from = self.unpacking();
        let story = Story::unpack(&mut from);
        from.fitted().then_some(story)
    }

    fn unpacking(self) -> Unpacking {
        Unpacking {
            words: self.words.into_iter(),
            numbers: self.numbers.into_iter(),
            values: self.values.into_iter(),
            misfit: false,
        }
    }
}

/// What is left of the lists.
struct Unpacking {
    words: std::vec::IntoIter<String>,
    numbers: std::vec::IntoIter<u32>,
    values: std::vec::IntoIter<f64>,
    /// Whether something was wanted that the lists do not have.
    misfit: bool,
}

impl Unpacking {
    /// Whether the lists had all that was wanted and nothing else.
    fn fitted(&self) -> bool {
        !self.misfit && self.words.len() + self.numbers.len() + self.values.len() == 0
    }

    /// The thing, or, where there is none, some value that nobody gets to see: the story is refused.
    fn expect<T>(&mut self, thing: Option<T>, otherwise: T) -> T {
        thing.unwrap_or_else(|| {
            self.misfit = true;
            otherwise
        })
    }
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
                let arm = [Self::$first, $(Self::$arm),*].get(place).copied();
                from.expect(arm, Self::$first)
            }
        })+
    };
}

use {pack_arms, pack_fields};

#[cfg(test)]
mod tests {
    use super::super::{Account, ChartKind, Qualifier};
    use super::{Pack, Packed};

    #[test]
    fn an_arm_that_an_enum_has_not_is_no_story_and_not_the_first_arm() {
        fn unpacked<T: Pack>(place: u32) -> bool {
            let lists = Packed { words: Vec::new(), numbers: vec![place, 0], values: Vec::new() };
            let mut from = lists.unpacking();
            let _ = T::unpack(&mut from);
            !from.misfit
        }
        assert!(unpacked::<ChartKind>(8) && !unpacked::<ChartKind>(9), "a chart's kind");
        assert!(unpacked::<Qualifier>(3) && !unpacked::<Qualifier>(4), "an enum without fields");
        assert!(!unpacked::<Account>(2), "an account is a fact or a reason");
        assert!(!unpacked::<Option<u32>>(2), "there or not");
    }

    #[test]
    fn every_kind_of_chart_comes_out_as_it_went_in() {
        for kind in ChartKind::one_of_each() {
            let mut packed = Packed::default();
            kind.pack(&mut packed);
            assert_eq!(ChartKind::unpack(&mut packed.unpacking()), kind);
        }
    }
}
