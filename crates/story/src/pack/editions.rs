//! Packs the editions' wording, each as its difference from the first edition.

use super::super::Wording;
use super::respelt::Respelt;
use super::{Pack, Packed, Unpacking};

/// Packs the editions, the wording of each by a function.
pub(super) fn pack_editions(editions: &[Wording], into: &mut Packed, pack: impl Fn(&Wording, &mut Packed)) {
    u32::try_from(editions.len()).unwrap_or(0).pack(into);
    let mut first: Option<Vec<String>> = None;
    for wording in editions {
        let mut own = Packed::default();
        pack(wording, &mut own);
        Respelt::of(first.as_deref().unwrap_or_default(), &own.words).pack(into);
        own.numbers.pack(into);
        first.get_or_insert(own.words);
    }
}

/// Unpacks what [`pack_editions`] packed, by the function that is the inverse of its.
pub(super) fn unpack_editions(
    from: &mut Unpacking,
    unpack: impl Fn(&mut Unpacking) -> Wording,
) -> Vec<Wording> {
    let mut first: Option<Vec<String>> = None;
    let mut editions = Vec::new();
    for _ in 0..u32::unpack(from) {
        let words = Respelt::unpack(from).words(first.as_deref().unwrap_or_default());
        first.get_or_insert_with(|| words.clone());
        let mut own = Packed { words, numbers: Pack::unpack(from), values: Vec::new() }.unpacking();
        editions.push(unpack(&mut own));
        from.misfit |= !own.fitted();
        if from.misfit {
            // A damaged number of editions may be huge.
            break;
        }
    }
    editions
}
