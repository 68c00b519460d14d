//! The figures side by side, and how steeply each grows.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::measure::{FIGURES, Measured};
use crate::place::Place;
use crate::setup::TestTools;
use crate::{machine, process};

/// Above this exponent a figure grows faster than the story: a tenth for the noise of a machine at work.
const LINEAR: f64 = 1.1;

/// A table in Markdown: a row a figure, a column a size, then the exponents between one size and the next.
pub(crate) fn table(measured: &[Measured]) -> String {
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

/// What grows faster than the story does, at its largest.
pub(crate) fn verdict(measured: &[Measured]) -> String {
    let [.., before, last] = measured else { return "One size says nothing of growth.".to_owned() };
    let steep: Vec<String> = (0..FIGURES.len())
        .map(|n| (FIGURES[n].1, exponent(before, last, n)))
        .filter(|(_, exponent)| *exponent > LINEAR)
        .map(|(what, exponent)| format!("{what} ({exponent:.2})"))
        .collect();
    let range = format!("from {} to {} facts", before.facts, last.facts);
    if steep.is_empty() {
        format!("Nothing grows faster than the story {range}.")
    } else {
        format!("Faster than the story {range}: {}.", steep.join("; "))
    }
}

/// The power of the story's size that a figure grows with: 1 is linear, 2 is the square.
#[expect(clippy::disallowed_methods, reason = "no drawing depends on it, and two decimals are shown")]
fn exponent(small: &Measured, large: &Measured, n: usize) -> f64 {
    let grown = large.figures[n] / small.figures[n];
    grown.ln() / (large.facts as f64 / small.facts as f64).ln()
}

/// To three digits, thousands apart.
fn number(value: f64) -> String {
    if value < 100.0 {
        return format!("{value:.1}");
    }
    let digits = format!("{value:.0}");
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

/// docs/growth.md and its picture.
pub(crate) fn write(place: &Place, tools: &TestTools, measured: &[Measured], runs: usize) -> Result<PathBuf> {
    let folder = place.root().join("docs");
    fs::create_dir_all(&folder).context("docs/ can't be made")?;
    draw(place, measured, &folder.join("growth.svg"))?;
    let version =
        |program: &std::path::Path| process::version_of(program).unwrap_or_else(|| "unknown".to_owned());
    let day = machine::day(place)?;
    let cpus = std::thread::available_parallelism().map_or(0, usize::from);
    let text = format!(
        "# How the work grows with the story\n\n\
         Written by `cargo xtask growth --write` on {}. Machine: {} processors, {}, {}, {}. Medians of {runs} runs, each in a \
         fresh browser on this machine without throttling; the build once a size.\n\n\
         The stories are generated (`xtask/src/growth/made/`): of the form of `data/`, every sort of thing and every kind of chart in \
         them, three editions, as many charts, voices and sentences a fact as the real story has. After the sizes stand the \
         exponents between one size and the next: 1 is linear, 2 is the square; what is less has a share that does not grow.\n\n\
         {}\n{}\n\n![Each figure against the number of facts, both by powers of ten](growth.svg)\n",
        day,
        cpus,
        std::env::consts::ARCH,
        version(std::path::Path::new("rustc")),
        version(&tools.chromium),
        table(measured),
        verdict(measured),
    );
    let path = folder.join("growth.md");
    // What is written by hand about the figures stands below this line and stays.
    let hand =
        fs::read_to_string(&path).ok().and_then(|old| Some(old.split_once("\n## Notes\n")?.1.to_owned()));
    let notes = hand.map_or(String::new(), |notes| format!("\n## Notes\n{notes}"));
    fs::write(&path, text + &notes).context("docs/growth.md can't be written")?;
    Ok(path)
}

/// The picture, by the example that draws with the crate's own svg.
fn draw(place: &Place, measured: &[Measured], into: &std::path::Path) -> Result<()> {
    let mut series = String::new();
    for (n, (name, _)) in FIGURES.iter().enumerate() {
        let points: Vec<String> =
            measured.iter().map(|one| format!("{} {}", one.facts, one.figures[n])).collect();
        _ = writeln!(series, "{name} {}", points.join(" "));
    }
    let mut cargo = process::cargo(place);
    cargo.args(["run", "--locked", "--quiet", "--package", "sanjin", "--example", "growth_plot"]);
    cargo.arg("--").arg(series);
    let svg = process::capture(&mut cargo)?;
    fs::write(into, svg).context("docs/growth.svg can't be written")
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
