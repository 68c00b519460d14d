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
