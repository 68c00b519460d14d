//! The story that `build.rs` loaded, checked and compiled in. The program contains no text parser and never meets a data error.

use std::sync::OnceLock;

use story::{Packed, Story};
#[cfg(feature = "prerender")]
use story::{Publication, Sharing, StillWording};

static STORY: OnceLock<Story> = OnceLock::new();
#[cfg(feature = "prerender")]
static PUBLICATION: OnceLock<Publication> = OnceLock::new();

/// Makes a native program tell this story, instead of the one that is compiled in: tests of the bundle with another story. Call it before
/// anything asks for the story. Returns whether it is told.
#[cfg(feature = "prerender")]
pub fn tell(story: Story, publication: Publication) -> bool {
    STORY.set(story).is_ok() && PUBLICATION.set(publication).is_ok()
}

/// The story; in the browser, what drawings need of it ([`Story::for_redrawing`]).
///
/// # Panics
///
/// Never in a program that was built: the build script wrote the bytes with the same types.
#[must_use]
pub fn story() -> &'static Story {
    let unpack = if cfg!(feature = "browser") { Packed::redrawn } else { Packed::story };
    STORY.get_or_init(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/story.postcard")), unpack))
}

/// The story; in the browser, what the check and the files of facts need of it ([`Story::for_checking`]). A program contains only the one
/// of the two that it asks for.
///
/// # Panics
///
/// Never, as with [`story()`].
#[must_use]
pub fn evidence() -> &'static Story {
    #[cfg(feature = "browser")]
    {
        static STORY: OnceLock<Story> = OnceLock::new();
        STORY.get_or_init(|| {
            unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/evidence.postcard")), Packed::story)
        })
    }
    #[cfg(not(feature = "browser"))]
    story()
}

/// The reader of the story's language.
#[must_use]
pub fn reader() -> story::Reader {
    #[cfg(feature = "browser")]
    {
        include!(concat!(env!("OUT_DIR"), "/reader.rs"))
    }
    #[cfg(not(feature = "browser"))]
    story::Reader::of(story().language())
}

#[expect(clippy::expect_used, reason = "the build script wrote these bytes from the same types")]
fn unpacked(bytes: &[u8], unpack: fn(Packed) -> Option<Story>) -> Story {
    let packed = postcard::from_bytes::<Packed>(bytes).ok();
    packed.and_then(unpack).expect("build.rs wrote these bytes from the same types")
}

/// The texts that only still parts and files need. The program in the browser does not contain them.
///
/// # Panics
///
/// Never, as with [`story()`].
#[cfg(feature = "prerender")]
#[must_use]
#[expect(clippy::expect_used, reason = "the build script wrote these bytes from the same types")]
pub fn publication() -> &'static Publication {
    PUBLICATION.get_or_init(|| {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/publication.postcard")))
            .expect("build.rs wrote these bytes with postcard from the same types")
    })
}

/// The texts of an edition for still parts and files; those of the first edition for an unknown language tag.
#[cfg(feature = "prerender")]
#[must_use]
pub fn still(lang: &str) -> &'static StillWording {
    publication().edition(lang)
}

/// The texts of an edition outside the page; those of the first edition for an unknown language tag.
#[cfg(feature = "prerender")]
#[must_use]
pub fn sharing(lang: &str) -> &'static Sharing {
    publication().sharing(lang)
}

/// The name of this build, if it has one: `SANJIN_BUILD`, or the commit and its day.
#[cfg(feature = "prerender")]
#[must_use]
pub fn build_id() -> Option<&'static str> {
    Some(env!("SANJIN_BUILD_ID")).filter(|id| !id.is_empty())
}
