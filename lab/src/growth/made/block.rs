//! A block: ten facts of one county, with a paragraph of the article, six charts, a speaker and their wording.

use story::ChartKind;
use toml::{Table, Value};

use super::FACTS_A_BLOCK;
use super::names::county;
use super::numbers::{Number, number, share, times};
use super::words::{self, Lang};

/// The units of all facts: id, kind and symbol, as in the real story.
pub(crate) const UNITS: [(&str, &str, &str); 7] = [
    ("institution", "count", "house"),
    ("percent", "share", "dot"),
    ("person", "count", "person"),
    ("school", "count", "house"),
    ("place", "count", "dot"),
    ("person-time", "count", "ring"),
    ("yuan", "money", "coin"),
];

/// The facts of a block: unit, words before and after the figure, English label.
const FACTS: [(&str, &str, &str, &str); FACTS_A_BLOCK] = [
    ("institution", "有中心", "家", "Centres"),
    ("institution", "有診所", "家", "Clinics"),
    ("institution", "有站點", "家", "Service points"),
    ("percent", "的覆蓋率達", "", "Coverage"),
    ("person", "的醫生達", "名", "Doctors"),
    ("school", "有學校", "所", "Schools"),
    ("place", "的學位達", "個", "School places"),
    ("person", "有志願者", "名", "Volunteers"),
    ("person-time", "的服務達", "人次", "Services"),
    ("yuan", "補貼", "元", "Subsidy"),
];

/// The sentences, each with the facts that it states.
const SENTENCES: [&[usize]; 5] = [&[0, 1, 2], &[3, 4], &[5, 6], &[7, 8], &[9]];
/// The index of the sentence that also mentions a person.
const TOLD: usize = 3;

/// The charts: name, kind, facts.
const CHARTS: [(&str, &str, &[usize]); 6] = [
    ("centres", "bar", &[0, 1, 2]),
    ("coverage", "waffle", &[3]),
    ("doctors", "symbols", &[4]),
    ("schools", "pair", &[5, 6]),
    ("service", "route", &[7, 8]),
    ("subsidy", "list", &[9]),
];

/// Kinds that tell the story of a few places, days or groups: they don't grow with a story, so a generated one has none of them.
pub(crate) const TOLD_ONCE: [ChartKind; 8] = [
    ChartKind::Journey,
    ChartKind::Timeline,
    ChartKind::Field,
    ChartKind::Checklist,
    ChartKind::OneInN,
    ChartKind::Line,
    ChartKind::Change,
    ChartKind::Range,
];

/// The kinds that alternate between blocks for a kind of [`CHARTS`]: for `route` the kinds with stations, for `bar` those that no chart has.
/// A kind with more requirements for its facts needs a chart of its own in [`CHARTS`].
fn kinds_like(kind: &str) -> Vec<&'static str> {
    let has_own = |kind: ChartKind| CHARTS.iter().any(|(_, own, _)| *own == kind.name());
    let grown = ChartKind::ALL.iter().filter(|kind| !TOLD_ONCE.contains(kind));
    let others = grown.filter(|other| match kind {
        "route" => other.has_steps(),
        "bar" => !other.has_steps() && **other != ChartKind::Strip,
        _ => false,
    });
    let alike = ChartKind::ALL.iter().filter(|own| own.name() == kind);
    alike.chain(others.filter(|other| !has_own(**other))).map(|kind| kind.name()).collect()
}

/// Ten facts of one county.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    n: usize,
    name: String,
    english: String,
    numbers: Vec<Number>,
}

impl Block {
    pub(crate) fn new(n: usize) -> Self {
        let (name, english) = county(n);
        let mut numbers: Vec<Number> = Vec::new();
        for i in 0..FACTS_A_BLOCK {
            let seed = n * FACTS_A_BLOCK + i;
            numbers.push(match i {
                3 => share(seed),
                5 => number(seed, 90),
                // A multiple, since a pair draws as many symbols as its ratio says.
                6 => times(seed, &numbers[5]),
                _ => number(seed, 9_000),
            });
        }
        Self { n, name, english, numbers }
    }

