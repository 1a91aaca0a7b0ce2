// The client for Spaces. Generated from its OpenAPI document: edit the document, not this file.

/// A client for Spaces.
///
/// Spaces hosts apps on Konigle BentoCloud. A web app has two spaces: one of type `uat`, to which a ZIP of the app is deployed, and one of type `production`, to which the app in the uat space is promoted. A deployment or a promotion is carried out by a job on the service, which the response names.
///
/// Cloning is cheap: clones share their connections.
#[allow(rustdoc::bare_urls, rustdoc::broken_intra_doc_links, rustdoc::invalid_html_tags)]
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
        schemes: &[
            crate::client::SecurityScheme {
                name: "apiKey",
                place: crate::transport::Place::Header("authorization"),
                prefix: Some("Token"),
                is_basic: false,
                is_required: true,
            },
        ],
    };
    fn read_environment(
        builder: crate::ClientBuilder<Self>,
        environment: &crate::env::Environment,
    ) -> Result<crate::ClientBuilder<Self>, crate::Error> {
        #[allow(unused_imports)]
        use crate::client::DefaultEnvironment as _;
        Self::__environment(builder, environment)
    }

    fn from_core(core: crate::transport::Core) -> Self {
        Self { core }
    }

    fn core(&self) -> &crate::transport::Core {
        &self.core
    }
}

#[allow(rustdoc::bare_urls, rustdoc::broken_intra_doc_links, rustdoc::invalid_html_tags)]
impl Client {
    /// Returns a builder, which has a method for each setting.
    pub fn builder() -> crate::ClientBuilder<Self> {
        crate::ClientBuilder::new()
    }

    /// Lists the spaces that the key can see.
    ///
    /// A web app has two spaces, and each is an entry of the list. Set `webapp_id` to list the spaces of one web app.
    ///
    /// `GET /cloud/api/v1/spaces`
    ///
    /// # Parameters
    ///
    /// - [`page`](operations::ListSpaces::page) (at least 1; default `1`): Page number, starting at 1.
    /// - [`page_size`](operations::ListSpaces::page_size) (from 1 to 200; default `20`): Number of spaces per page.
    /// - [`webapp_id`](operations::ListSpaces::webapp_id): Returns only the spaces of this web app.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is invalid. The response names the field.
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key lacks permission.
    /// - 404: The resource doesn't exist, or the key can't see it.
    /// - 429: Too many requests. The response may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let mut items = spaces.list_spaces().webapp_id("42").stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn list_spaces(&self) -> operations::ListSpaces {
        <operations::ListSpaces as crate::call::Builder>::create(&self.core)
    }

    /// Fetches a space.
    ///
    /// `GET /cloud/api/v1/spaces/{space_id}`
    ///
    /// # Parameters
    ///
    /// - [`space_id`](operations::GetSpace::space_id) (required): Id of the space.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key lacks permission.
    /// - 404: The resource doesn't exist, or the key can't see it.
    /// - 429: Too many requests. The response may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let response = spaces.get_space().space_id("7312345678901234567").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn get_space(&self) -> operations::GetSpace {
        <operations::GetSpace as crate::call::Builder>::create(&self.core)
    }

    /// Uploads a ZIP of an app and deploys it to a uat space.
    ///
    /// The service responds once it has received the ZIP. The job that the response names then unpacks it, builds the image and starts the app. The ZIP is streamed, so its size is limited by the service and not by memory.
    ///
    /// `POST /cloud/api/v1/spaces/{space_id}/deploy`
    ///
    /// # Parameters
    ///
    /// - [`space_id`](operations::DeploySpace::space_id) (required): Id of the space.
    /// - [`display_name`](operations::DeploySpace::display_name): Display name of the deployment.
    /// - [`zip_file`](operations::DeploySpace::zip_file) (required): The app as a ZIP. Its root holds `bentocloud.toml` and a `Dockerfile`.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is invalid. The response names the field.
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key lacks permission.
    /// - 404: The resource doesn't exist, or the key can't see it.
    /// - 409: Another deployment or promotion of the space is in progress.
    /// - 413: The ZIP is larger than the service accepts.
    /// - 429: Too many requests. The response may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let response = spaces
    ///     .deploy_space()
    ///     .space_id("7312345678901234567")
    ///     .display_name("v42")
    ///     .zip_file(spacepress::Archive::from_dir("examples/hello-app"))
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn deploy_space(&self) -> operations::DeploySpace {
        <operations::DeploySpace as crate::call::Builder>::create(&self.core)
    }

    /// Promotes the app in a uat space to the production space of the same web app.
    ///
    /// `space_id` is the id of the uat space, not of the production space. Like a deployment, a promotion is carried out by the job that the response names.
    ///
    /// `POST /cloud/api/v1/spaces/{space_id}/promote`
    ///
    /// # Parameters
    ///
    /// - [`space_id`](operations::PromoteSpace::space_id) (required): Id of the space.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is invalid. The response names the field.
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key lacks permission.
    /// - 404: The resource doesn't exist, or the key can't see it.
    /// - 409: Another deployment or promotion of the space is in progress.
    /// - 429: Too many requests. The response may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let response = spaces.promote_space().space_id("7312345678901234567").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn promote_space(&self) -> operations::PromoteSpace {
        <operations::PromoteSpace as crate::call::Builder>::create(&self.core)
    }

    /// Fetches a job with its status and its log.
    ///
    /// `GET /cloud/api/v1/jobs/{job_id}`
    ///
    /// # Parameters
    ///
    /// - [`job_id`](operations::GetJob::job_id) (required): Id of the job, from the response to a deployment or a promotion.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The key is missing, unknown or revoked.
    /// - 403: The key lacks permission.
    /// - 404: The resource doesn't exist, or the key can't see it.
    /// - 429: Too many requests. The response may say how long to wait.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let response = spaces
    ///     .get_job()
    ///     .job_id("9b2f0a34-7a53-4e02-8c0e-000000000000")
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    pub fn get_job(&self) -> operations::GetJob {
        <operations::GetJob as crate::call::Builder>::create(&self.core)
    }
}

/// Request and response types.
///
/// - **Responses**: [`Space`](types::Space), [`SpacePage`](types::SpacePage), [`Deployment`](types::Deployment), [`Job`](types::Job)
/// - **Ids and other strings**: [`SpaceId`](types::SpaceId), [`WebappId`](types::WebappId), [`DeploymentId`](types::DeploymentId), [`JobId`](types::JobId)
/// - **Enums**: [`SpaceType`](types::SpaceType), [`SpaceStatus`](types::SpaceStatus), [`CustomDomainStatus`](types::CustomDomainStatus), [`JobStatus`](types::JobStatus)
/// - **Parts of requests and responses**: [`LogEntry`](types::LogEntry), [`LogRecord`](types::LogRecord), [`DeploymentJob`](types::DeploymentJob)
///
/// Each type says which operations take or return it.
#[allow(
    deprecated,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags
)]
pub mod types {
    include!(concat!(env!("OUT_DIR"), "/spaces/types.rs"));
}

/// Builders of all operations. The method of [`Client`] with the operation's name creates
/// one, its setters set the parameters, and `send` sends the call.
#[allow(
    deprecated,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags
)]
pub mod operations {
    include!(concat!(env!("OUT_DIR"), "/spaces/operations.rs"));
}

/// The shapes of the types in JSON, by name.
#[allow(dead_code, non_upper_case_globals)]
mod shapes {
    include!(concat!(env!("OUT_DIR"), "/spaces/shapes.rs"));
}

/// The client generated by progenitor, which sends the requests.
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
