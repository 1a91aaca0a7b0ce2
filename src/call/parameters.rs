//! Writes parameters into the path, the query, the headers and the cookies of a request.

use reqwest::header::{HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

use super::style::{self, Flat, Style, StyleKind};
use super::{Call, path_segment};
use crate::error::{Error, InvalidValue};

// Not every document has parameters in all places.
#[allow(dead_code)]
impl Call {
    /// Returns the text for a path. Keeps an error if the value is not set or can't be in a path
    /// segment.
    pub(crate) fn segment<T: Serialize>(
        &mut self,
        parameter: &str,
        name: &'static str,
        style: Style,
        value: Option<&T>,
    ) -> Option<String> {
        let Some(value) = value else {
            self.needs(parameter, false);
            return None;
        };
        let flat = match self.flat(parameter, style, Some(value)) {
            Ok(flat) => flat,
            Err(error) => {
                self.refuse_with(parameter, error);
                return None;
            }
        };
        // An empty list has no form in a path.
        let text = flat
            .as_ref()
            .map(|it| it.expanded(name, style, str::to_owned));
        let text = text.unwrap_or_default();
        if let Some(reason) = path_segment::refusal(&text) {
            return self.refuse(parameter, InvalidValue::new(text, reason));
        }
        let is_plain = matches!(flat, Some(Flat::One(_)))
            && matches!(style.kind, StyleKind::Simple | StyleKind::Json);
        let encode = if is_plain {
            style::in_path
        } else {
            style::in_path_list
        };
        let encoded = flat.map(|it| it.expanded(name, style, encode));
        self.options.path.push((name, encoded.unwrap_or_default()));
        self.options.is_path_styled |= !is_plain;
        Some(text)
    }

    /// Adds a query parameter, or nothing if the value is not set, or is a list or an object without
    /// values.
    pub(crate) fn query<T: Serialize>(
        &mut self,
        parameter: &str,
        name: &'static str,
        style: Style,
        value: Option<&T>,
    ) -> Result<(), Error> {
        let Some(value) = value else {
            return Ok(());
        };
        let json = self.json(parameter, value)?;
        let encode = match style.reserved {
            true => style::in_query_reserved,
            false => style::in_query,
        };
        let pairs = match (style.kind, json) {
            (StyleKind::Deep, json @ (Value::Object(_) | Value::Array(_))) => {
                let mut pairs = Vec::new();
                style::deep(name.to_owned(), json, &mut pairs);
                let pairs = pairs.into_iter();
                pairs
                    .map(|(name, value)| (style::in_query(&name), encode(&value)))
                    .collect()
            }
            (kind, json) => match Flat::new(json, kind) {
                Some(flat) => {
                    self.unambiguous(parameter, style, &flat)?;
                    // In a list that isn't exploded, a comma separates.
                    let encode = |text: &str| match encode(text) {
                        it if style.explode || matches!(flat, Flat::One(_)) => it,
                        it => it.replace(',', "%2C"),
                    };
                    flat.pairs(name, style, encode)
                }
                None => Vec::new(),
            },
        };
        let pairs = pairs.iter().map(|(name, value)| format!("{name}={value}"));
        self.options.query.extend(pairs);
        Ok(())
    }

    /// Refuses a value that contains the separator of its style, which is encoded like the value.
    fn unambiguous(&self, parameter: &str, style: Style, flat: &Flat) -> Result<(), Error> {
        let separator = match style.kind {
            StyleKind::Space => ' ',
            StyleKind::Pipe => '|',
            _ => return Ok(()),
        };
        if style.explode || matches!(flat, Flat::One(_)) {
            return Ok(());
        }
        match flat.texts().iter().find(|it| it.contains(separator)) {
            Some(text) => {
                let reason = format!("contains a {separator:?}, which separates values here");
                Err(self.invalid(parameter, InvalidValue::new(*text, reason)))
            }
            None => Ok(()),
        }
    }

    /// Adds a header that is a parameter of the operation, if the value is set.
    pub(crate) fn header_parameter<T: Serialize>(
        &mut self,
        parameter: &str,
        name: &'static str,
        style: Style,
        value: Option<&T>,
    ) -> Result<(), Error> {
        let Some(flat) = self.flat(parameter, style, value)? else {
            return Ok(());
        };
        let refused = |text: &str, reason: &str| {
            Err(self.invalid(parameter, InvalidValue::new(text, reason)))
        };
        // Values of headers aren't encoded, so that a separator in one would make it two.
        if !matches!(flat, Flat::One(_)) {
            for text in flat.texts() {
                if text.contains(',') || matches!(flat, Flat::Object(_)) && text.contains('=') {
                    let reason = "contains a `,` or `=`, which separates values in this header";
                    return refused(text, reason);
                }
            }
        }
        let mut text = flat.expanded(name, style, str::to_owned);
        if style.kind == StyleKind::Json {
            text = style::ascii_json(&text);
        }
        let Ok(value) = HeaderValue::from_str(&text) else {
            return refused(&text, "can't be a header");
        };
        let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else {
            return refused(&text, "has a name that can't be that of a header");
        };
        self.options.parameters.insert(name, value);
        Ok(())
    }

    /// Adds a cookie that is a parameter of the operation, if the value is set: several cookies for an
    /// exploded list or object.
    pub(crate) fn cookie<T: Serialize>(
        &mut self,
        parameter: &str,
        name: &'static str,
        style: Style,
        value: Option<&T>,
    ) -> Result<(), Error> {
        if let Some(flat) = self.flat(parameter, style, value)? {
            let pairs = flat.pairs(name, style, style::in_cookie);
            let pairs = pairs.iter().map(|(name, value)| format!("{name}={value}"));
            self.options.cookies.extend(pairs);
        }
        Ok(())
    }

    /// Returns nothing if there is nothing to send.
    fn flat<T: Serialize>(
        &self,
        parameter: &str,
        style: Style,
        value: Option<&T>,
    ) -> Result<Option<Flat>, Error> {
        match value {
            Some(value) => Ok(Flat::new(self.json(parameter, value)?, style.kind)),
            None => Ok(None),
        }
    }

    fn json<T: Serialize>(&self, parameter: &str, value: &T) -> Result<Value, Error> {
        serde_json::to_value(value).map_err(|error| self.unserializable(parameter, error))
    }
}
