//! Text widths from a table instead of a font, so that layouts are the same on every machine.
//!
//! A build machine does not have the reader's fonts, and measuring in the browser would come after the first paint. So this module
//! overestimates: each character is as wide as in the widest of the common fonts. Text may be narrower than computed, never wider.
//!
//! - ASCII: `width_table.rs`; `widths.py` generates it and names the fonts.
//! - Han, kana, Hangul, full-width forms and punctuation, symbols such as `→` or `≥`: 1 em, as in Chinese fonts. Also
//!   `“ ” ‘ — …`, which are narrower in Latin fonts.
//! - Accented Latin, Greek, Cyrillic: the widest common letter of the block.
//! - An apostrophe after a Latin letter or a digit: as in Latin fonts. Font stacks for English must have Latin fonts first, since
//!   Chinese fonts draw `’` one em wide.
//! - The 1/8 em that `text-autospace: normal` adds between Han and letters, digits and some signs: always included. Kerning and
//!   `text-spacing-trim` make text narrower and are ignored.
//!
//! In Chromium 156 with Noto Sans CJK and Noto Serif CJK, Chinese labels are 0 to 4 % narrower than computed, English ones 6 to 9 %.

use super::width_table::{BOLD, REGULAR};

/// The font weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// `font-weight: 400`, which is not written.
    #[default]
    Regular,
    /// `font-weight: 700`.
    Bold,
}

/// The space that `text-autospace: normal` adds between a Han character and a letter or digit, in thousandths of an em.
const AUTOSPACE: u32 = 125;

/// Returns an upper bound of the width in px of `words` on one line, at font size `size` px in any common font.
///
/// ```
/// use plotters_semantic_svg::{Weight, text_width};
/// assert_eq!(text_width("托育機構", 20.0, Weight::Regular), 80.0, "a Han character is one em wide");
/// assert_eq!(text_width("3285家", 10.0, Weight::Regular), 4.0 * 6.0 + 1.25 + 10.0, "digits, autospace, Han");
/// ```
pub fn text_width(words: &str, size: f64, weight: Weight) -> f64 {
    let (mut thousandths, mut before) = (0_u32, None);
    for c in words.chars() {
        let gap = if before.is_some_and(|before| autospaced(before, c)) { AUTOSPACE } else { 0 };
        thousandths = thousandths.saturating_add(gap + advance(c, before, weight));
        before = Some(c);
    }
    // The sum is in integers, so that rounding does not depend on the order.
    f64::from(thousandths) * size / 1000.0
}

/// Returns the width of `c` after `before`, in thousandths of an em.
fn advance(c: char, before: Option<char>, weight: Weight) -> u32 {
    let (ascii, heavier) = match weight {
        Weight::Regular => (&REGULAR, 0),
        Weight::Bold => (&BOLD, 35),
    };
    match c {
        ' '..='~' => u32::from(ascii[(c as u32 - 0x20) as usize]),
        '\u{a0}' => u32::from(ascii[0]),
        // Thin, hair and narrow no-break space.
        '\u{2009}' | '\u{200a}' | '\u{202f}' => 300,
        // An apostrophe. Elsewhere `’` is a quotation mark, one em wide in Chinese fonts.
        '\u{2019}' if before.is_some_and(|before| before.is_ascii_alphanumeric()) => 340 + heavier,
        // Combining marks, joiners and variation selectors have no width.
        '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => 0,
        c if c.is_control() => 0,
        '°' => 410 + heavier,
        '\u{2010}' | '\u{2011}' | '–' | '−' => 600 + heavier,
        // Latin-1 and extended Latin, without × and ÷, which are one em wide in Chinese fonts.
        '\u{c0}'..='\u{de}' if c != '×' => 860 + heavier,
        '\u{df}'..='\u{ff}' if c != '÷' => 680 + heavier,
        '\u{100}'..='\u{24f}' => 860 + heavier,
        // Greek and Cyrillic.
        '\u{370}'..='\u{52f}' => 940 + heavier,
        // Emoji.
        '\u{1f000}'..='\u{1faff}' => 1370,
        _ => 1000,
    }
}

