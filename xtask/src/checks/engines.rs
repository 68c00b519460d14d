//! The bundle in Firefox and WebKit, one engine at a time: tests/engines/. The check `browser` tests Chromium.
//!
//! If an engine or a driver is missing and can't be installed, its check is "not run", with set-up's message.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::{Result, bail};

use super::summary::NotRun;
use super::{Session, bundle};
use crate::setup::{firefox, geckodriver, node, screen, webkit};
use crate::{env, process, serve};

/// Firefox, by geckodriver. It opens the example, too.
pub(super) fn firefox(session: &Session) -> Result<String> {
    let firefox = firefox::ready().map_err(NotRun::lacking)?;
    let driver = geckodriver::ready(&session.place).map_err(NotRun::lacking)?;
    let programs = [("SANJIN_FIREFOX", &firefox), ("SANJIN_GECKODRIVER", &driver)];
    drive(session, "firefox", "engine.mjs", &session.place.dist(), &programs)?;
    drive(session, "firefox", "example.mjs", &bundle::of_example(&session.place), &programs)?;
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
    drive(session, "webkit", "engine.mjs", &session.place.dist(), &programs)?;
    Ok(process::version_of(webkit.driver).unwrap_or_default())
}

/// Runs the tests of a file of tests/engines/ in one engine, on a bundle. The arguments after `--` go to Node's test runner.
fn drive<P: AsRef<OsStr>>(
    session: &Session,
    engine: &str,
    tests_file: &str,
    dist: &Path,
    programs: &[(&str, P)],
) -> Result<()> {
    let place = &session.place;
    let page = dist.join("index.html");
    if !page.is_file() {
        let first = "run `cargo xtask test --only build --only example` first";
        bail!("there is no {} to open: {first}", page.display());
    }
    let node = node::engines(place)?;
    let address = serve::in_background(dist)?;
    let folder = place.root().join("tests/engines");
    let mut tests = process::command(&node, env::native(), &folder);
    // The time limit ends a test whose driver hangs.
    tests.arg("--test-timeout=240000");
    tests.args(["--test-reporter=spec", "--test-reporter-destination=stdout"]);
    tests.args(["--test-reporter=./results.mjs", "--test-reporter-destination"]);
    tests.arg(results(&place.target(), engine, tests_file)?);
    tests.args(&session.extra).arg(tests_file);
    tests.env("SANJIN_ENGINE", engine).env("SANJIN_DIST", dist);
    tests.env("SANJIN_URL", format!("http://{address}/"));
    for (name, program) in programs {
        tests.env(name, program);
    }
    process::run(&mut tests)
}

/// The file for the results of each test: tests/engines/matrix.mjs turns those of `engine.mjs` into the table in docs/engines.md.
fn results(target: &Path, engine: &str, tests_file: &str) -> Result<std::path::PathBuf> {
    let folder = target.join("engines");
    std::fs::create_dir_all(&folder)?;
    let name = match tests_file {
        "engine.mjs" => engine.to_owned(),
        other => format!("{engine}-{}", other.trim_end_matches(".mjs")),
    };
    Ok(folder.join(format!("{name}.json")))
}
