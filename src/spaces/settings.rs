//! Settings of a client from the environment.

use std::time::Duration;

use super::generated::Client;
use crate::client::ClientBuilder;
use crate::env::Environment;
use crate::error::Error;

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
    /// White space and line breaks around a value are trimmed. A variable that is empty afterwards
    /// counts as not set. [`ClientBuilder::from_env`] reads the same variables into a builder.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](crate::ErrorKind::InvalidInput) if a variable is missing or invalid; the
    /// message names it. This includes the proxy variables; see
    /// [`no_proxy`](ClientBuilder::no_proxy).
    ///
    /// [`Timeouts::response`]: crate::Timeouts::response
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().from_env()?.build()
    }

    /// Reads this service's variables, in place of the default ones.
    pub(super) fn __environment(
        builder: ClientBuilder<Self>,
        environment: &Environment,
    ) -> Result<ClientBuilder<Self>, Error> {
        let builder = builder
            .token_from(environment, &["KONIQ_API_KEY"])?
            .base_url_from(environment, "KONIQ_BASE_URL")?
            .scheme_from(environment, "KONIQ_AUTH_PREFIX")?;
        let Some(timeout) = environment.get("KONIQ_TIMEOUT")? else {
            return Ok(builder);
        };
        let text = timeout.value;
        let seconds = text.parse().ok();
        let limit = seconds
            .and_then(|it: f64| Duration::try_from_secs_f64(it).ok())
            .filter(|it| !it.is_zero());
        let limit = limit.ok_or_else(|| {
            Error::invalid(format!(
                "KONIQ_TIMEOUT is {text:?}, which is not a positive number of seconds"
            ))
        })?;
        Ok(builder.response_timeout(limit))
    }
}

/// Settings that only Spaces has.
impl ClientBuilder<Client> {
    /// Sets the authentication scheme that precedes the key (default `Token`), such as `Bearer`.
    ///
    /// White space around it is trimmed. If it is empty, the key is sent alone.
    pub fn auth_prefix(self, prefix: impl Into<String>) -> Self {
        self.scheme(prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Service as _;

    fn client(variables: &[(&'static str, &'static str)]) -> Result<Client, String> {
        let read = Client::__environment(Client::builder(), &Environment::of(variables));
        read.and_then(ClientBuilder::build)
            .map_err(|error| error.to_string())
    }

    fn authorization(core: &crate::transport::Core) -> String {
        core.credentials().fixed_value().to_owned()
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
        assert_eq!(authorization(core), "Bearer key");
        assert_eq!(
            core.timeouts().response(),
            Some(Duration::from_millis(2500))
        );
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
        assert_eq!(authorization(core), "Bearer key");
        assert_eq!(core.secrets()[0].expose(), "key");
    }

    #[test]
    fn explicit_settings_take_precedence_before_and_after() {
        let variables = [
            ("KONIQ_API_KEY", "key"),
            ("KONIQ_BASE_URL", "https://example.com"),
            ("KONIQ_TIMEOUT", "2.5"),
            ("KONIQ_AUTH_PREFIX", "Bearer"),
        ];
        let read = |it| Client::__environment(it, &Environment::of(&variables));
        let set = |it: ClientBuilder<Client>| {
            it.token("mine")
                .base_url("https://mine.example.com")
                .auth_prefix("Mine")
                .timeouts(crate::Timeouts::none())
        };
        let before = read(set(Client::builder())).and_then(ClientBuilder::build);
        let after = read(Client::builder()).map(set);
        for client in [before, after.and_then(ClientBuilder::build)] {
            let client = client.expect("the settings are right");
            let core = client.core();
            assert_eq!(authorization(core), "Mine mine");
            assert_eq!(core.base_url(), "https://mine.example.com");
            assert_eq!(core.timeouts(), &crate::Timeouts::none());
        }
        // A token that is set needs no variable.
        let empty = Environment::of(&[]);
        let read = Client::__environment(Client::builder(), &empty).map(|it| it.token("mine"));
        assert!(read.and_then(ClientBuilder::build).is_ok());
    }

    #[test]
    fn without_settings_the_documents_server_is_asked() {
        let client = client(&[("KONIQ_API_KEY", "key"), ("KONIQ_BASE_URL", "")]);
        let client = client.expect("the settings are right");
        assert_eq!(client.core().base_url(), Client::INFO.servers[0].url);
        assert_eq!(authorization(client.core()), "Token key");
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
