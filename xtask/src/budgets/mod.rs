//! Compares the bytes that a reader downloads with their budgets: brotli 11, 1 KB = 1000 bytes.
//!
//! An edition is its HTML and the local CSS that it links; who only reads it fetches its script and the service worker, too. An embedded chart
//! is its HTML and everything that it links. What a page requests when it is wanted has a row of its own: the script of the table of all facts,
//! the program (wasm and script), the program of the check, the share menu (`take-….js`), and for large type on a narrow screen the large
//! drawings of each edition (`large-….json`). `embed.js` is not weighed, since host pages load it.

mod links;
mod table;
mod weigh;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use crate::place::Place;
use crate::provenance;
use links::{Kind, linked_files};
use table::Row;
use weigh::Weight;

/// The limits of one row, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Allowance {
    budget: u64,
    goal: u64,
}

const EDITION: Allowance = Allowance { budget: 44_000, goal: 28_000 };
/// For an edition in another language than the article: it has a glossary, and a translation with longer words.
const TRANSLATION: Allowance = Allowance { budget: 47_500, goal: 28_000 };
/// For the script of a page and the service worker, beside an edition; the goal is half of it.
const SCRIPTS: u64 = 8_000;
const TABLE: Allowance = Allowance { budget: 2_500, goal: 2_000 };
const PROGRAM: Allowance = Allowance { budget: 115_000, goal: 95_000 };
/// The second program contains the whole story and the reader of its language's figures with its tables of words; a reader who has everything
/// checked loads both.
const EVIDENCE: Allowance = Allowance { budget: 63_500, goal: 45_000 };
const MENU: Allowance = Allowance { budget: 5_000, goal: 3_500 };
const LARGE: Allowance = Allowance { budget: 15_000, goal: 10_000 };
const EMBED: Allowance = Allowance { budget: 13_000, goal: 8_000 };
/// For the poster as an embedded chart: the article in small is in it.
const POSTER: Allowance = Allowance { budget: 15_000, goal: 8_000 };
/// The folder of that chart's page.
const POSTER_PAGE: &str = "embed/whole-article/";

/// Weighs a bundle, prints the table and returns a one-line summary; a broken budget is an error.
pub(crate) fn check(place: &Place, dist: &Path) -> Result<String> {
    if !dist.join("index.html").is_file() {
        bail!("there is no {} to weigh: run `cargo xtask build` first", dist.join("index.html").display());
    }
    let rows = weigh_all(dist)?;
    print!("{}", table::print(&rows));
    println!("the wasm was made by {}", provenance::of(place, dist));
    let over: Vec<&str> =
        rows.iter().filter(|row| row.is_over_budget()).map(|row| row.name.as_str()).collect();
    if !over.is_empty() {
        bail!("over budget: {}", over.join(", "));
    }
    let above_goal = rows.iter().filter(|row| !row.is_within_goal()).count();
    let close = rows.iter().filter(|row| row.is_close_to_budget()).count();
    let close = if close > 0 { format!(", {close} within 5 % of it") } else { String::new() };
    Ok(format!("{} weighed, all within budget{close}, {above_goal} above their goal", rows.len()))
}

