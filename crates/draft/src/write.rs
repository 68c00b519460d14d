//! Writes a draft into a story's folder. Only adds: an entry that is there stays as it is, and what is drafted once is not drafted again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use story::Language;
use toml_edit::Value;

use super::clause::{Holes, after_unit};
use super::entries::{added, block};
use super::existing::Existing;
use super::figure::{Account, Said};
use super::ids::{self, Ids};
use super::outline::Role;
use super::pending;
use super::text::Text;
use super::voices::Voice;
use super::{Drafted, charts, find, ledger, voices};

/// The mark of what a person has to write or to decide.
pub(crate) const TODO: &str = "TODO";

/// Drafts the story in a folder and returns what it did, in a few lines.
///
/// # Errors
///
/// If a file can't be read or written, or isn't TOML. What was read is then as it was.
pub fn write(dir: &Path) -> Result<String> {
    let existing = Existing::read(dir)?;
    let text = Text::of(&existing.article, &existing.tag)?;
    let mut accounts = find::accounts(&text, &taken(&text, &existing));
    let mut draft = Draft::new(&text, &existing);
    draft.sections();
    draft.facts(&mut accounts);
    draft.drop_sections_without_facts();
    let phrases = ledger::phrases(&text, &mut accounts, &draft.repeated);
    draft.units();
    draft.voices();
    draft.charts();
    draft.holes = holes(&text, &accounts);
    let mut files = draft.files();
    let ledger = files.entry("ledger.toml".to_owned()).or_default();
    for phrase in &phrases {
        let mut keys = vec![("text", Value::from(&phrase.text)), ("reason", Value::from(phrase.reason.0))];
        keys.extend(phrase.repeats.as_ref().map(|fact| ("repeats", Value::from(fact))));
        ledger.push_str(&block("phrase", keys));
    }
    let top = draft.top();
    let mut texts = Vec::new();
    for (path, tables) in &files {
        let top: &[(&str, &str)] = if path == "story.toml" { &top } else { &[] };
        if !tables.is_empty() || !top.is_empty() {
            let path = dir.join(path);
            let text = added(&path, top, tables)?;
            texts.push((path, text));
        }
    }
    pending::write(&texts)?;
    Ok(draft.report(dir, phrases.len(), &accounts))
}

/// The spans of numerals that facts and phrases account for.
fn taken(text: &Text, existing: &Existing) -> Vec<(usize, usize)> {
    let mut taken = Vec::new();
    for [_, quote, numeral] in &existing.facts {
        let length = numeral.chars().count();
        for place in text.places(quote) {
            let inside = text.places(numeral).into_iter();
            taken.extend(
                inside
                    .filter(|at| place <= *at && at + length <= place + quote.chars().count())
                    .map(|at| (at, at + length)),
            );
        }
    }
    for phrase in &existing.phrases {
        let length = phrase.chars().count();
        taken.extend(text.places(phrase).into_iter().map(|at| (at, at + length)));
    }
    taken
}

/// The places of the article's numerals.
fn holes(text: &Text, accounts: &[Account]) -> Holes {
    let mut holes = Holes::default();
    for account in accounts {
        let (start, end) = account.span();
        match account {
            Account::Fact(figure) => holes.figures.push((start, after_unit(text, end, &figure.unit.word))),
            Account::Phrase { reason: Said("name"), .. } => holes.names.push((start, end)),
            // 一般 and 一家 are words of the clause.
            Account::Phrase { reason: Said("idiom" | "indefinite" | "term" | "enumeration"), .. } => {}
            Account::Phrase { .. } | Account::Open { .. } => holes.others.push((start, end)),
        }
    }
    holes
}

/// A section, and whether the draft adds it.
pub(super) struct Section {
    pub(super) id: String,
    start: usize,
    pub(super) heading: String,
    pub(super) is_new: bool,
}

/// A draft on its way into the files.
pub(super) struct Draft<'a> {
    pub(super) text: &'a Text,
    pub(super) existing: &'a Existing,
    pub(super) sections: Vec<Section>,
    /// With the section of each.
    pub(super) facts: Vec<(String, Drafted)>,
    /// TOML of the new units.
    pub(super) units: String,
    pub(super) new_units: usize,
    pub(super) voices: Vec<(String, Voice)>,
    /// The fact that a numeral outside the quotable prose states again, by the numeral's first character.
    pub(super) repeated: BTreeMap<usize, String>,
    pub(super) charts: Vec<charts::Chart>,
    /// Where the article's numerals are.
    pub(super) holes: Holes,
}

impl<'a> Draft<'a> {
    fn new(text: &'a Text, existing: &'a Existing) -> Self {
        Self {
            text,
            existing,
            sections: Vec::new(),
            facts: Vec::new(),
            units: String::new(),
            new_units: 0,
            voices: Vec::new(),
            repeated: BTreeMap::new(),
            charts: Vec::new(),
            holes: Holes::default(),
        }
    }

