//! The story that `build.rs` read from `data/`, checked and compiled in: no parser of text, and no data error, is in
//! the program.

use std::sync::OnceLock;

#[cfg(feature = "prerender")]
use story::{Corrections, Sharing};
use story::{Packed, Story};

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
        let packed = postcard::from_bytes::<Packed>(bytes).ok();
        packed.and_then(Packed::story).expect("build.rs wrote these bytes from the same types")
    })
}

/// What the page had wrong and has put right. The program in the browser has none of it.
///
/// # Panics
///
/// Never, as with [`story()`].
#[cfg(feature = "prerender")]
#[must_use]
#[expect(clippy::expect_used, reason = "the build script wrote these bytes from the same types")]
pub fn corrections() -> Corrections {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/corrections.postcard")))
        .expect("build.rs wrote these corrections with postcard from the same types")
}

/// What an edition says outside the page; the first edition's words for a language that is none. The program in the browser has
/// none of it.
///
/// # Panics
///
/// Never, as with [`story()`].
#[cfg(feature = "prerender")]
#[must_use]
#[expect(clippy::expect_used, reason = "the build script wrote these bytes from the same types")]
pub fn sharing(lang: &str) -> &'static Sharing {
    static SHARING: OnceLock<Vec<Sharing>> = OnceLock::new();
    let all = SHARING.get_or_init(|| {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/sharing.postcard")))
            .expect("build.rs wrote these words with postcard from the same types")
    });
    all.iter().find(|words| words.lang == lang).or(all.first()).expect("a story has an edition")
}

/// What names this build, if anything does: what `SANJIN_BUILD` said, or the commit and its day.
#[cfg(feature = "prerender")]
#[must_use]
pub fn build_id() -> Option<&'static str> {
    Some(env!("SANJIN_BUILD_ID")).filter(|id| !id.is_empty())
}
