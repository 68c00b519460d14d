use serde::Deserialize;
use strum::VariantArray;

/// What a figure counts or measures. Facts with different units never share an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The name in `data/`: `percent`, `person`, `person-time`, `place`, `yuan`, …
    pub id: String,
    /// What its values are.
    pub kind: UnitKind,
    /// The symbol for charts that draw things one by one.
    pub symbol: Symbol,
}

/// A symbol in charts that draw things one by one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum Symbol {
    /// A disc, for units without a symbol of their own.
    #[default]
    Dot,
    /// Head and shoulders.
    Person,
    /// A gabled house with a door, for institutions.
    House,
    /// A medical cross.
    Cross,
    /// A sheet of paper with a folded corner.
    Sheet,
    /// A square, for days in a calendar.
    Square,
    /// A round coin with a square hole.
    Coin,
    /// A ring, for events.
    Ring,
    /// Head and shoulders with a medical cross on the chest, for a doctor or a nurse.
    Medic,
    /// Three small houses, for a village.
    Village,
    /// A building with a medical cross on its front.
    Hospital,
}

/// What kind of values a unit has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// Per cent of a stated whole: 0 to 100.
    Share,
    /// Numbers of people or things.
    Count,
    /// Yuan.
    Money,
    /// Days.
    Duration,
}
