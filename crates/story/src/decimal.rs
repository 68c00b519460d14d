/// Returns a number with at most `most` decimals, rounded half up (away from zero), without trailing zeros, and whether
/// that is its exact value. Rust's formatter of floats would add tables and big integers to the wasm program.
///
/// The value times `10^most` must fit a `u64`; a larger one gives wrong digits.
///
/// # Panics
///
/// If `most` is greater than 19 and overflow checks are on.
///
/// ```
/// assert_eq!(story::decimal(72.3, 1), ("72.3".to_owned(), true));
/// assert_eq!(story::decimal(48.523, 1), ("48.5".to_owned(), false));
/// ```
#[must_use]
pub fn decimal(value: f64, most: u32) -> (String, bool) {
    let scale = 10_u64.pow(most);
    let scaled = (value.abs() * scale as f64).round();
    // Below 2^53 this division rounds once, as parsing the digits does.
    let exact = scaled / scale as f64 == value.abs();
    let scaled = scaled as u64;
    let mut written = if value < 0.0 && scaled > 0 { "-".to_owned() } else { String::new() };
    written.push_str(&(scaled / scale).to_string());
    let (mut rest, mut place) = (scaled % scale, scale);
    if rest > 0 {
        written.push('.');
    }
    while rest > 0 {
        place /= 10;
        written.push(char::from(b'0' + u8::try_from(rest / place).unwrap_or(0)));
        rest %= place;
    }
    (written, exact)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_rounded_half_up_without_trailing_zeros() {
        for (value, most, written, exact) in [
            (159_400.0, 1, "159400", true),
            (72.3, 1, "72.3", true),
            (48.523, 1, "48.5", false),
            (0.25, 1, "0.3", false),
            (9.96, 1, "10", false),
            (1_234_000.0 / 1e6, 3, "1.234", true),
            (1.05, 3, "1.05", true),
            (-41.0, 1, "-41", true),
            (-0.04, 1, "0", false),
            (0.0, 3, "0", true),
        ] {
            assert_eq!(decimal(value, most), (written.to_owned(), exact), "{value}");
        }
    }

    proptest! {
        #[test]
        fn decimals_that_fit_are_written_as_rust_writes_them(digits in 0_u64..1_000_000_000_000, most in 0_u32..6) {
            let value = digits as f64 / 10_u64.pow(most) as f64;
            prop_assert_eq!(decimal(value, most), (value.to_string(), true));
        }
    }
}
