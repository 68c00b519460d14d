//! Property tests of line breaking, with random mixtures of Han, Latin, numbers and punctuation.

use plotters_semantic_svg::{Weight, text_width, wrap};
use proptest::prelude::*;

const CLOSING: &str = "、。，；：！？」』）％%";
const OPENING: &str = "「『（";

fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[晉中市托育機構服務養老]{1,8}",
        "[1-9][0-9]{0,3}(\\.[0-9]{1,2})?(%|萬|萬個|家|余人次)?",
        "[a-z]{1,9}(-[a-z]{1,5})?",
        "[、。，；：！？」』）%]",
        "[「『（]",
        " {1,2}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| *c != ' ').collect()
}

proptest! {
    #[test]
    fn wrapping_drops_nothing_but_spaces(words in words(), max in 0.0..300.0_f64) {
        let lines = wrap(&words, 12.0, Weight::Regular, max);
        prop_assert_eq!(without_spaces(&lines.concat()), without_spaces(&words));
        // Spaces are dropped at the ends of lines only: each line occurs unchanged in the words.
        let mut rest = words.as_str();
        for line in &lines {
            rest = rest.trim_start_matches(' ');
            prop_assert!(rest.starts_with(line.as_str()), "{:?} does not begin {:?}", line, rest);
            rest = &rest[line.len()..];
        }
    }

    #[test]
    fn a_line_is_too_wide_only_if_it_is_unbreakable(words in words(), max in 0.0..300.0_f64) {
        for line in wrap(&words, 12.0, Weight::Regular, max) {
            if text_width(&line, 12.0, Weight::Regular) > max {
                prop_assert_eq!(wrap(&line, 12.0, Weight::Regular, 0.0).len(), 1, "{:?} is breakable", line);
            }
        }
    }

    #[test]
    fn no_line_begins_with_closing_or_ends_with_opening_punctuation(words in words(), max in 0.0..300.0_f64) {
        let lines = wrap(&words, 12.0, Weight::Regular, max);
        for pair in lines.windows(2) {
            prop_assert!(!pair[1].starts_with(|c| CLOSING.contains(c)), "{:?}", lines);
            prop_assert!(!pair[0].ends_with(|c| OPENING.contains(c)), "{:?}", lines);
        }
    }

    #[test]
    fn numbers_are_not_broken(words in words(), max in 0.0..300.0_f64) {
        // Without spaces, the end of a line and the beginning of the next were adjacent.
        let words = without_spaces(&words);
        for pair in wrap(&words, 12.0, Weight::Regular, max).windows(2) {
            let after_digit = pair[0].ends_with(|c: char| c.is_ascii_digit());
            let goes_on = pair[1].starts_with(|c: char| c.is_ascii_digit() || ".%萬家余".contains(c));
            prop_assert!(!(after_digit && goes_on), "{:?}", pair);
            prop_assert!(!(pair[0].ends_with("萬") && pair[1].starts_with('個')), "{:?}", pair);
            prop_assert!(!(pair[0].ends_with("人") && pair[1].starts_with('次')), "{:?}", pair);
        }
    }

    #[test]
    fn there_are_as_few_lines_as_possible(words in words(), max in 12.0..300.0_f64) {
        // Greedy filling gives the smallest number of lines; even lines must not need more.
        let pieces = wrap(&words, 12.0, Weight::Regular, 0.0);
        let even = wrap(&words, 12.0, Weight::Regular, max).len();
        let (mut greedy, mut line, mut rest) = (0, "", words.trim_matches(' '));
        let mut whole = rest;
        for piece in &pieces {
            let start = rest.find(piece.as_str()).expect("pieces come in order");
            let end = whole.len() - rest.len() + start + piece.len();
            if line.is_empty() || text_width(&whole[..end], 12.0, Weight::Regular) > max {
                greedy += 1;
                whole = &rest[start..];
                line = piece;
            }
            rest = &rest[start + piece.len()..];
        }
        prop_assert_eq!(even, greedy);
    }
}

#[test]
fn wrapping_is_deterministic() {
    let words = "全省累計下派5700余人次，服務基層群眾10萬人次";
    assert_eq!(wrap(words, 13.0, Weight::Bold, 120.0), wrap(words, 13.0, Weight::Bold, 120.0));
}
