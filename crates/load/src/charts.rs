//! Checks the charts: their facts exist and fit the kind, and their arithmetic is possible.

use std::collections::BTreeSet;

use story::{Amount, ChartKind, ChartSpec, Formula, Number, OPENING, Place, UnitKind};

use super::amounts;
use super::derived::{derive, one_unit};
use super::facts::Facts;
use super::files::Files;
use super::ids::Ids;
use super::lanes;
use super::nearest::{listed, meant};
use super::place::Source;
use super::places::Places;
use super::problem::Problems;
use super::raw::{Placed, RawChart, RawPlace};
use super::series;
use super::start;
use super::steps;
use super::symbols::{check_dots, check_field, check_ratio, check_symbols};

/// Checks every chart and computes its derived values.
pub(super) fn check(
    files: &Files,
    article: &Places<'_>,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Vec<ChartSpec> {
    let mut ids = Ids::of("chart");
    let mut derived_ids = Ids::of("derived");
    let source = &files.charts.source;
    let sections = files.story.items.section.iter().map(|section| section.id.get_ref().as_str());
    let sections: Vec<&str> = sections.chain([OPENING]).collect();
    let mut charts = Vec::new();
    for raw in &files.charts.items {
        ids.take(source, &raw.id, problems);
        let (id, section) = (raw.id.get_ref(), raw.section.get_ref());
        if !sections.contains(&section.as_str()) {
            let what = format!("the section `{section}` of chart `{id}` is not in story.toml");
            problems.at(source, raw.section.span().start, what, meant(section, sections.iter().copied()));
        }
        check_within(files, raw, problems);
        check_facts(source, raw, facts, problems);
        let mut derived = Vec::new();
        for value in &raw.derived {
            derived_ids.take(source, &value.id, problems);
            derived.extend(derive(source, raw, value, facts, problems));
        }
        let kind = *raw.kind.get_ref();
        check_kind(files, raw, facts, problems);
        amounts::check(source, raw, article, facts, problems);
        let shown = match kind {
            ChartKind::Strip => facts.checked.iter().map(|fact| fact.id.clone()).collect(),
            _ => raw.facts.get_ref().iter().map(|fact| fact.get_ref().clone()).collect(),
        };
        charts.push(ChartSpec {
            id: id.clone(),
            section: section.clone(),
            within: raw.within.as_ref().map(|chart| chart.get_ref().clone()),
            kind,
            per: raw.per.iter().flat_map(Placed::get_ref).map(|per| *per.get_ref()).collect(),
            facts: shown,
            derived,
            steps: steps::check(source, raw, article, facts, problems),
            places: raw.place.iter().map(place).collect(),
            axis: raw.axis.as_ref().map(|axis| *axis.get_ref()).unwrap_or_default(),
            lanes: raw.lanes.iter().flat_map(Placed::get_ref).map(|lane| lane.get_ref().clone()).collect(),
            one: raw.one.as_ref().map(|voice| voice.get_ref().clone()),
            dates: series::check(source, raw, article, facts, problems),
            start: start::check(source, raw, facts, problems),
        });
    }
    charts
}

fn place(raw: &RawPlace) -> Place {
    Place { id: raw.id.get_ref().clone(), symbol: raw.symbol }
}

/// Reports unknown and repeated facts; `whose` names their owner in messages.
pub(super) fn known_facts(
    source: &Source,
    whose: &str,
    ids: &[Placed<String>],
    facts: &Facts<'_>,
    problems: &mut Problems,
) {
    let mut seen = BTreeSet::new();
    for id in ids {
        let (name, place) = (id.get_ref(), id.span().start);
        if !facts.written.contains_key(name.as_str()) {
            problems.at(source, place, format!("{whose}: unknown fact `{name}`"), meant(name, facts.ids()));
        }
        if !seen.insert(name) {
            problems.at(source, place, format!("{whose} lists the fact `{name}` twice"), "list it once");
        }
    }
}

fn check_facts(source: &Source, raw: &RawChart, facts: &Facts<'_>, problems: &mut Problems) {
    let id = raw.id.get_ref();
    known_facts(source, &format!("chart `{id}`"), raw.facts.get_ref(), facts, problems);
    let by_itself = *raw.kind.get_ref() == ChartKind::Strip;
    if by_itself && !raw.facts.get_ref().is_empty() {
        let what = format!("chart `{id}` lists facts, but a strip always shows all facts");
        problems.at(source, raw.facts.span().start, what, "write facts = []");
    }
    // A chart of steps may have no facts.
    if raw.facts.get_ref().is_empty() && raw.step.is_empty() && !by_itself {
        problems.at(
            source,
            raw.facts.span().start,
            format!("chart `{id}` shows no fact"),
            "list at least one in `facts`",
        );
    }
}

