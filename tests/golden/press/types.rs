// The client for Press Blocks. Generated from its OpenAPI document: edit the document, not this file.

/// The id of a block spec.
///
/// Taken by [`describe_spec`](super::Client::describe_spec), [`update_spec_metadata`](super::Client::update_spec_metadata), [`delete_spec`](super::Client::delete_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`create_spec_release`](super::Client::create_spec_release), [`describe_spec_release`](super::Client::describe_spec_release), [`create_deployment`](super::Client::create_deployment); returned by [`list_specs`](super::Client::list_specs), [`create_spec`](super::Client::create_spec), [`describe_spec`](super::Client::describe_spec), [`create_spec_release`](super::Client::create_spec_release), [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`describe_deployment_revision`](super::Client::describe_deployment_revision), [`list_all_deployments`](super::Client::list_all_deployments), [`execute_resources`](super::Client::execute_resources).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SpecId(String);
impl SpecId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(SpecId, String);
crate::serde_helpers::string_impls!(SpecId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SpecId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SpecId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::SpecId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The id of a block spec.\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// The id of a release.
///
/// Returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReleaseId(String);
impl ReleaseId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(ReleaseId, String);
crate::serde_helpers::string_impls!(ReleaseId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ReleaseId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ReleaseId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ReleaseId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The id of a release.\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// The id of an artifact.
///
/// Returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArtifactId(String);
impl ArtifactId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(ArtifactId, String);
crate::serde_helpers::string_impls!(ArtifactId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ArtifactId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ArtifactId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ArtifactId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The id of an artifact.\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// The id of a deployment, of a block or of an app.
///
/// Taken by [`describe_deployment`](super::Client::describe_deployment), [`update_deployment_metadata`](super::Client::update_deployment_metadata), [`delete_deployment`](super::Client::delete_deployment), [`redeploy`](super::Client::redeploy), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`create_deployment_revision`](super::Client::create_deployment_revision), [`describe_deployment_revision`](super::Client::describe_deployment_revision), [`execute_resources`](super::Client::execute_resources), [`get_parameters`](super::Client::get_parameters), [`patch_parameters`](super::Client::patch_parameters), [`patch_parameters_v2`](super::Client::patch_parameters_v2), [`describe_app_deployment`](super::Client::describe_app_deployment); returned by [`list_deployments`](super::Client::list_deployments), [`create_deployment`](super::Client::create_deployment), [`describe_deployment`](super::Client::describe_deployment), [`redeploy`](super::Client::redeploy), [`create_deployment_revision`](super::Client::create_deployment_revision), [`list_all_deployments`](super::Client::list_all_deployments), [`describe_app_deployment`](super::Client::describe_app_deployment).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeploymentId(String);
impl DeploymentId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(DeploymentId, String);
crate::serde_helpers::string_impls!(DeploymentId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DeploymentId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DeploymentId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::DeploymentId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The id of a deployment, of a block or of an app.\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// The id of a revision. Operations take the number of a revision instead.
///
/// Returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`redeploy`](super::Client::redeploy), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`describe_deployment_revision`](super::Client::describe_deployment_revision), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RevisionId(String);
impl RevisionId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(RevisionId, String);
crate::serde_helpers::string_impls!(RevisionId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RevisionId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RevisionId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::RevisionId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The id of a revision. Operations take the number of a revision instead.\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// The id of a running block on the platform.
///
/// Returned by [`describe_app_deployment`](super::Client::describe_app_deployment).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlatformId(String);
impl PlatformId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(PlatformId, String);
crate::serde_helpers::string_impls!(PlatformId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PlatformId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PlatformId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::PlatformId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The id of a running block on the platform.\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// The id of a run.
///
/// Returned by [`execute_resources`](super::Client::execute_resources).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExecutionId(String);
impl ExecutionId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(ExecutionId, String);
crate::serde_helpers::string_impls!(ExecutionId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ExecutionId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExecutionId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ExecutionId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The id of a run.\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// The id of an image or of a version of one, written as a number or as a string.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ImageId(crate::serde_helpers::TextOrInteger);
impl ImageId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(ImageId, crate ::serde_helpers::TextOrInteger);
crate::serde_helpers::string_impls!(ImageId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ImageId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ImageId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ImageId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"type\":\"string\"},{\"format\":\"int64\",\"type\":\"integer\"}],\"description\":\"The id of an image or of a version of one, written as a number or as a string.\"}",
            &[],
        )
    }
}

/// The kind of a block.
///
/// Taken by [`create_spec`](super::Client::create_spec); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`describe_app_deployment`](super::Client::describe_app_deployment).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BlockKind {
    /// `workflow`
    Workflow,
    /// `service`
    Service,
    /// `webapp`
    Webapp,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl BlockKind {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Workflow, Self::Service, Self::Webapp];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Workflow => "workflow",
            Self::Service => "service",
            Self::Webapp => "webapp",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "workflow" => Some(Self::Workflow),
            "service" => Some(Self::Service),
            "webapp" => Some(Self::Webapp),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(BlockKind);
crate::serde_helpers::string_impls!(BlockKind);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockKind {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockKind".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockKind".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The kind of a block.\",\"enum\":[\"workflow\",\"service\",\"webapp\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The status of a block.
///
/// Taken by [`list_specs`](super::Client::list_specs), [`update_spec_metadata`](super::Client::update_spec_metadata); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SpecStatus {
    /// `available`
    Available,
    /// `unavailable`
    Unavailable,
    /// `archived`
    Archived,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl SpecStatus {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::Available,
        Self::Unavailable,
        Self::Archived,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Available => "available",
            Self::Unavailable => "unavailable",
            Self::Archived => "archived",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "available" => Some(Self::Available),
            "unavailable" => Some(Self::Unavailable),
            "archived" => Some(Self::Archived),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(SpecStatus);
crate::serde_helpers::string_impls!(SpecStatus);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SpecStatus {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SpecStatus".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::SpecStatus".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The status of a block.\",\"enum\":[\"available\",\"unavailable\",\"archived\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// Who can see a block.
///
/// Taken by [`list_specs`](super::Client::list_specs), [`create_spec`](super::Client::create_spec), [`update_spec_metadata`](super::Client::update_spec_metadata); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SpecScope {
    /// `private`
    Private,
    /// `public`
    Public,
    /// `shared`
    Shared,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl SpecScope {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Private, Self::Public, Self::Shared];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Private => "private",
            Self::Public => "public",
            Self::Shared => "shared",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "private" => Some(Self::Private),
            "public" => Some(Self::Public),
            "shared" => Some(Self::Shared),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(SpecScope);
crate::serde_helpers::string_impls!(SpecScope);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SpecScope {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SpecScope".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::SpecScope".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"Who can see a block.\",\"enum\":[\"private\",\"public\",\"shared\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The status of a deployment.
///
/// Taken by [`list_deployments`](super::Client::list_deployments), [`list_all_deployments`](super::Client::list_all_deployments); returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_all_deployments`](super::Client::list_all_deployments), [`describe_app_deployment`](super::Client::describe_app_deployment).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DeploymentStatus {
    /// `deploying`
    Deploying,
    /// `deployed`
    Deployed,
    /// `deleting`
    Deleting,
    /// `delete_failed`
    DeleteFailed,
    /// `failed`
    Failed,
    /// `platform_resource_error`
    PlatformResourceError,
    /// `redeploying`
    Redeploying,
    /// `rollback`
    Rollback,
    /// `rollback_complete`
    RollbackComplete,
    /// `rollback_failed`
    RollbackFailed,
    /// `warning`
    Warning,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl DeploymentStatus {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::Deploying,
        Self::Deployed,
        Self::Deleting,
        Self::DeleteFailed,
        Self::Failed,
        Self::PlatformResourceError,
        Self::Redeploying,
        Self::Rollback,
        Self::RollbackComplete,
        Self::RollbackFailed,
        Self::Warning,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Deploying => "deploying",
            Self::Deployed => "deployed",
            Self::Deleting => "deleting",
            Self::DeleteFailed => "delete_failed",
            Self::Failed => "failed",
            Self::PlatformResourceError => "platform_resource_error",
            Self::Redeploying => "redeploying",
            Self::Rollback => "rollback",
            Self::RollbackComplete => "rollback_complete",
            Self::RollbackFailed => "rollback_failed",
            Self::Warning => "warning",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "deploying" => Some(Self::Deploying),
            "deployed" => Some(Self::Deployed),
            "deleting" => Some(Self::Deleting),
            "delete_failed" => Some(Self::DeleteFailed),
            "failed" => Some(Self::Failed),
            "platform_resource_error" => Some(Self::PlatformResourceError),
            "redeploying" => Some(Self::Redeploying),
            "rollback" => Some(Self::Rollback),
            "rollback_complete" => Some(Self::RollbackComplete),
            "rollback_failed" => Some(Self::RollbackFailed),
            "warning" => Some(Self::Warning),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(DeploymentStatus);
crate::serde_helpers::string_impls!(DeploymentStatus);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DeploymentStatus {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DeploymentStatus".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::DeploymentStatus".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The status of a deployment.\",\"enum\":[\"deploying\",\"deployed\",\"deleting\",\"delete_failed\",\"failed\",\"platform_resource_error\",\"redeploying\",\"rollback\",\"rollback_complete\",\"rollback_failed\",\"warning\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The status of a revision.
///
/// Taken by [`list_deployment_revisions`](super::Client::list_deployment_revisions); returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`describe_deployment_revision`](super::Client::describe_deployment_revision), [`list_all_deployments`](super::Client::list_all_deployments).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum RevisionStatus {
    /// `deleting`
    Deleting,
    /// `delete_failed`
    DeleteFailed,
    /// `deployed`
    Deployed,
    /// `deploying`
    Deploying,
    /// `failed`
    Failed,
    /// `platform_resource_error`
    PlatformResourceError,
    /// `rollback`
    Rollback,
    /// `rollback_complete`
    RollbackComplete,
    /// `rollback_failed`
    RollbackFailed,
    /// `superseded`
    Superseded,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl RevisionStatus {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::Deleting,
        Self::DeleteFailed,
        Self::Deployed,
        Self::Deploying,
        Self::Failed,
        Self::PlatformResourceError,
        Self::Rollback,
        Self::RollbackComplete,
        Self::RollbackFailed,
        Self::Superseded,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Deleting => "deleting",
            Self::DeleteFailed => "delete_failed",
            Self::Deployed => "deployed",
            Self::Deploying => "deploying",
            Self::Failed => "failed",
            Self::PlatformResourceError => "platform_resource_error",
            Self::Rollback => "rollback",
            Self::RollbackComplete => "rollback_complete",
            Self::RollbackFailed => "rollback_failed",
            Self::Superseded => "superseded",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "deleting" => Some(Self::Deleting),
            "delete_failed" => Some(Self::DeleteFailed),
            "deployed" => Some(Self::Deployed),
            "deploying" => Some(Self::Deploying),
            "failed" => Some(Self::Failed),
            "platform_resource_error" => Some(Self::PlatformResourceError),
            "rollback" => Some(Self::Rollback),
            "rollback_complete" => Some(Self::RollbackComplete),
            "rollback_failed" => Some(Self::RollbackFailed),
            "superseded" => Some(Self::Superseded),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(RevisionStatus);
crate::serde_helpers::string_impls!(RevisionStatus);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RevisionStatus {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RevisionStatus".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::RevisionStatus".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The status of a revision.\",\"enum\":[\"deleting\",\"delete_failed\",\"deployed\",\"deploying\",\"failed\",\"platform_resource_error\",\"rollback\",\"rollback_complete\",\"rollback_failed\",\"superseded\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The field and the direction of a sort order.
///
/// Taken by [`list_specs`](super::Client::list_specs), [`list_deployments`](super::Client::list_deployments), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`list_all_deployments`](super::Client::list_all_deployments).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BlockSort {
    /// `createdAt:asc`
    CreatedAtAsc,
    /// `createdAt:desc`
    CreatedAtDesc,
    /// `createdBy:asc`
    CreatedByAsc,
    /// `createdBy:desc`
    CreatedByDesc,
    /// `name:asc`
    NameAsc,
    /// `name:desc`
    NameDesc,
    /// `title:asc`
    TitleAsc,
    /// `title:desc`
    TitleDesc,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl BlockSort {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::CreatedAtAsc,
        Self::CreatedAtDesc,
        Self::CreatedByAsc,
        Self::CreatedByDesc,
        Self::NameAsc,
        Self::NameDesc,
        Self::TitleAsc,
        Self::TitleDesc,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::CreatedAtAsc => "createdAt:asc",
            Self::CreatedAtDesc => "createdAt:desc",
            Self::CreatedByAsc => "createdBy:asc",
            Self::CreatedByDesc => "createdBy:desc",
            Self::NameAsc => "name:asc",
            Self::NameDesc => "name:desc",
            Self::TitleAsc => "title:asc",
            Self::TitleDesc => "title:desc",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "createdAt:asc" => Some(Self::CreatedAtAsc),
            "createdAt:desc" => Some(Self::CreatedAtDesc),
            "createdBy:asc" => Some(Self::CreatedByAsc),
            "createdBy:desc" => Some(Self::CreatedByDesc),
            "name:asc" => Some(Self::NameAsc),
            "name:desc" => Some(Self::NameDesc),
            "title:asc" => Some(Self::TitleAsc),
            "title:desc" => Some(Self::TitleDesc),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(BlockSort);
crate::serde_helpers::string_impls!(BlockSort);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSort {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSort".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSort".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The field and the direction of a sort order.\",\"enum\":[\"createdAt:asc\",\"createdAt:desc\",\"createdBy:asc\",\"createdBy:desc\",\"name:asc\",\"name:desc\",\"title:asc\",\"title:desc\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The field and the direction of a sort order of releases.
///
/// Taken by [`list_spec_releases`](super::Client::list_spec_releases).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ReleaseSort {
    /// `createdAt:asc`
    CreatedAtAsc,
    /// `createdAt:desc`
    CreatedAtDesc,
    /// `createdBy:asc`
    CreatedByAsc,
    /// `createdBy:desc`
    CreatedByDesc,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl ReleaseSort {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::CreatedAtAsc,
        Self::CreatedAtDesc,
        Self::CreatedByAsc,
        Self::CreatedByDesc,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::CreatedAtAsc => "createdAt:asc",
            Self::CreatedAtDesc => "createdAt:desc",
            Self::CreatedByAsc => "createdBy:asc",
            Self::CreatedByDesc => "createdBy:desc",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "createdAt:asc" => Some(Self::CreatedAtAsc),
            "createdAt:desc" => Some(Self::CreatedAtDesc),
            "createdBy:asc" => Some(Self::CreatedByAsc),
            "createdBy:desc" => Some(Self::CreatedByDesc),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(ReleaseSort);
crate::serde_helpers::string_impls!(ReleaseSort);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ReleaseSort {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ReleaseSort".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ReleaseSort".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The field and the direction of a sort order of releases.\",\"enum\":[\"createdAt:asc\",\"createdAt:desc\",\"createdBy:asc\",\"createdBy:desc\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The media type of a description.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`update_spec_metadata`](super::Client::update_spec_metadata), [`create_deployment`](super::Client::create_deployment), [`update_deployment_metadata`](super::Client::update_deployment_metadata); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_all_deployments`](super::Client::list_all_deployments).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DescriptionContentType {
    /// `text/plain`
    TextPlain,
    /// `text/markdown`
    TextMarkdown,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl DescriptionContentType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::TextPlain, Self::TextMarkdown];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::TextPlain => "text/plain",
            Self::TextMarkdown => "text/markdown",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "text/plain" => Some(Self::TextPlain),
            "text/markdown" => Some(Self::TextMarkdown),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(DescriptionContentType);
crate::serde_helpers::string_impls!(DescriptionContentType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DescriptionContentType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DescriptionContentType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::DescriptionContentType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The media type of a description.\",\"enum\":[\"text/plain\",\"text/markdown\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// A tag of a block.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`update_spec_metadata`](super::Client::update_spec_metadata), [`create_deployment`](super::Client::create_deployment), [`update_deployment_metadata`](super::Client::update_deployment_metadata); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tag {
    /// The name of the tag.
    pub name: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Tag {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            name: None,
            extra: Default::default(),
        }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Tag {
    const EXPECTING: &'static str = "an object (Tag)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_name = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "name" => field_name = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self { name: field_name, extra })
    }
}

impl<'de> serde::Deserialize<'de> for Tag {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Tag {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "name" => self.name.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Tag {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Tag".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Tag".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A tag of a block.\",\"properties\":{\"name\":{\"description\":\"The name of the tag.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[],
        )
    }
}

/// The metadata of a new block or a new deployment.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_deployment`](super::Client::create_deployment).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BlockMetadata {
    /// The name, unique within the tenant.
    pub name: String,
    /// The display name.
    pub title: Option<String>,
    /// A summary of one sentence.
    pub summary: String,
    /// The full description.
    pub description: Option<String>,
    /// The media type of a description.
    pub description_content_type: Option<DescriptionContentType>,
    /// The URL of an image.
    pub image_url: Option<String>,
    /// The tags.
    pub tags: Option<Vec<Tag>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockMetadata {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(name: impl Into<String>, summary: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            title: None,
            summary: summary.into(),
            description: None,
            description_content_type: None,
            image_url: None,
            tags: None,
            extra: Default::default(),
        }
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Sets [`description`](Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Sets [`description_content_type`](Self::description_content_type).
    #[must_use]
    pub fn with_description_content_type(
        mut self,
        value: impl Into<DescriptionContentType>,
    ) -> Self {
        self.description_content_type = Some(value.into());
        self
    }

    /// Sets [`image_url`](Self::image_url).
    #[must_use]
    pub fn with_image_url(mut self, value: impl Into<String>) -> Self {
        self.image_url = Some(value.into());
        self
    }

    /// Sets [`tags`](Self::tags).
    #[must_use]
    pub fn with_tags(mut self, value: impl IntoIterator<Item = impl Into<Tag>>) -> Self {
        self.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for BlockMetadata {
    const EXPECTING: &'static str = "an object (BlockMetadata)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_name = None;
        let mut field_title = None;
        let mut field_summary = None;
        let mut field_description = None;
        let mut field_description_content_type = None;
        let mut field_image_url = None;
        let mut field_tags = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "name" => field_name = map.next_value()?,
                "title" => field_title = map.next_value()?,
                "summary" => field_summary = map.next_value()?,
                "description" => field_description = map.next_value()?,
                "descriptionContentType" => {
                    field_description_content_type = map.next_value()?;
                }
                "imageUrl" => field_image_url = map.next_value()?,
                "tags" => field_tags = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            name: field_name.ok_or_else(|| serde::de::Error::missing_field("name"))?,
            title: field_title,
            summary: field_summary
                .ok_or_else(|| serde::de::Error::missing_field("summary"))?,
            description: field_description,
            description_content_type: field_description_content_type,
            image_url: field_image_url,
            tags: field_tags,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockMetadata {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockMetadata {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }

        map.serialize_entry("summary", &self.summary)?;
        if let Some(value) = &self.description {
            map.serialize_entry("description", value)?;
        }

        if let Some(value) = &self.description_content_type {
            map.serialize_entry("descriptionContentType", value)?;
        }

        if let Some(value) = &self.image_url {
            map.serialize_entry("imageUrl", value)?;
        }

        if let Some(value) = &self.tags {
            map.serialize_entry("tags", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "title" => self.title.is_some(),
                "description" => self.description.is_some(),
                "descriptionContentType" => self.description_content_type.is_some(),
                "imageUrl" => self.image_url.is_some(),
                "tags" => self.tags.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockMetadata {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockMetadata".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockMetadata".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The metadata of a new block or a new deployment.\",\"properties\":{\"description\":{\"description\":\"The full description.\",\"type\":\"string\"},\"descriptionContentType\":{\"$ref\":\"DescriptionContentType\"},\"imageUrl\":{\"description\":\"The URL of an image.\",\"type\":\"string\"},\"name\":{\"description\":\"The name, unique within the tenant.\",\"examples\":[\"demand-forecast\"],\"type\":\"string\"},\"summary\":{\"description\":\"A summary of one sentence.\",\"examples\":[\"Forecasts the demand of the weeks to come\"],\"type\":\"string\"},\"tags\":{\"description\":\"The tags.\",\"items\":{\"$ref\":\"Tag\"},\"type\":\"array\"},\"title\":{\"description\":\"The display name.\",\"type\":\"string\"}},\"required\":[\"name\",\"summary\"],\"type\":\"object\"}",
            &[
                ("DescriptionContentType", crate::schema::of::<DescriptionContentType>),
                ("Tag", crate::schema::of::<Tag>),
            ],
        )
    }
}

/// The metadata of a block.
///
/// Taken by [`update_spec_metadata`](super::Client::update_spec_metadata); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockSpecMetadata {
    /// The name, unique within the tenant.
    pub name: Option<String>,
    /// The display name.
    pub title: Option<String>,
    /// A summary of one sentence.
    pub summary: Option<String>,
    /// The full description.
    pub description: Option<String>,
    /// The media type of a description.
    pub description_content_type: Option<DescriptionContentType>,
    /// The URL of an image.
    pub image_url: Option<String>,
    /// The tags.
    pub tags: Option<Vec<Tag>>,
    /// The status of a block.
    pub status: Option<SpecStatus>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpecMetadata {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            name: None,
            title: None,
            summary: None,
            description: None,
            description_content_type: None,
            image_url: None,
            tags: None,
            status: None,
            extra: Default::default(),
        }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Sets [`summary`](Self::summary).
    #[must_use]
    pub fn with_summary(mut self, value: impl Into<String>) -> Self {
        self.summary = Some(value.into());
        self
    }

    /// Sets [`description`](Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Sets [`description_content_type`](Self::description_content_type).
    #[must_use]
    pub fn with_description_content_type(
        mut self,
        value: impl Into<DescriptionContentType>,
    ) -> Self {
        self.description_content_type = Some(value.into());
        self
    }

    /// Sets [`image_url`](Self::image_url).
    #[must_use]
    pub fn with_image_url(mut self, value: impl Into<String>) -> Self {
        self.image_url = Some(value.into());
        self
    }

    /// Sets [`tags`](Self::tags).
    #[must_use]
    pub fn with_tags(mut self, value: impl IntoIterator<Item = impl Into<Tag>>) -> Self {
        self.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<SpecStatus>) -> Self {
        self.status = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpecMetadata {
    const EXPECTING: &'static str = "an object (BlockSpecMetadata)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_name = None;
        let mut field_title = None;
        let mut field_summary = None;
        let mut field_description = None;
        let mut field_description_content_type = None;
        let mut field_image_url = None;
        let mut field_tags = None;
        let mut field_status = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "name" => field_name = map.next_value()?,
                "title" => field_title = map.next_value()?,
                "summary" => field_summary = map.next_value()?,
                "description" => field_description = map.next_value()?,
                "descriptionContentType" => {
                    field_description_content_type = map.next_value()?;
                }
                "imageUrl" => field_image_url = map.next_value()?,
                "tags" => field_tags = map.next_value()?,
                "status" => field_status = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            name: field_name,
            title: field_title,
            summary: field_summary,
            description: field_description,
            description_content_type: field_description_content_type,
            image_url: field_image_url,
            tags: field_tags,
            status: field_status,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpecMetadata {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpecMetadata {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }

        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }

        if let Some(value) = &self.summary {
            map.serialize_entry("summary", value)?;
        }

        if let Some(value) = &self.description {
            map.serialize_entry("description", value)?;
        }

        if let Some(value) = &self.description_content_type {
            map.serialize_entry("descriptionContentType", value)?;
        }

        if let Some(value) = &self.image_url {
            map.serialize_entry("imageUrl", value)?;
        }

        if let Some(value) = &self.tags {
            map.serialize_entry("tags", value)?;
        }

        if let Some(value) = &self.status {
            map.serialize_entry("status", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "name" => self.name.is_some(),
                "title" => self.title.is_some(),
                "summary" => self.summary.is_some(),
                "description" => self.description.is_some(),
                "descriptionContentType" => self.description_content_type.is_some(),
                "imageUrl" => self.image_url.is_some(),
                "tags" => self.tags.is_some(),
                "status" => self.status.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpecMetadata {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpecMetadata".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpecMetadata".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The metadata of a block.\",\"properties\":{\"description\":{\"description\":\"The full description.\",\"type\":\"string\"},\"descriptionContentType\":{\"$ref\":\"DescriptionContentType\"},\"imageUrl\":{\"description\":\"The URL of an image.\",\"type\":\"string\"},\"name\":{\"description\":\"The name, unique within the tenant.\",\"examples\":[\"demand-forecast\"],\"type\":\"string\"},\"status\":{\"$ref\":\"SpecStatus\"},\"summary\":{\"description\":\"A summary of one sentence.\",\"examples\":[\"Forecasts the demand of the weeks to come\"],\"type\":\"string\"},\"tags\":{\"description\":\"The tags.\",\"items\":{\"$ref\":\"Tag\"},\"type\":\"array\"},\"title\":{\"description\":\"The display name.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[
                ("DescriptionContentType", crate::schema::of::<DescriptionContentType>),
                ("SpecStatus", crate::schema::of::<SpecStatus>),
                ("Tag", crate::schema::of::<Tag>),
            ],
        )
    }
}

/// The metadata of a deployment.
///
/// Returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockDeploymentMetadata {
    /// The name, unique within the tenant.
    pub name: Option<String>,
    /// The display name.
    pub title: Option<String>,
    /// A summary of one sentence.
    pub summary: Option<String>,
    /// The full description.
    pub description: Option<String>,
    /// The media type of a description.
    pub description_content_type: Option<DescriptionContentType>,
    /// The URL of an image.
    pub image_url: Option<String>,
    /// The tags.
    pub tags: Option<Vec<Tag>>,
    /// The status of a deployment.
    pub status: Option<DeploymentStatus>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeploymentMetadata {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            name: None,
            title: None,
            summary: None,
            description: None,
            description_content_type: None,
            image_url: None,
            tags: None,
            status: None,
            extra: Default::default(),
        }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Sets [`summary`](Self::summary).
    #[must_use]
    pub fn with_summary(mut self, value: impl Into<String>) -> Self {
        self.summary = Some(value.into());
        self
    }

    /// Sets [`description`](Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Sets [`description_content_type`](Self::description_content_type).
    #[must_use]
    pub fn with_description_content_type(
        mut self,
        value: impl Into<DescriptionContentType>,
    ) -> Self {
        self.description_content_type = Some(value.into());
        self
    }

    /// Sets [`image_url`](Self::image_url).
    #[must_use]
    pub fn with_image_url(mut self, value: impl Into<String>) -> Self {
        self.image_url = Some(value.into());
        self
    }

    /// Sets [`tags`](Self::tags).
    #[must_use]
    pub fn with_tags(mut self, value: impl IntoIterator<Item = impl Into<Tag>>) -> Self {
        self.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<DeploymentStatus>) -> Self {
        self.status = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockDeploymentMetadata {
    const EXPECTING: &'static str = "an object (BlockDeploymentMetadata)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_name = None;
        let mut field_title = None;
        let mut field_summary = None;
        let mut field_description = None;
        let mut field_description_content_type = None;
        let mut field_image_url = None;
        let mut field_tags = None;
        let mut field_status = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "name" => field_name = map.next_value()?,
                "title" => field_title = map.next_value()?,
                "summary" => field_summary = map.next_value()?,
                "description" => field_description = map.next_value()?,
                "descriptionContentType" => {
                    field_description_content_type = map.next_value()?;
                }
                "imageUrl" => field_image_url = map.next_value()?,
                "tags" => field_tags = map.next_value()?,
                "status" => field_status = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            name: field_name,
            title: field_title,
            summary: field_summary,
            description: field_description,
            description_content_type: field_description_content_type,
            image_url: field_image_url,
            tags: field_tags,
            status: field_status,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeploymentMetadata {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeploymentMetadata {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }

        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }

        if let Some(value) = &self.summary {
            map.serialize_entry("summary", value)?;
        }

        if let Some(value) = &self.description {
            map.serialize_entry("description", value)?;
        }

        if let Some(value) = &self.description_content_type {
            map.serialize_entry("descriptionContentType", value)?;
        }

        if let Some(value) = &self.image_url {
            map.serialize_entry("imageUrl", value)?;
        }

        if let Some(value) = &self.tags {
            map.serialize_entry("tags", value)?;
        }

        if let Some(value) = &self.status {
            map.serialize_entry("status", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "name" => self.name.is_some(),
                "title" => self.title.is_some(),
                "summary" => self.summary.is_some(),
                "description" => self.description.is_some(),
                "descriptionContentType" => self.description_content_type.is_some(),
                "imageUrl" => self.image_url.is_some(),
                "tags" => self.tags.is_some(),
                "status" => self.status.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeploymentMetadata {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeploymentMetadata".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeploymentMetadata".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The metadata of a deployment.\",\"properties\":{\"description\":{\"description\":\"The full description.\",\"type\":\"string\"},\"descriptionContentType\":{\"$ref\":\"DescriptionContentType\"},\"imageUrl\":{\"description\":\"The URL of an image.\",\"type\":\"string\"},\"name\":{\"description\":\"The name, unique within the tenant.\",\"examples\":[\"demand-forecast\"],\"type\":\"string\"},\"status\":{\"$ref\":\"DeploymentStatus\"},\"summary\":{\"description\":\"A summary of one sentence.\",\"examples\":[\"Forecasts the demand of the weeks to come\"],\"type\":\"string\"},\"tags\":{\"description\":\"The tags.\",\"items\":{\"$ref\":\"Tag\"},\"type\":\"array\"},\"title\":{\"description\":\"The display name.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[
                ("DescriptionContentType", crate::schema::of::<DescriptionContentType>),
                ("DeploymentStatus", crate::schema::of::<DeploymentStatus>),
                ("Tag", crate::schema::of::<Tag>),
            ],
        )
    }
}

/// New metadata of a block. Fields that are not set keep their values.
///
/// Taken by [`update_spec_metadata`](super::Client::update_spec_metadata).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockSpecMetadataPatch {
    /// The metadata of a block.
    pub metadata: Option<BlockSpecMetadata>,
    /// Whether the block is featured.
    pub featured: Option<bool>,
    /// Who can see a block.
    pub scope: Option<SpecScope>,
    /// The tenants with which a block of scope `shared` is shared.
    pub tenants: Option<Vec<String>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpecMetadataPatch {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            metadata: None,
            featured: None,
            scope: None,
            tenants: None,
            extra: Default::default(),
        }
    }

    /// Sets [`metadata`](Self::metadata).
    #[must_use]
    pub fn with_metadata(mut self, value: impl Into<BlockSpecMetadata>) -> Self {
        self.metadata = Some(value.into());
        self
    }

    /// Sets [`featured`](Self::featured).
    #[must_use]
    pub fn with_featured(mut self, value: bool) -> Self {
        self.featured = Some(value);
        self
    }

    /// Sets [`scope`](Self::scope).
    #[must_use]
    pub fn with_scope(mut self, value: impl Into<SpecScope>) -> Self {
        self.scope = Some(value.into());
        self
    }

    /// Sets [`tenants`](Self::tenants).
    #[must_use]
    pub fn with_tenants(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.tenants = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpecMetadataPatch {
    const EXPECTING: &'static str = "an object (BlockSpecMetadataPatch)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_metadata = None;
        let mut field_featured = None;
        let mut field_scope = None;
        let mut field_tenants = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "metadata" => field_metadata = map.next_value()?,
                "featured" => field_featured = map.next_value()?,
                "scope" => field_scope = map.next_value()?,
                "tenants" => field_tenants = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            metadata: field_metadata,
            featured: field_featured,
            scope: field_scope,
            tenants: field_tenants,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpecMetadataPatch {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpecMetadataPatch {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.metadata {
            map.serialize_entry("metadata", value)?;
        }

        if let Some(value) = &self.featured {
            map.serialize_entry("featured", value)?;
        }

        if let Some(value) = &self.scope {
            map.serialize_entry("scope", value)?;
        }

        if let Some(value) = &self.tenants {
            map.serialize_entry("tenants", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "metadata" => self.metadata.is_some(),
                "featured" => self.featured.is_some(),
                "scope" => self.scope.is_some(),
                "tenants" => self.tenants.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

crate::serde_helpers::input_impls!(BlockSpecMetadataPatch);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpecMetadataPatch {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpecMetadataPatch".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpecMetadataPatch".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"New metadata of a block. Fields that are not set keep their values.\",\"examples\":[{\"featured\":true}],\"properties\":{\"featured\":{\"description\":\"Whether the block is featured.\",\"type\":\"boolean\"},\"metadata\":{\"$ref\":\"BlockSpecMetadata\"},\"scope\":{\"$ref\":\"SpecScope\"},\"tenants\":{\"description\":\"The tenants with which a block of scope `shared` is shared.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[
                ("BlockSpecMetadata", crate::schema::of::<BlockSpecMetadata>),
                ("SpecScope", crate::schema::of::<SpecScope>),
            ],
        )
    }
}

/// New metadata of a deployment. Fields that are not set keep their values.
///
/// Taken by [`update_deployment_metadata`](super::Client::update_deployment_metadata).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockDeploymentMetadataPatch {
    /// The name, unique within the tenant.
    pub name: Option<String>,
    /// The display name.
    pub title: Option<String>,
    /// A summary of one sentence.
    pub summary: Option<String>,
    /// The full description.
    pub description: Option<String>,
    /// The media type of a description.
    pub description_content_type: Option<DescriptionContentType>,
    /// The URL of an image.
    pub image_url: Option<String>,
    /// The tags.
    pub tags: Option<Vec<Tag>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeploymentMetadataPatch {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            name: None,
            title: None,
            summary: None,
            description: None,
            description_content_type: None,
            image_url: None,
            tags: None,
            extra: Default::default(),
        }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Sets [`summary`](Self::summary).
    #[must_use]
    pub fn with_summary(mut self, value: impl Into<String>) -> Self {
        self.summary = Some(value.into());
        self
    }

    /// Sets [`description`](Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Sets [`description_content_type`](Self::description_content_type).
    #[must_use]
    pub fn with_description_content_type(
        mut self,
        value: impl Into<DescriptionContentType>,
    ) -> Self {
        self.description_content_type = Some(value.into());
        self
    }

    /// Sets [`image_url`](Self::image_url).
    #[must_use]
    pub fn with_image_url(mut self, value: impl Into<String>) -> Self {
        self.image_url = Some(value.into());
        self
    }

    /// Sets [`tags`](Self::tags).
    #[must_use]
    pub fn with_tags(mut self, value: impl IntoIterator<Item = impl Into<Tag>>) -> Self {
        self.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for BlockDeploymentMetadataPatch {
    const EXPECTING: &'static str = "an object (BlockDeploymentMetadataPatch)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_name = None;
        let mut field_title = None;
        let mut field_summary = None;
        let mut field_description = None;
        let mut field_description_content_type = None;
        let mut field_image_url = None;
        let mut field_tags = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "name" => field_name = map.next_value()?,
                "title" => field_title = map.next_value()?,
                "summary" => field_summary = map.next_value()?,
                "description" => field_description = map.next_value()?,
                "descriptionContentType" => {
                    field_description_content_type = map.next_value()?;
                }
                "imageUrl" => field_image_url = map.next_value()?,
                "tags" => field_tags = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            name: field_name,
            title: field_title,
            summary: field_summary,
            description: field_description,
            description_content_type: field_description_content_type,
            image_url: field_image_url,
            tags: field_tags,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeploymentMetadataPatch {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeploymentMetadataPatch {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }

        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }

        if let Some(value) = &self.summary {
            map.serialize_entry("summary", value)?;
        }

        if let Some(value) = &self.description {
            map.serialize_entry("description", value)?;
        }

        if let Some(value) = &self.description_content_type {
            map.serialize_entry("descriptionContentType", value)?;
        }

        if let Some(value) = &self.image_url {
            map.serialize_entry("imageUrl", value)?;
        }

        if let Some(value) = &self.tags {
            map.serialize_entry("tags", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "name" => self.name.is_some(),
                "title" => self.title.is_some(),
                "summary" => self.summary.is_some(),
                "description" => self.description.is_some(),
                "descriptionContentType" => self.description_content_type.is_some(),
                "imageUrl" => self.image_url.is_some(),
                "tags" => self.tags.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

crate::serde_helpers::input_impls!(BlockDeploymentMetadataPatch);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeploymentMetadataPatch {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeploymentMetadataPatch".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeploymentMetadataPatch".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"New metadata of a deployment. Fields that are not set keep their values.\",\"examples\":[{\"title\":\"Demand forecast\"}],\"properties\":{\"description\":{\"description\":\"The full description.\",\"type\":\"string\"},\"descriptionContentType\":{\"$ref\":\"DescriptionContentType\"},\"imageUrl\":{\"description\":\"The URL of an image.\",\"type\":\"string\"},\"name\":{\"description\":\"The name, unique within the tenant.\",\"examples\":[\"demand-forecast\"],\"type\":\"string\"},\"summary\":{\"description\":\"A summary of one sentence.\",\"examples\":[\"Forecasts the demand of the weeks to come\"],\"type\":\"string\"},\"tags\":{\"description\":\"The tags.\",\"items\":{\"$ref\":\"Tag\"},\"type\":\"array\"},\"title\":{\"description\":\"The display name.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[
                ("DescriptionContentType", crate::schema::of::<DescriptionContentType>),
                ("Tag", crate::schema::of::<Tag>),
            ],
        )
    }
}

/// A new block with its first release.
///
/// Taken by [`create_spec`](super::Client::create_spec).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BlockSpecInput {
    /// The version of the format of the spec, which is 1.
    pub version: serde_json::Number,
    /// The kind of a block.
    pub kind: BlockKind,
    /// The metadata of a new block or a new deployment.
    pub metadata: BlockMetadata,
    /// The version and the notes of a release.
    pub release: ReleaseInput,
    /// What a block runs. The type depends on the kind of the block.
    pub config: Option<BlockConfig>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpecInput {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(
        version: impl Into<serde_json::Number>,
        kind: impl Into<BlockKind>,
        metadata: impl Into<BlockMetadata>,
        release: impl Into<ReleaseInput>,
    ) -> Self {
        Self {
            version: version.into(),
            kind: kind.into(),
            metadata: metadata.into(),
            release: release.into(),
            config: None,
            extra: Default::default(),
        }
    }

    /// Sets [`config`](Self::config).
    #[must_use]
    pub fn with_config(mut self, value: impl Into<BlockConfig>) -> Self {
        self.config = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpecInput {
    const EXPECTING: &'static str = "an object (BlockSpecInput)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_version = None;
        let mut field_kind = None;
        let mut field_metadata = None;
        let mut field_release = None;
        let mut field_config = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "version" => field_version = map.next_value()?,
                "kind" => field_kind = map.next_value()?,
                "metadata" => field_metadata = map.next_value()?,
                "release" => field_release = map.next_value()?,
                "config" => field_config = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            version: field_version
                .ok_or_else(|| serde::de::Error::missing_field("version"))?,
            kind: field_kind.ok_or_else(|| serde::de::Error::missing_field("kind"))?,
            metadata: field_metadata
                .ok_or_else(|| serde::de::Error::missing_field("metadata"))?,
            release: field_release
                .ok_or_else(|| serde::de::Error::missing_field("release"))?,
            config: field_config,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpecInput {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpecInput {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &self.version)?;
        map.serialize_entry("kind", &self.kind)?;
        map.serialize_entry("metadata", &self.metadata)?;
        map.serialize_entry("release", &self.release)?;
        if let Some(value) = &self.config {
            map.serialize_entry("config", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "config" => self.config.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

crate::serde_helpers::input_impls!(BlockSpecInput);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpecInput {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpecInput".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpecInput".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A new block with its first release.\",\"properties\":{\"config\":{\"$ref\":\"BlockConfig\"},\"kind\":{\"$ref\":\"BlockKind\"},\"metadata\":{\"$ref\":\"BlockMetadata\"},\"release\":{\"$ref\":\"ReleaseInput\"},\"version\":{\"description\":\"The version of the format of the spec, which is 1.\",\"type\":\"number\"}},\"required\":[\"version\",\"kind\",\"metadata\",\"release\"],\"type\":\"object\"}",
            &[
                ("BlockConfig", crate::schema::of::<BlockConfig>),
                ("BlockKind", crate::schema::of::<BlockKind>),
                ("BlockMetadata", crate::schema::of::<BlockMetadata>),
                ("ReleaseInput", crate::schema::of::<ReleaseInput>),
            ],
        )
    }
}

/// A new release of a block.
///
/// Taken by [`create_spec_release`](super::Client::create_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BlockSpecReleaseInput {
    /// The version and the notes of a release.
    pub release: ReleaseInput,
    /// What a block runs. The type depends on the kind of the block.
    pub config: Option<BlockConfig>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpecReleaseInput {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(release: impl Into<ReleaseInput>) -> Self {
        Self {
            release: release.into(),
            config: None,
            extra: Default::default(),
        }
    }

    /// Sets [`config`](Self::config).
    #[must_use]
    pub fn with_config(mut self, value: impl Into<BlockConfig>) -> Self {
        self.config = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpecReleaseInput {
    const EXPECTING: &'static str = "an object (BlockSpecReleaseInput)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_release = None;
        let mut field_config = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "release" => field_release = map.next_value()?,
                "config" => field_config = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            release: field_release
                .ok_or_else(|| serde::de::Error::missing_field("release"))?,
            config: field_config,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpecReleaseInput {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpecReleaseInput {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("release", &self.release)?;
        if let Some(value) = &self.config {
            map.serialize_entry("config", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "config" => self.config.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

crate::serde_helpers::input_impls!(BlockSpecReleaseInput);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpecReleaseInput {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpecReleaseInput".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpecReleaseInput".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A new release of a block.\",\"properties\":{\"config\":{\"$ref\":\"BlockConfig\"},\"release\":{\"$ref\":\"ReleaseInput\"}},\"required\":[\"release\"],\"type\":\"object\"}",
            &[
                ("BlockConfig", crate::schema::of::<BlockConfig>),
                ("ReleaseInput", crate::schema::of::<ReleaseInput>),
            ],
        )
    }
}

/// The version and the notes of a release.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReleaseInput {
    /// The semantic version. It must be greater than the versions of all earlier releases.
    pub version: String,
    /// The release notes.
    pub notes: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ReleaseInput {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(version: impl Into<String>) -> Self {
        Self {
            version: version.into(),
            notes: None,
            extra: Default::default(),
        }
    }

    /// Sets [`notes`](Self::notes).
    #[must_use]
    pub fn with_notes(mut self, value: impl Into<String>) -> Self {
        self.notes = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for ReleaseInput {
    const EXPECTING: &'static str = "an object (ReleaseInput)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_version = None;
        let mut field_notes = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "version" => field_version = map.next_value()?,
                "notes" => field_notes = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            version: field_version
                .ok_or_else(|| serde::de::Error::missing_field("version"))?,
            notes: field_notes,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ReleaseInput {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ReleaseInput {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &self.version)?;
        if let Some(value) = &self.notes {
            map.serialize_entry("notes", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "notes" => self.notes.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ReleaseInput {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ReleaseInput".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ReleaseInput".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The version and the notes of a release.\",\"properties\":{\"notes\":{\"description\":\"The release notes.\",\"type\":\"string\"},\"version\":{\"description\":\"The semantic version. It must be greater than the versions of all earlier releases.\",\"examples\":[\"1.1.0\"],\"type\":\"string\"}},\"required\":[\"version\"],\"type\":\"object\"}",
            &[],
        )
    }
}

/// The new block, or the result of the validation.
///
/// Returned by [`create_spec`](super::Client::create_spec).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockSpecCreated {
    /// The id of a block spec.
    pub id: Option<SpecId>,
    /// Whether the request is valid. Present only if `validate` was set.
    pub success: Option<bool>,
    /// Why the request is valid or invalid. Present only if `validate` was set.
    pub message: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpecCreated {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            success: None,
            message: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<SpecId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`success`](Self::success).
    #[must_use]
    pub fn with_success(mut self, value: bool) -> Self {
        self.success = Some(value);
        self
    }

    /// Sets [`message`](Self::message).
    #[must_use]
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpecCreated {
    const EXPECTING: &'static str = "an object (BlockSpecCreated)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_success = None;
        let mut field_message = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "success" => field_success = map.next_value()?,
                "message" => field_message = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id,
            success: field_success,
            message: field_message,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpecCreated {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpecCreated {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        if let Some(value) = &self.success {
            map.serialize_entry("success", value)?;
        }

        if let Some(value) = &self.message {
            map.serialize_entry("message", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                "success" => self.success.is_some(),
                "message" => self.message.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpecCreated {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpecCreated".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpecCreated".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The new block, or the result of the validation.\",\"properties\":{\"id\":{\"$ref\":\"SpecId\"},\"message\":{\"description\":\"Why the request is valid or invalid. Present only if `validate` was set.\",\"type\":\"string\"},\"success\":{\"description\":\"Whether the request is valid. Present only if `validate` was set.\",\"type\":\"boolean\"}},\"type\":\"object\"}",
            &[("SpecId", crate::schema::of::<SpecId>)],
        )
    }
}

/// The new release, or the result of the validation.
///
/// Returned by [`create_spec_release`](super::Client::create_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockSpecReleaseCreated {
    /// The id of a block spec.
    pub id: Option<SpecId>,
    /// A reference to a release by its version.
    pub release: Option<ReleaseReference>,
    /// Whether the request is valid. Present only if `validate` was set.
    pub success: Option<bool>,
    /// Why the request is valid or invalid. Present only if `validate` was set.
    pub message: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpecReleaseCreated {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            release: None,
            success: None,
            message: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<SpecId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`release`](Self::release).
    #[must_use]
    pub fn with_release(mut self, value: impl Into<ReleaseReference>) -> Self {
        self.release = Some(value.into());
        self
    }

    /// Sets [`success`](Self::success).
    #[must_use]
    pub fn with_success(mut self, value: bool) -> Self {
        self.success = Some(value);
        self
    }

    /// Sets [`message`](Self::message).
    #[must_use]
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpecReleaseCreated {
    const EXPECTING: &'static str = "an object (BlockSpecReleaseCreated)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_release = None;
        let mut field_success = None;
        let mut field_message = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "release" => field_release = map.next_value()?,
                "success" => field_success = map.next_value()?,
                "message" => field_message = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id,
            release: field_release,
            success: field_success,
            message: field_message,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpecReleaseCreated {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpecReleaseCreated {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        if let Some(value) = &self.release {
            map.serialize_entry("release", value)?;
        }

        if let Some(value) = &self.success {
            map.serialize_entry("success", value)?;
        }

        if let Some(value) = &self.message {
            map.serialize_entry("message", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                "release" => self.release.is_some(),
                "success" => self.success.is_some(),
                "message" => self.message.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpecReleaseCreated {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpecReleaseCreated".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpecReleaseCreated".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The new release, or the result of the validation.\",\"properties\":{\"id\":{\"$ref\":\"SpecId\"},\"message\":{\"description\":\"Why the request is valid or invalid. Present only if `validate` was set.\",\"type\":\"string\"},\"release\":{\"$ref\":\"ReleaseReference\"},\"success\":{\"description\":\"Whether the request is valid. Present only if `validate` was set.\",\"type\":\"boolean\"}},\"type\":\"object\"}",
            &[
                ("SpecId", crate::schema::of::<SpecId>),
                ("ReleaseReference", crate::schema::of::<ReleaseReference>),
            ],
        )
    }
}

/// A reference to a release by its version.
///
/// Taken by [`create_deployment`](super::Client::create_deployment), [`create_deployment_revision`](super::Client::create_deployment_revision); returned by [`create_spec_release`](super::Client::create_spec_release), [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`describe_deployment_revision`](super::Client::describe_deployment_revision), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ReleaseReference {
    /// The semantic version. The default is the latest release.
    pub version: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ReleaseReference {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            version: None,
            extra: Default::default(),
        }
    }

    /// Sets [`version`](Self::version).
    #[must_use]
    pub fn with_version(mut self, value: impl Into<String>) -> Self {
        self.version = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for ReleaseReference {
    const EXPECTING: &'static str = "an object (ReleaseReference)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_version = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "version" => field_version = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            version: field_version,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ReleaseReference {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ReleaseReference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.version {
            map.serialize_entry("version", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "version" => self.version.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ReleaseReference {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ReleaseReference".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ReleaseReference".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A reference to a release by its version.\",\"properties\":{\"version\":{\"description\":\"The semantic version. The default is the latest release.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[],
        )
    }
}

/// A block.
///
/// Returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BlockSpec {
    /// The id of a block spec.
    pub id: SpecId,
    /// The kind of a block.
    pub kind: Option<BlockKind>,
    /// Whether the block is featured.
    pub featured: Option<bool>,
    /// Who can see a block.
    pub scope: Option<SpecScope>,
    /// The tenants with which the block is shared.
    pub tenants: Option<Vec<String>>,
    /// The metadata of a block.
    pub metadata: Option<BlockSpecMetadata>,
    /// A release of a block.
    pub latest_release: Option<BlockSpecRelease>,
    /// The parameters that a release takes.
    pub parameters: Option<ParameterDescriptions>,
    /// When the block was published.
    pub created_at: Option<crate::Timestamp>,
    /// Who published the block.
    pub created_by: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpec {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(id: impl Into<SpecId>) -> Self {
        Self {
            id: id.into(),
            kind: None,
            featured: None,
            scope: None,
            tenants: None,
            metadata: None,
            latest_release: None,
            parameters: None,
            created_at: None,
            created_by: None,
            extra: Default::default(),
        }
    }

    /// Sets [`kind`](Self::kind).
    #[must_use]
    pub fn with_kind(mut self, value: impl Into<BlockKind>) -> Self {
        self.kind = Some(value.into());
        self
    }

    /// Sets [`featured`](Self::featured).
    #[must_use]
    pub fn with_featured(mut self, value: bool) -> Self {
        self.featured = Some(value);
        self
    }

    /// Sets [`scope`](Self::scope).
    #[must_use]
    pub fn with_scope(mut self, value: impl Into<SpecScope>) -> Self {
        self.scope = Some(value.into());
        self
    }

    /// Sets [`tenants`](Self::tenants).
    #[must_use]
    pub fn with_tenants(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.tenants = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`metadata`](Self::metadata).
    #[must_use]
    pub fn with_metadata(mut self, value: impl Into<BlockSpecMetadata>) -> Self {
        self.metadata = Some(value.into());
        self
    }

    /// Sets [`latest_release`](Self::latest_release).
    #[must_use]
    pub fn with_latest_release(mut self, value: impl Into<BlockSpecRelease>) -> Self {
        self.latest_release = Some(value.into());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<ParameterDescriptions>) -> Self {
        self.parameters = Some(value.into());
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    pub fn with_created_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
        self.created_at = Some(value.into());
        self
    }

    /// Sets [`created_by`](Self::created_by).
    #[must_use]
    pub fn with_created_by(mut self, value: impl Into<String>) -> Self {
        self.created_by = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpec {
    const EXPECTING: &'static str = "an object (BlockSpec)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_kind = None;
        let mut field_featured = None;
        let mut field_scope = None;
        let mut field_tenants = None;
        let mut field_metadata = None;
        let mut field_latest_release = None;
        let mut field_parameters = None;
        let mut field_created_at = None;
        let mut field_created_by = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "kind" => field_kind = map.next_value()?,
                "featured" => field_featured = map.next_value()?,
                "scope" => field_scope = map.next_value()?,
                "tenants" => field_tenants = map.next_value()?,
                "metadata" => field_metadata = map.next_value()?,
                "latestRelease" => field_latest_release = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                "createdAt" => field_created_at = map.next_value()?,
                "createdBy" => field_created_by = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id.ok_or_else(|| serde::de::Error::missing_field("id"))?,
            kind: field_kind,
            featured: field_featured,
            scope: field_scope,
            tenants: field_tenants,
            metadata: field_metadata,
            latest_release: field_latest_release,
            parameters: field_parameters,
            created_at: field_created_at,
            created_by: field_created_by,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpec {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpec {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.kind {
            map.serialize_entry("kind", value)?;
        }

        if let Some(value) = &self.featured {
            map.serialize_entry("featured", value)?;
        }

        if let Some(value) = &self.scope {
            map.serialize_entry("scope", value)?;
        }

        if let Some(value) = &self.tenants {
            map.serialize_entry("tenants", value)?;
        }

        if let Some(value) = &self.metadata {
            map.serialize_entry("metadata", value)?;
        }

        if let Some(value) = &self.latest_release {
            map.serialize_entry("latestRelease", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        if let Some(value) = &self.created_at {
            map.serialize_entry("createdAt", value)?;
        }

        if let Some(value) = &self.created_by {
            map.serialize_entry("createdBy", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "kind" => self.kind.is_some(),
                "featured" => self.featured.is_some(),
                "scope" => self.scope.is_some(),
                "tenants" => self.tenants.is_some(),
                "metadata" => self.metadata.is_some(),
                "latestRelease" => self.latest_release.is_some(),
                "parameters" => self.parameters.is_some(),
                "createdAt" => self.created_at.is_some(),
                "createdBy" => self.created_by.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpec {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpec".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpec".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A block.\",\"properties\":{\"createdAt\":{\"description\":\"When the block was published.\",\"format\":\"date-time\",\"type\":\"string\"},\"createdBy\":{\"description\":\"Who published the block.\",\"type\":\"string\"},\"featured\":{\"description\":\"Whether the block is featured.\",\"type\":\"boolean\"},\"id\":{\"$ref\":\"SpecId\"},\"kind\":{\"$ref\":\"BlockKind\"},\"latestRelease\":{\"$ref\":\"BlockSpecRelease\"},\"metadata\":{\"$ref\":\"BlockSpecMetadata\"},\"parameters\":{\"$ref\":\"ParameterDescriptions\"},\"scope\":{\"$ref\":\"SpecScope\"},\"tenants\":{\"description\":\"The tenants with which the block is shared.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"}},\"required\":[\"id\"],\"type\":\"object\"}",
            &[
                ("SpecId", crate::schema::of::<SpecId>),
                ("BlockKind", crate::schema::of::<BlockKind>),
                ("BlockSpecRelease", crate::schema::of::<BlockSpecRelease>),
                ("BlockSpecMetadata", crate::schema::of::<BlockSpecMetadata>),
                ("ParameterDescriptions", crate::schema::of::<ParameterDescriptions>),
                ("SpecScope", crate::schema::of::<SpecScope>),
            ],
        )
    }
}

/// One page of blocks.
///
/// Returned by [`list_specs`](super::Client::list_specs).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockSpecPage {
    /// The blocks of this page.
    pub specs: Option<Vec<BlockSpec>>,
    /// The number of pages.
    pub page_count: Option<i64>,
    /// The number of this page, starting at 1.
    pub page_number: Option<i64>,
    /// The number of entries per page.
    pub page_size: Option<i64>,
    /// The number of blocks on all pages.
    pub spec_count: Option<i64>,
    /// The number of blocks on all pages, under another name.
    pub specs_count: Option<i64>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpecPage {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            specs: None,
            page_count: None,
            page_number: None,
            page_size: None,
            spec_count: None,
            specs_count: None,
            extra: Default::default(),
        }
    }

    /// Sets [`specs`](Self::specs).
    #[must_use]
    pub fn with_specs(
        mut self,
        value: impl IntoIterator<Item = impl Into<BlockSpec>>,
    ) -> Self {
        self.specs = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`page_count`](Self::page_count).
    #[must_use]
    pub fn with_page_count(mut self, value: impl Into<i64>) -> Self {
        self.page_count = Some(value.into());
        self
    }

    /// Sets [`page_number`](Self::page_number).
    #[must_use]
    pub fn with_page_number(mut self, value: impl Into<i64>) -> Self {
        self.page_number = Some(value.into());
        self
    }

    /// Sets [`page_size`](Self::page_size).
    #[must_use]
    pub fn with_page_size(mut self, value: impl Into<i64>) -> Self {
        self.page_size = Some(value.into());
        self
    }

    /// Sets [`spec_count`](Self::spec_count).
    #[must_use]
    pub fn with_spec_count(mut self, value: impl Into<i64>) -> Self {
        self.spec_count = Some(value.into());
        self
    }

    /// Sets [`specs_count`](Self::specs_count).
    #[must_use]
    pub fn with_specs_count(mut self, value: impl Into<i64>) -> Self {
        self.specs_count = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpecPage {
    const EXPECTING: &'static str = "an object (BlockSpecPage)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_specs = None;
        let mut field_page_count = None;
        let mut field_page_number = None;
        let mut field_page_size = None;
        let mut field_spec_count = None;
        let mut field_specs_count = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "specs" => field_specs = map.next_value()?,
                "pageCount" => field_page_count = map.next_value()?,
                "pageNumber" => field_page_number = map.next_value()?,
                "pageSize" => field_page_size = map.next_value()?,
                "specCount" => field_spec_count = map.next_value()?,
                "specsCount" => field_specs_count = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            specs: field_specs,
            page_count: field_page_count,
            page_number: field_page_number,
            page_size: field_page_size,
            spec_count: field_spec_count,
            specs_count: field_specs_count,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpecPage {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpecPage {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.specs {
            map.serialize_entry("specs", value)?;
        }

        if let Some(value) = &self.page_count {
            map.serialize_entry("pageCount", value)?;
        }

        if let Some(value) = &self.page_number {
            map.serialize_entry("pageNumber", value)?;
        }

        if let Some(value) = &self.page_size {
            map.serialize_entry("pageSize", value)?;
        }

        if let Some(value) = &self.spec_count {
            map.serialize_entry("specCount", value)?;
        }

        if let Some(value) = &self.specs_count {
            map.serialize_entry("specsCount", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "specs" => self.specs.is_some(),
                "pageCount" => self.page_count.is_some(),
                "pageNumber" => self.page_number.is_some(),
                "pageSize" => self.page_size.is_some(),
                "specCount" => self.spec_count.is_some(),
                "specsCount" => self.specs_count.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpecPage {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpecPage".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpecPage".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"One page of blocks.\",\"properties\":{\"pageCount\":{\"description\":\"The number of pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"pageNumber\":{\"description\":\"The number of this page, starting at 1.\",\"format\":\"int64\",\"type\":\"integer\"},\"pageSize\":{\"description\":\"The number of entries per page.\",\"format\":\"int64\",\"type\":\"integer\"},\"specCount\":{\"description\":\"The number of blocks on all pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"specs\":{\"description\":\"The blocks of this page.\",\"items\":{\"$ref\":\"BlockSpec\"},\"type\":\"array\"},\"specsCount\":{\"description\":\"The number of blocks on all pages, under another name.\",\"format\":\"int64\",\"type\":\"integer\"}},\"type\":\"object\"}",
            &[("BlockSpec", crate::schema::of::<BlockSpec>)],
        )
    }
}

/// A release of a block.
///
/// Returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockSpecRelease {
    /// The id of a release.
    pub id: Option<ReleaseId>,
    /// The semantic version.
    pub version: Option<String>,
    /// The release notes.
    pub notes: Option<String>,
    /// The files of a release.
    pub artifact: Option<Artifact>,
    /// What a block runs. The type depends on the kind of the block.
    pub config: Option<BlockConfig>,
    /// The parameters that a release takes.
    pub parameters: Option<ParameterDescriptions>,
    /// Whether the block runs as soon as it is deployed.
    pub auto_run_on_deploy: Option<bool>,
    /// When the release was published.
    pub created_at: Option<crate::Timestamp>,
    /// Who published the release.
    pub created_by: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpecRelease {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            version: None,
            notes: None,
            artifact: None,
            config: None,
            parameters: None,
            auto_run_on_deploy: None,
            created_at: None,
            created_by: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<ReleaseId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`version`](Self::version).
    #[must_use]
    pub fn with_version(mut self, value: impl Into<String>) -> Self {
        self.version = Some(value.into());
        self
    }

    /// Sets [`notes`](Self::notes).
    #[must_use]
    pub fn with_notes(mut self, value: impl Into<String>) -> Self {
        self.notes = Some(value.into());
        self
    }

    /// Sets [`artifact`](Self::artifact).
    #[must_use]
    pub fn with_artifact(mut self, value: impl Into<Artifact>) -> Self {
        self.artifact = Some(value.into());
        self
    }

    /// Sets [`config`](Self::config).
    #[must_use]
    pub fn with_config(mut self, value: impl Into<BlockConfig>) -> Self {
        self.config = Some(value.into());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<ParameterDescriptions>) -> Self {
        self.parameters = Some(value.into());
        self
    }

    /// Sets [`auto_run_on_deploy`](Self::auto_run_on_deploy).
    #[must_use]
    pub fn with_auto_run_on_deploy(mut self, value: bool) -> Self {
        self.auto_run_on_deploy = Some(value);
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    pub fn with_created_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
        self.created_at = Some(value.into());
        self
    }

    /// Sets [`created_by`](Self::created_by).
    #[must_use]
    pub fn with_created_by(mut self, value: impl Into<String>) -> Self {
        self.created_by = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpecRelease {
    const EXPECTING: &'static str = "an object (BlockSpecRelease)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_version = None;
        let mut field_notes = None;
        let mut field_artifact = None;
        let mut field_config = None;
        let mut field_parameters = None;
        let mut field_auto_run_on_deploy = None;
        let mut field_created_at = None;
        let mut field_created_by = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "version" => field_version = map.next_value()?,
                "notes" => field_notes = map.next_value()?,
                "artifact" => field_artifact = map.next_value()?,
                "config" => field_config = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                "autoRunOnDeploy" => field_auto_run_on_deploy = map.next_value()?,
                "createdAt" => field_created_at = map.next_value()?,
                "createdBy" => field_created_by = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id,
            version: field_version,
            notes: field_notes,
            artifact: field_artifact,
            config: field_config,
            parameters: field_parameters,
            auto_run_on_deploy: field_auto_run_on_deploy,
            created_at: field_created_at,
            created_by: field_created_by,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpecRelease {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpecRelease {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        if let Some(value) = &self.version {
            map.serialize_entry("version", value)?;
        }

        if let Some(value) = &self.notes {
            map.serialize_entry("notes", value)?;
        }

        if let Some(value) = &self.artifact {
            map.serialize_entry("artifact", value)?;
        }

        if let Some(value) = &self.config {
            map.serialize_entry("config", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        if let Some(value) = &self.auto_run_on_deploy {
            map.serialize_entry("autoRunOnDeploy", value)?;
        }

        if let Some(value) = &self.created_at {
            map.serialize_entry("createdAt", value)?;
        }

        if let Some(value) = &self.created_by {
            map.serialize_entry("createdBy", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                "version" => self.version.is_some(),
                "notes" => self.notes.is_some(),
                "artifact" => self.artifact.is_some(),
                "config" => self.config.is_some(),
                "parameters" => self.parameters.is_some(),
                "autoRunOnDeploy" => self.auto_run_on_deploy.is_some(),
                "createdAt" => self.created_at.is_some(),
                "createdBy" => self.created_by.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpecRelease {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpecRelease".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpecRelease".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A release of a block.\",\"properties\":{\"artifact\":{\"$ref\":\"Artifact\"},\"autoRunOnDeploy\":{\"description\":\"Whether the block runs as soon as it is deployed.\",\"type\":\"boolean\"},\"config\":{\"$ref\":\"BlockConfig\"},\"createdAt\":{\"description\":\"When the release was published.\",\"format\":\"date-time\",\"type\":\"string\"},\"createdBy\":{\"description\":\"Who published the release.\",\"type\":\"string\"},\"id\":{\"$ref\":\"ReleaseId\"},\"notes\":{\"description\":\"The release notes.\",\"type\":\"string\"},\"parameters\":{\"$ref\":\"ParameterDescriptions\"},\"version\":{\"description\":\"The semantic version.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[
                ("Artifact", crate::schema::of::<Artifact>),
                ("BlockConfig", crate::schema::of::<BlockConfig>),
                ("ReleaseId", crate::schema::of::<ReleaseId>),
                ("ParameterDescriptions", crate::schema::of::<ParameterDescriptions>),
            ],
        )
    }
}

/// One page of releases.
///
/// Returned by [`list_spec_releases`](super::Client::list_spec_releases).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockSpecReleasePage {
    /// The releases of this page.
    pub releases: Option<Vec<BlockSpecRelease>>,
    /// The number of pages.
    pub page_count: Option<i64>,
    /// The number of this page, starting at 1.
    pub page_number: Option<i64>,
    /// The number of entries per page.
    pub page_size: Option<i64>,
    /// The number of releases on all pages.
    pub release_count: Option<i64>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockSpecReleasePage {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            releases: None,
            page_count: None,
            page_number: None,
            page_size: None,
            release_count: None,
            extra: Default::default(),
        }
    }

    /// Sets [`releases`](Self::releases).
    #[must_use]
    pub fn with_releases(
        mut self,
        value: impl IntoIterator<Item = impl Into<BlockSpecRelease>>,
    ) -> Self {
        self.releases = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`page_count`](Self::page_count).
    #[must_use]
    pub fn with_page_count(mut self, value: impl Into<i64>) -> Self {
        self.page_count = Some(value.into());
        self
    }

    /// Sets [`page_number`](Self::page_number).
    #[must_use]
    pub fn with_page_number(mut self, value: impl Into<i64>) -> Self {
        self.page_number = Some(value.into());
        self
    }

    /// Sets [`page_size`](Self::page_size).
    #[must_use]
    pub fn with_page_size(mut self, value: impl Into<i64>) -> Self {
        self.page_size = Some(value.into());
        self
    }

    /// Sets [`release_count`](Self::release_count).
    #[must_use]
    pub fn with_release_count(mut self, value: impl Into<i64>) -> Self {
        self.release_count = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockSpecReleasePage {
    const EXPECTING: &'static str = "an object (BlockSpecReleasePage)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_releases = None;
        let mut field_page_count = None;
        let mut field_page_number = None;
        let mut field_page_size = None;
        let mut field_release_count = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "releases" => field_releases = map.next_value()?,
                "pageCount" => field_page_count = map.next_value()?,
                "pageNumber" => field_page_number = map.next_value()?,
                "pageSize" => field_page_size = map.next_value()?,
                "releaseCount" => field_release_count = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            releases: field_releases,
            page_count: field_page_count,
            page_number: field_page_number,
            page_size: field_page_size,
            release_count: field_release_count,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockSpecReleasePage {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockSpecReleasePage {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.releases {
            map.serialize_entry("releases", value)?;
        }

        if let Some(value) = &self.page_count {
            map.serialize_entry("pageCount", value)?;
        }

        if let Some(value) = &self.page_number {
            map.serialize_entry("pageNumber", value)?;
        }

        if let Some(value) = &self.page_size {
            map.serialize_entry("pageSize", value)?;
        }

        if let Some(value) = &self.release_count {
            map.serialize_entry("releaseCount", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "releases" => self.releases.is_some(),
                "pageCount" => self.page_count.is_some(),
                "pageNumber" => self.page_number.is_some(),
                "pageSize" => self.page_size.is_some(),
                "releaseCount" => self.release_count.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockSpecReleasePage {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockSpecReleasePage".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockSpecReleasePage".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"One page of releases.\",\"properties\":{\"pageCount\":{\"description\":\"The number of pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"pageNumber\":{\"description\":\"The number of this page, starting at 1.\",\"format\":\"int64\",\"type\":\"integer\"},\"pageSize\":{\"description\":\"The number of entries per page.\",\"format\":\"int64\",\"type\":\"integer\"},\"releaseCount\":{\"description\":\"The number of releases on all pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"releases\":{\"description\":\"The releases of this page.\",\"items\":{\"$ref\":\"BlockSpecRelease\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[("BlockSpecRelease", crate::schema::of::<BlockSpecRelease>)],
        )
    }
}

/// The files of a release.
///
/// Returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Artifact {
    /// The id of an artifact.
    pub id: Option<ArtifactId>,
    /// The version number of the artifact.
    pub version: Option<i64>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Artifact {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            version: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<ArtifactId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`version`](Self::version).
    #[must_use]
    pub fn with_version(mut self, value: impl Into<i64>) -> Self {
        self.version = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Artifact {
    const EXPECTING: &'static str = "an object (Artifact)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_version = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "version" => field_version = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id,
            version: field_version,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Artifact {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Artifact {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        if let Some(value) = &self.version {
            map.serialize_entry("version", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                "version" => self.version.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Artifact {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Artifact".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Artifact".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The files of a release.\",\"properties\":{\"id\":{\"$ref\":\"ArtifactId\"},\"version\":{\"description\":\"The version number of the artifact.\",\"format\":\"int64\",\"type\":\"integer\"}},\"type\":\"object\"}",
            &[("ArtifactId", crate::schema::of::<ArtifactId>)],
        )
    }
}

/// A new deployment of a block.
///
/// Taken by [`create_deployment`](super::Client::create_deployment).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BlockDeploymentInput {
    /// The metadata of a new block or a new deployment.
    pub metadata: BlockMetadata,
    /// A reference to the block to deploy.
    pub spec: SpecSelector,
    /// The notes of a revision.
    pub revision: RevisionInput,
    /// The values of a deployment's parameters.
    pub parameters: Option<DeploymentParameters>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeploymentInput {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(
        metadata: impl Into<BlockMetadata>,
        spec: impl Into<SpecSelector>,
        revision: impl Into<RevisionInput>,
    ) -> Self {
        Self {
            metadata: metadata.into(),
            spec: spec.into(),
            revision: revision.into(),
            parameters: None,
            extra: Default::default(),
        }
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<DeploymentParameters>) -> Self {
        self.parameters = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockDeploymentInput {
    const EXPECTING: &'static str = "an object (BlockDeploymentInput)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_metadata = None;
        let mut field_spec = None;
        let mut field_revision = None;
        let mut field_parameters = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "metadata" => field_metadata = map.next_value()?,
                "spec" => field_spec = map.next_value()?,
                "revision" => field_revision = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            metadata: field_metadata
                .ok_or_else(|| serde::de::Error::missing_field("metadata"))?,
            spec: field_spec.ok_or_else(|| serde::de::Error::missing_field("spec"))?,
            revision: field_revision
                .ok_or_else(|| serde::de::Error::missing_field("revision"))?,
            parameters: field_parameters,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeploymentInput {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeploymentInput {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("metadata", &self.metadata)?;
        map.serialize_entry("spec", &self.spec)?;
        map.serialize_entry("revision", &self.revision)?;
        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "parameters" => self.parameters.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

crate::serde_helpers::input_impls!(BlockDeploymentInput);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeploymentInput {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeploymentInput".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeploymentInput".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A new deployment of a block.\",\"properties\":{\"metadata\":{\"$ref\":\"BlockMetadata\"},\"parameters\":{\"$ref\":\"DeploymentParameters\"},\"revision\":{\"$ref\":\"RevisionInput\"},\"spec\":{\"$ref\":\"SpecSelector\"}},\"required\":[\"metadata\",\"spec\",\"revision\"],\"type\":\"object\"}",
            &[
                ("BlockMetadata", crate::schema::of::<BlockMetadata>),
                ("DeploymentParameters", crate::schema::of::<DeploymentParameters>),
                ("RevisionInput", crate::schema::of::<RevisionInput>),
                ("SpecSelector", crate::schema::of::<SpecSelector>),
            ],
        )
    }
}

/// A reference to the block to deploy.
///
/// Taken by [`create_deployment`](super::Client::create_deployment).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SpecSelector {
    /// The id of a block spec.
    pub id: SpecId,
    /// A reference to a release by its version.
    pub release: Option<ReleaseReference>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl SpecSelector {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(id: impl Into<SpecId>) -> Self {
        Self {
            id: id.into(),
            release: None,
            extra: Default::default(),
        }
    }

    /// Sets [`release`](Self::release).
    #[must_use]
    pub fn with_release(mut self, value: impl Into<ReleaseReference>) -> Self {
        self.release = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for SpecSelector {
    const EXPECTING: &'static str = "an object (SpecSelector)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_release = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "release" => field_release = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id.ok_or_else(|| serde::de::Error::missing_field("id"))?,
            release: field_release,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for SpecSelector {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for SpecSelector {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.release {
            map.serialize_entry("release", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "release" => self.release.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SpecSelector {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SpecSelector".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::SpecSelector".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A reference to the block to deploy.\",\"properties\":{\"id\":{\"$ref\":\"SpecId\"},\"release\":{\"$ref\":\"ReleaseReference\"}},\"required\":[\"id\"],\"type\":\"object\"}",
            &[
                ("SpecId", crate::schema::of::<SpecId>),
                ("ReleaseReference", crate::schema::of::<ReleaseReference>),
            ],
        )
    }
}

/// The notes of a revision.
///
/// Taken by [`create_deployment`](super::Client::create_deployment), [`create_deployment_revision`](super::Client::create_deployment_revision).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RevisionInput {
    /// The release notes.
    pub notes: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl RevisionInput {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            notes: None,
            extra: Default::default(),
        }
    }

    /// Sets [`notes`](Self::notes).
    #[must_use]
    pub fn with_notes(mut self, value: impl Into<String>) -> Self {
        self.notes = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for RevisionInput {
    const EXPECTING: &'static str = "an object (RevisionInput)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_notes = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "notes" => field_notes = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self { notes: field_notes, extra })
    }
}

impl<'de> serde::Deserialize<'de> for RevisionInput {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for RevisionInput {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.notes {
            map.serialize_entry("notes", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "notes" => self.notes.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RevisionInput {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RevisionInput".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::RevisionInput".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The notes of a revision.\",\"properties\":{\"notes\":{\"description\":\"The release notes.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[],
        )
    }
}

/// The values of a deployment's parameters.
///
/// Taken by [`create_deployment`](super::Client::create_deployment), [`create_deployment_revision`](super::Client::create_deployment_revision); returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`describe_deployment_revision`](super::Client::describe_deployment_revision), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeploymentParameters {
    /// The values of parameters, by name. A value may be any JSON.
    pub build: Option<ParameterValues>,
    /// The values of parameters, by name. A value may be any JSON.
    pub run: Option<ParameterValues>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl DeploymentParameters {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            build: None,
            run: None,
            extra: Default::default(),
        }
    }

    /// Sets [`build`](Self::build).
    #[must_use]
    pub fn with_build(mut self, value: impl Into<ParameterValues>) -> Self {
        self.build = Some(value.into());
        self
    }

    /// Sets [`run`](Self::run).
    #[must_use]
    pub fn with_run(mut self, value: impl Into<ParameterValues>) -> Self {
        self.run = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for DeploymentParameters {
    const EXPECTING: &'static str = "an object (DeploymentParameters)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_build = None;
        let mut field_run = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "build" => field_build = map.next_value()?,
                "run" => field_run = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            build: field_build,
            run: field_run,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for DeploymentParameters {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for DeploymentParameters {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.build {
            map.serialize_entry("build", value)?;
        }

        if let Some(value) = &self.run {
            map.serialize_entry("run", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "build" => self.build.is_some(),
                "run" => self.run.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DeploymentParameters {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DeploymentParameters".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::DeploymentParameters".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The values of a deployment's parameters.\",\"properties\":{\"build\":{\"$ref\":\"ParameterValues\"},\"run\":{\"$ref\":\"ParameterValues\"}},\"type\":\"object\"}",
            &[("ParameterValues", crate::schema::of::<ParameterValues>)],
        )
    }
}

/// A new revision of a deployment.
///
/// Taken by [`create_deployment_revision`](super::Client::create_deployment_revision).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockDeploymentRevisionInput {
    /// A reference to a release by its version.
    pub release: Option<ReleaseReference>,
    /// The notes of a revision.
    pub revision: Option<RevisionInput>,
    /// The values of a deployment's parameters.
    pub parameters: Option<DeploymentParameters>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeploymentRevisionInput {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            release: None,
            revision: None,
            parameters: None,
            extra: Default::default(),
        }
    }

    /// Sets [`release`](Self::release).
    #[must_use]
    pub fn with_release(mut self, value: impl Into<ReleaseReference>) -> Self {
        self.release = Some(value.into());
        self
    }

    /// Sets [`revision`](Self::revision).
    #[must_use]
    pub fn with_revision(mut self, value: impl Into<RevisionInput>) -> Self {
        self.revision = Some(value.into());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<DeploymentParameters>) -> Self {
        self.parameters = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockDeploymentRevisionInput {
    const EXPECTING: &'static str = "an object (BlockDeploymentRevisionInput)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_release = None;
        let mut field_revision = None;
        let mut field_parameters = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "release" => field_release = map.next_value()?,
                "revision" => field_revision = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            release: field_release,
            revision: field_revision,
            parameters: field_parameters,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeploymentRevisionInput {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeploymentRevisionInput {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.release {
            map.serialize_entry("release", value)?;
        }

        if let Some(value) = &self.revision {
            map.serialize_entry("revision", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "release" => self.release.is_some(),
                "revision" => self.revision.is_some(),
                "parameters" => self.parameters.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

crate::serde_helpers::input_impls!(BlockDeploymentRevisionInput);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeploymentRevisionInput {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeploymentRevisionInput".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeploymentRevisionInput".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A new revision of a deployment.\",\"examples\":[{\"revision\":{\"notes\":\"Looks at the north alone\"}}],\"properties\":{\"parameters\":{\"$ref\":\"DeploymentParameters\"},\"release\":{\"$ref\":\"ReleaseReference\"},\"revision\":{\"$ref\":\"RevisionInput\"}},\"type\":\"object\"}",
            &[
                ("DeploymentParameters", crate::schema::of::<DeploymentParameters>),
                ("ReleaseReference", crate::schema::of::<ReleaseReference>),
                ("RevisionInput", crate::schema::of::<RevisionInput>),
            ],
        )
    }
}

/// A deployment that was accepted.
///
/// Returned by [`create_deployment`](super::Client::create_deployment).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BlockDeploymentCreated {
    /// The id of a deployment, of a block or of an app.
    pub id: DeploymentId,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeploymentCreated {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(id: impl Into<DeploymentId>) -> Self {
        Self {
            id: id.into(),
            extra: Default::default(),
        }
    }
}

impl crate::serde_helpers::Object for BlockDeploymentCreated {
    const EXPECTING: &'static str = "an object (BlockDeploymentCreated)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id.ok_or_else(|| serde::de::Error::missing_field("id"))?,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeploymentCreated {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeploymentCreated {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        for (name, value) in &self.extra {
            map.serialize_entry(name, value)?;
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeploymentCreated {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeploymentCreated".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeploymentCreated".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A deployment that was accepted.\",\"properties\":{\"id\":{\"$ref\":\"DeploymentId\"}},\"required\":[\"id\"],\"type\":\"object\"}",
            &[("DeploymentId", crate::schema::of::<DeploymentId>)],
        )
    }
}

/// A revision that was accepted.
///
/// Returned by [`create_deployment_revision`](super::Client::create_deployment_revision).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockDeploymentRevisionCreated {
    /// The id of a deployment, of a block or of an app.
    pub id: Option<DeploymentId>,
    /// The number of the revision.
    pub revision: Option<i64>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeploymentRevisionCreated {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            revision: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<DeploymentId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`revision`](Self::revision).
    #[must_use]
    pub fn with_revision(mut self, value: impl Into<i64>) -> Self {
        self.revision = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockDeploymentRevisionCreated {
    const EXPECTING: &'static str = "an object (BlockDeploymentRevisionCreated)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_revision = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "revision" => field_revision = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id,
            revision: field_revision,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeploymentRevisionCreated {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeploymentRevisionCreated {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        if let Some(value) = &self.revision {
            map.serialize_entry("revision", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                "revision" => self.revision.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeploymentRevisionCreated {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeploymentRevisionCreated".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeploymentRevisionCreated".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A revision that was accepted.\",\"properties\":{\"id\":{\"$ref\":\"DeploymentId\"},\"revision\":{\"description\":\"The number of the revision.\",\"format\":\"int64\",\"type\":\"integer\"}},\"type\":\"object\"}",
            &[("DeploymentId", crate::schema::of::<DeploymentId>)],
        )
    }
}

/// The revision that a redeployment creates.
///
/// Returned by [`redeploy`](super::Client::redeploy).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Redeployed {
    /// The id of a deployment, of a block or of an app.
    pub deployment_id: Option<DeploymentId>,
    /// The number of the revision.
    pub revision: Option<i64>,
    /// The id of a revision. Operations take the number of a revision instead.
    pub revision_id: Option<RevisionId>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Redeployed {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            deployment_id: None,
            revision: None,
            revision_id: None,
            extra: Default::default(),
        }
    }

    /// Sets [`deployment_id`](Self::deployment_id).
    #[must_use]
    pub fn with_deployment_id(mut self, value: impl Into<DeploymentId>) -> Self {
        self.deployment_id = Some(value.into());
        self
    }

    /// Sets [`revision`](Self::revision).
    #[must_use]
    pub fn with_revision(mut self, value: impl Into<i64>) -> Self {
        self.revision = Some(value.into());
        self
    }

    /// Sets [`revision_id`](Self::revision_id).
    #[must_use]
    pub fn with_revision_id(mut self, value: impl Into<RevisionId>) -> Self {
        self.revision_id = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Redeployed {
    const EXPECTING: &'static str = "an object (Redeployed)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_deployment_id = None;
        let mut field_revision = None;
        let mut field_revision_id = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "deploymentId" => field_deployment_id = map.next_value()?,
                "revision" => field_revision = map.next_value()?,
                "revisionId" => field_revision_id = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            deployment_id: field_deployment_id,
            revision: field_revision,
            revision_id: field_revision_id,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Redeployed {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Redeployed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.deployment_id {
            map.serialize_entry("deploymentId", value)?;
        }

        if let Some(value) = &self.revision {
            map.serialize_entry("revision", value)?;
        }

        if let Some(value) = &self.revision_id {
            map.serialize_entry("revisionId", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "deploymentId" => self.deployment_id.is_some(),
                "revision" => self.revision.is_some(),
                "revisionId" => self.revision_id.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Redeployed {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Redeployed".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Redeployed".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The revision that a redeployment creates.\",\"properties\":{\"deploymentId\":{\"$ref\":\"DeploymentId\"},\"revision\":{\"description\":\"The number of the revision.\",\"format\":\"int64\",\"type\":\"integer\"},\"revisionId\":{\"$ref\":\"RevisionId\"}},\"type\":\"object\"}",
            &[
                ("DeploymentId", crate::schema::of::<DeploymentId>),
                ("RevisionId", crate::schema::of::<RevisionId>),
            ],
        )
    }
}

/// The runs that were started.
///
/// Returned by [`execute_resources`](super::Client::execute_resources).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Execution {
    /// One entry for each block that was started.
    pub execute_response: Option<Vec<BlockExecution>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Execution {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            execute_response: None,
            extra: Default::default(),
        }
    }

    /// Sets [`execute_response`](Self::execute_response).
    #[must_use]
    pub fn with_execute_response(
        mut self,
        value: impl IntoIterator<Item = impl Into<BlockExecution>>,
    ) -> Self {
        self.execute_response = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for Execution {
    const EXPECTING: &'static str = "an object (Execution)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_execute_response = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "executeResponse" => field_execute_response = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            execute_response: field_execute_response,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Execution {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Execution {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.execute_response {
            map.serialize_entry("executeResponse", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "executeResponse" => self.execute_response.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Execution {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Execution".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Execution".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The runs that were started.\",\"properties\":{\"executeResponse\":{\"description\":\"One entry for each block that was started.\",\"items\":{\"$ref\":\"BlockExecution\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[("BlockExecution", crate::schema::of::<BlockExecution>)],
        )
    }
}

/// A block that was started.
///
/// Returned by [`execute_resources`](super::Client::execute_resources).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockExecution {
    /// The id of a block spec.
    pub block_spec_id: Option<SpecId>,
    /// The version of the release that runs.
    pub version: Option<String>,
    /// The id of a run.
    pub execution_id: Option<ExecutionId>,
    /// The status of the run.
    pub status: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockExecution {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            block_spec_id: None,
            version: None,
            execution_id: None,
            status: None,
            extra: Default::default(),
        }
    }

    /// Sets [`block_spec_id`](Self::block_spec_id).
    #[must_use]
    pub fn with_block_spec_id(mut self, value: impl Into<SpecId>) -> Self {
        self.block_spec_id = Some(value.into());
        self
    }

    /// Sets [`version`](Self::version).
    #[must_use]
    pub fn with_version(mut self, value: impl Into<String>) -> Self {
        self.version = Some(value.into());
        self
    }

    /// Sets [`execution_id`](Self::execution_id).
    #[must_use]
    pub fn with_execution_id(mut self, value: impl Into<ExecutionId>) -> Self {
        self.execution_id = Some(value.into());
        self
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<String>) -> Self {
        self.status = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockExecution {
    const EXPECTING: &'static str = "an object (BlockExecution)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_block_spec_id = None;
        let mut field_version = None;
        let mut field_execution_id = None;
        let mut field_status = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "blockSpecId" => field_block_spec_id = map.next_value()?,
                "version" => field_version = map.next_value()?,
                "executionId" => field_execution_id = map.next_value()?,
                "status" => field_status = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            block_spec_id: field_block_spec_id,
            version: field_version,
            execution_id: field_execution_id,
            status: field_status,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockExecution {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockExecution {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.block_spec_id {
            map.serialize_entry("blockSpecId", value)?;
        }

        if let Some(value) = &self.version {
            map.serialize_entry("version", value)?;
        }

        if let Some(value) = &self.execution_id {
            map.serialize_entry("executionId", value)?;
        }

        if let Some(value) = &self.status {
            map.serialize_entry("status", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "blockSpecId" => self.block_spec_id.is_some(),
                "version" => self.version.is_some(),
                "executionId" => self.execution_id.is_some(),
                "status" => self.status.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockExecution {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockExecution".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockExecution".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A block that was started.\",\"properties\":{\"blockSpecId\":{\"$ref\":\"SpecId\"},\"executionId\":{\"$ref\":\"ExecutionId\"},\"status\":{\"description\":\"The status of the run.\",\"type\":\"string\"},\"version\":{\"description\":\"The version of the release that runs.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[
                ("SpecId", crate::schema::of::<SpecId>),
                ("ExecutionId", crate::schema::of::<ExecutionId>),
            ],
        )
    }
}

/// An empty object.
///
/// Taken by [`redeploy`](super::Client::redeploy), [`execute_resources`](super::Client::execute_resources).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Nothing {
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Nothing {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self { extra: Default::default() }
    }
}

impl crate::serde_helpers::Object for Nothing {
    const EXPECTING: &'static str = "an object (Nothing)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            extra.insert(key.into_extra(), map.next_value()?);
        }

        Ok(Self { extra })
    }
}

impl<'de> serde::Deserialize<'de> for Nothing {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Nothing {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.extra {
            map.serialize_entry(name, value)?;
        }

        map.end()
    }
}

crate::serde_helpers::input_impls!(Nothing);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Nothing {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Nothing".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Nothing".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"An empty object.\",\"type\":\"object\"}",
            &[],
        )
    }
}

/// A confirmation without further data.
///
/// Returned by [`update_spec_metadata`](super::Client::update_spec_metadata), [`delete_spec`](super::Client::delete_spec), [`update_deployment_metadata`](super::Client::update_deployment_metadata), [`delete_deployment`](super::Client::delete_deployment).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Acknowledgement {
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Acknowledgement {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self { extra: Default::default() }
    }
}

impl crate::serde_helpers::Object for Acknowledgement {
    const EXPECTING: &'static str = "an object (Acknowledgement)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            extra.insert(key.into_extra(), map.next_value()?);
        }

        Ok(Self { extra })
    }
}

impl<'de> serde::Deserialize<'de> for Acknowledgement {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Acknowledgement {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.extra {
            map.serialize_entry(name, value)?;
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Acknowledgement {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Acknowledgement".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Acknowledgement".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A confirmation without further data.\",\"type\":\"object\"}",
            &[],
        )
    }
}

/// A running copy of a block.
///
/// Returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BlockDeployment {
    /// The id of a deployment, of a block or of an app.
    pub id: DeploymentId,
    /// The kind of the deployment, for instance `workflow`, `service` or `app`.
    pub kind: Option<String>,
    /// The metadata of a deployment.
    pub metadata: Option<BlockDeploymentMetadata>,
    /// A revision of a deployment.
    pub latest_revision: Option<BlockDeploymentRevision>,
    /// The block that runs.
    pub spec: Option<DeployedSpec>,
    /// The values of a deployment's parameters.
    pub parameters: Option<DeploymentParameters>,
    /// The app that a deployment belongs to.
    pub parent: Option<ParentDeployment>,
    /// When the deployment was created.
    pub created_at: Option<crate::Timestamp>,
    /// Who created the deployment.
    pub created_by: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeployment {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(id: impl Into<DeploymentId>) -> Self {
        Self {
            id: id.into(),
            kind: None,
            metadata: None,
            latest_revision: None,
            spec: None,
            parameters: None,
            parent: None,
            created_at: None,
            created_by: None,
            extra: Default::default(),
        }
    }

    /// Sets [`kind`](Self::kind).
    #[must_use]
    pub fn with_kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }

    /// Sets [`metadata`](Self::metadata).
    #[must_use]
    pub fn with_metadata(mut self, value: impl Into<BlockDeploymentMetadata>) -> Self {
        self.metadata = Some(value.into());
        self
    }

    /// Sets [`latest_revision`](Self::latest_revision).
    #[must_use]
    pub fn with_latest_revision(
        mut self,
        value: impl Into<BlockDeploymentRevision>,
    ) -> Self {
        self.latest_revision = Some(value.into());
        self
    }

    /// Sets [`spec`](Self::spec).
    #[must_use]
    pub fn with_spec(mut self, value: impl Into<DeployedSpec>) -> Self {
        self.spec = Some(value.into());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<DeploymentParameters>) -> Self {
        self.parameters = Some(value.into());
        self
    }

    /// Sets [`parent`](Self::parent).
    #[must_use]
    pub fn with_parent(mut self, value: impl Into<ParentDeployment>) -> Self {
        self.parent = Some(value.into());
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    pub fn with_created_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
        self.created_at = Some(value.into());
        self
    }

    /// Sets [`created_by`](Self::created_by).
    #[must_use]
    pub fn with_created_by(mut self, value: impl Into<String>) -> Self {
        self.created_by = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockDeployment {
    const EXPECTING: &'static str = "an object (BlockDeployment)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_kind = None;
        let mut field_metadata = None;
        let mut field_latest_revision = None;
        let mut field_spec = None;
        let mut field_parameters = None;
        let mut field_parent = None;
        let mut field_created_at = None;
        let mut field_created_by = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "kind" => field_kind = map.next_value()?,
                "metadata" => field_metadata = map.next_value()?,
                "latestRevision" => field_latest_revision = map.next_value()?,
                "spec" => field_spec = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                "parent" => field_parent = map.next_value()?,
                "createdAt" => field_created_at = map.next_value()?,
                "createdBy" => field_created_by = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id.ok_or_else(|| serde::de::Error::missing_field("id"))?,
            kind: field_kind,
            metadata: field_metadata,
            latest_revision: field_latest_revision,
            spec: field_spec,
            parameters: field_parameters,
            parent: field_parent,
            created_at: field_created_at,
            created_by: field_created_by,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeployment {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeployment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.kind {
            map.serialize_entry("kind", value)?;
        }

        if let Some(value) = &self.metadata {
            map.serialize_entry("metadata", value)?;
        }

        if let Some(value) = &self.latest_revision {
            map.serialize_entry("latestRevision", value)?;
        }

        if let Some(value) = &self.spec {
            map.serialize_entry("spec", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        if let Some(value) = &self.parent {
            map.serialize_entry("parent", value)?;
        }

        if let Some(value) = &self.created_at {
            map.serialize_entry("createdAt", value)?;
        }

        if let Some(value) = &self.created_by {
            map.serialize_entry("createdBy", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "kind" => self.kind.is_some(),
                "metadata" => self.metadata.is_some(),
                "latestRevision" => self.latest_revision.is_some(),
                "spec" => self.spec.is_some(),
                "parameters" => self.parameters.is_some(),
                "parent" => self.parent.is_some(),
                "createdAt" => self.created_at.is_some(),
                "createdBy" => self.created_by.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeployment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeployment".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeployment".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A running copy of a block.\",\"properties\":{\"createdAt\":{\"description\":\"When the deployment was created.\",\"format\":\"date-time\",\"type\":\"string\"},\"createdBy\":{\"description\":\"Who created the deployment.\",\"type\":\"string\"},\"id\":{\"$ref\":\"DeploymentId\"},\"kind\":{\"description\":\"The kind of the deployment, for instance `workflow`, `service` or `app`.\",\"type\":\"string\"},\"latestRevision\":{\"$ref\":\"BlockDeploymentRevision\"},\"metadata\":{\"$ref\":\"BlockDeploymentMetadata\"},\"parameters\":{\"$ref\":\"DeploymentParameters\"},\"parent\":{\"$ref\":\"ParentDeployment\"},\"spec\":{\"$ref\":\"DeployedSpec\"}},\"required\":[\"id\"],\"type\":\"object\"}",
            &[
                ("DeploymentId", crate::schema::of::<DeploymentId>),
                (
                    "BlockDeploymentRevision",
                    crate::schema::of::<BlockDeploymentRevision>,
                ),
                (
                    "BlockDeploymentMetadata",
                    crate::schema::of::<BlockDeploymentMetadata>,
                ),
                ("DeploymentParameters", crate::schema::of::<DeploymentParameters>),
                ("ParentDeployment", crate::schema::of::<ParentDeployment>),
                ("DeployedSpec", crate::schema::of::<DeployedSpec>),
            ],
        )
    }
}

/// The block that runs.
///
/// Returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`describe_deployment_revision`](super::Client::describe_deployment_revision), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeployedSpec {
    /// The id of a block spec.
    pub id: Option<SpecId>,
    /// The name of the block.
    pub name: Option<String>,
    /// A reference to a release by its version.
    pub release: Option<ReleaseReference>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl DeployedSpec {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            name: None,
            release: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<SpecId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`release`](Self::release).
    #[must_use]
    pub fn with_release(mut self, value: impl Into<ReleaseReference>) -> Self {
        self.release = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for DeployedSpec {
    const EXPECTING: &'static str = "an object (DeployedSpec)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_name = None;
        let mut field_release = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "name" => field_name = map.next_value()?,
                "release" => field_release = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id,
            name: field_name,
            release: field_release,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for DeployedSpec {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for DeployedSpec {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }

        if let Some(value) = &self.release {
            map.serialize_entry("release", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                "name" => self.name.is_some(),
                "release" => self.release.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DeployedSpec {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DeployedSpec".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::DeployedSpec".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The block that runs.\",\"properties\":{\"id\":{\"$ref\":\"SpecId\"},\"name\":{\"description\":\"The name of the block.\",\"type\":\"string\"},\"release\":{\"$ref\":\"ReleaseReference\"}},\"type\":\"object\"}",
            &[
                ("SpecId", crate::schema::of::<SpecId>),
                ("ReleaseReference", crate::schema::of::<ReleaseReference>),
            ],
        )
    }
}

/// The app that a deployment belongs to.
///
/// Returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ParentDeployment {
    /// The id of a deployment, of a block or of an app.
    pub id: Option<DeploymentId>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ParentDeployment {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<DeploymentId>) -> Self {
        self.id = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for ParentDeployment {
    const EXPECTING: &'static str = "an object (ParentDeployment)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self { id: field_id, extra })
    }
}

impl<'de> serde::Deserialize<'de> for ParentDeployment {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ParentDeployment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParentDeployment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParentDeployment".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParentDeployment".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The app that a deployment belongs to.\",\"properties\":{\"id\":{\"$ref\":\"DeploymentId\"}},\"type\":\"object\"}",
            &[("DeploymentId", crate::schema::of::<DeploymentId>)],
        )
    }
}

/// One page of deployments.
///
/// Returned by [`list_deployments`](super::Client::list_deployments), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockDeploymentPage {
    /// The deployments of this page.
    pub deployments: Option<Vec<BlockDeployment>>,
    /// The number of pages.
    pub page_count: Option<i64>,
    /// The number of this page, starting at 1.
    pub page_number: Option<i64>,
    /// The number of entries per page.
    pub page_size: Option<i64>,
    /// The number of deployments on all pages.
    pub deployment_count: Option<i64>,
    /// The number of deployments on all pages, under another name.
    pub deployments_count: Option<i64>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeploymentPage {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            deployments: None,
            page_count: None,
            page_number: None,
            page_size: None,
            deployment_count: None,
            deployments_count: None,
            extra: Default::default(),
        }
    }

    /// Sets [`deployments`](Self::deployments).
    #[must_use]
    pub fn with_deployments(
        mut self,
        value: impl IntoIterator<Item = impl Into<BlockDeployment>>,
    ) -> Self {
        self.deployments = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`page_count`](Self::page_count).
    #[must_use]
    pub fn with_page_count(mut self, value: impl Into<i64>) -> Self {
        self.page_count = Some(value.into());
        self
    }

    /// Sets [`page_number`](Self::page_number).
    #[must_use]
    pub fn with_page_number(mut self, value: impl Into<i64>) -> Self {
        self.page_number = Some(value.into());
        self
    }

    /// Sets [`page_size`](Self::page_size).
    #[must_use]
    pub fn with_page_size(mut self, value: impl Into<i64>) -> Self {
        self.page_size = Some(value.into());
        self
    }

    /// Sets [`deployment_count`](Self::deployment_count).
    #[must_use]
    pub fn with_deployment_count(mut self, value: impl Into<i64>) -> Self {
        self.deployment_count = Some(value.into());
        self
    }

    /// Sets [`deployments_count`](Self::deployments_count).
    #[must_use]
    pub fn with_deployments_count(mut self, value: impl Into<i64>) -> Self {
        self.deployments_count = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockDeploymentPage {
    const EXPECTING: &'static str = "an object (BlockDeploymentPage)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_deployments = None;
        let mut field_page_count = None;
        let mut field_page_number = None;
        let mut field_page_size = None;
        let mut field_deployment_count = None;
        let mut field_deployments_count = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "deployments" => field_deployments = map.next_value()?,
                "pageCount" => field_page_count = map.next_value()?,
                "pageNumber" => field_page_number = map.next_value()?,
                "pageSize" => field_page_size = map.next_value()?,
                "deploymentCount" => field_deployment_count = map.next_value()?,
                "deploymentsCount" => field_deployments_count = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            deployments: field_deployments,
            page_count: field_page_count,
            page_number: field_page_number,
            page_size: field_page_size,
            deployment_count: field_deployment_count,
            deployments_count: field_deployments_count,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeploymentPage {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeploymentPage {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.deployments {
            map.serialize_entry("deployments", value)?;
        }

        if let Some(value) = &self.page_count {
            map.serialize_entry("pageCount", value)?;
        }

        if let Some(value) = &self.page_number {
            map.serialize_entry("pageNumber", value)?;
        }

        if let Some(value) = &self.page_size {
            map.serialize_entry("pageSize", value)?;
        }

        if let Some(value) = &self.deployment_count {
            map.serialize_entry("deploymentCount", value)?;
        }

        if let Some(value) = &self.deployments_count {
            map.serialize_entry("deploymentsCount", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "deployments" => self.deployments.is_some(),
                "pageCount" => self.page_count.is_some(),
                "pageNumber" => self.page_number.is_some(),
                "pageSize" => self.page_size.is_some(),
                "deploymentCount" => self.deployment_count.is_some(),
                "deploymentsCount" => self.deployments_count.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeploymentPage {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeploymentPage".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeploymentPage".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"One page of deployments.\",\"properties\":{\"deploymentCount\":{\"description\":\"The number of deployments on all pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"deployments\":{\"description\":\"The deployments of this page.\",\"items\":{\"$ref\":\"BlockDeployment\"},\"type\":\"array\"},\"deploymentsCount\":{\"description\":\"The number of deployments on all pages, under another name.\",\"format\":\"int64\",\"type\":\"integer\"},\"pageCount\":{\"description\":\"The number of pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"pageNumber\":{\"description\":\"The number of this page, starting at 1.\",\"format\":\"int64\",\"type\":\"integer\"},\"pageSize\":{\"description\":\"The number of entries per page.\",\"format\":\"int64\",\"type\":\"integer\"}},\"type\":\"object\"}",
            &[("BlockDeployment", crate::schema::of::<BlockDeployment>)],
        )
    }
}

/// A revision of a deployment.
///
/// Returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`describe_deployment_revision`](super::Client::describe_deployment_revision), [`list_all_deployments`](super::Client::list_all_deployments).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockDeploymentRevision {
    /// The id of a revision. Operations take the number of a revision instead.
    pub id: Option<RevisionId>,
    /// The number of the revision, starting at 1.
    pub revision: Option<i64>,
    /// The status of a revision.
    pub status: Option<RevisionStatus>,
    /// The release notes.
    pub notes: Option<String>,
    /// What the revision runs on, in the platform's own format.
    pub resources: Option<Vec<serde_json::Value>>,
    /// The block that runs.
    pub spec: Option<DeployedSpec>,
    /// The values of a deployment's parameters.
    pub parameters: Option<DeploymentParameters>,
    /// When the revision was created.
    pub created_at: Option<crate::Timestamp>,
    /// Who created the revision.
    pub created_by: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeploymentRevision {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            revision: None,
            status: None,
            notes: None,
            resources: None,
            spec: None,
            parameters: None,
            created_at: None,
            created_by: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<RevisionId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`revision`](Self::revision).
    #[must_use]
    pub fn with_revision(mut self, value: impl Into<i64>) -> Self {
        self.revision = Some(value.into());
        self
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<RevisionStatus>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets [`notes`](Self::notes).
    #[must_use]
    pub fn with_notes(mut self, value: impl Into<String>) -> Self {
        self.notes = Some(value.into());
        self
    }

    /// Sets [`resources`](Self::resources).
    #[must_use]
    pub fn with_resources(
        mut self,
        value: impl IntoIterator<Item = impl Into<serde_json::Value>>,
    ) -> Self {
        self.resources = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`spec`](Self::spec).
    #[must_use]
    pub fn with_spec(mut self, value: impl Into<DeployedSpec>) -> Self {
        self.spec = Some(value.into());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<DeploymentParameters>) -> Self {
        self.parameters = Some(value.into());
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    pub fn with_created_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
        self.created_at = Some(value.into());
        self
    }

    /// Sets [`created_by`](Self::created_by).
    #[must_use]
    pub fn with_created_by(mut self, value: impl Into<String>) -> Self {
        self.created_by = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockDeploymentRevision {
    const EXPECTING: &'static str = "an object (BlockDeploymentRevision)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_revision = None;
        let mut field_status = None;
        let mut field_notes = None;
        let mut field_resources = None;
        let mut field_spec = None;
        let mut field_parameters = None;
        let mut field_created_at = None;
        let mut field_created_by = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "revision" => field_revision = map.next_value()?,
                "status" => field_status = map.next_value()?,
                "notes" => field_notes = map.next_value()?,
                "resources" => field_resources = map.next_value()?,
                "spec" => field_spec = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                "createdAt" => field_created_at = map.next_value()?,
                "createdBy" => field_created_by = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id,
            revision: field_revision,
            status: field_status,
            notes: field_notes,
            resources: field_resources,
            spec: field_spec,
            parameters: field_parameters,
            created_at: field_created_at,
            created_by: field_created_by,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeploymentRevision {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeploymentRevision {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        if let Some(value) = &self.revision {
            map.serialize_entry("revision", value)?;
        }

        if let Some(value) = &self.status {
            map.serialize_entry("status", value)?;
        }

        if let Some(value) = &self.notes {
            map.serialize_entry("notes", value)?;
        }

        if let Some(value) = &self.resources {
            map.serialize_entry("resources", value)?;
        }

        if let Some(value) = &self.spec {
            map.serialize_entry("spec", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        if let Some(value) = &self.created_at {
            map.serialize_entry("createdAt", value)?;
        }

        if let Some(value) = &self.created_by {
            map.serialize_entry("createdBy", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                "revision" => self.revision.is_some(),
                "status" => self.status.is_some(),
                "notes" => self.notes.is_some(),
                "resources" => self.resources.is_some(),
                "spec" => self.spec.is_some(),
                "parameters" => self.parameters.is_some(),
                "createdAt" => self.created_at.is_some(),
                "createdBy" => self.created_by.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeploymentRevision {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeploymentRevision".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeploymentRevision".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A revision of a deployment.\",\"properties\":{\"createdAt\":{\"description\":\"When the revision was created.\",\"format\":\"date-time\",\"type\":\"string\"},\"createdBy\":{\"description\":\"Who created the revision.\",\"type\":\"string\"},\"id\":{\"$ref\":\"RevisionId\"},\"notes\":{\"description\":\"The release notes.\",\"type\":\"string\"},\"parameters\":{\"$ref\":\"DeploymentParameters\"},\"resources\":{\"description\":\"What the revision runs on, in the platform's own format.\",\"items\":{},\"type\":\"array\"},\"revision\":{\"description\":\"The number of the revision, starting at 1.\",\"format\":\"int64\",\"type\":\"integer\"},\"spec\":{\"$ref\":\"DeployedSpec\"},\"status\":{\"$ref\":\"RevisionStatus\"}},\"type\":\"object\"}",
            &[
                ("RevisionId", crate::schema::of::<RevisionId>),
                ("DeploymentParameters", crate::schema::of::<DeploymentParameters>),
                ("DeployedSpec", crate::schema::of::<DeployedSpec>),
                ("RevisionStatus", crate::schema::of::<RevisionStatus>),
            ],
        )
    }
}

/// One page of revisions.
///
/// Returned by [`list_deployment_revisions`](super::Client::list_deployment_revisions).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BlockDeploymentRevisionPage {
    /// The revisions of this page.
    pub revisions: Option<Vec<BlockDeploymentRevision>>,
    /// The revisions of this page, under another name.
    pub deployments: Option<Vec<BlockDeploymentRevision>>,
    /// The number of pages.
    pub page_count: Option<i64>,
    /// The number of this page, starting at 1.
    pub page_number: Option<i64>,
    /// The number of entries per page.
    pub page_size: Option<i64>,
    /// The number of revisions on all pages.
    pub revision_count: Option<i64>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl BlockDeploymentRevisionPage {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            revisions: None,
            deployments: None,
            page_count: None,
            page_number: None,
            page_size: None,
            revision_count: None,
            extra: Default::default(),
        }
    }

    /// Sets [`revisions`](Self::revisions).
    #[must_use]
    pub fn with_revisions(
        mut self,
        value: impl IntoIterator<Item = impl Into<BlockDeploymentRevision>>,
    ) -> Self {
        self.revisions = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`deployments`](Self::deployments).
    #[must_use]
    pub fn with_deployments(
        mut self,
        value: impl IntoIterator<Item = impl Into<BlockDeploymentRevision>>,
    ) -> Self {
        self.deployments = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`page_count`](Self::page_count).
    #[must_use]
    pub fn with_page_count(mut self, value: impl Into<i64>) -> Self {
        self.page_count = Some(value.into());
        self
    }

    /// Sets [`page_number`](Self::page_number).
    #[must_use]
    pub fn with_page_number(mut self, value: impl Into<i64>) -> Self {
        self.page_number = Some(value.into());
        self
    }

    /// Sets [`page_size`](Self::page_size).
    #[must_use]
    pub fn with_page_size(mut self, value: impl Into<i64>) -> Self {
        self.page_size = Some(value.into());
        self
    }

    /// Sets [`revision_count`](Self::revision_count).
    #[must_use]
    pub fn with_revision_count(mut self, value: impl Into<i64>) -> Self {
        self.revision_count = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for BlockDeploymentRevisionPage {
    const EXPECTING: &'static str = "an object (BlockDeploymentRevisionPage)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_revisions = None;
        let mut field_deployments = None;
        let mut field_page_count = None;
        let mut field_page_number = None;
        let mut field_page_size = None;
        let mut field_revision_count = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "revisions" => field_revisions = map.next_value()?,
                "deployments" => field_deployments = map.next_value()?,
                "pageCount" => field_page_count = map.next_value()?,
                "pageNumber" => field_page_number = map.next_value()?,
                "pageSize" => field_page_size = map.next_value()?,
                "revisionCount" => field_revision_count = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            revisions: field_revisions,
            deployments: field_deployments,
            page_count: field_page_count,
            page_number: field_page_number,
            page_size: field_page_size,
            revision_count: field_revision_count,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for BlockDeploymentRevisionPage {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for BlockDeploymentRevisionPage {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.revisions {
            map.serialize_entry("revisions", value)?;
        }

        if let Some(value) = &self.deployments {
            map.serialize_entry("deployments", value)?;
        }

        if let Some(value) = &self.page_count {
            map.serialize_entry("pageCount", value)?;
        }

        if let Some(value) = &self.page_number {
            map.serialize_entry("pageNumber", value)?;
        }

        if let Some(value) = &self.page_size {
            map.serialize_entry("pageSize", value)?;
        }

        if let Some(value) = &self.revision_count {
            map.serialize_entry("revisionCount", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "revisions" => self.revisions.is_some(),
                "deployments" => self.deployments.is_some(),
                "pageCount" => self.page_count.is_some(),
                "pageNumber" => self.page_number.is_some(),
                "pageSize" => self.page_size.is_some(),
                "revisionCount" => self.revision_count.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockDeploymentRevisionPage {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockDeploymentRevisionPage".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockDeploymentRevisionPage".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"One page of revisions.\",\"properties\":{\"deployments\":{\"description\":\"The revisions of this page, under another name.\",\"items\":{\"$ref\":\"BlockDeploymentRevision\"},\"type\":\"array\"},\"pageCount\":{\"description\":\"The number of pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"pageNumber\":{\"description\":\"The number of this page, starting at 1.\",\"format\":\"int64\",\"type\":\"integer\"},\"pageSize\":{\"description\":\"The number of entries per page.\",\"format\":\"int64\",\"type\":\"integer\"},\"revisionCount\":{\"description\":\"The number of revisions on all pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"revisions\":{\"description\":\"The revisions of this page.\",\"items\":{\"$ref\":\"BlockDeploymentRevision\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[("BlockDeploymentRevision", crate::schema::of::<BlockDeploymentRevision>)],
        )
    }
}

/// A running copy of an app, which consists of blocks.
///
/// Returned by [`describe_app_deployment`](super::Client::describe_app_deployment).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AppDeployment {
    /// The id of a deployment, of a block or of an app.
    pub id: DeploymentId,
    /// A revision of the deployment of an app.
    pub latest_revision: Option<AppDeploymentRevision>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl AppDeployment {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(id: impl Into<DeploymentId>) -> Self {
        Self {
            id: id.into(),
            latest_revision: None,
            extra: Default::default(),
        }
    }

    /// Sets [`latest_revision`](Self::latest_revision).
    #[must_use]
    pub fn with_latest_revision(
        mut self,
        value: impl Into<AppDeploymentRevision>,
    ) -> Self {
        self.latest_revision = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for AppDeployment {
    const EXPECTING: &'static str = "an object (AppDeployment)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_latest_revision = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "latestRevision" => field_latest_revision = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id.ok_or_else(|| serde::de::Error::missing_field("id"))?,
            latest_revision: field_latest_revision,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for AppDeployment {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for AppDeployment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.latest_revision {
            map.serialize_entry("latestRevision", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "latestRevision" => self.latest_revision.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for AppDeployment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AppDeployment".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::AppDeployment".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A running copy of an app, which consists of blocks.\",\"properties\":{\"id\":{\"$ref\":\"DeploymentId\"},\"latestRevision\":{\"$ref\":\"AppDeploymentRevision\"}},\"required\":[\"id\"],\"type\":\"object\"}",
            &[
                ("DeploymentId", crate::schema::of::<DeploymentId>),
                ("AppDeploymentRevision", crate::schema::of::<AppDeploymentRevision>),
            ],
        )
    }
}

/// A revision of the deployment of an app.
///
/// Returned by [`describe_app_deployment`](super::Client::describe_app_deployment).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AppDeploymentRevision {
    /// The blocks of the app.
    pub blocks: Option<Vec<AppBlock>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl AppDeploymentRevision {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            blocks: None,
            extra: Default::default(),
        }
    }

    /// Sets [`blocks`](Self::blocks).
    #[must_use]
    pub fn with_blocks(
        mut self,
        value: impl IntoIterator<Item = impl Into<AppBlock>>,
    ) -> Self {
        self.blocks = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for AppDeploymentRevision {
    const EXPECTING: &'static str = "an object (AppDeploymentRevision)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_blocks = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "blocks" => field_blocks = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            blocks: field_blocks,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for AppDeploymentRevision {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for AppDeploymentRevision {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.blocks {
            map.serialize_entry("blocks", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "blocks" => self.blocks.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for AppDeploymentRevision {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AppDeploymentRevision".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::AppDeploymentRevision".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A revision of the deployment of an app.\",\"properties\":{\"blocks\":{\"description\":\"The blocks of the app.\",\"items\":{\"$ref\":\"AppBlock\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[("AppBlock", crate::schema::of::<AppBlock>)],
        )
    }
}

/// A block of an app.
///
/// Returned by [`describe_app_deployment`](super::Client::describe_app_deployment).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AppBlock {
    /// The id of a deployment, of a block or of an app.
    pub deployment_id: Option<DeploymentId>,
    /// The id of a running block on the platform.
    pub platform_id: Option<PlatformId>,
    /// The kind of a block.
    pub kind: Option<BlockKind>,
    /// The name of the block within the app.
    pub name: Option<String>,
    /// The status of a deployment.
    pub status: Option<DeploymentStatus>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl AppBlock {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            deployment_id: None,
            platform_id: None,
            kind: None,
            name: None,
            status: None,
            extra: Default::default(),
        }
    }

    /// Sets [`deployment_id`](Self::deployment_id).
    #[must_use]
    pub fn with_deployment_id(mut self, value: impl Into<DeploymentId>) -> Self {
        self.deployment_id = Some(value.into());
        self
    }

    /// Sets [`platform_id`](Self::platform_id).
    #[must_use]
    pub fn with_platform_id(mut self, value: impl Into<PlatformId>) -> Self {
        self.platform_id = Some(value.into());
        self
    }

    /// Sets [`kind`](Self::kind).
    #[must_use]
    pub fn with_kind(mut self, value: impl Into<BlockKind>) -> Self {
        self.kind = Some(value.into());
        self
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<DeploymentStatus>) -> Self {
        self.status = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for AppBlock {
    const EXPECTING: &'static str = "an object (AppBlock)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_deployment_id = None;
        let mut field_platform_id = None;
        let mut field_kind = None;
        let mut field_name = None;
        let mut field_status = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "deploymentId" => field_deployment_id = map.next_value()?,
                "platformId" => field_platform_id = map.next_value()?,
                "kind" => field_kind = map.next_value()?,
                "name" => field_name = map.next_value()?,
                "status" => field_status = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            deployment_id: field_deployment_id,
            platform_id: field_platform_id,
            kind: field_kind,
            name: field_name,
            status: field_status,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for AppBlock {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for AppBlock {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.deployment_id {
            map.serialize_entry("deploymentId", value)?;
        }

        if let Some(value) = &self.platform_id {
            map.serialize_entry("platformId", value)?;
        }

        if let Some(value) = &self.kind {
            map.serialize_entry("kind", value)?;
        }

        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }

        if let Some(value) = &self.status {
            map.serialize_entry("status", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "deploymentId" => self.deployment_id.is_some(),
                "platformId" => self.platform_id.is_some(),
                "kind" => self.kind.is_some(),
                "name" => self.name.is_some(),
                "status" => self.status.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for AppBlock {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AppBlock".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::AppBlock".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A block of an app.\",\"properties\":{\"deploymentId\":{\"$ref\":\"DeploymentId\"},\"kind\":{\"$ref\":\"BlockKind\"},\"name\":{\"description\":\"The name of the block within the app.\",\"type\":\"string\"},\"platformId\":{\"$ref\":\"PlatformId\"},\"status\":{\"$ref\":\"DeploymentStatus\"}},\"type\":\"object\"}",
            &[
                ("DeploymentId", crate::schema::of::<DeploymentId>),
                ("BlockKind", crate::schema::of::<BlockKind>),
                ("PlatformId", crate::schema::of::<PlatformId>),
                ("DeploymentStatus", crate::schema::of::<DeploymentStatus>),
            ],
        )
    }
}

/// The values of parameters, by name. A value may be any JSON.
///
/// Taken by [`create_deployment`](super::Client::create_deployment), [`create_deployment_revision`](super::Client::create_deployment_revision), [`patch_parameters`](super::Client::patch_parameters), [`patch_parameters_v2`](super::Client::patch_parameters_v2); returned by [`list_deployments`](super::Client::list_deployments), [`describe_deployment`](super::Client::describe_deployment), [`list_deployment_revisions`](super::Client::list_deployment_revisions), [`describe_deployment_revision`](super::Client::describe_deployment_revision), [`list_all_deployments`](super::Client::list_all_deployments), [`get_parameters`](super::Client::get_parameters), [`patch_parameters`](super::Client::patch_parameters), [`patch_parameters_v2`](super::Client::patch_parameters_v2).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParameterValues(std::collections::BTreeMap<String, serde_json::Value>);
impl ParameterValues {
    /// Creates an empty map.
    pub fn new() -> Self {
        Self::default()
    }
}

crate::serde_helpers::map_impls!(ParameterValues, serde_json::Value);
crate::serde_helpers::input_impls!(ParameterValues);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParameterValues {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParameterValues".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParameterValues".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"additionalProperties\":{},\"description\":\"The values of parameters, by name. A value may be any JSON.\",\"examples\":[{\"region\":\"north\"}],\"type\":\"object\"}",
            &[],
        )
    }
}

/// New values of parameters.
///
/// Taken by [`patch_parameters_v2`](super::Client::patch_parameters_v2).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParametersPatch {
    /// The values of parameters, by name. A value may be any JSON.
    pub app_parameters: Option<ParameterValues>,
    /// The values of parameters, by name. A value may be any JSON.
    pub parameters: ParameterValues,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ParametersPatch {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(parameters: impl Into<ParameterValues>) -> Self {
        Self {
            app_parameters: None,
            parameters: parameters.into(),
            extra: Default::default(),
        }
    }

    /// Sets [`app_parameters`](Self::app_parameters).
    #[must_use]
    pub fn with_app_parameters(mut self, value: impl Into<ParameterValues>) -> Self {
        self.app_parameters = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for ParametersPatch {
    const EXPECTING: &'static str = "an object (ParametersPatch)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_app_parameters = None;
        let mut field_parameters = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "appParameters" => field_app_parameters = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            app_parameters: field_app_parameters,
            parameters: field_parameters
                .ok_or_else(|| serde::de::Error::missing_field("parameters"))?,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ParametersPatch {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ParametersPatch {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.app_parameters {
            map.serialize_entry("appParameters", value)?;
        }

        map.serialize_entry("parameters", &self.parameters)?;
        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "appParameters" => self.app_parameters.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

crate::serde_helpers::input_impls!(ParametersPatch);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParametersPatch {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParametersPatch".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParametersPatch".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"New values of parameters.\",\"examples\":[{\"parameters\":{\"region\":\"north\"}}],\"properties\":{\"appParameters\":{\"$ref\":\"ParameterValues\"},\"parameters\":{\"$ref\":\"ParameterValues\"}},\"required\":[\"parameters\"],\"type\":\"object\"}",
            &[("ParameterValues", crate::schema::of::<ParameterValues>)],
        )
    }
}

/// The type of a parameter's value.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ParameterType {
    /// `boolean`
    Boolean,
    /// `string`
    String,
    /// `string_array`
    StringArray,
    /// `number`
    Number,
    /// `number_array`
    NumberArray,
    /// `object`
    Object,
    /// `object_array`
    ObjectArray,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl ParameterType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::Boolean,
        Self::String,
        Self::StringArray,
        Self::Number,
        Self::NumberArray,
        Self::Object,
        Self::ObjectArray,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Boolean => "boolean",
            Self::String => "string",
            Self::StringArray => "string_array",
            Self::Number => "number",
            Self::NumberArray => "number_array",
            Self::Object => "object",
            Self::ObjectArray => "object_array",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "boolean" => Some(Self::Boolean),
            "string" => Some(Self::String),
            "string_array" => Some(Self::StringArray),
            "number" => Some(Self::Number),
            "number_array" => Some(Self::NumberArray),
            "object" => Some(Self::Object),
            "object_array" => Some(Self::ObjectArray),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(ParameterType);
crate::serde_helpers::string_impls!(ParameterType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParameterType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParameterType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParameterType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The type of a parameter's value.\",\"enum\":[\"boolean\",\"string\",\"string_array\",\"number\",\"number_array\",\"object\",\"object_array\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The parameters that a block takes.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ParameterDefinitions {
    /// The parameters that are fixed when the block is deployed.
    pub build: Option<Vec<ParameterDefinition>>,
    /// The parameters that may change while the block runs.
    pub run: Option<Vec<ParameterDefinition>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ParameterDefinitions {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            build: None,
            run: None,
            extra: Default::default(),
        }
    }

    /// Sets [`build`](Self::build).
    #[must_use]
    pub fn with_build(
        mut self,
        value: impl IntoIterator<Item = impl Into<ParameterDefinition>>,
    ) -> Self {
        self.build = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`run`](Self::run).
    #[must_use]
    pub fn with_run(
        mut self,
        value: impl IntoIterator<Item = impl Into<ParameterDefinition>>,
    ) -> Self {
        self.run = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for ParameterDefinitions {
    const EXPECTING: &'static str = "an object (ParameterDefinitions)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_build = None;
        let mut field_run = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "build" => field_build = map.next_value()?,
                "run" => field_run = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            build: field_build,
            run: field_run,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ParameterDefinitions {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ParameterDefinitions {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.build {
            map.serialize_entry("build", value)?;
        }

        if let Some(value) = &self.run {
            map.serialize_entry("run", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "build" => self.build.is_some(),
                "run" => self.run.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

crate::serde_helpers::input_impls!(ParameterDefinitions);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParameterDefinitions {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParameterDefinitions".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParameterDefinitions".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The parameters that a block takes.\",\"properties\":{\"build\":{\"description\":\"The parameters that are fixed when the block is deployed.\",\"items\":{\"$ref\":\"ParameterDefinition\"},\"type\":\"array\"},\"run\":{\"description\":\"The parameters that may change while the block runs.\",\"items\":{\"$ref\":\"ParameterDefinition\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[("ParameterDefinition", crate::schema::of::<ParameterDefinition>)],
        )
    }
}

/// One parameter of a new release.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParameterDefinition {
    /// The name, to which values and `@param:` refer.
    pub name: String,
    /// The type of a parameter's value.
    pub type_: ParameterType,
    /// Whether a deployment must set a value.
    pub required: bool,
    /// The display name.
    pub title: Option<String>,
    /// The purpose of the parameter.
    pub description: Option<String>,
    /// The default value, if a deployment sets none.
    pub default_value: Option<serde_json::Value>,
    /// Whether the value is hidden.
    pub hide_value: Option<bool>,
    /// The values to choose from.
    pub options: Option<Vec<ParameterOption>>,
    /// The condition under which a value is requested.
    pub conditions: Option<Vec<ParameterCondition>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ParameterDefinition {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(
        name: impl Into<String>,
        type_: impl Into<ParameterType>,
        required: bool,
    ) -> Self {
        Self {
            name: name.into(),
            type_: type_.into(),
            required,
            title: None,
            description: None,
            default_value: None,
            hide_value: None,
            options: None,
            conditions: None,
            extra: Default::default(),
        }
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Sets [`description`](Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Sets [`default_value`](Self::default_value).
    #[must_use]
    pub fn with_default_value(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.default_value = Some(value.into());
        self
    }

    /// Sets [`hide_value`](Self::hide_value).
    #[must_use]
    pub fn with_hide_value(mut self, value: bool) -> Self {
        self.hide_value = Some(value);
        self
    }

    /// Sets [`options`](Self::options).
    #[must_use]
    pub fn with_options(
        mut self,
        value: impl IntoIterator<Item = impl Into<ParameterOption>>,
    ) -> Self {
        self.options = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`conditions`](Self::conditions).
    #[must_use]
    pub fn with_conditions(
        mut self,
        value: impl IntoIterator<Item = impl Into<ParameterCondition>>,
    ) -> Self {
        self.conditions = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for ParameterDefinition {
    const EXPECTING: &'static str = "an object (ParameterDefinition)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_name = None;
        let mut field_type_ = None;
        let mut field_required = None;
        let mut field_title = None;
        let mut field_description = None;
        let mut field_default_value = None;
        let mut field_hide_value = None;
        let mut field_options = None;
        let mut field_conditions = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "name" => field_name = map.next_value()?,
                "type" => field_type_ = map.next_value()?,
                "required" => field_required = map.next_value()?,
                "title" => field_title = map.next_value()?,
                "description" => field_description = map.next_value()?,
                "defaultValue" => field_default_value = Some(map.next_value()?),
                "hideValue" => field_hide_value = map.next_value()?,
                "options" => field_options = map.next_value()?,
                "conditions" => field_conditions = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            name: field_name.ok_or_else(|| serde::de::Error::missing_field("name"))?,
            type_: field_type_.ok_or_else(|| serde::de::Error::missing_field("type"))?,
            required: field_required
                .ok_or_else(|| serde::de::Error::missing_field("required"))?,
            title: field_title,
            description: field_description,
            default_value: field_default_value,
            hide_value: field_hide_value,
            options: field_options,
            conditions: field_conditions,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ParameterDefinition {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ParameterDefinition {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("type", &self.type_)?;
        map.serialize_entry("required", &self.required)?;
        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }

        if let Some(value) = &self.description {
            map.serialize_entry("description", value)?;
        }

        if let Some(value) = &self.default_value {
            map.serialize_entry("defaultValue", value)?;
        }

        if let Some(value) = &self.hide_value {
            map.serialize_entry("hideValue", value)?;
        }

        if let Some(value) = &self.options {
            map.serialize_entry("options", value)?;
        }

        if let Some(value) = &self.conditions {
            map.serialize_entry("conditions", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "title" => self.title.is_some(),
                "description" => self.description.is_some(),
                "defaultValue" => self.default_value.is_some(),
                "hideValue" => self.hide_value.is_some(),
                "options" => self.options.is_some(),
                "conditions" => self.conditions.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParameterDefinition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParameterDefinition".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParameterDefinition".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"One parameter of a new release.\",\"properties\":{\"conditions\":{\"description\":\"The condition under which a value is requested.\",\"items\":{\"$ref\":\"ParameterCondition\"},\"type\":\"array\"},\"defaultValue\":{\"description\":\"The default value, if a deployment sets none.\"},\"description\":{\"description\":\"The purpose of the parameter.\",\"type\":\"string\"},\"hideValue\":{\"description\":\"Whether the value is hidden.\",\"type\":\"boolean\"},\"name\":{\"description\":\"The name, to which values and `@param:` refer.\",\"type\":\"string\"},\"options\":{\"description\":\"The values to choose from.\",\"items\":{\"$ref\":\"ParameterOption\"},\"type\":\"array\"},\"required\":{\"description\":\"Whether a deployment must set a value.\",\"type\":\"boolean\"},\"title\":{\"description\":\"The display name.\",\"type\":\"string\"},\"type\":{\"$ref\":\"ParameterType\"}},\"required\":[\"name\",\"type\",\"required\"],\"type\":\"object\"}",
            &[
                ("ParameterCondition", crate::schema::of::<ParameterCondition>),
                ("ParameterOption", crate::schema::of::<ParameterOption>),
                ("ParameterType", crate::schema::of::<ParameterType>),
            ],
        )
    }
}

/// The parameters that a release takes.
///
/// Returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ParameterDescriptions {
    /// The parameters that are fixed when the block is deployed.
    pub build: Option<Vec<ParameterDescription>>,
    /// The parameters that may change while the block runs.
    pub run: Option<Vec<ParameterDescription>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ParameterDescriptions {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            build: None,
            run: None,
            extra: Default::default(),
        }
    }

    /// Sets [`build`](Self::build).
    #[must_use]
    pub fn with_build(
        mut self,
        value: impl IntoIterator<Item = impl Into<ParameterDescription>>,
    ) -> Self {
        self.build = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`run`](Self::run).
    #[must_use]
    pub fn with_run(
        mut self,
        value: impl IntoIterator<Item = impl Into<ParameterDescription>>,
    ) -> Self {
        self.run = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for ParameterDescriptions {
    const EXPECTING: &'static str = "an object (ParameterDescriptions)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_build = None;
        let mut field_run = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "build" => field_build = map.next_value()?,
                "run" => field_run = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            build: field_build,
            run: field_run,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ParameterDescriptions {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ParameterDescriptions {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.build {
            map.serialize_entry("build", value)?;
        }

        if let Some(value) = &self.run {
            map.serialize_entry("run", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "build" => self.build.is_some(),
                "run" => self.run.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParameterDescriptions {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParameterDescriptions".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParameterDescriptions".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The parameters that a release takes.\",\"properties\":{\"build\":{\"description\":\"The parameters that are fixed when the block is deployed.\",\"items\":{\"$ref\":\"ParameterDescription\"},\"type\":\"array\"},\"run\":{\"description\":\"The parameters that may change while the block runs.\",\"items\":{\"$ref\":\"ParameterDescription\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[("ParameterDescription", crate::schema::of::<ParameterDescription>)],
        )
    }
}

/// One parameter of a release.
///
/// Returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ParameterDescription {
    /// The name, to which values and `@param:` refer.
    pub name: Option<String>,
    /// The type of a parameter's value.
    pub type_: Option<ParameterType>,
    /// Whether a deployment must set a value.
    pub required: Option<bool>,
    /// The display name.
    pub title: Option<String>,
    /// The purpose of the parameter.
    pub description: Option<String>,
    /// The default value, if a deployment sets none.
    pub default_value: Option<serde_json::Value>,
    /// Whether the value is hidden.
    pub hide_value: Option<bool>,
    /// The values to choose from.
    pub options: Option<Vec<ParameterOption>>,
    /// The condition under which a value is requested.
    pub conditions: Option<Vec<ParameterCondition>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ParameterDescription {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            name: None,
            type_: None,
            required: None,
            title: None,
            description: None,
            default_value: None,
            hide_value: None,
            options: None,
            conditions: None,
            extra: Default::default(),
        }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`type_`](Self::type_).
    #[must_use]
    pub fn with_type(mut self, value: impl Into<ParameterType>) -> Self {
        self.type_ = Some(value.into());
        self
    }

    /// Sets [`required`](Self::required).
    #[must_use]
    pub fn with_required(mut self, value: bool) -> Self {
        self.required = Some(value);
        self
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Sets [`description`](Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Sets [`default_value`](Self::default_value).
    #[must_use]
    pub fn with_default_value(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.default_value = Some(value.into());
        self
    }

    /// Sets [`hide_value`](Self::hide_value).
    #[must_use]
    pub fn with_hide_value(mut self, value: bool) -> Self {
        self.hide_value = Some(value);
        self
    }

    /// Sets [`options`](Self::options).
    #[must_use]
    pub fn with_options(
        mut self,
        value: impl IntoIterator<Item = impl Into<ParameterOption>>,
    ) -> Self {
        self.options = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`conditions`](Self::conditions).
    #[must_use]
    pub fn with_conditions(
        mut self,
        value: impl IntoIterator<Item = impl Into<ParameterCondition>>,
    ) -> Self {
        self.conditions = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for ParameterDescription {
    const EXPECTING: &'static str = "an object (ParameterDescription)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_name = None;
        let mut field_type_ = None;
        let mut field_required = None;
        let mut field_title = None;
        let mut field_description = None;
        let mut field_default_value = None;
        let mut field_hide_value = None;
        let mut field_options = None;
        let mut field_conditions = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "name" => field_name = map.next_value()?,
                "type" => field_type_ = map.next_value()?,
                "required" => field_required = map.next_value()?,
                "title" => field_title = map.next_value()?,
                "description" => field_description = map.next_value()?,
                "defaultValue" => field_default_value = Some(map.next_value()?),
                "hideValue" => field_hide_value = map.next_value()?,
                "options" => field_options = map.next_value()?,
                "conditions" => field_conditions = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            name: field_name,
            type_: field_type_,
            required: field_required,
            title: field_title,
            description: field_description,
            default_value: field_default_value,
            hide_value: field_hide_value,
            options: field_options,
            conditions: field_conditions,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ParameterDescription {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ParameterDescription {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }

        if let Some(value) = &self.type_ {
            map.serialize_entry("type", value)?;
        }

        if let Some(value) = &self.required {
            map.serialize_entry("required", value)?;
        }

        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }

        if let Some(value) = &self.description {
            map.serialize_entry("description", value)?;
        }

        if let Some(value) = &self.default_value {
            map.serialize_entry("defaultValue", value)?;
        }

        if let Some(value) = &self.hide_value {
            map.serialize_entry("hideValue", value)?;
        }

        if let Some(value) = &self.options {
            map.serialize_entry("options", value)?;
        }

        if let Some(value) = &self.conditions {
            map.serialize_entry("conditions", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "name" => self.name.is_some(),
                "type" => self.type_.is_some(),
                "required" => self.required.is_some(),
                "title" => self.title.is_some(),
                "description" => self.description.is_some(),
                "defaultValue" => self.default_value.is_some(),
                "hideValue" => self.hide_value.is_some(),
                "options" => self.options.is_some(),
                "conditions" => self.conditions.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParameterDescription {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParameterDescription".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParameterDescription".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"One parameter of a release.\",\"properties\":{\"conditions\":{\"description\":\"The condition under which a value is requested.\",\"items\":{\"$ref\":\"ParameterCondition\"},\"type\":\"array\"},\"defaultValue\":{\"description\":\"The default value, if a deployment sets none.\"},\"description\":{\"description\":\"The purpose of the parameter.\",\"type\":\"string\"},\"hideValue\":{\"description\":\"Whether the value is hidden.\",\"type\":\"boolean\"},\"name\":{\"description\":\"The name, to which values and `@param:` refer.\",\"type\":\"string\"},\"options\":{\"description\":\"The values to choose from.\",\"items\":{\"$ref\":\"ParameterOption\"},\"type\":\"array\"},\"required\":{\"description\":\"Whether a deployment must set a value.\",\"type\":\"boolean\"},\"title\":{\"description\":\"The display name.\",\"type\":\"string\"},\"type\":{\"$ref\":\"ParameterType\"}},\"type\":\"object\"}",
            &[
                ("ParameterCondition", crate::schema::of::<ParameterCondition>),
                ("ParameterOption", crate::schema::of::<ParameterOption>),
                ("ParameterType", crate::schema::of::<ParameterType>),
            ],
        )
    }
}

/// One value to choose from.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ParameterOption {
    /// The display name of the value.
    pub title: Option<String>,
    /// The value.
    pub value: Option<serde_json::Value>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ParameterOption {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            title: None,
            value: None,
            extra: Default::default(),
        }
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Sets [`value`](Self::value).
    #[must_use]
    pub fn with_value(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.value = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for ParameterOption {
    const EXPECTING: &'static str = "an object (ParameterOption)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_title = None;
        let mut field_value = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "title" => field_title = map.next_value()?,
                "value" => field_value = Some(map.next_value()?),
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            title: field_title,
            value: field_value,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ParameterOption {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ParameterOption {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }

        if let Some(value) = &self.value {
            map.serialize_entry("value", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "title" => self.title.is_some(),
                "value" => self.value.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParameterOption {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParameterOption".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParameterOption".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"One value to choose from.\",\"properties\":{\"title\":{\"description\":\"The display name of the value.\",\"type\":\"string\"},\"value\":{\"description\":\"The value.\"}},\"type\":\"object\"}",
            &[],
        )
    }
}

/// The condition under which a parameter is requested.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ParameterCondition {
    /// A group of conditions.
    ConditionGroup(Box<ConditionGroup>),
    /// Compares the value of another parameter.
    Value(Box<ValueCondition>),
    /// Any other value, as received.
    Other(serde_json::Value),
}

impl From<ConditionGroup> for ParameterCondition {
    fn from(value: ConditionGroup) -> Self {
        Self::ConditionGroup(Box::new(value))
    }
}

impl From<ValueCondition> for ParameterCondition {
    fn from(value: ValueCondition) -> Self {
        Self::Value(Box::new(value))
    }
}

impl<'de> serde::Deserialize<'de> for ParameterCondition {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let (chosen, value) = crate::reading::chosen(
            value,
            &super::shapes::ParameterCondition,
        );
        let read = match chosen {
            Some(0usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::ConditionGroup)
            }
            Some(1usize) => serde::Deserialize::deserialize(&value).ok().map(Self::Value),
            _ => None,
        };
        match read {
            Some(read) => Ok(read),
            None => crate::reading::other(value).map(Self::Other),
        }
    }
}

impl serde::Serialize for ParameterCondition {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ConditionGroup(value) => serde::Serialize::serialize(value, serializer),
            Self::Value(value) => serde::Serialize::serialize(value, serializer),
            Self::Other(value) => serde::Serialize::serialize(value, serializer),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParameterCondition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParameterCondition".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParameterCondition".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"$ref\":\"ConditionGroup\"},{\"$ref\":\"ValueCondition\"}],\"description\":\"The condition under which a parameter is requested.\"}",
            &[
                ("ConditionGroup", crate::schema::of::<ConditionGroup>),
                ("ValueCondition", crate::schema::of::<ValueCondition>),
            ],
        )
    }
}

/// A group of conditions.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConditionGroup {
    /// Whether all conditions of a group must hold, or any of them.
    pub condition_type: ConditionType,
    /// The conditions.
    pub conditions: Vec<ParameterCondition>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ConditionGroup {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(
        condition_type: impl Into<ConditionType>,
        conditions: impl IntoIterator<Item = impl Into<ParameterCondition>>,
    ) -> Self {
        Self {
            condition_type: condition_type.into(),
            conditions: conditions.into_iter().map(Into::into).collect(),
            extra: Default::default(),
        }
    }
}

impl crate::serde_helpers::Object for ConditionGroup {
    const EXPECTING: &'static str = "an object (ConditionGroup)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_condition_type = None;
        let mut field_conditions = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "conditionType" => field_condition_type = map.next_value()?,
                "conditions" => field_conditions = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            condition_type: field_condition_type
                .ok_or_else(|| serde::de::Error::missing_field("conditionType"))?,
            conditions: field_conditions
                .ok_or_else(|| serde::de::Error::missing_field("conditions"))?,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ConditionGroup {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ConditionGroup {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("conditionType", &self.condition_type)?;
        map.serialize_entry("conditions", &self.conditions)?;
        for (name, value) in &self.extra {
            map.serialize_entry(name, value)?;
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ConditionGroup {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ConditionGroup".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ConditionGroup".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A group of conditions.\",\"properties\":{\"conditionType\":{\"$ref\":\"ConditionType\"},\"conditions\":{\"description\":\"The conditions.\",\"items\":{\"$ref\":\"ParameterCondition\"},\"type\":\"array\"}},\"required\":[\"conditionType\",\"conditions\"],\"type\":\"object\"}",
            &[
                ("ConditionType", crate::schema::of::<ConditionType>),
                ("ParameterCondition", crate::schema::of::<ParameterCondition>),
            ],
        )
    }
}

/// Whether all conditions of a group must hold, or any of them.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ConditionType {
    /// `AND`
    And,
    /// `OR`
    Or,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl ConditionType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::And, Self::Or];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::And => "AND",
            Self::Or => "OR",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "AND" => Some(Self::And),
            "OR" => Some(Self::Or),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(ConditionType);
crate::serde_helpers::string_impls!(ConditionType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ConditionType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ConditionType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ConditionType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"Whether all conditions of a group must hold, or any of them.\",\"enum\":[\"AND\",\"OR\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// Compares the value of another parameter.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ValueCondition {
    /// The name of the other parameter.
    pub depends_on: String,
    /// How two values are compared.
    pub operator: Option<ComparisonOperator>,
    /// The value to compare with.
    pub value: Option<serde_json::Value>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ValueCondition {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(depends_on: impl Into<String>) -> Self {
        Self {
            depends_on: depends_on.into(),
            operator: None,
            value: None,
            extra: Default::default(),
        }
    }

    /// Sets [`operator`](Self::operator).
    #[must_use]
    pub fn with_operator(mut self, value: impl Into<ComparisonOperator>) -> Self {
        self.operator = Some(value.into());
        self
    }

    /// Sets [`value`](Self::value).
    #[must_use]
    pub fn with_value(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.value = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for ValueCondition {
    const EXPECTING: &'static str = "an object (ValueCondition)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_depends_on = None;
        let mut field_operator = None;
        let mut field_value = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "dependsOn" => field_depends_on = map.next_value()?,
                "operator" => field_operator = map.next_value()?,
                "value" => field_value = Some(map.next_value()?),
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            depends_on: field_depends_on
                .ok_or_else(|| serde::de::Error::missing_field("dependsOn"))?,
            operator: field_operator,
            value: field_value,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ValueCondition {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ValueCondition {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("dependsOn", &self.depends_on)?;
        if let Some(value) = &self.operator {
            map.serialize_entry("operator", value)?;
        }

        if let Some(value) = &self.value {
            map.serialize_entry("value", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "operator" => self.operator.is_some(),
                "value" => self.value.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ValueCondition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ValueCondition".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ValueCondition".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"Compares the value of another parameter.\",\"properties\":{\"dependsOn\":{\"description\":\"The name of the other parameter.\",\"type\":\"string\"},\"operator\":{\"$ref\":\"ComparisonOperator\"},\"value\":{\"description\":\"The value to compare with.\"}},\"required\":[\"dependsOn\"],\"type\":\"object\"}",
            &[("ComparisonOperator", crate::schema::of::<ComparisonOperator>)],
        )
    }
}

/// How two values are compared.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ComparisonOperator {
    /// `equals`
    Equals,
    /// `not-equals`
    NotEquals,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl ComparisonOperator {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Equals, Self::NotEquals];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Equals => "equals",
            Self::NotEquals => "not-equals",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "equals" => Some(Self::Equals),
            "not-equals" => Some(Self::NotEquals),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(ComparisonOperator);
crate::serde_helpers::string_impls!(ComparisonOperator);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ComparisonOperator {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ComparisonOperator".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ComparisonOperator".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"How two values are compared.\",\"enum\":[\"equals\",\"not-equals\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// A reference to a build parameter: `@param:` and the name of the parameter. Any scalar inside a `config` may be such a reference.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ParamRef(String);
impl ParamRef {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(ParamRef, String);
crate::serde_helpers::string_impls!(ParamRef);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParamRef {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParamRef".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParamRef".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A reference to a build parameter: `@param:` and the name of the parameter. Any scalar inside a `config` may be such a reference.\",\"pattern\":\"^@param:.+$\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// A boolean, or the parameter that holds it.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BooleanOrParam {
    /// A boolean.
    Boolean(bool),
    /// A reference to a build parameter: `@param:` and the name of the parameter.
    ParamRef(ParamRef),
    /// Any other value, as received.
    Other(serde_json::Value),
}

impl From<bool> for BooleanOrParam {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<ParamRef> for BooleanOrParam {
    fn from(value: ParamRef) -> Self {
        Self::ParamRef(value)
    }
}

impl From<&str> for BooleanOrParam {
    fn from(value: &str) -> Self {
        Self::ParamRef(value.into())
    }
}

impl From<String> for BooleanOrParam {
    fn from(value: String) -> Self {
        Self::ParamRef(value.into())
    }
}

impl<'de> serde::Deserialize<'de> for BooleanOrParam {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let (chosen, value) = crate::reading::chosen(
            value,
            &super::shapes::BooleanOrParam,
        );
        let read = match chosen {
            Some(0usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::Boolean)
            }
            Some(1usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::ParamRef)
            }
            _ => None,
        };
        match read {
            Some(read) => Ok(read),
            None => crate::reading::other(value).map(Self::Other),
        }
    }
}

impl serde::Serialize for BooleanOrParam {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Boolean(value) => serde::Serialize::serialize(value, serializer),
            Self::ParamRef(value) => serde::Serialize::serialize(value, serializer),
            Self::Other(value) => serde::Serialize::serialize(value, serializer),
        }
    }
}

impl std::fmt::Display for BooleanOrParam {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crate::serde_helpers::plain(self))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BooleanOrParam {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BooleanOrParam".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BooleanOrParam".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"type\":\"boolean\"},{\"$ref\":\"ParamRef\"}],\"description\":\"A boolean, or the parameter that holds it.\"}",
            &[("ParamRef", crate::schema::of::<ParamRef>)],
        )
    }
}

/// An integer, or the parameter that holds it.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum IntegerOrParam {
    /// An integer.
    Integer(i64),
    /// A reference to a build parameter: `@param:` and the name of the parameter.
    ParamRef(ParamRef),
    /// Any other value, as received.
    Other(serde_json::Value),
}

impl From<i64> for IntegerOrParam {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<ParamRef> for IntegerOrParam {
    fn from(value: ParamRef) -> Self {
        Self::ParamRef(value)
    }
}

impl From<&str> for IntegerOrParam {
    fn from(value: &str) -> Self {
        Self::ParamRef(value.into())
    }
}

impl From<String> for IntegerOrParam {
    fn from(value: String) -> Self {
        Self::ParamRef(value.into())
    }
}

impl<'de> serde::Deserialize<'de> for IntegerOrParam {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let (chosen, value) = crate::reading::chosen(
            value,
            &super::shapes::IntegerOrParam,
        );
        let read = match chosen {
            Some(0usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::Integer)
            }
            Some(1usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::ParamRef)
            }
            _ => None,
        };
        match read {
            Some(read) => Ok(read),
            None => crate::reading::other(value).map(Self::Other),
        }
    }
}

impl serde::Serialize for IntegerOrParam {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => serde::Serialize::serialize(value, serializer),
            Self::ParamRef(value) => serde::Serialize::serialize(value, serializer),
            Self::Other(value) => serde::Serialize::serialize(value, serializer),
        }
    }
}

impl std::fmt::Display for IntegerOrParam {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crate::serde_helpers::plain(self))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for IntegerOrParam {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "IntegerOrParam".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::IntegerOrParam".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"format\":\"int64\",\"type\":\"integer\"},{\"$ref\":\"ParamRef\"}],\"description\":\"An integer, or the parameter that holds it.\"}",
            &[("ParamRef", crate::schema::of::<ParamRef>)],
        )
    }
}

/// A string, a number or a boolean, or the parameter that holds it.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ConfigScalar {
    /// A string.
    Text(String),
    /// A number.
    Number(serde_json::Number),
    /// A boolean.
    Boolean(bool),
    /// Any other value, as received.
    Other(serde_json::Value),
}

impl From<String> for ConfigScalar {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<serde_json::Number> for ConfigScalar {
    fn from(value: serde_json::Number) -> Self {
        Self::Number(value)
    }
}

impl From<bool> for ConfigScalar {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<i32> for ConfigScalar {
    fn from(value: i32) -> Self {
        Self::Number(value.into())
    }
}

impl From<i64> for ConfigScalar {
    fn from(value: i64) -> Self {
        Self::Number(value.into())
    }
}

impl From<u32> for ConfigScalar {
    fn from(value: u32) -> Self {
        Self::Number(value.into())
    }
}

impl From<u64> for ConfigScalar {
    fn from(value: u64) -> Self {
        Self::Number(value.into())
    }
}

impl From<&str> for ConfigScalar {
    fn from(value: &str) -> Self {
        Self::Text(value.into())
    }
}

impl<'de> serde::Deserialize<'de> for ConfigScalar {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let (chosen, value) = crate::reading::chosen(
            value,
            &super::shapes::ConfigScalar,
        );
        let read = match chosen {
            Some(0usize) => serde::Deserialize::deserialize(&value).ok().map(Self::Text),
            Some(1usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::Number)
            }
            Some(2usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::Boolean)
            }
            _ => None,
        };
        match read {
            Some(read) => Ok(read),
            None => crate::reading::other(value).map(Self::Other),
        }
    }
}

impl serde::Serialize for ConfigScalar {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(value) => serde::Serialize::serialize(value, serializer),
            Self::Number(value) => serde::Serialize::serialize(value, serializer),
            Self::Boolean(value) => serde::Serialize::serialize(value, serializer),
            Self::Other(value) => serde::Serialize::serialize(value, serializer),
        }
    }
}

impl std::fmt::Display for ConfigScalar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crate::serde_helpers::plain(self))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ConfigScalar {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ConfigScalar".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ConfigScalar".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"}],\"description\":\"A string, a number or a boolean, or the parameter that holds it.\"}",
            &[],
        )
    }
}

/// What a block runs. The type depends on the kind of the block.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BlockConfig {
    /// What a block of kind `workflow` runs: steps, each after those that it names as its parents.
    Workflow(Box<WorkflowConfig>),
    /// What a block of kind `service` runs: a server.
    Service(Box<ServiceConfig>),
    /// Any other value, as received.
    Other(serde_json::Value),
}

impl From<WorkflowConfig> for BlockConfig {
    fn from(value: WorkflowConfig) -> Self {
        Self::Workflow(Box::new(value))
    }
}

impl From<ServiceConfig> for BlockConfig {
    fn from(value: ServiceConfig) -> Self {
        Self::Service(Box::new(value))
    }
}

impl<'de> serde::Deserialize<'de> for BlockConfig {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let (chosen, value) = crate::reading::chosen(value, &super::shapes::BlockConfig);
        let read = match chosen {
            Some(0usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::Workflow)
            }
            Some(1usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::Service)
            }
            _ => None,
        };
        match read {
            Some(read) => Ok(read),
            None => crate::reading::other(value).map(Self::Other),
        }
    }
}

impl serde::Serialize for BlockConfig {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Workflow(value) => serde::Serialize::serialize(value, serializer),
            Self::Service(value) => serde::Serialize::serialize(value, serializer),
            Self::Other(value) => serde::Serialize::serialize(value, serializer),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for BlockConfig {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BlockConfig".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::BlockConfig".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"$ref\":\"WorkflowConfig\"},{\"$ref\":\"ServiceConfig\"}],\"description\":\"What a block runs. The type depends on the kind of the block.\"}",
            &[
                ("WorkflowConfig", crate::schema::of::<WorkflowConfig>),
                ("ServiceConfig", crate::schema::of::<ServiceConfig>),
            ],
        )
    }
}

/// What a block of kind `workflow` runs: steps, each after those that it names as its parents.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WorkflowConfig {
    /// The images to which steps refer, by name.
    pub images: Option<std::collections::BTreeMap<String, Image>>,
    /// The steps, by name.
    pub steps: std::collections::BTreeMap<String, Step>,
    /// What starts the workflow.
    pub triggers: Option<Vec<Trigger>>,
    /// Who is notified of the result of a run.
    pub watchers: Option<Vec<Watcher>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl WorkflowConfig {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(
        steps: impl IntoIterator<Item = (impl Into<String>, impl Into<Step>)>,
    ) -> Self {
        Self {
            images: None,
            steps: steps
                .into_iter()
                .map(|(name, it)| (name.into(), it.into()))
                .collect(),
            triggers: None,
            watchers: None,
            extra: Default::default(),
        }
    }

    /// Sets [`images`](Self::images).
    #[must_use]
    pub fn with_images(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<Image>)>,
    ) -> Self {
        self.images = Some(
            value.into_iter().map(|(name, it)| (name.into(), it.into())).collect(),
        );
        self
    }

    /// Sets [`triggers`](Self::triggers).
    #[must_use]
    pub fn with_triggers(
        mut self,
        value: impl IntoIterator<Item = impl Into<Trigger>>,
    ) -> Self {
        self.triggers = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`watchers`](Self::watchers).
    #[must_use]
    pub fn with_watchers(
        mut self,
        value: impl IntoIterator<Item = impl Into<Watcher>>,
    ) -> Self {
        self.watchers = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for WorkflowConfig {
    const EXPECTING: &'static str = "an object (WorkflowConfig)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_images = None;
        let mut field_steps = None;
        let mut field_triggers = None;
        let mut field_watchers = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "images" => field_images = map.next_value()?,
                "steps" => field_steps = map.next_value()?,
                "triggers" => field_triggers = map.next_value()?,
                "watchers" => field_watchers = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            images: field_images,
            steps: field_steps.ok_or_else(|| serde::de::Error::missing_field("steps"))?,
            triggers: field_triggers,
            watchers: field_watchers,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for WorkflowConfig {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for WorkflowConfig {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.images {
            map.serialize_entry("images", value)?;
        }

        map.serialize_entry("steps", &self.steps)?;
        if let Some(value) = &self.triggers {
            map.serialize_entry("triggers", value)?;
        }

        if let Some(value) = &self.watchers {
            map.serialize_entry("watchers", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "images" => self.images.is_some(),
                "triggers" => self.triggers.is_some(),
                "watchers" => self.watchers.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for WorkflowConfig {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WorkflowConfig".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::WorkflowConfig".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"What a block of kind `workflow` runs: steps, each after those that it names as its parents.\",\"properties\":{\"images\":{\"additionalProperties\":{\"$ref\":\"Image\"},\"description\":\"The images to which steps refer, by name.\",\"type\":\"object\"},\"steps\":{\"additionalProperties\":{\"$ref\":\"Step\"},\"description\":\"The steps, by name.\",\"type\":\"object\"},\"triggers\":{\"description\":\"What starts the workflow.\",\"items\":{\"$ref\":\"Trigger\"},\"type\":\"array\"},\"watchers\":{\"description\":\"Who is notified of the result of a run.\",\"items\":{\"$ref\":\"Watcher\"},\"type\":\"array\"}},\"required\":[\"steps\"],\"type\":\"object\"}",
            &[
                ("Image", crate::schema::of::<Image>),
                ("Step", crate::schema::of::<Step>),
                ("Trigger", crate::schema::of::<Trigger>),
                ("Watcher", crate::schema::of::<Watcher>),
            ],
        )
    }
}

/// What a block of kind `service` runs: a server.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServiceConfig {
    /// The type of a service.
    pub service_type: ServiceType,
    /// An image that is built from the artifact.
    pub image: Option<Image>,
    /// An image that already exists on the platform.
    pub image_details: Option<ImageDetails>,
    /// The resources of a step or a service.
    pub resources: Option<Resources>,
    /// The environment of a step or a service.
    pub parameters: Option<StepParameters>,
    /// Whether all requests of a session go to the same instance.
    pub session_stickiness: Option<BooleanOrParam>,
    /// Whether the service scales to zero while there are no requests.
    pub scale_to_zero: Option<BooleanOrParam>,
    /// The command that replaces the entry point of the image.
    pub entrypoint: Option<String>,
    /// The path of the health check.
    pub health_check_url: Option<String>,
    /// The minimum number of instances.
    pub min_instances: Option<IntegerOrParam>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ServiceConfig {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(service_type: impl Into<ServiceType>) -> Self {
        Self {
            service_type: service_type.into(),
            image: None,
            image_details: None,
            resources: None,
            parameters: None,
            session_stickiness: None,
            scale_to_zero: None,
            entrypoint: None,
            health_check_url: None,
            min_instances: None,
            extra: Default::default(),
        }
    }

    /// Sets [`image`](Self::image).
    #[must_use]
    pub fn with_image(mut self, value: impl Into<Image>) -> Self {
        self.image = Some(value.into());
        self
    }

    /// Sets [`image_details`](Self::image_details).
    #[must_use]
    pub fn with_image_details(mut self, value: impl Into<ImageDetails>) -> Self {
        self.image_details = Some(value.into());
        self
    }

    /// Sets [`resources`](Self::resources).
    #[must_use]
    pub fn with_resources(mut self, value: impl Into<Resources>) -> Self {
        self.resources = Some(value.into());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<StepParameters>) -> Self {
        self.parameters = Some(value.into());
        self
    }

    /// Sets [`session_stickiness`](Self::session_stickiness).
    #[must_use]
    pub fn with_session_stickiness(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.session_stickiness = Some(value.into());
        self
    }

    /// Sets [`scale_to_zero`](Self::scale_to_zero).
    #[must_use]
    pub fn with_scale_to_zero(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.scale_to_zero = Some(value.into());
        self
    }

    /// Sets [`entrypoint`](Self::entrypoint).
    #[must_use]
    pub fn with_entrypoint(mut self, value: impl Into<String>) -> Self {
        self.entrypoint = Some(value.into());
        self
    }

    /// Sets [`health_check_url`](Self::health_check_url).
    #[must_use]
    pub fn with_health_check_url(mut self, value: impl Into<String>) -> Self {
        self.health_check_url = Some(value.into());
        self
    }

    /// Sets [`min_instances`](Self::min_instances).
    #[must_use]
    pub fn with_min_instances(mut self, value: impl Into<IntegerOrParam>) -> Self {
        self.min_instances = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for ServiceConfig {
    const EXPECTING: &'static str = "an object (ServiceConfig)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_service_type = None;
        let mut field_image = None;
        let mut field_image_details = None;
        let mut field_resources = None;
        let mut field_parameters = None;
        let mut field_session_stickiness = None;
        let mut field_scale_to_zero = None;
        let mut field_entrypoint = None;
        let mut field_health_check_url = None;
        let mut field_min_instances = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "serviceType" => field_service_type = map.next_value()?,
                "image" => field_image = map.next_value()?,
                "imageDetails" => field_image_details = map.next_value()?,
                "resources" => field_resources = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                "sessionStickiness" => field_session_stickiness = map.next_value()?,
                "scaleToZero" => field_scale_to_zero = map.next_value()?,
                "entrypoint" => field_entrypoint = map.next_value()?,
                "healthCheckURL" => field_health_check_url = map.next_value()?,
                "minInstances" => field_min_instances = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            service_type: field_service_type
                .ok_or_else(|| serde::de::Error::missing_field("serviceType"))?,
            image: field_image,
            image_details: field_image_details,
            resources: field_resources,
            parameters: field_parameters,
            session_stickiness: field_session_stickiness,
            scale_to_zero: field_scale_to_zero,
            entrypoint: field_entrypoint,
            health_check_url: field_health_check_url,
            min_instances: field_min_instances,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ServiceConfig {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ServiceConfig {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("serviceType", &self.service_type)?;
        if let Some(value) = &self.image {
            map.serialize_entry("image", value)?;
        }

        if let Some(value) = &self.image_details {
            map.serialize_entry("imageDetails", value)?;
        }

        if let Some(value) = &self.resources {
            map.serialize_entry("resources", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        if let Some(value) = &self.session_stickiness {
            map.serialize_entry("sessionStickiness", value)?;
        }

        if let Some(value) = &self.scale_to_zero {
            map.serialize_entry("scaleToZero", value)?;
        }

        if let Some(value) = &self.entrypoint {
            map.serialize_entry("entrypoint", value)?;
        }

        if let Some(value) = &self.health_check_url {
            map.serialize_entry("healthCheckURL", value)?;
        }

        if let Some(value) = &self.min_instances {
            map.serialize_entry("minInstances", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "image" => self.image.is_some(),
                "imageDetails" => self.image_details.is_some(),
                "resources" => self.resources.is_some(),
                "parameters" => self.parameters.is_some(),
                "sessionStickiness" => self.session_stickiness.is_some(),
                "scaleToZero" => self.scale_to_zero.is_some(),
                "entrypoint" => self.entrypoint.is_some(),
                "healthCheckURL" => self.health_check_url.is_some(),
                "minInstances" => self.min_instances.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ServiceConfig {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ServiceConfig".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ServiceConfig".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"What a block of kind `service` runs: a server.\",\"properties\":{\"entrypoint\":{\"description\":\"The command that replaces the entry point of the image.\",\"type\":\"string\"},\"healthCheckURL\":{\"description\":\"The path of the health check.\",\"type\":\"string\"},\"image\":{\"$ref\":\"Image\"},\"imageDetails\":{\"$ref\":\"ImageDetails\"},\"minInstances\":{\"$ref\":\"IntegerOrParam\"},\"parameters\":{\"$ref\":\"StepParameters\"},\"resources\":{\"$ref\":\"Resources\"},\"scaleToZero\":{\"$ref\":\"BooleanOrParam\"},\"serviceType\":{\"$ref\":\"ServiceType\"},\"sessionStickiness\":{\"$ref\":\"BooleanOrParam\"}},\"required\":[\"serviceType\"],\"type\":\"object\"}",
            &[
                ("Image", crate::schema::of::<Image>),
                ("ImageDetails", crate::schema::of::<ImageDetails>),
                ("IntegerOrParam", crate::schema::of::<IntegerOrParam>),
                ("StepParameters", crate::schema::of::<StepParameters>),
                ("Resources", crate::schema::of::<Resources>),
                ("BooleanOrParam", crate::schema::of::<BooleanOrParam>),
                ("ServiceType", crate::schema::of::<ServiceType>),
            ],
        )
    }
}

/// The type of a service.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ServiceType {
    /// `api`
    Api,
    /// `web-app`
    WebApp,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl ServiceType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Api, Self::WebApp];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Api => "api",
            Self::WebApp => "web-app",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "api" => Some(Self::Api),
            "web-app" => Some(Self::WebApp),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(ServiceType);
crate::serde_helpers::string_impls!(ServiceType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ServiceType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ServiceType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ServiceType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The type of a service.\",\"enum\":[\"api\",\"web-app\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// An image that is built from the artifact.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Image {
    /// The version of the image.
    pub version: Option<String>,
    /// The path of the Dockerfile within the artifact.
    pub dockerfile: Option<String>,
    /// The build context, a directory within the artifact.
    pub context: Option<String>,
    /// Whether the build uses the cache of earlier builds.
    pub use_cache: Option<BooleanOrParam>,
    /// The build arguments, by name.
    pub build_arguments: Option<std::collections::BTreeMap<String, ConfigScalar>>,
    /// The names of the secrets that the build may read.
    pub secrets: Option<Vec<String>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Image {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            version: None,
            dockerfile: None,
            context: None,
            use_cache: None,
            build_arguments: None,
            secrets: None,
            extra: Default::default(),
        }
    }

    /// Sets [`version`](Self::version).
    #[must_use]
    pub fn with_version(mut self, value: impl Into<String>) -> Self {
        self.version = Some(value.into());
        self
    }

    /// Sets [`dockerfile`](Self::dockerfile).
    #[must_use]
    pub fn with_dockerfile(mut self, value: impl Into<String>) -> Self {
        self.dockerfile = Some(value.into());
        self
    }

    /// Sets [`context`](Self::context).
    #[must_use]
    pub fn with_context(mut self, value: impl Into<String>) -> Self {
        self.context = Some(value.into());
        self
    }

    /// Sets [`use_cache`](Self::use_cache).
    #[must_use]
    pub fn with_use_cache(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.use_cache = Some(value.into());
        self
    }

    /// Sets [`build_arguments`](Self::build_arguments).
    #[must_use]
    pub fn with_build_arguments(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<ConfigScalar>)>,
    ) -> Self {
        self.build_arguments = Some(
            value.into_iter().map(|(name, it)| (name.into(), it.into())).collect(),
        );
        self
    }

    /// Sets [`secrets`](Self::secrets).
    #[must_use]
    pub fn with_secrets(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.secrets = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for Image {
    const EXPECTING: &'static str = "an object (Image)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_version = None;
        let mut field_dockerfile = None;
        let mut field_context = None;
        let mut field_use_cache = None;
        let mut field_build_arguments = None;
        let mut field_secrets = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "version" => field_version = map.next_value()?,
                "dockerfile" => field_dockerfile = map.next_value()?,
                "context" => field_context = map.next_value()?,
                "useCache" => field_use_cache = map.next_value()?,
                "buildArguments" => field_build_arguments = map.next_value()?,
                "secrets" => field_secrets = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            version: field_version,
            dockerfile: field_dockerfile,
            context: field_context,
            use_cache: field_use_cache,
            build_arguments: field_build_arguments,
            secrets: field_secrets,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Image {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Image {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.version {
            map.serialize_entry("version", value)?;
        }

        if let Some(value) = &self.dockerfile {
            map.serialize_entry("dockerfile", value)?;
        }

        if let Some(value) = &self.context {
            map.serialize_entry("context", value)?;
        }

        if let Some(value) = &self.use_cache {
            map.serialize_entry("useCache", value)?;
        }

        if let Some(value) = &self.build_arguments {
            map.serialize_entry("buildArguments", value)?;
        }

        if let Some(value) = &self.secrets {
            map.serialize_entry("secrets", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "version" => self.version.is_some(),
                "dockerfile" => self.dockerfile.is_some(),
                "context" => self.context.is_some(),
                "useCache" => self.use_cache.is_some(),
                "buildArguments" => self.build_arguments.is_some(),
                "secrets" => self.secrets.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Image {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Image".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Image".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"An image that is built from the artifact.\",\"properties\":{\"buildArguments\":{\"additionalProperties\":{\"$ref\":\"ConfigScalar\"},\"description\":\"The build arguments, by name.\",\"type\":\"object\"},\"context\":{\"description\":\"The build context, a directory within the artifact.\",\"type\":\"string\"},\"dockerfile\":{\"description\":\"The path of the Dockerfile within the artifact.\",\"type\":\"string\"},\"secrets\":{\"description\":\"The names of the secrets that the build may read.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"},\"useCache\":{\"$ref\":\"BooleanOrParam\"},\"version\":{\"description\":\"The version of the image.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[
                ("ConfigScalar", crate::schema::of::<ConfigScalar>),
                ("BooleanOrParam", crate::schema::of::<BooleanOrParam>),
            ],
        )
    }
}

/// An image that already exists on the platform.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImageDetails {
    /// The id of an image or of a version of one, written as a number or as a string.
    pub id: Option<ImageId>,
    /// The id of an image or of a version of one, written as a number or as a string.
    pub version_id: Option<ImageId>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ImageDetails {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            version_id: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<ImageId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`version_id`](Self::version_id).
    #[must_use]
    pub fn with_version_id(mut self, value: impl Into<ImageId>) -> Self {
        self.version_id = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for ImageDetails {
    const EXPECTING: &'static str = "an object (ImageDetails)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_version_id = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "versionId" => field_version_id = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id,
            version_id: field_version_id,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ImageDetails {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ImageDetails {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        if let Some(value) = &self.version_id {
            map.serialize_entry("versionId", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                "versionId" => self.version_id.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ImageDetails {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ImageDetails".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ImageDetails".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"An image that already exists on the platform.\",\"properties\":{\"id\":{\"$ref\":\"ImageId\"},\"versionId\":{\"$ref\":\"ImageId\"}},\"type\":\"object\"}",
            &[("ImageId", crate::schema::of::<ImageId>)],
        )
    }
}

/// The resources of a step or a service.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Resources {
    /// The id of the instance type.
    pub instance_type_id: Option<IntegerOrParam>,
    /// The size of the disk, for instance `10GB`.
    pub storage: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Resources {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            instance_type_id: None,
            storage: None,
            extra: Default::default(),
        }
    }

    /// Sets [`instance_type_id`](Self::instance_type_id).
    #[must_use]
    pub fn with_instance_type_id(mut self, value: impl Into<IntegerOrParam>) -> Self {
        self.instance_type_id = Some(value.into());
        self
    }

    /// Sets [`storage`](Self::storage).
    #[must_use]
    pub fn with_storage(mut self, value: impl Into<String>) -> Self {
        self.storage = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Resources {
    const EXPECTING: &'static str = "an object (Resources)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_instance_type_id = None;
        let mut field_storage = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "instanceTypeId" => field_instance_type_id = map.next_value()?,
                "storage" => field_storage = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            instance_type_id: field_instance_type_id,
            storage: field_storage,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Resources {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Resources {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.instance_type_id {
            map.serialize_entry("instanceTypeId", value)?;
        }

        if let Some(value) = &self.storage {
            map.serialize_entry("storage", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "instanceTypeId" => self.instance_type_id.is_some(),
                "storage" => self.storage.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Resources {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Resources".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Resources".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The resources of a step or a service.\",\"properties\":{\"instanceTypeId\":{\"$ref\":\"IntegerOrParam\"},\"storage\":{\"description\":\"The size of the disk, for instance `10GB`.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[("IntegerOrParam", crate::schema::of::<IntegerOrParam>)],
        )
    }
}

/// A Git repository that contains the code.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Repository {
    /// The branch.
    pub branch: Option<String>,
    /// The access token of the repository, or its name.
    pub token: Option<crate::Secret>,
    /// The URL of the repository.
    pub url: Option<String>,
    /// The path of a file within the repository.
    pub file_path: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Repository {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            branch: None,
            token: None,
            url: None,
            file_path: None,
            extra: Default::default(),
        }
    }

    /// Sets [`branch`](Self::branch).
    #[must_use]
    pub fn with_branch(mut self, value: impl Into<String>) -> Self {
        self.branch = Some(value.into());
        self
    }

    /// Sets [`token`](Self::token).
    #[must_use]
    pub fn with_token(mut self, value: impl Into<crate::Secret>) -> Self {
        self.token = Some(value.into());
        self
    }

    /// Sets [`url`](Self::url).
    #[must_use]
    pub fn with_url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }

    /// Sets [`file_path`](Self::file_path).
    #[must_use]
    pub fn with_file_path(mut self, value: impl Into<String>) -> Self {
        self.file_path = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Repository {
    const EXPECTING: &'static str = "an object (Repository)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_branch = None;
        let mut field_token = None;
        let mut field_url = None;
        let mut field_file_path = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "branch" => field_branch = map.next_value()?,
                "token" => field_token = map.next_value()?,
                "url" => field_url = map.next_value()?,
                "filePath" => field_file_path = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            branch: field_branch,
            token: field_token,
            url: field_url,
            file_path: field_file_path,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Repository {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Repository {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.branch {
            map.serialize_entry("branch", value)?;
        }

        if let Some(value) = &self.token {
            map.serialize_entry("token", value)?;
        }

        if let Some(value) = &self.url {
            map.serialize_entry("url", value)?;
        }

        if let Some(value) = &self.file_path {
            map.serialize_entry("filePath", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "branch" => self.branch.is_some(),
                "token" => self.token.is_some(),
                "url" => self.url.is_some(),
                "filePath" => self.file_path.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Repository {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Repository".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Repository".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A Git repository that contains the code.\",\"properties\":{\"branch\":{\"description\":\"The branch.\",\"type\":\"string\"},\"filePath\":{\"description\":\"The path of a file within the repository.\",\"type\":\"string\"},\"token\":{\"description\":\"The access token of the repository, or its name.\",\"format\":\"password\",\"type\":\"string\"},\"url\":{\"description\":\"The URL of the repository.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[],
        )
    }
}

/// A step of a workflow. The default type is `standard`.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Step {
    /// A step that runs a command in an image.
    Standard(Box<StandardStep>),
    /// A step that sends an HTTP request.
    Http(Box<HttpStep>),
    /// A step that exports a table.
    Export(Box<ExportStep>),
    /// A step that runs an SQL query.
    Sql(Box<SqlStep>),
    /// Any other value, as received.
    Other(serde_json::Value),
}

impl From<StandardStep> for Step {
    fn from(value: StandardStep) -> Self {
        Self::Standard(Box::new(value))
    }
}

impl From<HttpStep> for Step {
    fn from(value: HttpStep) -> Self {
        Self::Http(Box::new(value))
    }
}

impl From<ExportStep> for Step {
    fn from(value: ExportStep) -> Self {
        Self::Export(Box::new(value))
    }
}

impl From<SqlStep> for Step {
    fn from(value: SqlStep) -> Self {
        Self::Sql(Box::new(value))
    }
}

impl<'de> serde::Deserialize<'de> for Step {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let (chosen, value) = crate::reading::chosen(value, &super::shapes::Step);
        let read = match chosen {
            Some(0usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::Standard)
            }
            Some(1usize) => serde::Deserialize::deserialize(&value).ok().map(Self::Http),
            Some(2usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::Export)
            }
            Some(3usize) => serde::Deserialize::deserialize(&value).ok().map(Self::Sql),
            _ => None,
        };
        match read {
            Some(read) => Ok(read),
            None => crate::reading::other(value).map(Self::Other),
        }
    }
}

impl serde::Serialize for Step {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Standard(value) => serde::Serialize::serialize(value, serializer),
            Self::Http(value) => serde::Serialize::serialize(value, serializer),
            Self::Export(value) => serde::Serialize::serialize(value, serializer),
            Self::Sql(value) => serde::Serialize::serialize(value, serializer),
            Self::Other(value) => serde::Serialize::serialize(value, serializer),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Step {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Step".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Step".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"$ref\":\"StandardStep\"},{\"$ref\":\"HttpStep\"},{\"$ref\":\"ExportStep\"},{\"$ref\":\"SqlStep\"}],\"description\":\"A step of a workflow. The default type is `standard`.\"}",
            &[
                ("StandardStep", crate::schema::of::<StandardStep>),
                ("HttpStep", crate::schema::of::<HttpStep>),
                ("ExportStep", crate::schema::of::<ExportStep>),
                ("SqlStep", crate::schema::of::<SqlStep>),
            ],
        )
    }
}

/// A step that runs a command in an image.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StandardStep {
    /// The type of the step. Optional.
    pub type_: Option<StandardStepType>,
    /// The command.
    pub command: Option<String>,
    /// An image that is built from the artifact.
    pub image: Option<Image>,
    /// The name of one of the workflow's images.
    pub image_ref: Option<String>,
    /// An image that already exists on the platform.
    pub image_details: Option<ImageDetails>,
    /// The id of an image or of a version of one, written as a number or as a string.
    pub image_id: Option<ImageId>,
    /// The id of an image or of a version of one, written as a number or as a string.
    pub image_version_id: Option<ImageId>,
    /// The resources of a step or a service.
    pub resources: Option<Resources>,
    /// The timeout of the step.
    pub step_timeout: Option<IntegerOrParam>,
    /// Whether the image is built without the cache of earlier builds.
    pub clear_image_cache: Option<BooleanOrParam>,
    /// A Git repository that contains the code.
    pub repository: Option<Repository>,
    /// The output parameters of the step, by name.
    pub output_parameters: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// The names of the steps that run before this one.
    pub parents: Option<Vec<String>>,
    /// The environment of a step or a service.
    pub parameters: Option<StepParameters>,
    /// The conditions under which a step runs.
    pub execution_parameters: Option<ExecutionParameters>,
    /// How a step is retried or skipped.
    pub run_configuration: Option<RunConfiguration>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl StandardStep {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            type_: None,
            command: None,
            image: None,
            image_ref: None,
            image_details: None,
            image_id: None,
            image_version_id: None,
            resources: None,
            step_timeout: None,
            clear_image_cache: None,
            repository: None,
            output_parameters: None,
            parents: None,
            parameters: None,
            execution_parameters: None,
            run_configuration: None,
            extra: Default::default(),
        }
    }

    /// Sets [`type_`](Self::type_).
    #[must_use]
    pub fn with_type(mut self, value: impl Into<StandardStepType>) -> Self {
        self.type_ = Some(value.into());
        self
    }

    /// Sets [`command`](Self::command).
    #[must_use]
    pub fn with_command(mut self, value: impl Into<String>) -> Self {
        self.command = Some(value.into());
        self
    }

    /// Sets [`image`](Self::image).
    #[must_use]
    pub fn with_image(mut self, value: impl Into<Image>) -> Self {
        self.image = Some(value.into());
        self
    }

    /// Sets [`image_ref`](Self::image_ref).
    #[must_use]
    pub fn with_image_ref(mut self, value: impl Into<String>) -> Self {
        self.image_ref = Some(value.into());
        self
    }

    /// Sets [`image_details`](Self::image_details).
    #[must_use]
    pub fn with_image_details(mut self, value: impl Into<ImageDetails>) -> Self {
        self.image_details = Some(value.into());
        self
    }

    /// Sets [`image_id`](Self::image_id).
    #[must_use]
    pub fn with_image_id(mut self, value: impl Into<ImageId>) -> Self {
        self.image_id = Some(value.into());
        self
    }

    /// Sets [`image_version_id`](Self::image_version_id).
    #[must_use]
    pub fn with_image_version_id(mut self, value: impl Into<ImageId>) -> Self {
        self.image_version_id = Some(value.into());
        self
    }

    /// Sets [`resources`](Self::resources).
    #[must_use]
    pub fn with_resources(mut self, value: impl Into<Resources>) -> Self {
        self.resources = Some(value.into());
        self
    }

    /// Sets [`step_timeout`](Self::step_timeout).
    #[must_use]
    pub fn with_step_timeout(mut self, value: impl Into<IntegerOrParam>) -> Self {
        self.step_timeout = Some(value.into());
        self
    }

    /// Sets [`clear_image_cache`](Self::clear_image_cache).
    #[must_use]
    pub fn with_clear_image_cache(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.clear_image_cache = Some(value.into());
        self
    }

    /// Sets [`repository`](Self::repository).
    #[must_use]
    pub fn with_repository(mut self, value: impl Into<Repository>) -> Self {
        self.repository = Some(value.into());
        self
    }

    /// Sets [`output_parameters`](Self::output_parameters).
    #[must_use]
    pub fn with_output_parameters(
        mut self,
        value: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        self.output_parameters = Some(
            value.into_iter().map(|(name, it)| (name.into(), it.into())).collect(),
        );
        self
    }

    /// Sets [`parents`](Self::parents).
    #[must_use]
    pub fn with_parents(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.parents = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<StepParameters>) -> Self {
        self.parameters = Some(value.into());
        self
    }

    /// Sets [`execution_parameters`](Self::execution_parameters).
    #[must_use]
    pub fn with_execution_parameters(
        mut self,
        value: impl Into<ExecutionParameters>,
    ) -> Self {
        self.execution_parameters = Some(value.into());
        self
    }

    /// Sets [`run_configuration`](Self::run_configuration).
    #[must_use]
    pub fn with_run_configuration(mut self, value: impl Into<RunConfiguration>) -> Self {
        self.run_configuration = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for StandardStep {
    const EXPECTING: &'static str = "an object (StandardStep)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_type_ = None;
        let mut field_command = None;
        let mut field_image = None;
        let mut field_image_ref = None;
        let mut field_image_details = None;
        let mut field_image_id = None;
        let mut field_image_version_id = None;
        let mut field_resources = None;
        let mut field_step_timeout = None;
        let mut field_clear_image_cache = None;
        let mut field_repository = None;
        let mut field_output_parameters = None;
        let mut field_parents = None;
        let mut field_parameters = None;
        let mut field_execution_parameters = None;
        let mut field_run_configuration = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "type" => field_type_ = map.next_value()?,
                "command" => field_command = map.next_value()?,
                "image" => field_image = map.next_value()?,
                "imageRef" => field_image_ref = map.next_value()?,
                "imageDetails" => field_image_details = map.next_value()?,
                "imageId" => field_image_id = map.next_value()?,
                "imageVersionId" => field_image_version_id = map.next_value()?,
                "resources" => field_resources = map.next_value()?,
                "stepTimeout" => field_step_timeout = map.next_value()?,
                "clearImageCache" => field_clear_image_cache = map.next_value()?,
                "repository" => field_repository = map.next_value()?,
                "outputParameters" => field_output_parameters = map.next_value()?,
                "parents" => field_parents = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                "executionParameters" => field_execution_parameters = map.next_value()?,
                "runConfiguration" => field_run_configuration = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            type_: field_type_,
            command: field_command,
            image: field_image,
            image_ref: field_image_ref,
            image_details: field_image_details,
            image_id: field_image_id,
            image_version_id: field_image_version_id,
            resources: field_resources,
            step_timeout: field_step_timeout,
            clear_image_cache: field_clear_image_cache,
            repository: field_repository,
            output_parameters: field_output_parameters,
            parents: field_parents,
            parameters: field_parameters,
            execution_parameters: field_execution_parameters,
            run_configuration: field_run_configuration,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for StandardStep {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for StandardStep {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.type_ {
            map.serialize_entry("type", value)?;
        }

        if let Some(value) = &self.command {
            map.serialize_entry("command", value)?;
        }

        if let Some(value) = &self.image {
            map.serialize_entry("image", value)?;
        }

        if let Some(value) = &self.image_ref {
            map.serialize_entry("imageRef", value)?;
        }

        if let Some(value) = &self.image_details {
            map.serialize_entry("imageDetails", value)?;
        }

        if let Some(value) = &self.image_id {
            map.serialize_entry("imageId", value)?;
        }

        if let Some(value) = &self.image_version_id {
            map.serialize_entry("imageVersionId", value)?;
        }

        if let Some(value) = &self.resources {
            map.serialize_entry("resources", value)?;
        }

        if let Some(value) = &self.step_timeout {
            map.serialize_entry("stepTimeout", value)?;
        }

        if let Some(value) = &self.clear_image_cache {
            map.serialize_entry("clearImageCache", value)?;
        }

        if let Some(value) = &self.repository {
            map.serialize_entry("repository", value)?;
        }

        if let Some(value) = &self.output_parameters {
            map.serialize_entry("outputParameters", value)?;
        }

        if let Some(value) = &self.parents {
            map.serialize_entry("parents", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        if let Some(value) = &self.execution_parameters {
            map.serialize_entry("executionParameters", value)?;
        }

        if let Some(value) = &self.run_configuration {
            map.serialize_entry("runConfiguration", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "type" => self.type_.is_some(),
                "command" => self.command.is_some(),
                "image" => self.image.is_some(),
                "imageRef" => self.image_ref.is_some(),
                "imageDetails" => self.image_details.is_some(),
                "imageId" => self.image_id.is_some(),
                "imageVersionId" => self.image_version_id.is_some(),
                "resources" => self.resources.is_some(),
                "stepTimeout" => self.step_timeout.is_some(),
                "clearImageCache" => self.clear_image_cache.is_some(),
                "repository" => self.repository.is_some(),
                "outputParameters" => self.output_parameters.is_some(),
                "parents" => self.parents.is_some(),
                "parameters" => self.parameters.is_some(),
                "executionParameters" => self.execution_parameters.is_some(),
                "runConfiguration" => self.run_configuration.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for StandardStep {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StandardStep".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::StandardStep".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A step that runs a command in an image.\",\"properties\":{\"clearImageCache\":{\"$ref\":\"BooleanOrParam\"},\"command\":{\"description\":\"The command.\",\"type\":\"string\"},\"executionParameters\":{\"$ref\":\"ExecutionParameters\"},\"image\":{\"$ref\":\"Image\"},\"imageDetails\":{\"$ref\":\"ImageDetails\"},\"imageId\":{\"$ref\":\"ImageId\"},\"imageRef\":{\"description\":\"The name of one of the workflow's images.\",\"type\":\"string\"},\"imageVersionId\":{\"$ref\":\"ImageId\"},\"outputParameters\":{\"additionalProperties\":{},\"description\":\"The output parameters of the step, by name.\",\"type\":\"object\"},\"parameters\":{\"$ref\":\"StepParameters\"},\"parents\":{\"description\":\"The names of the steps that run before this one.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"},\"repository\":{\"$ref\":\"Repository\"},\"resources\":{\"$ref\":\"Resources\"},\"runConfiguration\":{\"$ref\":\"RunConfiguration\"},\"stepTimeout\":{\"$ref\":\"IntegerOrParam\"},\"type\":{\"description\":\"The type of the step. Optional.\",\"enum\":[\"standard\"],\"type\":\"string\"}},\"type\":\"object\"}",
            &[
                ("BooleanOrParam", crate::schema::of::<BooleanOrParam>),
                ("ExecutionParameters", crate::schema::of::<ExecutionParameters>),
                ("Image", crate::schema::of::<Image>),
                ("ImageDetails", crate::schema::of::<ImageDetails>),
                ("ImageId", crate::schema::of::<ImageId>),
                ("StepParameters", crate::schema::of::<StepParameters>),
                ("Repository", crate::schema::of::<Repository>),
                ("Resources", crate::schema::of::<Resources>),
                ("RunConfiguration", crate::schema::of::<RunConfiguration>),
                ("IntegerOrParam", crate::schema::of::<IntegerOrParam>),
            ],
        )
    }
}

/// A step that sends an HTTP request.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HttpStep {
    /// The type of the step.
    pub type_: HttpStepType,
    /// The HTTP method.
    pub method: Option<HttpMethod>,
    /// The URL of the request.
    pub url: Option<String>,
    /// The body of the request.
    pub payload: Option<String>,
    /// The headers of an HTTP request.
    pub headers: Option<HttpHeaders>,
    /// The authentication of an HTTP request.
    pub auth: Option<HttpAuth>,
    /// The output parameters of the step, by name.
    pub output_parameters: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// The names of the steps that run before this one.
    pub parents: Option<Vec<String>>,
    /// The environment of a step or a service.
    pub parameters: Option<StepParameters>,
    /// The conditions under which a step runs.
    pub execution_parameters: Option<ExecutionParameters>,
    /// How a step is retried or skipped.
    pub run_configuration: Option<RunConfiguration>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl HttpStep {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            type_: Default::default(),
            method: None,
            url: None,
            payload: None,
            headers: None,
            auth: None,
            output_parameters: None,
            parents: None,
            parameters: None,
            execution_parameters: None,
            run_configuration: None,
            extra: Default::default(),
        }
    }

    /// Sets [`method`](Self::method).
    #[must_use]
    pub fn with_method(mut self, value: impl Into<HttpMethod>) -> Self {
        self.method = Some(value.into());
        self
    }

    /// Sets [`url`](Self::url).
    #[must_use]
    pub fn with_url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }

    /// Sets [`payload`](Self::payload).
    #[must_use]
    pub fn with_payload(mut self, value: impl Into<String>) -> Self {
        self.payload = Some(value.into());
        self
    }

    /// Sets [`headers`](Self::headers).
    #[must_use]
    pub fn with_headers(mut self, value: impl Into<HttpHeaders>) -> Self {
        self.headers = Some(value.into());
        self
    }

    /// Sets [`auth`](Self::auth).
    #[must_use]
    pub fn with_auth(mut self, value: impl Into<HttpAuth>) -> Self {
        self.auth = Some(value.into());
        self
    }

    /// Sets [`output_parameters`](Self::output_parameters).
    #[must_use]
    pub fn with_output_parameters(
        mut self,
        value: impl IntoIterator<
            Item = (impl Into<String>, impl Into<serde_json::Value>),
        >,
    ) -> Self {
        self.output_parameters = Some(
            value.into_iter().map(|(name, it)| (name.into(), it.into())).collect(),
        );
        self
    }

    /// Sets [`parents`](Self::parents).
    #[must_use]
    pub fn with_parents(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.parents = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<StepParameters>) -> Self {
        self.parameters = Some(value.into());
        self
    }

    /// Sets [`execution_parameters`](Self::execution_parameters).
    #[must_use]
    pub fn with_execution_parameters(
        mut self,
        value: impl Into<ExecutionParameters>,
    ) -> Self {
        self.execution_parameters = Some(value.into());
        self
    }

    /// Sets [`run_configuration`](Self::run_configuration).
    #[must_use]
    pub fn with_run_configuration(mut self, value: impl Into<RunConfiguration>) -> Self {
        self.run_configuration = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for HttpStep {
    const EXPECTING: &'static str = "an object (HttpStep)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_type_ = None;
        let mut field_method = None;
        let mut field_url = None;
        let mut field_payload = None;
        let mut field_headers = None;
        let mut field_auth = None;
        let mut field_output_parameters = None;
        let mut field_parents = None;
        let mut field_parameters = None;
        let mut field_execution_parameters = None;
        let mut field_run_configuration = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "type" => field_type_ = map.next_value()?,
                "method" => field_method = map.next_value()?,
                "url" => field_url = map.next_value()?,
                "payload" => field_payload = map.next_value()?,
                "headers" => field_headers = map.next_value()?,
                "auth" => field_auth = map.next_value()?,
                "outputParameters" => field_output_parameters = map.next_value()?,
                "parents" => field_parents = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                "executionParameters" => field_execution_parameters = map.next_value()?,
                "runConfiguration" => field_run_configuration = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            type_: field_type_.ok_or_else(|| serde::de::Error::missing_field("type"))?,
            method: field_method,
            url: field_url,
            payload: field_payload,
            headers: field_headers,
            auth: field_auth,
            output_parameters: field_output_parameters,
            parents: field_parents,
            parameters: field_parameters,
            execution_parameters: field_execution_parameters,
            run_configuration: field_run_configuration,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for HttpStep {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for HttpStep {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", &self.type_)?;
        if let Some(value) = &self.method {
            map.serialize_entry("method", value)?;
        }

        if let Some(value) = &self.url {
            map.serialize_entry("url", value)?;
        }

        if let Some(value) = &self.payload {
            map.serialize_entry("payload", value)?;
        }

        if let Some(value) = &self.headers {
            map.serialize_entry("headers", value)?;
        }

        if let Some(value) = &self.auth {
            map.serialize_entry("auth", value)?;
        }

        if let Some(value) = &self.output_parameters {
            map.serialize_entry("outputParameters", value)?;
        }

        if let Some(value) = &self.parents {
            map.serialize_entry("parents", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        if let Some(value) = &self.execution_parameters {
            map.serialize_entry("executionParameters", value)?;
        }

        if let Some(value) = &self.run_configuration {
            map.serialize_entry("runConfiguration", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "method" => self.method.is_some(),
                "url" => self.url.is_some(),
                "payload" => self.payload.is_some(),
                "headers" => self.headers.is_some(),
                "auth" => self.auth.is_some(),
                "outputParameters" => self.output_parameters.is_some(),
                "parents" => self.parents.is_some(),
                "parameters" => self.parameters.is_some(),
                "executionParameters" => self.execution_parameters.is_some(),
                "runConfiguration" => self.run_configuration.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for HttpStep {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "HttpStep".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::HttpStep".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A step that sends an HTTP request.\",\"properties\":{\"auth\":{\"$ref\":\"HttpAuth\"},\"executionParameters\":{\"$ref\":\"ExecutionParameters\"},\"headers\":{\"$ref\":\"HttpHeaders\"},\"method\":{\"$ref\":\"HttpMethod\"},\"outputParameters\":{\"additionalProperties\":{},\"description\":\"The output parameters of the step, by name.\",\"type\":\"object\"},\"parameters\":{\"$ref\":\"StepParameters\"},\"parents\":{\"description\":\"The names of the steps that run before this one.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"},\"payload\":{\"description\":\"The body of the request.\",\"type\":\"string\"},\"runConfiguration\":{\"$ref\":\"RunConfiguration\"},\"type\":{\"description\":\"The type of the step.\",\"enum\":[\"http\"],\"type\":\"string\"},\"url\":{\"description\":\"The URL of the request.\",\"type\":\"string\"}},\"required\":[\"type\"],\"type\":\"object\"}",
            &[
                ("HttpAuth", crate::schema::of::<HttpAuth>),
                ("ExecutionParameters", crate::schema::of::<ExecutionParameters>),
                ("HttpHeaders", crate::schema::of::<HttpHeaders>),
                ("HttpMethod", crate::schema::of::<HttpMethod>),
                ("StepParameters", crate::schema::of::<StepParameters>),
                ("RunConfiguration", crate::schema::of::<RunConfiguration>),
            ],
        )
    }
}

/// The HTTP method.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum HttpMethod {
    /// `get`
    Get,
    /// `post`
    Post,
    /// `put`
    Put,
    /// `patch`
    Patch,
    /// `delete`
    Delete,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl HttpMethod {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::Get,
        Self::Post,
        Self::Put,
        Self::Patch,
        Self::Delete,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Get => "get",
            Self::Post => "post",
            Self::Put => "put",
            Self::Patch => "patch",
            Self::Delete => "delete",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "get" => Some(Self::Get),
            "post" => Some(Self::Post),
            "put" => Some(Self::Put),
            "patch" => Some(Self::Patch),
            "delete" => Some(Self::Delete),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(HttpMethod);
crate::serde_helpers::string_impls!(HttpMethod);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for HttpMethod {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "HttpMethod".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::HttpMethod".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The HTTP method.\",\"enum\":[\"get\",\"post\",\"put\",\"patch\",\"delete\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The headers of an HTTP request.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct HttpHeaders {
    /// The headers with literal values.
    pub absolute: Option<std::collections::BTreeMap<String, ConfigScalar>>,
    /// The headers whose values are secrets, with the names of the secrets.
    pub secrets: Option<std::collections::BTreeMap<String, String>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl HttpHeaders {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            absolute: None,
            secrets: None,
            extra: Default::default(),
        }
    }

    /// Sets [`absolute`](Self::absolute).
    #[must_use]
    pub fn with_absolute(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<ConfigScalar>)>,
    ) -> Self {
        self.absolute = Some(
            value.into_iter().map(|(name, it)| (name.into(), it.into())).collect(),
        );
        self
    }

    /// Sets [`secrets`](Self::secrets).
    #[must_use]
    pub fn with_secrets(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.secrets = Some(
            value.into_iter().map(|(name, it)| (name.into(), it.into())).collect(),
        );
        self
    }
}

impl crate::serde_helpers::Object for HttpHeaders {
    const EXPECTING: &'static str = "an object (HttpHeaders)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_absolute = None;
        let mut field_secrets = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "absolute" => field_absolute = map.next_value()?,
                "secrets" => field_secrets = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            absolute: field_absolute,
            secrets: field_secrets,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for HttpHeaders {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for HttpHeaders {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.absolute {
            map.serialize_entry("absolute", value)?;
        }

        if let Some(value) = &self.secrets {
            map.serialize_entry("secrets", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "absolute" => self.absolute.is_some(),
                "secrets" => self.secrets.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for HttpHeaders {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "HttpHeaders".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::HttpHeaders".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The headers of an HTTP request.\",\"properties\":{\"absolute\":{\"additionalProperties\":{\"$ref\":\"ConfigScalar\"},\"description\":\"The headers with literal values.\",\"type\":\"object\"},\"secrets\":{\"additionalProperties\":{\"type\":\"string\"},\"description\":\"The headers whose values are secrets, with the names of the secrets.\",\"type\":\"object\"}},\"type\":\"object\"}",
            &[("ConfigScalar", crate::schema::of::<ConfigScalar>)],
        )
    }
}

/// The authentication of an HTTP request.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct HttpAuth {
    /// The authentication scheme of an HTTP request.
    pub type_: Option<HttpAuthType>,
    /// The client id, for `oauth`.
    pub client_id: Option<String>,
    /// The client secret, for `oauth`.
    pub client_secret: Option<crate::Secret>,
    /// The URL of the token endpoint, for `oauth`.
    pub auth_url: Option<String>,
    /// The user name, for `basic`.
    pub username: Option<String>,
    /// The password, for `basic`.
    pub password: Option<crate::Secret>,
    /// The API key, for `api-key`.
    pub api_key: Option<crate::Secret>,
    /// The bearer token, for `bearer-token`.
    pub bearer_token: Option<crate::Secret>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl HttpAuth {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            type_: None,
            client_id: None,
            client_secret: None,
            auth_url: None,
            username: None,
            password: None,
            api_key: None,
            bearer_token: None,
            extra: Default::default(),
        }
    }

    /// Sets [`type_`](Self::type_).
    #[must_use]
    pub fn with_type(mut self, value: impl Into<HttpAuthType>) -> Self {
        self.type_ = Some(value.into());
        self
    }

    /// Sets [`client_id`](Self::client_id).
    #[must_use]
    pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
        self.client_id = Some(value.into());
        self
    }

    /// Sets [`client_secret`](Self::client_secret).
    #[must_use]
    pub fn with_client_secret(mut self, value: impl Into<crate::Secret>) -> Self {
        self.client_secret = Some(value.into());
        self
    }

    /// Sets [`auth_url`](Self::auth_url).
    #[must_use]
    pub fn with_auth_url(mut self, value: impl Into<String>) -> Self {
        self.auth_url = Some(value.into());
        self
    }

    /// Sets [`username`](Self::username).
    #[must_use]
    pub fn with_username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// Sets [`password`](Self::password).
    #[must_use]
    pub fn with_password(mut self, value: impl Into<crate::Secret>) -> Self {
        self.password = Some(value.into());
        self
    }

    /// Sets [`api_key`](Self::api_key).
    #[must_use]
    pub fn with_api_key(mut self, value: impl Into<crate::Secret>) -> Self {
        self.api_key = Some(value.into());
        self
    }

    /// Sets [`bearer_token`](Self::bearer_token).
    #[must_use]
    pub fn with_bearer_token(mut self, value: impl Into<crate::Secret>) -> Self {
        self.bearer_token = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for HttpAuth {
    const EXPECTING: &'static str = "an object (HttpAuth)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_type_ = None;
        let mut field_client_id = None;
        let mut field_client_secret = None;
        let mut field_auth_url = None;
        let mut field_username = None;
        let mut field_password = None;
        let mut field_api_key = None;
        let mut field_bearer_token = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "type" => field_type_ = map.next_value()?,
                "clientId" => field_client_id = map.next_value()?,
                "clientSecret" => field_client_secret = map.next_value()?,
                "authUrl" => field_auth_url = map.next_value()?,
                "username" => field_username = map.next_value()?,
                "password" => field_password = map.next_value()?,
                "apiKey" => field_api_key = map.next_value()?,
                "bearerToken" => field_bearer_token = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            type_: field_type_,
            client_id: field_client_id,
            client_secret: field_client_secret,
            auth_url: field_auth_url,
            username: field_username,
            password: field_password,
            api_key: field_api_key,
            bearer_token: field_bearer_token,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for HttpAuth {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for HttpAuth {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.type_ {
            map.serialize_entry("type", value)?;
        }

        if let Some(value) = &self.client_id {
            map.serialize_entry("clientId", value)?;
        }

        if let Some(value) = &self.client_secret {
            map.serialize_entry("clientSecret", value)?;
        }

        if let Some(value) = &self.auth_url {
            map.serialize_entry("authUrl", value)?;
        }

        if let Some(value) = &self.username {
            map.serialize_entry("username", value)?;
        }

        if let Some(value) = &self.password {
            map.serialize_entry("password", value)?;
        }

        if let Some(value) = &self.api_key {
            map.serialize_entry("apiKey", value)?;
        }

        if let Some(value) = &self.bearer_token {
            map.serialize_entry("bearerToken", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "type" => self.type_.is_some(),
                "clientId" => self.client_id.is_some(),
                "clientSecret" => self.client_secret.is_some(),
                "authUrl" => self.auth_url.is_some(),
                "username" => self.username.is_some(),
                "password" => self.password.is_some(),
                "apiKey" => self.api_key.is_some(),
                "bearerToken" => self.bearer_token.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for HttpAuth {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "HttpAuth".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::HttpAuth".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The authentication of an HTTP request.\",\"properties\":{\"apiKey\":{\"description\":\"The API key, for `api-key`.\",\"format\":\"password\",\"type\":\"string\"},\"authUrl\":{\"description\":\"The URL of the token endpoint, for `oauth`.\",\"type\":\"string\"},\"bearerToken\":{\"description\":\"The bearer token, for `bearer-token`.\",\"format\":\"password\",\"type\":\"string\"},\"clientId\":{\"description\":\"The client id, for `oauth`.\",\"type\":\"string\"},\"clientSecret\":{\"description\":\"The client secret, for `oauth`.\",\"format\":\"password\",\"type\":\"string\"},\"password\":{\"description\":\"The password, for `basic`.\",\"format\":\"password\",\"type\":\"string\"},\"type\":{\"$ref\":\"HttpAuthType\"},\"username\":{\"description\":\"The user name, for `basic`.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[("HttpAuthType", crate::schema::of::<HttpAuthType>)],
        )
    }
}

/// The authentication scheme of an HTTP request.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum HttpAuthType {
    /// `no-auth`
    NoAuth,
    /// `oauth`
    Oauth,
    /// `basic`
    Basic,
    /// `api-key`
    ApiKey,
    /// `bearer-token`
    BearerToken,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl HttpAuthType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::NoAuth,
        Self::Oauth,
        Self::Basic,
        Self::ApiKey,
        Self::BearerToken,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::NoAuth => "no-auth",
            Self::Oauth => "oauth",
            Self::Basic => "basic",
            Self::ApiKey => "api-key",
            Self::BearerToken => "bearer-token",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "no-auth" => Some(Self::NoAuth),
            "oauth" => Some(Self::Oauth),
            "basic" => Some(Self::Basic),
            "api-key" => Some(Self::ApiKey),
            "bearer-token" => Some(Self::BearerToken),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(HttpAuthType);
crate::serde_helpers::string_impls!(HttpAuthType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for HttpAuthType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "HttpAuthType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::HttpAuthType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The authentication scheme of an HTTP request.\",\"enum\":[\"no-auth\",\"oauth\",\"basic\",\"api-key\",\"bearer-token\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// A step that exports a table.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExportStep {
    /// The type of the step.
    pub type_: ExportStepType,
    /// The schema of the table.
    pub schema: Option<String>,
    /// The name of the table.
    pub table: Option<String>,
    /// The column to sort by.
    pub sort_by: Option<String>,
    /// The direction of a sort order.
    pub sort_order: Option<SortOrder>,
    /// Whether the export is compressed.
    pub compression: Option<BooleanOrParam>,
    /// The names of the steps that run before this one.
    pub parents: Option<Vec<String>>,
    /// The environment of a step or a service.
    pub parameters: Option<StepParameters>,
    /// The conditions under which a step runs.
    pub execution_parameters: Option<ExecutionParameters>,
    /// How a step is retried or skipped.
    pub run_configuration: Option<RunConfiguration>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ExportStep {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            type_: Default::default(),
            schema: None,
            table: None,
            sort_by: None,
            sort_order: None,
            compression: None,
            parents: None,
            parameters: None,
            execution_parameters: None,
            run_configuration: None,
            extra: Default::default(),
        }
    }

    /// Sets [`schema`](Self::schema).
    #[must_use]
    pub fn with_schema(mut self, value: impl Into<String>) -> Self {
        self.schema = Some(value.into());
        self
    }

    /// Sets [`table`](Self::table).
    #[must_use]
    pub fn with_table(mut self, value: impl Into<String>) -> Self {
        self.table = Some(value.into());
        self
    }

    /// Sets [`sort_by`](Self::sort_by).
    #[must_use]
    pub fn with_sort_by(mut self, value: impl Into<String>) -> Self {
        self.sort_by = Some(value.into());
        self
    }

    /// Sets [`sort_order`](Self::sort_order).
    #[must_use]
    pub fn with_sort_order(mut self, value: impl Into<SortOrder>) -> Self {
        self.sort_order = Some(value.into());
        self
    }

    /// Sets [`compression`](Self::compression).
    #[must_use]
    pub fn with_compression(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.compression = Some(value.into());
        self
    }

    /// Sets [`parents`](Self::parents).
    #[must_use]
    pub fn with_parents(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.parents = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<StepParameters>) -> Self {
        self.parameters = Some(value.into());
        self
    }

    /// Sets [`execution_parameters`](Self::execution_parameters).
    #[must_use]
    pub fn with_execution_parameters(
        mut self,
        value: impl Into<ExecutionParameters>,
    ) -> Self {
        self.execution_parameters = Some(value.into());
        self
    }

    /// Sets [`run_configuration`](Self::run_configuration).
    #[must_use]
    pub fn with_run_configuration(mut self, value: impl Into<RunConfiguration>) -> Self {
        self.run_configuration = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for ExportStep {
    const EXPECTING: &'static str = "an object (ExportStep)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_type_ = None;
        let mut field_schema = None;
        let mut field_table = None;
        let mut field_sort_by = None;
        let mut field_sort_order = None;
        let mut field_compression = None;
        let mut field_parents = None;
        let mut field_parameters = None;
        let mut field_execution_parameters = None;
        let mut field_run_configuration = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "type" => field_type_ = map.next_value()?,
                "schema" => field_schema = map.next_value()?,
                "table" => field_table = map.next_value()?,
                "sortBy" => field_sort_by = map.next_value()?,
                "sortOrder" => field_sort_order = map.next_value()?,
                "compression" => field_compression = map.next_value()?,
                "parents" => field_parents = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                "executionParameters" => field_execution_parameters = map.next_value()?,
                "runConfiguration" => field_run_configuration = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            type_: field_type_.ok_or_else(|| serde::de::Error::missing_field("type"))?,
            schema: field_schema,
            table: field_table,
            sort_by: field_sort_by,
            sort_order: field_sort_order,
            compression: field_compression,
            parents: field_parents,
            parameters: field_parameters,
            execution_parameters: field_execution_parameters,
            run_configuration: field_run_configuration,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ExportStep {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ExportStep {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", &self.type_)?;
        if let Some(value) = &self.schema {
            map.serialize_entry("schema", value)?;
        }

        if let Some(value) = &self.table {
            map.serialize_entry("table", value)?;
        }

        if let Some(value) = &self.sort_by {
            map.serialize_entry("sortBy", value)?;
        }

        if let Some(value) = &self.sort_order {
            map.serialize_entry("sortOrder", value)?;
        }

        if let Some(value) = &self.compression {
            map.serialize_entry("compression", value)?;
        }

        if let Some(value) = &self.parents {
            map.serialize_entry("parents", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        if let Some(value) = &self.execution_parameters {
            map.serialize_entry("executionParameters", value)?;
        }

        if let Some(value) = &self.run_configuration {
            map.serialize_entry("runConfiguration", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "schema" => self.schema.is_some(),
                "table" => self.table.is_some(),
                "sortBy" => self.sort_by.is_some(),
                "sortOrder" => self.sort_order.is_some(),
                "compression" => self.compression.is_some(),
                "parents" => self.parents.is_some(),
                "parameters" => self.parameters.is_some(),
                "executionParameters" => self.execution_parameters.is_some(),
                "runConfiguration" => self.run_configuration.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ExportStep {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExportStep".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ExportStep".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A step that exports a table.\",\"properties\":{\"compression\":{\"$ref\":\"BooleanOrParam\"},\"executionParameters\":{\"$ref\":\"ExecutionParameters\"},\"parameters\":{\"$ref\":\"StepParameters\"},\"parents\":{\"description\":\"The names of the steps that run before this one.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"},\"runConfiguration\":{\"$ref\":\"RunConfiguration\"},\"schema\":{\"description\":\"The schema of the table.\",\"type\":\"string\"},\"sortBy\":{\"description\":\"The column to sort by.\",\"type\":\"string\"},\"sortOrder\":{\"$ref\":\"SortOrder\"},\"table\":{\"description\":\"The name of the table.\",\"type\":\"string\"},\"type\":{\"description\":\"The type of the step.\",\"enum\":[\"export\"],\"type\":\"string\"}},\"required\":[\"type\"],\"type\":\"object\"}",
            &[
                ("BooleanOrParam", crate::schema::of::<BooleanOrParam>),
                ("ExecutionParameters", crate::schema::of::<ExecutionParameters>),
                ("StepParameters", crate::schema::of::<StepParameters>),
                ("RunConfiguration", crate::schema::of::<RunConfiguration>),
                ("SortOrder", crate::schema::of::<SortOrder>),
            ],
        )
    }
}

/// The direction of a sort order.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl SortOrder {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Asc, Self::Desc];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Asc => "asc",
            Self::Desc => "desc",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "asc" => Some(Self::Asc),
            "desc" => Some(Self::Desc),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(SortOrder);
crate::serde_helpers::string_impls!(SortOrder);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SortOrder {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SortOrder".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::SortOrder".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The direction of a sort order.\",\"enum\":[\"asc\",\"desc\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// A step that runs an SQL query.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SqlStep {
    /// The type of the step.
    pub type_: SqlStepType,
    /// The path of the query file within the artifact.
    pub sql_query_path: Option<String>,
    /// A Git repository that contains the code.
    pub repository: Option<Repository>,
    /// The names of the steps that run before this one.
    pub parents: Option<Vec<String>>,
    /// The environment of a step or a service.
    pub parameters: Option<StepParameters>,
    /// The conditions under which a step runs.
    pub execution_parameters: Option<ExecutionParameters>,
    /// How a step is retried or skipped.
    pub run_configuration: Option<RunConfiguration>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl SqlStep {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            type_: Default::default(),
            sql_query_path: None,
            repository: None,
            parents: None,
            parameters: None,
            execution_parameters: None,
            run_configuration: None,
            extra: Default::default(),
        }
    }

    /// Sets [`sql_query_path`](Self::sql_query_path).
    #[must_use]
    pub fn with_sql_query_path(mut self, value: impl Into<String>) -> Self {
        self.sql_query_path = Some(value.into());
        self
    }

    /// Sets [`repository`](Self::repository).
    #[must_use]
    pub fn with_repository(mut self, value: impl Into<Repository>) -> Self {
        self.repository = Some(value.into());
        self
    }

    /// Sets [`parents`](Self::parents).
    #[must_use]
    pub fn with_parents(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.parents = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, value: impl Into<StepParameters>) -> Self {
        self.parameters = Some(value.into());
        self
    }

    /// Sets [`execution_parameters`](Self::execution_parameters).
    #[must_use]
    pub fn with_execution_parameters(
        mut self,
        value: impl Into<ExecutionParameters>,
    ) -> Self {
        self.execution_parameters = Some(value.into());
        self
    }

    /// Sets [`run_configuration`](Self::run_configuration).
    #[must_use]
    pub fn with_run_configuration(mut self, value: impl Into<RunConfiguration>) -> Self {
        self.run_configuration = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for SqlStep {
    const EXPECTING: &'static str = "an object (SqlStep)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_type_ = None;
        let mut field_sql_query_path = None;
        let mut field_repository = None;
        let mut field_parents = None;
        let mut field_parameters = None;
        let mut field_execution_parameters = None;
        let mut field_run_configuration = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "type" => field_type_ = map.next_value()?,
                "sqlQueryPath" => field_sql_query_path = map.next_value()?,
                "repository" => field_repository = map.next_value()?,
                "parents" => field_parents = map.next_value()?,
                "parameters" => field_parameters = map.next_value()?,
                "executionParameters" => field_execution_parameters = map.next_value()?,
                "runConfiguration" => field_run_configuration = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            type_: field_type_.ok_or_else(|| serde::de::Error::missing_field("type"))?,
            sql_query_path: field_sql_query_path,
            repository: field_repository,
            parents: field_parents,
            parameters: field_parameters,
            execution_parameters: field_execution_parameters,
            run_configuration: field_run_configuration,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for SqlStep {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for SqlStep {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", &self.type_)?;
        if let Some(value) = &self.sql_query_path {
            map.serialize_entry("sqlQueryPath", value)?;
        }

        if let Some(value) = &self.repository {
            map.serialize_entry("repository", value)?;
        }

        if let Some(value) = &self.parents {
            map.serialize_entry("parents", value)?;
        }

        if let Some(value) = &self.parameters {
            map.serialize_entry("parameters", value)?;
        }

        if let Some(value) = &self.execution_parameters {
            map.serialize_entry("executionParameters", value)?;
        }

        if let Some(value) = &self.run_configuration {
            map.serialize_entry("runConfiguration", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "sqlQueryPath" => self.sql_query_path.is_some(),
                "repository" => self.repository.is_some(),
                "parents" => self.parents.is_some(),
                "parameters" => self.parameters.is_some(),
                "executionParameters" => self.execution_parameters.is_some(),
                "runConfiguration" => self.run_configuration.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SqlStep {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SqlStep".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::SqlStep".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A step that runs an SQL query.\",\"properties\":{\"executionParameters\":{\"$ref\":\"ExecutionParameters\"},\"parameters\":{\"$ref\":\"StepParameters\"},\"parents\":{\"description\":\"The names of the steps that run before this one.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"},\"repository\":{\"$ref\":\"Repository\"},\"runConfiguration\":{\"$ref\":\"RunConfiguration\"},\"sqlQueryPath\":{\"description\":\"The path of the query file within the artifact.\",\"type\":\"string\"},\"type\":{\"description\":\"The type of the step.\",\"enum\":[\"sql\"],\"type\":\"string\"}},\"required\":[\"type\"],\"type\":\"object\"}",
            &[
                ("ExecutionParameters", crate::schema::of::<ExecutionParameters>),
                ("StepParameters", crate::schema::of::<StepParameters>),
                ("Repository", crate::schema::of::<Repository>),
                ("RunConfiguration", crate::schema::of::<RunConfiguration>),
            ],
        )
    }
}

/// The environment of a step or a service.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StepParameters {
    /// The environment variables with literal values.
    pub env: Option<std::collections::BTreeMap<String, ConfigScalar>>,
    /// The environment variables whose values are output parameters of earlier steps.
    pub inherit: Option<std::collections::BTreeMap<String, ConfigScalar>>,
    /// The names of the secrets that become environment variables.
    pub secrets: Option<Vec<String>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl StepParameters {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            env: None,
            inherit: None,
            secrets: None,
            extra: Default::default(),
        }
    }

    /// Sets [`env`](Self::env).
    #[must_use]
    pub fn with_env(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<ConfigScalar>)>,
    ) -> Self {
        self.env = Some(
            value.into_iter().map(|(name, it)| (name.into(), it.into())).collect(),
        );
        self
    }

    /// Sets [`inherit`](Self::inherit).
    #[must_use]
    pub fn with_inherit(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<ConfigScalar>)>,
    ) -> Self {
        self.inherit = Some(
            value.into_iter().map(|(name, it)| (name.into(), it.into())).collect(),
        );
        self
    }

    /// Sets [`secrets`](Self::secrets).
    #[must_use]
    pub fn with_secrets(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.secrets = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for StepParameters {
    const EXPECTING: &'static str = "an object (StepParameters)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_env = None;
        let mut field_inherit = None;
        let mut field_secrets = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "env" => field_env = map.next_value()?,
                "inherit" => field_inherit = map.next_value()?,
                "secrets" => field_secrets = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            env: field_env,
            inherit: field_inherit,
            secrets: field_secrets,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for StepParameters {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for StepParameters {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.env {
            map.serialize_entry("env", value)?;
        }

        if let Some(value) = &self.inherit {
            map.serialize_entry("inherit", value)?;
        }

        if let Some(value) = &self.secrets {
            map.serialize_entry("secrets", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "env" => self.env.is_some(),
                "inherit" => self.inherit.is_some(),
                "secrets" => self.secrets.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for StepParameters {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StepParameters".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::StepParameters".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The environment of a step or a service.\",\"properties\":{\"env\":{\"additionalProperties\":{\"$ref\":\"ConfigScalar\"},\"description\":\"The environment variables with literal values.\",\"type\":\"object\"},\"inherit\":{\"additionalProperties\":{\"$ref\":\"ConfigScalar\"},\"description\":\"The environment variables whose values are output parameters of earlier steps.\",\"type\":\"object\"},\"secrets\":{\"description\":\"The names of the secrets that become environment variables.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[("ConfigScalar", crate::schema::of::<ConfigScalar>)],
        )
    }
}

/// The conditions under which a step runs.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExecutionParameters {
    /// Conditions on the output parameters of earlier steps.
    pub conditional: Option<Vec<StepCondition>>,
    /// Conditions on the outcome of earlier steps.
    pub parent_status: Option<Vec<ParentStatus>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ExecutionParameters {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            conditional: None,
            parent_status: None,
            extra: Default::default(),
        }
    }

    /// Sets [`conditional`](Self::conditional).
    #[must_use]
    pub fn with_conditional(
        mut self,
        value: impl IntoIterator<Item = impl Into<StepCondition>>,
    ) -> Self {
        self.conditional = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`parent_status`](Self::parent_status).
    #[must_use]
    pub fn with_parent_status(
        mut self,
        value: impl IntoIterator<Item = impl Into<ParentStatus>>,
    ) -> Self {
        self.parent_status = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for ExecutionParameters {
    const EXPECTING: &'static str = "an object (ExecutionParameters)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_conditional = None;
        let mut field_parent_status = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "conditional" => field_conditional = map.next_value()?,
                "parentStatus" => field_parent_status = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            conditional: field_conditional,
            parent_status: field_parent_status,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ExecutionParameters {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ExecutionParameters {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.conditional {
            map.serialize_entry("conditional", value)?;
        }

        if let Some(value) = &self.parent_status {
            map.serialize_entry("parentStatus", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "conditional" => self.conditional.is_some(),
                "parentStatus" => self.parent_status.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ExecutionParameters {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExecutionParameters".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ExecutionParameters".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The conditions under which a step runs.\",\"properties\":{\"conditional\":{\"description\":\"Conditions on the output parameters of earlier steps.\",\"items\":{\"$ref\":\"StepCondition\"},\"type\":\"array\"},\"parentStatus\":{\"description\":\"Conditions on the outcome of earlier steps.\",\"items\":{\"$ref\":\"ParentStatus\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[
                ("StepCondition", crate::schema::of::<StepCondition>),
                ("ParentStatus", crate::schema::of::<ParentStatus>),
            ],
        )
    }
}

/// Compares an output parameter of an earlier step.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StepCondition {
    /// How two values are compared.
    pub condition: Option<ComparisonOperator>,
    /// The name of the output parameter.
    pub param_name: Option<String>,
    /// The step that sets the output parameter.
    pub step_name: Option<String>,
    /// A string, a number or a boolean, or the parameter that holds it.
    pub value: Option<ConfigScalar>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl StepCondition {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            condition: None,
            param_name: None,
            step_name: None,
            value: None,
            extra: Default::default(),
        }
    }

    /// Sets [`condition`](Self::condition).
    #[must_use]
    pub fn with_condition(mut self, value: impl Into<ComparisonOperator>) -> Self {
        self.condition = Some(value.into());
        self
    }

    /// Sets [`param_name`](Self::param_name).
    #[must_use]
    pub fn with_param_name(mut self, value: impl Into<String>) -> Self {
        self.param_name = Some(value.into());
        self
    }

    /// Sets [`step_name`](Self::step_name).
    #[must_use]
    pub fn with_step_name(mut self, value: impl Into<String>) -> Self {
        self.step_name = Some(value.into());
        self
    }

    /// Sets [`value`](Self::value).
    #[must_use]
    pub fn with_value(mut self, value: impl Into<ConfigScalar>) -> Self {
        self.value = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for StepCondition {
    const EXPECTING: &'static str = "an object (StepCondition)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_condition = None;
        let mut field_param_name = None;
        let mut field_step_name = None;
        let mut field_value = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "condition" => field_condition = map.next_value()?,
                "paramName" => field_param_name = map.next_value()?,
                "stepName" => field_step_name = map.next_value()?,
                "value" => field_value = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            condition: field_condition,
            param_name: field_param_name,
            step_name: field_step_name,
            value: field_value,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for StepCondition {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for StepCondition {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.condition {
            map.serialize_entry("condition", value)?;
        }

        if let Some(value) = &self.param_name {
            map.serialize_entry("paramName", value)?;
        }

        if let Some(value) = &self.step_name {
            map.serialize_entry("stepName", value)?;
        }

        if let Some(value) = &self.value {
            map.serialize_entry("value", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "condition" => self.condition.is_some(),
                "paramName" => self.param_name.is_some(),
                "stepName" => self.step_name.is_some(),
                "value" => self.value.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for StepCondition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StepCondition".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::StepCondition".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"Compares an output parameter of an earlier step.\",\"properties\":{\"condition\":{\"$ref\":\"ComparisonOperator\"},\"paramName\":{\"description\":\"The name of the output parameter.\",\"type\":\"string\"},\"stepName\":{\"description\":\"The step that sets the output parameter.\",\"type\":\"string\"},\"value\":{\"$ref\":\"ConfigScalar\"}},\"type\":\"object\"}",
            &[
                ("ComparisonOperator", crate::schema::of::<ComparisonOperator>),
                ("ConfigScalar", crate::schema::of::<ConfigScalar>),
            ],
        )
    }
}

/// Checks the outcome of earlier steps.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ParentStatus {
    /// Whether all steps must match, or any of them.
    pub condition: Option<ParentCondition>,
    /// The steps.
    pub parents: Option<Vec<String>>,
    /// The accepted outcomes.
    pub status: Option<Vec<StepOutcome>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl ParentStatus {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            condition: None,
            parents: None,
            status: None,
            extra: Default::default(),
        }
    }

    /// Sets [`condition`](Self::condition).
    #[must_use]
    pub fn with_condition(mut self, value: impl Into<ParentCondition>) -> Self {
        self.condition = Some(value.into());
        self
    }

    /// Sets [`parents`](Self::parents).
    #[must_use]
    pub fn with_parents(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.parents = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn with_status(
        mut self,
        value: impl IntoIterator<Item = impl Into<StepOutcome>>,
    ) -> Self {
        self.status = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for ParentStatus {
    const EXPECTING: &'static str = "an object (ParentStatus)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_condition = None;
        let mut field_parents = None;
        let mut field_status = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "condition" => field_condition = map.next_value()?,
                "parents" => field_parents = map.next_value()?,
                "status" => field_status = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            condition: field_condition,
            parents: field_parents,
            status: field_status,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for ParentStatus {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for ParentStatus {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.condition {
            map.serialize_entry("condition", value)?;
        }

        if let Some(value) = &self.parents {
            map.serialize_entry("parents", value)?;
        }

        if let Some(value) = &self.status {
            map.serialize_entry("status", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "condition" => self.condition.is_some(),
                "parents" => self.parents.is_some(),
                "status" => self.status.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParentStatus {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParentStatus".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParentStatus".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"Checks the outcome of earlier steps.\",\"properties\":{\"condition\":{\"$ref\":\"ParentCondition\"},\"parents\":{\"description\":\"The steps.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"},\"status\":{\"description\":\"The accepted outcomes.\",\"items\":{\"$ref\":\"StepOutcome\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[
                ("ParentCondition", crate::schema::of::<ParentCondition>),
                ("StepOutcome", crate::schema::of::<StepOutcome>),
            ],
        )
    }
}

/// Whether all steps must match, or any of them.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ParentCondition {
    /// `all-of`
    AllOf,
    /// `one-of`
    OneOf,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl ParentCondition {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::AllOf, Self::OneOf];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AllOf => "all-of",
            Self::OneOf => "one-of",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "all-of" => Some(Self::AllOf),
            "one-of" => Some(Self::OneOf),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(ParentCondition);
crate::serde_helpers::string_impls!(ParentCondition);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ParentCondition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParentCondition".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ParentCondition".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"Whether all steps must match, or any of them.\",\"enum\":[\"all-of\",\"one-of\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The outcome of a step.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum StepOutcome {
    /// `success`
    Success,
    /// `failure`
    Failure,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl StepOutcome {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Success, Self::Failure];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Success => "success",
            Self::Failure => "failure",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "success" => Some(Self::Success),
            "failure" => Some(Self::Failure),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(StepOutcome);
crate::serde_helpers::string_impls!(StepOutcome);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for StepOutcome {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StepOutcome".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::StepOutcome".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The outcome of a step.\",\"enum\":[\"success\",\"failure\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// How a step is retried or skipped.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RunConfiguration {
    /// How a step is retried after a failure.
    pub retry_options: Option<RetryOptions>,
    /// Whether a step is skipped.
    pub skip_configuration: Option<SkipConfiguration>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl RunConfiguration {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            retry_options: None,
            skip_configuration: None,
            extra: Default::default(),
        }
    }

    /// Sets [`retry_options`](Self::retry_options).
    #[must_use]
    pub fn with_retry_options(mut self, value: impl Into<RetryOptions>) -> Self {
        self.retry_options = Some(value.into());
        self
    }

    /// Sets [`skip_configuration`](Self::skip_configuration).
    #[must_use]
    pub fn with_skip_configuration(
        mut self,
        value: impl Into<SkipConfiguration>,
    ) -> Self {
        self.skip_configuration = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for RunConfiguration {
    const EXPECTING: &'static str = "an object (RunConfiguration)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_retry_options = None;
        let mut field_skip_configuration = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "retryOptions" => field_retry_options = map.next_value()?,
                "skipConfiguration" => field_skip_configuration = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            retry_options: field_retry_options,
            skip_configuration: field_skip_configuration,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for RunConfiguration {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for RunConfiguration {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.retry_options {
            map.serialize_entry("retryOptions", value)?;
        }

        if let Some(value) = &self.skip_configuration {
            map.serialize_entry("skipConfiguration", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "retryOptions" => self.retry_options.is_some(),
                "skipConfiguration" => self.skip_configuration.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RunConfiguration {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RunConfiguration".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::RunConfiguration".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"How a step is retried or skipped.\",\"properties\":{\"retryOptions\":{\"$ref\":\"RetryOptions\"},\"skipConfiguration\":{\"$ref\":\"SkipConfiguration\"}},\"type\":\"object\"}",
            &[
                ("RetryOptions", crate::schema::of::<RetryOptions>),
                ("SkipConfiguration", crate::schema::of::<SkipConfiguration>),
            ],
        )
    }
}

/// How a step is retried after a failure.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RetryOptions {
    /// The delay before a retry.
    pub duration: Option<IntegerOrParam>,
    /// The exit codes after which the step is retried.
    pub exit_codes: Option<Vec<IntegerOrParam>>,
    /// Whether the delay grows exponentially.
    pub exponential_backoff: Option<BooleanOrParam>,
    /// The maximum number of retries.
    pub number_of_retries: Option<IntegerOrParam>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl RetryOptions {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            duration: None,
            exit_codes: None,
            exponential_backoff: None,
            number_of_retries: None,
            extra: Default::default(),
        }
    }

    /// Sets [`duration`](Self::duration).
    #[must_use]
    pub fn with_duration(mut self, value: impl Into<IntegerOrParam>) -> Self {
        self.duration = Some(value.into());
        self
    }

    /// Sets [`exit_codes`](Self::exit_codes).
    #[must_use]
    pub fn with_exit_codes(
        mut self,
        value: impl IntoIterator<Item = impl Into<IntegerOrParam>>,
    ) -> Self {
        self.exit_codes = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`exponential_backoff`](Self::exponential_backoff).
    #[must_use]
    pub fn with_exponential_backoff(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.exponential_backoff = Some(value.into());
        self
    }

    /// Sets [`number_of_retries`](Self::number_of_retries).
    #[must_use]
    pub fn with_number_of_retries(mut self, value: impl Into<IntegerOrParam>) -> Self {
        self.number_of_retries = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for RetryOptions {
    const EXPECTING: &'static str = "an object (RetryOptions)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_duration = None;
        let mut field_exit_codes = None;
        let mut field_exponential_backoff = None;
        let mut field_number_of_retries = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "duration" => field_duration = map.next_value()?,
                "exitCodes" => field_exit_codes = map.next_value()?,
                "exponentialBackoff" => field_exponential_backoff = map.next_value()?,
                "numberOfRetries" => field_number_of_retries = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            duration: field_duration,
            exit_codes: field_exit_codes,
            exponential_backoff: field_exponential_backoff,
            number_of_retries: field_number_of_retries,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for RetryOptions {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for RetryOptions {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.duration {
            map.serialize_entry("duration", value)?;
        }

        if let Some(value) = &self.exit_codes {
            map.serialize_entry("exitCodes", value)?;
        }

        if let Some(value) = &self.exponential_backoff {
            map.serialize_entry("exponentialBackoff", value)?;
        }

        if let Some(value) = &self.number_of_retries {
            map.serialize_entry("numberOfRetries", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "duration" => self.duration.is_some(),
                "exitCodes" => self.exit_codes.is_some(),
                "exponentialBackoff" => self.exponential_backoff.is_some(),
                "numberOfRetries" => self.number_of_retries.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RetryOptions {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RetryOptions".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::RetryOptions".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"How a step is retried after a failure.\",\"properties\":{\"duration\":{\"$ref\":\"IntegerOrParam\"},\"exitCodes\":{\"description\":\"The exit codes after which the step is retried.\",\"items\":{\"$ref\":\"IntegerOrParam\"},\"type\":\"array\"},\"exponentialBackoff\":{\"$ref\":\"BooleanOrParam\"},\"numberOfRetries\":{\"$ref\":\"IntegerOrParam\"}},\"type\":\"object\"}",
            &[
                ("IntegerOrParam", crate::schema::of::<IntegerOrParam>),
                ("BooleanOrParam", crate::schema::of::<BooleanOrParam>),
            ],
        )
    }
}

/// Whether a step is skipped.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SkipConfiguration {
    /// Whether the step is skipped.
    pub skip: Option<BooleanOrParam>,
    /// Whether the following steps are skipped as well.
    pub skip_dag: Option<BooleanOrParam>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl SkipConfiguration {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            skip: None,
            skip_dag: None,
            extra: Default::default(),
        }
    }

    /// Sets [`skip`](Self::skip).
    #[must_use]
    pub fn with_skip(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.skip = Some(value.into());
        self
    }

    /// Sets [`skip_dag`](Self::skip_dag).
    #[must_use]
    pub fn with_skip_dag(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.skip_dag = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for SkipConfiguration {
    const EXPECTING: &'static str = "an object (SkipConfiguration)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_skip = None;
        let mut field_skip_dag = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "skip" => field_skip = map.next_value()?,
                "skipDAG" => field_skip_dag = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            skip: field_skip,
            skip_dag: field_skip_dag,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for SkipConfiguration {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for SkipConfiguration {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.skip {
            map.serialize_entry("skip", value)?;
        }

        if let Some(value) = &self.skip_dag {
            map.serialize_entry("skipDAG", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "skip" => self.skip.is_some(),
                "skipDAG" => self.skip_dag.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SkipConfiguration {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SkipConfiguration".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::SkipConfiguration".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"Whether a step is skipped.\",\"properties\":{\"skip\":{\"$ref\":\"BooleanOrParam\"},\"skipDAG\":{\"$ref\":\"BooleanOrParam\"}},\"type\":\"object\"}",
            &[("BooleanOrParam", crate::schema::of::<BooleanOrParam>)],
        )
    }
}

/// What starts a workflow. Exactly one field is set.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Trigger {
    /// A schedule in cron syntax.
    pub cron: Option<String>,
    /// Whether a webhook starts the workflow.
    pub webhook: Option<BooleanOrParam>,
    /// How a webhook request is handled while the workflow runs.
    pub webhook_policy: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Trigger {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            cron: None,
            webhook: None,
            webhook_policy: None,
            extra: Default::default(),
        }
    }

    /// Sets [`cron`](Self::cron).
    #[must_use]
    pub fn with_cron(mut self, value: impl Into<String>) -> Self {
        self.cron = Some(value.into());
        self
    }

    /// Sets [`webhook`](Self::webhook).
    #[must_use]
    pub fn with_webhook(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.webhook = Some(value.into());
        self
    }

    /// Sets [`webhook_policy`](Self::webhook_policy).
    #[must_use]
    pub fn with_webhook_policy(mut self, value: impl Into<String>) -> Self {
        self.webhook_policy = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Trigger {
    const EXPECTING: &'static str = "an object (Trigger)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_cron = None;
        let mut field_webhook = None;
        let mut field_webhook_policy = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "cron" => field_cron = map.next_value()?,
                "webhook" => field_webhook = map.next_value()?,
                "webhookPolicy" => field_webhook_policy = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            cron: field_cron,
            webhook: field_webhook,
            webhook_policy: field_webhook_policy,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Trigger {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Trigger {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.cron {
            map.serialize_entry("cron", value)?;
        }

        if let Some(value) = &self.webhook {
            map.serialize_entry("webhook", value)?;
        }

        if let Some(value) = &self.webhook_policy {
            map.serialize_entry("webhookPolicy", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "cron" => self.cron.is_some(),
                "webhook" => self.webhook.is_some(),
                "webhookPolicy" => self.webhook_policy.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Trigger {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Trigger".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Trigger".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"What starts a workflow. Exactly one field is set.\",\"properties\":{\"cron\":{\"description\":\"A schedule in cron syntax.\",\"type\":\"string\"},\"webhook\":{\"$ref\":\"BooleanOrParam\"},\"webhookPolicy\":{\"description\":\"How a webhook request is handled while the workflow runs.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[("BooleanOrParam", crate::schema::of::<BooleanOrParam>)],
        )
    }
}

/// Who is notified of the result of a workflow. Besides `events`, exactly one field is set.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Watcher {
    /// The events that cause a notification.
    pub events: Option<WatcherEvents>,
    /// The email address of a user of the platform.
    pub user: Option<String>,
    /// A server that is notified.
    pub webhook: Option<WebhookWatcher>,
    /// People who are notified by email.
    pub email: Option<EmailWatcher>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Watcher {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            events: None,
            user: None,
            webhook: None,
            email: None,
            extra: Default::default(),
        }
    }

    /// Sets [`events`](Self::events).
    #[must_use]
    pub fn with_events(mut self, value: impl Into<WatcherEvents>) -> Self {
        self.events = Some(value.into());
        self
    }

    /// Sets [`user`](Self::user).
    #[must_use]
    pub fn with_user(mut self, value: impl Into<String>) -> Self {
        self.user = Some(value.into());
        self
    }

    /// Sets [`webhook`](Self::webhook).
    #[must_use]
    pub fn with_webhook(mut self, value: impl Into<WebhookWatcher>) -> Self {
        self.webhook = Some(value.into());
        self
    }

    /// Sets [`email`](Self::email).
    #[must_use]
    pub fn with_email(mut self, value: impl Into<EmailWatcher>) -> Self {
        self.email = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Watcher {
    const EXPECTING: &'static str = "an object (Watcher)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_events = None;
        let mut field_user = None;
        let mut field_webhook = None;
        let mut field_email = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "events" => field_events = map.next_value()?,
                "user" => field_user = map.next_value()?,
                "webhook" => field_webhook = map.next_value()?,
                "email" => field_email = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            events: field_events,
            user: field_user,
            webhook: field_webhook,
            email: field_email,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Watcher {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Watcher {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.events {
            map.serialize_entry("events", value)?;
        }

        if let Some(value) = &self.user {
            map.serialize_entry("user", value)?;
        }

        if let Some(value) = &self.webhook {
            map.serialize_entry("webhook", value)?;
        }

        if let Some(value) = &self.email {
            map.serialize_entry("email", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "events" => self.events.is_some(),
                "user" => self.user.is_some(),
                "webhook" => self.webhook.is_some(),
                "email" => self.email.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Watcher {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Watcher".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::Watcher".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"Who is notified of the result of a workflow. Besides `events`, exactly one field is set.\",\"properties\":{\"email\":{\"$ref\":\"EmailWatcher\"},\"events\":{\"$ref\":\"WatcherEvents\"},\"user\":{\"description\":\"The email address of a user of the platform.\",\"type\":\"string\"},\"webhook\":{\"$ref\":\"WebhookWatcher\"}},\"type\":\"object\"}",
            &[
                ("EmailWatcher", crate::schema::of::<EmailWatcher>),
                ("WatcherEvents", crate::schema::of::<WatcherEvents>),
                ("WebhookWatcher", crate::schema::of::<WebhookWatcher>),
            ],
        )
    }
}

/// The events that cause a notification.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct WatcherEvents {
    /// Notifies when a run succeeds.
    pub success: Option<BooleanOrParam>,
    /// Notifies when a run fails.
    pub fail: Option<BooleanOrParam>,
    /// Notifies when a run takes longer than this, in minutes.
    pub runtime_exceeded: Option<IntegerOrParam>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl WatcherEvents {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            success: None,
            fail: None,
            runtime_exceeded: None,
            extra: Default::default(),
        }
    }

    /// Sets [`success`](Self::success).
    #[must_use]
    pub fn with_success(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.success = Some(value.into());
        self
    }

    /// Sets [`fail`](Self::fail).
    #[must_use]
    pub fn with_fail(mut self, value: impl Into<BooleanOrParam>) -> Self {
        self.fail = Some(value.into());
        self
    }

    /// Sets [`runtime_exceeded`](Self::runtime_exceeded).
    #[must_use]
    pub fn with_runtime_exceeded(mut self, value: impl Into<IntegerOrParam>) -> Self {
        self.runtime_exceeded = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for WatcherEvents {
    const EXPECTING: &'static str = "an object (WatcherEvents)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_success = None;
        let mut field_fail = None;
        let mut field_runtime_exceeded = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "success" => field_success = map.next_value()?,
                "fail" => field_fail = map.next_value()?,
                "runtimeExceeded" => field_runtime_exceeded = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            success: field_success,
            fail: field_fail,
            runtime_exceeded: field_runtime_exceeded,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for WatcherEvents {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for WatcherEvents {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.success {
            map.serialize_entry("success", value)?;
        }

        if let Some(value) = &self.fail {
            map.serialize_entry("fail", value)?;
        }

        if let Some(value) = &self.runtime_exceeded {
            map.serialize_entry("runtimeExceeded", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "success" => self.success.is_some(),
                "fail" => self.fail.is_some(),
                "runtimeExceeded" => self.runtime_exceeded.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for WatcherEvents {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WatcherEvents".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::WatcherEvents".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The events that cause a notification.\",\"properties\":{\"fail\":{\"$ref\":\"BooleanOrParam\"},\"runtimeExceeded\":{\"$ref\":\"IntegerOrParam\"},\"success\":{\"$ref\":\"BooleanOrParam\"}},\"type\":\"object\"}",
            &[
                ("BooleanOrParam", crate::schema::of::<BooleanOrParam>),
                ("IntegerOrParam", crate::schema::of::<IntegerOrParam>),
            ],
        )
    }
}

/// A server that is notified.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct WebhookWatcher {
    /// The name of the webhook.
    pub name: Option<String>,
    /// The URL of the request.
    pub url: Option<String>,
    /// The body of the request.
    pub payload: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl WebhookWatcher {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            name: None,
            url: None,
            payload: None,
            extra: Default::default(),
        }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`url`](Self::url).
    #[must_use]
    pub fn with_url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }

    /// Sets [`payload`](Self::payload).
    #[must_use]
    pub fn with_payload(mut self, value: impl Into<String>) -> Self {
        self.payload = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for WebhookWatcher {
    const EXPECTING: &'static str = "an object (WebhookWatcher)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_name = None;
        let mut field_url = None;
        let mut field_payload = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "name" => field_name = map.next_value()?,
                "url" => field_url = map.next_value()?,
                "payload" => field_payload = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            name: field_name,
            url: field_url,
            payload: field_payload,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for WebhookWatcher {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for WebhookWatcher {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }

        if let Some(value) = &self.url {
            map.serialize_entry("url", value)?;
        }

        if let Some(value) = &self.payload {
            map.serialize_entry("payload", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "name" => self.name.is_some(),
                "url" => self.url.is_some(),
                "payload" => self.payload.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for WebhookWatcher {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WebhookWatcher".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::WebhookWatcher".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A server that is notified.\",\"properties\":{\"name\":{\"description\":\"The name of the webhook.\",\"type\":\"string\"},\"payload\":{\"description\":\"The body of the request.\",\"type\":\"string\"},\"url\":{\"description\":\"The URL of the request.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[],
        )
    }
}

/// People who are notified by email.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmailWatcher {
    /// The name of the recipients.
    pub name: Option<String>,
    /// The email addresses.
    pub recipients: Option<EmailRecipients>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl EmailWatcher {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            name: None,
            recipients: None,
            extra: Default::default(),
        }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`recipients`](Self::recipients).
    #[must_use]
    pub fn with_recipients(mut self, value: impl Into<EmailRecipients>) -> Self {
        self.recipients = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for EmailWatcher {
    const EXPECTING: &'static str = "an object (EmailWatcher)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_name = None;
        let mut field_recipients = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "name" => field_name = map.next_value()?,
                "recipients" => field_recipients = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            name: field_name,
            recipients: field_recipients,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for EmailWatcher {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for EmailWatcher {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }

        if let Some(value) = &self.recipients {
            map.serialize_entry("recipients", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "name" => self.name.is_some(),
                "recipients" => self.recipients.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for EmailWatcher {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EmailWatcher".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::EmailWatcher".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"People who are notified by email.\",\"properties\":{\"name\":{\"description\":\"The name of the recipients.\",\"type\":\"string\"},\"recipients\":{\"$ref\":\"EmailRecipients\"}},\"type\":\"object\"}",
            &[("EmailRecipients", crate::schema::of::<EmailRecipients>)],
        )
    }
}

/// The email addresses.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmailRecipients {
    /// The recipients.
    pub to: Option<Vec<String>>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl EmailRecipients {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            to: None,
            extra: Default::default(),
        }
    }

    /// Sets [`to`](Self::to).
    #[must_use]
    pub fn with_to(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.to = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl crate::serde_helpers::Object for EmailRecipients {
    const EXPECTING: &'static str = "an object (EmailRecipients)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_to = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "to" => field_to = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self { to: field_to, extra })
    }
}

impl<'de> serde::Deserialize<'de> for EmailRecipients {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for EmailRecipients {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.to {
            map.serialize_entry("to", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "to" => self.to.is_some(),
                _ => false,
            };
            if !is_set {
                map.serialize_entry(name, value)?;
            }
        }

        map.end()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for EmailRecipients {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EmailRecipients".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::EmailRecipients".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The email addresses.\",\"properties\":{\"to\":{\"description\":\"The recipients.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[],
        )
    }
}

/// The type of the step. Optional.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum StandardStepType {
    /// `standard`
    #[default]
    Standard,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl StandardStepType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Standard];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Standard => "standard",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "standard" => Some(Self::Standard),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(StandardStepType);
crate::serde_helpers::string_impls!(StandardStepType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for StandardStepType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StandardStepType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::StandardStepType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The type of the step. Optional.\",\"enum\":[\"standard\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The type of the step.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum HttpStepType {
    /// `http`
    #[default]
    Http,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl HttpStepType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Http];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "http",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "http" => Some(Self::Http),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(HttpStepType);
crate::serde_helpers::string_impls!(HttpStepType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for HttpStepType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "HttpStepType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::HttpStepType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The type of the step.\",\"enum\":[\"http\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The type of the step.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum ExportStepType {
    /// `export`
    #[default]
    Export,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl ExportStepType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Export];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Export => "export",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "export" => Some(Self::Export),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(ExportStepType);
crate::serde_helpers::string_impls!(ExportStepType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ExportStepType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExportStepType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::ExportStepType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The type of the step.\",\"enum\":[\"export\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The type of the step.
///
/// Taken by [`create_spec`](super::Client::create_spec), [`create_spec_release`](super::Client::create_spec_release); returned by [`list_specs`](super::Client::list_specs), [`describe_spec`](super::Client::describe_spec), [`list_spec_releases`](super::Client::list_spec_releases), [`describe_spec_release`](super::Client::describe_spec_release).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum SqlStepType {
    /// `sql`
    #[default]
    Sql,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl SqlStepType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Sql];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sql => "sql",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "sql" => Some(Self::Sql),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(SqlStepType);
crate::serde_helpers::string_impls!(SqlStepType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SqlStepType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SqlStepType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::press::types::SqlStepType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The type of the step.\",\"enum\":[\"sql\"],\"type\":\"string\"}",
            &[],
        )
    }
}
