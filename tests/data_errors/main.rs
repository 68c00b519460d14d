//! Every possible mistake in `data/`, and the message that its author sees.
//!
//! A test takes the real story, makes one edit and compares the whole message. In an edit `▶` marks the line that the
//! message must name; in the expected message `@` stands for that line's number.

mod amounts;
mod beside;
mod build;
mod charts;
mod facts;
mod fields;
mod files;
mod guess;
mod lanes;
mod ledger;
mod numbers;
mod sections;
mod series;
mod steps;
mod story_toml;
mod told_toml;
mod translation;
mod units;
mod voices;
mod wording;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use load::load;

/// A copy of the real story, to be edited.
struct Copy {
    dir: PathBuf,
    /// The line that the last `▶` marked.
    line: usize,
}

impl Copy {
    fn new() -> Self {
        Self::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"))
    }

    /// The invented story of `tests/kinds`, whose charts have the kinds that the real one does not use.
    fn of_kinds() -> Self {
        Self::of(kinds::folder())
    }

    fn of(story: &Path) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("data-errors-{}", COUNT.fetch_add(1, Ordering::Relaxed));
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&dir);
        copy(story, &dir);
        Self { dir, line: 0 }
    }

    /// Replaces the only occurrence of `from` in a file.
    fn edit(mut self, file: &str, from: &str, to: &str) -> Self {
        let path = self.dir.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert_eq!(text.matches(from).count(), 1, "{file} should hold once: {from}");
        self.put(&path, &text.replacen(from, to, 1));
        self
    }

    /// Appends to a file.
    fn add(mut self, file: &str, more: &str) -> Self {
        let path = self.dir.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        self.put(&path, &format!("{}\n{more}", text.trim_end()));
        self
    }

    /// Writes a file and remembers where its `▶` stood.
    fn put(&mut self, path: &Path, text: &str) {
        if let Some((before, _)) = text.split_once('▶') {
            self.line = 1 + before.matches('\n').count();
        }
        fs::write(path, text.replace('▶', "")).expect("the copy can be written");
    }

    /// All problems as printed, with paths relative to the story's folder, which is named `data`.
    fn problems(&self) -> Vec<String> {
        let Err(problems) = load(&self.dir) else { return Vec::new() };
        let root = self.dir.display().to_string();
        problems.0.iter().map(|problem| problem.to_string().replace(&root, "data")).collect()
    }

    /// Asserts that the story has this mistake and no other.
    #[track_caller]
    fn says(self, message: &str) {
        assert_eq!(self.problems(), [message.replace('@', &self.line.to_string())]);
        fs::remove_dir_all(&self.dir).expect("the copy can be removed");
    }

    /// Asserts that the message of one of its mistakes ends so.
    #[track_caller]
    fn says_somewhere(self, end: &str) {
        let problems = self.problems();
        assert!(problems.iter().any(|problem| problem.ends_with(end)), "{}", problems.join("\n"));
        fs::remove_dir_all(&self.dir).expect("the copy can be removed");
    }

    /// Asserts that the story has no mistake.
    #[track_caller]
    fn says_nothing(self) {
        assert_eq!(self.problems(), [""; 0]);
        fs::remove_dir_all(&self.dir).expect("the copy can be removed");
    }

    /// Asserts that the story has this mistake, perhaps with others that follow from it.
    #[track_caller]
    fn says_too(self, message: &str) {
        let (problems, message) = (self.problems(), message.replace('@', &self.line.to_string()));
        assert!(problems.contains(&message), "wanted\n{message}\namong\n{}", problems.join("\n"));
        fs::remove_dir_all(&self.dir).expect("the copy can be removed");
    }
}

/// The real story with one edit.
fn edit(file: &str, from: &str, to: &str) -> Copy {
    Copy::new().edit(file, from, to)
}

/// The real story with something appended to a file.
fn add(file: &str, more: &str) -> Copy {
    Copy::new().add(file, more)
}

/// `data/file:line` of a text in the real story.
fn place(file: &str, text: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file);
    let all = fs::read_to_string(path).expect("a file of data/");
    let (before, _) = all.split_once(text).expect("the text is in the file");
    format!("data/{file}:{}", 1 + before.matches('\n').count())
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the copy");
    for entry in fs::read_dir(from).expect("data/ is there") {
        let path = entry.expect("an entry of data/").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            // fs::copy would also copy the write protection of article.txt.
            fs::write(target, fs::read(&path).expect("a file of data/")).expect("the copy can be written");
        }
    }
}

#[test]
fn the_real_story_has_no_problem() {
    assert_eq!(Copy::new().problems(), [""; 0]);
}

#[test]
fn all_problems_are_reported_at_once() {
    let copy = edit("facts/health.toml", "value = 159400", "value = 159401")
        .edit("facts/civil.toml", "value = 224000000", "value = 2.24")
        .edit("voices.toml", "speaker = \"張乃允\"", "speaker = \"張乃元\"");
    let problems = copy.problems();
    assert_eq!(problems.len(), 3, "{}", problems.join("\n"));
}
