//! Redirects: followed by requests that carry nothing, within the origin, and by no others.

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Method, StatusCode, Url};

/// How many redirects one attempt follows.
pub(super) const MOST_REDIRECTS: usize = 5;

/// What to do about an answer that sends the request elsewhere.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Redirect {
    /// It isn't one.
    None,
    Follow(Url),
    /// It is not followed, for this reason.
    Refuse(String),
}

/// What to do about an answer.
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
        return Redirect::Refuse("which names no target".to_owned());
    };
    let Ok(target) = url.join(target) else {
        return Redirect::Refuse(format!("to {target:?}, which is no address"));
    };
    let shown = shown(&target);
    if *method != Method::GET && *method != Method::HEAD {
        return Redirect::Refuse(format!("to {shown}, and only a GET is sent on"));
    }
    if target.origin() != url.origin() {
        return Redirect::Refuse(format!(
            "to {shown}, and the credential is for {} only",
            url.origin().ascii_serialization()
        ));
    }
    if followed >= MOST_REDIRECTS {
        return Redirect::Refuse(format!("to {shown}, after {followed} others"));
    }
    Redirect::Follow(target)
}

/// An address without what may be secret in it: a user, a password, a query.
pub(super) fn shown(url: &Url) -> String {
    let mut origin = url.origin().ascii_serialization();
    if origin == "null" {
        origin = format!("{}:", url.scheme());
    }
    origin + url.path()
}
