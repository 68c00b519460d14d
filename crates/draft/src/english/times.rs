//! Times of day in words: ten past eight, half past six, quarter to nine, at eight in the morning.

use story::Number;

use super::at::{At, first_word, has_noun, last_word, whole};

/// Words that a time of day follows.
const LEADS: &str = " at until till before after by since around about past ";
/// Those of a time that can be nothing else: it was quarter to nine.
const STATES: &str = " was is s it's ";
/// Words between them and the time.
const NEAR: [&str; 6] = ["about ", "around ", "nearly ", "almost ", "just after ", "just before "];
/// What follows an hour and says which half of the day it is.
const PARTS: [&str; 5] =
    [" in the morning", " in the afternoon", " in the evening", " at night", " in the small hours"];

/// Returns the place of the time of day that a numeral belongs to.
pub(super) fn of(at: &At<'_>) -> Option<(usize, usize)> {
    minutes(at).or_else(|| half_hour(at)).or_else(|| hour_after(at)).or_else(|| hour_of_part(at))
}

/// An hour of the clock at the beginning of some words: its length in characters. Noun: whether one may follow that it would count.
fn hour(words: &str) -> Option<(usize, bool)> {
    let word = first_word(&format!(" {words}")).to_owned();
    let rest = &words[word.len()..];
    let is_hour = matches!(word.as_str(), "noon" | "midnight") || whole(&word).is_some_and(is_hour_of_clock);
    // Quarter to nine per cent, 8.5.
    let is_more = rest.starts_with(['-', '%', '–', '/'])
        || rest.starts_with(['.', ',', ':']) && rest[1..].starts_with(|c: char| c.is_ascii_digit());
    (is_hour && !is_more).then(|| (word.chars().count(), has_noun(rest) || rest.starts_with(" per")))
}

fn is_hour_of_clock(number: Number) -> bool {
    number >= Number::from(1) && number <= Number::from(12)
}

fn is_led(before: &str) -> bool {
    LEADS.contains(&format!(" {} ", last_word(before)))
}

fn is_stated(before: &str) -> bool {
    is_led(before) || STATES.contains(&format!(" {} ", last_word(before)))
}

/// Whether a word may be the minutes of ten to eight, and not the larger side of nine to eight.
fn is_round(minutes: &str) -> bool {
    [5, 10, 20, 25].into_iter().any(|n| whole(minutes) == Some(Number::from(n)))
}

/// Ten past eight, at five minutes to six.
fn minutes(at: &At<'_>) -> Option<(usize, usize)> {
    let said = format!("{}{}", at.number, at.after);
    let led = NEAR.iter().find_map(|near| said.strip_prefix(near)).unwrap_or(&said);
    let (joint_at, joint) =
        [" past ", " to "].into_iter().filter_map(|joint| Some((led.find(joint)?, joint))).min()?;
    let minutes = led[..joint_at].trim_end_matches(" minutes").trim_end_matches(" minute");
    let minutes = minutes.strip_prefix("a ").unwrap_or(minutes);
    let is_minute = match minutes {
        "quarter" => true,
        "half" => joint == " past ",
        _ => whole(minutes).is_some_and(|n| n >= Number::from(1) && n < Number::from(60)),
    };
    let from = joint_at + joint.len();
    let (length, counts) = hour(&led[from..])?;
    // Ten to eight may be a result or a range, and ten to one are odds.
    let is_sure = minutes == "quarter" && is_stated(&at.before);
    let is_odds = led[from..].starts_with("one") || led[from..].starts_with("1") && length == 1;
    let is_likely =
        is_led(&at.before) && !is_odds && (is_round(minutes) || led[..joint_at].contains(" minute"));
    let is_time = joint == " past " || (is_sure || is_likely) && !counts;
    let characters = said.len() - led.len() + from;
    (is_minute && is_time).then(|| (at.start, at.start + said[..characters].chars().count() + length))
}

/// At half eight, as the British say for half past eight.
fn half_hour(at: &At<'_>) -> Option<(usize, usize)> {
    let rest = at.after.strip_prefix(' ').filter(|_| at.number == "half")?;
    let (length, counts) = hour(rest)?;
    (is_led(&at.before) && !counts).then_some((at.start, at.end + 1 + length))
}

/// The hour after words that are no numeral: quarter past nine.
fn hour_after(at: &At<'_>) -> Option<(usize, usize)> {
    let words = ["quarter past ", "half past ", "quarter to "];
    let led = words.into_iter().find(|words| at.before.ends_with(words))?;
    let lead = at.before.strip_suffix(led)?;
    let (_, counts) = hour(&format!("{}{}", at.number, at.after))?;
    let lead = lead.strip_suffix("a ").unwrap_or(lead);
    let is_time = !led.ends_with("to ") || is_stated(lead) && !counts;
    is_time.then(|| (at.start - led.chars().count(), at.end))
}

/// At eight in the morning.
fn hour_of_part(at: &At<'_>) -> Option<(usize, usize)> {
    let part = PARTS.iter().find(|part| at.after.starts_with(**part))?;
    let rest = &at.after[part.len()..];
    // At six in the morning 40 boats left.
    let counts = has_noun(rest) && whole(first_word(rest)).is_none();
    let is_hour = at.whole().is_some_and(is_hour_of_clock) && !counts;
    (is_hour && is_stated(&at.before)).then(|| (at.start, at.end + part.chars().count()))
}
