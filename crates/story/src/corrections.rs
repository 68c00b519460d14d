//! What this page had wrong, and has put right.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What this page had wrong. It is told in a still part, so the program in the browser has none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrections {
    /// Where a reader can report a mistake: a mail address, or that of a page.
    pub contact: Option<String>,
    /// The newest first.
    pub log: Vec<Correction>,
}

/// One thing that was put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The day, as `2026-11-30`.
    pub date: String,
    /// What it was, by edition.
    pub what: BTreeMap<String, String>,
}
