//! What can go wrong, in one type.

mod answer;
mod invalid;
mod kind;

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};

use crate::address::shown;
use crate::secret::Secret;

pub use invalid::InvalidValue;
pub use kind::{ErrorKind, Phase};

pub(crate) use answer::parse_retry_after;

/// How much of an answer's body an error keeps.
pub(crate) const KEPT_BODY: usize = 64 * 1024;

/// How much of what a service says is put into one sentence.
const SHOWN_DETAIL: usize = 400;

/// The headers that services and gateways put the id of a request into, the usual one first.
const REQUEST_ID: &[&str] = &[
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-amz-cf-id",
    "cf-ray",
];

/// The one error of this crate.
///
/// [`kind`](Error::kind) says what can be done about it; the other methods say what is known.
/// Shown with `{}` it is one sentence, with no header and no secret in it:
///
/// ```text
/// create_spec: POST press.peak.ai/v1/blocks/specs/ answered 422: version must be greater than 1.0.0 (request id 7f3a, 1 attempt, 0.2 s)
/// ```
///
/// Kinds are told from the status of an answer alone; what the body says ends up in
/// [`detail`](Error::detail) and [`field_errors`](Error::field_errors), whatever its shape.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    message: String,
    operation: Option<&'static str>,
    request: Option<RequestLine>,
    answer: Option<Answer>,
    phase: Option<Phase>,
    delivery: Delivery,
    /// Whether an attempt before the last one may have been processed.
    lost_before: bool,
    idempotent: bool,
    truncated: bool,
    /// Whether the same would come of it again.
    permanent: bool,
    note: Option<&'static str>,
    attempts: u32,
    elapsed: Duration,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
    /// Whether a wait made or returned it.
    of_wait: bool,
    last: Option<Arc<dyn WaitState>>,
}

/// A state of something that was waited for, which an error of the wait keeps.
pub trait WaitState: Any + fmt::Debug + Send + Sync {}

/// Which request it was. What is shown is its method, its host and its path, and nothing that may
/// be secret: `POST press.peak.ai/v1/blocks/specs/`.
#[derive(Clone)]
pub(crate) struct RequestLine {
    pub(crate) method: &'static str,
    pub(crate) url: Url,
}

impl fmt::Display for RequestLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = shown(&self.url);
        let target = shown.split_once("://").map_or(&*shown, |(_, it)| it);
        write!(f, "{} {target}", self.method)
    }
}

impl fmt::Debug for RequestLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// How far the request got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// It was not sent, or not to its last byte.
    NotSent,
    /// It may have been sent, and there was no response.
    Unknown,
    /// There was a response.
    Answered,
}

/// The statuses after which the same request may succeed: timeouts and overload of the service, and
/// what gateways say of it (520 to 524, 530 by Cloudflare, 529 by several).
fn is_transient(status: StatusCode) -> bool {
    matches!(
        status.as_u16(),
        408 | 425 | 429 | 500 | 502..=504 | 520..=524 | 529 | 530
    )
}

/// What was answered.
#[derive(Clone)]
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    said: answer::Said,
    retry_after: Option<Duration>,
}

impl Error {
    /// What can be done about it.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operation it happened in, as the document calls it.
    pub fn operation(&self) -> Option<&str> {
        self.0.operation
    }

