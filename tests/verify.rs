//! The check that readers can run in the page: the real story passes, and a story with one mistake fails in that line.

use sanjin::dataset::story;
use story::verify::{About, Fault, Line, Report, Topic, verify};
use story::{Account, Derived, Fact, Form, Fragment, Number, Qualifier, Quantity, Reason, Span, Story};

/// The real story with one change.
fn altered(change: impl FnOnce(&mut Story)) -> Story {
    let mut story = story().clone();
    change(&mut story);
    story
}

fn failing<'a>(report: &Report<'a>) -> Vec<Line<'a>> {
    report.faulty().cloned().collect()
}

/// The id of a line's fact.
fn fact<'a>(line: &Line<'a>) -> Option<&'a str> {
    match line.about {
        About::Fact(fact) => Some(&fact.id),
        _ => None,
    }
}

/// The one failing line of a story.
#[track_caller]
fn only_failing(story: &Story) -> Line<'_> {
    let failing = failing(&verify(story));
    let [one] = &failing[..] else { panic!("{failing:#?}") };
    one.clone()
}

/// The topic and the fault of a story's one failing line.
#[track_caller]
fn only_fault(story: &Story) -> (Topic, Option<Fault>) {
    let line = only_failing(story);
    (line.topic, line.fault)
}

/// The article's words that a line is about.
fn words<'a>(story: &'a Story, line: &Line<'_>) -> Option<&'a str> {
    line.span()?.get(&story.article.text)
}

/// Replaces the only occurrence of `from` in the article by a text of the same length.
fn write_over(story: &mut Story, from: &str, to: &str) {
    assert_eq!((story.article.text.matches(from).count(), from.len()), (1, to.len()), "{from}");
    story.article.text = story.article.text.replacen(from, to, 1);
}

fn index(story: &Story, fact: &str) -> usize {
    story.facts.iter().position(|one| one.id == fact).expect("a fact")
}

#[test]
fn the_real_story_passes_line_by_line() {
    let report = verify(story());
    assert_eq!(failing(&report), []);
    let counts: Vec<(Topic, usize)> = report.groups().map(|group| (group[0].topic, group.len())).collect();
    let of_reason = |reason| {
        let entries = story().ledger.iter().filter(|entry| entry.account == Account::Reason(reason));
        (Topic::Reason(reason), entries.count())
    };
    let mut expected = vec![(Topic::Shown, story().facts.len())];
    expected.extend(Reason::ALL.iter().copied().map(of_reason).filter(|(_, entries)| *entries > 0));
    expected.push((Topic::Arithmetic, story().charts.iter().map(|chart| chart.derived.len()).sum()));
    expected.push((Topic::Voices, story().voices.len()));
    assert_eq!(counts, expected);
    let numerals: usize =
        counts.iter().filter(|(topic, _)| topic.is_of_numerals()).map(|(_, lines)| lines).sum();
    assert_eq!(numerals, 131);
}

#[test]
fn every_line_leads_to_where_its_words_stand() {
    let story = story();
    for line in &verify(story).lines {
        match (line.target(story), line.span()) {
            (Fragment::Sentence(n), Some(span)) => {
                assert!(story.article.sentences[n as usize].span.overlaps(&span), "{line:?}");
            }
            (Fragment::Article, Some(span)) => {
                assert!(!story.article.sentences.iter().any(|one| one.span.overlaps(&span)), "{line:?}");
            }
            (Fragment::Chart(id, _), None) => assert!(story.chart(id).is_some(), "{line:?}"),
            other => panic!("{other:?} of {line:?}"),
        }
    }
}

fn plain(value: i32, qualifier: Qualifier) -> Quantity {
    Quantity { amount: Number::from(value).into(), qualifier, form: Form::Plain }
}

#[test]
fn a_digit_altered_in_the_article() {
    let story = altered(|story| write_over(story, "3285家", "3286家"));
    let line = only_failing(&story);
    let says = plain(3286, Qualifier::Exact);
    assert_eq!(
        (line.topic, fact(&line), line.fault),
        (Topic::Shown, Some("nurseries"), Some(Fault::Figure(says)))
    );
}

#[test]
fn a_word_that_says_how_exact_altered_in_the_article() {
    let story = altered(|story| write_over(story, "帶動就業近百萬人", "帶動就業約百萬人"));
    let line = only_failing(&story);
    let says = plain(1_000_000, Qualifier::About);
    assert_eq!((fact(&line), line.fault), (Some("brand-jobs"), Some(Fault::Figure(says))));
}

#[test]
fn a_numeral_added_to_the_article() {
    let story = altered(|story| write_over(story, "老百姓的教育獲得感", "老百姓的教育獲得七"));
    assert_eq!(only_fault(&story), (Topic::Unaccounted, Some(Fault::Unaccounted)));
    assert_eq!(words(&story, &only_failing(&story)), Some("七"));
}

#[test]
fn a_numeral_taken_from_the_article() {
    let story = altered(|story| write_over(story, "一個縮影", "這個縮影"));
    assert_eq!(only_fault(&story), (Topic::Reason(Reason::Idiom), Some(Fault::NoNumeral)));
}

#[test]
fn a_numeral_made_longer_in_the_article() {
    let story = altered(|story| write_over(story, "老年志愿服務隊伍281支", "老年志愿服務隊伍281百"));
    let failing = failing(&verify(&story));
    let [whole, cut] = &failing[..] else { panic!("{failing:?}") };
    assert_eq!((words(&story, whole), whole.fault), (Some("281百"), Some(Fault::Unaccounted)));
    assert_eq!((fact(cut), cut.fault), (Some("volunteer-teams"), Some(Fault::NoNumeral)));
}

