// The client for Spaces. Generated from its OpenAPI document: change that, not this.

/// A client of Spaces.
///
/// Spaces is the hosting side of Konigle BentoCloud. A web app owns a pair of spaces: one of type `uat`, into which a ZIP of the app is deployed, and one of type `production`, which only ever receives what was promoted from its uat space. Deploying and promoting are carried out by a job that runs on the service; the answer to either call names that job.
///
/// It is cheap to clone: clones share their connections.
#[derive(Clone, Debug)]
pub struct Client {
    core: crate::transport::Core,
}

impl crate::client::Service for Client {
    const INFO: crate::client::ServiceInfo = crate::client::ServiceInfo {
        name: "spaces",
        title: "Spaces",
        servers: &[
            crate::client::Server {
                url: "https://tim.konigle.com",
                variables: &[],
            },
        ],
        auth_header: "authorization",
        auth_scheme: Some("Token"),
    };
    fn from_core(core: crate::transport::Core) -> Self {
        Self { core }
    }

    fn core(&self) -> &crate::transport::Core {
        &self.core
    }
}

impl Client {
    /// Builds a client from its settings one by one.
    pub fn builder() -> crate::ClientBuilder<Self> {
        crate::ClientBuilder::new()
    }

    /// Lists the spaces that the key can see, a page at a time.
    ///
    /// Both spaces of a pair are listed, each as an entry of its own. Use `webapp_id` to see the pair of one web app.
    ///
    /// `GET /cloud/api/v1/spaces`
    ///
    /// # Parameters
    ///
    /// - `page` (at least 1; 1 unless it is set): The number of the page to fetch, counted from 1.
    /// - `page_size` (from 1 to 200; 20 unless it is set): How many spaces a page holds, from 1 to 200.
    /// - `webapp_id`: Only the spaces of this web app.
    ///
    /// # Errors
    ///
    /// Besides what [every call](crate::Error) may give:
    ///
    /// - 400: The service found the request invalid and says which field is wrong.
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key is valid, but not for this.
    /// - 404: There is no such thing, or the key can't see it.
    /// - 429: Too many requests; the answer may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let mut all = spaces.list_spaces().webapp_id("42").stream();
    /// while let Some(one) = all.try_next().await? {
    ///     println!("{one:?}");
    /// }
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn list_spaces(&self) -> operations::ListSpaces {
        operations::ListSpaces::new(&self.core)
    }

    /// Fetches one space.
    ///
    /// `GET /cloud/api/v1/spaces/{space_id}`
    ///
    /// # Parameters
    ///
    /// - `space_id` (required): The space.
    ///
    /// # Errors
    ///
    /// Besides what [every call](crate::Error) may give:
    ///
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key is valid, but not for this.
    /// - 404: There is no such thing, or the key can't see it.
    /// - 429: Too many requests; the answer may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let answer = spaces.get_space().space_id("7312345678901234567").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn get_space(&self) -> operations::GetSpace {
        operations::GetSpace::new(&self.core)
    }

    /// Uploads a ZIP of an app and deploys it to a uat space.
    ///
    /// The service answers as soon as it holds the ZIP; unpacking, building and starting are done by the job that the answer names. The ZIP is streamed, so its size is bounded by the service and not by memory.
    ///
    /// `POST /cloud/api/v1/spaces/{space_id}/deploy`
    ///
    /// # Parameters
    ///
    /// - `space_id` (required): The space.
    /// - `display_name`: A name for this deployment, for people to recognise it by.
    /// - `zip_file` (required): The app as a ZIP. Its root holds `bentocloud.toml` and a `Dockerfile`.
    ///
    /// # Errors
    ///
    /// Besides what [every call](crate::Error) may give:
    ///
    /// - 400: The service found the request invalid and says which field is wrong.
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key is valid, but not for this.
    /// - 404: There is no such thing, or the key can't see it.
    /// - 409: Something else is going on with the space.
    /// - 413: The ZIP is larger than the service takes.
    /// - 429: Too many requests; the answer may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let answer = spaces
    ///     .deploy_space()
    ///     .space_id("7312345678901234567")
    ///     .display_name("v42")
    ///     .zip_file(spacepress::Archive::from_dir("examples/hello-app"))
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn deploy_space(&self) -> operations::DeploySpace {
        operations::DeploySpace::new(&self.core)
    }

    /// Promotes what runs in a uat space to the production space of its pair.
    ///
    /// `space_id` is the id of the uat space, not of the production space. Like a deployment, a promotion is carried out by the job that the answer names.
    ///
    /// `POST /cloud/api/v1/spaces/{space_id}/promote`
    ///
    /// # Parameters
    ///
    /// - `space_id` (required): The space.
    ///
    /// # Errors
    ///
    /// Besides what [every call](crate::Error) may give:
    ///
    /// - 400: The service found the request invalid and says which field is wrong.
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key is valid, but not for this.
    /// - 404: There is no such thing, or the key can't see it.
    /// - 409: Something else is going on with the space.
    /// - 429: Too many requests; the answer may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let answer = spaces.promote_space().space_id("7312345678901234567").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn promote_space(&self) -> operations::PromoteSpace {
        operations::PromoteSpace::new(&self.core)
    }

    /// Fetches a job, with its state and its log so far.
    ///
    /// `GET /cloud/api/v1/jobs/{job_id}`
    ///
    /// # Parameters
    ///
    /// - `job_id` (required): The job, as a deployment or a promotion named it.
    ///
    /// # Errors
    ///
    /// Besides what [every call](crate::Error) may give:
    ///
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key is valid, but not for this.
    /// - 404: There is no such thing, or the key can't see it.
    /// - 429: Too many requests; the answer may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let answer = spaces
    ///     .get_job()
    ///     .job_id("9b2f0a34-7a53-4e02-8c0e-000000000000")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn get_job(&self) -> operations::GetJob {
        operations::GetJob::new(&self.core)
    }
}

/// What calls take and give.
pub mod types {
    /// The id of a space: a 64-bit number, written as a string. An answer that carries it as a JSON number is read just as well.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct SpaceId(crate::wire::TextOrInteger);
    impl SpaceId {
        /// The text of it.
        pub fn as_str(&self) -> &str {
            self.0.as_str()
        }
    }

