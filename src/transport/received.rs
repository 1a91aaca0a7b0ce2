//! A successful response whose meaning depends on its status.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::exchange::Exchange;
use super::incoming::Incoming;
use super::response_value::Meta;
use crate::error::Error;
use crate::reading::{self, Shape};

/// A successful response: its status, and its body, which was read or is a download.
pub(crate) struct Received {
    exchange: Exchange,
    meta: Meta,
    body: Bytes,
    stream: Option<reqwest::Body>,
}

// Not every document has all kinds of responses.
#[allow(dead_code)]
impl Received {
    pub(super) fn new(
        exchange: Exchange,
        meta: Meta,
        body: Bytes,
        stream: Option<reqwest::Body>,
    ) -> Self {
        Self {
            exchange,
            meta,
            body,
            stream,
        }
    }

    pub(crate) fn status(&self) -> u16 {
        self.meta.status.as_u16()
    }

    /// Reads the body as JSON. An empty one is `null`, if the type accepts that.
    pub(crate) fn json<T: DeserializeOwned>(self, shape: &'static Shape) -> Result<T, Error> {
        let (body, message) = if self.body.is_empty() {
            (Bytes::from_static(b"null"), "with an empty body".to_owned())
        } else {
            (self.body.clone(), String::new())
        };
        reading::read(&body, shape).map_err(|error| {
            let message = match message.is_empty() {
                true => format!("with a body that can't be read ({error})"),
                false => message,
            };
            self.exchange.unusable(message, self.meta, self.body)
        })
    }

    pub(crate) fn incoming(self) -> Incoming {
        let body = self.stream.unwrap_or_else(|| self.body.into());
        Incoming::new(self.exchange, self.meta, body)
    }
}
