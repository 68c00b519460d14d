//! One fuzzer: for a time, or on one input.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use xtask::place::Place;
use xtask::{env, process};

/// The time limit for one input. The slowest takes half a second on an idle machine.
const TIMEOUT: &str = "-timeout=5";
/// The limit for memory.
const MEMORY: &str = "-rss_limit_mb=2048";

/// The result of one fuzzer.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) target: String,
    pub(super) time: Duration,
    pub(super) executions: u64,
    /// Edges of the control-flow graph that were reached.
    pub(super) edges: u64,
    /// Inputs that each reach something new.
    pub(super) corpus: u64,
    /// The input that made it fail, if any.
    pub(super) found: Option<PathBuf>,
    /// The file with its output.
    pub(super) log: PathBuf,
}

/// Runs a fuzzer for a time, starting from its earlier corpus, the seeds and lab/fuzz/seeds.
pub(super) fn fuzzer(
    place: &Place,
    target: &str,
    program: &Path,
    folder: &Path,
    time: Duration,
    scratch: &Path,
) -> Result<Ran> {
    let (corpus, found) = (folder.join("corpus"), folder.join("found"));
    let _ = fs::remove_dir_all(&found);
    for folder in [&corpus, &found] {
        fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    }
    let log = folder.join("log.txt");
    let output = fs::File::create(&log).with_context(|| format!("can't write {}", log.display()))?;
    let mut fuzzer = of(place, program, scratch);
    fuzzer.arg(format!("-max_total_time={}", time.as_secs().max(1))).args(["-print_final_stats=1", MEMORY]);
    fuzzer.arg(format!("-artifact_prefix={}/", found.display())).arg("-max_len=65536");
    fuzzer.arg(format!("-dict={}", place.root().join("lab/fuzz/words.dict").display()));
    fuzzer.arg(&corpus).arg(folder.join("seeds"));
    let kept = place.root().join("lab/fuzz/seeds").join(target);
    fuzzer.args(kept.is_dir().then_some(kept));
    let start = Instant::now();
    let status = fuzzer.stdout(Stdio::null()).stderr(output).status().context("can't start the fuzzer")?;
    let time = start.elapsed();
    let text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
    let [executions, edges, corpus] = figures(&text);
    let found = found_in(&found)?;
    anyhow::ensure!(
        status.success() || found.is_some(),
        "{target} ended with {status} and left no input: see {}",
        log.display()
    );
    Ok(Ran { target: target.to_owned(), time, executions, edges, corpus, found, log })
}

/// Runs a fuzzer on one input and prints its output.
pub(super) fn once(place: &Place, program: &Path, input: &Path, scratch: &Path) -> Result<ExitCode> {
    let input = std::path::absolute(input).context("the input's path is invalid")?;
    let status = of(place, program, scratch).arg(input).status().context("can't start the fuzzer")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn of(place: &Place, program: &Path, scratch: &Path) -> Command {
    let mut fuzzer = process::command(program, env::native(), place.root());
    fuzzer.arg(TIMEOUT).env("SANJIN_FUZZ_DIR", scratch);
    fuzzer
}

/// The failing input; libFuzzer stops at the first.
fn found_in(folder: &Path) -> Result<Option<PathBuf>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths.into_iter().next())
}

/// Executions, edges reached and inputs kept, from libFuzzer's output:
/// `#35 DONE   cov: 9794 ft: 9852 corp: 23/37b lim: 4 exec/s: 3 rss: 37Mb`.
fn figures(output: &str) -> [u64; 3] {
    let after = |line: &str, name: &str| -> Option<u64> {
        let word = line.split_once(name)?.1.split_whitespace().next()?;
        word.split('/').next()?.parse().ok()
    };
    let status = |line: &&str| line.starts_with('#') && line.contains(" cov: ");
    let last = output.lines().rfind(status).unwrap_or_default();
    let units = output.lines().find_map(|line| after(line, "stat::number_of_executed_units:"));
    let counted = last.strip_prefix('#').and_then(|line| line.split_whitespace().next()?.parse().ok());
    [units.or(counted), after(last, " cov:"), after(last, " corp:")].map(Option::unwrap_or_default)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_are_read_from_the_output_of_libfuzzer() {
        let output = "INFO: seed corpus: files: 3\n#2\tINITED cov: 12 ft: 13 corp: 1/1b exec/s: 0 rss: 29Mb\n\
                    #35\tDONE   cov: 9794 ft: 9852 corp: 23/37b lim: 4 exec/s: 3 rss: 37Mb\nDone 35 runs in 9 second(s)\n\
                    stat::number_of_executed_units: 36\nstat::average_exec_per_sec:     3\n";
        assert_eq!(figures(output), [36, 9794, 23]);
        let crashed = "#8\tNEW    cov: 20 ft: 21 corp: 4/9b lim: 4 exec/s: 0 rss: 1Mb L: 1/4 MS: 1 ChangeByte-\npanicked\n";
        assert_eq!(figures(crashed), [8, 20, 4]);
        assert_eq!(figures(""), [0, 0, 0]);
    }
}
