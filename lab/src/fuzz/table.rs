//! Prints the results of the fuzzers.

use std::fmt::Write as _;
use std::path::Path;

use super::run::Ran;
use xtask::place::Place;
use xtask::progress::elapsed;

/// A Markdown table with a row for each fuzzer.
pub(super) fn table(all: &[Ran]) -> String {
    let mut text = "| target | time | executions | a second | edges reached | corpus | found |\n".to_owned();
    text += "|---|---:|---:|---:|---:|---:|---|\n";
    for ran in all {
        let each = ran.executions as f64 / ran.time.as_secs_f64().max(0.001);
        let found = ran.found.as_deref().map_or("nothing", |path| kind(path));
        _ = writeln!(
            text,
            "| `{}` | {} | {} | {each:.0} | {} | {} | {found} |",
            ran.target,
            elapsed(ran.time),
            ran.executions,
            ran.edges,
            ran.corpus
        );
    }
    text
}

/// One result as a line, printed when the fuzzer ends.
pub(super) fn line(ran: &Ran) -> String {
    let found = ran.found.as_deref().map_or("nothing", |path| kind(path));
    format!("{}: {} executions, {} edges, found: {found}", ran.target, ran.executions, ran.edges)
}

/// How to reproduce a finding, and where to keep its input.
pub(super) fn how_to_see(place: &Place, ran: &Ran) -> String {
    let from_root = |path: &Path| path.strip_prefix(place.root()).unwrap_or(path).display().to_string();
    let input = ran.found.as_deref().map(from_root).unwrap_or_default();
    format!(
        "{target}: the end of {log} shows the failure. To reproduce it:\n  cargo xtask fuzz --target {target} --input {input}\n\
         Once fixed, keep it: cp {input} lab/fuzz/seeds/{target}/<what it is>",
        target = ran.target,
        log = from_root(&ran.log),
    )
}

/// `crash`, `timeout`, `oom`, `slow-unit`: the beginning of the file's name.
fn kind(path: &Path) -> &str {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.rsplit_once('-').map_or(name, |(kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn ran(found: Option<&str>) -> Ran {
        let place = Place::find().expect("this tree");
        let folder = place.root().join("target/fuzz/words");
        Ran {
            target: "words".to_owned(),
            time: Duration::from_secs(10),
            executions: 1234,
            edges: 56,
            corpus: 7,
            found: found.map(|name| folder.join("found").join(name)),
            log: folder.join("log.txt"),
        }
    }

    #[test]
    fn a_fuzzer_is_a_row() {
        let table = table(&[ran(None), ran(Some("slow-unit-ab"))]);
        assert!(table.ends_with(
            "| `words` | 10.0 s | 1234 | 123 | 56 | 7 | nothing |\n| `words` | 10.0 s | 1234 | 123 | 56 | 7 | slow-unit |\n"
        ));
    }

    #[test]
    fn a_finding_is_printed_with_the_command_that_reproduces_it() {
        let place = Place::find().expect("this tree");
        let text = how_to_see(&place, &ran(Some("crash-0a")));
        assert!(
            text.contains("\n  cargo xtask fuzz --target words --input target/fuzz/words/found/crash-0a\n"),
            "{text}"
        );
    }
}
