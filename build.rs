//! Checks the story in `data/` and writes it into the program. A mistake in the data stops the build with its place
//! and a way to mend it, so that no reader ever meets one.

// The same files as in `src/`: a story is read and checked by one piece of code, at build time and in tests.
#[allow(dead_code, unreachable_pub, unused_imports, reason = "the program uses what the build does not")]
#[path = "src/load/mod.rs"]
mod load;
#[allow(dead_code, unreachable_pub, unused_imports, reason = "the program uses what the build does not")]
#[path = "src/story/mod.rs"]
mod story;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    // The build runs in the package's root, so problems name files as an editor sees them: data/facts/health.toml.
    let dir = env::var_os("SANJIN_DATA").map_or_else(|| PathBuf::from("data"), PathBuf::from);
    match load::load(&dir) {
        Ok(story) => match write(&for_target(story), &dir) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("the story cannot be written into the program: {error}");
                ExitCode::FAILURE
            }
        },
        Err(problems) => {
            // Nothing was printed to stdout yet: Cargo would show that too, above the problems.
            eprintln!("\n{problems}\n");
            ExitCode::FAILURE
        }
    }
}

/// The program in the browser adopts the still parts of the page as they stand (`page::Part`): what only they need stays
/// out of it.
fn for_target(mut story: story::Story) -> story::Story {
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        let compared: Vec<String> = story
            .charts
            .iter()
            .filter(|chart| chart.is_overview())
            .filter_map(|chart| Some(story.fact(chart.facts.first()?)?.unit.clone()))
            .collect();
        story.ledger.clear();
        story.voices.clear();
        story.told.clear();
        story.articles.clear();
        story.glossary.clear();
        for wording in &mut story.editions {
            wording.ui.clear_still();
            wording.name.clear();
            wording.voices.clear();
            wording.told.clear();
            wording.reasons.clear();
            wording.sections.clear();
            // The comparison names units, those that have more than one fact.
            let names = std::mem::take(&mut wording.unit_names);
            let names = names.iter().filter(|(unit, _)| compared.contains(*unit));
            wording.unit_names = names.map(|(unit, name)| (unit.clone(), name.clone())).collect();
            wording.derived.clear();
            for chart in wording.charts.values_mut() {
                chart.title.clear();
                chart.subtitle.clear();
                chart.description.clear();
            }
        }
    }
    story
}

fn write(story: &story::Story, dir: &Path) -> Result<(), Box<dyn Error>> {
    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("story.postcard"), postcard::to_stdvec(&story::Packed::of(story))?)?;
    println!("cargo::rerun-if-env-changed=SANJIN_DATA");
    println!("cargo::rerun-if-changed={}", dir.display());
    Ok(())
}
