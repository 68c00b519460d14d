//! Finds the figures: the numerals of the article, each as long as it can be read, with what stands beside it.

use load::When;
use story::{Form, Language, Number, Qualifier, Quantity, numeral_spans, parse_quantity};

use super::figure::{Account, Figure, Said};
use super::question::{Question, Topic};
use super::text::Text;
use super::units::{self, Unit};
use super::write::TODO;
use super::{english, guard, han, headings, lists, needs, told_years, when};

/// A numeral, and what it says, if it can be read.
pub(crate) struct Read {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) quantity: Option<Quantity>,
}

/// Returns what becomes of each numeral that nothing accounts for yet. `taken`: the spans of those that are accounted for.
pub(crate) fn accounts(text: &Text, taken: &[(usize, usize)]) -> Vec<Account> {
    let spans: Vec<(usize, usize)> =
        numeral_spans(&text.text, text.language).iter().map(Text::points).collect();
    let mut accounts: Vec<Account> = Vec::new();
    let mut done = 0;
    for (start, end) in spans {
        if start < done || taken.iter().any(|span| span.0 < end && start < span.1) {
            continue;
        }
        let reason = match text.language {
            Language::Han => han::phrase(text, start, end),
            Language::English => english::phrase(text, start, end),
        };
        let taken_up = || taken_up(text, (start, end), &accounts);
        let account = reason
            .and_then(|phrase| clipped(text, phrase, done))
            .or_else(taken_up)
            .unwrap_or_else(|| figure(text, (start, end), &accounts));
        done = account.span().1.max(end);
        accounts.push(account);
    }
    whole(text, &mut accounts);
    lists::share_units(text, &mut accounts);
    when::date(text, &mut accounts);
    told_years::date(text, &mut accounts);
    headings::ask(text, &mut accounts);
    accounts
}

/// A phrase without what is accounted for already: of March 2023 only the year, if 14 March is a phrase.
fn clipped(text: &Text, phrase: Account, done: usize) -> Option<Account> {
    match phrase {
        Account::Phrase { start, end, reason } if start < done && text.language == Language::English => {
            let start = (done..end).find(|at| !text.plain[*at].is_whitespace())?;
            Some(Account::Phrase { start, end, reason })
        }
        Account::Phrase { start, .. } if start < done => None,
        other => Some(other),
    }
}

/// How far before a number that takes it up a figure is, in characters.
const TAKEN_UP: usize = 500;

/// One of the four: of those that one figure just before has counted.
fn taken_up(text: &Text, (start, end): (usize, usize), before: &[Account]) -> Option<Account> {
    if text.language == Language::Han || !english::takes_up(text, start, end) {
        return None;
    }
    let quantity = read(text, (start, end)).quantity?;
    let near = before.iter().filter_map(|account| match account {
        Account::Fact(figure) if figure.end + TAKEN_UP >= start && figure.unit.kind == "count" => {
            Some(figure)
        }
        _ => None,
    });
    let same: Vec<&Figure> = near
        .filter(|figure| {
            figure.amount == Some(quantity.amount)
                && figure.qualifier == quantity.qualifier
                && figure.form == quantity.form
        })
        .map(|figure| &**figure)
        .collect();
    matches!(same[..], [_]).then_some(Account::Phrase { start, end, reason: Said("repeats") })
}

/// Reads a numeral. The reader finds each with every word beside it that changes it; with less before it 附近3 would be 近3.
fn read(text: &Text, (start, end): (usize, usize)) -> Read {
    Read { start, end, quantity: parse_quantity(text.own(start, end), text.language).ok() }
}

