//! One attempt: a request sent once, and what became of it.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::{Method, StatusCode};

use super::body::{InMemory, Outgoing, Report, Source};
use super::connect::ATTEMPT;
use super::read::{self, Answer, cause};
use super::redirect::{self, Redirect};
use super::stage::{Stage, Watch};
use super::timeouts::Timeouts;
use crate::address::shown;
use crate::client::Core;
use crate::error::{Delivery, Error, ErrorKind, Phase};

/// What is sent, as often as it takes.
pub(super) struct Request<'a> {
    pub(super) core: &'a Core,
    pub(super) timeouts: &'a Timeouts,
    /// Everything but the body.
    pub(super) head: reqwest::Request,
    pub(super) body: Option<&'a dyn Source>,
    pub(super) report: Option<Report>,
    pub(super) may_be_empty: bool,
}

impl Request<'_> {
    /// Sends the request once and reads the answer, within `left` if that is given. A success that
    /// can't be used is an error as well. The number is that of the body's bytes that went out.
    pub(super) async fn attempt(
        &self,
        number: u32,
        left: Option<Duration>,
    ) -> (Result<Answer, Error>, u64) {
        let watch = Arc::new(Watch::new());
        let guard = End(&watch);
        // Pinned here, so that it isn't moved again: it is large.
        let sent = pin!(ATTEMPT.scope(Arc::clone(&watch), self.send(number, &watch)));
        let outcome = self.supervised(sent, &watch, left).await;
        drop(guard);
        let outcome = match outcome {
            Ok(Ok(answer)) => self.judge(answer),
            Ok(Err(error)) => Err(error),
            Err((phase, limit)) => Err(timed_out(phase, limit, &watch)),
        };
        let outcome = outcome.map_err(|error| error.through(self.core.proxy()));
        (outcome, watch.taken())
    }

    /// Ends what stands still.
    async fn supervised<T>(
        &self,
        work: Pin<&mut impl Future<Output = T>>,
        watch: &Watch,
        left: Option<Duration>,
    ) -> Result<T, (Phase, Duration)> {
        let stalled = pin!(watch.stalled(self.timeouts));
        let either = pin!(futures_util::future::select(work, stalled));
        let (phase, limit) = match (self.timeouts.attempt, left) {
            (None, None) => (Phase::Attempt, None),
            (Some(attempt), Some(left)) if left < attempt => (Phase::Call, Some(left)),
            (None, Some(left)) => (Phase::Call, Some(left)),
            (Some(attempt), _) => (Phase::Attempt, Some(attempt)),
        };
        let first = match limit {
            None => either.await,
            Some(limit) => match tokio::time::timeout(limit, either).await {
                Ok(first) => first,
                Err(_) => return Err((phase, limit)),
            },
        };
        match first {
            futures_util::future::Either::Left((done, _)) => Ok(done),
            futures_util::future::Either::Right((stalled, _)) => Err(stalled),
        }
    }

    async fn send(&self, number: u32, watch: &Arc<Watch>) -> Result<Answer, Error> {
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
            let response = self
                .core
                .http()
                .execute(request)
                .await
                .map_err(|error| failed(error, self.body, watch))?;
            if !redirect::is_expected(self.head.method(), url, response.url()) {
                let reason = format!(
                    "at {}, to which the caller's HTTP client took the request by itself",
                    shown(response.url())
                );
                let answer = read::read(response, watch).await;
                let error = Error::new(ErrorKind::Redirected, reason);
                return Err(self.with_answer(error, answer).delivered(Delivery::Unknown));
            }
            match redirect::judge(
                self.head.method(),
                url,
                response.status(),
                response.headers(),
                followed,
            ) {
                Redirect::None => return self.read(response, watch).await,
                Redirect::Follow(next) => target = Some(next),
                Redirect::Refuse(reason) => {
                    let answer = read::read(response, watch).await;
                    let error = Error::new(ErrorKind::Redirected, reason);
                    return Err(self.with_answer(error, answer));
                }
            }
        }
        // The loop has no end of its own; its last redirect is refused.
        Err(Error::new(ErrorKind::Redirected, "too many redirects"))
    }

    /// Reads the answer. A success counts only once the request was taken whole.
    async fn read(&self, response: reqwest::Response, watch: &Watch) -> Result<Answer, Error> {
        let answer = read::read(response, watch).await;
        if answer.status.is_success() && self.body.is_some_and(|it| watch.taken() < it.len()) {
            let error = Error::new(
                ErrorKind::InvalidResponse,
                format!(
                    "before it had taken the request: {} of {} bytes were sent",
                    watch.taken(),
                    self.body.map_or(0, Source::len)
                ),
            );
            return Err(self.with_answer(error, answer));
        }
        Ok(answer)
    }

    /// Tells successes that can be used from everything else.
    fn judge(&self, answer: Answer) -> Result<Answer, Error> {
        if !answer.status.is_success() {
            let now = self.core.clock().system_time();
            return Err(Error::answered(
                answer.status,
                answer.headers,
                answer.body,
                now,
            ));
        }
        if let Some(broken) = &answer.broken {
            let message = format!("with a body that can't be used: {}", broken.reason);
            let mut error = Error::new(ErrorKind::InvalidResponse, message);
            if broken.cut_short {
                error = error.cut_short();
            }
            return Err(self.with_answer(error, answer));
        }
        if answer.body.is_empty() && !self.may_be_empty && *self.head.method() != Method::HEAD {
            let error = Error::new(ErrorKind::InvalidResponse, "with an empty body");
            return Err(self.with_answer(error, answer));
        }
        Ok(answer)
    }

    fn with_answer(&self, error: Error, answer: Answer) -> Error {
        let now = self.core.clock().system_time();
        error.with_answer(answer.status, answer.headers, answer.body, now)
    }
}

