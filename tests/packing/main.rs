//! Packing a directory: which files are packed, the content of the archive, and errors. Archives are
//! read again by three other programs.
#![cfg(unix)]

mod content;
mod large;
mod refused;
mod spaces;
mod tools;
mod tree;
mod vectors;
