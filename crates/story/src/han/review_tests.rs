//! What an editor met: every way to write a figure that was read wrongly, refused or overlooked.

use crate::{Expected, Form, Language, Qualifier, numerals, parse_quantity};

/// The one numeral that a text has, and its amount, qualifier and form.
fn figure(text: &str) -> (String, String, &'static str, Form) {
    let found = numerals(text, Language::Han);
    let [numeral] = &found[..] else { panic!("{text}: {found:?}") };
    let read = parse_quantity(&numeral.text, Language::Han).unwrap_or_else(|error| panic!("{error}"));
    (numeral.text.clone(), read.amount.to_string(), read.qualifier.name(), read.form)
}

#[test]
fn words_beside_a_number_belong_to_it() {
    for (text, numeral, amount, qualifier) in [
        ("氣溫零下8.5℃", "零下8.5", "-8.5", "exact"),
        ("氣溫−8.5℃", "−8.5", "-8.5", "exact"),
        ("氣溫-8.5℃", "-8.5", "-8.5", "exact"),
        ("增速為負0.3", "負0.3", "-0.3", "exact"),
        ("下降了5.2", "下降了5.2", "-5.2", "exact"),
        ("減少近300家", "減少近300", "-300", "nearly"),
        ("下降至5.2", "5.2", "5.2", "exact"),
        ("5萬人以上", "5萬人以上", "50000", "at-least"),
        ("100公里左右", "100公里左右", "100", "about"),
        ("30上下", "30上下", "30", "about"),
        ("百許人", "百許", "100", "about"),
        ("上百萬人", "上百萬", "1000000", "at-least"),
        ("過千家", "過千", "1000", "over"),
        ("超300萬人", "超300萬", "3000000", "over"),
        ("不足500元", "不足500", "500", "under"),
        ("不到10人", "不到10", "10", "under"),
        ("3個月不到", "3個月不到", "3", "under"),
        ("至少3家", "至少3", "3", "at-least"),
        ("最多20人", "最多20", "20", "at-most"),
        ("不超過400項", "不超過400", "400", "at-most"),
        ("突破5億元", "突破5億", "500000000", "over"),
        ("約為12億元", "約為12億", "1200000000", "about"),
        ("20來個", "20來", "20", "about"),
        ("一年多", "一年多", "1", "over"),
        ("3個多月", "3個多月", "3", "over"),
        ("3人多次", "3", "3", "exact"),
        ("70歲以下", "70歲以下", "70", "at-most"),
        ("五十出頭", "五十出頭", "50", "over"),
        ("附近3家", "3", "3", "exact"),
        ("打破3項紀錄", "3", "3", "exact"),
    ] {
        let (found, read, name, form) = figure(text);
        assert_eq!(
            (found.as_str(), read.as_str(), name, form),
            (numeral, amount, qualifier, Form::Plain),
            "{text}"
        );
    }
}

#[test]
fn shares_are_read_however_they_are_written() {
    for (text, numeral, amount, qualifier) in [
        ("三分之二的人", "三分之二", "66.666667", "exact"),
        ("2/3的人", "2/3", "66.666667", "exact"),
        ("四分之一", "四分之一", "25", "exact"),
        ("百分之七十", "百分之七十", "70", "exact"),
        ("百分之七十以上", "百分之七十以上", "70", "at-least"),
        ("七成五", "七成五", "75", "exact"),
        ("三成半", "三成半", "35", "exact"),
        ("七成多", "七成多", "70", "over"),
        ("六成以上", "六成以上", "60", "at-least"),
        ("近七成", "近七成", "70", "nearly"),
        ("一半", "一半", "50", "exact"),
        ("過半數", "過半數", "50", "over"),
        ("每5人就有1人", "每5人就有1", "20", "exact"),
        ("每10個老人中有3個", "每10個老人中有3", "30", "exact"),
        ("３５％", "３５％", "35", "exact"),
        ("30%至50%", "30%至50%", "30 to 50", "exact"),
        ("三至五成", "三至五成", "30 to 50", "exact"),
        ("約3至5%", "約3至5%", "3 to 5", "about"),
        ("下降5.2%", "下降5.2%", "-5.2", "exact"),
    ] {
        let (found, read, name, form) = figure(text);
        assert_eq!(
            (found.as_str(), read.as_str(), name, form),
            (numeral, amount, qualifier, Form::Percent),
            "{text}"
        );
    }
}

