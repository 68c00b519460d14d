//! From the article to a story without a problem, as an editor goes: begin, draft, write what is marked, check.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const HANT: &str = "河口鎮的一年\n\n候車短了\n\n全鎮有公車線路12條,平均候車時間由11.5分鐘縮短到7.5分鐘。乘客2021年12.3萬人次,2022年15.6萬人次,2023年20.1萬人次。車程20至25公里。\n\n\
                    書屋開了\n\n書屋藏書增長12.5%,六成的讀者是學生,女性佔37.5%,開放時間全覆蓋週末。\n";
const HANS: &str = "河口镇的一年\n\n候车短了\n\n全镇有公交线路12条,平均候车时间由11.5分钟缩短到7.5分钟。乘客2021年12.3万人次,2022年15.6万人次,2023年20.1万人次。车程20至25公里。\n\n\
                    书屋开了\n\n书屋藏书增长12.5%,六成的读者是学生,女性占37.5%,开放时间全覆盖周末。\n";
const ENGLISH: &str = "A year in Hekou\n\nShorter waits\n\nThe town has 12 bus routes. The average wait fell from 11.5 minutes to 7.5 minutes. The buses carried \
                       12,300 passengers in 2021, 15,600 passengers in 2022 and 20,100 passengers in 2023. The ride covers 20 to 25 miles.\n\n\
                       A library\n\nLoans rose by 12.5 per cent. One in five readers is a student, and 37.5 per cent are women.\n";

fn run(dir: &Path, args: &[&str]) -> (String, bool) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_xtask-story"));
    let output = program.args(args).current_dir(dir).output().expect("it starts");
    let text = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    (text.concat(), output.status.success())
}

/// Writes what is marked: the words after each TODO, without the question in brackets.
fn tell(path: &Path) {
    let text = fs::read_to_string(path).expect("a file");
    let told = text.lines().map(|line| match line.split_once("TODO") {
        Some((key, words)) => {
            let quote = key.chars().next_back().expect("a quotation mark");
            let words = words
                .trim_start_matches([':', ' '])
                .trim_end_matches(quote)
                .split(" [")
                .next()
                .unwrap_or_default();
            format!("{key}{}{quote}\n", words.split(", TWD").next().unwrap_or_default())
        }
        None => format!("{line}\n"),
    });
    fs::write(path, told.collect::<String>()).expect("written");
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let folders = [dir.to_owned(), dir.join("facts")];
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder").flatten());
    files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|end| end == "toml")).collect()
}

#[test]
fn a_draft_has_only_words_to_write_and_then_no_problem() {
    for (lang, article, facts) in [("zh-Hant", HANT, 11), ("zh-Hans", HANS, 11), ("en", ENGLISH, 10)] {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("draft-{lang}"));
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).expect("a folder");
        fs::write(dir.join("article.txt"), article).expect("a file");
        let new = ["new", "next", "--article", "article.txt", "--lang", lang, "--site", "Hekou"];
        for args in [&new[..], &["draft", "next"]] {
            let (text, fine) = run(&dir, args);
            assert!(fine, "{lang}: {text}");
        }
        let (text, fine) = run(&dir, &["check", "next"]);
        assert!(!fine);
        for line in text.lines().filter(|line| line.starts_with("next/")) {
            assert!(line.contains("is not written yet: TODO"), "{lang}: {line}");
        }
        files(&dir.join("next")).iter().for_each(|path| tell(path));
        let (text, fine) = run(&dir, &["check", "next"]);
        assert!(fine && text.starts_with(&format!("0 problems: {facts} facts in ")), "{lang}: {text}");
    }
}
