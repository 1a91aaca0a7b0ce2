//! Paginated lists.

mod items;
mod link;
mod page;
mod pages;
mod paging;
mod position;
mod seen;
#[cfg(test)]
mod tests;

pub use items::Items;
pub use page::Page;
pub use pages::Pages;
pub use position::Position;

// Used by generated code.
#[allow(unused_imports)]
pub(crate) use link::next_link;
#[allow(unused_imports)]
pub(crate) use page::{Opened, continuation, count};
pub(crate) use pages::ListOptions;
pub(crate) use paging::Paging;
