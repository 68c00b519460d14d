//! Times the native work on a generated story: loading, checking again, drawing.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, ensure};
use chart::{Frame, Scene, View, draw};
use load::load;
use story::{Packed, Story, verify};
use xtask::place::Place;

use super::made;

fn story(data: &Path) -> Result<Story> {
    Ok(load(data).map_err(|problems| anyhow!("{problems}"))?.story)
}

fn draw_all(story: &Story) {
    let wording = story.source_wording();
    for spec in &story.charts {
        let scene = Scene { story, wording, spec, frame: Frame::Card, view: View::default() };
        let _ = black_box(draw(&scene));
    }
}

/// The times of repeated runs, shortest first.
fn times(runs: usize, mut work: impl FnMut()) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times
}

/// The median times of loading, checking again and drawing, in ms.
pub(super) fn measure(data: &Path, runs: usize) -> Result<[f64; 3]> {
    let story = story(data)?;
    let median = |work: &mut dyn FnMut()| times(runs, work)[runs / 2].as_secs_f64() * 1000.0;
    Ok([
        median(&mut || drop(load(data))),
        median(&mut || drop(verify::verify(&story))),
        median(&mut || draw_all(&story)),
    ])
}

/// Fails if some work grows faster than the story: ten times the facts may take ten times as long, with tolerance for noise.
pub(super) fn judge(place: &Place) -> Result<()> {
    /// The highest exponent of the size accepted: 1 is linear, 2 is quadratic.
    const MOST: f64 = 1.6;
    let [small, large] = [100, 1000].map(|facts| (facts, place.target().join(format!("growth/{facts}"))));
    for (facts, data) in [&small, &large] {
        made::write(*facts, &place.root().join("data"), data)?;
    }
    let (small, large) = (&small.1, &large.1);
    let (few, many) = (story(small)?, story(large)?);
    let pack = |story: &Story| postcard::to_stdvec(&Packed::of(story));
    let unpack = |bytes: &[u8]| drop(postcard::from_bytes::<Packed>(bytes).map(|packed| packed.story()));
    let (few_bytes, many_bytes) = (pack(&few)?, pack(&many)?);
    // The shortest run counts: other work on the machine only adds time.
    let least = |runs, work: &mut dyn FnMut()| times(runs, work)[0];
    for (what, short, long) in [
        ("loading", least(2, &mut || drop(load(small))), least(2, &mut || drop(load(large)))),
        (
            "checking again",
            least(5, &mut || drop(verify::verify(&few))),
            least(5, &mut || drop(verify::verify(&many))),
        ),
        ("packing", least(5, &mut || drop(pack(&few))), least(5, &mut || drop(pack(&many)))),
        ("unpacking", least(5, &mut || unpack(&few_bytes)), least(5, &mut || unpack(&many_bytes))),
        ("drawing", least(2, &mut || draw_all(&few)), least(2, &mut || draw_all(&many))),
    ] {
        let exponent = (long.as_secs_f64() / short.as_secs_f64()).log10();
        ensure!(
            exponent < MOST,
            "{what} grows with the power {exponent:.2} of the story's size, more than {MOST}: {short:?} for 100 facts, {long:?} for 1000"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use story::ChartKind;

    use super::*;

    #[test]
    fn a_generated_story_is_accepted_and_has_every_kind_that_grows() {
        let place = Place::find().expect("this tree");
        let data = std::env::temp_dir().join(format!("sanjin-made-{}", std::process::id()));
        made::write(100, &place.root().join("data"), &data).expect("it is written");
        let story = story(&data).expect("it is accepted");
        std::fs::remove_dir_all(&data).expect("it can go");
        assert_eq!(story.facts.len(), 100);
        assert_eq!(story.voices.len(), 10);
        assert_eq!(story.editions.len(), 3);
        let mut kinds: Vec<&str> = story.charts.iter().map(|chart| chart.kind.name()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let all = ChartKind::ALL.iter().filter(|kind| !made::TOLD_ONCE.contains(kind));
        let mut all: Vec<&str> = all.map(|kind| kind.name()).collect();
        all.sort_unstable();
        assert_eq!(kinds, all);
    }
}
