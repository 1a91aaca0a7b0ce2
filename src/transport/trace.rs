//! Tracing (feature `tracing`): a span for each call, and an event for each attempt. Names follow
//! OpenTelemetry's conventions for HTTP clients. Without the feature nothing here does anything.

use std::time::Duration;

use reqwest::Url;

use super::operation::Operation;
use super::response::Response;
use crate::error::Error;

/// The span of a call.
#[derive(Clone)]
pub(super) struct CallSpan {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

/// The outcome of an attempt.
#[cfg_attr(not(feature = "tracing"), allow(dead_code))]
pub(super) struct Attempt<'a> {
    /// The number of the attempt, starting at 1.
    pub(super) number: u32,
    /// The number of bytes of the request body that were handed to the connection.
    pub(super) sent: u64,
    /// The duration of the attempt.
    pub(super) took: Duration,
    pub(super) outcome: Result<&'a Response, &'a Error>,
    /// The delay before the next attempt, if there is one.
    pub(super) pause: Option<Duration>,
}

#[cfg(not(feature = "tracing"))]
impl CallSpan {
    pub(super) fn new(_: &Operation) -> Self {
        Self {}
    }

    pub(super) fn sends_to(&self, _: &Url) {}

    pub(super) fn within<F: Future>(&self, work: F) -> F {
        work
    }

    pub(super) fn attempt(&self, _: &Attempt<'_>) {}

    pub(super) fn failed(&self, _: &Error) {}
}

#[cfg(feature = "tracing")]
impl CallSpan {
    pub(super) fn new(operation: &Operation) -> Self {
        use tracing::field::Empty;

        let span = tracing::info_span!(
            target: "spacepress",
            "call",
            otel.name = format!("{} {}", operation.method, operation.path),
            otel.kind = "client",
            otel.status_code = Empty,
            spacepress.operation = operation.id,
            http.request.method = operation.method,
            url.template = operation.path,
            url.full = Empty,
            server.address = Empty,
            server.port = Empty,
            http.response.status_code = Empty,
            http.request.resend_count = Empty,
            http.request.body.size = Empty,
            http.response.body.size = Empty,
            error.type = Empty,
        );
        Self { span }
    }

    /// Records the URL, without parts that may be secret.
    pub(super) fn sends_to(&self, url: &Url) {
        if self.span.is_disabled() {
            return;
        }
        self.span.record("url.full", crate::address::shown(url));
        self.span.record("server.address", url.host_str());
        self.span.record("server.port", url.port_or_known_default());
    }

    /// Runs a future within the span.
    pub(super) fn within<F: Future>(&self, work: F) -> tracing::instrument::Instrumented<F> {
        tracing::Instrument::instrument(work, self.span.clone())
    }

    pub(super) fn attempt(&self, attempt: &Attempt<'_>) {
        let Attempt {
            number,
            sent,
            took,
            outcome,
            pause,
        } = attempt;
        let resent = number.saturating_sub(1);
        let took = took.as_secs_f64();
        let status = match outcome {
            Ok(response) => Some(response.status.as_u16()),
            Err(error) => error.status().map(|it| it.as_u16()),
        };
        let received = outcome.as_ref().ok().and_then(|it| it.size());
        if pause.is_none() {
            // The last attempt determines the status of the call.
            self.span.record("http.request.body.size", sent);
            self.span.record("http.response.body.size", received);
            self.span.record("http.response.status_code", status);
            let resent = Some(resent).filter(|it| *it > 0);
            self.span.record("http.request.resend_count", resent);
        }
        match outcome {
            Ok(_) => tracing::event!(
                target: "spacepress",
                parent: &self.span,
                tracing::Level::DEBUG,
                http.request.resend_count = resent,
                http.request.body.size = sent,
                http.response.status_code = status,
                http.response.body.size = received,
                duration = took,
                "responded"
            ),
            Err(error) => tracing::event!(
                target: "spacepress",
                parent: &self.span,
                tracing::Level::WARN,
                http.request.resend_count = resent,
                http.request.body.size = sent,
                http.response.status_code = status,
                error.type = kind(error),
                duration = took,
                pause = pause.map(|it| it.as_secs_f64()),
                // Without the detail, since the service's message may quote the request.
                "failed"
            ),
        }
    }

    /// Records that the call failed.
    pub(super) fn failed(&self, error: &Error) {
        self.span.record("otel.status_code", "ERROR");
        self.span.record("error.type", kind(error));
    }
}

/// The conventions ask for the status code where there is one, and for a short name otherwise.
#[cfg(feature = "tracing")]
fn kind(error: &Error) -> String {
    match error.status() {
        Some(status) if !status.is_success() => status.as_u16().to_string(),
        _ => format!("{:?}", error.kind()),
    }
}
