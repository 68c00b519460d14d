//! Design tokens: colours by theme and fonts by script. Pages have them as custom properties of their style sheets, charts' own files
//! as attributes; both are written from these tables (`crates/bundle`), `tests/palette.rs` measures them.

/// A theme that a reader may get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// The first, and the one of charts' files.
    Light,
    /// By the system or by choice.
    Dark,
    /// Large type and plain contrast for older readers (長者模式): text at least 7:1, marks 4.5:1, borders that can be seen.
    Elder,
    /// The same in the dark.
    ElderDark,
    /// Ink that paper can bear, whatever theme the screen has.
    Print,
}

/// Accents are named for Shanxi's glazed temple tiles; each section has one, and a softer one for quieter marks. A row is a token,
/// without the `--` of its custom property, and its colours in the order of the first four of [`Theme::ALL`].
pub const COLOURS: [(&str, [&str; 4]); 16] = [
    ("paper", ["#faf6ee", "#15171a", "#fffcf5", "#0c0d0f"]),
    ("card", ["#fffdf8", "#1c1f23", "#fff", "#14161a"]),
    ("ink", ["#1d1a16", "#efe9dd", "#14110d", "#fff"]),
    ("soft", ["#5f574c", "#b3ab9d", "#2f2a23", "#e6dfd2"]),
    ("line", ["#e2d9c8", "#34383e", "#857a68", "#7f8790"]),
    ("track", ["#e9e1d1", "#32363c", "#efe7d8", "#2a2e34"]),
    ("health", ["#0b6e6e", "#4fb9b3", "#005454", "#62cfc8"]),
    ("education", ["#2a4b9b", "#8ba9f2", "#1f3d8a", "#94b2ff"]),
    ("employment", ["#8f5700", "#e0a545", "#674800", "#f7c552"]),
    ("civil", ["#a1343c", "#ed8187", "#8c0a38", "#ff9ba0"]),
    ("voices", ["#5a4872", "#c9bae7", "#46345f", "#e3d8f8"]),
    ("health-soft", ["#4f9292", "#3a8682", "#2f7a7a", "#3f9a95"]),
    ("education-soft", ["#6d83bd", "#6781bf", "#4f69b0", "#7391d6"]),
    ("employment-soft", ["#b27f3a", "#a67b37", "#8f5f1a", "#bb8c41"]),
    ("civil-soft", ["#c0696f", "#b56a6d", "#b0484f", "#cc7a7e"]),
    ("voices-soft", ["#8577a9", "#8c7eb0", "#6d5c98", "#9f91c6"]),
];

/// What paper has in place of the light theme's.
const ON_PAPER: [(&str, &str); 6] = [
    ("paper", "#fff"),
    ("card", "#fff"),
    ("ink", "#000"),
    ("soft", "#444"),
    ("line", "#bbb"),
    ("track", "#e4ddcf"),
];

impl Theme {
    /// All, those that have a column of [`COLOURS`] first.
    pub const ALL: [Self; 5] = [Self::Light, Self::Dark, Self::Elder, Self::ElderDark, Self::Print];

    /// Its name in the style sheets' marks and in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Elder => "elder",
            Self::ElderDark => "elder-dark",
            Self::Print => "print",
        }
    }

    /// The tokens that it declares, with their colours, `#rgb` or `#rrggbb`. The others are the light theme's.
    #[must_use]
    pub fn colours(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Print => ON_PAPER.to_vec(),
            _ => COLOURS.iter().map(|(token, colours)| (*token, colours[self as usize])).collect(),
        }
    }

    /// The colour of a token; `None` if there is none of that name.
    #[must_use]
    pub fn colour(self, token: &str) -> Option<&'static str> {
        let mut all = self.colours().into_iter().chain(Self::Light.colours());
        all.find(|(name, _)| *name == token).map(|(_, colour)| colour)
    }
}

/// The sections that have accents, in the order of [`COLOURS`].
pub fn sections() -> impl Iterator<Item = &'static str> {
    COLOURS.iter().filter_map(|(name, _)| name.strip_suffix("-soft"))
}

/// The fonts of an edition, most wanted first.
#[derive(Clone, Copy, Debug)]
pub struct Fonts {
    /// The edition's language tag.
    pub lang: &'static str,
    /// Of headlines and figures.
    pub serif: &'static [&'static str],
    /// Of all else.
    pub sans: &'static [&'static str],
}

/// A font that only the style sheet declares: files can't name it.
pub const LATIN_QUOTES: &str = "Latin quotes";

/// The fonts of every edition. Latin ones first in English: Chinese ones draw ’ and “ a whole em wide. None is wider than
/// `crates/svg/src/width_table.rs` has it. Where there is none of the Latin ones, these marks still come from some Latin font of the
/// machine ([`LATIN_QUOTES`]).
pub const FONTS: [Fonts; 3] = [
    Fonts {
        lang: "zh-Hant",
        serif: &[
            "Songti TC",
            "Noto Serif CJK TC",
            "Noto Serif TC",
            "Source Han Serif TC",
            "PMingLiU",
            "serif",
        ],
        sans: &[
            "PingFang TC",
            "Noto Sans CJK TC",
            "Noto Sans TC",
            "Source Han Sans TC",
            "Microsoft JhengHei",
            "sans-serif",
        ],
    },
    Fonts {
        lang: "zh-Hans",
        serif: &[
            "Songti SC",
            "Noto Serif CJK SC",
            "Noto Serif SC",
            "Source Han Serif SC",
            "STSong",
            "SimSun",
            "serif",
        ],
        sans: &[
            "PingFang SC",
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Hiragino Sans GB",
            "Microsoft YaHei",
            "sans-serif",
        ],
    },
    Fonts {
        lang: "en",
        serif: &[
            "Charter",
            "Bitstream Charter",
            "Cambria",
            "Noto Serif",
            "Times New Roman",
            "Liberation Serif",
            LATIN_QUOTES,
            "Songti TC",
            "Noto Serif CJK TC",
            "serif",
        ],
        sans: &[
            "Helvetica Neue",
            "Segoe UI",
            "Roboto",
            "Noto Sans",
            "Arial",
            "Liberation Sans",
            LATIN_QUOTES,
            "PingFang TC",
            "Noto Sans CJK TC",
            "sans-serif",
        ],
    },
];

/// The fonts of an edition; the first edition's, if it has none of its own.
#[must_use]
pub fn fonts(lang: &str) -> &'static Fonts {
    FONTS.iter().find(|fonts| fonts.lang == lang).unwrap_or(&FONTS[0])
}
