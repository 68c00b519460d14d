//! Writes a draft into a story's folder. Only adds: an entry that is there stays as it is, and what is drafted once is not drafted again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use story::{Amount, Language, Number};
use toml_edit::Value;

use super::clause::{label, year_before};
use super::entries::{append, block, list, number};
use super::existing::Existing;
use super::figure::{Account, Figure, Said};
use super::ids::{self, Ids};
use super::outline::Role;
use super::text::Text;
use super::voices::Voice;
use super::{Drafted, charts, find, ledger, quote, voices};

/// The mark of what a person has to write or to decide.
const TODO: &str = "TODO";

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
    let phrases = ledger::phrases(&text, &mut accounts, &draft.repeated);
    draft.units();
    draft.voices();
    draft.charts();
    let mut files = draft.files();
    let ledger = files.entry("ledger.toml".to_owned()).or_default();
    for phrase in &phrases {
        let mut keys = vec![("text", Value::from(&phrase.text)), ("reason", Value::from(phrase.reason.0))];
        keys.extend(phrase.repeats.as_ref().map(|fact| ("repeats", Value::from(fact))));
        ledger.push_str(&block("phrase", keys));
    }
    let top = draft.top();
    for (path, added) in &files {
        let top: &[(&str, &str)] = if path == "story.toml" { &top } else { &[] };
        if !added.is_empty() || !top.is_empty() {
            append(&dir.join(path), top, added)?;
        }
    }
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

/// A section, and whether the draft adds it.
pub(super) struct Section {
    pub(super) id: String,
    start: usize,
    heading: String,
    pub(super) is_new: bool,
}

