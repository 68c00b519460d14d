//! The load: wrk with a script that looks at every answer.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};

use super::check::Answer;
use super::server::Server;
use super::subject::{Accepted, Subject, Wanted};
use crate::{env, process, site};

/// So many at a time: a class, a newsroom, a link that goes round.
const CONNECTIONS: u32 = 100;
/// wrk counts in time: so long at first, and longer where that was too short.
const SECONDS: u64 = 2;
const MOST_SECONDS: u64 = 30;

/// What puts the load on.
pub(super) struct Wrk<'a> {
    pub(super) program: &'a Path,
    pub(super) server: &'a Server,
    /// At least so many of each kind.
    pub(super) requests: u64,
}

/// What came of one subject, or of the mix.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measured {
    pub(super) name: String,
    /// What was said that can be read.
    pub(super) accepted: &'static str,
    pub(super) requests: u64,
    pub(super) a_second: f64,
    /// p50, p90, p99 and the longest, in ms.
    pub(super) latency: [f64; 4],
    /// What an answer costs with its headers, in bytes.
    pub(super) bytes: u64,
    pub(super) errors: Errors,
}

/// What went wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Errors {
    /// Connections refused or broken.
    pub(super) sockets: u64,
    pub(super) timeouts: u64,
    /// Answers of another status, compression or length than they should be.
    pub(super) wrong: u64,
    /// The first of these: status, compression, length.
    pub(super) example: String,
}

impl Errors {
    pub(super) fn count(&self) -> u64 {
        self.sockets + self.timeouts + self.wrong
    }
}

impl Wrk<'_> {
    /// One subject alone.
    pub(super) fn one(&self, subject: &Subject, answer: &Answer) -> Result<Measured> {
        self.run(subject.name, subject.accepted, &[(subject, answer)])
    }

    /// All subjects, as readers and pages that embed a chart ask for them, with one compression.
    pub(super) fn mix(
        &self,
        accepted: Accepted,
        subjects: &[Subject],
        answers: &[Answer],
    ) -> Result<Measured> {
        let of_it = |subject: &Subject| subject.accepted == accepted || subject.wanted != Wanted::Whole;
        let asked: Vec<_> = subjects.iter().zip(answers).filter(|(subject, _)| of_it(subject)).collect();
        self.run("all of it, mixed", accepted, &asked)
    }

    fn run(&self, name: &str, accepted: Accepted, asked: &[(&Subject, &Answer)]) -> Result<Measured> {
        let file = self.server.folder().join("load.lua");
        site::put(&file, script(accepted, asked).as_bytes())?;
        let mut told = self.wrk(&file, SECONDS)?;
        if told.requests < self.requests {
            let before = told.errors;
            let needed = SECONDS * self.requests * 5 / 4 / told.requests.max(1) + 1;
            told = self.wrk(&file, needed.min(MOST_SECONDS))?;
            told.errors = before.and(told.errors);
        }
        Ok(Measured {
            name: name.to_owned(),
            accepted: accepted.header,
            requests: told.requests,
            a_second: told.requests as f64 / told.seconds,
            latency: told.latency,
            bytes: told.bytes / told.requests.max(1),
            errors: told.errors,
        })
    }

    fn wrk(&self, script: &Path, seconds: u64) -> Result<Told> {
        let mut wrk = process::command(self.program, env::native(), self.server.folder());
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(4);
        wrk.arg(format!("-t{threads}")).arg(format!("-c{CONNECTIONS}")).arg(format!("-d{seconds}s"));
        wrk.arg("--script").arg(script).arg(self.server.address());
        let said = process::capture(&mut wrk)?;
        Told::read(&said).with_context(|| format!("wrk's script did not say all it should:\n{said}"))
    }
}

/// The script: what to ask for, what is right, then what to do with it.
fn script(accepted: Accepted, asked: &[(&Subject, &Answer)]) -> String {
    let mut lua =
        format!("headers = {{ [\"Accept-Encoding\"] = {} }}\nsubjects = {{\n", quoted(accepted.header));
    for (subject, answer) in asked {
        let etag = if subject.wanted == Wanted::Unchanged { quoted(&answer.etag) } else { "nil".to_owned() };
        _ = writeln!(
            lua,
            "  {{ path = {}, share = {}, etag = {etag} }},",
            quoted(&subject.path),
            subject.share
        );
    }
    lua += "}\nexpected = {\n";
    let right =
        asked.iter().map(|(_, Answer { status, coding, length, .. })| format!("{status} {coding} {length}"));
    right
        .collect::<BTreeSet<_>>()
        .iter()
        .for_each(|right| _ = writeln!(lua, "  [{}] = true,", quoted(right)));
    lua + "}\n" + include_str!("load.lua")
}

