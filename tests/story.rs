//! Checks this repository's story by other means than the loader's. What any story must meet is in `crates/load` and `crates/proof`.

use sanjin::dataset::story;
use story::{Account, ChartKind, Fact, Formula, ParagraphRole, Span, parse_quantity};

const TEXT: &str = include_str!("../data/article.txt");

fn words(span: &Span) -> &'static str {
    story().article.slice(span)
}

fn fact(id: &str) -> &'static Fact {
    story().fact(id).unwrap_or_else(|| panic!("no fact {id}"))
}

#[test]
fn the_article_is_the_file_byte_for_byte() {
    assert_eq!(story().article.text, TEXT);
}

#[test]
fn the_ledger_accounts_for_every_digit_once() {
    for (place, c) in TEXT.chars().enumerate().filter(|(_, c)| c.is_ascii_digit()) {
        let holding = story()
            .ledger
            .iter()
            .filter(|entry| (entry.numeral.start as usize..entry.numeral.end as usize).contains(&place))
            .count();
        assert_eq!(holding, 1, "{c} at code point {place}");
    }
}

#[test]
fn the_ledger_accounts_for_every_chinese_numeral_once() {
    let han = "〇零一二三四五六七八九十百千萬億兩雙半";
    for (place, c) in TEXT.chars().enumerate().filter(|(_, c)| han.contains(*c)) {
        let place = u32::try_from(place).expect("a short article");
        let holding =
            story().ledger.iter().filter(|entry| (entry.numeral.start..entry.numeral.end).contains(&place));
        assert_eq!(holding.count(), 1, "{c} at code point {place}");
    }
}

#[test]
fn the_ledger_is_in_reading_order_and_names_every_fact_once() {
    let ledger = &story().ledger;
    assert!(ledger.windows(2).all(|pair| pair[0].numeral.end <= pair[1].numeral.start));
    let named: Vec<(&str, Span)> = ledger
        .iter()
        .filter_map(|entry| match &entry.account {
            Account::Fact(id) => Some((id.as_str(), entry.numeral)),
            Account::Reason(_) => None,
        })
        .collect();
    let facts: Vec<(&str, Span)> =
        story().facts.iter().map(|fact| (fact.id.as_str(), fact.numeral)).collect();
    assert_eq!(named, facts);
}

#[test]
fn every_numeral_stands_in_its_quote_and_every_quote_in_its_sentence() {
    for fact in &story().facts {
        let sentence = story().article.sentences[fact.sentence as usize];
        assert!(fact.quote.contains(&fact.numeral), "{}", fact.id);
        assert!(sentence.span.contains(&fact.quote), "{}", fact.id);
        assert_eq!(TEXT.matches(words(&fact.quote)).count(), 1, "{}", fact.id);
    }
}

#[test]
fn every_fact_is_of_the_section_whose_heading_stands_last_before_it() {
    for fact in &story().facts {
        let last = story().sections.iter().rfind(|section| section.heading.end <= fact.numeral.start);
        assert_eq!(last.map(|section| section.id.as_str()), Some(fact.section.as_str()), "{}", fact.id);
    }
}

#[test]
fn every_value_and_qualifier_is_what_the_numeral_says() {
    for fact in &story().facts {
        let quantity = parse_quantity(words(&fact.numeral), story().language()).expect("a quantity");
        assert_eq!((quantity.amount, quantity.qualifier), (fact.amount, fact.qualifier), "{}", fact.id);
    }
}

#[test]
fn spans_count_code_points() {
    let chars: Vec<char> = TEXT.chars().collect();
    let story = story();
    let spans = story
        .facts
        .iter()
        .flat_map(|fact| [fact.numeral, fact.quote])
        .chain(story.ledger.iter().map(|entry| entry.numeral))
        .chain(story.voices.iter().flat_map(|voice| [voice.speaker, voice.quote]))
        .chain(story.sections.iter().map(|section| section.heading))
        .chain(story.article.paragraphs.iter().map(|paragraph| paragraph.span))
        .chain(story.article.sentences.iter().map(|sentence| sentence.span));
    for span in spans {
        let by_code_points: String = chars[span.start as usize..span.end as usize].iter().collect();
        assert_eq!(by_code_points, words(&span));
    }
}

#[test]
fn the_sentences_of_a_paragraph_make_up_the_paragraph() {
    let article = &story().article;
    for (index, paragraph) in article.paragraphs.iter().enumerate() {
        let own = &article.sentences[paragraph.first_sentence as usize..paragraph.end_sentence as usize];
        assert!(own.iter().all(|sentence| sentence.paragraph as usize == index));
        let joined: String = own.iter().map(|sentence| words(&sentence.span)).collect();
        let expected = if paragraph.role == ParagraphRole::Body { words(&paragraph.span) } else { "" };
        assert_eq!(joined, expected);
    }
    let paragraphs: Vec<&str> = article.paragraphs.iter().map(|paragraph| words(&paragraph.span)).collect();
    assert_eq!(paragraphs, TEXT.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>());
}

#[test]
fn every_voice_stands_between_quotation_marks() {
    for voice in &story().voices {
        let (before, after) = TEXT.split_once(words(&voice.quote)).expect("verbatim");
        assert!(before.ends_with('“') && after.starts_with('”'), "{}", words(&voice.quote));
        assert!(TEXT.contains(words(&voice.speaker)), "{}", words(&voice.quote));
    }
}

#[test]
fn derived_values_are_what_their_arithmetic_gives() {
    for chart in &story().charts {
        for derived in &chart.derived {
            let operands: Vec<f64> = derived.operands.iter().map(|id| fact(id).size()).collect();
            let value = match (derived.formula, operands.as_slice()) {
                (Formula::Ratio, [a, b]) => a / b,
                (Formula::Difference, [a, b]) => a - b,
                (Formula::Sum, all) => all.iter().fold(0.0, |sum, value| sum + value),
                (formula, operands) => panic!("{}: {formula:?} of {operands:?}", derived.id),
            };
            assert_eq!(derived.size(), value, "{}", derived.id);
        }
    }
}

#[test]
fn everything_named_exists() {
    let story = story();
    for fact in &story.facts {
        assert!(story.unit(&fact.unit).is_some() && story.section(&fact.section).is_some(), "{}", fact.id);
    }
    for chart in &story.charts {
        assert!(story.section(&chart.section).is_some() || chart.is_overview(), "{}", chart.id);
        assert!(!chart.facts.is_empty() || !chart.steps.is_empty(), "{} shows nothing", chart.id);
        assert!(chart.facts.iter().all(|id| story.fact(id).is_some()), "{}", chart.id);
    }
    for section in &story.sections {
        assert_eq!(story.chart(&section.lead).expect("a chart").section, section.id);
        assert!(section.poster.iter().all(|id| fact(id).section == section.id), "{}", section.id);
    }
}

#[test]
fn a_person_and_an_event_never_look_alike() {
    let symbol = |unit: &str| story().unit(unit).expect("a unit").symbol;
    assert_ne!(symbol("person"), symbol("person-time"));
}

#[test]
fn the_data_readme_says_what_each_kind_of_chart_is_for() {
    let kinds = include_str!("../data/README.md").split_once("\n| kind | for |").expect("a table of kinds").1;
    let rows = kinds
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .filter_map(|row| row.split('|').nth(1));
    let named: Vec<&str> = rows.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
    assert_eq!(named, ChartKind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>());
}
