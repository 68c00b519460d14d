//! The checks that readers can run: the real story passes, and a story that is wrong in one place fails in that line.

use sanjin::dataset::story;
use sanjin::story::verify::{About, Fault, Line, Report, Target, Topic, verify};
use sanjin::story::{Account, Qualifier, Quantity, Reason, Span, Story};

/// The real story with one change.
fn altered(change: impl FnOnce(&mut Story)) -> Story {
    let mut story = story().clone();
    change(&mut story);
    story
}

/// The failing lines: the group, what the line is about, and its faults.
fn failing<'a>(report: &Report<'a>) -> Vec<(Topic, Line<'a>)> {
    let all =
        report.groups.iter().flat_map(|group| group.lines.iter().map(|line| (group.topic, line.clone())));
    all.filter(|(_, line)| !line.fault.is_none()).collect()
}

/// The id of the fact a line is about.
fn fact<'a>(line: &Line<'a>) -> Option<&'a str> {
    match line.about {
        About::Fact(fact) => Some(&fact.id),
        _ => None,
    }
}

/// The one failing line of a story.
#[track_caller]
fn only_failing(story: &Story) -> (Topic, Line<'_>) {
    let report = verify(story);
    let failing = failing(&report);
    let [one] = &failing[..] else { panic!("{failing:#?}") };
    one.clone()
}

/// Replaces the only place of `from` in the article by as many bytes.
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
    let counts: Vec<(Topic, usize)> =
        report.groups.iter().map(|group| (group.topic, group.lines.len())).collect();
    let of_reason = |reason| {
        (
            Topic::Reason(reason),
            story().ledger.iter().filter(|entry| entry.account == Account::Reason(reason)).count(),
        )
    };
    let mut expected = vec![(Topic::Shown, story().facts.len())];
    expected.extend(Reason::ALL.map(of_reason));
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
    for line in verify(story).lines() {
        match (line.target(story), line.span()) {
            (Target::Sentence(n), Some(span)) => {
                assert!(story.article.sentences[n as usize].span.overlaps(&span), "{line:?}");
            }
            (Target::Article, Some(span)) => {
                assert!(!story.article.sentences.iter().any(|one| one.span.overlaps(&span)), "{line:?}");
            }
            (Target::Chart(id), None) => assert!(story.chart(id).is_some(), "{line:?}"),
            other => panic!("{other:?} of {line:?}"),
        }
    }
}

#[test]
fn a_digit_altered_in_the_article() {
    let story = altered(|story| write_over(story, "3285家", "3286家"));
    let (topic, line) = only_failing(&story);
    assert_eq!((topic, fact(&line)), (Topic::Shown, Some("nurseries")));
    let says = Quantity { value: 3286.0, qualifier: Qualifier::Exact, percent: false };
    assert_eq!(line.faults, [Fault::Figure(says)]);
}

#[test]
fn a_word_that_says_how_exact_altered_in_the_article() {
    let story = altered(|story| write_over(story, "帶動就業近百萬人", "帶動就業約百萬人"));
    let (_, line) = only_failing(&story);
    let says = Quantity { value: 1e6, qualifier: Qualifier::About, percent: false };
    assert_eq!((fact(&line), &line.faults[..]), (Some("brand-jobs"), &[Fault::Figure(says)][..]));
}

#[test]
fn a_numeral_added_to_the_article() {
    let story = altered(|story| write_over(story, "老百姓的教育獲得感", "老百姓的教育獲得七"));
    let (topic, line) = only_failing(&story);
    assert_eq!((topic, &line.faults[..]), (Topic::Unaccounted, &[Fault::Unaccounted][..]));
    assert_eq!(line.span().and_then(|span| span.get(&story.article.text)), Some("七"));
}

#[test]
fn a_numeral_taken_from_the_article() {
    let story = altered(|story| write_over(story, "一個縮影", "這個縮影"));
    let (topic, line) = only_failing(&story);
    assert_eq!((topic, &line.faults[..]), (Topic::Reason(Reason::Idiom), &[Fault::NoNumeral][..]));
}

#[test]
fn a_numeral_made_longer_in_the_article() {
    let story = altered(|story| write_over(story, "組建老年志愿服務隊伍281支", "組建老年志愿服務隊伍281百"));
    let report = verify(&story);
    let [(Topic::Unaccounted, whole), (Topic::Shown, cut)] = &failing(&report)[..] else {
        panic!("{report:?}")
    };
    assert_eq!(whole.span().and_then(|span| span.get(&story.article.text)), Some("281百"));
    assert_eq!((fact(cut), &cut.faults[..]), (Some("volunteer-teams"), &[Fault::NoNumeral][..]));
}

#[test]
fn a_digit_altered_in_a_fact() {
    let story = altered(|story| {
        let n = index(story, "doctors-sent");
        story.facts[n].value = 5701.0;
    });
    let report = verify(&story);
    let [(Topic::Shown, figure), (Topic::Arithmetic, ratio)] = &failing(&report)[..] else {
        panic!("{report:?}")
    };
    let says = Quantity { value: 5700.0, qualifier: Qualifier::Over, percent: false };
    assert_eq!((fact(figure), &figure.faults[..]), (Some("doctors-sent"), &[Fault::Figure(says)][..]));
    assert_eq!(ratio.faults, [Fault::Arithmetic(Some(100_000.0 / 5701.0))]);
    assert_eq!(ratio.target(&story), Target::Chart("doctors-down"));
}

