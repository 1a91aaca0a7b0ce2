//! Settings of a client from the environment.

use std::time::Duration;

use super::generated::Client;
use crate::client::ClientBuilder;
use crate::env::Environment;
use crate::error::Error;
use crate::transport::Timeouts;

impl Client {
    /// Creates a client with settings from the environment:
    ///
    /// | variable | meaning |
    /// |---|---|
    /// | `KONIQ_API_KEY` | API key; required |
    /// | `KONIQ_BASE_URL` | base URL (default `https://tim.konigle.com`) |
    /// | `KONIQ_TIMEOUT` | how long a response may take to begin, in seconds (default 120); see [`Timeouts::response`] |
    /// | `KONIQ_AUTH_PREFIX` | authentication scheme (default `Token`) |
    ///
    /// White space and line ends around a value are trimmed. A variable that is empty then counts as
    /// not set.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](crate::ErrorKind::InvalidInput) that names the variable which is missing
    /// or can't be used. The proxy variables are among them; see
    /// [`no_proxy`](ClientBuilder::no_proxy).
    pub fn from_env() -> Result<Self, Error> {
        Self::from(&Environment::system())
    }

    fn from(environment: &Environment) -> Result<Self, Error> {
        let mut builder = Self::builder().token_from(environment.required(&["KONIQ_API_KEY"])?);
        if let Some(url) = environment.get("KONIQ_BASE_URL")? {
            builder = builder.base_url_from(url);
        }
        if let Some(prefix) = environment.get("KONIQ_AUTH_PREFIX")? {
            builder = builder.scheme_from(prefix);
        }
        if let Some(timeout) = environment.get("KONIQ_TIMEOUT")? {
            let text = timeout.value;
            let seconds = text.parse().ok();
            let limit = seconds
                .and_then(|it: f64| Duration::try_from_secs_f64(it).ok())
                .filter(|it| !it.is_zero());
            let Some(limit) = limit else {
                return Err(Error::invalid(format!(
                    "KONIQ_TIMEOUT is {text:?}, which is not a positive number of seconds"
                )));
            };
            builder = builder.timeouts(Timeouts::default().with_response(limit));
        }
        builder.build()
    }
}

/// Settings that only Spaces has.
impl ClientBuilder<Client> {
    /// Sets the authentication scheme that is sent before the key (default `Token`), such as
    /// `Bearer`. White space around it is trimmed; if it is empty, the key is sent alone.
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
        assert_eq!(core.timeouts().response, Some(Duration::from_millis(2500)));
    }

    #[test]
    fn white_space_around_a_value_is_trimmed() {
        let client = client(&[
            ("KONIQ_API_KEY", "\u{feff}key\r\n"),
            ("KONIQ_BASE_URL", " https://example.com/\n"),
            ("KONIQ_TIMEOUT", " 2.5\n"),
            ("KONIQ_AUTH_PREFIX", "\tBearer "),
        ]);
        let client = client.expect("the settings are right");
        let core = client.core();
        assert_eq!(core.base_url(), "https://example.com");
        assert_eq!(core.auth().1, "Bearer key");
        assert_eq!(core.token().expose(), "key");
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
        for (variable, value) in [
            ("KONIQ_BASE_URL", "nonsense"),
            ("KONIQ_BASE_URL", "https://ada:hunter2@example.com"),
            ("KONIQ_BASE_URL", "http://example.com"),
            ("KONIQ_BASE_URL", "https://exam\nple.com"),
            ("KONIQ_AUTH_PREFIX", "Bea\nrer"),
            ("KONIQ_AUTH_PREFIX", "Träger"),
        ] {
            let error = client(&[("KONIQ_API_KEY", "key"), (variable, value)]).unwrap_err();
            assert!(error.contains(variable), "{error}");
            assert!(!error.contains("hunter2"), "{error}");
        }
        for key in ["hun\nter2", "hünter2", "hun\u{7f}ter2"] {
            let error = client(&[("KONIQ_API_KEY", key)]).unwrap_err();
            assert!(
                error.contains("(from KONIQ_API_KEY) can't be sent"),
                "{error}"
            );
            assert!(!error.contains("ter2"), "{error}");
        }
        for empty in [" ", "\r\n", "\u{feff}"] {
            let error = client(&[("KONIQ_API_KEY", empty)]).unwrap_err();
            assert!(
                error.contains("KONIQ_API_KEY is not set or is empty"),
                "{error}"
            );
        }
        for timeout in ["soon", "0", "-1", "inf", "NaN"] {
            let error = client(&[("KONIQ_API_KEY", "key"), ("KONIQ_TIMEOUT", timeout)]);
            assert!(error.unwrap_err().contains("KONIQ_TIMEOUT is"), "{timeout}");
        }
    }
}
