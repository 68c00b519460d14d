//! Runs steps side by side, so that a first set-up takes as long as the longest lane and not as long as all steps together.
//!
//! A lane is a list of steps that run one after another; lanes run at the same time. The output of a step's commands is collected: a line
//! now and then reports the progress of each step, a failing step prints all of its output, and a successful one only the compiler's
//! warnings. After a failure no further command is started and running compilers are terminated; apt, npm and rustup may finish.

use std::cell::RefCell;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::progress::{elapsed, print, say};

/// The time between two progress reports.
const PAUSE: Duration = Duration::from_secs(15);
/// A step that took no longer than this had nothing to do and is not reported.
const MOMENT: Duration = Duration::from_secs(2);
/// The first words of cargo's status lines, which are indented.
const STATUS: [&str; 15] = [
    "Adding",
    "Blocking",
    "Checking",
    "Compiling",
    "Downloaded",
    "Downloading",
    "Finished",
    "Fresh",
    "Ignored",
    "Installed",
    "Installing",
    "Locking",
    "Replaced",
    "Replacing",
    "Updating",
];

/// Said when cargo waits for another one.
const WAITING: &str = "another cargo command is building in this folder; waiting until it has finished";

/// A piece of work with a name for progress reports.
pub(crate) struct Step<'a> {
    name: &'static str,
    work: Box<dyn FnOnce() -> Result<()> + Send + 'a>,
}

impl<'a> Step<'a> {
    pub(crate) fn new(name: &'static str, work: impl FnOnce() -> Result<()> + Send + 'a) -> Self {
        Self { name, work: Box::new(work) }
    }
}

/// A running step.
struct Running {
    name: &'static str,
    output: Mutex<Vec<String>>,
    /// The process id of the cargo command that the step is waiting for.
    child: Mutex<Option<u32>>,
    cancelled: Arc<AtomicBool>,
}

thread_local! {
    /// The step that this thread runs.
    static CURRENT: RefCell<Option<Arc<Running>>> = const { RefCell::new(None) };
}

enum Event {
    Started(Arc<Running>),
    Ended(Arc<Running>, Duration, Result<()>),
}

/// Runs the lanes, each in a thread; the error is the first failure, with the name of its step.
pub(crate) fn run(lanes: Vec<Vec<Step<'_>>>) -> Result<()> {
    let cancelled = Arc::new(AtomicBool::new(false));
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        for lane in lanes {
            let (send, cancelled) = (send.clone(), Arc::clone(&cancelled));
            scope.spawn(move || follow(lane, &send, &cancelled));
        }
        drop(send);
        watch(&receive)
    })
}

/// Runs the steps of one lane.
fn follow(lane: Vec<Step<'_>>, send: &mpsc::Sender<Event>, cancelled: &Arc<AtomicBool>) {
    for Step { name, work } in lane {
        if cancelled.load(Ordering::SeqCst) {
            return;
        }
        let step = Arc::new(Running {
            name,
            output: Mutex::default(),
            child: Mutex::default(),
            cancelled: Arc::clone(cancelled),
        });
        CURRENT.set(Some(Arc::clone(&step)));
        let start = Instant::now();
        // Can't fail: the receiver lives as long as the lanes.
        let _ = send.send(Event::Started(Arc::clone(&step)));
        let outcome = work();
        let failed = outcome.is_err();
        if failed {
            cancelled.store(true, Ordering::SeqCst);
        }
        CURRENT.set(None);
        let _ = send.send(Event::Ended(step, start.elapsed(), outcome));
        if failed {
            return;
        }
    }
}

