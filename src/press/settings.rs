//! Settings of a client from the environment.

use super::generated::Client;
use crate::client::{ClientBuilder, Service as _};
use crate::env::Environment;
use crate::error::Error;
use crate::text::{SHOWN_VALUE, shortened, trimmed};

/// The alias of a stage, and the stage.
const LATEST: (&str, &str) = ("latest", "dev");

/// The stage whose URL does not contain its name.
const PRODUCTION: &str = "prod";

impl Client {
    /// Creates a client with settings from the environment:
    ///
    /// | variable | meaning |
    /// |---|---|
    /// | `PEAK_AUTH_TOKEN`, else `API_KEY` | the token; required |
    /// | `PEAK__STAGE`, else `STAGE` | the [stage](ClientBuilder::stage) (default `prod`) |
    /// | `PRESS_BASE_URL` | the [base URL](ClientBuilder::base_url), in place of the stage's |
    ///
    /// White space and line breaks around a value are trimmed. A variable that is empty afterwards
    /// counts as not set. [`ClientBuilder::from_env`] reads the same variables into a builder.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](crate::ErrorKind::InvalidInput) if a variable is missing or invalid; the
    /// message names it. This includes the proxy variables; see
    /// [`no_proxy`](ClientBuilder::no_proxy).
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().from_env()?.build()
    }

    /// Reads this service's variables, in place of the default ones.
    pub(super) fn __environment(
        builder: ClientBuilder<Self>,
        environment: &Environment,
    ) -> Result<ClientBuilder<Self>, Error> {
        let builder = builder
            .token_from(environment, &["PEAK_AUTH_TOKEN", "API_KEY"])?
            .base_url_from(environment, "PRESS_BASE_URL")?;
        if builder.has_base_url() {
            return Ok(builder);
        }
        match environment.first(&["PEAK__STAGE", "STAGE"])? {
            Some(stage) => {
                let url = url_of_stage(&stage.value, Some(stage.name))?;
                Ok(builder.base_url(url))
            }
            None => Ok(builder),
        }
    }
}

/// Settings that only Press has.
impl ClientBuilder<Client> {
    /// Sets the stage (default `prod`): `dev`, also called `latest`, `test`, `beta`, `parvati` or
    /// `prod`. White space and line breaks around it are trimmed.
    ///
    /// The stage sets the [base URL](ClientBuilder::base_url); the later of the two calls takes
    /// effect.
    pub fn stage(self, stage: impl AsRef<str>) -> Self {
        match url_of_stage(trimmed(stage.as_ref()), None) {
            Ok(url) => self.base_url(url),
            Err(error) => self.refuse(error),
        }
    }
}

/// Returns the base URL of a stage, from the servers in the OpenAPI document.
fn url_of_stage(stage: &str, variable: Option<&str>) -> Result<String, Error> {
    let (alias, meant) = LATEST;
    let name = if stage == alias { meant } else { stage };
    let servers = Client::INFO.servers;
    if name == PRODUCTION
        && let Some(server) = servers.iter().find(|it| it.variables.is_empty())
    {
        return Ok(server.url.to_owned());
    }
    let mut known = vec![PRODUCTION, alias];
    for server in servers {
        for variable in server.variables {
            if variable.values.contains(&name) {
                return Ok(server.url.replace(&format!("{{{}}}", variable.name), name));
            }
            known.extend(variable.values);
        }
    }
    let origin = variable.map_or(String::new(), |name| format!(" (from {name})"));
    Err(Error::invalid(format!(
        "there is no stage {:?}{origin}; the stages are {}",
        shortened(stage, SHOWN_VALUE),
        known.join(", ")
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(variables: &[(&'static str, &'static str)]) -> Result<Client, String> {
        let read = Client::__environment(Client::builder(), &Environment::of(variables));
        read.and_then(ClientBuilder::build)
            .map_err(|error| error.to_string())
    }

    fn url_at(stage: &'static str) -> String {
        let client = client(&[("API_KEY", "key"), ("STAGE", stage)]);
        client
            .expect("there is such a stage")
            .core()
            .base_url()
            .to_owned()
    }

    #[test]
    fn the_stage_decides_on_the_address() {
        assert_eq!(url_at(""), "https://press.peak.ai");
        assert_eq!(url_at("prod"), "https://press.peak.ai");
        assert_eq!(url_at("beta"), "https://press.beta.peak.ai");
        assert_eq!(url_at("latest"), "https://press.dev.peak.ai");
        assert_eq!(url_at(" beta\r\n"), "https://press.beta.peak.ai");
        assert_eq!(url_at(" \n"), "https://press.peak.ai");
        for (variable, stage) in [("STAGE", "moon"), ("PEAK__STAGE", "be\nta")] {
            let error = client(&[("API_KEY", "key"), (variable, stage)]).unwrap_err();
            let expected = format!("there is no stage {stage:?} (from {variable})");
            assert!(error.contains(&expected), "{error}");
        }
        let error = client(&[("API_KEY", "hun\nter2")]).unwrap_err();
        assert!(error.contains("(from API_KEY) can't be sent"), "{error}");
    }

    #[test]
    fn the_base_url_replaces_the_stage() {
        let press = client(&[
            ("API_KEY", "key"),
            ("STAGE", "beta"),
            ("PRESS_BASE_URL", " http://127.0.0.1:8002/\n"),
        ]);
        let press = press.expect("the settings are right");
        assert_eq!(press.core().base_url(), "http://127.0.0.1:8002");
        let empty = client(&[("API_KEY", "key"), ("PRESS_BASE_URL", "")]);
        let empty = empty.expect("the settings are right");
        assert_eq!(empty.core().base_url(), "https://press.peak.ai");
        let error = client(&[("API_KEY", "key"), ("PRESS_BASE_URL", "nonsense")]).unwrap_err();
        assert!(error.contains("PRESS_BASE_URL"), "{error}");
    }

    #[test]
    fn the_first_variable_that_has_a_value_counts() {
        let both = client(&[
            ("PEAK_AUTH_TOKEN", "Bearer token"),
            ("API_KEY", "key"),
            ("PEAK__STAGE", "test"),
            ("STAGE", "dev"),
        ]);
        let both = both.expect("the settings are right");
        assert_eq!(both.core().credentials().fixed_value(), "Bearer token");
        assert_eq!(both.core().base_url(), "https://press.test.peak.ai");
        let error = client(&[("PEAK_AUTH_TOKEN", "")]).unwrap_err();
        assert!(
            error.contains("PEAK_AUTH_TOKEN or API_KEY is not set"),
            "{error}"
        );
    }
}
