//! Guides, one for each task, in the order in which you need them:
//!
//! 1. [Getting started](getting_started): a client, a call, a paginated list, an error.
//! 2. [Deploying to Spaces](deploying_to_spaces): pack, upload, follow the job, promote.
//! 3. [Publishing a block on Press](publishing_a_block): publish, deploy, change parameters.
//! 4. [Packing and uploading](packing_and_uploading): archives, ignore files, limits, progress.
//! 5. [Waiting](waiting): jobs, deployments and revisions.
//! 6. [Errors and retries](errors_and_retries): kinds, certainty, retries, timeouts, CI.
//! 7. [Ctrl-C and exit codes](ctrl_c_and_exit_codes): a command-line program.
//! 8. [Sharing a client](sharing_a_client): `Send`, `Sync`, tasks, threads and runtimes.
//! 9. [Testing your code](testing_your_code): the fake server.
//! 10. [Mocking](mocking): the fake server or a trait of your own.
//! 11. [Tracing](tracing): spans and events.
//! 12. [A custom HTTP client](custom_http_client): certificates, `default-features = false`.
//! 13. [What the build costs](build_cost): time, crates and how to save both.
//! 14. [Adding an endpoint](adding_an_endpoint): editing the OpenAPI documents.
//!
//! Every example is compiled, and where possible run against the [fake server](crate::fake).

#[doc = include_str!("guide/getting_started.md")]
pub mod getting_started {}

#[doc = include_str!("guide/spaces.md")]
pub mod deploying_to_spaces {}

#[doc = include_str!("guide/press.md")]
pub mod publishing_a_block {}

#[doc = include_str!("guide/uploads.md")]
#[doc(alias = "upload")]
#[doc(alias = "zip")]
pub mod packing_and_uploading {}

#[doc = include_str!("guide/waiting.md")]
#[doc(alias = "poll")]
pub mod waiting {}

#[doc = include_str!("guide/errors.md")]
#[doc(alias = "retry")]
#[doc(alias = "timeout")]
#[doc(alias = "ci")]
pub mod errors_and_retries {}

#[doc = include_str!("guide/exit_codes.md")]
#[doc(alias = "signal")]
pub mod ctrl_c_and_exit_codes {}

#[doc = include_str!("guide/sharing.md")]
#[doc(alias = "send")]
#[doc(alias = "sync")]
#[doc(alias = "arc")]
pub mod sharing_a_client {}

#[doc = include_str!("guide/testing.md")]
pub mod testing_your_code {}

#[doc = include_str!("guide/mocking.md")]
#[doc(alias = "mock")]
pub mod mocking {}

#[doc = include_str!("guide/tracing.md")]
#[doc(alias = "logging")]
#[doc(alias = "opentelemetry")]
pub mod tracing {}

#[doc = include_str!("guide/http_client.md")]
#[doc(alias = "proxy")]
#[doc(alias = "certificate")]
#[doc(alias = "reqwest")]
pub mod custom_http_client {}

#[doc = include_str!("guide/build_cost.md")]
pub mod build_cost {}

#[doc = include_str!("guide/endpoints.md")]
pub mod adding_an_endpoint {}
