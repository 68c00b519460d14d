//! `draft DIR [--json]`: drafts the story in a folder from its article. `cargo xtask story draft` runs it.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(said) => {
            print!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<String> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        [dir] if !dir.starts_with('-') => draft::write(Path::new(dir)),
        [dir, "--json"] | ["--json", dir] => draft::print_json(Path::new(dir)),
        _ => bail!("usage: draft DIR [--json]"),
    }
}
