//! Checks the numbers typed into an edition's words. Figures are references to facts (`references`), so only dates, ages and names from the
//! same sentences may be typed. Number words count as figures where they have a unit (`number_words`).

use toml::de::DeTable;

use story::{
    Amount, Article, ChartKind, ChartSpec, Expected, Fact, Language, Number, Numeral, Parts, Period,
    Qualifier, Reason, Refusal, Span, StillWording, Wording, numerals, parse_quantity,
};

use super::facts::Facts;
use super::files::Files;
use super::language;
use super::number_words::{Figure, UnitWords, has_digits};
use super::place::Source;
use super::problem::Problems;
use super::references::{Part, parts};
use super::wording::place_of;

/// The numbers that a text may contain.
#[derive(Clone, Debug, Default)]
pub(super) struct Allowed {
    numbers: Vec<(Amount, Qualifier)>,
    /// How many things the text's chart shows, which words may say: 五所院校 above five lanes.
    shown: Vec<Number>,
}

impl Allowed {
    /// The numbers of a text.
    pub(super) fn of_text(text: &str, language: Language) -> Self {
        Self::of(&numerals(text, language), language)
    }

    /// The years and months of dates.
    fn of_dates(dates: impl Iterator<Item = Period>) -> Self {
        let numbers = dates.flat_map(|date| [Some(date.year), date.month]).flatten();
        let numbers = numbers.map(|number| (Amount::One(Number::from(number)), Qualifier::Exact)).collect();
        Self { numbers, shown: Vec::new() }
    }

    /// The numbers of numerals. A range allows its ends, too: 十四五 may be 14 to 15, and the name of a plan, the 14th.
    fn of(numerals: &[Numeral], language: Language) -> Self {
        let readings = numerals.iter().filter_map(|numeral| reading(&numeral.text, language));
        let with_ends = |(amount, qualifier): (Amount, Qualifier)| {
            let ends = match amount {
                Amount::One(_) => Vec::new(),
                Amount::Range { low, high } => vec![low, high],
            };
            ends.into_iter().map(Amount::One).chain([amount]).map(move |amount| (amount, qualifier))
        };
        Self { numbers: readings.flat_map(with_ends).collect(), shown: Vec::new() }
    }
}

/// The numerals of the article that belong to no fact, in reading order.
pub(super) struct Free(Vec<Numeral>, Language);

impl Free {
    pub(super) fn of(article: &Article, facts: &Facts<'_>) -> Self {
        let is_stated = |span: &Span| facts.stated_in(span).iter().any(|fact| fact.numeral.contains(span));
        let all = numerals(&article.text, facts.language).into_iter();
        Self(all.filter(|numeral| !is_stated(&numeral.span)).collect(), facts.language)
    }

    /// The numbers of all these numerals.
    fn everywhere(&self) -> Allowed {
        Allowed::of(&self.0, self.1)
    }

    /// The numbers of those within a span.
    pub(super) fn within(&self, span: &Span) -> Allowed {
        let from = self.0.partition_point(|numeral| numeral.span.start < span.start);
        let count = self.0[from..].iter().take_while(|numeral| numeral.span.end <= span.end).count();
        Allowed::of(&self.0[from..from + count], self.1)
    }
}

/// The number of a numeral. 十四五 is not a quantity, but begins with one.
fn reading(numeral: &str, language: Language) -> Option<(Amount, Qualifier)> {
    let ends = numeral.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
    let quantity = ends.filter_map(|end| parse_quantity(&numeral[..end], language).ok()).next()?;
    Some((quantity.amount, quantity.qualifier))
}

/// A text of the data, for messages.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a> {
    pub(super) source: &'a Source,
    /// Where it is in the source.
    pub(super) at: usize,
    /// The keys that lead to it: `charts.clear-days.title`.
    pub(super) key: &'a str,
    pub(super) text: &'a str,
    pub(super) language: Language,
    /// The ledger's names, such as that of a bus line: their numbers are no figures in any text.
    pub(super) names: &'a [&'a str],
}

/// The phrases of the ledger that are names or terms.
pub(super) fn names(files: &Files) -> Vec<&str> {
    let phrases = files.ledger.items.iter();
    let named = phrases.filter(|phrase| matches!(phrase.reason, Reason::Name | Reason::Term));
    named.map(|phrase| phrase.text.get_ref().as_str()).collect()
}

/// Whether a numeral of a text is a part of one of some names there.
fn is_in_name(text: &str, numeral: &Span, names: &[&str]) -> bool {
    let holds = |at: usize, name: &str| {
        at <= numeral.byte_start as usize && numeral.byte_end as usize <= at + name.len()
    };
    names.iter().any(|name| text.match_indices(name).any(|(at, name)| holds(at, name)))
}

/// Reports every number in digits that is not allowed. References in braces are not typed.
pub(super) fn check_digits(typed: Typed<'_>, allowed: &Allowed, problems: &mut Problems) {
    for part in parts(typed.text) {
        if let Part::Words(words) = part {
            check_part(Typed { text: words, ..typed }, allowed, problems);
        }
    }
}

