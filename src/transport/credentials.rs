//! The credential of a client: a fixed one, or one that a token provider returns.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use reqwest::header::{COOKIE, HeaderMap, HeaderName, HeaderValue};

use super::operation::Security;
use crate::error::{Error, ErrorKind};
use crate::lock::lock;
use crate::secret::Secret;

/// A token, and the value that carries it.
#[derive(Clone)]
pub(crate) struct Credential {
    /// The value of the header, the query parameter or the cookie: ASCII, marked as sensitive.
    pub(crate) value: HeaderValue,
    pub(crate) token: Secret,
    /// The strings besides the token to remove from messages.
    pub(crate) parts: Vec<Secret>,
    /// The number of tokens that the provider had returned, including this one.
    generation: u64,
}

impl Credential {
    pub(crate) fn new(value: HeaderValue, token: Secret, parts: Vec<Secret>) -> Self {
        Self {
            value,
            token,
            parts,
            generation: 0,
        }
    }

    fn secrets(&self) -> impl Iterator<Item = Secret> {
        let token = std::iter::once(self.token.clone());
        token.chain(self.parts.iter().cloned())
    }
}

/// Where a request carries a credential.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// Not every document has credentials in all places.
#[allow(dead_code)]
pub enum Place {
    /// In the header of this name, in lower case.
    Header(&'static str),
    /// In the query parameter of this name.
    Query(&'static str),
    /// In the cookie of this name.
    Cookie(&'static str),
}

impl Place {
    /// Adds a credential to a request.
    pub(super) fn insert(self, request: &mut reqwest::Request, credential: &Credential) {
        let text = credential.value.to_str().unwrap_or_default();
        match self {
            Self::Header(name) => {
                let name = HeaderName::from_static(name);
                request.headers_mut().insert(name, credential.value.clone());
            }
            Self::Query(name) => {
                let mut pairs = request.url_mut().query_pairs_mut();
                pairs.append_pair(name, text);
            }
            Self::Cookie(name) => add_cookie(request.headers_mut(), &format!("{name}={text}")),
        }
    }
}

/// Adds a cookie to those that a request has: it has one header for all.
pub(super) fn add_cookie(headers: &mut HeaderMap, cookie: &str) {
    let earlier = headers.get(COOKIE).and_then(|it| it.to_str().ok());
    let all = match earlier {
        Some(earlier) => format!("{earlier}; {cookie}"),
        None => cookie.to_owned(),
    };
    if let Ok(mut value) = HeaderValue::from_str(&all) {
        value.set_sensitive(true);
        headers.insert(COOKIE, value);
    }
}

/// Fetches a token.
pub(crate) type Provider =
    Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<Credential, Error>> + Send>> + Send + Sync>;

/// The number of a provider's tokens that are removed from messages: the current one, and the one
/// before, which a service may still echo.
const HIDDEN: usize = 2;

/// The credentials of a client, shared with its clones: one for each scheme of the service.
#[derive(Debug)]
pub(crate) struct Credentials(Vec<Scheme>);

impl Credentials {
    pub(crate) fn new(schemes: Vec<Scheme>) -> Self {
        Self(schemes)
    }

    /// Returns the names of the headers that carry credentials, or `None` for a service without
    /// credentials.
    pub(crate) fn headers(&self) -> Option<Vec<&'static str>> {
        let schemes = self.0.iter();
        let headers = schemes.filter_map(|it| match it.place {
            Place::Header(name) => Some(name),
            _ => None,
        });
        (!self.0.is_empty()).then(|| headers.collect())
    }

    /// Returns the schemes of an operation: none if they are optional and one isn't set.
    pub(super) fn of(&self, security: Security) -> Vec<&Scheme> {
        let schemes = security.schemes.iter();
        let schemes: Vec<&Scheme> = schemes.filter_map(|it| self.0.get(*it)).collect();
        match security.optional && !schemes.iter().all(|it| it.is_set()) {
            true => Vec::new(),
            false => schemes,
        }
    }

    /// Returns the value of a fixed credential.
    #[cfg(test)]
    pub(crate) fn fixed_value(&self) -> &str {
        match self.0.first().map(|it| &it.source) {
            Some(Source::Fixed(credential)) => credential.value.to_str().unwrap_or_default(),
            _ => "",
        }
    }

    /// Returns the strings to remove from messages.
    pub(crate) fn secrets(&self) -> Vec<Secret> {
        self.0.iter().flat_map(Scheme::secrets).collect()
    }
}

/// The credential of one scheme.
pub(crate) struct Scheme {
    /// The name in the document.
    name: &'static str,
    pub(super) place: Place,
    source: Source,
}

enum Source {
    /// The client has no credential for this scheme.
    Missing,
    Fixed(Credential),
    Provided {
        provider: Provider,
        /// Locked while the provider runs, so that concurrent calls share one request for a token.
        current: tokio::sync::Mutex<Option<Credential>>,
        /// The latest credentials, the oldest first.
        latest: Mutex<Vec<Credential>>,
    },
}

impl Scheme {
    pub(crate) fn missing(name: &'static str, place: Place) -> Self {
        let source = Source::Missing;
        Self {
            name,
            place,
            source,
        }
    }

    pub(crate) fn fixed(name: &'static str, place: Place, credential: Credential) -> Self {
        let source = Source::Fixed(credential);
        Self {
            name,
            place,
            source,
        }
    }

    pub(crate) fn provided(name: &'static str, place: Place, provider: Provider) -> Self {
        let source = Source::Provided {
            provider,
            current: tokio::sync::Mutex::default(),
            latest: Mutex::default(),
        };
        Self {
            name,
            place,
            source,
        }
    }

    fn is_set(&self) -> bool {
        !matches!(self.source, Source::Missing)
    }

    /// Returns the current credential. A provider runs only if there is none yet.
    pub(super) async fn current(&self) -> Result<Credential, Error> {
        self.later_than(None).await
    }

    /// Returns a credential to replace one that the service rejected, or `None` if there is no other.
    pub(super) async fn replacement(
        &self,
        refused: &Credential,
    ) -> Result<Option<Credential>, Error> {
        let Source::Provided { .. } = &self.source else {
            return Ok(None);
        };
        let credential = self.later_than(Some(refused)).await?;
        Ok((credential.token != refused.token).then_some(credential))
    }

    async fn later_than(&self, refused: Option<&Credential>) -> Result<Credential, Error> {
        let (provider, current, latest) = match &self.source {
            Source::Fixed(credential) => return Ok(credential.clone()),
            Source::Missing => {
                let name = self.name;
                let message = format!(
                    "no credential was set for `{name}`, which this operation needs: set it with \
                     `credential({name:?}, …)` on the client's builder"
                );
                return Err(Error::new(ErrorKind::InvalidInput, message));
            }
            Source::Provided {
                provider,
                current,
                latest,
            } => (provider, current, latest),
        };
        let mut current = current.lock().await;
        let generation = match &*current {
            Some(credential) if refused.is_none_or(|it| it.generation < credential.generation) => {
                return Ok(credential.clone());
            }
            Some(credential) => credential.generation,
            None => 0,
        };
        let mut credential = provider().await?;
        credential.generation = generation + 1;
        let mut latest = lock(latest);
        if latest.last().map(|it| &it.token) != Some(&credential.token) {
            latest.push(credential.clone());
        }
        if latest.len() > HIDDEN {
            latest.remove(0);
        }
        *current = Some(credential.clone());
        Ok(credential)
    }

    fn secrets(&self) -> Vec<Secret> {
        match &self.source {
            Source::Missing => Vec::new(),
            Source::Fixed(credential) => credential.secrets().collect(),
            Source::Provided { latest, .. } => {
                let latest = lock(latest);
                latest.iter().flat_map(Credential::secrets).collect()
            }
        }
    }
}

impl fmt::Debug for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scheme")
            .field("name", &self.name)
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}
