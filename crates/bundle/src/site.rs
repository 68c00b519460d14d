//! The bundle's address on the web, if it is known: `SITE_URL` at build time.

use std::env;

use super::error::BundleError;
use story::{File, Story};

/// The environment variable.
const VARIABLE: &str = "SITE_URL";

/// The bundle's address on the web, if it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site(Option<&'static str>);

impl Site {
    /// Reads `SITE_URL`. Without it the bundle works in any folder, but lacks what needs an absolute address (link previews, oEmbed); a
    /// warning says so.
    ///
    /// # Errors
    ///
    /// `SITE_URL` is not an absolute http(s) address of a folder.
    pub fn from_environment() -> Result<Self, BundleError> {
        let site = Self::parse(env::var(VARIABLE).unwrap_or_default().trim())?;
        if site.0.is_none() {
            eprintln!(
                "prerender: warning: {VARIABLE} is not set, so link previews, oEmbed and absolute embed codes are left out\n  \
                 hint: {VARIABLE}=https://example.org/sanjin/ cargo xtask build"
            );
        }
        Ok(site)
    }

    /// Parses an address; an empty one means that it is unknown.
    pub(super) fn parse(address: &str) -> Result<Self, BundleError> {
        if address.is_empty() {
            return Ok(Self(None));
        }
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let plain = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`{|}?#".contains(c);
        match rest {
            Some(rest) if !rest.starts_with('/') && !rest.is_empty() && rest.chars().all(plain) => {
                // Leaked, since properties of components must live as long as the program; there is one address in a build.
                Ok(Self(Some(format!("{}/", address.trim_end_matches('/')).leak())))
            }
            _ => Err(BundleError {
                at: VARIABLE.into(),
                what: format!("`{address}` is not an absolute http(s) address of a folder"),
                hint: "write it without ? and #, and percent-encode characters other than ASCII: https://example.org/sanjin/",
            }),
        }
    }

    /// The address of the bundle's root, with its slash, if it is known.
    pub(super) fn base(&self) -> Option<&'static str> {
        self.0
    }

    /// The absolute address of a file, if the site's is known.
    pub(super) fn url(&self, story: &Story, file: File<'_>) -> Option<String> {
        self.0.map(|site| format!("{site}{}", file.address(story)))
    }
}

#[cfg(test)]
mod tests {
    use super::Site;
    use sanjin::dataset::story;
    use story::File;

    #[test]
    fn files_have_absolute_addresses_if_the_sites_is_known() {
        for given in ["https://example.org/a", "https://example.org/a/"] {
            let site = Site::parse(given).expect("an address");
            let url = |file| site.url(story(), file);
            assert_eq!(url(File::Story).as_deref(), Some("https://example.org/a/story.json"));
            assert_eq!(url(File::Page("en")).as_deref(), Some("https://example.org/a/en/"));
            assert_eq!(url(File::Page("zh-Hant")).as_deref(), site.base());
        }
        assert_eq!(Site::parse("").expect("none").url(story(), File::Story), None);
    }

    #[test]
    fn an_invalid_address_is_refused_with_an_example() {
        for wrong in [
            "example.org",
            "//example.org",
            "ftp://a",
            "https://",
            "https:///a",
            "https://a/?b",
            "https://a/\"",
            "https://a b",
        ] {
            let error = Site::parse(wrong).expect_err(wrong).to_string();
            assert!(error.starts_with(&format!("SITE_URL: `{wrong}` is not an absolute")), "{error}");
            assert!(error.contains("https://example.org/sanjin/"), "{error}");
        }
    }
}
