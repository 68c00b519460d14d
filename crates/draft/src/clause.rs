//! A first label for a figure: what its clause counts, without numbers, and without the words that only join it to others.

use story::Language;

use super::Drafted;
use super::english_words;
use super::han_words;
use super::text::Text;

/// Where the numerals of an article are, each with its unit's word: a label has none of them.
#[derive(Default)]
pub(crate) struct Holes {
    /// Figures: another figure's words begin after them.
    pub(crate) figures: Vec<(usize, usize)>,
    /// Dates, ages and the like.
    pub(crate) others: Vec<(usize, usize)>,
    /// Names in quotation marks, which end no clause.
    pub(crate) names: Vec<(usize, usize)>,
}

/// Words of the article that may make a label: runs of characters between numerals.
pub(crate) type Runs = Vec<(usize, usize)>;

/// Returns what a figure's clause says it counts.
pub(crate) fn label(text: &Text, fact: &Drafted, holes: &Holes) -> String {
    let figure = &fact.figure;
    let end = after_unit(text, figure.end, &figure.unit.word);
    let (from, to) = around(text, figure.start, end, holes);
    let before_it = |span: &&(usize, usize)| span.1 <= figure.start && span.1 > from;
    let after_it = |span: &&(usize, usize)| span.0 >= end && span.0 < to;
    let last = holes.figures.iter().filter(before_it).map(|span| span.1).max();
    let next = holes.figures.iter().filter(after_it).map(|span| span.0).min();
    let before = runs(text, last.unwrap_or(from), figure.start, holes);
    let after =
        runs(text, if text.language == Language::Han { end } else { figure.end }, next.unwrap_or(to), holes);
    // Words that lead to another figure are that one's.
    let rest = if next.is_some() && text.language == Language::Han { Runs::new() } else { after.clone() };
    let own = match text.language {
        Language::Han => han_words::label(text, fact, &before, &rest, || inherited(text, fact, holes)),
        Language::English => english_words::label(text, fact, &before, &rest),
    };
    // 超過八成表示睡眠不足6小時: whose share it is stands behind it.
    let of_share = || match text.language {
        Language::Han if figure.unit.kind == "share" => han_words::subject(text, &after),
        Language::Han | Language::English => None,
    };
    own.or_else(of_share).or_else(|| inherited(text, fact, holes)).unwrap_or_else(|| figure.unit.word.clone())
}

/// The words before the nearest figure of the sentence that has some: 1500 of 2024年借書1200冊,2025年1500冊.
fn inherited(text: &Text, fact: &Drafted, holes: &Holes) -> Option<String> {
    let mut earlier: Vec<(usize, usize)> = holes
        .figures
        .iter()
        .copied()
        .filter(|span| span.0 >= fact.sentence && span.1 <= fact.figure.start)
        .collect();
    earlier.sort_unstable();
    earlier.into_iter().rev().find_map(|(start, end)| {
        let (from, _) = around(text, start, end, holes);
        let last =
            holes.figures.iter().filter(|span| span.1 <= start && span.1 > from).map(|span| span.1).max();
        let before = runs(text, last.unwrap_or(from), start, holes);
        match text.language {
            Language::Han => han_words::subject(text, &before),
            Language::English => english_words::subject(text, &before),
        }
    })
}

/// The end of a number's unit word, if it follows.
pub(crate) fn after_unit(text: &Text, end: usize, word: &str) -> usize {
    let word: Vec<char> = word.chars().collect();
    let at =
        if text.chars.get(end) == Some(&' ') && text.language == Language::English { end + 1 } else { end };
    // 塊 and 塊錢 are 元 in speech.
    let spoken = ["块钱", "块"].into_iter().find(|spoken| text.after(end, 2).starts_with(*spoken));
    match spoken.filter(|_| matches!(word[..], ['元' | '块' | '塊'])) {
        Some(spoken) => end + spoken.chars().count(),
        None if !word.is_empty() && text.chars[at..].starts_with(&word) => at + word.len(),
        None => end,
    }
}

/// The clause around a numeral.
fn around(text: &Text, start: usize, end: usize, holes: &Holes) -> (usize, usize) {
    let (from, to) = text.sentence_at(start).unwrap_or((start, end));
    let is_digit = |at: usize| text.plain.get(at).is_some_and(char::is_ascii_digit);
    let is_break = |at: &usize| {
        let in_number = at.checked_sub(1).is_some_and(is_digit) && is_digit(at + 1);
        let is_mark = ",;:。、!?…“”()\"—".contains(text.plain[*at])
            || text.language == Language::English && text.plain[*at] == '.' && at + 1 >= to;
        let in_name = || holes.names.iter().any(|span| span.0 <= *at && *at < span.1);
        is_mark && !in_number && !in_name()
    };
    let a = (from..start).rev().find(|at| is_break(at)).map_or(from, |at| at + 1);
    let b = (end..to).find(|at| is_break(at)).unwrap_or(to);
    (a, b.max(end))
}

/// The characters from `from` to `to` that belong to no numeral.
fn runs(text: &Text, from: usize, to: usize, holes: &Holes) -> Runs {
    let mut runs = Vec::new();
    let mut at = from;
    let mut inside: Vec<(usize, usize)> =
        holes.others.iter().copied().filter(|span| span.0 < to && span.1 > from).collect();
    inside.sort_unstable();
    for (start, end) in inside {
        if start > at {
            runs.push((at, start));
        }
        at = at.max(end);
        // 2026年底前: the date goes on.
        while at < to && text.language == Language::Han && "前后内底末初间起".contains(text.plain[at])
        {
            at += 1;
        }
    }
    if at < to {
        runs.push((at, to));
    }
    runs
}
