//! The checks that others wrote for everyone's pages: tests/judges/.

use std::path::Path;

use anyhow::{Result, bail};

use super::summary::NotRun;
use super::{Bench, bundle};
use crate::place::Place;
use crate::setup::{java, node};
use crate::{env, process, serve, site};

/// The Nu Html Checker over every HTML file of the bundle, as it is and as it is built for an address.
pub(super) fn html(bench: &Bench) -> Result<String> {
    let place = &bench.place;
    let bundles = [place.dist(), bundle::addressed(place)];
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

/// Lighthouse over the pages a reader may come to first, built for an address and served with compression: as they are published.
pub(super) fn lighthouse(bench: &Bench) -> Result<String> {
    let place = &bench.place;
    let dist = bundle::addressed(place);
    need_bundle(&dist)?;
    let folder = place.target().join("judges/site");
    site::compressed(&dist, &folder)?;
    let_it_ask(&folder)?;
    let address = serve::compressed_in_background(&folder)?;
    let mut judge = judge(place, &node::judges(place)?, "lighthouse.mjs");
    judge.env("SANJIN_URL", format!("http://{address}/")).env("SANJIN_DIST", &dist);
    judge.env("SANJIN_CHROMIUM", &bench.tools()?.chromium);
    judge.env("SANJIN_REPORTS", place.target().join("judges/reports"));
    process::run(&mut judge)?;
    Ok("nothing to object to; the scores stand above".into())
}

/// Lighthouse fetches the site's robots.txt from within the page it judges. A chart in a frame asks nobody for anything, and its policy
/// says so: only the copies that are judged here may ask their own site.
fn let_it_ask(folder: &Path) -> Result<()> {
    let embeds = folder.join("embed");
    for page in site::files(&embeds)?.iter().filter(|file| file.extension().is_some_and(|it| it == "html")) {
        let html = std::fs::read_to_string(page)?;
        let asking =
            html.replacen("img-src data:; base-uri", "img-src data:; connect-src 'self'; base-uri", 1);
        if asking != html {
            site::put(page, asking.as_bytes())?;
            for ending in ["br", "gz"] {
                let _ = std::fs::remove_file(page.with_extension(format!("html.{ending}")));
            }
        }
    }
    site::compress(folder)
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
            "there is no {} to judge: run `cargo xtask test --only build --only address` first",
            page.display()
        );
    }
    Ok(())
}
