//! The credential of a client: a fixed one, or one that a token provider returns.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use reqwest::header::{HeaderName, HeaderValue};

use crate::error::Error;
use crate::lock::lock;
use crate::secret::Secret;

/// A token, and the header value that carries it.
#[derive(Clone)]
pub(crate) struct Credential {
    pub(crate) value: HeaderValue,
    pub(crate) token: Secret,
    /// The number of tokens that the provider had returned, including this one.
    generation: u64,
}

impl Credential {
    pub(crate) fn new(value: HeaderValue, token: Secret) -> Self {
        Self {
            value,
            token,
            generation: 0,
        }
    }
}

/// Fetches a token.
pub(crate) type Provider =
    Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<Credential, Error>> + Send>> + Send + Sync>;

/// The number of a provider's tokens that are removed from messages: the current one, and the one
/// before, which a service may still echo.
const HIDDEN: usize = 2;

/// The credentials of a client, shared with its clones.
pub(crate) struct Credentials {
    header: HeaderName,
    source: Source,
}

enum Source {
    Fixed(Credential),
    Provided {
        provider: Provider,
        /// Locked while the provider runs, so that concurrent calls share one request for a token.
        current: tokio::sync::Mutex<Option<Credential>>,
        /// The latest tokens, the oldest first.
        latest: Mutex<Vec<Secret>>,
    },
}

impl Credentials {
    pub(crate) fn fixed(header: HeaderName, credential: Credential) -> Self {
        let source = Source::Fixed(credential);
        Self { header, source }
    }

    pub(crate) fn provided(header: HeaderName, provider: Provider) -> Self {
        let source = Source::Provided {
            provider,
            current: tokio::sync::Mutex::default(),
            latest: Mutex::default(),
        };
        Self { header, source }
    }

    pub(crate) fn header(&self) -> &HeaderName {
        &self.header
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
        if latest.last() != Some(&credential.token) {
            latest.push(credential.token.clone());
        }
        if latest.len() > HIDDEN {
            latest.remove(0);
        }
        *current = Some(credential.clone());
        Ok(credential)
    }

    /// Returns the header value of a fixed credential.
    #[cfg(test)]
    pub(crate) fn fixed_value(&self) -> &str {
        match &self.source {
            Source::Fixed(credential) => credential.value.to_str().unwrap_or_default(),
            Source::Provided { .. } => "",
        }
    }

    /// Returns the tokens to remove from messages.
    pub(crate) fn secrets(&self) -> Vec<Secret> {
        match &self.source {
            Source::Fixed(credential) => vec![credential.token.clone()],
            Source::Provided { latest, .. } => lock(latest).clone(),
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("header", &self.header)
            .finish_non_exhaustive()
    }
}
