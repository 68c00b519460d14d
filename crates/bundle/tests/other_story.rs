//! The bundle of another story than this repository's: `other_story/` has one edition, two sections and six facts, one of them in the lede, and no voices, byline,
//! poster, corrections or texts outside the page. Nothing of the story in `data/` may be in it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use bundle::Site;
use walkdir::WalkDir;
use zip::ZipArchive;

/// Names the folder for the bundle to the test that writes it.
const FOLDER: &str = "OTHER_STORY_FOLDER";

/// Stands in for esbuild, which a machine without set-up lacks: prints the constants and the script or style sheet, without comments.
const STAND_IN: &str = r#"#!/bin/sh
entry=
for argument; do
  case "$argument" in
    --define:*) printf '%s;\n' "$argument" ;;
    *.js) [ -f "$argument" ] && entry=$argument ;;
  esac
done
cat $entry | sed -e 's:/\*[^*]*\*/::g' -e '/^ *\/\//d' -e '/^ *\/\*\*.*\*\/ *$/d' -e '/^ *\/\*\*/,/\*\//d'
"#;

/// The bundle, as text by path, and the paths of all files.
struct Written {
    texts: BTreeMap<String, String>,
    paths: Vec<String>,
}

/// The bundle, written once for all tests.
fn written() -> &'static Written {
    static WRITTEN: OnceLock<Written> = OnceLock::new();
    WRITTEN.get_or_init(write)
}

/// Writes the bundle in a process of its own, since a process tells one story.
fn write() -> Written {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("other-story");
    let _ = fs::remove_dir_all(&folder);
    let (staging, tools) = (folder.join("staging"), folder.join("tools"));
    for made in [&staging, &tools] {
        fs::create_dir_all(made).expect("a folder of ours");
    }
    fs::write(
        staging.join("index.html"),
        "<html lang=\"sanjin:lang\"><!--sanjin:policy--><!--sanjin:head--><body><!--sanjin:body--></html>",
    )
    .expect("a shell");
    for program in ["sanjin", "evidence"] {
        fs::write(staging.join(format!("{program}_bg.wasm")), b"\0asm\x01\0\0\0").expect("a wasm module");
        fs::write(staging.join(format!("{program}.js")), "export default () => 1;").expect("a script");
    }
    let esbuild = tools.join("esbuild");
    fs::write(&esbuild, STAND_IN).expect("a script");
    fs::set_permissions(&esbuild, fs::Permissions::from_mode(0o755)).expect("our own file");
    let path = std::env::var("PATH").unwrap_or_default();
    let run = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "another_story_is_written", "--ignored"])
        .env(FOLDER, &staging)
        .env("SITE_URL", "https://example.org/town/")
        .env("PATH", format!("{}:{path}", tools.display()))
        .output()
        .expect("this test can be run");
    let said = [run.stdout, run.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
    let mut all = Written { texts: BTreeMap::new(), paths: Vec::new() };
    for entry in WalkDir::new(&staging) {
        let entry = entry.expect("a folder of ours");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(&staging).expect("inside").to_string_lossy().into_owned();
            all.add(path, fs::read(entry.path()).expect("a file"));
        }
    }
    let zip = fs::read(staging.join("hekou.zip")).expect("the zip has the story's name");
    let mut zip = ZipArchive::new(Cursor::new(zip)).expect("a zip");
    for n in 0..zip.len() {
        let mut file = zip.by_index(n).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its content");
        all.add(format!("zip: {}", file.name().expect("Unicode")), bytes);
    }
    fs::remove_dir_all(folder).expect("our own folder");
    all
}

impl Written {
    fn add(&mut self, path: String, bytes: Vec<u8>) {
        if let Ok(text) = String::from_utf8(bytes) {
            self.texts.insert(path.clone(), text);
        }
        self.paths.push(path);
    }

    #[track_caller]
    fn text(&self, path: &str) -> &str {
        self.texts.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", self.paths))
    }
}

#[test]
#[ignore = "the test below runs it, with its folder in the environment"]
fn another_story_is_written() {
    let staging = PathBuf::from(std::env::var_os(FOLDER).expect("a folder from the test below"));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/other_story");
    let loaded = load::load(&data).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(sanjin::dataset::tell(loaded.story, loaded.publication), "told before anything asked");
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts");
    let site = Site::from_environment().expect("an address");
    bundle::write(&scripts, &staging, &site).unwrap_or_else(|error| panic!("{error}"));
}

/// Words, names and ids of the story in `data/`. The program keeps its name in ids of elements, messages and storage (`sanjin:`), in the
/// names of its own files, and in its licences.
const OF_DATA: [&str; 24] = [
    "三晉",
    "三晋",
    "山西",
    "Shanxi",
    "民生",
    "太原",
    "大同",
    "榆次",
    "築牢",
    "筑牢",
    "繁體",
    "English",
    "Chinese original",
    "livelihood",
    "nurseries",
    "county-coverage",
    "five-centres",
    "--health",
    "sanjin.html",
    "sanjin.zip",
    "sanjin-chart",
    "sanjin-story",
    "org/sanjin",
    "秦洋",
];

