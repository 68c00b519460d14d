//! `cargo xtask fuzz`: runs libFuzzer on everything that reads input from outside.
//!
//! The fuzzers are in lab/fuzz/ (docs/fuzzing.md). [`build`] builds them, with the C++ compiler of [`cpp`]. [`seeds`]: the initial
//! inputs. [`run`]: one fuzzer and its output. [`table`]: the results.

mod build;
mod cpp;
mod run;
mod seeds;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use run::Ran;
use xtask::place::Place;
use xtask::progress::say;

/// Runs each fuzzer, or the one named, for an equal share of the time; with `input`, runs one fuzzer on one file only.
pub(crate) fn command(
    place: &Place,
    minutes: f64,
    target: Option<&str>,
    input: Option<&Path>,
) -> Result<ExitCode> {
    let targets = chosen(&targets(place)?, target)?;
    cpp::ready()?;
    let built = build::all(place)?;
    let scratch = Scratch::new(place)?;
    if let Some(input) = input {
        let [target] = &targets[..] else { bail!("--input needs --target: which fuzzer reads it") };
        return run::once(place, &built.join(target), input, &scratch.0);
    }
    let share = Duration::from_secs_f64(minutes * 60.0 / targets.len() as f64);
    let mut all = Vec::new();
    for target in &targets {
        let folder = place.target().join("fuzz").join(target);
        let seeds = seeds::write(place, target, &folder.join("seeds"))?;
        say(&format!("{target}: {seeds} seeds, {:.0} s", share.as_secs_f64()));
        let ran = run::fuzzer(place, target, &built.join(target), &folder, share, &scratch.0)?;
        say(&table::line(&ran));
        all.push(ran);
    }
    println!("\n{}", table::table(&all));
    let found: Vec<&Ran> = all.iter().filter(|ran| ran.found.is_some()).collect();
    for ran in &found {
        println!("{}", table::how_to_see(place, ran));
    }
    Ok(if found.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The fuzzers, by the names of their files.
fn targets(place: &Place) -> Result<Vec<String>> {
    let folder = place.root().join("lab/fuzz/fuzz_targets");
    let entries = fs::read_dir(&folder).with_context(|| format!("can't read {}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut names: Vec<String> =
        paths.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    names.sort();
    Ok(names)
}

/// All fuzzers, or the named one.
fn chosen(all: &[String], target: Option<&str>) -> Result<Vec<String>> {
    match target {
        None => Ok(all.to_vec()),
        Some(name) if all.iter().any(|known| known == name) => Ok(vec![name.to_owned()]),
        Some(name) => bail!("there is no fuzzer `{name}`: choose from {}", all.join(", ")),
    }
}

/// A folder for damaged stories, in memory if the system has /dev/shm; removed when dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn new(place: &Place) -> Result<Self> {
        let memory = Path::new("/dev/shm");
        let parent = if memory.is_dir() { memory.to_owned() } else { place.target().join("fuzz") };
        let folder = parent.join(format!("sanjin-fuzz-of-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A folder left behind does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fuzzer_is_chosen_by_its_name_and_a_wrong_name_is_answered_with_the_right_ones() {
        let all = ["loader", "words"].map(str::to_owned);
        assert_eq!(chosen(&all, None).expect("all"), all);
        assert_eq!(chosen(&all, Some("words")).expect("one"), ["words"]);
        let error = chosen(&all, Some("word")).expect_err("no such").to_string();
        assert_eq!(error, "there is no fuzzer `word`: choose from loader, words");
    }

    #[test]
    fn the_fuzzers_of_this_tree_are_found() {
        let place = Place::find().expect("this tree");
        assert!(targets(&place).expect("lab/fuzz/").iter().any(|name| name == "loader"));
    }
}
