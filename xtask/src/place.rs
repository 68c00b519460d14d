//! Where things are in the tree.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository on this machine.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    root: PathBuf,
}

impl Place {
    /// The tree that `cargo xtask` was called in, wherever in it one stands. Cargo says where: the program may have been built in another
    /// place, and its target folder been copied or moved here.
    pub(crate) fn find() -> Result<Self> {
        let here = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here.parent().context("xtask has no parent folder")?.to_path_buf();
        Ok(Self { root })
    }

    /// A tree that stands elsewhere.
    #[cfg(test)]
    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_path_buf() }
    }

    /// The repository's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The native compiler's output.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// A wasm compiler's output, apart from the native one's and from another wasm compiler's: each would throw out the other's work.
    pub(crate) fn wasm_target(&self, compiler: &str) -> PathBuf {
        self.root.join("target/wasm").join(compiler)
    }

    /// What is known of the wasm in bundles, a file each, by its name, which has a hash of its bytes.
    pub(crate) fn provenance(&self) -> PathBuf {
        self.root.join("target/made-by")
    }

    /// What set-up installs.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// The npm packages that set-up installs.
    pub(crate) fn node_modules(&self) -> PathBuf {
        self.root.join("target/tools/node/node_modules")
    }

    /// The bundle.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The browser tests.
    pub(crate) fn browser_tests(&self) -> PathBuf {
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
