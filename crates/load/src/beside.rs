//! Words beside data: an editor writes the label of a fact, the title of a chart or the name of a person where the fact, the chart or the
//! person is, and not a second time by its id in `wording/<edition>.toml`. They are the words of the first edition. The loader puts them into
//! that edition's table of words, under the same keys as a wording file has, so they meet the same checks, and messages name their own
//! lines.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::files::File;
use super::place::Source;
use super::problem::Problems;
use super::raw::{Placed, RawChart, RawFact, RawStory, RawTold, RawVoice, Words};

/// The words for a wording file that are beside data. The texts of the data files follow the wording's own in [`Source::text`], so that one
/// offset names a place in any of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside {
    /// Where the text of each data file begins, and the file's name.
    files: Vec<(usize, String)>,
    words: Vec<Word>,
    /// The places of the entries of the data, by their table in a wording and their id.
    entries: BTreeMap<(&'static str, String), usize>,
}

/// One text.
#[derive(Clone, Debug)]
struct Word {
    /// The keys that lead to it in a wording: `facts`, `beds`, `label`.
    path: Vec<String>,
    text: String,
    span: Range<usize>,
    /// Whether it only stands in for a word that is nowhere.
    stands_in: bool,
}

impl Beside {
    /// The data file that has a byte: where it begins, and its name. `None` in the wording's own text.
    pub(super) fn file_of(&self, byte: usize) -> Option<(usize, &str)> {
        self.files.iter().rfind(|(start, _)| *start <= byte).map(|(start, name)| (*start, name.as_str()))
    }
}

/// The data files that may have words.
pub(super) struct Data<'a> {
    pub(super) story: &'a File<RawStory>,
    pub(super) facts: &'a [File<Vec<RawFact>>],
    pub(super) charts: Option<&'a File<Vec<RawChart>>>,
    pub(super) voices: Option<&'a File<Vec<RawVoice>>>,
    pub(super) told: Option<&'a File<Vec<RawTold>>>,
}

impl Source {
    /// The text of the file itself, without those of the data files behind it.
    pub(super) fn own_text(&self) -> &str {
        let end = self.beside.files.first().map_or(self.text.len(), |(start, _)| *start);
        &self.text[..end]
    }