    /// The status of the answer, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.answer().map(|it| it.status)
    }

    /// The headers of the answer, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.answer().map(|it| &it.headers)
    }

    /// The first 64 KiB of the answer's body; empty where there was none.
    pub fn body(&self) -> &[u8] {
        self.answer().map_or(&[], |it| &it.body)
    }

    /// What the service says of the error, in whatever shape it says it.
    pub fn detail(&self) -> Option<&str> {
        self.answer()?.said.detail.as_deref()
    }

    /// What the service says of single fields, by their names.
    pub fn field_errors(&self) -> &BTreeMap<String, Vec<String>> {
        static NONE: BTreeMap<String, Vec<String>> = BTreeMap::new();
        self.answer().map_or(&NONE, |it| &it.said.fields)
    }

    /// The id that the service, or a gateway before it, gave the request.
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers()?)
    }

    /// How long the service asks to wait before the next request.
    pub fn retry_after(&self) -> Option<Duration> {
        self.answer()?.retry_after
    }

    /// How many times the request was sent, or was tried to be.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long it took until this error was certain.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    /// Which wait came to its end, where the kind is [`Timeout`](ErrorKind::Timeout).
    pub fn phase(&self) -> Option<Phase> {
        self.0.phase
    }

    /// Whether the request may have taken effect.
    ///
    /// It is `false` only where that is proved for every attempt: the connection for it couldn't be
    /// opened, its last byte wasn't handed to the connection, or the service refused it with 429 or
    /// another 4xx (but 408, 425 and 499, which prove nothing).
    ///
    /// For an error [of a wait](Self::is_wait) the question is about the job or the deployment: it
    /// was started before the wait, and it may still be running. So it is `true`, whatever the
    /// status of the last poll, except for [`InvalidInput`](ErrorKind::InvalidInput): then the
    /// wait never began.
    pub fn may_have_been_processed(&self) -> bool {
        if self.0.of_wait {
            return self.0.kind != ErrorKind::InvalidInput;
        }
        self.0.lost_before || self.last_may_have_been_processed()
    }

    fn last_may_have_been_processed(&self) -> bool {
        match self.0.delivery {
            Delivery::NotSent => false,
            Delivery::Unknown => true,
            Delivery::Answered => self.status().is_none_or(|status| match status.as_u16() {
                408 | 425 | 499 => true,
                code => !(400..=499).contains(&code),
            }),
        }
    }

    /// Whether the same call may be made again: it has a chance to succeed, and nothing can be
    /// done twice by it. It is what the [retry policy](crate::RetryPolicy) goes by.
    ///
    /// It is `false` for every error [of a wait](Self::is_wait): a program that runs again because
    /// of it would deploy a second time. To go on after a timeout or a cancellation, wait again
    /// for the same job or deployment.
    pub fn is_retryable(&self) -> bool {
        if self.0.of_wait {
            return false;
        }
        let transient = match self.0.kind {
            ErrorKind::NotSent
            | ErrorKind::Timeout
            | ErrorKind::ConnectionLost
            | ErrorKind::RateLimited => true,
            ErrorKind::Server | ErrorKind::UnexpectedStatus => {
                self.status().is_some_and(is_transient)
            }
            ErrorKind::InvalidResponse => self.0.truncated,
            _ => false,
        };
        transient && !self.0.permanent && (self.0.idempotent || !self.may_have_been_processed())
    }

    /// Whether a wait made or returned this error: `wait_for_job(…)`, `wait_for_deployment(…)`, or
    /// a poll of one of them.
    ///
    /// Such an error means that waiting ended. What was waited for may go on all the same, unless
    /// the kind is [`JobFailed`](ErrorKind::JobFailed) or
    /// [`DeploymentFailed`](ErrorKind::DeploymentFailed). Don't start it again: wait for it again.
    pub fn is_wait(&self) -> bool {
        self.0.of_wait
    }

    fn answer(&self) -> Option<&Answer> {
        self.0.answer.as_ref()
    }
}

