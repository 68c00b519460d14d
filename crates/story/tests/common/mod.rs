use std::path::Path;
use std::sync::OnceLock;

use load::Loaded;

pub(crate) fn loaded() -> &'static Loaded {
    static LOADED: OnceLock<Loaded> = OnceLock::new();
    LOADED.get_or_init(|| load::load(Path::new("../../data")).expect("valid data"))
}

pub(crate) fn story() -> &'static story::Story {
    &loaded().story
}
