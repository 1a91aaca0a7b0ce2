//! Guides, one for each thing that people come for. They hold no code of their own: every example
//! in them is compiled, and run against the [fake server](crate::fake).

#[doc = include_str!("guide/spaces.md")]
pub mod deploying_to_spaces {}

#[doc = include_str!("guide/press.md")]
pub mod publishing_a_block {}

#[doc = include_str!("guide/waiting.md")]
pub mod waiting {}

#[doc = include_str!("guide/errors.md")]
pub mod errors_and_retries {}

#[doc = include_str!("guide/testing.md")]
pub mod testing_your_code {}

#[doc = include_str!("guide/watching.md")]
pub mod watching_calls {}

#[doc = include_str!("guide/endpoints.md")]
pub mod adding_an_endpoint {}
