//! Redirects: followed by requests that carry nothing, within the origin, and by no others.

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Method, StatusCode, Url};

use crate::address::{shown, shown_text};

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
        let shown = shown_text(target);
        return Redirect::Refuse(format!("to {shown}, which is no address"));
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

/// Whether an answer is from where the request was sent to. It may not be where the caller's own
/// HTTP client follows redirects, and that is well only where it is done here, too.
pub(super) fn is_expected(method: &Method, sent: &Url, answered: &Url) -> bool {
    let safe = *method == Method::GET || *method == Method::HEAD;
    sent == answered || safe && sent.origin() == answered.origin()
}