fn figure(text: &Text, span: (usize, usize), before: &[Account]) -> Account {
    let read = read(text, span);
    let (start, end) = (read.start, read.end);
    if let Some(phrase) = guard::vague(text, &read) {
        return phrase;
    }
    if let Some(why) = guard::no_number(text, &read) {
        return Account::Open { start, end, why };
    }
    let Some(quantity) = read.quantity else {
        let why = format!("「{}」 can't be read as a figure", text.own(start, end));
        return Account::Open { start, end, why };
    };
    if quantity.form == Form::Colon {
        return guard::colon(text, &read);
    }
    let mut doubts = guard::doubts(text, &read);
    let mut unit = unit_of(text, &read, &quantity, &mut doubts);
    // In traditional characters 元 alone is the money of another place than 元人民幣.
    if unit.id == "yuan" && text.tag == "zh-Hant" && unit.word.contains("人民") {
        unit.id = "renminbi".to_owned();
    }
    // By how many degrees: a temperature of its own it is not.
    if unit.kind == "temperature" && guard::changes(text, start) {
        unit = Unit { id: format!("{}-change", unit.id), kind: "change".to_owned(), ..unit };
    }
    if unit.kind == "share" && quantity.amount.low() < Number::ZERO {
        unit = units::percent_change();
    }
    if unit.kind == "money" {
        let is_named =
            |account: &Account| matches!(account, Account::Fact(other) if other.unit.id == unit.id);
        // One question for a currency is enough.
        if before.iter().any(is_named) {
            doubts.retain(|doubt| doubt.topic != Topic::Currency);
        }
    }
    inherit(text, &read, before, &mut unit, &mut doubts);
    guard::ask_about_unit(text, &read, &mut unit, &mut doubts);
    // 縮短25分鐘 is a change of -25 minutes: no duration is below 0.
    if quantity.amount.low() < Number::ZERO
        && !matches!(unit.kind.as_str(), "change" | "temperature" | "share")
    {
        unit = Unit {
            id: format!("{}-change", unit.id),
            kind: "change".to_owned(),
            symbol: None,
            currency: None,
            time: None,
            ..unit
        };
    }
    if unit.is_new {
        let words =
            format!("what does 「{}」 count? The unit 「{}」 is a guess", text.own(start, end), unit.word);
        doubts.push(Question::new(Topic::Unit, words));
    }
    // A large number that counts something unknown may be one that was stated with its noun: 78 apprentices, and the 78.
    let is_alike = |other: &Figure| {
        let is_unknown = other.unit.id == "thing" || unit.id == "thing";
        other.unit.id == unit.id || is_unknown && quantity.amount.low() >= Number::from(20)
    };
    let same = |account: &&Account| {
        let sentence = |at: usize| text.sentence_at(at);
        // What a title says first, it repeats: see `headings`.
        matches!(account, Account::Fact(other) if !headings::is_heading(text, other.start) && other.amount == Some(quantity.amount) && other.qualifier == quantity.qualifier
            && is_alike(other) && sentence(other.start) != sentence(start))
    };
    // Each 全部 is all of something else.
    let is_all = unit.kind == "share" && quantity.amount.value() == Some(Number::from(100));
    if let Some(Account::Fact(other)) = before.iter().find(same).filter(|_| !is_all) {
        let words = format!("stated before as 「{}」: the same figure again?", other.numeral);
        doubts.push(Question::new(Topic::Again, words));
    }
    // A duration in several units is read in seconds.
    let amount = quantity.amount;
    if amount.low() > Number::ZERO && guard::falls(text, start) {
        let words = format!("「{}」 is a fall, but the numeral has no sign", text.own(start, end));
        doubts.push(Question::new(Topic::Change, words).settled_by(needs::changes(text.language)));
    }
    // No share is more than all.
    if unit.kind == "share" && amount.high() > Number::from(100) {
        let words = "more than 100 %: a change, or a share of something smaller?";
        doubts.push(Question::new(Topic::Change, words));
        unit = units::percent_change();
    }
    let qualifier = quantity.qualifier;
    let numeral = text.own(start, end).to_owned();
    Account::Fact(Box::new(Figure {
        start,
        end,
        numeral,
        amount: Some(amount),
        qualifier,
        form: quantity.form,
        unit,
        when: When::Unsaid,
        told: None,
        doubts,
    }))
}

