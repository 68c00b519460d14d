//! Checks the story in `data/` and compiles it into the program. A mistake in the data fails the build with its place and a hint.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use story::Packed;

fn main() -> ExitCode {
    // Cargo runs this in the root of the package, so problems show paths such as data/facts/health.toml.
    let dir = env::var_os("SANJIN_DATA").map_or_else(|| PathBuf::from("data"), PathBuf::from);
    match load::load(&dir) {
        Ok(loaded) => match write(&loaded, &dir) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("the checked story can't be written to OUT_DIR: {error}");
                ExitCode::FAILURE
            }
        },
        Err(problems) => {
            // Cargo shows stderr alone as long as stdout is empty.
            eprintln!("\n{problems}\n");
            ExitCode::FAILURE
        }
    }
}

fn write(loaded: &load::Loaded, dir: &Path) -> Result<(), Box<dyn Error>> {
    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR")?;
    let out = Path::new(&out);
    let write = |name: &str, packed: &Packed| -> Result<(), Box<dyn Error>> {
        Ok(fs::write(out.join(name), postcard::to_stdvec(packed)?)?)
    };
    // Each of the two programs in the browser needs a part. The parity test's wasm, without this feature, draws all charts.
    if env::var_os("CARGO_FEATURE_BROWSER").is_some() {
        write("story.postcard", &Packed::of_redrawn(&loaded.story))?;
        write("evidence.postcard", &Packed::of(&loaded.story.for_checking()))?;
        // The check finds and reads the article's figures again, in its language only.
        let reader = match loaded.story.language() {
            story::Language::Han => "story::Reader::HAN",
            story::Language::English => "story::Reader::ENGLISH",
        };
        fs::write(out.join("reader.rs"), reader)?;
    } else {
        write("story.postcard", &Packed::of(&loaded.story))?;
    }
    println!("cargo::rerun-if-env-changed=SANJIN_DATA");
    println!("cargo::rerun-if-changed={}", dir.display());
    // The browser adopts still parts unchanged (`page::Part`), so its program leaves out what only they need.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch != "wasm32") {
        fs::write(out.join("publication.postcard"), postcard::to_stdvec(&loaded.publication)?)?;
        println!("cargo::rustc-env=SANJIN_BUILD_ID={}", build_id());
    }
    Ok(())
}

/// The name of this build: `SANJIN_BUILD`, or the commit and its day, or empty. Without a time of day, so that building a commit twice
/// gives the same page.
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
    // Only this repository counts: a copy without .git may be inside another one.
    let own = git(&["rev-parse", "--show-toplevel"]).and_then(|top| Path::new(&top).canonicalize().ok());
    if own.is_none() || own != env::current_dir().ok().and_then(|dir| dir.canonicalize().ok()) {
        return String::new();
    }
    let branch = git(&["symbolic-ref", "-q", "HEAD"]);
    for name in ["HEAD", "logs/HEAD", "packed-refs"].into_iter().chain(branch.as_deref()) {
        // Ask git, since HEAD of a worktree is elsewhere. Cargo would treat a missing path as always changed.
        if let Some(path) = git(&["rev-parse", "--git-path", name]).filter(|path| Path::new(path).exists()) {
            println!("cargo::rerun-if-changed={path}");
        }
    }
    git(&["log", "-1", "--abbrev=10", "--format=%h, %cs"]).unwrap_or_default()
}
