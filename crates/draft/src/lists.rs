//! Figures that share the unit of the last of them: 1.2万、1.5万和1.8万人; 12, 15 and 18 boats.

use story::{Form, Language};

use super::figure::{Account, Figure};
use super::question::{Question, Topic};
use super::text::Text;

/// Gives each figure of a list without a unit of its own that of the figure after it.
pub(crate) fn share_units(text: &Text, accounts: &mut [Account]) {
    // The word of the last figure's numeral that multiplies it, and that numeral.
    let mut scaled: Option<(&'static str, String)> = None;
    for n in (0..accounts.len().saturating_sub(1)).rev() {
        let (first, rest) = accounts.split_at_mut(n + 1);
        let (Some(Account::Fact(figure)), Some(Account::Fact(next))) = (first.last_mut(), rest.first())
        else {
            scaled = None;
            continue;
        };
        let is_plain = figure.form == Form::Plain && next.form == Form::Plain && next.unit.id != "thing";
        // 二、三十公里 is no list.
        let has_digits = figure.numeral.contains(|c: char| c.is_ascii_digit());
        let is_list = is_plain && (has_digits || text.language == Language::English);
        if !is_list || !separates(&text.said(figure.end, next.start), text.language) {
            scaled = None;
            continue;
        }
        figure.unit = next.unit.clone();
        figure.doubts.retain(|doubt| !matches!(doubt.topic, Topic::Counts | Topic::Unit));
        // 1.2、1.5和1.8亿元: all of them are 亿.
        scaled = scale(next, text.language).map(|word| (word, next.numeral.clone())).or(scaled);
        let is_scaled = scale(figure, text.language).is_some();
        figure.doubts.extend(scaled.iter().filter(|_| !is_scaled).map(|(word, numeral)| {
            let words =
                format!("is 「{word}」 of 「{numeral}」 meant here, too? The numeral alone does not say it");
            Question::new(Topic::Scale, words)
        }));
    }
}

fn separates(words: &str, language: Language) -> bool {
    let words = words.trim();
    match language {
        Language::Han => ["、", ",", "和", "及", "与", "以及"].contains(&words),
        Language::English => [",", "and", ", and"].contains(&words),
    }
}

/// The word of a numeral that multiplies it.
fn scale(figure: &Figure, language: Language) -> Option<&'static str> {
    let words: &[&str] = match language {
        Language::Han => &["万亿", "萬億", "亿", "億", "万", "萬", "千", "百"],
        Language::English => &["trillion", "billion", "million", "thousand", "bn", "m", "k"],
    };
    words.iter().copied().find(|word| figure.numeral.ends_with(word))
}
