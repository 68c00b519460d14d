//! One newspaper article as data: its text, facts, quotations, the ledger of its numerals, and the wording of each edition.
//!
//! Everything here is plain data with pure functions over it. The crate `load` makes a [`Story`] and a [`Publication`] from
//! the data files and checks them; [`verify`] checks a `Story` alone.
//!
//! ```
//! # use std::path::Path;
//! let story = load::load(Path::new("../../data")).unwrap().story;
//! let fact = story.fact("nursery-places").unwrap();
//! assert_eq!(story.article.slice(&fact.numeral), "15.94萬");
//! assert_eq!(fact.amount, story::Number::from(159_400).into());
//! let english = story.edition("en").unwrap();
//! assert_eq!(english.full_figure(&story, fact), "159,400 places");
//! ```

mod accent;
mod amount;
mod article;
mod chart_spec;
mod corrections;
mod derived;
mod digits;
mod edition_article;
mod english;
pub mod export;
mod fact;
mod figure;
mod file;
mod fragment;
mod glossary;
mod guess;
mod han;
mod index;
mod language;
mod ledger;
mod number;
mod numeral;
mod pack;
mod parts;
mod period;
mod publication;
mod qualifier;
mod quantity;
mod redrawn;
mod refusal;
mod sharing;
mod span;
mod still_ui;
mod still_wording;
mod table;
mod ui_wording;
mod unit;
pub mod verify;
mod view;
mod voice;
mod wording;

pub use accent::Accent;
pub use amount::Amount;
pub use article::{Article, Paragraph, ParagraphRole, Sentence};
pub use chart_spec::{Axis, ChartKind, ChartSpec, Date, Named, OPENING, Place, Step};
pub use corrections::{Correction, Corrections};
pub use derived::{Derived, Formula};
pub use edition_article::{EditionArticle, Piece, Translation};
pub use fact::Fact;
pub use figure::{Figure, fill, is_currency_sign};
pub use file::{ChartFile, File, STORY};
pub use fragment::{Fragment, sentence_number};
pub use glossary::Term;
pub use guess::{Answer, Guess};
pub use index::{Charts, HasId, Listed};
pub use language::{Language, Reader};
pub use ledger::{Account, LedgerEntry, Reason};
pub use number::{Number, Plain};
pub use numeral::{Numeral, numeral_spans, numerals};
pub use pack::Packed;
pub use parts::Parts;
pub use period::{NoPeriod, Period};
pub use publication::Publication;
pub use qualifier::Qualifier;
pub use quantity::{Expected, Form, Quantity, QuantityError, holds_unit, parse_quantity};
pub use refusal::Refusal;
pub use sharing::{EmbedWording, FilesWording, HostWording, PackageWording, ShareWording, Sharing};
pub use span::Span;
pub use still_ui::StillUi;
pub use still_wording::{
    ChartTexts, DerivedWording, PersonWording, SectionWording, StillWording, VoiceWording,
};
pub use table::Table;
pub use ui_wording::UiWording;
pub use unit::{Symbol, Time, Unit, UnitKind};
pub use view::View;
pub use voice::{Excerpt, Quoted, Told, Voice};
pub use wording::{ChartWording, FactWording, NumberStyle, StepWording, Wording};

/// One article as data: all that the wasm program contains. The native program also has a [`Publication`].
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The beginning of the names of its files and custom elements: `sanjin` of `sanjin.zip` and `<sanjin-chart>`. Others rely on these.
    pub name: String,
    /// The source text with its paragraphs and sentences.
    pub article: Article,
    /// In reading order.
    pub sections: Vec<Section>,
    /// The units of the facts, in the order of `data/story.toml`.
    pub units: Vec<Unit>,
    /// Every figure that the article states, in reading order.
    pub facts: Listed<Fact>,
    /// In reading order.
    pub charts: Charts,
    /// The quotations, in reading order.
    pub voices: Vec<Voice>,
    /// One entry for each numeral of the article, in reading order.
    pub ledger: Vec<LedgerEntry>,
    /// The wording of each edition. The first is in the source's script and is published at the root.
    pub editions: Vec<Wording>,
}

/// One theme of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The name in `data/`, fragments and CSS classes.
    pub id: String,
    /// The heading in the article.
    pub heading: Span,
    /// Ids of the facts that the poster at the top of the page shows, one or two.
    pub poster: Vec<String>,
    /// Id of the chart that leads the section.
    pub lead: String,
    /// The charts and people beside it.
    pub beside: Vec<Cell>,
    /// Its other charts and people, in full rows.
    pub cells: Vec<Cell>,
    /// Id of the voice whose whole testimony the section tells. The poster begins with it.
    pub testimony: Option<String>,
}

/// A place in a section's spread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Id of the chart or person.
    pub id: String,
    /// What the cell shows.
    pub shows: Shows,
    /// Its width in columns of the page, of which there are twelve.
    pub columns: u32,
}

/// What a [`Cell`] shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Shows {
    /// A chart.
    Chart,
    /// Somebody whom the article quotes or writes about.
    Person,
}

impl Story {
    /// Returns the fact with an id. An unknown id comes from outside, such as from a fragment: the loader has checked the story's.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.find(id)
    }

    /// Returns the unit with an id.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// Returns the chart with an id.
    #[must_use]
    pub fn chart(&self, id: &str) -> Option<&ChartSpec> {
        self.charts.find(id)
    }

    /// Returns the charts that the page shows in a section, in reading order.
    pub fn charts_on_page<'a>(&'a self, section: &'a str) -> impl Iterator<Item = &'a ChartSpec> {
        self.charts.iter().filter(move |chart| chart.section == section && chart.is_on_page())
    }

    /// Returns the name of the custom element that shows one chart in other pages: `sanjin-chart`.
    #[must_use]
    pub fn chart_element(&self) -> String {
        [&self.name, "-chart"].concat()
    }

    /// Returns the name of the custom element that shows the whole story in other pages: `sanjin-story`.
    #[must_use]
    pub fn story_element(&self) -> String {
        [&self.name, "-story"].concat()
    }

    /// Returns the section with an id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// Returns the wording of the edition with a language tag: `zh-Hant`, `zh-Hans`, `en`.
    #[must_use]
    pub fn edition(&self, lang: &str) -> Option<&Wording> {
        self.editions.iter().find(|edition| edition.lang == lang)
    }

    /// Returns the wording of the first edition, which is in the source's script.
    ///
    /// # Panics
    ///
    /// If the story has no edition; the loader never returns such a story.
    #[must_use]
    pub fn source_wording(&self) -> &Wording {
        &self.editions[0]
    }

    /// Returns the article's language, of which its figures are read: that of the first edition. The loader refuses others than Chinese and
    /// English.
    #[must_use]
    pub fn language(&self) -> Language {
        self.editions.first().and_then(|edition| Language::of(&edition.lang)).unwrap_or(Language::Han)
    }

    /// Returns the chart that a fact's numeral in the article links to: the first that shows it, overviews last.
    #[must_use]
    pub fn chart_of(&self, fact: &str) -> Option<&ChartSpec> {
        self.charts.showing(fact)
    }
}
