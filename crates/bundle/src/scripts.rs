//! The script files of pages. [`super::head_scripts`] has the inline scripts.

use serde_json::json;

use super::error::BundleError;
use super::esbuild::{Esbuild, minified_module};
use super::head_scripts::HeadScripts;
use super::large;
use super::program::shortened;
use super::share;
use super::staging::Staging;
use super::styles::Styles;

/// The scripts of the bundle's pages.
#[derive(Debug, Default)]
pub(super) struct Scripts {
    /// The inline scripts of heads.
    pub(super) head: HeadScripts,
    /// The file names of the program's script and wasm.
    pub(super) program: [String; 2],
    /// The same of the second program, which checks all figures and saves facts.
    pub(super) evidence: [String; 2],
    /// The file name of the start script.
    pub(super) start: String,
    /// The file name of the script of the table of all facts.
    pub(super) explorer: String,
    /// The file name of the script of pages in frames.
    pub(super) frame: String,
}

/// Bundles the scripts and writes those that are files.
///
/// # Errors
///
/// esbuild refuses a script, or a file can't be written.
pub(super) fn write(
    esbuild: &Esbuild,
    styles: &Styles,
    large: &large::Names,
    staging: &Staging,
) -> Result<Scripts, BundleError> {
    let program = write_program(staging, "sanjin")?;
    let evidence = write_program(staging, "evidence")?;
    let named = |name: &str, entry: &str, values: &[_]| {
        let script = esbuild.script(entry, values)?;
        let name = format!("{name}-{:016x}.js", hash(script.as_bytes()));
        staging.put(&name, script.as_bytes())?;
        Ok(name)
    };
    // Lists of blockers hide classes, ids and files with `share` in their names, so none has it.
    let menu = named("take", "share/start.js", &share::menu_values(styles))?;
    let explorer = named("explorer", "page/explorer/start.js", &[])?;
    let here = |file: &String| format!("./{file}");
    let values = [
        ("PROGRAM", json!(program.each_ref().map(here))),
        ("EVIDENCE", json!(evidence.each_ref().map(here))),
        ("SHARE_MENU", json!(here(&menu))),
        ("EXPLORER_SCRIPT", json!(here(&explorer))),
        ("LARGE_DRAWINGS", json!(large)),
    ];
    let start = named("start", "page/start.js", &values)?;
    let frame = named("frame", "frame/frame.js", &[])?;
    Ok(Scripts { head: HeadScripts::new(esbuild)?, program, evidence, start, explorer, frame })
}

/// Writes a program's script and wasm with short names in place of Trunk's. Returns their file names.
fn write_program(staging: &Staging, program: &str) -> Result<[String; 2], BundleError> {
    let [script, wasm] = trunk_output(staging, program)?;
    let bytes = staging.bytes(&wasm)?;
    let (short_wasm, short_script) =
        shortened(&bytes, &staging.text(&script)?).map_err(|fault| BundleError {
            at: staging.at(&wasm),
            what: format!("is not what wasm-bindgen writes: {fault}"),
            hint: "has wasm-bindgen or wasm-opt changed? crates/bundle/src/program.rs reads what they write",
        })?;
    let short_script = minified_module(&script, &short_script)?;
    // One hash for both, since a script fits only its own wasm.
    let hash = hash(&[short_wasm.as_slice(), short_script.as_bytes()].concat());
    let names = [format!("{program}-{hash:016x}.js"), format!("{program}-{hash:016x}_bg.wasm")];
    staging.remove(&script)?;
    staging.remove(&wasm)?;
    staging.put(&names[0], short_script.as_bytes())?;
    staging.put(&names[1], &short_wasm)?;
    Ok(names)
}

/// A hash of the content (FNV-1a) for file names, so that browsers may cache the file for ever.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The file names that Trunk gave a program's script and wasm: `sanjin-<hash>.js`, `sanjin-<hash>_bg.wasm`; without a hash those of
/// the second program, which Trunk counts as a worker, since a page has one program.
fn trunk_output(staging: &Staging, program: &str) -> Result<[String; 2], BundleError> {
    let names = staging.paths()?;
    let find = |ending: &str| {
        let is_it = |name: &&String| {
            let rest = name.strip_prefix(program).and_then(|rest| rest.strip_suffix(ending));
            rest.is_some_and(|hash| hash.is_empty() || hash.starts_with('-'))
        };
        let mut found = names.iter().filter(is_it);
        match (found.next(), found.next()) {
            (Some(name), None) => Ok(name.clone()),
            (first, _) => Err(BundleError {
                at: staging.at(""),
                what: format!(
                    "expected one {program}-<hash>{ending}, found {}",
                    if first.is_none() { "none" } else { "several" }
                ),
                hint: "index.html must have <link data-trunk rel=\"rust\" data-bin=\"…\"> for each of the two programs",
            }),
        }
    };
    Ok([find(".js")?, find("_bg.wasm")?])
}
