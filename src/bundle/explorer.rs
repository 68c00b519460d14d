//! The script of the table of all facts.

use super::early::bare;

/// For the start script.
pub(super) fn explorer_script() -> String {
    bare(include_str!("explorer.js"))
}

#[cfg(test)]
mod tests {
    use super::explorer_script;

    #[test]
    fn it_asks_the_network_for_nothing_and_writes_no_html() {
        let script = explorer_script();
        for word in
            ["fetch", "http", "import", "src", "HTML", "eval", "document.write", "cookie", "localStorage"]
        {
            assert!(!script.contains(word), "{word}");
        }
        assert!(script.starts_with("(() => {\n") && script.ends_with("})();\n") && !script.contains("//"));
    }
}
