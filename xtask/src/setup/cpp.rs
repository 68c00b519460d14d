//! A C++ compiler for libFuzzer, which comes as source.

use anyhow::Result;

use super::apt;
use crate::env;

/// Names it goes by. The crate cc takes `CXX`, else `c++`.
const NAMES: [&str; 3] = ["c++", "g++", "clang++"];

/// Makes it ready.
pub(crate) fn ready() -> Result<()> {
    if std::env::var_os("CXX").is_some() || NAMES.iter().any(|name| env::find_on_path(name).is_some()) {
        return Ok(());
    }
    apt::install(&["g++"], "build libFuzzer")
}
