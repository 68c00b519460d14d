//! Scripts for browsers, made by esbuild from the modules in `scripts/`: each is a classic script with all that its entry imports, minified.
//! Values come into a script as the constants of `scripts/values.d.ts`.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::error::BundleError;

/// Makes scripts from the modules of a folder.
#[derive(Debug)]
pub(super) struct Esbuild {
    /// The folder `scripts/`.
    pub(super) scripts: PathBuf,
}

impl Esbuild {
    /// The script of an entry, as a file holds it. `values` are its constants, by name.
    ///
    /// # Errors
    ///
    /// esbuild is not on PATH, or it refuses the script: with what it says.
    pub(super) fn script(&self, entry: &str, values: &[(&str, Value)]) -> Result<String, BundleError> {
        run(entry, &self.arguments(entry, values), "")
    }

    /// The same, as it stands between the tags of an inline script.
    pub(super) fn inline(&self, entry: &str, values: &[(&str, Value)]) -> Result<String, BundleError> {
        fits_in_tag(entry, &self.script(entry, values)?)
    }

    /// The same, with the program's own script in it: an entry imports it as `program`.
    pub(super) fn inline_with_program(
        &self,
        entry: &str,
        values: &[(&str, Value)],
        program: &Path,
    ) -> Result<String, BundleError> {
        let mut arguments = self.arguments(entry, values);
        let mut alias = OsString::from("--alias:program=");
        alias.push(program);
        arguments.push(alias);
        // Modules are strict by themselves. They know their own address; a plain script does not, and is always told where the wasm is.
        arguments.extend(
            ["--banner:js=\"use strict\";", "--define:import.meta.url=document.baseURI"].map(Into::into),
        );
        fits_in_tag(entry, &run(entry, &arguments, "")?)
    }

    fn arguments(&self, entry: &str, values: &[(&str, Value)]) -> Vec<OsString> {
        let mut arguments: Vec<OsString> =
            vec![self.scripts.join(entry).into(), "--bundle".into(), "--format=iife".into()];
        // What says that a script is too new must be understood where it is; who frames charts is younger than private methods of classes.
        let target = match entry.split('/').next() {
            Some("head") => "--target=es2019",
            Some("host") => "--target=es2022",
            _ => TARGET,
        };
        arguments.push(target.into());
        arguments.extend(values.iter().map(|(name, value)| format!("--define:{name}={value}").into()));
        arguments
    }
}

impl Esbuild {
    /// A style sheet, minified. `name` stands for it in messages.
    ///
    /// # Errors
    ///
    /// As [`Esbuild::script`].
    pub(super) fn style_sheet(&self, name: &str, sheet: &str) -> Result<String, BundleError> {
        Ok(run(name, &["--loader=css".into()], sheet)?.trim_end().to_owned())
    }
}

/// The newest syntax that a reader's browser must understand.
const TARGET: &str = "--target=es2020";

/// A module that does the same in fewer bytes. `name` is what it is called in the message.
///
/// # Errors
///
/// As [`Esbuild::script`].
pub(super) fn minified_module(name: &str, module: &str) -> Result<String, BundleError> {
    run(name, &["--loader=js".into(), TARGET.into()], module)
}

fn run(name: &str, arguments: &[OsString], input: &str) -> Result<String, BundleError> {
    let fault = |what: String| BundleError {
        at: name.into(),
        what,
        hint: "`cargo xtask test --only scripts` checks the scripts; esbuild comes with package.json: `cargo xtask build` installs it",
    };
    let Output { status, stdout, stderr } = output(arguments, input)
        .map_err(|error| fault(format!("esbuild can't be run: {error}; is it on PATH?")))?;
    // A warning too: of a value that is missing, or a form that the target has not.
    if !status.success() || !stderr.is_empty() {
        return Err(fault(format!("esbuild refuses it: {}", String::from_utf8_lossy(&stderr).trim())));
    }
    String::from_utf8(stdout).map_err(|error| fault(format!("esbuild's answer is no text: {error}")))
}

fn output(arguments: &[OsString], input: &str) -> std::io::Result<Output> {
    let mut esbuild = Command::new("esbuild");
    // UTF-8 instead of escapes, and no regard to tsconfig.json, which would make each script begin with "use strict".
    esbuild.args(["--minify", "--charset=utf8", "--log-level=warning", "--tsconfig-raw={}"]).args(arguments);
    let mut child = esbuild.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    // esbuild reads all before it writes anything, so neither waits for the other. If it breaks off, it says why by itself.
    if let Some(mut stdin) = child.stdin.take() {
        let _ = stdin.write_all(input.as_bytes());
    }
    child.wait_with_output()
}

fn fits_in_tag(entry: &str, script: &str) -> Result<String, BundleError> {
    match ["</script", "<script", "<!--"].iter().find(|end| script.contains(*end)) {
        None => Ok(script.trim_end().to_owned()),
        Some(end) => Err(BundleError {
            at: entry.into(),
            what: format!("it has `{end}` in it, which would end the inline script or hide its end"),
            hint: "write it in two pieces",
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::fits_in_tag;

    #[test]
    fn an_inline_script_ends_no_tag() {
        assert_eq!(fits_in_tag("a.js", "a();\n").expect("it fits"), "a();");
        for end in ["</script>", "<script>", "<!--"] {
            let error = fits_in_tag("a.js", &format!("a(\"{end}\");")).expect_err(end).to_string();
            assert!(error.starts_with("a.js: it has `<"), "{error}");
        }
    }
}