/// Checks what a kind requires of its facts.
fn check_kind(files: &Files, raw: &RawChart, facts: &Facts<'_>, problems: &mut Problems) {
    let source = &files.charts.source;
    let (id, kind, place) = (raw.id.get_ref(), *raw.kind.get_ref(), raw.kind.span().start);
    if kind.has_one_axis() {
        one_unit(
            source,
            &format!("chart `{id}` has two units on one axis:"),
            raw.facts.get_ref(),
            facts,
            problems,
        );
    }
    check_drawable(source, raw, facts, problems);
    check_stations(source, raw, problems);
    check_per(source, raw, problems);
    lanes::check(source, raw, facts, problems);
    check_one(files, raw, problems);
    match kind {
        ChartKind::Bar | ChartKind::Strip => {}
        // `amounts` and `series` check these.
        ChartKind::OneInN | ChartKind::Line | ChartKind::Change | ChartKind::Range => {}
        ChartKind::Route | ChartKind::Timeline | ChartKind::Journey | ChartKind::Groups => {
            let told: Vec<&str> = raw
                .step
                .iter()
                .filter_map(|step| step.fact.as_ref())
                .map(|fact| fact.get_ref().as_str())
                .collect();
            for fact in raw.facts.get_ref() {
                if !told.contains(&fact.get_ref().as_str()) {
                    let what = format!(
                        "chart `{id}` lists the fact `{}`, but none of its steps has it",
                        fact.get_ref()
                    );
                    problems.at(source, fact.span().start, what, "add a [[chart.step]] with that `fact`");
                }
            }
        }
        ChartKind::Waffle => {
            for fact in raw.facts.get_ref() {
                let name = fact.get_ref();
                if facts.unit_kind(name).is_some_and(|kind| kind != UnitKind::Share) {
                    let what = format!("chart `{id}` is a waffle, but its fact `{name}` is not a share");
                    problems.at(
                        source,
                        fact.span().start,
                        what,
                        "a waffle shows percentages of a whole: use `bar` for counts",
                    );
                }
            }
        }
        ChartKind::Symbols => check_symbols(source, raw, files, facts, problems),
        ChartKind::Field => check_field(source, raw, facts, problems),
        ChartKind::List => {
            check_shares(source, raw, facts, false, problems);
            check_dots(source, raw, facts, problems);
        }
        ChartKind::Checklist => check_shares(source, raw, facts, true, problems),
        ChartKind::Pair => {
            let shown: Vec<&str> = raw.facts.get_ref().iter().map(|fact| fact.get_ref().as_str()).collect();
            let fits = raw.derived.first().is_some_and(|ratio| {
                let mut operands: Vec<&str> =
                    ratio.operands.iter().map(|fact| fact.get_ref().as_str()).collect();
                let given = operands == shown;
                operands.reverse();
                *ratio.formula.get_ref() == Formula::Ratio && (given || operands == shown)
            });
            if shown.len() != 2 || !fits {
                let what = format!("chart `{id}` is a pair, but does not have two facts and their ratio");
                let hint = "list two facts, and make its first [[chart.derived]] the `ratio` of the two";
                problems.at(source, place, what, hint);
            } else {
                check_ratio(source, raw, facts, problems);
            }
        }
    }
}

/// Reports ranges and numbers below 0 in kinds that draw one number from zero: lengths, squares, symbols.
fn check_drawable(source: &Source, raw: &RawChart, facts: &Facts<'_>, problems: &mut Problems) {
    let kind = *raw.kind.get_ref();
    let draws_words =
        matches!(kind, ChartKind::List | ChartKind::Groups | ChartKind::Strip) && raw.per.is_none();
    if draws_words {
        return;
    }
    for fact in raw.facts.get_ref() {
        let Some(amount) = facts.checked(fact.get_ref()).map(|fact| fact.amount) else { continue };
        let (is, drawn_by) = match amount {
            Amount::Range { .. } if kind != ChartKind::Range => ("a range", "`range`"),
            Amount::One(value) if value < Number::ZERO && !kind.has_signs() => {
                ("below 0", "`line` or `change`")
            }
            _ => continue,
        };
        let what = format!(
            "chart `{}` is of the kind `{}`, which can't draw `{}`: it is {is}",
            raw.id.get_ref(),
            kind.name(),
            fact.get_ref()
        );
        let hint = format!(
            "show it in a chart of the kind {drawn_by}, or in a `list` without `per`, which draws no lengths"
        );
        problems.at(source, fact.span().start, what, hint);
    }
}

