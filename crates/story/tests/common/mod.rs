//! The project's own story.

use std::path::Path;
use std::sync::OnceLock;

/// The story in `data/`.
pub(crate) fn story() -> &'static story::Story {
    static STORY: OnceLock<story::Story> = OnceLock::new();
    STORY.get_or_init(|| load::load(Path::new("../../data")).expect("the data are right").story)
}
