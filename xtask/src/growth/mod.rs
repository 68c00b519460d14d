//! `cargo xtask growth`: how time, bytes and memory grow with the story.
//!
//! - [`made`]: stories of any size. [`measure`]: one of them, built and opened. [`report`]: the figures, how steeply they grow, and
//!   docs/growth.md.

mod made;
mod measure;
mod report;

use std::fs;

use anyhow::{Context, Result};

use crate::place::Place;
use crate::progress::say;
use crate::setup::TestTools;

/// Measures stories of these sizes, each in so many runs of a fresh browser, and writes docs/growth.md if that is asked for.
pub(crate) fn command(
    place: &Place,
    tools: &TestTools,
    sizes: &[usize],
    runs: usize,
    write: bool,
) -> Result<()> {
    measure::judge(place)?;
    let kept = place.target().join("growth/dist-before");
    let had_dist = place.dist().is_dir();
    if had_dist {
        // A build of a generated story takes the place of the real one.
        let _ = fs::remove_dir_all(&kept);
        fs::create_dir_all(place.target().join("growth")).context("target/ can't be written")?;
        fs::rename(place.dist(), &kept).context("dist/ can't be put aside")?;
    }
    let measured =
        sizes.iter().map(|facts| measure::story(place, tools, *facts, runs)).collect::<Result<Vec<_>>>();
    if had_dist {
        let _ = fs::remove_dir_all(place.dist());
        fs::rename(&kept, place.dist()).context("dist/ can't be put back")?;
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
