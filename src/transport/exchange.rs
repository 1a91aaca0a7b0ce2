//! A call in progress: all its attempts, made by the hook beneath progenitor's client.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bytes::Bytes;
use reqwest::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, USER_AGENT};
use reqwest::{ResponseBuilderExt as _, Url};

use super::attempt::{self, Request};
use super::core::Core;
use super::credentials::{Credential, Scheme, add_cookie};
use super::operation::{Empty, Operation, Options};
use super::response::Response;
use super::response_value::Meta;
use super::retry::{Next, RetryPolicy};
use super::source::Upload;
use super::timeouts::Timeouts;
use super::trace::{Attempt, CallSpan};
use crate::error::{Error, ErrorKind, Phase, RequestLine};
use crate::lock::lock;

/// The header that progenitor adds to every request, and that no service here uses.
const API_VERSION: &str = "api-version";

/// Notes why a retryable call was not retried.
const NO_TIME: &str = "there was no time left for another attempt";
const NO_BUDGET: &str = "it was not retried, since too many calls to the service failed recently";

/// A call in progress. It is the `inner` value of progenitor's client, so that the hook beneath can
/// access the call, and keep what progenitor's errors can't represent.
#[derive(Clone)]
pub(crate) struct Exchange(Arc<Shared>);

struct Shared {
    core: Core,
    operation: &'static Operation,
    options: Options,
    upload: Option<Upload>,
    span: CallSpan,
    outcome: Mutex<Outcome>,
}

/// The outcome of a call, kept outside of progenitor.
type Outcome = Option<Result<Success, Error>>;

/// A successful response.
pub(super) struct Success {
    pub(super) meta: Meta,
    /// The body, for progenitor to decode. Only that of a page is kept, since a list that is `null` is
    /// indistinguishable from a missing one once the page is deserialized, and one whose meaning
    /// depends on the status.
    pub(super) body: Bytes,
    /// The body of a download.
    pub(super) stream: Option<reqwest::Body>,
}

/// The result that progenitor returned for a call.
pub(super) type Sent<T> = Result<progenitor_client::ResponseValue<T>, progenitor_client::Error<()>>;

impl Exchange {
    pub(crate) fn new(
        core: Core,
        operation: &'static Operation,
        options: Options,
        upload: Option<Upload>,
    ) -> Self {
        Self(Arc::new(Shared {
            core,
            operation,
            options,
            upload,
            span: CallSpan::new(operation),
            outcome: Mutex::default(),
        }))
    }

    pub(crate) fn base_url(&self) -> &str {
        self.0.core.base_url_of(self.0.operation)
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        self.0.core.connections().any()
    }

    /// Sends the request that progenitor built, with retries. The outcome is kept here; progenitor
    /// receives the body of a success to decode, or a placeholder with status 500.
    pub(crate) async fn execute(
        &self,
        request: reqwest::Request,
    ) -> reqwest::Result<reqwest::Response> {
        // A response needs a URL; without one, reqwest would parse one for it.
        let url = request.url().clone();
        let span = &self.0.span;
        span.sends_to(&url);
        let (status, body) = match span.within(self.run(request)).await {
            Ok(mut success) => {
                let operation = self.0.operation;
                let body = if operation.empty == Empty::Kept {
                    Bytes::new()
                } else if operation.lists.is_empty() {
                    std::mem::take(&mut success.body)
                } else {
                    success.body.clone()
                };
                *lock(&self.0.outcome) = Some(Ok(success));
                (http::StatusCode::OK, body)
            }
            Err(error) => {
                span.failed(&error);
                *lock(&self.0.outcome) = Some(Err(error));
                (http::StatusCode::INTERNAL_SERVER_ERROR, Bytes::new())
            }
        };
        let response = http::Response::builder().status(status).url(url).body(body);
        let response = response.unwrap_or_else(|_| http::Response::new(Bytes::new()));
        Ok(response.into())
    }

    /// Takes the outcome of the call.
    pub(super) fn outcome<T>(&self, sent: &Sent<T>) -> Result<Success, Error> {
        match std::mem::take(&mut *lock(&self.0.outcome)) {
            Some(outcome) => outcome,
            // The hook was not called, since progenitor failed to build the request.
            None => {
                let reason = match sent {
                    Ok(_) => "it was not sent".to_owned(),
                    Err(error) => error.to_string(),
                };
                let message = format!("the request can't be built: {reason}");
                let error = Error::new(ErrorKind::InvalidInput, message);
                let error = error.in_operation(self.0.operation.id);
                self.0.span.failed(&error);
                Err(error)
            }
        }
    }

    /// Adds the request and the response to an error of a response that was a success.
    pub(super) fn failed(&self, error: Error, meta: Meta, body: Bytes) -> Error {
        let now = self.0.core.clock().system_time();
        let error = error
            .with_response(meta.status, meta.headers, body, now)
            .in_operation(self.0.operation.id)
            .of_request(meta.request)
            .idempotent(self.is_idempotent())
            .after(meta.attempts, meta.elapsed)
            .hiding(&self.0.core.secrets());
        self.0.span.failed(&error);
        error
    }

