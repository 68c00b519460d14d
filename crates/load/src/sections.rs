//! Checks `story.toml`: editions, units, sections, and the lines of the article that it names.

use std::collections::BTreeSet;

use story::{Accent, Article, Cell, OPENING, ParagraphRole, Section, Shows, Span, UnitKind};

use super::charts::known_facts;
use super::company;
use super::facts::Facts;
use super::files::Files;
use super::ids::Ids;
use super::nearest::{difference, listed, nearest};
use super::place::Source;
use super::problem::Problems;
use super::raw::{Placed, RawSection};
use super::reserved::is_reserved;

/// Checks `story.toml` against the article. Returns the sections with the spans of their headings, in reading order.
pub(super) fn check<'a>(
    files: &'a Files,
    article: &Article,
    problems: &mut Problems,
) -> Vec<(&'a RawSection, Span)> {
    let (source, story) = (&files.story.source, &files.story.items);
    check_name(files, problems);
    let mut langs = BTreeSet::new();
    for lang in &story.editions {
        if !langs.insert(lang.get_ref()) {
            let what = format!("the edition `{}` is listed twice", lang.get_ref());
            problems.at(source, lang.span().start, what, "list each edition once");
        }
    }
    if story.editions.is_empty() {
        problems.at(
            source,
            0,
            "there is no edition",
            "list at least the one in the article's own script in `editions`",
        );
    }
    let mut ids = Ids::of("unit");
    for unit in &story.unit {
        ids.take(source, &unit.id, problems);
    }
    for (name, line) in [("caption", &story.caption), ("byline", &story.byline)] {
        if let Some(line) = line {
            line_of(article, source, name, line, problems);
        }
    }
    if story.section.is_empty() {
        let hint = "add a [[section]] table for each heading of the article, with an `id` and the `heading`";
        problems.at(source, 0, "there is no section", hint);
    }
    if story.unit.is_empty() {
        let hint = "add a [[unit]] table for each measure word of the article, with an `id` and a `kind`";
        problems.at(source, 0, "there is no unit", hint);
    }
    let mut ids = Ids::of("section");
    let mut headings: Vec<(&RawSection, Span)> = Vec::new();
    for section in &story.section {
        ids.take(source, &section.id, problems);
        if is_reserved(section.id.get_ref()) {
            let what = format!("a section can't have the id `{}`", section.id.get_ref());
            let hint = "choose another: the id names an element and a class of the page, where this word has a meaning already";
            problems.at(source, section.id.span().start, what, hint);
        }
        let name = format!("heading of section `{}`", section.id.get_ref());
        let Some(span) = line_of(article, source, &name, &section.heading, problems) else { continue };
        if let Some((other, _)) = headings.iter().find(|(_, other)| *other == span) {
            let what = format!("the {name} is also that of section `{}`", other.id.get_ref());
            problems.at(source, section.heading.span().start, what, "give each section its own heading");
            continue;
        }
        headings.push((section, span));
    }
    headings.sort_by_key(|(_, span)| span.start);
    headings
}

/// Finds the only line of the article with this text.
fn line_of(
    article: &Article,
    source: &Source,
    name: &str,
    line: &Placed<String>,
    problems: &mut Problems,
) -> Option<Span> {
    let place = line.span().start;
    let lines = article.paragraphs.iter().map(|paragraph| article.slice(&paragraph.span));
    let mut same =
        article.paragraphs.iter().filter(|paragraph| article.slice(&paragraph.span) == line.get_ref());
    let Some(found) = same.next() else {
        let hint = match nearest(line.get_ref(), lines) {
            Some(near) => format!("the nearest line is 「{near}」{}", difference(line.get_ref(), near)),
            None => "copy the whole line, without spaces around it".to_owned(),
        };
        problems.at(source, place, format!("the {name} is not a line of the article"), hint);
        return None;
    };
    if found.role == ParagraphRole::Title {
        problems.at(source, place, format!("the {name} is the article's title"), "choose another line");
        return None;
    }
    if same.next().is_some() {
        let what = format!("the {name} occurs more than once in the article");
        problems.at(source, place, what, "choose a line that occurs only once");
        return None;
    }
    Some(found.span)
}

