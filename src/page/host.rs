//! What the page may ask of the place it runs in.

use yew::Callback;

/// What the page may ask of the place it runs in. The default does nothing: that is the prerenderer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Host {
    /// The page is hydrated and listens.
    pub interactive: Callback<()>,
}