/// Reports progress until all lanes have ended.
fn watch(receive: &mpsc::Receiver<Event>) -> Result<()> {
    let start = Instant::now();
    let mut running: Vec<Arc<Running>> = Vec::new();
    let mut failure = None;
    loop {
        match receive.recv_timeout(PAUSE) {
            Ok(Event::Started(step)) => running.push(step),
            Ok(Event::Ended(step, time, outcome)) => {
                running.retain(|other| !Arc::ptr_eq(other, &step));
                match outcome {
                    Ok(()) => step.succeeded(time),
                    // It failed because this function terminated it.
                    Err(_) if failure.is_some() => {}
                    Err(error) => {
                        step.failed();
                        running.iter().for_each(|other| other.terminate());
                        failure = Some(error.context(format!("{} failed", step.name)));
                    }
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                let each: Vec<String> = running.iter().map(|step| step.progress()).collect();
                say(&format!("{}: {}", elapsed(start.elapsed()), each.join("; ")));
            }
            Err(RecvTimeoutError::Disconnected) => return failure.map_or(Ok(()), Err),
        }
    }
}

impl Running {
    fn lines(&self) -> Vec<String> {
        self.output.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The step's name and last line of output.
    fn progress(&self) -> String {
        match self.lines().last() {
            Some(line) => format!("{}: {}", self.name, line.trim()),
            None => self.name.to_owned(),
        }
    }

    fn succeeded(&self, time: Duration) {
        for line in warnings(&self.lines()) {
            say(&format!("{}: {line}", self.name));
        }
        if time > MOMENT {
            say(&format!("{}: done in {}", self.name, elapsed(time)));
        }
    }

    fn failed(&self) {
        let lines = self.lines();
        if !lines.is_empty() {
            say(&format!("{} failed; its output:", self.name));
        }
        for line in lines {
            print(&format!("{}: {line}", self.name));
        }
    }

    /// Terminates the step's cargo command, if one is running.
    fn terminate(&self) {
        let child = *self.child.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(id) = child {
            say(&format!("stopping {}", self.name));
            // Fails only if the process has ended by itself.
            let _ = Command::new("kill").arg(id.to_string()).stderr(Stdio::null()).status();
        }
    }

    fn collect(&self, pipe: impl Read) {
        for line in BufReader::new(pipe).split(b'\n').map_while(|line| line.ok()) {
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            // Now and not with the next progress report: nothing else happens until the other command ends.
            if waits_for_cargo(&line) {
                say(&format!("{}: {WAITING}", self.name));
            }
            self.output.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    }
}

/// Whether cargo says that it waits for another one that builds in the same folder. For the lock of the downloaded packages the steps of one
/// set-up wait, too, but only for moments.
fn waits_for_cargo(line: &str) -> bool {
    let lock = line.trim_start().strip_prefix("Blocking waiting for file lock on ");
    lock.is_some_and(|lock| lock.starts_with("build directory") || lock.starts_with("artifact directory"))
}

/// The compiler's warnings in cargo's output, without status lines. `cargo install` reports warnings about foreign code, so they are left out.
fn warnings(output: &[String]) -> Vec<&str> {
    let is_status = |line: &&String| {
        let word = line.trim_start().split(' ').next().unwrap_or_default();
        line.starts_with(' ') && STATUS.contains(&word)
    };
    let is_of_install = output.iter().any(|line| line.trim_start().starts_with("Installing "));
    if is_of_install || !output.iter().any(|line| line.starts_with("warning")) {
        return Vec::new();
    }
    output.iter().filter(|line| !is_status(line)).map(String::as_str).collect()
}

/// If this thread runs a step, runs the command as part of it, with its output collected; otherwise `None`. `line` is the command as
/// a user would type it.
pub(crate) fn run_collected(command: &mut Command, line: &str) -> Option<Result<()>> {
    let step = CURRENT.with_borrow(Clone::clone)?;
    Some(run_in(&step, command, line))
}

fn run_in(step: &Arc<Running>, command: &mut Command, line: &str) -> Result<()> {
    if step.cancelled.load(Ordering::SeqCst) {
        bail!("`{line}` was not started: another step failed");
    }
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("can't start `{line}`"))?;
    if line.starts_with("cargo ") {
        *step.child.lock().unwrap_or_else(PoisonError::into_inner) = Some(child.id());
    }
    let (out, err) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| out.map(|pipe| step.collect(pipe)));
        scope.spawn(|| err.map(|pipe| step.collect(pipe)));
    });
    let status = child.wait().with_context(|| format!("can't wait for `{line}`"))?;
    *step.child.lock().unwrap_or_else(PoisonError::into_inner) = None;
    if status.success() { Ok(()) } else { Err(anyhow!("`{line}` failed ({status})")) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{env, process};

    #[test]
    fn cargo_says_at_once_that_it_waits_for_another_one() {
        let dir = std::env::temp_dir().join(format!("sanjin-waits-{}", std::process::id()));
        let target = dir.join("target/debug");
        fs::create_dir_all(&target).expect("a folder");
        fs::create_dir_all(dir.join("src")).expect("a folder");
        let package = "[package]\nname = \"waits\"\nedition = \"2024\"\n\n[workspace]\n";
        fs::write(dir.join("Cargo.toml"), package).expect("a file");
        fs::write(dir.join("src/lib.rs"), "").expect("a file");
        // Held as another cargo would hold it.
        let lock = fs::File::create(target.join(".cargo-lock")).expect("a file");
        lock.lock().expect("nobody else has it");
        let mut cargo = process::command("cargo", env::native(), &dir);
        cargo.args(["build", "--offline"]).env("CARGO_TARGET_DIR", dir.join("target"));
        let mut child = cargo.stderr(Stdio::piped()).spawn().expect("cargo starts");
        let lines = BufReader::new(child.stderr.take().expect("a pipe")).lines().map_while(|line| line.ok());
        let mut lines = lines.skip_while(|line| !waits_for_cargo(line));
        assert!(lines.next().is_some(), "cargo did not say that it waits, or says it in other words");
        lock.unlock().expect("it was locked");
        assert!(lines.any(|line| line.trim_start().starts_with("Finished")), "it goes on");
        assert!(child.wait().expect("it ends").success());
        fs::remove_dir_all(dir).expect("it can go");
    }

    #[test]
    fn of_the_locks_only_that_of_the_folder_is_another_build_s() {
        assert!(waits_for_cargo("    Blocking waiting for file lock on build directory"));
        assert!(waits_for_cargo("    Blocking waiting for file lock on artifact directory"));
        assert!(!waits_for_cargo("    Blocking waiting for file lock on package cache"));
        assert!(!waits_for_cargo("   Compiling waits v0.1.0"));
    }

    fn sh(script: &str) -> Result<()> {
        let mut command = Command::new("sh");
        process::run(command.args(["-c", script]))
    }

    #[test]
    fn lanes_run_at_the_same_time_and_the_steps_of_one_lane_after_another() {
        let (send, receive) = mpsc::channel();
        let log = Mutex::new(Vec::new());
        let note = |word| log.lock().expect("nobody panics").push(word);
        // If the lanes ran one after another, the first would wait for ever.
        run(vec![
            vec![
                Step::new("waits", move || Ok(receive.recv()?)),
                Step::new("then", || {
                    note("then");
                    Ok(())
                }),
            ],
            vec![Step::new("sends", move || {
                note("sends");
                Ok(send.send(())?)
            })],
        ])
        .expect("nothing fails");
        assert_eq!(log.into_inner().expect("nobody panics"), ["sends", "then"]);
    }

    #[test]
    fn a_failure_names_its_step_and_starts_nothing_more() {
        let mut went_on = false;
        let error = run(vec![
            vec![Step::new("trunk", || sh("echo why >&2; exit 3"))],
            vec![
                // Ends only because no command may start any more.
                Step::new("wasm", || {
                    loop {
                        sh("true")?;
                    }
                }),
                Step::new("after", || {
                    went_on = true;
                    Ok(())
                }),
            ],
        ])
        .expect_err("trunk fails");
        let message = format!("{error:#}");
        assert!(message.starts_with("trunk failed: `sh -c echo why >&2; exit 3` failed"), "{message}");
        assert!(!went_on);
    }

    #[test]
    fn of_a_success_only_warnings_are_printed_and_none_of_a_tools_build() {
        let lines = |lines: &[&str]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
        let ours = lines(&[
            "   Compiling sanjin v0.1.0",
            "warning: unused",
            " --> src/lib.rs:1:1",
            "    Finished `dev`",
        ]);
        assert_eq!(warnings(&ours), ["warning: unused", " --> src/lib.rs:1:1"]);
        assert!(warnings(&lines(&["   Compiling a v1.0.0", "    Finished `dev`"])).is_empty());
        assert!(
            warnings(&lines(&["  Installing trunk v0.21.14", "warning: be sure to add it to PATH"]))
                .is_empty()
        );
    }
}