/// A number without a noun may count what a number before it in its sentence counts: 120條路線中有78條; 215 people, up from 190.
fn inherit(text: &Text, read: &Read, before: &[Account], unit: &mut Unit, doubts: &mut Vec<Question>) {
    let Some((from, _)) = text.sentence_at(read.start) else { return };
    let earlier = before.iter().rev().filter_map(|account| match account {
        Account::Fact(figure) if figure.start >= from && figure.unit.kind == "count" => Some(&figure.unit),
        _ => None,
    });
    match text.language {
        Language::Han => {
            let measure = text.after(read.end, 1);
            if measure.is_empty() || unit.word.chars().count() != 1 {
                return;
            }
            // 新增崗位2萬個: the noun is before the number.
            if let Some(noun) = units::before_han(&text.before(read.start, 8), &measure) {
                *unit = Unit { word: unit.word.clone(), ..noun };
                return;
            }
            // 全部12個漁港,其中9個: the noun is with the number before.
            if unit.id == "thing" {
                let own = text.own(read.end, read.end + 1);
                let mut named = earlier.filter(|other| other.id != "thing" && other.word.starts_with(own));
                if let Some(other) = named.next() {
                    doubts.retain(|doubt| !matches!(doubt.topic, Topic::Counts | Topic::Unit));
                    let words = format!("does it count the same as the number before, {}?", other.id);
                    doubts.push(Question::new(Topic::Counts, words));
                    *unit = Unit { word: unit.word.clone(), is_new: false, ..other.clone() };
                }
                return;
            }
            // 「個」 and 「條」 are the words of many things.
            let mut same = earlier.filter(|other| {
                other.han.iter().any(|word| word.starts_with(&measure) && word.chars().count() > 1)
            });
            if let Some(other) = same.next().filter(|other| other.word.chars().count() > 1) {
                *unit = Unit { word: unit.word.clone(), ..other.clone() };
            }
        }
        Language::English if unit.id == "thing" => {
            let mut counts = earlier.filter(|other| other.id != "thing");
            if let Some(other) = counts.next() {
                *unit = other.clone();
                doubts.retain(|doubt| !matches!(doubt.topic, Topic::Counts | Topic::Unit));
                let words = format!("does it count {}, as the number before does?", other.word);
                doubts.push(Question::new(Topic::Counts, words));
            }
        }
        Language::English => {}
    }
}

