use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

/// What a figure counts or measures. Facts with different units never share an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The name in `data/`: `percent`, `person`, `person-time`, `place`, `yuan`, …
    pub id: String,
    /// What its values are.
    pub kind: UnitKind,
    /// The symbol for charts that draw things one by one.
    pub symbol: Symbol,
    /// The currency of money and of changes of money, as its code in ISO 4217: `CNY`, `USD`. Empty for others.
    pub currency: String,
    /// The unit of time in which a duration's values are. Days for other kinds.
    pub time: Time,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Time {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    #[default]
    Day,
    /// Weeks.
    Week,
    /// Months, which have no fixed number of days.
    Month,
    /// Years.
    Year,
}

impl Time {
    /// Returns the name used in `data/`: `second`, `minute`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Returns the seconds in one; `None` for months and years, which differ in length.
    #[must_use]
    pub fn seconds(self) -> Option<u32> {
        match self {
            Self::Second => Some(1),
            Self::Minute => Some(60),
            Self::Hour => Some(3_600),
            Self::Day => Some(86_400),
            Self::Week => Some(604_800),
            Self::Month | Self::Year => None,
        }
    }
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum UnitKind {
    /// Per cent of a stated whole: 0 to 100.
    Share,
    /// Numbers of people or things.
    Count,
    /// Money in the unit's currency.
    Money,
    /// Time in the unit's unit of time.
    Duration,
    /// By how much something changed: signed, in per cent, in percentage points, or in things. A fall is below 0; more than 100 % is possible.
    Change,
    /// Lengths.
    Length,
    /// Temperatures, which may be below 0.
    Temperature,
    /// Masses.
    Mass,
    /// How many of the first there are for one of the second: 4:1, 12‰.
    Ratio,
}

impl UnitKind {
    /// Returns the name used in `data/`: `share`, `count`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Returns whether its values may be below 0.
    #[must_use]
    pub fn is_signed(self) -> bool {
        matches!(self, Self::Change | Self::Temperature)
    }
}
