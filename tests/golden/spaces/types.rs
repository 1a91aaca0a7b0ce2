// The client for Spaces. Generated from its OpenAPI document: edit the document, not this file.

/// The id of a space: a 64-bit number, written as a string. Responses may also write it as a JSON number.
///
/// Taken by [`get_space`](super::Client::get_space), [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space); returned by [`list_spaces`](super::Client::list_spaces), [`get_space`](super::Client::get_space), [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SpaceId(crate::serde_helpers::TextOrInteger);
impl SpaceId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(SpaceId, crate ::serde_helpers::TextOrInteger);
crate::serde_helpers::string_impls!(SpaceId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SpaceId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SpaceId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::SpaceId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"type\":\"string\"},{\"format\":\"int64\",\"type\":\"integer\"}],\"description\":\"The id of a space: a 64-bit number, written as a string. Responses may also write it as a JSON number.\"}",
            &[],
        )
    }
}

/// The id of a web app. It has two spaces.
///
/// Taken by [`list_spaces`](super::Client::list_spaces); returned by [`list_spaces`](super::Client::list_spaces), [`get_space`](super::Client::get_space).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WebappId(crate::serde_helpers::TextOrInteger);
impl WebappId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(WebappId, crate ::serde_helpers::TextOrInteger);
crate::serde_helpers::string_impls!(WebappId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for WebappId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WebappId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::WebappId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"type\":\"string\"},{\"format\":\"int64\",\"type\":\"integer\"}],\"description\":\"The id of a web app. It has two spaces.\"}",
            &[],
        )
    }
}

/// The id of a deployment, a UUID.
///
/// Returned by [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space).
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
        "spacepress::spaces::types::DeploymentId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The id of a deployment, a UUID.\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// The id of a job, a UUID.
///
/// Taken by [`get_job`](super::Client::get_job); returned by [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space), [`get_job`](super::Client::get_job).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(String);
impl JobId {
    /// Returns the string.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

crate::serde_helpers::text_impls!(JobId, String);
crate::serde_helpers::string_impls!(JobId);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for JobId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "JobId".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::JobId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The id of a job, a UUID.\",\"type\":\"string\"}",
            &[],
        )
    }
}