    crate::wire::text_impls!(SpaceId, crate ::wire::TextOrInteger);
    crate::wire::string_impls!(SpaceId);
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
                "{\"description\":\"The id of a space: a 64-bit number, written as a string. An answer that carries it as a JSON number is read just as well.\",\"oneOf\":[{\"type\":\"string\"},{\"format\":\"int64\",\"type\":\"integer\"}]}",
                &[],
            )
        }
    }

    /// The id of a web app, which owns a pair of spaces.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct WebappId(crate::wire::TextOrInteger);
    impl WebappId {
        /// The text of it.
        pub fn as_str(&self) -> &str {
            self.0.as_str()
        }
    }

    crate::wire::text_impls!(WebappId, crate ::wire::TextOrInteger);
    crate::wire::string_impls!(WebappId);
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
                "{\"description\":\"The id of a web app, which owns a pair of spaces.\",\"oneOf\":[{\"type\":\"string\"},{\"format\":\"int64\",\"type\":\"integer\"}]}",
                &[],
            )
        }
    }

    /// The id of a deployment, a UUID. The service uses it as the name of the release's folder too.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct DeploymentId(String);
    impl DeploymentId {
        /// The text of it.
        pub fn as_str(&self) -> &str {
            self.0.as_str()
        }
    }

    crate::wire::text_impls!(DeploymentId, String);
    crate::wire::string_impls!(DeploymentId);
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
                "{\"description\":\"The id of a deployment, a UUID. The service uses it as the name of the release's folder too.\",\"type\":\"string\"}",
                &[],
            )
        }
    }

    /// The id of a job, a UUID.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct JobId(String);
    impl JobId {
        /// The text of it.
        pub fn as_str(&self) -> &str {
            self.0.as_str()
        }
    }

    crate::wire::text_impls!(JobId, String);
    crate::wire::string_impls!(JobId);
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

    /// Which half of a pair a space is.
    ///
    /// The list may grow: a value that isn't in it is carried as `Unknown` and sent as it is.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum SpaceType {
        /// `uat`
        Uat,
        /// `production`
        Production,
        /// A value that the document doesn't list.
        Unknown(String),
    }

    impl SpaceType {
        /// Every value that the document lists, in its order.
        pub const KNOWN: &'static [Self] = &[Self::Uat, Self::Production];
        /// The value as the wire has it.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Uat => "uat",
                Self::Production => "production",
                Self::Unknown(value) => value,
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

    crate::wire::enum_impls!(SpaceType);
    crate::wire::string_impls!(SpaceType);
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
                "{\"description\":\"Which half of a pair a space is.\",\"enum\":[\"uat\",\"production\"],\"type\":\"string\"}",
                &[],
            )
        }
    }

    /// What a space is doing.
    ///
    /// The list may grow: a value that isn't in it is carried as `Unknown` and sent as it is.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
        /// A value that the document doesn't list.
        Unknown(String),
    }

    impl SpaceStatus {
        /// Every value that the document lists, in its order.
        pub const KNOWN: &'static [Self] = &[
            Self::Provisioning,
            Self::Running,
            Self::Stopped,
            Self::Error,
        ];
        /// The value as the wire has it.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Provisioning => "provisioning",
                Self::Running => "running",
                Self::Stopped => "stopped",
                Self::Error => "error",
                Self::Unknown(value) => value,
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

    crate::wire::enum_impls!(SpaceStatus);
    crate::wire::string_impls!(SpaceStatus);
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
                "{\"description\":\"What a space is doing.\",\"enum\":[\"provisioning\",\"running\",\"stopped\",\"error\"],\"type\":\"string\"}",
                &[],
            )
        }
    }

    /// How far a custom domain has come.
    ///
    /// The list may grow: a value that isn't in it is carried as `Unknown` and sent as it is.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
        /// A value that the document doesn't list.
        Unknown(String),
    }

    impl CustomDomainStatus {
        /// Every value that the document lists, in its order.
        pub const KNOWN: &'static [Self] = &[
            Self::Pending,
            Self::Active,
            Self::Failed,
            Self::Unmapped,
        ];
        /// The value as the wire has it.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Pending => "pending",
                Self::Active => "active",
                Self::Failed => "failed",
                Self::Unmapped => "unmapped",
                Self::Unknown(value) => value,
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

    crate::wire::enum_impls!(CustomDomainStatus);
    crate::wire::string_impls!(CustomDomainStatus);
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
                "{\"description\":\"How far a custom domain has come.\",\"enum\":[\"pending\",\"active\",\"failed\",\"unmapped\"],\"type\":\"string\"}",
                &[],
            )
        }
    }

    /// How far a job has come. `success` and `failed` are final; any other status, one unknown to this document included, is not.
    ///
    /// The list may grow: a value that isn't in it is carried as `Unknown` and sent as it is.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
        /// A value that the document doesn't list.
        Unknown(String),
    }

    impl JobStatus {
        /// Every value that the document lists, in its order.
        pub const KNOWN: &'static [Self] = &[
            Self::Pending,
            Self::Running,
            Self::Success,
            Self::Failed,
        ];
        /// The value as the wire has it.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Pending => "pending",
                Self::Running => "running",
                Self::Success => "success",
                Self::Failed => "failed",
                Self::Unknown(value) => value,
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

    crate::wire::enum_impls!(JobStatus);
    crate::wire::string_impls!(JobStatus);
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
                "{\"description\":\"How far a job has come. `success` and `failed` are final; any other status, one unknown to this document included, is not.\",\"enum\":[\"pending\",\"running\",\"success\",\"failed\"],\"type\":\"string\"}",
                &[],
            )
        }
    }

    /// A place where one version of an app runs.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Space {
        /// The id of a space: a 64-bit number, written as a string. An answer that carries it as a JSON number is read just as well.
        pub id: SpaceId,
        /// Which half of a pair a space is.
        pub space_type: Option<SpaceType>,
        /// What a space is doing.
        pub status: Option<SpaceStatus>,
        /// The id of a web app, which owns a pair of spaces.
        pub webapp: Option<WebappId>,
        /// The address that the platform gives the space. Empty until it has one.
        pub platform_domain: Option<String>,
        /// The address that the owner gives the space. Empty where there is none.
        pub custom_domain: Option<String>,
        /// How far a custom domain has come.
        pub custom_domain_status: Option<CustomDomainStatus>,
        /// When something was last deployed here.
        pub last_deployed_at: Option<crate::Timestamp>,
        /// How the last deployment ended.
        pub last_deployment_status: Option<String>,
        /// When the space was made.
        pub created_at: Option<crate::Timestamp>,
        /// Fields that the document doesn't name, and fields of a response that can't be read as
        /// their type, as they came. They are sent as well.
        pub extra: std::collections::BTreeMap<String, serde_json::Value>,
    }

    impl Space {
        /// One with what must be there, and nothing else set.
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
        pub fn with_last_deployed_at(
            mut self,
            value: impl Into<crate::Timestamp>,
        ) -> Self {
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

    impl crate::wire::Object for Space {
        const EXPECTING: &'static str = "an object (Space)";
        fn read<'de, A: serde::de::MapAccess<'de>>(
            mut map: A,
        ) -> Result<Self, A::Error> {
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
            while let Some(key) = map.next_key::<crate::wire::Key<'de>>()? {
                match key.as_str() {
                    "id" => field_id = map.next_value()?,
                    "space_type" => field_space_type = map.next_value()?,
                    "status" => field_status = map.next_value()?,
                    "webapp" => field_webapp = map.next_value()?,
                    "platform_domain" => field_platform_domain = map.next_value()?,
                    "custom_domain" => field_custom_domain = map.next_value()?,
                    "custom_domain_status" => {
                        field_custom_domain_status = map.next_value()?;
                    }
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
            crate::wire::read(deserializer)
        }
    }

    impl serde::Serialize for Space {
        fn serialize<S: serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
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
                "{\"description\":\"A place where one version of an app runs.\",\"properties\":{\"created_at\":{\"description\":\"When the space was made.\",\"format\":\"date-time\",\"type\":\"string\"},\"custom_domain\":{\"description\":\"The address that the owner gives the space. Empty where there is none.\",\"type\":\"string\"},\"custom_domain_status\":{\"$ref\":\"CustomDomainStatus\"},\"id\":{\"$ref\":\"SpaceId\"},\"last_deployed_at\":{\"description\":\"When something was last deployed here.\",\"format\":\"date-time\",\"type\":\"string\"},\"last_deployment_status\":{\"description\":\"How the last deployment ended.\",\"type\":\"string\"},\"platform_domain\":{\"description\":\"The address that the platform gives the space. Empty until it has one.\",\"type\":\"string\"},\"space_type\":{\"$ref\":\"SpaceType\"},\"status\":{\"$ref\":\"SpaceStatus\"},\"webapp\":{\"$ref\":\"WebappId\"}},\"required\":[\"id\"],\"type\":\"object\"}",
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

    /// One page of a listing of spaces.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SpacePage {
        /// The spaces of this page.
        pub payload: Option<Vec<Space>>,
        /// The spaces of this page, as older answers name them.
        pub results: Option<Vec<Space>>,
        /// How many spaces there are on all pages together.
        pub count: Option<i64>,
        /// How many pages there are.
        pub num_pages: Option<i64>,
        /// Present and not empty while there is a further page. Only its presence means anything.
        pub next: Option<String>,
        /// Present and not empty where there is a page before this one.
        pub previous: Option<String>,
        /// Fields that the document doesn't name, and fields of a response that can't be read as
        /// their type, as they came. They are sent as well.
        pub extra: std::collections::BTreeMap<String, serde_json::Value>,
    }

    impl SpacePage {
        /// One with nothing set.
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

    impl crate::wire::Object for SpacePage {
        const EXPECTING: &'static str = "an object (SpacePage)";
        fn read<'de, A: serde::de::MapAccess<'de>>(
            mut map: A,
        ) -> Result<Self, A::Error> {
            let mut field_payload = None;
            let mut field_results = None;
            let mut field_count = None;
            let mut field_num_pages = None;
            let mut field_next = None;
            let mut field_previous = None;
            let mut extra = std::collections::BTreeMap::new();
            while let Some(key) = map.next_key::<crate::wire::Key<'de>>()? {
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
            crate::wire::read(deserializer)
        }
    }

    impl serde::Serialize for SpacePage {
        fn serialize<S: serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
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
                "{\"description\":\"One page of a listing of spaces.\",\"properties\":{\"count\":{\"description\":\"How many spaces there are on all pages together.\",\"format\":\"int64\",\"type\":\"integer\"},\"next\":{\"description\":\"Present and not empty while there is a further page. Only its presence means anything.\",\"type\":\"string\"},\"num_pages\":{\"description\":\"How many pages there are.\",\"format\":\"int64\",\"type\":\"integer\"},\"payload\":{\"description\":\"The spaces of this page.\",\"items\":{\"$ref\":\"Space\"},\"type\":\"array\"},\"previous\":{\"description\":\"Present and not empty where there is a page before this one.\",\"type\":\"string\"},\"results\":{\"description\":\"The spaces of this page, as older answers name them.\",\"items\":{\"$ref\":\"Space\"},\"type\":\"array\"}},\"type\":\"object\"}",
                &[("Space", crate::schema::of::<Space>)],
            )
        }
    }

    /// What a deployment or a promotion started.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Deployment {
        /// The id of a deployment, a UUID. The service uses it as the name of the release's folder too.
        pub id: Option<DeploymentId>,
        /// The name given to the deployment.
        pub display_name: Option<String>,
        /// The id of a space: a 64-bit number, written as a string. An answer that carries it as a JSON number is read just as well.
        pub space_id: Option<SpaceId>,
        /// The id of a job, a UUID.
        pub job_id: Option<JobId>,
        /// The job itself, where the service embeds it beside `job_id` or in its place.
        pub job: Option<DeploymentJob>,
        /// When the deployment was made.
        pub created_at: Option<crate::Timestamp>,
        /// Fields that the document doesn't name, and fields of a response that can't be read as
        /// their type, as they came. They are sent as well.
        pub extra: std::collections::BTreeMap<String, serde_json::Value>,
    }

    impl Deployment {
        /// One with nothing set.
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

    impl crate::wire::Object for Deployment {
        const EXPECTING: &'static str = "an object (Deployment)";
        fn read<'de, A: serde::de::MapAccess<'de>>(
            mut map: A,
        ) -> Result<Self, A::Error> {
            let mut field_id = None;
            let mut field_display_name = None;
            let mut field_space_id = None;
            let mut field_job_id = None;
            let mut field_job = None;
            let mut field_created_at = None;
            let mut extra = std::collections::BTreeMap::new();
            while let Some(key) = map.next_key::<crate::wire::Key<'de>>()? {
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
            crate::wire::read(deserializer)
        }
    }

    impl serde::Serialize for Deployment {
        fn serialize<S: serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
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
                "{\"description\":\"What a deployment or a promotion started.\",\"properties\":{\"created_at\":{\"description\":\"When the deployment was made.\",\"format\":\"date-time\",\"type\":\"string\"},\"display_name\":{\"description\":\"The name given to the deployment.\",\"type\":\"string\"},\"id\":{\"$ref\":\"DeploymentId\"},\"job\":{\"anyOf\":[{\"$ref\":\"Job\"},{\"$ref\":\"JobId\"}],\"description\":\"The job itself, where the service embeds it beside `job_id` or in its place.\"},\"job_id\":{\"$ref\":\"JobId\"},\"space_id\":{\"$ref\":\"SpaceId\"}},\"type\":\"object\"}",
                &[
                    ("DeploymentId", crate::schema::of::<DeploymentId>),
                    ("Job", crate::schema::of::<Job>),
                    ("JobId", crate::schema::of::<JobId>),
                    ("SpaceId", crate::schema::of::<SpaceId>),
                ],
            )
        }
    }

    /// Work that the service does after it has answered.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Job {
        /// The id of a job, a UUID.
        pub id: JobId,
        /// How far a job has come. `success` and `failed` are final; any other status, one unknown to this document included, is not.
        pub status: Option<JobStatus>,
        /// What kind of work it is.
        pub task_name: Option<String>,
        /// What the job has written so far, oldest first. It only ever grows.
        pub log: Option<Vec<LogEntry>>,
        /// When the job was queued.
        pub created_at: Option<crate::Timestamp>,
        /// When the job ended.
        pub completed_at: Option<crate::Timestamp>,
        /// Fields that the document doesn't name, and fields of a response that can't be read as
        /// their type, as they came. They are sent as well.
        pub extra: std::collections::BTreeMap<String, serde_json::Value>,
    }

    impl Job {
        /// One with what must be there, and nothing else set.
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

    impl crate::wire::Object for Job {
        const EXPECTING: &'static str = "an object (Job)";
        fn read<'de, A: serde::de::MapAccess<'de>>(
            mut map: A,
        ) -> Result<Self, A::Error> {
            let mut field_id = None;
            let mut field_status = None;
            let mut field_task_name = None;
            let mut field_log = None;
            let mut field_created_at = None;
            let mut field_completed_at = None;
            let mut extra = std::collections::BTreeMap::new();
            while let Some(key) = map.next_key::<crate::wire::Key<'de>>()? {
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
            crate::wire::read(deserializer)
        }
    }

    impl serde::Serialize for Job {
        fn serialize<S: serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
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
                "{\"description\":\"Work that the service does after it has answered.\",\"properties\":{\"completed_at\":{\"description\":\"When the job ended.\",\"format\":\"date-time\",\"type\":\"string\"},\"created_at\":{\"description\":\"When the job was queued.\",\"format\":\"date-time\",\"type\":\"string\"},\"id\":{\"$ref\":\"JobId\"},\"log\":{\"description\":\"What the job has written so far, oldest first. It only ever grows.\",\"items\":{\"$ref\":\"LogEntry\"},\"type\":\"array\"},\"status\":{\"$ref\":\"JobStatus\"},\"task_name\":{\"description\":\"What kind of work it is.\",\"type\":\"string\"}},\"required\":[\"id\"],\"type\":\"object\"}",
                &[
                    ("JobId", crate::schema::of::<JobId>),
                    ("LogEntry", crate::schema::of::<LogEntry>),
                    ("JobStatus", crate::schema::of::<JobStatus>),
                ],
            )
        }
    }

    /// One entry of a job's log.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum LogEntry {
        /// An entry of a job's log that says how serious it is.
        LogRecord(Box<LogRecord>),
        /// A text.
        Text(String),
        /// What is none of these, as it came.
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
            let (chosen, value) = crate::reading::chosen(value);
            if chosen.is_none_or(|it| it == 0usize)
                && let Ok(read) = serde::Deserialize::deserialize(&value)
            {
                return Ok(Self::LogRecord(read));
            }
            if chosen.is_none_or(|it| it == 1usize)
                && let Ok(read) = serde::Deserialize::deserialize(&value)
            {
                return Ok(Self::Text(read));
            }
            crate::reading::other(value).map(Self::Other)
        }
    }

    impl serde::Serialize for LogEntry {
        fn serialize<S: serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
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

    /// An entry of a job's log that says how serious it is.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct LogRecord {
        /// How serious the entry is, for instance `info` or `error`.
        pub level: Option<String>,
        /// The text of the entry.
        pub message: Option<String>,
        /// Fields that the document doesn't name, and fields of a response that can't be read as
        /// their type, as they came. They are sent as well.
        pub extra: std::collections::BTreeMap<String, serde_json::Value>,
    }

    impl LogRecord {
        /// One with nothing set.
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

    impl crate::wire::Object for LogRecord {
        const EXPECTING: &'static str = "an object (LogRecord)";
        fn read<'de, A: serde::de::MapAccess<'de>>(
            mut map: A,
        ) -> Result<Self, A::Error> {
            let mut field_level = None;
            let mut field_message = None;
            let mut extra = std::collections::BTreeMap::new();
            while let Some(key) = map.next_key::<crate::wire::Key<'de>>()? {
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
            crate::wire::read(deserializer)
        }
    }

    impl serde::Serialize for LogRecord {
        fn serialize<S: serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
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
                "{\"description\":\"An entry of a job's log that says how serious it is.\",\"properties\":{\"level\":{\"description\":\"How serious the entry is, for instance `info` or `error`.\",\"type\":\"string\"},\"message\":{\"description\":\"The text of the entry.\",\"type\":\"string\"}},\"type\":\"object\"}",
                &[],
            )
        }
    }

    /// The job itself, where the service embeds it beside `job_id` or in its place.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum DeploymentJob {
        /// Work that the service does after it has answered.
        Job(Box<Job>),
        /// The id of a job, a UUID.
        JobId(JobId),
        /// What is none of these, as it came.
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
            let (chosen, value) = crate::reading::chosen(value);
            if chosen.is_none_or(|it| it == 0usize)
                && let Ok(read) = serde::Deserialize::deserialize(&value)
            {
                return Ok(Self::Job(read));
            }
            if chosen.is_none_or(|it| it == 1usize)
                && let Ok(read) = serde::Deserialize::deserialize(&value)
            {
                return Ok(Self::JobId(read));
            }
            crate::reading::other(value).map(Self::Other)
        }
    }

    impl serde::Serialize for DeploymentJob {
        fn serialize<S: serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
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
                "{\"anyOf\":[{\"$ref\":\"Job\"},{\"$ref\":\"JobId\"}],\"description\":\"The job itself, where the service embeds it beside `job_id` or in its place.\"}",
                &[
                    ("Job", crate::schema::of::<Job>),
                    ("JobId", crate::schema::of::<JobId>),
                ],
            )
        }
    }
}

