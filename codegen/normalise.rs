//! Reads a document into one form: what OpenAPI can say in several ways is said in one way.
//!
//! - References to parameters, bodies, responses and headers are resolved; those to schemas remain.
//! - Parameters of a path belong to each of its operations.
//! - `allOf` is merged, and a union of one member is that member.
//! - `nullable` stands where a value is used, never on a named schema.
//! - A single value, whether `const` or `enum`, is an `enum` of one.
//! - A response has one content: JSON if there is some, otherwise a download. Where there is no 2xx,
//!   `default` is one.
//! - Exclusive bounds of integers are inclusive ones; limits stand beside the kind that they limit.
//!
//! - Descriptions are Markdown without blocks that rustdoc would compile.
//!
//! What can't be read is a problem with the place, what was found, and the fix.

mod cycles;
mod document;
mod kinds;
pub mod markdown;
mod merge;
mod operations;
mod reader;
mod requirement;
mod responses;
mod schemas;
mod security;
mod settle;
mod write;

pub use document::{
    Access, Body, Content, Discriminator, Document, Encoding, Format, Kind, Location, Object,
    Operation, Pagination, Parameter, Response, ResponseContent, Schema, Scheme, Server, Status,
};
pub use kinds::compare;
pub use markdown::{code, one_line};
pub use reader::short;
pub use requirement::is_token;
pub use write::schema_json;

use super::load::Loaded;
use super::problem::{Problem, Problems};

/// Reads a document, and notes everything in it that can't be read.
pub fn normalise(loaded: &Loaded) -> Result<(Document, Problems), Vec<Problem>> {
    cycles::check(loaded)?;
    let mut reader = reader::Reader::new(loaded);
    let mut document = reader.document();
    document.remove_credentials();
    settle::settle(&mut document, &mut reader.problems);
    Ok((document, reader.problems))
}
