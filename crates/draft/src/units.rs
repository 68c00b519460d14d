//! The units that words after a number name.

use std::sync::LazyLock;

use pinyin::ToPinyin;
use serde::Deserialize;
use story::Language;

/// A unit, as `story.toml` has it.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unit {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) symbol: Option<String>,
    pub(crate) currency: Option<String>,
    pub(crate) time: Option<String>,
    #[serde(default)]
    pub(crate) han: Vec<String>,
    #[serde(default)]
    pub(crate) english: Vec<String>,
    #[serde(default)]
    pub(crate) signs: Vec<String>,
    /// The article's word for it.
    #[serde(skip)]
    pub(crate) word: String,
    /// Whether no table has it: a person must look at it.
    #[serde(skip)]
    pub(crate) is_new: bool,
}

#[derive(Deserialize)]
struct File {
    unit: Vec<Unit>,
}

static TABLE: LazyLock<Vec<Unit>> = LazyLock::new(|| {
    let file: Result<File, _> = toml::from_str(include_str!("units.toml"));
    file.map(|file| file.unit).unwrap_or_default()
});

/// A unit and how many characters its word has.
pub(crate) type Found = (Unit, usize);

/// Returns the unit with this id, with a word for it.
pub(crate) fn known(id: &str, word: &str) -> Option<Unit> {
    let unit = TABLE.iter().find(|unit| unit.id == id)?;
    Some(Unit { word: word.to_owned(), ..unit.clone() })
}

/// Returns a unit that no table has.
pub(crate) fn made(id: String, kind: &str, word: &str) -> Unit {
    Unit {
        id,
        kind: kind.to_owned(),
        symbol: None,
        currency: None,
        time: None,
        han: Vec::new(),
        english: Vec::new(),
        signs: Vec::new(),
        word: word.to_owned(),
        is_new: true,
    }
}

/// The shares: per cent of a whole.
pub(crate) fn percent() -> Unit {
    Unit { is_new: false, ..made("percent".to_owned(), "share", "%") }
}

/// By how much per cent something changed.
pub(crate) fn percent_change() -> Unit {
    Unit { is_new: false, ..made("percent-change".to_owned(), "change", "%") }
}

/// Finds the unit whose word `after` (in simplified characters) begins with; the longest word wins.
pub(crate) fn after_han(after: &str) -> Option<Found> {
    let words = TABLE.iter().flat_map(|unit| unit.han.iter().map(move |word| (unit, word)));
    let (unit, word) =
        words.filter(|(_, word)| after.starts_with(word.as_str())).max_by_key(|(_, word)| word.len())?;
    // 5000万票房 are no votes.
    if unit.id == "vote" && NO_VOTES.iter().any(|other| after.starts_with(other)) {
        return None;
    }
    Some((Unit { word: word.clone(), ..unit.clone() }, word.chars().count()))
}

/// Words that begin with 票 and are none that somebody casts.
const NO_VOTES: [&str; 6] = ["票房", "票价", "票务", "票据", "票面", "票款"];

/// Finds the unit of a measure word whose noun is before the number: 新增崗位2萬個.
pub(crate) fn before_han(before: &str, measure: &str) -> Option<Unit> {
    let nouns = TABLE.iter().flat_map(|unit| unit.han.iter().map(move |word| (unit, word)));
    let noun = |word: &String| {
        word.strip_prefix(measure)
            .filter(|noun| noun.chars().count() > 1)
            .is_some_and(|noun| before.ends_with(noun))
    };
    nouns.filter(|(_, word)| noun(word)).max_by_key(|(_, word)| word.len()).map(|(unit, _)| unit.clone())
}

/// Words after 個 that name no thing.
const NO_NOUN: &str =
    "的，,。；;、：:和与及或在是被为以由从到了都也就还将已“”（）() 左右以上可没不正来去免占加降升减增跌涨缩";

/// The unit of 個 and a noun that no table has: 個托位. `None` without a noun.
pub(crate) fn noun_han(after: &str) -> Option<Found> {
    let measure = after.chars().next().filter(|c| "个名条".contains(*c))?;
    let noun: String =
        after.chars().skip(1).take_while(|c| !NO_NOUN.contains(*c) && !c.is_ascii()).take(2).collect();
    if noun.is_empty() {
        return (measure == '个').then(|| (made("thing".to_owned(), "count", "个"), 1));
    }
    let id = spelt(&noun)?;
    Some((made(id, "count", &measure.to_string()), 1))
}

/// A unit named after a measure word that no table has.
pub(crate) fn measure_han(after: &str) -> Option<Found> {
    let word = after.chars().next().filter(|c| c.to_pinyin().is_some() && !NO_NOUN.contains(*c))?;
    Some((made(spelt(&word.to_string())?, "count", &word.to_string()), 1))
}

/// Words as an id, by their sounds: 托位 is `tuo-wei`.
pub(crate) fn spelt(words: &str) -> Option<String> {
    let sounds: Vec<&str> = words.chars().map_while(|c| c.to_pinyin().map(|sound| sound.plain())).collect();
    let id: String = sounds.join("-").replace('ü', "v");
    (!id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c == '-')).then_some(id)
}

/// The unit of a currency sign that `before` ends with, or that a numeral begins with.
pub(crate) fn sign(before: &str, numeral: &str) -> Option<Unit> {
    let signs = TABLE.iter().flat_map(|unit| unit.signs.iter().map(move |sign| (unit, sign)));
    let fits = |sign: &String| {
        let small = sign.to_lowercase();
        before.to_lowercase().ends_with(&small) || numeral.to_lowercase().contains(&small)
    };
    let (unit, sign) = signs.filter(|(_, sign)| fits(sign)).max_by_key(|(_, sign)| sign.len())?;
    Some(Unit { word: sign.clone(), ..unit.clone() })
}

