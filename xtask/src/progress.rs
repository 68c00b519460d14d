//! What the commands print while they work.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Whether standard output is for another program, which reads JSON there.
static IS_FOR_PROGRAMS: AtomicBool = AtomicBool::new(false);

/// From now on prints to standard error, since another program reads standard output.
pub(crate) fn leave_stdout_to_programs() {
    IS_FOR_PROGRAMS.store(true, Ordering::SeqCst);
}

/// Prints a line of xtask's own, marked as such among the output of tools.
pub fn say(line: &str) {
    print(&format!("xtask: {line}"));
}

/// Prints a line as it is.
pub(crate) fn print(line: &str) {
    match IS_FOR_PROGRAMS.load(Ordering::SeqCst) {
        true => eprintln!("{line}"),
        false => println!("{line}"),
    }
}

/// Prints a numbered headline over the output of one check.
pub(crate) fn headline(number: usize, of: usize, name: &str, what: &str) {
    println!("\n=== [{number}/{of}] {name}: {what}");
}

/// A duration as text: `0.4 s`, `12.3 s`, `4 min 05 s`.
#[must_use]
pub fn elapsed(time: Duration) -> String {
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
