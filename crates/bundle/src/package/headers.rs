//! `_headers`: for how long each file may be cached and who may use it, for hosts that read this file (Netlify, Cloudflare Pages). A test
//! compares it with `docs/nginx.conf`.

use std::fmt::Write;

use super::super::{Bundle, BundleError};
use story::File;

/// For every file.
const ALL: [&str; 3] = [
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
];
/// For a file with a hash of its content in its name, which never changes.
const FOR_EVER: &str = "Cache-Control: public, max-age=31536000, immutable";
/// For a file that browsers revalidate each time.
const ASK: &str = "Cache-Control: no-cache";
/// For a file in others' pages, which may be some minutes old.
const MINUTES: &str = "Cache-Control: public, max-age=300";
/// For a page that only its own host may frame.
const NO_FOREIGN_FRAME: &str = "Content-Security-Policy: frame-ancestors 'self'";
/// For a file that others' pages and scripts may use, also pages that require this header: it is public. A sandboxed frame has no origin,
/// so even its own scripts count as those of another site.
const FOR_ALL: [&str; 2] = ["Cross-Origin-Resource-Policy: cross-origin", "Access-Control-Allow-Origin: *"];

/// Writes it. Runs when all files that it names exist.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    bundle.put(File::Headers, headers(&bundle.staging.paths()?).as_bytes())
}

/// The lines. No file gets the same header twice, since hosts would send both.
fn headers(paths: &[String]) -> String {
    let mut out = String::from("# What a host says of each file. docs/hosting.md tells why.\n");
    rule(&mut out, "*", &ALL);
    for (folder, wanted) in [("embed/", vec![MINUTES, FOR_ALL[0]]), ("charts/", data()), ("oembed/", data())]
    {
        if paths.iter().any(|path| path.starts_with(folder)) {
            rule(&mut out, &format!("{folder}*"), &wanted);
        }
    }
    for path in paths {
        let (names, wanted) = of_file(path);
        for name in names {
            rule(&mut out, &name, &wanted);
        }
    }
    out
}

/// The addresses of a file and its headers; none if the headers of its folder cover it.
fn of_file(path: &str) -> (Vec<String>, Vec<&'static str>) {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let itself = vec![path.to_owned()];
    if ["embed", "charts", "oembed"].contains(&folder.split('/').next().unwrap_or_default()) {
        return (vec![], vec![]);
    }
    match (name, ending) {
        ("index.html", _) => (vec![path.trim_end_matches("index.html").to_owned(), path.to_owned()], page()),
        // Some hosts serve it without its ending.
        (_, "html") => (vec![path.trim_end_matches(".html").to_owned(), path.to_owned()], page()),
        ("sw.js", _) => (itself, vec![ASK]),
        _ if is_named_by_content(name) => {
            let kind = (ending == "wasm").then_some("Content-Type: application/wasm");
            (itself, [FOR_EVER].into_iter().chain(FOR_ALL).chain(kind).collect())
        }
        ("embed.js", _) | (_, "csv" | "json") => (itself, data()),
        _ => (vec![], vec![]),
    }
}

fn page() -> Vec<&'static str> {
    vec![ASK, NO_FOREIGN_FRAME]
}

fn data() -> Vec<&'static str> {
    [MINUTES].into_iter().chain(FOR_ALL).collect()
}

/// Whether the name contains a hash: `start-0123456789abcdef.js`, `sanjin-0123456789abcdef_bg.wasm`.
fn is_named_by_content(name: &str) -> bool {
    let hash = name.split_once('-').map_or("", |(_, rest)| rest);
    let end = hash.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(hash.len());
    end == 16 && hash[end..].starts_with(['.', '_'])
}

fn rule(out: &mut String, path: &str, headers: &[&str]) {
    // Writing to a String doesn't fail.
    let _ = writeln!(out, "\n/{path}");
    for header in headers {
        let _ = writeln!(out, "  {header}");
    }
}

#[cfg(test)]
mod tests {
    use super::{headers, is_named_by_content};

    fn rule<'a>(all: &'a str, path: &str) -> Vec<&'a str> {
        let (_, rest) =
            all.split_once(&format!("\n{path}\n")).unwrap_or_else(|| panic!("no {path} in {all}"));
        rest.lines().take_while(|line| line.starts_with("  ")).map(str::trim).collect()
    }

    fn all() -> String {
        let paths = [
            "charts/a.svg",
            "embed.html",
            "embed.js",
            "embed/a/index.html",
            "en/facts.csv",
            "en/index.html",
            "index.html",
            "large-0123456789abcdef.json",
            "sanjin-0123456789abcdef_bg.wasm",
            "sw.js",
        ];
        headers(&paths.map(str::to_owned))
    }

    #[test]
    fn pages_are_revalidated_and_framed_by_their_own_host_but_embeds_by_all() {
        let all = all();
        for page in ["/", "/index.html", "/en/", "/en/index.html", "/embed", "/embed.html"] {
            let wanted = ["Cache-Control: no-cache", "Content-Security-Policy: frame-ancestors 'self'"];
            assert_eq!(rule(&all, page), wanted, "{page}");
        }
        assert!(!rule(&all, "/embed/*").concat().contains("frame-ancestors"));
    }

    #[test]
    fn only_files_with_a_hash_in_their_name_are_cached_for_ever() {
        let all = all();
        let kept: Vec<_> = all.split("\n/").filter(|rule| rule.contains("immutable")).collect();
        let names = ["large-0123456789abcdef.json\n", "sanjin-0123456789abcdef_bg.wasm\n"];
        assert_eq!(kept.len(), names.len());
        assert!(kept.iter().zip(names).all(|(rule, name)| rule.starts_with(name)));
        assert!(kept[1].contains("application/wasm"));
        assert!(is_named_by_content("embed-0123456789abcdef.css"));
        for name in ["sanjin-0123.js", "embed-nurseries.css", "start-0123456789abcdefg.js", "index.html"] {
            assert!(!is_named_by_content(name), "{name}");
        }
    }

    #[test]
    fn no_file_gets_a_header_twice() {
        let all = all();
        let common: Vec<_> = rule(&all, "/*").iter().filter_map(|line| line.split(':').next()).collect();
        for other in all.split("\n/").filter(|rule| !rule.starts_with('*')) {
            assert!(common.iter().all(|name| !other.contains(&format!("{name}:"))), "{other}");
        }
        assert!(rule(&all, "/sw.js") == ["Cache-Control: no-cache"] && rule(&all, "/charts/*").len() == 3);
        assert!(!all.contains("/charts/a.svg") && !all.contains("/embed/a/"), "their folders have said it");
    }
}
