//! A mistake in the data, as the terminal shows it.

use std::path::Path;
use std::process::Command;

use crate::edit;

#[test]
fn a_build_with_a_mistake_in_the_data_stops_and_shows_it() {
    let copy = edit("facts/health.toml", "value = 159400", "▶value = 159401");
    // A separate target folder, since the cargo that runs this test holds a lock on the usual one.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("data-errors-build");
    let output = Command::new(env!("CARGO"))
        .args(["check", "-p", "sanjin", "--no-default-features", "--offline", "--color", "never"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("SANJIN_DATA", &copy.dir)
        .env("CARGO_TARGET_DIR", target)
        .output()
        .expect("cargo runs");
    let stderr = String::from_utf8_lossy(&output.stderr).replace(&copy.dir.display().to_string(), "data");
    assert!(!output.status.success(), "{stderr}");
    let shown = format!(
        "  --- stderr

  data/facts/health.toml:{}: fact `nursery-places` has the value 159401, but 「15.94萬」 is 159400
    hint: write value = 159400

  1 problem in the story's data",
        copy.line
    );
    assert!(stderr.contains(&shown), "{stderr}");
}
