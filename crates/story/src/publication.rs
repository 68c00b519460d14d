use serde::{Deserialize, Serialize};

use super::{
    Accent, Corrections, EditionArticle, Guess, ParagraphRole, Quoted, Sharing, StillWording, Story, Table,
    Term, Told, Translation,
};

/// The content of still parts and files that is not in the [`Story`]. Only the native program contains it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// The texts of still parts and files for each edition, in the order of [`Story::editions`].
    pub editions: Vec<StillWording>,
    /// The texts outside the page for each edition, in the same order.
    pub sharing: Vec<Sharing>,
    /// The people whom the article quotes, in reading order.
    pub quoted: Vec<Quoted>,
    /// The people whom the article writes about without quoting them, in reading order.
    pub told: Vec<Told>,
    /// The article by language tag, for editions that are not in the source's script.
    pub articles: Table<EditionArticle>,
    /// Terms of the article explained for readers of other languages, in reading order.
    pub glossary: Vec<Term>,
    /// Ids of the [scopes](StillWording::scopes) of all facts, by fact id: whom or where a fact speaks of.
    pub scopes: Table<String>,
    /// The numbers that readers may guess before the page shows them, in the order of their charts.
    pub guesses: Vec<Guess>,
    /// Who told the story, for search engines; `None` for the site itself.
    pub authors: Option<String>,
    /// The id and the colour of each section, in reading order.
    pub accents: Vec<(String, Accent)>,
    /// The corrections of the page.
    pub corrections: Corrections,
}

impl Publication {
    /// Returns the texts of still parts and files for a language tag. Falls back to the first edition for an unknown tag.
    ///
    /// # Panics
    ///
    /// If the publication has no edition; the loader never returns such a publication.
    #[must_use]
    pub fn edition(&self, lang: &str) -> &StillWording {
        self.editions.iter().find(|words| words.lang == lang).unwrap_or(&self.editions[0])
    }

    /// Returns the texts outside the page for a language tag. Falls back to the first edition for an unknown tag.
    ///
    /// # Panics
    ///
    /// As [`Self::edition`].
    #[must_use]
    pub fn sharing(&self, lang: &str) -> &Sharing {
        self.sharing.iter().find(|words| words.lang == lang).unwrap_or(&self.sharing[0])
    }

    /// Returns the article's headline, or an empty text, for a language tag; the source's for an unknown tag.
    ///
    /// ```
    /// # use std::path::Path;
    /// # let loaded = load::load(Path::new("../../data")).unwrap();
    /// let headline = loaded.publication.headline(&loaded.story, "en");
    /// assert!(headline.starts_with("Firm foundations"));
    /// ```
    #[must_use]
    pub fn headline(&self, story: &Story, lang: &str) -> String {
        self.line(story, lang, ParagraphRole::Title, |translation| &translation.title)
    }

    /// Returns the article's byline, as [`Self::headline`].
    #[must_use]
    pub fn byline(&self, story: &Story, lang: &str) -> String {
        self.line(story, lang, ParagraphRole::Byline, |translation| &translation.byline)
    }

    /// Returns what readers may guess about a chart.
    #[must_use]
    pub fn guess(&self, chart: &str) -> Option<&Guess> {
        self.guesses.iter().find(|guess| guess.chart == chart)
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
