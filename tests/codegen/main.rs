//! The generator: its output, and the documents that it refuses.

#[path = "../../codegen/mod.rs"]
#[allow(dead_code)]
mod codegen;

mod constructors;
mod design;
mod examples;
mod golden;
mod lint;
mod markdown;
mod mutations;
mod places;
mod taken;
