//! How errors are made.

use std::any::Any;

use super::message::SHOWN_MESSAGE;
use super::*;

/// The maximum number of invalid arguments that a message lists.
const MOST_PROBLEMS: usize = 6;

/// Constructors and setters.
impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            operation: None,
            request: None,
            response: None,
            phase: None,
            delivery: Delivery::NotSent,
            lost_before: false,
            idempotent: false,
            truncated: false,
            permanent: false,
            note: None,
            secrets: Vec::new(),
            attempts: 0,
            elapsed: Duration::ZERO,
            source: None,
            of_wait: false,
            last: None,
        }))
    }

    /// Creates the error of an invalid argument or setting.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidInput, message)
    }

    /// Combines the errors of all invalid arguments of a call into one. A single error is unchanged.
    pub(crate) fn all_of(problems: Vec<Self>) -> Option<Self> {
        let count = problems.len();
        let first = problems.first()?;
        if count == 1 {
            return Some(first.clone());
        }
        let shown = count.min(MOST_PROBLEMS);
        // Keeps the combined message within `SHOWN_MESSAGE`.
        let most = (SHOWN_MESSAGE - 40) / shown - 2;
        let sentences = problems.iter().take(shown);
        let sentences = sentences.map(|it| shortened_within(&cleaned(&it.0.message), most));
        let mut message = sentences.collect::<Vec<_>>().join("; ");
        if shown < count {
            message += &format!("; and {} more", count - shown);
        }
        let mut error = Self::invalid(format!("{count} problems: {message}"));
        error.0.operation = first.0.operation;
        Some(error)
    }

    /// Creates the error of an invalid parameter value.
    pub(crate) fn invalid_parameter(
        operation: &'static str,
        parameter: &str,
        invalid: InvalidValue,
    ) -> Self {
        let message = match invalid.value() {
            Some(value) => format!(
                "`{parameter}` can't be {:?}: {}",
                shortened(value, SHOWN_VALUE),
                invalid.reason()
            ),
            None => format!("`{parameter}` {}", invalid.reason()),
        };
        Self::new(ErrorKind::InvalidInput, message).in_operation(operation)
    }

    /// Creates the error of a failed operation on a local file.
    pub(crate) fn local_io(doing: &str, path: &std::path::Path, error: std::io::Error) -> Self {
        let message = format!("{doing} {}: {error}", path.display());
        Self::new(ErrorKind::LocalIo, message).caused_by(error)
    }

    /// Creates the error of an unsuccessful response.
    pub(crate) fn of_response(
        status: StatusCode,
        headers: HeaderMap,
        body: Bytes,
        now: std::time::SystemTime,
    ) -> Self {
        let kind = ErrorKind::of_status(status);
        Self::new(kind, String::new()).with_response(status, headers, body, now)
    }

    pub(crate) fn with_response(
        mut self,
        status: StatusCode,
        headers: HeaderMap,
        mut body: Bytes,
        now: std::time::SystemTime,
    ) -> Self {
        body.truncate(KEPT_BODY);
        let details = body::read(&headers, &body);
        let retry_after = parse_retry_after(&headers, now).or(details.retry_after);
        self.0.delivery = Delivery::Responded;
        self.0.response = Some(Response {
            status,
            request_id: any_request_id(&headers),
            headers,
            body,
            details,
            retry_after,
        });
        self
    }

    /// Replaces the message, for mocks.
    #[cfg(feature = "fake")]
    pub(crate) fn with_message(mut self, message: String) -> Self {
        self.0.message = message;
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

    /// Sets whether an earlier attempt may have been processed.
    pub(crate) fn after_loss(mut self, lost_before: bool) -> Self {
        self.0.lost_before = lost_before;
        self
    }

    /// Removes tokens from messages, for services that echo them.
    pub(crate) fn hiding(mut self, secrets: &[Secret]) -> Self {
        for secret in secrets {
            self.hide(secret);
        }
        self
    }

    fn hide(&mut self, secret: &Secret) {
        if self.0.secrets.contains(secret) {
            return;
        }
        self.0.secrets.push(secret.clone());
        if let Some(response) = &mut self.0.response {
            response.details.hide(secret);
            if let Some(id) = &mut response.request_id {
                secret.hide_in(id);
            }
            // Parsing the header as a URL escaped the credential, so it is not found in the message.
            let location = response.headers.get(LOCATION).map(HeaderValue::as_bytes);
            let location = location.map(|it| cleaned(&String::from_utf8_lossy(it)));
            if self.0.kind == ErrorKind::Redirected && location.is_some_and(|it| secret.is_in(&it))
            {
                self.0.message = "to a URL that holds the credential".to_owned();
            }
        }
    }

    /// Adds the name of the proxy to the message, if the proxy may have caused the failure.
    pub(crate) fn through(mut self, proxy: Option<String>) -> Self {
        let concerned = match self.0.kind {
            ErrorKind::NotSent | ErrorKind::ConnectionLost => true,
            ErrorKind::Timeout => self.0.phase == Some(Phase::Connect),
            _ => self.status() == Some(StatusCode::PROXY_AUTHENTICATION_REQUIRED),
        };
        if let (true, Some(proxy)) = (concerned, proxy) {
            let separator = if self.0.message.is_empty() { "" } else { ", " };
            self.0.message += &format!("{separator}through the proxy of {proxy}");
        }
        self
    }

    pub(crate) fn in_phase(mut self, phase: Phase) -> Self {
        self.0.phase = Some(phase);
        self
    }

    /// Marks the response body as incomplete: it may end within a credential.
    pub(crate) fn cut_off(mut self) -> Self {
        if let Some(response) = &mut self.0.response {
            response.details.cut = true;
        }
        self
    }

    /// Marks the response as truncated by a broken connection.
    pub(crate) fn truncated(mut self) -> Self {
        self.0.truncated = true;
        self
    }

    /// Marks the error as permanent: a retry would fail as well.
    pub(crate) fn permanent(mut self) -> Self {
        self.0.permanent = true;
        self
    }

    /// Appends why the call was not retried.
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

    /// Marks the error as one of a wait.
    pub(crate) fn of_wait(mut self) -> Self {
        self.0.of_wait = true;
        self
    }

    /// Returns `true` if a retry is known to fail as well.
    pub(crate) fn is_permanent(&self) -> bool {
        self.0.permanent
    }

    /// Keeps the last polled state, unless a later one is already kept.
    pub(crate) fn with_last(mut self, last: Arc<dyn WaitState>) -> Self {
        self.0.last.get_or_insert(last);
        self
    }

    /// Returns the last polled state, if it has this type.
    pub(crate) fn last<T: WaitState>(&self) -> Option<&T> {
        let last: &dyn Any = self.0.last.as_deref()?;
        last.downcast_ref()
    }
}
