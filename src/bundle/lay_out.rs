//! The script that lays out what the first paint did not need.

use super::early::bare;

/// For the start script.
pub(super) fn lay_out_script() -> String {
    bare(include_str!("lay_out.js"))
}
