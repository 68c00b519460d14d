//! Which local files a page makes the browser load.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// What a link loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Style,
    Script,
    Image,
}

/// The local files of these kinds that `page` links, without duplicates; a link to a missing file is an error.
pub(super) fn linked_files(dist: &Path, page: &Path, html: &str, kinds: &[Kind]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for (kind, address) in links(html) {
        if !kinds.contains(&kind) || is_elsewhere(&address) {
            continue;
        }
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let base = if path.starts_with('/') { dist } else { page.parent().unwrap_or(dist) };
        let Ok(file) = base.join(path.trim_start_matches('/')).canonicalize() else {
            bail!("{} links {address}, which is not in dist/", page.display());
        };
        if !files.contains(&file) {
            files.push(file);
        }
    }
    Ok(files)
}

fn is_elsewhere(address: &str) -> bool {
    address.is_empty() || address.starts_with('#') || address.starts_with("//") || address.contains(':')
}

/// Every tag of the page that loads something, in order.
fn links(html: &str) -> Vec<(Kind, String)> {
    html.split('<').skip(1).filter_map(link).collect()
}

fn link(tag: &str) -> Option<(Kind, String)> {
    let name = tag.split(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').next()?;
    let (kind, attribute) = match name.to_ascii_lowercase().as_str() {
        "link" => (link_kind(tag)?, "href"),
        "script" => (Kind::Script, "src"),
        "img" => (Kind::Image, "src"),
        _ => return None,
    };
    Some((kind, value_of(tag, attribute)?))
}

fn link_kind(tag: &str) -> Option<Kind> {
    match value_of(tag, "rel")?.to_ascii_lowercase().as_str() {
        "stylesheet" => Some(Kind::Style),
        "modulepreload" => Some(Kind::Script),
        "icon" => Some(Kind::Image),
        _ => None,
    }
}

/// The value of an attribute, in double quotes, single quotes or unquoted.
fn value_of(tag: &str, attribute: &str) -> Option<String> {
    let mut rest = tag.split_once(|c: char| c.is_ascii_whitespace())?.1;
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c == '=' || c == '>' || c.is_ascii_whitespace())?;
        let (name, after) = rest.split_at(end);
        if name.is_empty() && after.starts_with('>') {
            return None;
        }
        let Some(value) = after.strip_prefix('=') else {
            rest = after.strip_prefix('>').map_or(after, |_| ">");
            continue;
        };
        let (value, after) = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split_once(quote)?,
            _ => value.split_at(value.find(|c: char| c == '>' || c.is_ascii_whitespace())?),
        };
        if name.eq_ignore_ascii_case(attribute) {
            return Some(value.to_owned());
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_however_their_attributes_are_written() {
        let html = "<p>a < b</p><LINK data-x rel=stylesheet href=a.css><link href='b.css' rel=\"stylesheet\" />\
            <script type=module src=\"c.js\"></script><script>let x = 1;</script><img alt='x > y' src=d.svg>\
            <link rel=canonical href=e.html>";
        let expected =
            [(Kind::Style, "a.css"), (Kind::Style, "b.css"), (Kind::Script, "c.js"), (Kind::Image, "d.svg")];
        assert_eq!(links(html), expected.map(|(kind, address)| (kind, address.to_owned())));
    }

    #[test]
    fn files_of_other_hosts_and_data_urls_are_not_ours_to_weigh() {
        for address in ["https://a/b.css", "//a/b.css", "data:text/css,x", "#top", ""] {
            assert!(is_elsewhere(address), "{address}");
        }
        assert!(!is_elsewhere("./a.css"));
    }

    #[test]
    fn a_link_to_nothing_is_an_error_that_names_both_ends() {
        let page = Path::new("/nowhere/index.html");
        let html = "<link rel=stylesheet href=gone.css>";
        let error = linked_files(Path::new("/nowhere"), page, html, &[Kind::Style]).expect_err("it is gone");
        assert_eq!(error.to_string(), "/nowhere/index.html links gone.css, which is not in dist/");
    }
}
