//! The service worker, which opens a page again without a connection.

use serde_json::json;

use super::super::scripts::{Scripts, hash};
use super::super::template::escape;
use super::super::{Bundle, BundleError};
use sanjin::dataset;
use story::{File, PackageWording};

/// Writes it.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let story = bundle.story;
    let Scripts { program, evidence, start, explorer, .. } = &bundle.scripts;
    // What the start script loads for those who want it. Names change with the content.
    let loaded = || program.iter().chain(evidence).chain([explorer]);
    let parts: Vec<&String> = loaded().chain(bundle.large.values()).collect();
    let mut pages = Vec::new();
    // The cache is named by everything in it, so that each build has its own.
    let mut content: String = loaded().chain([start]).map(String::as_str).collect();
    for wording in &story.editions {
        let page = File::Page(&wording.lang);
        content.push_str(&bundle.staging.text(&page.path(story))?);
        let notices = notices(&dataset::sharing(&wording.lang).package);
        pages.push(json!([page.address(story), notices]));
    }
    let script = |build: &str| {
        let values = [
            ("BUILD", json!(build)),
            ("START_SCRIPT", json!(start)),
            ("PART_FILES", json!(parts)),
            ("PAGES", json!(pages)),
        ];
        bundle.esbuild.script("service_worker/sw.js", &values)
    };
    let build = format!("{:016x}", hash((script("")? + &content).as_bytes()));
    bundle.put(File::ServiceWorker, script(&build)?.as_bytes())
}

/// The notice above a cached copy, as HTML, by its reason.
fn notices(words: &PackageWording) -> serde_json::Value {
    let again = escape(&words.again);
    // An empty address reloads the page itself.
    let notice = |text: &str| format!("<p class=\"kept\">{} <a href=\"\">{again}</a></p>", escape(text));
    json!({ "unreachable": notice(&words.unreachable), "slow": notice(&words.slow) })
}

#[cfg(test)]
mod tests {
    use super::notices;
    use sanjin::dataset;

    #[test]
    fn a_notice_has_the_words_of_the_edition_escaped() {
        let mut words = dataset::sharing("en").package.clone();
        words.slow = "<b> & \"slow\"".into();
        let notice = notices(&words)["slow"].to_string();
        assert!(notice.contains("&lt;b> &amp; ") && !notice.contains("<b>"), "{notice}");
        assert!(notice.contains(&words.again), "{notice}");
    }
}