/// The type of a space.
///
/// Returned by [`list_spaces`](super::Client::list_spaces), [`get_space`](super::Client::get_space).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SpaceType {
    /// `uat`
    Uat,
    /// `production`
    Production,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl SpaceType {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[Self::Uat, Self::Production];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Uat => "uat",
            Self::Production => "production",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "uat" => Some(Self::Uat),
            "production" => Some(Self::Production),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(SpaceType);
crate::serde_helpers::string_impls!(SpaceType);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SpaceType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SpaceType".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::SpaceType".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The type of a space.\",\"enum\":[\"uat\",\"production\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The status of a space.
///
/// Returned by [`list_spaces`](super::Client::list_spaces), [`get_space`](super::Client::get_space).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SpaceStatus {
    /// `provisioning`
    Provisioning,
    /// `running`
    Running,
    /// `stopped`
    Stopped,
    /// `error`
    Error,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl SpaceStatus {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::Provisioning,
        Self::Running,
        Self::Stopped,
        Self::Error,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Provisioning => "provisioning",
            Self::Running => "running",
            Self::Stopped => "stopped",
            Self::Error => "error",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "provisioning" => Some(Self::Provisioning),
            "running" => Some(Self::Running),
            "stopped" => Some(Self::Stopped),
            "error" => Some(Self::Error),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(SpaceStatus);
crate::serde_helpers::string_impls!(SpaceStatus);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SpaceStatus {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SpaceStatus".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::SpaceStatus".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The status of a space.\",\"enum\":[\"provisioning\",\"running\",\"stopped\",\"error\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The status of a custom domain.
///
/// Returned by [`list_spaces`](super::Client::list_spaces), [`get_space`](super::Client::get_space).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CustomDomainStatus {
    /// `pending`
    Pending,
    /// `active`
    Active,
    /// `failed`
    Failed,
    /// `unmapped`
    Unmapped,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl CustomDomainStatus {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::Pending,
        Self::Active,
        Self::Failed,
        Self::Unmapped,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Failed => "failed",
            Self::Unmapped => "unmapped",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "pending" => Some(Self::Pending),
            "active" => Some(Self::Active),
            "failed" => Some(Self::Failed),
            "unmapped" => Some(Self::Unmapped),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(CustomDomainStatus);
crate::serde_helpers::string_impls!(CustomDomainStatus);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for CustomDomainStatus {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CustomDomainStatus".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::CustomDomainStatus".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The status of a custom domain.\",\"enum\":[\"pending\",\"active\",\"failed\",\"unmapped\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// The status of a job. `success` and `failed` are final. Any other status is not final, including one that this document doesn't list.
///
/// Returned by [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space), [`get_job`](super::Client::get_job).
///
/// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
/// Values are compared, ordered and hashed by their strings, so that a value stays equal to
/// itself when a later version of the document lists it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum JobStatus {
    /// `pending`
    Pending,
    /// `running`
    Running,
    /// `success`
    Success,
    /// `failed`
    Failed,
    /// A value that the document doesn't list. `from` creates it from a string, and only
    /// where no variant has that string.
    Unknown(crate::UnknownValue),
}

impl JobStatus {
    /// All values that the document lists, in its order.
    pub const KNOWN: &'static [Self] = &[
        Self::Pending,
        Self::Running,
        Self::Success,
        Self::Failed,
    ];
    /// Returns the value as a string.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Running => "running",
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        match value {
            "pending" => Some(Self::Pending),
            "running" => Some(Self::Running),
            "success" => Some(Self::Success),
            "failed" => Some(Self::Failed),
            _ => None,
        }
    }
}

crate::serde_helpers::enum_impls!(JobStatus);
crate::serde_helpers::string_impls!(JobStatus);
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for JobStatus {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "JobStatus".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::JobStatus".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"The status of a job. `success` and `failed` are final. Any other status is not final, including one that this document doesn't list.\",\"enum\":[\"pending\",\"running\",\"success\",\"failed\"],\"type\":\"string\"}",
            &[],
        )
    }
}

