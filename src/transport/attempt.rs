//! One attempt to send a request, and its outcome.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;

use reqwest::{Method, StatusCode};

use super::body::{Outgoing, Report};
use super::core::Core;
use super::operation::{Downloads, Empty};
use super::redirect::{self, Redirect};
use super::response::{self, Response};
use super::source::Source;
use super::stall::{Failure, Watch};
use super::timeouts::Timeouts;
use crate::address::shown;
use crate::error::{Delivery, Error, ErrorKind, Phase, cause};

/// The request that is sent, in one attempt or several.
pub(super) struct Request<'a> {
    pub(super) core: &'a Core,
    pub(super) http: reqwest::Client,
    pub(super) timeouts: &'a Timeouts,
    /// The request without its body.
    pub(super) head: reqwest::Request,
    pub(super) body: Option<&'a dyn Source>,
    pub(super) report: Option<Report>,
    pub(super) empty: Empty,
    pub(super) downloads: Downloads,
}

impl Request<'_> {
    /// Sends the request once and reads the response, within `left` if that is `Some`. A successful
    /// response that can't be used is an error as well. Also returns how many bytes of the body were
    /// handed to the connection.
    pub(super) async fn attempt(
        &self,
        number: u32,
        left: Option<Duration>,
    ) -> (Result<Response, Error>, u64) {
        let watch = Arc::new(Watch::new());
        let guard = End(&watch);
        // Pinned here to avoid moving it, since it is large.
        let sent = pin!(self.send(number, &watch));
        let outcome = self.supervised(sent, &watch, left).await;
        // The byte count is final from here on.
        let sent = watch.end();
        drop(guard);
        let failure = watch.take_failure();
        let outcome = match (outcome, failure) {
            (_, Some(Failure::Panic(payload))) => std::panic::resume_unwind(payload),
            // A response that arrived before is more specific.
            (Ok(Ok(response)), _) => self.judge(response, sent),
            (_, Some(Failure::Local(error))) => Err(error),
            (Ok(Err(error)), None) => Err(error),
            (Err((phase, limit)), None) => Err(self.timed_out(phase, limit, sent)),
        };
        let outcome = outcome.map_err(|error| {
            let error = self.certain_if_cut_off(error, sent);
            error.through(self.core.proxy())
        });
        (outcome, sent)
    }

    fn size(&self) -> u64 {
        self.body.map_or(0, Source::len)
    }

    /// Marks a request as not sent if it is shorter than its Content-Length. Such a request is
    /// incomplete and can't be processed (RFC 9112, section 8), unless the response is a success.
    fn certain_if_cut_off(&self, error: Error, sent: u64) -> Error {
        let succeeded = error.status().is_some_and(|it| it.is_success());
        if sent < self.size() && !succeeded {
            error.delivered(Delivery::NotSent)
        } else {
            error
        }
    }

    /// Ends an attempt that stalls or takes too long.
    async fn supervised<T>(
        &self,
        work: Pin<&mut impl Future<Output = T>>,
        watch: &Watch,
        left: Option<Duration>,
    ) -> Result<T, (Phase, Duration)> {
        let stalled = pin!(watch.stalled(self.timeouts));
        let either = pin!(futures_util::future::select(work, stalled));
        let attempt = self.timeouts.attempt;
        let ends_call = left.is_some_and(|left| attempt.is_none_or(|attempt| left < attempt));
        // Reports the configured limit, not the remaining time.
        let (phase, set, limit) = if ends_call {
            (Phase::Call, self.timeouts.call, left)
        } else {
            (Phase::Attempt, attempt, attempt)
        };
        let first = match limit {
            None => either.await,
            Some(limit) => match tokio::time::timeout(limit, either).await {
                Ok(first) => first,
                Err(_) => return Err((phase, set.unwrap_or(limit))),
            },
        };
        match first {
            futures_util::future::Either::Left((done, _)) => Ok(done),
            futures_util::future::Either::Right((stalled, _)) => Err(stalled),
        }
    }

    async fn send(&self, number: u32, watch: &Arc<Watch>) -> Result<Response, Error> {
        let mut target = None;
        for followed in 0.. {
            let url = target.as_ref().unwrap_or(self.head.url());
            let mut request = reqwest::Request::new(self.head.method().clone(), url.clone());
            *request.headers_mut() = self.head.headers().clone();
            if let Some(source) = self.body {
                let report = self.report.clone().map(|report| (report, number));
                let body = Outgoing::new(source, Arc::clone(watch), report);
                *request.body_mut() = Some(reqwest::Body::wrap(body));
            }
            let sent = self.http.execute(request).await;
            let response = sent.map_err(|error| self.failed(error, watch))?;
            if !redirect::is_expected(self.head.method(), url, response.url()) {
                let reason = format!(
                    "from {}, to which the custom HTTP client followed a redirect",
                    shown(response.url())
                );
                let response = response::read(response, watch).await;
                let error = Error::new(ErrorKind::Redirected, reason);
                return Err(self
                    .with_response(error, response)
                    .delivered(Delivery::Unknown));
            }
            match redirect::judge(
                self.head.method(),
                url,
                response.status(),
                response.headers(),
                followed,
            ) {
                Redirect::None => {
                    let status = response.status();
                    if status.is_success() && self.downloads.includes(status) {
                        return Ok(response::open(response));
                    }
                    return Ok(response::read(response, watch).await);
                }
                Redirect::Follow(next) => target = Some(next),
                Redirect::Refuse(reason) => {
                    let response = response::read(response, watch).await;
                    let error = Error::new(ErrorKind::Redirected, reason);
                    return Err(self.with_response(error, response));
                }
            }
        }
        // Unreachable: the last redirect is refused.
        Err(Error::new(ErrorKind::Redirected, "too many redirects"))
    }

    /// Returns a success that can be used, and an error for any other response.
    fn judge(&self, response: Response, sent: u64) -> Result<Response, Error> {
        if !response.status.is_success() {
            let now = self.core.clock().system_time();
            let cut = response.cut;
            let error = Error::of_response(response.status, response.headers, response.body, now);
            return Err(if cut { error.cut_off() } else { error });
        }
        let size = self.size();
        if sent < size {
            let message =
                format!("before it had received the request: {sent} of {size} bytes were sent");
            let error = Error::new(ErrorKind::InvalidResponse, message);
            return Err(self.with_response(error, response));
        }
        if let Some(broken) = &response.broken {
            let message = format!("with a body that can't be used: {}", broken.reason);
            let mut error = Error::new(ErrorKind::InvalidResponse, message);
            if broken.truncated {
                error = error.truncated();
            }
            return Err(self.with_response(error, response));
        }
        let may_be_empty = self.empty != Empty::Refused || *self.head.method() == Method::HEAD;
        if response.body.is_empty() && !may_be_empty {
            let error = Error::new(ErrorKind::InvalidResponse, "with an empty body");
            return Err(self.with_response(error, response));
        }
        Ok(response)
    }

    fn with_response(&self, error: Error, response: Response) -> Error {
        let now = self.core.clock().system_time();
        error.with_response(response.status, response.headers, response.body, now)
    }

    /// Creates the error of a request without a response.
    fn failed(&self, error: reqwest::Error, watch: &Watch) -> Error {
        let error = error.without_url();
        let reason = cause(&error);
        if error.is_builder() {
            let message = format!("the request can't be built: {reason}");
            return Error::new(ErrorKind::InvalidInput, message).caused_by(error);
        }
        if error.is_connect() {
            let error = self.not_connected(error, &reason);
            // A custom client may have followed a redirect of a processed request, and failed to
            // connect to its target.
            let unproved = self.core.connections().are_supplied()
                && !matches!(*self.head.method(), Method::GET | Method::HEAD);
            return match unproved {
                true => error.delivered(Delivery::Unknown),
                false => error,
            };
        }
        let (sent, size) = (watch.sent(), self.size());
        let message = if sent < size {
            format!("the connection broke after {sent} of {size} bytes had been sent: {reason}")
        } else {
            format!("the connection broke before there was a response: {reason}")
        };
        Error::new(ErrorKind::ConnectionLost, message)
            .delivered(Delivery::Unknown)
            .caused_by(error)
    }

    /// Creates the error of a request whose connection failed before anything was sent.
    fn not_connected(&self, error: reqwest::Error, reason: &str) -> Error {
        if error.is_timeout() {
            let message = match self.core.connections().connect_timeout() {
                Some(limit) => format!("no connection within {} s", limit.as_secs_f64()),
                None => format!("no connection: {reason}"),
            };
            return Error::new(ErrorKind::Timeout, message)
                .in_phase(Phase::Connect)
                .caused_by(error);
        }
        let distrusted = is_distrust(&error);
        let message = format!("it couldn't be sent: {reason}");
        let error = Error::new(ErrorKind::NotSent, message).caused_by(error);
        if distrusted { error.permanent() } else { error }
    }

    fn timed_out(&self, phase: Phase, limit: Duration, sent: u64) -> Error {
        let limit = limit.as_secs_f64();
        let message = match phase {
            Phase::Connect => format!("no connection within {limit} s"),
            Phase::Send => {
                let size = self.size();
                format!("no byte was accepted for {limit} s, after {sent} of {size}")
            }
            Phase::Response => format!("no response within {limit} s"),
            Phase::Read => format!("no response data for {limit} s"),
            Phase::Attempt => format!("the attempt took longer than its limit of {limit} s"),
            Phase::Call | Phase::Wait => {
                format!("the call took longer than its limit of {limit} s")
            }
        };
        Error::new(ErrorKind::Timeout, message)
            .in_phase(phase)
            .delivered(Delivery::Unknown)
    }
}

/// Ends an attempt when it is dropped: its body yields no more bytes.
struct End<'a>(&'a Watch);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// Returns `true` if a connection failed because the certificate is not trusted or the peer does not
/// speak TLS. A retry would fail as well.
fn is_distrust(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        next = error.source();
        if let Some(io) = error.downcast_ref::<std::io::Error>() {
            if io.kind() == std::io::ErrorKind::InvalidData {
                return true;
            }
            // `source` skips the error that an I/O error wraps.
            if let Some(inner) = io.get_ref() {
                next = Some(inner);
            }
        }
    }
    false
}

/// Returns `true` if the response to a retried DELETE shows that an earlier attempt succeeded.
pub(super) fn was_gone(method: &Method, error: &Error, lost_before: bool) -> bool {
    *method == Method::DELETE && lost_before && error.status() == Some(StatusCode::NOT_FOUND)
}
