//! Redirects: followed for GET and HEAD within the origin, and for nothing else.

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Method, StatusCode, Url};

use crate::address::{shown, shown_text};

/// How many redirects one attempt follows.
pub(super) const MOST_REDIRECTS: usize = 5;

/// What to do about a response that may be a redirect.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Redirect {
    /// It isn't a redirect.
    None,
    Follow(Url),
    /// It must not be followed, for this reason.
    Refuse(String),
}

/// Decides about a response.
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

/// Whether a response is from where the request was sent. It may not be where a custom HTTP client
/// follows redirects, which is allowed only where they would be followed here, too.
pub(super) fn is_expected(method: &Method, sent: &Url, responded: &Url) -> bool {
    let safe = *method == Method::GET || *method == Method::HEAD;
    sent == responded || safe && sent.origin() == responded.origin()
}
