//! Listings that come in pages.

mod items;
mod pages;
mod position;

pub use items::Items;
pub use pages::{Page, Pages};
pub use position::Position;

pub(crate) use pages::{Listing, Opened};
