//! The end of a call: reads what progenitor and the transport have kept of the response.

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::exchange::{Exchange, Sent, Success};
use super::received::Received;
use super::response_value::{Meta, ResponseValue};
use crate::error::{Error, ErrorKind};
use crate::reading;

impl Exchange {
    /// Converts progenitor's result to the caller's. A response that can't be read strictly is
    /// repaired.
    pub(crate) fn finish<T: DeserializeOwned>(
        &self,
        sent: Sent<reading::Response<T>>,
    ) -> Result<ResponseValue<T>, Error> {
        let (value, meta, _) = self.read(sent)?;
        Ok(ResponseValue::new(value, meta))
    }

    /// Like [`finish`](Self::finish), for a page. A page without a list is an error; `null` is an
    /// empty list.
    pub(crate) fn finish_page<T: DeserializeOwned, I>(
        &self,
        sent: Sent<reading::Response<T>>,
        items: impl Fn(&T) -> Option<&Vec<I>>,
    ) -> Result<ResponseValue<T>, Error> {
        let (page, meta, body) = self.read(sent)?;
        if items(&page).is_none() {
            let value = reading::json(&body).unwrap_or_default();
            let lists = self.operation().lists.iter();
            let lists: Vec<&Value> = lists.filter_map(|name| value.get(name)).collect();
            // If there is more than one list field, another may have a value that is not a list.
            if lists.is_empty() || !lists.iter().all(|it| it.is_null()) {
                let message = "with a page that has no list".to_owned();
                return Err(self.unusable(message, meta, body));
            }
        }
        Ok(ResponseValue::new(page, meta))
    }

    /// Like [`finish`](Self::finish), for an operation whose response has no content.
    // Used only if a document has such an operation.
    #[allow(dead_code)]
    pub(crate) fn finish_empty(&self, sent: Sent<()>) -> Result<ResponseValue<()>, Error> {
        let success = self.outcome(&sent)?;
        Ok(ResponseValue::new((), success.meta))
    }

    /// Like [`finish`](Self::finish), for an operation whose responses `read` tells apart by their
    /// status, and for downloads.
    // Used only if a document has such an operation.
    #[allow(dead_code)]
    pub(crate) fn finish_by_status<T>(
        &self,
        sent: Sent<()>,
        read: impl FnOnce(Received) -> Result<T, Error>,
    ) -> Result<ResponseValue<T>, Error> {
        let success = self.outcome(&sent)?;
        let meta = success.meta.clone();
        let received = Received::new(self.clone(), success.meta, success.body, success.stream);
        Ok(ResponseValue::new(read(received)?, meta))
    }

    fn read<T: DeserializeOwned>(
        &self,
        sent: Sent<reading::Response<T>>,
    ) -> Result<(T, Meta, Bytes), Error> {
        let Success { meta, body, .. } = self.outcome(&sent)?;
        let body = match sent {
            Ok(value) => return Ok((value.into_inner().0, meta, body)),
            Err(progenitor_client::Error::InvalidResponsePayload(body, _)) => body,
            Err(_) => {
                let message = "with a body that can't be read".to_owned();
                return Err(self.unusable(message, meta, Bytes::new()));
            }
        };
        match reading::repaired(&body, self.operation().response) {
            Ok(value) => Ok((value, meta, body)),
            Err(error) => {
                let message = format!("with a body that can't be read ({error})");
                Err(self.unusable(message, meta, body))
            }
        }
    }

    pub(super) fn unusable(&self, message: String, meta: Meta, body: Bytes) -> Error {
        let error = Error::new(ErrorKind::InvalidResponse, message);
        self.failed(error, meta, body)
    }
}
