//! Problems: a mistake in `data/`, its place, and a hint on how to mend it.

use std::collections::BTreeSet;
use std::fmt;

use super::place::Source;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as reached from the folder given to [`super::load`].
    pub file: String,
    /// The line, counted from 1; 0 if the problem is about the whole file.
    pub line: u32,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub hint: String,
}

impl Problem {
    /// The place and what is wrong, without the hint.
    fn headline(&self) -> String {
        let Self { file, line, what, .. } = self;
        match line {
            0 => format!("{file}: {what}"),
            _ => format!("{file}:{line}: {what}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  hint: {}", self.headline(), self.hint)
    }
}

/// All mistakes found, in the order of the checks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Whether there are no problems.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reports a mistake at a byte offset of a file.
    pub(super) fn at(
        &mut self,
        source: &Source,
        byte: usize,
        what: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let (file, line) = source.file_and_line(byte);
        self.0.push(Problem { file: file.to_owned(), line, what: what.into(), hint: hint.into() });
    }

    /// Reports a mistake that has no line.
    pub(super) fn of_file(&mut self, file: &str, what: impl Into<String>, hint: impl Into<String>) {
        self.0.push(Problem { file: file.to_owned(), line: 0, what: what.into(), hint: hint.into() });
    }
}

/// All problems. A hint that several of them have is with the first.
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut hints = BTreeSet::new();
        for problem in &self.0 {
            match hints.insert(&problem.hint) {
                true => writeln!(f, "{problem}\n")?,
                false => writeln!(f, "{}\n", problem.headline())?,
            }
        }
        match self.0.len() {
            1 => write!(f, "1 problem in the story's data"),
            n => write!(f, "{n} problems in the story's data"),
        }
    }
}

impl std::error::Error for Problems {}

#[cfg(test)]
mod tests {
    use super::{Problems, Source};

    #[test]
    fn a_hint_is_said_once() {
        let source = Source::new("facts/a.toml", "one\ntwo\n");
        let mut problems = Problems::default();
        problems.at(&source, 0, "the first", "do this");
        problems.at(&source, 4, "the second", "do this");
        let said = problems.to_string();
        assert_eq!(
            said,
            "facts/a.toml:1: the first\n  hint: do this\n\nfacts/a.toml:2: the second\n\n2 problems in the story's data"
        );
    }
}
