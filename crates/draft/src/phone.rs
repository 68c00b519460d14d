//! Telephone numbers in two groups of digits or more, which are one phrase: 2345 6789, 02-2345-6789, (620) 555-0142.

use story::{Expected, Language, Refusal, parse_quantity};

use super::text::Text;

/// Words near a telephone number, in simplified characters.
const HAN: [&str; 13] =
    ["电话", "热线", "专线", "拨", "致电", "来电", "传真", "号码", "查询", "咨询", "手机", "whatsapp", "tel"];
const ENGLISH: [&str; 16] = [
    "call",
    "calling",
    "dial",
    "dialling",
    "ring",
    "ringing",
    "phone",
    "telephone",
    "tel",
    "fax",
    "text",
    "line",
    "hotline",
    "helpline",
    "number",
    "whatsapp",
];
/// How far before the number such a word may be, in characters.
const NEAR: usize = 30;
/// The fewest and the most digits.
const FEWEST: usize = 7;
const MOST: usize = 15;

/// Groups of digits with the signs around them.
struct Groups<'a> {
    groups: Vec<&'a [char]>,
    /// The sign between each and the next.
    joints: Vec<&'static str>,
    /// What stands before the first.
    sign: &'a [char],
}

/// Returns the place of the telephone number that begins with the numeral from `start` to `end`.
pub(crate) fn number(text: &Text, start: usize, end: usize) -> Option<(usize, usize)> {
    let plain = &text.plain[..];
    let first = (start..end).find(|at| plain[*at].is_ascii_digit())?;
    let signs = plain[..first].iter().rev().take_while(|c| "+(".contains(**c)).count();
    let from = first - signs;
    let joins = |c: &char| c.is_ascii_alphanumeric() || ".-/".contains(*c);
    if start < from || from > 0 && joins(&plain[from - 1]) {
        return None;
    }
    let mut found = Groups { groups: Vec::new(), joints: Vec::new(), sign: &plain[from..first] };
    let mut number = None;
    let mut at = first;
    loop {
        let digits = plain[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if digits == 0 {
            return number;
        }
        found.groups.push(&plain[at..at + digits]);
        at += digits;
        let is_alone = !plain
            .get(at)
            .is_some_and(|c| c.is_ascii_alphanumeric() || ",%".contains(*c) && is_digit(plain, at + 1));
        if is_alone && found.is_number(text, (start, end), from, at) {
            number = Some((from, at));
        }
        let joint = [") ", ")-", ")", " ", "-", "–"].into_iter().find(|joint| {
            let end = at + joint.chars().count();
            joint.chars().eq(plain[at..end.min(plain.len())].iter().copied()) && is_digit(plain, end)
        });
        let Some(joint) = joint else { return number };
        found.joints.push(joint);
        at += joint.chars().count();
    }
}

fn is_digit(plain: &[char], at: usize) -> bool {
    plain.get(at).is_some_and(char::is_ascii_digit)
}

impl Groups<'_> {
    /// Whether the groups so far, from `from` to `to`, are a telephone number by their sizes, their signs or a word near them.
    fn is_number(&self, text: &Text, numeral: (usize, usize), from: usize, to: usize) -> bool {
        let sizes: Vec<usize> = self.groups.iter().map(|group| group.len()).collect();
        let [first, rest @ ..] = &sizes[..] else { return false };
        if rest.is_empty() || !(FEWEST..=MOST).contains(&sizes.iter().sum::<usize>()) {
            return false;
        }
        let is_year =
            |group: &&[char]| group.len() == 4 && matches!(group[..2], ['1', '8' | '9'] | ['2', '0']);
        if self.groups.iter().all(is_year) {
            return false;
        }
        if self.sign.contains(&'+') {
            return rest.iter().all(|size| (2..=8).contains(size));
        }
        let are_long = rest.iter().all(|size| (3..=8).contains(size));
        let is_coded = self.groups[0][0] == '0'
            || (self.sign.contains(&'(') && self.joints[0].starts_with(')') && !is_year(&self.groups[0]));
        // 0830-1730: hours.
        let are_hours = self.groups.iter().all(|group| is_hour(group)) && !is_called(text, from, to);
        if are_hours {
            return false;
        }
        if is_coded {
            return are_long && (1..=5).contains(first);
        }
        let are_dashed = self.joints.iter().all(|joint| *joint == "-");
        match (are_dashed, &sizes[..]) {
            (true, [3, 3, 4] | [1, 3, 3, 4] | [3, 4, 4]) => true,
            // The reader knows 555-0142 from a range.
            (true, [3 | 4, 4]) if refused_as_code(text, numeral) => true,
            _ => are_long && *first <= 5 && is_called(text, from, to),
        }
    }
}

/// 0830, 1730.
fn is_hour(group: &[char]) -> bool {
    let digits: String = group.iter().collect();
    let (Some(hour), Some(minute)) = (digits.get(..2), digits.get(2..)) else { return false };
    digits.len() == 4 && hour <= "24" && minute < "60"
}

fn refused_as_code(text: &Text, (start, end): (usize, usize)) -> bool {
    let read = parse_quantity(text.own(start, end), text.language);
    read.is_err_and(|error| error.expected == Expected::Refused(Refusal::Name))
}

/// Whether a word near a place says that a telephone number is there.
fn is_called(text: &Text, from: usize, to: usize) -> bool {
    let before = text.before(from, NEAR);
    match text.language {
        Language::Han => {
            let after = text.after(to, 2);
            HAN.iter().any(|word| before.contains(word) || after == *word)
        }
        Language::English => before.split(|c: char| !c.is_alphabetic()).any(|word| ENGLISH.contains(&word)),
    }
}