const FIGURE: &str = "write a figure as a reference to its fact, {fact-id}; type only dates, ages and names that the article's sentence \
                      has";
const YEAR: &str = "type only a year that the article's sentence has in digits; otherwise write the sentence's own words for it (今年, \
                    last year) or leave it out; a `line` may have it in `dates`, with the article's words in `said`, and then its facts' \
                    labels may, too";

/// Whether a numeral is likely to be a year.
fn is_year(numeral: &str) -> bool {
    numeral.len() == 4 && numeral.parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
}

fn check_part(
    Typed { source, at, key, text, language, names }: Typed<'_>,
    allowed: &Allowed,
    problems: &mut Problems,
) {
    for numeral in numerals(text, language).into_iter().filter(|numeral| has_digits(&numeral.text)) {
        let (before, after) =
            (&text[..numeral.span.byte_start as usize], &text[numeral.span.byte_end as usize..]);
        if before.ends_with('-') || is_in_name(text, &numeral.span, names) {
            // Part of a name: Apache-2.0.
            continue;
        }
        let read = parse_quantity(&numeral.text, language);
        let says = match read {
            Ok(quantity) if after.starts_with('+') => (quantity.amount, Qualifier::Over),
            Ok(quantity) => (quantity.amount, quantity.qualifier),
            // A name such as PM2.5, and what the English reader refuses, such as 1990s.
            Err(error) => match (error.expected, reading(&numeral.text, language)) {
                (Expected::Refused(Refusal::Name), _) | (_, None) => continue,
                (_, Some(says)) => says,
            },
        };
        if !allowed.numbers.contains(&says) {
            let (value, qualifier) = (says.0, says.1.name());
            let what = format!("`{key}` has the typed number {} ({qualifier} {value})", numeral.text);
            problems.at(source, at, what, if is_year(&numeral.text) { YEAR } else { FIGURE });
        }
    }
}

/// Reports every figure in words that is not allowed.
fn check_number_words(typed: Typed<'_>, units: &UnitWords, allowed: &Allowed, problems: &mut Problems) {
    for part in parts(typed.text) {
        let Part::Words(words) = part else { continue };
        for Figure { numeral, shown, counts } in units.figures(words) {
            let is_allowed = |says| allowed.numbers.contains(&says);
            if is_in_name(words, &numeral.span, typed.names)
                || counts.is_some_and(|count| allowed.shown.contains(&count))
                || reading(&numeral.text, typed.language).is_some_and(is_allowed)
            {
                continue;
            }
            let what = format!("`{}` has the figure {shown} in words that refer to no fact", typed.key);
            let hint = format!(
                "write it as a reference to its fact, {{fact-id}} or {{fact-id|{}}}; type only dates, ages and names that the \
                 article's sentence has",
                numeral.text
            );
            problems.at(typed.source, typed.at, what, hint);
        }
    }
}

/// Checks the words of every edition.
pub(super) fn check(
    files: &Files,
    article: &Article,
    facts: &Facts<'_>,
    charts: &[ChartSpec],
    problems: &mut Problems,
) {
    let free = Free::of(article, facts);
    let whole = free.everywhere();
    let names = names(files);
    for (source, wording, still) in &files.wordings {
        let Ok(table) = source.table() else { continue };
        let language = language::of_edition(&wording.lang);
        let units = UnitWords::of(files, wording);
        let mut say = |path: &[&str], text: &str, allowed: &Allowed| {
            let (at, key) = (place_of(table.get_ref(), path), path.join("."));
            let typed = Typed { source, at, key: &key, text, language, names: &names };
            check_digits(typed, allowed, problems);
            if !is_name(path) {
                check_number_words(typed, &units, allowed, problems);
            }
        };
        check_ui(source, table.get_ref(), &whole, &mut say);
        for (id, words) in still.sections.iter() {
            say(&["sections", id, "title"], &words.title, &whole);
            say(&["sections", id, "short"], &words.short, &whole);
        }
        for (id, words) in still.scopes.iter() {
            say(&["scopes", id], words, &Allowed::default());
        }
        for (id, words) in still.derived.iter() {
            say(&["derived", id, "label"], &words.label, &Allowed::default());
            say(&["derived", id, "why"], &words.why, &Allowed::default());
        }
        for (id, words) in still.poster.iter() {
            let sentence = facts.checked(id).map(|fact| fact.sentence).unwrap_or_default();
            say(&["poster", id], words, &free.within(&article.sentences[sentence as usize].span));
        }
        for fact in &facts.checked {
            let Some(words) = wording.facts.get(&fact.id) else { continue };
            let mut allowed = free.within(&article.sentences[fact.sentence as usize].span);
            // The line that dates the fact has checked the date.
            let dates = charts.iter().flat_map(|chart| chart.facts.iter().zip(&chart.dates));
            let dated = dates.filter(|(id, _)| **id == fact.id).map(|(_, date)| *date);
            allowed.numbers.extend(Allowed::of_dates(dated).numbers);
            let own =
                [("label", Some(&words.label)), ("short", words.short.as_ref()), ("of", words.of.as_ref())];
            for (key, text) in own.into_iter().filter_map(|(key, text)| Some((key, text?))) {
                say(&["facts", &fact.id, key], text, &allowed);
            }
        }
        for chart in charts {
            let allowed = allowed_in(article, facts, &free, chart);
            for (path, text) in texts_of(wording, still, &chart.id) {
                say(&path, text, &allowed);
            }
        }
        for (id, words) in still.voices.iter() {
            let own = [("name", Some(&words.name)), ("about", Some(&words.about))];
            let translated = [("quote", words.quote.as_ref()), ("excerpt", words.excerpt.as_ref())];
            for (key, text) in own.into_iter().chain(translated) {
                text.iter().for_each(|text| say(&["voices", id, key], text, &whole));
            }
        }
        for (id, words) in still.told.iter() {
            let own = [
                ("name", Some(&words.name)),
                ("about", Some(&words.about)),
                ("excerpt", words.excerpt.as_ref()),
            ];
            for (key, text) in own {
                text.iter().for_each(|text| say(&["told", id, key], text, &whole));
            }
        }
    }
}

