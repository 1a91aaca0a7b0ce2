//! The generator: what it makes of the documents, and what it refuses.

#[path = "../../codegen/mod.rs"]
#[allow(dead_code)]
mod codegen;

mod constructors;
mod design;
mod examples;
mod golden;
mod lint;
mod mutations;
mod places;