    pub(crate) fn fact_id(&self, i: usize) -> String {
        format!("f-{}", self.n * FACTS_A_BLOCK + i + 1)
    }

    /// The chart that leads a section that begins with this block.
    pub(crate) fn lead(&self) -> String {
        self.id("centres")
    }

    fn id(&self, name: &str) -> String {
        format!("{name}-{}", self.n + 1)
    }

    /// The words that state a fact; the county's name makes them unique in the article.
    fn quote(&self, i: usize) -> String {
        let (_, before, after, _) = FACTS[i];
        format!("{}縣{before}{}{after}", self.name, self.numbers[i].numeral)
    }

    fn registered(&self) -> String {
        format!("{}縣的老人先到站點登記", self.name)
    }

    fn home(&self) -> String {
        format!("{}縣的老人放心回家", self.name)
    }

    fn said(&self) -> String {
        format!("我是{}縣人,日子過得好。", self.name)
    }

    fn speaker(&self) -> String {
        format!("王{}", self.name)
    }

    /// The block's paragraph.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for (n, facts) in SENTENCES.iter().enumerate() {
            let mut parts: Vec<String> = facts.iter().map(|i| self.quote(*i)).collect();
            if n == TOLD {
                parts.insert(0, self.registered());
                parts.push(self.home());
            }
            if n + 1 == SENTENCES.len() {
                parts.insert(0, self.people());
            }
            text += &(parts.join(",") + "。");
        }
        text + &format!("“{}”{}說。", self.said(), self.speaker())
    }

    fn people(&self) -> String {
        format!("{}縣的百姓領到錢", self.name)
    }

    /// The English sentences, one for each sentence of the source.
    pub(crate) fn english(&self) -> Vec<String> {
        let mut sentences: Vec<String> = SENTENCES
            .iter()
            .map(|facts| {
                let parts =
                    facts.iter().map(|i| format!("{} {{{}}}", FACTS[*i].3.to_lowercase(), self.fact_id(*i)));
                format!("In {} county: {}.", self.english, parts.collect::<Vec<_>>().join(", "))
            })
            .collect();
        sentences.push(format!("“{}”", self.said_in_english()));
        sentences.push(format!("So said Wang of {}.", self.english));
        sentences
    }

    fn said_in_english(&self) -> String {
        format!("I am from {} county, and life is good.", self.english)
    }

    pub(crate) fn facts(&self) -> Vec<Table> {
        let fact = |i: usize| {
            let Number { numeral, value, qualifier } = &self.numbers[i];
            table([
                ("id", self.fact_id(i).into()),
                ("quote", self.quote(i).into()),
                ("numeral", numeral.clone().into()),
                ("value", (*value).into()),
                ("unit", FACTS[i].0.into()),
                ("qualifier", (*qualifier).into()),
            ])
        };
        (0..FACTS_A_BLOCK).map(fact).collect()
    }

    /// The ledger's phrase for 百姓, which contains a numeral and states no number.
    pub(crate) fn phrase(&self) -> Table {
        table([("text", self.people().into()), ("reason", "idiom".into())])
    }

    pub(crate) fn voice(&self) -> Table {
        table([
            ("id", self.id("voice").into()),
            ("speaker", self.speaker().into()),
            ("quote", self.said().into()),
            ("facts", vec![Value::from(self.fact_id(9))].into()),
        ])
    }

    /// A person in `told.toml`, for every other county.
    pub(crate) fn told(&self) -> Option<Table> {
        let told = table([
            ("id", self.id("told").into()),
            ("quote", self.registered().into()),
            ("facts", vec![Value::from(self.fact_id(7))].into()),
            ("chart", self.id("service").into()),
        ]);
        self.n.is_multiple_of(2).then_some(told)
    }

    pub(crate) fn charts(&self, section: &str) -> Vec<Table> {
        let chart = |(name, kind, facts): &(&str, &str, &[usize])| {
            let ids: Vec<Value> = facts.iter().map(|i| self.fact_id(*i).into()).collect();
            let kinds = kinds_like(kind);
            let mut chart = table([
                ("id", self.id(name).into()),
                ("section", section.into()),
                ("kind", kinds[self.n % kinds.len()].into()),
                ("facts", ids.clone().into()),
            ]);
            match *name {
                "doctors" => {
                    let per = (self.numbers[4].value / 100.0).ceil();
                    chart.insert("per".to_owned(), vec![Value::from(per)].into());
                }
                "schools" => {
                    let operands = ids.iter().rev().cloned().collect::<Vec<_>>();
                    chart.insert("derived".to_owned(), self.derived("ratio", "a-school", operands));
                }
                "centres" => drop(chart.insert("derived".to_owned(), self.derived("sum", "together", ids))),
                "service" => drop(chart.insert("step".to_owned(), self.steps())),
                _ => {}
            }
            chart
        };
        CHARTS.iter().map(chart).collect()
    }

    fn derived(&self, formula: &str, name: &str, operands: Vec<Value>) -> Value {
        let derived =
            table([("id", self.id(name).into()), ("formula", formula.into()), ("operands", operands.into())]);
        vec![Value::Table(derived)].into()
    }

    fn steps(&self) -> Value {
        let told = |id: &str, quote: String| table([("id", id.into()), ("quote", quote.into())]);
        let fact = |id: &str, i| table([("id", id.into()), ("fact", self.fact_id(i).into())]);
        let steps = [
            told("arrive", self.registered()),
            fact("helped", 7),
            fact("served", 8),
            told("home", self.home()),
        ];
        steps.map(Value::Table).to_vec().into()
    }

    pub(crate) fn fact_words(&self, lang: Lang) -> Vec<(String, Table)> {
        let label = |i: usize| {
            let (_, before, _, english) = FACTS[i];
            let what = before.trim_start_matches(['有', '的']).trim_end_matches('達');
            let label =
                lang.of(&format!("{}縣的{what}", self.name), &format!("{english} in {}", self.english));
            (self.fact_id(i), table([("label", label.into()), ("short", lang.of(what, english).into())]))
        };
        (0..FACTS_A_BLOCK).map(label).collect()
    }

    pub(crate) fn chart_words(&self, lang: Lang) -> Vec<(String, Table)> {
        let of = |(name, _, facts): &(&str, &str, &[usize])| {
            let about = FACTS[facts[0]];
            let what = about.1.trim_start_matches(['有', '的']).trim_end_matches('達');
            let title =
                lang.of(&format!("{}縣的{what}", self.name), &format!("{} in {}", about.3, self.english));
            let mut words = words::chart(lang, &title);
            if *name == "service" {
                let step = |label: String| Value::Table(table([("label", label.into())]));
                let steps = table([
                    ("arrive", step(lang.of("老人登記", "Signing in"))),
                    ("home", step(lang.of("放心回家", "Home again"))),
                ]);
                words.insert("steps".to_owned(), steps.into());
            }
            (self.id(name), words)
        };
        CHARTS.iter().map(of).collect()
    }

    pub(crate) fn derived_words(&self, lang: Lang) -> Vec<(String, Table)> {
        let words = |label: String| {
            table([("label", label.into()), ("why", lang.of("同在一縣", "all are of this county").into())])
        };
        vec![
            (self.id("a-school"), words(lang.of("學位與學校之比", "Places a school"))),
            (self.id("together"), words(lang.of("合在一起", "Taken together"))),
        ]
    }

    pub(crate) fn voice_words(&self, lang: Lang) -> Vec<(String, Table)> {
        let mut words = table([
            ("name", lang.of(&self.speaker(), "Wang").into()),
            ("about", lang.of(&format!("{}縣", self.name), &format!("{} county", self.english)).into()),
        ]);
        if lang == Lang::English {
            words.insert("quote".to_owned(), self.said_in_english().into());
        }
        vec![(self.id("voice"), words)]
    }

    pub(crate) fn told_words(&self, lang: Lang) -> Vec<(String, Table)> {
        let words = || {
            table([
                ("name", lang.of("老人", "An older person").into()),
                ("about", lang.of(&format!("{}縣", self.name), &format!("{} county", self.english)).into()),
            ])
        };
        self.n.is_multiple_of(2).then(|| (self.id("told"), words())).into_iter().collect()
    }
}

pub(crate) fn table<const N: usize>(entries: [(&str, Value); N]) -> Table {
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}
