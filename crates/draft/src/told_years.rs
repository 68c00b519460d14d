//! Years in words at the end of a series: 2022年12艘, 2023年15艘, 去年19艘. Which year it is an editor is asked, unless the article says it.

use load::{When, distance_from_this_year, stated_this_year};
use story::Language;

use super::figure::{Account, Figure};
use super::question::{Question, Topic};
use super::text::Text;

/// Words before 去年 that compare something with it, or count from it.
const HAN_OTHERS: [&str; 9] = ["比", "较", "較", "跟", "与", "與", "同", "自", "从"];
const ENGLISH_OTHERS: [&str; 11] =
    ["than", "from", "since", "with", "of", "on", "as", "until", "before", "after", "over"];
/// The fewest years in digits before the words. With them they are the points of a line.
const FEWEST: usize = 2;

/// Gives figures a year that follow figures of the same unit in their sentence, each of the next year in digits.
pub(crate) fn date(text: &Text, accounts: &mut [Account]) {
    let stated = stated_this_year(&text.text, text.language).map(|(year, _)| year);
    // What was taken for this year before: two lines must not differ.
    let mut this = stated;
    for (from, to) in text.sentences.iter().copied() {
        let mut own: Vec<&mut Figure> = accounts
            .iter_mut()
            .filter_map(|account| match account {
                Account::Fact(figure) if from <= figure.start && figure.end <= to => Some(&mut **figure),
                Account::Fact(_) | Account::Phrase { .. } | Account::Open { .. } => None,
            })
            .collect();
        let mut years: Vec<(u32, String)> = Vec::new();
        for n in 0..own.len() {
            let figure = &own[n];
            if years.last().is_some_and(|(_, unit)| *unit != figure.unit.id) {
                years.clear();
            }
            if let Some(year) = year(figure) {
                if years.last().is_some_and(|(last, _)| last + 1 != year) {
                    years.clear();
                }
                years.push((year, figure.unit.id.clone()));
                continue;
            }
            let before = n.checked_sub(1).map_or(from, |last| own[last].end);
            let next = own.get(n + 1).map_or(to, |next| next.start);
            let words = words(text, (before, figure.start), (figure.end, next));
            let last = years.last().map(|(last, _)| *last).filter(|_| years.len() >= FEWEST);
            let Some(((word, distance), last)) = words.filter(|_| figure.when == When::Unsaid).zip(last)
            else {
                years.clear();
                continue;
            };
            let year = this.map_or(Some(last + 1), |this| this.checked_add_signed(distance));
            let Some(year) = year.filter(|year| *year > last) else { continue };
            this = this.or_else(|| year.checked_add_signed(-distance));
            years.push((year, figure.unit.id.clone()));
            let figure = &mut own[n];
            if stated.is_none() {
                let what = format!("is 「{word}」 {year}? The article does not say which year it is");
                figure.doubts.push(Question::new(Topic::Year, what));
            }
            figure.told = Some((year, word));
        }
    }
}

/// The year in digits that the sentence gives a figure.
fn year(figure: &Figure) -> Option<u32> {
    figure.period().filter(|period| period.month.is_none()).map(|period| period.year)
}

/// The article's word for last year or this year that stands before a figure, or in English after it, and its distance from this year.
fn words(text: &Text, before: (usize, usize), after: (usize, usize)) -> Option<(String, i32)> {
    let read = |words: &str| {
        let (word, distance) = distance_from_this_year(words, text.language)?;
        // 明年 is planned.
        let at = words.find(word).filter(|_| distance == 0 || distance == -1)?;
        let led = words[..at].trim_end();
        let is_other = match text.language {
            Language::Han => HAN_OTHERS.iter().any(|other| led.ends_with(other)),
            Language::English => {
                ENGLISH_OTHERS.contains(&led.rsplit(' ').next().unwrap_or_default().to_lowercase().as_str())
            }
        };
        (!is_other).then(|| (word.to_owned(), distance))
    };
    let led = read(text.own(before.0, before.1));
    let after = text.own(after.0, after.1);
    let clause = after.split([',', ';', ':', '.']).next().unwrap_or_default();
    led.or_else(|| read(clause).filter(|_| text.language == Language::English))
}
