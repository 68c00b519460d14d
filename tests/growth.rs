//! The work grows with the story and no faster: a story of ten times the facts takes ten times the work, with some room.
//! `cargo xtask growth` measures the rest, in a browser too, and writes docs/growth.md.

#[path = "../xtask/src/growth/made/mod.rs"]
mod made;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sanjin::chart::{Frame, Scene, View, draw};
use sanjin::load::load;
use sanjin::story::{Packed, Story, verify};

fn folder(facts: usize) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("growth-{}-{facts}", std::process::id()));
    made::write(facts, &Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &dir)
        .expect("the story is written");
    dir
}

/// The story of so many facts.
fn story(facts: usize) -> Story {
    let dir = folder(facts);
    let loaded = load(&dir);
    std::fs::remove_dir_all(&dir).expect("it can go");
    loaded.unwrap_or_else(|problems| panic!("{problems}")).story
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}

fn draw_all(story: &Story) -> usize {
    let wording = story.source_wording();
    let scenes = story.charts.iter().map(|spec| Scene {
        story,
        wording,
        spec,
        frame: Frame::Card,
        view: View::default(),
    });
    scenes.map(|scene| draw(&scene).expect("it can be drawn").svg.len()).sum()
}

#[test]
fn a_generated_story_is_clean_and_has_all_it_should() {
    let story = story(100);
    assert_eq!(story.facts.len(), 100);
    assert_eq!(story.voices.len(), 10);
    assert_eq!(story.editions.len(), 3);
    let mut kinds: Vec<&str> = story.charts.iter().map(|chart| chart.kind.name()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, ["bar", "groups", "pair", "route", "strip", "symbols", "timeline", "waffle"]);
}

#[test]
#[ignore = "prints"]
fn print_growth() {
    for facts in [100, 1000, 2000] {
        let dir = folder(facts);
        let (loading, loaded) = timed(|| load(&dir));
        let story = loaded.unwrap_or_else(|problems| panic!("{problems}")).story;
        let (verifying, _) = timed(|| verify::verify(&story).faulty().count());
        let (packing, bytes) = timed(|| postcard::to_stdvec(&Packed::of(&story)).expect("packed"));
        let (unpacking, _) = timed(|| postcard::from_bytes::<Packed>(&bytes).expect("read").story());
        let (drawing, size) = timed(|| draw_all(&story));
        println!(
            "{facts}: load {loading:?} verify {verifying:?} pack {packing:?} unpack {unpacking:?} draw {drawing:?} svg {size} packed {}",
            bytes.len()
        );
    }
}