/// The id and the colour of each section, in reading order.
pub(super) fn accents(headings: &[(&RawSection, Span)]) -> Vec<(String, Accent)> {
    let named: Vec<Option<Accent>> = headings.iter().map(|(raw, _)| raw.accent).collect();
    let ids = headings.iter().map(|(raw, _)| raw.id.get_ref().clone());
    ids.zip(Accent::in_order(&named)).collect()
}

/// The [name](story::Story::name) of a story that has none in `story.toml`.
pub(super) const NAME: &str = "story";

/// Names whose files a bundle has anyway: `index.html` and `embed.html`.
const TAKEN: [&str; 2] = ["index", "embed"];

/// Checks the name of the story's files and elements.
fn check_name(files: &Files, problems: &mut Problems) {
    let (source, Some(name)) = (&files.story.source, &files.story.items.name) else { return };
    Ids::of("story").take(source, name, problems);
    if TAKEN.contains(&name.get_ref().as_str()) {
        let what =
            format!("the story can't be named `{0}`: every bundle has a file {0}.html", name.get_ref());
        problems.at(source, name.span().start, what, "choose another name, such as a word of the headline");
    }
}

/// The most figures of a section on the poster.
const MOST_ON_POSTER: usize = 2;

/// The sections with what leads them on the poster and in their spread.
pub(super) fn with_leads(
    files: &Files,
    headings: &[(&RawSection, Span)],
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Vec<Section> {
    for raw in &files.story.items.section {
        check_poster(files, raw, facts, problems);
    }
    let small = files.charts.items.iter().find(|chart| chart.section.get_ref() == OPENING);
    if let Some(chart) = small.filter(|_| headings.iter().all(|(raw, _)| raw.poster.is_empty())) {
        let what = format!("chart `{}` is on the poster, which has no figure", chart.id.get_ref());
        let hint = "add poster = [\"fact-id\"] to a [[section]] of story.toml, or remove the chart";
        problems.at(&files.charts.source, chart.id.span().start, what, hint);
    }
    let names = |ids: &[Placed<String>]| ids.iter().map(|id| id.get_ref().clone()).collect();
    headings
        .iter()
        .map(|(raw, heading)| Section {
            id: raw.id.get_ref().clone(),
            heading: *heading,
            poster: names(&raw.poster),
            lead: company::lead(files, raw).unwrap_or_default().to_owned(),
            beside: raw.beside.iter().map(|id| beside(id.get_ref())).collect(),
            cells: Vec::new(),
            testimony: raw.testimony.as_ref().map(|voice| voice.get_ref().clone()),
        })
        .collect()
}

/// A cell beside a lead; `spreads::plan` finds out what it shows.
fn beside(id: &str) -> Cell {
    Cell { id: id.to_owned(), shows: Shows::Person, columns: 4 }
}

/// Checks the figures for the poster: two at most, each of the section, and none that says "all".
fn check_poster(files: &Files, raw: &RawSection, facts: &Facts<'_>, problems: &mut Problems) {
    let (source, section) = (&files.story.source, raw.id.get_ref());
    let own = || facts.checked.iter().filter(|fact| fact.section == *section).map(|fact| fact.id.as_str());
    let poster = &raw.poster;
    if let Some(third) = poster.get(MOST_ON_POSTER) {
        let what = format!("the poster shows {} figures of section `{section}`", poster.len());
        problems.at(source, third.span().start, what, "list one, or two");
    }
    known_facts(source, &format!("the poster of section `{section}`"), poster, facts, problems);
    for id in poster {
        let Some(fact) = facts.checked(id.get_ref()) else { continue };
        let place = id.span().start;
        if fact.section != *section {
            let what = format!(
                "the poster shows `{}` in section `{section}`, but the article states it in section `{}`",
                fact.id, fact.section
            );
            let hint = format!("choose a fact of this section: {}", listed(&own().collect::<Vec<_>>()));
            problems.at(source, place, what, hint);
        }
        if fact.size() == 100.0 && facts.unit_kind(&fact.id) == Some(UnitKind::Share) {
            let what = format!("the poster shows `{}`, which is 100 %", fact.id);
            problems.at(source, place, what, "choose another fact: a poster of \"all\" tells nothing");
        }
    }
}
