//! The script of the table of all facts.

use super::early::bare;

/// For the start script.
pub(super) fn explorer_script() -> String {
    bare(include_str!("explorer.js"))
}

#[cfg(test)]
mod tests {
    use super::super::early::assert_quiet;
    use super::explorer_script;

    #[test]
    fn it_asks_the_network_for_nothing_and_writes_no_html() {
        assert_quiet(&explorer_script());
    }
}