/// A draft on its way into the files.
pub(super) struct Draft<'a> {
    pub(super) text: &'a Text,
    existing: &'a Existing,
    pub(super) sections: Vec<Section>,
    /// With the section of each.
    pub(super) facts: Vec<(String, Drafted)>,
    /// TOML of the new units.
    units: String,
    pub(super) new_units: usize,
    pub(super) voices: Vec<(String, Voice)>,
    /// The fact that a numeral outside the quotable prose states again, by the numeral's first character.
    repeated: BTreeMap<usize, String>,
    pub(super) charts: Vec<charts::Chart>,
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
        }
    }

    fn lines(&self, role: Role) -> impl Iterator<Item = (usize, &str)> {
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
        for (start, heading) in self.lines(Role::Heading) {
            if !sections.iter().any(|section| section.start == start) {
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

    fn section_at(&self, at: usize) -> Option<&Section> {
        self.sections.iter().rev().find(|section| section.start <= at)
    }

    /// The facts. A figure that can't be quoted, such as one of the title, repeats a fact or becomes open.
    fn facts(&mut self, accounts: &mut [Account]) {
        let mut taken = Ids::default();
        self.existing.facts.iter().for_each(|[id, ..]| taken.take(id));
        let figures: Vec<Option<Box<Figure>>> = accounts
            .iter()
            .map(|account| match account {
                Account::Fact(figure) => Some(figure.clone()),
                Account::Phrase { .. } | Account::Open { .. } => None,
            })
            .collect();
        for account in accounts.iter_mut() {
            let Account::Fact(figure) = account else { continue };
            let (start, end) = (figure.start, figure.end);
            let open = |why: &str| Account::Open { start, end, why: why.to_owned() };
            let Some(quote) = quote::of(self.text, start, end) else {
                *account = open("a figure outside the prose, or in words that occur again");
                continue;
            };
            let Some(section) = self.section_at(start) else {
                *account = open("a figure before the first heading");
                continue;
            };
            let id = taken.free(&ids::of_fact(self.text, figure.unit(), quote, start));
            let sentence = self.text.sentence_at(start).map_or(start, |(from, _)| from);
            let year = year_before(self.text, sentence, start);
            let drafted = Drafted { id, quote, figure: (**figure).clone(), sentence, year };
            self.facts.push((section.id.clone(), drafted));
        }
        for (account, figure) in accounts.iter_mut().zip(figures) {
            let (Account::Open { start, end, .. }, Some(figure)) = (&*account, figure) else { continue };
            let (start, end) = (*start, *end);
            let same = |(_, fact): &&(String, Drafted)| {
                fact.figure.amount == figure.amount
                    && fact.figure.qualifier == figure.qualifier
                    && fact.figure.unit.id == figure.unit.id
            };
            if let Some((_, fact)) = self.facts.iter().find(same) {
                self.repeated.insert(start, fact.id.clone());
                *account = Account::Phrase { start, end, reason: Said("repeats") };
            }
        }
    }

    fn units(&mut self) {
        let mut known: BTreeSet<String> = self.existing.units.iter().cloned().collect();
        for (_, fact) in &self.facts {
            let unit = &fact.figure.unit;
            if !known.insert(unit.id.clone()) {
                continue;
            }
            let word = match self.text.language {
                Language::English if unit.kind == "share" || unit.id == "percent-change" => "%".to_owned(),
                Language::English => format!(" {}", unit.word),
                Language::Han => unit.word.clone(),
            };
            // 元 is the money of several places that write in traditional characters.
            let is_unsure = unit.id == "yuan" && self.text.tag == "zh-Hant";
            let mark = match unit.is_new || is_unsure {
                true if is_unsure => format!("{TODO} {word} (CNY, TWD, HKD or MOP?)"),
                true => format!("{TODO} {word}"),
                false => word,
            };
            let mut keys = vec![("id", Value::from(&unit.id)), ("kind", Value::from(&unit.kind))];
            let options = [("symbol", &unit.symbol), ("currency", &unit.currency), ("time", &unit.time)];
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
            let facts: Vec<&Drafted> =
                self.facts.iter().filter(|(of, _)| *of == section.id).map(|(_, fact)| fact).collect();
            self.charts.extend(charts::of(&section.id, &facts, &mut taken));
        }
    }

    /// The figure that the poster shows of a section: of people or money if it can, the largest, without a doubt.
    fn poster(&self, section: &str) -> Option<&Drafted> {
        let fits = |fact: &&Drafted| {
            let amount = fact.figure.amount.and_then(Amount::value);
            let is_all = fact.figure.unit.kind == "share" && amount == Some(Number::from(100));
            fact.figure.doubts.is_empty() && !is_all && amount.is_some()
        };
        let own = self.facts.iter().filter(|(of, _)| of == section).map(|(_, fact)| fact);
        own.filter(fits).max_by_key(|fact| {
            let rank = match (fact.figure.unit(), fact.figure.unit.kind.as_str()) {
                ("person" | "person-time", _) => 3,
                (_, "money") => 2,
                (_, "count" | "share") => 1,
                _ => 0,
            };
            (rank, fact.figure.amount.and_then(Amount::value), std::cmp::Reverse(fact.figure.start))
        })
    }

    /// What each file gets at its end.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        let story = files.entry("story.toml".to_owned()).or_default();
        for section in self.sections.iter().filter(|section| section.is_new) {
            let mut keys = vec![("id", Value::from(&section.id)), ("heading", Value::from(&section.heading))];
            keys.push(("title", Value::from(&section.heading)));
            keys.push(("short", Value::from(format!("{TODO} {}", section.heading))));
            let poster = self.poster(&section.id);
            keys.extend(poster.map(|fact| ("poster", list([fact.id.as_str()]))));
            let lead =
                poster.and_then(|fact| self.charts.iter().find(|chart| chart.facts.contains(&fact.id)));
            keys.extend(lead.map(|chart| ("lead", Value::from(&chart.id))));
            story.push_str(&block("section", keys));
        }
        if !self.existing.has_scope {
            let name = format!("{TODO} whom or where most figures speak of");
            story.push_str(&block("scope", [("id", Value::from("all")), ("name", Value::from(name))]));
        }
        story.push_str(&self.units);
        for (section, fact) in &self.facts {
            let on_poster = self.sections.iter().any(|one| one.is_new && one.id == *section)
                && self.poster(section).is_some_and(|poster| poster.id == fact.id);
            files.entry(format!("facts/{section}.toml")).or_default().push_str(&self.fact(fact, on_poster));
        }
        let file = files.entry("voices.toml".to_owned()).or_default();
        for (id, voice) in &self.voices {
            let name = if voice.is_pronoun {
                format!("{TODO} who is {}?", voice.speaker)
            } else {
                voice.speaker.clone()
            };
            let inside =
                |fact: &&Drafted| voice.quote.0 <= fact.figure.start && fact.figure.end <= voice.quote.1;
            let own = self.facts.iter().map(|(_, fact)| fact).filter(inside).map(|fact| fact.id.as_str());
            let keys = [
                ("id", Value::from(id)),
                ("speaker", Value::from(&voice.speaker)),
                ("quote", Value::from(self.text.own(voice.quote.0, voice.quote.1))),
                ("facts", list(own)),
                ("name", Value::from(name)),
                ("about", Value::from(format!("{TODO} what the article says about them"))),
            ];
            file.push_str(&block("voice", keys));
        }
        let file = files.entry("charts.toml".to_owned()).or_default();
        for chart in &self.charts {
            let mut keys = vec![
                ("id", Value::from(&chart.id)),
                ("section", Value::from(&chart.section)),
                ("kind", Value::from(chart.kind)),
                ("facts", list(chart.facts.iter().map(String::as_str))),
            ];
            if !chart.dates.is_empty() {
                keys.push(("dates", list(chart.dates.iter().map(String::as_str))));
            }
            keys.push(("title", Value::from(format!("{TODO} the finding"))));
            keys.push(("subtitle", Value::from(format!("{TODO} what is measured"))));
            keys.push(("description", Value::from(format!("{TODO} the finding in sentences"))));
            file.push_str(&block("chart", keys));
        }
        files
    }

    fn fact(&self, fact: &Drafted, on_poster: bool) -> String {
        let figure = &fact.figure;
        let mut keys = vec![
            ("id", Value::from(&fact.id)),
            ("quote", Value::from(self.text.own(fact.quote.0, fact.quote.1))),
            ("numeral", Value::from(&figure.numeral)),
        ];
        match figure.amount {
            Some(Amount::One(value)) => keys.push(("value", number(value))),
            Some(Amount::Range { low, high }) => keys.extend([("low", number(low)), ("high", number(high))]),
            None => {}
        }
        keys.push(("unit", Value::from(figure.unit())));
        keys.push(("qualifier", Value::from(find::qualifier(figure))));
        let label = label(self.text, fact);
        let doubts: String = figure.doubts.iter().map(|doubt| format!(" [{doubt}]")).collect();
        keys.push(("label", Value::from(format!("{TODO} {label}{doubts}"))));
        if on_poster {
            keys.push(("poster", Value::from(format!("{TODO} {label}"))));
        }
        block("fact", keys)
    }

    /// The lines of `story.toml` above its tables.
    fn top(&self) -> Vec<(&'static str, &str)> {
        let roles = [
            ("caption", Role::Caption, self.existing.has_caption),
            ("byline", Role::Byline, self.existing.has_byline),
        ];
        let missing = roles.into_iter().filter(|(.., is_there)| !is_there);
        missing.filter_map(|(key, role, _)| Some((key, self.lines(role).next()?.1))).collect()
    }
}
