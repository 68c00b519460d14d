//! Reads one numeral.

use super::scan::{Scanned, scan};
use super::script::simplified;
use crate::{Expected, Quantity};

/// Reads a quantity, or returns the place where reading stopped and what was expected there.
pub(crate) fn read(chars: &[char]) -> Result<Quantity, (usize, Expected)> {
    match first(chars) {
        None => Err((0, Expected::Number)),
        Some(Scanned { start: 1.., .. }) => Err((0, Expected::Number)),
        Some(Scanned { end, read: Ok(_), .. }) if end < chars.len() => Err((end, Expected::More)),
        Some(Scanned { read, .. }) => read,
    }
}

/// Whether a numeral contains its measure word: 5萬人以上.
pub(crate) fn holds_unit(chars: &[char]) -> bool {
    first(chars).is_some_and(|scanned| scanned.holds_unit)
}

fn first(chars: &[char]) -> Option<Scanned> {
    let chars = &simplified(chars)[..];
    (0..chars.len()).find_map(|at| scan(chars, at, 0))
}
