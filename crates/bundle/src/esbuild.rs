//! Makes the scripts for browsers with esbuild: each entry of `scripts/` becomes a minified classic script with everything that it imports.
//! Rust passes values to a script as the constants of `scripts/values.d.ts`.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::error::BundleError;

/// Runs esbuild on the modules of a folder.
#[derive(Debug)]
pub(super) struct Esbuild {
    /// The folder `scripts/`.
    pub(super) scripts: PathBuf,
}

impl Esbuild {
    /// The script of an entry, for a file. `values` are its constants by name.
    ///
    /// # Errors
    ///
    /// esbuild is not on PATH, or refuses the script; the error has esbuild's message.
    pub(super) fn script(&self, entry: &str, values: &[(&str, Value)]) -> Result<String, BundleError> {
        run(entry, &self.arguments(entry, values), "")
    }

    /// The script of an entry, for an inline `<script>`.
    pub(super) fn inline(&self, entry: &str, values: &[(&str, Value)]) -> Result<String, BundleError> {
        fits_in_tag(entry, &self.script(entry, values)?)
    }

    /// The same, with the programs' own scripts in it; the entry imports them by these names.
    pub(super) fn inline_with_programs(
        &self,
        entry: &str,
        values: &[(&str, Value)],
        programs: &[(&str, PathBuf)],
    ) -> Result<String, BundleError> {
        let mut arguments = self.arguments(entry, values);
        for (name, script) in programs {
            let mut alias = OsString::from(format!("--alias:{name}="));
            alias.push(script);
            arguments.push(alias);
        }
        // Modules are always strict; a classic script says so. It has no `import.meta.url`, but its caller always passes the address of the wasm.
        arguments.extend(
            ["--banner:js=\"use strict\";", "--define:import.meta.url=document.baseURI"].map(Into::into),
        );
        fits_in_tag(entry, &run(entry, &arguments, "")?)
    }

    fn arguments(&self, entry: &str, values: &[(&str, Value)]) -> Vec<OsString> {
        let mut arguments: Vec<OsString> =
            vec![self.scripts.join(entry).into(), "--bundle".into(), "--format=iife".into()];
        // Old browsers must understand the scripts in the head, which tell readers that the browser is too old. The script for host pages may use
        // private methods of classes, which minify better.
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
    /// A minified style sheet. Error messages call it `name`.
    ///
    /// # Errors
    ///
    /// As [`Esbuild::script`].
    pub(super) fn style_sheet(&self, name: &str, sheet: &str) -> Result<String, BundleError> {
        Ok(run(name, &["--loader=css".into()], sheet)?.trim_end().to_owned())
    }
}

/// The newest syntax that readers' browsers must understand.
const TARGET: &str = "--target=es2020";

/// A minified module. Error messages call it `name`.
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
    // A warning is an error, too: of a missing constant, or of syntax that the target lacks.
    if !status.success() || !stderr.is_empty() {
        return Err(fault(format!("esbuild refuses it: {}", String::from_utf8_lossy(&stderr).trim())));
    }
    String::from_utf8(stdout).map_err(|error| fault(format!("esbuild's output is not UTF-8: {error}")))
}

fn output(arguments: &[OsString], input: &str) -> std::io::Result<Output> {
    let mut esbuild = Command::new("esbuild");
    // UTF-8 instead of escapes. Without tsconfig.json, which would add "use strict" to every script.
    esbuild.args(["--minify", "--charset=utf8", "--log-level=warning", "--tsconfig-raw={}"]).args(arguments);
    let mut child = esbuild.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    // esbuild reads all input before it writes, so neither process waits for the other. If esbuild ends early, its message says why.
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
            what: format!("contains `{end}`, which would end the inline script or hide its end"),
            hint: "esbuild joins constants, so build the string at run time: [\"<\", \"script\"].join(\"\")",
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::fits_in_tag;

    #[test]
    fn an_inline_script_that_would_end_its_tag_is_refused() {
        assert_eq!(fits_in_tag("a.js", "a();\n").expect("it fits"), "a();");
        for end in ["</script>", "<script>", "<!--"] {
            let error = fits_in_tag("a.js", &format!("a(\"{end}\");")).expect_err(end).to_string();
            assert!(error.starts_with("a.js: contains `<"), "{error}");
        }
    }
}
