use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The log of corrections. A still part shows it, so the wasm program does not contain it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrections {
    /// Where readers can report a mistake: a mail address or the address of a page.
    pub contact: Option<String>,
    /// The corrections, newest first.
    pub log: Vec<Correction>,
}

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The date in ISO 8601: `2026-11-30`.
    pub date: String,
    /// What was corrected, by language tag.
    pub what: BTreeMap<String, String>,
}
