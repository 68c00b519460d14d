//! Checks who and what stands beside a section's lead, and who is heard in full: each of the same section, and once.

use std::collections::BTreeSet;

use story::{Quoted, Told};

use super::files::Files;
use super::problem::Problems;

pub(super) fn check(files: &Files, quoted: &[Quoted], told: &[Told], problems: &mut Problems) {
    let source = &files.story.source;
    let people = || {
        let quoted = quoted.iter().map(|quoted| (&quoted.id, &quoted.section));
        quoted.chain(told.iter().map(|told| (&told.id, &told.section)))
    };
    let section_of = |id: &str| people().find(|(person, _)| *person == id).map(|(_, section)| section);
    let mut heard_in = None;
    for raw in &files.story.items.section {
        let section = raw.id.get_ref();
        let mut seen = BTreeSet::from([raw.lead.get_ref()]);
        for id in &raw.beside {
            let place = id.span().start;
            if !seen.insert(id.get_ref()) {
                let what =
                    format!("`beside` of section `{section}` has `{}`, which is there already", id.get_ref());
                problems.at(source, place, what, "name the lead, and each chart and person beside it, once");
            }
            if let Some(own) = section_of(id.get_ref()).filter(|own| *own != section) {
                let what = format!(
                    "`beside` of section `{section}` has `{}`, whom the article names in section `{own}`",
                    id.get_ref()
                );
                problems.at(source, place, what, "choose somebody of this section");
            }
        }
        let Some(voice) = &raw.testimony else { continue };
        let place = voice.span().start;
        if let Some(own) = section_of(voice.get_ref()).filter(|own| *own != section) {
            let what = format!(
                "the testimony of section `{section}`: the article quotes `{}` in section `{own}`",
                voice.get_ref()
            );
            problems.at(source, place, what, "move it to that section, or choose a voice of this one");
        }
        if let Some(other) = heard_in.replace(section) {
            let what = format!("section `{section}` has a testimony, and section `{other}` has one too");
            problems.at(source, place, what, "keep one: it leads the poster");
        }
    }
}
