//! Parsing of views: a known one, or none. `tests/browser/page/address.spec.ts` tests the scripts' parsers.

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
}
