//! Every chart in every edition and frame against its committed picture in `tests/golden/`; those of the invented story of `tests/kinds/`
//! are in the folder `kinds` there.
//! `cargo xtask bless` rewrites the pictures; a mismatch leaves `<name>-changed.svg` beside the golden.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use chart::catalogue::all_drawings;
use sanjin::dataset::story;
use story::Story;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The invented story.
static KINDS: LazyLock<Story> = LazyLock::new(|| kinds::load().story);

/// The drawings of both stories.
fn drawings() -> Vec<(String, String)> {
    let invented = all_drawings(&KINDS).into_iter().map(|(name, svg)| (format!("kinds/{name}"), svg));
    all_drawings(story()).into_iter().chain(invented).collect()
}

fn golden_names() -> BTreeSet<String> {
    let files = walkdir::WalkDir::new(folder())
        .into_iter()
        .map(|entry| entry.expect("tests/golden; `cargo xtask bless` makes it"));
    let paths =
        files.filter_map(|file| Some(file.path().strip_prefix(folder()).ok()?.to_str()?.replace('\\', "/")));
    paths.filter_map(|path| path.strip_suffix(".svg").map(str::to_owned)).collect()
}

#[test]
fn every_drawing_equals_its_golden() {
    let drawings = drawings();
    if std::env::var_os("SANJIN_BLESS").is_some() {
        let _ = fs::remove_dir_all(folder());
        fs::create_dir_all(folder().join("kinds")).expect("tests/golden can be made");
        for (name, svg) in &drawings {
            fs::write(folder().join(format!("{name}.svg")), svg).expect("a golden can be written");
        }
        return;
    }
    let mut changed = Vec::new();
    for (name, svg) in &drawings {
        let golden = folder().join(format!("{name}.svg"));
        let beside = folder().join(format!("{name}-changed.svg"));
        if fs::read_to_string(&golden).ok().as_ref() == Some(svg) {
            let _ = fs::remove_file(beside);
        } else {
            fs::write(&beside, svg).expect("the changed drawing can be written");
            changed.push(format!("tests/golden/{name}.svg (now: {name}-changed.svg)"));
        }
    }
    assert!(
        changed.is_empty(),
        "{} of {} drawings changed:\n{}\n  hint: look at them; if they are right, `cargo xtask bless`",
        changed.len(),
        drawings.len(),
        changed.join("\n")
    );
}

#[test]
fn no_golden_is_left_over() {
    let drawn: BTreeSet<String> = drawings().into_iter().map(|(name, _)| name).collect();
    let stale: Vec<String> = golden_names()
        .into_iter()
        .filter(|name| !name.ends_with("-changed") && !drawn.contains(name))
        .collect();
    assert!(stale.is_empty(), "goldens of charts that are no more: {stale:?}\n  hint: `cargo xtask bless`");
}
