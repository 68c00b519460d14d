//! English numerals that are no figures beside words that make them a date, a name, a turn of phrase, a result or a base; and those words
//! where they don't.

use crate::{entries, folder, labels, said, sections};

/// Drafts a sentence and returns its phrases, each as words and reason, and its facts, each as numeral, unit, and label with what is asked.
fn drafted(sentence: &str) -> (Vec<[String; 2]>, Vec<[String; 3]>) {
    let dir = folder("en", &sections("en", [sentence]));
    draft::write(dir.path()).expect("a draft");
    let phrases = entries(dir.path(), "phrase");
    let phrases = phrases.iter().map(|phrase| ["text", "reason"].map(|key| said(phrase, key))).collect();
    let facts = entries(dir.path(), "fact");
    let facts = facts.iter().zip(labels(dir.path()));
    (phrases, facts.map(|(fact, label)| [said(fact, "numeral"), said(fact, "unit"), label]).collect())
}

/// Asserts that the sentences have one numeral each, which is a phrase for a reason.
fn check(reason: &str, sentences: &[(&str, &str)]) {
    for (sentence, words) in sentences {
        let found = drafted(sentence);
        assert_eq!(found, (vec![[*words, reason].map(str::to_owned)], vec![]), "{sentence}");
    }
}

/// Asserts that each sentence has one fact with a numeral and a unit, and no phrase.
fn check_facts(sentences: &[(&str, [&str; 2])]) {
    for (sentence, expected) in sentences {
        let (phrases, facts) = drafted(sentence);
        let [[numeral, unit, _]] = &facts[..] else { panic!("{sentence}: {facts:?} {phrases:?}") };
        assert_eq!(([&numeral[..], &unit[..]], phrases), (*expected, vec![]), "{sentence}");
    }
}

#[test]
fn the_year_after_a_day_and_a_month_is_a_date() {
    for (sentence, words, numerals) in [
        (
            "The yard shut on 14 March 2023, 412 people lost their jobs.",
            &["14 March", "2023"][..],
            &["412"][..],
        ),
        ("The yard shut on March 14, 2023.", &["March 14", "2023"], &[]),
        ("On 14 March 12 people came.", &["14 March"], &["12"]),
        ("It was built in the fall of 2022 and shut in fall 2023.", &["2022", "2023"], &[]),
    ] {
        let (phrases, facts) = drafted(sentence);
        let phrases: Vec<[&str; 2]> =
            phrases.iter().map(|phrase| phrase.each_ref().map(String::as_str)).collect();
        assert_eq!(phrases, words.iter().map(|words| [*words, "date"]).collect::<Vec<_>>(), "{sentence}");
        let found: Vec<&str> = facts.iter().map(|[numeral, ..]| numeral.as_str()).collect();
        assert_eq!(found, numerals, "{sentence}");
    }
}

#[test]
fn a_time_of_day_in_words_is_a_date() {
    check(
        "date",
        &[
            ("At ten past eight the crane turned.", "ten past eight"),
            ("It shut at half past six.", "half past six"),
            ("It was a quarter to nine.", "a quarter to nine"),
            ("The bus left at quarter past nine.", "quarter past nine"),
            ("It came at 20 past 8 on Friday.", "20 past 8"),
            ("They met at twenty-five to six.", "twenty-five to six"),
            ("It opens at five to eight.", "five to eight"),
            ("It opens at half eight.", "half eight"),
            ("It shut at five minutes past noon.", "five minutes past noon"),
            ("She rose at six in the morning.", "six in the morning"),
            ("The boat came just over two years later.", "just over two years later"),
        ],
    );
    check_facts(&[
        ("It seats five to eight people.", ["five to eight", "person"]),
        ("It found work for five to eight people.", ["five to eight", "person"]),
        ("There were six boats in the morning.", ["six", "boat"]),
        ("The odds were put at ten to one.", ["ten to one", "ratio"]),
        ("Half the boats are new.", ["Half", "percent"]),
    ]);
}

