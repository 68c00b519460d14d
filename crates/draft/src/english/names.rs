//! Numbers in names: 16 Fore Street, 1200 W. Third St., Ward 7, a ferry known as Hull 71.

use super::super::units;
use super::at::{At, first_word};

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
/// Bearers that are the names of towns, too.
const TOWNS: &str = " hull ";
/// Words that give a name.
const NAMING: &str = " called named dubbed christened renamed nicknamed codenamed ";
/// Prepositions before a place.
const IN: &str = " in at near from of to around across for ";

/// Returns the place of the address or the name that a number in digits belongs to.
pub(super) fn of(at: &At<'_>) -> Option<(usize, usize)> {
    // Between 5 West Street and the sea.
    if let Some(number) = at.number.strip_prefix("between ") {
        let start = at.start + at.number.chars().count() - number.chars().count();
        return address(&At::new(at.text, start, at.end)).map(|(_, end)| (at.start, end));
    }
    let is_number = (1..=5).contains(&at.number.len()) && at.number.chars().all(|c| c.is_ascii_digit());
    if !is_number {
        return None;
    }
    address(at).or_else(|| bearer(at)).or_else(|| named(at))
}

/// 16 Fore Street. In 16 Fore Street shops the number counts the shops.
fn address(at: &At<'_>) -> Option<(usize, usize)> {
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
            let counts = bare.len() == word.len() && counts(&after);
            street = (is_street && !counts).then_some((at.start, at.end + length + dot)).or(street);
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

/// Whether words begin with what a number counts, as far as their spelling shows it.
fn counts(after: &str) -> bool {
    let is_plural = |word: &str| {
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !matches!(word, "does" | "this")
    };
    let words = [first_word(after), after.split_whitespace().nth(1).unwrap_or_default()];
    let is_known = units::after_english(after).is_some_and(|(unit, _)| !unit.is_new);
    is_plural(words[0]) || is_known && super::at::has_noun(after)
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
    let is_town = is(TOWNS, word) && (words.get(1).is_none_or(|lead| is(IN, lead)) || counts(&at.after));
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
