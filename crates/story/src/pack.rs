//! The form in which programs contain a story: three lists, of texts, integers and floats, in the order of its parts.
//!
//! serde and postcard write and read only these lists. When they read the story's own types, the error handling for every
//! field took a tenth of the wasm program. Here a single flag records that the lists do not fit the types (a list is too short
//! or too long, or a number is not a variant), and the whole story is rejected.

mod basics;
mod editions;
mod parts;
mod redrawn;
mod respelt;

use serde::{Deserialize, Serialize};

use super::Story;

/// A story as three lists, for serde.
///
/// ```
/// # use std::path::Path;
/// # let story = load::load(Path::new("../../data")).unwrap().story;
/// let bytes = postcard::to_stdvec(&story::Packed::of(&story)).unwrap();
/// let packed: story::Packed = postcard::from_bytes(&bytes).unwrap();
/// assert_eq!(packed.story(), Some(story));
/// ```
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

    /// Packs what [`Story::for_redrawing`] leaves of a story.
    ///
    /// ```
    /// # use std::path::Path;
    /// # let story = load::load(Path::new("../../data")).unwrap().story;
    /// assert_eq!(story::Packed::of_redrawn(&story).redrawn(), Some(story.for_redrawing()));
    /// ```
    #[must_use]
    pub fn of_redrawn(story: &Story) -> Self {
        let mut packed = Self::default();
        redrawn::pack(&story.for_redrawing(), &mut packed);
        packed
    }

    /// Unpacks the story. Returns `None` if the lists are damaged or were packed by another version of the types.
    #[must_use]
    pub fn story(self) -> Option<Story> {
        self.unpacked(Pack::unpack)
    }

    /// Unpacks what [`Self::of_redrawn`] packed. Returns `None` as [`Self::story`] does.
    #[must_use]
    pub fn redrawn(self) -> Option<Story> {
        self.unpacked(redrawn::unpack)
    }

    fn unpacked(self, unpack: impl Fn(&mut Unpacking) -> Story) -> Option<Story> {
        let mut from = self.unpacking();
        let story = unpack(&mut from);
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

/// The rest of the lists while a story is unpacked.
pub(crate) struct Unpacking {
    words: std::vec::IntoIter<String>,
    numbers: std::vec::IntoIter<u32>,
    values: std::vec::IntoIter<f64>,
    /// Whether the lists lacked something that was requested.
    misfit: bool,
}

impl Unpacking {
    /// Returns whether the lists contained everything that was requested and nothing else.
    fn fitted(&self) -> bool {
        !self.misfit && self.words.len() + self.numbers.len() + self.values.len() == 0
    }

    /// Returns `thing`, or sets `misfit` and returns a placeholder, which [`Packed::story`] discards with the story.
    fn expect<T>(&mut self, thing: Option<T>, otherwise: T) -> T {
        thing.unwrap_or_else(|| {
            self.misfit = true;
            otherwise
        })
    }
}

/// A part of a story that is appended to the lists and taken from them.
pub(crate) trait Pack: Sized {
    fn pack(&self, into: &mut Packed);
    fn unpack(from: &mut Unpacking) -> Self;
}

/// Implements [`Pack`] for structs, field by field. Omitting a field does not compile.
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

/// Declares structs and implements [`Pack`] for them, field by field.
macro_rules! packed {
    ($($(#[$meta:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $type:ty,)+ })+) => {
        $($(#[$meta])* pub struct $name { $($(#[$doc])* pub $field: $type,)+ })+
        $crate::pack::pack_fields! { $($name { $($field),+ })+ }
    };
}

/// Implements [`Pack`] for enums without fields, as the index of the variant.
macro_rules! pack_variants {
    ($($name:ident),+ $(,)?) => {
        $(impl Pack for $name {
            fn pack(&self, into: &mut Packed) {
                let index = Self::VARIANTS.iter().position(|variant| variant == self);
                u32::try_from(index.unwrap_or(0)).unwrap_or(0).pack(into);
            }

            fn unpack(from: &mut Unpacking) -> Self {
                let index = u32::unpack(from) as usize;
                let variant = Self::VARIANTS.get(index).copied();
                from.expect(variant, Self::VARIANTS[0])
            }
        })+
    };
}

use pack_variants;
pub(crate) use {pack_fields, packed};

#[cfg(test)]
mod tests {
    use super::super::{Account, ChartKind, Qualifier};
    use super::{Pack, Packed};

    #[test]
    fn an_unknown_variant_is_rejected_and_not_read_as_the_first_variant() {
        fn unpacked<T: Pack>(index: u32) -> bool {
            let lists = Packed { words: Vec::new(), numbers: vec![index, 0], values: Vec::new() };
            let mut from = lists.unpacking();
            let _ = T::unpack(&mut from);
            !from.misfit
        }
        assert!(unpacked::<Qualifier>(6) && !unpacked::<Qualifier>(7), "an enum without fields");
        assert!(!unpacked::<Account>(2), "an account is a fact or a reason");
        assert!(!unpacked::<Option<u32>>(2), "an option is 0 or 1");
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
        assert!(unknown.misfit, "an unknown kind is rejected and not read as the first kind");
    }
}