    /// The file's table, with the words that are beside data.
    pub(super) fn table(&self) -> Result<Spanned<DeTable<'_>>, Error> {
        let mut table = DeTable::parse(self.own_text())?;
        for word in &self.beside.words {
            let path: Vec<&str> = word.path.iter().map(String::as_str).collect();
            put(table.get_mut(), &path, &word.text, &word.span);
        }
        Ok(table)
    }

    /// The words that are beside data, with the keys that lead to them.
    pub(super) fn words_beside(&self) -> impl Iterator<Item = (Vec<String>, String)> {
        self.beside.words.iter().map(|word| (word.path.clone(), word.text.clone()))
    }

    /// The place of an entry of the data, if its words may be beside it and the file itself has no table for such words.
    pub(super) fn entry(&self, key: &'static str, id: &str) -> Option<usize> {
        let has_table = DeTable::parse(self.own_text()).is_ok_and(|table| table.get_ref().contains_key(key));
        self.beside.entries.get(&(key, id.to_owned())).copied().filter(|_| !has_table)
    }

    /// Adds the words that are beside data. Reports those that the file has too.
    pub(super) fn join(&mut self, data: &Data<'_>, problems: &mut Problems) {
        let Data { story, facts, charts, voices, told } = data;
        self.open(&story.source);
        for section in &story.items.section {
            let words = [("title", section.title.as_ref()), ("short", section.short.as_ref())];
            self.put("sections", &section.id, words);
            if section.short.is_none() && section.title.is_some() {
                self.word(&["sections", section.id.get_ref(), "short"], section.title.as_ref());
                self.beside.words.iter_mut().last().into_iter().for_each(|word| word.stands_in = true);
            }
        }
        for scope in &story.items.scope {
            self.put_one("scopes", &scope.id, &scope.name);
        }
        for unit in &story.items.unit {
            self.put_one("units", &unit.id, &unit.word);
            self.put_one("unit_names", &unit.id, &unit.name);
        }
        for file in *facts {
            self.open(&file.source);
            for fact in &file.items {
                let RawFact { id, label, short, of, word, one, poster, .. } = fact;
                let words = [("label", label), ("short", short), ("of", of), ("unit", word), ("one", one)];
                self.put("facts", id, words.map(|(key, word)| (key, word.as_ref())));
                self.put_one("poster", id, poster);
            }
        }
        if let Some(file) = charts {
            self.open(&file.source);
            file.items.iter().for_each(|chart| self.put_chart(chart));
        }
        if let Some(file) = voices {
            self.open(&file.source);
            for voice in &file.items {
                self.put(
                    "voices",
                    &voice.id,
                    [("name", voice.name.as_ref()), ("about", voice.about.as_ref())],
                );
            }
        }
        if let Some(file) = told {
            self.open(&file.source);
            for person in &file.items {
                self.put(
                    "told",
                    &person.id,
                    [("name", person.name.as_ref()), ("about", person.about.as_ref())],
                );
            }
        }
        self.report_twice(problems);
    }

    fn put_chart(&mut self, chart: &RawChart) {
        let RawChart { id, title, subtitle, description, guess, .. } = chart;
        let question = guess.as_ref().and_then(|guess| guess.question.as_ref());
        let own = [("title", title), ("subtitle", subtitle), ("description", description)];
        self.put("charts", id, own.map(|(key, word)| (key, word.as_ref())));
        let of = id.get_ref().as_str();
        self.word(&["charts", of, "guess"], question);
        for step in &chart.step {
            for (key, word) in [("label", &step.label), ("when", &step.when), ("note", &step.note)] {
                self.word(&["charts", of, "steps", step.id.get_ref(), key], word.as_ref());
            }
        }
        for place in &chart.place {
            self.word(&["charts", of, "places", place.id.get_ref()], place.name.as_ref());
        }
        for derived in &chart.derived {
            let words = [("label", derived.label.as_ref()), ("why", derived.why.as_ref())];
            self.put("derived", &derived.id, words);
        }
    }

    /// Begins a data file: the words that follow are in it.
    fn open(&mut self, file: &Source) {
        self.text.push('\n');
        self.beside.files.push((self.text.len(), file.name.clone()));
        self.text.push_str(&file.text);
    }

    fn put<const N: usize>(
        &mut self,
        table: &'static str,
        id: &Placed<String>,
        words: [(&str, Option<&Placed<String>>); N],
    ) {
        let at = self.start() + id.span().start;
        self.beside.entries.insert((table, id.get_ref().clone()), at);
        for (key, word) in words {
            self.word(&[table, id.get_ref(), key], word);
        }
    }

    fn put_one(&mut self, table: &'static str, id: &Placed<String>, word: &Words) {
        self.put::<0>(table, id, []);
        self.word(&[table, id.get_ref()], word.as_ref());
    }

    fn word(&mut self, path: &[&str], word: Option<&Placed<String>>) {
        let Some(word) = word else { return };
        let (start, span) = (self.start(), word.span());
        self.beside.words.push(Word {
            path: path.iter().map(|key| (*key).to_owned()).collect(),
            text: word.get_ref().clone(),
            span: start + span.start..start + span.end,
            stands_in: false,
        });
    }

    /// Where the text of the data file that was opened last begins.
    fn start(&self) -> usize {
        self.beside.files.last().map_or(0, |(start, _)| *start)
    }

    /// Reports words that are both beside data and in the wording file.
    fn report_twice(&self, problems: &mut Problems) {
        let Ok(own) = DeTable::parse(self.own_text()) else { return };
        for Word { path, span, .. } in self.beside.words.iter().filter(|word| !word.stands_in) {
            if let Some(place) = place_in(own.get_ref(), path) {
                let what = format!("`{}` is said here and in {}", path.join("."), self.place(place));
                let hint = "keep one of the two: in the data if only the first edition says it there, else in its wording";
                problems.at(self, span.start, what, hint);
            }
        }
    }
}

/// The place of a key, if the table has all keys of the path.
fn place_in(table: &DeTable<'_>, path: &[String]) -> Option<usize> {
    let (first, rest) = path.split_first()?;
    let (key, value) = table.get_key_value(first.as_str())?;
    if rest.is_empty() { Some(key.span().start) } else { place_in(value.get_ref().as_table()?, rest) }
}

/// Puts a text into a table, unless something else is in its place.
fn put<'a>(table: &mut DeTable<'a>, path: &[&'a str], text: &'a str, span: &Range<usize>) {
    let Some((first, rest)) = path.split_first() else { return };
    if table.get(*first).is_none() {
        let value =
            if rest.is_empty() { DeValue::String(text.into()) } else { DeValue::Table(DeTable::new()) };
        table.insert(Spanned::new(span.clone(), (*first).into()), Spanned::new(span.clone(), value));
    }
    if let Some(DeValue::Table(inner)) = table.get_mut(*first).map(Spanned::get_mut) {
        put(inner, rest, text, span);
    }
}
