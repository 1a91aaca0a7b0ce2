//! The deployment that a program runs in.

use super::generated::types::DeploymentId;
use crate::env::Environment;
use crate::error::Error;

/// The environment variable with the id of the deployment that a block runs in. The platform sets it.
pub(super) const DEPLOYMENT_VARIABLE: &str = "PRESS_DEPLOYMENT_ID";

/// The id of the deployment to use if `PRESS_DEPLOYMENT_ID` is not set, or `None`.
#[derive(Clone, Debug, Default)]
pub struct DefaultDeployment(Option<DeploymentId>);

impl DefaultDeployment {
    pub(super) fn resolve(self) -> Result<Option<DeploymentId>, Error> {
        self.resolve_in(&Environment::system())
    }

    fn resolve_in(self, environment: &Environment) -> Result<Option<DeploymentId>, Error> {
        let own = environment.get(DEPLOYMENT_VARIABLE)?;
        let own = own.map(|it| DeploymentId::from(it.value));
        Ok(own.or(self.0).filter(|it| !it.is_empty()))
    }
}

impl From<&str> for DefaultDeployment {
    fn from(id: &str) -> Self {
        Self(Some(id.into()))
    }
}

impl From<String> for DefaultDeployment {
    fn from(id: String) -> Self {
        Self(Some(id.into()))
    }
}

impl From<DeploymentId> for DefaultDeployment {
    fn from(id: DeploymentId) -> Self {
        Self(Some(id))
    }
}

impl From<&DeploymentId> for DefaultDeployment {
    fn from(id: &DeploymentId) -> Self {
        Self(Some(id.clone()))
    }
}

impl From<Option<&str>> for DefaultDeployment {
    fn from(id: Option<&str>) -> Self {
        Self(id.map(Into::into))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_comes_before_the_argument() {
        let resolved = |variables: &[(&'static str, &'static str)], own: DefaultDeployment| {
            let environment = Environment::of(variables);
            let id = own.resolve_in(&environment).expect("it is UTF-8");
            id.map(|it| it.to_string())
        };
        let set = [(DEPLOYMENT_VARIABLE, "from the environment")];
        assert_eq!(
            resolved(&set, "argument".into()).as_deref(),
            Some("from the environment")
        );
        assert_eq!(
            resolved(&set, None.into()).as_deref(),
            Some("from the environment")
        );
        let empty = [(DEPLOYMENT_VARIABLE, "")];
        assert_eq!(
            resolved(&empty, "argument".into()).as_deref(),
            Some("argument")
        );
        assert_eq!(resolved(&[], "".into()), None);
        assert_eq!(resolved(&[], None.into()), None);
    }
}
