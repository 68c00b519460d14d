//! Proposes charts: each fact of a section in one of them, by the rules for units and kinds. Every kind that is proposed can draw its facts, so
//! that what a draft writes has no error but the words that are still to be written.

use std::collections::BTreeMap;

use story::{Amount, ChartKind, Number, Parts};

use super::Drafted;
use super::guard;
use super::ids::Ids;
use super::pairs::pairs;
use super::series::series;
use super::text::Text;

/// A proposed chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chart {
    pub(crate) id: String,
    pub(crate) section: String,
    pub(crate) kind: ChartKind,
    /// Ids.
    pub(crate) facts: Vec<String>,
    /// For a line, when each fact was.
    pub(crate) dates: Vec<String>,
    /// The article's words for those dates that it does not print in digits.
    pub(crate) said: Vec<(String, String)>,
}

/// The most facts of one picture.
const MOST: usize = 6;
/// The most parts of a whole that a reader can tell apart.
const MOST_PARTS: u32 = 100;
/// By how many times the longest may exceed the shortest in a picture, so that both can be seen.
const MOST_TIMES: f64 = 100.0;

/// Facts for one picture.
struct Group<'a> {
    kind: ChartKind,
    facts: Vec<&'a Drafted>,
    dates: Vec<String>,
}

/// Returns the charts of a section for facts that no chart shows yet, in the order of the article.
pub(crate) fn of(section: &str, text: &Text, facts: &[&Drafted], ids: &mut Ids) -> Vec<Chart> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut words: Vec<&Drafted> = Vec::new();
    let mut by_unit: BTreeMap<&str, Vec<&Drafted>> = BTreeMap::new();
    for fact in facts.iter().copied() {
        if fact.figure.is_all() {
            add(&mut groups, text, ChartKind::Checklist, &[fact]);
        } else if is_range(fact) {
            add(&mut groups, text, ChartKind::Range, &[fact]);
        } else if parts(fact) {
            add(&mut groups, text, ChartKind::OneInN, &[fact]);
        } else {
            by_unit.entry(fact.figure.unit()).or_default().push(fact);
        }
    }
    for facts in by_unit.into_values() {
        let mut rest = facts;
        for (series, dates) in series(&rest) {
            rest.retain(|fact| !series.iter().any(|one| one.id == fact.id));
            groups.push(Group { kind: ChartKind::Line, facts: series, dates });
        }
        if rest.first().is_some_and(|fact| fact.figure.unit.kind == "change") {
            rest.iter().for_each(|fact| add(&mut groups, text, ChartKind::Change, &[*fact]));
            continue;
        }
        for [before, after] in pairs(text, &rest) {
            rest.retain(|fact| fact.id != before.id && fact.id != after.id);
            add(&mut groups, text, ChartKind::Change, &[before, after]);
        }
        if rest.first().is_some_and(|fact| fact.figure.unit.kind == "share") {
            rest.iter().for_each(|fact| add(&mut groups, text, ChartKind::Waffle, &[*fact]));
            continue;
        }
        let (bars, others): (Vec<&Drafted>, Vec<&Drafted>) =
            rest.into_iter().partition(|fact| is_length(text, fact));
        words.extend(others);
        // A bar alone is compared with nothing.
        for group in compared(text, &bars) {
            if group.len() > 1 && alike(&group) {
                group.iter().for_each(|fact| add(&mut groups, text, ChartKind::Bar, &[*fact]));
            } else {
                words.extend(group);
            }
        }
    }
    // An arrow alone is compared with nothing.
    let is_lone = |group: &Group<'_>| group.kind == ChartKind::Change && group.facts.len() == 1;
    words.extend(groups.iter().filter(|group| is_lone(group)).flat_map(|group| &group.facts));
    groups.retain(|group| !is_lone(group));
    words.sort_by_key(|fact| fact.figure.start);
    words.into_iter().for_each(|fact| add(&mut groups, text, ChartKind::List, &[fact]));
    groups.sort_by_key(|group| group.facts.iter().map(|fact| fact.figure.start).min());
    groups.into_iter().map(|group| chart(section, group, ids)).collect()
}

/// The article in small, at the top of the page.
pub(crate) fn strip(ids: &mut Ids) -> Chart {
    Chart {
        id: ids.free("whole-article"),
        section: "opening".to_owned(),
        kind: ChartKind::Strip,
        facts: Vec::new(),
        dates: Vec::new(),
        said: Vec::new(),
    }
}

