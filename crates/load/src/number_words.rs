//! Finds figures among the number words of a text: 四年, 三成, two thirds, one million. Most number words are none (一起, 千家萬戶, 四周, one of), so
//! only those count that say a number with its unit, a share, or a number of myriads or thousands.

use std::collections::BTreeSet;

use story::{Form, Language, Number, Numeral, Quantity, UnitKind, Wording, numerals, parse_quantity};

use super::files::Files;
use super::language;

/// Units of any story, in both scripts. 週 and 月 are not among them: 四周 is all around, and 三月 is a date.
const HAN: [&str; 25] = [
    "年",
    "天",
    "個月",
    "个月",
    "小時",
    "小时",
    "個小時",
    "个小时",
    "個鐘頭",
    "个钟头",
    "分鐘",
    "分钟",
    "倍",
    "歲",
    "岁",
    "元",
    "塊錢",
    "块钱",
    "美元",
    "港元",
    "歐元",
    "欧元",
    "公里",
    "公斤",
    "公頃",
];
const ENGLISH: [&str; 15] = [
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "minutes",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "percent",
    "per cent",
    "percentage points",
];

/// What precedes the number of an order or a weekday, not of an amount.
const BEFORE_ORDER: [&str; 7] = ["第", "初", "星期", "禮拜", "礼拜", "週", "周"];
/// What follows the number of a school year, and of an idiom that begins like a share.
const NO_AMOUNT: [&str; 4] = ["年級", "年级", "不變", "不变"];

/// A figure in words.
pub(super) struct Figure {
    pub(super) numeral: Numeral,
    /// The numeral with its unit.
    pub(super) shown: String,
    /// The number, if it counts things.
    pub(super) counts: Option<Number>,
}

/// The words that follow figures in an edition.
pub(super) struct UnitWords {
    language: Language,
    /// The words of the story's units that count things.
    counts: BTreeSet<String>,
    /// Those of its other units, and of any story.
    measures: BTreeSet<String>,
}

impl UnitWords {
    /// The words of an edition's units.
    pub(super) fn of(files: &Files, wording: &Wording) -> Self {
        let language = language::of_edition(&wording.lang);
        let any: &[&str] = match language {
            Language::Han => &HAN,
            Language::English => &ENGLISH,
        };
        let mut words = Self {
            language,
            counts: BTreeSet::new(),
            measures: any.iter().map(|word| (*word).to_owned()).collect(),
        };
        let kind_of = |id: &str| {
            let mut units = files.story.items.unit.iter();
            units.find(|unit| unit.id.get_ref() == id).map(|unit| unit.kind)
        };
        for (id, word) in wording.units.iter() {
            words.add(kind_of(id), word);
        }
        let own = wording.facts.iter().flat_map(|(_, words)| [&words.unit, &words.one]);
        own.flatten().for_each(|word| words.add(Some(UnitKind::Count), word));
        words
    }

    fn add(&mut self, kind: Option<UnitKind>, word: &str) {
        let word = word.trim();
        // A sign is never written after a number in words.
        if !word.starts_with(char::is_alphabetic) {
            return;
        }
        let kept = if kind == Some(UnitKind::Count) { &mut self.counts } else { &mut self.measures };
        kept.insert(word.to_owned());
    }

    /// Returns the figures in words of a text. Numerals with digits are not among them.
    pub(super) fn figures(&self, text: &str) -> Vec<Figure> {
        let found = numerals(text, self.language).into_iter().filter(|numeral| !has_digits(&numeral.text));
        found.filter_map(|numeral| self.figure(text, numeral)).collect()
    }

