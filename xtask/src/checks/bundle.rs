//! The checks on the bundle.

use std::path::PathBuf;

use anyhow::Result;

use super::Bench;
use crate::place::Place;
use crate::{browser, budgets};

/// An address that nobody has.
const ADDRESS: &str = "https://example.org/sanjin/";

/// Builds it.
pub(super) fn build(bench: &Bench) -> Result<String> {
    crate::bundle::build(&bench.place, &bench.tools()?.build)?;
    Ok("dist/ is new".into())
}

/// Weighs it.
pub(super) fn budgets(bench: &Bench) -> Result<String> {
    budgets::check(&bench.place, &bench.place.dist())
}

/// Builds it once more as whoever publishes it does, for an address, which puts more into every head; and weighs that.
pub(super) fn address(bench: &Bench) -> Result<String> {
    let dist = addressed(&bench.place);
    crate::bundle::build_into(&bench.place, &bench.tools()?.build, &dist, Some(ADDRESS))?;
    budgets::check(&bench.place, &dist)
}

/// Where that one is.
pub(super) fn addressed(place: &Place) -> PathBuf {
    place.target().join("judges/addressed")
}

/// Opens it.
pub(super) fn browser(bench: &Bench) -> Result<String> {
    browser::test(&bench.place, bench.tools()?, &bench.extra)?;
    Ok("all green in Chromium".into())
}
