//! The article in simplified characters. Facts, quotes and sentences are located by code point, so every character must keep its offset.

use anyhow::{Result, bail};

use super::script::Script;

/// Converts the article line by line; fails if an offset would change, or any character that is not Han.
pub(super) fn simplified(article: &str, script: &mut Script) -> Result<String> {
    let mut out = String::with_capacity(article.len());
    for (n, line) in article.split_inclusive('\n').enumerate() {
        let converted = script.quoted(line);
        check(line, &converted, n + 1)?;
        out.push_str(&converted);
    }
    Ok(out)
}

/// Checks a converted line against its source.
fn check(source: &str, converted: &str, line: usize) -> Result<()> {
    let from: Vec<char> = source.chars().collect();
    let to: Vec<char> = converted.chars().collect();
    if let Some(at) = from.iter().zip(&to).position(|(a, b)| a != b && !(is_han(*a) && is_han(*b))) {
        bail!(
            "line {line}: only Han characters may change, but after {:?} comes {:?} in place of {:?}",
            from[at.saturating_sub(8)..at].iter().collect::<String>(),
            to[at],
            from[at]
        );
    }
    if from.len() != to.len() {
        bail!(
            "line {line} has {} code points and would have {}: the offsets after it would change. A dictionary replaced a word by a longer \
             or shorter one; `article = true` corrections can't mend that",
            from.len(),
            to.len()
        );
    }
    Ok(())
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::super::review::Review;
    use super::*;

    #[test]
    fn every_character_keeps_its_place_and_every_mark_stays() {
        let mut script = Script::new(Review::default()).expect("the dictionaries");
        let article = "筑牢 根基\n\n“15.94萬”,4000余萬條;霍雪茹攝\n本報記者秦洋\u{a0}李林霞";
        let made = simplified(article, &mut script).expect("it holds");
        assert_eq!(made, "筑牢 根基\n\n“15.94万”,4000余万条;霍雪茹摄\n本报记者秦洋\u{a0}李林霞");
        assert_eq!(made.chars().count(), article.chars().count());
    }

    #[test]
    fn a_changed_digit_or_mark_is_refused_with_its_line_and_place() {
        let error = check("惠及群眾200萬", "惠及群众300万", 7).expect_err("2 is not 3").to_string();
        assert_eq!(
            error,
            "line 7: only Han characters may change, but after \"惠及群眾\" comes '3' in place of '2'"
        );
        for (source, converted) in
            [("a,b", "a，b"), ("“甲”", "「甲」"), ("秦洋\u{a0}李", "秦洋 李"), ("甲\n", "甲乙")]
        {
            assert!(check(source, converted, 1).is_err(), "{source} {converted}");
        }
    }

    #[test]
    fn a_line_that_grows_or_shrinks_is_refused() {
        let error = check("計程車", "出租车辆", 3).expect_err("a longer word").to_string();
        assert!(error.starts_with("line 3 has 3 code points and would have 4"), "{error}");
        assert!(check("計程車", "的士", 3).is_err());
    }
}
