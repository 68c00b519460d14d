//! Checks the article of each edition but the first: the same text, with the source's figures.

use story::{Article, EditionArticle, Table};

use super::facts::Facts;
use super::files::{ArticleFile, Files};
use super::language;
use super::place::Source;
use super::problem::Problems;
use super::translation;

/// Checks and returns these articles.
pub(super) fn check(
    files: &Files,
    article: &Article,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Table<EditionArticle> {
    let mut articles = Table::default();
    for (lang, file) in &files.articles {
        let checked = match file {
            ArticleFile::Respelt(source) => {
                check_respelt(article, source, problems);
                EditionArticle::Respelt(source.text.chars().collect())
            }
            ArticleFile::Translated(file) => {
                let words = files.wordings.iter().find(|(.., still)| still.lang == *lang);
                EditionArticle::Translated(translation::check(
                    file,
                    (article, facts),
                    language::of_edition(lang),
                    words,
                    problems,
                ))
            }
        };
        articles.insert(lang.clone(), checked);
    }
    articles
}

/// Reports the first difference other than one Han character for another.
fn check_respelt(article: &Article, source: &Source, problems: &mut Problems) {
    let mut theirs = source.text.char_indices();
    for ours in article.text.chars() {
        match theirs.next() {
            Some((_, c)) if c == ours || (is_han(c) && is_han(ours)) => {}
            Some((at, c)) => {
                let what = format!("has 「{c}」 where article.txt has 「{ours}」");
                let hint = "only Han characters differ between scripts, one for one; generate the file again from article.txt";
                problems.at(source, at, what, hint);
                return;
            }
            None => {
                let hint = "it must have as many characters: generate the file again from article.txt";
                problems.at(source, source.text.len(), "ends before article.txt does", hint);
                return;
            }
        }
    }
    if let Some((at, _)) = theirs.next() {
        let hint = "it must have as many characters: generate the file again from article.txt";
        problems.at(source, at, "continues after the end of article.txt", hint);
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}
