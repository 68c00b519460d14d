//! A chart's data as files: CSV for spreadsheets; JSON with its words and how to cite it.

use serde::{Serialize, Serializer};
use serde_json::{Number, Value};

use super::super::citation::template;
use super::super::story_json::number;
use super::super::template::escape;
use super::super::{Bundle, BundleError};
use super::subject::{Subject, address};
use sanjin::dataset::{publication, sharing, still};
use story::export::{FileKind, cells_by_name, series_csv, stations_csv};
use story::{Derived, Fact, Step, fill, sentence_number};

/// A chart as JSON.
#[derive(Serialize)]
struct Document<'a> {
    id: &'a str,
    lang: &'a str,
    section: &'a str,
    kind: &'a str,
    title: &'a str,
    subtitle: &'a str,
    description: &'a str,
    url: Option<&'a str>,
    facts: Vec<Row>,
    /// For a line, when each fact was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<String>,
    stations: Vec<StationJson<'a>>,
    derived: Vec<DerivedJson<'a>>,
    source: SourceJson<'a>,
    citation: CitationJson,
    licence: &'a str,
}

/// A fact. The fields have the names and order of `facts.csv`'s columns.
struct Row(Vec<(&'static str, Value)>);

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

#[derive(Serialize)]
struct StationJson<'a> {
    id: &'a str,
    label: &'a str,
    when: Option<&'a str>,
    note: Option<&'a str>,
    fact: Option<&'a str>,
    quote: &'a str,
    sentence: u32,
}

/// A value that we computed. `ours` is always true, since the article doesn't state it.
#[derive(Serialize)]
struct DerivedJson<'a> {
    id: &'a str,
    label: &'a str,
    formula: String,
    operands: &'a [String],
    value: Number,
    text: String,
    ours: bool,
}

#[derive(Serialize)]
struct SourceJson<'a> {
    /// The headline of the edition and of the article.
    title: String,
    original: &'a str,
    byline: String,
    note: &'a str,
}

#[derive(Serialize)]
struct CitationJson {
    text: String,
    html: String,
}

/// The CSV of a chart: its facts, with their dates if it has dates, or its steps if it has steps.
pub(super) fn csv(subject: &Subject<'_>) -> String {
    let Subject { story, wording, spec, .. } = *subject;
    if spec.kind.has_steps() {
        stations_csv(story, wording, spec)
    } else if !spec.dates.is_empty() {
        series_csv(story, wording, spec)
    } else {
        FileKind::Csv.file(story, wording, &facts(subject))
    }
}

/// The JSON of a chart: its data, words and source, and how to cite it.
///
/// # Errors
///
/// Unreachable: all keys are strings.
pub(super) fn json(bundle: &Bundle<'_>, subject: &Subject<'_>) -> Result<String, BundleError> {
    let Subject { story, wording, spec, words } = *subject;
    let url = address(bundle, wording, &spec.id);
    let document = Document {
        id: &spec.id,
        lang: &wording.lang,
        section: &spec.section,
        kind: spec.kind.name(),
        title: &words.title,
        subtitle: &words.subtitle,
        description: &words.description,
        url: url.as_deref(),
        facts: facts(subject).into_iter().map(|fact| row(subject, fact)).collect(),
        dates: spec.dates.iter().map(ToString::to_string).collect(),
        stations: spec.steps.iter().map(|step| station(subject, step)).collect(),
        derived: spec.derived.iter().map(|derived| computed(subject, derived)).collect(),
        source: SourceJson {
            title: publication().headline(story, &wording.lang),
            original: story.article.title(),
            byline: publication().byline(story, &wording.lang),
            note: &sharing(&wording.lang).files.as_reported,
        },
        citation: citation(subject, url.as_deref()),
        licence: &still(&wording.lang).ui.method_credit,
    };
    let written = serde_json::to_string_pretty(&document);
    written.map(|json| json + "\n").map_err(|error| subject.fault(&error.to_string()))
}

fn facts<'a>(subject: &Subject<'a>) -> Vec<&'a Fact> {
    subject.spec.facts.iter().filter_map(|id| subject.story.fact(id)).collect()
}

fn row(subject: &Subject<'_>, fact: &Fact) -> Row {
    let cells = cells_by_name(subject.story, subject.wording, fact);
    let value = |cell: String, is_number: bool| match serde_json::from_str(&cell) {
        Ok(number) if is_number => Value::Number(number),
        _ => Value::String(cell),
    };
    Row(cells.map(|(name, cell, is_number)| (name, value(cell, is_number))).collect())
}

fn station<'a>(subject: &Subject<'a>, step: &'a Step) -> StationJson<'a> {
    let words = subject.wording.charts.get(&subject.spec.id).and_then(|words| words.steps.get(&step.id));
    let of_fact = step.fact.as_deref().map(|fact| subject.wording.label(fact));
    StationJson {
        id: &step.id,
        label: words.map(|words| words.label.as_str()).or(of_fact).unwrap_or_default(),
        when: words.and_then(|words| words.when.as_deref()),
        note: words.and_then(|words| words.note.as_deref()),
        fact: step.fact.as_deref(),
        quote: subject.story.article.slice(&step.quote),
        sentence: sentence_number(step.sentence),
    }
}

fn computed<'a>(subject: &Subject<'a>, derived: &'a Derived) -> DerivedJson<'a> {
    let words = still(&subject.wording.lang);
    DerivedJson {
        id: &derived.id,
        label: words.derived.get(&derived.id).map_or("", |words| words.label.as_str()),
        formula: derived.operands.join(&format!(" {} ", derived.formula.sign())),
        operands: &derived.operands,
        value: number(derived.value),
        text: words.arithmetic(subject.story, subject.wording, derived),
        ours: true,
    }
}

/// How to cite the chart: as text with its address at the end, as HTML with its finding as the link.
fn citation(subject: &Subject<'_>, url: Option<&str>) -> CitationJson {
    let Subject { story, wording, words, .. } = *subject;
    let (title, byline) =
        (publication().headline(story, &wording.lang), publication().byline(story, &wording.lang));
    let template = template(&sharing(&wording.lang).files.citation, &byline);
    let site = &still(&wording.lang).ui.site;
    let text =
        fill(&template, &[("chart", &words.title), ("site", site), ("title", &title), ("byline", &byline)]);
    let [chart, site, title, byline] = [&words.title, site, &title, &byline].map(|words| escape(words));
    let chart = match url {
        Some(url) => format!("<a href=\"{}\">{chart}</a>", escape(url)),
        None => chart,
    };
    let title = format!("<cite>{title}</cite>");
    let html = fill(
        &escape(&template),
        &[("chart", &chart), ("site", &site), ("title", &title), ("byline", &byline)],
    );
    CitationJson { text: url.map_or(text.clone(), |url| format!("{text} {url}")), html }
}
