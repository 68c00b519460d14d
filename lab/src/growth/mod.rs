//! `cargo xtask growth`: how time, bytes and memory grow with the story.
//!
//! - [`made`]: generated stories of any size. [`measure`]: builds and opens one; [`native`]: times the work that needs no browser.
//! - [`report`]: tables, exponents and docs/growth.md; [`plot`]: its picture.

mod made;
mod measure;
mod native;
mod plot;
mod report;

use std::fs;

use anyhow::{Context, Result};
use xtask::place::Place;
use xtask::progress::say;
use xtask::setup;

/// Measures stories of these sizes, each in `runs` fresh browsers, and writes docs/growth.md if `write` is set.
pub(crate) fn command(place: &Place, sizes: &[usize], runs: usize, write: bool) -> Result<()> {
    let tools = &setup::for_tests(place)?;
    native::judge(place)?;
    let kept = place.target().join("growth/dist-before");
    let had_dist = place.dist().is_dir();
    if had_dist {
        // The build of a generated story replaces dist/.
        let _ = fs::remove_dir_all(&kept);
        fs::rename(place.dist(), &kept).context("dist/ can't be moved to target/growth/dist-before")?;
    }
    let measured =
        sizes.iter().map(|facts| measure::story(place, tools, *facts, runs)).collect::<Result<Vec<_>>>();
    if had_dist {
        let _ = fs::remove_dir_all(place.dist());
        fs::rename(&kept, place.dist()).context("target/growth/dist-before can't become dist/ again")?;
    }
    let measured = measured?;
    println!("\n{}", report::table(&measured));
    println!("{}", report::verdict(&measured));
    if write {
        let path = report::write(place, tools, &measured, runs)?;
        say(&format!("wrote {}", path.display()));
    }
    Ok(())
}
