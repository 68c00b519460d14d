//! Problems: a mistake in `data/`, its place, and a hint on how to mend it.

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

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, what, hint } = self;
        match line {
            0 => writeln!(f, "{file}: {what}")?,
            _ => writeln!(f, "{file}:{line}: {what}")?,
        }
        write!(f, "  hint: {hint}")
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
        let line = source.line(byte);
        self.0.push(Problem { file: source.name.clone(), line, what: what.into(), hint: hint.into() });
    }

    /// Reports a mistake that has no line.
    pub(super) fn of_file(&mut self, file: &str, what: impl Into<String>, hint: impl Into<String>) {
        self.0.push(Problem { file: file.to_owned(), line: 0, what: what.into(), hint: hint.into() });
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(f, "{problem}\n")?;
        }
        match self.0.len() {
            1 => write!(f, "1 problem in the story's data"),
            n => write!(f, "{n} problems in the story's data"),
        }
    }
}

impl std::error::Error for Problems {}
