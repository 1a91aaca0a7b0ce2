//! A call between its builder and the transport: its operation, its options, and the errors of its
//! arguments.

mod arguments;
mod bodies;
mod builder;
#[cfg(test)]
mod empty_tests;
mod parameters;
mod path_segment;
mod request_body;
mod style;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use reqwest::header::{ACCEPT, HeaderValue};

use crate::error::{Error, InvalidValue};
use crate::transport::{
    Core, Downloads, Exchange, Operation, Options, Progress, RetryPolicy, Timeouts, custom_header,
};
pub(crate) use builder::Builder;
// Not every document has parameters of all styles.
#[allow(unused_imports)]
pub(crate) use style::{Style, StyleKind};

/// The part of a call's builder that all operations share.
#[derive(Clone)]
pub(crate) struct Call {
    core: Core,
    operation: &'static Operation,
    options: Options,
    /// The parameters with invalid values, and their errors.
    problems: Vec<(String, Error)>,
}

impl Call {
    pub(crate) fn new(core: &Core, operation: &'static Operation) -> Self {
        Self {
            core: core.clone(),
            operation,
            options: Options::default(),
            problems: Vec::new(),
        }
    }

    #[cfg(feature = "blocking")]
    pub(crate) fn core(&self) -> &Core {
        &self.core
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.operation
    }

    pub(crate) fn retry(&mut self, policy: RetryPolicy) {
        self.options.retry = Some(policy);
    }

    pub(crate) fn timeouts(&mut self, timeouts: Timeouts) {
        self.options.timeouts = Some(timeouts);
    }

    pub(crate) fn idempotent(&mut self, idempotent: bool) {
        self.options.idempotent = Some(idempotent);
    }

    /// Sets a header, and replaces an earlier one of the same name. The header `Accept` chooses between
    /// the media types of a download.
    pub(crate) fn header(&mut self, name: &str, value: &str) {
        let is_accept = name.eq_ignore_ascii_case(ACCEPT.as_str());
        if is_accept && self.operation.downloads != Downloads::None {
            match HeaderValue::from_str(value) {
                Ok(media) => drop(self.options.headers.insert(ACCEPT, media)),
                Err(_) => {
                    let reason = format!("the header `{name}` has a value that can't be sent");
                    self.refuse_with(name, Error::invalid(reason));
                }
            }
            return;
        }
        match custom_header(name, value, self.core.credentials().headers().as_deref()) {
            Ok((name, value)) => drop(self.options.headers.insert(name, value)),
            Err(reason) => self.refuse_with(name, Error::invalid(reason)),
        }
    }

    /// Sets the media types that the response may have. A header that the caller sets takes precedence.
    // Not every document has responses other than JSON.
    #[allow(dead_code)]
    pub(crate) fn accept(&mut self, media: &'static str) {
        if let Ok(media) = HeaderValue::from_str(media) {
            self.options.parameters.insert(ACCEPT, media);
        }
    }

    /// Adds a function that is called with the progress of the upload.
    pub(crate) fn on_progress(&mut self, report: impl Fn(Progress) + Send + Sync + 'static) {
        let earlier = self.options.progress.take();
        self.options.progress = Some(Arc::new(move |progress| {
            if let Some(earlier) = &earlier {
                earlier(progress);
            }
            report(progress);
        }));
    }

    // ---- keeping errors

    fn refuse<T>(&mut self, parameter: &str, invalid: InvalidValue) -> Option<T> {
        let error = self.invalid(parameter, invalid);
        self.refuse_with(parameter, error);
        None
    }

    fn refuse_with(&mut self, parameter: &str, error: Error) {
        let error = error.in_operation(self.operation.id);
        self.problems.push((parameter.to_owned(), error));
    }

    // ---- sending

    /// Keeps an error if a required parameter is not set, unless it already has one.
    pub(crate) fn needs(&mut self, parameter: &str, is_set: bool) {
        if !is_set && !self.problems.iter().any(|(it, _)| it == parameter) {
            self.refuse::<()>(parameter, InvalidValue::absent());
        }
    }

    /// Returns the errors of all parameters as one.
    pub(crate) fn ready(&self) -> Result<(), Error> {
        let problems = self.problems.iter().map(|(_, error)| error.clone());
        Error::all_of(problems.collect()).map_or(Ok(()), Err)
    }

    pub(crate) fn required<T>(&self, parameter: &str, value: Option<T>) -> Result<T, Error> {
        value.ok_or_else(|| self.invalid(parameter, InvalidValue::absent()))
    }

    fn unserializable(&self, parameter: &str, error: serde_json::Error) -> Error {
        let invalid = InvalidValue::new("this value", error.to_string());
        self.invalid(parameter, invalid).caused_by(error)
    }

    fn invalid(&self, parameter: &str, invalid: InvalidValue) -> Error {
        // A value may come from a response that contains the credential.
        Error::invalid_parameter(self.operation.id, parameter, invalid).hiding(&self.core.secrets())
    }

    pub(crate) fn exchange(self) -> Exchange {
        Exchange::new(self.core, self.operation, self.options, None)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.operation.method, self.operation.path)
    }
}
