//! Running a command. Its output streams through; an error names the command.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::env::{self, Env};
use crate::lanes;
use crate::place::{Place, STORY};

/// The caller's cargo, run at the repository's root.
pub fn cargo(place: &Place) -> Command {
    let mut command = command("cargo", env::native(), place.root());
    command.env("CARGO_TARGET_DIR", place.target());
    command.envs(place.story().map(|story| (STORY, story)));
    command
}

/// A command with exactly this environment, looked up on its PATH, without standard input.
pub fn command(program: impl AsRef<Path>, env: Env, folder: &Path) -> Command {
    let mut command = Command::new(program.as_ref());
    command.env_clear().envs(env).current_dir(folder).stdin(Stdio::null());
    command
}

/// Runs a command. Its output goes to the terminal, or is collected if other steps run at the same time (`lanes`).
///
/// # Errors
/// An exit code other than 0.
pub fn run(command: &mut Command) -> Result<()> {
    let line = line_of(command);
    if let Some(outcome) = lanes::run_collected(command, &line) {
        return outcome;
    }
    let status = command.status().with_context(|| format!("can't start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs a command that reports its own failures; returns whether it succeeded.
///
/// # Errors
/// The command can't be started.
pub fn succeeds(command: &mut Command) -> Result<bool> {
    let status = command.status().with_context(|| format!("can't start `{}`", line_of(command)))?;
    Ok(status.success())
}

/// Runs a command silently and returns its standard output.
///
/// # Errors
/// An exit code other than 0; the error has the command's standard error.
pub fn capture(command: &mut Command) -> Result<String> {
    let line = line_of(command);
    let output = command.output().with_context(|| format!("can't start `{line}`"))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        bail!("`{line}` failed ({}): {}", output.status, stderr.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a program prints for `--version`; `None` if it can't be run.
pub fn version_of(program: impl AsRef<Path>) -> Option<String> {
    let output = Command::new(program.as_ref()).arg("--version").stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as a user would type it: the program by its file name, paths relative to its folder.
fn line_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let folder = command.get_current_dir().unwrap_or(Path::new(""));
    let args = command.get_args().map(Path::new).map(|arg| arg.strip_prefix(folder).unwrap_or(arg));
    args.fold(program.into_owned(), |line, arg| format!("{line} {}", arg.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named_as_one_would_type_it() {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "exit 3", "/tmp/x"]).current_dir("/tmp");
        let error = run(&mut command).expect_err("exit 3");
        assert_eq!(error.to_string(), "`sh -c exit 3 x` failed (exit status: 3)");
    }

    #[test]
    fn a_captured_failure_has_the_commands_standard_error() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo no such thing >&2; exit 1"]);
        let error = capture(&mut command).expect_err("exit 1");
        assert!(error.to_string().ends_with(": no such thing"), "{error}");
    }
}
