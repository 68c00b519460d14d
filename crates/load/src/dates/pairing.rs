//! Which date of a sentence belongs to which of its figures.

use std::ops::Range;

use story::Language;

use super::lists::{self, DateList};
use super::mention::{Date, Mention, mentions};

/// What a sentence says of when a figure was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// This date: 2021年12.3万; 分别为; respectively.
    Said(Date),
    /// This date, if dates and figures, which are as many, are listed in one order. No word says so.
    InOrder(Date),
    /// One of several, without saying which.
    OneOf(Vec<Date>),
    /// Nothing that the rules understand.
    Unsaid,
}

impl When {
    /// The date that the sentence states.
    #[must_use]
    pub fn said(&self) -> Option<Date> {
        match self {
            Self::Said(date) => Some(*date),
            Self::InOrder(_) | Self::OneOf(_) | Self::Unsaid => None,
        }
    }
}

/// Words that tie the items of two lists in their order.
const HAN_TIES: [&str; 5] = ["分别", "分別", "依序", "依次", "顺次"];
const ENGLISH_TIES: [&str; 3] = ["respectively", "in that order", "in turn"];
/// Words between a date and a figure that name another time.
const HAN_OTHER_TIMES: [&str; 24] = [
    "今年", "去年", "前年", "上年", "明年", "次年", "翌年", "同期", "如今", "现在", "現在", "目前", "现已",
    "現已", "此后", "此後", "此前", "后来", "後來", "原来", "原來", "至今", "后", "後",
];
const ENGLISH_OTHER_TIMES: [&str; 12] = [
    "now",
    "today",
    "this",
    "last",
    "later",
    "earlier",
    "since",
    "previous",
    "currently",
    "after",
    "before",
    "next",
];
/// The most words between an English figure and the date after it: 12,300 paying passengers in 2021.
const NEAR: usize = 4;

/// Returns for each figure of a sentence when it was. `figures`: the places of their numerals, in bytes and in order.
#[must_use]
pub fn of_figures(sentence: &str, figures: &[Range<usize>], language: Language) -> Vec<When> {
    let overlaps = |mention: &Mention| {
        figures.iter().any(|figure| figure.start < mention.span.end && mention.span.start < figure.end)
    };
    let mut dates = mentions(sentence, language);
    dates.retain(|mention| !overlaps(mention));
    let pairing = Pairing { sentence, figures, dates: &dates, language };
    let mut when = vec![When::Unsaid; figures.len()];
    pairing.lists(&mut when);
    match language {
        Language::Han => pairing.han(&mut when),
        Language::English => pairing.english(&mut when),
    }
    when
}

struct Pairing<'a> {
    sentence: &'a str,
    figures: &'a [Range<usize>],
    dates: &'a [Mention],
    language: Language,
}

