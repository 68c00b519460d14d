//! The article's text as an edition shows it.

use story::Wording;

/// Replaces the article's half-width punctuation by the edition's, character for character, so that offsets hold. A mark between two digits
/// belongs to a number and stays.
pub(super) fn typeset(wording: &Wording, quoted: &str) -> String {
    let mut out = String::with_capacity(quoted.len());
    let mut buffer = [0; 4];
    let mut before = ' ';
    let mut chars = quoted.chars().peekable();
    while let Some(c) = chars.next() {
        let in_number = before.is_ascii_digit() && chars.peek().is_some_and(char::is_ascii_digit);
        let c_str: &str = c.encode_utf8(&mut buffer);
        match wording.punctuation.get(c_str) {
            Some(mapped) if !in_number => out.push_str(mapped),
            _ => out.push(c),
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::typeset;

    #[test]
    fn punctuation_is_mapped_one_for_one_but_not_inside_numbers() {
        let wording = &crate::dataset::story().editions[0];
        let quoted = "“真不錯,崗位1,900個;2.24億元!”";
        let shown = typeset(wording, quoted);
        assert_eq!(shown, "「真不錯，崗位1,900個；2.24億元！」");
        assert_eq!(shown.chars().count(), quoted.chars().count());
    }
}
