//! How a number is written in plain decimals.

/// A number with so many decimals at most, rounded half up, without zeros at the end, and whether that is all of it.
///
/// Rust's own writer of decimals writes any number, with tables and big integers that every reader would download.
#[must_use]
pub fn decimal(value: f64, most: u32) -> (String, bool) {
    let scale = 10_u64.pow(most);
    let scaled = (value.abs() * scale as f64).round();
    // Below 2^53 one division rounds once, as whoever wrote the digits did.
    let whole = scaled / scale as f64 == value.abs();
    // Beyond what an integer holds it is the largest one: no number of ours is.
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
    (written, whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_rounded_half_up_and_have_no_zeros_to_spare() {
        for (value, most, written, whole) in [
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
            assert_eq!(decimal(value, most), (written.to_owned(), whole), "{value}");
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
