//! Spaces: deploying apps to Konigle BentoCloud.
//!
//! Everything in [`types`] and [`operations`], and the methods of [`Client`] that have their
//! names, is generated from `openapi/spaces.yaml`. What no document can say is added here: where
//! settings come from, and how a job is waited for.

mod generated;
mod job;
mod log;
mod settings;

pub use generated::*;
pub use job::{FollowedJob, JobEvent};