#[test]
fn a_digit_altered_in_a_fact() {
    let story = altered(|story| {
        let n = index(story, "nurseries");
        story.facts.change(|facts| facts[n].amount = Number::from(3286).into());
    });
    let failing = failing(&verify(&story));
    let [figure, ratio] = &failing[..] else { panic!("{failing:?}") };
    let says = plain(3285, Qualifier::Exact);
    assert_eq!((fact(figure), figure.fault), (Some("nurseries"), Some(Fault::Figure(says))));
    assert_eq!(ratio.fault, Some(Fault::Arithmetic(Number::new(159_400, 3286))));
    assert_eq!(ratio.target(&story), Fragment::chart("nurseries"));
}

#[test]
fn a_fact_of_another_unit_or_elsewhere() {
    let change = |change: fn(&mut Fact)| {
        let story = altered(|story| {
            let n = index(story, "five-centres-counties");
            story.facts.change(|facts| change(&mut facts[n]));
        });
        only_fault(&story).1
    };
    let unit = change(|fact| fact.unit = "county".to_owned());
    assert!(matches!(unit, Some(Fault::Figure(says)) if says.form == Form::Percent), "{unit:?}");
    assert_eq!(change(|fact| fact.sentence += 1), Some(Fault::Outside));
    assert_eq!(change(|fact| fact.quote.start = fact.numeral.end), Some(Fault::Outside));
}

#[test]
fn a_digit_altered_in_a_computed_value() {
    let change = |change: fn(&mut Derived)| {
        altered(|story| {
            story.charts.change(|charts| {
                let derived = charts.iter_mut().flat_map(|chart| &mut chart.derived);
                derived.filter(|derived| derived.id == "posts-per-employer").for_each(change);
            });
        })
    };
    let story = change(|derived| derived.value = Number::from(42));
    assert_eq!(only_fault(&story), (Topic::Arithmetic, Some(Fault::Arithmetic(Some(Number::from(25))))));
    assert_eq!(only_failing(&story).target(&story), Fragment::chart("job-fair"));
    let story = change(|derived| derived.operands[0].push('x'));
    assert_eq!(only_fault(&story), (Topic::Arithmetic, Some(Fault::Arithmetic(None))));
}

#[test]
fn an_entry_missing_from_the_ledger() {
    let story = altered(|story| {
        let at = story.ledger.iter().position(|entry| entry.account == Account::Reason(Reason::Age));
        story.ledger.remove(at.expect("an age"));
    });
    assert_eq!(only_fault(&story), (Topic::Unaccounted, Some(Fault::Unaccounted)));
    assert_eq!(words(&story, &only_failing(&story)), Some("53"));

    let story = altered(|story| {
        story.ledger.retain(|entry| entry.account != Account::Fact("nurseries".to_owned()));
    });
    let failing = failing(&verify(&story));
    let [numeral, left_out] = &failing[..] else { panic!("{failing:?}") };
    assert_eq!((words(&story, numeral), numeral.fault), (Some("3285"), Some(Fault::Unaccounted)));
    assert_eq!((fact(left_out), left_out.fault), (Some("nurseries"), Some(Fault::Unaccounted)));
}

#[test]
fn an_entry_twice_in_the_ledger() {
    let story = altered(|story| story.ledger.push(story.ledger[0].clone()));
    let faults: Vec<_> = verify(&story).faulty().map(|line| line.fault).collect();
    assert_eq!(faults, [Some(Fault::Twice); 2]);
}

#[test]
fn an_entry_that_names_another_fact_or_none() {
    let story = altered(|story| {
        let [a, b] = ["nurseries", "nursery-places"].map(|id| Account::Fact(id.to_owned()));
        for entry in &mut story.ledger {
            if entry.account == a {
                entry.account = b.clone();
            } else if entry.account == b {
                entry.account = a.clone();
            }
        }
    });
    let faults: Vec<_> = verify(&story).faulty().map(|line| line.fault).collect();
    assert_eq!(faults, [Some(Fault::Elsewhere); 2]);

    let story = altered(|story| story.ledger[0].account = Account::Fact("nothing".to_owned()));
    assert_eq!(only_fault(&story), (Topic::Shown, Some(Fault::Elsewhere)));
}

#[test]
fn a_voice_that_reaches_beyond_its_marks() {
    for (before, after) in [(1, 0), (0, 1)] {
        let story = altered(|story| {
            let (quote, text) = (story.voices[0].quote, &story.article.text);
            let byte = |point: u32| text.char_indices().nth(point as usize).map_or(0, |(byte, _)| byte);
            story.voices[0].quote = Span::of_bytes(text, byte(quote.start - before), byte(quote.end + after));
        });
        assert_eq!(only_fault(&story), (Topic::Voices, Some(Fault::Unquoted)), "{before} {after}");
    }
}

#[test]
fn a_voice_of_another_sentence() {
    let story = altered(|story| story.voices[0].sentence += 1);
    assert_eq!(only_fault(&story), (Topic::Voices, Some(Fault::Outside)));
}

#[test]
fn a_quotation_mark_altered_in_the_article() {
    let story = altered(|story| write_over(story, "“真不錯", "《真不錯"));
    assert_eq!(only_fault(&story), (Topic::Voices, Some(Fault::Unquoted)));
}

#[test]
fn a_text_that_the_spans_do_not_fit_fails_and_does_not_panic() {
    for text in [String::new(), "山".to_owned(), format!("x{}", story().article.text)] {
        let story = altered(|story| story.article.text = text);
        let report = verify(&story);
        assert!(report.faulty().count() > story.facts.len(), "{}", report.faulty().count());
    }
}
