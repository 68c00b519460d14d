//! Properties of line breaking, over random mixtures of Han, Latin, numbers and punctuation.

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
    fn nothing_but_spaces_is_lost(words in words(), max in 0.0..300.0_f64) {
        let lines = wrap(&words, 12.0, Weight::Regular, max);
        prop_assert_eq!(without_spaces(&lines.concat()), without_spaces(&words));
        // And spaces only where a line ends: each line is found in the words as it is, one after another.
        let mut rest = words.as_str();
        for line in &lines {
            rest = rest.trim_start_matches(' ');
            prop_assert!(rest.starts_with(line.as_str()), "{:?} does not begin {:?}", line, rest);
            rest = &rest[line.len()..];
        }
    }

    #[test]
    fn a_line_is_too_wide_only_if_it_cannot_be_broken(words in words(), max in 0.0..300.0_f64) {
        for line in wrap(&words, 12.0, Weight::Regular, max) {
            if text_width(&line, 12.0, Weight::Regular) > max {
                prop_assert_eq!(wrap(&line, 12.0, Weight::Regular, 0.0).len(), 1, "{:?} could be broken", line);
            }
        }
    }

    #[test]
    fn punctuation_never_opens_or_closes_a_line_wrongly(words in words(), max in 0.0..300.0_f64) {
        let lines = wrap(&words, 12.0, Weight::Regular, max);
        for pair in lines.windows(2) {
            prop_assert!(!pair[1].starts_with(|c| CLOSING.contains(c)), "{:?}", lines);
            prop_assert!(!pair[0].ends_with(|c| OPENING.contains(c)), "{:?}", lines);
        }
    }

    #[test]
    fn numbers_stay_whole(words in words(), max in 0.0..300.0_f64) {
        // Without spaces what stands at two lines' ends stood side by side.
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
    fn no_fewer_lines_would_do(words in words(), max in 12.0..300.0_f64) {
        // Greedy filling needs the fewest lines; evening them out must not cost one.
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
fn wrapping_twice_gives_the_same() {
    let words = "全省累計下派5700余人次，服務基層群眾10萬人次";
    assert_eq!(wrap(words, 13.0, Weight::Bold, 120.0), wrap(words, 13.0, Weight::Bold, 120.0));
}
