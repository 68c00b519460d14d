//! The caller's choice of a wasm compiler: `SANJIN_WASM_TOOLCHAIN`.

use anyhow::{Result, bail};

pub(super) const VARIABLE: &str = "SANJIN_WASM_TOOLCHAIN";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Unset: whichever is installed, rustup's before Debian's.
    Any,
    /// The toolchain in use, completed by rustup.
    Rustup,
    /// The compiler of Debian's packages; rustup is not called.
    Debian,
}

impl Choice {
    /// The choice in the environment.
    pub(super) fn of_environment() -> Result<Self> {
        Self::parse(&std::env::var_os(VARIABLE).unwrap_or_default().to_string_lossy())
    }

    fn parse(text: &str) -> Result<Self> {
        match text {
            "" => Ok(Self::Any),
            "rustup" => Ok(Self::Rustup),
            "debian" => Ok(Self::Debian),
            other => bail!(
                "the environment variable {VARIABLE} is `{other}`, which names no wasm compiler: set it to rustup or debian, or unset it"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_names_are_read_and_nothing_is_no_choice() {
        assert_eq!(Choice::parse("").expect("nothing"), Choice::Any);
        assert_eq!(Choice::parse("rustup").expect("a name"), Choice::Rustup);
        assert_eq!(Choice::parse("debian").expect("a name"), Choice::Debian);
    }

    #[test]
    fn another_word_is_an_error_that_says_where_it_stands_and_what_may_stand_there() {
        let error = Choice::parse("Debian").expect_err("capitals").to_string();
        assert!(error.contains("SANJIN_WASM_TOOLCHAIN is `Debian`"), "{error}");
        assert!(error.ends_with("set it to rustup or debian, or unset it"), "{error}");
    }
}
