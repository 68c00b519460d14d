//! Words for a year that depend on when the article was written: 今年, last year.

use story::Language;

/// Each with its distance from this year. What is said of 上年 (the year before another one) and "the last year" (twelve months) is not known.
const HAN: [(&str, i32); 6] =
    [("今年", 0), ("本年", 0), ("去年", -1), ("前年", -2), ("明年", 1), ("大前年", -3)];
const ENGLISH: [(&str, i32); 4] =
    [("this year", 0), ("last year", -1), ("the year before last", -2), ("next year", 1)];

/// What stands between such a word and the year that it is: 今年是2025年, last year was 2024.
const HAN_IS: [&str; 6] = ["是", "就是", "即", "也就是", "，即", ",即"];
const ENGLISH_IS: [&str; 4] = ["is", "was", ", that is", ", that is,"];

/// Returns the distance from this year that words state, with the article's word; `None` if they state none or several.
#[must_use]
pub fn distance(words: &str, language: Language) -> Option<(&'static str, i32)> {
    match found(words, language)[..] {
        [(_, word, distance)] => Some((word, distance)),
        _ => None,
    }
}

/// The words for years in a text: their places in bytes, themselves and their distances.
fn found(text: &str, language: Language) -> Vec<(usize, &'static str, i32)> {
    let small = text.to_ascii_lowercase();
    let words: &[(&'static str, i32)] = match language {
        Language::Han => &HAN,
        Language::English => &ENGLISH,
    };
    let places = words.iter().flat_map(|(word, distance)| {
        small.match_indices(word).map(|(at, _)| (at, *word, *distance)).collect::<Vec<_>>()
    });
    let is_own = |(at, word, _): &(usize, &str, i32)| {
        let (before, after) = (&small[..*at], &small[at + word.len()..]);
        match language {
            // 大前年 is not 前年, 本年度 not this year.
            Language::Han => {
                !(after.starts_with(['度', '级', '級']) || before.ends_with('大') && *word == "前年")
            }
            Language::English => {
                let is_whole =
                    !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
                let is_span = before.ends_with("the ") && *word != "the year before last";
                is_whole && !is_span
            }
        }
    };
    let mut all: Vec<_> = places.filter(is_own).collect();
    all.sort_unstable();
    all
}

/// Returns this year, and the article's words for that, if a text says which year 今年 or last year is, and always the same.
#[must_use]
pub fn stated(text: &str, language: Language) -> Option<(u32, String)> {
    let mut stated: Option<(u32, String)> = None;
    for (at, word, distance) in found(text, language) {
        let from = at + word.len();
        let Some((year, length)) = year_after(&text[from..], language) else { continue };
        let this = year.checked_add_signed(-distance)?;
        match &stated {
            Some((other, _)) if *other != this => return None,
            Some(_) => {}
            None => stated = Some((this, text[at..from + length].to_owned())),
        }
    }
    stated
}

/// The year that a text begins with, after the word for it, and the length of both: （2025年）, 是2025年, was 2024.
fn year_after(text: &str, language: Language) -> Option<(u32, usize)> {
    let joints: &[&str] = match language {
        Language::Han => &HAN_IS,
        Language::English => &ENGLISH_IS,
    };
    let rest = text.trim_start();
    let bracket = rest.strip_prefix(['（', '(']);
    let digits = bracket.or_else(|| {
        let joint =
            joints.iter().filter(|joint| rest.starts_with(**joint)).max_by_key(|joint| joint.len())?;
        rest.strip_prefix(joint)
    })?;
    let digits = digits.trim_start();
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (year, after) = digits.split_at(end);
    let after = match language {
        Language::Han => after.trim_start().strip_prefix('年').or(bracket.and(Some(after)))?,
        Language::English => after,
    };
    // 去年是2020年以来最多的: the most since 2020.
    let ends = match bracket {
        Some(_) => after.starts_with(['）', ')']),
        None => !after.starts_with(|c: char| c.is_alphanumeric() || c.is_whitespace()),
    };
    let year = year.parse::<u32>().ok().filter(|year| ends && (1900..2100).contains(year))?;
    let closing = bracket.and(after.chars().next()).map_or(0, char::len_utf8);
    Some((year, text.len() - after.len() + closing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_a_year_have_their_distance_from_this_one() {
        for (words, read) in [
            ("今年", Some(0)),
            ("去年5月", Some(-1)),
            ("大前年", Some(-3)),
            ("前年", Some(-2)),
            ("去年和今年", None),
            ("上年", None),
            ("本年度", None),
            ("2025年", None),
        ] {
            assert_eq!(distance(words, Language::Han).map(|(_, distance)| distance), read, "{words}");
        }
        for (words, read) in [
            ("this year", Some(0)),
            ("Last year", Some(-1)),
            ("the year before last", Some(-2)),
            ("in the last year", None),
            ("last years", None),
            ("in May", None),
        ] {
            assert_eq!(distance(words, Language::English).map(|(_, distance)| distance), read, "{words}");
        }
    }

    #[test]
    fn an_article_may_say_which_year_it_is() {
        for (text, year) in [
            ("今年（2025年）有12艘。", Some(2025)),
            ("今年是2025年。", Some(2025)),
            ("去年，即2024年，有12艘。", Some(2025)),
            ("去年是2020年以来最多的。", None),
            ("去年是2020年后最多的，", None),
            ("今年（2025年建成的）", None),
            ("去年（2024年）和今年（2025年）", Some(2025)),
            ("去年（2024年）和今年（2026年）", None),
            ("今年，2025年建的桥拆了。", None),
            ("今年是2025人", None),
            ("今年12艘，2025年15艘。", None),
        ] {
            assert_eq!(stated(text, Language::Han).map(|(year, _)| year), year, "{text}");
        }
        for (text, year) in [
            ("This year (2025) it had 12.", Some(2025)),
            ("Last year was 2024.", Some(2025)),
            ("This year 2025 people came.", None),
            ("This year is 2025 people short.", None),
        ] {
            assert_eq!(stated(text, Language::English).map(|(year, _)| year), year, "{text}");
        }
        assert_eq!(stated("在今年（2025年）里", Language::Han), Some((2025, "今年（2025年）".to_owned())));
    }
}
