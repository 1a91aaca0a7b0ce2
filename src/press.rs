//! Press Blocks: publishing and deploying blocks on Peak.
//!
//! [`types`], [`operations`] and the methods of [`Client`] for operations are generated from
//! `openapi/press.yaml`. Settings from the environment, waiting for deployments, and fallback files for
//! parameters and related blocks are handwritten.

#[cfg(feature = "yaml")]
mod default_deployment;
mod deployment;
#[cfg(feature = "yaml")]
mod fallback_call;
#[cfg(feature = "yaml")]
mod fallback_file;
mod generated;
#[cfg(feature = "yaml")]
mod parameters;
#[cfg(feature = "yaml")]
mod related_blocks;
mod settings;
mod specs;

#[cfg(feature = "yaml")]
pub use default_deployment::DefaultDeployment;
pub use deployment::{DeploymentEvent, FollowedDeployment};
#[cfg(feature = "yaml")]
pub use fallback_call::FallbackCall;
#[cfg(feature = "yaml")]
pub use fallback_file::{FallbackFile, FallbackFileError};
pub use generated::*;
#[cfg(feature = "yaml")]
pub use related_blocks::RelatedBlock;