#[test]
fn house_numbers_and_numbers_of_ships_are_names() {
    check(
        "name",
        &[
            ("She runs the shop at 16 Fore Street and lost money.", "16 Fore Street"),
            ("They met at 1200 W. Third St. on a wet day.", "1200 W. Third St."),
            ("He lives at 12 High Road.", "12 High Road"),
            ("Come to 9 Queen's Park Gardens, the mayor said.", "9 Queen's Park Gardens"),
            ("The ship, known for now only as Hull 71, has rusted.", "Hull 71"),
            ("The owner wants Hull 71 to sail.", "Hull 71"),
            ("She sailed a boat called Breeze 3, which sank.", "Breeze 3"),
            ("He lay in Ward 7 with a cold.", "Ward 7"),
            ("He drove a Vulcan 44 to work.", "Vulcan 44"),
            ("The number 12 Mill Road bus stopped.", "12 Mill Road"),
            ("It burnt at 12-14 High Street.", "12-14 High Street"),
            ("She bought 2 Green Park Place.", "2 Green Park Place"),
            ("It is dark between 5 West Street and the sea.", "between 5 West Street"),
        ],
    );
    check_facts(&[
        ("Some shops in 16 High Street buildings shut.", ["16", "building"]),
        ("Across the Channel 300 people slept.", ["300", "person"]),
        ("Police in Hull counted as 71 people left.", ["71", "person"]),
        ("In Hull 71 people left.", ["71", "person"]),
        ("The Conservatives won 12 seats.", ["12", "seat"]),
    ]);
    let (_, facts) = drafted("The shop at 16 Fore Street sells bread.");
    assert!(facts[0][2].contains("「a street」 beside 「16」"), "{facts:?}");
    let (_, facts) = drafted("Hull 71, Leeds 3.");
    assert!(facts[0][2].contains("what does 「71」 count?"), "{facts:?}");
    let (_, facts) = drafted("Labour has 12 seats and the Liberals 14.");
    assert!(facts[1][2].contains("does it count seats, as the number before does?"), "{facts:?}");
}

#[test]
fn one_thing_after_another_counts_nothing() {
    check(
        "idiom",
        &[
            ("It was one crisis after another, she says.", "one crisis after another"),
            ("It was one late bill after the other.", "one late bill after the other"),
            ("They will pay, one way or another.", "one way or another"),
            ("She was late, one way and another.", "one way and another"),
            ("They moved from one town to the next.", "one town to the next"),
            ("They came one boat at a time.", "one boat at a time"),
            ("I'm one hundred percent a believer.", "one hundred percent"),
            ("“I am 110 per cent sure,” said Ann Lee.", "110 per cent"),
            ("She ran a half marathon for the school.", "a half marathon"),
            ("“We are 100 per cent behind it,” said Ann Lee.", "100 per cent behind"),
            ("It varies from one year to the next.", "one year to the next"),
            ("It varies one month to the next.", "one month to the next"),
            ("They rest over half term.", "over half term"),
        ],
    );
    check_facts(&[
        ("One man and another woman died.", ["One", "person"]),
        ("Dues rose 100 per cent a year.", ["100 per cent", "percent-change"]),
        ("He owns 100 per cent of the yard.", ["100 per cent", "percent"]),
        ("The answers were 100 per cent right now.", ["100 per cent", "percent"]),
    ]);
}

#[test]
fn results_in_words_are_scores() {
    check(
        "score",
        &[
            ("The council agreed, by 21 votes to 18, to add a loan.", "21 votes to 18"),
            ("He won by 2,100 votes to 1,850.", "2,100 votes to 1,850"),
            ("The motion passed by 21 to 18.", "21 to 18"),
            ("The vote was 7 to 2.", "7 to 2"),
            ("A vote of 7 to 2 ended it.", "7 to 2"),
            ("They voted 18 to 21 against it.", "18 to 21"),
            ("It fell in the end with 12 in favour and 19 against.", "12 in favour and 19 against"),
        ],
    );
    for sentence in
        ["The lead fell by 3 votes to 18.", "They won 3 to 5 seats.", "The mayor won by 12 votes."]
    {
        let (phrases, _) = drafted(sentence);
        assert!(phrases.iter().all(|[_, reason]| reason != "score"), "{sentence}: {phrases:?}");
    }
}

