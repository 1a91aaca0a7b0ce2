//! Makes the model of a document, one file for each part of it.

mod operations;
mod pagination;
mod parts;
mod reach;
mod responses;
mod service;
mod types;
mod unions;
