//! The check of the scripts and of the tests' code: types by tsc, lint and format by Biome, which print their own findings.

use anyhow::{Context, Result};

use super::Session;
use crate::{env, process};

/// The folders with a tsconfig.json of their own: each kind of script has other globals.
const PROJECTS: [&str; 4] = [".", "scripts/service_worker", "tests/browser", "tests/shots"];

pub(super) fn scripts(session: &Session) -> Result<String> {
    let (place, node) = (&session.place, &session.tools()?.build.node);
    let run = |tool: &str, arguments: &[&str], hint: &'static str| {
        let mut command = process::command(node, env::native(), place.root());
        command.arg(place.node_modules().join(tool)).args(arguments);
        process::run(&mut command).context(hint)
    };
    for project in PROJECTS {
        run("typescript/bin/tsc", &["--project", project], "tsc found type errors: see above")?;
    }
    run(
        "@biomejs/biome/bin/biome",
        &["ci", "--diagnostic-level=warn", "--error-on-warnings"],
        "Biome found mistakes: see above. `node_modules/.bin/biome check --write` fixes those that need no decision",
    )?;
    Ok("typed, linted, formatted".into())
}
