//! Builds, weighs and opens one generated story.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use serde::Deserialize;
use xtask::place::Place;
use xtask::progress::say;
use xtask::setup::TestTools;
use xtask::{env, process, serve};

use super::{made, native};
use crate::bench::SCRIPTS;

/// The figures of a story in table order: name and description. Times in ms, sizes in bytes.
pub(super) const FIGURES: [(&str, &str); 14] = [
    ("load", "data read and checked, ms"),
    ("verify", "checked again in the page, ms"),
    ("draw", "every chart drawn, ms"),
    ("prerender", "all pages rendered, ms"),
    ("build", "the whole build, ms"),
    ("html", "the page, bytes"),
    ("brotli", "the page, brotli"),
    ("wasm", "the program, brotli"),
    ("fcp", "first contentful paint, ms"),
    ("lcp", "largest contentful paint, ms"),
    ("interactive", "hydrated (sanjin:interactive), ms"),
    ("filter", "a letter typed to rows painted, ms"),
    ("heap", "JavaScript heap and wasm memory, bytes"),
    ("nodes", "DOM nodes"),
];

/// The figures of one size, in the order of [`FIGURES`].
#[derive(Debug)]
pub(super) struct Measured {
    pub(super) facts: usize,
    pub(super) figures: Vec<f64>,
}

/// What lab/node/growth.mjs measures in the browser: medians of its runs.
#[derive(Debug, Deserialize)]
struct Opened {
    fcp: f64,
    lcp: f64,
    interactive: f64,
    filter: f64,
    heap: f64,
    nodes: f64,
}

/// Generates, builds and opens a story.
pub(super) fn story(place: &Place, tools: &TestTools, facts: usize, runs: usize) -> Result<Measured> {
    say(&format!("a story of {facts} facts"));
    let data = place.target().join(format!("growth/{facts}"));
    let _ = std::fs::remove_dir_all(&data);
    made::write(facts, &place.root().join("data"), &data).context("the story can't be generated")?;

    let [load, verify, draw] = native::measure(&data, runs)?;
    let start = Instant::now();
    let mut cargo = process::cargo(place);
    let output = process::capture(cargo.args(["xtask", "build"]).env("SANJIN_DATA", &data))?;
    let build = start.elapsed().as_secs_f64() * 1000.0;
    let prerender =
        number_after(&output, "files written in ").context("the prerenderer did not print its time")?;
    let dist = place.dist();
    let html = length(&dist.join("index.html"))?;
    let brotli = length(&dist.join("index.html.br"))?;
    let wasm = std::fs::read_dir(&dist)?.flatten().map(|entry| entry.path());
    let wasm = wasm.filter(|path| path.to_string_lossy().ends_with(".wasm.br"));
    let wasm = wasm.map(|path| length(&path)).sum::<Result<f64>>()?;
    let Opened { fcp, lcp, interactive, filter, heap, nodes } = open(place, tools, runs)?;
    let figures = vec![
        load,
        verify,
        draw,
        prerender,
        build,
        html,
        brotli,
        wasm,
        fcp,
        lcp,
        interactive,
        filter,
        heap,
        nodes,
    ];
    Ok(Measured { facts, figures })
}

fn length(file: &Path) -> Result<f64> {
    let metadata = std::fs::metadata(file).with_context(|| format!("can't read {}", file.display()))?;
    Ok(metadata.len() as f64)
}

/// Opens the page in fresh browsers.
fn open(place: &Place, tools: &TestTools, runs: usize) -> Result<Opened> {
    let address = serve::in_background(&place.dist())?;
    let mut node = process::command(&tools.build.node, env::native(), &place.root().join(SCRIPTS));
    node.arg("growth.mjs").env("SANJIN_URL", format!("http://{address}/"));
    node.env("SANJIN_RUNS", runs.to_string()).env("SANJIN_CHROMIUM", &tools.chromium);
    let output = process::capture(&mut node)?;
    // Lines of `name = number` are TOML.
    toml::from_str(&output).with_context(|| format!("growth.mjs printed: {output}"))
}

/// The number that follows these words.
fn number_after(text: &str, words: &str) -> Option<f64> {
    let (_, after) = text.split_once(words)?;
    let end = after.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(after.len());
    after[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_after_its_words() {
        let output = "prerender: 12 files written in 340.5 ms\n";
        assert_eq!(number_after(output, "files written in "), Some(340.5));
        assert_eq!(number_after("files written in x", "files written in "), None);
    }
}
