//! Checks the facts: the article contains their quotes and numerals, and states their values.

use std::collections::BTreeMap;

use story::{Amount, Fact, Form, Language, Number, Numeral, Span, Unit, UnitKind, holds_unit, numerals};

use super::article::{Found, FoundInProse, before_the_first_heading, find_in_prose};
use super::figure;
use super::files::Files;
use super::ids::Ids;
use super::nearest::{listed, meant, nearest_text};
use super::place::Source;
use super::places::Places;
use super::problem::Problems;
use super::raw::RawFact;
use super::units;

/// The facts, including those with mistakes, so that a mistake is not reported again by everything that refers to the fact.
pub(super) struct Facts<'a> {
    /// The facts without mistakes, in reading order.
    pub(super) checked: Vec<Fact>,
    /// Every fact as written, by id.
    pub(super) written: BTreeMap<&'a str, &'a RawFact>,
    /// The file and byte of each fact in [`Self::checked`], by id.
    places: BTreeMap<&'a str, (&'a Source, usize)>,
    /// The probable places of faulty facts in the article: their numerals are not reported again.
    pub(super) doubtful: Vec<Span>,
    /// The index in [`Self::checked`] of each fact, by id.
    by_id: BTreeMap<&'a str, usize>,
    /// What the numeral of each fact without mistakes says about its unit, by id.
    forms: BTreeMap<&'a str, Form>,
    /// The known units.
    units: Vec<Unit>,
    /// The article's language.
    pub(super) language: Language,
}

impl Facts<'_> {
    /// The fact with this id, if it has no mistake.
    pub(super) fn checked(&self, id: &str) -> Option<&Fact> {
        self.checked.get(*self.by_id.get(id)?)
    }

    /// `file:line` of a fact without mistakes. Only messages need it, so its line is not counted before.
    pub(super) fn place(&self, id: &str) -> String {
        self.places.get(id).map_or(String::new(), |(source, byte)| source.place(*byte))
    }

    /// The facts whose numerals overlap a span. Binary search works, since facts are in reading order and none overlap.
    pub(super) fn stated_in(&self, span: &Span) -> &[Fact] {
        let from = self.checked.partition_point(|fact| fact.numeral.end <= span.start);
        let count = self.checked[from..].partition_point(|fact| fact.numeral.start < span.end);
        &self.checked[from..from + count]
    }

    /// The ids of all facts, including those with mistakes.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.written.keys().copied()
    }

    /// The number of a fact as written, if it is one.
    pub(super) fn value(&self, fact: &str) -> Option<Number> {
        Some(self.written.get(fact)?.value.as_ref()?.get_ref().0)
    }

    /// The number of a fact as written, or the smaller one of its range.
    pub(super) fn least(&self, fact: &str) -> Option<Number> {
        let raw = self.written.get(fact)?;
        Some(raw.value.as_ref().or(raw.low.as_ref())?.get_ref().0)
    }

    /// The size of a fact's marks: its number as written, or the smaller one of its range.
    pub(super) fn size(&self, fact: &str) -> Option<f64> {
        Some(self.least(fact)?.to_f64())
    }

    /// Two facts of a unit whose numerals state it in different forms, such as % and 個百分點.
    pub(super) fn of_two_forms(&self, unit: &str) -> Option<(&str, &str)> {
        let mut forms = self.forms.iter().filter(|(id, _)| self.unit(id) == Some(unit));
        let (first, form) = forms.next()?;
        let (other, _) = forms.find(|(_, other)| !form.shares_axis(**other))?;
        Some((first, other))
    }

    /// The unit of a fact as written.
    pub(super) fn unit(&self, fact: &str) -> Option<&str> {
        Some(self.written.get(fact)?.unit.get_ref())
    }

    /// The kind of the unit of a fact, if both are known.
    pub(super) fn unit_kind(&self, fact: &str) -> Option<UnitKind> {
        Some(self.unit_of(self.unit(fact)?)?.kind)
    }

    /// The unit with this id.
    pub(super) fn unit_of(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }
}