/// Whether a text is a name, of which a number word is a part, or somebody's own words in translation.
fn is_name(path: &[&str]) -> bool {
    let is_own = |key: &&str| matches!(*key, "name" | "quote" | "excerpt");
    path.first() == Some(&"scopes") || path.get(2) == Some(&"places") || path.last().is_some_and(is_own)
}

fn check_ui(
    source: &Source,
    table: &DeTable<'_>,
    whole: &Allowed,
    say: &mut impl FnMut(&[&str], &str, &Allowed),
) {
    let ui =
        table.iter().find(|(key, _)| key.get_ref() == "ui").and_then(|(_, value)| value.get_ref().as_table());
    debug_assert!(ui.is_some(), "{} was read as a wording before", source.name);
    for (key, value) in ui.into_iter().flatten() {
        if let Some(text) = value.get_ref().as_str() {
            say(&["ui", key.get_ref()], text, whole);
        }
    }
}

/// The texts of a chart, each with the path to its key.
fn texts_of<'a>(
    wording: &'a Wording,
    still: &'a StillWording,
    chart: &'a str,
) -> Vec<(Vec<&'a str>, &'a str)> {
    let own = still.charts.get(chart).into_iter().flat_map(|words| {
        let texts =
            [("title", &words.title), ("subtitle", &words.subtitle), ("description", &words.description)];
        texts.into_iter().chain(words.guess.iter().map(|guess| ("guess", guess)))
    });
    let own = own.map(|(key, text)| (vec!["charts", chart, key], text.as_str()));
    let inside = || wording.charts.get(chart).into_iter();
    let steps = inside().flat_map(|words| words.steps.iter().map(|(step, words)| ("steps", step, words)));
    let lanes = inside().flat_map(|words| words.lanes.iter().map(|(lane, words)| ("lanes", lane, words)));
    let people =
        inside().flat_map(|words| words.people.iter().map(|(person, words)| ("people", person, words)));
    let steps = steps.chain(lanes).chain(people).flat_map(|(table, step, words)| {
        let texts =
            [("label", Some(&words.label)), ("when", words.when.as_ref()), ("note", words.note.as_ref())];
        let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text?)));
        texts.map(move |(key, text)| (vec!["charts", chart, table, step.as_str(), key], text.as_str()))
    });
    let places = inside().flat_map(|words| words.places.iter());
    let places = places.map(|(place, name)| (vec!["charts", chart, "places", place.as_str()], name.as_str()));
    own.chain(steps).chain(places).collect()
}

/// The numbers other than facts in the paragraphs that a chart draws from.
fn allowed_in(article: &Article, facts: &Facts<'_>, free: &Free, chart: &ChartSpec) -> Allowed {
    let mut allowed = Allowed::of_dates(chart.dates.iter().copied());
    let own = chart.facts.iter().chain(chart.steps.iter().filter_map(|step| step.fact.as_ref()));
    let own: Vec<&Fact> = own.filter_map(|id| facts.checked(id)).collect();
    let sentences = own.iter().map(|fact| fact.sentence).chain(chart.steps.iter().map(|step| step.sentence));
    let mut paragraphs: Vec<u32> = sentences.map(|n| article.sentences[n as usize].paragraph).collect();
    paragraphs.dedup();
    for paragraph in paragraphs {
        allowed.numbers.extend(free.within(&article.paragraphs[paragraph as usize].span).numbers);
    }
    let parts = own.iter().filter(|_| chart.kind == ChartKind::OneInN);
    let parts = parts.filter_map(|fact| Parts::of(fact, article.slice(&fact.numeral))).map(|parts| parts.all);
    let things = [chart.facts.len(), chart.steps.len(), chart.lanes.len()];
    let things = things.into_iter().filter_map(|count| u32::try_from(count).ok());
    allowed.shown = things.chain(parts).map(Number::from).collect();
    allowed
}
