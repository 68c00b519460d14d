//! The words beside a number that change what it says.

use Qualifier::{About, AtLeast, AtMost, Nearly, Over, Under};

use crate::{Qualifier, Refusal};

/// What words before a number make of it.
pub(super) type Before = Result<Qualifier, Refusal>;

/// Words and signs before a number that qualify it.
pub(super) const BEFORE: [(&str, Before); 98] = [
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
    ("all but", Err(Refusal::Unclear)),
    ("plus or minus", Err(Refusal::Either)),
    ("plus-or-minus", Err(Refusal::Either)),
    ("±", Err(Refusal::Either)),
    ("+/-", Err(Refusal::Either)),
    ("+/−", Err(Refusal::Either)),
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

/// Words that, before “over” and a time, show that it means “more than”: in over five years.
pub(super) const BEFORE_OVER: [&str; 22] = [
    "in", "for", "after", "of", "takes", "took", "take", "lasted", "lasts", "last", "waited", "wait", "aged",
    "with", "is", "was", "been", "at", "to", "than", "just", "well",
];

/// Verbs that make a number a fall: fell 3%, down by 300.
pub(super) const FELL: [&str; 27] = [
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
    "narrowed",
    "narrowing",
    "eased",
    "easing",
    "weakened",
    "retreated",
];

/// Words that make a number a fall only with “by”, “of” or a percentage: a fall of 3%, cut by 300, but: cut 300 jobs.
pub(super) const FALL: [&str; 23] = [
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
    "shed",
    "trimmed",
];

/// Words after a number that make it a difference downwards: 12 per cent lower, 300 fewer.
pub(super) const LOWER: [&str; 8] =
    ["lower", "fewer", "less", "smaller", "shorter", "cheaper", "down", "below"];

/// Words before “from” that make a range of what follows: anything from 3 to 5.
pub(super) const RANGING: [&str; 10] =
    ["anything", "anywhere", "ranging", "ranged", "ranges", "range", "varying", "varied", "varies", "vary"];

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
