//! Parsing of addresses: a known view or name, or nothing. `tests/browser/page/address.spec.ts` tests the scripts' parsers.

use chart::View;
use proptest::prelude::*;

use super::cases;

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_view_is_one_of_ours_and_written_as_it_was_read(
        query in prop_oneof![
            ".{0,60}",
            "(&(by|show|sort)=(value-up|article|totals|ratio|told|))*",
            "&by=(value-up|article).{0,3}",
        ],
    ) {
        if let Some(view) = View::from_query(&query) {
            prop_assert_eq!(view.query(), query);
        }
    }

    #[test]
    fn a_fragment_names_things_of_the_story_or_nothing(id in prop_oneof![".{0,40}", "(chart|fact|unit|s)-[a-z0-9-]{0,20}"]) {
        let story = sanjin::dataset::story();
        prop_assert!(story.chart(&id).is_none_or(|chart| chart.id == id));
        prop_assert!(story.fact(&id).is_none_or(|fact| fact.id == id));
        prop_assert!(story.chart_of(&id).is_none_or(|chart| chart.facts.contains(&id)));
    }
}
