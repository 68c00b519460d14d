//! Drafts whole folders: what is written loads but for what a person has to write, and nothing of an editor's is changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

const ARTICLES: [(&str, &str); 6] = [
    ("buses", "zh-Hant"),
    ("orchards", "zh-Hant"),
    ("libraries", "zh-Hant"),
    ("factories", "zh-Hans"),
    ("clinics", "zh-Hans"),
    ("harbour", "en"),
];

/// A folder as `cargo xtask story new` makes it.
fn folder(name: &str, lang: &str) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name);
    fs::copy(corpus.join("article.txt"), dir.path().join("article.txt")).expect("the article");
    let story = format!("# The editor's own line.\nname = \"next\"\neditions = [\"{lang}\"]\n");
    fs::write(dir.path().join("story.toml"), story).expect("written");
    for folder in ["facts", "wording"] {
        fs::create_dir(dir.path().join(folder)).expect("made");
    }
    let wording = format!("lang = \"{lang}\"\n\n[ui]\nsite = \"Next\"\nheadline = \"Next\"\n");
    fs::write(dir.path().join(format!("wording/{lang}.toml")), wording).expect("written");
    fs::write(dir.path().join("charts.toml"), "# Pictures.\n").expect("written");
    dir
}

fn files(dir: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for folder in [dir.to_owned(), dir.join("facts"), dir.join("wording")] {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            if let Ok(text) = fs::read_to_string(entry.path()) {
                files.insert(entry.path().display().to_string(), text);
            }
        }
    }
    files
}

#[test]
fn a_draft_loads_but_for_what_a_person_has_to_write_or_decide() {
    for (name, lang) in ARTICLES {
        let dir = folder(name, lang);
        let said = draft::write(dir.path()).expect("a draft");
        let problems = load::load(dir.path()).expect_err("words are to be written").0;
        let others: Vec<String> = problems
            .iter()
            .filter(|problem| {
                !problem.what.contains("TODO") && !problem.what.contains("is not accounted for")
            })
            .map(|problem| format!("{}:{}: {}", problem.file, problem.line, problem.what))
            .collect();
        assert!(others.is_empty(), "{name}: {others:#?}");
        let open = problems.iter().filter(|problem| problem.what.contains("is not accounted for")).count();
        // Every numeral that the loader misses is one that the draft has named.
        let named = said.lines().filter(|line| line.starts_with("  ")).count();
        assert!(
            open <= named,
            "{name}: the loader misses {open} numerals, of which the draft named {named}:\n{said}"
        );
    }
}

#[test]
fn a_second_draft_adds_nothing() {
    for (name, lang) in ARTICLES {
        let dir = folder(name, lang);
        draft::write(dir.path()).expect("a draft");
        let first = files(dir.path());
        let said = draft::write(dir.path()).expect("a second draft");
        assert_eq!(first, files(dir.path()), "{name}");
        assert!(said.starts_with("added 0 sections, 0 facts (0 in doubt: the check asks), 0 units, 0 phrases, 0 voices, 0 charts"), "{said}");
    }
}

#[test]
fn in_traditional_characters_a_draft_asks_whose_money_it_is_and_writes_its_own_words_in_them() {
    let dir = folder("buses", "zh-Hant");
    draft::write(dir.path()).expect("a draft");
    let story = fs::read_to_string(dir.path().join("story.toml")).expect("read");
    let money = "currency = \"TODO CNY, TWD, HKD or MOP?\"\nword = \"元\"\n";
    assert!(
        story.contains(money) && story.contains("word = \"TODO 個\"") && !story.contains('个'),
        "{story}"
    );
    let problems = load::load(dir.path()).expect_err("the currency is open").0;
    let of_it: Vec<&str> = problems
        .iter()
        .filter(|problem| problem.what.contains("currency"))
        .map(|problem| problem.what.as_str())
        .collect();
    assert_eq!(of_it, ["`currency` is not written yet: TODO CNY, TWD, HKD or MOP?"]);
}

#[test]
fn a_story_that_is_told_in_full_gets_nothing() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let dir = tempfile::tempdir().expect("a folder");
    for folder in ["facts", "wording"] {
        fs::create_dir(dir.path().join(folder)).expect("made");
    }
    for path in files(&data).into_keys() {
        let to = dir.path().join(Path::new(&path).strip_prefix(&data).expect("inside"));
        fs::copy(&path, to).expect("copied");
    }
    let before = files(dir.path());
    draft::write(dir.path()).expect("a draft");
    assert_eq!(before, files(dir.path()));
}

