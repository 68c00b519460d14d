//! Finds and reads English numerals: `more than 2.4 million` is more than 2 400 000.
//!
//! One grammar finds and reads, so that what is found whole is read whole. What is found but can't be read has a [`Refusal`](crate::Refusal).

mod after;
mod all;
mod amount;
mod codes;
mod colon;
mod currency;
mod falls;
mod find;
mod number;
mod numeral;
mod one_in;
mod qualifiers;
mod range;
mod text;
mod words;

pub(super) use find::find;

use super::{Expected, Quantity};

/// Reads a quantity, or returns the place where reading stopped and what was expected there.
pub(super) fn read(chars: &[char]) -> Result<Quantity, (usize, Expected)> {
    let numeral = numeral::read(text::Text(chars), 0).ok_or((0, Expected::Number))?;
    if numeral.end < chars.len() && numeral.says.is_ok() {
        return Err((numeral.end, Expected::More));
    }
    numeral.says
}

#[cfg(test)]
mod tests;
