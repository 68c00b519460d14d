//! `embed.js`, the script for host pages, which inserts frames. `docs/embedding.md` has its protocol.

use serde_json::{Map, Value, json};

use super::{Bundle, BundleError};
use chart::{Frame, Scene, View, place};
use sanjin::dataset;
use story::{File, Sharing, Story};

/// Writes the script.
///
/// # Errors
///
/// esbuild refuses the script, or the file can't be written.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let script = bundle.esbuild.script("host/embed.js", &values(bundle.story))?;
    // Its name never changes, since others' pages contain it.
    bundle.put(File::HostScript, script.as_bytes())
}

/// Its constants: the names of its elements, the charts with the heights of their drawings, the editions with their folders, and their words for an unknown chart and for
/// the link to the story.
fn values(story: &Story) -> [(&'static str, Value); 8] {
    let by_language = |of: &dyn Fn(&str) -> String| -> Value {
        let editions = story.editions.iter().map(|edition| (edition.lang.clone(), of(&edition.lang).into()));
        Value::Object(editions.collect())
    };
    let words = |of: fn(&Sharing) -> &str| by_language(&|lang| of(dataset::sharing(lang)).to_owned());
    let languages: Vec<&str> = story.editions.iter().map(|edition| edition.lang.as_str()).collect();
    [
        ("CHART_ELEMENT", story.chart_element().into()),
        ("STORY_ELEMENT", story.story_element().into()),
        ("CHART_HEIGHTS", heights(story).into()),
        ("CARD_WIDTH", json!(Frame::Card.width().round())),
        ("LANGUAGES", json!(languages)),
        ("FOLDERS", by_language(&|lang| File::Page(lang).address(story))),
        ("UNKNOWN_CHART", words(|words| &words.host.unknown_chart)),
        ("TO_STORY", words(|words| &words.embed.to_story)),
    ]
}

/// The height of each chart's drawing, in px.
fn heights(story: &Story) -> Map<String, Value> {
    let wording = story.source_wording();
    let heights = story.charts.iter().map(|spec| {
        let scene = Scene { story, wording, spec, frame: Frame::Card, view: View::default() };
        (spec.id.clone(), json!(place(&scene).height.round()))
    });
    heights.collect()
}

#[cfg(test)]
mod tests {
    use super::values;
    use sanjin::dataset;

    #[test]
    fn the_script_knows_every_chart_with_its_height_and_every_edition_with_its_folder() {
        let story = dataset::story();
        let values = values(story);
        let value = |name| &values.iter().find(|(known, _)| *known == name).expect(name).1;
        for chart in &story.charts {
            let height = value("CHART_HEIGHTS")[&chart.id].as_f64().expect(&chart.id);
            assert!((40.0..3000.0).contains(&height), "{}: {height}", chart.id);
        }
        assert_eq!(
            value("FOLDERS").to_string(),
            "{\"en\":\"en/\",\"zh-Hans\":\"zh-Hans/\",\"zh-Hant\":\"\"}"
        );
        assert_eq!(value("LANGUAGES").to_string(), "[\"zh-Hant\",\"zh-Hans\",\"en\"]");
    }
}
