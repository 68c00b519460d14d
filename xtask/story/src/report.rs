//! What the editor reads about a checked story.

use anyhow::{Context, Result};
use serde::Serialize;

use super::check::Checked;

/// A problem in the output for other programs.
#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    /// Counted from 1; 0 is the whole file.
    line: u32,
    what: &'a str,
    how: &'a str,
}

/// The problems as a JSON array.
pub(super) fn json(checked: &Checked) -> Result<String> {
    let entries: Vec<Entry<'_>> = checked
        .problems
        .0
        .iter()
        .map(|problem| Entry {
            file: &problem.file,
            line: problem.line,
            what: &problem.what,
            how: &problem.hint,
        })
        .collect();
    Ok(serde_json::to_string_pretty(&entries).context("texts are always JSON")? + "\n")
}

/// The problems as text, and their number.
pub(super) fn text(checked: &Checked) -> String {
    match checked.of {
        Some([facts, charts, editions]) => {
            let of =
                |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
            let (facts, charts) = (of(facts, "fact"), of(charts, "chart"));
            format!("0 problems: {facts} in {charts}, {}\n", of(editions, "edition"))
        }
        None => format!("{}\n", checked.problems),
    }
}

#[cfg(test)]
mod tests {
    use load::{Problem, Problems};

    use super::*;

    fn checked(problems: &[(&str, u32, &str)]) -> Checked {
        let problem = |(what, line, hint): &(&str, u32, &str)| Problem {
            file: "next/facts/a.toml".to_owned(),
            line: *line,
            what: (*what).to_owned(),
            hint: (*hint).to_owned(),
        };
        Checked { problems: Problems(problems.iter().map(problem).collect()), of: None }
    }

    #[test]
    fn a_hint_that_applies_to_many_problems_is_said_once() {
        let two = checked(&[("「3」 is in no fact", 4, "add it"), ("「5」 is in no fact", 9, "add it")]);
        let said = "next/facts/a.toml:4: 「3」 is in no fact\n  hint: add it\n\nnext/facts/a.toml:9: 「5」 is in no fact\n\n2 problems in the story's data\n";
        assert_eq!(text(&two), said);
    }

    #[test]
    fn other_programs_get_every_hint_and_an_empty_list_if_all_is_right() {
        let two = checked(&[("a \"b\"", 4, "add it"), ("c", 0, "add it")]);
        let read: serde_json::Value = serde_json::from_str(&json(&two).expect("JSON")).expect("JSON");
        assert_eq!(read[0]["what"], "a \"b\"");
        assert_eq!((&read[1]["line"], &read[1]["how"]), (&0.into(), &"add it".into()));
        assert_eq!(json(&checked(&[])).expect("JSON"), "[]\n");
    }

    #[test]
    fn a_story_without_a_problem_is_counted() {
        let right = Checked { problems: Problems::default(), of: Some([51, 33, 1]) };
        assert_eq!(text(&right), "0 problems: 51 facts in 33 charts, 1 edition\n");
    }
}
