//! Redirects, which are followed only for GET and HEAD within the origin.

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Method, StatusCode, Url};

use crate::address::{shown, shown_text};

/// The maximum number of redirects that one attempt follows.
pub(super) const MOST_REDIRECTS: usize = 5;

/// How to handle a response that may be a redirect.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Redirect {
    /// The response is not a redirect.
    None,
    Follow(Url),
    /// The redirect must not be followed, for this reason.
    Refuse(String),
}

/// Determines how to handle a response.
pub(super) fn judge(
    method: &Method,
    url: &Url,
    status: StatusCode,
    headers: &HeaderMap,
    followed: usize,
) -> Redirect {
    if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Redirect::None;
    }
    let target = headers.get(LOCATION).and_then(|it| it.to_str().ok());
    let Some(target) = target else {
        return Redirect::Refuse("without a `Location`".to_owned());
    };
    let Ok(target) = url.join(target) else {
        let shown = shown_text(target);
        return Redirect::Refuse(format!("to {shown}, which is not a valid URL"));
    };
    let shown = shown(&target);
    if *method != Method::GET && *method != Method::HEAD {
        return Redirect::Refuse(format!(
            "to {shown}; only GET and HEAD requests follow redirects"
        ));
    }
    if target.origin() != url.origin() {
        return Redirect::Refuse(format!(
            "to {shown}; the credential is sent to {} only",
            url.origin().ascii_serialization()
        ));
    }
    if followed >= MOST_REDIRECTS {
        return Redirect::Refuse(format!("to {shown}, after {followed} other redirects"));
    }
    Redirect::Follow(target)
}

/// Returns `true` if a response is from an expected URL. A custom HTTP client may have followed a
/// redirect, which is accepted only if it would be followed here as well.
pub(super) fn is_expected(method: &Method, sent: &Url, responded: &Url) -> bool {
    let safe = *method == Method::GET || *method == Method::HEAD;
    sent == responded || safe && sent.origin() == responded.origin()
}
