//! The shell every page is poured into: the `index.html` that Trunk has staged, with markers.

use std::path::{Path, PathBuf};

use super::error::{BundleError, get};

const LANG: &str = "sanjin:lang";
const HEAD: &str = "<!--sanjin:head-->";
const BODY: &str = "<!--sanjin:body-->";

/// The staged `index.html`.
#[derive(Debug)]
pub(super) struct Template {
    html: String,
}

impl Template {
    /// Reads it and makes sure that each marker is there once.
    pub(super) fn read(staging: &Path) -> Result<Self, BundleError> {
        let at = staging.join("index.html");
        Self::parse(get(&at)?, at)
    }

    fn parse(html: String, at: PathBuf) -> Result<Self, BundleError> {
        for marker in [LANG, HEAD, BODY] {
            let found = html.matches(marker).count();
            if found != 1 {
                return Err(BundleError {
                    at,
                    what: format!("the marker {marker} stands in it {found} times, not once"),
                    hint: "put it back into index.html; Trunk must not minify (Trunk.toml: minify = \"never\")",
                });
            }
        }
        Ok(Self { html })
    }

    /// One page: its language, the inside of its head, the inside of its body.
    pub(super) fn page(&self, lang: &str, head: &str, body: &str) -> String {
        self.html.replacen(LANG, lang, 1).replacen(HEAD, head, 1).replacen(BODY, body, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Template;

    const SHELL: &str = r#"<html lang="sanjin:lang"><!--sanjin:head--><!--sanjin:body--></html>"#;

    #[test]
    fn a_page_is_the_shell_with_its_markers_filled() {
        let shell = Template::parse(SHELL.into(), "index.html".into()).expect("all markers are there");
        assert_eq!(shell.page("en", "<title>", "<p>"), r#"<html lang="en"><title><p></html>"#);
    }

    #[test]
    fn a_missing_marker_is_named() {
        let broken = SHELL.replace("<!--sanjin:body-->", "");
        let error = Template::parse(broken, "dist/index.html".into()).expect_err("no body");
        assert_eq!(
            error.to_string(),
            "dist/index.html: the marker <!--sanjin:body--> stands in it 0 times, not once\n  \
             hint: put it back into index.html; Trunk must not minify (Trunk.toml: minify = \"never\")"
        );
    }
}
