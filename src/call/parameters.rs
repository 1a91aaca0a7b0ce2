//! Writes parameters into the path, the query and the headers of a request.

use reqwest::header::{HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

use super::{Call, path_segment};
use crate::error::{Error, InvalidValue};

// Not every document has parameters in all places.
#[allow(dead_code)]
impl Call {
    /// Returns the text for a path. Keeps an error if the value is not set or can't be a path segment.
    pub(crate) fn segment<T: Serialize>(
        &mut self,
        parameter: &str,
        value: Option<&T>,
    ) -> Option<String> {
        let Some(value) = value else {
            self.needs(parameter, false);
            return None;
        };
        let text = match self.plain(parameter, value) {
            Ok(text) => text.unwrap_or_default(),
            Err(error) => {
                self.refuse_with(parameter, error);
                return None;
            }
        };
        match path_segment::refusal(&text) {
            None => Some(text),
            Some(reason) => self.refuse(parameter, InvalidValue::new(text, reason)),
        }
    }

    /// Adds a query parameter: a list as one pair for each item, nothing if the value is not set.
    pub(crate) fn query<T: Serialize>(
        &mut self,
        parameter: &str,
        name: &'static str,
        value: Option<&T>,
    ) -> Result<(), Error> {
        let Some(value) = value else {
            return Ok(());
        };
        let items = match self.json(parameter, value)? {
            Value::Array(items) => items,
            item => vec![item],
        };
        for item in items {
            if let Some(text) = self.scalar(parameter, item)? {
                self.options.query.push((name, text));
            }
        }
        Ok(())
    }

    /// Adds a header that is a parameter of the operation, if the value is set.
    pub(crate) fn header_parameter<T: Serialize>(
        &mut self,
        parameter: &str,
        name: &'static str,
        value: Option<&T>,
    ) -> Result<(), Error> {
        let Some(value) = value else {
            return Ok(());
        };
        let Some(text) = self.plain(parameter, value)? else {
            return Ok(());
        };
        let refused = |reason: &str| self.invalid(parameter, InvalidValue::new(&text, reason));
        let value = HeaderValue::from_str(&text).map_err(|_| refused("can't be a header"))?;
        let name = HeaderName::from_bytes(name.as_bytes());
        let name = name.map_err(|_| refused("has a name that can't be that of a header"))?;
        self.options.parameters.insert(name, value);
        Ok(())
    }

    /// Returns a value as text, or nothing for `null`.
    fn plain<T: Serialize>(&self, parameter: &str, value: &T) -> Result<Option<String>, Error> {
        let json = self.json(parameter, value)?;
        self.scalar(parameter, json)
    }

    fn json<T: Serialize>(&self, parameter: &str, value: &T) -> Result<Value, Error> {
        serde_json::to_value(value).map_err(|error| self.unserializable(parameter, error))
    }

    fn scalar(&self, parameter: &str, json: Value) -> Result<Option<String>, Error> {
        match json {
            Value::Null => Ok(None),
            Value::String(text) => Ok(Some(text)),
            Value::Bool(_) | Value::Number(_) => Ok(Some(json.to_string())),
            Value::Array(_) | Value::Object(_) => {
                let reason = "must be a string, a number or a boolean";
                Err(self.invalid(parameter, InvalidValue::new(json.to_string(), reason)))
            }
        }
    }
}
