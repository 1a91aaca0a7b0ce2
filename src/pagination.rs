//! Paginated lists.

mod items;
mod pages;
mod position;

pub use items::Items;
pub use pages::{Page, Pages};
pub use position::Position;

pub(crate) use pages::{ListOptions, Opened};
