//! Raw HTML goes into the page in few places, and only what we have drawn or prerendered ourselves: nothing that a reader, an
//! address or a host's message says. What these scripts do in a browser: `tests/browser/security.spec.ts`.

use std::fs;
use std::path::{Path, PathBuf};

/// The ways by which text becomes HTML. In wasm-bindgen's script they are `innerHTML` and `outerHTML`.
const WAYS: [&str; 6] = [
    "from_html_unchecked",
    "VRaw",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
    "create_contextual_fragment",
];

/// Who may take them, the code that does, and why it is safe.
const ALLOWED: [(&str, &str); 5] = [
    // A still part, as this crate's own server renderer has written it; in the browser always the empty text.
    ("src/page/parts.rs", "Html::from_html_unchecked(self.0.get(part).cloned().unwrap_or_default())"),
    // Drawings: their text is escaped by src/svg.
    ("src/page/chart_card.rs", "Html::from_html_unchecked(AttrValue::from(drawing.svg.clone()))"),
    ("src/page/still/card.rs", "Html::from_html_unchecked(AttrValue::from(drawing.svg.clone()))"),
    ("src/browser/redraw.rs", "picture.set_outer_html(&drawing.svg)"),
    // The lines of the check, with all but our own tags through page/verify/html.rs.
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
            seen.push(*allowed.unwrap_or_else(|| panic!("{name}: `{line}` makes HTML of text: is it ours?")));
        }
    }
    for one in ALLOWED {
        assert!(seen.contains(&one), "{one:?} is gone: take it from the list");
    }
}
