//! The scripts between a frame and the page it stands in: one for pages in frames, one for host pages. Their protocol is in
//! `docs/embedding.md`.

use std::path::Path;

use super::early::bare;
use super::error::put;
use super::minify::minified;
use super::scripts::hash;
use super::tooltip_rules::tips_script;
use super::{Bundle, BundleError};
use chart::{Frame, Scene, View, draw};
use sanjin::dataset;
use story::{Sharing, Story};

/// For the head of every page that stands in a frame, between a script's tags: applies what the host asked for by the address
/// before the first paint. The same bytes in every page, so that a content security policy can name them by their hash.
pub(super) fn early_script() -> String {
    bare(include_str!("early.js"))
}

/// Writes the deferred script of every page that stands in a frame. Returns its name, which tells what is in it.
pub(super) fn write_frame(staging: &Path) -> Result<String, BundleError> {
    let script = minified("the frames' script", &frame_script())?;
    let name = format!("frame-{:016x}.js", hash(script.as_bytes()));
    put(&staging.join(&name), script.as_bytes())?;
    Ok(name)
}

/// Writes the script for host pages. Returns how many files that are.
///
/// # Errors
///
/// A chart that can't be drawn, or a file that can't be written.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    // Its name never changes, since it stands in the pages of others.
    bundle.put("embed.js", host_script(bundle.story)?.as_bytes())?;
    Ok(1)
}

/// Tells the host how high the page is, and does what the host asks for; shows tooltips.
fn frame_script() -> String {
    bare(include_str!("frame.js")) + &tips_script()
}

/// The one script that a host page may load, with what it knows of the story: the charts with the heights of their drawings, the
/// editions with their folders, and their words for a chart that is not there and for the way to the story.
fn host_script(story: &Story) -> Result<String, BundleError> {
    let source = story.source_wording();
    let mut charts = Vec::new();
    for spec in &story.charts {
        let scene = Scene { story, wording: source, spec, frame: Frame::Card, view: View::default() };
        let drawing = draw(&scene).map_err(|error| BundleError {
            at: "embed.js".into(),
            what: format!("the chart {} can't be drawn: {error}", spec.id),
            hint: "plotters never fails on our canvas; this is a fault in src/svg",
        })?;
        charts.push((spec.id.as_str(), format!("{:.0}", drawing.height)));
    }
    let first = story.editions.first().map(|edition| &edition.lang);
    let editions = story.editions.iter().map(|edition| {
        let folder = if Some(&edition.lang) == first { String::new() } else { format!("{}/", edition.lang) };
        (edition.lang.as_str(), quoted(&folder))
    });
    let words = |of: fn(&Sharing) -> &str| {
        object(
            story
                .editions
                .iter()
                .map(|edition| (edition.lang.as_str(), quoted(of(dataset::sharing(&edition.lang))))),
        )
    };
    Ok(bare(include_str!("embed.js"))
        .replace("\"@charts@\"", &object(charts))
        .replace("\"@editions@\"", &object(editions))
        .replace("\"@unknown@\"", &words(|words| &words.host.unknown_chart))
        .replace("\"@to-story@\"", &words(|words| &words.embed.to_story))
        .replace("\"@card@\"", &format!("{:.0}", Frame::Card.width())))
}

/// A JavaScript object, in this order.
fn object<'a>(entries: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let entries: Vec<_> =
        entries.into_iter().map(|(key, value)| format!("{}:{value}", quoted(key))).collect();
    format!("{{{}}}", entries.join(","))
}

/// A JavaScript string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::{early_script, frame_script, host_script, write_frame};
    use sanjin::dataset;

    fn scripts() -> [String; 3] {
        [early_script(), frame_script(), host_script(dataset::story()).expect("every chart can be drawn")]
    }

    #[test]
    fn comments_stay_at_home_and_no_tag_is_closed_early() {
        for script in scripts() {
            assert!(script.starts_with("(() => {\n") && script.ends_with("})();\n"), "{script}");
            assert!(!script.lines().any(|line| line.starts_with("//")), "{script}");
            assert!(!script.contains("</") && !script.contains("<!--"), "{script}");
        }
    }

    #[test]
    fn they_store_nothing_fetch_nothing_and_write_no_html() {
        for script in scripts() {
            for word in [
                "localStorage",
                "cookie",
                "fetch",
                "XMLHttp",
                "import(",
                "HTML =",
                "insertAdjacent",
                "eval(",
                "Function(",
                "document.write",
            ] {
                assert!(!script.contains(word), "{word}");
            }
        }
    }

    #[test]
    fn the_host_script_knows_every_chart_with_its_height_and_every_edition_with_its_folder() {
        let script = host_script(dataset::story()).expect("every chart can be drawn");
        for chart in &dataset::story().charts {
            let (_, rest) = script.split_once(&format!("\"{}\":", chart.id)).expect(&chart.id);
            let height: String = rest.chars().take_while(char::is_ascii_digit).collect();
            let height: u32 = height.parse().expect("a number");
            assert!((40..3000).contains(&height), "{}: {height}", chart.id);
        }
        assert!(script.contains("{\"zh-Hant\":\"\",\"zh-Hans\":\"zh-Hans/\",\"en\":\"en/\"}"), "{script}");
        assert!(!script.contains('@') || !script.contains("\"@"), "a placeholder is left");
    }

    #[test]
    fn the_frames_script_is_named_by_what_is_in_it() {
        let folder = std::env::temp_dir().join(format!("sanjin-frame-{}", std::process::id()));
        let name = write_frame(&folder).expect("it can be written");
        let hash = name.strip_prefix("frame-").and_then(|name| name.strip_suffix(".js")).expect(&name);
        assert!(hash.len() == 16 && hash.chars().all(|c| c.is_ascii_hexdigit()), "{name}");
        assert!(folder.join(&name).is_file());
        std::fs::remove_dir_all(folder).expect("it can go");
    }
}