/// The calls: each is made by the method of [`Client`] that has its name, takes its
/// parameters one by one, and is sent at the end.
pub mod operations {
    use super::{raw, types};
    /// Lists the spaces that the key can see, a page at a time.
    ///
    /// The call that [`Client::list_spaces`](super::Client::list_spaces) makes; its parameters, its errors and an example stand there.
    ///
    /// `GET /cloud/api/v1/spaces`
    #[derive(Clone, Debug)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ListSpaces {
        call: crate::call::Call,
        page: Option<i64>,
        page_size: Option<i64>,
        webapp_id: Option<types::WebappId>,
        listing: crate::pagination::Listing,
    }

    impl ListSpaces {
        pub(super) fn new(core: &crate::transport::Core) -> Self {
            const OPERATION: crate::transport::Operation = crate::transport::Operation {
                id: "list_spaces",
                method: "GET",
                path: "/cloud/api/v1/spaces",
                idempotent: true,
                may_be_empty: false,
                max_upload_bytes: None,
                response: {
                    #[allow(unused_imports)]
                    use crate::reading::Shape;
                    &super::shapes::SpacePage
                },
                lists: &["payload", "results"],
            };
            Self {
                call: crate::call::Call::new(core, &OPERATION),
                page: None,
                page_size: None,
                webapp_id: None,
                listing: Default::default(),
            }
        }

        /// The number of the page to fetch, counted from 1.
        pub fn page(
            mut self,
            value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
        ) -> Self {
            self.page = self.call.integer("page", value, Some(1i64), None);
            self
        }

        /// How many spaces a page holds, from 1 to 200.
        pub fn page_size(
            mut self,
            value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
        ) -> Self {
            self.page_size = self
                .call
                .integer("page_size", value, Some(1i64), Some(200i64));
            self
        }

        /// Only the spaces of this web app.
        pub fn webapp_id(
            mut self,
            value: impl TryInto<types::WebappId, Error: Into<crate::InvalidValue>>,
        ) -> Self {
            self.webapp_id = self.call.value("webapp_id", value);
            self
        }

        /// When this call is sent again, if not when the client's calls are.
        pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
            self.call.retry(policy);
            self
        }

        /// The time limits of this call, if not those of the client's calls.
        pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
            self.call.timeouts(timeouts);
            self
        }

        /// Says whether this call may be repeated after it may have been processed. Default:
        /// what the document says of the operation.
        ///
        /// `true` vouches that a repetition does no harm, so that the call is retried like a
        /// GET; `false` keeps an idempotent call from that.
        pub fn idempotent(mut self, idempotent: bool) -> Self {
            self.call.idempotent(idempotent);
            self
        }

        /// Sends the call.
        ///
        /// # Errors
        ///
        /// What [every call](crate::Error) may give. A setter that was given what can't be used is
        /// told here, before anything is sent.
        pub async fn send(
            self,
        ) -> Result<crate::ResponseValue<types::SpacePage>, crate::Error> {
            let Self { call, page, page_size, webapp_id, listing: _ } = self;
            call.ready()?;
            let page = page.unwrap_or(1i64);
            let page_size = page_size.unwrap_or(20i64);
            let exchange = call.exchange();
            let sent = raw(&exchange)
                .send_list_spaces(page, page_size, webapp_id.as_ref())
                .await;
            exchange.finish_page(sent, Self::items)
        }

        /// Sends the call and waits for its answer, outside of an async runtime.
        ///
        /// # Errors
        ///
        /// As [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within an
        /// async runtime.
        #[cfg(feature = "blocking")]
        pub fn send_blocking(
            self,
        ) -> Result<crate::ResponseValue<types::SpacePage>, crate::Error> {
            let call = self.call.clone();
            crate::blocking::run(call.core(), call.operation().id, self.send())
        }

        /// Ends the listing after so many items, and fetches no page beyond the one that holds
        /// the last of them.
        pub fn limit(mut self, items: usize) -> Self {
            self.listing.limit = Some(items);
            self
        }

        /// Keeps so many pages on their way while earlier ones are being looked at: 1, which is
        /// the default, fetches a page when it is asked for.
        ///
        /// Pages after the first one are asked for before it is known that they exist only where
        /// the service says how many there are.
        pub fn prefetch(mut self, pages: usize) -> Self {
            self.listing.prefetch = pages.max(1);
            self
        }

        /// Ends the listing with an error after so many pages, 10,000 unless it is set. It keeps
        /// a listing whose end never comes from going on for ever.
        pub fn max_pages(mut self, pages: u64) -> Self {
            self.listing.max_pages = pages;
            self
        }

        /// The items of all pages, one by one.
        pub fn stream(self) -> crate::Items<types::Space> {
            self.pages().items()
        }

        /// The pages, from the one that is set or else from the first.
        pub fn pages(self) -> crate::Pages<types::Space> {
            let first = self.page.unwrap_or(1);
            crate::Pages::new(
                self.call.clone(),
                self.listing.clone(),
                first,
                move |number| {
                    let request = Self {
                        page: Some(number),
                        ..self.clone()
                    };
                    Box::pin(async move {
                        Ok(Self::open(request.send().await?.into_inner()))
                    })
                },
            )
        }

        /// The pages from where [another listing](crate::Pages::position) broke off. What came before
        /// counts for a [`limit`](Self::limit).
        pub fn pages_from(
            self,
            position: crate::Position,
        ) -> crate::Pages<types::Space> {
            self.pages().beginning_at(position)
        }

        /// The items of all pages, one by one, outside of an async runtime.
        #[cfg(feature = "blocking")]
        pub fn iter(self) -> crate::blocking::Iter<crate::Items<types::Space>> {
            let call = self.call.clone();
            crate::blocking::Iter::new(call, self.stream())
        }

        /// The pages, outside of an async runtime.
        #[cfg(feature = "blocking")]
        pub fn iter_pages(self) -> crate::blocking::Iter<crate::Pages<types::Space>> {
            let call = self.call.clone();
            crate::blocking::Iter::new(call, self.pages())
        }

        fn items(answer: &types::SpacePage) -> Option<&Vec<types::Space>> {
            answer.payload.as_ref().or(answer.results.as_ref())
        }

        fn open(answer: types::SpacePage) -> crate::pagination::Opened<types::Space> {
            crate::pagination::Opened {
                pages: answer.num_pages,
                more: Some(answer.next.as_ref().is_some_and(|it| !it.is_empty())),
                total: answer.count,
                items: answer.payload.or(answer.results).unwrap_or_default(),
            }
        }
    }

    /// Fetches one space.
    ///
    /// The call that [`Client::get_space`](super::Client::get_space) makes; its parameters, its errors and an example stand there.
    ///
    /// `GET /cloud/api/v1/spaces/{space_id}`
    #[derive(Clone, Debug)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct GetSpace {
        call: crate::call::Call,
        space_id: Option<types::SpaceId>,
    }

    impl GetSpace {
        pub(super) fn new(core: &crate::transport::Core) -> Self {
            const OPERATION: crate::transport::Operation = crate::transport::Operation {
                id: "get_space",
                method: "GET",
                path: "/cloud/api/v1/spaces/{space_id}",
                idempotent: true,
                may_be_empty: false,
                max_upload_bytes: None,
                response: {
                    #[allow(unused_imports)]
                    use crate::reading::Shape;
                    &super::shapes::Space
                },
                lists: &[],
            };
            Self {
                call: crate::call::Call::new(core, &OPERATION),
                space_id: None,
            }
        }

        /// The space.
        pub fn space_id(
            mut self,
            value: impl TryInto<types::SpaceId, Error: Into<crate::InvalidValue>>,
        ) -> Self {
            self.space_id = self.call.value("space_id", value);
            self
        }

        /// When this call is sent again, if not when the client's calls are.
        pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
            self.call.retry(policy);
            self
        }

        /// The time limits of this call, if not those of the client's calls.
        pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
            self.call.timeouts(timeouts);
            self
        }

        /// Says whether this call may be repeated after it may have been processed. Default:
        /// what the document says of the operation.
        ///
        /// `true` vouches that a repetition does no harm, so that the call is retried like a
        /// GET; `false` keeps an idempotent call from that.
        pub fn idempotent(mut self, idempotent: bool) -> Self {
            self.call.idempotent(idempotent);
            self
        }

        /// Sends the call.
        ///
        /// # Errors
        ///
        /// What [every call](crate::Error) may give. A setter that was given what can't be used is
        /// told here, before anything is sent.
        pub async fn send(
            self,
        ) -> Result<crate::ResponseValue<types::Space>, crate::Error> {
            let Self { call, space_id } = self;
            call.ready()?;
            let space_id = call.step("space_id", space_id)?;
            let exchange = call.exchange();
            let sent = raw(&exchange).send_get_space(&space_id).await;
            exchange.finish(sent)
        }

        /// Sends the call and waits for its answer, outside of an async runtime.
        ///
        /// # Errors
        ///
        /// As [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within an
        /// async runtime.
        #[cfg(feature = "blocking")]
        pub fn send_blocking(
            self,
        ) -> Result<crate::ResponseValue<types::Space>, crate::Error> {
            let call = self.call.clone();
            crate::blocking::run(call.core(), call.operation().id, self.send())
        }
    }

    /// Uploads a ZIP of an app and deploys it to a uat space.
    ///
    /// The call that [`Client::deploy_space`](super::Client::deploy_space) makes; its parameters, its errors and an example stand there.
    ///
    /// `POST /cloud/api/v1/spaces/{space_id}/deploy`
    #[derive(Clone, Debug)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct DeploySpace {
        call: crate::call::Call,
        space_id: Option<types::SpaceId>,
        display_name: Option<String>,
        zip_file: Option<crate::Archive>,
    }

    impl DeploySpace {
        pub(super) fn new(core: &crate::transport::Core) -> Self {
            const OPERATION: crate::transport::Operation = crate::transport::Operation {
                id: "deploy_space",
                method: "POST",
                path: "/cloud/api/v1/spaces/{space_id}/deploy",
                idempotent: false,
                may_be_empty: false,
                max_upload_bytes: None,
                response: {
                    #[allow(unused_imports)]
                    use crate::reading::Shape;
                    &super::shapes::Deployment
                },
                lists: &[],
            };
            Self {
                call: crate::call::Call::new(core, &OPERATION),
                space_id: None,
                display_name: None,
                zip_file: None,
            }
        }

        /// The space.
        pub fn space_id(
            mut self,
            value: impl TryInto<types::SpaceId, Error: Into<crate::InvalidValue>>,
        ) -> Self {
            self.space_id = self.call.value("space_id", value);
            self
        }

        /// A name for this deployment, for people to recognise it by.
        pub fn display_name(
            mut self,
            value: impl TryInto<String, Error: Into<crate::InvalidValue>>,
        ) -> Self {
            self.display_name = self.call.value("display_name", value);
            self
        }

        /// The app as a ZIP. Its root holds `bentocloud.toml` and a `Dockerfile`.
        pub fn zip_file(
            mut self,
            value: impl TryInto<crate::Archive, Error: Into<crate::Error>>,
        ) -> Self {
            self.zip_file = self.call.file(value);
            self
        }

        /// Calls `report` with the bytes of the request that were sent so far, and those that it
        /// has in all. An attempt that is a repetition begins at nothing again.
        pub fn on_progress(
            mut self,
            report: impl std::ops::Fn(
                u64,
                u64,
            ) + std::marker::Send + std::marker::Sync + 'static,
        ) -> Self {
            self.call.on_progress(move |it| report(it.sent, it.total));
            self
        }

        /// The same, with the number of the attempt that the bytes belong to.
        pub fn on_attempt_progress(
            mut self,
            report: impl std::ops::Fn(
                crate::Progress,
            ) + std::marker::Send + std::marker::Sync + 'static,
        ) -> Self {
            self.call.on_progress(report);
            self
        }

        /// When this call is sent again, if not when the client's calls are.
        pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
            self.call.retry(policy);
            self
        }

        /// The time limits of this call, if not those of the client's calls.
        pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
            self.call.timeouts(timeouts);
            self
        }

        /// Says whether this call may be repeated after it may have been processed. Default:
        /// what the document says of the operation.
        ///
        /// `true` vouches that a repetition does no harm, so that the call is retried like a
        /// GET; `false` keeps an idempotent call from that.
        pub fn idempotent(mut self, idempotent: bool) -> Self {
            self.call.idempotent(idempotent);
            self
        }

        /// Sends the call.
        ///
        /// # Errors
        ///
        /// What [every call](crate::Error) may give. A setter that was given what can't be used is
        /// told here, before anything is sent.
        pub async fn send(
            self,
        ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
            let Self { call, space_id, display_name, zip_file } = self;
            call.ready()?;
            let space_id = call.step("space_id", space_id)?;
            let mut multipart = crate::upload::Multipart::new();
            if let Some(value) = display_name {
                multipart.text("display_name", value.as_str(), None);
            }
            call.needs("zip_file", zip_file.is_some())?;
            if let Some(value) = zip_file {
                multipart.file("zip_file", value, "app.zip", Some("application/zip"));
            }
            let exchange = call.upload(multipart)?;
            let sent = raw(&exchange)
                .send_deploy_space(&space_id, reqwest::Body::default())
                .await;
            exchange.finish(sent)
        }

        /// Sends the call and waits for its answer, outside of an async runtime.
        ///
        /// # Errors
        ///
        /// As [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within an
        /// async runtime.
        #[cfg(feature = "blocking")]
        pub fn send_blocking(
            self,
        ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
            let call = self.call.clone();
            crate::blocking::run(call.core(), call.operation().id, self.send())
        }
    }

    /// Promotes what runs in a uat space to the production space of its pair.
    ///
    /// The call that [`Client::promote_space`](super::Client::promote_space) makes; its parameters, its errors and an example stand there.
    ///
    /// `POST /cloud/api/v1/spaces/{space_id}/promote`
    #[derive(Clone, Debug)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PromoteSpace {
        call: crate::call::Call,
        space_id: Option<types::SpaceId>,
    }

    impl PromoteSpace {
        pub(super) fn new(core: &crate::transport::Core) -> Self {
            const OPERATION: crate::transport::Operation = crate::transport::Operation {
                id: "promote_space",
                method: "POST",
                path: "/cloud/api/v1/spaces/{space_id}/promote",
                idempotent: false,
                may_be_empty: false,
                max_upload_bytes: None,
                response: {
                    #[allow(unused_imports)]
                    use crate::reading::Shape;
                    &super::shapes::Deployment
                },
                lists: &[],
            };
            Self {
                call: crate::call::Call::new(core, &OPERATION),
                space_id: None,
            }
        }

        /// The space.
        pub fn space_id(
            mut self,
            value: impl TryInto<types::SpaceId, Error: Into<crate::InvalidValue>>,
        ) -> Self {
            self.space_id = self.call.value("space_id", value);
            self
        }

        /// When this call is sent again, if not when the client's calls are.
        pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
            self.call.retry(policy);
            self
        }

        /// The time limits of this call, if not those of the client's calls.
        pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
            self.call.timeouts(timeouts);
            self
        }

        /// Says whether this call may be repeated after it may have been processed. Default:
        /// what the document says of the operation.
        ///
        /// `true` vouches that a repetition does no harm, so that the call is retried like a
        /// GET; `false` keeps an idempotent call from that.
        pub fn idempotent(mut self, idempotent: bool) -> Self {
            self.call.idempotent(idempotent);
            self
        }

        /// Sends the call.
        ///
        /// # Errors
        ///
        /// What [every call](crate::Error) may give. A setter that was given what can't be used is
        /// told here, before anything is sent.
        pub async fn send(
            self,
        ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
            let Self { call, space_id } = self;
            call.ready()?;
            let space_id = call.step("space_id", space_id)?;
            let exchange = call.exchange();
            let sent = raw(&exchange).send_promote_space(&space_id).await;
            exchange.finish(sent)
        }

        /// Sends the call and waits for its answer, outside of an async runtime.
        ///
        /// # Errors
        ///
        /// As [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within an
        /// async runtime.
        #[cfg(feature = "blocking")]
        pub fn send_blocking(
            self,
        ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
            let call = self.call.clone();
            crate::blocking::run(call.core(), call.operation().id, self.send())
        }
    }

    /// Fetches a job, with its state and its log so far.
    ///
    /// The call that [`Client::get_job`](super::Client::get_job) makes; its parameters, its errors and an example stand there.
    ///
    /// `GET /cloud/api/v1/jobs/{job_id}`
    #[derive(Clone, Debug)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct GetJob {
        call: crate::call::Call,
        job_id: Option<types::JobId>,
    }

    impl GetJob {
        pub(super) fn new(core: &crate::transport::Core) -> Self {
            const OPERATION: crate::transport::Operation = crate::transport::Operation {
                id: "get_job",
                method: "GET",
                path: "/cloud/api/v1/jobs/{job_id}",
                idempotent: true,
                may_be_empty: false,
                max_upload_bytes: None,
                response: {
                    #[allow(unused_imports)]
                    use crate::reading::Shape;
                    &super::shapes::Job
                },
                lists: &[],
            };
            Self {
                call: crate::call::Call::new(core, &OPERATION),
                job_id: None,
            }
        }

        /// The job, as a deployment or a promotion named it.
        pub fn job_id(
            mut self,
            value: impl TryInto<types::JobId, Error: Into<crate::InvalidValue>>,
        ) -> Self {
            self.job_id = self.call.value("job_id", value);
            self
        }

        /// When this call is sent again, if not when the client's calls are.
        pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
            self.call.retry(policy);
            self
        }

        /// The time limits of this call, if not those of the client's calls.
        pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
            self.call.timeouts(timeouts);
            self
        }

        /// Says whether this call may be repeated after it may have been processed. Default:
        /// what the document says of the operation.
        ///
        /// `true` vouches that a repetition does no harm, so that the call is retried like a
        /// GET; `false` keeps an idempotent call from that.
        pub fn idempotent(mut self, idempotent: bool) -> Self {
            self.call.idempotent(idempotent);
            self
        }

        /// Sends the call.
        ///
        /// # Errors
        ///
        /// What [every call](crate::Error) may give. A setter that was given what can't be used is
        /// told here, before anything is sent.
        pub async fn send(
            self,
        ) -> Result<crate::ResponseValue<types::Job>, crate::Error> {
            let Self { call, job_id } = self;
            call.ready()?;
            let job_id = call.step("job_id", job_id)?;
            let exchange = call.exchange();
            let sent = raw(&exchange).send_get_job(&job_id).await;
            exchange.finish(sent)
        }

        /// Sends the call and waits for its answer, outside of an async runtime.
        ///
        /// # Errors
        ///
        /// As [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within an
        /// async runtime.
        #[cfg(feature = "blocking")]
        pub fn send_blocking(
            self,
        ) -> Result<crate::ResponseValue<types::Job>, crate::Error> {
            let call = self.call.clone();
            crate::blocking::run(call.core(), call.operation().id, self.send())
        }
    }

    impl progenitor_client::ClientHooks<crate::transport::Exchange> for raw::Client {
        async fn exec(
            &self,
            request: reqwest::Request,
            _: &progenitor_client::OperationInfo,
        ) -> reqwest::Result<reqwest::Response> {
            self.inner.execute(request).await
        }
    }

    /// A client of progenitor's for one call.
    fn raw(exchange: &crate::transport::Exchange) -> raw::Client {
        raw::Client::new_with_client(
            exchange.base_url(),
            exchange.http().clone(),
            exchange.clone(),
        )
    }
}

