//! What holds whatever comes in: nothing panics, nothing hangs, an error names its place, and what is accepted can be used.
//!
//! A few cases run with every `cargo test`. `PROPTEST_CASES=20000 cargo test --release … --test properties` runs as many as
//! one likes; a case that fails is made small by proptest and printed, with the seed that brings it back.

mod data;
mod fragments;
/// What libFuzzer tries: docs/fuzzing.md.
#[path = "../../lab/fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "in lab/fuzz it is a library")]
mod fuzzed;
mod mutation;
mod quantities;
mod seeds;

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use proptest::test_runner::Config;

/// The bounded run: `cases`, or as many as `PROPTEST_CASES` says. A failure is printed, and put into a test by hand: files of
/// seeds mean nothing once a strategy changes.
fn cases(cases: u32) -> Config {
    let usual = Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { usual.cases } else { cases };
    Config { cases, failure_persistence: None, ..usual }
}

/// What the work gives, which it must within a minute: it takes a fraction of a second, and a hang must not be waited for.
#[track_caller]
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    let worker = thread::spawn(move || done.send(work()).is_ok());
    match result.recv_timeout(Duration::from_secs(60)) {
        Ok(result) => result,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("no end after a minute"),
        Err(mpsc::RecvTimeoutError::Disconnected) => match worker.join() {
            Err(panicked) => std::panic::resume_unwind(panicked),
            Ok(_) => panic!("the worker ended without a result"),
        },
    }
}
