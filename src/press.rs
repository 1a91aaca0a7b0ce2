//! Press Blocks: publishing and deploying blocks on Peak.
//!
//! Everything in [`types`] and [`operations`], and the methods of [`Client`] that have their
//! names, is generated from `openapi/press.yaml`. What no document can say is added here: where
//! settings come from.

mod settings;

include!(concat!(env!("OUT_DIR"), "/press.rs"));
