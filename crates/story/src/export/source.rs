//! How an edition names the article: its headline and who wrote it.

use crate::{EditionArticle, ParagraphRole, Story, Translation, Wording};

/// The article's headline as an edition has it: in its script, or translated.
#[must_use]
pub fn headline(story: &Story, wording: &Wording) -> String {
    line(story, wording, ParagraphRole::Title, |translation| &translation.title)
}

/// Who wrote the article, as an edition has it.
#[must_use]
pub fn byline(story: &Story, wording: &Wording) -> String {
    line(story, wording, ParagraphRole::Byline, |translation| &translation.byline)
}

fn line(
    story: &Story,
    wording: &Wording,
    role: ParagraphRole,
    translated: fn(&Translation) -> &str,
) -> String {
    let Some(paragraph) = story.article.paragraphs.iter().find(|paragraph| paragraph.role == role) else {
        return String::new();
    };
    let span = &paragraph.span;
    match story.articles.get(&wording.lang) {
        Some(EditionArticle::Translated(translation)) => translated(translation).to_owned(),
        Some(article) => article.respelt(span.start, span.end).unwrap_or_default(),
        None => story.article.slice(span).to_owned(),
    }
}
