//! Fills figures into the wordings. A text refers to a fact, so no digit can be mistyped: the build inserts the article's figure, as
//! the edition writes it.
//!
//! | written | becomes |
//! |---|---|
//! | `{nursery-places}` | the figure with its unit: 15.94萬個, 159,400 places, more than 5,700 postings |
//! | `{nursery-places:number}` | without the unit: 15.94萬, 159,400, more than 5,700 |
//! | `{tcm-clinics:per}` | the amount that one symbol of the chart stands for: 100 |
//! | `{balanced-counties\|Twelve}` | these words, which must state the same number, or round a share down to tenths (超過七成, over seven in ten), or replace a figure that the article has in words |
//! | `{places-per-nursery}` | a value that the chart computes: about 48.5 |

use toml::de::DeTable;

use story::verify::amount_in;
use story::{
    ChartSpec, Fact, Language, NumberStyle, Qualifier, StillWording, Story, Wording, numerals, parse_quantity,
};

use super::files::Files;
use super::language::of_edition;
use super::nearest::meant;
use super::place::Source;
use super::problem::Problems;
use super::prose::check_sentences;
use super::rounded_share::rounded_share;
use super::wording::place_of;

/// A part of a text that is cut at its references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// Plain words.
    Words(&'a str),
    /// The text between braces.
    Reference(&'a str),
}

/// Cuts a text at its references. An unclosed brace is plain text.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((inside, behind)) = after.split_once('}') else { break };
        parts.extend([Part::Words(before), Part::Reference(inside)]);
        rest = behind;
    }
    parts.push(Part::Words(rest));
    parts
}

/// Returns the wordings with all references filled in; also checks their sentences.
pub(super) fn fill_in(
    files: &Files,
    story: &Story,
    problems: &mut Problems,
) -> (Vec<Wording>, Vec<StillWording>) {
    let filled = files.wordings.iter().map(|(source, wording, still)| {
        let (mut filled, mut still) = (wording.clone(), still.clone());
        let Ok(table) = source.table() else { return (filled, still) };
        let mut texts = Filling { source, table: table.get_ref(), story, wording, problems };
        for (id, words) in still.charts.iter_mut() {
            let Some(chart) = story.chart(id) else { continue };
            let own = [
                ("title", &mut words.title),
                ("subtitle", &mut words.subtitle),
                ("description", &mut words.description),
            ];
            for (key, text) in own.into_iter().chain(words.guess.iter_mut().map(|guess| ("guess", guess))) {
                let path = ["charts", id, key];
                texts.fill(&path, Some(chart), text);
                texts.check(&path, text);
            }
        }
        for (id, words) in filled.charts.iter_mut() {
            let Some(chart) = story.chart(id) else { continue };
            let voice = chart.one.as_ref().and_then(|voice| still.voices.get(voice));
            words.one = voice.map(|voice| voice.name.clone());
            let steps = words.steps.iter_mut().map(|(step, words)| ("steps", step, words));
            let lanes = words.lanes.iter_mut().map(|(lane, words)| ("lanes", lane, words));
            let people = words.people.iter_mut().map(|(person, words)| ("people", person, words));
            for (table, step, words) in steps.chain(lanes).chain(people) {
                let path = ["charts", id, table, step];
                let own = [Some(&mut words.label), words.when.as_mut(), words.note.as_mut()];
                for text in own.into_iter().flatten() {
                    texts.fill(&path, Some(chart), text);
                }
                // Not labels: a name may begin with a number, as in 120 ambulance.
                words.note.iter().for_each(|note| texts.check(&path, note));
            }
        }
        (filled, still)
    });
    filled.unzip()
}

/// The texts of one edition.
struct Filling<'a> {
    source: &'a Source,
    table: &'a DeTable<'a>,
    story: &'a Story,
    wording: &'a Wording,
    problems: &'a mut Problems,
}

