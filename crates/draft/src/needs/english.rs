//! English words beside a numeral that its label has to repeat.

use super::super::figure::Figure;
use super::super::question::{Question, Topic};
use super::super::text::Text;
use super::need;

/// Words of which the label of a change has one.
pub(super) const CHANGES: [&str; 42] = [
    "compared",
    "chang",
    "rise",
    "rose",
    "risen",
    "rising",
    "fall",
    "fell",
    "drop",
    "declin",
    "increase",
    "decrease",
    "grew",
    "grow",
    "loss",
    "lose",
    "lost",
    "cut",
    "fewer",
    "less",
    "more",
    "higher",
    "lower",
    "shorter",
    "longer",
    "gain",
    "up",
    "down",
    "shrink",
    "shrank",
    "shrunk",
    "climb",
    "jump",
    "reduc",
    "slower",
    "faster",
    "cheaper",
    "dearer",
    "difference",
    "swing",
    "soar",
    "surg",
];
/// Beginnings of words that make a number an average.
const AVERAGES: [&str; 4] = ["averag", "mean ", "median", "typical"];
/// What a figure may be counted by, after “a” or “an”: $4.7 million a year.
const RATES: [&str; 24] = [
    "minute",
    "hour",
    "day",
    "night",
    "week",
    "fortnight",
    "month",
    "quarter",
    "year",
    "season",
    "acre",
    "hectare",
    "person",
    "head",
    "household",
    "pupil",
    "tonne",
    "ton",
    "kilo",
    "gallon",
    "litre",
    "mile",
    "kilowatt-hour",
    "unit",
];
/// Beginnings of words of what is not there yet.
const PLANS: [&str; 14] = [
    " plan",
    " will ",
    " would ",
    " expect",
    " aim",
    " target",
    " project",
    " forecast",
    " hope",
    " propos",
    " due to ",
    " going to ",
    " estimat",
    " pledg",
];
/// Parts of a year.
const PARTS_OF_YEAR: [&str; 6] =
    ["first half", "second half", "quarter of the year", "first quarter", "months of the year", "half-year"];
/// What ends a clause.
const ENDS: [char; 10] = [',', '.', ';', ':', '—', '(', ')', '“', '”', '"'];

pub(super) fn of(text: &Text, figure: &Figure, (from, to): (usize, usize), is_change: bool) -> Vec<Question> {
    let before = text.said(from, figure.start);
    let after = text.said(figure.end, to);
    let clause = before.rsplit(ENDS).next().unwrap_or_default();
    let rest = clause_after(&after);
    let mut needs = Vec::new();
    let numeral = text.said(figure.start, figure.end);
    let beside = format!(" {clause} {numeral} {} ", first_words(rest, 6));
    if let Some(word) = AVERAGES.iter().find(|word| beside.contains(**word)) {
        needs.push(need(Topic::Average, word.trim()).settled_by(AVERAGES.map(str::trim)).suggests("average"));
    }
    if let Some((said, noun)) = rate(rest) {
        let others: &[&str] = match noun.as_str() {
            "year" => &["annual", "yearly"],
            "month" | "week" => &["ly "],
            "day" => &["daily"],
            "head" => &["per person", "per capita"],
            _ => &[],
        };
        let words = std::iter::once(noun.as_str()).chain(others.iter().copied());
        needs.push(need(Topic::Rate, &said).settled_by(words).suggests(said));
    }
    let led = format!(" {clause} ");
    if let Some(plan) = PLANS.iter().find(|plan| led.contains(**plan)) {
        needs.push(need(Topic::Plan, plan.trim()).settled_by(PLANS.map(str::trim)));
    }
    let whole = format!("{before}{after}");
    if let Some(part) = PARTS_OF_YEAR.iter().find(|part| whole.contains(**part)) {
        needs.push(need(Topic::Base, part).settled_by(["half", "quarter", "months"]));
    }
    needs.extend(base(&before, &after, is_change));
    needs
}

