//! Sending requests: attempts, retries, timeouts, and reading responses. It is independent of
//! particular operations.

mod attempt;
mod body;
mod connections;
mod core;
mod credentials;
mod exchange;
mod finish;
mod gzip;
mod headers;
mod incoming;
mod operation;
mod received;
mod redirect;
mod response;
mod response_value;
mod retry;
mod source;
mod stall;
mod timeouts;
mod trace;

pub use body::Progress;
pub(crate) use connections::{Connections, Settings};
pub(crate) use core::Core;
pub(crate) use core::Shared;
pub(crate) use credentials::{Credential, Credentials, Place, Provider, Scheme};
pub(crate) use exchange::Exchange;
pub(crate) use headers::custom_header;
pub(crate) use incoming::Incoming;
// Used by generated code.
#[allow(unused_imports)]
pub(crate) use operation::{Downloads, Empty};
pub(crate) use operation::{Operation, Options, Security};
pub(crate) use received::Received;
pub use response_value::ResponseValue;
pub(crate) use retry::Budget;
pub use retry::RetryPolicy;
pub(crate) use source::{Reader, Source, Upload, Whole};
pub use timeouts::Timeouts;

/// Evaluates a `Location` header in the response to a GET.
#[cfg(fuzzing)]
pub(crate) fn fuzz_location(value: &[u8]) {
    use redirect::Redirect;
    use reqwest::header::{HeaderMap, HeaderValue, LOCATION};

    let url = reqwest::Url::parse("https://service.example/path");
    let (Ok(url), Ok(value)) = (url, HeaderValue::from_bytes(value)) else {
        return;
    };
    let headers = HeaderMap::from_iter([(LOCATION, value)]);
    let status = reqwest::StatusCode::FOUND;
    let judged = redirect::judge(&reqwest::Method::GET, &url, status, &headers, 0);
    if let Redirect::Follow(target) = judged {
        assert_eq!(target.origin(), url.origin());
    }
}
