//! Checks what places a step in a journey or a timeline: its lane, its places, its date.

use story::{Axis, ChartKind, Date, Qualifier, UnitKind};

use super::facts::Facts;
use super::ids::Ids;
use super::nearest::meant;
use super::place::Source;
use super::problem::Problems;
use super::raw::{Placed, RawChart, RawStep};

/// Checks places and lanes of a chart, and the steps' references to them.
pub(super) fn check(source: &Source, raw: &RawChart, facts: &Facts<'_>, problems: &mut Problems) {
    let (id, kind) = (raw.id.get_ref(), *raw.kind.get_ref());
    let mut ids = Ids::of("place");
    raw.place.iter().for_each(|place| ids.take(source, &place.id, problems));
    let mut ids = Ids::of("lane");
    raw.lanes.iter().flat_map(Placed::get_ref).for_each(|lane| ids.take(source, lane, problems));
    if kind == ChartKind::Journey && raw.place.len() < 2 {
        let what = format!("chart `{id}` is a journey, but has fewer than two places");
        problems.at(source, raw.kind.span().start, what, "add [[chart.place]] tables, each with an `id`");
    }
    if kind != ChartKind::Journey && (!raw.place.is_empty() || raw.axis.is_some()) {
        let what = format!("chart `{id}` is of the kind `{}`, which has no places", kind.name());
        let hint = "remove [[chart.place]] and `axis`: only journeys have them";
        problems.at(source, raw.kind.span().start, what, hint);
    }
    if !kind.has_lanes()
        && let Some(lanes) = &raw.lanes
    {
        let what = format!("chart `{id}` is of the kind `{}`, which has no lanes", kind.name());
        problems.at(
            source,
            lanes.span().start,
            what,
            "remove `lanes`: only journeys and timelines have them",
        );
    }
    let places: Vec<&str> = raw.place.iter().map(|place| place.id.get_ref().as_str()).collect();
    let lanes = raw.lanes.iter().flat_map(Placed::get_ref).map(|lane| lane.get_ref().as_str());
    let lanes: Vec<&str> = lanes.collect();
    for step in &raw.step {
        for (sort, named, known) in
            [("place", &step.from, &places), ("place", &step.to, &places), ("lane", &step.lane, &lanes)]
        {
            let Some(name) = named else { continue };
            if !known.contains(&name.get_ref().as_str()) {
                let what = format!(
                    "step `{}` of chart `{id}`: unknown {sort} `{}`",
                    step.id.get_ref(),
                    name.get_ref()
                );
                problems.at(source, name.span().start, what, meant(name.get_ref(), known.iter().copied()));
            }
        }
        if let (None, Some(to)) = (&step.from, &step.to) {
            let what =
                format!("step `{}` of chart `{id}` leads to a place, but begins at none", step.id.get_ref());
            problems.at(source, to.span().start, what, "add `from`, the place where it begins");
        }
        check_named(source, raw, step, facts, problems);
        if kind == ChartKind::Journey {
            check_journey(source, raw, step, facts, problems);
        }
    }
}

/// The most marks of an arrow.
const MOST_MARKS: f64 = 2500.0;