#[test]
fn the_base_of_a_price_and_a_typical_family_are_rates() {
    for (sentence, words, numerals) in [
        ("Milk, at 27.5 cents a half pint, has gone up.", &["a half pint"][..], &["27.5"][..]),
        ("Eggs cost £2 a dozen.", &["a dozen"], &["£2"]),
        ("She takes 12 calls a half hour.", &["a half hour"], &["12"]),
        ("For a family of four, the limit is £90.", &["family of four"], &["£90"]),
        ("A typical household of 5 pays £90.", &["household of 5"], &["£90"]),
        ("A family of four sank with the boat.", &[], &["four"]),
        ("He sold a dozen eggs.", &[], &["a dozen"]),
    ] {
        let (phrases, facts) = drafted(sentence);
        let phrases: Vec<[&str; 2]> =
            phrases.iter().map(|phrase| phrase.each_ref().map(String::as_str)).collect();
        assert_eq!(phrases, words.iter().map(|words| [*words, "rate"]).collect::<Vec<_>>(), "{sentence}");
        let found: Vec<&str> = facts.iter().map(|[numeral, ..]| numeral.as_str()).collect();
        assert_eq!(found, numerals, "{sentence}");
    }
}

#[test]
fn one_of_the_four_takes_up_those_whom_the_article_counted() {
    let (phrases, facts) = drafted("It took on four apprentices. “I was one of the four,” he says.");
    assert_eq!(facts.len(), 1, "{facts:?}");
    assert!(phrases.contains(&["four,", "repeats"].map(str::to_owned)), "{phrases:?}");
    // Nobody was counted before, or two kinds of things were.
    for sentence in [
        "“I was one of the four,” he says.",
        "It has four boats and took on four apprentices. “I was one of the four,” he says.",
    ] {
        let (phrases, facts) = drafted(sentence);
        assert!(facts.iter().any(|[.., label]| label.contains('[')), "{sentence}: {facts:?}");
        assert!(phrases.iter().all(|[_, reason]| reason != "repeats"), "{sentence}: {phrases:?}");
    }
    let (_, facts) = drafted("He runs one of the four yards.");
    assert_eq!(facts[0][..2], ["four", "yard"]);
}

#[test]
fn over_as_a_reason_is_asked_about() {
    let asked = "「over」 beside 「over";
    for sentence in [
        "You lose a kid over 40 cents.",
        "They are in a row over 300 jobs.",
        "She sued the yard over 40 boats.",
        "He left his wife over 40 dogs.",
        "The town is divided over 12 boats.",
    ] {
        let (_, facts) = drafted(sentence);
        assert!(matches!(&facts[..], [[.., label]] if label.contains(asked)), "{sentence}: {facts:?}");
    }
    for sentence in [
        "The yard lost over 300 jobs.",
        "The fight cost over 300 jobs.",
        "They are in a fight to save over 300 jobs.",
        "They lost jobs in over 40 yards.",
        "It has over 300 boats.",
    ] {
        let (_, facts) = drafted(sentence);
        assert!(matches!(&facts[..], [[.., label]] if !label.contains(asked)), "{sentence}: {facts:?}");
    }
}

#[test]
fn a_share_after_by_in_a_list_of_rises_is_a_change() {
    let (_, facts) = drafted("Tea rose by 6 per cent, rice by 4 per cent and oats by nearly 1 per cent.");
    let units: Vec<&str> = facts.iter().map(|[_, unit, _]| unit.as_str()).collect();
    assert_eq!(units, ["percent-change"; 3], "{facts:?}");
    let (_, facts) = drafted("Tea rose in shops owned by 4 per cent of the town.");
    assert_eq!(facts[0][1], "percent", "{facts:?}");
}

