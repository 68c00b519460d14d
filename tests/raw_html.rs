//! Only a few places put raw HTML into the page, and only HTML that this project drew or prerendered: never text from a reader, an address
//! or a host's message. `hostile.spec.ts` in `tests/browser/page` and `host` tests this in a browser.

use std::fs;
use std::path::{Path, PathBuf};

/// The functions that turn text into HTML.
const WAYS: [&str; 6] = [
    "from_html_unchecked",
    "VRaw",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
    "create_contextual_fragment",
];

/// The files that may use them, the code that does, and why it is safe.
const ALLOWED: [(&str, &str); 4] = [
    // A still part, written by this crate's own server renderer; in the browser always empty.
    ("src/page/parts.rs", "Html::from_html_unchecked(self.0.get(part).cloned().unwrap_or_default())"),
    // Drawings, whose text crates/svg escapes.
    ("src/page/chart_card.rs", "Html::from_html_unchecked(AttrValue::from(drawing.svg))"),
    ("src/page/still/card.rs", "Html::from_html_unchecked(AttrValue::from(drawing.svg.clone()))"),
    // The lines of the check; page/verify/html.rs escapes everything but their own tags.
    ("src/browser/verify.rs", "place.set_inner_html(&html)"),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder of src").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn raw_html_is_only_what_we_drew_or_rendered_ourselves() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    let mut seen = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).expect("a source file");
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
            if !WAYS.iter().any(|way| line.contains(way)) {
                continue;
            }
            let name = path.display().to_string();
            let allowed = ALLOWED.iter().find(|(file, code)| name == *file && line.contains(code));
            seen.push(*allowed.unwrap_or_else(|| panic!("{name}: not listed above, but makes HTML: {line}")));
        }
    }
    for one in ALLOWED {
        assert!(seen.contains(&one), "{one:?} is gone: remove it from ALLOWED");
    }
}
