//! The behaviour of Press: block specs with their releases, deployments with their revisions and
//! parameters.

mod deployments;
mod routes;
mod seed;
mod specs;
mod state;

pub(super) use state::PressState;
