//! What a block asks of the deployment that it runs in: its parameters, and the blocks beside it.
//! Where it runs in none, as on a developer's machine, a file answers in place of the service.

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Client;
use super::types::{
    AppBlock, BlockKind, DeploymentId, DeploymentStatus, ParameterValues, PlatformId,
};
#[cfg(feature = "blocking")]
use crate::client::Service as _;
use crate::env::Environment;
use crate::error::{Error, ErrorKind};

/// Names the deployment that a block runs in. The platform sets it.
const OWN_DEPLOYMENT: &str = "PRESS_DEPLOYMENT_ID";

impl Client {
    /// Fetches the run parameters of the deployment that this program runs in, or reads them from
    /// a file where it runs in none.
    ///
    /// The deployment is the one that `PRESS_DEPLOYMENT_ID` names where it is set and not empty,
    /// or else `deployment_id`. Only where there is neither, the parameters are read from
    /// `fallback`, a YAML file that holds a mapping; an error of the service is an error.
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let parameters = press.get_parameters_or(None, "examples/hello-block/parameters.yaml").await?;
    /// for (name, value) in parameters.iter() {
    ///     println!("{name} is {value}");
    /// }
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// What [`get_parameters`](Client::get_parameters) gives; and where a file was to answer,
    /// [`Error::fallback_problem`] tells what is wrong with it.
    pub fn get_parameters_or(
        &self,
        deployment_id: impl Into<OwnDeployment>,
        fallback: impl Into<Fallback>,
    ) -> Own<ParameterValues> {
        const OPERATION: &str = "get_parameters_or";
        let (client, own) = (self.clone(), deployment_id.into());
        let fallback = fallback.into();
        Own::new(self, OPERATION, async move {
            match own.resolve()? {
                Some(id) => {
                    let call = client.get_parameters().deployment_id(id);
                    Ok(call.send().await?.into_inner())
                }
                None => fallback.read("mapping", Value::is_object),
            }
        })
    }

    /// Lists the blocks of the app that this program's deployment belongs to, or reads them from a
    /// file where it runs in none.
    ///
    /// The deployment is chosen as [`get_parameters_or`](Client::get_parameters_or) does. One that
    /// belongs to no app has no related blocks. The file is YAML that holds a list.
    ///
    /// # Errors
    ///
    /// What [`describe_deployment`](Client::describe_deployment) and
    /// [`describe_app_deployment`](Client::describe_app_deployment) give; and where a file was to
    /// answer, [`Error::fallback_problem`] tells what is wrong with it.
    pub fn related_blocks(
        &self,
        deployment_id: impl Into<OwnDeployment>,
        fallback: impl Into<Fallback>,
    ) -> Own<Vec<RelatedBlock>> {
        const OPERATION: &str = "related_blocks";
        let (client, own) = (self.clone(), deployment_id.into());
        let fallback = fallback.into();
        Own::new(self, OPERATION, async move {
            let Some(id) = own.resolve()? else {
                return fallback.read("list", Value::is_array);
            };
            let deployment = client
                .describe_deployment()
                .deployment_id(id)
                .send()
                .await?;
            let parent = deployment.into_inner().parent.and_then(|it| it.id);
            let Some(parent) = parent.filter(|it| !it.is_empty()) else {
                return Ok(Vec::new());
            };
            let app = client
                .describe_app_deployment()
                .deployment_id(parent)
                .send()
                .await?;
            let blocks = app.into_inner().latest_revision.and_then(|it| it.blocks);
            let blocks = blocks.unwrap_or_default().into_iter();
            Ok(blocks.map(RelatedBlock::from).collect())
        })
    }
}

/// A block of the app that a deployment belongs to.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct RelatedBlock {
    /// The deployment of the block.
    pub id: Option<DeploymentId>,
    /// What the platform knows it by.
    pub resource_id: Option<PlatformId>,
    /// What it is made of.
    pub kind: Option<BlockKind>,
    /// Its name within the app.
    pub name: Option<String>,
    /// How it is doing.
    pub status: Option<DeploymentStatus>,
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RelatedBlock {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RelatedBlock".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "description": "A block of the app that a deployment belongs to.",
            "properties": {
                "id": generator.subschema_for::<Option<DeploymentId>>(),
                "resource_id": generator.subschema_for::<Option<PlatformId>>(),
                "kind": generator.subschema_for::<Option<BlockKind>>(),
                "name": generator.subschema_for::<Option<String>>(),
                "status": generator.subschema_for::<Option<DeploymentStatus>>(),
            },
        })
    }
}

