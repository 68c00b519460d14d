//! The script in every head that applies the reader's choices before the first paint.

/// As it stands in the page, between the script's tags: the same bytes in every page, so that a content security policy can
/// name them by their hash.
pub(super) fn early_script() -> String {
    let lines = include_str!("early.js").lines().map(str::trim);
    lines.filter(|line| !line.starts_with("//")).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::early_script;

    #[test]
    fn comments_stay_at_home_and_the_tag_is_not_closed_early() {
        let script = early_script();
        assert!(script.starts_with("(() => {\n") && script.ends_with("})();\n"), "{script}");
        assert!(!script.contains("//") && !script.contains("</") && !script.contains("<!--"), "{script}");
        // A line that went on in the next would be cut by a comment between them.
        assert_eq!(script.matches('{').count(), script.matches('}').count());
    }

    #[test]
    fn it_asks_the_network_for_nothing_and_writes_no_html() {
        for word in ["fetch", "http", "import", "src", "innerHTML", "eval", "document.write", "cookie"] {
            assert!(!early_script().contains(word), "{word}");
        }
    }
}
