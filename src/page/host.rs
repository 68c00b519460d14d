//! What the page may ask of the place it runs in.

use yew::{AttrValue, Callback};

use chart::View;

/// What the page may ask of the place it runs in. The default does nothing: that is the prerenderer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Host {
    /// The page is hydrated and listens.
    pub interactive: Callback<()>,
    /// A chart has been drawn anew, with new marks.
    pub redrawn: Callback<AttrValue>,
    /// The reader sees a chart in another way: to be kept in the fragment.
    pub viewed: Callback<(AttrValue, View)>,
    /// The chart and view that the fragment asked for when the page opened.
    pub opening_view: Option<(AttrValue, View)>,
}
