// The client for Press Blocks. Generated from its OpenAPI document: edit the document, not this file.

/// A client for Press Blocks.
///
/// Press is the part of Peak that packages work as blocks. A block spec describes a block and its releases. A deployment runs one release, and every change of a deployment is a revision. Build parameters are fixed when a block is deployed; run parameters can change while it runs.
///
/// Cloning is cheap: clones share their connections.
///
/// # Servers
///
/// Set another one with `base_url`.
///
/// - `https://press.peak.ai`: The production stage.
/// - `https://press.{stage}.peak.ai`: The other stages.
#[allow(rustdoc::bare_urls, rustdoc::broken_intra_doc_links, rustdoc::invalid_html_tags)]
#[derive(Clone, Debug)]
pub struct Client {
    core: crate::transport::Core,
}

impl crate::client::private::Sealed for Client {}
impl crate::client::Service for Client {
    const INFO: crate::client::ServiceInfo = crate::client::ServiceInfo {
        name: "press",
        title: "Press Blocks",
        servers: &[
            crate::client::Server {
                url: "https://press.peak.ai",
                variables: &[],
            },
            crate::client::Server {
                url: "https://press.{stage}.peak.ai",
                variables: &[
                    crate::client::ServerVariable {
                        name: "stage",
                        default: "dev",
                        values: &["dev", "test", "beta", "parvati"],
                    },
                ],
            },
        ],
        schemes: &[
            crate::client::SecurityScheme {
                name: "apiToken",
                place: crate::transport::Place::Header("authorization"),
                prefix: None,
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

    /// Lists block specs.
    ///
    /// A spec must match every filter that is set. A filter with several values matches if one of them does.
    ///
    /// `GET /v1/blocks/specs/`
    ///
    /// # Parameters
    ///
    /// - [`status`](operations::ListSpecs::status): Returns only specs with one of these statuses.
    /// - [`featured`](operations::ListSpecs::featured): Returns only specs that are featured, or only those that are not.
    /// - [`name`](operations::ListSpecs::name): Returns only specs whose name starts with this string.
    /// - [`title`](operations::ListSpecs::title): Returns only specs whose title starts with this string.
    /// - [`sort`](operations::ListSpecs::sort): The sort order. Later entries apply where earlier ones are equal.
    /// - [`scope`](operations::ListSpecs::scope): Returns only specs with one of these scopes.
    /// - [`page_size`](operations::ListSpecs::page_size) (at least 1): Number of entries per page. The service chooses the default.
    /// - [`page_number`](operations::ListSpecs::page_number) (at least 1): Page number, starting at 1. The default is the first page.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let mut items = press
    ///     .list_specs()
    ///     .status([types::SpecStatus::Available])
    ///     .page_size(100)
    ///     .stream();
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
    pub fn list_specs(&self) -> operations::ListSpecs {
        <operations::ListSpecs as crate::call::Builder>::create(&self.core)
    }

    /// Publishes a block with its first release.
    ///
    /// If `validate` is set, the service runs every check and stores nothing. The response then has the result in `success` and `message` instead of an id.
    ///
    /// `POST /v1/blocks/specs/`
    ///
    /// # Parameters
    ///
    /// - [`validate`](operations::CreateSpec::validate): Whether the service only validates the request and stores nothing.
    /// - [`artifact`](operations::CreateSpec::artifact) (at most 10 MiB): The files of the block as a ZIP of at most 10 MiB (10,485,760 bytes).
    /// - [`spec`](operations::CreateSpec::spec) (required): A new block with its first release.
    /// - [`featured`](operations::CreateSpec::featured): Whether the block is featured.
    /// - [`scope`](operations::CreateSpec::scope): Who can see a block.
    /// - [`auto_run_on_deploy`](operations::CreateSpec::auto_run_on_deploy): Whether the block runs as soon as it is deployed.
    /// - [`tenants`](operations::CreateSpec::tenants): The tenants with which a block of scope `shared` is shared.
    /// - [`parameters`](operations::CreateSpec::parameters): The parameters that a block takes.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 413: The artifact is larger than 10 MiB.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let response = press
    ///     .create_spec()
    ///     .artifact(spacepress::Archive::from_dir("examples/hello-app"))
    ///     .spec(
    ///         types::BlockSpecInput::new(
    ///             1,
    ///             types::BlockKind::Workflow,
    ///             types::BlockMetadata::new(
    ///                 "demand-forecast",
    ///                 "Forecasts the demand of the weeks to come",
    ///             ),
    ///             types::ReleaseInput::new("1.1.0"),
    ///         ),
    ///     )
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
    pub fn create_spec(&self) -> operations::CreateSpec {
        <operations::CreateSpec as crate::call::Builder>::create(&self.core)
    }

    /// Fetches a block spec with its latest release.
    ///
    /// `GET /v1/blocks/specs/{spec_id}`
    ///
    /// # Parameters
    ///
    /// - [`spec_id`](operations::DescribeSpec::spec_id) (required): Id of the block spec.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .describe_spec()
    ///     .spec_id("0bddb4c6-40c5-45c3-5bec-000000000000")
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
    pub fn describe_spec(&self) -> operations::DescribeSpec {
        <operations::DescribeSpec as crate::call::Builder>::create(&self.core)
    }

    /// Updates the metadata of a block, but not its releases.
    ///
    /// Fields that are not set keep their values.
    ///
    /// `PATCH /v1/blocks/specs/{spec_id}`
    ///
    /// # Parameters
    ///
    /// - [`spec_id`](operations::UpdateSpecMetadata::spec_id) (required): Id of the block spec.
    /// - [`body`](operations::UpdateSpecMetadata::body) (required): New metadata of a block. Fields that are not set keep their values.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let response = press
    ///     .update_spec_metadata()
    ///     .spec_id("0bddb4c6-40c5-45c3-5bec-000000000000")
    ///     .body(types::BlockSpecMetadataPatch::new().with_featured(true))
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
    pub fn update_spec_metadata(&self) -> operations::UpdateSpecMetadata {
        <operations::UpdateSpecMetadata as crate::call::Builder>::create(&self.core)
    }

    /// Deletes a block spec and all its releases.
    ///
    /// `DELETE /v1/blocks/specs/{spec_id}`
    ///
    /// # Parameters
    ///
    /// - [`spec_id`](operations::DeleteSpec::spec_id) (required): Id of the block spec.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .delete_spec()
    ///     .spec_id("0bddb4c6-40c5-45c3-5bec-000000000000")
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
    pub fn delete_spec(&self) -> operations::DeleteSpec {
        <operations::DeleteSpec as crate::call::Builder>::create(&self.core)
    }

    /// Lists the releases of a block spec.
    ///
    /// `GET /v1/blocks/specs/{spec_id}/releases`
    ///
    /// # Parameters
    ///
    /// - [`spec_id`](operations::ListSpecReleases::spec_id) (required): Id of the block spec.
    /// - [`sort`](operations::ListSpecReleases::sort): The sort order. Later entries apply where earlier ones are equal.
    /// - [`page_size`](operations::ListSpecReleases::page_size) (at least 1): Number of entries per page. The service chooses the default.
    /// - [`page_number`](operations::ListSpecReleases::page_number) (at least 1): Page number, starting at 1. The default is the first page.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let mut items = press
    ///     .list_spec_releases()
    ///     .spec_id("0bddb4c6-40c5-45c3-5bec-000000000000")
    ///     .page_size(100)
    ///     .stream();
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
    pub fn list_spec_releases(&self) -> operations::ListSpecReleases {
        <operations::ListSpecReleases as crate::call::Builder>::create(&self.core)
    }

    /// Publishes a new release of a block.
    ///
    /// The version must be greater than the versions of all earlier releases. If `validate` is set, the service runs every check and stores nothing. The response then has the result in `success` and `message` instead of an id.
    ///
    /// `POST /v1/blocks/specs/{spec_id}/releases`
    ///
    /// # Parameters
    ///
    /// - [`spec_id`](operations::CreateSpecRelease::spec_id) (required): Id of the block spec.
    /// - [`validate`](operations::CreateSpecRelease::validate): Whether the service only validates the request and stores nothing.
    /// - [`artifact`](operations::CreateSpecRelease::artifact) (at most 10 MiB): The files of the block as a ZIP of at most 10 MiB (10,485,760 bytes).
    /// - [`spec`](operations::CreateSpecRelease::spec) (required): A new release of a block.
    /// - [`auto_run_on_deploy`](operations::CreateSpecRelease::auto_run_on_deploy): Whether the block runs as soon as it is deployed.
    /// - [`parameters`](operations::CreateSpecRelease::parameters): The parameters that a block takes.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 413: The artifact is larger than 10 MiB.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let response = press
    ///     .create_spec_release()
    ///     .spec_id("0bddb4c6-40c5-45c3-5bec-000000000000")
    ///     .artifact(spacepress::Archive::from_dir("examples/hello-app"))
    ///     .spec(types::BlockSpecReleaseInput::new(types::ReleaseInput::new("1.1.0")))
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
    pub fn create_spec_release(&self) -> operations::CreateSpecRelease {
        <operations::CreateSpecRelease as crate::call::Builder>::create(&self.core)
    }

    /// Fetches a release of a block spec.
    ///
    /// `GET /v1/blocks/specs/{spec_id}/releases/{version}`
    ///
    /// # Parameters
    ///
    /// - [`spec_id`](operations::DescribeSpecRelease::spec_id) (required): Id of the block spec.
    /// - [`version`](operations::DescribeSpecRelease::version) (required): Version of the release, as a semantic version.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .describe_spec_release()
    ///     .spec_id("0bddb4c6-40c5-45c3-5bec-000000000000")
    ///     .version("1.0.0")
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
    pub fn describe_spec_release(&self) -> operations::DescribeSpecRelease {
        <operations::DescribeSpecRelease as crate::call::Builder>::create(&self.core)
    }

    /// Lists block deployments.
    ///
    /// A spec must match every filter that is set. A filter with several values matches if one of them does.
    ///
    /// `GET /v1/blocks/deployments/`
    ///
    /// # Parameters
    ///
    /// - [`status`](operations::ListDeployments::status): Returns only deployments with one of these statuses.
    /// - [`name`](operations::ListDeployments::name): Returns only deployments whose name starts with this string.
    /// - [`title`](operations::ListDeployments::title): Returns only deployments whose title starts with this string.
    /// - [`sort`](operations::ListDeployments::sort): The sort order. Later entries apply where earlier ones are equal.
    /// - [`page_size`](operations::ListDeployments::page_size) (at least 1): Number of entries per page. The service chooses the default.
    /// - [`page_number`](operations::ListDeployments::page_number) (at least 1): Page number, starting at 1. The default is the first page.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let mut items = press
    ///     .list_deployments()
    ///     .status([types::DeploymentStatus::Deployed])
    ///     .page_size(100)
    ///     .stream();
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
    pub fn list_deployments(&self) -> operations::ListDeployments {
        <operations::ListDeployments as crate::call::Builder>::create(&self.core)
    }

    /// Deploys a release of a block.
    ///
    /// The service responds once it has accepted the deployment, then builds and starts it. Poll `describe_deployment` for its status, or use `wait_for_deployment`.
    ///
    /// `POST /v1/blocks/deployments/`
    ///
    /// # Parameters
    ///
    /// - [`body`](operations::CreateDeployment::body) (required): A new deployment of a block.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let response = press
    ///     .create_deployment()
    ///     .body(
    ///         types::BlockDeploymentInput::new(
    ///             types::BlockMetadata::new(
    ///                 "demand-forecast",
    ///                 "Forecasts the demand of the weeks to come",
    ///             ),
    ///             types::SpecSelector::new("0bddb4c6-40c5-45c3-5bec-000000000000"),
    ///             types::RevisionInput::new(),
    ///         ),
    ///     )
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
    pub fn create_deployment(&self) -> operations::CreateDeployment {
        <operations::CreateDeployment as crate::call::Builder>::create(&self.core)
    }

    /// Fetches a deployment with its latest revision.
    ///
    /// `GET /v1/blocks/deployments/{deployment_id}`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::DescribeDeployment::deployment_id) (required): Id of the deployment.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .describe_deployment()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
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
    pub fn describe_deployment(&self) -> operations::DescribeDeployment {
        <operations::DescribeDeployment as crate::call::Builder>::create(&self.core)
    }

    /// Updates the metadata of a deployment, but not what it runs.
    ///
    /// Fields that are not set keep their values.
    ///
    /// `PATCH /v1/blocks/deployments/{deployment_id}`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::UpdateDeploymentMetadata::deployment_id) (required): Id of the deployment.
    /// - [`body`](operations::UpdateDeploymentMetadata::body) (required): New metadata of a deployment. Fields that are not set keep their values.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let response = press
    ///     .update_deployment_metadata()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
    ///     .body(types::BlockDeploymentMetadataPatch::new().with_title("Demand forecast"))
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
    pub fn update_deployment_metadata(&self) -> operations::UpdateDeploymentMetadata {
        <operations::UpdateDeploymentMetadata as crate::call::Builder>::create(
            &self.core,
        )
    }

    /// Deletes a deployment and what it runs.
    ///
    /// `DELETE /v1/blocks/deployments/{deployment_id}`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::DeleteDeployment::deployment_id) (required): Id of the deployment.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .delete_deployment()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
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
    pub fn delete_deployment(&self) -> operations::DeleteDeployment {
        <operations::DeleteDeployment as crate::call::Builder>::create(&self.core)
    }

    /// Redeploys a deployment whose status is `failed` or `warning`.
    ///
    /// `POST /v1/blocks/deployments/{deployment_id}/redeploy`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::Redeploy::deployment_id) (required): Id of the deployment.
    /// - [`body`](operations::Redeploy::body) (default: empty): An empty object.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .redeploy()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
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
    pub fn redeploy(&self) -> operations::Redeploy {
        <operations::Redeploy as crate::call::Builder>::create(&self.core)
    }

    /// Lists the revisions of a deployment.
    ///
    /// `GET /v1/blocks/deployments/{deployment_id}/revisions`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::ListDeploymentRevisions::deployment_id) (required): Id of the deployment.
    /// - [`sort`](operations::ListDeploymentRevisions::sort): The sort order. Later entries apply where earlier ones are equal.
    /// - [`status`](operations::ListDeploymentRevisions::status): Returns only revisions with one of these statuses.
    /// - [`page_size`](operations::ListDeploymentRevisions::page_size) (at least 1): Number of entries per page. The service chooses the default.
    /// - [`page_number`](operations::ListDeploymentRevisions::page_number) (at least 1): Page number, starting at 1. The default is the first page.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let mut items = press
    ///     .list_deployment_revisions()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
    ///     .page_size(100)
    ///     .stream();
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
    pub fn list_deployment_revisions(&self) -> operations::ListDeploymentRevisions {
        <operations::ListDeploymentRevisions as crate::call::Builder>::create(&self.core)
    }

    /// Creates a revision of a deployment, with another release or other parameters.
    ///
    /// `POST /v1/blocks/deployments/{deployment_id}/revisions`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::CreateDeploymentRevision::deployment_id) (required): Id of the deployment.
    /// - [`body`](operations::CreateDeploymentRevision::body) (required): A new revision of a deployment.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let response = press
    ///     .create_deployment_revision()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
    ///     .body(
    ///         types::BlockDeploymentRevisionInput::new()
    ///             .with_revision(
    ///                 types::RevisionInput::new().with_notes("Looks at the north alone"),
    ///             ),
    ///     )
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
    pub fn create_deployment_revision(&self) -> operations::CreateDeploymentRevision {
        <operations::CreateDeploymentRevision as crate::call::Builder>::create(
            &self.core,
        )
    }

    /// Fetches a revision of a deployment.
    ///
    /// `GET /v1/blocks/deployments/{deployment_id}/revisions/{revision}`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::DescribeDeploymentRevision::deployment_id) (required): Id of the deployment.
    /// - [`revision`](operations::DescribeDeploymentRevision::revision) (required; at least 1): The number of the revision, starting at 1.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .describe_deployment_revision()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
    ///     .revision(1)
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
    pub fn describe_deployment_revision(
        &self,
    ) -> operations::DescribeDeploymentRevision {
        <operations::DescribeDeploymentRevision as crate::call::Builder>::create(
            &self.core,
        )
    }

    /// Lists the deployments of blocks and apps.
    ///
    /// `GET /v1/deployments/`
    ///
    /// # Parameters
    ///
    /// - [`status`](operations::ListAllDeployments::status): Returns only deployments with one of these statuses.
    /// - [`kind`](operations::ListAllDeployments::kind): Returns only deployments of this kind, for instance `workflow` or `app`.
    /// - [`term`](operations::ListAllDeployments::term): Returns only deployments whose name or title contains this string.
    /// - [`sort`](operations::ListAllDeployments::sort): The sort order. Later entries apply where earlier ones are equal.
    /// - [`page_size`](operations::ListAllDeployments::page_size) (at least 1): Number of entries per page. The service chooses the default.
    /// - [`page_number`](operations::ListAllDeployments::page_number) (at least 1): Page number, starting at 1. The default is the first page.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let mut items = press
    ///     .list_all_deployments()
    ///     .status([types::DeploymentStatus::Deployed])
    ///     .page_size(100)
    ///     .stream();
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
    pub fn list_all_deployments(&self) -> operations::ListAllDeployments {
        <operations::ListAllDeployments as crate::call::Builder>::create(&self.core)
    }

    /// Runs the blocks of a deployment now.
    ///
    /// `POST /v1/deployments/{deployment_id}/execute`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::ExecuteResources::deployment_id) (required): Id of the deployment.
    /// - [`body`](operations::ExecuteResources::body) (default: empty): An empty object.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 409: The name is taken, or the status of the resource doesn't allow the operation.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .execute_resources()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
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
    pub fn execute_resources(&self) -> operations::ExecuteResources {
        <operations::ExecuteResources as crate::call::Builder>::create(&self.core)
    }

    /// Fetches the run parameters of a deployment.
    ///
    /// `GET /v1/deployments/{deployment_id}/parameters/run`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::GetParameters::deployment_id) (required): Id of the deployment.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .get_parameters()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
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
    pub fn get_parameters(&self) -> operations::GetParameters {
        <operations::GetParameters as crate::call::Builder>::create(&self.core)
    }

    /// Updates run parameters of a deployment.
    ///
    /// Parameters that are not set keep their values.
    ///
    /// `PATCH /v1/deployments/{deployment_id}/parameters/run`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::PatchParameters::deployment_id) (required): Id of the deployment.
    /// - [`body`](operations::PatchParameters::body) (required): The values of parameters, by name. A value may be any JSON.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let response = press
    ///     .patch_parameters()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
    ///     .body(
    ///         types::ParameterValues::from_iter([("region", serde_json::json!("north"))]),
    ///     )
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
    pub fn patch_parameters(&self) -> operations::PatchParameters {
        <operations::PatchParameters as crate::call::Builder>::create(&self.core)
    }

    /// Updates run parameters of a deployment and of the app that it belongs to.
    ///
    /// Parameters that are not set keep their values.
    ///
    /// `PATCH /v2/deployments/{deployment_id}/parameters/run`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::PatchParametersV2::deployment_id) (required): Id of the deployment.
    /// - [`body`](operations::PatchParametersV2::body) (required): New values of parameters.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 400: The request is malformed.
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 422: The request is well-formed, but breaks a rule of the service.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// use spacepress::press::types;
    ///
    /// let response = press
    ///     .patch_parameters_v2()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
    ///     .body(
    ///         types::ParametersPatch::new(
    ///             types::ParameterValues::from_iter([
    ///                 ("region", serde_json::json!("north")),
    ///             ]),
    ///         ),
    ///     )
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
    pub fn patch_parameters_v2(&self) -> operations::PatchParametersV2 {
        <operations::PatchParametersV2 as crate::call::Builder>::create(&self.core)
    }

    /// Fetches the deployment of an app with its blocks.
    ///
    /// `GET /v1/apps/deployments/{deployment_id}`
    ///
    /// # Parameters
    ///
    /// - [`deployment_id`](operations::DescribeAppDeployment::deployment_id) (required): Id of the deployment.
    ///
    /// # Errors
    ///
    /// Besides the errors of [every call](crate::Error):
    ///
    /// - 401: The token is missing, unknown or expired.
    /// - 403: The token lacks permission.
    /// - 404: The resource doesn't exist, or the token can't see it.
    /// - 500: The service failed.
    ///
    /// # Example
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let response = press
    ///     .describe_app_deployment()
    ///     .deployment_id("0bddb4c6-40c5-45c3-de91-000000000000")
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
    pub fn describe_app_deployment(&self) -> operations::DescribeAppDeployment {
        <operations::DescribeAppDeployment as crate::call::Builder>::create(&self.core)
    }
}

/// Request and response types.
///
/// - **Request bodies**: [`BlockSpecMetadataPatch`](types::BlockSpecMetadataPatch), [`BlockDeploymentMetadataPatch`](types::BlockDeploymentMetadataPatch), [`BlockSpecInput`](types::BlockSpecInput), [`BlockSpecReleaseInput`](types::BlockSpecReleaseInput), [`BlockDeploymentInput`](types::BlockDeploymentInput), [`BlockDeploymentRevisionInput`](types::BlockDeploymentRevisionInput), [`Nothing`](types::Nothing), [`ParameterValues`](types::ParameterValues), [`ParametersPatch`](types::ParametersPatch), [`ParameterDefinitions`](types::ParameterDefinitions)
/// - **Responses**: [`BlockSpecCreated`](types::BlockSpecCreated), [`BlockSpecReleaseCreated`](types::BlockSpecReleaseCreated), [`BlockSpec`](types::BlockSpec), [`BlockSpecPage`](types::BlockSpecPage), [`BlockSpecRelease`](types::BlockSpecRelease), [`BlockSpecReleasePage`](types::BlockSpecReleasePage), [`BlockDeploymentCreated`](types::BlockDeploymentCreated), [`BlockDeploymentRevisionCreated`](types::BlockDeploymentRevisionCreated), [`Redeployed`](types::Redeployed), [`Execution`](types::Execution), [`Acknowledgement`](types::Acknowledgement), [`BlockDeployment`](types::BlockDeployment), [`BlockDeploymentPage`](types::BlockDeploymentPage), [`BlockDeploymentRevision`](types::BlockDeploymentRevision), [`BlockDeploymentRevisionPage`](types::BlockDeploymentRevisionPage), [`AppDeployment`](types::AppDeployment)
/// - **Ids and other strings**: [`SpecId`](types::SpecId), [`ReleaseId`](types::ReleaseId), [`ArtifactId`](types::ArtifactId), [`DeploymentId`](types::DeploymentId), [`RevisionId`](types::RevisionId), [`PlatformId`](types::PlatformId), [`ExecutionId`](types::ExecutionId), [`ImageId`](types::ImageId), [`ParamRef`](types::ParamRef)
/// - **Enums**: [`BlockKind`](types::BlockKind), [`SpecStatus`](types::SpecStatus), [`SpecScope`](types::SpecScope), [`DeploymentStatus`](types::DeploymentStatus), [`RevisionStatus`](types::RevisionStatus), [`BlockSort`](types::BlockSort), [`ReleaseSort`](types::ReleaseSort), [`DescriptionContentType`](types::DescriptionContentType), [`ParameterType`](types::ParameterType), [`ConditionType`](types::ConditionType), [`ComparisonOperator`](types::ComparisonOperator), [`ServiceType`](types::ServiceType), [`HttpMethod`](types::HttpMethod), [`HttpAuthType`](types::HttpAuthType), [`SortOrder`](types::SortOrder), [`ParentCondition`](types::ParentCondition), [`StepOutcome`](types::StepOutcome), [`StandardStepType`](types::StandardStepType), [`HttpStepType`](types::HttpStepType), [`ExportStepType`](types::ExportStepType), [`SqlStepType`](types::SqlStepType)
/// - **Parts of requests and responses**: [`Tag`](types::Tag), [`BlockMetadata`](types::BlockMetadata), [`BlockSpecMetadata`](types::BlockSpecMetadata), [`BlockDeploymentMetadata`](types::BlockDeploymentMetadata), [`ReleaseInput`](types::ReleaseInput), [`ReleaseReference`](types::ReleaseReference), [`Artifact`](types::Artifact), [`SpecSelector`](types::SpecSelector), [`RevisionInput`](types::RevisionInput), [`DeploymentParameters`](types::DeploymentParameters), [`BlockExecution`](types::BlockExecution), [`DeployedSpec`](types::DeployedSpec), [`ParentDeployment`](types::ParentDeployment), [`AppDeploymentRevision`](types::AppDeploymentRevision), [`AppBlock`](types::AppBlock), [`ParameterDefinition`](types::ParameterDefinition), [`ParameterDescriptions`](types::ParameterDescriptions), [`ParameterDescription`](types::ParameterDescription), [`ParameterOption`](types::ParameterOption), [`ParameterCondition`](types::ParameterCondition), [`ConditionGroup`](types::ConditionGroup), [`ValueCondition`](types::ValueCondition), [`BooleanOrParam`](types::BooleanOrParam), [`IntegerOrParam`](types::IntegerOrParam), [`ConfigScalar`](types::ConfigScalar), [`BlockConfig`](types::BlockConfig), [`WorkflowConfig`](types::WorkflowConfig), [`ServiceConfig`](types::ServiceConfig), [`Image`](types::Image), [`ImageDetails`](types::ImageDetails), [`Resources`](types::Resources), [`Repository`](types::Repository), [`Step`](types::Step), [`StandardStep`](types::StandardStep), [`HttpStep`](types::HttpStep), [`HttpHeaders`](types::HttpHeaders), [`HttpAuth`](types::HttpAuth), [`ExportStep`](types::ExportStep), [`SqlStep`](types::SqlStep), [`StepParameters`](types::StepParameters), [`ExecutionParameters`](types::ExecutionParameters), [`StepCondition`](types::StepCondition), [`ParentStatus`](types::ParentStatus), [`RunConfiguration`](types::RunConfiguration), [`RetryOptions`](types::RetryOptions), [`SkipConfiguration`](types::SkipConfiguration), [`Trigger`](types::Trigger), [`Watcher`](types::Watcher), [`WatcherEvents`](types::WatcherEvents), [`WebhookWatcher`](types::WebhookWatcher), [`EmailWatcher`](types::EmailWatcher), [`EmailRecipients`](types::EmailRecipients)
///
/// Each type says which operations take or return it.
#[allow(
    deprecated,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags
)]
pub mod types {
    include!(concat!(env!("OUT_DIR"), "/press/types.rs"));
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
    include!(concat!(env!("OUT_DIR"), "/press/operations.rs"));
}

/// The shapes of the types in JSON, by name.
#[allow(dead_code, non_upper_case_globals)]
mod shapes {
    include!(concat!(env!("OUT_DIR"), "/press/shapes.rs"));
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
    include!(concat!(env!("OUT_DIR"), "/press/raw.rs"));
}

#[cfg(all(test, feature = "fake"))]
pub(crate) const ROUND_TRIPS: &[(&str, crate::serde_helpers::RoundTrip)] = &[
    ("SpecId", crate::serde_helpers::round_trip::<types::SpecId>),
    ("ReleaseId", crate::serde_helpers::round_trip::<types::ReleaseId>),
    ("ArtifactId", crate::serde_helpers::round_trip::<types::ArtifactId>),
    ("DeploymentId", crate::serde_helpers::round_trip::<types::DeploymentId>),
    ("RevisionId", crate::serde_helpers::round_trip::<types::RevisionId>),
    ("PlatformId", crate::serde_helpers::round_trip::<types::PlatformId>),
    ("ExecutionId", crate::serde_helpers::round_trip::<types::ExecutionId>),
    ("ImageId", crate::serde_helpers::round_trip::<types::ImageId>),
    ("BlockKind", crate::serde_helpers::round_trip::<types::BlockKind>),
    ("SpecStatus", crate::serde_helpers::round_trip::<types::SpecStatus>),
    ("SpecScope", crate::serde_helpers::round_trip::<types::SpecScope>),
    ("DeploymentStatus", crate::serde_helpers::round_trip::<types::DeploymentStatus>),
    ("RevisionStatus", crate::serde_helpers::round_trip::<types::RevisionStatus>),
    ("BlockSort", crate::serde_helpers::round_trip::<types::BlockSort>),
    ("ReleaseSort", crate::serde_helpers::round_trip::<types::ReleaseSort>),
    (
        "DescriptionContentType",
        crate::serde_helpers::round_trip::<types::DescriptionContentType>,
    ),
    ("Tag", crate::serde_helpers::round_trip::<types::Tag>),
    ("BlockMetadata", crate::serde_helpers::round_trip::<types::BlockMetadata>),
    ("BlockSpecMetadata", crate::serde_helpers::round_trip::<types::BlockSpecMetadata>),
    (
        "BlockDeploymentMetadata",
        crate::serde_helpers::round_trip::<types::BlockDeploymentMetadata>,
    ),
    (
        "BlockSpecMetadataPatch",
        crate::serde_helpers::round_trip::<types::BlockSpecMetadataPatch>,
    ),
    (
        "BlockDeploymentMetadataPatch",
        crate::serde_helpers::round_trip::<types::BlockDeploymentMetadataPatch>,
    ),
    ("BlockSpecInput", crate::serde_helpers::round_trip::<types::BlockSpecInput>),
    (
        "BlockSpecReleaseInput",
        crate::serde_helpers::round_trip::<types::BlockSpecReleaseInput>,
    ),
    ("ReleaseInput", crate::serde_helpers::round_trip::<types::ReleaseInput>),
    ("BlockSpecCreated", crate::serde_helpers::round_trip::<types::BlockSpecCreated>),
    (
        "BlockSpecReleaseCreated",
        crate::serde_helpers::round_trip::<types::BlockSpecReleaseCreated>,
    ),
    ("ReleaseReference", crate::serde_helpers::round_trip::<types::ReleaseReference>),
    ("BlockSpec", crate::serde_helpers::round_trip::<types::BlockSpec>),
    ("BlockSpecPage", crate::serde_helpers::round_trip::<types::BlockSpecPage>),
    ("BlockSpecRelease", crate::serde_helpers::round_trip::<types::BlockSpecRelease>),
    (
        "BlockSpecReleasePage",
        crate::serde_helpers::round_trip::<types::BlockSpecReleasePage>,
    ),
    ("Artifact", crate::serde_helpers::round_trip::<types::Artifact>),
    (
        "BlockDeploymentInput",
        crate::serde_helpers::round_trip::<types::BlockDeploymentInput>,
    ),
    ("SpecSelector", crate::serde_helpers::round_trip::<types::SpecSelector>),
    ("RevisionInput", crate::serde_helpers::round_trip::<types::RevisionInput>),
    (
        "DeploymentParameters",
        crate::serde_helpers::round_trip::<types::DeploymentParameters>,
    ),
    (
        "BlockDeploymentRevisionInput",
        crate::serde_helpers::round_trip::<types::BlockDeploymentRevisionInput>,
    ),
    (
        "BlockDeploymentCreated",
        crate::serde_helpers::round_trip::<types::BlockDeploymentCreated>,
    ),
    (
        "BlockDeploymentRevisionCreated",
        crate::serde_helpers::round_trip::<types::BlockDeploymentRevisionCreated>,
    ),
    ("Redeployed", crate::serde_helpers::round_trip::<types::Redeployed>),
    ("Execution", crate::serde_helpers::round_trip::<types::Execution>),
    ("BlockExecution", crate::serde_helpers::round_trip::<types::BlockExecution>),
    ("Nothing", crate::serde_helpers::round_trip::<types::Nothing>),
    ("Acknowledgement", crate::serde_helpers::round_trip::<types::Acknowledgement>),
    ("BlockDeployment", crate::serde_helpers::round_trip::<types::BlockDeployment>),
    ("DeployedSpec", crate::serde_helpers::round_trip::<types::DeployedSpec>),
    ("ParentDeployment", crate::serde_helpers::round_trip::<types::ParentDeployment>),
    (
        "BlockDeploymentPage",
        crate::serde_helpers::round_trip::<types::BlockDeploymentPage>,
    ),
    (
        "BlockDeploymentRevision",
        crate::serde_helpers::round_trip::<types::BlockDeploymentRevision>,
    ),
    (
        "BlockDeploymentRevisionPage",
        crate::serde_helpers::round_trip::<types::BlockDeploymentRevisionPage>,
    ),
    ("AppDeployment", crate::serde_helpers::round_trip::<types::AppDeployment>),
    (
        "AppDeploymentRevision",
        crate::serde_helpers::round_trip::<types::AppDeploymentRevision>,
    ),
    ("AppBlock", crate::serde_helpers::round_trip::<types::AppBlock>),
    ("ParameterValues", crate::serde_helpers::round_trip::<types::ParameterValues>),
    ("ParametersPatch", crate::serde_helpers::round_trip::<types::ParametersPatch>),
    ("ParameterType", crate::serde_helpers::round_trip::<types::ParameterType>),
    (
        "ParameterDefinitions",
        crate::serde_helpers::round_trip::<types::ParameterDefinitions>,
    ),
    (
        "ParameterDefinition",
        crate::serde_helpers::round_trip::<types::ParameterDefinition>,
    ),
    (
        "ParameterDescriptions",
        crate::serde_helpers::round_trip::<types::ParameterDescriptions>,
    ),
    (
        "ParameterDescription",
        crate::serde_helpers::round_trip::<types::ParameterDescription>,
    ),
    ("ParameterOption", crate::serde_helpers::round_trip::<types::ParameterOption>),
    (
        "ParameterCondition",
        crate::serde_helpers::round_trip::<types::ParameterCondition>,
    ),
    ("ConditionGroup", crate::serde_helpers::round_trip::<types::ConditionGroup>),
    ("ConditionType", crate::serde_helpers::round_trip::<types::ConditionType>),
    ("ValueCondition", crate::serde_helpers::round_trip::<types::ValueCondition>),
    (
        "ComparisonOperator",
        crate::serde_helpers::round_trip::<types::ComparisonOperator>,
    ),
    ("ParamRef", crate::serde_helpers::round_trip::<types::ParamRef>),
    ("BooleanOrParam", crate::serde_helpers::round_trip::<types::BooleanOrParam>),
    ("IntegerOrParam", crate::serde_helpers::round_trip::<types::IntegerOrParam>),
    ("ConfigScalar", crate::serde_helpers::round_trip::<types::ConfigScalar>),
    ("BlockConfig", crate::serde_helpers::round_trip::<types::BlockConfig>),
    ("WorkflowConfig", crate::serde_helpers::round_trip::<types::WorkflowConfig>),
    ("ServiceConfig", crate::serde_helpers::round_trip::<types::ServiceConfig>),
    ("ServiceType", crate::serde_helpers::round_trip::<types::ServiceType>),
    ("Image", crate::serde_helpers::round_trip::<types::Image>),
    ("ImageDetails", crate::serde_helpers::round_trip::<types::ImageDetails>),
    ("Resources", crate::serde_helpers::round_trip::<types::Resources>),
    ("Repository", crate::serde_helpers::round_trip::<types::Repository>),
    ("Step", crate::serde_helpers::round_trip::<types::Step>),
    ("StandardStep", crate::serde_helpers::round_trip::<types::StandardStep>),
    ("HttpStep", crate::serde_helpers::round_trip::<types::HttpStep>),
    ("HttpMethod", crate::serde_helpers::round_trip::<types::HttpMethod>),
    ("HttpHeaders", crate::serde_helpers::round_trip::<types::HttpHeaders>),
    ("HttpAuth", crate::serde_helpers::round_trip::<types::HttpAuth>),
    ("HttpAuthType", crate::serde_helpers::round_trip::<types::HttpAuthType>),
    ("ExportStep", crate::serde_helpers::round_trip::<types::ExportStep>),
    ("SortOrder", crate::serde_helpers::round_trip::<types::SortOrder>),
    ("SqlStep", crate::serde_helpers::round_trip::<types::SqlStep>),
    ("StepParameters", crate::serde_helpers::round_trip::<types::StepParameters>),
    (
        "ExecutionParameters",
        crate::serde_helpers::round_trip::<types::ExecutionParameters>,
    ),
    ("StepCondition", crate::serde_helpers::round_trip::<types::StepCondition>),
    ("ParentStatus", crate::serde_helpers::round_trip::<types::ParentStatus>),
    ("ParentCondition", crate::serde_helpers::round_trip::<types::ParentCondition>),
    ("StepOutcome", crate::serde_helpers::round_trip::<types::StepOutcome>),
    ("RunConfiguration", crate::serde_helpers::round_trip::<types::RunConfiguration>),
    ("RetryOptions", crate::serde_helpers::round_trip::<types::RetryOptions>),
    ("SkipConfiguration", crate::serde_helpers::round_trip::<types::SkipConfiguration>),
    ("Trigger", crate::serde_helpers::round_trip::<types::Trigger>),
    ("Watcher", crate::serde_helpers::round_trip::<types::Watcher>),
    ("WatcherEvents", crate::serde_helpers::round_trip::<types::WatcherEvents>),
    ("WebhookWatcher", crate::serde_helpers::round_trip::<types::WebhookWatcher>),
    ("EmailWatcher", crate::serde_helpers::round_trip::<types::EmailWatcher>),
    ("EmailRecipients", crate::serde_helpers::round_trip::<types::EmailRecipients>),
    ("StandardStepType", crate::serde_helpers::round_trip::<types::StandardStepType>),
    ("HttpStepType", crate::serde_helpers::round_trip::<types::HttpStepType>),
    ("ExportStepType", crate::serde_helpers::round_trip::<types::ExportStepType>),
    ("SqlStepType", crate::serde_helpers::round_trip::<types::SqlStepType>),
];
#[cfg(all(test, feature = "fake"))]
pub(crate) const RESPONSES: &[crate::reading::Named] = &[
    ("SpecId", &shapes::SpecId, crate::reading::written_again::<types::SpecId>),
    ("ReleaseId", &shapes::ReleaseId, crate::reading::written_again::<types::ReleaseId>),
    (
        "ArtifactId",
        &shapes::ArtifactId,
        crate::reading::written_again::<types::ArtifactId>,
    ),
    (
        "DeploymentId",
        &shapes::DeploymentId,
        crate::reading::written_again::<types::DeploymentId>,
    ),
    (
        "RevisionId",
        &shapes::RevisionId,
        crate::reading::written_again::<types::RevisionId>,
    ),
    (
        "PlatformId",
        &shapes::PlatformId,
        crate::reading::written_again::<types::PlatformId>,
    ),
    (
        "ExecutionId",
        &shapes::ExecutionId,
        crate::reading::written_again::<types::ExecutionId>,
    ),
    ("ImageId", &shapes::ImageId, crate::reading::written_again::<types::ImageId>),
    ("BlockKind", &shapes::BlockKind, crate::reading::written_again::<types::BlockKind>),
    (
        "SpecStatus",
        &shapes::SpecStatus,
        crate::reading::written_again::<types::SpecStatus>,
    ),
    ("SpecScope", &shapes::SpecScope, crate::reading::written_again::<types::SpecScope>),
    (
        "DeploymentStatus",
        &shapes::DeploymentStatus,
        crate::reading::written_again::<types::DeploymentStatus>,
    ),
    (
        "RevisionStatus",
        &shapes::RevisionStatus,
        crate::reading::written_again::<types::RevisionStatus>,
    ),
    ("BlockSort", &shapes::BlockSort, crate::reading::written_again::<types::BlockSort>),
    (
        "ReleaseSort",
        &shapes::ReleaseSort,
        crate::reading::written_again::<types::ReleaseSort>,
    ),
    (
        "DescriptionContentType",
        &shapes::DescriptionContentType,
        crate::reading::written_again::<types::DescriptionContentType>,
    ),
    ("Tag", &shapes::Tag, crate::reading::written_again::<types::Tag>),
    (
        "BlockMetadata",
        &shapes::BlockMetadata,
        crate::reading::written_again::<types::BlockMetadata>,
    ),
    (
        "BlockSpecMetadata",
        &shapes::BlockSpecMetadata,
        crate::reading::written_again::<types::BlockSpecMetadata>,
    ),
    (
        "BlockDeploymentMetadata",
        &shapes::BlockDeploymentMetadata,
        crate::reading::written_again::<types::BlockDeploymentMetadata>,
    ),
    (
        "BlockSpecMetadataPatch",
        &shapes::BlockSpecMetadataPatch,
        crate::reading::written_again::<types::BlockSpecMetadataPatch>,
    ),
    (
        "BlockDeploymentMetadataPatch",
        &shapes::BlockDeploymentMetadataPatch,
        crate::reading::written_again::<types::BlockDeploymentMetadataPatch>,
    ),
    (
        "BlockSpecInput",
        &shapes::BlockSpecInput,
        crate::reading::written_again::<types::BlockSpecInput>,
    ),
    (
        "BlockSpecReleaseInput",
        &shapes::BlockSpecReleaseInput,
        crate::reading::written_again::<types::BlockSpecReleaseInput>,
    ),
    (
        "ReleaseInput",
        &shapes::ReleaseInput,
        crate::reading::written_again::<types::ReleaseInput>,
    ),
    (
        "BlockSpecCreated",
        &shapes::BlockSpecCreated,
        crate::reading::written_again::<types::BlockSpecCreated>,
    ),
    (
        "BlockSpecReleaseCreated",
        &shapes::BlockSpecReleaseCreated,
        crate::reading::written_again::<types::BlockSpecReleaseCreated>,
    ),
    (
        "ReleaseReference",
        &shapes::ReleaseReference,
        crate::reading::written_again::<types::ReleaseReference>,
    ),
    ("BlockSpec", &shapes::BlockSpec, crate::reading::written_again::<types::BlockSpec>),
    (
        "BlockSpecPage",
        &shapes::BlockSpecPage,
        crate::reading::written_again::<types::BlockSpecPage>,
    ),
    (
        "BlockSpecRelease",
        &shapes::BlockSpecRelease,
        crate::reading::written_again::<types::BlockSpecRelease>,
    ),
    (
        "BlockSpecReleasePage",
        &shapes::BlockSpecReleasePage,
        crate::reading::written_again::<types::BlockSpecReleasePage>,
    ),
    ("Artifact", &shapes::Artifact, crate::reading::written_again::<types::Artifact>),
    (
        "BlockDeploymentInput",
        &shapes::BlockDeploymentInput,
        crate::reading::written_again::<types::BlockDeploymentInput>,
    ),
    (
        "SpecSelector",
        &shapes::SpecSelector,
        crate::reading::written_again::<types::SpecSelector>,
    ),
    (
        "RevisionInput",
        &shapes::RevisionInput,
        crate::reading::written_again::<types::RevisionInput>,
    ),
    (
        "DeploymentParameters",
        &shapes::DeploymentParameters,
        crate::reading::written_again::<types::DeploymentParameters>,
    ),
    (
        "BlockDeploymentRevisionInput",
        &shapes::BlockDeploymentRevisionInput,
        crate::reading::written_again::<types::BlockDeploymentRevisionInput>,
    ),
    (
        "BlockDeploymentCreated",
        &shapes::BlockDeploymentCreated,
        crate::reading::written_again::<types::BlockDeploymentCreated>,
    ),
    (
        "BlockDeploymentRevisionCreated",
        &shapes::BlockDeploymentRevisionCreated,
        crate::reading::written_again::<types::BlockDeploymentRevisionCreated>,
    ),
    (
        "Redeployed",
        &shapes::Redeployed,
        crate::reading::written_again::<types::Redeployed>,
    ),
    ("Execution", &shapes::Execution, crate::reading::written_again::<types::Execution>),
    (
        "BlockExecution",
        &shapes::BlockExecution,
        crate::reading::written_again::<types::BlockExecution>,
    ),
    ("Nothing", &shapes::Nothing, crate::reading::written_again::<types::Nothing>),
    (
        "Acknowledgement",
        &shapes::Acknowledgement,
        crate::reading::written_again::<types::Acknowledgement>,
    ),
    (
        "BlockDeployment",
        &shapes::BlockDeployment,
        crate::reading::written_again::<types::BlockDeployment>,
    ),
    (
        "DeployedSpec",
        &shapes::DeployedSpec,
        crate::reading::written_again::<types::DeployedSpec>,
    ),
    (
        "ParentDeployment",
        &shapes::ParentDeployment,
        crate::reading::written_again::<types::ParentDeployment>,
    ),
    (
        "BlockDeploymentPage",
        &shapes::BlockDeploymentPage,
        crate::reading::written_again::<types::BlockDeploymentPage>,
    ),
    (
        "BlockDeploymentRevision",
        &shapes::BlockDeploymentRevision,
        crate::reading::written_again::<types::BlockDeploymentRevision>,
    ),
    (
        "BlockDeploymentRevisionPage",
        &shapes::BlockDeploymentRevisionPage,
        crate::reading::written_again::<types::BlockDeploymentRevisionPage>,
    ),
    (
        "AppDeployment",
        &shapes::AppDeployment,
        crate::reading::written_again::<types::AppDeployment>,
    ),
    (
        "AppDeploymentRevision",
        &shapes::AppDeploymentRevision,
        crate::reading::written_again::<types::AppDeploymentRevision>,
    ),
    ("AppBlock", &shapes::AppBlock, crate::reading::written_again::<types::AppBlock>),
    (
        "ParameterValues",
        &shapes::ParameterValues,
        crate::reading::written_again::<types::ParameterValues>,
    ),
    (
        "ParametersPatch",
        &shapes::ParametersPatch,
        crate::reading::written_again::<types::ParametersPatch>,
    ),
    (
        "ParameterType",
        &shapes::ParameterType,
        crate::reading::written_again::<types::ParameterType>,
    ),
    (
        "ParameterDefinitions",
        &shapes::ParameterDefinitions,
        crate::reading::written_again::<types::ParameterDefinitions>,
    ),
    (
        "ParameterDefinition",
        &shapes::ParameterDefinition,
        crate::reading::written_again::<types::ParameterDefinition>,
    ),
    (
        "ParameterDescriptions",
        &shapes::ParameterDescriptions,
        crate::reading::written_again::<types::ParameterDescriptions>,
    ),
    (
        "ParameterDescription",
        &shapes::ParameterDescription,
        crate::reading::written_again::<types::ParameterDescription>,
    ),
    (
        "ParameterOption",
        &shapes::ParameterOption,
        crate::reading::written_again::<types::ParameterOption>,
    ),
    (
        "ParameterCondition",
        &shapes::ParameterCondition,
        crate::reading::written_again::<types::ParameterCondition>,
    ),
    (
        "ConditionGroup",
        &shapes::ConditionGroup,
        crate::reading::written_again::<types::ConditionGroup>,
    ),
    (
        "ConditionType",
        &shapes::ConditionType,
        crate::reading::written_again::<types::ConditionType>,
    ),
    (
        "ValueCondition",
        &shapes::ValueCondition,
        crate::reading::written_again::<types::ValueCondition>,
    ),
    (
        "ComparisonOperator",
        &shapes::ComparisonOperator,
        crate::reading::written_again::<types::ComparisonOperator>,
    ),
    ("ParamRef", &shapes::ParamRef, crate::reading::written_again::<types::ParamRef>),
    (
        "BooleanOrParam",
        &shapes::BooleanOrParam,
        crate::reading::written_again::<types::BooleanOrParam>,
    ),
    (
        "IntegerOrParam",
        &shapes::IntegerOrParam,
        crate::reading::written_again::<types::IntegerOrParam>,
    ),
    (
        "ConfigScalar",
        &shapes::ConfigScalar,
        crate::reading::written_again::<types::ConfigScalar>,
    ),
    (
        "BlockConfig",
        &shapes::BlockConfig,
        crate::reading::written_again::<types::BlockConfig>,
    ),
    (
        "WorkflowConfig",
        &shapes::WorkflowConfig,
        crate::reading::written_again::<types::WorkflowConfig>,
    ),
    (
        "ServiceConfig",
        &shapes::ServiceConfig,
        crate::reading::written_again::<types::ServiceConfig>,
    ),
    (
        "ServiceType",
        &shapes::ServiceType,
        crate::reading::written_again::<types::ServiceType>,
    ),
    ("Image", &shapes::Image, crate::reading::written_again::<types::Image>),
    (
        "ImageDetails",
        &shapes::ImageDetails,
        crate::reading::written_again::<types::ImageDetails>,
    ),
    ("Resources", &shapes::Resources, crate::reading::written_again::<types::Resources>),
    (
        "Repository",
        &shapes::Repository,
        crate::reading::written_again::<types::Repository>,
    ),
    ("Step", &shapes::Step, crate::reading::written_again::<types::Step>),
    (
        "StandardStep",
        &shapes::StandardStep,
        crate::reading::written_again::<types::StandardStep>,
    ),
    ("HttpStep", &shapes::HttpStep, crate::reading::written_again::<types::HttpStep>),
    (
        "HttpMethod",
        &shapes::HttpMethod,
        crate::reading::written_again::<types::HttpMethod>,
    ),
    (
        "HttpHeaders",
        &shapes::HttpHeaders,
        crate::reading::written_again::<types::HttpHeaders>,
    ),
    ("HttpAuth", &shapes::HttpAuth, crate::reading::written_again::<types::HttpAuth>),
    (
        "HttpAuthType",
        &shapes::HttpAuthType,
        crate::reading::written_again::<types::HttpAuthType>,
    ),
    (
        "ExportStep",
        &shapes::ExportStep,
        crate::reading::written_again::<types::ExportStep>,
    ),
    ("SortOrder", &shapes::SortOrder, crate::reading::written_again::<types::SortOrder>),
    ("SqlStep", &shapes::SqlStep, crate::reading::written_again::<types::SqlStep>),
    (
        "StepParameters",
        &shapes::StepParameters,
        crate::reading::written_again::<types::StepParameters>,
    ),
    (
        "ExecutionParameters",
        &shapes::ExecutionParameters,
        crate::reading::written_again::<types::ExecutionParameters>,
    ),
    (
        "StepCondition",
        &shapes::StepCondition,
        crate::reading::written_again::<types::StepCondition>,
    ),
    (
        "ParentStatus",
        &shapes::ParentStatus,
        crate::reading::written_again::<types::ParentStatus>,
    ),
    (
        "ParentCondition",
        &shapes::ParentCondition,
        crate::reading::written_again::<types::ParentCondition>,
    ),
    (
        "StepOutcome",
        &shapes::StepOutcome,
        crate::reading::written_again::<types::StepOutcome>,
    ),
    (
        "RunConfiguration",
        &shapes::RunConfiguration,
        crate::reading::written_again::<types::RunConfiguration>,
    ),
    (
        "RetryOptions",
        &shapes::RetryOptions,
        crate::reading::written_again::<types::RetryOptions>,
    ),
    (
        "SkipConfiguration",
        &shapes::SkipConfiguration,
        crate::reading::written_again::<types::SkipConfiguration>,
    ),
    ("Trigger", &shapes::Trigger, crate::reading::written_again::<types::Trigger>),
    ("Watcher", &shapes::Watcher, crate::reading::written_again::<types::Watcher>),
    (
        "WatcherEvents",
        &shapes::WatcherEvents,
        crate::reading::written_again::<types::WatcherEvents>,
    ),
    (
        "WebhookWatcher",
        &shapes::WebhookWatcher,
        crate::reading::written_again::<types::WebhookWatcher>,
    ),
    (
        "EmailWatcher",
        &shapes::EmailWatcher,
        crate::reading::written_again::<types::EmailWatcher>,
    ),
    (
        "EmailRecipients",
        &shapes::EmailRecipients,
        crate::reading::written_again::<types::EmailRecipients>,
    ),
    (
        "StandardStepType",
        &shapes::StandardStepType,
        crate::reading::written_again::<types::StandardStepType>,
    ),
    (
        "HttpStepType",
        &shapes::HttpStepType,
        crate::reading::written_again::<types::HttpStepType>,
    ),
    (
        "ExportStepType",
        &shapes::ExportStepType,
        crate::reading::written_again::<types::ExportStepType>,
    ),
    (
        "SqlStepType",
        &shapes::SqlStepType,
        crate::reading::written_again::<types::SqlStepType>,
    ),
];
#[cfg(all(test, feature = "fake", feature = "schemars"))]
pub(crate) const SCHEMAS: &[(&str, crate::schema::Of)] = &[
    ("SpecId", crate::schema::of::<types::SpecId>),
    ("ReleaseId", crate::schema::of::<types::ReleaseId>),
    ("ArtifactId", crate::schema::of::<types::ArtifactId>),
    ("DeploymentId", crate::schema::of::<types::DeploymentId>),
    ("RevisionId", crate::schema::of::<types::RevisionId>),
    ("PlatformId", crate::schema::of::<types::PlatformId>),
    ("ExecutionId", crate::schema::of::<types::ExecutionId>),
    ("ImageId", crate::schema::of::<types::ImageId>),
    ("BlockKind", crate::schema::of::<types::BlockKind>),
    ("SpecStatus", crate::schema::of::<types::SpecStatus>),
    ("SpecScope", crate::schema::of::<types::SpecScope>),
    ("DeploymentStatus", crate::schema::of::<types::DeploymentStatus>),
    ("RevisionStatus", crate::schema::of::<types::RevisionStatus>),
    ("BlockSort", crate::schema::of::<types::BlockSort>),
    ("ReleaseSort", crate::schema::of::<types::ReleaseSort>),
    ("DescriptionContentType", crate::schema::of::<types::DescriptionContentType>),
    ("Tag", crate::schema::of::<types::Tag>),
    ("BlockMetadata", crate::schema::of::<types::BlockMetadata>),
    ("BlockSpecMetadata", crate::schema::of::<types::BlockSpecMetadata>),
    ("BlockDeploymentMetadata", crate::schema::of::<types::BlockDeploymentMetadata>),
    ("BlockSpecMetadataPatch", crate::schema::of::<types::BlockSpecMetadataPatch>),
    (
        "BlockDeploymentMetadataPatch",
        crate::schema::of::<types::BlockDeploymentMetadataPatch>,
    ),
    ("BlockSpecInput", crate::schema::of::<types::BlockSpecInput>),
    ("BlockSpecReleaseInput", crate::schema::of::<types::BlockSpecReleaseInput>),
    ("ReleaseInput", crate::schema::of::<types::ReleaseInput>),
    ("BlockSpecCreated", crate::schema::of::<types::BlockSpecCreated>),
    ("BlockSpecReleaseCreated", crate::schema::of::<types::BlockSpecReleaseCreated>),
    ("ReleaseReference", crate::schema::of::<types::ReleaseReference>),
    ("BlockSpec", crate::schema::of::<types::BlockSpec>),
    ("BlockSpecPage", crate::schema::of::<types::BlockSpecPage>),
    ("BlockSpecRelease", crate::schema::of::<types::BlockSpecRelease>),
    ("BlockSpecReleasePage", crate::schema::of::<types::BlockSpecReleasePage>),
    ("Artifact", crate::schema::of::<types::Artifact>),
    ("BlockDeploymentInput", crate::schema::of::<types::BlockDeploymentInput>),
    ("SpecSelector", crate::schema::of::<types::SpecSelector>),
    ("RevisionInput", crate::schema::of::<types::RevisionInput>),
    ("DeploymentParameters", crate::schema::of::<types::DeploymentParameters>),
    (
        "BlockDeploymentRevisionInput",
        crate::schema::of::<types::BlockDeploymentRevisionInput>,
    ),
    ("BlockDeploymentCreated", crate::schema::of::<types::BlockDeploymentCreated>),
    (
        "BlockDeploymentRevisionCreated",
        crate::schema::of::<types::BlockDeploymentRevisionCreated>,
    ),
    ("Redeployed", crate::schema::of::<types::Redeployed>),
    ("Execution", crate::schema::of::<types::Execution>),
    ("BlockExecution", crate::schema::of::<types::BlockExecution>),
    ("Nothing", crate::schema::of::<types::Nothing>),
    ("Acknowledgement", crate::schema::of::<types::Acknowledgement>),
    ("BlockDeployment", crate::schema::of::<types::BlockDeployment>),
    ("DeployedSpec", crate::schema::of::<types::DeployedSpec>),
    ("ParentDeployment", crate::schema::of::<types::ParentDeployment>),
    ("BlockDeploymentPage", crate::schema::of::<types::BlockDeploymentPage>),
    ("BlockDeploymentRevision", crate::schema::of::<types::BlockDeploymentRevision>),
    (
        "BlockDeploymentRevisionPage",
        crate::schema::of::<types::BlockDeploymentRevisionPage>,
    ),
    ("AppDeployment", crate::schema::of::<types::AppDeployment>),
    ("AppDeploymentRevision", crate::schema::of::<types::AppDeploymentRevision>),
    ("AppBlock", crate::schema::of::<types::AppBlock>),
    ("ParameterValues", crate::schema::of::<types::ParameterValues>),
    ("ParametersPatch", crate::schema::of::<types::ParametersPatch>),
    ("ParameterType", crate::schema::of::<types::ParameterType>),
    ("ParameterDefinitions", crate::schema::of::<types::ParameterDefinitions>),
    ("ParameterDefinition", crate::schema::of::<types::ParameterDefinition>),
    ("ParameterDescriptions", crate::schema::of::<types::ParameterDescriptions>),
    ("ParameterDescription", crate::schema::of::<types::ParameterDescription>),
    ("ParameterOption", crate::schema::of::<types::ParameterOption>),
    ("ParameterCondition", crate::schema::of::<types::ParameterCondition>),
    ("ConditionGroup", crate::schema::of::<types::ConditionGroup>),
    ("ConditionType", crate::schema::of::<types::ConditionType>),
    ("ValueCondition", crate::schema::of::<types::ValueCondition>),
    ("ComparisonOperator", crate::schema::of::<types::ComparisonOperator>),
    ("ParamRef", crate::schema::of::<types::ParamRef>),
    ("BooleanOrParam", crate::schema::of::<types::BooleanOrParam>),
    ("IntegerOrParam", crate::schema::of::<types::IntegerOrParam>),
    ("ConfigScalar", crate::schema::of::<types::ConfigScalar>),
    ("BlockConfig", crate::schema::of::<types::BlockConfig>),
    ("WorkflowConfig", crate::schema::of::<types::WorkflowConfig>),
    ("ServiceConfig", crate::schema::of::<types::ServiceConfig>),
    ("ServiceType", crate::schema::of::<types::ServiceType>),
    ("Image", crate::schema::of::<types::Image>),
    ("ImageDetails", crate::schema::of::<types::ImageDetails>),
    ("Resources", crate::schema::of::<types::Resources>),
    ("Repository", crate::schema::of::<types::Repository>),
    ("Step", crate::schema::of::<types::Step>),
    ("StandardStep", crate::schema::of::<types::StandardStep>),
    ("HttpStep", crate::schema::of::<types::HttpStep>),
    ("HttpMethod", crate::schema::of::<types::HttpMethod>),
    ("HttpHeaders", crate::schema::of::<types::HttpHeaders>),
    ("HttpAuth", crate::schema::of::<types::HttpAuth>),
    ("HttpAuthType", crate::schema::of::<types::HttpAuthType>),
    ("ExportStep", crate::schema::of::<types::ExportStep>),
    ("SortOrder", crate::schema::of::<types::SortOrder>),
    ("SqlStep", crate::schema::of::<types::SqlStep>),
    ("StepParameters", crate::schema::of::<types::StepParameters>),
    ("ExecutionParameters", crate::schema::of::<types::ExecutionParameters>),
    ("StepCondition", crate::schema::of::<types::StepCondition>),
    ("ParentStatus", crate::schema::of::<types::ParentStatus>),
    ("ParentCondition", crate::schema::of::<types::ParentCondition>),
    ("StepOutcome", crate::schema::of::<types::StepOutcome>),
    ("RunConfiguration", crate::schema::of::<types::RunConfiguration>),
    ("RetryOptions", crate::schema::of::<types::RetryOptions>),
    ("SkipConfiguration", crate::schema::of::<types::SkipConfiguration>),
    ("Trigger", crate::schema::of::<types::Trigger>),
    ("Watcher", crate::schema::of::<types::Watcher>),
    ("WatcherEvents", crate::schema::of::<types::WatcherEvents>),
    ("WebhookWatcher", crate::schema::of::<types::WebhookWatcher>),
    ("EmailWatcher", crate::schema::of::<types::EmailWatcher>),
    ("EmailRecipients", crate::schema::of::<types::EmailRecipients>),
    ("StandardStepType", crate::schema::of::<types::StandardStepType>),
    ("HttpStepType", crate::schema::of::<types::HttpStepType>),
    ("ExportStepType", crate::schema::of::<types::ExportStepType>),
    ("SqlStepType", crate::schema::of::<types::SqlStepType>),
];
