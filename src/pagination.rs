//! Paginated lists.

mod items;
mod page;
mod pages;
mod position;
#[cfg(test)]
mod tests;

pub use items::Items;
pub use page::Page;
pub use pages::Pages;
pub use position::Position;

pub(crate) use page::Opened;
pub(crate) use pages::ListOptions;
