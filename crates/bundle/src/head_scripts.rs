//! The inline scripts in the heads of pages. Each has the same bytes in every page, so that policies name it by one hash.

use super::error::BundleError;
use super::esbuild::Esbuild;
use story::File;

/// The scripts, without their tags.
#[derive(Debug, Default)]
pub(super) struct HeadScripts {
    /// Corrects the address; see [`Self::address_tag`].
    address: String,
    /// Applies the reader's choices before the first paint.
    pub(super) choices: String,
    /// Tells the reader if the program doesn't run.
    pub(super) faults: String,
    /// In a frame: applies the host's options from the address.
    pub(super) host_options: String,
}

impl HeadScripts {
    /// Makes them.
    ///
    /// # Errors
    ///
    /// esbuild refuses a script.
    pub(super) fn new(esbuild: &Esbuild) -> Result<Self, BundleError> {
        let inline = |entry| esbuild.inline(entry, &[]);
        Ok(Self {
            address: inline("head/address.js")?,
            choices: inline("head/choices.js")?,
            faults: inline("head/faults.js")?,
            host_options: inline("frame/host_options.js")?,
        })
    }

    /// The script that corrects the address, in a tag that precedes every relative address of the head and says how hosts serve the page.
    pub(super) fn address_tag(&self, page: File<'_>) -> String {
        let kind = match page {
            // The index of a folder; its address ends in a slash.
            File::Page(_) | File::Embed { .. } => "folder",
            // It has no relative addresses.
            File::OneFile => "one",
            _ => "file",
        };
        format!("<script data-page=\"{kind}\">{}</script>\n", self.address)
    }
}
