//! Steps that run side by side, so that a first set-up takes as long as the longest of them and not as long as all.
//!
//! A lane is a list of steps, one after another; lanes run at the same time. What the commands in a step print is collected, not mixed: a
//! line now and then says how far each is, a step that fails shows all that it said, and of one that ends well only the compiler's
//! warnings are shown. A step that has nothing to do says nothing. After a failure no other command is started, and compilers that are still
//! at work are asked to end; what installs something (apt, npm, rustup) may finish.

use std::cell::RefCell;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::progress::{elapsed, say};

/// Between two lines that say how far the steps are.
const PAUSE: Duration = Duration::from_secs(15);
/// A step that took no longer had nothing to do: nobody needs to hear of it.
const MOMENT: Duration = Duration::from_secs(2);
/// Words before which cargo puts spaces, when it says what it does.
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

/// Something to do, with the name that its failure is told by.
pub(crate) struct Step<'a> {
    name: &'static str,
    work: Box<dyn FnOnce() -> Result<()> + Send + 'a>,
}

impl<'a> Step<'a> {
    /// A step of this name.
    pub(crate) fn new(name: &'static str, work: impl FnOnce() -> Result<()> + Send + 'a) -> Self {
        Self { name, work: Box::new(work) }
    }
}

/// What is known of a step at work.
struct Voice {
    name: &'static str,
    said: Mutex<Vec<String>>,
    /// The compiler it waits for.
    child: Mutex<Option<u32>>,
    is_over: Arc<AtomicBool>,
}

thread_local! {
    /// The step that this thread works on.
    static SPEAKER: RefCell<Option<Arc<Voice>>> = const { RefCell::new(None) };
}

enum News {
    Begins(Arc<Voice>),
    Ends(Arc<Voice>, Duration, Result<()>),
}

/// Runs the lanes, each in a thread; the first failure is the error, named by its step.
pub(crate) fn run(lanes: Vec<Vec<Step<'_>>>) -> Result<()> {
    let is_over = Arc::new(AtomicBool::new(false));
    let (tell, hear) = mpsc::channel();
    thread::scope(|scope| {
        for lane in lanes {
            let (tell, is_over) = (tell.clone(), Arc::clone(&is_over));
            scope.spawn(move || follow(lane, &tell, &is_over));
        }
        drop(tell);
        watch(&hear)
    })
}

/// One lane.
fn follow(lane: Vec<Step<'_>>, tell: &mpsc::Sender<News>, is_over: &Arc<AtomicBool>) {
    for Step { name, work } in lane {
        if is_over.load(Ordering::SeqCst) {
            return;
        }
        let voice = Arc::new(Voice {
            name,
            said: Mutex::default(),
            child: Mutex::default(),
            is_over: Arc::clone(is_over),
        });
        SPEAKER.set(Some(Arc::clone(&voice)));
        let start = Instant::now();
        // Whoever hears it lives as long as the lanes do.
        let _ = tell.send(News::Begins(Arc::clone(&voice)));
        let outcome = work();
        let failed = outcome.is_err();
        if failed {
            is_over.store(true, Ordering::SeqCst);
        }
        SPEAKER.set(None);
        let _ = tell.send(News::Ends(voice, start.elapsed(), outcome));
        if failed {
            return;
        }
    }
}

