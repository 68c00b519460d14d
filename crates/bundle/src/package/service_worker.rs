//! The service worker: a page that was opened opens again without a connection.

use serde_json::json;

use super::super::early::bare;
use super::super::minify::minified;
use super::super::scripts::hash;
use super::super::template::escape;
use super::super::{Bundle, BundleError, paths};
use super::staged;
use sanjin::dataset;
use story::PackageWording;

/// What registers it, for the start script: a function `keep`, where `here` is the script's address.
pub(crate) fn register_script() -> String {
    bare(include_str!("register.js"))
}

/// Writes it.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let story = bundle.story;
    let program: Vec<String> =
        staged::paths(bundle.staging)?.into_iter().filter(|path| is_of_program(path)).collect();
    let mut pages = Vec::new();
    // Named by all that is kept: another build keeps it apart.
    let mut content = program.concat();
    for wording in &story.editions {
        let path = paths::beside_page(story, wording, "index.html");
        content.push_str(&super::super::error::get(&bundle.staging.join(&path))?);
        let notices = notices(&dataset::sharing(&wording.lang).package);
        pages.push(json!([path.trim_end_matches("index.html"), notices]));
    }
    let script = bare(include_str!("sw.js"))
        .replace("@start@", &bundle.start)
        .replace("\"@program@\"", &json!(program).to_string())
        .replace("\"@pages@\"", &json!(pages).to_string());
    let version = hash(format!("{script}{content}").as_bytes());
    let script = script.replace("@version@", &format!("{version:016x}"));
    bundle.put("sw.js", minified("sw.js", &script)?.as_bytes())
}

/// The start script and what it starts. Their names change with what is in them.
fn is_of_program(path: &str) -> bool {
    let name = ["start-", "sanjin-"].iter().any(|start| path.starts_with(start));
    name && [".js", ".wasm"].iter().any(|end| path.ends_with(end))
}

/// What stands on top of a kept copy, as HTML, by why it is shown.
fn notices(words: &PackageWording) -> serde_json::Value {
    let again = escape(&words.again);
    // An empty address is the page's own: it is asked for anew.
    let notice = |text: &str| format!("<p class=\"kept\">{} <a href=\"\">{again}</a></p>", escape(text));
    json!({ "unreachable": notice(&words.unreachable), "slow": notice(&words.slow) })
}

#[cfg(test)]
mod tests {
    use super::{is_of_program, notices, register_script};
    use sanjin::dataset;

    #[test]
    fn the_program_is_what_is_named_by_what_is_in_it_and_starts_or_is_started() {
        for (path, is) in [
            ("start-0123456789abcdef.js", true),
            ("sanjin-0123456789abcdef_bg.wasm", true),
            ("sanjin.html", false),
            ("frame-0123456789abcdef.js", false),
            ("embed/start-a/index.html", false),
        ] {
            assert_eq!(is_of_program(path), is, "{path}");
        }
    }

    #[test]
    fn a_notice_is_words_of_the_edition_as_text() {
        let mut words = dataset::sharing("en").package.clone();
        words.slow = "<b> & \"slow\"".into();
        let notice = notices(&words)["slow"].to_string();
        assert!(notice.contains("&lt;b> &amp; ") && !notice.contains("<b>"), "{notice}");
        assert!(notice.contains(&words.again), "{notice}");
    }

    #[test]
    fn nothing_is_made_html_but_our_own_notices_and_nothing_is_sent() {
        for script in [register_script(), super::bare(include_str!("sw.js"))] {
            for word in ["innerHTML", "eval", "Function(", "importScripts", "POST", "cookie", "localStorage"]
            {
                assert!(!script.contains(word), "{word}");
            }
            assert!(!script.lines().any(|line| line.starts_with("//")));
        }
    }
}
