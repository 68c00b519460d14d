//! The script that serves the reader's choices and starts the wasm. Trunk's own is inline, which a strict content security
//! policy refuses.

use std::path::Path;

use super::early::{bare, reading_script};
use super::error::{BundleError, get, get_bytes, put};
use super::explorer::explorer_script;
use super::minify::minified;
use super::package::service_worker::register_script;
use super::program::shortened;
use super::share::opener_script;
use super::tooltip_rules::tips_script;

/// Writes the start script. Returns its name.
///
/// Paths are told from the script's own place, so every page of every folder can use the same file.
pub(super) fn write_start(staging: &Path) -> Result<String, BundleError> {
    let (script, wasm) = write_program(staging)?;
    // The page is complete without the program: it is fetched when the page has been painted, and delays no paint. (A frame's callback
    // runs before the painting, a timer set in it after.)
    // A plain script, no module: a module is refused from a disk and in a sandboxed frame, and the reader's choices are to work
    // there, too. The program is a module; where it is refused the page has all but what it adds. Script and wasm are asked for at once;
    // if neither comes, one complaint is enough.
    let source = format!(
        "{}(() => {{\nconst here = document.currentScript.src;\nconst start = async () => {{\n\
         const wasm = fetch(new URL(\"./{wasm}\", here));\nwasm.catch(() => {{}});\n\
         const {{ default: init }} = await import(new URL(\"./{script}\", here));\n\
         while (\"later\" in document.documentElement.dataset) await new Promise(requestAnimationFrame);\n\
         await init({{ module_or_path: wasm }});\n}};\n\
         {}requestAnimationFrame(() => setTimeout(() => start().catch(console.error).then({TOLD}).then(keep)));\n}})();\n",
        page_scripts(),
        register_script()
    );
    let source = minified("the start script", &source)?;
    let name = format!("start-{:016x}.js", hash(source.as_bytes()));
    put(&staging.join(&name), source.as_bytes())?;
    Ok(name)
}

/// A function that says at `<html>` that the program does not run, if it does not. (Hydration is a task that the start leaves behind it,
/// and ends in one that it leaves behind in turn: what they throw is no fault of the start's own. So a timer that sets a timer.)
pub(super) const TOLD: &str = "() => setTimeout(setTimeout, 0, (set) => \"interactive\" in set || (set.lost = \"\"), 0, document.documentElement.dataset)";

/// What a page has without the program, whole and on a host or in one file.
pub(super) fn page_scripts() -> String {
    [tips_script(), reading_script(), bare(include_str!("lay_out.js")), explorer_script(), opener_script()]
        .concat()
}

/// The program's script and wasm as they travel, where [`write_start`] has written them.
pub(super) fn program(staging: &Path) -> Result<(String, Vec<u8>), BundleError> {
    let (script, wasm) = trunk_output(staging)?;
    Ok((get(&staging.join(script))?, get_bytes(&staging.join(wasm))?))
}

/// Drops the documentation, the comments and the indentation of wasm-bindgen's script, which are a tenth of what a reader
/// would download of it. It has no text that runs over a line's end.
fn compact(script: &str) -> String {
    let mut in_comment = false;
    let mut out = String::with_capacity(script.len());
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    out
}

/// Writes the program's script and wasm, as they travel, in the place of Trunk's. Returns their names.
fn write_program(staging: &Path) -> Result<(String, String), BundleError> {
    let (script, wasm) = trunk_output(staging)?;
    let (script, wasm) = (staging.join(script), staging.join(wasm));
    let bytes = get_bytes(&wasm)?;
    let (short_wasm, short_script) =
        shortened(&bytes, &compact(&get(&script)?)).map_err(|fault| BundleError {
            at: wasm.clone(),
            what: format!("is not what wasm-bindgen writes: {fault}"),
            hint: "has wasm-bindgen or wasm-opt changed? src/bundle/program.rs reads what they write",
        })?;
    let short_script = minified("the program's script", &short_script)?;
    // One name for both: a script is of use to its own wasm only.
    let hash = hash(&[short_wasm.as_slice(), short_script.as_bytes()].concat());
    let names = (format!("sanjin-{hash:016x}.js"), format!("sanjin-{hash:016x}_bg.wasm"));
    for old in [&script, &wasm] {
        std::fs::remove_file(old).map_err(|error| BundleError {
            at: old.clone(),
            what: format!("can't be removed: {error}"),
            hint: "is the folder owned by somebody else?",
        })?;
    }
    put(&staging.join(&names.0), short_script.as_bytes())?;
    put(&staging.join(&names.1), &short_wasm)?;
    Ok(names)
}

/// Names a file by what is in it (FNV-1a), so that it may be kept for ever.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The names Trunk gave the program's script and wasm: `sanjin-<hash>.js`, `sanjin-<hash>_bg.wasm`.
fn trunk_output(staging: &Path) -> Result<(String, String), BundleError> {
    let entries = std::fs::read_dir(staging).map_err(|error| BundleError {
        at: staging.to_owned(),
        what: format!("can't be read: {error}"),
        hint: "run `cargo xtask build`",
    })?;
    let mut names: Vec<String> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    let find = |ending: &str| {
        let mut found = names.iter().filter(|name| name.starts_with("sanjin-") && name.ends_with(ending));
        match (found.next(), found.next()) {
            (Some(name), None) => Ok(name.clone()),
            (first, _) => Err(BundleError {
                at: staging.to_owned(),
                what: format!(
                    "holds {} sanjin-<hash>{ending}, not one",
                    if first.is_none() { "no" } else { "more than one" }
                ),
                hint: "index.html must have <link data-trunk rel=\"rust\" data-bin=\"sanjin\">, Trunk.toml filehash = true",
            }),
        }
    };
    Ok((find(".js")?, find("_bg.wasm")?))
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn comments_and_indentation_go_and_the_program_stays() {
        let script = "/**\n * @returns {string}\n */\nfunction a() {\n    // why\n    return \"// b\" + 1 /* c */;\n}\n/* d */\n\na();\n";
        assert_eq!(compact(script), "function a() {\nreturn \"// b\" + 1 /* c */;\n}\na();\n");
    }
}
