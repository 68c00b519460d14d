//! Checks what leads a section's spread, who and what stands beside it, and who is heard in full: each of the same section, and once.

use std::collections::BTreeSet;

use story::{Quoted, Told};

use super::files::Files;
use super::nearest::meant;
use super::problem::Problems;
use super::raw::RawSection;

/// Checks every section of `story.toml`.
pub(super) fn check(files: &Files, quoted: &[Quoted], told: &[Told], problems: &mut Problems) {
    let quoted = quoted.iter().map(|quoted| (quoted.id.as_str(), quoted.section.as_str()));
    let told = told.iter().map(|told| (told.id.as_str(), told.section.as_str()));
    let people: Vec<(&str, &str)> = quoted.chain(told).collect();
    let mut heard_in = None;
    for raw in &files.story.items.section {
        check_lead(files, raw, problems);
        check_beside(files, raw, &people, problems);
        check_testimony(files, raw, &people, problems);
        let Some(voice) = &raw.testimony else { continue };
        let section = raw.id.get_ref();
        if let Some(other) = heard_in.replace(section) {
            let what = format!("section `{section}` has a testimony, and section `{other}` has one too");
            problems.at(&files.story.source, voice.span().start, what, "keep one: it leads the poster");
        }
    }
}

/// The charts of a section that stand on the page by themselves.
fn charts<'a>(files: &'a Files, section: &'a RawSection) -> Vec<&'a str> {
    let own = files.charts.items.iter();
    let own = own.filter(|chart| chart.section.get_ref() == section.id.get_ref() && chart.within.is_none());
    own.map(|chart| chart.id.get_ref().as_str()).collect()
}

/// The section in which the article names a person.
fn section_of<'a>(people: &[(&str, &'a str)], person: &str) -> Option<&'a str> {
    people.iter().find(|(id, _)| *id == person).map(|(_, section)| *section)
}

/// The chart that leads a section: the one that it names, or its first. `None` if it has no chart.
pub(super) fn lead<'a>(files: &'a Files, raw: &'a RawSection) -> Option<&'a str> {
    match &raw.lead {
        Some(lead) => Some(lead.get_ref()),
        None => charts(files, raw).into_iter().next(),
    }
}

fn check_lead(files: &Files, raw: &RawSection, problems: &mut Problems) {
    let (source, section, charts) = (&files.story.source, raw.id.get_ref(), charts(files, raw));
    let Some(placed) = &raw.lead else {
        if charts.is_empty() {
            let what = format!("section `{section}` has no chart");
            let hint =
                format!("add a [[chart]] with section = \"{section}\" to {}", files.charts.source.name);
            problems.at(source, raw.id.span().start, what, hint);
        }
        return;
    };
    let lead = placed.get_ref();
    if !charts.contains(&lead.as_str()) {
        let what =
            format!("the lead of section `{section}`: the page shows no chart `{lead}` in this section");
        problems.at(source, placed.span().start, what, meant(lead, charts.iter().copied()));
    }
}

fn check_beside(files: &Files, raw: &RawSection, people: &[(&str, &str)], problems: &mut Problems) {
    let (source, section) = (&files.story.source, raw.id.get_ref());
    let voices = files.voices.items.iter().map(|voice| voice.id.get_ref().as_str());
    let told = files.told.items.iter().map(|told| told.id.get_ref().as_str());
    let known: Vec<&str> = charts(files, raw).into_iter().chain(voices).chain(told).collect();
    let lead = lead(files, raw).map(str::to_owned);
    let mut seen: BTreeSet<&String> = lead.iter().collect();
    for placed in &raw.beside {
        let (place, id) = (placed.span().start, placed.get_ref());
        if !known.contains(&id.as_str()) {
            let what =
                format!("`beside` of section `{section}` has `{id}`, which is none of its charts or people");
            problems.at(source, place, what, meant(id, known.iter().copied()));
        }
        if !seen.insert(id) {
            let what = format!("`beside` of section `{section}` has `{id}`, which is there already");
            problems.at(source, place, what, "name the lead, and each chart and person beside it, once");
        }
        if let Some(own) = section_of(people, id).filter(|own| own != section) {
            let what = format!(
                "`beside` of section `{section}` has `{id}`, whom the article names in section `{own}`"
            );
            problems.at(source, place, what, "choose somebody of this section");
        }
        if raw.testimony.as_ref().is_some_and(|testimony| testimony.get_ref() == id) {
            let what = format!("section `{section}` has `{id}` in `beside` and as its testimony");
            let hint = "remove it from `beside`: the page would tell the same words twice";
            problems.at(source, place, what, hint);
        }
    }
}

fn check_testimony(files: &Files, raw: &RawSection, people: &[(&str, &str)], problems: &mut Problems) {
    let Some(placed) = &raw.testimony else { return };
    let (source, section) = (&files.story.source, raw.id.get_ref());
    let (place, voice) = (placed.span().start, placed.get_ref());
    let voices: Vec<&str> = files.voices.items.iter().map(|voice| voice.id.get_ref().as_str()).collect();
    if !voices.contains(&voice.as_str()) {
        let what = format!("the testimony of section `{section}`: unknown voice `{voice}`");
        problems.at(source, place, what, meant(voice, voices.iter().copied()));
    } else if let Some(own) = section_of(people, voice).filter(|own| own != section) {
        let what =
            format!("the testimony of section `{section}`: the article quotes `{voice}` in section `{own}`");
        problems.at(source, place, what, "move it to that section, or choose a voice of this one");
    }
}
