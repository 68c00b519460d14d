//! The page in a real browser: Playwright over the bundle, served as any host would serve it.

use anyhow::{Result, bail};

use crate::env;
use crate::place::Place;
use crate::process;
use crate::serve;
use crate::setup::TestTools;

/// Runs tests/browser/ against `dist/`. `extra` goes to Playwright.
///
/// The tests learn from the environment where the bundle is (`SANJIN_URL`, `SANJIN_DIST`) and which browser and which
/// nginx to use (`SANJIN_CHROMIUM`, `SANJIN_NGINX`).
pub(crate) fn test(place: &Place, tools: &TestTools, extra: &[String]) -> Result<()> {
    if !place.dist().join("index.html").is_file() {
        bail!("there is no dist/index.html to open: run `cargo xtask build` first");
    }
    let address = serve::in_background(&place.dist())?;
    let playwright = place.node_modules().join("@playwright/test/cli.js");
    let mut command = process::command(&tools.build.node, env::native(), &place.browser_tests());
    command.arg(playwright).arg("test").args(extra);
    command.env("SANJIN_URL", format!("http://{address}/"));
    command.env("SANJIN_DIST", place.dist());
    command.env("SANJIN_CHROMIUM", &tools.chromium);
    command.env("SANJIN_NGINX", &tools.nginx);
    process::run(&mut command)
}
