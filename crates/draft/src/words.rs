//! The first words of a draft for its facts and charts.

use std::collections::BTreeSet;

use load::Date;
use story::{ChartKind, Language, Period};

use super::text::plain_words;
use super::write::{Draft, TODO};
use super::{Drafted, charts, clause, needs};

impl Draft<'_> {
    /// What a fact counts. What was before and what is after count the same, which the first of them says.
    pub(super) fn label(&self, fact: &Drafted) -> String {
        let first = self.pair(fact).and_then(|pair| pair.into_iter().min_by_key(|fact| fact.figure.start));
        clause::label(self.text, first.unwrap_or(fact), &self.holes)
    }

    /// A label with what it has to say so that the figure is true, as far as the rules can say it.
    pub(super) fn with_needs(&self, fact: &Drafted, label: String) -> String {
        let is_change = fact.figure.unit.kind == "change";
        let needs = needs::of(self.text, &fact.figure, is_change);
        needs.into_iter().filter(|need| !need.suggests.is_empty()).fold(label, |label, need| {
            let is_said =
                plain_words(&label, self.text.language).is_ok_and(|words| need.is_settled_by(&words));
            match self.text.language {
                _ if is_said => label,
                Language::Han => format!("{label}（{}）", need.suggests),
                Language::English => format!("{label}, {}", need.suggests),
            }
        })
    }

    /// What tells a fact from the others of its chart, if that is its time.
    pub(super) fn when(&self, fact: &Drafted) -> String {
        let Some(chart) = self.chart_of(fact) else { return String::new() };
        let n = chart.facts.iter().position(|id| *id == fact.id).unwrap_or_default();
        let words = match chart.dates.get(n) {
            Some(date) => date.parse::<Period>().map(|date| self.date(date.into())).unwrap_or_default(),
            None if self.pair(fact).is_some() => self.side(n).to_owned(),
            None => match self.own_date(fact, chart) {
                Some(date) => self.date(date),
                None => return String::new(),
            },
        };
        match self.text.language {
            Language::Han => format!("（{words}）"),
            Language::English => format!(", {words}"),
        }
    }

    /// The words of a chart to begin with: what its first figure counts, its unit, and its figures, as references to the facts.
    pub(super) fn chart_words(&self, chart: &charts::Chart) -> [(&'static str, String); 3] {
        if chart.kind == ChartKind::Strip {
            return self.strip_words();
        }
        let facts: Vec<&Drafted> = chart.facts.iter().filter_map(|id| self.fact_of(id)).collect();
        let title = facts.first().map(|fact| self.label(fact)).unwrap_or_default();
        let (joint, colon, stop, unit) = self.text.in_its_script([
            ("；", "：", "。", "單位"),
            ("；", "：", "。", "单位"),
            ("; ", ": ", ".", "Unit"),
        ]);
        // The word of a ratio is :1, and no digit may be typed there.
        let words = facts.iter().map(|fact| fact.figure.unit.word.as_str());
        let units: BTreeSet<&str> = words.filter(|word| !word.contains(char::is_numeric)).collect();
        let is_known = facts.iter().all(|fact| !fact.figure.unit.is_new && fact.figure.unit() != "thing");
        let subtitle = match units.iter().collect::<Vec<_>>()[..] {
            [one] if is_known && !one.is_empty() => format!("{unit}{colon}{one}"),
            _ => format!("{TODO} {} [what is measured]", units.into_iter().collect::<Vec<_>>().join(joint)),
        };
        let said: Vec<String> = facts
            .iter()
            .map(|fact| format!("{}{}{colon}{{{}}}", self.label(fact), self.when(fact), fact.id))
            .collect();
        [
            ("title", format!("{TODO} {title} [the finding]")),
            ("subtitle", subtitle),
            ("description", format!("{TODO} {}{stop} [the finding in sentences]", said.join(joint))),
        ]
    }

    /// The words of a strip, which are true of any article.
    fn strip_words(&self) -> [(&'static str, String); 3] {
        let [title, subtitle, description] = self.text.in_its_script([
            [
                "整篇文章，縮成一張圖",
                "每一格是文章裡的一個字",
                "文章從頭到尾，每一格是一個字，帶顏色的幾處是圖上的數字。",
            ],
            [
                "整篇文章，缩成一张图",
                "每一格是文章里的一个字",
                "文章从头到尾，每一格是一个字，带颜色的几处是图上的数字。",
            ],
            [
                "The whole article in one picture",
                "Each cell is one character of the article",
                "The article from its beginning to its end, a cell for each character; the coloured places are its figures.",
            ],
        ]);
        [("title", title), ("subtitle", subtitle), ("description", description)]
            .map(|(key, words)| (key, words.to_owned()))
    }

    fn fact_of(&self, id: &str) -> Option<&Drafted> {
        self.facts.iter().map(|(_, fact)| fact).find(|fact| fact.id == id)
    }

    fn chart_of(&self, fact: &Drafted) -> Option<&charts::Chart> {
        self.charts.iter().find(|chart| chart.facts.contains(&fact.id))
    }

    /// What was before and what is after, of which a fact is one.
    fn pair(&self, fact: &Drafted) -> Option<Vec<&Drafted>> {
        let chart = self.chart_of(fact)?;
        let is_pair = chart.kind == ChartKind::Change && fact.figure.unit.kind != "change";
        let ids = chart.facts.chunks(2).find(|pair| pair.contains(&fact.id)).filter(|_| is_pair)?;
        Some(ids.iter().filter_map(|id| self.fact_of(id)).collect())
    }

    /// The date before a figure, if another of its chart has the same label.
    fn own_date(&self, fact: &Drafted, chart: &charts::Chart) -> Option<Date> {
        let label = self.label(fact);
        let others = chart.facts.iter().filter(|id| **id != fact.id).filter_map(|id| self.fact_of(id));
        if !others.into_iter().any(|other| self.label(other) == label) {
            return None;
        }
        fact.figure.when.said()
    }

    /// A date as an edition says it beside a label. The year of a month is in the chart's title.
    fn date(&self, date: Date) -> String {
        let Date { year, month, quarter } = date;
        let year = year.map(|year| year.to_string()).unwrap_or_default();
        match (self.text.language, month, quarter) {
            (Language::Han, Some(month), _) => format!("{month}月"),
            (Language::Han, None, Some(quarter)) => {
                format!("第{}季度", name_of(&Period::HAN_MONTHS, quarter))
            }
            (Language::Han, None, None) => format!("{year}年"),
            (Language::English, Some(month), _) => name_of(&Period::ENGLISH_MONTHS, month).to_owned(),
            (Language::English, None, Some(quarter)) => {
                format!("{} quarter", name_of(&["first", "second", "third", "fourth"], quarter))
            }
            (Language::English, None, None) => year,
        }
    }

    /// Before, at even places of a chart of pairs, or after.
    fn side(&self, n: usize) -> &'static str {
        let [before, after] =
            self.text.in_its_script([["之前", "之後"], ["之前", "之后"], ["before", "after"]]);
        if n.is_multiple_of(2) { before } else { after }
    }
}

/// The name with a number, counted from 1.
fn name_of<'a>(names: &[&'a str], n: u32) -> &'a str {
    let at = n.checked_sub(1).and_then(|at| usize::try_from(at).ok());
    at.and_then(|at| names.get(at).copied()).unwrap_or_default()
}
