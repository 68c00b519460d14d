//! Numbers that only say of what another number is: 27.5 cents a half pint, the cutoff for a family of four; one of the four.

use super::super::units;
use super::at::{At, last_word};

/// What money is called after a number.
const MONEY: &str =
    " cent cents penny pence dollar dollars pound pounds euro euros buck bucks quid yen yuan p c ";
/// Scales after “a”, which may be the base of a price: £2 a dozen.
const SCALES: [&str; 3] = ["a dozen", "a hundred", "a thousand"];
/// People who live or sit together, of as many as the number after “of” says.
pub(crate) const TOGETHER: &str = " family families household households party ";
/// Words that make one of them an example.
const TYPICAL: &str = " typical average typically normal ";
/// Words before “of the” that take a part of those which the number counts.
const PARTS: &str =
    " one two three four five six some many most each none any either neither all half both several ";

/// Returns the place of a base that a rate is counted by.
pub(super) fn of(at: &At<'_>) -> Option<(usize, usize)> {
    price(at).or_else(|| example(at))
}

/// 27.5 cents a half pint, £2 a dozen; 60 calls every half hour.
fn price(at: &At<'_>) -> Option<(usize, usize)> {
    let is_half = at.number.starts_with("a half ");
    let is_per = matches!(at.last_word(), "per" | "every" | "each") && at.number.starts_with("half ");
    if is_per {
        return Some((at.start, at.end));
    }
    if !is_half && !SCALES.contains(&at.number.as_str()) {
        return None;
    }
    let words = at.words_before();
    let has_digit = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    let last = words.last()?;
    let is_signed = has_digit(last) && (last.starts_with(['$', '£', '€', '¥']) || last.ends_with(['p', 'c']));
    let is_money = is_signed || MONEY.contains(&format!(" {last} "));
    // Twelve calls a half hour.
    let is_speed = is_half
        && at.number.ends_with("hour")
        && last.ends_with('s')
        && units::after_english(&format!(" {last}")).is_some()
        && !at.after.starts_with(" later");
    let is_alone = is_half || !at.has_noun();
    ((is_money || is_speed) && is_alone).then_some((at.start, at.end))
}

/// For a family of four, a typical household of 5. A family of four that something happened to is counted.
fn example(at: &At<'_>) -> Option<(usize, usize)> {
    let led = at.before.strip_suffix(" of ").filter(|_| at.whole().is_some())?;
    let noun = last_word(led);
    let article = led[..led.len() - noun.len()].trim_end();
    let rest = article.strip_suffix(" a").or_else(|| article.strip_suffix(" an")).unwrap_or(article);
    let word = last_word(article);
    let is_example = TYPICAL.contains(&format!(" {word} ")) || rest != article && last_word(rest) == "for";
    let is_group = TOGETHER.contains(&format!(" {noun} "));
    (is_group && is_example).then(|| (at.start - 4 - noun.chars().count(), at.end))
}

/// Whether a number without a noun says how many there were of those of whom the article told before: one of the four.
pub(super) fn takes_up(at: &At<'_>) -> bool {
    let Some(led) = at.before.strip_suffix(" of the ").or_else(|| at.before.strip_suffix(" of those "))
    else {
        return false;
    };
    PARTS.contains(&format!(" {} ", last_word(led))) && at.whole().is_some() && !at.has_noun()
}
