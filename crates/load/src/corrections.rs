//! Checks the log of corrections: dates, texts in every edition, and the contact address.

use story::{Correction, Corrections};

use super::files::Files;
use super::nearest::meant;
use super::place::Source;
use super::problem::Problems;
use super::raw::{Placed, RawCorrection};

/// Checks every correction; returns them with the newest first.
pub(super) fn check(files: &Files, problems: &mut Problems) -> Corrections {
    let (source, raw) = (&files.corrections.source, &files.corrections.items);
    if let Some(contact) = &raw.contact
        && !is_address(contact.get_ref())
    {
        let what = format!("the contact `{}` is not an address", contact.get_ref());
        let hint = "write an email address, or a web address that begins with https://";
        problems.at(source, contact.span().start, what, hint);
    }
    let mut log: Vec<Correction> = Vec::new();
    for correction in &raw.correction {
        let date = correction.date.get_ref();
        if !is_day(date) {
            let what = format!("the date `{date}` of a correction is not a day of the calendar");
            let hint = "write year, month and day: 2026-11-30";
            problems.at(source, correction.date.span().start, what, hint);
        }
        check_words(files, source, correction, problems);
        let words = correction.what.get_ref().iter();
        log.push(Correction {
            date: date.clone(),
            what: words.map(|(lang, words)| (lang.clone(), words.get_ref().clone())).collect(),
        });
    }
    log.sort_by(|a, b| b.date.cmp(&a.date));
    Corrections { contact: raw.contact.as_ref().map(|contact| contact.get_ref().clone()), log }
}

/// Reports editions without a text for the correction, and texts for unknown editions.
fn check_words(files: &Files, source: &Source, correction: &RawCorrection, problems: &mut Problems) {
    let (date, what) = (correction.date.get_ref(), &correction.what);
    let editions = || files.story.items.editions.iter().map(Placed::get_ref);
    for lang in editions().filter(|lang| !what.get_ref().contains_key(*lang)) {
        let problem = format!("the correction of {date} has no words for the edition `{lang}`");
        problems.at(source, what.span().start, problem, format!("add {lang} = \"…\" to its `what`"));
    }
    for (lang, words) in what.get_ref() {
        if !editions().any(|edition| edition == lang) {
            let problem = format!("the correction of {date} has words for an unknown edition `{lang}`");
            problems.at(source, words.span().start, problem, meant(lang, editions().map(String::as_str)));
        } else if words.get_ref().trim().is_empty() {
            let problem = format!("the words of the correction of {date} for `{lang}` are empty");
            problems.at(source, words.span().start, problem, "say what was wrong, and what is right");
        }
    }
}

/// Whether a text is a day of the calendar, such as `2026-11-30`.
fn is_day(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    if [year, month, day].map(str::len) != [4, 2, 2] || !date.chars().all(|c| c.is_ascii_digit() || c == '-')
    {
        return false;
    }
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(year), number(month), number(day));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// Whether a text is an email address or an https address: the page links to nothing else.
fn is_address(contact: &str) -> bool {
    let plain = !contact.chars().any(|c| c.is_whitespace() || c.is_control());
    let is_mail = match contact.split_once('@') {
        Some((name, host)) => !name.is_empty() && !host.contains('@') && host.trim_matches('.').contains('.'),
        None => false,
    };
    let is_page = contact.strip_prefix("https://").is_some_and(|rest| rest.contains('.'));
    plain && (is_page || (is_mail && !contact.contains(':')))
}

#[cfg(test)]
mod tests {
    use super::{is_address, is_day};

    #[test]
    fn days_are_those_of_the_calendar() {
        for day in ["2026-11-30", "2024-02-29", "2000-02-29"] {
            assert!(is_day(day), "{day}");
        }
        for no_day in
            ["", "2026", "2026-11", "2026-11-31", "2026-13-01", "2026-00-01", "2026-01-00", "1900-02-29"]
        {
            assert!(!is_day(no_day), "{no_day}");
        }
        for no_day in ["26-11-30", "2026-1-3", "2026-11-30-1", "2026-11-+3", "2026年11月30日"] {
            assert!(!is_day(no_day), "{no_day}");
        }
    }

    #[test]
    fn an_address_is_of_mail_or_of_a_page() {
        for address in ["desk@example.org", "https://example.org/report"] {
            assert!(is_address(address), "{address}");
        }
        for none in ["", "desk", "desk@", "@example.org", "desk@example", "a@b@c.org", "desk @example.org"] {
            assert!(!is_address(none), "{none}");
        }
        for none in
            ["http://example.org", "javascript:alert(1)//@x.org", "https://", "mailto:desk@example.org"]
        {
            assert!(!is_address(none), "{none}");
        }
    }
}