/// A string of Lua.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What the script told in the end.
#[derive(Debug, PartialEq)]
struct Told {
    requests: u64,
    seconds: f64,
    bytes: u64,
    latency: [f64; 4],
    errors: Errors,
}

impl Told {
    fn read(said: &str) -> Option<Self> {
        let lines = said.lines().filter_map(|line| line.strip_prefix("sanjin ")?.split_once(' '));
        let told: BTreeMap<&str, &str> = lines.collect();
        let number = |name: &str| told.get(name)?.parse::<u64>().ok();
        let ms = |name: &str| number(name).map(|microseconds| microseconds as f64 / 1000.0);
        Some(Self {
            // What was looked at: answers still on their way when the time was over are not.
            requests: number("good")? + number("bad")?,
            seconds: number("microseconds")? as f64 / 1e6,
            bytes: number("bytes")?,
            latency: [ms("p50")?, ms("p90")?, ms("p99")?, ms("max")?],
            errors: Errors {
                sockets: number("connect")? + number("read")? + number("write")?,
                timeouts: number("timeout")?,
                wrong: number("bad")?,
                example: (*told.get("example")?).to_owned(),
            },
        })
    }
}

impl Errors {
    fn and(self, more: Self) -> Self {
        Self {
            sockets: self.sockets + more.sockets,
            timeouts: self.timeouts + more.timeouts,
            wrong: self.wrong + more.wrong,
            example: if self.example.is_empty() { more.example } else { self.example },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::subject::ACCEPTED;
    use super::*;

    const SAID: &str = "Running 2s test\nsanjin good 9990\nsanjin bad 10\nsanjin microseconds 2000000\nsanjin bytes 460\n\
        sanjin p50 1500\nsanjin p90 2500\nsanjin p99 9000\nsanjin max 20000\nsanjin connect 1\nsanjin read 2\nsanjin write 3\n\
        sanjin timeout 4\nsanjin example 500  12\n";

    #[test]
    fn what_the_script_told_is_read_and_all_of_it_must_be_there() {
        let told = Told::read(SAID).expect("all is there");
        assert_eq!((told.requests, told.seconds, told.latency), (10_000, 2.0, [1.5, 2.5, 9.0, 20.0]));
        assert_eq!(told.errors, Errors { sockets: 6, timeouts: 4, wrong: 10, example: "500  12".to_owned() });
        assert_eq!(told.errors.count(), 20);
        for line in SAID.lines().skip(1) {
            assert_eq!(Told::read(&SAID.replace(line, "")), None, "{line}");
        }
    }

    #[test]
    fn errors_of_both_runs_count() {
        let of = |wrong, example: &str| Errors { wrong, example: example.to_owned(), ..Errors::default() };
        assert_eq!(of(0, "").and(of(2, "500  1")), of(2, "500  1"));
        assert_eq!(of(1, "404  9").and(of(2, "500  1")), of(3, "404  9"));
    }

    #[test]
    fn the_script_asks_for_what_it_should_and_knows_what_is_right() {
        let subject = Subject {
            name: "a page",
            path: "/a\"b".to_owned(),
            file: "a".to_owned(),
            accepted: ACCEPTED[0],
            wanted: Wanted::Unchanged,
            share: 3,
        };
        let answer = Answer { status: 304, coding: String::new(), length: 0, etag: "\"x\"".to_owned() };
        let lua = script(ACCEPTED[0], &[(&subject, &answer)]);
        for part in [
            "[\"Accept-Encoding\"] = \"gzip, deflate, br\"",
            "{ path = \"/a\\\"b\", share = 3, etag = \"\\\"x\\\"\" },",
            "[\"304  0\"] = true,",
            "function response(",
        ] {
            assert!(lua.contains(part), "{part} in {lua}");
        }
    }
}