    pub(super) fn lines(&self, role: Role) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines.iter().filter(move |line| line.role == role);
        lines.map(|line| (line.start, self.text.own(line.start, line.end)))
    }

    /// The sections of `story.toml` and one for each heading that has none.
    fn sections(&mut self) {
        let mut taken = Ids::default();
        let mut sections = Vec::new();
        for (id, heading) in &self.existing.sections {
            taken.take(id);
            // The lede may have the words of a heading, too.
            let line = self.text.lines.iter().find(|line| self.text.own(line.start, line.end) == heading);
            if let Some(start) = line.map(|line| line.start) {
                sections.push(Section { id: id.clone(), start, heading: heading.clone(), is_new: false });
            }
        }
        let headings: Vec<(usize, &str)> = self.lines(Role::Heading).collect();
        for (n, (start, heading)) in headings.iter().copied().enumerate() {
            let end = headings.get(n + 1).map_or(self.text.chars.len(), |(next, _)| *next);
            let is_told = || {
                let quotes = self.existing.facts.iter().map(|[_, quote, _]| quote);
                !self.existing.sections.is_empty()
                    && quotes.flat_map(|quote| self.text.places(quote)).any(|at| start < at && at < end)
            };
            // An editor who tells a heading's figures without a section for it has joined it to the one before.
            if !sections.iter().any(|section| section.start == start) && !is_told() {
                let words = ids::of_words(
                    &self.text.said(start, start + heading.chars().count()),
                    self.text.language,
                    3,
                );
                let id = taken.free(&words.unwrap_or_else(|| "part".to_owned()));
                sections.push(Section { id, start, heading: heading.to_owned(), is_new: true });
            }
        }
        sections.sort_by_key(|section| section.start);
        self.sections = sections;
    }

    /// Once there are sections, another one is only added for new facts.
    fn drop_sections_without_facts(&mut self) {
        let facts = &self.facts;
        let is_first = self.existing.sections.is_empty();
        self.sections
            .retain(|section| is_first || !section.is_new || facts.iter().any(|(of, _)| *of == section.id));
    }

    pub(super) fn section_at(&self, at: usize) -> Option<&Section> {
        self.sections.iter().rev().find(|section| section.start <= at)
    }

    fn units(&mut self) {
        let mut known: BTreeSet<String> = self.existing.units.iter().cloned().collect();
        for (_, fact) in &self.facts {
            let unit = &fact.figure.unit;
            if !known.insert(unit.id.clone()) {
                continue;
            }
            let word = self.unit_word(unit);
            let mark = if unit.is_new { format!("{TODO} {word}") } else { word };
            let mut keys = vec![("id", Value::from(&unit.id)), ("kind", Value::from(&unit.kind))];
            // 元 is the money of several places that write in traditional characters. The places that an article names don't decide it:
            // visitors come from one to another.
            let is_unsure = unit.id == "yuan" && self.text.tag == "zh-Hant";
            let asked = is_unsure.then(|| format!("{TODO} CNY, TWD, HKD or MOP?"));
            let currency = asked.or_else(|| unit.currency.clone());
            let options = [("symbol", &unit.symbol), ("currency", &currency), ("time", &unit.time)];
            keys.extend(
                options.into_iter().filter_map(|(key, value)| Some((key, Value::from(value.as_ref()?)))),
            );
            keys.push(("word", Value::from(mark)));
            self.units.push_str(&block("unit", keys));
            self.new_units += 1;
        }
    }

    fn voices(&mut self) {
        let mut taken = Ids::default();
        self.existing.voices.iter().for_each(|[id, _]| taken.take(id));
        for voice in voices::of(self.text) {
            let quote = self.text.own(voice.quote.0, voice.quote.1);
            let is_there = self
                .existing
                .voices
                .iter()
                .any(|[_, other]| quote.contains(other.as_str()) || other.contains(quote));
            if is_there || self.section_at(voice.quote.0).is_none() {
                continue;
            }
            let said: Vec<char> = voice.speaker.chars().rev().take(4).collect();
            let at: String = said.into_iter().rev().collect();
            let words = if self.text.language == Language::Han { at } else { voice.speaker.clone() };
            let base = ids::of_words(&words, self.text.language, 4).unwrap_or_else(|| "voice".to_owned());
            self.voices.push((taken.free(&base), voice));
        }
    }

    fn charts(&mut self) {
        let mut taken = Ids::default();
        self.existing.charts.iter().for_each(|id| taken.take(id));
        for section in &self.sections {
            let is_open = |id: &String| !self.existing.shown.contains(id);
            let own = self.facts.iter().filter(|(of, fact)| *of == section.id && is_open(&fact.id));
            let facts: Vec<&Drafted> = own.map(|(_, fact)| fact).collect();
            let charts = charts::of(&section.id, self.text, &facts, &mut taken);
            self.charts.extend(charts);
        }
        // A strip needs figures on the poster, which it calls out.
        let has_poster = |section: &Section| section.is_new && self.poster(&section.id).is_some();
        if self.existing.charts.is_empty() && self.sections.iter().any(has_poster) {
            self.charts.insert(0, charts::strip(&mut taken));
        }
    }
}
