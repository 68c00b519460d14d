//! The content security policy of a page: what it may run, show and request. It names inline scripts and styles by their hashes, so that no
//! injected ones run.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The `<meta>` with the policy, which precedes everything that it applies to.
///
/// A `<meta>` can't say who may frame the page; the headers of [`super::package`] do.
pub(super) fn policy(html: &str) -> String {
    let scripts = inline(html, "script").filter(|(tag, _)| runs(tag) && value(tag, "src").is_none());
    let scripts: Vec<&str> = scripts.map(|(_, text)| text).collect();
    let styles = inline(html, "style").map(|(_, text)| text);
    // wasm needs its own keyword. A chart in a frame has no wasm and loads only its script, its style sheet and its icon.
    let program = if has_program(html, &scripts) { " 'wasm-unsafe-eval'" } else { "" };
    let loads = if program.is_empty() && links(html, "frame-") {
        "img-src data:"
    } else {
        "img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'"
    };
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'{}{program}; \
         style-src 'self'{}; {loads}; base-uri 'none'; form-action 'none'\">",
        hashes(scripts.iter().copied()),
        hashes(styles),
    )
}

/// Whether the page starts the program: by the start script, or in the one file.
fn has_program(html: &str, inline_scripts: &[&str]) -> bool {
    links(html, "start-") || inline_scripts.iter().any(|script| script.contains("WebAssembly."))
}

/// Whether the page links a script whose name begins with this.
fn links(html: &str, beginning: &str) -> bool {
    let mut linked = inline(html, "script").filter_map(|(tag, _)| value(tag, "src"));
    linked.any(|src| src.rsplit('/').next().is_some_and(|name| name.starts_with(beginning)))
}

/// The hash of each text once, as the policy lists it, in the order of the page.
fn hashes<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut named: Vec<String> = Vec::new();
    for text in texts {
        let name = format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
        if !named.contains(&name) {
            named.push(name);
        }
    }
    named.concat()
}

/// The content of each such element, with its opening tag. Scripts and styles end at the first closing tag, whatever they contain, so this
/// needs no parser. A test of the built pages checks that no text looks like one.
fn inline<'a>(html: &'a str, name: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = rest.split_once(open.as_str())?;
            rest = after;
            // <script> or <script src>, but not <scripted>.
            if after.starts_with(['>', ' ', '\n']) {
                let (tag, inside) = after.split_once('>')?;
                let (text, after) = inside.split_once(close.as_str())?;
                rest = after;
                return Some((tag, text));
            }
        }
    })
}

/// Whether browsers run it: data blocks (JSON-LD, the one file's other editions) are not scripts.
fn runs(tag: &str) -> bool {
    value(tag, "type").is_none_or(|kind| matches!(kind, "module" | "text/javascript"))
}

/// The value of an attribute in double quotes.
fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::policy;

    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    const ALERT: &str = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
    // printf 'b{}' | …
    const B: &str = "'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='";

    fn part(html: &str, name: &str) -> String {
        let policy = policy(html);
        let (_, rest) = policy.split_once(&format!("{name} ")).expect(name);
        rest.split([';', '"']).next().expect("a part").to_owned()
    }

    #[test]
    fn inline_scripts_and_styles_are_named_by_their_hashes_once() {
        let html = "<script>alert(1)</script><style>b{}</style><script>alert(1)</script><scripted>";
        assert_eq!(part(html, "script-src"), format!("'self' {ALERT}"));
        assert_eq!(part(html, "style-src"), format!("'self' {B}"));
        assert_eq!(part("<p>", "script-src"), "'self'");
    }

    #[test]
    fn linked_scripts_and_data_blocks_need_no_hash() {
        let html = "<script defer src=\"a.js\"></script><script type=\"application/ld+json\">{}</script>\
                    <script type=\"module\">alert(1)</script>";
        assert_eq!(part(html, "script-src"), format!("'self' {ALERT}"));
    }

    #[test]
    fn wasm_is_allowed_only_where_there_is_a_program() {
        for (html, allowed) in [
            ("<script defer src=\"../start-0123.js\"></script>", true),
            ("<script>WebAssembly.instantiate(bytes)</script>", true),
            ("<script defer src=\"../../frame-0123.js\"></script>", false),
            ("<p>WebAssembly.</p>", false),
        ] {
            assert_eq!(policy(html).contains("'wasm-unsafe-eval'"), allowed, "{html}");
        }
    }

    #[test]
    fn a_chart_in_a_frame_may_load_nothing_else() {
        let chart = "<script defer src=\"../../frame-0123.js\"></script>";
        let story = "<script defer src=\"../../start-0123.js\"></script><script defer src=\"../../frame-0123.js\"></script>";
        assert_eq!(
            (part(chart, "img-src"), part(story, "img-src")),
            ("data:".into(), "'self' data: blob:".into())
        );
        for loads in ["connect-src", "frame-src", "manifest-src", "worker-src"] {
            assert!(!policy(chart).contains(loads) && part(story, loads) == "'self'");
        }
    }

    #[test]
    fn the_policy_denies_by_default_and_allows_no_host() {
        let policy = policy("<script>alert(1)</script>");
        assert!(policy.contains("\"default-src 'none'; ") && policy.contains("; base-uri 'none'; "));
        for word in ["unsafe-inline", "unsafe-eval'", "http:", "https:", "*"] {
            let found = policy.replace("'wasm-unsafe-eval'", "").replace("http-equiv", "").contains(word);
            assert!(!found, "{word}");
        }
    }
}
