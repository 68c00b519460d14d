//! What the article says: its text, the facts it states with the sentences that state them, the people it quotes,
//! the ledger of all its numerals, and how all of it is worded in each edition.
//!
//! Everything here is plain data with pure functions over it. The build script compiles this module too (it loads
//! `data/`, checks it and writes it into the program), so nothing here may depend on the rest of the crate.

mod arithmetic;
mod article;
mod chart_spec;
mod corrections;
mod decimal;
mod derived;
mod edition_article;
pub mod export;
mod fact;
mod figure;
mod file;
mod fragment;
mod glossary;
mod index;
mod ledger;
mod numeral;
mod pack;
mod quantity;
mod sharing;
mod span;
mod table;
mod ui_wording;
mod unit;
pub mod verify;
mod view;
mod voice;
mod wording;

pub use article::{Article, Paragraph, ParagraphRole, Sentence};
pub use chart_spec::{ChartKind, ChartSpec, OPENING, Step};
pub use corrections::{Correction, Corrections};
pub use decimal::decimal;
pub use derived::{Derived, Formula};
pub use edition_article::{EditionArticle, Piece, Translation};
pub use fact::Fact;
pub use figure::{Figure, fill};
pub use file::{ChartFile, File, STORY};
pub use fragment::{Fragment, sentence_number};
pub use glossary::Term;
pub use index::{Charts, HasId, Listed};
pub use ledger::{Account, LedgerEntry, Reason};
pub use numeral::{Numeral, numeral_spans, numerals};
pub use pack::Packed;
pub use quantity::{Expected, Qualifier, Quantity, QuantityError, parse_quantity};
pub use sharing::{EmbedWording, FilesWording, HostWording, PackageWording, ShareWording, Sharing};
pub use span::Span;
pub use table::Table;
pub use ui_wording::UiWording;
pub use unit::{Symbol, Unit, UnitKind};
pub use view::View;
pub use voice::{Told, Voice};
pub use wording::{
    ChartWording, DerivedWording, FactWording, NumberStyle, PersonWording, SectionWording, StepWording,
    VoiceWording, Wording,
};

/// One article turned into data: all that the page, the charts and `story.json` are made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The source text with its sentences.
    pub article: Article,
    /// The article's themes, in reading order.
    pub sections: Vec<Section>,
    /// The units that facts are counted in, in the order of `data/story.toml`.
    pub units: Vec<Unit>,
    /// Every figure the article states, in reading order.
    pub facts: Listed<Fact>,
    /// The pictures, in reading order.
    pub charts: Charts,
    /// The people the article quotes, in reading order.
    pub voices: Vec<Voice>,
    /// The people the article tells of without quoting them, in reading order.
    pub told: Vec<Told>,
    /// Every numeral of the article, in reading order: the fact it became, or why it did not.
    pub ledger: Vec<LedgerEntry>,
    /// The editions' wording; the first is the one at the root, in the source's script.
    pub editions: Vec<Wording>,
    /// The article in the editions that are not in the source's script, by language tag.
    pub articles: Table<EditionArticle>,
    /// The article's terms that a reader of another language may not know, in reading order.
    pub glossary: Vec<Term>,
}

/// One of the article's themes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name in `data/`, fragments and CSS classes.
    pub id: String,
    /// The heading's paragraph in the article.
    pub heading: Span,
    /// The fact shown large at the section's head.
    pub lead: String,
    /// The charts of a day before and of a day now, if the section tells of such.
    pub days: Option<[String; 2]>,
}

impl Story {
    /// The fact of that id. Ids in charts, voices and the ledger were checked by the build, so `None` means that
    /// the id came from outside: a fragment, a message.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.find(id)
    }

    /// The unit of that id.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The chart of that id.
    #[must_use]
    pub fn chart(&self, id: &str) -> Option<&ChartSpec> {
        self.charts.find(id)
    }

    /// The charts that have a place of their own in a section of the page.
    pub fn charts_on_page<'a>(&'a self, section: &'a str) -> impl Iterator<Item = &'a ChartSpec> {
        self.charts.iter().filter(move |chart| chart.section == section && chart.is_on_page())
    }

    /// The section of that id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The wording of an edition by its language tag: `zh-Hant`, `zh-Hans`, `en`.
    #[must_use]
    pub fn edition(&self, lang: &str) -> Option<&Wording> {
        self.editions.iter().find(|edition| edition.lang == lang)
    }

    /// The wording of the edition in the source's own script.
    ///
    /// # Panics
    ///
    /// Never in a story that was checked: it has an edition.
    #[must_use]
    pub fn source_wording(&self) -> &Wording {
        &self.editions[0]
    }

    /// The first chart that shows a fact, overviews last: where a numeral in the article links to.
    #[must_use]
    pub fn chart_of(&self, fact: &str) -> Option<&ChartSpec> {
        self.charts.showing(fact)
    }
}
