//! Which facts answer a query, and in which order.

use std::cmp::Ordering;

use super::fold::{fold, holds};
use super::query::{Query, Sort};
use crate::story::{Fact, Story, Wording};

/// All facts of an edition, ready to be searched. Facts are told by their place in [`Story::facts`].
#[derive(Clone, Debug)]
pub struct Finder<'a> {
    story: &'a Story,
    wording: &'a Wording,
    /// What each fact is found by, folded.
    texts: Vec<String>,
}

impl<'a> Finder<'a> {
    /// The facts of an edition. `page` gives what the page says of a fact besides: its figure, section, unit and qualifier
    /// in words, most of which the program in the browser does not hold.
    #[must_use]
    pub fn new(story: &'a Story, wording: &'a Wording, page: &dyn Fn(usize) -> String) -> Self {
        let text = |(n, fact)| fold(&(text_of(story, wording, fact) + &page(n)));
        Self { story, wording, texts: story.facts.iter().enumerate().map(text).collect() }
    }

    /// Whether each fact answers a query.
    #[must_use]
    pub fn shown(&self, query: &Query<'_>) -> Vec<bool> {
        let words = fold(&query.words);
        let words: Vec<&str> = words.split_whitespace().collect();
        let is = |asked: Option<&str>, own: &str| asked.is_none_or(|asked| asked == own);
        let facts = self.story.facts.iter().zip(&self.texts);
        facts
            .map(|(fact, text)| {
                is(query.section, &fact.section)
                    && is(query.unit, &fact.unit)
                    && query.qualifier.is_none_or(|qualifier| qualifier == fact.qualifier)
                    && words.iter().all(|word| holds(text, word))
            })
            .collect()
    }

    /// All facts in the order of a query. `collate` compares labels as the edition's language does.
    #[must_use]
    pub fn order(&self, query: &Query<'_>, collate: &dyn Fn(&str, &str) -> Ordering) -> Vec<usize> {
        let facts = &self.story.facts;
        // Looked up once a fact, not once a comparison.
        let places: Vec<usize> = facts.iter().map(|fact| self.place(query.sort, fact)).collect();
        let label = |n: usize| self.wording.label(&facts[n].id);
        let compare = |a: usize, b: usize| {
            let by_place = places[a].cmp(&places[b]);
            let compared = match query.sort {
                Sort::Article => a.cmp(&b),
                Sort::Label => collate(label(a), label(b)),
                // The units stay where they are: only within a unit is a figure larger than another.
                Sort::Value if by_place.is_ne() => return by_place,
                Sort::Value => facts[a].value.total_cmp(&facts[b].value),
                Sort::Section | Sort::Unit | Sort::Qualifier => by_place,
            };
            if query.down { compared.reverse() } else { compared }
        };
        // Each after those it does not come before. The library's sort compares no less, and is 5 KB of wasm.
        let mut order = Vec::new();
        for n in 0..facts.len() {
            order.insert(order.partition_point(|before| compare(*before, n).is_le()), n);
        }
        order
    }

    /// Where a fact's own stands among all of the sort.
    fn place(&self, sort: Sort, fact: &Fact) -> usize {
        let place = match sort {
            Sort::Value | Sort::Unit => self.story.units.iter().position(|unit| unit.id == fact.unit),
            Sort::Section => self.story.sections.iter().position(|section| section.id == fact.section),
            Sort::Qualifier => Some(fact.qualifier as usize),
            Sort::Article | Sort::Label => None,
        };
        place.unwrap_or_default()
    }
}

