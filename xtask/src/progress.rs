//! What the commands say while they work.

use std::time::Duration;

/// One line of what is being done, apart from the tools' own output.
pub(crate) fn say(line: &str) {
    println!("xtask: {line}");
}

/// A numbered headline over one check.
pub(crate) fn headline(number: usize, of: usize, name: &str, what: &str) {
    println!("\n=== [{number}/{of}] {name}: {what}");
}

/// A time for the eye: `0.4 s`, `12.3 s`, `4 min 05 s`.
pub(crate) fn elapsed(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short_to_read() {
        assert_eq!(elapsed(Duration::from_millis(420)), "0.4 s");
        assert_eq!(elapsed(Duration::from_secs(245)), "4 min 05 s");
    }
}
