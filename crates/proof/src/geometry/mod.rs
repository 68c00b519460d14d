//! Measures every chart in every edition, frame and view: nothing is too small, collides or leaves the view box, and the drawing matches the
//! facts. The checks compute everything from the shapes of the placed chart; `broken.rs` and `honest.rs` show that each check can fail.

mod axis;
#[cfg(test)]
mod broken;
mod case;
mod changes;
mod fault;
mod fields;
mod honest;
mod journey;
mod leads;
mod lines;
#[cfg(test)]
mod long;
#[cfg(test)]
mod made;
mod marks;
mod measure;
mod phone;
mod room;
mod timelines;

use std::collections::BTreeSet;

use story::Story;

use crate::{About, Finding};
use case::{Case, cases_of};
use fault::{FactWords, Fault};

/// A check of a placed chart.
struct Check {
    faults: Faults,
    /// What an editor can do about a fault that is not of a fact's words.
    how: &'static str,
}

/// What finds the faults.
enum Faults {
    /// Describes each fault.
    Of(fn(&Case<'_>) -> Vec<String>),
    /// Names the words too.
    OfWords(fn(&Case<'_>) -> Vec<Fault>),
}

impl Faults {
    fn find(&self, case: &Case<'_>) -> Vec<Fault> {
        match self {
            Self::Of(find) => find(case).into_iter().map(Fault::from).collect(),
            Self::OfWords(find) => find(case),
        }
    }
}

const SHORTEN: &str = "shorten the chart's words in this edition (`short` and `of` of its facts, labels of its steps), or choose another kind";
const FEWER: &str = "show fewer facts or symbols in the chart (a larger `per`), or choose another kind";
const OURS: &str = "the data passed its checks, so the drawing is wrong (crates/chart): report it";

const CHECKS: [Check; 13] = [
    // No text is under 12 px on a screen of 360 px, nor 16 in the frame for large type.
    Check { faults: Faults::OfWords(room::small_words), how: OURS },
    Check { faults: Faults::OfWords(room::words_over_words), how: SHORTEN },
    Check { faults: Faults::OfWords(room::words_over_pictures), how: SHORTEN },
    Check { faults: Faults::OfWords(room::outside), how: SHORTEN },
    // Every mark is large enough to touch, or has room.
    Check { faults: Faults::Of(room::hard_to_touch), how: FEWER },
    Check { faults: Faults::Of(room::tangled_areas), how: FEWER },
    // Lengths, areas and counts say what the facts say.
    Check { faults: Faults::Of(honest::dishonest), how: OURS },
    // One figure leads a series and changes, and nothing is said twice.
    Check { faults: Faults::Of(leads::without_lead), how: OURS },
    // Marks are numbered from one in reading order; every fact and station has one, named by its label and figure.
    Check { faults: Faults::Of(marks::misnumbered), how: OURS },
    Check { faults: Faults::Of(marks::missing_marks), how: OURS },
    Check { faults: Faults::Of(marks::misnamed), how: OURS },
    // Every figure is written whole beside its mark.
    Check { faults: Faults::Of(marks::unwritten), how: OURS },
    // What shares an axis shares a unit.
    Check { faults: Faults::Of(marks::mixed_units), how: OURS },
];

/// Returns what is wrong with the drawings of a story: for each chart, edition and check the first fault, and each of a fact's words that are
/// at fault.
#[must_use]
pub fn check(story: &Story) -> Vec<Finding> {
    check_cases(&cases_of(story))
}

fn check_cases(cases: &[Case<'_>]) -> Vec<Finding> {
    let (mut findings, mut seen, mut named) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (n, check) in CHECKS.iter().enumerate() {
        for case in cases {
            let (chart, lang) = (&case.scene.spec.id, &case.scene.wording.lang);
            for fault in check.faults.find(case) {
                let finding = match fault.words {
                    // Words that are too long are at fault in several drawings, and by several checks.
                    Some(words) if named.insert((lang, words.fact.clone(), words.key)) => {
                        of_words(case, &fault.what, words)
                    }
                    None if seen.insert((n, chart, lang)) => Finding {
                        about: About::Chart(chart.clone()),
                        what: format!("the drawing {} is at fault: {}", case.name(), fault.what),
                        how: check.how.to_owned(),
                    },
                    _ => continue,
                };
                findings.push(finding);
            }
        }
    }
    findings
}

/// A finding about words of a fact: which they are, in which edition, and how large they are drawn.
fn of_words(case: &Case<'_>, what: &str, words: FactWords) -> Finding {
    let FactWords { fact, key, text, size } = words;
    let (chart, lang) = (&case.scene.spec.id, case.scene.wording.lang.clone());
    let what = format!(
        "the drawing {} is at fault: `{key}` of fact `{fact}`, 「{text}」 in {size} px, does not fit: {what}",
        case.name()
    );
    let how = match key {
        "label" => format!("write a `short` for `{fact}`, the words beside its mark, or shorten its `label`"),
        _ => format!("shorten this `{key}`, or draw fewer facts in the chart `{chart}`"),
    };
    Finding { about: About::Words { fact, key, lang }, what, how }
}

/// This repository's story.
#[cfg(test)]
pub(crate) fn story() -> &'static Story {
    &loaded().story
}

/// This repository's story, with what only the native program contains of it.
#[cfg(test)]
pub(crate) fn loaded() -> &'static load::Loaded {
    use std::path::Path;
    use std::sync::LazyLock;

    static LOADED: LazyLock<load::Loaded> = LazyLock::new(|| {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        load::load(&data).expect("the story has no problem")
    });
    &LOADED
}

/// The invented story, whose charts have the kinds that this repository's story does not use.
#[cfg(test)]
pub(crate) fn invented() -> &'static Story {
    use std::sync::LazyLock;

    static INVENTED: LazyLock<Story> = LazyLock::new(|| kinds::load().story);
    &INVENTED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_of_this_repository_s_story_passes_every_check() {
        let cases = cases_of(story());
        assert!(cases.len() > story().charts.len() * story().editions.len(), "{} drawings", cases.len());
        assert_eq!(check_cases(&cases), []);
    }

    #[test]
    fn every_drawing_of_the_invented_story_passes_every_check() {
        let cases = cases_of(invented());
        assert!(
            cases.len() > invented().charts.len() * invented().editions.len(),
            "{} drawings",
            cases.len()
        );
        assert_eq!(check_cases(&cases), []);
    }

    #[test]
    fn a_chart_with_the_same_fault_in_many_drawings_is_reported_once_in_each_edition() {
        let mut cases = cases_of(story());
        cases.retain(|case| case.scene.spec.id == "nurseries");
        for case in &mut cases {
            case.layout.marks.reverse();
        }
        let findings = check_cases(&cases);
        let misnumbered = findings.iter().filter(|finding| finding.what.contains("at place 1"));
        assert_eq!(misnumbered.count(), story().editions.len());
        assert!(findings.iter().all(|finding| finding.about == About::Chart("nurseries".to_owned())));
    }
}
