//! A C++ compiler: the crate libfuzzer-sys compiles libFuzzer from source.

use anyhow::Result;
use xtask::env;
use xtask::setup::apt;

/// The usual names of a C++ compiler. The crate cc uses `CXX`, else `c++`.
const NAMES: [&str; 3] = ["c++", "g++", "clang++"];

/// Installs one if there is none.
pub(super) fn ready() -> Result<()> {
    if std::env::var_os("CXX").is_some() || NAMES.iter().any(|name| env::find_on_path(name).is_some()) {
        return Ok(());
    }
    apt::install(&["g++"], "build libFuzzer")
}