/// Reports a step that a journey can't draw: in no lane, on no level of an axis that runs down, or a count that is not
/// exactly some number of marks.
fn check_journey(
    source: &Source,
    raw: &RawChart,
    step: &RawStep,
    facts: &Facts<'_>,
    problems: &mut Problems,
) {
    let whose = format!("step `{}` of chart `{}`", step.id.get_ref(), raw.id.get_ref());
    let place = step.id.span().start;
    if step.lane.is_none() {
        let hint = "add `lane`, one of those that the chart lists in `lanes`";
        problems.at(source, place, format!("{whose} is in no lane"), hint);
    }
    let down = raw.axis.as_ref().is_some_and(|axis| *axis.get_ref() == Axis::Down);
    if down && step.from.is_none() && step.to.is_none() {
        let hint = "add `from`: where the axis runs down, every step is on a level";
        problems.at(source, place, format!("{whose} is at no place"), hint);
    }
    let Some(fact) = step.fact.as_ref().filter(|_| !down && step.to.is_some()) else { return };
    let name = fact.get_ref();
    if facts.unit_kind(name) != Some(UnitKind::Count) {
        return;
    }
    let Some(value) = facts.size(name) else { return };
    if let Some(fact) = facts.checked(name).filter(|fact| fact.qualifier != Qualifier::Exact) {
        let what = format!(
            "{whose} would be an arrow of exactly {value} marks, but `{name}` is `{}`",
            fact.qualifier.name()
        );
        let hint = "leave out `to`, or use the kind `symbols`, whose last symbol shows that";
        problems.at(source, place, what, hint);
    }
    if value > MOST_MARKS || value.fract() != 0.0 {
        let what = format!("{whose} would be an arrow of {value} marks, one for each of `{name}`");
        let hint = format!(
            "an arrow has at most {MOST_MARKS} whole marks: leave out `to`, or use the kind `symbols`"
        );
        problems.at(source, fact.span().start, what, hint);
    }
}

/// Reports people who are not part of a count, and a person named twice.
fn check_named(source: &Source, raw: &RawChart, step: &RawStep, facts: &Facts<'_>, problems: &mut Problems) {
    let Some(named) = &step.named else { return };
    let people = named.get_ref();
    let repeated =
        people.iter().zip(0..).find(|(person, n)| people.iter().take(*n).any(|other| other.id == person.id));
    if let Some((person, _)) = repeated {
        let what = format!(
            "step `{}` of chart `{}` names `{}` twice",
            step.id.get_ref(),
            raw.id.get_ref(),
            person.id
        );
        problems.at(source, named.span().start, what, "give each person an `id` of its own");
    }
    let count = people.iter().map(|_| 1.0).sum::<f64>();
    let fact = step.fact.as_ref().map(|fact| fact.get_ref().as_str());
    let counts = fact.is_some_and(|fact| {
        facts.unit_kind(fact) == Some(UnitKind::Count) && facts.size(fact).is_some_and(|value| value >= count)
    });
    if !counts {
        let what = format!(
            "step `{}` of chart `{}` names {count} people, but has no count of so many",
            step.id.get_ref(),
            raw.id.get_ref(),
        );
        problems.at(
            source,
            named.span().start,
            what,
            "give the step the `fact` that counts them, or remove `named`",
        );
    }
}

/// Reads the date of a step: `2025-02`, or `2025-09-12`. It must be in the step's quote.
pub(super) fn date(source: &Source, raw: &RawChart, step: &RawStep, problems: &mut Problems) -> Option<Date> {
    let written = step.date.as_ref()?;
    let text = written.get_ref();
    let place = written.span().start;
    let whose = format!("step `{}` of chart `{}`", step.id.get_ref(), raw.id.get_ref());
    if *raw.kind.get_ref() != ChartKind::Timeline {
        problems.at(source, place, format!("{whose} has a date"), "remove it: only timelines have dates");
        return None;
    }
    let parts: Option<Vec<u32>> = text.split('-').map(|part| part.parse().ok()).collect();
    let date = match parts.as_deref() {
        Some(&[year, month @ 1..=12]) => Date { year, month, day: None },
        Some(&[year, month @ 1..=12, day @ 1..=31]) => Date { year, month, day: Some(day) },
        _ => {
            let hint = "write a month as 2025-02 and a day as 2025-09-12";
            problems.at(source, place, format!("`{text}` is no date"), hint);
            return None;
        }
    };
    let said = match date.day {
        Some(day) => format!("{}月{day}日", date.month),
        None => format!("{}月", date.month),
    };
    let quote = step.quote.as_ref().map_or("", |quote| quote.get_ref());
    if !quote.contains(&said) {
        let what = format!("{whose} is dated {text}, but its quote does not say 「{said}」");
        problems.at(source, place, what, "write the date that the quote states, or remove it");
    }
    Some(date)
}
