//! Finds numerals in a text.

use std::ops::Range;

use super::scan::{Scanned, scan};

/// Returns the numerals of a text, in order.
pub(crate) fn find(chars: &[char]) -> Vec<Range<usize>> {
    let chars = &super::script::simplified(chars)[..];
    let mut found = Vec::new();
    // The end of the previous numeral: the words before the next are not searched for before it.
    let (mut at, mut free) = (0, 0);
    while at < chars.len() {
        match scan(chars, at, free) {
            Some(Scanned { start, end, .. }) => {
                found.push(start..end);
                (at, free) = (end, end);
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
                prop_assert!(!(c.is_ascii_digit() || super::super::number::is_numeral(super::super::script::simplified(&[c])[0])) || holding == 1, "{} at {}", c, byte);
            }
            for numeral in &found {
                prop_assert_eq!(numeral.span.of(&text), &numeral.text);
                let (from, to) = (numeral.span.byte_start as usize, numeral.span.byte_end as usize);
                prop_assert_eq!(numeral.span, Span::of_bytes(&text, from, to));
            }
        }
    }
}
