//! The words of English numerals.

use crate::{Qualifier, Refusal};

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
pub(super) const AFTER_FRACTION: [&str; 34] = [
    "of", "more", "less", "fewer", "higher", "lower", "larger", "smaller", "in", "from", "since", "to",
    "were", "are", "is", "was", "have", "has", "had", "by", "on", "compared", "between", "and", "or", "said",
    "voted", "over", "than", "as", "that", "at", "for", "who",
];

/// What words before a number make of it.
pub(super) type Before = Result<Qualifier, Refusal>;

use Qualifier::{About, AtLeast, AtMost, Nearly, Over, Under};

/// Words and signs before a number that qualify it.
pub(super) const BEFORE: [(&str, Before); 92] = [
    ("more than", Ok(Over)),
    ("greater than", Ok(Over)),
    ("over", Ok(Over)),
    ("just over", Ok(Over)),
    ("well over", Ok(Over)),
    ("above", Ok(Over)),
    ("just above", Ok(Over)),
    ("well above", Ok(Over)),
    ("upwards of", Ok(Over)),
    ("upward of", Ok(Over)),
    ("in excess of", Ok(Over)),
    ("exceeding", Ok(Over)),
    ("exceeds", Ok(Over)),
    ("exceeded", Ok(Over)),
    ("exceed", Ok(Over)),
    ("topping", Ok(Over)),
    ("topped", Ok(Over)),
    ("surpassing", Ok(Over)),
    ("surpassed", Ok(Over)),
    ("beyond", Ok(Over)),
    (">", Ok(Over)),
    ("at least", Ok(AtLeast)),
    ("a minimum of", Ok(AtLeast)),
    ("minimum of", Ok(AtLeast)),
    ("no fewer than", Ok(AtLeast)),
    ("no less than", Ok(AtLeast)),
    ("not fewer than", Ok(AtLeast)),
    ("not less than", Ok(AtLeast)),
    ("as few as", Ok(AtLeast)),
    ("as little as", Ok(AtLeast)),
    ("as low as", Ok(AtLeast)),
    ("≥", Ok(AtLeast)),
    (">=", Ok(AtLeast)),
    ("nearly", Ok(Nearly)),
    ("very nearly", Ok(Nearly)),
    ("almost", Ok(Nearly)),
    ("close to", Ok(Nearly)),
    ("close on", Ok(Nearly)),
    ("just under", Ok(Nearly)),
    ("just below", Ok(Nearly)),
    ("just short of", Ok(Nearly)),
    ("approaching", Ok(Nearly)),
    ("nearing", Ok(Nearly)),
    ("not quite", Ok(Nearly)),
    ("virtually", Ok(Nearly)),
    ("fewer than", Ok(Under)),
    ("less than", Ok(Under)),
    ("under", Ok(Under)),
    ("well under", Ok(Under)),
    ("below", Ok(Under)),
    ("well below", Ok(Under)),
    ("short of", Ok(Under)),
    ("<", Ok(Under)),
    ("up to", Ok(AtMost)),
    ("at most", Ok(AtMost)),
    ("at the most", Ok(AtMost)),
    ("a maximum of", Ok(AtMost)),
    ("maximum of", Ok(AtMost)),
    ("no more than", Ok(AtMost)),
    ("not more than", Ok(AtMost)),
    ("not exceeding", Ok(AtMost)),
    ("as many as", Ok(AtMost)),
    ("as much as", Ok(AtMost)),
    ("as high as", Ok(AtMost)),
    ("within", Ok(AtMost)),
    ("≤", Ok(AtMost)),
    ("<=", Ok(AtMost)),
    ("about", Ok(About)),
    ("around", Ok(About)),
    ("roughly", Ok(About)),
    ("some", Ok(About)),
    ("approximately", Ok(About)),
    ("approx", Ok(About)),
    ("approx.", Ok(About)),
    ("an estimated", Ok(About)),
    ("estimated", Ok(About)),
    ("an estimated total of", Ok(About)),
    ("in the region of", Ok(About)),
    ("in the order of", Ok(About)),
    ("something like", Ok(About)),
    ("more or less", Ok(About)),
    ("circa", Ok(About)),
    ("perhaps", Ok(About)),
    ("maybe", Ok(About)),
    ("possibly", Ok(About)),
    ("probably", Ok(About)),
    ("~", Ok(About)),
    ("≈", Ok(About)),
    ("barely", Err(Refusal::Unclear)),
    ("hardly", Err(Refusal::Unclear)),
    ("scarcely", Err(Refusal::Unclear)),
    ("not", Err(Refusal::Unclear)),
];

/// Adjectives before “than” that make a number a lower bound, or, after “no”, an upper one.
pub(super) const UPWARD: [&str; 13] = [
    "higher", "longer", "larger", "bigger", "greater", "older", "faster", "taller", "heavier", "warmer",
    "hotter", "deeper", "wider",
];

/// Adjectives before “than” that make a number an upper bound, or, after “no”, a lower one.
pub(super) const DOWNWARD: [&str; 10] =
    ["lower", "shorter", "smaller", "younger", "slower", "lighter", "colder", "cooler", "cheaper", "earlier"];

