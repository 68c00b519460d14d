//! The editions, and what is said in each.

use toml::Table;

use super::block;

/// An edition of the generated story: those of the real one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lang {
    Traditional,
    Simplified,
    English,
}

impl Lang {
    pub(crate) const ALL: [Self; 3] = [Self::Traditional, Self::Simplified, Self::English];

    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Traditional => "zh-Hant",
            Self::Simplified => "zh-Hans",
            Self::English => "en",
        }
    }

    /// What this edition says, from the words in the article's script and in English.
    pub(crate) fn of(self, traditional: &str, english: &str) -> String {
        match self {
            Self::Traditional => traditional.to_owned(),
            Self::Simplified => simplified(traditional),
            Self::English => english.to_owned(),
        }
    }
}

/// Traditional characters of the generated article, each before the simplified one.
const SCRIPT: &str = "東东雲云縣县診诊點点蓋盖達达醫医學学記记願愿補补貼贴說说過过衛卫業业動动報报務务圖图數数個个項项萬万餘余";

/// A text in the other script: as many characters, each in its place.
pub(crate) fn simplified(text: &str) -> String {
    let script: Vec<char> = SCRIPT.chars().collect();
    let of = |c| script.chunks(2).find(|pair| pair[0] == c).map_or(c, |pair| pair[1]);
    text.chars().map(of).collect()
}

/// The words of a chart about something.
pub(crate) fn chart(lang: Lang, about: &str) -> Table {
    block::table([
        ("title", about.into()),
        ("subtitle", lang.of("單位見圖", "Units as shown").into()),
        (
            "description",
            lang.of(&format!("圖中是{about}。"), &format!("The chart shows this: {about}.")).into(),
        ),
    ])
}
