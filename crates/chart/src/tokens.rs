//! Design tokens: the colours of each theme and the fonts of each edition. `crates/bundle` writes these tables as custom properties
//! into the pages' style sheets and as attributes into the charts' own files; `tests/palette.rs` checks the contrasts.

use story::Accent;

/// A colour theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// The default, and the theme of the charts' own files.
    Light,
    /// Chosen by the reader or the system.
    Dark,
    /// High contrast for older readers (長者模式): at least 7:1 for text and 4.5:1 for marks, visible borders.
    Elder,
    /// [`Elder`](Self::Elder) in dark colours.
    ElderDark,
    /// For print, whatever theme the screen has.
    Print,
}

/// The colours of all tokens but the accents. A row is the token, without the `--` of its custom property, and its colours in the first
/// four themes of [`Theme::ALL`].
pub const COLOURS: [(&str, [&str; 4]); 7] = [
    ("paper", ["#faf6ee", "#15171a", "#fffcf5", "#0c0d0f"]),
    ("tint", ["#f0eaf5", "#221d2b", "#f7f2fb", "#14101c"]),
    ("card", ["#fffdf8", "#1c1f23", "#fff", "#14161a"]),
    ("ink", ["#1d1a16", "#efe9dd", "#14110d", "#fff"]),
    ("soft", ["#5f574c", "#b3ab9d", "#2f2a23", "#e6dfd2"]),
    ("line", ["#e2d9c8", "#34383e", "#857a68", "#7f8790"]),
    ("track", ["#e9e1d1", "#32363c", "#efe7d8", "#2a2e34"]),
];

/// The colours of an accent, and the softer ones for [`Role::MarkSoft`](crate::Role::MarkSoft), in the same themes. After Shanxi's glazed
/// temple tiles.
fn shades(accent: Accent) -> [[&'static str; 4]; 2] {
    match accent {
        Accent::Teal => {
            [["#0b6e6e", "#4fb9b3", "#005454", "#62cfc8"], ["#4f9292", "#3a8682", "#2f7a7a", "#3f9a95"]]
        }
        Accent::Indigo => {
            [["#2a4b9b", "#8ba9f2", "#1f3d8a", "#94b2ff"], ["#6d83bd", "#6781bf", "#4f69b0", "#7391d6"]]
        }
        Accent::Amber => {
            [["#8f5700", "#e0a545", "#674800", "#f7c552"], ["#b07d38", "#a67b37", "#8f5f1a", "#bb8c41"]]
        }
        Accent::Crimson => {
            [["#a1343c", "#ed8187", "#8c0a38", "#ff9ba0"], ["#c0696f", "#b56a6d", "#b0484f", "#cc7a7e"]]
        }
        Accent::Violet => {
            [["#5a4872", "#c9bae7", "#46345f", "#e3d8f8"], ["#8577a9", "#8c7eb0", "#6d5c98", "#9f91c6"]]
        }
        Accent::Moss => {
            [["#205424", "#a7e893", "#153e19", "#c5efad"], ["#5f8a57", "#5f8f57", "#467a44", "#74a866"]]
        }
    }
}

/// The colours that differ from the light theme in print.
const ON_PAPER: [(&str, &str); 7] = [
    ("paper", "#fff"),
    ("tint", "#fff"),
    ("card", "#fff"),
    ("ink", "#000"),
    ("soft", "#444"),
    ("line", "#bbb"),
    ("track", "#e4ddcf"),
];

impl Theme {
    /// All themes. The first four are the columns of [`COLOURS`].
    pub const ALL: [Self; 5] = [Self::Light, Self::Dark, Self::Elder, Self::ElderDark, Self::Print];

    /// Returns the name in the markers of the style sheets and in messages.
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

    /// Returns the tokens other than accents that the theme sets, with their colours (`#rgb` or `#rrggbb`). It has all others from
    /// [`Light`](Self::Light).
    #[must_use]
    pub fn colours(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Print => ON_PAPER.to_vec(),
            _ => COLOURS.iter().map(|(token, colours)| (*token, colours[self as usize])).collect(),
        }
    }

    /// Returns the colour of a token other than an accent (`#rgb` or `#rrggbb`), or `None` for an unknown token.
    ///
    /// ```
    /// use chart::tokens::Theme;
    /// assert_eq!(Theme::Print.colour("ink"), Some("#000"));
    /// assert_eq!(Theme::Print.colour("a-typo"), None);
    /// ```
    #[must_use]
    pub fn colour(self, token: &str) -> Option<&'static str> {
        let mut all = self.colours().into_iter().chain(Self::Light.colours());
        all.find(|(name, _)| *name == token).map(|(_, colour)| colour)
    }

    /// Returns the colour of an accent, and the softer one.
    ///
    /// ```
    /// use chart::tokens::Theme;
    /// use story::Accent;
    /// assert_eq!(Theme::Light.accent(Accent::Teal), ["#0b6e6e", "#4f9292"]);
    /// assert_eq!(Theme::Print.accent(Accent::Teal), Theme::Light.accent(Accent::Teal));
    /// ```
    #[must_use]
    pub fn accent(self, accent: Accent) -> [&'static str; 2] {
        let column = if self == Self::Print { Self::Light } else { self } as usize;
        shades(accent).map(|themes| themes[column])
    }
}

/// The font stacks of an edition: family names in the order of preference, the last one generic.
#[derive(Clone, Copy, Debug)]
pub struct Fonts {
    /// The edition's language tag.
    pub lang: &'static str,
    /// The fonts of headlines and figures.
    pub serif: &'static [&'static str],
    /// The fonts of all other text.
    pub sans: &'static [&'static str],
}

/// The family that the style sheet declares with `@font-face`, for ’ and “ from a Latin font. The charts' own files can't use it.
pub const LATIN_QUOTES: &str = "Latin quotes";

/// The font stacks of every edition. In English Latin fonts come first, then [`LATIN_QUOTES`]: Chinese fonts draw ’ and “ one em
/// wide. No font may be wider than `crates/svg/src/width_table.rs` assumes.
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

/// Returns the fonts of an edition; those of the first row for an unknown language tag.
#[must_use]
pub fn fonts(lang: &str) -> &'static Fonts {
    FONTS.iter().find(|fonts| fonts.lang == lang).unwrap_or(&FONTS[0])
}