/// What a reader may look for in a fact: its labels, its numeral, its quote, and its number in full.
fn text_of(story: &Story, wording: &Wording, fact: &Fact) -> String {
    let article = &story.article;
    let mut text = fact.value.to_string();
    for said in [
        wording.label(&fact.id),
        wording.short_label(&fact.id),
        article.slice(&fact.numeral),
        article.slice(&fact.quote),
        "",
    ] {
        // A searched word has no line end: none is found across two of these.
        text.push('\n');
        text.push_str(said);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Finder;
    use crate::dataset::story;
    use crate::explore::query::{Query, Sort};
    use crate::story::{Qualifier, Wording};

    fn wording() -> &'static Wording {
        &story().editions[0]
    }

    /// As the page has it.
    fn finder() -> Finder<'static> {
        Finder::new(story(), wording(), &|n| {
            let fact = &story().facts[n];
            let section = wording().sections.get(&fact.section).expect("words for every section");
            let figure = wording().full_figure(story(), fact);
            [
                &section.title,
                &section.short,
                &figure,
                wording().unit_name(&fact.unit),
                wording().qualifier(fact.qualifier),
            ]
            .join("\n")
        })
    }

    fn found(query: &Query<'_>) -> Vec<&'static str> {
        let finder = finder();
        let shown = finder.shown(query);
        let order = finder.order(query, &|a, b| a.cmp(b));
        order.into_iter().filter(|n| shown[*n]).map(|n| story().facts[n].id.as_str()).collect()
    }

    fn words(words: &str) -> Query<'static> {
        Query { words: words.to_owned(), ..Query::default() }
    }

    #[test]
    fn nothing_asked_shows_every_fact_in_the_articles_order() {
        let all: Vec<&str> = story().facts.iter().map(|fact| fact.id.as_str()).collect();
        assert_eq!(found(&Query::default()), all);
        assert_eq!(found(&words(" \u{3000} ")), all);
    }

    #[test]
    fn a_fact_is_found_by_its_words_and_by_its_number_however_it_is_written() {
        for asked in
            ["托位", "15.94萬", "15.94万", "159400", "159,400", "１５９，４００", "159,4", "15.94 萬 托位"]
        {
            assert!(found(&words(asked)).contains(&"nursery-places"), "{asked}");
        }
        let found = found(&words("400"));
        assert!(found.contains(&"shared-items") && !found.contains(&"tcm-clinics"), "1400 is another number");
    }

    #[test]
    fn every_fact_is_found_by_each_thing_its_row_says() {
        for fact in &story().facts {
            let wording = wording();
            let section = wording.sections.get(&fact.section).expect("words for every section");
            let asked = [
                wording.label(&fact.id),
                wording.short_label(&fact.id),
                &wording.full_figure(story(), fact),
                story().article.slice(&fact.quote),
                story().article.slice(&fact.numeral),
                &section.title,
                &section.short,
                wording.unit_name(&fact.unit),
                wording.qualifier(fact.qualifier),
                &fact.value.to_string(),
            ];
            for asked in asked {
                assert!(found(&words(asked)).contains(&fact.id.as_str()), "{}: {asked}", fact.id);
            }
        }
    }

    #[test]
    fn filters_hold_together() {
        let query = Query {
            section: Some("health"),
            unit: Some("person"),
            qualifier: Some(Qualifier::Over),
            ..words("群眾")
        };
        let by_hand: Vec<&str> = story()
            .facts
            .iter()
            .filter(|fact| fact.section == "health" && fact.unit == "person")
            .filter(|fact| fact.qualifier == Qualifier::Over && wording().label(&fact.id).contains("群眾"))
            .map(|fact| fact.id.as_str())
            .collect();
        assert_eq!(found(&query), by_hand);
        assert_eq!(by_hand, ["shared-people"]);
    }

    #[test]
    fn values_are_ranked_within_their_unit_only() {
        for down in [false, true] {
            let query = Query { sort: Sort::Value, down, ..Query::default() };
            let facts: Vec<_> = found(&query).into_iter().filter_map(|id| story().fact(id)).collect();
            let place = |unit: &str| story().units.iter().position(|one| one.id == unit);
            for pair in facts.windows(2) {
                let [a, b] = [pair[0], pair[1]];
                assert!(place(&a.unit) <= place(&b.unit), "units stand together, in one order both ways");
                if a.unit == b.unit {
                    let falls = a.value > b.value;
                    assert!(a.value.total_cmp(&b.value).is_eq() || falls == down, "{} {}", a.id, b.id);
                }
            }
        }
    }

    #[test]
    fn labels_are_ordered_by_the_language() {
        let finder = finder();
        let query = Query { sort: Sort::Label, ..Query::default() };
        let by_length = |a: &str, b: &str| a.len().cmp(&b.len());
        let order = finder.order(&query, &by_length);
        let lengths: Vec<usize> =
            order.iter().map(|n| wording().label(&story().facts[*n].id).len()).collect();
        assert!(lengths.is_sorted(), "{lengths:?}");
    }

    #[test]
    fn an_order_loses_no_fact_and_goes_both_ways() {
        let finder = finder();
        for sort in Sort::ALL {
            let order = |down| finder.order(&Query { sort, down, ..Query::default() }, &|a, b| a.cmp(b));
            for mut order in [order(false), order(true)] {
                order.sort_unstable();
                assert!(order.into_iter().eq(0..story().facts.len()), "{sort:?}");
            }
            assert_ne!(order(false), order(true), "{sort:?}");
        }
    }

    proptest! {
        #[test]
        fn more_words_never_find_more(some in "[0-9a-z萬人個]{0,3}", more in ".{0,4}") {
            let fewer = found(&words(&format!("{some} {more}")));
            let all = found(&words(&some));
            prop_assert!(fewer.iter().all(|id| all.contains(id)));
        }
    }
}
