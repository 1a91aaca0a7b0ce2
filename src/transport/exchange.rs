//! A call in progress: all its attempts, made by the hook beneath progenitor's client.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bytes::Bytes;
use reqwest::ResponseBuilderExt as _;
use reqwest::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, USER_AGENT};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::attempt::{self, Request};
use super::core::Core;
use super::credentials::Credential;
use super::operation::{Empty, Operation, Options};
use super::response::Response;
use super::response_value::{Meta, ResponseValue};
use super::retry::{Next, RetryPolicy};
use super::source::Upload;
use super::timeouts::Timeouts;
use super::trace::{Attempt, CallSpan};
use crate::error::{Error, ErrorKind, Phase, RequestLine};
use crate::lock::lock;
use crate::reading;

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

/// The outcome of a call, kept outside of progenitor. It includes the body of a page, since a list
/// that is `null` is indistinguishable from a missing one once the page is deserialized.
type Outcome = Option<Result<(Meta, Bytes), Error>>;

/// The result that progenitor returned for a call.
type Sent<T> = Result<progenitor_client::ResponseValue<T>, progenitor_client::Error<()>>;

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
        self.0.core.base_url()
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
            Ok((success, meta)) => {
                let page = match self.0.operation.lists {
                    [] => Bytes::new(),
                    _ => success.clone(),
                };
                *lock(&self.0.outcome) = Some(Ok((meta, page)));
                (http::StatusCode::OK, success)
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

    /// Converts progenitor's result to the caller's. A response that can't be read strictly is
    /// repaired.
    pub(crate) fn finish<T: DeserializeOwned>(
        &self,
        sent: Sent<reading::Response<T>>,
    ) -> Result<ResponseValue<T>, Error> {
        let (value, meta, _) = self.read(sent)?;
        Ok(ResponseValue::new(value, meta))
    }

    /// Like [`finish`](Self::finish), for a page. A page without a list is an error; `null` is an
    /// empty list.
    pub(crate) fn finish_page<T: DeserializeOwned, I>(
        &self,
        sent: Sent<reading::Response<T>>,
        items: impl Fn(&T) -> Option<&Vec<I>>,
    ) -> Result<ResponseValue<T>, Error> {
        let (page, meta, body) = self.read(sent)?;
        if items(&page).is_none() {
            let value = reading::json(&body).unwrap_or_default();
            let lists = self.0.operation.lists.iter();
            let lists: Vec<&Value> = lists.filter_map(|it| value.pointer(it)).collect();
            // If there is more than one list field, another may have a value that is not a list.
            if lists.is_empty() || !lists.iter().all(|it| it.is_null()) {
                let message = "with a page that has no list".to_owned();
                return Err(self.unusable(message, meta, body));
            }
        }
        Ok(ResponseValue::new(page, meta))
    }

    /// Like [`finish`](Self::finish), for an operation whose response has no content.
    // Used only if a document has such an operation.
    #[allow(dead_code)]
    pub(crate) fn finish_empty(&self, sent: Sent<()>) -> Result<ResponseValue<()>, Error> {
        let (meta, _) = self.outcome(&sent)?;
        Ok(ResponseValue::new((), meta))
    }

    fn read<T: DeserializeOwned>(
        &self,
        sent: Sent<reading::Response<T>>,
    ) -> Result<(T, Meta, Bytes), Error> {
        let (meta, page) = self.outcome(&sent)?;
        let body = match sent {
            Ok(value) => return Ok((value.into_inner().0, meta, page)),
            Err(progenitor_client::Error::InvalidResponsePayload(body, _)) => body,
            Err(_) => {
                let message = "with a body that can't be read".to_owned();
                return Err(self.unusable(message, meta, Bytes::new()));
            }
        };
        match reading::repaired(&body, self.0.operation.response) {
            Ok(value) => Ok((value, meta, body)),
            Err(error) => {
                let message = format!("with a body that can't be read ({error})");
                Err(self.unusable(message, meta, body))
            }
        }
    }

    /// Returns the outcome of the call, and the body of a page.
    fn outcome<T>(&self, sent: &Sent<T>) -> Result<(Meta, Bytes), Error> {
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

    fn unusable(&self, message: String, meta: Meta, body: Bytes) -> Error {
        let now = self.0.core.clock().system_time();
        let error = Error::new(ErrorKind::InvalidResponse, message)
            .with_response(meta.status, meta.headers, body, now)
            .in_operation(self.0.operation.id)
            .of_request(meta.request)
            .after(meta.attempts, meta.elapsed)
            .hiding(&self.0.core.secrets());
        self.0.span.failed(&error);
        error
    }

    async fn run(&self, request: reqwest::Request) -> Result<(Bytes, Meta), Error> {
        let (core, operation) = (&self.0.core, self.0.operation);
        let timeouts = self.timeouts();
        let idempotent = self.0.options.idempotent.unwrap_or(operation.idempotent);
        let http = core.connections().current();
        let http = http.map_err(|error| error.in_operation(operation.id))?;
        let began = core.clock().now();
        let mut credential = self.token(began, core.credentials().current()).await?;
        let mut may_replace = true;
        let mut request = Request {
            core,
            http,
            timeouts,
            body: self.0.upload.as_ref().map(|it| &*it.source),
            head: self.prepared(request, &credential),
            report: self.0.options.progress.clone(),
            empty: operation.empty,
        };
        let line = |request: &Request<'_>| RequestLine {
            method: operation.method,
            url: request.head.url().clone(),
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
                    return Ok(self.success(success, line(&request), number, elapsed));
                }
                Err(error) => error
                    .in_operation(operation.id)
                    .of_request(line(&request))
                    .idempotent(idempotent)
                    .after(number, elapsed)
                    .after_loss(lost_before)
                    .hiding(&core.secrets()),
            };
            if operation.empty != Empty::Refused
                && attempt::was_gone(request.head.method(), &error, lost_before)
            {
                report(Err(&error), None);
                let meta = self.meta_of(&error, line(&request), number, elapsed);
                return Ok((Bytes::from_static(operation.empty.body()), meta));
            }
            lost_before = error.may_have_been_processed();
            // The request was rejected before it was processed, so it may be repeated whatever the
            // policy is.
            if may_replace && error.status() == Some(reqwest::StatusCode::UNAUTHORIZED) {
                may_replace = false;
                let replacement = core.credentials().replacement(&credential);
                let replacement = self.token(began, replacement).await;
                let is_ok = matches!(replacement, Ok(Some(_)));
                if is_ok || replacement.is_err() {
                    report(Err(&error), is_ok.then_some(Duration::ZERO));
                }
                let replacement = replacement.map_err(|error| error.after_loss(lost_before))?;
                if let Some(replacement) = replacement {
                    credential = replacement;
                    let name = core.credentials().header().clone();
                    let headers = request.head.headers_mut();
                    headers.insert(name, credential.value.clone());
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

    fn timeouts(&self) -> &Timeouts {
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

    /// Sets the headers, and removes the body.
    fn prepared(&self, mut request: reqwest::Request, credential: &Credential) -> reqwest::Request {
        *request.body_mut() = None;
        let core = &self.0.core;
        let options = &self.0.options;
        if let Some(query) = &options.page_query {
            let query = Some(query.as_str()).filter(|it| !it.is_empty());
            request.url_mut().set_query(query);
        } else if !options.query.is_empty() {
            request
                .url_mut()
                .query_pairs_mut()
                .extend_pairs(&options.query);
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
        let name = core.credentials().header().clone();
        headers.insert(name, credential.value.clone());
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        if let Some(upload) = &self.0.upload {
            headers.insert(CONTENT_TYPE, upload.content_type.clone());
        }
        request
    }

    fn success(
        &self,
        success: Response,
        request: RequestLine,
        attempts: u32,
        elapsed: Duration,
    ) -> (Bytes, Meta) {
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
        (body, meta)
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

fn remaining(limit: Option<Duration>, began: Instant, now: Instant) -> Option<Duration> {
    Some(limit?.saturating_sub(now.saturating_duration_since(began)))
}
