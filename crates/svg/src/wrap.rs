//! Line breaking for mixed Han and Latin text.
//!
//! SVG does not break lines. [`wrap`] cuts the words into unbreakable pieces, then sets them in as few lines as possible, as evenly
//! as possible, so that no single character is left for the last line if the others can share.
//!
//! Lines may break at spaces (which are dropped), after a hyphen between letters, and between Han characters, but not:
//!
//! - before closing punctuation or after opening punctuation, full-width or half-width;
//! - within a number or a Latin word, or between a number and its sign, order of magnitude or unit: `72.3%`, `15.94萬個`,
//!   `5700余人次`, `近100萬`;
//! - within `……` and `——`.

use super::text_width::{Weight, is_ideograph, text_width};

const CLOSING: &str = "、。，．；：！？」』）】〉》〕］｝”’…‥·・～％‰℃°ー々,.;:!?)]}%";
const OPENING: &str = "「『（【〈《〔［｛“‘([{¥￥$€£#＃";
/// Orders of magnitude and qualifiers, which stand between a number and its unit.
const ORDERS: &str = "十百千萬万億亿兆余餘多";
/// Characters that must not be separated from the number after them.
const BEFORE_NUMBERS: &str = "第近約约逾超";
/// Units of two characters that must not be separated.
const UNITS: [[char; 2]; 7] =
    [['人', '次'], ['公', '里'], ['公', '斤'], ['小', '時'], ['小', '时'], ['分', '鐘'], ['分', '钟']];

/// Breaks `words` into lines no wider than `max` px at font size `size` px, measured with [`text_width`].
///
/// An unbreakable piece that is wider than `max` gets a line of its own. Returns no lines if there is nothing but spaces.
///
/// ```
/// use plotters_semantic_svg::{Weight, wrap};
/// let lines = wrap("累計建成托育機構3285家、15.94萬個托位", 10.0, Weight::Regular, 100.0);
/// assert_eq!(lines, ["累計建成托育", "機構3285家、", "15.94萬個托位"]);
/// ```
pub fn wrap(words: &str, size: f64, weight: Weight, max: f64) -> Vec<String> {
    let pieces = pieces(words);
    let line = |from: usize, to: usize| &words[pieces[from].0..pieces[to - 1].1];
    // The unused width of a line of these pieces; `None` if they do not fit. A single piece always fits.
    let room = |from: usize, to: usize| {
        let room = max - text_width(line(from, to), size, weight);
        if room >= 0.0 { Some(room) } else { (to - from == 1).then_some(0.0) }
    };

    let ends = even_ends(pieces.len(), room);
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(&ends).map(|(from, to)| line(from, *to).to_owned()).collect()
}

/// Returns the end of each line, as an index of pieces, for the fewest lines and the least sum of squares of unused widths. On a tie
/// the upper line is the longer one.
fn even_ends(count: usize, room: impl Fn(usize, usize) -> Option<f64>) -> Vec<usize> {
    /// The best way to set the pieces from an index on: number of lines, sum of squares, end of the first line.
    type Best = (u32, f64, usize);
    let mut best: Vec<Best> = vec![(0, 0.0, count); count + 1];
    for from in (0..count).rev() {
        let mut chosen: Option<Best> = None;
        for (to, &rest) in best.iter().enumerate().skip(from + 1) {
            let Some(room) = room(from, to) else { break };
            let (lines, squares, _) = rest;
            let way = (lines + 1, squares + room * room, to);
            // `<=`: on a tie the later end wins.
            if chosen.is_none_or(|(lines, squares, _)| way.0 < lines || (way.0 == lines && way.1 <= squares))
            {
                chosen = Some(way);
            }
        }
        // There is always a choice, since a single piece always fits.
        best[from] = chosen.unwrap_or((0, 0.0, count));
    }

    let mut ends = Vec::new();
    let mut from = 0;
    while from < count {
        from = best[from].2;
        ends.push(from);
    }
    ends
}

/// Returns the unbreakable pieces of `words` as byte ranges, without the spaces between them.
fn pieces(words: &str) -> Vec<(usize, usize)> {
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    let mut spaced = false;
    for (at, c) in words.char_indices() {
        if is_space(c) {
            spaced = true;
            continue;
        }
        let end = at + c.len_utf8();
        match pieces.last_mut() {
            Some(piece) if !may_part(&words[piece.0..piece.1], c, spaced) => piece.1 = end,
            _ => pieces.push((at, end)),
        }
        spaced = false;
    }
    pieces
}

