//! The words of Chinese numerals.

use super::number;
use crate::Qualifier;

/// Qualifiers before a number. A word comes before its own suffix: 接近 before 近.
pub(super) const QUALIFIER_WORDS: [(&str, Qualifier); 11] = [
    ("超過", Qualifier::Over),
    ("超过", Qualifier::Over),
    ("逾", Qualifier::Over),
    ("將近", Qualifier::Nearly),
    ("将近", Qualifier::Nearly),
    ("接近", Qualifier::Nearly),
    ("近", Qualifier::Nearly),
    ("大約", Qualifier::About),
    ("大约", Qualifier::About),
    ("約", Qualifier::About),
    ("约", Qualifier::About),
];

/// Words that mean 100 %.
pub(super) const ALL_WORDS: [&str; 3] = ["全部", "全覆蓋", "全覆盖"];

/// Whether a character, after a number, means “more than”.
pub(super) fn is_over(c: char) -> bool {
    matches!(c, '余' | '餘' | '多')
}

/// Returns the power of ten of a multiplier that may follow Arabic digits.
pub(super) fn multiplier(c: char) -> Option<usize> {
    match c {
        '百' => Some(2),
        '千' => Some(3),
        '萬' | '万' => Some(4),
        '億' | '亿' => Some(8),
        _ => None,
    }
}

/// Whether a character is a Chinese numeral, alone or within a longer one.
pub(super) fn is_han_numeral(c: char) -> bool {
    multiplier(c).is_some() || is_han_digit(c) || matches!(c, '十' | '雙' | '双' | '半')
}

pub(super) fn is_han_digit(c: char) -> bool {
    number::digit(c).is_some()
}
