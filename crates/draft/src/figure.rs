//! A figure that the article states, as a draft has it, and what becomes of each numeral.

use load::When;
use story::{Amount, Form, Number, Period, Qualifier, Reason};

use super::question::Question;
use super::units::Unit;

/// One figure. Places are in code points of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// First character of the numeral, with the words that change it.
    pub start: usize,
    /// After its last character.
    pub end: usize,
    /// The numeral.
    pub numeral: String,
    /// `None` if it can't be read.
    pub amount: Option<Amount>,
    /// How exactly it is stated.
    pub qualifier: Qualifier,
    /// What the numeral says of its unit.
    pub form: Form,
    /// What it counts.
    pub(crate) unit: Unit,
    /// When it was, as its sentence says.
    pub(crate) when: When,
    /// The year that the article's words for it, such as 去年, seem to be, after figures with years in digits.
    pub(crate) told: Option<(u32, String)>,
    /// What a person must decide before it may be shown; empty if nothing.
    pub doubts: Vec<Question>,
}

impl Figure {
    /// The point of a line that it may be: also if the order alone says when it was, of which an editor is asked.
    pub(crate) fn period(&self) -> Option<Period> {
        match self.when {
            When::Said(date) | When::InOrder(date) => date.period(),
            When::OneOf(_) => None,
            When::Unsaid => self.told.as_ref().map(|(year, _)| Period { year: *year, month: None }),
        }
    }

    /// The id of its unit.
    #[must_use]
    pub fn unit(&self) -> &str {
        &self.unit.id
    }

    /// Whether it says 全部: 100 % of a whole.
    pub(crate) fn is_all(&self) -> bool {
        self.unit.kind == "share" && self.amount == Some(Amount::One(Number::from(100)))
    }
}

/// What became of a numeral.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Account {
    Fact(Box<Figure>),
    /// Not a figure: the words that show it, from `start` to `end`, and why.
    Phrase {
        start: usize,
        end: usize,
        reason: Said,
    },
    /// A person must decide.
    Open {
        start: usize,
        end: usize,
        why: String,
    },
}

impl Account {
    /// The characters that it accounts for.
    pub(crate) fn span(&self) -> (usize, usize) {
        match self {
            Self::Fact(figure) => (figure.start, figure.end),
            Self::Phrase { start, end, .. } | Self::Open { start, end, .. } => (*start, *end),
        }
    }
}

/// A reason by its name in `ledger.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Said(pub(crate) &'static str);

impl Said {
    /// Whether this build's ledger has the reason.
    pub(crate) fn is_known(self) -> bool {
        Reason::ALL.iter().any(|reason| reason.name() == self.0)
    }
}
