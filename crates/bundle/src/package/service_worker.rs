//! The service worker: a page that was opened opens again without a connection.

use serde_json::json;

use super::super::scripts::hash;
use super::super::template::escape;
use super::super::{Bundle, BundleError, paths};
use super::staged;
use sanjin::dataset;
use story::PackageWording;

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
    let script = |build: &str| {
        let values = [
            ("BUILD", json!(build)),
            ("START_SCRIPT", json!(bundle.scripts.start)),
            ("PROGRAM_FILES", json!(program)),
            ("PAGES", json!(pages)),
        ];
        bundle.esbuild.script("service_worker/sw.js", &values)
    };
    let build = format!("{:016x}", hash((script("")? + &content).as_bytes()));
    bundle.put("sw.js", script(&build)?.as_bytes())
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
    use super::{is_of_program, notices};
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
}
