//! The entries of a draft, as the files of a story have them.

use std::collections::BTreeMap;

use story::Amount;
use toml_edit::Value;

use super::entries::{block, list, number, table};
use super::outline::Role;
use super::question::Topic;
use super::write::{Draft, TODO};
use super::{Drafted, find, needs};

/// The most characters of a heading that a page's navigation has room for.
const SHORT: usize = 24;

impl Draft<'_> {
    /// The figure that the poster shows of a section: of people or money if it can, the largest, without a doubt.
    pub(super) fn poster(&self, section: &str) -> Option<&Drafted> {
        let fits = |fact: &&Drafted| {
            let amount = fact.figure.amount.and_then(Amount::value);
            // The words of a plan are only looked for where nothing else decides.
            let is_plan = || {
                let needs = needs::of(self.text, &fact.figure, fact.figure.unit.kind == "change");
                needs.iter().any(|need| need.topic == Topic::Plan)
            };
            fact.figure.doubts.is_empty() && !fact.figure.is_all() && amount.is_some() && !is_plan()
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
    pub(super) fn files(&self) -> BTreeMap<String, String> {
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        let story = files.entry("story.toml".to_owned()).or_default();
        for section in self.sections.iter().filter(|section| section.is_new) {
            let mut keys = vec![("id", Value::from(&section.id)), ("heading", Value::from(&section.heading))];
            keys.push(("title", Value::from(&section.heading)));
            let width: usize = section.heading.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
            if width > SHORT {
                keys.push(("short", Value::from(format!("{TODO} {}", section.heading))));
            }
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
            files
                .entry(format!("facts/{section}.toml"))
                .or_default()
                .push_str(&self.fact(section, fact, on_poster));
        }
        let file = files.entry("voices.toml".to_owned()).or_default();
        for (id, voice) in &self.voices {
            let inside =
                |fact: &&Drafted| voice.quote.0 <= fact.figure.start && fact.figure.end <= voice.quote.1;
            let own = self.facts.iter().map(|(_, fact)| fact).filter(inside).map(|fact| fact.id.as_str());
            let keys = [
                ("id", Value::from(id)),
                ("speaker", Value::from(voice.named(self.text.language))),
                ("quote", Value::from(self.text.own(voice.quote.0, voice.quote.1))),
                ("facts", list(own)),
                ("name", Value::from(voice.name())),
                ("about", Value::from(format!("{TODO} what the article says about them"))),
            ];
            file.push_str(&block("voice", keys));
        }
        let file = files.entry("charts.toml".to_owned()).or_default();
        for chart in &self.charts {
            let mut keys = vec![
                ("id", Value::from(&chart.id)),
                ("section", Value::from(&chart.section)),
                ("kind", Value::from(chart.kind.name())),
                ("facts", list(chart.facts.iter().map(String::as_str))),
            ];
            if !chart.dates.is_empty() {
                keys.push(("dates", list(chart.dates.iter().map(String::as_str))));
            }
            if !chart.said.is_empty() {
                keys.push(("said", table(&chart.said)));
            }
            keys.extend(self.chart_words(chart).map(|(key, words)| (key, Value::from(words))));
            file.push_str(&block("chart", keys));
        }
        files
    }

    fn fact(&self, section: &str, fact: &Drafted, on_poster: bool) -> String {
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
        if fact.is_of_lede {
            keys.push(("section", Value::from(section)));
        }
        let label = self.label(fact);
        let when = self.when(fact);
        keys.push(("label", Value::from(format!("{TODO} {}", self.with_needs(fact, label.clone() + &when)))));
        if figure.unit.kind == "share" {
            let share = if figure.is_all() { "all" } else { "a share" };
            keys.push(("of", Value::from(format!("{TODO} of what it is {share}"))));
        }
        if on_poster {
            keys.push(("poster", Value::from(format!("{TODO} {label}"))));
        }
        block("fact", keys)
    }

    /// The lines of `story.toml` above its tables.
    pub(super) fn top(&self) -> Vec<(&'static str, &str)> {
        let roles = [
            ("caption", Role::Caption, self.existing.has_caption),
            ("byline", Role::Byline, self.existing.has_byline),
        ];
        let missing = roles.into_iter().filter(|(.., is_there)| !is_there);
        missing.filter_map(|(key, role, _)| Some((key, self.lines(role).next()?.1))).collect()
    }
}
