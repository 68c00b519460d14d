//! Where things are in the tree.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The variable that names a story's folder, for `build.rs`. A relative path is relative to the repository's root.
pub(crate) const STORY: &str = "SANJIN_DATA";

/// The repository on this machine.
#[derive(Debug, Clone)]
pub struct Place {
    root: PathBuf,
    /// The folder of the story to tell, if the command line names one.
    story: Option<PathBuf>,
}

impl Place {
    /// The tree whose xtask or lab cargo runs. Cargo's variable is read at run time, since the program may have been built in another
    /// tree and its target folder copied here.
    ///
    /// # Errors
    /// The package has no parent folder.
    pub fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().context("the package has no parent folder")?.to_path_buf();
        Ok(Self { root, story: None })
    }

    /// A tree at another path.
    #[cfg(test)]
    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_path_buf(), story: None }
    }

    /// The repository's root.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The target folder of the native compiler.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The target folder of a wasm compiler. Each has its own: sharing one would rebuild everything whenever the compiler changes.
    pub(crate) fn wasm_target(&self, compiler: &str) -> PathBuf {
        self.root.join("target/wasm").join(compiler)
    }

    /// The folder with one file per wasm file, named after it, which says which compiler made it.
    pub(crate) fn provenance(&self) -> PathBuf {
        self.root.join("target/made-by")
    }

    /// The folder of the tools that set-up installs.
    #[must_use]
    pub fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// The npm packages that set-up installs.
    #[must_use]
    pub fn node_modules(&self) -> PathBuf {
        self.root.join("target/tools/node/node_modules")
    }

    /// The bundle.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The browser tests.
    #[must_use]
    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// The same place for the story in another folder.
    pub(crate) fn telling(self, story: &Path) -> Self {
        let story = Some(self.root.join(story));
        Self { story, ..self }
    }

    /// The folder that the command line names, which inner builds are to read ([`STORY`]).
    pub(crate) fn story(&self) -> Option<&Path> {
        self.story.as_deref()
    }

    /// The folder of the story that a build reads: that of the command line, else that of [`STORY`], else this repository's.
    pub(crate) fn data(&self) -> PathBuf {
        let by_variable = || self.root.join(std::env::var_os(STORY).unwrap_or_else(|| "data".into()));
        self.story.clone().unwrap_or_else(by_variable)
    }

    /// The words that any story shares.
    pub(crate) fn interface(&self) -> PathBuf {
        self.root.join("crates/load/interface")
    }

    /// The golden drawings.
    pub(crate) fn goldens(&self) -> PathBuf {
        self.root.join("tests/golden")
    }
}