/// Ends an attempt however it is left: its body gives nothing more.
struct End<'a>(&'a Watch);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// A body held in memory, as a source like any other.
pub(super) fn in_memory(body: Option<&reqwest::Body>) -> Option<InMemory> {
    let bytes = body?.as_bytes().filter(|it| !it.is_empty())?;
    Some(InMemory(Bytes::copy_from_slice(bytes)))
}

/// What became of a request that wasn't answered.
fn failed(error: reqwest::Error, body: Option<&dyn Source>, watch: &Watch) -> Error {
    if let Some(local) = watch.local_failure() {
        return local;
    }
    let error = error.without_url();
    let reason = cause(&error);
    if error.is_builder() {
        return Error::new(
            ErrorKind::InvalidInput,
            format!("the request can't be made: {reason}"),
        )
        .caused_by(error);
    }
    if error.is_connect() || watch.never_connected() {
        let message = format!("it couldn't be sent: {reason}");
        let distrusted = is_distrust(&error);
        let error = Error::new(ErrorKind::NotSent, message).caused_by(error);
        return if distrusted { error.permanent() } else { error };
    }
    let (taken, total) = (watch.taken(), body.map_or(0, Source::len));
    let mut message = if taken < total {
        format!("the connection broke after {taken} of {total} bytes had been sent: {reason}")
    } else {
        format!("the connection broke before there was an answer: {reason}")
    };
    // A server that refuses a large upload often says so and closes, and what it said is lost
    // with the bytes that were still on their way to it.
    if total > super::body::LARGE && taken <= total {
        message += "; most likely the service refused the upload, as one that is too large for it";
    }
    Error::new(ErrorKind::ConnectionLost, message)
        .delivered(Delivery::Unknown)
        .caused_by(error)
}

/// Whether a connection failed because the peer isn't whom it has to be, or speaks no TLS: it won't
/// be another one in a second.
fn is_distrust(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        next = error.source();
        if let Some(io) = error.downcast_ref::<std::io::Error>() {
            if io.kind() == std::io::ErrorKind::InvalidData {
                return true;
            }
            // An error within one of input and output isn't its source, but has one.
            if let Some(inner) = io.get_ref() {
                next = Some(inner);
            }
        }
    }
    false
}

fn timed_out(phase: Phase, limit: Duration, watch: &Watch) -> Error {
    let limit = limit.as_secs_f64();
    let message = match phase {
        Phase::Connect => format!("no connection within {limit} s"),
        Phase::Send => format!(
            "no byte was taken for {limit} s, after {} had been",
            watch.taken()
        ),
        Phase::Answer => format!("no answer within {limit} s of the last byte sent"),
        Phase::Read => format!("the answer stood still for {limit} s"),
        Phase::Attempt => format!("the attempt took longer than {limit} s"),
        Phase::Call | Phase::Wait => format!("the call took longer than it may, {limit} s at last"),
    };
    let nothing_sent = phase == Phase::Connect
        || watch.never_connected()
        || (watch.stage() == Stage::Connecting && watch.taken() == 0);
    let delivery = if nothing_sent {
        Delivery::NotSent
    } else {
        Delivery::Unknown
    };
    Error::new(ErrorKind::Timeout, message)
        .in_phase(phase)
        .delivered(delivery)
}

/// Whether an answer to a deletion that was sent again says that the first one had done it.
pub(super) fn was_gone(method: &Method, error: &Error, lost_before: bool) -> bool {
    *method == Method::DELETE && lost_before && error.status() == Some(StatusCode::NOT_FOUND)
}
