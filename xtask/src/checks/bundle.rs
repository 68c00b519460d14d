//! The checks on the bundle.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::Session;
use crate::place::Place;
use crate::{budgets, build, env, process, serve};

/// A reserved address, as a stand-in for a real one.
const ADDRESS: &str = "https://example.org/sanjin/";

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

/// Runs Playwright (tests/browser/) against `dist/`, served by a plain static server. The arguments after `--` go to Playwright.
pub(super) fn browser(session: &Session) -> Result<String> {
    let (place, tools) = (&session.place, session.tools()?);
    if !place.dist().join("index.html").is_file() {
        bail!("there is no dist/index.html to open: run `cargo xtask build` first");
    }
    let address = serve::in_background(&place.dist())?;
    let mut playwright = process::command(&tools.build.node, env::native(), &place.browser_tests());
    playwright.arg(place.node_modules().join("@playwright/test/cli.js")).arg("test").args(&session.extra);
    playwright.env("SANJIN_URL", format!("http://{address}/")).env("SANJIN_DIST", place.dist());
    playwright.env("SANJIN_CHROMIUM", &tools.chromium).env("SANJIN_NGINX", &tools.nginx);
    process::run(&mut playwright)?;
    Ok("all green in Chromium".into())
}
