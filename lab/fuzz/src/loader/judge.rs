//! Judges the result of loading a damaged story, for `tests/properties/data.rs` too.

use std::path::Path;

use chart::{Frame, Scene, View, draw};
use load::Problems;
use story::{Packed, Story, verify};

use super::Files;

/// Checks that every problem names a file, an existing line, what is wrong and how to mend it.
///
/// # Errors
///
/// The first problem that does not.
pub fn can_be_mended(dir: &Path, files: &Files, problems: &Problems) -> Result<(), String> {
    if problems.is_empty() {
        return Err("refused without a reason".to_owned());
    }
    for problem in &problems.0 {
        let name = Path::new(&problem.file).strip_prefix(dir);
        let name = name.map_err(|_| format!("not in the story's folder: {problem}"))?.display().to_string();
        let lines = files.get(&name).map_or(0, |text| text.iter().filter(|byte| **byte == b'\n').count() + 1);
        if problem.line as usize > lines {
            return Err(format!("names a missing line: {problem}"));
        }
        if problem.what.trim().is_empty() || problem.hint.trim().is_empty() {
            return Err(format!("lacks its text or its hint: {problem}"));
        }
    }
    Ok(())
}

/// Checks that an accepted story passes verification, packs and unpacks unchanged, and can be drawn in these frames.
///
/// # Errors
///
/// The first check that fails.
pub fn can_be_used(story: &Story, frames: &[Frame]) -> Result<(), String> {
    let faulty = verify::verify(story).faulty().count();
    if faulty > 0 {
        return Err(format!("{faulty} lines are faulty when checked again"));
    }
    let bytes =
        postcard::to_stdvec(&Packed::of(story)).map_err(|error| format!("can't be packed: {error}"))?;
    let packed: Packed =
        postcard::from_bytes(&bytes).map_err(|error| format!("what was packed can't be read: {error}"))?;
    if packed.story().as_ref() != Some(story) {
        return Err("the unpacked story differs from the packed one".to_owned());
    }
    for wording in &story.editions {
        for spec in &story.charts {
            for frame in frames.iter().copied() {
                let scene = Scene { story, wording, spec, frame, view: View::default() };
                let drawing = draw(&scene).map_err(|error| format!("{} is not drawn: {error:?}", spec.id))?;
                if !drawing.height.is_finite() || drawing.height < 0.0 || drawing.svg.contains("NaN") {
                    return Err(format!("the drawing of {} contains NaN or an infinite size", spec.id));
                }
                if let Err(error) = roxmltree::Document::parse(&drawing.svg) {
                    return Err(format!("the drawing of {} is not well-formed XML: {error}", spec.id));
                }
            }
        }
    }
    Ok(())
}
