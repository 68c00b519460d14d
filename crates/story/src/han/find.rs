//! Finds numerals in a text.

use std::ops::Range;

use super::words::{ALL_WORDS, QUALIFIER_WORDS, is_han_numeral, is_over, multiplier};
use crate::digits::{self, digit, is_digit_at, is_percent_sign};

/// Words that end in 近 or 約 but are not qualifiers, by their last and first character: 附近, 節約.
const OTHER_WORDS: [(char, &str); 3] =
    [('近', "附最就鄰邻遠远靠親亲"), ('約', "節預簽條契履違公合特"), ('约', "节预签条契履违公合特")];

/// Returns the numerals of a text, in order.
///
/// A numeral is a run of digits with its decimal part, thousands separators, percent sign, multipliers (萬, 億, 千,
/// 百) and 余, 多 or 餘; or a run of Chinese numerals with 余, 多 or 餘; either with 近, 超過 or 約 directly before
/// it; or one of the words 全部 and 全覆蓋.
pub(crate) fn find(chars: &[char]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    // The end of the previous numeral: a qualifier is not searched for before it.
    let mut free = 0;
    while at < chars.len() {
        let Some(end) = numeral_end(chars, at) else {
            at += 1;
            continue;
        };
        let start =
            if all_word_length(chars, at).is_some() { at } else { at - qualifier_length(&chars[free..at]) };
        found.push(start..end);
        at = end;
        free = end;
    }
    found
}

/// Returns the end of the numeral whose number (not its qualifier) starts at `at`.
fn numeral_end(chars: &[char], at: usize) -> Option<usize> {
    let first = chars[at];
    if digit(first).is_some() {
        Some(arabic_end(chars, at))
    } else if is_han_numeral(first) {
        Some(han_end(chars, at))
    } else {
        all_word_length(chars, at).map(|length| at + length)
    }
}

/// `1億2000萬` is one run.
fn arabic_end(chars: &[char], start: usize) -> usize {
    let peek = |i: usize| chars.get(i).copied();
    let mut at = start;
    loop {
        at = digits::end(chars, at);
        if peek(at).is_some_and(is_percent_sign) {
            return if peek(at + 1).is_some_and(is_over) { at + 2 } else { at + 1 };
        }
        let attached = at;
        while peek(at).is_some_and(|c| multiplier(c).is_some() || is_over(c)) {
            at += 1;
        }
        let after_multiplier = at > attached && peek(at - 1).is_some_and(|c| multiplier(c).is_some());
        if !(after_multiplier && is_digit_at(chars, at)) {
            return at;
        }
    }
}

/// At most one 余, 多 or 餘 is part of the run.
fn han_end(chars: &[char], start: usize) -> usize {
    let mut at = start;
    let mut over = false;
    while let Some(c) = chars.get(at) {
        if is_over(*c) && !over {
            over = true;
        } else if !is_han_numeral(*c) {
            break;
        }
        at += 1;
    }
    at
}

/// Returns the length in code points of a word of [`ALL_WORDS`] at `at`.
fn all_word_length(chars: &[char], at: usize) -> Option<usize> {
    let is_here = |word: &&str| word.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c));
    ALL_WORDS.iter().find(|word| is_here(word)).map(|word| word.chars().count())
}

/// Returns the length in code points of the qualifier that `before` ends with, or 0.
fn qualifier_length(before: &[char]) -> usize {
    for (word, _) in QUALIFIER_WORDS {
        let length = word.chars().count();
        if before.len() < length || !word.chars().eq(before[before.len() - length..].iter().copied()) {
            continue;
        }
        let ahead = before.len().checked_sub(length + 1).map(|i| before[i]);
        let in_other_word = OTHER_WORDS.iter().any(|(end, starts)| {
            length == 1 && word.starts_with(*end) && ahead.is_some_and(|c| starts.contains(c))
        });
        return if in_other_word { 0 } else { length };
    }
    0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Language, Span, numerals};

    fn texts(text: &str) -> Vec<String> {
        numerals(text, Language::Han).into_iter().map(|numeral| numeral.text).collect()
    }

    #[test]
    fn numerals_of_the_article_are_found_whole() {
        for (text, expected) in [
            ("累計建成托育機構3285家、15.94萬個托位", &["3285", "15.94萬"][..]),
            ("平臺歸集18類4000余萬條數據", &["18", "4000余萬"]),
            ("互認項目超過400項,惠及群眾200萬余人", &["超過400", "200萬余"]),
            ("2萬余名村醫", &["2萬余"]),
            ("1400多個基層中醫館", &["1400多"]),
            ("帶動就業近百萬人", &["近百萬"]),
            ("72.3%的縣", &["72.3%"]),
            ("縣綜合醫院全部達到二甲及以上水平", &["全部", "二"]),
            ("“雙一流”高校", &["雙一"]),
            ("2025年9月12日,山西", &["2025", "9", "12"]),
            ("百名醫師傳幫帶、千鄉(鎮)萬村", &["百", "千", "萬"]),
            ("三晉百姓進一步", &["三", "百", "一"]),
            ("雙人包村全覆蓋", &["雙", "全覆蓋"]),
        ] {
            assert_eq!(texts(text), expected, "{text}");
        }
    }

    #[test]
    fn only_words_that_qualify_a_number_are_part_of_its_numeral() {
        for (text, expected) in [
            ("多年前,前些年,近幾年", &[][..]),
            ("崗位數量多且類型豐富", &[]),
            ("附近3家,就近一處", &["3", "一"]),
            ("節約100萬元,签约20家", &["100萬", "20"]),
            ("接近70%,大約5萬,將近十人", &["接近70%", "大約5萬", "將近十"]),
            ("1,900個,2025,100所", &["1,900", "2025", "100"]),
            ("2,1234", &["2", "1234"]),
            ("1億2000多萬元", &["1億2000多萬"]),
            ("１２．５％", &["１２．５％"]),
            ("統一120救護車", &["一", "120"]),
            ("10.5.3", &["10.5", "3"]),
            ("三百余萬元", &["三百余萬"]),
        ] {
            assert_eq!(texts(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_digit_lies_in_exactly_one_numeral_and_numerals_are_in_order(
            text in prop_oneof![".*", "[0-9０-９,.%一三十百萬億余多近約全部超過覆蓋名家，。\n]{0,60}"],
        ) {
            let found = numerals(&text, Language::Han);
            for pair in found.windows(2) {
                prop_assert!(pair[0].span.end <= pair[1].span.start);
            }
            for (at, (byte, c)) in text.char_indices().enumerate() {
                let holding = found.iter().filter(|n| n.span.start as usize <= at && at < n.span.end as usize).count();
                prop_assert!(!(c.is_ascii_digit() || is_han_numeral(c)) || holding == 1, "{} at {}", c, byte);
            }
            for numeral in &found {
                prop_assert_eq!(numeral.span.of(&text), &numeral.text);
                let (from, to) = (numeral.span.byte_start as usize, numeral.span.byte_end as usize);
                prop_assert_eq!(numeral.span, Span::of_bytes(&text, from, to));
            }
        }
    }
}
