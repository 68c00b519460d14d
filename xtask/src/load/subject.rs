//! What is asked for, by whom.

use std::path::Path;

use anyhow::{Context, Result};

use crate::site;

/// Compressions that are asked for, and how a file's sibling then ends.
pub(super) const ACCEPTED: [Accepted; 3] = [
    Accepted { header: "gzip, deflate, br", coding: "br", ending: ".br" },
    Accepted { header: "gzip", coding: "gzip", ending: ".gz" },
    Accepted { header: "identity", coding: "", ending: "" },
];

/// What somebody can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Accepted {
    /// As they say it.
    pub(super) header: &'static str,
    /// The `Content-Encoding` they then get; empty for none.
    pub(super) coding: &'static str,
    /// What the file is called that they get.
    pub(super) ending: &'static str,
}

/// What should come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The file.
    Whole,
    /// 304: it was there already.
    Unchanged,
    /// 404.
    Nothing,
}

/// One thing that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// What it is, for the eye.
    pub(super) name: &'static str,
    /// The address below the bundle.
    pub(super) path: String,
    /// The file in the bundle.
    pub(super) file: String,
    pub(super) accepted: Accepted,
    pub(super) wanted: Wanted,
    /// How often it is asked for among a hundred-odd requests of readers and of pages that embed a chart.
    pub(super) share: u32,
}

/// Every subject with every compression; what has no body with one.
pub(super) fn all(dist: &Path) -> Result<Vec<Subject>> {
    let files: Vec<String> = site::files(dist)?
        .iter()
        .filter_map(|path| Some(path.strip_prefix(dist).ok()?.to_str()?.to_owned()))
        .collect();
    let first = |what: &str, is: &dyn Fn(&str) -> bool| -> Result<String> {
        let found = files.iter().find(|file| is(file)).cloned();
        found.with_context(|| format!("dist/ has no {what}: run `cargo xtask build`"))
    };
    let named = |start: &'static str, end: &'static str| {
        move |file: &str| file.starts_with(start) && file.ends_with(end) && !file.contains('/')
    };
    let embed = first("embedded chart", &|file| file.starts_with("embed/") && file.ends_with("/index.html"))?;
    let picture = first("picture of a chart", &|file| file.starts_with("charts/") && file.ends_with(".svg"))?;
    let table = first("chart's table", &|file| file.starts_with("charts/") && file.ends_with(".csv"))?;
    let kinds = [
        ("the page", "index.html".to_owned(), 20),
        ("the page in English", "en/index.html".to_owned(), 6),
        ("an embedded chart", embed, 30),
        ("its style sheet", first("style sheet of embeds", &named("embed-", ".css"))?, 12),
        ("`embed.js`", "embed.js".to_owned(), 15),
        ("the start script", first("start script", &named("start-", ".js"))?, 16),
        ("the program's script", first("program's script", &named("sanjin-", ".js"))?, 16),
        ("the program", first("program", &named("sanjin-", ".wasm"))?, 16),
        ("a chart's SVG", picture, 5),
        ("a chart's CSV", table, 2),
    ];
    let mut all = Vec::new();
    for (name, file, share) in kinds {
        let path = format!("/{}", file.strip_suffix("index.html").unwrap_or(&file));
        all.extend(ACCEPTED.map(|accepted| Subject {
            name,
            path: path.clone(),
            file: file.clone(),
            accepted,
            wanted: Wanted::Whole,
            share,
        }));
    }
    let page = |name, path: &str, wanted, share| Subject {
        name,
        path: path.to_owned(),
        file: "index.html".to_owned(),
        accepted: ACCEPTED[0],
        wanted,
        share,
    };
    all.push(page("the page, unchanged", "/", Wanted::Unchanged, 12));
    all.push(page("nothing of ours", "/nothing/of-ours.html", Wanted::Nothing, 3));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn subjects_are_found_by_what_they_are_and_asked_for_as_a_reader_would() {
        let dist = std::env::temp_dir().join(format!("sanjin-load-{}", std::process::id()));
        for file in [
            "index.html",
            "en/index.html",
            "embed/a/index.html",
            "embed-0.css",
            "embed.js",
            "start-0.js",
            "sanjin-0.js",
            "sanjin-0_bg.wasm",
            "charts/a.svg",
            "charts/a.csv",
        ] {
            site::put(&dist.join(file), b"x").expect("a file");
        }
        let subjects = all(&dist).expect("all are there");
        fs::remove_file(dist.join("charts/a.csv")).expect("a file");
        let error = all(&dist).expect_err("one is missing").to_string();
        fs::remove_dir_all(dist).expect("it can go");
        assert_eq!(subjects.len(), 10 * ACCEPTED.len() + 2);
        let paths: Vec<&str> = subjects.iter().map(|subject| subject.path.as_str()).collect();
        assert_eq!(paths[..4], ["/", "/", "/", "/en/"]);
        assert!(paths.contains(&"/embed/a/") && paths.contains(&"/sanjin-0_bg.wasm"));
        assert!(subjects.iter().any(|subject| subject.wanted == Wanted::Unchanged));
        assert_eq!(error, "dist/ has no chart's table: run `cargo xtask build`");
    }
}
