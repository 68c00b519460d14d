//! The words that any story shares, by language: buttons, labels, notices. They are in `crates/load/interface/`; a story's own files say
//! what is its own, and may override the rest.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// `wording/<lang>.toml` and `sharing/<lang>.toml` of each language that has an interface.
pub(super) const FILES: [(&str, &str, &str); 3] = [
    (
        "zh-Hant",
        include_str!("../interface/wording/zh-Hant.toml"),
        include_str!("../interface/sharing/zh-Hant.toml"),
    ),
    (
        "zh-Hans",
        include_str!("../interface/wording/zh-Hans.toml"),
        include_str!("../interface/sharing/zh-Hans.toml"),
    ),
    ("en", include_str!("../interface/wording/en.toml"), include_str!("../interface/sharing/en.toml")),
];

/// How an edition has the article. Some words of the interface depend on it: an edition that translates must not say that it changes no
/// word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Has {
    /// The first edition: as it was written.
    Source,
    /// `article.<lang>.txt`: in another script.
    Respelt,
    /// `article.<lang>.toml`: in another language.
    Translated,
}

impl Has {
    /// The table of a wording file with the words of such editions; the first edition's are those outside these tables.
    fn table(self) -> Option<&'static str> {
        match self {
            Self::Source => None,
            Self::Respelt => Some("respelt"),
            Self::Translated => Some("translated"),
        }
    }
}

/// Returns the language tags that have an interface, as `editions` of `story.toml` names them.
pub fn languages() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(lang, ..)| *lang)
}

/// The page's words in a language; none in a language without an interface, whose story has to say all.
pub(super) fn wording(lang: &str, has: Has) -> DeTable<'static> {
    let Some((_, text, _)) = FILES.iter().find(|(tag, ..)| *tag == lang) else { return DeTable::new() };
    let mut all = parsed(text);
    let mut words = DeTable::new();
    for key in ["respelt", "translated"] {
        if let Some(DeValue::Table(special)) = all.remove(key).map(Spanned::into_inner)
            && has.table() == Some(key)
        {
            words = special;
        }
    }
    fill(&mut words, all);
    words
}

/// The texts outside the page in a language; none in a language without an interface.
pub(super) fn sharing(lang: &str) -> DeTable<'static> {
    FILES.iter().find(|(tag, ..)| *tag == lang).map(|(.., text)| parsed(text)).unwrap_or_default()
}

/// A file of the interface. A test reads all of them, so none is left out for an error in it.
fn parsed(text: &'static str) -> DeTable<'static> {
    DeTable::parse(text).map(Spanned::into_inner).unwrap_or_default()
}

/// Adds to a table what it lacks, in its tables too.
pub(super) fn fill<'a>(own: &mut DeTable<'a>, words: DeTable<'a>) {
    for (key, value) in words {
        match (own.get_mut(key.get_ref().as_ref()).map(Spanned::get_mut), value.into_inner()) {
            (Some(DeValue::Table(own)), DeValue::Table(words)) => fill(own, words),
            (Some(_), _) => {}
            (None, value) => {
                // The place is in another file, so it would mislead a message.
                own.insert(Spanned::new(0..0, key.into_inner()), Spanned::new(0..0, value));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use story::{Reason, Sharing, StillUi, UiWording};

    use super::*;

    /// What a story has to say itself, since no other story could.
    const OWN: &str = "site = \"S\"\nheadline = \"H\"";

    fn ui(lang: &str, has: Has) -> DeTable<'static> {
        let mut own = parsed(OWN);
        let words = wording(lang, has);
        fill(&mut own, words.get("ui").and_then(|ui| ui.get_ref().as_table()).expect("[ui]").clone());
        own
    }

    fn spanned(table: DeTable<'static>) -> toml::Deserializer<'static> {
        toml::Deserializer::from(Spanned::new(0..0, table))
    }

    #[test]
    fn every_language_has_all_words_but_the_site_and_the_headline() {
        for (lang, words, sharing_words) in FILES {
            DeTable::parse(words).expect("wording is TOML");
            DeTable::parse(sharing_words).expect("sharing is TOML");
            for has in [Has::Source, Has::Respelt, Has::Translated] {
                UiWording::deserialize(spanned(ui(lang, has)))
                    .unwrap_or_else(|error| panic!("{lang}: {error}"));
                StillUi::deserialize(spanned(ui(lang, has)))
                    .unwrap_or_else(|error| panic!("{lang}: {error}"));
            }
            Sharing::deserialize(spanned(sharing(lang))).unwrap_or_else(|error| panic!("{lang}: {error}"));
            let table = wording(lang, Has::Source);
            let reasons =
                table.get("reasons").and_then(|table| table.get_ref().as_table()).expect("[reasons]");
            for reason in Reason::ALL {
                assert!(reasons.get(reason.name()).is_some(), "{lang} has no word for {}", reason.name());
            }
        }
    }

    #[test]
    fn the_interface_has_no_word_of_a_story() {
        const OF_THIS_STORY: [&str; 8] =
            ["晉", "晋", "山西", "Sanjin", "sanjin", "Shanxi", "民生", "Chinese original"];
        for (lang, words, sharing_words) in FILES {
            for word in OF_THIS_STORY {
                assert!(!words.contains(word) && !sharing_words.contains(word), "{lang}: {word}");
            }
        }
    }

    /// The choices of words that this repository's story makes are those of its languages.
    #[test]
    fn the_interface_has_no_word_of_another_region() {
        for (lang, words, sharing_words) in FILES {
            let path = format!("{}/../../data/terms.{lang}.toml", env!("CARGO_MANIFEST_DIR"));
            let terms: toml::Table = std::fs::read_to_string(path).expect("terms").parse().expect("TOML");
            let choices = terms["choice"].as_array().expect("[[choice]]").iter();
            for word in choices.flat_map(|choice| choice["never"].as_array().expect("never")) {
                let word = word.as_str().expect("a word");
                let texts = [words, sharing_words].map(|text| {
                    text.lines().filter(|line| !line.starts_with(['#', 'n'])).collect::<Vec<_>>().join("\n")
                });
                assert!(texts.iter().all(|text| !text.contains(word)), "{lang}: {word}");
            }
        }
    }

    #[test]
    fn an_edition_says_whether_it_changes_the_article_s_words() {
        let intro = |has| {
            let table = ui("zh-Hans", has);
            table.get("article_intro").and_then(|text| text.get_ref().as_str()).expect("a text").to_owned()
        };
        assert!(intro(Has::Source).starts_with("一字不改"));
        assert!(intro(Has::Respelt).starts_with("原文为繁体"));
        assert!(intro(Has::Translated).starts_with("由本站逐句翻译"));
    }

    #[test]
    fn own_words_stay_and_what_they_lack_is_added() {
        let mut own = parsed("a = \"own\"\n[t]\nb = \"own\"");
        fill(&mut own, parsed("a = \"x\"\nc = \"x\"\n[t]\nb = \"x\"\nd = \"x\""));
        let own = toml::Table::deserialize(spanned(own)).expect("a table");
        assert_eq!(own.to_string(), "a = \"own\"\nc = \"x\"\n\n[t]\nb = \"own\"\nd = \"x\"\n");
    }
}
