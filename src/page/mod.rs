//! The reader's page: Yew components, for prerendering and hydration. They have effects only through the callbacks of a [`Host`].
//!
//! Most of the page never changes: the prerenderer writes these [`Part`]s (`still`, feature `prerender`), and the browser adopts them
//! unchanged. Charts with several views are components, which the browser hydrates, each alone.

#[cfg(feature = "prerender")]
mod app;
mod chart_card;
mod edition;
#[cfg(feature = "prerender")]
mod figure;
#[cfg(feature = "prerender")]
pub mod head;
mod host;
mod parts;
#[cfg(feature = "prerender")]
mod section;
#[cfg(feature = "prerender")]
mod still;
mod typeset;
mod verify;
mod view_controls;

#[cfg(feature = "prerender")]
pub use app::{App, AppProps};
pub use chart_card::{ChartCard, ChartCardProps};
pub use host::Host;
pub use parts::{Part, Parts, is_still};
#[cfg(feature = "prerender")]
pub use still::{ChartEmbed, ChartEmbedProps, Still, StillProps};
pub use verify::{Checked, check};
