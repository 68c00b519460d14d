//! Properties for any input: no panic, no hang, every error names its place, and accepted input is usable.
//!
//! Each `cargo test` runs a few cases. `PROPTEST_CASES=20000 cargo test --release … --test properties` runs more; proptest shrinks a
//! failing case and prints it.

mod data;
/// The fuzzers' checks: docs/fuzzing.md.
#[path = "../../lab/fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "in lab/fuzz it is a library")]
mod fuzzed;
mod han;
mod mutation;
mod quantities;
mod seeds;

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use proptest::test_runner::Config;

/// Runs `cases`, or the number in `PROPTEST_CASES`. Failures become tests by hand, since a file of seeds is useless once a strategy
/// changes.
fn cases(cases: u32) -> Config {
    let usual = Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { usual.cases } else { cases };
    Config { cases, failure_persistence: None, ..usual }
}

/// The result of work that normally takes a fraction of a second; panics after a minute, which only a hang can take.
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