impl Filling<'_> {
    /// Fills in the references of a text about `chart`.
    fn fill(&mut self, path: &[&str], chart: Option<&ChartSpec>, text: &mut String) {
        let mut filled = String::new();
        for part in parts(text) {
            match part {
                Part::Words(words) => filled.push_str(words),
                Part::Reference(inside) => match self.value(chart, inside) {
                    // Words such as "more than" get a capital at the beginning of a sentence.
                    Ok(value) if filled.is_empty() || filled.ends_with(". ") => {
                        filled.push_str(&capital(&value));
                    }
                    Ok(value) => filled.push_str(&value),
                    Err((what, hint)) => {
                        self.problems.at(self.source, place_of(self.table, path), what, hint);
                    }
                },
            }
        }
        *text = filled;
    }

    /// Checks the sentences of a filled text, if the edition writes numbers in full.
    fn check(&mut self, path: &[&str], text: &str) {
        if self.wording.numbers == NumberStyle::Grouped {
            check_sentences(self.source, place_of(self.table, path), text, self.problems);
        }
    }

    /// The text for a reference, or the problem and its hint.
    fn value(&self, chart: Option<&ChartSpec>, inside: &str) -> Result<String, (String, String)> {
        let derived = chart.iter().flat_map(|chart| &chart.derived).find(|derived| derived.id == inside);
        if let Some(derived) = derived {
            return Ok(self.wording.derived_value(self.story, derived));
        }
        let (id, form) = match (inside.split_once('|'), inside.split_once(':')) {
            (Some((id, words)), _) => (id, Form::Words(words)),
            (None, Some((id, "number"))) => (id, Form::Number),
            (None, Some((id, "per"))) => (id, Form::Per),
            (None, Some((_, form))) => {
                let hint = "use `number` (without the unit) or `per` (what one symbol stands for)".to_owned();
                return Err((format!("`{{{inside}}}` has the unknown form `{form}`"), hint));
            }
            (None, None) => (inside, Form::Whole),
        };
        let known = self.known(chart);
        let Some(fact) = known.iter().find(|fact| fact.id == id) else {
            let what = match chart {
                Some(chart) => format!("`{{{inside}}}` is not a fact that chart `{}` shows", chart.id),
                None => format!("`{{{inside}}}` is not a fact"),
            };
            return Err((what, meant(id, known.iter().map(|fact| fact.id.as_str()))));
        };
        match form {
            Form::Whole => Ok(self.wording.said_figure(self.story, fact).to_string()),
            Form::Number => Ok(self.wording.bare_figure(self.story, fact)),
            Form::Words(words) => self.words(fact, words),
            Form::Per => per(chart, fact).map(|per| self.wording.round_number(per)).ok_or_else(|| {
                let what = format!(
                    "`{{{inside}}}` asks what a symbol stands for, but the chart has no symbols for it"
                );
                (what, "only a chart with symbols defines this, in `per`".to_owned())
            }),
        }
    }

    fn known(&self, chart: Option<&ChartSpec>) -> Vec<&Fact> {
        match chart {
            Some(chart) => chart.facts.iter().filter_map(|id| self.story.fact(id)).collect(),
            None => self.story.facts.iter().collect(),
        }
    }

    /// Words may replace a figure if they state the same number in the edition's language, or if the article has no digits there and they have no
    /// number (全部, all).
    fn words(&self, fact: &Fact, words: &str) -> Result<String, (String, String)> {
        let printed = self.story.article.slice(&fact.numeral);
        let is_word = !printed.contains(|c: char| c.is_ascii_digit());
        let has_digits = words.contains(|c: char| c.is_ascii_digit());
        let language = of_edition(&self.wording.lang);
        let is_same = match (parse_quantity(words, language), self.story.unit(&fact.unit)) {
            (Ok(says), Some(unit)) => {
                amount_in(&says, unit) == Some(fact.amount) && says.qualifier == fact.qualifier
            }
            // 全部 may be “all”. An English numeral in words always has a number.
            _ => is_word && self.story.language() == Language::Han && numerals(words, language).is_empty(),
        };
        let value = fact.amount.value();
        let rounds =
            rounded_share(words).is_some_and(|share| value.is_some_and(|value| share.contains(&value)));
        if !has_digits && (rounds || is_same) {
            return Ok(words.to_owned());
        }
        let what = format!("`{words}` replaces `{}`, which is {printed}", fact.id);
        let number = match fact.qualifier {
            Qualifier::Exact => "the same number in words".to_owned(),
            qualifier => format!("the same number in words with the qualifier ({})", qualifier.name()),
        };
        Err((what, format!("write {{{}}}, or between | and }} {number}: the unit stays outside", fact.id)))
    }
}

/// The form of a reference.
enum Form<'a> {
    Whole,
    Number,
    Per,
    Words(&'a str),
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

fn per(chart: Option<&ChartSpec>, fact: &Fact) -> Option<f64> {
    let chart = chart?;
    chart.per.get(chart.facts.iter().position(|id| *id == fact.id)?).copied()
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    #[test]
    fn a_text_is_cut_at_its_references() {
        let cut = parts("建成{a}、{b:number}。");
        let expected = [
            Part::Words("建成"),
            Part::Reference("a"),
            Part::Words("、"),
            Part::Reference("b:number"),
            Part::Words("。"),
        ];
        assert_eq!(cut, expected);
        assert_eq!(parts("a { b"), [Part::Words("a { b")], "not closed");
    }
}
