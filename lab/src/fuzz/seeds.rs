//! The initial inputs: texts of `data/`, in the form that each fuzzer reads (`lab/fuzz/src/`).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walkdir::WalkDir;
use xtask::place::Place;

/// The separator between the texts of one input.
const BETWEEN: &str = "\u{1f}";
/// The most seeds of one kind; more would reach no new code.
const MOST: usize = 200;

/// Writes the seeds of a fuzzer into an emptied folder; returns how many.
pub(super) fn write(place: &Place, target: &str, into: &Path) -> Result<usize> {
    let _ = fs::remove_dir_all(into);
    fs::create_dir_all(into).with_context(|| format!("can't make {}", into.display()))?;
    let seeds = of(target, &place.root().join("data"))?;
    for (n, seed) in seeds.iter().enumerate() {
        let file = into.join(format!("{n:04}"));
        fs::write(&file, seed).with_context(|| format!("can't write {}", file.display()))?;
    }
    Ok(seeds.len())
}

fn of(target: &str, data: &Path) -> Result<Vec<Vec<u8>>> {
    let files = files(data)?;
    Ok(match target {
        "loader" => files.iter().flat_map(|(name, text)| damaged(name, text)).collect(),
        "fragment" => ids(&files).iter().flat_map(|id| fragments(id)).map(String::into_bytes).collect(),
        "drawing" => ids(&files).iter().map(|id| drawing(id, &texts(&files)).into_bytes()).collect(),
        "words" => texts(&files).iter().map(|text| words(text).into_bytes()).collect(),
        "export" => texts(&files).iter().map(|text| export(text).into_bytes()).collect(),
        _ => sentences(&files).into_iter().map(String::into_bytes).collect(),
    })
}

/// The files of a story: path and content.
fn files(data: &Path) -> Result<Vec<(String, String)>> {
    let entries = WalkDir::new(data).sort_by_file_name().into_iter();
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.with_context(|| format!("can't read {}", data.display()))?.into_path();
        if path.is_file() && path.extension().is_some_and(|ending| ending != "md") {
            let name = path.strip_prefix(data).unwrap_or(&path).display().to_string();
            let text = fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
            files.push((name, text));
        }
    }
    Ok(files)
}

/// The sentences of the article, in both scripts.
fn sentences(files: &[(String, String)]) -> Vec<String> {
    let articles = files.iter().filter(|(name, _)| name.starts_with("article") && name.ends_with(".txt"));
    let lines = articles.flat_map(|(_, text)| text.split_inclusive(['。', '\n'])).map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A sample of the sentences and the quoted texts in the files.
fn texts(files: &[(String, String)]) -> Vec<String> {
    let lines = files.iter().flat_map(|(_, text)| text.lines());
    let quoted = lines.filter_map(|line| Some(line.split_once('"')?.1.rsplit_once('"')?.0.to_owned()));
    let all: BTreeSet<String> = quoted.chain(sentences(files)).filter(|text| !text.is_empty()).collect();
    thinned(all.into_iter().collect())
}

fn ids(files: &[(String, String)]) -> Vec<String> {
    let lines = files.iter().flat_map(|(_, text)| text.lines());
    let ids = lines.filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"').map(str::to_owned));
    ids.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Inputs for the loader's fuzzer: the file unchanged, removed, cut in half, with one character changed, a part removed, a line or a number added.
fn damaged(name: &str, text: &str) -> Vec<Vec<u8>> {
    let half = text.len() / 2;
    let changes = [
        format!("{name}={text}"),
        format!("{name}-"),
        format!("{name}~{half},{}:", text.len()),
        format!("{name}~{half},1:\""),
        format!("{name}~{},40:", text.len() / 3),
        format!("{name}~{},0:x = 3\n", text.rfind('\n').unwrap_or(0)),
        format!("{name}~40,0:15.94萬\u{1e}charts.toml~900,9:nurseries"),
    ];
    changes.map(String::into_bytes).to_vec()
}

fn fragments(id: &str) -> Vec<String> {
    vec![format!("#chart-{id}&show=totals"), format!("#fact-{id}"), format!("{id}&nurseries")]
}

fn drawing(id: &str, texts: &[String]) -> String {
    let words = texts.iter().step_by(7).take(30).map(String::as_str);
    let head = ["en", id, "card", "&show=totals"];
    head.into_iter().chain(words).collect::<Vec<_>>().join(BETWEEN)
}

fn words(text: &str) -> String {
    [text, "12", "120", "10", "20.5", "個", "9", "2"].join(BETWEEN)
}

fn export(text: &str) -> String {
    [text, "nurseries", "place", "zh-Hant", text, "15.94"].join(BETWEEN)
}

/// At most [`MOST`], evenly spread.
fn thinned(texts: Vec<String>) -> Vec<String> {
    let step = texts.len().div_ceil(MOST).max(1);
    texts.into_iter().step_by(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(target: &str) -> Vec<String> {
        let place = Place::find().expect("this tree");
        let seeds = super::of(target, &place.root().join("data")).expect("data/");
        seeds.into_iter().map(|seed| String::from_utf8(seed).expect("text")).collect()
    }

    #[test]
    fn seeds_are_what_stands_in_data() {
        assert!(of("quantity").iter().any(|seed| seed.contains("15.94萬")), "the article's sentences");
        assert!(of("fragment").contains(&"#chart-nurseries&show=totals".to_owned()));
        assert!(of("loader").contains(&"ledger.toml-".to_owned()));
        assert!(of("loader").iter().any(|seed| seed.starts_with("wording/en.toml=")));
        assert!(of("drawing").iter().any(|seed| seed.starts_with("en\u{1f}nurseries\u{1f}card\u{1f}")));
        for target in ["words", "export"] {
            assert!((50..=MOST).contains(&of(target).len()), "{target}");
        }
    }
}
