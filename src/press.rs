//! Press Blocks: publishing and deploying blocks on Peak.
//!
//! Everything in [`types`] and [`operations`], and the methods of [`Client`] that have their
//! names, is generated from `openapi/press.yaml`. What no document can say is added here: where
//! settings come from, how a deployment is waited for, and what a block asks of itself.

include!(concat!(env!("OUT_DIR"), "/press.rs"));

mod deployment;
#[cfg(feature = "yaml")]
mod own;
mod settings;

pub use deployment::{DeploymentEvent, FollowedDeployment};
#[cfg(feature = "yaml")]
pub use own::{Fallback, FallbackProblem, Own, OwnDeployment, RelatedBlock};
