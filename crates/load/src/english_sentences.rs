//! Where English sentences end.

/// Abbreviations before names and numbers, which end no sentence.
const BEFORE_NAMES: [&str; 25] = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "gen", "col", "capt", "lt", "sgt", "st", "sen", "rep", "gov",
    "hon", "messrs", "mt", "vs", "e.g", "i.e", "cf", "fig", "nos", "approx",
];
/// Abbreviations that end no sentence before a number.
const BEFORE_NUMBERS: [&str; 12] =
    ["no", "vol", "p", "pp", "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec"];
/// Abbreviations at which a sentence may end: it does before a word that begins many sentences.
const OPEN: [&str; 9] = ["inc", "ltd", "co", "corp", "jr", "sr", "etc", "bros", "plc"];
/// Words that begin many sentences and few names.
const BEGINNINGS: [&str; 40] = [
    "The", "A", "An", "In", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We", "Our", "I", "But",
    "And", "This", "That", "These", "Those", "On", "At", "For", "As", "If", "When", "While", "After",
    "Before", "By", "With", "From", "Some", "Many", "More", "Most", "Both", "There", "However",
];

/// The byte offsets at which the sentences of a line end, closing quotation marks included. A mark that ends one is before a space or at the end,
/// and no small letter follows it.
pub(super) fn ends(line: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut from = 0;
    for (at, mark) in line.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…')) {
        let after = &line[at + mark.len_utf8()..];
        let behind = after.trim_start_matches(is_closing);
        let end = line.len() - behind.len();
        let next = behind.trim_start();
        let spaced = next.len() < behind.len() && !next.is_empty();
        let is_end = spaced
            && !next.trim_start_matches(is_opening).starts_with(char::is_lowercase)
            && (mark != '.' || !is_abbreviation(&line[from..at], next));
        if is_end && end > from {
            ends.push(end);
            from = end;
        }
    }
    if ends.last() != Some(&line.len()) {
        ends.push(line.len());
    }
    ends
}

/// Whether the full stop after `before` belongs to an abbreviation.
fn is_abbreviation(before: &str, next: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '.').next().unwrap_or_default();
    let lower = word.to_lowercase();
    let is = |words: &[&str]| words.contains(&lower.as_str());
    let begins = next.trim_start_matches(is_opening);
    let first: String = begins.chars().take_while(|c| c.is_alphabetic()).collect();
    // J. R. Smith, the U.S. economy, 5 p.m. Monday; not “It is 5. Then”.
    let is_initial = word
        .rsplit('.')
        .next()
        .is_some_and(|last| last.chars().count() == 1 && last.chars().all(char::is_alphabetic));
    let open = is(&OPEN) || is_initial;
    is(&BEFORE_NAMES)
        || (is(&BEFORE_NUMBERS) && begins.starts_with(|c: char| c.is_ascii_digit()))
        || (open && !BEGINNINGS.contains(&first.as_str()))
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '"' | '\'' | ')' | ']' | '.' | '!' | '?' | '…')
}

fn is_opening(c: char) -> bool {
    matches!(c, '“' | '‘' | '"' | '\'' | '(' | '[')
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn sentences_end_at_their_marks_only() {
        for sentences in [
            &["It cost 3.85 million.", " “Enough.”", " He left"][..],
            &["Mr. Lee met Dr. J. R. Smith at No. 5, e.g. on Sept. 3.", " She did not come."],
            &["The U.S. economy grew.", " It did so in the U.S.", " The rest shrank."],
            &["They close at 5 p.m. on Monday.", " At 5 p.m.", " They close."],
            &["“Really?” she asked.", " “Yes!” he said.", " “It’s fine.”"],
            &["He waited … and waited... and left.", " \"It is 'done.'\"", " (Nobody came.)", " 12 did."],
            &["It rose 5.", " Then it fell to 3.5%."],
            &["Acme Inc. Chairman Wu said so.", " Acme Inc.", " The end?!", " Yes."],
            &["One sentence"],
        ] {
            let line = sentences.concat();
            let mut start = 0;
            let cut: Vec<&str> =
                ends(&line).into_iter().map(|end| &line[std::mem::replace(&mut start, end)..end]).collect();
            assert_eq!(cut, sentences);
        }
    }
}
