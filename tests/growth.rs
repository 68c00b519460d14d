//! The work grows with the story and no faster: a story of ten times the facts takes ten times the work, with some room.
//! `cargo xtask growth` measures the rest, in a browser too, and writes docs/growth.md.

#[path = "../xtask/src/growth/made/mod.rs"]
mod made;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use chart::{Frame, Scene, View, draw};
use load::load;
use story::{Packed, Story, verify};

fn folder(facts: usize) -> PathBuf {
    // Tests of one size run side by side.
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("growth-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
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
    assert_eq!(kinds, ["bar", "groups", "list", "pair", "route", "strip", "symbols", "timeline", "waffle"]);
}

/// The least of some runs: what else the machine does only adds to a time.
fn least(runs: usize, mut work: impl FnMut()) -> Duration {
    (0..runs).map(|_| timed(&mut work).0).min().unwrap_or_default()
}

#[test]
#[ignore = "judges times, which a busy machine falsifies: cargo xtask growth runs it; story/index.rs counts the steps of a search"]
fn ten_times_the_facts_are_ten_times_the_work() {
    // The power of the size that the work grows with: 1 is linear, 2 is the square. What does not grow makes it less, a machine
    // at work may make it more.
    const MOST: f64 = 1.6;
    let (small, large) = (folder(100), folder(1000));
    let [few, many] =
        [&small, &large].map(|dir| load(dir).unwrap_or_else(|problems| panic!("{problems}")).story);
    let bytes = |story: &Story| postcard::to_stdvec(&Packed::of(story)).expect("a story can be packed");
    let unpack = |bytes: &[u8]| {
        postcard::from_bytes::<Packed>(bytes)
            .expect("the lists can be read")
            .story()
            .expect("they fit the types")
    };
    let (few_bytes, many_bytes) = (bytes(&few), bytes(&many));
    for (what, short, long) in [
        ("loading", least(2, || drop(load(&small))), least(2, || drop(load(&large)))),
        ("checking again", least(5, || drop(verify::verify(&few))), least(5, || drop(verify::verify(&many)))),
        ("packing", least(5, || drop(bytes(&few))), least(5, || drop(bytes(&many)))),
        ("unpacking", least(5, || drop(unpack(&few_bytes))), least(5, || drop(unpack(&many_bytes)))),
        ("drawing", least(2, || _ = draw_all(&few)), least(2, || _ = draw_all(&many))),
    ] {
        #[expect(clippy::disallowed_methods, reason = "nothing is drawn with it")]
        let exponent = (long.as_secs_f64() / short.as_secs_f64()).log10();
        assert!(exponent < MOST, "{what} grows with the power {exponent:.2}: {short:?}, then {long:?}");
    }
    [small, large].iter().for_each(|dir| std::fs::remove_dir_all(dir).expect("it can go"));
}

#[test]
#[ignore = "cargo xtask growth runs it, with a story of its own"]
fn measured_for_xtask() {
    let told = |name| std::env::var(name).unwrap_or_else(|_| panic!("{name} is set by cargo xtask growth"));
    let dir = PathBuf::from(told("SANJIN_GROWTH_DATA"));
    let runs = told("SANJIN_GROWTH_RUNS").parse().expect("a number of runs");
    let median = |work: &mut dyn FnMut()| {
        let mut times: Vec<Duration> = (0..runs).map(|_| timed(&mut *work).0).collect();
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1000.0
    };
    let story = load(&dir).unwrap_or_else(|problems| panic!("{problems}")).story;
    println!("growth load {:.3}", median(&mut || drop(load(&dir))));
    println!("growth verify {:.3}", median(&mut || drop(verify::verify(&story))));
    println!("growth draw {:.3}", median(&mut || _ = draw_all(&story)));
}