impl Pairing<'_> {
    fn between(&self, from: usize, to: usize) -> &str {
        self.sentence.get(from..to).unwrap_or_default()
    }

    /// Pairs each list of figures with the list of dates that it goes with.
    fn lists(&self, when: &mut [When]) {
        let dates = lists::of_dates(self.sentence, self.dates, self.figures, self.language);
        for list in lists::of_figures(self.sentence, self.dates, self.figures, self.language) {
            let (Some(first), Some(last)) = (self.figures.get(list.start), self.figures.get(list.end - 1))
            else {
                continue;
            };
            let Some(of) = self.list_for(&dates, first.start..last.end) else { continue };
            let is_tied = self.is_tied(of, first.start);
            let words = match of.span.end <= first.start {
                true => self.between(self.last_before(first.start).max(of.span.end), first.start),
                false => self.between(last.end, of.span.start),
            };
            // 2021年和2022年,甲、乙两镇分别为: the figures may be those of the towns.
            let names_others = self.has_list(words);
            let figures = list.clone().zip(&of.dates);
            match (list.len() == of.dates.len(), is_tied) {
                (true, true) if !names_others => {
                    figures.for_each(|(n, date)| when[n] = When::Said(*date));
                }
                (true, false) if !names_others && !of.is_time => {
                    figures.for_each(|(n, date)| when[n] = When::InOrder(*date));
                }
                // From 2021 to 2023, three towns: not a date each.
                (_, true) if !(names_others && of.is_time) => self.one_of(of, list.start, when),
                (false, false) if list.len() > 1 && !of.is_time && !names_others => {
                    self.one_of(of, list.start, when);
                }
                _ => {}
            }
        }
    }

    /// Which of several dates belongs to the figures from one on is not said, up to the next date.
    fn one_of(&self, of: &DateList, from: usize, when: &mut [When]) {
        let start = self.figures.get(from).map_or(0, |figure| figure.start);
        let next = self.dates.iter().map(|date| date.span.start).find(|at| *at > start.max(of.span.end));
        for (n, figure) in self.figures.iter().enumerate().skip(from) {
            if next.is_none_or(|next| figure.end <= next) {
                when[n] = When::OneOf(of.dates.clone());
            }
        }
    }

    /// The list of dates for a list of figures: the last before it with no other date between, or in English the first after it.
    fn list_for<'a>(&self, lists: &'a [DateList], figures: Range<usize>) -> Option<&'a DateList> {
        let is_alone = |from: usize, to: usize| {
            !self.dates.iter().any(|date| from <= date.span.start && date.span.end <= to && !date.is_loose)
        };
        let before = lists.iter().rev().find(|list| list.span.end <= figures.start);
        let before = before.filter(|list| is_alone(list.span.end, figures.start));
        let after = || {
            let after = lists.iter().find(|list| list.span.start >= figures.end);
            after.filter(|list| is_alone(figures.end, list.span.start))
        };
        match self.language {
            Language::Han => before,
            Language::English => before.or_else(after),
        }
    }

    /// Where the last figure before a place ends.
    fn last_before(&self, start: usize) -> usize {
        self.figures.iter().map(|figure| figure.end).rfind(|end| *end <= start).unwrap_or(0)
    }

    /// Whether a word ties the figures from a place on to the dates before them.
    fn is_tied(&self, of: &DateList, start: usize) -> bool {
        match self.language {
            Language::Han => {
                let words = self.between(self.last_before(start).max(of.span.end), start);
                HAN_TIES.iter().any(|tie| words.contains(tie))
            }
            Language::English => ENGLISH_TIES.iter().any(|tie| self.sentence.contains(tie)),
        }
    }

    /// Whether words list other things than dates.
    fn has_list(&self, words: &str) -> bool {
        match self.language {
            Language::Han => words.contains(['、', '和', '与', '與']),
            Language::English => words.split_whitespace().any(|word| word == "and"),
        }
    }

    /// A Chinese date is before its figure, or in brackets after it.
    fn han(&self, when: &mut [When]) {
        let in_brackets: Vec<Option<&Mention>> =
            self.figures.iter().map(|figure| self.bracketed(figure)).collect();
        for (n, figure) in self.figures.iter().enumerate() {
            if when[n] != When::Unsaid {
                continue;
            }
            if let Some(date) = in_brackets[n] {
                when[n] = When::Said(date.date);
                continue;
            }
            let from = n.checked_sub(1).map_or(0, |last| self.figures[last].end);
            let taken = n.checked_sub(1).and_then(|last| in_brackets[last]);
            let own = |date: &&Mention| {
                from <= date.span.start && date.span.end <= figure.start && taken != Some(*date)
            };
            let gap: Vec<&Mention> = self.dates.iter().filter(own).collect();
            let Some(last) = gap.last() else { continue };
            let words = self.between(last.span.end, figure.start);
            // 2025年借書3月1200冊: the year is that of the month.
            let are_others = gap.iter().any(|date| !date.is_loose && !date.date.agrees(last.date));
            // 比2019年的12万: whatever is compared with it, 12万 is of 2019.
            let is_direct = words.trim() == "的";
            let is_other_time = HAN_OTHER_TIMES.iter().any(|word| words.contains(word));
            let is_plain = !last.is_loose && !are_others && !is_other_time;
            if last.until.is_none() && (is_direct || is_plain) {
                when[n] = When::Said(last.date);
            }
        }
    }

    /// The date in brackets after a figure and its unit: 12.3万人次（2021年）.
    fn bracketed(&self, figure: &Range<usize>) -> Option<&Mention> {
        let date = self.dates.iter().find(|date| date.span.start >= figure.end && date.until.is_none())?;
        let unit = self.between(figure.end, date.span.start).trim_end().strip_suffix(['(', '（'])?;
        let closes = self.sentence[date.span.end..].trim_start().starts_with([')', '）']);
        (closes && unit.chars().count() <= 8 && !unit.contains([',', '，', '、', ';', '；'])).then_some(date)
    }

    /// English dates are all before their figures or all after them, or each is beside its own.
    fn english(&self, when: &mut [When]) {
        let mut claimed = vec![false; self.dates.len()];
        let is_plain = |date: &Mention| !date.is_loose && date.until.is_none();
        let are_plain = self.dates.iter().all(is_plain) && when.iter().all(|when| *when == When::Unsaid);
        if are_plain && self.alternates() {
            for (n, date) in self.dates.iter().enumerate() {
                when[n] = When::Said(date.date);
            }
            return;
        }
        for (n, figure) in self.figures.iter().enumerate() {
            if when[n] != When::Unsaid {
                continue;
            }
            let after = self.dates.iter().position(|date| date.span.start >= figure.end);
            let Some((at, date)) = after.and_then(|at| Some((at, self.dates.get(at)?))) else { continue };
            let next = self.figures.get(n + 1).is_none_or(|next| next.start >= date.span.end);
            if next && is_plain(date) && is_beside(self.between(figure.end, date.span.start)) {
                when[n] = When::Said(date.date);
                claimed[at] = true;
            }
        }
        for (n, figure) in self.figures.iter().enumerate() {
            if when[n] != When::Unsaid {
                continue;
            }
            let from = n.checked_sub(1).map_or(0, |last| self.figures[last].end);
            let own =
                |(_, date): &(usize, &Mention)| from <= date.span.start && date.span.end <= figure.start;
            let gap: Vec<(usize, &Mention)> = self.dates.iter().enumerate().filter(own).collect();
            let [(at, date)] = gap[..] else { continue };
            let words = self.between(date.span.end, figure.start);
            if is_plain(date) && !claimed[at] && !words.contains(';') && !names_other_time(words) {
                when[n] = When::Said(date.date);
            }
        }
    }

    /// Whether dates and figures, as many, take turns.
    fn alternates(&self) -> bool {
        let dates = self.dates.iter().map(|date| (date.span.start, date.span.end));
        let figures = self.figures.iter().map(|figure| (figure.start, figure.end));
        let leads =
            self.dates.first().map(|date| date.span.start) < self.figures.first().map(|figure| figure.start);
        let (first, second): (Vec<_>, Vec<_>) =
            if leads { (dates.collect(), figures.collect()) } else { (figures.collect(), dates.collect()) };
        let mut all: Vec<(usize, usize)> = Vec::new();
        first.iter().zip(&second).for_each(|(a, b)| all.extend([*a, *b]));
        let words = |pair: &[(usize, usize)]| self.between(pair[0].1, pair[1].0).to_owned();
        let pairs = all.chunks(2).map(words);
        let is_told = pairs.into_iter().all(|words| !names_other_time(&words) && !words.contains(';'));
        first.len() == second.len()
            && first.len() > 1
            && is_told
            && all.windows(2).all(|pair| pair[0].1 <= pair[1].0)
    }
}

/// Whether words stand between a figure and its own date: passengers in, in, (.
fn is_beside(words: &str) -> bool {
    let words = words.trim();
    let leads = words.ends_with('(')
        || ["in", "during", "for"]
            .iter()
            .any(|word| words.strip_suffix(word).is_some_and(|rest| rest.is_empty() || rest.ends_with(' ')));
    let is_one_clause =
        !words.contains([',', ';', ':', '.']) && !words.split_whitespace().any(|word| word == "and");
    leads && is_one_clause && words.split_whitespace().count() <= NEAR
}

fn names_other_time(words: &str) -> bool {
    let mut words = words.split(|c: char| !c.is_ascii_alphabetic());
    words.any(|word| ENGLISH_OTHER_TIMES.contains(&word.to_lowercase().as_str()))
}