#[test]
fn a_fact_of_another_unit_or_elsewhere() {
    let story = altered(|story| {
        let n = index(story, "five-centres-counties");
        story.facts[n].unit = "county".to_owned();
    });
    assert!(matches!(only_failing(&story).1.faults[..], [Fault::Figure(says)] if says.percent));
    let story = altered(|story| {
        let n = index(story, "five-centres-counties");
        story.facts[n].sentence += 1;
    });
    assert_eq!(only_failing(&story).1.faults, [Fault::Outside]);
    let story = altered(|story| {
        let n = index(story, "five-centres-counties");
        story.facts[n].quote.start = story.facts[n].numeral.end;
    });
    assert_eq!(only_failing(&story).1.faults, [Fault::Outside]);
}

#[test]
fn a_digit_altered_in_a_computed_value() {
    let story = altered(|story| {
        let derived = story.charts.iter_mut().flat_map(|chart| &mut chart.derived);
        derived
            .filter(|derived| derived.id == "psychology-over-sleep")
            .for_each(|derived| derived.value = 42.0);
    });
    let (topic, line) = only_failing(&story);
    assert_eq!((topic, &line.faults[..]), (Topic::Arithmetic, &[Fault::Arithmetic(Some(41.0))][..]));
    assert_eq!(line.target(&story), Target::Chart("mind-and-sleep"));
    let story = altered(|story| {
        let derived = story.charts.iter_mut().flat_map(|chart| &mut chart.derived);
        derived
            .filter(|derived| derived.id == "psychology-over-sleep")
            .for_each(|derived| derived.operands[0].push('x'));
    });
    assert_eq!(only_failing(&story).1.faults, [Fault::Arithmetic(None)]);
}

#[test]
fn an_entry_missing_from_the_ledger() {
    let story = altered(|story| {
        let at = story.ledger.iter().position(|entry| entry.account == Account::Reason(Reason::Age));
        story.ledger.remove(at.expect("an age"));
    });
    let (topic, line) = only_failing(&story);
    assert_eq!((topic, &line.faults[..]), (Topic::Unaccounted, &[Fault::Unaccounted][..]));
    assert_eq!(line.span().and_then(|span| span.get(&story.article.text)), Some("53"));

    let story = altered(|story| {
        story.ledger.retain(|entry| entry.account != Account::Fact("nurseries".to_owned()));
    });
    let report = verify(&story);
    let [(Topic::Unaccounted, numeral), (Topic::Shown, left_out)] = &failing(&report)[..] else {
        panic!("{report:?}")
    };
    assert_eq!(numeral.span().and_then(|span| span.get(&story.article.text)), Some("3285"));
    assert_eq!((fact(left_out), &left_out.faults[..]), (Some("nurseries"), &[Fault::Unaccounted][..]));
}

#[test]
fn an_entry_twice_in_the_ledger() {
    let story = altered(|story| story.ledger.push(story.ledger[0].clone()));
    let report = verify(&story);
    let failing = failing(&report);
    assert_eq!(failing.len(), 2, "{failing:?}");
    assert!(failing.iter().all(|(_, line)| line.faults == [Fault::Twice]), "{failing:?}");
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
    let report = verify(&story);
    assert!(failing(&report).iter().all(|(_, line)| line.faults == [Fault::Elsewhere]));
    assert_eq!(report.faulty().count(), 2);

    let story = altered(|story| story.ledger[0].account = Account::Fact("nothing".to_owned()));
    let (topic, line) = only_failing(&story);
    assert_eq!((topic, &line.faults[..]), (Topic::Shown, &[Fault::Elsewhere][..]));
}

#[test]
fn a_voice_that_reaches_beyond_its_marks() {
    for change in [(-1, 0), (0, 1)] {
        let story = altered(|story| {
            let quote = story.voices[0].quote;
            let (start, end) = (quote.start.strict_add_signed(change.0), quote.end + change.1);
            let chars = story.article.text.char_indices().map(|(byte, _)| byte);
            let bytes: Vec<usize> = chars.collect();
            story.voices[0].quote =
                Span::of_bytes(&story.article.text, bytes[start as usize], bytes[end as usize]);
        });
        let (topic, line) = only_failing(&story);
        assert_eq!((topic, &line.faults[..]), (Topic::Voices, &[Fault::Unquoted][..]), "{change:?}");
    }
}

#[test]
fn a_quotation_mark_altered_in_the_article() {
    let story = altered(|story| write_over(story, "“真不錯", "《真不錯"));
    let (topic, line) = only_failing(&story);
    assert_eq!((topic, &line.faults[..]), (Topic::Voices, &[Fault::Unquoted][..]));
}

#[test]
fn a_text_that_the_spans_do_not_fit_fails_and_does_not_panic() {
    for text in [String::new(), "山".to_owned(), format!("x{}", story().article.text)] {
        let story = altered(|story| story.article.text = text);
        let report = verify(&story);
        assert!(report.faulty().count() > story.facts.len(), "{}", report.faulty().count());
    }
}
