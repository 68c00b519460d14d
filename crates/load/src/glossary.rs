//! Checks the glossaries: the article uses each term, and the edition its translation.

use story::{Article, Span, Term};

use super::files::{ArticleFile, Files};
use super::nearest::quote_hint;
use super::problem::Problems;

/// Checks every glossary; returns all terms in reading order.
pub(super) fn check(files: &Files, article: &Article, problems: &mut Problems) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for (lang, file) in &files.glossaries {
        let words = files.wordings.iter().filter(|(_, wording, _)| wording.lang == *lang);
        let article_text =
            files.articles.iter().filter(|(known, _)| known == lang).map(|(_, file)| match file {
                ArticleFile::Respelt(source) => source,
                ArticleFile::Translated(file) => &file.source,
            });
        let texts: Vec<&str> =
            words.map(|(source, ..)| source).chain(article_text).map(|source| source.text.as_str()).collect();
        for raw in &file.items {
            let (term, shown) = (raw.source.get_ref(), raw.shown.get_ref());
            if !texts.iter().any(|text| text.contains(shown.as_str())) {
                let what = format!("explains “{shown}”, which the edition `{lang}` does not use");
                let hint = "spell it as the edition does, or remove the term";
                problems.at(&file.source, raw.shown.span().start, what, hint);
            }
            let Some(at) = article.text.find(term.as_str()).filter(|_| !term.is_empty()) else {
                let what = format!("the term 「{term}」 is not in the article");
                problems.at(&file.source, raw.source.span().start, what, quote_hint(&article.text, term));
                continue;
            };
            terms.push(Term {
                span: Span::of_bytes(&article.text, at, at + term.len()),
                lang: lang.clone(),
                shown: shown.clone(),
                note: raw.note.clone(),
            });
        }
    }
    terms.sort_by_key(|term| term.span.start);
    terms
}
