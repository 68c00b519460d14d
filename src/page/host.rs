//! What the page may ask of the place it runs in.

use yew::{AttrValue, Callback};

use chart::View;

/// The environment of the page. The default does nothing and serves prerendering.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Host {
    /// Called by each component when it is hydrated.
    pub hydrated: Callback<()>,
    /// Called when a chart was redrawn, with new marks.
    pub redrawn: Callback<AttrValue>,
    /// Called when the reader chooses a view, which the fragment keeps.
    pub viewed: Callback<(AttrValue, View)>,
    /// The chart and view that the fragment requested when the page opened.
    pub opening_view: Option<(AttrValue, View)>,
}