impl From<AppBlock> for RelatedBlock {
    fn from(block: AppBlock) -> Self {
        Self {
            id: block.deployment_id,
            resource_id: block.platform_id,
            kind: block.kind,
            name: block.name,
            status: block.status,
        }
    }
}

/// A call for what a deployment asks of itself. It is awaited itself.
#[must_use = "a call does nothing until it is awaited"]
pub struct Own<T> {
    client: Client,
    operation: &'static str,
    call: Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>,
}

impl<T> Own<T> {
    fn new(
        client: &Client,
        operation: &'static str,
        call: impl Future<Output = Result<T, Error>> + Send + 'static,
    ) -> Self {
        Self {
            client: client.clone(),
            operation,
            call: Box::pin(call),
        }
    }

    /// Makes the call, as awaiting it does.
    ///
    /// # Errors
    ///
    /// Those of the call.
    pub async fn send(self) -> Result<T, Error> {
        let operation = self.operation;
        self.call.await.map_err(|error| match error.operation() {
            Some(_) => error,
            None => error.in_operation(operation),
        })
    }

    /// Makes the call, outside of an async runtime.
    ///
    /// # Errors
    ///
    /// Those of the call.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> Result<T, Error> {
        let core = self.client.core().clone();
        crate::blocking::run(&core, self.operation, self.send())
    }
}

impl<T: 'static> IntoFuture for Own<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl<T> fmt::Debug for Own<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(self.operation)
            .field("client", &self.client)
            .finish_non_exhaustive()
    }
}

/// The deployment that a program runs in, where the environment names none: an id, or `None`.
#[derive(Clone, Debug, Default)]
pub struct OwnDeployment(Option<DeploymentId>);

impl OwnDeployment {
    fn resolve(self) -> Result<Option<DeploymentId>, Error> {
        self.resolve_in(&Environment::system())
    }

    fn resolve_in(self, environment: &Environment) -> Result<Option<DeploymentId>, Error> {
        let own = environment.get(OWN_DEPLOYMENT)?;
        let own = own.map(|it| DeploymentId::from(it.value));
        Ok(own.or(self.0).filter(|it| !it.is_empty()))
    }
}

impl From<&str> for OwnDeployment {
    fn from(id: &str) -> Self {
        Self(Some(id.into()))
    }
}

impl From<String> for OwnDeployment {
    fn from(id: String) -> Self {
        Self(Some(id.into()))
    }
}

impl From<DeploymentId> for OwnDeployment {
    fn from(id: DeploymentId) -> Self {
        Self(Some(id))
    }
}

impl From<&DeploymentId> for OwnDeployment {
    fn from(id: &DeploymentId) -> Self {
        Self(Some(id.clone()))
    }
}

impl From<Option<&str>> for OwnDeployment {
    fn from(id: Option<&str>) -> Self {
        Self(id.map(Into::into))
    }
}

/// The file that answers where a program runs in no deployment: a path, or `None`.
#[derive(Clone, Debug, Default)]
pub struct Fallback(Option<PathBuf>);

