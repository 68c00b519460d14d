//! The shell of every page: the `index.html` that Trunk has staged, with markers.

use std::path::PathBuf;

use super::error::BundleError;
use super::policy::policy;
use super::staging::Staging;

const LANG: &str = "sanjin:lang";
const POLICY: &str = "<!--sanjin:policy-->";
const HEAD: &str = "<!--sanjin:head-->";
const BODY: &str = "<!--sanjin:body-->";

/// The shell's path in the staged folder.
const SHELL: &str = "index.html";

/// The staged `index.html`.
#[derive(Debug)]
pub(super) struct Template {
    html: String,
}

impl Template {
    /// Reads it and checks that each marker occurs once.
    pub(super) fn read(staging: &Staging) -> Result<Self, BundleError> {
        Self::parse(&staging.text(SHELL)?, staging.at(SHELL))
    }

    fn parse(html: &str, at: PathBuf) -> Result<Self, BundleError> {
        for marker in [LANG, POLICY, HEAD, BODY] {
            let found = html.matches(marker).count();
            if found != 1 {
                return Err(BundleError {
                    at,
                    what: format!("the marker {marker} is expected once, found {found} times"),
                    hint: "put it back into index.html; Trunk must not minify (Trunk.toml: minify = \"never\")",
                });
            }
        }
        Ok(Self { html: without_build_link(html) })
    }

    /// A page of the bundle.
    pub(super) fn page(&self, document: &Document<'_>) -> String {
        let Document { lang, embed, head, body } = document;
        let embed = embed.map_or(String::new(), |of| format!("\" data-embed=\"{}", escape(of)));
        let page = self
            .html
            .replacen(LANG, &format!("{}{embed}", escape(lang)), 1)
            .replacen(HEAD, head, 1)
            .replacen(BODY, body, 1);
        // Computed from the whole page, so that it covers everything inline.
        let policy = policy(&page);
        page.replacen(POLICY, &policy, 1)
    }
}

/// Removes the link that tells Trunk what to build. Trunk leaves it in place, and it means nothing to a browser.
fn without_build_link(html: &str) -> String {
    html.split_inclusive('\n').filter(|line| !line.trim_start().starts_with("<link data-trunk")).collect()
}

/// The parts of a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document<'a> {
    /// Its language tag.
    pub(super) lang: &'a str,
    /// For a page in a frame: the chart's id, or `story`; the `data-embed` of `<html>`.
    pub(super) embed: Option<&'a str>,
    /// The content of its head.
    pub(super) head: &'a str,
    /// The content of its body.
    pub(super) body: &'a str,
}

/// Escapes a text for HTML, for an element or an attribute in double quotes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Document, Template};

    const SHELL: &str =
        r#"<html lang="sanjin:lang"><!--sanjin:policy--><!--sanjin:head--><!--sanjin:body--></html>"#;

    #[test]
    fn pages_lack_the_link_that_only_trunk_reads() {
        let shell =
            SHELL.replace("<!--sanjin:head-->", "<!--sanjin:head-->\n  <link data-trunk rel=\"rust\">\n");
        let shell = Template::parse(&shell, "index.html".into()).expect("all markers are there");
        let page = shell.page(&Document { lang: "en", embed: None, head: "<title>", body: "<p>" });
        assert_eq!(without_policy(&page), "<html lang=\"en\"><title>\n<p></html>");
    }

    #[test]
    fn a_page_is_the_shell_with_its_markers_filled() {
        let shell = Template::parse(SHELL, "index.html".into()).expect("all markers are there");
        let page = Document { lang: "en", embed: None, head: "<title>", body: "<p>" };
        assert_eq!(without_policy(&shell.page(&page)), r#"<html lang="en"><title><p></html>"#);
        let embedded = shell.page(&Document { embed: Some("story"), ..page });
        assert_eq!(without_policy(&embedded), r#"<html lang="en" data-embed="story"><title><p></html>"#);
    }

    fn without_policy(page: &str) -> String {
        let (before, policy) = page.split_once("<meta http-equiv=").expect("a policy");
        format!("{before}{}", policy.split_once('>').expect("its end").1)
    }

    #[test]
    fn the_policy_has_the_hashes_of_inline_scripts_in_head_and_body() {
        let shell = Template::parse(SHELL, "index.html".into()).expect("all markers are there");
        let page =
            Document { lang: "en", embed: None, head: "<script>1</script>", body: "<script>2</script>" };
        assert_eq!(shell.page(&page).matches("'sha256-").count(), 2);
    }

    #[test]
    fn a_missing_marker_is_named() {
        let broken = SHELL.replace("<!--sanjin:body-->", "");
        let error = Template::parse(&broken, "dist/index.html".into()).expect_err("no body");
        assert_eq!(
            error.to_string(),
            "dist/index.html: the marker <!--sanjin:body--> is expected once, found 0 times\n  \
             hint: put it back into index.html; Trunk must not minify (Trunk.toml: minify = \"never\")"
        );
    }
}