/// Returns whether a line may break between `piece` and `next`, which have a space between them if `spaced`.
fn may_part(piece: &str, next: char, spaced: bool) -> bool {
    let mut back = piece.chars().rev();
    let (Some(last), second) = (back.next(), back.next()) else { return false };
    let second_is = |test: fn(char) -> bool| second.is_some_and(test);

    if has(CLOSING, next) || has(OPENING, last) || joins(next) || joins(last) {
        return false;
    }
    if spaced {
        return true;
    }
    match (is_wide(last), is_wide(next)) {
        (true, true) => {
            !(ends_in_order(piece) || UNITS.contains(&[last, next]) || (last == '—' && next == '—'))
        }
        (true, false) => !(has(BEFORE_NUMBERS, last) && next.is_ascii_digit()),
        (false, true) => !(last.is_ascii_digit() && is_ideograph(next)),
        (false, false) => {
            let hyphenated =
                matches!(last, '-' | '‐' | '–') && second_is(char::is_alphabetic) && next.is_alphabetic();
            // Half-width punctuation in Chinese text has no space after it: `3285家,15.94萬個`.
            hyphenated || (has(CLOSING, last) && second_is(is_wide))
        }
    }
}

/// Returns whether `set` contains `c`. `str::contains` would add 0.5 KB to a wasm program.
fn has(set: &str, c: char) -> bool {
    set.chars().any(|member| member == c)
}

/// Returns whether the piece ends with a number and its order of magnitude, so that the unit follows.
fn ends_in_order(piece: &str) -> bool {
    let number = piece.trim_end_matches(|c| has(ORDERS, c));
    number.len() < piece.len() && number.ends_with(|c: char| c.is_ascii_digit())
}

/// Returns whether lines may break at `c`: at any white space but no-break spaces.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// Returns whether lines may break neither before nor after `c`.
fn joins(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2060}' | '\u{200d}' | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}')
}

/// Returns whether `c` is set like Han: lines may break between any two such characters.
fn is_wide(c: char) -> bool {
    matches!(c, '—' | '…' | '“' | '”' | '\u{2190}'..='\u{2bff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{1f000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(words: &str) -> Vec<&str> {
        pieces(words).into_iter().map(|(from, to)| &words[from..to]).collect()
    }

    #[test]
    fn lines_do_not_break_between_a_number_and_its_sign_order_or_unit() {
        assert_eq!(cut("達72.3%的縣"), ["達", "72.3%", "的", "縣"]);
        assert_eq!(cut("有15.94萬個托位"), ["有", "15.94萬個", "托", "位"]);
        assert_eq!(cut("下派5700余人次，服務"), ["下", "派", "5700余人次，", "服", "務"]);
        assert_eq!(cut("近100萬"), ["近100萬"]);
        assert_eq!(
            cut("3285家,15.94萬個"),
            ["3285家,", "15.94萬個"],
            "half-width comma between Chinese numbers"
        );
        assert_eq!(cut("159,400 places"), ["159,400", "places"]);
        assert_eq!(cut("2025-09-12"), ["2025-09-12"]);
    }

    #[test]
    fn lines_do_not_begin_with_closing_or_end_with_opening_punctuation() {
        assert_eq!(cut("「雙一流」高校（省屬）。"), ["「雙", "一", "流」", "高", "校", "（省", "屬）。"]);
        assert_eq!(cut("服務——再"), ["服", "務", "——", "再"]);
        assert_eq!(cut("等……的"), ["等……", "的"]);
        assert_eq!(cut("a well-being index (2025) , x"), ["a", "well-", "being", "index", "(2025) ,", "x"]);
        assert_eq!(cut("5\u{a0}km off"), ["5\u{a0}km", "off"], "a no-break space forbids the break");
    }

    #[test]
    fn lines_are_of_even_length() {
        let wrap = |words, max| wrap(words, 10.0, Weight::Regular, max);
        assert_eq!(wrap("一二三四五六", 50.0), ["一二三", "四五六"]);
        assert_eq!(
            wrap("一二三四五六七", 30.0),
            ["一二三", "四五", "六七"],
            "on a tie the upper line is longer"
        );
        assert_eq!(wrap("一二三", 99.0), ["一二三"]);
        assert_eq!(wrap("一二", 5.0), ["一", "二"], "a piece wider than `max` has a line of its own");
        assert_eq!(wrap("  ", 99.0), Vec::<String>::new());
        assert_eq!(wrap("one two", f64::NAN), ["one", "two"]);
    }
}
