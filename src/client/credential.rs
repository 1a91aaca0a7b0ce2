//! The credentials of a client: what the builder was given, and how requests carry it.

use std::pin::Pin;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::HeaderValue;

use super::{Service, ServiceInfo, Setting, origin};
use crate::error::Error;
use crate::secret::Secret;
use crate::transport::{Credential, Place, Provider, Scheme};

/// A security scheme of a service.
#[doc(hidden)]
#[derive(Debug)]
pub struct SecurityScheme {
    /// The name in the document.
    pub name: &'static str,
    pub place: Place,
    /// The authentication scheme that precedes the credential, if there is one.
    pub prefix: Option<&'static str>,
    /// Whether the credential is a user name and a password.
    pub is_basic: bool,
    /// Whether every operation needs it.
    pub is_required: bool,
}

/// Fetches a token.
pub(super) type AskForToken =
    Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<Secret, Error>> + Send>> + Send + Sync>;

/// The credentials that a builder was given.
#[derive(Default)]
pub(super) struct Given {
    /// That of the first scheme.
    pub(super) token: Option<Setting<Secret>>,
    pub(super) provider: Option<AskForToken>,
    /// The error of a token that is missing from the environment.
    pub(super) missing: Option<Error>,
    /// The authentication scheme, in place of the document's.
    pub(super) prefix: Option<Setting<String>>,
    /// Those of other schemes, by name.
    pub(super) named: Vec<(String, Secret)>,
}

impl Given {
    /// Returns the credential of each scheme of a service.
    pub(super) fn schemes<C: Service>(self) -> Result<Vec<Scheme>, Error> {
        let (info, mut schemes) = (&C::INFO, Vec::new());
        let known = |name: &str| info.schemes.iter().any(|it| it.name == name);
        if let Some((name, _)) = self.named.iter().find(|(it, _)| !known(it)) {
            let names = info.schemes.iter().map(|it| format!("`{}`", it.name));
            let names: Vec<String> = names.collect();
            return Err(Error::invalid(format!(
                "{} has no security scheme {name:?}; its schemes are: {}",
                info.title,
                if names.is_empty() {
                    "none".to_owned()
                } else {
                    names.join(", ")
                }
            )));
        }
        if info.schemes.is_empty() && (self.token.is_some() || self.provider.is_some()) {
            return Err(Error::invalid(format!(
                "{} has no authentication, so the token would not be sent: don't set one",
                info.title
            )));
        }
        let named = |name: &str| {
            let found = self.named.iter().rev().find(|(it, _)| it == name);
            found.map(|(_, value)| Setting {
                value: value.clone(),
                variable: None,
            })
        };
        for (index, scheme) in info.schemes.iter().enumerate() {
            let is_first = index == 0;
            let by_name = named(scheme.name);
            let prefix = self.prefix.as_ref().filter(|_| is_first);
            let given = match (by_name, &self.token, &self.provider) {
                (Some(value), ..) => Some(value),
                (None, Some(token), _) if is_first => Some(Setting {
                    value: token.value.clone(),
                    variable: token.variable,
                }),
                (None, None, Some(ask)) if is_first => {
                    let provider = provider::<C>(Arc::clone(ask), self.prefix_of());
                    schemes.push(Scheme::provided(scheme.name, scheme.place, provider));
                    continue;
                }
                _ => None,
            };
            schemes.push(match given {
                Some(given) => {
                    let credential = credential(info, scheme, prefix, &given)?;
                    Scheme::fixed(scheme.name, scheme.place, credential)
                }
                None if scheme.is_required => {
                    return Err(self.missing_error(info, scheme, is_first));
                }
                None => Scheme::missing(scheme.name, scheme.place),
            });
        }
        Ok(schemes)
    }

    fn prefix_of(&self) -> Option<Setting<String>> {
        self.prefix.as_ref().map(|it| Setting {
            value: it.value.clone(),
            variable: it.variable,
        })
    }

