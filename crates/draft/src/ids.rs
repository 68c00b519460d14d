//! Ids: readable, in small letters, and the same whenever the article is drafted again.

use std::collections::BTreeSet;

use story::Language;

use super::text::Text;
use super::units;

/// The ids that are taken.
#[derive(Default)]
pub(crate) struct Ids(BTreeSet<String>);

impl Ids {
    pub(crate) fn take(&mut self, id: &str) {
        self.0.insert(id.to_owned());
    }

    /// Returns an id that is free: `base`, or the first of `base-2`, `base-3`, … No number helps an id that begins as those of the page do
    /// (`voice-`, `unit-`), which gets another beginning.
    pub(crate) fn free(&mut self, base: &str) -> String {
        let base = match load::is_reserved(&format!("{base}-2")) {
            true => format!("part-{base}"),
            false => base.to_owned(),
        };
        let mut id = base.clone();
        let mut n = 1;
        while load::is_reserved(&id) || !self.0.insert(id.clone()) {
            n += 1;
            id = format!("{base}-{n}");
        }
        id
    }
}

/// Words that say nothing about what they are with.
const SMALL: &str = " the a an of in on at to for and or but by with from as is are was were it its their his her they who how what when as come comes more than ";

/// Returns an id for words: the first ones in English, the sounds of the first Chinese characters.
pub(crate) fn of_words(words: &str, language: Language, most: usize) -> Option<String> {
    match language {
        Language::Han => {
            let chars: String =
                words.chars().filter(|c| !c.is_ascii() && !"，。、“”「」；：的了".contains(*c)).collect();
            units::spelt(&chars.chars().take(most).collect::<String>())
        }
        Language::English => {
            let words = words.to_lowercase();
            let words: Vec<&str> = words
                .split(|c: char| !c.is_ascii_alphabetic())
                .filter(|word| !word.is_empty() && !SMALL.contains(&format!(" {word} ")))
                .take(most)
                .collect();
            (!words.is_empty()).then(|| words.join("-"))
        }
    }
}

/// Returns the beginning of a fact's id: its unit, and the words before its numeral.
pub(crate) fn of_fact(text: &Text, unit: &str, quote: (usize, usize), start: usize) -> String {
    let before = text.said(quote.0, start);
    let near = match text.language {
        Language::Han => {
            let run: Vec<char> = before
                .chars()
                .rev()
                .take_while(|c| !c.is_ascii() && !"、。“”".contains(*c))
                .take(3)
                .collect();
            of_words(&run.into_iter().rev().collect::<String>(), text.language, 3)
        }
        Language::English => {
            let words: Vec<&str> = before.split(' ').filter(|word| !word.is_empty()).collect();
            let last = words[words.len().saturating_sub(3)..].join(" ");
            of_words(&last, text.language, 2)
        }
    };
    near.map_or_else(|| unit.to_owned(), |near| format!("{unit}-{near}"))
}
