use super::super::Table;
use super::{Pack, Packed, Unpacking};

impl Pack for String {
    fn pack(&self, into: &mut Packed) {
        into.words.push(self.clone());
    }

    fn unpack(from: &mut Unpacking) -> Self {
        let next = from.words.next();
        from.expect(next, Self::default())
    }
}

impl Pack for u32 {
    fn pack(&self, into: &mut Packed) {
        into.numbers.push(*self);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        let next = from.numbers.next();
        from.expect(next, Self::default())
    }
}

impl Pack for bool {
    fn pack(&self, into: &mut Packed) {
        u32::from(*self).pack(into);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        let flag = u32::unpack(from);
        from.expect((flag <= 1).then_some(flag == 1), false)
    }
}

impl Pack for f64 {
    fn pack(&self, into: &mut Packed) {
        into.values.push(*self);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        let next = from.values.next();
        from.expect(next, Self::default())
    }
}

/// Packs a slice, to be unpacked as a `Vec`.
pub(super) fn pack_all<T: Pack>(items: &[T], into: &mut Packed) {
    pack_each(items, into, T::pack);
}

/// Packs a slice, each item by a function, to be unpacked by [`unpack_each`].
pub(super) fn pack_each<T>(items: &[T], into: &mut Packed, pack: impl Fn(&T, &mut Packed)) {
    u32::try_from(items.len()).unwrap_or(0).pack(into);
    items.iter().for_each(|item| pack(item, into));
}

/// Unpacks a `Vec`, each item by a function. A loop, since the iterators that collect into a `Vec` are more code in the wasm program for each type.
pub(super) fn unpack_each<T>(from: &mut Unpacking, unpack: impl Fn(&mut Unpacking) -> T) -> Vec<T> {
    let mut items = Vec::new();
    for _ in 0..u32::unpack(from) {
        // A damaged length may be huge.
        if from.misfit {
            break;
        }
        items.push(unpack(from));
    }
    items
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, into: &mut Packed) {
        pack_all(self, into);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        unpack_each(from, T::unpack)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, into: &mut Packed) {
        u32::from(self.is_some()).pack(into);
        if let Some(item) = self {
            item.pack(into);
        }
    }

    fn unpack(from: &mut Unpacking) -> Self {
        match u32::unpack(from) {
            0 => None,
            1 => Some(T::unpack(from)),
            _ => from.expect(None, None),
        }
    }
}

impl<K: Pack, T: Pack> Pack for (K, T) {
    fn pack(&self, into: &mut Packed) {
        self.0.pack(into);
        self.1.pack(into);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        (K::unpack(from), T::unpack(from))
    }
}

impl<T: Pack> Pack for [T; 2] {
    fn pack(&self, into: &mut Packed) {
        self.iter().for_each(|item| item.pack(into));
    }

    fn unpack(from: &mut Unpacking) -> Self {
        [T::unpack(from), T::unpack(from)]
    }
}

impl<T: Pack> Pack for Table<T> {
    fn pack(&self, into: &mut Packed) {
        u32::try_from(self.len()).unwrap_or(0).pack(into);
        for (key, item) in self.iter() {
            key.pack(into);
            item.pack(into);
        }
    }

    fn unpack(from: &mut Unpacking) -> Self {
        // The entries were packed sorted.
        Self::of_sorted(Pack::unpack(from))
    }
}