    pub(super) fn core(&self) -> &Core {
        &self.0.core
    }

    pub(super) fn operation(&self) -> &'static Operation {
        self.0.operation
    }

    fn is_idempotent(&self) -> bool {
        let own = self.0.options.idempotent;
        own.unwrap_or(self.0.operation.idempotent)
    }

    async fn run(&self, request: reqwest::Request) -> Result<Success, Error> {
        let (core, operation) = (&self.0.core, self.0.operation);
        let timeouts = self.timeouts();
        let idempotent = self.is_idempotent();
        let http = core.connections().current();
        let http = http.map_err(|error| error.in_operation(operation.id))?;
        let began = core.clock().now();
        let schemes = core.credentials().of(operation.security);
        let mut credentials = Vec::new();
        for scheme in &schemes {
            credentials.push(self.token(began, scheme.current()).await?);
        }
        let bare = self.prepared(request);
        let mut may_replace = true;
        let mut request = Request {
            core,
            http,
            timeouts,
            body: self.0.upload.as_ref().map(|it| &*it.source),
            head: authenticated(&bare, &schemes, &credentials),
            report: self.0.options.progress.clone(),
            empty: operation.empty,
            downloads: operation.downloads,
        };
        // Without a credential that the query carries.
        let line = || RequestLine {
            method: operation.method,
            url: bare.url().clone(),
        };
        let mut lost_before = false;
        for number in 1.. {
            let attempt_began = core.clock().now();
            let left = remaining(timeouts.call, began, attempt_began);
            let (outcome, sent) = request.attempt(number, left).await;
            let now = core.clock().now();
            let elapsed = now.saturating_duration_since(began);
            let report = |outcome: Result<&Response, &Error>, pause: Option<Duration>| {
                self.0.span.attempt(&Attempt {
                    number,
                    sent,
                    took: now.saturating_duration_since(attempt_began),
                    outcome,
                    pause,
                });
            };
            let error = match outcome {
                Ok(success) => {
                    report(Ok(&success), None);
                    return Ok(self.success(success, line(), number, elapsed));
                }
                Err(error) => error
                    .in_operation(operation.id)
                    .of_request(line())
                    .idempotent(idempotent)
                    .after(number, elapsed)
                    .after_loss(lost_before)
                    .hiding(&core.secrets()),
            };
            if operation.empty.may_be_gone()
                && attempt::was_gone(request.head.method(), &error, lost_before)
            {
                report(Err(&error), None);
                let meta = self.meta_of(&error, line(), number, elapsed);
                return Ok(Success {
                    meta,
                    body: Bytes::from_static(operation.empty.body()),
                    stream: None,
                });
            }
            lost_before = error.may_have_been_processed();
            // The request was rejected before it was processed, so it may be repeated whatever the
            // policy is.
            if may_replace && error.status() == Some(reqwest::StatusCode::UNAUTHORIZED) {
                may_replace = false;
                let replaced = self.replace(began, &schemes, &mut credentials).await;
                let is_ok = matches!(replaced, Ok(true));
                if is_ok || replaced.is_err() {
                    report(Err(&error), is_ok.then_some(Duration::ZERO));
                }
                if replaced.map_err(|error| error.after_loss(lost_before))? {
                    request.head = authenticated(&bare, &schemes, &credentials);
                    continue;
                }
            }
            let pause = self.pause(number, elapsed, &error);
            report(Err(&error), pause.ok());
            match pause {
                Ok(pause) => core.clock().sleep(pause).await,
                Err(Some(note)) => return Err(error.noting(note)),
                Err(None) => return Err(error),
            }
        }
        // The loop ends with a response or an error.
        Err(Error::new(ErrorKind::Timeout, "no attempt was made").in_phase(Phase::Call))
    }

    /// Replaces the credentials that the service rejected. Returns whether there are other ones.
    async fn replace(
        &self,
        began: Instant,
        schemes: &[&Scheme],
        credentials: &mut [Credential],
    ) -> Result<bool, Error> {
        let mut is_replaced = false;
        for (scheme, credential) in schemes.iter().zip(credentials) {
            if let Some(other) = self.token(began, scheme.replacement(credential)).await? {
                *credential = other;
                is_replaced = true;
            }
        }
        Ok(is_replaced)
    }

    /// Waits for a token, within the time that is left for the call.
    async fn token<T>(
        &self,
        began: Instant,
        token: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        let set = self.timeouts().call;
        let obtained = match remaining(set, began, self.0.core.clock().now()) {
            None => token.await,
            Some(left) => tokio::time::timeout(left, token).await.unwrap_or_else(|_| {
                let limit = set.unwrap_or(left).as_secs_f64();
                let message = format!("no token within the call's limit of {limit} s");
                Err(Error::new(ErrorKind::Timeout, message).in_phase(Phase::Call))
            }),
        };
        obtained.map_err(|error| {
            let error = error.in_operation(self.0.operation.id);
            error.hiding(&self.0.core.secrets())
        })
    }

    fn policy(&self) -> &RetryPolicy {
        let own = self.0.options.retry.as_ref();
        own.unwrap_or(self.0.core.retry())
    }

    pub(super) fn timeouts(&self) -> &Timeouts {
        let own = self.0.options.timeouts.as_ref();
        own.unwrap_or(self.0.core.timeouts())
    }

    /// Returns the delay before the next attempt, or a note why there is none, if one is needed.
    fn pause(
        &self,
        attempts: u32,
        elapsed: Duration,
        error: &Error,
    ) -> Result<Duration, Option<&'static str>> {
        let core = &self.0.core;
        let random = core.clock().random();
        let pause = match self.policy().next(attempts, elapsed, error, random) {
            Next::GiveUp => return Err(None),
            Next::OutOfTime => return Err(Some(NO_TIME)),
            Next::Wait(pause) => pause,
        };
        let limit = self.timeouts().call;
        if limit.is_some_and(|limit| limit.saturating_sub(elapsed) <= pause) {
            return Err(Some(NO_TIME));
        }
        if !core.budget().take(core.clock().now()) {
            return Err(Some(NO_BUDGET));
        }
        Ok(pause)
    }

    /// Sets the URL and the headers, besides the credentials, and removes the body.
    fn prepared(&self, mut request: reqwest::Request) -> reqwest::Request {
        *request.body_mut() = None;
        let core = &self.0.core;
        let options = &self.0.options;
        if let Ok(method) = self.0.operation.method.parse() {
            *request.method_mut() = method;
        }
        // The lowered document tells some operations of a path apart by a fragment.
        request.url_mut().set_fragment(None);
        if let Some(url) = self.styled_url() {
            *request.url_mut() = url;
        }
        if !options.query.is_empty() {
            let query = options.query.join("&");
            request.url_mut().set_query(Some(&query));
        }
        let headers = request.headers_mut();
        for (name, value) in &options.parameters {
            headers.insert(name, value.clone());
        }
        headers.remove(API_VERSION);
        headers.remove(CONTENT_LENGTH);
        // A parameter of the operation takes precedence over a default header.
        for (name, value) in core.headers() {
            headers.entry(name).or_insert_with(|| value.clone());
        }
        let user_agent = headers.entry(USER_AGENT);
        user_agent.or_insert_with(|| core.user_agent());
        for (name, value) in &options.headers {
            headers.insert(name, value.clone());
        }
        for cookie in &options.cookies {
            add_cookie(headers, cookie);
        }
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        if let Some(upload) = &self.0.upload {
            headers.insert(CONTENT_TYPE, upload.content_type.clone());
        }
        request
    }

    /// Returns the URL with the parameters of the path, if progenitor can't encode one of them.
    fn styled_url(&self) -> Option<Url> {
        let options = &self.0.options;
        if !options.is_path_styled {
            return None;
        }
        let mut rest = self.0.operation.path;
        let mut path = String::new();
        for (name, value) in &options.path {
            let (before, after) = rest.split_once(&format!("{{{name}}}"))?;
            path += before;
            path += value;
            rest = after;
        }
        Url::parse(&format!("{}{path}{rest}", self.base_url())).ok()
    }

    fn success(
        &self,
        success: Response,
        request: RequestLine,
        attempts: u32,
        elapsed: Duration,
    ) -> Success {
        let body = if success.body.is_empty() {
            Bytes::from_static(self.0.operation.empty.body())
        } else {
            success.body
        };
        let meta = Meta {
            status: success.status,
            headers: success.headers,
            request,
            attempts,
            elapsed,
        };
        Success {
            meta,
            body,
            stream: success.stream,
        }
    }

    fn meta_of(
        &self,
        error: &Error,
        request: RequestLine,
        attempts: u32,
        elapsed: Duration,
    ) -> Meta {
        Meta {
            status: error.status().unwrap_or_default(),
            headers: error.headers().cloned().unwrap_or_default(),
            request,
            attempts,
            elapsed,
        }
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.operation.id)
    }
}

/// Returns a request with its credentials.
fn authenticated(
    bare: &reqwest::Request,
    schemes: &[&Scheme],
    credentials: &[Credential],
) -> reqwest::Request {
    let mut request = reqwest::Request::new(bare.method().clone(), bare.url().clone());
    *request.headers_mut() = bare.headers().clone();
    for (scheme, credential) in schemes.iter().zip(credentials) {
        scheme.place.insert(&mut request, credential);
    }
    request
}

fn remaining(limit: Option<Duration>, began: Instant, now: Instant) -> Option<Duration> {
    Some(limit?.saturating_sub(now.saturating_duration_since(began)))
}