#[test]
fn an_editors_entries_stay_and_what_is_new_is_added() {
    let dir = folder("buses", "zh-Hant");
    let own = "# Mine.\n[[fact]]\nid = \"waiting\"\nquote = \"時間由11.5分鐘\"\nnumeral = \"11.5\"\nvalue = 11.5\nunit = \"minute\"\nqualifier = \"exact\"\nlabel = \"之前\"\n";
    fs::write(dir.path().join("facts/mine.toml"), own).expect("written");
    let unit = "\n[[unit]]\nid = \"minute\"\nkind = \"duration\"\ntime = \"minute\"\nword = \"分\"\n";
    let story = fs::read_to_string(dir.path().join("story.toml")).expect("read") + unit;
    fs::write(dir.path().join("story.toml"), &story).expect("written");
    fs::write(dir.path().join("ledger.toml"), "[[phrase]]\ntext = \"120條\"\nreason = \"name\"\n")
        .expect("written");
    draft::write(dir.path()).expect("a draft");
    let all = files(dir.path());
    let of = |name: &str| {
        all.iter().find(|(path, _)| path.ends_with(name)).map(|(_, text)| text.clone()).expect(name)
    };
    assert_eq!(of("mine.toml"), own);
    assert!(of("ledger.toml").starts_with("[[phrase]]\ntext = \"120條\"\nreason = \"name\"\n"));
    let drafted: String = all
        .iter()
        .filter(|(path, _)| path.contains("/facts/") && !path.ends_with("mine.toml"))
        .map(|(_, text)| text.as_str())
        .collect();
    assert!(!drafted.contains("\"11.5\"") && !drafted.contains("\"120\"") && drafted.contains("\"7.5\""));
    assert_eq!(of("story.toml").matches("id = \"minute\"").count(), 1);
    // The caption goes above the tables; every line that was there is there in its order.
    let new = of("story.toml");
    let mut lines = new.lines();
    assert!(story.lines().all(|line| lines.any(|other| other == line)), "{new}");
}

/// The tables of a list in all files of a folder.
fn entries(dir: &Path, key: &str) -> Vec<toml::Table> {
    let texts = files(dir).into_iter().filter(|(path, _)| path.ends_with(".toml"));
    let tables = texts.map(|(path, text)| text.parse::<toml::Table>().expect(&path));
    let lists = tables.filter_map(|table| table.get(key).and_then(toml::Value::as_array).cloned());
    lists.flatten().filter_map(|entry| entry.as_table().cloned()).collect()
}

/// Changes a file of a folder.
fn change(dir: &Path, file: &str, change: impl FnOnce(&str) -> String) {
    let path = dir.join(file);
    let text = fs::read_to_string(&path).expect(file);
    let new = change(&text);
    assert_ne!(text, new, "{file}");
    fs::write(path, new).expect(file);
}

#[test]
fn what_an_editor_has_changed_in_a_draft_stays_as_it_is() {
    for (name, lang) in ARTICLES {
        let dir = folder(name, lang);
        draft::write(dir.path()).expect("a draft");
        // Words are written, an id is another one, a chart is taken out.
        for path in files(dir.path()).into_keys().filter(|path| path.contains("/facts/")) {
            let text = fs::read_to_string(&path).expect("read").replace("TODO ", "");
            fs::write(&path, text.replacen("id = \"", "id = \"my-", 1)).expect("written");
        }
        change(dir.path(), "charts.toml", |text| {
            text.rsplit_once("\n[[chart]]").expect("a chart").0.to_owned() + "\n"
        });
        // A figure is none, and its phrase tells why.
        let section = entries(dir.path(), "section").pop().expect("a section");
        let own = format!("facts/{}.toml", section["id"].as_str().expect("an id"));
        let numeral = entries(dir.path(), "fact").pop().expect("a fact");
        if dir.path().join(&own).exists() {
            let quote = numeral["quote"].as_str().expect("a quote").to_owned();
            let is_there = fs::read_to_string(dir.path().join(&own)).expect("read").contains(&quote);
            if is_there {
                change(dir.path(), &own, |text| {
                    text.rsplit_once("\n[[fact]]").map_or("", |(head, _)| head).to_owned() + "\n"
                });
                change(dir.path(), "ledger.toml", |text| {
                    format!("{text}\n[[phrase]]\ntext = {quote:?}\nreason = \"name\"\n")
                });
            }
        }
        let before = files(dir.path());
        draft::write(dir.path()).expect("a second draft");
        assert_eq!(before, files(dir.path()), "{name}");
    }
}

