//! The checks by tools that judge any web page: tests/judges/.

use std::path::Path;

use anyhow::{Result, bail};

use super::summary::NotRun;
use super::{Session, bundle};
use crate::place::Place;
use crate::setup::{java, node};
use crate::{env, process, serve};

/// Runs the Nu Html Checker over every HTML file of all bundles.
pub(super) fn html(session: &Session) -> Result<String> {
    let place = &session.place;
    let bundles = [place.dist(), bundle::addressed(place), bundle::of_example(place)];
    bundles.iter().try_for_each(|bundle| need_bundle(bundle))?;
    let Some(java) = java::ready() else {
        return Err(NotRun("there is no Java for the Nu Html Checker".into()).into());
    };
    let node = node::judges(place)?;
    for bundle in &bundles {
        let mut judge = judge(place, &node, "html.mjs");
        judge.env("SANJIN_JAVA", &java).env("SANJIN_DIST", bundle);
        process::run(&mut judge)?;
    }
    Ok("no error".into())
}

/// Runs Lighthouse over the pages that a reader may open first, of the bundle for an address, compressed, as it is published.
pub(super) fn lighthouse(session: &Session) -> Result<String> {
    let place = &session.place;
    let dist = bundle::addressed(place);
    need_bundle(&dist)?;
    let address = serve::compressed_in_background(&dist)?;
    let mut judge = judge(place, &node::judges(place)?, "lighthouse.mjs");
    judge.env("SANJIN_URL", format!("http://{address}/")).env("SANJIN_DIST", &dist);
    judge.env("SANJIN_CHROMIUM", &session.tools()?.chromium);
    judge.env("SANJIN_REPORTS", place.target().join("judges/reports"));
    process::run(&mut judge)?;
    Ok("nothing to object to; the scores are above".into())
}

fn judge(place: &Place, node: &Path, script: &str) -> std::process::Command {
    let folder = place.root().join("tests/judges");
    let mut command = process::command(node, env::native(), &folder);
    command.arg(folder.join(script));
    command
}

fn need_bundle(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    if !page.is_file() {
        bail!(
            "there is no {} to judge: run `cargo xtask test --only build --only address --only example` first",
            page.display()
        );
    }
    Ok(())
}
