//! Rules for sentences in editions that write numbers in full: none begins with a number in digits, and no number in them ends with a plus
//! sign.

use super::place::Source;
use super::problem::Problems;

/// Reports broken rules in a text whose figures are filled in.
pub(super) fn check_sentences(source: &Source, at: usize, text: &str, problems: &mut Problems) {
    if let Some(begins) = sentences(text).find(|sentence| sentence.starts_with(|c: char| c.is_ascii_digit()))
    {
        let begins: String = begins.chars().take(24).collect();
        let hint = "put a word before the number, or write it in words: {fact-id|Twelve}";
        problems.at(source, at, format!("a sentence begins with a figure: “{begins}…”"), hint);
    }
    if let Some(number) = number_with_plus(text) {
        let hint = "plus signs are for charts: write {fact-id}, which becomes “more than …”";
        problems.at(source, at, format!("“{number}” has a plus sign in running text"), hint);
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    // No. 14 ends no sentence.
    let mut from = 0;
    let ends = text.match_indices(". ").map(|(at, _)| at).filter(|at| !text[..*at].ends_with("No"));
    ends.chain([text.len()])
        .map(move |at| {
            let sentence = text.get(from..at).unwrap_or_default();
            from = at + 2;
            sentence
        })
        .map(|sentence| sentence.trim_start_matches(['“', '‘', '(']))
}

fn number_with_plus(text: &str) -> Option<&str> {
    let plus = text
        .match_indices('+')
        .map(|(at, _)| at)
        .find(|at| text[..*at].ends_with(|c: char| c.is_ascii_digit()))?;
    let from = text[..plus].rfind(char::is_whitespace).map_or(0, |space| space + 1);
    text.get(from..=plus)
}

#[cfg(test)]
mod tests {
    use super::{number_with_plus, sentences};

    #[test]
    fn a_number_with_a_plus_is_found_and_a_plus_alone_is_not() {
        assert_eq!(number_with_plus("there are 5,700+ postings"), Some("5,700+"));
        assert_eq!(number_with_plus("a + b"), None);
    }

    #[test]
    fn sentences_begin_after_a_full_stop_and_not_in_a_decimal() {
        let begin: Vec<&str> =
            sentences("About 48.5 places. “12 counties” passed. The No. 14 runs.").collect();
        assert_eq!(begin, ["About 48.5 places", "12 counties” passed", "The No. 14 runs."]);
    }
}