impl Fallback {
    /// What the file holds, if it is of the right kind.
    fn read<T: DeserializeOwned>(
        &self,
        expected: &str,
        is_expected: impl Fn(&Value) -> bool,
    ) -> Result<T, Error> {
        let Some(path) = &self.0 else {
            let message = format!(
                "there is neither a deployment, by {OWN_DEPLOYMENT} or as an argument, nor a file \
                 in its place"
            );
            return Err(problem(FallbackProblem::NothingGiven, message, None));
        };
        let text = std::fs::read_to_string(path).map_err(|error| {
            let message = format!("can't read {}: {error}", path.display());
            let error = Box::new(error);
            Error::new(ErrorKind::LocalIo, message).caused_by(FallbackError {
                problem: FallbackProblem::Unreadable,
                source: Some(error),
            })
        })?;
        let path = path.display();
        let value: Value = crate::yaml::from_str(&text).map_err(|error| {
            let message = format!("{path} is no YAML: {error}");
            problem(FallbackProblem::NotYaml, message, Some(Box::new(error)))
        })?;
        if value.is_null() {
            let message = format!("{path} is empty, and should hold a {expected}");
            return Err(problem(FallbackProblem::Empty, message, None));
        }
        let unexpected = |source| {
            let message = format!("{path} holds no {expected}");
            problem(FallbackProblem::Unexpected, message, source)
        };
        if !is_expected(&value) {
            return Err(unexpected(None));
        }
        T::deserialize(value).map_err(|error| unexpected(Some(Box::new(error))))
    }
}

fn problem(problem: FallbackProblem, message: String, source: Option<Source>) -> Error {
    Error::new(ErrorKind::InvalidInput, message).caused_by(FallbackError { problem, source })
}

type Source = Box<dyn std::error::Error + Send + Sync>;

/// The source of an error about a fallback file: the problem, with its own source.
#[derive(Debug)]
struct FallbackError {
    problem: FallbackProblem,
    source: Option<Source>,
}

impl fmt::Display for FallbackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.problem {
            FallbackProblem::NothingGiven => "there is neither a deployment nor a file",
            FallbackProblem::Unreadable => "the file can't be read",
            FallbackProblem::NotYaml => "the file is not YAML",
            FallbackProblem::Empty => "the file is empty",
            FallbackProblem::Unexpected => "the file holds a value of the wrong type",
        })
    }
}

impl std::error::Error for FallbackError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}

impl From<&str> for Fallback {
    fn from(path: &str) -> Self {
        Self(Some(path.into()))
    }
}

impl From<String> for Fallback {
    fn from(path: String) -> Self {
        Self(Some(path.into()))
    }
}

impl From<&Path> for Fallback {
    fn from(path: &Path) -> Self {
        Self(Some(path.into()))
    }
}

impl From<PathBuf> for Fallback {
    fn from(path: PathBuf) -> Self {
        Self(Some(path))
    }
}

impl From<&PathBuf> for Fallback {
    fn from(path: &PathBuf) -> Self {
        Self(Some(path.clone()))
    }
}

impl From<Option<&str>> for Fallback {
    fn from(path: Option<&str>) -> Self {
        Self(path.map(Into::into))
    }
}

/// Why a file couldn't answer in place of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FallbackProblem {
    /// There is neither a deployment nor a file.
    NothingGiven,
    /// The file isn't there, or can't be read.
    Unreadable,
    /// The file is no YAML.
    NotYaml,
    /// The file holds nothing.
    Empty,
    /// The file holds something else than it should: no mapping, or no list.
    Unexpected,
}

impl Error {
    /// Why a file couldn't answer in place of the service, where that is what went wrong.
    pub fn fallback_problem(&self) -> Option<FallbackProblem> {
        let source = std::error::Error::source(self)?;
        Some(source.downcast_ref::<FallbackError>()?.problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_comes_before_the_argument() {
        let resolved = |variables: &[(&'static str, &'static str)], own: OwnDeployment| {
            let environment = Environment::of(variables);
            let id = own.resolve_in(&environment).expect("it is UTF-8");
            id.map(|it| it.to_string())
        };
        let set = [(OWN_DEPLOYMENT, "from the environment")];
        assert_eq!(
            resolved(&set, "argument".into()).as_deref(),
            Some("from the environment")
        );
        assert_eq!(
            resolved(&set, None.into()).as_deref(),
            Some("from the environment")
        );
        let empty = [(OWN_DEPLOYMENT, "")];
        assert_eq!(
            resolved(&empty, "argument".into()).as_deref(),
            Some("argument")
        );
        assert_eq!(resolved(&[], "".into()), None);
        assert_eq!(resolved(&[], None.into()), None);
    }
}