/// The words up to the clause's end. A decimal point and a comma between digits end nothing.
fn clause_after(after: &str) -> &str {
    let ends = |(at, c): &(usize, char)| {
        ENDS.contains(c) && !after[at + c.len_utf8()..].starts_with(|next: char| next.is_ascii_digit())
    };
    after.char_indices().find(ends).map_or(after, |(at, _)| &after[..at])
}

fn first_words(words: &str, most: usize) -> String {
    words.split_whitespace().take(most).collect::<Vec<_>>().join(" ")
}

/// The rate that follows a number and up to three words, and its noun: a month, per acre.
fn rate(rest: &str) -> Option<(String, String)> {
    let words: Vec<&str> = rest.split_whitespace().take(6).collect();
    // 52 miles each way, $3 apiece.
    let each = |n: usize| match (words[n], words.get(n + 1)) {
        ("each", Some(&"way")) => Some(("each way", "way")),
        ("apiece", _) => Some(("apiece", "each")),
        _ => None,
    };
    if let Some((said, noun)) = (0..words.len().min(4)).find_map(each) {
        return Some((said.to_owned(), noun.to_owned()));
    }
    for (n, pair) in words.windows(2).enumerate().take(4) {
        let [word, noun] = pair else { continue };
        // Per cent belongs to the numeral.
        let is_rate = match *word {
            "per" => !matches!(*noun, "cent" | "mille"),
            "a" | "an" | "each" | "every" => RATES.contains(noun),
            _ => false,
        };
        if is_rate {
            return Some((format!("{word} {noun}"), (*noun).to_owned()));
        }
        // Another number counts by itself.
        if n > 0 && word.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
    }
    None
}

/// Since when, or compared with when, a figure is.
fn base(before: &str, after: &str, is_change: bool) -> Option<Question> {
    let said = |words: &str| {
        let list: Vec<&str> = words.split_whitespace().collect();
        let found = list.iter().enumerate().find_map(|(n, word)| {
            let two = list.get(n + 1).map(|next| format!("{word} {next}")).unwrap_or_default();
            // Has since risen: an adverb.
            let is_adverb = n > 0 && matches!(list[n - 1], "has" | "have" | "had" | "ever" | "long");
            let is_since = *word == "since" && !is_adverb;
            let is_compared = matches!(*word, "than" | "compared" | "year-on-year")
                || matches!(two.as_str(), "year on" | "from a" | "year earlier" | "over the" | "in the past");
            (is_since || is_change && is_compared).then_some(n)
        })?;
        let own: Vec<&str> = list[found..]
            .iter()
            .take(5)
            .scan(false, |is_done, word| {
                let goes_on = !*is_done;
                *is_done = word.ends_with(ENDS);
                goes_on.then(|| word.trim_end_matches(ENDS))
            })
            .collect();
        Some(own.join(" "))
    };
    let words = said(clause_after(after)).or_else(|| said(before))?;
    let years =
        words.split_whitespace().filter(|word| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit()));
    let settles =
        ["since", "than", "compared", "earlier", "on-year", "on year", "from", "against", "past", "last"];
    let settled: Vec<String> =
        settles.into_iter().map(str::to_owned).chain(years.map(str::to_owned)).collect();
    // Words that end in the middle say nothing.
    let is_whole = words.starts_with("since") && words.split_whitespace().count() == 2;
    let question = need(Topic::Base, &words).settled_by(settled);
    Some(if is_whole { question.suggests(words) } else { question })
}

#[cfg(test)]
mod tests {
    use super::rate;

    #[test]
    fn a_rate_after_a_figure_is_found_within_its_clause() {
        let said = |rest: &str| rate(rest).map(|(said, _)| said);
        assert_eq!(said(" million a year").as_deref(), Some("a year"));
        assert_eq!(said(" an acre").as_deref(), Some("an acre"));
        assert_eq!(said(" pence per kilowatt-hour").as_deref(), Some("per kilowatt-hour"));
        assert_eq!(said(" hours of noise a month").as_deref(), Some("a month"));
        assert_eq!(said(" per cent of a class"), None);
        assert_eq!(said(" people from a farm"), None);
    }
}
