//! The prerenderer, which Trunk's `post_build` hook runs: writes every page and file of the bundle into the staged folder.

use std::path::PathBuf;
use std::process::ExitCode;

use bundle::Site;

fn main() -> ExitCode {
    let folder = |name| std::env::var_os(name).map(PathBuf::from);
    let (Some(source), Some(staging)) = (folder("TRUNK_SOURCE_DIR"), folder("TRUNK_STAGING_DIR")) else {
        eprintln!(
            "prerender: TRUNK_SOURCE_DIR or TRUNK_STAGING_DIR is not set\n  hint: Trunk runs this as a hook; use `cargo xtask build`"
        );
        return ExitCode::FAILURE;
    };
    let start = std::time::Instant::now();
    let written =
        Site::from_environment().and_then(|site| bundle::write(&source.join("scripts"), &staging, &site));
    match written {
        Ok(files) => {
            println!("prerender: {files} files written in {} ms", start.elapsed().as_millis());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}
