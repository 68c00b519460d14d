//! Reads numbers in words: English ones, as at the beginning of a sentence (Twelve, forty-four, one hundred), and shares rounded to tenths.

use std::ops::RangeInclusive;

use story::{Language, Number, parse_quantity};

const BELOW_TWENTY: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number in English words, up to 999, in any case; `None` for other words.
pub(super) fn number_word(words: &str) -> Option<u32> {
    let words = words.to_lowercase();
    match words.split_once(" hundred") {
        Some((hundreds, rest)) => {
            let hundreds = below_twenty(hundreds).filter(|n| (1..10).contains(n))?;
            let rest = match rest.strip_prefix(" and ") {
                Some(rest) => below_hundred(rest)?,
                None if rest.is_empty() => 0,
                None => return None,
            };
            Some(hundreds * 100 + rest)
        }
        None => below_hundred(&words),
    }
}

fn below_hundred(words: &str) -> Option<u32> {
    let (tens, ones) = words.split_once('-').unwrap_or((words, "zero"));
    let tens = place(&TENS, tens).map(|tens| (tens + 2) * 10);
    match tens {
        Some(tens) => Some(tens + below_twenty(ones).filter(|n| *n < 10)?),
        None => below_twenty(words),
    }
}

fn below_twenty(word: &str) -> Option<u32> {
    place(&BELOW_TWENTY, word)
}

fn place(list: &[&str], word: &str) -> Option<u32> {
    let at = list.iter().position(|known| *known == word)?;
    u32::try_from(at).ok()
}

/// The range of a share that words round down to tenths, in per cent: 70 to 80 for 超過七成 and "over seven in ten".
pub(super) fn rounded_share(words: &str) -> Option<RangeInclusive<Number>> {
    let lower = words.to_lowercase();
    let han = ["超過", "超过", "逾"].iter().find_map(|over| words.strip_prefix(over)?.strip_suffix('成'));
    let tenths = match han {
        Some(tenths) => parse_quantity(tenths, Language::Han).ok()?.amount.value()?,
        None => {
            let tenths = ["over ", "more than "].iter().find_map(|over| lower.strip_prefix(over))?;
            Number::from(number_word(tenths.strip_suffix(" in ten")?)?)
        }
    };
    let is_tenths = (Number::from(1)..Number::from(10)).contains(&tenths);
    let low = tenths.times(Number::from(10)).filter(|_| is_tenths)?;
    Some(low..=low.plus(Number::from(10))?)
}

#[cfg(test)]
mod tests {
    use super::{number_word, rounded_share};
    use story::Number;

    #[test]
    fn a_share_may_be_rounded_down_to_tenths_in_words() {
        for words in ["超過七成", "Over seven in ten", "more than seven in ten"] {
            assert_eq!(rounded_share(words), Some(Number::from(70)..=Number::from(80)), "{words}");
        }
        for none in ["七成", "超過", "超過七十成", "seven in ten", "over ten in ten"] {
            assert_eq!(rounded_share(none), None, "{none}");
        }
    }

    #[test]
    fn words_are_read_as_the_numbers_they_say() {
        for (words, value) in [
            ("Twelve", 12),
            ("eight", 8),
            ("forty-four", 44),
            ("ninety", 90),
            ("One hundred", 100),
            ("two hundred and seven", 207),
        ] {
            assert_eq!(number_word(words), Some(value), "{words}");
        }
        for none in ["", "many", "twenty-twelve", "eleven-two", "hundred", "one hundred dogs", "12"] {
            assert_eq!(number_word(none), None, "{none}");
        }
    }
}