/// Checks every fact, and reports two that state the same numeral.
pub(super) fn check<'a>(
    files: &'a Files,
    article: &Places<'_>,
    language: Language,
    problems: &mut Problems,
) -> Facts<'a> {
    let mut ids = Ids::of("fact");
    let mut facts = Facts {
        checked: Vec::new(),
        written: BTreeMap::new(),
        places: BTreeMap::new(),
        doubtful: Vec::new(),
        by_id: BTreeMap::new(),
        forms: BTreeMap::new(),
        units: units::of(&files.story.items),
        language,
    };
    let found = numerals(&article.text, language);
    // The index in `checked` of the fact that states each numeral, by the start of the numeral.
    let mut taken: BTreeMap<u32, usize> = BTreeMap::new();
    for (source, raw) in files.raw_facts() {
        let before = problems.0.len();
        ids.take(source, &raw.id, problems);
        facts.written.entry(raw.id.get_ref()).or_insert(raw);
        let placed = place((files, article, language), &found, source, raw, problems);
        let Some((quote, numeral)) = placed else {
            facts.doubtful.extend(nearest_sentence(article, raw.quote.get_ref()));
            continue;
        };
        check_unit(&facts, source, raw, problems);
        check_rank(article, source, raw, &numeral, problems);
        let unit = facts.unit_of(raw.unit.get_ref());
        let checked = figure::check((article.slice(&numeral), language), source, raw, unit, problems);
        // Taken numerals do not overlap, so only the last that begins before this one ends can overlap it.
        let neighbour = taken.range(..numeral.end).next_back().and_then(|(_, n)| facts.checked.get(*n));
        if let Some(other) = neighbour.filter(|other| other.numeral.overlaps(&numeral)) {
            let what = format!(
                "the facts `{}` and `{}` state the same numeral 「{}」",
                other.id,
                raw.id.get_ref(),
                article.slice(&numeral)
            );
            let hint =
                format!("`{}` is at {}: keep one; any chart may show it", other.id, facts.place(&other.id));
            problems.at(source, raw.numeral.span().start, what, hint);
        }
        let Some((amount, form)) = checked.filter(|_| problems.0.len() == before) else {
            facts.doubtful.push(numeral);
            continue;
        };
        let cents = unit.is_some_and(|unit| has_cents(article.slice(&numeral), amount, unit));
        facts.forms.insert(raw.id.get_ref(), form);
        taken.insert(numeral.start, facts.checked.len());
        facts.places.insert(raw.id.get_ref(), (source, raw.id.span().start));
        facts.checked.push(Fact {
            id: raw.id.get_ref().clone(),
            section: quote.section,
            amount,
            unit: raw.unit.get_ref().clone(),
            qualifier: *raw.qualifier.get_ref(),
            holds_unit: holds_unit(article.slice(&numeral), language),
            cents,
            numeral,
            quote: quote.span,
            sentence: u32::try_from(quote.sentence).unwrap_or(u32::MAX),
        });
    }
    facts.checked.sort_by_key(|fact| fact.numeral.start);
    // Keys borrow from the file, since `checked` moves on.
    let written = facts.written.keys().copied();
    let places: BTreeMap<String, usize> = facts.checked.iter().map(|fact| fact.id.clone()).zip(0..).collect();
    facts.by_id = written.filter_map(|id| Some((id, *places.get(id)?))).collect();
    facts
}

/// What to do about a figure that is quoted from a title.
const IN_A_SENTENCE: &str = "quote a sentence that states the figure; if none does, leave the fact out and give the numeral the reason `title` in \
                             ledger.toml";

