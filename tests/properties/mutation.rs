//! Small damage to a text, as by typing, merging or a broken disk.

use proptest::prelude::*;

/// Pieces with a meaning in TOML, in the article or for the loader, and extreme values.
const PIECES: [&str; 34] = [
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    "#",
    "\n",
    "\r\n",
    ",",
    ".",
    "\\u{0}",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "nan",
    "-inf",
    "1e400",
    "-0.0",
    "99999999999999999999",
    "萬",
    "余",
    "近百萬",
    "15.94萬",
    "全部",
    "。",
    "“",
    "”",
    "{value}",
    "{nurseries|all}",
];

/// One change. Positions are in ten-thousandths of the text's length, so that they fit any text.
#[derive(Clone, Debug)]
pub(crate) enum Mutation {
    /// Removes characters.
    Cut { at: u16, length: usize },
    /// Inserts a piece.
    Put { at: u16, what: String },
    /// Inserts a copy of a line elsewhere.
    CopyLine { from: u16, to: u16 },
    /// Drops a line.
    DropLine { at: u16 },
    /// Swaps two lines.
    SwapLines { one: u16, other: u16 },
    /// Replaces a digit.
    Digit { at: u16, digit: char },
    /// Replaces the value after a line's `=`.
    Value { at: u16, value: String },
    /// Drops the rest.
    Truncate { at: u16 },
}

impl Mutation {
    pub(crate) fn any() -> impl Strategy<Value = Self> {
        let at = || 0_u16..10_000;
        let piece = prop_oneof![
            4 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
            1 => ".{0,12}",
        ];
        let value = prop_oneof![
            Just(String::new()),
            Just("\"\"".to_owned()),
            Just("[]".to_owned()),
            Just("{}".to_owned()),
            Just("true".to_owned()),
            Just("nan".to_owned()),
            any::<f64>().prop_map(|n| format!("{n:e}")),
            any::<i64>().prop_map(|n| n.to_string()),
            "[a-z-]{0,9}".prop_map(|id| format!("\"{id}\"")),
            "[a-z-]{0,9}".prop_map(|id| format!("[\"{id}\"]")),
        ];
        prop_oneof![
            (at(), 1_usize..40).prop_map(|(at, length)| Self::Cut { at, length }),
            (at(), piece).prop_map(|(at, what)| Self::Put { at, what }),
            (at(), at()).prop_map(|(from, to)| Self::CopyLine { from, to }),
            at().prop_map(|at| Self::DropLine { at }),
            (at(), at()).prop_map(|(one, other)| Self::SwapLines { one, other }),
            (at(), prop::sample::select(vec!['0', '1', '9', '５', '三', '.']))
                .prop_map(|(at, digit)| Self::Digit { at, digit }),
            (at(), value).prop_map(|(at, value)| Self::Value { at, value }),
            at().prop_map(|at| Self::Truncate { at }),
        ]
    }

    /// The text with this change.
    pub(crate) fn of(&self, text: &str) -> String {
        let mut chars: Vec<char> = text.chars().collect();
        let mut lines: Vec<&str> = text.split('\n').collect();
        let place = |at: u16, of: usize| usize::from(at) * of / 10_000;
        let line = |at: u16| place(at, text.split('\n').count());
        match self {
            Self::Cut { at, length } => {
                let from = place(*at, chars.len());
                let to = (from + length).min(chars.len());
                chars.drain(from..to);
                chars.into_iter().collect()
            }
            Self::Put { at, what } => {
                let at = place(*at, chars.len());
                chars.splice(at..at, what.chars());
                chars.into_iter().collect()
            }
            Self::CopyLine { from, to } => {
                let copied = lines[line(*from)];
                lines.insert(line(*to), copied);
                lines.join("\n")
            }
            Self::DropLine { at } => {
                lines.remove(line(*at));
                lines.join("\n")
            }
            Self::SwapLines { one, other } => {
                lines.swap(line(*one), line(*other));
                lines.join("\n")
            }
            Self::Digit { at, digit } => {
                let digits: Vec<usize> = (0..chars.len()).filter(|i| chars[*i].is_ascii_digit()).collect();
                if let Some(i) = digits.get(place(*at, digits.len())) {
                    chars[*i] = *digit;
                }
                chars.into_iter().collect()
            }
            Self::Value { at, value } => {
                let keys: Vec<usize> = (0..lines.len()).filter(|i| lines[*i].contains('=')).collect();
                let Some(i) = keys.get(place(*at, keys.len())) else { return text.to_owned() };
                let key = lines[*i].split('=').next().unwrap_or_default();
                let changed = format!("{key}= {value}");
                lines[*i] = &changed;
                lines.join("\n")
            }
            Self::Truncate { at } => chars[..place(*at, chars.len())].iter().collect(),
        }
    }
}
