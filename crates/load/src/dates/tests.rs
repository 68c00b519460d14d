//! Which date belongs to which figure, in invented sentences.

use story::Language;

use super::{Date, When, of_figures};

/// What a sentence says of when each of the figures between ‹ and › was: 2021, 2021? (in order), 2021|2022 (one of them), - (unsaid).
fn read(marked: &str, language: Language) -> Vec<String> {
    let mut sentence = String::new();
    let mut figures = Vec::new();
    let mut start = 0;
    for c in marked.chars() {
        match c {
            '‹' => start = sentence.len(),
            '›' => figures.push(start..sentence.len()),
            c => sentence.push(c),
        }
    }
    let said = |when: When| match when {
        When::Said(date) => date.to_string(),
        When::InOrder(date) => format!("{date}?"),
        When::OneOf(dates) => dates.iter().map(Date::to_string).collect::<Vec<_>>().join("|"),
        When::Unsaid => "-".to_owned(),
    };
    of_figures(&sentence, &figures, language).into_iter().map(said).collect()
}

#[test]
fn each_figure_has_its_own_date_in_chinese() {
    for (sentence, dates) in [
        ("2021年、2022年、2023年分别为‹1.2万›、‹1.5万›、‹1.8万›人。", &["2021", "2022", "2023"][..]),
        ("2021、2022和2023年借書依序為‹1.2萬›冊、‹1.5萬›冊和‹1.8萬›冊。", &["2021", "2022", "2023"]),
        ("2021至2023年分別為‹12›所,‹15›所,‹18›所。", &["2021", "2022", "2023"]),
        ("從2021年的‹1.2萬›人升至2022年的‹1.5萬›人,再到2023年的‹1.8萬›人。", &["2021", "2022", "2023"]),
        ("接待‹1.2萬›人次（2021年）、‹1.5萬›人次（2022年）。", &["2021", "2022"]),
        (
            "2021年和2022年,遊客分別為‹1.2萬›、‹1.5萬›人次,收入分別為‹3億›、‹4億›元。",
            &["2021", "2022", "2021", "2022"],
        ),
        ("2025年第一季度、第二季度分别为‹12›、‹15›家。", &["2025 Q1", "2025 Q2"]),
        ("2025年借書3月‹1200›冊,4月‹1500›冊。", &["2025-03", "2025-04"]),
        ("2021年‹12›所,比2019年的‹8›所多‹4›所。", &["2021", "2019", "-"]),
    ] {
        assert_eq!(read(sentence, Language::Han), dates, "{sentence}");
    }
}

#[test]
fn what_a_chinese_sentence_does_not_say_is_not_known() {
    for (sentence, dates) in [
        ("2021年、2022年、2023年为‹1.2万›、‹1.5万›、‹1.8万›人。", &["2021?", "2022?", "2023?"][..]),
        ("2021年、2022年、2023年分别为‹1.2万›、‹1.5万›人。", &["2021|2022|2023", "2021|2022|2023"]),
        ("2021年和2022年,甲、乙兩鎮分別為‹12›、‹15›所。", &["2021|2022", "2021|2022"]),
        ("2021至2023年,甲、乙、丙三鎮分別為‹12›、‹15›、‹18›所。", &["-", "-", "-"]),
        ("2021年和2022年共接待‹12萬›人次。", &["-"]),
        ("2019年開工、2021年建成的大橋通車‹12萬›輛。", &["-"]),
        ("2021年建成的書屋,今年有書‹12萬›冊。", &["-"]),
        ("自2021年以來建了‹12›所,比2019年增加‹5›所。", &["-", "-"]),
        ("由2020年的‹96›天增加到‹171›天。", &["2020", "-"]),
    ] {
        assert_eq!(read(sentence, Language::Han), dates, "{sentence}");
    }
}

#[test]
fn each_figure_has_its_own_date_in_english() {
    for (sentence, dates) in [
        (
            "It carried ‹1.2m›, ‹1.5m› and ‹1.8m› people in 2021, 2022 and 2023 respectively.",
            &["2021", "2022", "2023"][..],
        ),
        (
            "In 2021, 2022 and 2023 the buses carried ‹12,300›, ‹15,600› and ‹20,100› people respectively.",
            &["2021", "2022", "2023"],
        ),
        (
            "It rose from ‹12,300› in 2021 to ‹15,600› in 2022 and ‹20,100› in 2023.",
            &["2021", "2022", "2023"],
        ),
        (
            "It rose from ‹12,300› in 2021 to ‹15,600› in 2022, a rise of ‹27 per cent›.",
            &["2021", "2022", "-"],
        ),
        (
            "In March 2025 it lent ‹1,200› books, in April ‹1,500› books and in May ‹1,900› books.",
            &["2025-03", "2025-04", "2025-05"],
        ),
        ("In 2019 ‹12› people came, and ‹15› in 2021.", &["2019", "2021"]),
    ] {
        assert_eq!(read(sentence, Language::English), dates, "{sentence}");
    }
}

#[test]
fn what_an_english_sentence_does_not_say_is_not_known() {
    for (sentence, dates) in [
        (
            "In 2021, 2022 and 2023 it carried ‹12,300›, ‹15,600› and ‹20,100› people.",
            &["2021?", "2022?", "2023?"][..],
        ),
        (
            "In 2021, 2022 and 2023 it carried ‹12,300› and ‹20,100› people respectively.",
            &["2021|2022|2023", "2021|2022|2023"],
        ),
        ("In 2021 and 2022 the town spent ‹£3m›.", &["-"]),
        ("In 2021 the pool closed, and this year ‹12› people swam; in 2019 ‹8› did.", &["-", "2019"]),
        ("It has ‹12› boats, more than in 2019.", &["-"]),
    ] {
        assert_eq!(read(sentence, Language::English), dates, "{sentence}");
    }
}
