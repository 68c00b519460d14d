//! How a story stands in the program: three plain lists, of words, whole numbers and values, in the order of its parts.
//!
//! The lists are what serde and postcard write and read. Reading the story's own types that way took a tenth of the
//! program: every field of every type came with its own way to fail. Here one flag says that the lists do not fit the types
//! (a list that ends early or has more, an arm that no enum has), and the story as a whole is refused.

mod basics;
mod editions;
mod parts;
mod respelt;

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
pub(crate) struct Unpacking {
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
pub(crate) trait Pack: Sized {
    /// Adds it to the lists.
    fn pack(&self, into: &mut Packed);
    /// Takes it from them again.
    fn unpack(from: &mut Unpacking) -> Self;
}

/// A struct is packed field by field. A field that is left out here does not compile.
macro_rules! pack_fields {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {
        $(impl $crate::pack::Pack for $name {
            fn pack(&self, into: &mut $crate::pack::Packed) {
                let Self { $($field),+ } = self;
                $($crate::pack::Pack::pack($field, into);)+
            }

            fn unpack(from: &mut $crate::pack::Unpacking) -> Self {
                $(let $field = $crate::pack::Pack::unpack(from);)+
                Self { $($field),+ }
            }
        })+
    };
}

/// Declares structs that are packed field by field.
macro_rules! packed {
    ($($(#[$meta:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $type:ty,)+ })+) => {
        $($(#[$meta])* pub struct $name { $($(#[$doc])* pub $field: $type,)+ })+
        $crate::pack::pack_fields! { $($name { $($field),+ })+ }
    };
}

/// An enum without fields is packed as the place of its arm.
macro_rules! pack_arms {
    ($($name:ident),+ $(,)?) => {
        $(impl Pack for $name {
            fn pack(&self, into: &mut Packed) {
                let place = Self::VARIANTS.iter().position(|arm| arm == self);
                u32::try_from(place.unwrap_or(0)).unwrap_or(0).pack(into);
            }

            fn unpack(from: &mut Unpacking) -> Self {
                let place = u32::unpack(from) as usize;
                let arm = Self::VARIANTS.get(place).copied();
                from.expect(arm, Self::VARIANTS[0])
            }
        })+
    };
}

use pack_arms;
pub(crate) use {pack_fields, packed};

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
        assert!(unpacked::<Qualifier>(3) && !unpacked::<Qualifier>(4), "an enum without fields");
        assert!(!unpacked::<Account>(2), "an account is a fact or a reason");
        assert!(!unpacked::<Option<u32>>(2), "there or not");
    }

    #[test]
    fn a_kind_of_chart_is_packed_by_its_name() {
        for kind in ChartKind::ALL {
            let mut packed = Packed::default();
            kind.pack(&mut packed);
            assert_eq!(packed.words, [kind.name()]);
            assert_eq!(ChartKind::unpack(&mut packed.unpacking()), *kind);
        }
        let mut unknown = Packed { words: vec!["pie".to_owned()], ..Packed::default() }.unpacking();
        let _ = ChartKind::unpack(&mut unknown);
        assert!(unknown.misfit, "no kind is no story, and not the first kind");
    }
}