/// Reports missing or needless steps.
fn check_stations(source: &Source, raw: &RawChart, problems: &mut Problems) {
    let (id, kind, place) = (raw.id.get_ref(), *raw.kind.get_ref(), raw.kind.span().start);
    let name = kind.name();
    match (kind.has_steps(), raw.step.len()) {
        (true, 0 | 1) => {
            let what = format!("chart `{id}` is of the kind `{name}`, but has fewer than two steps");
            problems.at(
                source,
                place,
                what,
                "add [[chart.step]] tables, each with an `id` and a `quote` or `fact`",
            );
        }
        (false, 1..) => {
            let what = format!("chart `{id}` is of the kind `{name}`, which has no steps");
            let with_steps = ChartKind::ALL.iter().filter(|kind| kind.has_steps()).map(|kind| kind.name());
            let hint = format!("remove them: only {} have steps", listed(&with_steps.collect::<Vec<_>>()));
            problems.at(source, place, what, hint);
        }
        _ => {}
    }
}

/// Reports a missing or needless `per`.
fn check_per(source: &Source, raw: &RawChart, problems: &mut Problems) {
    let (id, kind) = (raw.id.get_ref(), *raw.kind.get_ref());
    match &raw.per {
        None if kind.has_symbols() => {
            let what = format!("chart `{id}` does not say how many things a symbol stands for");
            problems.at(
                source,
                raw.kind.span().start,
                what,
                "add per = [ … ], with one number for each fact",
            );
        }
        Some(per) if !kind.may_have_symbols() => {
            let what = format!("chart `{id}` is of the kind `{}`, which has no `per`", kind.name());
            let with = ChartKind::ALL.iter().filter(|kind| kind.may_have_symbols()).map(|kind| kind.name());
            let hint = format!("remove it: only {} have `per`", listed(&with.collect::<Vec<_>>()));
            problems.at(source, per.span().start, what, hint);
        }
        _ => {}
    }
}

/// Checks `within`: the other chart is on the page and shows all facts of this one.
fn check_within(files: &Files, raw: &RawChart, problems: &mut Problems) {
    let Some(within) = &raw.within else { return };
    let (id, name) = (raw.id.get_ref(), within.get_ref());
    let source = &files.charts.source;
    let mut on_page = files.charts.items.iter().filter(|other| other.within.is_none());
    let names = on_page.clone().map(|other| other.id.get_ref().as_str());
    let Some(other) = on_page.find(|other| other.id.get_ref() == name) else {
        let what = format!("chart `{id}` is within `{name}`, but the page has no such chart");
        problems.at(source, within.span().start, what, meant(name, names));
        return;
    };
    let shown: Vec<&String> = other.facts.get_ref().iter().map(Placed::get_ref).collect();
    for fact in raw.facts.get_ref().iter().filter(|fact| !shown.contains(&fact.get_ref())) {
        let what = format!("chart `{id}` is within `{name}`, which does not show `{}`", fact.get_ref());
        problems.at(source, fact.span().start, what, format!("add it to `facts` of `{name}`"));
    }
}

/// Reports facts that a list or a checklist can't show: a checklist has only shares of 100 %, a list none.
fn check_shares(source: &Source, raw: &RawChart, facts: &Facts<'_>, of_all: bool, problems: &mut Problems) {
    for fact in raw.facts.get_ref() {
        let (id, name) = (raw.id.get_ref(), fact.get_ref());
        let is_share = facts.unit_kind(name).is_some_and(|kind| kind == UnitKind::Share);
        let is_all = is_share && facts.size(name) == Some(100.0);
        if facts.unit_kind(name).is_none() || if of_all { is_all } else { !is_share } {
            continue;
        }
        let (what, hint) = match of_all {
            true => (
                "is a checklist, but its fact `{}` does not say \"all\"",
                "a checklist has only shares of 100 %",
            ),
            false => (
                "is a list, but its fact `{}` is a share",
                "move it to a checklist if it is 100 %, else to bars",
            ),
        };
        let what = format!("chart `{id}` {}", what.replace("{}", name));
        problems.at(source, fact.span().start, what, hint);
    }
}

/// Checks `one`: a person whom the article quotes, tied to the field's first fact.
fn check_one(files: &Files, raw: &RawChart, problems: &mut Problems) {
    let Some(one) = &raw.one else { return };
    let (source, id, name) = (&files.charts.source, raw.id.get_ref(), one.get_ref());
    let first = raw.facts.get_ref().first().map(|fact| fact.get_ref().as_str());
    if *raw.kind.get_ref() != ChartKind::Field {
        let what = format!("chart `{id}` is of the kind `{}`, which has no `one`", raw.kind.get_ref().name());
        problems.at(source, one.span().start, what, "remove it: only fields show one mark as a person's");
        return;
    }
    let tied = files
        .voices
        .items
        .iter()
        .filter(|voice| voice.facts.iter().any(|fact| Some(fact.get_ref().as_str()) == first));
    let tied: Vec<&str> = tied.map(|voice| voice.id.get_ref().as_str()).collect();
    if !tied.contains(&name.as_str()) {
        let what = format!("one mark of chart `{id}` stands for `{name}`, who is not tied to its first fact");
        problems.at(source, one.span().start, what, meant(name, tied.iter().copied()));
    }
}
