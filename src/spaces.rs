//! Spaces: deploying apps to Konigle BentoCloud.
//!
//! [`types`], [`operations`] and the methods of [`Client`] for operations are generated from
//! `openapi/spaces.yaml`. Settings from the environment and waiting for jobs are handwritten.

mod generated;
mod job;
mod log;
mod settings;

pub use generated::*;
pub use job::{FollowedJob, JobEvent};
