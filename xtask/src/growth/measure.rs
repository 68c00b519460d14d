//! One generated story: built, weighed, opened.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::made;
use crate::budgets::Weight;
use crate::place::Place;
use crate::progress::say;
use crate::setup::TestTools;
use crate::{env, process, serve};

/// What is measured of a story: in the order of the table. Times in ms, sizes in bytes.
pub(crate) const FIGURES: [(&str, &str); 14] = [
    ("load", "data read and checked, ms"),
    ("verify", "checked again before the reader's eyes, ms"),
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
pub(crate) struct Measured {
    pub(crate) facts: usize,
    pub(crate) figures: Vec<f64>,
}

/// What the script says of the page in the browser: medians of its runs.
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
pub(crate) fn story(place: &Place, tools: &TestTools, facts: usize, runs: usize) -> Result<Measured> {
    say(&format!("a story of {facts} facts"));
    let data = place.target().join(format!("growth/{facts}"));
    let _ = std::fs::remove_dir_all(&data);
    made::write(facts, &place.root().join("data"), &data).context("the story can't be generated")?;

    let [load, verify, draw] = natively(place, &data, runs)?;
    let start = Instant::now();
    let said = build(place, &data)?;
    let build = start.elapsed().as_secs_f64() * 1000.0;
    let prerender =
        number_after(&said, "files written in ").context("the prerenderer did not say its time")?;
    let page = Weight::of_files(&[place.dist().join("index.html")])?;
    let wasm = std::fs::read_dir(place.dist())?.flatten().map(|entry| entry.path());
    let wasm: Vec<_> = wasm.filter(|path| path.extension().is_some_and(|ext| ext == "wasm")).collect();
    let wasm = Weight::of_files(&wasm)?;
    let opened = open(place, tools, runs)?;
    let figures = vec![
        load,
        verify,
        draw,
        prerender,
        build,
        page.raw as f64,
        page.brotli as f64,
        wasm.brotli as f64,
        opened.fcp,
        opened.lcp,
        opened.interactive,
        opened.filter,
        opened.heap,
        opened.nodes,
    ];
    Ok(Measured { facts, figures })
}

/// Loading, checking again and drawing, by the test that knows the crate: xtask does not depend on it.
fn natively(place: &Place, data: &Path, runs: usize) -> Result<[f64; 3]> {
    let mut cargo = process::cargo(place);
    cargo.args([
        "test",
        "--locked",
        "--quiet",
        "--package",
        "sanjin",
        "--features",
        "load",
        "--test",
        "growth",
    ]);
    cargo.args(["--", "--ignored", "--exact", "--nocapture", "measured_for_xtask"]);
    cargo.env("SANJIN_GROWTH_DATA", data).env("SANJIN_GROWTH_RUNS", runs.to_string());
    let said = process::capture(&mut cargo)?;
    let figure = |name: &str| {
        number_after(&said, &format!("growth {name} "))
            .with_context(|| format!("the test did not say `{name}`"))
    };
    Ok([figure("load")?, figure("verify")?, figure("draw")?])
}

/// Whether the native work grows no faster than the story, by the test that judges it: by times, so it is no part of `cargo xtask test`.
pub(super) fn judge(place: &Place) -> Result<()> {
    let mut cargo = process::cargo(place);
    cargo.args(["test", "--locked", "--package", "sanjin", "--features", "load", "--test", "growth"]);
    cargo.args(["--", "--ignored", "--exact", "ten_times_the_facts_are_ten_times_the_work"]);
    process::run(&mut cargo)
}

/// The bundle of that story, by this program itself.
fn build(place: &Place, data: &Path) -> Result<String> {
    let this = std::env::current_exe().context("this program has no path")?;
    let mut command = process::command(this, env::native(), place.root());
    process::capture(command.arg("build").env("SANJIN_DATA", data))
}

/// Opens the page in fresh browsers; tests/browser/growth.cjs says how.
fn open(place: &Place, tools: &TestTools, runs: usize) -> Result<Opened> {
    let address = serve::in_background(&place.dist())?;
    let mut node = process::command(&tools.build.node, env::native(), &place.browser_tests());
    node.arg("growth.cjs").arg(format!("http://{address}/")).arg(runs.to_string());
    node.env("SANJIN_CHROMIUM", &tools.chromium).env("SANJIN_NODE_MODULES", place.node_modules());
    let said = process::capture(&mut node)?;
    // The script's answer is a line of numbers; TOML's reader is here already, and this form is both.
    toml::from_str(&said).with_context(|| format!("the browser's script said: {said}"))
}

/// The number that follows some words.
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
        assert_eq!(
            number_after("prerender: 12 files written in 340.5 ms\n", "files written in "),
            Some(340.5)
        );
        assert_eq!(number_after("growth load 7", "growth load "), Some(7.0));
        assert_eq!(number_after("growth load x", "growth load "), None);
    }
}