/// What the program says of itself: its licences.
const PROGRAM_S: [&str; 3] = ["NOTICE.txt", "LICENSE-MIT.txt", "LICENSE-APACHE.txt"];

#[test]
fn another_story_has_its_own_names_and_no_word_of_this_one() {
    let all = written();
    let mut found = Vec::new();
    for (path, text) in &all.texts {
        let words = OF_DATA.iter().copied().filter(|word| text.contains(word));
        found.extend(words.map(|word| format!("{path}: {word}")));
        if text.contains("Sanjin") && !PROGRAM_S.iter().any(|name| path.ends_with(name)) {
            found.push(format!("{path}: Sanjin"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    for path in
        ["hekou.html", "hekou.zip", "charts/lending.svg", "embed/team/index.html", "zip: hekou/README.txt"]
    {
        assert!(all.paths.iter().any(|known| known == path), "no {path} among {:?}", all.paths);
    }
    assert!(all.text("embed.js").contains("--define:CHART_ELEMENT=\"hekou-chart\""));
    assert!(all.text("manifest.json").contains("<hekou-chart chart=\\\"lending\\\""));
    let readme = all.text("zip: hekou/README.txt");
    assert!(readme.contains("《河口镇的流动书屋》") && readme.contains("hekou.html"), "{readme}");
    assert!(!readme.contains("其他语言版本"), "it has one edition: {readme}");
    assert!(all.text("zip: hekou/EMBED.txt").contains("<hekou-story lang=\"zh-Hans\">"));
}

#[test]
fn a_figure_of_the_lede_is_in_the_page_and_the_files_as_any_other() {
    let all = written();
    let page = all.text("index.html");
    let (_, lede) = page.split_once("id=\"s-1\"").expect("the lede's sentence has its place");
    let (lede, _) = lede.split_once("</p>").expect("the end of the lede");
    assert!(lede.contains("href=\"#fact-villages\"") && lede.contains("class=\"num books\""), "{lede}");
    assert!(page.contains("id=\"fact-villages\""), "the numeral's link leads to a row or a mark");
    let (_, chart) = page.split_once("id=\"chart-weeks\"").expect("the chart that shows it");
    let (chart, _) = chart.split_once("</figure>").unwrap_or((chart, ""));
    assert!(chart.contains("data-fact=\"villages\"") && chart.contains("href=\"#s-1\""), "{chart}");
    let row = "villages,books,";
    assert!(all.text("facts.csv").lines().any(|line| line.starts_with(row)), "{}", all.text("facts.csv"));
    let story: serde_json::Value = serde_json::from_str(all.text("story.json")).expect("JSON");
    let facts = story["facts"].as_array().expect("facts");
    let fact = facts.iter().find(|fact| fact["id"] == "villages").expect("the figure of the lede");
    assert_eq!((fact["section"].as_str(), fact["value"].as_i64()), (Some("books"), Some(14)));
    let (start, end) = (fact["start"].as_u64(), fact["end"].as_u64());
    let article: Vec<char> = story["article"]["text"].as_str().expect("a text").chars().collect();
    let [start, end] = [start, end].map(|at| usize::try_from(at.expect("a place")).expect("small"));
    assert_eq!(article[start..end].iter().collect::<String>(), "14");
    let entries = story["ledger"].as_array().expect("the ledger");
    assert!(entries.iter().any(|entry| entry["fact"] == "villages"), "{entries:?}");
}

#[test]
fn a_page_shows_nothing_of_what_its_story_lacks() {
    let all = written();
    let page = all.text("index.html");
    for place in
        ["id=\"books\"", "id=\"chart-lending\"", "4800册", "id=\"fact-students\"", "去年借出图书3600册"]
    {
        assert!(page.contains(place), "{place}");
    }
    let lacks = [
        ("a byline", "class=\"byline\""),
        ("a way to other editions", "class=\"editions\""),
        ("a translation", "class=\"original\""),
        ("a person", "class=\"voice"),
        ("a glossary", "id=\"glossary\""),
        ("computed values", "本站计算的数"),
        ("people's words", "各人的话"),
    ];
    for (what, html) in lacks {
        assert!(!page.contains(html), "{what}: {html}");
    }
    for (path, text) in &all.texts {
        for empty in ["（）", "()）", "《》", "“”出自", "{byline}", "{title}）"] {
            assert!(!text.contains(empty) || path.ends_with(".js"), "{path}: {empty}");
        }
    }
    assert!(
        page.contains("--books: #0b6e6e;") && page.contains("--helpers: #205424;"),
        "the accents of the sections"
    );
    assert!(
        all.text("embed.html").contains("--warn: #8f5700;"),
        "the editor's page has colours that no section has"
    );
    // One address for search engines: a story in one language has no alternatives.
    assert!(!page.contains("hreflang"), "one edition has no alternate");
}