/// What the types are on the wire, by their names.
#[allow(dead_code, non_upper_case_globals)]
mod shapes {
    #[allow(unused_imports)]
    use crate::reading::{Field, Shape, Tag, Union};
    pub(super) static SpaceId: Shape = Shape::TextOrInteger;
    pub(super) static WebappId: Shape = Shape::TextOrInteger;
    pub(super) static DeploymentId: Shape = Shape::Text;
    pub(super) static JobId: Shape = Shape::Text;
    pub(super) static SpaceType: Shape = Shape::Text;
    pub(super) static SpaceStatus: Shape = Shape::Text;
    pub(super) static CustomDomainStatus: Shape = Shape::Text;
    pub(super) static JobStatus: Shape = Shape::Text;
    pub(super) static Space: Shape = Shape::Object(
        &[
            Field::required("id", &SpaceId),
            Field::optional("space_type", &SpaceType),
            Field::optional("status", &SpaceStatus),
            Field::optional("webapp", &WebappId),
            Field::optional("platform_domain", &Shape::Text),
            Field::optional("custom_domain", &Shape::Text),
            Field::optional("custom_domain_status", &CustomDomainStatus),
            Field::optional("last_deployed_at", &Shape::Time),
            Field::optional("last_deployment_status", &Shape::Text),
            Field::optional("created_at", &Shape::Time),
        ],
    );
    pub(super) static SpacePage: Shape = Shape::Object(
        &[
            Field::optional("payload", &Shape::List(&Space)),
            Field::optional("results", &Shape::List(&Space)),
            Field::optional("count", &Shape::Integer),
            Field::optional("num_pages", &Shape::Integer),
            Field::optional("next", &Shape::Text),
            Field::optional("previous", &Shape::Text),
        ],
    );
    pub(super) static Deployment: Shape = Shape::Object(
        &[
            Field::optional("id", &DeploymentId),
            Field::optional("display_name", &Shape::Text),
            Field::optional("space_id", &SpaceId),
            Field::optional("job_id", &JobId),
            Field::optional("job", &DeploymentJob),
            Field::optional("created_at", &Shape::Time),
        ],
    );
    pub(super) static Job: Shape = Shape::Object(
        &[
            Field::required("id", &JobId),
            Field::optional("status", &JobStatus),
            Field::optional("task_name", &Shape::Text),
            Field::optional("log", &Shape::List(&LogEntry)),
            Field::optional("created_at", &Shape::Time),
            Field::optional("completed_at", &Shape::Time),
        ],
    );
    pub(super) static LogEntry: Shape = Shape::Union(
        &Union {
            members: &[&LogRecord, &Shape::Text],
            tag: None,
        },
    );
    pub(super) static LogRecord: Shape = Shape::Object(
        &[
            Field::optional("level", &Shape::Text),
            Field::optional("message", &Shape::Text),
        ],
    );
    pub(super) static DeploymentJob: Shape = Shape::Union(
        &Union {
            members: &[&Job, &JobId],
            tag: None,
        },
    );
}

