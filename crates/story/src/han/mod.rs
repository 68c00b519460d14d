//! Finds and reads Chinese numerals, in traditional and simplified characters: `4000余萬` is more than 40 000 000.

mod beside;
mod codes;
mod falls;
mod find;
mod measures;
mod number;
mod part;
mod read;
mod run;
mod scan;
mod script;
mod words;

pub(super) use find::find;
pub(super) use read::{holds_unit, read};

#[cfg(test)]
mod review_tests;
#[cfg(test)]
mod tests;