fn unit_of(text: &Text, read: &Read, quantity: &Quantity, doubts: &mut Vec<Question>) -> Unit {
    let (start, end) = (read.start, read.end);
    let made =
        |id: &str, kind: &str, word: &str| Unit { is_new: false, ..units::made(id.to_owned(), kind, word) };
    match quantity.form {
        Form::Percent if guard::changes(text, start) || quantity.amount.low() < Number::ZERO => {
            return units::percent_change();
        }
        Form::Percent => return units::percent(),
        Form::Points => {
            return made(
                "percentage-point",
                "change",
                text.in_its_script(["個百分點", "个百分点", "percentage points"]),
            );
        }
        Form::PerMille => return made("per-mille", "ratio", "‰"),
        Form::Ratio | Form::Colon => return made("ratio", "ratio", ":1"),
        Form::Seconds => {
            let time = text.in_its_script(["秒", "秒", "seconds"]);
            return units::known("second", time).unwrap_or_else(|| made("second", "duration", time));
        }
        Form::Months => {
            let time = text.in_its_script(["個月", "个月", "months"]);
            return units::known("month", time).unwrap_or_else(|| made("month", "duration", time));
        }
        // A sign stands for several currencies; the first is the likeliest.
        Form::Money(codes) => {
            let unit = codes.iter().find_map(|code| units::of_currency(code, text.language));
            let unit = unit.map(|unit| units::as_printed(unit, text.own(start, end), text.language));
            let mut unit = unit.unwrap_or_else(|| made("money", "money", ""));
            // A pound without another word is that of Britain; a dollar is that of no one place.
            if let [first @ .., last] = codes
                && !first.is_empty()
                && codes[0] != "GBP"
            {
                unit.currency = Some(format!("{TODO} {} or {last}?", first.join(", ")));
                let words = format!("which currency is 「{}」?", text.own(start, end));
                doubts.push(Question::new(Topic::Currency, words));
            }
            return unit;
        }
        Form::MillionsOrMetres => doubts.push(Question::new(Topic::Scale, "millions, or metres?")),
        Form::Plain => {}
    }
    let numeral = text.own(start, end);
    if text.language == Language::Han
        && let Some(unit) = guard::unit_inside(&text.said(start, end), text)
    {
        return unit;
    }
    if let Some(unit) = units::sign(text.own(start.saturating_sub(3), start), numeral) {
        return unit;
    }
    // The measure word may be inside the numeral: 200名以上.
    let inner = (start..end).rev().find(|at| {
        text.plain[*at].is_ascii_digit() || "一二三四五六七八九十百千万亿两余多半".contains(text.plain[*at])
    });
    // 千把: about a thousand, of what the word after it says.
    let is_rough = |last: &usize| text.said(last + 1, end) == "把";
    if let Some(last) = inner.filter(|last| last + 1 < end && !is_rough(last))
        && text.language == Language::Han
    {
        // 三個半月 are 個月.
        if text.said(last.saturating_sub(1), last + 1) == "个半"
            && let Some((mut unit, _)) = units::after_han(&format!("个{}", text.said(last + 1, end)))
        {
            unit.word = format!("{}{}", text.own(last - 1, last), text.own(last + 1, end));
            return unit;
        }
        let measure = text.said(last + 1, last + 2);
        let noun = units::before_han(&text.before(start, 8), &measure).map(|unit| (unit, 1));
        if let Some((mut unit, length)) = noun.or_else(|| units::after_han(&text.said(last + 1, end))) {
            unit.word = text.own(last + 1, last + 1 + length).to_owned();
            return unit;
        }
    }
    let after = text.after(end, 40);
    if let Some(unit) = guard::unit_by_context(text, read, &after) {
        return unit;
    }
    match units::after(&after, text.language) {
        Some((mut unit, length)) => {
            if text.language == Language::Han {
                unit.word = text.own(end, end + length).to_owned();
            }
            unit
        }
        None => {
            doubts.push(Question::new(Topic::Counts, format!("what does 「{numeral}」 count?")));
            made("thing", "count", text.in_its_script(["個", "个", "things"]))
        }
    }
}

/// 全部 of what the sentence has counted already adds no figure; of anything else it may be one, which a person decides.
fn whole(text: &Text, accounts: &mut [Account]) {
    for n in 0..accounts.len() {
        let Account::Fact(figure) = &accounts[n] else { continue };
        let said = text.said(figure.start, figure.end);
        if !matches!(said.as_str(), "全部" | "全覆盖" | "all") {
            continue;
        }
        let (start, end) = (figure.start, figure.end);
        let from = text.sentence_at(start).map_or(start, |(from, _)| from);
        // 全部12個漁港 and all 12 harbours count them themselves.
        let is_counted = |other: &Account| matches!(other, Account::Fact(other) if other.start == end && other.unit.kind == "count");
        let counted = accounts.get(n + 1).is_some_and(is_counted) || accounts[..n].iter().any(|other| {
            matches!(other, Account::Fact(other) if other.start >= from && other.unit.kind == "count")
        });
        let reason = Said("whole");
        if counted {
            accounts[n] = Account::Phrase { start, end, reason };
        } else if let Account::Fact(figure) = &mut accounts[n] {
            let words =
                "100 % of what? If the article counts it elsewhere, it is a phrase with the reason `whole`";
            figure.doubts.push(Question::new(Topic::Whole, words));
        }
    }
}

/// Exact figures say so.
pub(crate) fn qualifier(figure: &Figure) -> &'static str {
    debug_assert!(Qualifier::ALL.contains(&figure.qualifier));
    figure.qualifier.name()
}
