//! Multipart bodies: parts in the order they were added, sent from memory and from files, with a
//! length that is known before the first byte.

mod file;
mod form;

pub(crate) use file::FileSource;
pub(crate) use form::Form;