#[test]
fn ranges_and_other_forms_are_read() {
    use Form::{Months, PerMille, Plain, Points, Ratio, Seconds};
    for (text, numeral, amount, form) in [
        ("3至5家", "3至5", "3 to 5", Plain),
        ("3—5家", "3—5", "3 to 5", Plain),
        ("3～5家", "3～5", "3 to 5", Plain),
        ("3至5萬人", "3至5萬", "30000 to 50000", Plain),
        ("9000至1.2萬人", "9000至1.2萬", "9000 to 12000", Plain),
        ("3天到5天", "3天到5", "3 to 5", Plain),
        ("七八百人", "七八百", "700 to 800", Plain),
        ("三五天", "三五", "3 to 5", Plain),
        ("十五六歲", "十五六", "15 to 16", Plain),
        ("三點五倍", "三點五", "3.5", Plain),
        ("兩個半", "兩個半", "2.5", Plain),
        ("一個半小時", "一個半小時", "1.5", Plain),
        ("三年半", "三年半", "3.5", Plain),
        ("半年", "半", "0.5", Plain),
        ("1小時30分", "1小時30分", "5400", Seconds),
        ("2年6個月", "2年6個月", "30", Months),
        ("1年零2個月", "1年零2個月", "14", Months),
        ("零下15至零下9度", "零下15至零下9", "-15 to -9", Plain),
        ("3至零下5度", "3至零下5", "-5 to 3", Plain),
        ("18.7萬千瓦", "18.7萬", "187000", Plain),
        ("B超120次", "120", "120", Plain),
        ("4:1", "4:1", "4", Ratio),
        ("三比二", "三比二", "1.5", Ratio),
        ("12‰", "12‰", "12", PerMille),
        ("1.2個百分點", "1.2個百分點", "1.2", Points),
        ("卅人", "卅", "30", Plain),
        ("廿五人", "廿五", "25", Plain),
        ("貳佰元", "貳佰", "200", Plain),
        ("姐妹俩", "俩", "2", Plain),
        ("兄弟仨", "仨", "3", Plain),
        ("１２，３００人", "１２，３００", "12300", Plain),
        ("1.94億", "1.94億", "194000000", Plain),
        ("5千米", "5千", "5000", Plain),
        ("5兆瓦", "5", "5", Plain),
        ("PM2.5", "2.5", "2.5", Plain),
        ("二氧化碳", "二", "2", Plain),
        ("一支隊伍281人", "281", "281", Plain),
    ] {
        if text.starts_with("一支") {
            let found: Vec<String> =
                numerals(text, Language::Han).into_iter().map(|found| found.text).collect();
            assert_eq!(found, ["一", "281"], "the second character of 隊伍 is a numeral only on cheques");
            continue;
        }
        let (found, read, _, is) = figure(text);
        assert_eq!((found.as_str(), read.as_str(), is), (numeral, amount, form), "{text}");
    }
}

#[test]
fn what_no_number_can_say_is_found_and_refused_with_its_cause() {
    for (text, numeral, expected) in [
        ("數百人", "數百", Expected::Definite),
        ("幾十人", "幾十", Expected::Definite),
        ("十幾十人", "十幾十", Expected::Definite),
        ("數千萬元", "數千萬", Expected::Definite),
        ("翻一番", "翻一番", Expected::Definite),
        ("翻了兩番", "翻了兩番", Expected::Definite),
        ("零下3至5度", "零下3至5", Expected::OneMeaning),
        ("1.5兆", "1.5兆", Expected::OneMeaning),
        ("第Ⅴ期", "Ⅴ", Expected::PlainNumber),
        ("①", "①", Expected::PlainNumber),
        ("½", "½", Expected::PlainNumber),
        ("1米75", "1米75", Expected::OneUnit),
        ("5至3", "5至3", Expected::GreaterNumber),
        ("2025-09-12", "2025-09-12", Expected::End),
        ("三點五十分", "三點五十", Expected::NumberWords),
        ("一三", "一三", Expected::NumberWords),
        ("至少3家以上", "至少3家以上", Expected::Number),
        ("近3家以上", "近3家以上", Expected::OneQualifier),
    ] {
        let found: Vec<String> = numerals(text, Language::Han).into_iter().map(|found| found.text).collect();
        assert_eq!(found, [numeral], "{text}");
        match parse_quantity(numeral, Language::Han) {
            Err(error) => assert_eq!(error.expected, expected, "{error}"),
            // Said twice, but the same.
            Ok(read) => {
                assert_eq!((read.qualifier, expected), (Qualifier::AtLeast, Expected::Number), "{text}");
            }
        }
    }
}

#[test]
fn two_counts_are_no_share() {
    let found: Vec<String> =
        numerals("120條路線中有78條", Language::Han).into_iter().map(|found| found.text).collect();
    assert_eq!(found, ["120", "78"]);
}
