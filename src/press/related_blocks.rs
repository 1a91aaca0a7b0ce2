//! The other blocks of the app that a program belongs to.

use serde_json::Value;

use super::default_deployment::DefaultDeployment;
use super::fallback_call::FallbackCall;
use super::fallback_file::FallbackFile;
use super::generated::Client;
use super::generated::types::{AppBlock, BlockKind, DeploymentId, DeploymentStatus, PlatformId};

impl Client {
    /// Lists the blocks of the app that this program's deployment belongs to, or reads them from a
    /// file if the program runs outside of a deployment.
    ///
    /// The deployment is determined as by [`get_parameters_or`](Client::get_parameters_or). The list
    /// is empty if the deployment belongs to no app. The file is YAML and contains a list.
    ///
    /// # Errors
    ///
    /// Those of [`describe_deployment`](Client::describe_deployment) and
    /// [`describe_app_deployment`](Client::describe_app_deployment). If the fallback file can't be
    /// used, [`Error::fallback_file_error`](crate::Error::fallback_file_error) returns why.
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
    /// The id of the block's deployment.
    pub id: Option<DeploymentId>,
    /// The platform's id of the block.
    pub resource_id: Option<PlatformId>,
    /// The kind of the block.
    pub kind: Option<BlockKind>,
    /// The name of the block within the app.
    pub name: Option<String>,
    /// The status of the block's deployment.
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