/// A space, in which one version of an app runs.
///
/// Returned by [`list_spaces`](super::Client::list_spaces), [`get_space`](super::Client::get_space).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Space {
    /// The id of a space: a 64-bit number, written as a string. Responses may also write it as a JSON number.
    pub id: SpaceId,
    /// The type of a space.
    pub space_type: Option<SpaceType>,
    /// The status of a space.
    pub status: Option<SpaceStatus>,
    /// The id of a web app. It has two spaces.
    pub webapp: Option<WebappId>,
    /// The domain that the platform assigns to the space. Empty until it is assigned.
    pub platform_domain: Option<String>,
    /// The domain that the owner assigns to the space. Empty if there is none.
    pub custom_domain: Option<String>,
    /// The status of a custom domain.
    pub custom_domain_status: Option<CustomDomainStatus>,
    /// When the space was last deployed to.
    pub last_deployed_at: Option<crate::Timestamp>,
    /// The status of the last deployment.
    pub last_deployment_status: Option<String>,
    /// When the space was created.
    pub created_at: Option<crate::Timestamp>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Space {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(id: impl Into<SpaceId>) -> Self {
        Self {
            id: id.into(),
            space_type: None,
            status: None,
            webapp: None,
            platform_domain: None,
            custom_domain: None,
            custom_domain_status: None,
            last_deployed_at: None,
            last_deployment_status: None,
            created_at: None,
            extra: Default::default(),
        }
    }

    /// Sets [`space_type`](Self::space_type).
    #[must_use]
    pub fn with_space_type(mut self, value: impl Into<SpaceType>) -> Self {
        self.space_type = Some(value.into());
        self
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<SpaceStatus>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets [`webapp`](Self::webapp).
    #[must_use]
    pub fn with_webapp(mut self, value: impl Into<WebappId>) -> Self {
        self.webapp = Some(value.into());
        self
    }

    /// Sets [`platform_domain`](Self::platform_domain).
    #[must_use]
    pub fn with_platform_domain(mut self, value: impl Into<String>) -> Self {
        self.platform_domain = Some(value.into());
        self
    }

    /// Sets [`custom_domain`](Self::custom_domain).
    #[must_use]
    pub fn with_custom_domain(mut self, value: impl Into<String>) -> Self {
        self.custom_domain = Some(value.into());
        self
    }

    /// Sets [`custom_domain_status`](Self::custom_domain_status).
    #[must_use]
    pub fn with_custom_domain_status(
        mut self,
        value: impl Into<CustomDomainStatus>,
    ) -> Self {
        self.custom_domain_status = Some(value.into());
        self
    }

    /// Sets [`last_deployed_at`](Self::last_deployed_at).
    #[must_use]
    pub fn with_last_deployed_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
        self.last_deployed_at = Some(value.into());
        self
    }

    /// Sets [`last_deployment_status`](Self::last_deployment_status).
    #[must_use]
    pub fn with_last_deployment_status(mut self, value: impl Into<String>) -> Self {
        self.last_deployment_status = Some(value.into());
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    pub fn with_created_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
        self.created_at = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Space {
    const EXPECTING: &'static str = "an object (Space)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_space_type = None;
        let mut field_status = None;
        let mut field_webapp = None;
        let mut field_platform_domain = None;
        let mut field_custom_domain = None;
        let mut field_custom_domain_status = None;
        let mut field_last_deployed_at = None;
        let mut field_last_deployment_status = None;
        let mut field_created_at = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "space_type" => field_space_type = map.next_value()?,
                "status" => field_status = map.next_value()?,
                "webapp" => field_webapp = map.next_value()?,
                "platform_domain" => field_platform_domain = map.next_value()?,
                "custom_domain" => field_custom_domain = map.next_value()?,
                "custom_domain_status" => field_custom_domain_status = map.next_value()?,
                "last_deployed_at" => field_last_deployed_at = map.next_value()?,
                "last_deployment_status" => {
                    field_last_deployment_status = map.next_value()?;
                }
                "created_at" => field_created_at = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id.ok_or_else(|| serde::de::Error::missing_field("id"))?,
            space_type: field_space_type,
            status: field_status,
            webapp: field_webapp,
            platform_domain: field_platform_domain,
            custom_domain: field_custom_domain,
            custom_domain_status: field_custom_domain_status,
            last_deployed_at: field_last_deployed_at,
            last_deployment_status: field_last_deployment_status,
            created_at: field_created_at,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Space {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Space {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.space_type {
            map.serialize_entry("space_type", value)?;
        }

        if let Some(value) = &self.status {
            map.serialize_entry("status", value)?;
        }

        if let Some(value) = &self.webapp {
            map.serialize_entry("webapp", value)?;
        }

        if let Some(value) = &self.platform_domain {
            map.serialize_entry("platform_domain", value)?;
        }

        if let Some(value) = &self.custom_domain {
            map.serialize_entry("custom_domain", value)?;
        }

        if let Some(value) = &self.custom_domain_status {
            map.serialize_entry("custom_domain_status", value)?;
        }

        if let Some(value) = &self.last_deployed_at {
            map.serialize_entry("last_deployed_at", value)?;
        }

        if let Some(value) = &self.last_deployment_status {
            map.serialize_entry("last_deployment_status", value)?;
        }

        if let Some(value) = &self.created_at {
            map.serialize_entry("created_at", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "space_type" => self.space_type.is_some(),
                "status" => self.status.is_some(),
                "webapp" => self.webapp.is_some(),
                "platform_domain" => self.platform_domain.is_some(),
                "custom_domain" => self.custom_domain.is_some(),
                "custom_domain_status" => self.custom_domain_status.is_some(),
                "last_deployed_at" => self.last_deployed_at.is_some(),
                "last_deployment_status" => self.last_deployment_status.is_some(),
                "created_at" => self.created_at.is_some(),
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
impl schemars::JsonSchema for Space {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Space".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::Space".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A space, in which one version of an app runs.\",\"properties\":{\"created_at\":{\"description\":\"When the space was created.\",\"format\":\"date-time\",\"type\":\"string\"},\"custom_domain\":{\"description\":\"The domain that the owner assigns to the space. Empty if there is none.\",\"type\":\"string\"},\"custom_domain_status\":{\"$ref\":\"CustomDomainStatus\"},\"id\":{\"$ref\":\"SpaceId\"},\"last_deployed_at\":{\"description\":\"When the space was last deployed to.\",\"format\":\"date-time\",\"type\":\"string\"},\"last_deployment_status\":{\"description\":\"The status of the last deployment.\",\"type\":\"string\"},\"platform_domain\":{\"description\":\"The domain that the platform assigns to the space. Empty until it is assigned.\",\"type\":\"string\"},\"space_type\":{\"$ref\":\"SpaceType\"},\"status\":{\"$ref\":\"SpaceStatus\"},\"webapp\":{\"$ref\":\"WebappId\"}},\"required\":[\"id\"],\"type\":\"object\"}",
            &[
                ("CustomDomainStatus", crate::schema::of::<CustomDomainStatus>),
                ("SpaceId", crate::schema::of::<SpaceId>),
                ("SpaceType", crate::schema::of::<SpaceType>),
                ("SpaceStatus", crate::schema::of::<SpaceStatus>),
                ("WebappId", crate::schema::of::<WebappId>),
            ],
        )
    }
}

/// One page of spaces.
///
/// Returned by [`list_spaces`](super::Client::list_spaces).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SpacePage {
    /// The spaces of this page.
    pub payload: Option<Vec<Space>>,
    /// The spaces of this page, in responses of older versions of the service.
    pub results: Option<Vec<Space>>,
    /// The number of spaces on all pages.
    pub count: Option<i64>,
    /// The number of pages.
    pub num_pages: Option<i64>,
    /// A link to the next page. It is missing or empty on the last page.
    pub next: Option<String>,
    /// A link to the previous page. It is missing or empty on the first page.
    pub previous: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl SpacePage {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            payload: None,
            results: None,
            count: None,
            num_pages: None,
            next: None,
            previous: None,
            extra: Default::default(),
        }
    }

    /// Sets [`payload`](Self::payload).
    #[must_use]
    pub fn with_payload(
        mut self,
        value: impl IntoIterator<Item = impl Into<Space>>,
    ) -> Self {
        self.payload = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`results`](Self::results).
    #[must_use]
    pub fn with_results(
        mut self,
        value: impl IntoIterator<Item = impl Into<Space>>,
    ) -> Self {
        self.results = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`count`](Self::count).
    #[must_use]
    pub fn with_count(mut self, value: impl Into<i64>) -> Self {
        self.count = Some(value.into());
        self
    }

    /// Sets [`num_pages`](Self::num_pages).
    #[must_use]
    pub fn with_num_pages(mut self, value: impl Into<i64>) -> Self {
        self.num_pages = Some(value.into());
        self
    }

    /// Sets [`next`](Self::next).
    #[must_use]
    pub fn with_next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets [`previous`](Self::previous).
    #[must_use]
    pub fn with_previous(mut self, value: impl Into<String>) -> Self {
        self.previous = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for SpacePage {
    const EXPECTING: &'static str = "an object (SpacePage)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_payload = None;
        let mut field_results = None;
        let mut field_count = None;
        let mut field_num_pages = None;
        let mut field_next = None;
        let mut field_previous = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "payload" => field_payload = map.next_value()?,
                "results" => field_results = map.next_value()?,
                "count" => field_count = map.next_value()?,
                "num_pages" => field_num_pages = map.next_value()?,
                "next" => field_next = map.next_value()?,
                "previous" => field_previous = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            payload: field_payload,
            results: field_results,
            count: field_count,
            num_pages: field_num_pages,
            next: field_next,
            previous: field_previous,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for SpacePage {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for SpacePage {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.payload {
            map.serialize_entry("payload", value)?;
        }

        if let Some(value) = &self.results {
            map.serialize_entry("results", value)?;
        }

        if let Some(value) = &self.count {
            map.serialize_entry("count", value)?;
        }

        if let Some(value) = &self.num_pages {
            map.serialize_entry("num_pages", value)?;
        }

        if let Some(value) = &self.next {
            map.serialize_entry("next", value)?;
        }

        if let Some(value) = &self.previous {
            map.serialize_entry("previous", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "payload" => self.payload.is_some(),
                "results" => self.results.is_some(),
                "count" => self.count.is_some(),
                "num_pages" => self.num_pages.is_some(),
                "next" => self.next.is_some(),
                "previous" => self.previous.is_some(),
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
impl schemars::JsonSchema for SpacePage {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SpacePage".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::SpacePage".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"One page of spaces.\",\"properties\":{\"count\":{\"description\":\"The number of spaces on all pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"next\":{\"description\":\"A link to the next page. It is missing or empty on the last page.\",\"type\":\"string\"},\"num_pages\":{\"description\":\"The number of pages.\",\"format\":\"int64\",\"type\":\"integer\"},\"payload\":{\"description\":\"The spaces of this page.\",\"items\":{\"$ref\":\"Space\"},\"type\":\"array\"},\"previous\":{\"description\":\"A link to the previous page. It is missing or empty on the first page.\",\"type\":\"string\"},\"results\":{\"description\":\"The spaces of this page, in responses of older versions of the service.\",\"items\":{\"$ref\":\"Space\"},\"type\":\"array\"}},\"type\":\"object\"}",
            &[("Space", crate::schema::of::<Space>)],
        )
    }
}

/// A deployment or a promotion.
///
/// Returned by [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Deployment {
    /// The id of a deployment, a UUID.
    pub id: Option<DeploymentId>,
    /// The display name of the deployment.
    pub display_name: Option<String>,
    /// The id of a space: a 64-bit number, written as a string. Responses may also write it as a JSON number.
    pub space_id: Option<SpaceId>,
    /// The id of a job, a UUID.
    pub job_id: Option<JobId>,
    /// The job, if the service embeds it beside `job_id` or instead of it.
    pub job: Option<DeploymentJob>,
    /// When the deployment was created.
    pub created_at: Option<crate::Timestamp>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Deployment {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            id: None,
            display_name: None,
            space_id: None,
            job_id: None,
            job: None,
            created_at: None,
            extra: Default::default(),
        }
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<DeploymentId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`display_name`](Self::display_name).
    #[must_use]
    pub fn with_display_name(mut self, value: impl Into<String>) -> Self {
        self.display_name = Some(value.into());
        self
    }

    /// Sets [`space_id`](Self::space_id).
    #[must_use]
    pub fn with_space_id(mut self, value: impl Into<SpaceId>) -> Self {
        self.space_id = Some(value.into());
        self
    }

    /// Sets [`job_id`](Self::job_id).
    #[must_use]
    pub fn with_job_id(mut self, value: impl Into<JobId>) -> Self {
        self.job_id = Some(value.into());
        self
    }

    /// Sets [`job`](Self::job).
    #[must_use]
    pub fn with_job(mut self, value: impl Into<DeploymentJob>) -> Self {
        self.job = Some(value.into());
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    pub fn with_created_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
        self.created_at = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Deployment {
    const EXPECTING: &'static str = "an object (Deployment)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_display_name = None;
        let mut field_space_id = None;
        let mut field_job_id = None;
        let mut field_job = None;
        let mut field_created_at = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "display_name" => field_display_name = map.next_value()?,
                "space_id" => field_space_id = map.next_value()?,
                "job_id" => field_job_id = map.next_value()?,
                "job" => field_job = map.next_value()?,
                "created_at" => field_created_at = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id,
            display_name: field_display_name,
            space_id: field_space_id,
            job_id: field_job_id,
            job: field_job,
            created_at: field_created_at,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Deployment {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Deployment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }

        if let Some(value) = &self.display_name {
            map.serialize_entry("display_name", value)?;
        }

        if let Some(value) = &self.space_id {
            map.serialize_entry("space_id", value)?;
        }

        if let Some(value) = &self.job_id {
            map.serialize_entry("job_id", value)?;
        }

        if let Some(value) = &self.job {
            map.serialize_entry("job", value)?;
        }

        if let Some(value) = &self.created_at {
            map.serialize_entry("created_at", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "id" => self.id.is_some(),
                "display_name" => self.display_name.is_some(),
                "space_id" => self.space_id.is_some(),
                "job_id" => self.job_id.is_some(),
                "job" => self.job.is_some(),
                "created_at" => self.created_at.is_some(),
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
impl schemars::JsonSchema for Deployment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Deployment".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::Deployment".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"A deployment or a promotion.\",\"properties\":{\"created_at\":{\"description\":\"When the deployment was created.\",\"format\":\"date-time\",\"type\":\"string\"},\"display_name\":{\"description\":\"The display name of the deployment.\",\"type\":\"string\"},\"id\":{\"$ref\":\"DeploymentId\"},\"job\":{\"anyOf\":[{\"$ref\":\"Job\"},{\"$ref\":\"JobId\"}],\"description\":\"The job, if the service embeds it beside `job_id` or instead of it.\"},\"job_id\":{\"$ref\":\"JobId\"},\"space_id\":{\"$ref\":\"SpaceId\"}},\"type\":\"object\"}",
            &[
                ("DeploymentId", crate::schema::of::<DeploymentId>),
                ("Job", crate::schema::of::<Job>),
                ("JobId", crate::schema::of::<JobId>),
                ("SpaceId", crate::schema::of::<SpaceId>),
            ],
        )
    }
}

/// Work that the service does after it has responded.
///
/// Returned by [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space), [`get_job`](super::Client::get_job).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// The id of a job, a UUID.
    pub id: JobId,
    /// The status of a job. `success` and `failed` are final. Any other status is not final, including one that this document doesn't list.
    pub status: Option<JobStatus>,
    /// The kind of work.
    pub task_name: Option<String>,
    /// The log of the job, oldest entry first.
    pub log: Option<Vec<LogEntry>>,
    /// When the job was queued.
    pub created_at: Option<crate::Timestamp>,
    /// When the job ended.
    pub completed_at: Option<crate::Timestamp>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl Job {
    /// Creates a value from its required fields.
    #[allow(clippy::new_without_default)]
    pub fn new(id: impl Into<JobId>) -> Self {
        Self {
            id: id.into(),
            status: None,
            task_name: None,
            log: None,
            created_at: None,
            completed_at: None,
            extra: Default::default(),
        }
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<JobStatus>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets [`task_name`](Self::task_name).
    #[must_use]
    pub fn with_task_name(mut self, value: impl Into<String>) -> Self {
        self.task_name = Some(value.into());
        self
    }

    /// Sets [`log`](Self::log).
    #[must_use]
    pub fn with_log(
        mut self,
        value: impl IntoIterator<Item = impl Into<LogEntry>>,
    ) -> Self {
        self.log = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    pub fn with_created_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
        self.created_at = Some(value.into());
        self
    }

    /// Sets [`completed_at`](Self::completed_at).
    #[must_use]
    pub fn with_completed_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
        self.completed_at = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for Job {
    const EXPECTING: &'static str = "an object (Job)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_id = None;
        let mut field_status = None;
        let mut field_task_name = None;
        let mut field_log = None;
        let mut field_created_at = None;
        let mut field_completed_at = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "id" => field_id = map.next_value()?,
                "status" => field_status = map.next_value()?,
                "task_name" => field_task_name = map.next_value()?,
                "log" => field_log = map.next_value()?,
                "created_at" => field_created_at = map.next_value()?,
                "completed_at" => field_completed_at = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            id: field_id.ok_or_else(|| serde::de::Error::missing_field("id"))?,
            status: field_status,
            task_name: field_task_name,
            log: field_log,
            created_at: field_created_at,
            completed_at: field_completed_at,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Job {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for Job {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.status {
            map.serialize_entry("status", value)?;
        }

        if let Some(value) = &self.task_name {
            map.serialize_entry("task_name", value)?;
        }

        if let Some(value) = &self.log {
            map.serialize_entry("log", value)?;
        }

        if let Some(value) = &self.created_at {
            map.serialize_entry("created_at", value)?;
        }

        if let Some(value) = &self.completed_at {
            map.serialize_entry("completed_at", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "status" => self.status.is_some(),
                "task_name" => self.task_name.is_some(),
                "log" => self.log.is_some(),
                "created_at" => self.created_at.is_some(),
                "completed_at" => self.completed_at.is_some(),
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
impl schemars::JsonSchema for Job {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Job".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::Job".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"Work that the service does after it has responded.\",\"properties\":{\"completed_at\":{\"description\":\"When the job ended.\",\"format\":\"date-time\",\"type\":\"string\"},\"created_at\":{\"description\":\"When the job was queued.\",\"format\":\"date-time\",\"type\":\"string\"},\"id\":{\"$ref\":\"JobId\"},\"log\":{\"description\":\"The log of the job, oldest entry first.\",\"items\":{\"$ref\":\"LogEntry\"},\"type\":\"array\"},\"status\":{\"$ref\":\"JobStatus\"},\"task_name\":{\"description\":\"The kind of work.\",\"type\":\"string\"}},\"required\":[\"id\"],\"type\":\"object\"}",
            &[
                ("JobId", crate::schema::of::<JobId>),
                ("LogEntry", crate::schema::of::<LogEntry>),
                ("JobStatus", crate::schema::of::<JobStatus>),
            ],
        )
    }
}

/// One entry of a job's log.
///
/// Returned by [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space), [`get_job`](super::Client::get_job).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LogEntry {
    /// An entry of a job's log with a level.
    LogRecord(Box<LogRecord>),
    /// A string.
    Text(String),
    /// Any other value, as received.
    Other(serde_json::Value),
}

impl From<LogRecord> for LogEntry {
    fn from(value: LogRecord) -> Self {
        Self::LogRecord(Box::new(value))
    }
}

impl From<String> for LogEntry {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for LogEntry {
    fn from(value: &str) -> Self {
        Self::Text(value.into())
    }
}

impl<'de> serde::Deserialize<'de> for LogEntry {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let (chosen, value) = crate::reading::chosen(value, &super::shapes::LogEntry);
        let read = match chosen {
            Some(0usize) => {
                serde::Deserialize::deserialize(&value).ok().map(Self::LogRecord)
            }
            Some(1usize) => serde::Deserialize::deserialize(&value).ok().map(Self::Text),
            _ => None,
        };
        match read {
            Some(read) => Ok(read),
            None => crate::reading::other(value).map(Self::Other),
        }
    }
}

impl serde::Serialize for LogEntry {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::LogRecord(value) => serde::Serialize::serialize(value, serializer),
            Self::Text(value) => serde::Serialize::serialize(value, serializer),
            Self::Other(value) => serde::Serialize::serialize(value, serializer),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for LogEntry {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LogEntry".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::LogEntry".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"$ref\":\"LogRecord\"},{\"type\":\"string\"}],\"description\":\"One entry of a job's log.\"}",
            &[("LogRecord", crate::schema::of::<LogRecord>)],
        )
    }
}

/// An entry of a job's log with a level.
///
/// Returned by [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space), [`get_job`](super::Client::get_job).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LogRecord {
    /// The level, for instance `info` or `error`.
    pub level: Option<String>,
    /// The message.
    pub message: Option<String>,
    /// Fields that the document doesn't define, and fields of a response that can't be read as
    /// their type, as received. They are also sent.
    pub extra: std::collections::BTreeMap<String, serde_json::Value>,
}

impl LogRecord {
    /// Creates an empty value.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            level: None,
            message: None,
            extra: Default::default(),
        }
    }

    /// Sets [`level`](Self::level).
    #[must_use]
    pub fn with_level(mut self, value: impl Into<String>) -> Self {
        self.level = Some(value.into());
        self
    }

    /// Sets [`message`](Self::message).
    #[must_use]
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }
}

impl crate::serde_helpers::Object for LogRecord {
    const EXPECTING: &'static str = "an object (LogRecord)";
    fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut field_level = None;
        let mut field_message = None;
        let mut extra = std::collections::BTreeMap::new();
        while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
            match key.as_str() {
                "level" => field_level = map.next_value()?,
                "message" => field_message = map.next_value()?,
                _ => {
                    extra.insert(key.into_extra(), map.next_value()?);
                }
            }
        }

        Ok(Self {
            level: field_level,
            message: field_message,
            extra,
        })
    }
}

impl<'de> serde::Deserialize<'de> for LogRecord {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::serde_helpers::read(deserializer)
    }
}

impl serde::Serialize for LogRecord {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.level {
            map.serialize_entry("level", value)?;
        }

        if let Some(value) = &self.message {
            map.serialize_entry("message", value)?;
        }

        for (name, value) in &self.extra {
            let is_set = match name.as_str() {
                "level" => self.level.is_some(),
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
impl schemars::JsonSchema for LogRecord {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LogRecord".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::LogRecord".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"description\":\"An entry of a job's log with a level.\",\"properties\":{\"level\":{\"description\":\"The level, for instance `info` or `error`.\",\"type\":\"string\"},\"message\":{\"description\":\"The message.\",\"type\":\"string\"}},\"type\":\"object\"}",
            &[],
        )
    }
}

/// The job, if the service embeds it beside `job_id` or instead of it.
///
/// Returned by [`deploy_space`](super::Client::deploy_space), [`promote_space`](super::Client::promote_space).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeploymentJob {
    /// Work that the service does after it has responded.
    Job(Box<Job>),
    /// The id of a job, a UUID.
    JobId(JobId),
    /// Any other value, as received.
    Other(serde_json::Value),
}

impl From<Job> for DeploymentJob {
    fn from(value: Job) -> Self {
        Self::Job(Box::new(value))
    }
}

impl From<JobId> for DeploymentJob {
    fn from(value: JobId) -> Self {
        Self::JobId(value)
    }
}

impl From<&str> for DeploymentJob {
    fn from(value: &str) -> Self {
        Self::JobId(value.into())
    }
}

impl From<String> for DeploymentJob {
    fn from(value: String) -> Self {
        Self::JobId(value.into())
    }
}

impl<'de> serde::Deserialize<'de> for DeploymentJob {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let (chosen, value) = crate::reading::chosen(
            value,
            &super::shapes::DeploymentJob,
        );
        let read = match chosen {
            Some(0usize) => serde::Deserialize::deserialize(&value).ok().map(Self::Job),
            Some(1usize) => serde::Deserialize::deserialize(&value).ok().map(Self::JobId),
            _ => None,
        };
        match read {
            Some(read) => Ok(read),
            None => crate::reading::other(value).map(Self::Other),
        }
    }
}

impl serde::Serialize for DeploymentJob {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Job(value) => serde::Serialize::serialize(value, serializer),
            Self::JobId(value) => serde::Serialize::serialize(value, serializer),
            Self::Other(value) => serde::Serialize::serialize(value, serializer),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DeploymentJob {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DeploymentJob".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "spacepress::spaces::types::DeploymentJob".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::embedded(
            generator,
            "{\"anyOf\":[{\"$ref\":\"Job\"},{\"$ref\":\"JobId\"}],\"description\":\"The job, if the service embeds it beside `job_id` or instead of it.\"}",
            &[("Job", crate::schema::of::<Job>), ("JobId", crate::schema::of::<JobId>)],
        )
    }
}