/// How errors are made.
impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            operation: None,
            request: None,
            answer: None,
            phase: None,
            delivery: Delivery::NotSent,
            lost_before: false,
            idempotent: false,
            truncated: false,
            permanent: false,
            note: None,
            attempts: 0,
            elapsed: Duration::ZERO,
            source: None,
            of_wait: false,
            last: None,
        }))
    }

    /// A value that a parameter can't take.
    pub(crate) fn invalid_parameter(
        operation: &'static str,
        parameter: &str,
        invalid: InvalidValue,
    ) -> Self {
        let message = match invalid.value() {
            Some(value) => format!("`{parameter}` can't be {value:?}: {}", invalid.reason()),
            None => format!("`{parameter}` {}", invalid.reason()),
        };
        Self::new(ErrorKind::InvalidInput, message).in_operation(operation)
    }

    /// Something about a file on this machine.
    pub(crate) fn local_io(doing: &str, path: &std::path::Path, error: std::io::Error) -> Self {
        let message = format!("{doing} {}: {error}", path.display());
        Self::new(ErrorKind::LocalIo, message).caused_by(error)
    }

    /// An answer that is not a success.
    pub(crate) fn answered(
        status: StatusCode,
        headers: HeaderMap,
        body: Bytes,
        now: std::time::SystemTime,
    ) -> Self {
        let kind = ErrorKind::of_status(status);
        Self::new(kind, String::new()).with_answer(status, headers, body, now)
    }

    pub(crate) fn with_answer(
        mut self,
        status: StatusCode,
        headers: HeaderMap,
        mut body: Bytes,
        now: std::time::SystemTime,
    ) -> Self {
        body.truncate(KEPT_BODY);
        let said = answer::read(&headers, &body);
        let retry_after = parse_retry_after(&headers, now).or(said.retry_after);
        self.0.delivery = Delivery::Answered;
        self.0.answer = Some(Answer {
            status,
            headers,
            body,
            said,
            retry_after,
        });
        self
    }

    pub(crate) fn in_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn of_request(mut self, request: RequestLine) -> Self {
        self.0.request = Some(request);
        self
    }

    pub(crate) fn delivered(mut self, delivery: Delivery) -> Self {
        self.0.delivery = delivery;
        self
    }

    pub(crate) fn idempotent(mut self, idempotent: bool) -> Self {
        self.0.idempotent = idempotent;
        self
    }

    /// Notes that an attempt before this one may have been processed.
    pub(crate) fn after_loss(mut self, lost_before: bool) -> Self {
        self.0.lost_before = lost_before;
        self
    }

    /// Takes the credential out of what is shown, for services that echo it.
    pub(crate) fn hiding(mut self, secret: &Secret) -> Self {
        secret.hide_in(&mut self.0.message);
        if let Some(answer) = &mut self.0.answer {
            answer.said.hide(secret);
        }
        self
    }

    pub(crate) fn in_phase(mut self, phase: Phase) -> Self {
        self.0.phase = Some(phase);
        self
    }

    /// Notes that the response is truncated, because the connection broke.
    pub(crate) fn truncated(mut self) -> Self {
        self.0.truncated = true;
        self
    }

    /// Notes that trying again wouldn't help.
    pub(crate) fn permanent(mut self) -> Self {
        self.0.permanent = true;
        self
    }

    /// Adds why it ended here.
    pub(crate) fn noting(mut self, note: &'static str) -> Self {
        self.0.note = Some(note);
        self
    }

    pub(crate) fn after(mut self, attempts: u32, elapsed: Duration) -> Self {
        self.0.attempts = attempts;
        self.0.elapsed = elapsed;
        self
    }

    pub(crate) fn caused_by(
        mut self,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        self.0.source = Some(Arc::new(source));
        self
    }

    /// Notes that a wait made or returned it.
    pub(crate) fn of_wait(mut self) -> Self {
        self.0.of_wait = true;
        self
    }

    /// Whether trying again is known not to help.
    pub(crate) fn is_permanent(&self) -> bool {
        self.0.permanent
    }

    /// Keeps the last state of what was waited for, unless there is a later one already.
    pub(crate) fn with_last(mut self, last: Arc<dyn WaitState>) -> Self {
        self.0.last.get_or_insert(last);
        self
    }

    /// The last state of what was waited for, if it is of this type.
    pub(crate) fn last<T: WaitState>(&self) -> Option<&T> {
        let last: &dyn Any = self.0.last.as_deref()?;
        last.downcast_ref()
    }
}

/// Returns the innermost cause of an error, which says most.
pub(crate) fn cause(error: &(dyn std::error::Error + 'static)) -> String {
    let mut innermost = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    innermost.to_string()
}

pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    REQUEST_ID
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok())
        .filter(|it| !it.is_empty())
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let it = &self.0;
        if let Some(operation) = it.operation {
            write!(f, "{operation}: ")?;
        }
        if let Some(request) = &it.request {
            write!(f, "{request}")?;
            f.write_str(if it.answer.is_some() { " " } else { ": " })?;
        }
        if let Some(answer) = &it.answer {
            write!(f, "answered {}", answer.status.as_u16())?;
            match (&*it.message, &answer.said.detail) {
                ("", None) => {}
                ("", Some(detail)) => write!(f, ": {}", shortened(detail))?,
                (message, None) => write!(f, " {message}")?,
                (message, Some(detail)) => write!(f, " {message}: {}", shortened(detail))?,
            }
        } else {
            f.write_str(&it.message)?;
        }
        if let Some(note) = it.note {
            write!(f, "; {note}")?;
        }
        if it.attempts > 0 {
            f.write_str(" (")?;
            if let Some(id) = self.request_id() {
                write!(f, "request id {id}, ")?;
            }
            let attempts = match it.attempts {
                1 => "attempt",
                _ => "attempts",
            };
            let seconds = it.elapsed.as_secs_f64();
            write!(f, "{} {attempts}, {seconds:.1} s)", it.attempts)?;
        }
        Ok(())
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN_DETAIL) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

/// The kind and the sentence, since that is what a program prints whose `main` gives an error; all
/// there is with `{:#?}`.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            return write!(f, "{:?}: {self}", self.0.kind);
        }
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &format_args!("{self}"))
            .field("status", &self.status())
            .field("source", &self.0.source)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.0.source.as_deref()?;
        Some(source)
    }
}

impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