    fn missing_error(&self, info: &ServiceInfo, scheme: &SecurityScheme, first: bool) -> Error {
        match &self.missing {
            Some(missing) if first => missing.clone(),
            _ if first => no_token(info),
            _ => Error::invalid(format!(
                "no credential was set for `{0}` of {1}: set it with `credential({0:?}, …)`",
                scheme.name, info.title
            )),
        }
    }
}

fn no_token(info: &ServiceInfo) -> Error {
    Error::invalid(format!(
        "no token was set for {}: it is missing, or consists of white space",
        info.title
    ))
}

/// Returns the credential of a scheme. Its value is marked as sensitive.
fn credential(
    info: &ServiceInfo,
    scheme: &SecurityScheme,
    prefix: Option<&Setting<String>>,
    token: &Setting<Secret>,
) -> Result<Credential, Error> {
    let cannot_be_sent = |what: &str, variable: Option<&str>| {
        Error::invalid(format!(
            "{what} for {}{} can't be sent: it contains a line break or another character that is \
             not allowed in a header",
            info.title,
            origin(variable)
        ))
    };
    let as_header = |text: &str| {
        let value = HeaderValue::from_str(text).ok();
        value.filter(|_| text.is_ascii())
    };
    let text = token.value.expose();
    if text.is_empty() {
        return Err(no_token(info));
    }
    if scheme.is_basic {
        return basic(info, scheme, token);
    }
    // RFC 6265, 4.1.1.
    let is_cookie = |it: char| it.is_ascii_graphic() && !"\",;\\".contains(it);
    if matches!(scheme.place, Place::Cookie(_)) && !text.chars().all(is_cookie) {
        return Err(Error::invalid(format!(
            "the credential for {} can't be sent: it contains a character that is not allowed in a \
             cookie",
            info.title
        )));
    }
    let name = prefix.map_or(scheme.prefix, |it| Some(&*it.value));
    let text = match name.filter(|it| !it.is_empty()) {
        None => text.to_owned(),
        Some(name) => {
            as_header(name).ok_or_else(|| {
                let variable = prefix.and_then(|it| it.variable);
                cannot_be_sent("the authentication scheme", variable)
            })?;
            format!("{name} {text}")
        }
    };
    let value = as_header(&text);
    let mut value = value.ok_or_else(|| cannot_be_sent("the token", token.variable))?;
    value.set_sensitive(true);
    Ok(Credential::new(value, token.value.clone(), Vec::new()))
}

/// Returns the credential of a user name and a password (RFC 7617), separated by a colon.
fn basic(
    info: &ServiceInfo,
    scheme: &SecurityScheme,
    token: &Setting<Secret>,
) -> Result<Credential, Error> {
    let text = token.value.expose();
    let refuse = |reason: &str| {
        Error::invalid(format!(
            "the user name and password for `{}` of {}{} {reason}",
            scheme.name,
            info.title,
            origin(token.variable)
        ))
    };
    let Some((user, password)) = text.split_once(':') else {
        return Err(refuse(
            "have no `:` between them: set them with `basic`, or as `user:password`",
        ));
    };
    if text.contains(char::is_control) {
        return Err(refuse("contain a control character"));
    }
    let encoded = STANDARD.encode(text);
    let value = HeaderValue::from_str(&format!("Basic {encoded}"));
    let mut value = value.map_err(|_| refuse("can't be sent in a header"))?;
    value.set_sensitive(true);
    // Some services take a key for the user name, and no password.
    let secret = if password.is_empty() { user } else { password };
    let parts = vec![Secret::from(secret), Secret::from(encoded)];
    Ok(Credential::new(value, token.value.clone(), parts))
}

/// Creates a provider that fetches a token and converts it to a credential.
fn provider<C: Service>(ask: AskForToken, prefix: Option<Setting<String>>) -> Provider {
    let prefix = Arc::new(prefix);
    Arc::new(move || {
        let (asked, prefix) = (ask(), Arc::clone(&prefix));
        Box::pin(async move {
            let token = Setting {
                value: asked.await?.trimmed(),
                variable: None,
            };
            let Some(scheme) = C::INFO.schemes.first() else {
                return Err(no_token(&C::INFO));
            };
            credential(&C::INFO, scheme, (*prefix).as_ref(), &token)
        })
    })
}
