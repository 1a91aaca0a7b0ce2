//! The blocks beside the one that a program is.

use serde_json::Value;

use super::default_deployment::DefaultDeployment;
use super::fallback_call::FallbackCall;
use super::fallback_file::FallbackFile;
use super::generated::Client;
use super::generated::types::{AppBlock, BlockKind, DeploymentId, DeploymentStatus, PlatformId};

impl Client {
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
    /// answer, [`Error::fallback_file_error`](crate::Error::fallback_file_error) says what is wrong with it.
    pub fn related_blocks(
        &self,
        deployment_id: impl Into<DefaultDeployment>,
        fallback: impl Into<FallbackFile>,
    ) -> FallbackCall<Vec<RelatedBlock>> {
        const OPERATION: &str = "related_blocks";
        let (client, own) = (self.clone(), deployment_id.into());
        let fallback = fallback.into();
        FallbackCall::new(self, OPERATION, async move {
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
