use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use story::Number;

/// A number of a data file, with exactly its decimals: a float's shortest decimal form is the one that the file has.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawNumber(pub(super) Number);

impl<'de> Deserialize<'de> for RawNumber {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Read)
    }
}

struct Read;

impl Visitor<'_> for Read {
    type Value = RawNumber;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<RawNumber, E> {
        read(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<RawNumber, E> {
        read(&value.to_string())
    }
}

fn read<E: Error>(text: &str) -> Result<RawNumber, E> {
    let number = Number::parse(text).map(RawNumber);
    number.ok_or_else(|| {
        E::custom(format_args!("invalid value: {text}, expected a number with at most 15 digits"))
    })
}
