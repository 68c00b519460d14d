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
    u32::try_from(items.len()).unwrap_or(0).pack(into);
    items.iter().for_each(|item| item.pack(into));
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, into: &mut Packed) {
        pack_all(self, into);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        // A damaged length may be huge: stop at the first misfit.
        (0..u32::unpack(from)).map_while(|_| (!from.misfit).then(|| T::unpack(from))).collect()
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
        let count = u32::unpack(from);
        // The entries were packed sorted.
        let entry = |_| (!from.misfit).then(|| (String::unpack(from), T::unpack(from)));
        Self::of_sorted((0..count).map_while(entry).collect())
    }
}
