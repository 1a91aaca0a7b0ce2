//! Packing a directory: which files go in, what the archive is, and what is refused. Every archive
//! that is made here is read again by three programs that know nothing of this crate.
#![cfg(unix)]

mod content;
mod large;
mod refused;
mod spaces;
mod tools;
mod tree;
mod vectors;
