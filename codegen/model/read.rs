//! Reads a document into the model, one file for each part of it.

mod operations;
mod pagination;
mod parts;
mod service;
mod types;
