//! What comes from the address is an id of the story, or nothing. Whole fragments: `crates/story/tests/addresses.rs`; the scripts' own
//! parsers: `tests/browser/page/address.spec.ts`.

use proptest::prelude::*;

use super::cases;

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_fragment_names_things_of_the_story_or_nothing(id in prop_oneof![".{0,40}", "(chart|fact|unit|s)-[a-z0-9-]{0,20}"]) {
        let story = sanjin::dataset::story();
        prop_assert!(story.chart(&id).is_none_or(|chart| chart.id == id));
        prop_assert!(story.fact(&id).is_none_or(|fact| fact.id == id));
        prop_assert!(story.chart_of(&id).is_none_or(|chart| chart.facts.contains(&id)));
    }
}