fn weigh_all(dist: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut embeds = Vec::new();
    for page in files(dist, "html")?.into_iter().filter(|file| file.ends_with("index.html")) {
        let name = page.strip_prefix(dist).unwrap_or(&page).display().to_string();
        if name.starts_with("embed/") && !name.starts_with("embed/story/") {
            let allowance = if name.starts_with(POSTER_PAGE) { POSTER } else { EMBED };
            let kinds = [Kind::Style, Kind::Script, Kind::Image];
            embeds.push(row(dist, name, &page, &kinds, &[], allowance)?);
        } else {
            let is_translated = fs::read_to_string(&page).is_ok_and(|html| html.contains("id=\"glossary\""));
            let allowance = if is_translated { TRANSLATION } else { EDITION };
            if !name.starts_with("embed/") {
                let kinds = [Kind::Style, Kind::Script];
                let only_read =
                    Allowance { budget: allowance.budget + SCRIPTS, goal: allowance.goal + SCRIPTS / 2 };
                let worker = dist.join("sw.js");
                rows.push(row(dist, format!("{name}, only read"), &page, &kinds, &[worker], only_read)?);
            }
            rows.push(row(dist, name, &page, &[Kind::Style], &[], allowance)?);
        }
    }
    let named = |file: &PathBuf, start: &str| {
        file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))
    };
    let wasm = files(dist, "wasm")?;
    if wasm.is_empty() {
        bail!("there is no wasm in dist/: run `cargo xtask build`");
    }
    let mut scripts = [wasm, files(dist, "js")?].concat();
    for (name, start, allowance) in [
        ("the program: wasm + its JS", "sanjin", PROGRAM),
        ("the check: wasm + its JS", "evidence", EVIDENCE),
        ("the share menu", "take-", MENU),
        ("the script of the table of all facts", "explorer-", TABLE),
    ] {
        let these: Vec<PathBuf> = scripts.extract_if(.., |file| named(file, start)).collect();
        rows.push(Row::new(name.into(), Weight::of_files(&these)?, allowance));
    }
    let large = files(dist, "json")?.into_iter().filter(|file| named(file, "large-"));
    for file in large {
        let name = file.strip_prefix(dist).unwrap_or(&file).display().to_string();
        rows.push(Row::new(name, Weight::of_files(&[file])?, LARGE));
    }
    rows.extend(embeds);
    Ok(rows)
}

/// A page with the files of these kinds that it links, and more files.
fn row(
    dist: &Path,
    name: String,
    page: &Path,
    kinds: &[Kind],
    more: &[PathBuf],
    allowance: Allowance,
) -> Result<Row> {
    let html = fs::read_to_string(page).with_context(|| format!("can't read {}", page.display()))?;
    let mut all = linked_files(dist, page, &html, kinds)?;
    all.insert(0, page.to_path_buf());
    all.extend_from_slice(more);
    Ok(Row::new(name, Weight::of_files(&all)?, allowance))
}

/// All files below `folder` with this extension, in the order of their paths.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.with_context(|| format!("can't read {}", folder.display()))?;
        if entry.file_type().is_file() && entry.path().extension().is_some_and(|it| it == extension) {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_embeds_and_the_program_are_weighed_by_what_they_link() {
        let dist = std::env::temp_dir().join(format!("sanjin-budgets-{}", std::process::id()));
        fs::create_dir_all(dist.join("embed/beds")).expect("a folder");
        let put = |name: &str, content: &str| fs::write(dist.join(name), content).expect("a file");
        put("index.html", "<link rel=\"stylesheet\" href=\"./a.css\"><script src=\"./start-1.js\"></script>");
        put("a.css", "body{}");
        put("a.css.br", "small");
        put("embed/beds/index.html", "<link rel=stylesheet href='../../a.css'><img src=\"x.svg\">");
        put("embed/beds/x.svg", "<svg/>");
        put("embed.js", "not counted");
        put("frame-1.js", "not counted here");
        put("take-1.js", "menu");
        put("large-1.json", "{}");
        put("manifest.json", "not counted");
        put("sanjin.js", "js");
        put("sanjin_bg.wasm", "wasm");
        put("evidence.js", "check");
        put("start-1.js", "start it");
        put("sw.js", "worker");
        put("explorer-1.js", "table");

        let rows = weigh_all(&dist).expect("all is there");
        let weights: Vec<(&str, u64, u64)> =
            rows.iter().map(|row| (row.name.as_str(), row.weight.raw, row.weight.brotli)).collect();
        let expected = [
            ("index.html, only read", 94, 93),
            ("index.html", 80, 79),
            ("the program: wasm + its JS", 6, 6),
            ("the check: wasm + its JS", 5, 5),
            ("the share menu", 4, 4),
            ("the script of the table of all facts", 5, 5),
            ("large-1.json", 2, 2),
            ("embed/beds/index.html", 69, 68),
        ];
        assert_eq!(weights, expected);
        fs::remove_dir_all(dist).expect("it can go");
    }
}
