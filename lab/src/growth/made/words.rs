//! The generated story's editions and their words.

use toml::Table;

use super::block;

/// An edition of the generated story; the real story has the same.
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

    /// The words for this edition, given those in traditional characters and in English.
    pub(crate) fn of(self, traditional: &str, english: &str) -> String {
        match self {
            Self::Traditional => traditional.to_owned(),
            Self::Simplified => simplified(traditional),
            Self::English => english.to_owned(),
        }
    }
}

/// The traditional characters of the generated article, each followed by its simplified form.
const SCRIPT: &str = "東东雲云縣县診诊點点蓋盖達达醫医學学記记願愿補补貼贴說说過过衛卫業业動动報报務务圖图數数個个項项萬万餘余";

/// A text in simplified characters, one for each character.
pub(crate) fn simplified(text: &str) -> String {
    let script: Vec<char> = SCRIPT.chars().collect();
    let of = |c| script.chunks(2).find(|pair| pair[0] == c).map_or(c, |pair| pair[1]);
    text.chars().map(of).collect()
}

/// The words of a chart with this subject.
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
