//! What a figure counts.

use serde::Deserialize;
use strum::VariantArray;

/// What a figure counts. Facts of different units never share an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its name in `data/`: `percent`, `person`, `person-time`, `place`, `yuan`, …
    pub id: String,
    /// What may be done with its values.
    pub kind: UnitKind,
    /// What one of its things looks like where they are drawn one by one.
    pub symbol: Symbol,
}

/// What a thing looks like where things are drawn one by one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum Symbol {
    /// A disc: for whatever has no picture of its own.
    #[default]
    Dot,
    /// Head and shoulders.
    Person,
    /// A gabled front: an institution with a door.
    House,
    /// A medical cross.
    Cross,
    /// A sheet of paper with a folded corner.
    Sheet,
    /// A day in a calendar.
    Square,
    /// A round coin with a square hole.
    Coin,
    /// A ring: an event, not a thing or a head.
    Ring,
}

/// What may be done with a unit's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// Per cent of a stated whole, 0 to 100.
    Share,
    /// Whole things: people, institutions, places, posts, records.
    Count,
    /// Yuan.
    Money,
    /// Days.
    Duration,
}
