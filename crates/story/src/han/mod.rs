//! Finds and reads Chinese numerals, in traditional and simplified characters: `4000余萬` is more than 40 000 000.

mod find;
mod number;
mod read;
mod words;

pub(super) use find::find;
pub(super) use read::read;

#[cfg(test)]
mod tests;
