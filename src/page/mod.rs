//! The reader's page: Yew components, prerendered and hydrated alike. Asks the outside only through a [`Host`] of
//! callbacks; nothing here touches the browser.
//!
//! Most of the page never changes: those [`Part`]s are written once, natively (`still`, feature `prerender`), and the
//! browser adopts them as they stand. What moves is a component: the charts with more than one view.

mod app;
mod chart_card;
mod context;
#[cfg(feature = "prerender")]
pub mod head;
mod host;
mod parts;
mod section;
#[cfg(feature = "prerender")]
mod still;
mod typeset;
mod verify;
mod view_controls;

pub use app::{App, AppProps};
pub use host::Host;
pub use parts::{Part, Parts, is_still};
#[cfg(feature = "prerender")]
pub use still::{ChartEmbed, ChartEmbedProps, Still, StillProps};
pub use verify::{Checked, check};