/// Says how far the steps are until all lanes have ended.
fn watch(hear: &mpsc::Receiver<News>) -> Result<()> {
    let start = Instant::now();
    let mut at_work: Vec<Arc<Voice>> = Vec::new();
    let mut failure = None;
    loop {
        match hear.recv_timeout(PAUSE) {
            Ok(News::Begins(voice)) => at_work.push(voice),
            Ok(News::Ends(voice, time, outcome)) => {
                at_work.retain(|other| !Arc::ptr_eq(other, &voice));
                match outcome {
                    Ok(()) => voice.ended_well(time),
                    // What failed because it was ended is not why.
                    Err(_) if failure.is_some() => {}
                    Err(error) => {
                        voice.failed();
                        at_work.iter().for_each(|other| other.end());
                        failure = Some(error.context(format!("{} failed", voice.name)));
                    }
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                let each: Vec<String> = at_work.iter().map(|voice| voice.progress()).collect();
                say(&format!("{}: {}", elapsed(start.elapsed()), each.join("; ")));
            }
            Err(RecvTimeoutError::Disconnected) => return failure.map_or(Ok(()), Err),
        }
    }
}

impl Voice {
    fn said(&self) -> Vec<String> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Its name and the last that it said.
    fn progress(&self) -> String {
        match self.said().last() {
            Some(line) => format!("{}: {}", self.name, line.trim()),
            None => self.name.to_owned(),
        }
    }

    fn ended_well(&self, time: Duration) {
        for line in warnings(&self.said()) {
            say(&format!("{}: {line}", self.name));
        }
        if time > MOMENT {
            say(&format!("{}: done in {}", self.name, elapsed(time)));
        }
    }

    fn failed(&self) {
        let said = self.said();
        if !said.is_empty() {
            say(&format!("{} failed; it said:", self.name));
        }
        for line in said {
            println!("{}: {line}", self.name);
        }
    }

    /// Asks its compiler to end.
    fn end(&self) {
        let child = *self.child.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(id) = child {
            say(&format!("ending {}", self.name));
            // If it has ended by itself there is nobody to ask.
            let _ = Command::new("kill").arg(id.to_string()).stderr(Stdio::null()).status();
        }
    }

    fn hear(&self, pipe: impl Read) {
        for line in BufReader::new(pipe).split(b'\n').map_while(|line| line.ok()) {
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            self.said.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    }
}

/// What cargo lets the compiler say of our own sources: all but its own words on what it does. Of a tool's build nothing is ours.
fn warnings(said: &[String]) -> Vec<&str> {
    let is_status = |line: &&String| {
        let word = line.trim_start().split(' ').next().unwrap_or_default();
        line.starts_with(' ') && STATUS.contains(&word)
    };
    let is_of_install = said.iter().any(|line| line.trim_start().starts_with("Installing "));
    if is_of_install || !said.iter().any(|line| line.starts_with("warning")) {
        return Vec::new();
    }
    said.iter().filter(|line| !is_status(line)).map(String::as_str).collect()
}

/// Runs a command of the step that this thread works on, with its output collected; `None` where the thread works on none. `line`
/// is the command as one would type it.
pub(crate) fn heard(command: &mut Command, line: &str) -> Option<Result<()>> {
    let voice = SPEAKER.with_borrow(Clone::clone)?;
    Some(run_heard(command, line, &voice))
}

fn run_heard(command: &mut Command, line: &str, voice: &Arc<Voice>) -> Result<()> {
    if voice.is_over.load(Ordering::SeqCst) {
        bail!("`{line}` was not started: another step failed");
    }
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("can't start `{line}`"))?;
    if line.starts_with("cargo ") {
        *voice.child.lock().unwrap_or_else(PoisonError::into_inner) = Some(child.id());
    }
    let (out, err) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| out.map(|pipe| voice.hear(pipe)));
        scope.spawn(|| err.map(|pipe| voice.hear(pipe)));
    });
    let status = child.wait().with_context(|| format!("can't wait for `{line}`"))?;
    *voice.child.lock().unwrap_or_else(PoisonError::into_inner) = None;
    if status.success() { Ok(()) } else { Err(anyhow!("`{line}` failed ({status})")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process;

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
        let said = format!("{error:#}");
        assert!(said.starts_with("trunk failed: `sh -c echo why >&2; exit 3` failed"), "{said}");
        assert!(!went_on);
    }

    #[test]
    fn of_what_ended_well_only_warnings_are_told_and_none_of_a_tools() {
        let said = |lines: &[&str]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
        let ours = said(&[
            "   Compiling sanjin v0.1.0",
            "warning: unused",
            " --> src/lib.rs:1:1",
            "    Finished `dev`",
        ]);
        assert_eq!(warnings(&ours), ["warning: unused", " --> src/lib.rs:1:1"]);
        assert!(warnings(&said(&["   Compiling a v1.0.0", "    Finished `dev`"])).is_empty());
        assert!(
            warnings(&said(&["  Installing trunk v0.21.14", "warning: be sure to add it to PATH"]))
                .is_empty()
        );
    }
}