/// Returns whether `text-autospace: normal` adds a space between `a` and `b`.
fn autospaced(a: char, b: char) -> bool {
    (is_ideograph(a) && is_spaced(b)) || (is_spaced(a) && is_ideograph(b))
}

/// Returns whether `c` is an ideograph as CSS defines it: Han or kana, but no punctuation.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}' | '々' | '〇' | '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns whether autospace separates `c` from ideographs: letters and digits that are not of East Asian width and, in Chromium and
/// Unicode (UTR 59, "narrow") but not in CSS, some signs.
fn is_spaced(c: char) -> bool {
    matches!(c, '!' | '#' | '%' | '&' | ',' | '.' | ':' | ';' | '?' | '@' | '\\' | '‰')
        || (c.is_alphanumeric()
            && !is_ideograph(c)
            && !matches!(c, '\u{1100}'..='\u{11ff}' | '\u{a000}'..='\u{d7ff}' | '\u{ff00}'..='\u{ffef}'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Returns the width in thousandths of an em, for which sums are exact.
    fn milli_em(words: &str) -> f64 {
        text_width(words, 1000.0, Weight::Regular)
    }

    #[test]
    fn han_kana_and_full_width_punctuation_are_one_em() {
        for words in ["晉", "ひ", "カ", "，", "。", "「", "》", "％", "〇", "→", "≥", "“", "—", "…", "한"]
        {
            assert_eq!(milli_em(words), 1000.0, "{words}");
        }
    }

    #[test]
    fn digits_are_tabular_and_no_narrower_than_in_common_fonts() {
        for digit in '0'..='9' {
            assert_eq!(milli_em(&digit.to_string()), 600.0, "{digit}");
            assert_eq!(text_width(&digit.to_string(), 1000.0, Weight::Bold), 620.0, "bold {digit}");
        }
    }

    #[test]
    fn autospace_separates_han_from_letters_digits_and_some_signs() {
        assert_eq!(milli_em("15家") - milli_em("15") - milli_em("家"), 125.0);
        assert_eq!(milli_em("近A") - milli_em("近") - milli_em("A"), 125.0);
        assert_eq!(milli_em("72.3%的") - milli_em("72.3%") - milli_em("的"), 125.0, "as Chromium 156 does");
        for (a, b) in
            [("的", "("), ("，", "5"), ("家", "，"), ("（", "A"), ("5", "A"), ("家", " "), ("5", "％")]
        {
            let together = milli_em(&format!("{a}{b}"));
            assert_eq!(together, milli_em(a) + milli_em(b), "no space between {a} and {b}");
        }
    }

    #[test]
    fn an_apostrophe_is_narrow_and_a_chinese_quote_wide() {
        assert!(milli_em("women’s") < milli_em("womens") + 400.0);
        assert_eq!(milli_em("‘十’"), 3000.0);
    }

    proptest! {
        #[test]
        fn longer_text_is_never_narrower(words in "[a-zA-Z0-9 ,.%’“”—晉中市3285家、（）é\u{301}]{0,40}", bold: bool) {
            let weight = if bold { Weight::Bold } else { Weight::Regular };
            let mut width = 0.0;
            for (end, c) in words.char_indices() {
                let longer = text_width(&words[..end + c.len_utf8()], 14.0, weight);
                prop_assert!(longer >= width, "{:?}", &words[..end + c.len_utf8()]);
                width = longer;
            }
        }

        #[test]
        fn bold_is_at_least_as_wide_as_regular_for_characters_of_labels(words in "[a-z0-9晉中市，。]{0,40}") {
            prop_assert!(text_width(&words, 14.0, Weight::Bold) >= text_width(&words, 14.0, Weight::Regular));
        }

        #[test]
        fn width_is_proportional_to_size(words in "\\PC{0,30}", size in 1.0..99.0_f64) {
            let (one, two) = (text_width(&words, size, Weight::Regular), text_width(&words, size * 2.0, Weight::Regular));
            prop_assert!((two - one * 2.0).abs() < 1e-6);
        }
    }
}