/// The unit of a currency by its code in ISO 4217. In English its sign is its word, and stands before the number.
pub(crate) fn of_currency(code: &str, language: Language) -> Option<Unit> {
    let unit = TABLE.iter().find(|unit| unit.currency.as_deref() == Some(code))?;
    let word = match language {
        Language::Han => unit.han.first(),
        Language::English => unit.signs.first().or(unit.english.first()),
    };
    Some(Unit { word: word.unwrap_or(&unit.id).clone(), ..unit.clone() })
}

/// The unit of an English numeral with its word as the numeral has it: $ of $3.6 million.
pub(crate) fn as_printed(unit: Unit, numeral: &str, language: Language) -> Unit {
    let printed = unit.signs.iter().filter(|sign| numeral.contains(sign.as_str()));
    match printed.max_by_key(|sign| sign.len()).cloned() {
        Some(word) if language == Language::English => Unit { word, ..unit },
        _ => unit,
    }
}

/// Words that end what a number counts.
const STOPS: &str = " of in at on for from to by with against and or but were was are is has had have that which who as per between since last this a an the each than more after before during over under went came survived ";

/// Words in -s that are no plurals.
const NO_PLURALS: [&str; 12] = [
    "plus",
    "perhaps",
    "always",
    "sometimes",
    "towards",
    "besides",
    "thus",
    "this",
    "its",
    "yes",
    "us",
    "plays",
];

/// Finds what an English number counts: a known noun among the words after it, or the last of them.
pub(crate) fn after_english(after: &str) -> Option<Found> {
    let mut nouns: Vec<&str> = Vec::new();
    for word in after.trim_start().split(' ') {
        let bare = word.trim_end_matches([',', '.', ';', ':', '”', '"', ')', '?', '!']);
        let is_noun = !bare.is_empty()
            && !STOPS.contains(&format!(" {bare} "))
            && bare.chars().all(|c| c.is_ascii_alphabetic() || "-'°/".contains(c));
        if !is_noun {
            break;
        }
        nouns.push(bare);
        if bare.len() < word.len() || nouns.len() == 3 {
            break;
        }
    }
    let known = |words: &str| {
        let fits = |word: &String| *word == words || plurals(word).any(|plural| plural == words);
        TABLE.iter().find(|unit| unit.english.iter().any(fits))
    };
    for n in 0..nouns.len() {
        for most in (n + 1..=nouns.len().min(n + 2)).rev() {
            let words = nouns[n..most].join(" ");
            // A 12-hour shift.
            if let Some(unit) = known(words.strip_prefix('-').unwrap_or(&words)) {
                return Some((Unit { word: words.clone(), ..unit.clone() }, words.chars().count()));
            }
        }
    }
    let noun = nouns.iter().find(|noun| noun.ends_with('s')).or(nouns.first())?;
    // A plural right after the number, at the end of its words, is what the number counts; other words are a guess.
    let is_plural = nouns.last() == Some(noun)
        && noun.ends_with('s')
        && !noun.ends_with("ss")
        && !NO_PLURALS.contains(noun);
    let id = singular(noun).replace(|c: char| !c.is_ascii_alphabetic(), "-");
    let id = id.trim_matches('-').to_owned();
    let unit = |id| Unit { is_new: !is_plural, ..made(id, "count", noun) };
    (!id.is_empty()).then(|| (unit(id), noun.chars().count()))
}

fn plurals(word: &str) -> impl Iterator<Item = String> {
    let ies = word.strip_suffix('y').map(|stem| format!("{stem}ies"));
    [Some(format!("{word}s")), Some(format!("{word}es")), ies].into_iter().flatten()
}

/// A noun in the singular, as far as spelling shows it.
pub(crate) fn singular(noun: &str) -> String {
    if let Some(stem) = noun.strip_suffix("ies") {
        return format!("{stem}y");
    }
    for end in ["ches", "shes", "sses", "xes"] {
        if let Some(stem) = noun.strip_suffix(end) {
            return format!("{stem}{}", &end[..end.len() - 2]);
        }
    }
    match noun.strip_suffix('s') {
        Some(stem) if !stem.ends_with('s') && stem.len() > 2 => stem.to_owned(),
        _ => noun.to_owned(),
    }
}

/// The unit of a number, by the words after it.
pub(crate) fn after(text: &str, language: Language) -> Option<Found> {
    match language {
        Language::Han => {
            let known = after_han(text);
            // 個 alone says nothing: a noun after it does.
            known.or_else(|| noun_han(text)).or_else(|| measure_han(text))
        }
        Language::English => after_english(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read() {
        assert!(TABLE.len() > 80);
    }

    #[test]
    fn the_longest_word_names_the_unit() {
        for (after, id) in [
            ("人次参加", "person-time"),
            ("人参加", "person"),
            ("个小时", "hour"),
            ("平方公里", "square-kilometre"),
            ("块钱", "yuan"),
            ("家企业", "company"),
            ("个托位", "tuo-wei"),
            ("个，", "thing"),
        ] {
            assert_eq!(
                self::after(after, Language::Han).map(|(unit, _)| unit.id).as_deref(),
                Some(id),
                "{after}"
            );
        }
        for (after, id) in [
            (" boats in 2004", "boat"),
            (" grey seals came", "seal"),
            (" people, up", "person"),
            (" beaches.", "beach"),
            (" percentage points to", "percentage-point"),
        ] {
            assert_eq!(
                self::after(after, Language::English).map(|(unit, _)| unit.id).as_deref(),
                Some(id),
                "{after}"
            );
        }
    }
}
