//! The checks on the bundle.

use anyhow::Result;

use super::Bench;
use crate::{browser, budgets};

/// Builds it.
pub(super) fn build(bench: &Bench) -> Result<String> {
    crate::bundle::build(&bench.place, &bench.tools()?.build)?;
    Ok("dist/ is new".into())
}

/// Weighs it.
pub(super) fn budgets(bench: &Bench) -> Result<String> {
    budgets::check(&bench.place)
}

/// Opens it.
pub(super) fn browser(bench: &Bench) -> Result<String> {
    browser::test(&bench.place, bench.tools()?, &bench.extra)?;
    Ok("all green in Chromium".into())
}
