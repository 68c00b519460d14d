//! Sentences as newspapers write them, on six subjects, with what each of their numerals says.

use super::assert_says;

#[test]
fn figures_about_money() {
    for (text, expected) in [
        (
            "Revenue rose to $3.85 million, from £2.3m a year ago.",
            &[("$3.85 million", "3850000 USD"), ("£2.3m", "2300000 GBP")][..],
        ),
        (
            "The fund holds 1.94 billion yuan, or nearly 3.8bn with loans.",
            &[("1.94 billion", "1940000000"), ("nearly 3.8bn", "nearly 3800000000")],
        ),
        (
            "It spent US$5 million and just under €40 a head.",
            &[("US$5 million", "5000000 USD"), ("just under €40", "nearly 40 EUR")],
        ),
        ("A$12.5bn in bonds; ¥300 a ticket.", &[("A$12.5bn", "12500000000 AUD"), ("¥300", "300 JPY")]),
        (
            "Fees of $3 to $5 million, or £10-15 each.",
            &[("$3 to $5 million", "3000000 to 5000000 USD"), ("£10-15", "10 to 15 GBP")],
        ),
        ("Output went from 271.2 to 312.6 billion yuan.", &[("from 271.2 to 312.6 billion", "SharedWord")]),
        (
            "Output went from 271.2 billion to 312.6 billion.",
            &[("271.2 billion", "271200000000"), ("312.6 billion", "312600000000")],
        ),
        (
            "Sales rose 0.2% to 4.1% of the market, and profit rose $2m to $45m.",
            &[("0.2%", "0.2 %"), ("4.1%", "4.1 %"), ("$2m", "2000000 USD"), ("$45m", "45000000 USD")],
        ),
        (
            "Sales will rise 3% to 5%, or by 3 to 5 per cent.",
            &[("3% to 5%", "3 to 5 %"), ("3 to 5 per cent", "3 to 5 %")],
        ),
        ("It closed at 1.2 and 1.4 million respectively.", &[("1.2 and 1.4 million", "SharedWord")]),
        (
            "Half a million pounds, a quarter of a million more.",
            &[("Half a million", "500000"), ("a quarter of a million", "250000")],
        ),
    ] {
        assert_says(text, expected);
    }
}

#[test]
fn figures_about_health() {
    for (text, expected) in [
        (
            "More than 61,000 people were vaccinated; 12.5 per cent were not.",
            &[("More than 61,000", "over 61000"), ("12.5 per cent", "12.5 %")][..],
        ),
        (
            "One in five patients waits, 7 out of 10 by phone and nine in ten at home.",
            &[("One in five", "20 %"), ("7 out of 10", "70 %"), ("nine in ten", "90 %")],
        ),
        (
            "Two-thirds recovered, a third of them fully, half at home.",
            &[("Two-thirds", "66.666667 %"), ("a third", "33.333333 %"), ("half", "50 %")],
        ),
        (
            "About three-quarters of wards, at least 40 beds and no more than 55.",
            &[
                ("About three-quarters", "about 75 %"),
                ("at least 40", "at-least 40"),
                ("no more than 55", "at-most 55"),
            ],
        ),
        (
            "Covid-19 and PM2.5 and CO2 are names, aged 53 an age.",
            &[("Covid-19", "Name"), ("PM2.5", "Name"), ("CO2", "Name"), ("53", "53")],
        ),
        (
            "The rate was 12‰, or 12 per 1,000, against 2.4 per cent.",
            &[("12‰", "0.012 ratio"), ("12 per 1,000", "0.012 ratio"), ("2.4 per cent", "2.4 %")],
        ),
        (
            "Dozens fell ill, hundreds of thousands did not, and a few hundred were tested.",
            &[("Dozens", "NotExact"), ("hundreds of thousands", "NotExact"), ("a few hundred", "NotExact")],
        ),
        (
            "Cases fell by 3.2 per cent, then dropped 300, a fall of nearly 5%.",
            &[
                ("fell by 3.2 per cent", "-3.2 %"),
                ("dropped 300", "-300"),
                ("fall of nearly 5%", "nearly -5 %"),
            ],
        ),
        (
            "There were 300 fewer cases, 12 per cent lower than before.",
            &[("300 fewer", "-300"), ("12 per cent lower", "-12 %")],
        ),
        (
            "A dose of 5mg three times a day for 10 days; three times as many as planned.",
            &[("5", "5"), ("three", "3"), ("10", "10"), ("three times", "Multiple")],
        ),
    ] {
        assert_says(text, expected);
    }
}