#[test]
fn a_family_that_is_no_example_is_asked_about() {
    let (_, facts) = drafted("A family of five lives on the hill.");
    assert!(matches!(&facts[..], [[.., label]] if label.contains("「of」 beside 「five」")), "{facts:?}");
    let (_, facts) = drafted("The boat won at ten to one.");
    assert!(facts[0][2].contains("「to one」 beside 「ten to one」"), "{facts:?}");
}

#[test]
fn money_in_slang_is_money() {
    for (sentence, expected) in [
        ("It cost $3, or 24 bucks a month.", ["24", "dollar"]),
        ("He paid 24 quid for it.", ["24", "pound"]),
        ("The park has 24 bucks.", ["24", "buck"]),
    ] {
        let (_, facts) = drafted(sentence);
        let [numeral, unit, _] = facts.last().expect("a fact");
        assert_eq!([&numeral[..], &unit[..]], expected, "{sentence}");
    }
    let (_, facts) = drafted("He paid 30 grand for it.");
    assert!(facts[0][2].contains("「grand」 beside 「30」"), "{facts:?}");
    let (_, facts) = drafted("He has 30 grand pianos.");
    assert!(!facts[0][2].contains("「grand」"), "{facts:?}");
}

#[test]
fn what_would_follow_makes_a_number_hypothetical() {
    let words = "If they came back and paid me half";
    check(
        "hypothetical",
        &[("“If they came back and paid me half, I'd still want cash,” said Ann Lee.", words)],
    );
    let (phrases, facts) = drafted("“If they go up 40 cents, that's another 24 bucks for me,” said Ann Lee.");
    assert_eq!((phrases.len(), facts), (2, vec![]), "{phrases:?}");
    let (_, facts) = drafted("If the 40 workers left, it would shut.");
    assert_eq!(facts.len(), 1, "{facts:?}");
}

#[test]
fn what_can_t_be_read_is_named() {
    for (sentence, numeral) in [
        ("It is a town of barely 9,000.", "barely 9,000"),
        ("Prices fell: rice by 4 per cent, oats by less than 1.", "by less than 1"),
        ("The boat left after a half hour.", "a half hour"),
    ] {
        let dir = folder("en", &sections("en", [sentence]));
        let report = draft::write(dir.path()).expect("a draft");
        assert!(report.contains(&format!("「{numeral}」 can't be read as a figure")), "{sentence}: {report}");
    }
}

#[test]
fn odds_and_times_out_of_many_are_asked_about() {
    for sentence in ["It is ten to one that they come.", "Nine times out of ten, they come."] {
        let (_, facts) = drafted(sentence);
        assert!(facts.iter().all(|[.., label]| label.contains("may change what it says")), "{facts:?}");
    }
}

#[test]
fn roads_and_ages_that_are_compared_are_no_figures() {
    check(
        "name",
        &[("The clinic is off U.S. 23, by the river.", "U.S. 23"), ("Traffic on I-80 stopped.", "I-80")],
    );
    check(
        "age",
        &[
            ("Most newcomers are older than 30, they say.", "older than 30"),
            ("Many are 55 or older.", "55 or older"),
        ],
    );
}

#[test]
fn a_number_that_counts_something_unknown_repeats_no_other() {
    let article = "Title\n\nIn 2018 it had 23.\n\nPart one\n\nThe clinic off 23 has rooms.\n";
    let dir = folder("en", article);
    draft::write(dir.path()).expect("a draft");
    let reasons: Vec<String> =
        entries(dir.path(), "phrase").iter().map(|phrase| said(phrase, "reason")).collect();
    assert!(!reasons.contains(&"repeats".to_owned()), "{reasons:?}");
}
