//! Tests of a whole story and its publication: packing, changing and searching.

mod common;

use std::path::Path;

use load::Loaded;
use story::{Amount, Derived, Fact, Formula, Number, Packed, Publication, Qualifier, Story};

use common::{loaded, story};

/// The three lists of [`Packed`], as postcard writes them.
type Lists = (Vec<String>, Vec<u32>, Vec<f64>);

fn lists(story: &Story) -> Lists {
    let bytes = postcard::to_stdvec(&Packed::of(story)).expect("in memory");
    postcard::from_bytes(&bytes).expect("three lists")
}

fn unpacked(lists: &Lists) -> Option<Story> {
    let bytes = postcard::to_stdvec(lists).expect("in memory");
    postcard::from_bytes::<Packed>(&bytes).expect("three lists").story()
}

#[test]
fn unpacking_returns_the_packed_story() {
    let lists = lists(story());
    assert!(lists.0.len() > 1000 && lists.1.len() > 1000 && lists.2.len() >= story().facts.len());
    assert_eq!(unpacked(&lists).as_ref(), Some(story()));
}

#[test]
fn deserializing_returns_the_serialized_publication() {
    let bytes = postcard::to_stdvec(&loaded().publication).expect("in memory");
    assert_eq!(postcard::from_bytes::<Publication>(&bytes).as_ref(), Ok(&loaded().publication));
}

#[test]
fn an_edition_in_another_script_adds_less_than_half_of_what_a_translation_adds() {
    let lists_of = |langs: &[&str]| {
        let mut story = story().clone();
        story.editions.retain(|wording| langs.contains(&wording.lang.as_str()));
        assert_eq!(unpacked(&lists(&story)), Some(story.clone()), "{langs:?}");
        lists(&story).0.iter().map(String::len).sum::<usize>()
    };
    let [one, script, language] =
        [&["zh-Hant"][..], &["zh-Hant", "zh-Hans"], &["zh-Hant", "en"]].map(lists_of);
    assert!((script - one) * 2 < language - one, "{one}, {script}, {language}");
}

#[test]
fn lists_that_are_too_short_or_too_long_are_rejected() {
    let broken = |change: fn(&mut Lists)| {
        let mut lists = lists(story());
        change(&mut lists);
        unpacked(&lists).is_none()
    };
    assert!(broken(|lists| _ = lists.0.pop()), "a word is missing");
    assert!(broken(|lists| _ = lists.1.pop()), "a number is missing");
    assert!(broken(|lists| _ = lists.2.pop()), "a value is missing");
    assert!(broken(|lists| lists.0.push(String::new())), "an extra word");
    assert!(broken(|lists| lists.1.push(0)), "an extra number");
}

#[test]
fn a_share_in_parts_is_printed_without_a_percent_sign_after_its_number() {
    let example = load::load(Path::new("../../examples/river")).expect("valid data").story;
    let figure = |story: &Story, id: &str| {
        story.source_wording().full_figure(story, story.fact(id).unwrap_or_else(|| panic!("no fact {id}")))
    };
    assert_eq!(figure(&example, "children"), "每5个泳客中就有3（60%）");
    assert_eq!(figure(&example, "connected-2020"), "三成（30%）");
    assert_eq!(figure(story(), "five-centres-counties"), "72.3%");
    // As 少了近四成, a change.
    let share = example.fact("connected-2020").expect("a fact");
    let change = Fact { unit: "change".to_owned(), ..share.clone() };
    assert_eq!(example.source_wording().full_figure(&example, &change), "三成（30%）");
}

#[test]
fn a_rounded_share_that_is_not_exact_anyway_has_one_qualifier() {
    let share = story().fact("five-centres-counties").expect("a fact");
    let third = |qualifier| Fact {
        amount: Amount::One(Number::new(100, 3).expect("a fraction")),
        qualifier,
        ..share.clone()
    };
    let english = story().edition("en").expect("an edition");
    let said = |qualifier| english.full_figure(story(), &third(qualifier));
    assert_eq!(said(Qualifier::Exact), "about 33.3%");
    assert_eq!(said(Qualifier::Nearly), "nearly 33.3%");
    assert_eq!(said(Qualifier::AtLeast), "at least 33.3%");
}