#[test]
fn figures_about_weather() {
    for (text, expected) in [
        (
            "It was −8.5C, then -12 and minus 3, and 8.5 degrees below zero at night.",
            &[("−8.5", "-8.5"), ("-12", "-12"), ("minus 3", "-3"), ("8.5 degrees below zero", "-8.5")][..],
        ),
        (
            "Between 3 and 5 cm fell in 3–5 hours, up to 10mm.",
            &[("Between 3 and 5", "3 to 5"), ("3–5", "3 to 5"), ("up to 10", "at-most 10")],
        ),
        (
            "Winds of 60 to 80 mph, or 100-odd km an hour.",
            &[("60 to 80", "60 to 80"), ("100-odd", "about 100")],
        ),
        (
            "Some 300 homes, or roughly 1,200 people, lost power for 2½ hours.",
            &[("Some 300", "about 300"), ("roughly 1,200", "about 1200"), ("2½", "2.5")],
        ),
        (
            "Two and a half metres of snow; two years and three months of rain.",
            &[("Two and a half", "2.5"), ("two years and three months", "TwoUnits")],
        ),
        (
            "It lasted 1 hour 30 minutes, then an hour and a half.",
            &[("1 hour 30 minutes", "5400 seconds"), ("and a half", "TwoUnits")],
        ),
        (
            "She came home in 2 hours 14 minutes and 35 seconds after a long duel.",
            &[("2 hours 14 minutes and 35 seconds", "8075 seconds")],
        ),
        (
            "At 5pm and 10:30 on May 5, 2024, in the 1990s and in 2023-24.",
            &[
                ("5pm", "Time"),
                ("10:30", "630 colon"),
                ("5", "5"),
                ("2024", "2024"),
                ("1990s", "Years"),
                ("2023-24", "Years"),
            ],
        ),
    ] {
        assert_says(text, expected);
    }
}

#[test]
fn figures_about_schools() {
    for (text, expected) in [
        (
            "Twenty-one schools, a dozen of them new, have two hundred and seven classes.",
            &[("Twenty-one", "21"), ("a dozen", "12"), ("two hundred and seven", "207")][..],
        ),
        (
            "The ratio of pupils to teachers is 15:1; boys outnumber girls four to one.",
            &[("15:1", "15 ratio"), ("four to one", "4 ratio")],
        ),
        (
            "Almost 900 pupils, fewer than 30 of them over 18.",
            &[("Almost 900", "nearly 900"), ("fewer than 30", "under 30"), ("over 18", "over 18")],
        ),
        (
            "The first, the twenty-first and the 3rd school came second.",
            &[("first", "Rank"), ("twenty-first", "Rank"), ("3rd", "Rank"), ("second", "Rank")],
        ),
        (
            "In the first half no one and one of the best knew one another; one of the five left.",
            &[("first", "Rank"), ("one", "1"), ("five", "5")],
        ),
        ("Both came once; every pupil is one.", &[("one", "1")]),
        (
            "Marks rose by 2.5 percentage points, a quarter of a percentage point more in maths.",
            &[("2.5 percentage points", "2.5 points"), ("a quarter of a percentage point", "0.25 points")],
        ),
        (
            "A five-day week, two two-bedroom flats, a 53-year-old teacher.",
            &[("five", "5"), ("two", "2"), ("two", "2"), ("53", "53")],
        ),
        (
            "Five or six classes, 20 or 30 pupils, 2/3 of the roof, 4-1 votes, 24/7.",
            &[
                ("Five or six", "5 to 6"),
                ("20 or 30", "20 to 30"),
                ("2/3", "66.666667 %"),
                ("4-1", "Pair"),
                ("24/7", "Pair"),
            ],
        ),
    ] {
        assert_says(text, expected);
    }
}

#[test]
fn figures_about_transport() {
    for (text, expected) in [
        (
            "Boeing 737s and Route 66; the A4 and the G20.",
            &[("737s", "Years"), ("66", "66"), ("A4", "Name"), ("G20", "Name")][..],
        ),
        (
            "Three people or more, ten days or so, 5 or fewer.",
            &[
                ("Three people or more", "at-least 3"),
                ("ten days or so", "about 10"),
                ("5 or fewer", "at-most 5"),
            ],
        ),
        (
            "It will cost £3bn over five years, and took over five years.",
            &[("£3bn", "3000000000 GBP"), ("over five years", "Unclear"), ("over five", "over 5")],
        ),
        (
            "Upwards of 4,000+ cars, an estimated 1.5 million lorries.",
            &[("Upwards of 4,000+", "OneQualifier at 16"), ("an estimated 1.5 million", "about 1500000")],
        ),
        (
            "Passengers doubled, trams ran twice as often, fares halved, traffic grew tenfold.",
            &[
                ("doubled", "Multiple"),
                ("twice", "Multiple"),
                ("halved", "Multiple"),
                ("tenfold", "Multiple"),
            ],
        ),
        ("Barely 300 came, not 500.", &[("Barely 300", "Unclear"), ("not 500", "Unclear")]),
        ("Call 1-800-555-0199 or 0800.", &[("1-800-555-0199", "Name"), ("0800", "Name")]),
        ("A wall of 5m, and 5m people.", &[("5m", "5000000 or metres"), ("5m", "5000000 or metres")]),
        (
            "Longer than 3 metres, no longer than 12 metres, 5% higher than 2019.",
            &[
                ("Longer than 3", "over 3"),
                ("no longer than 12", "at-most 12"),
                ("5%", "5 %"),
                ("2019", "2019"),
            ],
        ),
    ] {
        assert_says(text, expected);
    }
}

