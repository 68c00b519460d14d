//! The article as the rules see it: by code points, in simplified characters beside its own.

use std::sync::LazyLock;

use anyhow::{Context, Result, anyhow};
use opencc_fmmseg::{DictionaryMaxlength, OpenCC};
use story::{Language, Span};

use super::outline::{self, Line, Role};

// `OpenCC::new()` would silently use empty dictionaries if those in the crate can't be read.
static OPENCC: LazyLock<Result<OpenCC, String>> = LazyLock::new(|| {
    let dictionary = DictionaryMaxlength::from_zstd().map_err(|error| format!("{error:?}"))?;
    Ok(OpenCC::from_dictionary(dictionary))
});

/// An article, its lines and its sentences. All places are in code points.
pub(crate) struct Text {
    /// The edition's tag: `zh-Hant`, `en`.
    pub(crate) tag: String,
    pub(crate) language: Language,
    pub(crate) text: String,
    /// The article's own characters.
    pub(crate) chars: Vec<char>,
    /// The same in simplified characters, in small letters and half-width punctuation, one for one: the rules' words are written so.
    pub(crate) plain: Vec<char>,
    pub(crate) lines: Vec<Line>,
    /// The sentences of the prose, in order.
    pub(crate) sentences: Vec<(usize, usize)>,
    /// The byte at which each character begins, and the text's length.
    bytes: Vec<usize>,
}

impl Text {
    /// The one of three words or lists of words, traditional, simplified and English, that is the article's.
    pub(crate) fn in_its_script<T>(&self, [hant, hans, english]: [T; 3]) -> T {
        match self.language {
            Language::Han if self.tag == "zh-Hant" => hant,
            Language::Han => hans,
            Language::English => english,
        }
    }

    /// Reads an article of the edition `tag`.
    pub(crate) fn of(text: &str, tag: &str) -> Result<Self> {
        let language =
            Language::of(tag).with_context(|| format!("figures in the language `{tag}` can't be read"))?;
        let chars: Vec<char> = text.chars().collect();
        let simplified = match language {
            Language::Han => simplified(text)?,
            Language::English => chars.clone(),
        };
        let plain = simplified.into_iter().map(plain).collect();
        let bytes = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let lines = outline::lines(&chars, language);
        let mut this = Self {
            tag: tag.to_owned(),
            language,
            text: text.to_owned(),
            chars,
            plain,
            lines,
            sentences: Vec::new(),
            bytes,
        };
        this.sentences = this.cut();
        Ok(this)
    }

    fn cut(&self) -> Vec<(usize, usize)> {
        let mut sentences = Vec::new();
        for line in self.lines.iter().filter(|line| line.role == Role::Body) {
            let text = self.own(line.start, line.end);
            let mut from = 0;
            for end in load::sentence_ends(text, self.language) {
                let points = |bytes: usize| line.start + text[..bytes].chars().count();
                sentences.push((points(from), points(end)));
                from = end;
            }
        }
        sentences
    }

    /// The article's own characters from `start` to `end`.
    pub(crate) fn own(&self, start: usize, end: usize) -> &str {
        &self.text[self.bytes[start]..self.bytes[end]]
    }

    /// The simplified characters from `start` to `end`.
    pub(crate) fn said(&self, start: usize, end: usize) -> String {
        self.plain[start..end.max(start)].iter().collect()
    }

    /// The simplified characters of the line before a place, at most `most` of them.
    pub(crate) fn before(&self, at: usize, most: usize) -> String {
        let line = self.line_at(at).map_or(0, |line| line.start);
        self.said(line.max(at.saturating_sub(most)), at)
    }

    /// The simplified characters of the line after a place, at most `most` of them.
    pub(crate) fn after(&self, at: usize, most: usize) -> String {
        let end = self.line_at(at).map_or(self.plain.len(), |line| line.end);
        self.said(at, end.min(at + most).max(at))
    }

    /// The line that a place is in, its end included.
    pub(crate) fn line_at(&self, at: usize) -> Option<&Line> {
        self.lines.iter().find(|line| line.start <= at && at <= line.end)
    }

    /// The sentence of the prose that a place is in.
    pub(crate) fn sentence_at(&self, at: usize) -> Option<(usize, usize)> {
        self.sentences.iter().copied().find(|(start, end)| *start <= at && at < *end)
    }

    /// Some words of the article in simplified characters.
    pub(crate) fn simple(&self, words: &str) -> String {
        let places = self.places(words);
        places.first().map_or_else(|| words.to_owned(), |at| self.said(*at, at + words.chars().count()))
    }

    /// How often the article has some words.
    pub(crate) fn count(&self, words: &str) -> usize {
        self.places(words).len()
    }

    /// The places of some words.
    pub(crate) fn places(&self, words: &str) -> Vec<usize> {
        let found = self.text.match_indices(words);
        found.filter_map(|(at, _)| self.bytes.binary_search(&at).ok()).collect()
    }

    /// A span as code points.
    pub(crate) fn points(span: &Span) -> (usize, usize) {
        (span.start as usize, span.end as usize)
    }
}

/// Words of an edition as the rules see an article: in simplified and small letters.
pub(crate) fn plain_words(words: &str, language: Language) -> Result<String> {
    let simple = match language {
        Language::Han => simplified(words)?,
        Language::English => words.chars().collect(),
    };
    Ok(simple.into_iter().map(plain).collect())
}

/// The text in simplified characters, one for one.
fn simplified(text: &str) -> Result<Vec<char>> {
    let opencc = OPENCC.as_ref().map_err(|error| anyhow!("OpenCC: {error}"))?;
    let whole: Vec<char> = opencc.t2s(text, false).chars().collect();
    if whole.len() == text.chars().count() {
        return Ok(whole);
    }
    let one = |c: char| opencc.t2s(&c.to_string(), false).chars().next().unwrap_or(c);
    Ok(text.chars().map(one).collect())
}

/// A character as the rules' words have it.
fn plain(c: char) -> char {
    match c {
        '，' => ',',
        '；' => ';',
        '！' => '!',
        '？' => '?',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '％' => '%',
        '「' | '『' => '“',
        '」' | '』' => '”',
        '’' => '\'',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '　' => ' ',
        '馀' | '餘' => '余',
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        'A'..='Z' => c.to_ascii_lowercase(),
        c => c,
    }
}