/// Words and signs directly after a number that qualify it.
pub(super) const AFTER: [(&str, Qualifier); 6] = [
    ("+", Over),
    ("-plus", Over),
    ("-odd", About),
    (" odd", About),
    (" and counting", AtLeast),
    (" at least", AtLeast),
];

/// Words that qualify a number, with or without the counted thing before them: 300 or more, three days or more.
pub(super) const AFTER_UNIT: [(&str, Qualifier); 24] = [
    ("or more", AtLeast),
    ("and more", AtLeast),
    ("or over", AtLeast),
    ("or above", AtLeast),
    ("or older", AtLeast),
    ("or longer", AtLeast),
    ("or higher", AtLeast),
    ("or greater", AtLeast),
    ("and over", AtLeast),
    ("and above", AtLeast),
    ("and older", AtLeast),
    ("and up", AtLeast),
    ("and upwards", AtLeast),
    ("or so", About),
    ("or thereabouts", About),
    ("give or take", About),
    ("or fewer", AtMost),
    ("or less", AtMost),
    ("or under", AtMost),
    ("or below", AtMost),
    ("or younger", AtMost),
    ("or lower", AtMost),
    ("and under", AtMost),
    ("and below", AtMost),
];

/// Verbs that make a number a fall: fell 3%, down by 300.
pub(super) const FELL: [&str; 21] = [
    "fell",
    "fallen",
    "falling",
    "down",
    "dropped",
    "dropping",
    "declined",
    "declining",
    "decreased",
    "decreasing",
    "dipped",
    "slid",
    "slipped",
    "shrank",
    "shrunk",
    "plunged",
    "plummeted",
    "tumbled",
    "sank",
    "slumped",
    "contracted",
];

/// Words that make a number a fall only with “by”, “of” or a percentage: a fall of 3%, cut by 300, but: cut 300 jobs.
pub(super) const FALL: [&str; 21] = [
    "fall",
    "falls",
    "drop",
    "drops",
    "decline",
    "declines",
    "decrease",
    "decreases",
    "dip",
    "slump",
    "reduction",
    "reduced",
    "reduce",
    "cut",
    "lowered",
    "lower",
    "slashed",
    "shrink",
    "shrinks",
    "contraction",
    "sink",
];

/// Words after a number that make it a difference downwards: 12 per cent lower, 300 fewer.
pub(super) const LOWER: [&str; 8] =
    ["lower", "fewer", "less", "smaller", "shorter", "cheaper", "down", "below"];

/// Verbs of change before the step and the level that it led to, which are no range: rose 0.2% to 4.1%.
pub(super) const CHANGED: [&str; 26] = [
    "rose",
    "risen",
    "up",
    "climbed",
    "increased",
    "grew",
    "grown",
    "gained",
    "jumped",
    "edged",
    "ticked",
    "surged",
    "soared",
    "leapt",
    "advanced",
    "widened",
    "added",
    "lost",
    "by",
    "rising",
    "climbing",
    "growing",
    "increasing",
    "raised",
    "moved",
    "gaining",
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
pub(super) const MULTIPLES: [&str; 23] = [
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
];

/// What follows “times” where it compares: three times as many.
pub(super) const COMPARES: [&str; 17] = [
    "as", "more", "higher", "larger", "bigger", "greater", "faster", "longer", "that of", "the", "its",
    "their", "less", "lower", "fewer", "smaller", "over",
];

/// Words for measures that may follow digits without a space.
pub(super) const GLUED: [&str; 57] = [
    "kg", "g", "mg", "kilos", "km", "cm", "mm", "mi", "ft", "in", "lb", "lbs", "oz", "l", "ml", "cl", "ha",
    "t", "mph", "kph", "kmh", "km/h", "mw", "gw", "kw", "kwh", "mwh", "gwh", "twh", "tw", "c", "f", "hz",
    "mhz", "ghz", "gb", "mb", "tb", "kb", "hr", "hrs", "h", "min", "mins", "sec", "secs", "ppm", "ppb", "db",
    "st", "pt", "p", "w", "v", "kj", "kcal", "ms",
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

/// Other pairs of a larger unit and the smaller one that continues it.
pub(super) const CONTINUED: [(&str, &str); 12] = [
    ("feet", "inches"),
    ("foot", "inches"),
    ("feet", "inch"),
    ("ft", "in"),
    ("pounds", "ounces"),
    ("pounds", "pence"),
    ("lb", "oz"),
    ("stone", "pounds"),
    ("stone", "lb"),
    ("dollars", "cents"),
    ("euros", "cents"),
    ("degrees", "minutes"),
];

/// Times of day after a number.
pub(super) const CLOCK: [&str; 5] = ["am", "pm", "a.m.", "p.m.", "o'clock"];

/// Words that, before “over” and a time, show that it means “more than”: in over five years.
pub(super) const BEFORE_OVER: [&str; 22] = [
    "in", "for", "after", "of", "takes", "took", "take", "lasted", "lasts", "last", "waited", "wait", "aged",
    "with", "is", "was", "been", "at", "to", "than", "just", "well",
];

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
