//! The inline scripts that stand in the heads of pages. The bytes of each are the same in every page, so that a content security policy can name
//! it by its hash.

use super::error::BundleError;
use super::esbuild::Esbuild;
use story::File;

/// The scripts, as they stand between the tags.
#[derive(Debug, Default)]
pub(super) struct HeadScripts {
    /// Mends the address; see [`Self::address_tag`].
    address: String,
    /// Applies the reader's choices before the first paint.
    pub(super) choices: String,
    /// Says that the program does not run.
    pub(super) faults: String,
    /// In a frame: applies what the host asked for by the address.
    pub(super) host_options: String,
}

impl HeadScripts {
    /// Makes them.
    ///
    /// # Errors
    ///
    /// esbuild refuses one.
    pub(super) fn new(esbuild: &Esbuild) -> Result<Self, BundleError> {
        let inline = |entry| esbuild.inline(entry, &[]);
        Ok(Self {
            address: inline("head/address.js")?,
            choices: inline("head/choices.js")?,
            faults: inline("head/faults.js")?,
            host_options: inline("frame/host_options.js")?,
        })
    }

    /// What mends the address, as a tag of its own: before every relative address of the head. It is told how hosts serve the page.
    pub(super) fn address_tag(&self, page: File<'_>) -> String {
        let kind = match page {
            // The index of a folder, whose address ends in a slash.
            File::Page(_) | File::Embed { .. } => "folder",
            // It asks for nothing by a relative address.
            File::OneFile => "one",
            _ => "file",
        };
        format!("<script data-page=\"{kind}\">{}</script>\n", self.address)
    }
}
