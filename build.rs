//! Checks the story in `data/` and compiles it into the program. A mistake in the data fails the build with its place and a hint, so that
//! no reader ever meets one.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

fn main() -> ExitCode {
    // The build runs in the package's root, so problems name files as an editor sees them: data/facts/health.toml.
    let dir = env::var_os("SANJIN_DATA").map_or_else(|| PathBuf::from("data"), PathBuf::from);
    match load::load(&dir) {
        Ok(loaded) => match write(loaded, &dir) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("the checked story can't be written to OUT_DIR: {error}");
                ExitCode::FAILURE
            }
        },
        Err(problems) => {
            // Cargo shows the problems alone as long as nothing was printed to stdout.
            eprintln!("\n{problems}\n");
            ExitCode::FAILURE
        }
    }
}

/// Whether this builds the browser's program, which contains less of the story.
fn is_for_browser() -> bool {
    env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32")
}

/// Clears what only the still parts of the page need, since the browser adopts those as they are (`page::Part`).
fn for_browser(mut story: story::Story) -> story::Story {
    story.told.clear();
    story.articles.clear();
    story.glossary.clear();
    // The check in the page needs only the voices' words and speakers.
    for voice in &mut story.voices {
        voice.id.clear();
        voice.section.clear();
        voice.excerpt = None;
        voice.facts.clear();
    }
    for wording in &mut story.editions {
        wording.ui.clear_still();
        wording.name.clear();
        wording.voices.clear();
        wording.told.clear();
        wording.sections.clear();
        wording.derived.clear();
        wording.unit_names.clear();
        for chart in wording.charts.values_mut() {
            chart.title.clear();
            chart.subtitle.clear();
            chart.description.clear();
        }
    }
    story
}

fn write(loaded: load::Loaded, dir: &Path) -> Result<(), Box<dyn Error>> {
    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR")?;
    let out = Path::new(&out);
    let story = if is_for_browser() { for_browser(loaded.story) } else { loaded.story };
    fs::write(out.join("story.postcard"), postcard::to_stdvec(&story::Packed::of(&story))?)?;
    println!("cargo::rerun-if-env-changed=SANJIN_DATA");
    println!("cargo::rerun-if-changed={}", dir.display());
    if !is_for_browser() {
        fs::write(out.join("sharing.postcard"), postcard::to_stdvec(&loaded.sharing)?)?;
        fs::write(out.join("corrections.postcard"), postcard::to_stdvec(&loaded.corrections)?)?;
        println!("cargo::rustc-env=SANJIN_BUILD_ID={}", build_id());
    }
    Ok(())
}

/// The name of this build: `SANJIN_BUILD`, else the commit and its day, else empty. It contains no clock time, so that building a commit
/// twice gives the same page.
fn build_id() -> String {
    println!("cargo::rerun-if-env-changed=SANJIN_BUILD");
    if let Ok(given) = env::var("SANJIN_BUILD") {
        return given.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let git = |args: &[&str]| {
        let output = Command::new("git").args(args).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
        (output.status.success() && !text.is_empty()).then_some(text)
    };
    // Only this repository counts, not another one around a copy without its own.
    let own = git(&["rev-parse", "--show-toplevel"]).and_then(|top| Path::new(&top).canonicalize().ok());
    if own.is_none() || own != env::current_dir().ok().and_then(|dir| dir.canonicalize().ok()) {
        return String::new();
    }
    let branch = git(&["symbolic-ref", "-q", "HEAD"]);
    for name in ["HEAD", "logs/HEAD", "packed-refs"].into_iter().chain(branch.as_deref()) {
        // git knows where a worktree keeps its HEAD. Cargo would count a missing path as always changed.
        if let Some(path) = git(&["rev-parse", "--git-path", name]).filter(|path| Path::new(path).exists()) {
            println!("cargo::rerun-if-changed={path}");
        }
    }
    git(&["log", "-1", "--abbrev=10", "--format=%h, %cs"]).unwrap_or_default()
}
