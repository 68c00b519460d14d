//! Where the links of a page lead once it stands in the one file.

use std::collections::BTreeMap;

use super::tags::{attribute, each_tag, element};
use crate::Site;
use crate::template::escape;
use story::Story;

/// What a page would ask the network for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request(pub(super) String);

/// What the one file has, and what may be linked to elsewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Links<'a> {
    pub(super) story: &'a Story,
    pub(super) site: &'a Site,
    /// The files packed into it, by their paths from the bundle's root.
    pub(super) inside: &'a BTreeMap<String, String>,
}

/// Attributes that have a browser fetch what they name.
const FETCHED: [&str; 6] = ["src", "srcset", "poster", "data", "xlink:href", "background"];

impl Links<'_> {
    /// The HTML of the page at `from`, a path from the bundle's root, with its links led anew.
    ///
    /// # Errors
    ///
    /// It holds something that a browser would fetch: a picture, a frame.
    pub(super) fn led(&self, from: &str, html: &str) -> Result<String, Request> {
        each_tag(html, |tag| {
            let fetched = FETCHED.iter().filter_map(|name| attribute(tag, name));
            let href = attribute(tag, "href");
            let is_link = matches!(element(tag), "a" | "area");
            match fetched.chain(href.filter(|_| !is_link)).find(|way| !stays(way)) {
                Some(_) => Err(Request(tag.to_owned())),
                None => Ok(match href.filter(|_| is_link) {
                    Some(href) => self.link(from, tag, href),
                    None => tag.to_owned(),
                }),
            }
        })
    }

    /// The tag of a link.
    fn link(&self, from: &str, tag: &str, href: &str) -> String {
        if href.starts_with('#') || has_scheme(href) {
            return tag.to_owned();
        }
        let (way, fragment) = href.split_at(href.find('#').unwrap_or(href.len()));
        let path = resolved(from, way);
        let led = |to: &str| tag.replacen(&format!("href=\"{href}\""), to, 1);
        if let Some(edition) = self.story.editions.iter().find(|one| self.story.page_of(&one.lang) == path) {
            // scripts/one_file/links.js reads the language of the link where the address is of no use.
            let lang = &edition.lang;
            let hreflang = match attribute(tag, "hreflang") {
                Some(_) => String::new(),
                None => format!(" hreflang=\"{lang}\""),
            };
            led(&format!("href=\"?lang={lang}{fragment}\"{hreflang}"))
        } else if self.inside.contains_key(&path) {
            led(&format!("href=\"{path}\" data-inside"))
        } else if let Some(address) = self.site.url(&path) {
            led(&format!("href=\"{}{fragment}\"", escape(&address)))
        } else {
            led(&format!("href=\"{path}{fragment}\" hidden"))
        }
    }
}

/// Whether what is named is in the page itself.
fn stays(way: &str) -> bool {
    way.is_empty() || way.starts_with('#') || way.starts_with("data:")
}

/// Whether an address is whole: `https://…`, `mailto:…`.
fn has_scheme(href: &str) -> bool {
    href.starts_with("//")
        || href.split_once(':').is_some_and(|(scheme, _)| scheme.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// The path from the bundle's root of what a page at `from` calls `way`. A folder is its index.html.
fn resolved(from: &str, way: &str) -> String {
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for step in way.split('/') {
        match step {
            "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    let folder = way.is_empty() || way.ends_with(['/', '.']);
    if folder {
        path.retain(|step| !step.is_empty());
        path.push("index.html");
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Links, Request, resolved};
    use crate::Site;

    fn led(site: &Site, from: &str, html: &str) -> Result<String, Request> {
        let inside = BTreeMap::from([("en/facts.csv".to_owned(), String::new())]);
        Links { story: sanjin::dataset::story(), site, inside: &inside }.led(from, html)
    }

    #[test]
    fn editions_and_packed_files_are_in_the_file() {
        for (from, link, new) in [
            ("index.html", "<a href=\"#fact-a\">", "<a href=\"#fact-a\">"),
            ("index.html", "<a href=\"https://a.org/\">", "<a href=\"https://a.org/\">"),
            ("index.html", "<a href=\"mailto:a@b.org\">", "<a href=\"mailto:a@b.org\">"),
            (
                "index.html",
                "<a href=\"./en/index.html\" hreflang=\"en\">",
                "<a href=\"?lang=en\" hreflang=\"en\">",
            ),
            (
                "en/index.html",
                "<a href=\"../index.html#s-3\">",
                "<a href=\"?lang=zh-Hant#s-3\" hreflang=\"zh-Hant\">",
            ),
            ("en/index.html", "<a href=\"../zh-Hans/\">", "<a href=\"?lang=zh-Hans\" hreflang=\"zh-Hans\">"),
            (
                "en/index.html",
                "<a href=\"facts.csv\" data-file=\"csv\">",
                "<a href=\"en/facts.csv\" data-inside data-file=\"csv\">",
            ),
        ] {
            assert_eq!(led(&Site::default(), from, link).as_deref(), Ok(new));
        }
    }

    #[test]
    fn what_is_not_in_the_file_is_on_the_site_or_nowhere() {
        let link = "<a class=\"b\" href=\"../embed.html#chart-a\">";
        let hidden = led(&Site::default(), "en/index.html", link);
        assert_eq!(hidden.as_deref(), Ok("<a class=\"b\" href=\"embed.html#chart-a\" hidden>"));
        let site = Site::parse("https://example.org/a").expect("an address");
        let there = led(&site, "en/index.html", link);
        assert_eq!(there.as_deref(), Ok("<a class=\"b\" href=\"https://example.org/a/embed.html#chart-a\">"));
    }

    #[test]
    fn what_a_browser_would_fetch_is_refused() {
        for tag in
            ["<img alt=\"\" src=\"a.png\">", "<image href=\"a.png\">", "<iframe src=\"https://a.org\">"]
        {
            assert_eq!(led(&Site::default(), "index.html", tag), Err(Request(tag.to_owned())));
        }
        for tag in ["<img src=\"data:image/png;base64,AA\">", "<use href=\"#a\">"] {
            assert_eq!(led(&Site::default(), "index.html", tag).as_deref(), Ok(tag));
        }
    }

    #[test]
    fn ways_are_followed_from_the_page_they_stand_on() {
        for (from, way, path) in [
            ("index.html", "./story.json", "story.json"),
            ("en/index.html", "../story.json", "story.json"),
            ("en/index.html", "../", "index.html"),
            ("en/index.html", "./", "en/index.html"),
            ("embed/a/en/index.html", "../../../en/", "en/index.html"),
        ] {
            assert_eq!(resolved(from, way), path, "{from} {way}");
        }
    }
}
