//! What the parts of a story are made of.

use super::super::Table;
use super::{Pack, Packed, Unpacking};

impl Pack for String {
    fn pack(&self, into: &mut Packed) {
        into.words.push(self.clone());
    }

    fn unpack(from: &mut Unpacking) -> Self {
        from.words.next().unwrap_or_default()
    }
}

impl Pack for u32 {
    fn pack(&self, into: &mut Packed) {
        into.numbers.push(*self);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        from.numbers.next().unwrap_or_default()
    }
}

impl Pack for f64 {
    fn pack(&self, into: &mut Packed) {
        into.values.push(*self);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        from.values.next().unwrap_or_default()
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, into: &mut Packed) {
        u32::try_from(self.len()).unwrap_or(0).pack(into);
        self.iter().for_each(|item| item.pack(into));
    }

    fn unpack(from: &mut Unpacking) -> Self {
        (0..u32::unpack(from)).map(|_| T::unpack(from)).collect()
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
        (u32::unpack(from) == 1).then(|| T::unpack(from))
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
        // They were packed in their order.
        Self::of_sorted((0..u32::unpack(from)).map(|_| (String::unpack(from), T::unpack(from))).collect())
    }
}
