//! The bundle in Firefox and WebKit, one engine at a time: tests/engines/. The check `browser` tests Chromium.
//!
//! If an engine or a driver is missing and can't be installed, its check is "not run", with set-up's message.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::{Result, bail};

use super::Session;
use super::summary::NotRun;
use crate::setup::{firefox, geckodriver, node, screen, webkit};
use crate::{env, process, serve};

/// Firefox, by geckodriver.
pub(super) fn firefox(session: &Session) -> Result<String> {
    let firefox = firefox::ready().map_err(NotRun::lacking)?;
    let driver = geckodriver::ready(&session.place).map_err(NotRun::lacking)?;
    drive(session, "firefox", &[("SANJIN_FIREFOX", &firefox), ("SANJIN_GECKODRIVER", &driver)])?;
    Ok(process::version_of(firefox).unwrap_or_default())
}

/// `WebKitGTK`, by its own driver, on a virtual screen.
pub(super) fn webkit(session: &Session) -> Result<String> {
    let webkit = webkit::ready().map_err(NotRun::lacking)?;
    let screen = screen::ready().map_err(NotRun::lacking)?;
    let programs = [
        ("SANJIN_WEBKIT_DRIVER", &webkit.driver),
        ("SANJIN_MINIBROWSER", &webkit.browser),
        ("SANJIN_XVFB", &screen),
    ];
    drive(session, "webkit", &programs)?;
    Ok(process::version_of(webkit.driver).unwrap_or_default())
}

/// Runs the tests in one engine. The arguments after `--` go to Node's test runner.
fn drive<P: AsRef<OsStr>>(session: &Session, engine: &str, programs: &[(&str, P)]) -> Result<()> {
    let place = &session.place;
    if !place.dist().join("index.html").is_file() {
        bail!("there is no dist/index.html to open: run `cargo xtask build` first");
    }
    let node = node::engines(place)?;
    let address = serve::in_background(&place.dist())?;
    let folder = place.root().join("tests/engines");
    let mut tests = process::command(&node, env::native(), &folder);
    // The time limit ends a test whose driver hangs.
    tests.arg("--test-timeout=240000");
    tests.args(["--test-reporter=spec", "--test-reporter-destination=stdout"]);
    tests.args(["--test-reporter=./results.mjs", "--test-reporter-destination"]);
    tests.arg(results(&place.target(), engine)?);
    tests.args(&session.extra).arg("engine.mjs");
    tests.env("SANJIN_ENGINE", engine).env("SANJIN_DIST", place.dist());
    tests.env("SANJIN_URL", format!("http://{address}/"));
    for (name, program) in programs {
        tests.env(name, program);
    }
    process::run(&mut tests)
}

/// The file for the results of each test, which tests/engines/matrix.mjs turns into the table in docs/engines.md.
fn results(target: &Path, engine: &str) -> Result<std::path::PathBuf> {
    let folder = target.join("engines");
    std::fs::create_dir_all(&folder)?;
    Ok(folder.join(format!("{engine}.json")))
}
