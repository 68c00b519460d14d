//! `story.json`: the dataset for other programs, which rely on the names of its fields.

use std::collections::BTreeMap;

use serde::Serialize;

use story::{Account, Amount, Derived, Fact, Number, Plain, Publication, Qualifier, Quoted, Story};

#[derive(Serialize)]
struct Document<'a> {
    article: ArticleJson<'a>,
    facts: Vec<FactJson<'a>>,
    charts: Vec<ChartJson<'a>>,
    voices: Vec<VoiceJson<'a>>,
    ledger: Vec<LedgerJson<'a>>,
}

#[derive(Serialize)]
struct ArticleJson<'a> {
    title: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct FactJson<'a> {
    id: &'a str,
    section: &'a str,
    /// `null` for a range, which has `low` and `high`.
    value: Option<serde_json::Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<serde_json::Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<serde_json::Number>,
    unit: &'a str,
    qualifier: Qualifier,
    text: &'a str,
    quote: &'a str,
    start: u32,
    end: u32,
    label: BTreeMap<&'a str, &'a str>,
}

#[derive(Serialize)]
struct ChartJson<'a> {
    id: &'a str,
    section: &'a str,
    kind: &'a str,
    /// For a chart without a place of its own on the page: the chart there that shows its facts.
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<&'a str>,
    facts: &'a [String],
    /// For a line, when each fact was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<String>,
    derived: Vec<DerivedJson<'a>>,
}

#[derive(Serialize)]
struct DerivedJson<'a> {
    id: &'a str,
    formula: String,
    operands: &'a [String],
    value: serde_json::Number,
}

#[derive(Serialize)]
struct VoiceJson<'a> {
    id: &'a str,
    speaker: &'a str,
    quote: &'a str,
    start: u32,
    end: u32,
    facts: &'a [String],
}

#[derive(Serialize)]
struct LedgerJson<'a> {
    text: &'a str,
    start: u32,
    end: u32,
    fact: Option<&'a str>,
    reason: Option<&'a str>,
}

/// The story as `story.json`. Offsets count code points of `article.text`.
///
/// # Panics
///
/// Never: every key is a string, and the build checks that every number is finite.
#[must_use]
#[expect(clippy::expect_used, reason = "see Panics")]
pub fn story_json(story: &Story, publication: &Publication) -> String {
    let document = Document {
        article: ArticleJson { title: story.article.title(), text: &story.article.text },
        facts: facts(story),
        charts: charts(story),
        voices: voices(story, publication),
        ledger: ledger(story),
    };
    serde_json::to_string_pretty(&document).expect("keys are strings") + "\n"
}

fn facts(story: &Story) -> Vec<FactJson<'_>> {
    story.facts.iter().map(|fact| fact_json(story, fact)).collect()
}

fn fact_json<'a>(story: &'a Story, fact: &'a Fact) -> FactJson<'a> {
    let words = story.editions.iter().filter_map(|edition| Some((edition, edition.facts.get(&fact.id)?)));
    let ends = match fact.amount {
        Amount::One(_) => None,
        Amount::Range { low, high } => Some((low, high)),
    };
    FactJson {
        id: &fact.id,
        section: &fact.section,
        value: fact.amount.value().map(number),
        low: ends.map(|(low, _)| number(low)),
        high: ends.map(|(_, high)| number(high)),
        unit: &fact.unit,
        qualifier: fact.qualifier,
        text: story.article.slice(&fact.numeral),
        quote: story.article.slice(&fact.quote),
        start: fact.numeral.start,
        end: fact.numeral.end,
        label: words.map(|(edition, words)| (edition.lang.as_str(), words.label.as_str())).collect(),
    }
}

fn charts(story: &Story) -> Vec<ChartJson<'_>> {
    story
        .charts
        .iter()
        .map(|chart| ChartJson {
            id: &chart.id,
            section: &chart.section,
            kind: chart.kind.name(),
            within: chart.within.as_deref(),
            facts: &chart.facts,
            dates: chart.dates.iter().map(ToString::to_string).collect(),
            derived: chart.derived.iter().map(derived_json).collect(),
        })
        .collect()
}

fn derived_json(derived: &Derived) -> DerivedJson<'_> {
    DerivedJson {
        id: &derived.id,
        formula: derived.operands.join(&format!(" {} ", derived.formula.sign())),
        operands: &derived.operands,
        value: number(derived.value),
    }
}

fn voices<'a>(story: &'a Story, publication: &'a Publication) -> Vec<VoiceJson<'a>> {
    publication
        .quoted
        .iter()
        .map(|Quoted { id, voice, facts, .. }| VoiceJson {
            id,
            speaker: story.article.slice(&voice.speaker),
            quote: story.article.slice(&voice.quote),
            start: voice.quote.start,
            end: voice.quote.end,
            facts,
        })
        .collect()
}

fn ledger(story: &Story) -> Vec<LedgerJson<'_>> {
    story
        .ledger
        .iter()
        .map(|entry| {
            let (fact, reason) = match &entry.account {
                Account::Fact(id) => (Some(id.as_str()), None),
                Account::Reason(reason) => (None, Some(reason.name())),
            };
            let text = story.article.slice(&entry.numeral);
            LedgerJson { text, start: entry.numeral.start, end: entry.numeral.end, fact, reason }
        })
        .collect()
}

#[expect(clippy::expect_used, reason = "a number is finite")]
pub(super) fn number(value: Number) -> serde_json::Number {
    match value.plain() {
        Plain::Whole(whole) => serde_json::Number::from(whole),
        Plain::Decimal(float) => serde_json::Number::from_f64(float).expect("a number is finite"),
    }
}
