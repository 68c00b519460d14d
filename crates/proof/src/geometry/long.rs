//! Checks that there is room for words longer than those of the present editions: made-up labels, units and numbers of English length.

use story::{NumberStyle, Story};

use super::case::cases_of;
use super::{check_cases, story};

/// The story with words of the greatest length that English is likely to need.
fn long_winded() -> &'static Story {
    let mut story = story().clone();
    for wording in &mut story.editions {
        wording.numbers = NumberStyle::Grouped;
        wording.ui.about = "about {value}".to_owned();
        wording.ui.nearly = "nearly {value}".to_owned();
        wording.ui.over = "over {value}".to_owned();
        wording.ui.one_symbol = "one symbol stands for {figure} of those the article counts".to_owned();
        wording.units.values_mut().for_each(|unit| *unit = " institutions".to_owned());
        for fact in wording.facts.values_mut() {
            fact.unit = None;
            fact.short = Some("demonstration communities rated as elder-friendly".to_owned());
            fact.of =
                fact.of.as_ref().map(|_| "of hospitals at the provincial and municipal level".to_owned());
        }
        for person in wording.charts.values_mut().flat_map(|chart| chart.people.values_mut()) {
            person.label = "Bartholomew Featherstone".to_owned();
            person.note = Some("Deputy Chief Physician".to_owned());
        }
        for step in wording.charts.values_mut().flat_map(|chart| chart.steps.values_mut()) {
            step.label = "County medical group\u{2019}s telemedicine platform".to_owned();
            step.when = step.when.as_ref().map(|_| "12 September".to_owned());
            step.note =
                step.note.as_ref().map(|_| "the images are uploaded by the doctors on duty".to_owned());
        }
    }
    Box::leak(Box::new(story))
}

#[test]
fn long_words_find_room_in_every_frame() {
    let findings = check_cases(&cases_of(long_winded()));
    let room = |what: &str| ["overlap by", "px over", "leaves 0"].iter().any(|fault| what.contains(fault));
    let crowded: Vec<_> = findings.iter().filter(|finding| room(&finding.what)).collect();
    assert!(crowded.is_empty(), "{crowded:#?}");
}