#[test]
fn figures_about_farming() {
    for (text, expected) in [
        (
            "The farm has 61\u{202f}000 hens, 1\u{2009}200 ducks and 61 000 eggs.",
            &[("61\u{202f}000", "61000"), ("1\u{2009}200", "1200"), ("61 000", "Separators")][..],
        ),
        (
            "1’000 or 2,5 or 12,34,567 or 1.2.3.",
            &[
                ("1’000", "Separators"),
                ("2,5", "Separators"),
                ("12,34,567", "Separators"),
                ("1.2.3", "Separators"),
            ],
        ),
        (
            "More than half of farms, over a third of fields and nearly one in ten cows.",
            &[
                ("More than half", "over 50 %"),
                ("over a third", "over 33.333333 %"),
                ("nearly one in ten", "nearly 10 %"),
            ],
        ),
        ("A third runway, a quarter earlier, two quarters in a row.", &[("third", "Rank"), ("two", "2")]),
        (
            "Three in 10 days, five in 2024, 3 kg to 5 kg of feed.",
            &[("Three", "3"), ("10", "10"), ("five", "5"), ("2024", "2024"), ("3 kg to 5", "3 to 5")],
        ),
        (
            "Yields of ~40, ≈41, >42, <43, ≥44 and ≤45 tonnes.",
            &[
                ("~40", "about 40"),
                ("≈41", "about 41"),
                (">42", "over 42"),
                ("<43", "under 43"),
                ("≥44", "at-least 44"),
                ("≤45", "at-most 45"),
            ],
        ),
        (
            "Twenty twenty-four was dry; not one farm, exactly 12 fields.",
            &[("Twenty twenty-four", "NumberWords at 0"), ("12", "12")],
        ),
    ] {
        assert_says(text, expected);
    }
}

#[test]
fn numbers_with_colons() {
    for (text, expected) in [
        (
            "She ran it in 2:36:09, or 2:36:09.5, and swam a lap in 1:15.32.",
            &[("2:36:09", "9369 seconds"), ("2:36:09.5", "9369.5 seconds"), ("1:15.32", "75.32 seconds")][..],
        ),
        (
            "The flight takes 1:15 and the lap 45:30, a ratio of 1:15.",
            &[("1:15", "75 colon"), ("45:30", "2730 colon"), ("a ratio of 1:15", "0.066667 ratio")],
        ),
        ("Flights of 1:15 to 1:45.", &[("1:15 to 1:45", "75 to 105 colon")]),
        (
            "Screens of 16:9, a scale of 1:100, a split of 60:40, odds of 4:1.",
            &[
                ("16:9", "1.777778 ratio"),
                ("1:100", "0.01 ratio"),
                ("60:40", "3640 colon"),
                ("odds of 4:1", "4 ratio"),
            ],
        ),
        ("At 09:30, 10:30 a.m. or 2:15pm.", &[("09:30", "Time"), ("10:30 a.m.", "Time"), ("2:15pm", "Time")]),
        (
            "On 12:30:45:10 and 1:75:20 and 12:30/45.",
            &[("12:30:45:10", "Name"), ("1:75:20", "Name"), ("12:30/45", "Name")],
        ),
    ] {
        assert_says(text, expected);
    }
}

#[test]
fn all_is_a_share_only_of_the_things_that_follow() {
    for (text, expected) in [
        ("All schools reopened, and all of them are full.", &[("All", "100 %"), ("all", "100 %")][..]),
        ("All of the county hospitals; all its people.", &[("All", "100 %"), ("all", "100 %")]),
        (
            "Nearly all pupils passed, almost all of the boys.",
            &[("Nearly all", "nearly 100 %"), ("almost all", "nearly 100 %")],
        ),
        (
            "Not all schools agreed; all but three of the 21 did.",
            &[("Not all", "Unclear"), ("all but three", "Unclear"), ("21", "21")],
        ),
        ("All 21 routes ran, all the more so at night.", &[("21", "21")]),
        (
            "After all, all is well: at all costs, all right, all the time, above all schools, first of all of them, 3% of all hospitals.",
            &[("first", "Rank"), ("3%", "3 %")],
        ),
        ("All that glitters; all we know; all over; all-time records; all kinds of schools; it is all.", &[]),
    ] {
        assert_says(text, expected);
    }
}
