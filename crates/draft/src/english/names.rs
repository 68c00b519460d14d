//! Numbers in names: 16 Fore Street, 1200 W. Third St., Ward 7, a ferry known as Hull 71.

use super::super::units;
use super::at::{At, first_word, has_noun};

/// What streets are called.
const STREETS: &str = " street st road rd avenue ave lane ln drive dr boulevard blvd way terrace crescent close court ct square sq place pl row hill park parade quay wharf gardens walk mews highway hwy parkway pkwy plaza broadway embankment esplanade promenade ";
/// Those with a point after them.
const SHORT: &str = " st rd ave ln dr blvd ct sq pl hwy pkwy ";
/// The plural among them: a street only after a preposition. No number counts what is singular.
const PLURAL: &str = "gardens";
/// Words before a house number.
const PLACES: &str = " at of to from near outside in by and opposite between ";
/// The most words of a street's name.
const MOST: usize = 5;
/// Months, which are no names of streets after a day.
const MONTHS: &str =
    " january february march april may june july august september october november december ";

/// What bears a number as its name, if it is written with a capital.
const BEARERS: &str = " hull ward berth bay plot lot block hut terminal track pit shaft shed hangar studio suite apartment flat building tower warehouse exit junction interstate runway level zone sector area district precinct region channel radio engine car tram train type mk form schedule rule proposition amendment title appendix figure table formula division league group grade tier stage band category version windows ";
/// Bearers that are the names of places, too.
const TOWNS: &str = " hull channel ";
/// Words that give a name.
const NAMING: &str = " called named dubbed christened renamed nicknamed codenamed ";
/// Prepositions before a place.
const IN: &str = " in at near from of to around across for the ";
/// Plurals that do not end in s.
const PLURALS: [&str; 6] = ["people", "children", "men", "women", "staff", "police"];

/// Returns the place of the address or the name that a number in digits belongs to.
pub(super) fn of(at: &At<'_>) -> Option<(usize, usize)> {
    // Between 5 West Street and the sea.
    if let Some(number) = at.number.strip_prefix("between ") {
        let start = at.start + at.number.chars().count() - number.chars().count();
        return sure_address(&At::new(at.text, start, at.end)).map(|(_, end)| (at.start, end));
    }
    // 12-14 High Street.
    if at
        .number
        .split(['-', '–'])
        .all(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
        && let Some(found) = sure_address(at)
    {
        return Some(found);
    }
    let is_number = (1..=5).contains(&at.number.len()) && at.number.chars().all(|c| c.is_ascii_digit());
    if !is_number {
        return None;
    }
    bearer(at).or_else(|| named(at))
}

/// Whether a number may be that of a house, or count what the word after the street's name is: the shop at 16 Fore Street sells bread.
pub(super) fn may_be_address(at: &At<'_>) -> bool {
    at.number.chars().all(|c| c.is_ascii_digit())
        && address(at).is_some_and(|(_, counts)| counts == Counts::Perhaps)
}

fn sure_address(at: &At<'_>) -> Option<(usize, usize)> {
    address(at).filter(|(_, counts)| *counts == Counts::No).map(|(span, _)| span)
}

/// 16 Fore Street, and whether the number counts what follows. In 16 Fore Street residents it counts them.
fn address(at: &At<'_>) -> Option<((usize, usize), Counts)> {
    let rest = at.own_after().strip_prefix(' ')?;
    let lead = at.last_word();
    let is_year = at.number.len() == 4 && at.number.starts_with(['1', '2']);
    if is_year && " in since by until from during before after ".contains(&format!(" {lead} ")) {
        return None;
    }
    let (mut length, mut street) = (1, None);
    for (n, word) in rest.split(' ').enumerate().take(MOST) {
        let bare = word.trim_end_matches(['.', ',', ';', ':', '?', '!', '"', '”', ')']);
        let small = bare.to_lowercase();
        let is_name = bare.starts_with(char::is_uppercase)
            || bare.starts_with(|c: char| c.is_ascii_digit()) && bare.ends_with(['t', 'd', 'h']);
        let is_month = n == 0 && at.number.len() <= 2 && MONTHS.contains(&format!(" {small} "));
        if !is_name || is_month {
            break;
        }
        length += bare.chars().count();
        if n > 0 && STREETS.contains(&format!(" {small} ")) {
            let is_short = SHORT.contains(&format!(" {small} "));
            let dot = usize::from(is_short && word[bare.len()..].starts_with('.'));
            let after: String = at.after.chars().skip(length + dot).collect();
            let is_street = small != PLURAL && at.number != "1"
                || PLACES.contains(&format!(" {lead} "))
                || at.before.trim_end().ends_with([',', '(', ':']);
            let counts = if bare.len() == word.len() { counts(&after) } else { Counts::No };
            street = is_street.then_some(((at.start, at.end + length + dot), counts)).or(street);
        }
        // A sign ends the name, but for W. and St.
        let is_short = bare.chars().count() <= 3 && word[bare.len()..] == *".";
        if bare.len() < word.len() && !is_short {
            break;
        }
        length += usize::from(is_short) + 1;
    }
    street
}

/// Whether a number counts what follows its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Yes,
    Perhaps,
    No,
}

/// Whether a number counts what words begin with. A plural that no table has may be a verb.
fn counts(after: &str) -> Counts {
    let is_plural = |word: &str| {
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !matches!(word, "does" | "this")
            || PLURALS.contains(&word)
    };
    let second = after.split_whitespace().nth(1).unwrap_or_default();
    let second = second.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_any = has_noun(after) && (is_plural(first_word(after)) || is_plural(second));
    let is_known = units::after_english(after).is_some_and(|(unit, _)| units::known(&unit.id, "").is_some());
    match (is_any, is_known) {
        (true, true) => Counts::Yes,
        (true, false) => Counts::Perhaps,
        (false, _) => Counts::No,
    }
}

/// The last words before the number, of which the last has a capital, and how many have one before it.
fn capitals<'a>(at: &At<'a>) -> Option<(Vec<&'a str>, usize)> {
    let own = at.text.own(at.start - at.before.chars().count(), at.start);
    let words: Vec<&str> = own.strip_suffix(' ')?.split(' ').rev().take(9).collect();
    let is_name = |word: &&&str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    let names = words.iter().take_while(is_name).count();
    (names > 0).then_some((words, names))
}

/// Ward 7, Hull 71. In Hull 71 people are counted.
fn bearer(at: &At<'_>) -> Option<(usize, usize)> {
    let (words, _) = capitals(at)?;
    let is = |list: &str, word: &str| list.contains(&format!(" {} ", word.to_lowercase()));
    let word = words[0];
    let is_town =
        is(TOWNS, word) && (words.get(1).is_none_or(|lead| is(IN, lead)) || counts(&at.after) != Counts::No);
    (is(BEARERS, word) && !is_town).then(|| (at.start - 1 - word.chars().count(), at.end))
}

/// Known as Breeze 3, a ship called Breeze 3, a Vulcan 44.
fn named(at: &At<'_>) -> Option<(usize, usize)> {
    let (words, names) = capitals(at)?;
    let lead = words.get(names)?.to_lowercase();
    let is_known = lead == "as" && words[names..].contains(&"known");
    let gives = NAMING.contains(&format!(" {lead} ")) || is_known || matches!(lead.as_str(), "a" | "an");
    (gives && !at.has_noun()).then(|| (at.start - 1 - words[0].chars().count(), at.end))
}
