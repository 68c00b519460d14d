//! What every component of one edition needs.

use yew::prelude::*;

use super::host::Host;
use super::parts::Parts;
use chart::Frame;
#[cfg(feature = "prerender")]
use story::File;
use story::{Story, Wording};

/// One edition of the story, and the frame its charts are drawn in. Compared by language and frame: the story itself never
/// changes while the page is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edition {
    pub(super) story: &'static Story,
    pub(super) wording: &'static Wording,
    pub(super) frame: Frame,
    /// The file that it stands in. Only still parts ask.
    #[cfg(feature = "prerender")]
    pub(super) file: File<'static>,
    /// The whole address of the bundle, if it is known.
    #[cfg(feature = "prerender")]
    pub(super) site: Option<&'static str>,
}

impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        self.wording.lang == other.wording.lang && self.frame == other.frame
    }
}

impl Edition {
    /// The edition of a language tag, else the one at the root.
    pub(super) fn of(lang: &str) -> Option<Self> {
        let story = crate::dataset::story();
        let wording = story.edition(lang).or_else(|| story.editions.first())?;
        Some(Self {
            story,
            wording,
            frame: Frame::Card,
            #[cfg(feature = "prerender")]
            file: File::Page(&wording.lang),
            #[cfg(feature = "prerender")]
            site: None,
        })
    }
}

#[cfg(feature = "prerender")]
impl Edition {
    /// The relative address of a file of the bundle.
    pub(super) fn link_to(self, file: File<'_>) -> String {
        file.seen_from(self.file, self.story)
    }

    /// The relative address of the same in another edition: a frame stays one.
    pub(super) fn link_to_edition(self, lang: &str) -> String {
        self.link_to(match self.file {
            File::Embed { of, .. } => File::Embed { of, lang },
            _ => File::Page(lang),
        })
    }

    /// `data-inside` of a link to a file that the one file has in itself: a script saves it from there.
    pub(super) fn inside(self) -> Option<&'static str> {
        (self.file == File::OneFile).then_some("")
    }
}

/// The edition that this component is part of.
#[hook]
pub(super) fn use_edition() -> Edition {
    #[expect(clippy::expect_used, reason = "App provides it to all it contains")]
    use_context::<Edition>().expect("inside App")
}

/// The place this component runs in.
#[hook]
pub(super) fn use_host() -> Host {
    use_context::<Host>().unwrap_or_default()
}

/// The page's still parts.
#[hook]
pub(super) fn use_parts() -> Parts {
    use_context::<Parts>().unwrap_or_default()
}

/// Whether the program draws a picture: from the first time on that it `differs` from the prerendered one. Until then it is a still
/// part, and hydration draws nothing.
#[hook]
pub(super) fn use_drawn(differs: bool) -> bool {
    let drawn = use_mut_ref(|| false);
    drawn.replace_with(|drawn| *drawn || differs);
    *drawn.borrow()
}