/// progenitor's client, which the calls are sent through.
#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_imports,
    clippy::all,
    clippy::unwrap_used
)]
mod raw {
    #[allow(unused_imports)]
    pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
    #[allow(unused_imports)]
    use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
    /// Types used as operation parameters and responses.
    #[allow(clippy::all)]
    pub mod types {
        /// Error types.
        pub mod error {
            /// Error from a `TryFrom` or `FromStr` implementation.
            pub struct ConversionError(::std::borrow::Cow<'static, str>);
            impl ::std::error::Error for ConversionError {}
            impl ::std::fmt::Display for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
            impl ::std::fmt::Debug for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Debug::fmt(&self.0, f)
                }
            }
            impl From<&'static str> for ConversionError {
                fn from(value: &'static str) -> Self {
                    Self(value.into())
                }
            }
            impl From<String> for ConversionError {
                fn from(value: String) -> Self {
                    Self(value.into())
                }
            }
        }
    }

    #[derive(Clone, Debug)]
    /**Client for Spaces

Version: 1*/
    pub struct Client {
        pub(crate) baseurl: String,
        pub(crate) client: reqwest::Client,
        pub(crate) inner: crate::transport::Exchange,
    }

    impl Client {
        /// Create a new client.
        ///
        /// `baseurl` is the base URL provided to the internal
        /// `reqwest::Client`, and should include a scheme and hostname,
        /// as well as port and a path stem if applicable.
        pub fn new(baseurl: &str, inner: crate::transport::Exchange) -> Self {
            #[cfg(not(target_arch = "wasm32"))]
            let client = {
                let dur = ::std::time::Duration::from_secs(15u64);
                reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
            };
            #[cfg(target_arch = "wasm32")]
            let client = reqwest::ClientBuilder::new();
            Self::new_with_client(baseurl, client.build().unwrap(), inner)
        }

        /// Construct a new client with an existing `reqwest::Client`,
        /// allowing more control over its configuration.
        ///
        /// `baseurl` is the base URL provided to the internal
        /// `reqwest::Client`, and should include a scheme and hostname,
        /// as well as port and a path stem if applicable.
        pub fn new_with_client(
            baseurl: &str,
            client: reqwest::Client,
            inner: crate::transport::Exchange,
        ) -> Self {
            Self {
                baseurl: baseurl.to_string(),
                client,
                inner,
            }
        }
    }

    impl ClientInfo<crate::transport::Exchange> for Client {
        fn api_version() -> &'static str {
            "1"
        }

        fn baseurl(&self) -> &str {
            self.baseurl.as_str()
        }

        fn client(&self) -> &reqwest::Client {
            &self.client
        }

        fn inner(&self) -> &crate::transport::Exchange {
            &self.inner
        }
    }

    const _: () = {
        #[allow(dead_code)]
        fn assert_client_hooks()
        where
            Client: ClientHooks<crate::transport::Exchange>,
        {}
    };
    #[allow(clippy::all)]
    impl Client {
        /**Sends a `GET` request to `/cloud/api/v1/jobs/{job_id}`

Arguments:
- `job_id`: 0
*/
        pub async fn send_get_job<'a>(
            &'a self,
            job_id: &'a super::types::JobId,
        ) -> Result<
            ResponseValue<crate::reading::Response<super::types::Job>>,
            Error<()>,
        > {
            let url = format!(
                "{}/cloud/api/v1/jobs/{}", self.baseurl, encode_path(& job_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(Self::api_version()),
                );
            #[allow(unused_mut)]
            let mut request = self
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "send_get_job",
            };
            self.pre(&mut request, &info).await?;
            let result = self.exec(request, &info).await;
            self.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => ResponseValue::from_response(response).await,
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }

        /**Sends a `GET` request to `/cloud/api/v1/spaces`

Arguments:
- `page`: 0
- `page_size`: 1
- `webapp_id`: 2
*/
        pub async fn send_list_spaces<'a>(
            &'a self,
            page: i64,
            page_size: i64,
            webapp_id: Option<&'a super::types::WebappId>,
        ) -> Result<
            ResponseValue<crate::reading::Response<super::types::SpacePage>>,
            Error<()>,
        > {
            let url = format!("{}/cloud/api/v1/spaces", self.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(Self::api_version()),
                );
            #[allow(unused_mut)]
            let mut request = self
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("page", &page))
                .query(&progenitor_client::QueryParam::new("page_size", &page_size))
                .query(&progenitor_client::QueryParam::new("webapp_id", &webapp_id))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "send_list_spaces",
            };
            self.pre(&mut request, &info).await?;
            let result = self.exec(request, &info).await;
            self.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => ResponseValue::from_response(response).await,
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }

        /**Sends a `GET` request to `/cloud/api/v1/spaces/{space_id}`

Arguments:
- `space_id`: 0
*/
        pub async fn send_get_space<'a>(
            &'a self,
            space_id: &'a super::types::SpaceId,
        ) -> Result<
            ResponseValue<crate::reading::Response<super::types::Space>>,
            Error<()>,
        > {
            let url = format!(
                "{}/cloud/api/v1/spaces/{}", self.baseurl, encode_path(& space_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(Self::api_version()),
                );
            #[allow(unused_mut)]
            let mut request = self
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "send_get_space",
            };
            self.pre(&mut request, &info).await?;
            let result = self.exec(request, &info).await;
            self.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => ResponseValue::from_response(response).await,
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }

        /**Sends a `POST` request to `/cloud/api/v1/spaces/{space_id}/deploy`

Arguments:
- `space_id`: 0
- `body`
*/
        pub async fn send_deploy_space<'a, B: Into<reqwest::Body>>(
            &'a self,
            space_id: &'a super::types::SpaceId,
            body: B,
        ) -> Result<
            ResponseValue<crate::reading::Response<super::types::Deployment>>,
            Error<()>,
        > {
            let url = format!(
                "{}/cloud/api/v1/spaces/{}/deploy", self.baseurl, encode_path(& space_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(Self::api_version()),
                );
            #[allow(unused_mut)]
            let mut request = self
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .header(
                    ::reqwest::header::CONTENT_TYPE,
                    ::reqwest::header::HeaderValue::from_static(
                        "application/octet-stream",
                    ),
                )
                .body(body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "send_deploy_space",
            };
            self.pre(&mut request, &info).await?;
            let result = self.exec(request, &info).await;
            self.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => ResponseValue::from_response(response).await,
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }

        /**Sends a `POST` request to `/cloud/api/v1/spaces/{space_id}/promote`

Arguments:
- `space_id`: 0
*/
        pub async fn send_promote_space<'a>(
            &'a self,
            space_id: &'a super::types::SpaceId,
        ) -> Result<
            ResponseValue<crate::reading::Response<super::types::Deployment>>,
            Error<()>,
        > {
            let url = format!(
                "{}/cloud/api/v1/spaces/{}/promote", self.baseurl, encode_path(& space_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(Self::api_version()),
                );
            #[allow(unused_mut)]
            let mut request = self
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "send_promote_space",
            };
            self.pre(&mut request, &info).await?;
            let result = self.exec(request, &info).await;
            self.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => ResponseValue::from_response(response).await,
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Items consumers will typically use such as the Client.
    pub mod prelude {
        #[allow(unused_imports)]
        pub use super::Client;
    }
}

