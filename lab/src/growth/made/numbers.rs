//! Figures in every form that the article uses.

/// A figure as the article writes it.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    pub(crate) numeral: String,
    pub(crate) value: f64,
    pub(crate) qualifier: &'static str,
}

/// The nth number of a story, from 2 to `most`, possibly in 萬. Number and form depend on n alone.
pub(crate) fn number(n: usize, most: u64) -> Number {
    let drawn = 2 + mixed(n) % (most - 1);
    let (numeral, value, qualifier) = match mixed(n + 7) % 6 {
        0 if drawn > 100 => (format!("{drawn}多"), drawn, "over"),
        1 => (format!("超過{drawn}"), drawn, "over"),
        2 => (format!("近{drawn}"), drawn, "nearly"),
        3 if drawn > 1_000 => (format!("{drawn}萬"), drawn * 10_000, "exact"),
        4 if drawn > 100 => (format!("{}.{:02}萬", drawn / 100, drawn % 100), drawn * 100, "exact"),
        _ => (drawn.to_string(), drawn, "exact"),
    };
    Number { numeral, value: value as f64, qualifier }
}

/// The nth share.
pub(crate) fn share(n: usize) -> Number {
    let tenths = 1 + mixed(n) % 998;
    Number {
        numeral: format!("{}.{}%", tenths / 10, tenths % 10),
        value: tenths as f64 / 10.0,
        qualifier: "exact",
    }
}

/// A multiple of another number, by a factor from 3 to 62.
pub(crate) fn times(n: usize, of: &Number) -> Number {
    let value = of.value * (3 + mixed(n) % 60) as f64;
    Number { numeral: value.to_string(), value, qualifier: "exact" }
}

/// splitmix64: pseudo-random numbers that never change.
fn mixed(n: usize) -> u64 {
    let mut z = (n as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
