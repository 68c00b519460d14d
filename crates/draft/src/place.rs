//! Where each figure is told: in the section of its sentence. Those that no section has, of the lede and of the title, repeat a figure of a
//! section, or are told by the section that they fit.

use load::says_fall;
use story::{Amount, Number, parse_quantity};

use super::figure::{Account, Figure, Said};
use super::ids::{self, Ids};
use super::outline::Role;
use super::text::Text;
use super::write::Draft;
use super::{Drafted, guard, quote};

impl Draft<'_> {
    /// Makes facts of the figures. One that can't be quoted, such as one of the title, repeats a fact or becomes open.
    pub(super) fn facts(&mut self, accounts: &mut [Account]) {
        let mut taken = Ids::default();
        self.existing.facts.iter().for_each(|[id, ..]| taken.take(id));
        // The facts of the sections come first, since those of the lede go with them, and then what repeats a fact.
        for account in accounts.iter() {
            let Account::Fact(figure) = account else { continue };
            let Some(section) = self.section_at(figure.start).map(|section| section.id.clone()) else {
                continue;
            };
            let fact = self.drafted(figure, &mut taken);
            self.facts.extend(fact.map(|fact| (section, fact)));
        }
        for account in accounts.iter_mut() {
            let Account::Fact(figure) = &*account else { continue };
            let figure = figure.clone();
            let is_of_lede = self.section_at(figure.start).is_none();
            if !is_of_lede || self.text.sentence_at(figure.start).is_none() {
                continue;
            }
            if let Some(phrase) = self.repeated(&figure) {
                *account = phrase;
                continue;
            }
            let Some(section) = self.section_for(&figure) else { continue };
            let fact = self.drafted(&figure, &mut taken).map(|fact| Drafted { is_of_lede, ..fact });
            self.facts.extend(fact.map(|fact| (section, fact)));
        }
        for account in accounts.iter_mut() {
            let Account::Fact(figure) = &*account else { continue };
            if !self.facts.iter().any(|(_, fact)| fact.figure.start == figure.start) {
                let figure = figure.clone();
                *account = self.repeated_or_open(&figure);
            }
        }
        self.take_up(accounts);
    }

    /// Finds the fact that a numeral takes up: one of the four.
    fn take_up(&mut self, accounts: &mut [Account]) {
        for account in accounts {
            let Account::Phrase { start, end, reason: Said("repeats") } = *account else { continue };
            if self.repeated.contains_key(&start) {
                continue;
            }
            let amount =
                parse_quantity(self.text.own(start, end), self.text.language).ok().map(|it| it.amount);
            let before = self.facts.iter().filter(|(_, fact)| fact.figure.end <= start);
            let same = before.filter(|(_, fact)| fact.figure.amount == amount);
            if let Some((_, fact)) = same.max_by_key(|(_, fact)| fact.figure.start) {
                self.repeated.insert(start, fact.id.clone());
            } else {
                let why = "takes up a figure that is no fact yet".to_owned();
                *account = Account::Open { start, end, why };
            }
        }
    }

    /// A fact of a figure, if there are words to quote.
    fn drafted(&self, figure: &Figure, taken: &mut Ids) -> Option<Drafted> {
        let quote = quote::of(self.text, figure.start, figure.end)?;
        let id = taken.free(&ids::of_fact(self.text, figure.unit(), quote, figure.start));
        let sentence = self.text.sentence_at(figure.start).map_or(figure.start, |(from, _)| from);
        Some(Drafted { id, quote, figure: figure.clone(), sentence, is_of_lede: false })
    }

    /// The section that a figure of the lede is likely to be told in: the one with most figures of its unit, or else the first.
    fn section_for(&self, figure: &Figure) -> Option<String> {
        let alike = |id: &str| {
            let own = self.facts.iter().filter(|(of, fact)| of == id && !fact.is_of_lede);
            own.filter(|(_, fact)| fact.figure.unit.id == figure.unit.id).count()
        };
        let mut best: Option<(usize, &str)> = None;
        for section in &self.sections {
            let count = alike(&section.id);
            if best.is_none_or(|(most, _)| count > most) {
                best = Some((count, &section.id));
            }
        }
        best.map(|(_, id)| id.to_owned())
    }

    /// The phrase of a figure that a fact states, too.
    fn repeated(&mut self, figure: &Figure) -> Option<Account> {
        // What a number counts must be known: the 23 of U.S. 23 is no number of apprentices.
        if figure.unit.id == "thing" {
            return None;
        }
        let states = |other: &Figure| states(self.text, other, figure);
        let (_, fact) = self.facts.iter().find(|(_, fact)| states(&fact.figure))?;
        self.repeated.insert(figure.start, fact.id.clone());
        Some(Account::Phrase { start: figure.start, end: figure.end, reason: Said("repeats") })
    }

    fn repeated_or_open(&mut self, figure: &Figure) -> Account {
        if let Some(phrase) = self.repeated(figure) {
            return phrase;
        }
        let role = self.text.line_at(figure.start).map_or(Role::Body, |line| line.role);
        let place = match role {
            Role::Title => Some("the title"),
            Role::Heading => Some("a heading"),
            Role::Caption => Some("the caption"),
            Role::Byline => Some("the byline"),
            Role::Body => None,
        };
        let why = match place {
            Some(place) => format!(
                "a figure of {place}: a phrase that `repeats` the fact that states it, or with the reason `title` if no sentence does"
            ),
            None if self.sections.is_empty() => {
                "a figure of an article without headings: add a [[section]] to story.toml, and draft again"
                    .to_owned()
            }
            None => "a figure in words that occur again: state it as a fact with a longer quote".to_owned(),
        };
        Account::Open { start: figure.start, end: figure.end, why }
    }
}

/// Whether a figure states another one again: the same, or the size of a fall without its word, 十八間 of 少了18間.
fn states(text: &Text, other: &Figure, again: &Figure) -> bool {
    let is_same = other.amount == again.amount && other.unit.id == again.unit.id;
    // 三成 may be a share, where 少了三成 is a change.
    let is_size = || {
        let size = |amount: Amount| amount.map(|value| Some(value.negated()));
        let says_rise = guard::changes(text, again.start) && !guard::falls(text, again.start);
        again.unit.kind != "share"
            && other.unit.kind == "change"
            && other.unit.id == format!("{}-change", again.unit.id)
            && again.amount.is_some_and(|amount| amount.value().is_some_and(|value| value > Number::ZERO))
            && other.amount.and_then(size) == again.amount
            && says_fall(&other.numeral)
            && !says_rise
    };
    other.qualifier == again.qualifier && (is_same || is_size())
}
