use std::ops::Range;

use super::{Expected, Quantity, english, han};

/// A language whose figures can be read. The first edition's tag says which one the article is in.
///
/// ```
/// use story::Language;
///
/// assert_eq!(Language::of("zh-Hans"), Some(Language::Han));
/// assert_eq!(Language::of("en-GB"), Some(Language::English));
/// assert_eq!(Language::of("ja"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Chinese, in traditional or simplified characters.
    Han,
    /// English.
    English,
}

impl Language {
    /// Returns the language of a language tag (BCP 47), or `None` if its figures can't be read.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        match tag.split('-').next() {
            Some("zh") => Some(Self::Han),
            Some("en") => Some(Self::English),
            _ => None,
        }
    }
}

/// What a numeral says, or the place where reading stopped and what was expected there.
type Reading = Result<Quantity, (usize, Expected)>;

/// Finds and reads the figures of one language. A program that names its reader contains no other: each has tables of thousands of bytes.
///
/// ```
/// use story::{Amount, Language, Number, Reader};
///
/// assert_eq!(Reader::HAN.parse_quantity("4000余萬").unwrap().amount, Amount::One(Number::from(40_000_000)));
/// assert_eq!(Reader::of(Language::English).numeral_spans("2.4 million people").len(), 1);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// The ranges of the numerals of a text, in order.
    pub(crate) find: fn(&[char]) -> Vec<Range<usize>>,
    pub(crate) read: fn(&[char]) -> Reading,
}

impl Reader {
    /// The reader of [`Language::Han`].
    pub const HAN: Self = Self { find: han::find, read: han::read };
    /// The reader of [`Language::English`].
    pub const ENGLISH: Self = Self { find: english::find, read: english::read };

    /// Returns the reader of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        match language {
            Language::Han => Self::HAN,
            Language::English => Self::ENGLISH,
        }
    }
}
