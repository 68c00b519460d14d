//! Text as it is compared: what a reader types need not be what is printed.

/// Text as it is compared. Capitals are small, full-width letters and digits are half-width, the simplified characters of
/// numerals are the traditional ones, and the commas of 159,400 are gone. Both the words and what is searched are folded.
///
/// Capitals of other alphabets than the Latin stay: the tables for them would weigh more than the rest of the search.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '！'..='～' => char::from_u32(u32::from(c) - u32::from('！') + u32::from('!')).unwrap_or(c),
            '万' => '萬',
            '亿' => '億',
            '余' => '餘',
            _ => c,
        };
        // After any digit, so that 159,4 finds what 159,400 finds while it is still being typed.
        if c != ',' || !out.ends_with(|before: char| before.is_ascii_digit()) {
            out.push(c.to_ascii_lowercase());
        }
    }
    out
}

/// Whether a folded text holds a folded word. A number is found from its first digit on: 400 is not in 1400.
pub(super) fn holds(text: &str, word: &str) -> bool {
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    text.match_indices(word).any(|(at, _)| {
        !is_number || !text[..at].ends_with(|before: char| before.is_ascii_digit() || before == '.')
    })
}

#[cfg(test)]
mod tests {
    use super::{fold, holds};

    #[test]
    fn digits_are_found_however_they_are_grouped_and_whatever_their_width() {
        assert_eq!(fold("159,400"), "159400");
        assert_eq!(fold("１５９，４００"), "159400");
        assert_eq!(fold("159,4"), "1594");
        assert_eq!(fold("15.94万"), "15.94萬");
        assert_eq!(fold("a, b"), "a, b", "a comma of the text stays");
    }

    #[test]
    fn capitals_are_small_in_either_width() {
        assert_eq!(fold("Beds ＢＥＤＳ"), "beds beds");
    }

    #[test]
    fn a_number_is_found_from_its_first_digit_on() {
        assert!(holds("超過400項", "400") && holds("4000餘萬", "400") && holds("x 15.94萬", "15.9"));
        assert!(!holds("1400多個", "400") && !holds("15.94萬", "94"));
        assert!(holds("15.94萬個", "萬個"), "a word is found anywhere");
    }
}
