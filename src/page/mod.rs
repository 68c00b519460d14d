//! The reader's page: Yew components, prerendered and hydrated alike. Asks the outside only through a [`Host`] of
//! callbacks; nothing here touches the browser.

mod app;
mod article;
mod chart_card;
mod compare;
mod context;
mod data_table;
pub mod head;
mod host;
mod masthead;
mod method;
mod opening;
mod overview;
mod section;
mod tooltip;
mod typeset;
mod view_controls;
mod voice;

pub use app::{App, AppProps};
pub use host::Host;
