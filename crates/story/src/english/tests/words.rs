//! The tables of words: each is read as it says, alone and in a sentence.

use super::{assert_says, read};
use crate::english::qualifiers::{AFTER, AFTER_UNIT, BEFORE, FELL};
use crate::english::words::{GLUED, MULTIPLES, SCALES, VAGUE};

#[test]
fn every_qualifier_belongs_to_its_number() {
    for (word, says) in BEFORE {
        let text = format!("{word} 7,300");
        let expected = says.map_or_else(|why| format!("{why:?}"), |says| format!("{} 7300", says.name()));
        assert_says(&format!("We saw {text} trees."), &[(&text, &expected)]);
    }
    for (word, says) in AFTER {
        let text = format!("7,300{word}");
        assert_says(&format!("We saw {text} trees."), &[(&text, &format!("{} 7300", says.name()))]);
    }
    for (word, says) in AFTER_UNIT {
        for text in [format!("7,300 {word}"), format!("7,300 old trees {word}")] {
            assert_says(&format!("We saw {text}."), &[(&text, &format!("{} 7300", says.name()))]);
        }
    }
}

#[test]
fn every_verb_of_falling_is_a_minus() {
    for word in FELL {
        for text in [format!("{word} 7.3%"), format!("{word} by 7.3%")] {
            assert_says(&format!("It {text} last year."), &[(&text, "-7.3 %")]);
        }
    }
}

#[test]
fn numbers_without_an_exact_amount_are_refused() {
    for word in VAGUE.iter().chain(&["hundred", "several million", "a few dozen"]) {
        assert_says(&format!("There were {word} trees."), &[(word, "NotExact")]);
    }
    for word in MULTIPLES {
        assert_says(&format!("It {word} again."), &[(word, "Multiple")]);
    }
}

#[test]
fn scales_multiply_and_measures_stay_outside() {
    for (word, times) in SCALES {
        let text = format!("3 {word}");
        assert_says(&format!("There were {text} trees."), &[(&text, &(3 * times).to_string())]);
        assert_eq!(read(&format!("three {word}")), (3 * times).to_string());
        assert_eq!(read(&format!("a {word}")), times.to_string());
    }
    for word in GLUED.iter().filter(|word| !matches!(**word, "st")) {
        assert_says(&format!("It is 3{word}."), &[("3", "3")]);
    }
}

#[test]
fn what_is_no_numeral_is_not_found() {
    for text in [
        "Both of them, all that, every one.",
        "No one can say; one can hope.",
        "A man and a woman met once.",
        "More than usual, over the hill, about time, some of it, up to you.",
        "He sat down. They fell. Between us.",
        "Half-time, per second.",
        "",
    ] {
        assert_says(text, &[]);
    }
}

#[test]
fn a_text_with_more_than_a_numeral_is_refused_where_it_ends() {
    for (text, expected) in [
        ("5 million people", "More at 9"),
        ("5 people", "More at 1"),
        (" 5", "Number at 0"),
        ("people", "Number at 0"),
        ("", "Number at 0"),
        ("more than", "Number at 0"),
        ("about more than 5", "OneQualifier at 6"),
        ("9007199254740993", "FewerDigits at 0"),
        ("9007199254 trillion", "FewerDigits at 0"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}
