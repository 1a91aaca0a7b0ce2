//! Sends the body of a request.

use bytes::Bytes;
use reqwest::header::HeaderValue;
use serde::Serialize;

use super::Call;
use crate::archive::ArchiveInput;
use crate::error::{Error, ErrorKind, InvalidValue};
use crate::payload::Payload;
use crate::transport::{Exchange, Upload};
use crate::upload::Multipart;

// Not every document has bodies of all kinds.
#[allow(dead_code)]
impl Call {
    /// Returns the archive for a file. A directory is packed on a blocking thread.
    pub(crate) async fn archive(
        &self,
        value: Option<ArchiveInput>,
    ) -> Result<Option<Payload>, Error> {
        let Some(value) = value else {
            return Ok(None);
        };
        let archive = value.into_archive().await;
        archive
            .map(|it| Some(it.into()))
            .map_err(|error| error.in_operation(self.operation.id))
    }

    pub(crate) fn json_part<T: Serialize>(
        &self,
        multipart: &mut Multipart,
        name: &'static str,
        value: &T,
        media: Option<&'static str>,
    ) -> Result<(), Error> {
        let text = serde_json::to_string(value);
        let text = text.map_err(|error| self.unserializable(name, error))?;
        multipart.text(name, &text, media);
        Ok(())
    }

    /// Adds a field of a form: a list as one pair for each item, an object as JSON, nothing if the value
    /// is not set.
    pub(crate) fn form_field<T: Serialize>(
        &mut self,
        form: &mut Vec<(&'static str, String)>,
        parameter: &str,
        name: &'static str,
        value: Option<&T>,
    ) -> Result<(), Error> {
        use serde_json::Value;

        let Some(value) = value else {
            return Ok(());
        };
        let json = serde_json::to_value(value);
        let json = json.map_err(|error| self.unserializable(parameter, error))?;
        let items = match json {
            Value::Array(items) => items,
            item => vec![item],
        };
        let texts = items.into_iter().filter_map(|item| match item {
            Value::Null => None,
            Value::String(text) => Some(text),
            other => Some(other.to_string()),
        });
        form.extend(texts.map(|it| (name, it)));
        Ok(())
    }

    /// Sends a JSON body.
    pub(crate) fn with_json<T: Serialize>(
        self,
        body: &T,
        media: &'static str,
    ) -> Result<Exchange, Error> {
        let json = serde_json::to_vec(body);
        let json = json.map_err(|error| self.unserializable("body", error))?;
        Ok(self.with_body(Payload::from_bytes(json), HeaderValue::from_static(media)))
    }

    /// Sends a form of type `application/x-www-form-urlencoded`.
    pub(crate) fn with_form(self, form: &[(&'static str, String)]) -> Exchange {
        // The query of a URL has the same encoding.
        let url = reqwest::Url::parse_with_params("x:/", form);
        let text = url.ok().and_then(|it| it.query().map(str::to_owned));
        let bytes = Bytes::from(text.unwrap_or_default());
        let media = HeaderValue::from_static("application/x-www-form-urlencoded");
        self.with_body(Payload::from_bytes(bytes), media)
    }

    /// Sends text as it is.
    pub(crate) fn with_text(self, text: String, media: &'static str) -> Exchange {
        self.with_body(Payload::from_bytes(text), HeaderValue::from_static(media))
    }

    /// Sends the content of a file, of its own media type or else the given one.
    pub(crate) fn with_payload(
        self,
        payload: Payload,
        media: &'static str,
    ) -> Result<Exchange, Error> {
        self.check_size("body", payload.len())?;
        let media = payload.media_type().unwrap_or(media);
        let media = HeaderValue::from_str(media).map_err(|_| {
            let reason = "is not a media type that a header can hold";
            self.invalid("body", InvalidValue::new(media, reason))
        })?;
        Ok(self.with_body(payload, media))
    }

    fn with_body(self, payload: Payload, content_type: HeaderValue) -> Exchange {
        let upload = Upload {
            content_type,
            source: Box::new(payload),
        };
        Exchange::new(self.core, self.operation, self.options, Some(upload))
    }

    /// Sends a multipart body.
    pub(crate) fn upload(self, multipart: Multipart) -> Result<Exchange, Error> {
        if let Some(limit) = self.operation.max_upload_bytes
            && let Some((part, size)) = multipart.larger_than(limit)
        {
            self.check_size(part, size)?;
        }
        multipart
            .check()
            .map_err(|error| error.in_operation(self.operation.id))?;
        let upload = multipart.into_upload();
        Ok(Exchange::new(
            self.core,
            self.operation,
            self.options,
            Some(upload),
        ))
    }

    /// Returns an error if a file is larger than the service accepts.
    fn check_size(&self, part: &str, size: u64) -> Result<(), Error> {
        match self.operation.max_upload_bytes {
            Some(limit) if size > limit => {
                let message =
                    format!("`{part}` has {size} bytes, and the service accepts at most {limit}");
                let error = Error::new(ErrorKind::PayloadTooLarge, message);
                Err(error.in_operation(self.operation.id))
            }
            _ => Ok(()),
        }
    }
}
