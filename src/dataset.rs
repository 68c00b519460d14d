//! The story that `build.rs` read from `data/`, checked and compiled in: no parser of text, and no data error, is in
//! the program.

use std::sync::OnceLock;

use crate::story::{Packed, Story};

/// The story of this program.
///
/// # Panics
///
/// Never in a program that was built: the build script wrote the bytes with the same types.
#[must_use]
#[expect(clippy::expect_used, reason = "the build script wrote these bytes from the same types")]
pub fn story() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(|| {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/story.postcard"));
        postcard::from_bytes::<Packed>(bytes).expect("build.rs wrote these bytes from the same types").story()
    })
}
