//! What a call tells of itself by the feature `tracing`: a span for it, and in that an event for each
//! attempt. Names are those of OpenTelemetry's conventions for HTTP clients. Without the feature
//! all of this is nothing.

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

/// What came of an attempt.
#[cfg_attr(not(feature = "tracing"), allow(dead_code))]
pub(super) struct Attempt<'a> {
    /// Which it was, from 1.
    pub(super) number: u32,
    /// Bytes of the request's body that went out.
    pub(super) sent: u64,
    /// How long it took.
    pub(super) took: Duration,
    pub(super) outcome: Result<&'a Response, &'a Error>,
    /// How long is waited until the next one, if there is one.
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

    /// Tells where the request goes, without what may be secret in the address.
    pub(super) fn sends_to(&self, url: &Url) {
        if self.span.is_disabled() {
            return;
        }
        self.span.record("url.full", crate::address::shown(url));
        self.span.record("server.address", url.host_str());
        self.span.record("server.port", url.port_or_known_default());
    }

    /// Lets work be done within the span.
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
            Ok(answer) => Some(answer.status.as_u16()),
            Err(error) => error.status().map(|it| it.as_u16()),
        };
        let received = outcome.as_ref().ok().map(|it| it.body.len() as u64);
        if pause.is_none() {
            // The last one is what became of the call.
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
                "answered"
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
                // What the service says may hold what it was asked with.
                "failed"
            ),
        }
    }

    /// Tells that no success came of the call.
    pub(super) fn failed(&self, error: &Error) {
        self.span.record("otel.status_code", "ERROR");
        self.span.record("error.type", kind(error));
    }
}

/// The conventions want the status where there is one, and a short name otherwise.
#[cfg(feature = "tracing")]
fn kind(error: &Error) -> String {
    match error.status() {
        Some(status) if !status.is_success() => status.as_u16().to_string(),
        _ => format!("{:?}", error.kind()),
    }
}
