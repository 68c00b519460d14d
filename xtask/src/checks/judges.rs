//! The checks that others wrote for everyone's pages: tests/judges/.

use anyhow::{Result, bail};

use super::Bench;
use super::summary::NotRun;
use crate::place::Place;
use crate::setup::{java, node};
use crate::{env, process, serve, site};

/// The Nu Html Checker over every HTML file of the bundle.
pub(super) fn html(bench: &Bench) -> Result<String> {
    let place = &bench.place;
    need_bundle(place)?;
    let Some(java) = java::ready() else {
        return Err(NotRun("there is no Java for the Nu Html Checker".into()).into());
    };
    let mut judge = judge(place, &node::judges(place)?, "html.mjs");
    judge.env("SANJIN_JAVA", java).env("SANJIN_DIST", place.dist());
    process::run(&mut judge)?;
    Ok("no error".into())
}

/// Lighthouse over the pages a reader may come to first, served with compression.
pub(super) fn lighthouse(bench: &Bench) -> Result<String> {
    let place = &bench.place;
    need_bundle(place)?;
    let folder = place.target().join("judges/site");
    site::compressed(&place.dist(), &folder)?;
    let address = serve::compressed_in_background(&folder)?;
    let mut judge = judge(place, &node::judges(place)?, "lighthouse.mjs");
    judge.env("SANJIN_URL", format!("http://{address}/")).env("SANJIN_DIST", place.dist());
    judge.env("SANJIN_CHROMIUM", &bench.tools()?.chromium);
    judge.env("SANJIN_REPORTS", place.target().join("judges/reports"));
    process::run(&mut judge)?;
    Ok("nothing to object to; the scores stand above".into())
}

fn judge(place: &Place, node: &std::path::Path, script: &str) -> std::process::Command {
    let folder = place.root().join("tests/judges");
    let mut command = process::command(node, env::native(), &folder);
    command.arg(folder.join(script));
    command
}

fn need_bundle(place: &Place) -> Result<()> {
    if !place.dist().join("index.html").is_file() {
        bail!("there is no dist/index.html to judge: run `cargo xtask build` first");
    }
    Ok(())
}
