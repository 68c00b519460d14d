//! How an edition names the article: its headline and who wrote it.

use crate::story::{EditionArticle, ParagraphRole, Story, Translation, Wording};

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

#[cfg(test)]
mod tests {
    use super::{byline, headline};

    #[test]
    fn each_edition_names_the_article_in_its_own_way() {
        let story = crate::dataset::story();
        let of = |lang| {
            let wording = story.edition(lang).expect("an edition");
            (headline(story, wording), byline(story, wording))
        };
        assert_eq!(of("zh-Hant").0, story.article.title());
        assert_eq!(of("zh-Hans").0, "筑牢民生根基 增进民生福祉 ——三晋百姓获得感与幸福感持续提升");
        assert!(of("en").0.starts_with("Firm foundations for people’s livelihoods"));
        assert!(of("zh-Hans").1.starts_with("本报记者"), "{}", of("zh-Hans").1);
        assert!(of("en").1.is_ascii() && !of("en").1.is_empty(), "{}", of("en").1);
    }
}