#[cfg(all(test, feature = "fake"))]
pub(crate) const ROUND_TRIPS: &[(&str, crate::wire::RoundTrip)] = &[
    ("SpaceId", crate::wire::round_trip::<types::SpaceId>),
    ("WebappId", crate::wire::round_trip::<types::WebappId>),
    ("DeploymentId", crate::wire::round_trip::<types::DeploymentId>),
    ("JobId", crate::wire::round_trip::<types::JobId>),
    ("SpaceType", crate::wire::round_trip::<types::SpaceType>),
    ("SpaceStatus", crate::wire::round_trip::<types::SpaceStatus>),
    ("CustomDomainStatus", crate::wire::round_trip::<types::CustomDomainStatus>),
    ("JobStatus", crate::wire::round_trip::<types::JobStatus>),
    ("Space", crate::wire::round_trip::<types::Space>),
    ("SpacePage", crate::wire::round_trip::<types::SpacePage>),
    ("Deployment", crate::wire::round_trip::<types::Deployment>),
    ("Job", crate::wire::round_trip::<types::Job>),
    ("LogEntry", crate::wire::round_trip::<types::LogEntry>),
    ("LogRecord", crate::wire::round_trip::<types::LogRecord>),
    ("DeploymentJob", crate::wire::round_trip::<types::DeploymentJob>),
];
#[cfg(all(test, feature = "fake"))]
pub(crate) const RESPONSES: &[crate::reading::Named] = &[
    ("SpaceId", &shapes::SpaceId, crate::reading::written_again::<types::SpaceId>),
    ("WebappId", &shapes::WebappId, crate::reading::written_again::<types::WebappId>),
    (
        "DeploymentId",
        &shapes::DeploymentId,
        crate::reading::written_again::<types::DeploymentId>,
    ),
    ("JobId", &shapes::JobId, crate::reading::written_again::<types::JobId>),
    ("SpaceType", &shapes::SpaceType, crate::reading::written_again::<types::SpaceType>),
    (
        "SpaceStatus",
        &shapes::SpaceStatus,
        crate::reading::written_again::<types::SpaceStatus>,
    ),
    (
        "CustomDomainStatus",
        &shapes::CustomDomainStatus,
        crate::reading::written_again::<types::CustomDomainStatus>,
    ),
    ("JobStatus", &shapes::JobStatus, crate::reading::written_again::<types::JobStatus>),
    ("Space", &shapes::Space, crate::reading::written_again::<types::Space>),
    ("SpacePage", &shapes::SpacePage, crate::reading::written_again::<types::SpacePage>),
    (
        "Deployment",
        &shapes::Deployment,
        crate::reading::written_again::<types::Deployment>,
    ),
    ("Job", &shapes::Job, crate::reading::written_again::<types::Job>),
    ("LogEntry", &shapes::LogEntry, crate::reading::written_again::<types::LogEntry>),
    ("LogRecord", &shapes::LogRecord, crate::reading::written_again::<types::LogRecord>),
    (
        "DeploymentJob",
        &shapes::DeploymentJob,
        crate::reading::written_again::<types::DeploymentJob>,
    ),
];
#[cfg(all(test, feature = "fake", feature = "schemars"))]
pub(crate) const SCHEMAS: &[(&str, crate::schema::Of)] = &[
    ("SpaceId", crate::schema::of::<types::SpaceId>),
    ("WebappId", crate::schema::of::<types::WebappId>),
    ("DeploymentId", crate::schema::of::<types::DeploymentId>),
    ("JobId", crate::schema::of::<types::JobId>),
    ("SpaceType", crate::schema::of::<types::SpaceType>),
    ("SpaceStatus", crate::schema::of::<types::SpaceStatus>),
    ("CustomDomainStatus", crate::schema::of::<types::CustomDomainStatus>),
    ("JobStatus", crate::schema::of::<types::JobStatus>),
    ("Space", crate::schema::of::<types::Space>),
    ("SpacePage", crate::schema::of::<types::SpacePage>),
    ("Deployment", crate::schema::of::<types::Deployment>),
    ("Job", crate::schema::of::<types::Job>),
    ("LogEntry", crate::schema::of::<types::LogEntry>),
    ("LogRecord", crate::schema::of::<types::LogRecord>),
    ("DeploymentJob", crate::schema::of::<types::DeploymentJob>),
];