fn chart(section: &str, group: Group<'_>, ids: &mut Ids) -> Chart {
    let base = match group.kind {
        ChartKind::List | ChartKind::Checklist => group.kind.name(),
        _ => group.facts[0].figure.unit(),
    };
    let told = group.dates.iter().zip(&group.facts);
    let said = told.filter_map(|(date, fact)| {
        let (_, words) = fact.figure.told.as_ref()?;
        Some((date.clone(), words.clone()))
    });
    Chart {
        id: ids.free(&format!("{section}-{base}")),
        section: section.to_owned(),
        kind: group.kind,
        facts: group.facts.iter().map(|fact| fact.id.clone()).collect(),
        said: said.collect(),
        dates: group.dates,
    }
}

/// Adds facts to the first picture of the kind that can show them beside its own, or begins one.
fn add<'a>(groups: &mut Vec<Group<'a>>, text: &Text, kind: ChartKind, facts: &[&'a Drafted]) {
    let fits = |group: &&mut Group<'a>| {
        let both = [&group.facts, facts].concat();
        let is_one_unit = both.windows(2).all(|pair| pair[0].figure.unit() == pair[1].figure.unit());
        let is_alike = match kind {
            ChartKind::Change | ChartKind::Range => is_one_unit && alike(&both) && are_compared(text, &both),
            ChartKind::Bar => is_one_unit && are_compared(text, &both),
            _ => true,
        };
        group.kind == kind && both.len() <= MOST && is_alike
    };
    match groups.iter_mut().find(fits) {
        Some(group) => group.facts.extend(facts),
        None => groups.push(Group { kind, facts: facts.to_vec(), dates: Vec::new() }),
    }
}

/// Whether figures of one unit may share an axis, since the article tells them together: counts in one paragraph, and what measures things
/// of many kinds (money, time, lengths, changes) in one sentence. Hours of a strike and hours of a hearing have nothing to do with each other.
fn are_compared(text: &Text, facts: &[&Drafted]) -> bool {
    let line = |fact: &Drafted| text.line_at(fact.sentence).map(|line| line.start);
    facts.windows(2).all(|pair| match pair[0].figure.unit.kind.as_str() {
        "count" => line(pair[0]) == line(pair[1]),
        _ => pair[0].sentence == pair[1].sentence,
    })
}

/// Figures of one unit in the groups that the article tells together.
fn compared<'a>(text: &Text, facts: &[&'a Drafted]) -> Vec<Vec<&'a Drafted>> {
    let mut groups: Vec<Vec<&Drafted>> = Vec::new();
    for fact in facts.iter().copied() {
        match groups.iter_mut().find(|group| are_compared(text, &[group[0], fact])) {
            Some(group) => group.push(fact),
            None => groups.push(vec![fact]),
        }
    }
    groups
}

fn is_range(fact: &Drafted) -> bool {
    matches!(fact.figure.amount, Some(Amount::Range { .. }))
}

/// Whether a share is stated in parts: 六成, 三分之一, one in five.
fn parts(fact: &Drafted) -> bool {
    let stated = fact.figure.amount.and_then(|amount| Parts::stated(amount, &fact.figure.numeral));
    fact.figure.unit.kind == "share" && stated.is_some_and(|parts| parts.all <= MOST_PARTS)
}

/// Whether a bar from zero says something of a figure: a count of a known thing, and not by how much it changed.
fn is_length(text: &Text, fact: &Drafted) -> bool {
    let figure = &fact.figure;
    let is_above = figure.amount.is_some_and(|amount| amount.low() > Number::ZERO);
    let is_level = figure.unit.kind != "temperature" && figure.unit() != "thing";
    is_above && is_level && !guard::changes(text, figure.start)
}

/// Whether the facts' sizes can be compared by eye.
fn alike(facts: &[&Drafted]) -> bool {
    let ends = facts.iter().filter_map(|fact| fact.figure.amount);
    let sizes = ends.map(|amount| amount.low().to_f64().abs().max(amount.high().to_f64().abs()));
    let (least, most) = sizes
        .filter(|size| *size > 0.0)
        .fold((f64::MAX, 0.0_f64), |(least, most), size| (least.min(size), most.max(size)));
    most == 0.0 || most / least <= MOST_TIMES
}
