//! The scripts of the reader's choices: one in every head, which applies them before the first paint, one for the controls.

use std::sync::OnceLock;

use super::minify::minified;

/// As it stands in the page, between the script's tags: the same bytes in every page, so that a content security policy can
/// name them by their hash.
pub(super) fn early_script() -> String {
    bare(include_str!("early.js"))
}

/// What says that the program does not run, for the same tag.
pub(super) fn lost_script() -> String {
    bare(include_str!("lost.js"))
}

/// What sets the address right, as a tag of its own: before every relative address of the head.
pub(super) fn address_tag(page: AddressedAs) -> String {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    // It stands in every page. Where esbuild fails the start script's own writing says so.
    let script = SCRIPT.get_or_init(|| {
        let written = bare(include_str!("address.js"));
        minified("address.js", &written).map_or(written, |script| script.trim_end().to_owned())
    });
    format!("<script data-page=\"{}\">{script}</script>\n", page.name())
}

/// What a page is to the host that serves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AddressedAs {
    /// The index of a folder, whose address ends in a slash.
    Folder,
    /// A file of a folder, whose address doesn't.
    File,
    /// The one file, which asks for nothing by a relative address.
    OneFile,
}

impl AddressedAs {
    fn name(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::File => "file",
            Self::OneFile => "one",
        }
    }
}

/// The controls, for the start script.
pub(super) fn reading_script() -> String {
    bare(include_str!("reading.js"))
}

/// Without comments, which stand on lines of their own, and indentation.
pub(super) fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Panics where a script asks the network for anything, keeps anything, writes HTML, or is not one function without comments.
#[cfg(test)]
pub(super) fn assert_quiet(script: &str) {
    for word in ["fetch", "http", "import", "src", "HTML", "eval", "document.write", "cookie", "localStorage"]
    {
        assert!(!script.contains(word), "{word}");
    }
    assert!(script.starts_with("(() => {\n") && script.ends_with("})();\n") && !script.contains("//"));
}

#[cfg(test)]
mod tests {
    use super::{early_script, lost_script, reading_script};

    #[test]
    fn comments_stay_at_home_and_the_tag_is_not_closed_early() {
        for script in [early_script(), lost_script(), reading_script()] {
            assert!(script.starts_with("(() => {\n") && script.ends_with("})();\n"), "{script}");
            assert!(!script.contains("//") && !script.contains("</") && !script.contains("<!--"), "{script}");
            assert_eq!(script.matches('{').count(), script.matches('}').count());
        }
    }

    #[test]
    fn what_says_that_a_fault_is_there_is_understood_by_old_browsers() {
        // It runs where the start script is too new: no `?.`, `??`, `||=`.
        for word in ["?.", "??", "||=", "&&="] {
            assert!(!lost_script().contains(word) && !early_script().contains(word), "{word}");
        }
    }

    #[test]
    fn they_ask_the_network_for_nothing_and_write_no_html() {
        for word in ["fetch", "http", "import", "src", "innerHTML", "eval", "document.write", "cookie"] {
            assert!(!early_script().contains(word) && !reading_script().contains(word), "{word}");
        }
    }
}
