use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// The colour of a section. `chart::tokens` has its values in each theme, and a test their contrasts.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Accent {
    /// Blue green.
    Teal,
    /// Deep blue.
    Indigo,
    /// Yellow brown.
    Amber,
    /// Deep red.
    Crimson,
    /// Greyish purple.
    Violet,
    /// Dark green.
    Moss,
}

impl Accent {
    /// All accents, in the order in which sections get them.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Returns the name in `story.toml`: `teal`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Returns an accent for each section: the one that it names, or the next that none names. From the seventh section on they repeat.
    ///
    /// ```
    /// use story::Accent::{Amber, Indigo, Teal};
    ///
    /// let named = [None, Some(Teal), None];
    /// assert_eq!(story::Accent::in_order(&named), [Indigo, Teal, Amber]);
    /// ```
    #[must_use]
    pub fn in_order(named: &[Option<Self>]) -> Vec<Self> {
        let left = Self::ALL.iter().copied().filter(|accent| !named.contains(&Some(*accent)));
        // If sections name all six, the others begin with the first again.
        let mut next = left.chain(Self::ALL.iter().copied().cycle());
        named.iter().map(|named| named.or_else(|| next.next()).unwrap_or(Self::Teal)).collect()
    }
}
