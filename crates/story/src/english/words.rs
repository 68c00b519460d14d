//! The words of English numerals.

/// Words below twenty, each at the index that it says.
pub(super) const BELOW_TWENTY: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// Twenty to ninety.
pub(super) const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Words that multiply what is before them.
pub(super) const SCALES: [(&str, i64); 8] = [
    ("dozen", 12),
    ("hundred", 100),
    ("thousand", 1_000),
    ("lakh", 100_000),
    ("million", 1_000_000),
    ("crore", 10_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// Short forms of them after digits. A single `m` is not here: it may be metres.
pub(super) const SHORT_SCALES: [(&str, i64); 6] = [
    ("k", 1_000),
    ("mn", 1_000_000),
    ("mln", 1_000_000),
    ("bn", 1_000_000_000),
    ("tn", 1_000_000_000_000),
    ("trn", 1_000_000_000_000),
];

/// Ordinals from `first`, each at its index plus one.
pub(super) const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// Ordinals above the twentieth that are one word.
pub(super) const LARGE_ORDINALS: [(&str, i64); 10] = [
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
    ("thousandth", 1_000),
    ("millionth", 1_000_000),
];

/// What follows a fraction such as “a third” or “a quarter”. Before another word, “a third” may be the third one and “a quarter” three months.
pub(super) const AFTER_FRACTION: [&str; 42] = [
    "of", "more", "less", "fewer", "higher", "lower", "larger", "smaller", "in", "from", "since", "to",
    "were", "are", "is", "was", "have", "has", "had", "by", "on", "compared", "between", "and", "or", "said",
    "voted", "over", "than", "as", "that", "at", "for", "who", "i", "we", "you", "he", "she", "it", "they",
    "if",
];

/// Words for a number without an exact amount.
pub(super) const VAGUE: [&str; 17] = [
    "hundreds of thousands",
    "hundreds of millions",
    "tens of thousands",
    "tens of millions",
    "tens of billions",
    "thousands of millions",
    "hundreds",
    "thousands",
    "millions",
    "billions",
    "trillions",
    "dozens",
    "scores of",
    "a couple of",
    "a couple more",
    "hundreds of billions",
    "lakhs",
];

/// Words before hundred, thousand, … that leave the number open.
pub(super) const OPEN: [&str; 8] =
    ["a few", "few", "several", "many", "a couple of", "couple of", "multiple", "the odd"];

/// Words for so many times as much.
pub(super) const MULTIPLES: [&str; 25] = [
    "twice",
    "thrice",
    "double",
    "doubled",
    "doubles",
    "doubling",
    "triple",
    "tripled",
    "triples",
    "tripling",
    "treble",
    "trebled",
    "trebles",
    "trebling",
    "quadruple",
    "quadrupled",
    "quadrupling",
    "halved",
    "halves",
    "halving",
    "quintupled",
    "half as many",
    "half as much",
    "half price",
    "half-price",
];

/// What follows “times” where it compares: three times as many.
pub(super) const COMPARES: [&str; 36] = [
    "as", "more", "higher", "larger", "bigger", "greater", "faster", "longer", "that of", "the", "its",
    "their", "less", "lower", "fewer", "smaller", "over", "worse", "better", "what", "those", "last", "than",
    "cheaper", "stronger", "deadlier", "likelier", "older", "younger", "heavier", "wider", "deeper",
    "hotter", "brighter", "quicker", "slower",
];

/// Words for measures that may follow digits without a space.
pub(super) const GLUED: [&str; 58] = [
    "kg", "g", "mg", "kilos", "km", "cm", "mm", "mi", "ft", "in", "lb", "lbs", "oz", "l", "ml", "cl", "ha",
    "t", "mph", "kph", "kmh", "km/h", "mw", "gw", "kw", "kwh", "mwh", "gwh", "twh", "tw", "c", "f", "hz",
    "mhz", "ghz", "gb", "mb", "tb", "kb", "hr", "hrs", "h", "min", "mins", "sec", "secs", "ppm", "ppb", "db",
    "st", "pt", "p", "w", "v", "kj", "kcal", "ms", "bp",
];

/// Words for units of time, with their seconds; none for months and years.
pub(super) const TIMES: [(&str, u32); 26] = [
    ("second", 1),
    ("seconds", 1),
    ("sec", 1),
    ("secs", 1),
    ("s", 1),
    ("minute", 60),
    ("minutes", 60),
    ("min", 60),
    ("mins", 60),
    ("m", 60),
    ("hour", 3_600),
    ("hours", 3_600),
    ("hr", 3_600),
    ("hrs", 3_600),
    ("h", 3_600),
    ("day", 86_400),
    ("days", 86_400),
    ("week", 604_800),
    ("weeks", 604_800),
    ("month", 0),
    ("months", 0),
    ("year", 0),
    ("years", 0),
    ("decade", 0),
    ("decades", 0),
    ("fortnight", 1_209_600),
];

/// Units beside those of time before which “half” is no share: half mile.
pub(super) const HALVED: [&str; 16] = [
    "pint", "gallon", "litre", "liter", "pound", "ounce", "kilo", "ton", "tonne", "inch", "foot", "mile",
    "acre", "point", "cent", "century",
];

/// Other pairs of a larger unit and the smaller one that continues it.
pub(super) const CONTINUED: [(&str, &str); 13] = [
    ("feet", "inches"),
    ("foot", "inches"),
    ("feet", "inch"),
    ("ft", "in"),
    ("pounds", "ounces"),
    ("pounds", "pence"),
    ("lb", "oz"),
    ("stone", "pounds"),
    ("stone", "lb"),
    ("st", "lb"),
    ("dollars", "cents"),
    ("euros", "cents"),
    ("degrees", "minutes"),
];

/// Times of day after a number.
pub(super) const CLOCK: [&str; 5] = ["am", "pm", "a.m.", "p.m.", "o'clock"];

/// Words before “one” or “ones” that make it a pronoun: no one, this one.
pub(super) const BEFORE_ONE: [&str; 21] = [
    "no", "not", "any", "every", "each", "this", "that", "which", "the", "another", "some", "loved", "first",
    "last", "new", "right", "wrong", "big", "old", "next", "by",
];

/// What follows “one” where it is a pronoun or part of a turn of phrase.
pub(super) const AFTER_ONE: [&str; 24] = [
    " another",
    " who",
    " that",
    " which",
    " can",
    " could",
    " must",
    " should",
    " might",
    " may",
    " would",
    " thing",
    " or other",
    " by one",
    " and all",
    " and the same",
    "'s",
    "-off",
    "-time",
    "-sided",
    "-way",
    "-stop",
    "-on-one",
    "-to-one",
];

/// Words between “of” and a number: one of the five.
pub(super) const DETERMINERS: [&str; 8] = ["the", "its", "their", "his", "her", "our", "these", "those"];