    fn figure(&self, text: &str, numeral: Numeral) -> Option<Figure> {
        let Quantity { amount, form, .. } = parse_quantity(&numeral.text, self.language).ok()?;
        let (before, after) =
            (&text[..numeral.span.byte_start as usize], &text[numeral.span.byte_end as usize..]);
        let is_order = BEFORE_ORDER.iter().any(|word| before.ends_with(word));
        if is_order || NO_AMOUNT.iter().any(|word| after.starts_with(word)) {
            return None;
        }
        let value = amount.high();
        // What a number with a unit of counting counts may be what a picture shows.
        let (is_figure, unit, counts) = match form {
            // A half may be a relation, and all is a word of any text.
            Form::Percent => (![50, 100].map(Number::from).contains(&value), "", None),
            Form::Points | Form::Ratio | Form::PerMille | Form::Seconds | Form::Months => (true, "", None),
            Form::Plain | Form::Colon | Form::Money(_) | Form::MillionsOrMetres => {
                let unit = self.unit(&numeral.text, value, after);
                // 1 is an article: 一家, one of.
                let is_figure =
                    value > Number::from(1) && (unit.is_some() || self.is_large(&numeral.text, value));
                let counts = unit.filter(|unit| self.counts.contains(unit.trim_start_matches([' ', '-'])));
                (is_figure, unit.unwrap_or_default(), counts.map(|_| value))
            }
        };
        is_figure.then(|| Figure { shown: format!("{}{unit}", numeral.text), numeral, counts })
    }

    /// Whether a number in words is so large that no idiom has it, even without a unit: 五十萬, one million; not 千萬.
    fn is_large(&self, numeral: &str, value: Number) -> bool {
        match self.language {
            // Nor 萬一.
            Language::Han => {
                value >= Number::from(10_000) && !is_bare(numeral) && !numeral.starts_with(['萬', '万'])
            }
            Language::English => value >= Number::from(1_000) && !numeral.starts_with("a "),
        }
    }

    /// The unit of a number that the text after it begins with, with the space before it.
    fn unit<'a>(&self, numeral: &str, value: Number, after: &'a str) -> Option<&'a str> {
        let fits = |word: &String| {
            let begins = match self.language {
                Language::Han => 0,
                Language::English if after.starts_with([' ', '-']) => 1,
                Language::English => return None,
            };
            let rest = after[begins..].strip_prefix(word.as_str())?;
            let is_whole = self.language == Language::Han || !rest.starts_with(char::is_alphanumeric);
            is_whole.then(|| begins + word.len())
        };
        // 千家 of 千家萬戶, and 百年 of an old shop.
        if numeral.chars().count() == 1 && is_bare(numeral) && numeral != "十" {
            return None;
        }
        // 兩人 and two counties are those that were just named.
        let counts = self.counts.iter().filter(|_| value > Number::from(2));
        let end = counts.chain(&self.measures).filter_map(fits).max()?;
        after.get(..end)
    }
}

/// Whether a text has digits, ASCII or full-width ones.
pub(super) fn has_digits(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c))
}

/// Whether a number is only powers of ten: 百, 千萬.
fn is_bare(numeral: &str) -> bool {
    numeral.chars().all(|c| "十百千萬万億亿".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The figures of a text in a story that counts with these words.
    fn figures(language: Language, counts: &[&str], text: &str) -> Vec<String> {
        let any: &[&str] = if language == Language::Han { &HAN } else { &ENGLISH };
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let units = UnitWords { language, counts: words(counts), measures: words(any) };
        units.figures(text).into_iter().map(|figure| figure.shown).collect()
    }

    #[test]
    fn numbers_with_their_unit_shares_and_myriads_are_figures() {
        let han = |text| figures(Language::Han, &["家", "個", "人"], text);
        assert_eq!(han("四年建成十二家，三成住戶，超過三分之二"), ["四年", "十二家", "三成", "超過三分之二"]);
        assert_eq!(
            han("近百萬人，五十萬，三個月，兩小時，三倍"),
            ["近百萬人", "五十萬", "三個月", "兩小時", "三倍"]
        );
        let english = |text| figures(Language::English, &["boats"], text);
        assert_eq!(
            english("Four years, twelve boats, two thirds of them, one million, a two-hour trip"),
            ["Four years", "twelve boats", "two thirds", "one million", "two-hour"]
        );
    }

    #[test]
    fn common_words_are_no_figures() {
        let han = "一起，一些，第一，十分，一樣，萬一，一家，第四年，三年級，四周，兩人，千家萬戶，百年，一半，全部，千萬，一成不變，五花八門，三三兩兩，星期五，統一，進一步";
        assert_eq!(figures(Language::Han, &["家", "個", "人", "戶"], han), [""; 0]);
        let english = "one of them, once, first, the second time, both boats, two boats, half, all boats, one by one, for one thing, a thousand thanks, four times over, no one, someone";
        assert_eq!(figures(Language::English, &["boats"], english), [""; 0]);
    }
}
