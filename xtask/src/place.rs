//! Where things are in the tree.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository on this machine.
#[derive(Debug, Clone)]
pub struct Place {
    root: PathBuf,
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
        Ok(Self { root })
    }

    /// Another tree.
    #[cfg(test)]
    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_path_buf() }
    }

    /// The repository's folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The native compiler's output.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// A wasm compiler's output. Each has a folder of its own: two in one would rebuild everything at each change between them.
    pub(crate) fn wasm_target(&self, compiler: &str) -> PathBuf {
        self.root.join("target/wasm").join(compiler)
    }

    /// Records of which compiler made which wasm file: a file each, named as the wasm file is.
    pub(crate) fn provenance(&self) -> PathBuf {
        self.root.join("target/made-by")
    }

    /// What set-up installs.
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

    /// The story that a build would read.
    pub(crate) fn data(&self) -> PathBuf {
        self.root.join(std::env::var_os("SANJIN_DATA").unwrap_or_else(|| "data".into()))
    }

    /// The golden drawings.
    pub(crate) fn goldens(&self) -> PathBuf {
        self.root.join("tests/golden")
    }
}
