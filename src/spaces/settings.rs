//! Where a client's settings come from.

use std::time::Duration;

use super::Client;
use crate::client::ClientBuilder;
use crate::env::Environment;
use crate::error::Error;
use crate::transport::Timeouts;

impl Client {
    /// A client with the settings that stand in the environment:
    ///
    /// | variable | |
    /// |---|---|
    /// | `KONIQ_API_KEY` | the key; required |
    /// | `KONIQ_BASE_URL` | where the service is, if not where it usually is |
    /// | `KONIQ_TIMEOUT` | how many seconds an answer may take, see [`Timeouts::answer`] |
    /// | `KONIQ_AUTH_PREFIX` | the word before the key, if not `Token` |
    ///
    /// A variable that is empty is as one that isn't there.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](crate::ErrorKind::InvalidInput) that names the variable which is missing
    /// or can't be used.
    pub fn from_env() -> Result<Self, Error> {
        Self::from(&Environment::system())
    }

    fn from(environment: &Environment) -> Result<Self, Error> {
        let mut builder = Self::builder().token(environment.required(&["KONIQ_API_KEY"])?);
        if let Some(url) = environment.get("KONIQ_BASE_URL")? {
            builder = builder.base_url(url);
        }
        if let Some(prefix) = environment.get("KONIQ_AUTH_PREFIX")? {
            builder = builder.auth_prefix(prefix);
        }
        if let Some(text) = environment.get("KONIQ_TIMEOUT")? {
            let seconds = text.trim().parse().ok();
            let limit = seconds
                .filter(|it: &f64| *it > 0.0)
                .and_then(|it| Duration::try_from_secs_f64(it).ok());
            let Some(limit) = limit else {
                return Err(crate::client::invalid(format!(
                    "KONIQ_TIMEOUT is {text:?}, which is no number of seconds"
                )));
            };
            builder = builder.timeouts(Timeouts::default().with_answer(limit));
        }
        builder.build()
    }
}

/// Settings that only Spaces has.
impl ClientBuilder<Client> {
    /// The word before the key, `Token` unless it is set; `Bearer` for keys of that kind.
    pub fn auth_prefix(self, prefix: impl Into<String>) -> Self {
        self.scheme(prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Service as _;

    fn client(variables: &[(&'static str, &'static str)]) -> Result<Client, String> {
        Client::from(&Environment::of(variables)).map_err(|error| error.to_string())
    }

    #[test]
    fn settings_come_from_the_environment() {
        let client = client(&[
            ("KONIQ_API_KEY", "key"),
            ("KONIQ_BASE_URL", "https://example.com/"),
            ("KONIQ_TIMEOUT", "2.5"),
            ("KONIQ_AUTH_PREFIX", "Bearer"),
        ]);
        let client = client.expect("the settings are right");
        let core = client.core();
        assert_eq!(core.base_url(), "https://example.com");
        assert_eq!(core.auth().1, "Bearer key");
        assert_eq!(core.timeouts().answer, Some(Duration::from_millis(2500)));
    }

    #[test]
    fn without_settings_the_documents_server_is_asked() {
        let client = client(&[("KONIQ_API_KEY", "key"), ("KONIQ_BASE_URL", "")]);
        let client = client.expect("the settings are right");
        assert_eq!(client.core().base_url(), Client::INFO.servers[0].url);
        assert_eq!(client.core().auth().1, "Token key");
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        assert!(
            client(&[])
                .unwrap_err()
                .contains("KONIQ_API_KEY is not set")
        );
        assert!(
            client(&[("KONIQ_API_KEY", "")])
                .unwrap_err()
                .contains("KONIQ_API_KEY")
        );
        for timeout in ["soon", "0", "-1", "inf", "NaN"] {
            let error = client(&[("KONIQ_API_KEY", "key"), ("KONIQ_TIMEOUT", timeout)]);
            assert!(error.unwrap_err().contains("KONIQ_TIMEOUT is"), "{timeout}");
        }
    }
}
