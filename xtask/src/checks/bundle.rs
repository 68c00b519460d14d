//! The checks on the bundle.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::Session;
use crate::place::Place;
use crate::{budgets, build, env, process, serve};

/// A reserved address, as a stand-in for a real one.
const ADDRESS: &str = "https://example.org/sanjin/";

/// The worked example of data/README.md: a second story.
const EXAMPLE: &str = "examples/river";

pub(super) fn build(session: &Session) -> Result<String> {
    build::build(&session.place, &session.tools()?.build)?;
    Ok("dist/ is new".into())
}

pub(super) fn budgets(session: &Session) -> Result<String> {
    budgets::check(&session.place, &session.place.dist())
}

/// Builds and weighs the bundle for an address, as it is published: the address adds tags to every page's head.
pub(super) fn address(session: &Session) -> Result<String> {
    let dist = addressed(&session.place);
    build::build_into(&session.place, &session.tools()?.build, &dist, Some(ADDRESS))?;
    budgets::check(&session.place, &dist)
}

/// The folder of the bundle for an address.
pub(super) fn addressed(place: &Place) -> PathBuf {
    place.target().join("judges/addressed")
}

/// Runs the browser tests of the story in `data/` against `dist/`.
pub(super) fn browser(session: &Session) -> Result<String> {
    playwright(session, &session.place.dist(), "data")
}

/// The folder of the example's bundle.
pub(super) fn of_example(place: &Place) -> PathBuf {
    place.target().join("judges/example")
}

/// Builds the bundle of the example and runs the browser tests of its own against it.
pub(super) fn example(session: &Session) -> Result<String> {
    let place = session.place.clone().telling(Path::new(EXAMPLE));
    let dist = of_example(&place);
    build::build_into(&place, &session.tools()?.build, &dist, None)?;
    playwright(session, &dist, "example")
}

/// Runs a project of Playwright (tests/browser/) against a bundle, served by a plain static server. The arguments after `--` go to
/// Playwright.
fn playwright(session: &Session, dist: &Path, project: &str) -> Result<String> {
    let (place, tools) = (&session.place, session.tools()?);
    if !dist.join("index.html").is_file() {
        bail!("there is no dist/index.html to open: run `cargo xtask build` first");
    }
    let address = serve::in_background(dist)?;
    let mut playwright = process::command(&tools.build.node, env::native(), &place.browser_tests());
    playwright.arg(place.node_modules().join("@playwright/test/cli.js"));
    playwright.args(["test", &format!("--project={project}")]).args(&session.extra);
    playwright.env("SANJIN_URL", format!("http://{address}/")).env("SANJIN_DIST", dist);
    playwright.env("SANJIN_CHROMIUM", &tools.chromium).env("SANJIN_NGINX", &tools.nginx);
    let failures = place.target().join(format!("failures-{project}.txt"));
    fs::write(&failures, "").with_context(|| format!("can't write {}", failures.display()))?;
    playwright.env("SANJIN_FAILURES", &failures);
    process::run(&mut playwright).or_else(|error| {
        let failed = fs::read_to_string(&failures).unwrap_or_default();
        bail!(if failed.is_empty() { format!("{error:#}") } else { counted(&failed) })
    })?;
    Ok("all green in Chromium".into())
}

/// The error of a run in which these tests failed, one on a line (tests/browser/failures.ts).
fn counted(failed: &str) -> String {
    let number = failed.lines().count();
    format!("{number} {} failed\n{}", if number == 1 { "test" } else { "tests" }, failed.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_run_names_its_tests() {
        assert_eq!(counted("page/a.spec.ts:3: a: b\n"), "1 test failed\npage/a.spec.ts:3: a: b");
        assert_eq!(counted("a\nb\n"), "2 tests failed\na\nb");
    }
}
