//! What pages and files say and the program in the browser does not read.

use serde::{Deserialize, Serialize};

use super::{
    Corrections, EditionArticle, ParagraphRole, Quoted, Sharing, StillWording, Story, Table, Term, Told,
    Translation,
};

/// What the build writes into pages and files beside the [`Story`]. The program in the browser has none of it: it adopts the still
/// parts of a page as they stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// What each edition says in still parts and files, in the order of [`Story::editions`].
    pub editions: Vec<StillWording>,
    /// What each edition says outside the page, in the same order.
    pub sharing: Vec<Sharing>,
    /// The people the article quotes, in reading order.
    pub quoted: Vec<Quoted>,
    /// The people the article tells of without quoting them, in reading order.
    pub told: Vec<Told>,
    /// The article in the editions that are not in the source's script, by language tag.
    pub articles: Table<EditionArticle>,
    /// The article's terms that a reader of another language may not know, in reading order.
    pub glossary: Vec<Term>,
    /// What the page had wrong and has put right.
    pub corrections: Corrections,
}

impl Publication {
    /// What the edition of a language tag says in still parts and files; the first edition's words for an unknown tag.
    ///
    /// # Panics
    ///
    /// Never in a publication that was checked: it has an edition.
    #[must_use]
    pub fn edition(&self, lang: &str) -> &StillWording {
        self.editions.iter().find(|words| words.lang == lang).unwrap_or(&self.editions[0])
    }

    /// What the edition of a language tag says outside the page; the first edition's words for an unknown tag.
    ///
    /// # Panics
    ///
    /// Never, as with [`Self::edition`].
    #[must_use]
    pub fn sharing(&self, lang: &str) -> &Sharing {
        self.sharing.iter().find(|words| words.lang == lang).unwrap_or(&self.sharing[0])
    }

    /// The article's headline as the edition of a language tag has it: in its script, or translated.
    #[must_use]
    pub fn headline(&self, story: &Story, lang: &str) -> String {
        self.line(story, lang, ParagraphRole::Title, |translation| &translation.title)
    }

    /// Who wrote the article, as the edition of a language tag has it.
    #[must_use]
    pub fn byline(&self, story: &Story, lang: &str) -> String {
        self.line(story, lang, ParagraphRole::Byline, |translation| &translation.byline)
    }

    fn line(
        &self,
        story: &Story,
        lang: &str,
        role: ParagraphRole,
        translated: fn(&Translation) -> &str,
    ) -> String {
        let Some(paragraph) = story.article.paragraphs.iter().find(|paragraph| paragraph.role == role) else {
            return String::new();
        };
        let span = &paragraph.span;
        match self.articles.get(lang) {
            Some(EditionArticle::Translated(translation)) => translated(translation).to_owned(),
            Some(article) => article.respelt(span.start, span.end).unwrap_or_default(),
            None => story.article.slice(span).to_owned(),
        }
    }
}