#[test]
fn a_sum_or_difference_keeps_the_decimals_of_its_parts_and_a_ratio_is_rounded() {
    let number = |text: &str| Number::parse(text).expect("a number");
    let computed = |lang: &str, formula: Formula, [a, b]: [&str; 2], cents: bool| {
        let mut story = story().clone();
        let ids: Vec<String> = story.facts.iter().take(2).map(|fact| fact.id.clone()).collect();
        story.facts.change(|facts| {
            for (fact, (amount, unit)) in facts.iter_mut().zip([(a, "money"), (b, "money")]) {
                let unit = if formula == Formula::Ratio && fact.id == ids[1] { "thing" } else { unit };
                fact.amount = Amount::One(number(amount));
                (fact.unit, fact.cents, fact.qualifier) = (unit.to_owned(), cents, Qualifier::Exact);
            }
        });
        let value = formula.apply(&[number(a), number(b)]).expect("a value");
        let derived = Derived { id: "computed".to_owned(), formula, operands: ids, value };
        story.edition(lang).expect("an edition").derived_value(&story, &derived)
    };
    for lang in ["zh-Hant", "en"] {
        assert_eq!(computed(lang, Formula::Difference, ["3.85", "2.6"], false), "1.25");
        assert_eq!(computed(lang, Formula::Difference, ["312.6", "271.2"], false), "41.4");
        assert_eq!(computed(lang, Formula::Sum, ["3", "4"], false), "7");
        assert_eq!(computed(lang, Formula::Sum, ["3.60", "1.50"], true), "5.10");
        assert_eq!(computed(lang, Formula::Difference, ["3.60", "1.60"], true), "2.00");
    }
    assert_eq!(computed("en", Formula::Ratio, ["10.50", "4"], true), "about 2.63");
    assert_eq!(computed("en", Formula::Ratio, ["10.5", "4"], false), "about 2.6");
}

#[test]
fn each_edition_has_its_own_headline_and_byline() {
    let (story, publication) = (story(), &loaded().publication);
    let of = |lang| (publication.headline(story, lang), publication.byline(story, lang));
    assert_eq!(of("zh-Hant").0, story.article.title());
    assert_eq!(of("zh-Hans").0, "筑牢民生根基 增进民生福祉 ——三晋百姓获得感与幸福感持续提升");
    assert!(of("en").0.starts_with("Firm foundations for people’s livelihoods"));
    assert!(of("zh-Hans").1.starts_with("本报记者"), "{}", of("zh-Hans").1);
    assert!(of("en").1.is_ascii() && !of("en").1.is_empty(), "{}", of("en").1);
}

#[test]
fn changing_the_charts_updates_which_chart_shows_a_fact() {
    let mut charts = story().charts.clone();
    let shown = charts.iter().find(|chart| !chart.is_overview()).expect("a chart").facts[0].clone();
    let first = charts.showing(&shown).expect("it is shown").id.clone();
    charts.change(|all| all.retain(|chart| chart.id != first));
    assert!(charts.showing(&shown).is_none_or(|chart| chart.id != first && chart.facts.contains(&shown)));
    charts.change(|all| all.iter_mut().for_each(|chart| chart.facts.clear()));
    assert_eq!(charts.showing(&shown), None);
}

#[test]
fn the_filters_of_the_table_of_all_facts_have_distinct_names() {
    let Loaded { story, publication } = loaded();
    for wording in &story.editions {
        let still = publication.edition(&wording.lang);
        let units: Vec<&str> = story.units.iter().map(|unit| still.unit_name(wording, &unit.id)).collect();
        let sections: Vec<&str> = still.sections.values().map(|words| words.short.as_str()).collect();
        for names in [units, sections, Qualifier::ALL.iter().map(|one| still.qualifier(*one)).collect()] {
            let mut distinct = names.clone();
            distinct.sort_unstable();
            distinct.dedup();
            assert_eq!(distinct.len(), names.len(), "{}: {names:?}", wording.lang);
        }
    }
}
