//! A whole story: packed and unpacked, changed and searched.

mod common;

use story::Packed;

use common::story;

/// The three lists as postcard writes them.
type Lists = (Vec<String>, Vec<u32>, Vec<f64>);

fn lists() -> Lists {
    let bytes = postcard::to_stdvec(&Packed::of(story())).expect("in memory");
    postcard::from_bytes(&bytes).expect("three lists")
}

fn unpacked(lists: &Lists) -> Option<story::Story> {
    let bytes = postcard::to_stdvec(lists).expect("in memory");
    postcard::from_bytes::<Packed>(&bytes).expect("three lists").story()
}

#[test]
fn a_story_comes_out_as_it_went_in() {
    let lists = lists();
    assert!(lists.0.len() > 1000 && lists.1.len() > 1000 && lists.2.len() >= story().facts.len());
    assert_eq!(unpacked(&lists).as_ref(), Some(story()));
}

#[test]
fn lists_that_end_early_or_have_more_are_no_story() {
    let broken = |change: fn(&mut Lists)| {
        let mut lists = lists();
        change(&mut lists);
        unpacked(&lists).is_none()
    };
    assert!(broken(|lists| _ = lists.0.pop()), "a word is missing");
    assert!(broken(|lists| _ = lists.1.pop()), "a number is missing");
    assert!(broken(|lists| _ = lists.2.pop()), "a value is missing");
    assert!(broken(|lists| lists.0.push(String::new())), "a word is left over");
    assert!(broken(|lists| lists.1.push(0)), "a number is left over");
}

#[test]
fn a_fact_leads_to_the_chart_that_shows_it_now() {
    let mut charts = story().charts.clone();
    let shown = charts.iter().find(|chart| !chart.is_overview()).expect("a chart").facts[0].clone();
    let first = charts.showing(&shown).expect("it is shown").id.clone();
    charts.change(|all| all.retain(|chart| chart.id != first));
    assert!(charts.showing(&shown).is_none_or(|chart| chart.id != first && chart.facts.contains(&shown)));
    charts.change(|all| all.iter_mut().for_each(|chart| chart.facts.clear()));
    assert_eq!(charts.showing(&shown), None);
}
