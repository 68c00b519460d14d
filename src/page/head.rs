//! The document's head, for the prerenderer, since Yew renders only bodies.

use story::{StillWording, Story, fill};

/// Title and description of one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// For the title bar.
    pub title: String,
    /// For search results and link previews.
    pub description: String,
}

impl Head {
    /// The head of an edition.
    #[must_use]
    pub fn new(story: &Story, still: &StillWording) -> Self {
        let facts = story.facts.len().to_string();
        Self {
            title: still.ui.site.clone(),
            description: fill(&still.ui.page_description, &[("facts", &facts)]),
        }
    }
}