#[test]
fn a_heading_that_an_editor_has_joined_to_the_section_before_it_gets_no_section_again() {
    let dir = folder("buses", "zh-Hant");
    draft::write(dir.path()).expect("a draft");
    change(dir.path(), "story.toml", |text| {
        let at = text.rfind("\n[[section]]").expect("a section");
        let end = text[at + 2..].find("\n[[").map_or(text.len(), |end| at + 2 + end);
        format!("{}{}", &text[..at], &text[end..])
    });
    let before = files(dir.path());
    draft::write(dir.path()).expect("a second draft");
    assert_eq!(before, files(dir.path()));
}

#[test]
fn the_json_has_each_fact_that_is_written() {
    for (name, lang) in ARTICLES {
        let dir = folder(name, lang);
        let json = draft::print_json(dir.path()).expect("JSON");
        let figures: Vec<serde_json::Value> = serde_json::from_str(&json).expect("a list");
        draft::write(dir.path()).expect("a draft");
        let open = draft::questions(dir.path()).expect("a story");
        let article = fs::read_to_string(dir.path().join("article.txt")).expect("read");
        let facts = entries(dir.path(), "fact");
        assert!(!facts.is_empty());
        for fact in facts {
            let text = |key: &str| fact[key].as_str().expect(key).to_owned();
            let from = article.find(&text("quote")).expect("the quote");
            let at = from + text("quote").find(&text("numeral")).expect("the numeral");
            let start = article[..at].chars().count();
            let figure = figures.iter().find(|figure| figure["start"] == start).expect("a figure");
            for key in ["numeral", "unit", "qualifier"] {
                assert_eq!(figure[key], text(key).as_str(), "{name}");
            }
            for key in ["value", "low", "high"] {
                let written =
                    fact.get(key).map(|value| value.as_float().or(value.as_integer().map(|n| n as f64)));
                assert_eq!(figure.get(key).map(serde_json::Value::as_f64), written, "{name}: {figure}");
            }
            // Marked elsewhere: the currency in its unit, the whole in `of`; a date may be in its chart.
            let is_asked = open.iter().any(|asked| asked.id == text("id") || asked.id == text("unit"));
            let elsewhere = |todo: &str| {
                ["currency", "dates and figures", "of what"].iter().any(|words| todo.contains(words))
            };
            let todo = figure.get("todo").map(|todo| todo.as_str().expect("a text"));
            assert!(todo.is_none_or(|todo| is_asked || elsewhere(todo)), "{name}: {figure}");
        }
    }
}

#[test]
fn nothing_is_written_if_one_file_can_t_be_added_to() {
    let dir = folder("buses", "zh-Hant");
    fs::write(dir.path().join("voices.toml"), "voice = []\n").expect("written");
    let before = files(dir.path());
    let error = draft::write(dir.path()).expect_err("refused").to_string();
    assert!(error.contains("voices.toml can't be added to, and nothing was written"), "{error}");
    assert_eq!(before, files(dir.path()));
}

#[test]
fn a_file_that_is_no_toml_is_left_alone() {
    let dir = folder("buses", "zh-Hant");
    fs::write(dir.path().join("ledger.toml"), "[[phrase]\n").expect("written");
    let before = files(dir.path());
    let error = draft::write(dir.path()).expect_err("refused").to_string();
    assert!(error.contains("ledger.toml is not TOML"), "{error}");
    assert_eq!(before, files(dir.path()));
}

#[test]
fn the_figures_are_printed_as_json_with_places_in_code_points() {
    let dir = folder("buses", "zh-Hant");
    let json = draft::print_json(dir.path()).expect("JSON");
    let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let article: Vec<char> =
        fs::read_to_string(dir.path().join("article.txt")).expect("read").chars().collect();
    let figures = read.as_array().expect("a list");
    assert!(figures.len() > 30);
    for figure in figures {
        let at = |key: &str| figure[key].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a place");
        let own: String = article[at("start")..at("end")].iter().collect();
        assert_eq!(figure["numeral"], own.as_str());
        assert!(
            figure["value"].is_number() != (figure["low"].is_number() && figure["high"].is_number()),
            "{figure}"
        );
    }
    // Nothing is written.
    assert!(!dir.path().join("voices.toml").exists());
}