/// Finds the quote and the numeral of a fact in the article.
fn place(
    (files, article, language): (&Files, &Places<'_>, Language),
    found: &[Numeral],
    source: &Source,
    raw: &RawFact,
    problems: &mut Problems,
) -> Option<(Found, Span)> {
    let id = raw.id.get_ref();
    let FoundInProse { span, sentence, section } =
        find_in_prose(article, (&format!("fact `{id}`"), IN_A_SENTENCE), source, &raw.quote, problems)?;
    let section = section_of(files, source, raw, section, problems)?;
    let quote = Found { span, sentence, section };
    let sentence = &article.sentences[quote.sentence].span;
    if !sentence.contains(&quote.span) {
        let inside = &article.text[quote.span.byte_start as usize..sentence.byte_end as usize];
        let what = format!("the quote of fact `{id}` extends beyond one sentence");
        problems.at(
            source,
            raw.quote.span().start,
            what,
            format!("quote one sentence only: 「{inside}」 is in the first"),
        );
        return None;
    }
    let numeral = place_of_numeral((article, language), found, source, raw, &quote.span, problems)?;
    Some((quote, numeral))
}

/// The section of a fact: that of its sentence, or before the first heading the one that the fact names.
fn section_of(
    files: &Files,
    source: &Source,
    raw: &RawFact,
    around: Option<String>,
    problems: &mut Problems,
) -> Option<String> {
    let id = raw.id.get_ref();
    let known: Vec<&str> =
        files.story.items.section.iter().map(|section| section.id.get_ref().as_str()).collect();
    match (around, &raw.section) {
        (Some(around), Some(named)) => {
            let what = format!("fact `{id}` has a `section`, but its sentence is in section `{around}`");
            let hint = "remove `section`: it comes from the article, unless the sentence is before the first heading";
            problems.at(source, named.span().start, what, hint);
            None
        }
        (Some(around), None) => Some(around),
        (None, Some(named)) if !known.contains(&named.get_ref().as_str()) => {
            let what = format!("the section `{}` of fact `{id}` is not in story.toml", named.get_ref());
            problems.at(source, named.span().start, what, meant(named.get_ref(), known));
            None
        }
        (None, Some(named)) => Some(named.get_ref().clone()),
        (None, None) => {
            let what = before_the_first_heading(&format!("fact `{id}`"));
            let hint = match known[..] {
                [] => "add a [[section]] to story.toml, and section = \"…\" here".to_owned(),
                _ => format!("add section = \"…\", the section that tells it: {}", listed(&known)),
            };
            problems.at(source, raw.quote.span().start, what, hint);
            None
        }
    }
}

/// Finds the numeral of a fact in its quote. If its characters occur more than once (`8` in `8個和18個`), the occurrence that is a whole
/// numeral counts.
fn place_of_numeral(
    (article, language): (&Places<'_>, Language),
    found: &[Numeral],
    source: &Source,
    raw: &RawFact,
    quote: &Span,
    problems: &mut Problems,
) -> Option<Span> {
    let (id, numeral) = (raw.id.get_ref(), raw.numeral.get_ref());
    let place = raw.numeral.span().start;
    // Numerals are in order and none overlap, so those of the quote are adjacent; the quote may cut the first and the last.
    let first = found.partition_point(|numeral| numeral.span.end <= quote.start);
    let found: Vec<&Numeral> =
        found[first..].iter().take_while(|numeral| numeral.span.start < quote.end).collect();
    let in_quote: Vec<&Numeral> =
        found.iter().copied().filter(|numeral| quote.contains(&numeral.span)).collect();
    let start = quote.byte_start as usize;
    let spots: Vec<Span> = article
        .slice(quote)
        .match_indices(numeral.as_str())
        .filter(|_| !numeral.is_empty())
        .map(|(at, text)| Span::of_bytes(&article.text, start + at, start + at + text.len()))
        .collect();
    let whole: Vec<Span> =
        spots.iter().filter(|spot| in_quote.iter().any(|numeral| numeral.span == **spot)).copied().collect();
    let span = match (whole.as_slice(), spots.as_slice()) {
        ([one], _) | ([], [one]) => *one,
        ([], []) => {
            let texts: Vec<&str> = in_quote.iter().map(|numeral| numeral.text.as_str()).collect();
            let hint = match texts[..] {
                [] => "the quote has no numeral: make it longer".to_owned(),
                _ => format!("the quote has the numerals {}", listed(&texts)),
            };
            problems.at(
                source,
                place,
                format!("the numeral 「{numeral}」 of fact `{id}` is not in its quote"),
                hint,
            );
            return None;
        }
        _ => {
            let times = spots.len();
            let what = format!("the numeral 「{numeral}」 of fact `{id}` occurs {times} times in its quote");
            problems.at(source, place, what, "make the quote shorter, until it contains only one");
            return None;
        }
    };
    let cut = found.iter().find(|numeral| numeral.span.overlaps(&span) && !span.contains(&numeral.span));
    if let Some(cut) = cut {
        let what = format!("the numeral 「{numeral}」 of fact `{id}` is only a part of 「{}」", cut.text);
        let hint = if quote.contains(&cut.span) {
            let words = match language {
                Language::Han => "余, 多, 近, 約 or 超過",
                Language::English => "words such as “more than”, “million” or “or more”",
            };
            format!("write numeral = \"{}\": keep every digit, and {words}", cut.text)
        } else {
            format!("the quote cuts the numeral too: make it contain 「{}」", cut.text)
        };
        problems.at(source, place, what, hint);
        return None;
    }
    // Around a numeral, words such as “from 3 to 5” would make a range of a change.
    if whole.is_empty() {
        let texts: Vec<&str> = in_quote.iter().map(|numeral| numeral.text.as_str()).collect();
        let what = format!("the numeral 「{numeral}」 of fact `{id}` is not one numeral of its quote");
        let hint = match texts[..] {
            [] => "these words count nothing: choose another figure".to_owned(),
            _ => format!("the quote has the numerals {}", listed(&texts)),
        };
        problems.at(source, place, what, hint);
        return None;
    }
    Some(span)
}

/// Reports an ordinal, which counts nothing: 第三.
fn check_rank(article: &Places<'_>, source: &Source, raw: &RawFact, numeral: &Span, problems: &mut Problems) {
    if article.text[..numeral.byte_start as usize].ends_with('第') {
        let (id, text) = (raw.id.get_ref(), article.slice(numeral));
        let what = format!("the numeral 「{text}」 of fact `{id}` is a rank: 「第{text}」");
        let hint = "leave the fact out, and give the numeral the reason `rank` in ledger.toml";
        problems.at(source, raw.numeral.span().start, what, hint);
    }
}

/// Whether a numeral prints an amount of money with two decimals: $3.60, $1.50 million. 15.94萬 is 159,400 in other editions.
fn has_cents(numeral: &str, amount: Amount, unit: &Unit) -> bool {
    let prints = |number: &str| {
        let in_cents = number.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 2);
        let printed = Number::parse(number).filter(|_| in_cents);
        [amount.low(), amount.high()].into_iter().any(|end| {
            let size = if end < Number::ZERO { end.negated() } else { end };
            let scales = [1_000_000_000, 1_000_000].map(Number::from);
            let scale = scales.into_iter().find(|scale| size >= *scale).unwrap_or(Number::from(1));
            printed.is_some_and(|printed| printed.times(scale) == Some(size))
        })
    };
    let numbers = numeral.split(|c: char| !matches!(c, '0'..='9' | '.' | ','));
    !unit.currency.is_empty() && numbers.map(|number| number.replace(',', "")).any(|number| prints(&number))
}

fn check_unit(facts: &Facts<'_>, source: &Source, raw: &RawFact, problems: &mut Problems) {
    let unit = raw.unit.get_ref();
    if facts.unit_of(unit).is_none() {
        let what = format!("the unit `{unit}` of fact `{}` is not in story.toml", raw.id.get_ref());
        problems.at(
            source,
            raw.unit.span().start,
            what,
            meant(unit, facts.units.iter().map(|unit| unit.id.as_str())),
        );
    }
}

/// The sentence that a faulty quote probably comes from.
fn nearest_sentence(article: &Places<'_>, quote: &str) -> Option<Span> {
    let range = nearest_text(&article.text, quote)?;
    let near = Span::of_bytes(&article.text, range.start, range.end);
    article.sentences.iter().map(|sentence| sentence.span).find(|span| span.overlaps(&near))
}
