//! The charts' drawings for large type on a narrow screen: a file for each edition, which a page requests only for a reader who needs it
//! (`scripts/page/large_drawings.js`), since few do. It has the charts that the program does not draw.

use std::collections::BTreeMap;

use serde_json::json;

use super::error::BundleError;
use super::scripts::hash;
use super::staging::Staging;
use chart::{Frame, Scene, View, draw};
use sanjin::page::Part;
use story::{Story, Wording};

/// The names of the files, by the language tag of their edition.
pub(super) type Names = BTreeMap<String, String>;

/// Writes `large-<hash>.json` of each edition. The hash is for browsers' caches, and no page gets the drawings of another build.
///
/// # Errors
///
/// A chart can't be drawn, or a file can't be written.
pub(super) fn write(story: &Story, staging: &Staging) -> Result<Names, BundleError> {
    let file = |wording: &Wording| {
        let drawings = json!(drawings(story, wording)?).to_string();
        let name = format!("large-{:016x}.json", hash(drawings.as_bytes()));
        staging.put(&name, drawings.as_bytes())?;
        Ok((wording.lang.clone(), name))
    };
    story.editions.iter().map(file).collect()
}

/// The SVG of each chart of the page, by the chart's id.
fn drawings(story: &Story, wording: &Wording) -> Result<BTreeMap<String, String>, BundleError> {
    let cards = Part::all(story).into_iter().filter_map(|part| match part {
        Part::Card(id) => Some(id),
        _ => None,
    });
    let drawing = |id: String| {
        let spec = story.chart(&id)?;
        let scene = Scene { story, wording, spec, frame: Frame::Large, view: View::default() };
        let svg = draw(&scene).map(|drawing| drawing.svg).map_err(|error| BundleError {
            at: format!("{id}, {}", wording.lang).into(),
            what: format!("can't be drawn for large type: {error}"),
            hint: "a coordinate of its layout is not a number; see its kind in crates/chart",
        });
        Some(svg.map(|svg| (id, svg)))
    };
    cards.filter_map(drawing).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{Staging, drawings, write};
    use sanjin::dataset::story;
    use story::View;

    #[test]
    fn each_chart_of_the_page_is_in_the_file_unless_the_program_draws_it() {
        for wording in &story().editions {
            let drawings = drawings(story(), wording).expect("drawings");
            for spec in &story().charts {
                let is_there = drawings.contains_key(&spec.id);
                let is_wanted = spec.is_on_page()
                    && story().section(&spec.section).is_some()
                    && View::others(spec).is_empty();
                assert_eq!(is_there, is_wanted, "{}", spec.id);
            }
            assert!(drawings.values().all(|svg| svg.contains(" viewBox=\"0 0 250 ")));
        }
    }

    #[test]
    fn each_edition_has_a_file_of_its_own_named_by_its_content() {
        let folder = std::env::temp_dir().join(format!("sanjin-large-{}", std::process::id()));
        let staging = Staging::new(&folder);
        let names = write(story(), &staging).expect("files");
        assert_eq!(names, write(story(), &staging).expect("the same files"));
        let langs: Vec<&String> = story().editions.iter().map(|edition| &edition.lang).collect();
        assert!(langs.iter().all(|lang| names.contains_key(*lang)) && names.len() == langs.len());
        assert_eq!(names.values().collect::<BTreeSet<_>>().len(), langs.len());
        for (lang, name) in &names {
            let file: BTreeMap<String, String> =
                serde_json::from_str(&staging.text(name).expect("the file")).expect("JSON");
            let wording = story().edition(lang).expect("an edition");
            assert_eq!(file, drawings(story(), wording).expect("drawings"), "{name}");
        }
        std::fs::remove_dir_all(folder).expect("a folder of ours");
    }
}
