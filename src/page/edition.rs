//! The edition that parts of the page are written in.

#[cfg(feature = "prerender")]
use story::{File, Publication, StillWording};
use story::{Story, Wording};

/// An edition of the story.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edition {
    pub(super) story: &'static Story,
    pub(super) wording: &'static Wording,
    /// The texts that only still parts need.
    #[cfg(feature = "prerender")]
    pub(super) publication: &'static Publication,
    /// The texts of this edition for still parts.
    #[cfg(feature = "prerender")]
    pub(super) still: &'static StillWording,
    /// The file that contains it.
    #[cfg(feature = "prerender")]
    pub(super) file: File<'static>,
    /// The absolute address of the bundle, if known.
    #[cfg(feature = "prerender")]
    pub(super) site: Option<&'static str>,
}

impl Edition {
    /// The edition with a language tag, or else the one at the root.
    #[cfg(feature = "prerender")]
    pub(super) fn of(lang: &str) -> Option<Self> {
        Self::in_story(crate::dataset::story(), lang)
    }

    /// The same, in this story.
    pub(super) fn in_story(story: &'static Story, lang: &str) -> Option<Self> {
        let wording = story.edition(lang).or_else(|| story.editions.first())?;
        Some(Self {
            story,
            wording,
            #[cfg(feature = "prerender")]
            publication: crate::dataset::publication(),
            #[cfg(feature = "prerender")]
            still: crate::dataset::still(&wording.lang),
            #[cfg(feature = "prerender")]
            file: File::Page(&wording.lang),
            #[cfg(feature = "prerender")]
            site: None,
        })
    }
}

#[cfg(feature = "prerender")]
impl Edition {
    /// The relative link to a file of the bundle.
    pub(super) fn link_to(self, file: File<'_>) -> String {
        file.seen_from(self.file, self.story)
    }

    /// The relative link to this page in another edition; from a frame to a frame.
    pub(super) fn link_to_edition(self, lang: &str) -> String {
        self.link_to(match self.file {
            File::Embed { of, .. } => File::Embed { of, lang },
            _ => File::Page(lang),
        })
    }

    /// The value of `data-inside` for links to files that the one file contains: a script saves them from there.
    pub(super) fn inside(self) -> Option<&'static str> {
        (self.file == File::OneFile).then_some("")
    }
}
