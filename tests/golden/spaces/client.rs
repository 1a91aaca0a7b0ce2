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

impl crate::client::private::Sealed for Client {}
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
    fn read_environment(
        builder: crate::ClientBuilder<Self>,
        environment: &crate::env::Environment,
    ) -> Result<crate::ClientBuilder<Self>, crate::Error> {
        #[allow(unused_imports)]
        use crate::client::DefaultEnvironment as _;
        Self::environment(builder, environment)
    }

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

/// Request and response types.
pub mod types {
    include!(concat!(env!("OUT_DIR"), "/spaces/types.rs"));
}

/// The builders of all operations. The method of [`Client`] that has the operation's name
/// creates one; its methods set the parameters, and `send` makes the call.
pub mod operations {
    include!(concat!(env!("OUT_DIR"), "/spaces/operations.rs"));
}

/// What the types are on the wire, by their names.
#[allow(dead_code, non_upper_case_globals)]
mod shapes {
    include!(concat!(env!("OUT_DIR"), "/spaces/shapes.rs"));
}

/// progenitor's client, which sends the requests.
#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_imports,
    clippy::all,
    clippy::unwrap_used
)]
mod raw {
    include!(concat!(env!("OUT_DIR"), "/spaces/raw.rs"));
}

#[cfg(all(test, feature = "fake"))]
pub(crate) const ROUND_TRIPS: &[(&str, crate::serde_helpers::RoundTrip)] = &[
    ("SpaceId", crate::serde_helpers::round_trip::<types::SpaceId>),
    ("WebappId", crate::serde_helpers::round_trip::<types::WebappId>),
    ("DeploymentId", crate::serde_helpers::round_trip::<types::DeploymentId>),
    ("JobId", crate::serde_helpers::round_trip::<types::JobId>),
    ("SpaceType", crate::serde_helpers::round_trip::<types::SpaceType>),
    ("SpaceStatus", crate::serde_helpers::round_trip::<types::SpaceStatus>),
    (
        "CustomDomainStatus",
        crate::serde_helpers::round_trip::<types::CustomDomainStatus>,
    ),
    ("JobStatus", crate::serde_helpers::round_trip::<types::JobStatus>),
    ("Space", crate::serde_helpers::round_trip::<types::Space>),
    ("SpacePage", crate::serde_helpers::round_trip::<types::SpacePage>),
    ("Deployment", crate::serde_helpers::round_trip::<types::Deployment>),
    ("Job", crate::serde_helpers::round_trip::<types::Job>),
    ("LogEntry", crate::serde_helpers::round_trip::<types::LogEntry>),
    ("LogRecord", crate::serde_helpers::round_trip::<types::LogRecord>),
    ("DeploymentJob", crate::serde_helpers::round_trip::<types::DeploymentJob>),
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
