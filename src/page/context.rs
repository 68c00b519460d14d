//! What every component of one edition needs.

use yew::prelude::*;

use super::host::Host;
use super::parts::Parts;
use chart::Frame;
#[cfg(feature = "prerender")]
use story::{Publication, StillWording};
use story::{Story, Wording};

/// One edition of the story, and the frame its charts are drawn in. Compared by language and frame: the story itself never
/// changes while the page is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edition {
    pub(super) story: &'static Story,
    pub(super) wording: &'static Wording,
    pub(super) frame: Frame,
    /// What only still parts say.
    #[cfg(feature = "prerender")]
    pub(super) publication: &'static Publication,
    /// The edition's words of it.
    #[cfg(feature = "prerender")]
    pub(super) still: &'static StillWording,
    /// Whether the whole story stands in a frame of somebody else's page. Only still parts ask.
    #[cfg(feature = "prerender")]
    pub(super) embedded: bool,
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
            publication: crate::dataset::publication(),
            #[cfg(feature = "prerender")]
            still: crate::dataset::still(&wording.lang),
            #[cfg(feature = "prerender")]
            embedded: false,
        })
    }
}

#[cfg(feature = "prerender")]
impl Edition {
    /// The way from the page to a file of the bundle, by its path from the bundle's root.
    pub(super) fn way_to(self, path: &str) -> String {
        let folders = self.story.page_of(&self.wording.lang).matches('/').count();
        match folders + if self.embedded { 2 } else { 0 } {
            0 => format!("./{path}"),
            folders => format!("{}{path}", "../".repeat(folders)),
        }
    }

    /// The way to a file that stands beside the edition's page.
    pub(super) fn way_beside_page(self, name: &str) -> String {
        if !self.embedded {
            return name.to_owned();
        }
        let page = self.story.page_of(&self.wording.lang);
        self.way_to(&page.replace("index.html", name))
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
