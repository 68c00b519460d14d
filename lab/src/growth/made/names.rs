//! Names of counties. No name contains a numeral, and none is a part of another, in English either.

/// The characters of names, each with a pinyin of its own.
const SYLLABLES: [(char, &str); 18] = [
    ('東', "dong"),
    ('南', "nan"),
    ('西', "xi"),
    ('北', "bei"),
    ('春', "chun"),
    ('夏', "xia"),
    ('秋', "qiu"),
    ('雪', "xue"),
    ('山', "shan"),
    ('川', "chuan"),
    ('河', "he"),
    ('湖', "hu"),
    ('松', "song"),
    ('柏', "bai"),
    ('梅', "mei"),
    ('竹', "zhu"),
    ('菊', "ju"),
    ('雲', "yun"),
];

/// The name of the nth county: three characters, and the same in English. There are 5832, more than a story needs.
pub(crate) fn county(n: usize) -> (String, String) {
    let base = SYLLABLES.len();
    // Neighbours in the article differ in their first character.
    let picked = [n % base, n / base % base, n / base / base % base].map(|i| SYLLABLES[i]);
    let latin: String = picked.iter().map(|(_, syllable)| *syllable).collect();
    let capital = latin.chars().next().map_or(String::new(), |c| c.to_uppercase().to_string());
    (picked.iter().map(|(han, _)| *han).collect(), capital + latin.get(1..).unwrap_or_default())
}
