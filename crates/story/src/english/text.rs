//! Looks at words of a text: case, kind of space and kind of hyphen don't matter.

use crate::digits::is_digit_at;

/// A text as code points.
#[derive(Clone, Copy)]
pub(super) struct Text<'a>(pub(super) &'a [char]);

impl Text<'_> {
    pub(super) fn get(self, at: usize) -> Option<char> {
        self.0.get(at).copied()
    }

    pub(super) fn is_letter(self, at: usize) -> bool {
        self.get(at).is_some_and(char::is_alphabetic)
    }

    /// Returns the end of the run of letters that starts at `at`; `at` if there is none.
    pub(super) fn word_end(self, at: usize) -> usize {
        at + self.0.iter().skip(at).take_while(|c| c.is_alphabetic()).count()
    }

    /// Returns the end of the spaces that start at `at`; `None` if there is none. A line break is no space.
    pub(super) fn gap(self, at: usize) -> Option<usize> {
        let spaces = self.0.iter().skip(at).take_while(|c| is_space(**c)).count();
        (spaces > 0).then_some(at + spaces)
    }

    /// Returns the end of the spaces that start at `at`, if any.
    pub(super) fn after_gap(self, at: usize) -> usize {
        self.gap(at).unwrap_or(at)
    }

    /// Returns the place after the spaces or the hyphen at `at`; `None` if there is neither.
    pub(super) fn after_gap_or_hyphen(self, at: usize) -> Option<usize> {
        self.gap(at).or_else(|| self.get(at).filter(|c| is_hyphen(*c)).map(|_| at + 1))
    }

    /// Returns the end of some words, in small letters, that start at `at`. A space stands for one or more, a hyphen for each kind of it.
    pub(super) fn phrase(self, at: usize, words: &str) -> Option<usize> {
        let mut end = at;
        for wanted in words.chars() {
            let found = self.get(end)?;
            end = match wanted {
                ' ' => self.gap(end)?,
                '-' if is_hyphen(found) => end + 1,
                '\'' if is_apostrophe(found) => end + 1,
                _ if found.to_ascii_lowercase() == wanted => end + 1,
                _ => return None,
            };
        }
        let is_cut = words.ends_with(char::is_alphabetic) && self.get(end).is_some_and(char::is_alphanumeric);
        (!is_cut).then_some(end)
    }

    /// Returns the end of the longest of the phrases that start at `at`, with what belongs to it.
    pub(super) fn longest<T: Copy>(self, at: usize, phrases: &[(&str, T)]) -> Option<(usize, T)> {
        let found = phrases.iter().filter_map(|(words, says)| Some((self.phrase(at, words)?, *says)));
        found.max_by_key(|(end, _)| *end)
    }

    /// Returns the end of the longest of the phrases that start at `at`.
    pub(super) fn one_of(self, at: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().filter_map(|words| self.phrase(at, words)).max()
    }

    /// Returns the place of the word before `at`, with nothing but spaces between.
    pub(super) fn word_before(self, at: usize) -> Option<(usize, usize)> {
        let back = |end: usize, is: fn(&char) -> bool| {
            end - self.0[..end].iter().rev().take_while(|c| is(c)).count()
        };
        let end = back(at, |c| is_space(*c));
        let start = back(end, |c| c.is_alphabetic());
        (start < end && end < at).then_some((start, end))
    }

    /// Whether one of some words is directly before `at`.
    pub(super) fn follows(self, at: usize, words: &[&str]) -> bool {
        self.word_before(at)
            .is_some_and(|(start, end)| words.iter().any(|word| self.phrase(start, word) == Some(end)))
    }

    /// Whether a decimal point is at `at` with a digit after and none before: .5.
    pub(super) fn is_point(self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.get(at));
        self.get(at) == Some('.')
            && is_digit_at(self.0, at + 1)
            && !before.is_some_and(|c| c.is_alphanumeric() || c == '.')
    }

    /// Returns the end of the run of letters and digits around `at`, with the hyphens, points and slashes inside it: Covid-19, PM2.5.
    pub(super) fn joined_end(self, at: usize) -> usize {
        let is_part = |c: char| c.is_alphanumeric();
        let mut end = at;
        while let Some(c) = self.get(end) {
            let joins = is_hyphen(c) || matches!(c, '.' | '/' | ':' | ',');
            let inside = joins && self.get(end + 1).is_some_and(is_part);
            if !(is_part(c) || inside) {
                break;
            }
            end += 1;
        }
        end
    }
}

pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// A hyphen or an en dash, as between the ends of a range. An em dash is none: it stands around a remark.
pub(super) fn is_dash(c: char) -> bool {
    is_hyphen(c) || matches!(c, '\u{2012}' | '–')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘')
}
