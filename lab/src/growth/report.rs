//! Reports the figures and how steeply each grows.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xtask::place::Place;
use xtask::process;
use xtask::setup::TestTools;

use super::measure::{FIGURES, Measured};
use super::plot;
use crate::machine;

/// Above this exponent a figure grows faster than the story; 0.1 allows for noise.
const LINEAR: f64 = 1.1;

/// A Markdown table: a row for each figure, a column for each size, then the exponents between consecutive sizes.
pub(super) fn table(measured: &[Measured]) -> String {
    let mut text = String::from("| |");
    measured.iter().for_each(|one| _ = write!(text, " {} facts |", one.facts));
    measured.windows(2).for_each(|two| _ = write!(text, " {}–{} |", two[0].facts, two[1].facts));
    text += "\n|---|";
    text += &"---:|".repeat(measured.len() * 2 - usize::from(!measured.is_empty()));
    text.push('\n');
    for (n, (_, what)) in FIGURES.iter().enumerate() {
        _ = write!(text, "| {what} |");
        measured.iter().for_each(|one| _ = write!(text, " {} |", number(one.figures[n])));
        measured.windows(2).for_each(|two| _ = write!(text, " {:.2} |", exponent(&two[0], &two[1], n)));
        text.push('\n');
    }
    text
}

/// Names the figures that grow faster than the story between the two largest sizes.
pub(super) fn verdict(measured: &[Measured]) -> String {
    let [.., before, last] = measured else { return "Growth needs at least two sizes.".to_owned() };
    let steep: Vec<String> = (0..FIGURES.len())
        .map(|n| (FIGURES[n].1, exponent(before, last, n)))
        .filter(|(_, exponent)| *exponent > LINEAR)
        .map(|(what, exponent)| format!("{what} ({exponent:.2})"))
        .collect();
    let range = format!("from {} to {} facts", before.facts, last.facts);
    if steep.is_empty() {
        format!("Nothing grows faster than the story {range}.")
    } else {
        format!("These grow faster than the story {range}: {}.", steep.join("; "))
    }
}

/// The exponent with which a figure grows with the story's size: 1 is linear, 2 is quadratic.
fn exponent(small: &Measured, large: &Measured, n: usize) -> f64 {
    let grown = large.figures[n] / small.figures[n];
    grown.ln() / (large.facts as f64 / small.facts as f64).ln()
}

/// Formats with one decimal below 100, else whole, with commas.
fn number(value: f64) -> String {
    if value < 100.0 {
        return format!("{value:.1}");
    }
    let digits = format!("{value:.0}");
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

/// Writes docs/growth.md and its picture.
pub(super) fn write(place: &Place, tools: &TestTools, measured: &[Measured], runs: usize) -> Result<PathBuf> {
    let folder = place.root().join("docs");
    let picture = plot::picture(measured).context("the picture can't be drawn")?;
    fs::write(folder.join("growth.svg"), picture).context("docs/growth.svg can't be written")?;
    let version =
        |program: &std::path::Path| process::version_of(program).unwrap_or_else(|| "unknown".to_owned());
    let day = machine::day(place)?;
    let cpus = std::thread::available_parallelism().map_or(0, usize::from);
    let text = format!(
        "# How the work grows with the story\n\n\
         Written by `cargo xtask growth --write` on {}. Machine: {} processors, {}, {}, {}. Medians of {runs} runs, each in a \
         fresh browser on this machine without throttling; each size is built once.\n\n\
         The stories are generated (`lab/src/growth/made/`) in the form of `data/`: every kind of entry and of chart, three editions, and as \
         many charts, voices and sentences for each fact as the real story has. The last columns are the exponents between \
         consecutive sizes: 1 is linear, 2 is quadratic; below 1, a part of the figure does not grow.\n\n\
         {}\n{}\n\n![Each figure against the number of facts, both on logarithmic axes](growth.svg)\n",
        day,
        cpus,
        std::env::consts::ARCH,
        version(std::path::Path::new("rustc")),
        version(&tools.chromium),
        table(measured),
        verdict(measured),
    );
    let path = folder.join("growth.md");
    // Keeps the notes below this heading, which are written by hand.
    let hand =
        fs::read_to_string(&path).ok().and_then(|old| Some(old.split_once("\n## Notes\n")?.1.to_owned()));
    let notes = hand.map_or(String::new(), |notes| format!("\n## Notes\n{notes}"));
    fs::write(&path, text + &notes).context("docs/growth.md can't be written")?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(facts: usize, figure: f64) -> Measured {
        Measured { facts, figures: vec![figure; FIGURES.len()] }
    }

    #[test]
    fn what_grows_with_the_square_is_named_and_what_grows_with_the_story_is_not() {
        assert!(verdict(&[of(100, 5.0), of(1000, 500.0)]).contains("first contentful paint, ms (2.00)"));
        assert!(verdict(&[of(100, 5.0), of(1000, 50.0)]).starts_with("Nothing"));
        assert!(table(&[of(100, 5.0), of(1000, 500.0)]).contains("| DOM nodes | 5.0 | 500 | 2.00 |"));
    }

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!([number(12.34), number(1234.0), number(1_234_567.0)], ["12.3", "1,234", "1,234,567"]);
    }
}
