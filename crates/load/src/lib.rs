//! Loads a [`Story`] from the files of `data/` and checks it. Every mistake has a place and a hint, and [`load`] reports all of them at
//! once, to the person who builds: readers never meet one.

mod amounts;
mod answers;
mod article;
mod beside;
mod charts;
mod company;
mod corrections;
mod counts;
mod dates;
mod derived;
mod editions;
mod english_sentences;
mod facts;
mod figure;
mod files;
mod gate;
mod glossary;
mod guess;
mod ids;
mod interface;
mod lanes;
mod language;
mod ledger;
mod nearest;
mod number_words;
mod place;
mod places;
mod problem;
mod prose;
mod raw;
mod raw_number;
mod references;
mod refusals;
mod repeats;
mod reserved;
mod rounded_share;
mod said;
mod same_labels;
mod scopes;
mod sections;
mod sentences;
mod series;
mod shape;
mod sharing;
mod speakers;
mod spreads;
mod start;
mod steps;
mod symbols;
mod terms;
mod todo;
mod told;
mod translation;
mod unit_spaces;
mod units;
mod voices;
mod when;
mod wording;
mod wording_numbers;

pub use dates::{Date, When, distance_from_this_year, of_figures as dates_of_figures, stated_this_year};
pub use files::words_beside_data;
pub use interface::languages;
pub use problem::{Problem, Problems};
pub use repeats::says_fall;
pub use reserved::is_reserved;
pub use sentences::ends as sentence_ends;

use std::path::Path;

use story::{Charts, Listed, Publication, Story};

use files::Files;
use places::Places;

/// A story that was loaded and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// What both programs contain: drawings, living components and the check read it.
    pub story: Story,
    /// What only the native program contains: still parts and files read it.
    pub publication: Publication,
}

/// Loads and checks the story in `dir` (`data/`, or another folder of the same form).
///
/// # Errors
///
/// All mistakes in the files. Mistakes that would follow from a file that cannot be read or parsed are not reported.
pub fn load(dir: &Path) -> Result<Loaded, Problems> {
    let mut problems = Problems::default();
    let Some(files) = Files::read(dir, &mut problems).filter(|_| problems.is_empty()) else {
        return Err(problems);
    };
    let story = &files.story;
    let language = language::of_source(&files, &mut problems);
    let cut = article::cut(files.article.text.clone(), &story.items, language);
    let article = Places::of(&cut);
    let headings = sections::check(&files, &article, &mut problems);
    let facts = facts::check(&files, &article, language, &mut problems);
    let mut sections = sections::with_leads(&files, &headings, &facts, &mut problems);
    let ledger = ledger::check(&files, &article, &facts, &mut problems);
    units::check(&files, &facts, &mut problems);
    let scopes = scopes::check(&files, &mut problems);
    let charts = charts::check(&files, &article, &facts, &mut problems);
    said::check(&files, &article, &facts, &mut problems);
    let guesses = guess::check(&files, &charts, &facts, &mut problems);
    let quoted = voices::check(&files, &article, &facts, &mut problems);
    let told = told::check(&files, &article, &facts, &mut problems);
    company::check(&files, &quoted, &told, &mut problems);
    spreads::plan(&mut sections, &charts, &quoted, &told);
    todo::check(&files, &mut problems);
    answers::check(&files, &mut problems);
    wording::check(&files, &facts, &mut problems);
    sharing::check(&files, &mut problems);
    terms::check(&files, &mut problems);
    counts::check(&files, &mut problems);
    let corrections = corrections::check(&files, &mut problems);
    if !problems.is_empty() {
        // A mistake in a fact would be reported again by every text that has its number.
        return Err(problems);
    }
    wording_numbers::check(&files, &article, &facts, &charts, &mut problems);
    when::check_labels(&files, &article, &facts, &mut problems);
    // A wrong date in a label may make it that of another fact.
    if problems.is_empty() {
        same_labels::check(&files, &mut problems);
    }
    let articles = editions::check(&files, &article, &facts, &mut problems);
    let glossary = glossary::check(&files, &article, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let units = units::of(&story.items);
    let facts = facts.checked;
    let sharing = files.sharing.iter().map(|(_, sharing)| sharing.clone()).collect();
    let editions = files.wordings.iter().map(|(_, wording, _)| wording.clone()).collect();
    let accents = sections::accents(&headings);
    let mut story = Story {
        name: files.story.items.name.as_ref().map_or(sections::NAME, |name| name.get_ref()).to_owned(),
        article: cut,
        sections,
        units,
        facts: Listed::of(facts),
        charts: Charts::of(charts),
        voices: quoted.iter().map(|quoted| quoted.voice).collect(),
        ledger,
        editions,
    };
    let (editions, still) = references::fill_in(&files, &story, &mut problems);
    story.editions = editions;
    let publication = Publication {
        editions: still,
        sharing,
        quoted,
        told,
        articles,
        glossary,
        scopes,
        guesses,
        authors: files.story.items.authors.clone(),
        accents,
        corrections,
    };
    gate::check(&files.article, &story, &mut problems);
    if problems.is_empty() { Ok(Loaded { story, publication }) } else { Err(problems) }
}
