// The client for Press Blocks. Generated from its OpenAPI document: edit the document, not this file.

#[allow(unused_imports)]
use super::{raw, types};
/// Lists block specs.
///
/// Created by [`Client::list_specs`](super::Client::list_specs).
///
/// A spec must match every filter that is set. A filter with several values matches if one of them does.
///
/// `GET /v1/blocks/specs/`
///
/// # Parameters
///
/// - [`status`](Self::status): Returns only specs with one of these statuses.
/// - [`featured`](Self::featured): Returns only specs that are featured, or only those that are not.
/// - [`name`](Self::name): Returns only specs whose name starts with this string.
/// - [`title`](Self::title): Returns only specs whose title starts with this string.
/// - [`sort`](Self::sort): The sort order. Later entries apply where earlier ones are equal.
/// - [`scope`](Self::scope): Returns only specs with one of these scopes.
/// - [`page_size`](Self::page_size) (at least 1): Number of entries per page. The service chooses the default.
/// - [`page_number`](Self::page_number) (at least 1): Page number, starting at 1. The default is the first page.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListSpecs {
    call: crate::call::Call,
    arg_status: Option<Vec<types::SpecStatus>>,
    arg_featured: Option<bool>,
    arg_name: Option<String>,
    arg_title: Option<String>,
    arg_sort: Option<Vec<types::BlockSort>>,
    arg_scope: Option<Vec<types::SpecScope>>,
    arg_page_size: Option<i64>,
    arg_page_number: Option<i64>,
    list_options: crate::pagination::ListOptions,
}

impl crate::call::Builder for ListSpecs {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "list_specs",
            method: "GET",
            path: "/v1/blocks/specs/",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockSpecPage
            },
            lists: &["specs"],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_status: None,
            arg_featured: None,
            arg_name: None,
            arg_title: None,
            arg_sort: None,
            arg_scope: None,
            arg_page_size: None,
            arg_page_number: None,
            list_options: Default::default(),
        }
    }
}

impl ListSpecs {
    /// Sets `status`.
    ///
    /// Returns only specs with one of these statuses.
    pub fn status(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::SpecStatus, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_status = self.call.values("status", value);
        self
    }

    /// Sets `featured`.
    ///
    /// Returns only specs that are featured, or only those that are not.
    pub fn featured(mut self, value: bool) -> Self {
        self.arg_featured = Some(value);
        self
    }

    /// Sets `name`.
    ///
    /// Returns only specs whose name starts with this string.
    pub fn name(
        mut self,
        value: impl TryInto<String, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_name = self.call.value("name", value);
        self
    }

    /// Sets `title`.
    ///
    /// Returns only specs whose title starts with this string.
    pub fn title(
        mut self,
        value: impl TryInto<String, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_title = self.call.value("title", value);
        self
    }

    /// Sets `sort`.
    ///
    /// The sort order. Later entries apply where earlier ones are equal.
    pub fn sort(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::BlockSort, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_sort = self.call.values("sort", value);
        self
    }

    /// Sets `scope`.
    ///
    /// Returns only specs with one of these scopes.
    pub fn scope(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::SpecScope, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_scope = self.call.values("scope", value);
        self
    }

    /// Sets `page_size` (at least 1).
    ///
    /// Number of entries per page. The service chooses the default.
    pub fn page_size(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_size = self.call.integer("page_size", value, Some(1i64), None);
        self
    }

    /// Sets `page_number` (at least 1).
    ///
    /// Page number, starting at 1. The default is the first page.
    pub fn page_number(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_number = self.call.integer("page_number", value, Some(1i64), None);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecPage>, crate::Error> {
        let mut call = self.call;
        call.ready()?;
        call.query(
            "status",
            "status",
            crate::call::Style::FORM,
            self.arg_status.as_ref(),
        )?;
        call.query(
            "featured",
            "featured",
            crate::call::Style::FORM,
            self.arg_featured.as_ref(),
        )?;
        call.query("name", "name", crate::call::Style::FORM, self.arg_name.as_ref())?;
        call.query("title", "title", crate::call::Style::FORM, self.arg_title.as_ref())?;
        call.query("sort", "sort", crate::call::Style::FORM, self.arg_sort.as_ref())?;
        call.query("scope", "scope", crate::call::Style::FORM, self.arg_scope.as_ref())?;
        call.query(
            "page_size",
            "pageSize",
            crate::call::Style::FORM,
            self.arg_page_size.as_ref(),
        )?;
        call.query(
            "page_number",
            "pageNumber",
            crate::call::Style::FORM,
            self.arg_page_number.as_ref(),
        )?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_list_specs().await;
        exchange.finish_page(sent, |page| page.specs.as_ref())
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecPage>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }

    /// Limits the number of items (default: no limit). No page after the one with the last of
    /// these items is fetched.
    pub fn limit(mut self, items: usize) -> Self {
        self.list_options.limit = Some(items);
        self
    }

    /// Sets how many pages are fetched at the same time (default 1: a page is fetched when it
    /// is needed).
    ///
    /// Pages are fetched ahead only if the service says how many there are.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.list_options.prefetch = pages.max(1);
        self
    }

    /// Limits the number of pages (default 10,000). A list with more pages is an error, so that
    /// a list without an end stops.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.list_options.max_pages = pages;
        self
    }

    /// Returns a stream of the items of all pages.
    #[doc(alias = "page")]
    #[doc(alias = "pagination")]
    pub fn stream(self) -> crate::Items<types::BlockSpec> {
        self.pages().items()
    }

    /// Returns a stream of pages, from the page that is set or else from the first one.
    #[doc(alias = "pagination")]
    pub fn pages(self) -> crate::Pages<types::BlockSpec> {
        let first = self.arg_page_number.unwrap_or(1i64);
        crate::Pages::new(
            self.call.clone(),
            self.list_options.clone(),
            first,
            1i64,
            move |number| {
                let request = Self {
                    arg_page_number: Some(number),
                    ..self.clone()
                };
                Box::pin(async move {
                    let page = request.send().await?.into_inner();
                    Ok(crate::pagination::Opened {
                        pages: page.page_count,
                        more: None,
                        total: page.spec_count.or(page.specs_count),
                        items: page.specs.unwrap_or_default(),
                    })
                })
            },
        )
    }

    /// Returns a stream of pages from where [another stream](crate::Pages::position) stopped.
    /// Earlier items count for [`limit`](Self::limit).
    pub fn pages_from(
        self,
        position: crate::Position,
    ) -> crate::Pages<types::BlockSpec> {
        self.pages().beginning_at(position)
    }

    /// Returns a blocking iterator over the items of all pages, for use outside of async code
    /// (feature `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter(self) -> crate::blocking::Iter<crate::Items<types::BlockSpec>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.stream())
    }

    /// Returns a blocking iterator over the pages, for use outside of async code (feature
    /// `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter_pages(self) -> crate::blocking::Iter<crate::Pages<types::BlockSpec>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.pages())
    }
}

/// Publishes a block with its first release.
///
/// Created by [`Client::create_spec`](super::Client::create_spec).
///
/// If `validate` is set, the service runs every check and stores nothing. The response then has the result in `success` and `message` instead of an id.
///
/// `POST /v1/blocks/specs/`
///
/// # Parameters
///
/// - [`validate`](Self::validate): Whether the service only validates the request and stores nothing.
/// - [`artifact`](Self::artifact) (at most 10 MiB): The files of the block as a ZIP of at most 10 MiB (10,485,760 bytes).
/// - [`spec`](Self::spec) (required): A new block with its first release.
/// - [`featured`](Self::featured): Whether the block is featured.
/// - [`scope`](Self::scope): Who can see a block.
/// - [`auto_run_on_deploy`](Self::auto_run_on_deploy): Whether the block runs as soon as it is deployed.
/// - [`tenants`](Self::tenants): The tenants with which a block of scope `shared` is shared.
/// - [`parameters`](Self::parameters): The parameters that a block takes.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateSpec {
    call: crate::call::Call,
    arg_validate: Option<bool>,
    arg_artifact: Option<crate::ArchiveInput>,
    arg_spec: Option<types::BlockSpecInput>,
    arg_featured: Option<bool>,
    arg_scope: Option<types::SpecScope>,
    arg_auto_run_on_deploy: Option<bool>,
    arg_tenants: Option<Vec<String>>,
    arg_parameters: Option<types::ParameterDefinitions>,
}

impl crate::call::Builder for CreateSpec {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "create_spec",
            method: "POST",
            path: "/v1/blocks/specs/",
            idempotent: false,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: Some(10485760u64),
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockSpecCreated
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_validate: None,
            arg_artifact: None,
            arg_spec: None,
            arg_featured: None,
            arg_scope: None,
            arg_auto_run_on_deploy: None,
            arg_tenants: None,
            arg_parameters: None,
        }
    }
}

impl CreateSpec {
    /// Sets `validate`.
    ///
    /// Whether the service only validates the request and stores nothing.
    pub fn validate(mut self, value: bool) -> Self {
        self.arg_validate = Some(value);
        self
    }

    /// Sets `artifact` (at most 10 MiB).
    ///
    /// The files of the block as a ZIP of at most 10 MiB (10,485,760 bytes).
    pub fn artifact(
        mut self,
        value: impl TryInto<crate::ArchiveInput, Error: Into<crate::Error>>,
    ) -> Self {
        self.arg_artifact = self.call.file("artifact", value);
        self
    }

    /// Sets `spec` (required).
    ///
    /// A new block with its first release.
    pub fn spec(
        mut self,
        value: impl TryInto<types::BlockSpecInput, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_spec = self.call.value("spec", value);
        self
    }

    /// Sets `featured`.
    ///
    /// Whether the block is featured.
    pub fn featured(mut self, value: bool) -> Self {
        self.arg_featured = Some(value);
        self
    }

    /// Sets `scope`.
    ///
    /// Who can see a block.
    pub fn scope(
        mut self,
        value: impl TryInto<types::SpecScope, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_scope = self.call.value("scope", value);
        self
    }

    /// Sets `auto_run_on_deploy`.
    ///
    /// Whether the block runs as soon as it is deployed.
    pub fn auto_run_on_deploy(mut self, value: bool) -> Self {
        self.arg_auto_run_on_deploy = Some(value);
        self
    }

    /// Sets `tenants`.
    ///
    /// The tenants with which a block of scope `shared` is shared.
    pub fn tenants(
        mut self,
        value: impl IntoIterator<Item: TryInto<String, Error: Into<crate::InvalidValue>>>,
    ) -> Self {
        self.arg_tenants = self.call.values("tenants", value);
        self
    }

    /// Sets `parameters`.
    ///
    /// The parameters that a block takes.
    pub fn parameters(
        mut self,
        value: impl TryInto<
            types::ParameterDefinitions,
            Error: Into<crate::InvalidValue>,
        >,
    ) -> Self {
        self.arg_parameters = self.call.value("parameters", value);
        self
    }

    /// Calls `report` with the number of bytes sent so far and the size of the request body in
    /// bytes. Each attempt starts again at 0.
    #[doc(alias = "upload")]
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

    /// Like [`on_progress`](Self::on_progress), and also reports the number of the attempt.
    #[doc(alias = "upload")]
    pub fn on_attempt_progress(
        mut self,
        report: impl std::ops::Fn(
            crate::Progress,
        ) + std::marker::Send + std::marker::Sync + 'static,
    ) -> Self {
        self.call.on_progress(report);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecCreated>, crate::Error> {
        let mut call = self.call;
        call.needs("spec", self.arg_spec.is_some());
        call.ready()?;
        call.query(
            "validate",
            "validate",
            crate::call::Style::FORM,
            self.arg_validate.as_ref(),
        )?;
        let mut multipart = crate::upload::Multipart::new();
        if let Some(value) = call.archive(self.arg_artifact).await? {
            multipart.file("artifact", value, "artifact.zip", Some("application/zip"));
        }

        if let Some(value) = self.arg_spec {
            let value = call
                .checked_part(
                    "spec",
                    &value,
                    {
                        #[allow(unused_imports)]
                        use crate::reading::Shape;
                        const SHAPE: &Shape = &super::shapes::BlockSpecInput;
                        SHAPE
                    },
                )?;
            call.json_part(&mut multipart, "spec", &value, None)?;
        }

        if let Some(value) = self.arg_featured {
            call.json_part(&mut multipart, "featured", &value, None)?;
        }

        if let Some(value) = self.arg_scope {
            multipart.text("scope", value.as_str(), None);
        }

        if let Some(value) = self.arg_auto_run_on_deploy {
            call.json_part(&mut multipart, "autoRunOnDeploy", &value, None)?;
        }

        if let Some(value) = self.arg_tenants {
            call.json_part(&mut multipart, "tenants", &value, None)?;
        }

        if let Some(value) = self.arg_parameters {
            call.json_part(&mut multipart, "parameters", &value, None)?;
        }

        let exchange = call.upload(multipart)?;
        let sent = raw(&exchange).send_create_spec().await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecCreated>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Fetches a block spec with its latest release.
///
/// Created by [`Client::describe_spec`](super::Client::describe_spec).
///
/// `GET /v1/blocks/specs/{spec_id}`
///
/// # Parameters
///
/// - [`spec_id`](Self::spec_id) (required): Id of the block spec.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DescribeSpec {
    call: crate::call::Call,
    arg_spec_id: Option<types::SpecId>,
}

impl crate::call::Builder for DescribeSpec {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "describe_spec",
            method: "GET",
            path: "/v1/blocks/specs/{spec_id}",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockSpec
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_spec_id: None,
        }
    }
}

impl DescribeSpec {
    /// Sets `spec_id` (required).
    ///
    /// Id of the block spec.
    pub fn spec_id(
        mut self,
        value: impl TryInto<types::SpecId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_spec_id = self.call.value("spec_id", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpec>, crate::Error> {
        let mut call = self.call;
        let arg_spec_id = call
            .segment(
                "spec_id",
                "spec_id",
                crate::call::Style::SIMPLE,
                self.arg_spec_id.as_ref(),
            );
        call.ready()?;
        let arg_spec_id = call.required("spec_id", arg_spec_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_describe_spec(&arg_spec_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpec>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Updates the metadata of a block, but not its releases.
///
/// Created by [`Client::update_spec_metadata`](super::Client::update_spec_metadata).
///
/// Fields that are not set keep their values.
///
/// `PATCH /v1/blocks/specs/{spec_id}`
///
/// # Parameters
///
/// - [`spec_id`](Self::spec_id) (required): Id of the block spec.
/// - [`body`](Self::body) (required): New metadata of a block. Fields that are not set keep their values.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct UpdateSpecMetadata {
    call: crate::call::Call,
    arg_spec_id: Option<types::SpecId>,
    arg_body: Option<types::BlockSpecMetadataPatch>,
}

impl crate::call::Builder for UpdateSpecMetadata {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "update_spec_metadata",
            method: "PATCH",
            path: "/v1/blocks/specs/{spec_id}",
            idempotent: false,
            empty: crate::transport::Empty::Object,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Acknowledgement
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_spec_id: None,
            arg_body: None,
        }
    }
}

impl UpdateSpecMetadata {
    /// Sets `spec_id` (required).
    ///
    /// Id of the block spec.
    pub fn spec_id(
        mut self,
        value: impl TryInto<types::SpecId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_spec_id = self.call.value("spec_id", value);
        self
    }

    /// Sets `body` (required).
    ///
    /// New metadata of a block. Fields that are not set keep their values.
    pub fn body(
        mut self,
        value: impl TryInto<
            types::BlockSpecMetadataPatch,
            Error: Into<crate::InvalidValue>,
        >,
    ) -> Self {
        self.arg_body = self.call.value("body", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::Acknowledgement>, crate::Error> {
        let mut call = self.call;
        let arg_spec_id = call
            .segment(
                "spec_id",
                "spec_id",
                crate::call::Style::SIMPLE,
                self.arg_spec_id.as_ref(),
            );
        call.needs("body", self.arg_body.is_some());
        call.ready()?;
        let arg_spec_id = call.required("spec_id", arg_spec_id)?;
        let body = call.required("body", self.arg_body)?;
        let exchange = { call.with_json(&body, "application/json")? };
        let sent = raw(&exchange).send_update_spec_metadata(&arg_spec_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::Acknowledgement>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Deletes a block spec and all its releases.
///
/// Created by [`Client::delete_spec`](super::Client::delete_spec).
///
/// `DELETE /v1/blocks/specs/{spec_id}`
///
/// # Parameters
///
/// - [`spec_id`](Self::spec_id) (required): Id of the block spec.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DeleteSpec {
    call: crate::call::Call,
    arg_spec_id: Option<types::SpecId>,
}

impl crate::call::Builder for DeleteSpec {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "delete_spec",
            method: "DELETE",
            path: "/v1/blocks/specs/{spec_id}",
            idempotent: true,
            empty: crate::transport::Empty::Object,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Acknowledgement
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_spec_id: None,
        }
    }
}

impl DeleteSpec {
    /// Sets `spec_id` (required).
    ///
    /// Id of the block spec.
    pub fn spec_id(
        mut self,
        value: impl TryInto<types::SpecId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_spec_id = self.call.value("spec_id", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::Acknowledgement>, crate::Error> {
        let mut call = self.call;
        let arg_spec_id = call
            .segment(
                "spec_id",
                "spec_id",
                crate::call::Style::SIMPLE,
                self.arg_spec_id.as_ref(),
            );
        call.ready()?;
        let arg_spec_id = call.required("spec_id", arg_spec_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_delete_spec(&arg_spec_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::Acknowledgement>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Lists the releases of a block spec.
///
/// Created by [`Client::list_spec_releases`](super::Client::list_spec_releases).
///
/// `GET /v1/blocks/specs/{spec_id}/releases`
///
/// # Parameters
///
/// - [`spec_id`](Self::spec_id) (required): Id of the block spec.
/// - [`sort`](Self::sort): The sort order. Later entries apply where earlier ones are equal.
/// - [`page_size`](Self::page_size) (at least 1): Number of entries per page. The service chooses the default.
/// - [`page_number`](Self::page_number) (at least 1): Page number, starting at 1. The default is the first page.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListSpecReleases {
    call: crate::call::Call,
    arg_spec_id: Option<types::SpecId>,
    arg_sort: Option<Vec<types::ReleaseSort>>,
    arg_page_size: Option<i64>,
    arg_page_number: Option<i64>,
    list_options: crate::pagination::ListOptions,
}

impl crate::call::Builder for ListSpecReleases {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "list_spec_releases",
            method: "GET",
            path: "/v1/blocks/specs/{spec_id}/releases",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockSpecReleasePage
            },
            lists: &["releases"],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_spec_id: None,
            arg_sort: None,
            arg_page_size: None,
            arg_page_number: None,
            list_options: Default::default(),
        }
    }
}

impl ListSpecReleases {
    /// Sets `spec_id` (required).
    ///
    /// Id of the block spec.
    pub fn spec_id(
        mut self,
        value: impl TryInto<types::SpecId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_spec_id = self.call.value("spec_id", value);
        self
    }

    /// Sets `sort`.
    ///
    /// The sort order. Later entries apply where earlier ones are equal.
    pub fn sort(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::ReleaseSort, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_sort = self.call.values("sort", value);
        self
    }

    /// Sets `page_size` (at least 1).
    ///
    /// Number of entries per page. The service chooses the default.
    pub fn page_size(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_size = self.call.integer("page_size", value, Some(1i64), None);
        self
    }

    /// Sets `page_number` (at least 1).
    ///
    /// Page number, starting at 1. The default is the first page.
    pub fn page_number(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_number = self.call.integer("page_number", value, Some(1i64), None);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecReleasePage>, crate::Error> {
        let mut call = self.call;
        let arg_spec_id = call
            .segment(
                "spec_id",
                "spec_id",
                crate::call::Style::SIMPLE,
                self.arg_spec_id.as_ref(),
            );
        call.ready()?;
        let arg_spec_id = call.required("spec_id", arg_spec_id)?;
        call.query("sort", "sort", crate::call::Style::FORM, self.arg_sort.as_ref())?;
        call.query(
            "page_size",
            "pageSize",
            crate::call::Style::FORM,
            self.arg_page_size.as_ref(),
        )?;
        call.query(
            "page_number",
            "pageNumber",
            crate::call::Style::FORM,
            self.arg_page_number.as_ref(),
        )?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_list_spec_releases(&arg_spec_id).await;
        exchange.finish_page(sent, |page| page.releases.as_ref())
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecReleasePage>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }

    /// Limits the number of items (default: no limit). No page after the one with the last of
    /// these items is fetched.
    pub fn limit(mut self, items: usize) -> Self {
        self.list_options.limit = Some(items);
        self
    }

    /// Sets how many pages are fetched at the same time (default 1: a page is fetched when it
    /// is needed).
    ///
    /// Pages are fetched ahead only if the service says how many there are.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.list_options.prefetch = pages.max(1);
        self
    }

    /// Limits the number of pages (default 10,000). A list with more pages is an error, so that
    /// a list without an end stops.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.list_options.max_pages = pages;
        self
    }

    /// Returns a stream of the items of all pages.
    #[doc(alias = "page")]
    #[doc(alias = "pagination")]
    pub fn stream(self) -> crate::Items<types::BlockSpecRelease> {
        self.pages().items()
    }

    /// Returns a stream of pages, from the page that is set or else from the first one.
    #[doc(alias = "pagination")]
    pub fn pages(self) -> crate::Pages<types::BlockSpecRelease> {
        let first = self.arg_page_number.unwrap_or(1i64);
        crate::Pages::new(
            self.call.clone(),
            self.list_options.clone(),
            first,
            1i64,
            move |number| {
                let request = Self {
                    arg_page_number: Some(number),
                    ..self.clone()
                };
                Box::pin(async move {
                    let page = request.send().await?.into_inner();
                    Ok(crate::pagination::Opened {
                        pages: page.page_count,
                        more: None,
                        total: page.release_count,
                        items: page.releases.unwrap_or_default(),
                    })
                })
            },
        )
    }

    /// Returns a stream of pages from where [another stream](crate::Pages::position) stopped.
    /// Earlier items count for [`limit`](Self::limit).
    pub fn pages_from(
        self,
        position: crate::Position,
    ) -> crate::Pages<types::BlockSpecRelease> {
        self.pages().beginning_at(position)
    }

    /// Returns a blocking iterator over the items of all pages, for use outside of async code
    /// (feature `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter(self) -> crate::blocking::Iter<crate::Items<types::BlockSpecRelease>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.stream())
    }

    /// Returns a blocking iterator over the pages, for use outside of async code (feature
    /// `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter_pages(
        self,
    ) -> crate::blocking::Iter<crate::Pages<types::BlockSpecRelease>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.pages())
    }
}

/// Publishes a new release of a block.
///
/// Created by [`Client::create_spec_release`](super::Client::create_spec_release).
///
/// The version must be greater than the versions of all earlier releases. If `validate` is set, the service runs every check and stores nothing. The response then has the result in `success` and `message` instead of an id.
///
/// `POST /v1/blocks/specs/{spec_id}/releases`
///
/// # Parameters
///
/// - [`spec_id`](Self::spec_id) (required): Id of the block spec.
/// - [`validate`](Self::validate): Whether the service only validates the request and stores nothing.
/// - [`artifact`](Self::artifact) (at most 10 MiB): The files of the block as a ZIP of at most 10 MiB (10,485,760 bytes).
/// - [`spec`](Self::spec) (required): A new release of a block.
/// - [`auto_run_on_deploy`](Self::auto_run_on_deploy): Whether the block runs as soon as it is deployed.
/// - [`parameters`](Self::parameters): The parameters that a block takes.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateSpecRelease {
    call: crate::call::Call,
    arg_spec_id: Option<types::SpecId>,
    arg_validate: Option<bool>,
    arg_artifact: Option<crate::ArchiveInput>,
    arg_spec: Option<types::BlockSpecReleaseInput>,
    arg_auto_run_on_deploy: Option<bool>,
    arg_parameters: Option<types::ParameterDefinitions>,
}

impl crate::call::Builder for CreateSpecRelease {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "create_spec_release",
            method: "POST",
            path: "/v1/blocks/specs/{spec_id}/releases",
            idempotent: false,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: Some(10485760u64),
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockSpecReleaseCreated
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_spec_id: None,
            arg_validate: None,
            arg_artifact: None,
            arg_spec: None,
            arg_auto_run_on_deploy: None,
            arg_parameters: None,
        }
    }
}

impl CreateSpecRelease {
    /// Sets `spec_id` (required).
    ///
    /// Id of the block spec.
    pub fn spec_id(
        mut self,
        value: impl TryInto<types::SpecId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_spec_id = self.call.value("spec_id", value);
        self
    }

    /// Sets `validate`.
    ///
    /// Whether the service only validates the request and stores nothing.
    pub fn validate(mut self, value: bool) -> Self {
        self.arg_validate = Some(value);
        self
    }

    /// Sets `artifact` (at most 10 MiB).
    ///
    /// The files of the block as a ZIP of at most 10 MiB (10,485,760 bytes).
    pub fn artifact(
        mut self,
        value: impl TryInto<crate::ArchiveInput, Error: Into<crate::Error>>,
    ) -> Self {
        self.arg_artifact = self.call.file("artifact", value);
        self
    }

    /// Sets `spec` (required).
    ///
    /// A new release of a block.
    pub fn spec(
        mut self,
        value: impl TryInto<
            types::BlockSpecReleaseInput,
            Error: Into<crate::InvalidValue>,
        >,
    ) -> Self {
        self.arg_spec = self.call.value("spec", value);
        self
    }

    /// Sets `auto_run_on_deploy`.
    ///
    /// Whether the block runs as soon as it is deployed.
    pub fn auto_run_on_deploy(mut self, value: bool) -> Self {
        self.arg_auto_run_on_deploy = Some(value);
        self
    }

    /// Sets `parameters`.
    ///
    /// The parameters that a block takes.
    pub fn parameters(
        mut self,
        value: impl TryInto<
            types::ParameterDefinitions,
            Error: Into<crate::InvalidValue>,
        >,
    ) -> Self {
        self.arg_parameters = self.call.value("parameters", value);
        self
    }

    /// Calls `report` with the number of bytes sent so far and the size of the request body in
    /// bytes. Each attempt starts again at 0.
    #[doc(alias = "upload")]
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

    /// Like [`on_progress`](Self::on_progress), and also reports the number of the attempt.
    #[doc(alias = "upload")]
    pub fn on_attempt_progress(
        mut self,
        report: impl std::ops::Fn(
            crate::Progress,
        ) + std::marker::Send + std::marker::Sync + 'static,
    ) -> Self {
        self.call.on_progress(report);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecReleaseCreated>, crate::Error> {
        let mut call = self.call;
        let arg_spec_id = call
            .segment(
                "spec_id",
                "spec_id",
                crate::call::Style::SIMPLE,
                self.arg_spec_id.as_ref(),
            );
        call.needs("spec", self.arg_spec.is_some());
        call.ready()?;
        let arg_spec_id = call.required("spec_id", arg_spec_id)?;
        call.query(
            "validate",
            "validate",
            crate::call::Style::FORM,
            self.arg_validate.as_ref(),
        )?;
        let mut multipart = crate::upload::Multipart::new();
        if let Some(value) = call.archive(self.arg_artifact).await? {
            multipart.file("artifact", value, "artifact.zip", Some("application/zip"));
        }

        if let Some(value) = self.arg_spec {
            let value = call
                .checked_part(
                    "spec",
                    &value,
                    {
                        #[allow(unused_imports)]
                        use crate::reading::Shape;
                        const SHAPE: &Shape = &super::shapes::BlockSpecReleaseInput;
                        SHAPE
                    },
                )?;
            call.json_part(&mut multipart, "spec", &value, None)?;
        }

        if let Some(value) = self.arg_auto_run_on_deploy {
            call.json_part(&mut multipart, "autoRunOnDeploy", &value, None)?;
        }

        if let Some(value) = self.arg_parameters {
            call.json_part(&mut multipart, "parameters", &value, None)?;
        }

        let exchange = call.upload(multipart)?;
        let sent = raw(&exchange).send_create_spec_release(&arg_spec_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecReleaseCreated>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Fetches a release of a block spec.
///
/// Created by [`Client::describe_spec_release`](super::Client::describe_spec_release).
///
/// `GET /v1/blocks/specs/{spec_id}/releases/{version}`
///
/// # Parameters
///
/// - [`spec_id`](Self::spec_id) (required): Id of the block spec.
/// - [`version`](Self::version) (required): Version of the release, as a semantic version.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DescribeSpecRelease {
    call: crate::call::Call,
    arg_spec_id: Option<types::SpecId>,
    arg_version: Option<String>,
}

impl crate::call::Builder for DescribeSpecRelease {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "describe_spec_release",
            method: "GET",
            path: "/v1/blocks/specs/{spec_id}/releases/{version}",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockSpecRelease
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_spec_id: None,
            arg_version: None,
        }
    }
}

impl DescribeSpecRelease {
    /// Sets `spec_id` (required).
    ///
    /// Id of the block spec.
    pub fn spec_id(
        mut self,
        value: impl TryInto<types::SpecId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_spec_id = self.call.value("spec_id", value);
        self
    }

    /// Sets `version` (required).
    ///
    /// Version of the release, as a semantic version.
    pub fn version(
        mut self,
        value: impl TryInto<String, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_version = self.call.value("version", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecRelease>, crate::Error> {
        let mut call = self.call;
        let arg_spec_id = call
            .segment(
                "spec_id",
                "spec_id",
                crate::call::Style::SIMPLE,
                self.arg_spec_id.as_ref(),
            );
        let arg_version = call
            .segment(
                "version",
                "version",
                crate::call::Style::SIMPLE,
                self.arg_version.as_ref(),
            );
        call.ready()?;
        let arg_spec_id = call.required("spec_id", arg_spec_id)?;
        let arg_version = call.required("version", arg_version)?;
        let exchange = call.exchange();
        let sent = raw(&exchange)
            .send_describe_spec_release(&arg_spec_id, &arg_version)
            .await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockSpecRelease>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Lists block deployments.
///
/// Created by [`Client::list_deployments`](super::Client::list_deployments).
///
/// A spec must match every filter that is set. A filter with several values matches if one of them does.
///
/// `GET /v1/blocks/deployments/`
///
/// # Parameters
///
/// - [`status`](Self::status): Returns only deployments with one of these statuses.
/// - [`name`](Self::name): Returns only deployments whose name starts with this string.
/// - [`title`](Self::title): Returns only deployments whose title starts with this string.
/// - [`sort`](Self::sort): The sort order. Later entries apply where earlier ones are equal.
/// - [`page_size`](Self::page_size) (at least 1): Number of entries per page. The service chooses the default.
/// - [`page_number`](Self::page_number) (at least 1): Page number, starting at 1. The default is the first page.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListDeployments {
    call: crate::call::Call,
    arg_status: Option<Vec<types::DeploymentStatus>>,
    arg_name: Option<String>,
    arg_title: Option<String>,
    arg_sort: Option<Vec<types::BlockSort>>,
    arg_page_size: Option<i64>,
    arg_page_number: Option<i64>,
    list_options: crate::pagination::ListOptions,
}

impl crate::call::Builder for ListDeployments {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "list_deployments",
            method: "GET",
            path: "/v1/blocks/deployments/",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockDeploymentPage
            },
            lists: &["deployments"],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_status: None,
            arg_name: None,
            arg_title: None,
            arg_sort: None,
            arg_page_size: None,
            arg_page_number: None,
            list_options: Default::default(),
        }
    }
}

impl ListDeployments {
    /// Sets `status`.
    ///
    /// Returns only deployments with one of these statuses.
    pub fn status(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::DeploymentStatus, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_status = self.call.values("status", value);
        self
    }

    /// Sets `name`.
    ///
    /// Returns only deployments whose name starts with this string.
    pub fn name(
        mut self,
        value: impl TryInto<String, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_name = self.call.value("name", value);
        self
    }

    /// Sets `title`.
    ///
    /// Returns only deployments whose title starts with this string.
    pub fn title(
        mut self,
        value: impl TryInto<String, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_title = self.call.value("title", value);
        self
    }

    /// Sets `sort`.
    ///
    /// The sort order. Later entries apply where earlier ones are equal.
    pub fn sort(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::BlockSort, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_sort = self.call.values("sort", value);
        self
    }

    /// Sets `page_size` (at least 1).
    ///
    /// Number of entries per page. The service chooses the default.
    pub fn page_size(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_size = self.call.integer("page_size", value, Some(1i64), None);
        self
    }

    /// Sets `page_number` (at least 1).
    ///
    /// Page number, starting at 1. The default is the first page.
    pub fn page_number(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_number = self.call.integer("page_number", value, Some(1i64), None);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentPage>, crate::Error> {
        let mut call = self.call;
        call.ready()?;
        call.query(
            "status",
            "status",
            crate::call::Style::FORM,
            self.arg_status.as_ref(),
        )?;
        call.query("name", "name", crate::call::Style::FORM, self.arg_name.as_ref())?;
        call.query("title", "title", crate::call::Style::FORM, self.arg_title.as_ref())?;
        call.query("sort", "sort", crate::call::Style::FORM, self.arg_sort.as_ref())?;
        call.query(
            "page_size",
            "pageSize",
            crate::call::Style::FORM,
            self.arg_page_size.as_ref(),
        )?;
        call.query(
            "page_number",
            "pageNumber",
            crate::call::Style::FORM,
            self.arg_page_number.as_ref(),
        )?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_list_deployments().await;
        exchange.finish_page(sent, |page| page.deployments.as_ref())
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentPage>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }

    /// Limits the number of items (default: no limit). No page after the one with the last of
    /// these items is fetched.
    pub fn limit(mut self, items: usize) -> Self {
        self.list_options.limit = Some(items);
        self
    }

    /// Sets how many pages are fetched at the same time (default 1: a page is fetched when it
    /// is needed).
    ///
    /// Pages are fetched ahead only if the service says how many there are.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.list_options.prefetch = pages.max(1);
        self
    }

    /// Limits the number of pages (default 10,000). A list with more pages is an error, so that
    /// a list without an end stops.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.list_options.max_pages = pages;
        self
    }

    /// Returns a stream of the items of all pages.
    #[doc(alias = "page")]
    #[doc(alias = "pagination")]
    pub fn stream(self) -> crate::Items<types::BlockDeployment> {
        self.pages().items()
    }

    /// Returns a stream of pages, from the page that is set or else from the first one.
    #[doc(alias = "pagination")]
    pub fn pages(self) -> crate::Pages<types::BlockDeployment> {
        let first = self.arg_page_number.unwrap_or(1i64);
        crate::Pages::new(
            self.call.clone(),
            self.list_options.clone(),
            first,
            1i64,
            move |number| {
                let request = Self {
                    arg_page_number: Some(number),
                    ..self.clone()
                };
                Box::pin(async move {
                    let page = request.send().await?.into_inner();
                    Ok(crate::pagination::Opened {
                        pages: page.page_count,
                        more: None,
                        total: page.deployment_count.or(page.deployments_count),
                        items: page.deployments.unwrap_or_default(),
                    })
                })
            },
        )
    }

    /// Returns a stream of pages from where [another stream](crate::Pages::position) stopped.
    /// Earlier items count for [`limit`](Self::limit).
    pub fn pages_from(
        self,
        position: crate::Position,
    ) -> crate::Pages<types::BlockDeployment> {
        self.pages().beginning_at(position)
    }

    /// Returns a blocking iterator over the items of all pages, for use outside of async code
    /// (feature `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter(self) -> crate::blocking::Iter<crate::Items<types::BlockDeployment>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.stream())
    }

    /// Returns a blocking iterator over the pages, for use outside of async code (feature
    /// `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter_pages(
        self,
    ) -> crate::blocking::Iter<crate::Pages<types::BlockDeployment>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.pages())
    }
}

/// Deploys a release of a block.
///
/// Created by [`Client::create_deployment`](super::Client::create_deployment).
///
/// The service responds once it has accepted the deployment, then builds and starts it. Poll `describe_deployment` for its status, or use `wait_for_deployment`.
///
/// `POST /v1/blocks/deployments/`
///
/// # Parameters
///
/// - [`body`](Self::body) (required): A new deployment of a block.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateDeployment {
    call: crate::call::Call,
    arg_body: Option<types::BlockDeploymentInput>,
}

impl crate::call::Builder for CreateDeployment {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "create_deployment",
            method: "POST",
            path: "/v1/blocks/deployments/",
            idempotent: false,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockDeploymentCreated
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_body: None,
        }
    }
}

impl CreateDeployment {
    /// Sets `body` (required).
    ///
    /// A new deployment of a block.
    pub fn body(
        mut self,
        value: impl TryInto<
            types::BlockDeploymentInput,
            Error: Into<crate::InvalidValue>,
        >,
    ) -> Self {
        self.arg_body = self.call.value("body", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentCreated>, crate::Error> {
        let mut call = self.call;
        call.needs("body", self.arg_body.is_some());
        call.ready()?;
        let body = call.required("body", self.arg_body)?;
        let exchange = { call.with_json(&body, "application/json")? };
        let sent = raw(&exchange).send_create_deployment().await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentCreated>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Fetches a deployment with its latest revision.
///
/// Created by [`Client::describe_deployment`](super::Client::describe_deployment).
///
/// `GET /v1/blocks/deployments/{deployment_id}`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DescribeDeployment {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
}

impl crate::call::Builder for DescribeDeployment {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "describe_deployment",
            method: "GET",
            path: "/v1/blocks/deployments/{deployment_id}",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockDeployment
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
        }
    }
}

impl DescribeDeployment {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeployment>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_describe_deployment(&arg_deployment_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeployment>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Updates the metadata of a deployment, but not what it runs.
///
/// Created by [`Client::update_deployment_metadata`](super::Client::update_deployment_metadata).
///
/// Fields that are not set keep their values.
///
/// `PATCH /v1/blocks/deployments/{deployment_id}`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
/// - [`body`](Self::body) (required): New metadata of a deployment. Fields that are not set keep their values.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct UpdateDeploymentMetadata {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
    arg_body: Option<types::BlockDeploymentMetadataPatch>,
}

impl crate::call::Builder for UpdateDeploymentMetadata {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "update_deployment_metadata",
            method: "PATCH",
            path: "/v1/blocks/deployments/{deployment_id}",
            idempotent: false,
            empty: crate::transport::Empty::Object,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Acknowledgement
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
            arg_body: None,
        }
    }
}

impl UpdateDeploymentMetadata {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Sets `body` (required).
    ///
    /// New metadata of a deployment. Fields that are not set keep their values.
    pub fn body(
        mut self,
        value: impl TryInto<
            types::BlockDeploymentMetadataPatch,
            Error: Into<crate::InvalidValue>,
        >,
    ) -> Self {
        self.arg_body = self.call.value("body", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::Acknowledgement>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.needs("body", self.arg_body.is_some());
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let body = call.required("body", self.arg_body)?;
        let exchange = { call.with_json(&body, "application/json")? };
        let sent = raw(&exchange)
            .send_update_deployment_metadata(&arg_deployment_id)
            .await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::Acknowledgement>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Deletes a deployment and what it runs.
///
/// Created by [`Client::delete_deployment`](super::Client::delete_deployment).
///
/// `DELETE /v1/blocks/deployments/{deployment_id}`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DeleteDeployment {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
}

impl crate::call::Builder for DeleteDeployment {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "delete_deployment",
            method: "DELETE",
            path: "/v1/blocks/deployments/{deployment_id}",
            idempotent: true,
            empty: crate::transport::Empty::Object,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Acknowledgement
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
        }
    }
}

impl DeleteDeployment {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::Acknowledgement>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_delete_deployment(&arg_deployment_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::Acknowledgement>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Redeploys a deployment whose status is `failed` or `warning`.
///
/// Created by [`Client::redeploy`](super::Client::redeploy).
///
/// `POST /v1/blocks/deployments/{deployment_id}/redeploy`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
/// - [`body`](Self::body) (default: empty): An empty object.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Redeploy {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
    arg_body: Option<types::Nothing>,
}

impl crate::call::Builder for Redeploy {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "redeploy",
            method: "POST",
            path: "/v1/blocks/deployments/{deployment_id}/redeploy",
            idempotent: false,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Redeployed
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
            arg_body: None,
        }
    }
}

impl Redeploy {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Sets `body` (default: empty).
    ///
    /// An empty object.
    pub fn body(
        mut self,
        value: impl TryInto<types::Nothing, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_body = self.call.value("body", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::Redeployed>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let body = self.arg_body.unwrap_or_default();
        let exchange = { call.with_json(&body, "application/json")? };
        let sent = raw(&exchange).send_redeploy(&arg_deployment_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::Redeployed>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Lists the revisions of a deployment.
///
/// Created by [`Client::list_deployment_revisions`](super::Client::list_deployment_revisions).
///
/// `GET /v1/blocks/deployments/{deployment_id}/revisions`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
/// - [`sort`](Self::sort): The sort order. Later entries apply where earlier ones are equal.
/// - [`status`](Self::status): Returns only revisions with one of these statuses.
/// - [`page_size`](Self::page_size) (at least 1): Number of entries per page. The service chooses the default.
/// - [`page_number`](Self::page_number) (at least 1): Page number, starting at 1. The default is the first page.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListDeploymentRevisions {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
    arg_sort: Option<Vec<types::BlockSort>>,
    arg_status: Option<Vec<types::RevisionStatus>>,
    arg_page_size: Option<i64>,
    arg_page_number: Option<i64>,
    list_options: crate::pagination::ListOptions,
}

impl crate::call::Builder for ListDeploymentRevisions {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "list_deployment_revisions",
            method: "GET",
            path: "/v1/blocks/deployments/{deployment_id}/revisions",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockDeploymentRevisionPage
            },
            lists: &["revisions", "deployments"],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
            arg_sort: None,
            arg_status: None,
            arg_page_size: None,
            arg_page_number: None,
            list_options: Default::default(),
        }
    }
}

impl ListDeploymentRevisions {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Sets `sort`.
    ///
    /// The sort order. Later entries apply where earlier ones are equal.
    pub fn sort(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::BlockSort, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_sort = self.call.values("sort", value);
        self
    }

    /// Sets `status`.
    ///
    /// Returns only revisions with one of these statuses.
    pub fn status(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::RevisionStatus, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_status = self.call.values("status", value);
        self
    }

    /// Sets `page_size` (at least 1).
    ///
    /// Number of entries per page. The service chooses the default.
    pub fn page_size(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_size = self.call.integer("page_size", value, Some(1i64), None);
        self
    }

    /// Sets `page_number` (at least 1).
    ///
    /// Page number, starting at 1. The default is the first page.
    pub fn page_number(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_number = self.call.integer("page_number", value, Some(1i64), None);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentRevisionPage>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        call.query("sort", "sort", crate::call::Style::FORM, self.arg_sort.as_ref())?;
        call.query(
            "status",
            "status",
            crate::call::Style::FORM,
            self.arg_status.as_ref(),
        )?;
        call.query(
            "page_size",
            "pageSize",
            crate::call::Style::FORM,
            self.arg_page_size.as_ref(),
        )?;
        call.query(
            "page_number",
            "pageNumber",
            crate::call::Style::FORM,
            self.arg_page_number.as_ref(),
        )?;
        let exchange = call.exchange();
        let sent = raw(&exchange)
            .send_list_deployment_revisions(&arg_deployment_id)
            .await;
        exchange
            .finish_page(
                sent,
                |page| page.revisions.as_ref().or(page.deployments.as_ref()),
            )
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentRevisionPage>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }

    /// Limits the number of items (default: no limit). No page after the one with the last of
    /// these items is fetched.
    pub fn limit(mut self, items: usize) -> Self {
        self.list_options.limit = Some(items);
        self
    }

    /// Sets how many pages are fetched at the same time (default 1: a page is fetched when it
    /// is needed).
    ///
    /// Pages are fetched ahead only if the service says how many there are.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.list_options.prefetch = pages.max(1);
        self
    }

    /// Limits the number of pages (default 10,000). A list with more pages is an error, so that
    /// a list without an end stops.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.list_options.max_pages = pages;
        self
    }

    /// Returns a stream of the items of all pages.
    #[doc(alias = "page")]
    #[doc(alias = "pagination")]
    pub fn stream(self) -> crate::Items<types::BlockDeploymentRevision> {
        self.pages().items()
    }

    /// Returns a stream of pages, from the page that is set or else from the first one.
    #[doc(alias = "pagination")]
    pub fn pages(self) -> crate::Pages<types::BlockDeploymentRevision> {
        let first = self.arg_page_number.unwrap_or(1i64);
        crate::Pages::new(
            self.call.clone(),
            self.list_options.clone(),
            first,
            1i64,
            move |number| {
                let request = Self {
                    arg_page_number: Some(number),
                    ..self.clone()
                };
                Box::pin(async move {
                    let page = request.send().await?.into_inner();
                    Ok(crate::pagination::Opened {
                        pages: page.page_count,
                        more: None,
                        total: page.revision_count,
                        items: page.revisions.or(page.deployments).unwrap_or_default(),
                    })
                })
            },
        )
    }

    /// Returns a stream of pages from where [another stream](crate::Pages::position) stopped.
    /// Earlier items count for [`limit`](Self::limit).
    pub fn pages_from(
        self,
        position: crate::Position,
    ) -> crate::Pages<types::BlockDeploymentRevision> {
        self.pages().beginning_at(position)
    }

    /// Returns a blocking iterator over the items of all pages, for use outside of async code
    /// (feature `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter(
        self,
    ) -> crate::blocking::Iter<crate::Items<types::BlockDeploymentRevision>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.stream())
    }

    /// Returns a blocking iterator over the pages, for use outside of async code (feature
    /// `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter_pages(
        self,
    ) -> crate::blocking::Iter<crate::Pages<types::BlockDeploymentRevision>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.pages())
    }
}

/// Creates a revision of a deployment, with another release or other parameters.
///
/// Created by [`Client::create_deployment_revision`](super::Client::create_deployment_revision).
///
/// `POST /v1/blocks/deployments/{deployment_id}/revisions`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
/// - [`body`](Self::body) (required): A new revision of a deployment.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateDeploymentRevision {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
    arg_body: Option<types::BlockDeploymentRevisionInput>,
}

impl crate::call::Builder for CreateDeploymentRevision {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "create_deployment_revision",
            method: "POST",
            path: "/v1/blocks/deployments/{deployment_id}/revisions",
            idempotent: false,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockDeploymentRevisionCreated
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
            arg_body: None,
        }
    }
}

impl CreateDeploymentRevision {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Sets `body` (required).
    ///
    /// A new revision of a deployment.
    pub fn body(
        mut self,
        value: impl TryInto<
            types::BlockDeploymentRevisionInput,
            Error: Into<crate::InvalidValue>,
        >,
    ) -> Self {
        self.arg_body = self.call.value("body", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<
        crate::ResponseValue<types::BlockDeploymentRevisionCreated>,
        crate::Error,
    > {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.needs("body", self.arg_body.is_some());
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let body = call.required("body", self.arg_body)?;
        let exchange = { call.with_json(&body, "application/json")? };
        let sent = raw(&exchange)
            .send_create_deployment_revision(&arg_deployment_id)
            .await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<
        crate::ResponseValue<types::BlockDeploymentRevisionCreated>,
        crate::Error,
    > {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Fetches a revision of a deployment.
///
/// Created by [`Client::describe_deployment_revision`](super::Client::describe_deployment_revision).
///
/// `GET /v1/blocks/deployments/{deployment_id}/revisions/{revision}`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
/// - [`revision`](Self::revision) (required; at least 1): The number of the revision, starting at 1.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DescribeDeploymentRevision {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
    arg_revision: Option<i64>,
}

impl crate::call::Builder for DescribeDeploymentRevision {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "describe_deployment_revision",
            method: "GET",
            path: "/v1/blocks/deployments/{deployment_id}/revisions/{revision}",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockDeploymentRevision
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
            arg_revision: None,
        }
    }
}

impl DescribeDeploymentRevision {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Sets `revision` (required; at least 1).
    ///
    /// The number of the revision, starting at 1.
    pub fn revision(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_revision = self.call.integer("revision", value, Some(1i64), None);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentRevision>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        let arg_revision = call
            .segment(
                "revision",
                "revision",
                crate::call::Style::SIMPLE,
                self.arg_revision.as_ref(),
            );
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let arg_revision = call.required("revision", arg_revision)?;
        let exchange = call.exchange();
        let sent = raw(&exchange)
            .send_describe_deployment_revision(&arg_deployment_id, &arg_revision)
            .await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentRevision>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Lists the deployments of blocks and apps.
///
/// Created by [`Client::list_all_deployments`](super::Client::list_all_deployments).
///
/// `GET /v1/deployments/`
///
/// # Parameters
///
/// - [`status`](Self::status): Returns only deployments with one of these statuses.
/// - [`kind`](Self::kind): Returns only deployments of this kind, for instance `workflow` or `app`.
/// - [`term`](Self::term): Returns only deployments whose name or title contains this string.
/// - [`sort`](Self::sort): The sort order. Later entries apply where earlier ones are equal.
/// - [`page_size`](Self::page_size) (at least 1): Number of entries per page. The service chooses the default.
/// - [`page_number`](Self::page_number) (at least 1): Page number, starting at 1. The default is the first page.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListAllDeployments {
    call: crate::call::Call,
    arg_status: Option<Vec<types::DeploymentStatus>>,
    arg_kind: Option<String>,
    arg_term: Option<String>,
    arg_sort: Option<Vec<types::BlockSort>>,
    arg_page_size: Option<i64>,
    arg_page_number: Option<i64>,
    list_options: crate::pagination::ListOptions,
}

impl crate::call::Builder for ListAllDeployments {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "list_all_deployments",
            method: "GET",
            path: "/v1/deployments/",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::BlockDeploymentPage
            },
            lists: &["deployments"],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_status: None,
            arg_kind: None,
            arg_term: None,
            arg_sort: None,
            arg_page_size: None,
            arg_page_number: None,
            list_options: Default::default(),
        }
    }
}

impl ListAllDeployments {
    /// Sets `status`.
    ///
    /// Returns only deployments with one of these statuses.
    pub fn status(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::DeploymentStatus, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_status = self.call.values("status", value);
        self
    }

    /// Sets `kind`.
    ///
    /// Returns only deployments of this kind, for instance `workflow` or `app`.
    pub fn kind(
        mut self,
        value: impl TryInto<String, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_kind = self.call.value("kind", value);
        self
    }

    /// Sets `term`.
    ///
    /// Returns only deployments whose name or title contains this string.
    pub fn term(
        mut self,
        value: impl TryInto<String, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_term = self.call.value("term", value);
        self
    }

    /// Sets `sort`.
    ///
    /// The sort order. Later entries apply where earlier ones are equal.
    pub fn sort(
        mut self,
        value: impl IntoIterator<
            Item: TryInto<types::BlockSort, Error: Into<crate::InvalidValue>>,
        >,
    ) -> Self {
        self.arg_sort = self.call.values("sort", value);
        self
    }

    /// Sets `page_size` (at least 1).
    ///
    /// Number of entries per page. The service chooses the default.
    pub fn page_size(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_size = self.call.integer("page_size", value, Some(1i64), None);
        self
    }

    /// Sets `page_number` (at least 1).
    ///
    /// Page number, starting at 1. The default is the first page.
    pub fn page_number(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_number = self.call.integer("page_number", value, Some(1i64), None);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentPage>, crate::Error> {
        let mut call = self.call;
        call.ready()?;
        call.query(
            "status",
            "status",
            crate::call::Style::FORM,
            self.arg_status.as_ref(),
        )?;
        call.query("kind", "kind", crate::call::Style::FORM, self.arg_kind.as_ref())?;
        call.query("term", "term", crate::call::Style::FORM, self.arg_term.as_ref())?;
        call.query("sort", "sort", crate::call::Style::FORM, self.arg_sort.as_ref())?;
        call.query(
            "page_size",
            "pageSize",
            crate::call::Style::FORM,
            self.arg_page_size.as_ref(),
        )?;
        call.query(
            "page_number",
            "pageNumber",
            crate::call::Style::FORM,
            self.arg_page_number.as_ref(),
        )?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_list_all_deployments().await;
        exchange.finish_page(sent, |page| page.deployments.as_ref())
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::BlockDeploymentPage>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }

    /// Limits the number of items (default: no limit). No page after the one with the last of
    /// these items is fetched.
    pub fn limit(mut self, items: usize) -> Self {
        self.list_options.limit = Some(items);
        self
    }

    /// Sets how many pages are fetched at the same time (default 1: a page is fetched when it
    /// is needed).
    ///
    /// Pages are fetched ahead only if the service says how many there are.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.list_options.prefetch = pages.max(1);
        self
    }

    /// Limits the number of pages (default 10,000). A list with more pages is an error, so that
    /// a list without an end stops.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.list_options.max_pages = pages;
        self
    }

    /// Returns a stream of the items of all pages.
    #[doc(alias = "page")]
    #[doc(alias = "pagination")]
    pub fn stream(self) -> crate::Items<types::BlockDeployment> {
        self.pages().items()
    }

    /// Returns a stream of pages, from the page that is set or else from the first one.
    #[doc(alias = "pagination")]
    pub fn pages(self) -> crate::Pages<types::BlockDeployment> {
        let first = self.arg_page_number.unwrap_or(1i64);
        crate::Pages::new(
            self.call.clone(),
            self.list_options.clone(),
            first,
            1i64,
            move |number| {
                let request = Self {
                    arg_page_number: Some(number),
                    ..self.clone()
                };
                Box::pin(async move {
                    let page = request.send().await?.into_inner();
                    Ok(crate::pagination::Opened {
                        pages: page.page_count,
                        more: None,
                        total: page.deployment_count.or(page.deployments_count),
                        items: page.deployments.unwrap_or_default(),
                    })
                })
            },
        )
    }

    /// Returns a stream of pages from where [another stream](crate::Pages::position) stopped.
    /// Earlier items count for [`limit`](Self::limit).
    pub fn pages_from(
        self,
        position: crate::Position,
    ) -> crate::Pages<types::BlockDeployment> {
        self.pages().beginning_at(position)
    }

    /// Returns a blocking iterator over the items of all pages, for use outside of async code
    /// (feature `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter(self) -> crate::blocking::Iter<crate::Items<types::BlockDeployment>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.stream())
    }

    /// Returns a blocking iterator over the pages, for use outside of async code (feature
    /// `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter_pages(
        self,
    ) -> crate::blocking::Iter<crate::Pages<types::BlockDeployment>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.pages())
    }
}

/// Runs the blocks of a deployment now.
///
/// Created by [`Client::execute_resources`](super::Client::execute_resources).
///
/// `POST /v1/deployments/{deployment_id}/execute`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
/// - [`body`](Self::body) (default: empty): An empty object.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ExecuteResources {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
    arg_body: Option<types::Nothing>,
}

impl crate::call::Builder for ExecuteResources {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "execute_resources",
            method: "POST",
            path: "/v1/deployments/{deployment_id}/execute",
            idempotent: false,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Execution
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
            arg_body: None,
        }
    }
}

impl ExecuteResources {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Sets `body` (default: empty).
    ///
    /// An empty object.
    pub fn body(
        mut self,
        value: impl TryInto<types::Nothing, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_body = self.call.value("body", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::Execution>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let body = self.arg_body.unwrap_or_default();
        let exchange = { call.with_json(&body, "application/json")? };
        let sent = raw(&exchange).send_execute_resources(&arg_deployment_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::Execution>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Fetches the run parameters of a deployment.
///
/// Created by [`Client::get_parameters`](super::Client::get_parameters).
///
/// `GET /v1/deployments/{deployment_id}/parameters/run`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetParameters {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
}

impl crate::call::Builder for GetParameters {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "get_parameters",
            method: "GET",
            path: "/v1/deployments/{deployment_id}/parameters/run",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::ParameterValues
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
        }
    }
}

impl GetParameters {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::ParameterValues>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_get_parameters(&arg_deployment_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::ParameterValues>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Updates run parameters of a deployment.
///
/// Created by [`Client::patch_parameters`](super::Client::patch_parameters).
///
/// Parameters that are not set keep their values.
///
/// `PATCH /v1/deployments/{deployment_id}/parameters/run`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
/// - [`body`](Self::body) (required): The values of parameters, by name. A value may be any JSON.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PatchParameters {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
    arg_body: Option<types::ParameterValues>,
}

impl crate::call::Builder for PatchParameters {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "patch_parameters",
            method: "PATCH",
            path: "/v1/deployments/{deployment_id}/parameters/run",
            idempotent: false,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::ParameterValues
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
            arg_body: None,
        }
    }
}

impl PatchParameters {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Sets `body` (required).
    ///
    /// The values of parameters, by name. A value may be any JSON.
    pub fn body(
        mut self,
        value: impl TryInto<types::ParameterValues, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_body = self.call.value("body", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::ParameterValues>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.needs("body", self.arg_body.is_some());
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let body = call.required("body", self.arg_body)?;
        let exchange = { call.with_json(&body, "application/json")? };
        let sent = raw(&exchange).send_patch_parameters(&arg_deployment_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::ParameterValues>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Updates run parameters of a deployment and of the app that it belongs to.
///
/// Created by [`Client::patch_parameters_v2`](super::Client::patch_parameters_v2).
///
/// Parameters that are not set keep their values.
///
/// `PATCH /v2/deployments/{deployment_id}/parameters/run`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
/// - [`body`](Self::body) (required): New values of parameters.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PatchParametersV2 {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
    arg_body: Option<types::ParametersPatch>,
}

impl crate::call::Builder for PatchParametersV2 {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "patch_parameters_v2",
            method: "PATCH",
            path: "/v2/deployments/{deployment_id}/parameters/run",
            idempotent: false,
            empty: crate::transport::Empty::Object,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::ParameterValues
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
            arg_body: None,
        }
    }
}

impl PatchParametersV2 {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Sets `body` (required).
    ///
    /// New values of parameters.
    pub fn body(
        mut self,
        value: impl TryInto<types::ParametersPatch, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_body = self.call.value("body", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::ParameterValues>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.needs("body", self.arg_body.is_some());
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let body = call.required("body", self.arg_body)?;
        let exchange = { call.with_json(&body, "application/json")? };
        let sent = raw(&exchange).send_patch_parameters_v2(&arg_deployment_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::ParameterValues>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Fetches the deployment of an app with its blocks.
///
/// Created by [`Client::describe_app_deployment`](super::Client::describe_app_deployment).
///
/// `GET /v1/apps/deployments/{deployment_id}`
///
/// # Parameters
///
/// - [`deployment_id`](Self::deployment_id) (required): Id of the deployment.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DescribeAppDeployment {
    call: crate::call::Call,
    arg_deployment_id: Option<types::DeploymentId>,
}

impl crate::call::Builder for DescribeAppDeployment {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "describe_app_deployment",
            method: "GET",
            path: "/v1/apps/deployments/{deployment_id}",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::AppDeployment
            },
            lists: &[],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_deployment_id: None,
        }
    }
}

impl DescribeAppDeployment {
    /// Sets `deployment_id` (required).
    ///
    /// Id of the deployment.
    pub fn deployment_id(
        mut self,
        value: impl TryInto<types::DeploymentId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_deployment_id = self.call.value("deployment_id", value);
        self
    }

    /// Applies `set` to the call and the value if there is one.
    pub fn when_some<T>(
        self,
        value: Option<T>,
        set: impl std::ops::FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a header of the request, in every attempt. A header of the same name that was
    /// set before, here or for the client, is replaced.
    ///
    /// The call fails for headers that
    /// [`default_header`](crate::ClientBuilder::default_header) refuses.
    pub fn header(
        mut self,
        name: impl std::convert::AsRef<str>,
        value: impl std::convert::AsRef<str>,
    ) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the retry policy of this call (default: the client's).
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call (default: the client's).
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
        self.call.timeouts(timeouts);
        self
    }

    /// Sets whether this call may be repeated after it may have been processed (default: as
    /// the document says).
    ///
    /// `true` vouches that a repetition does no harm, so that the call is retried like a
    /// GET. `false` prevents that for an idempotent call.
    #[doc(alias = "retry")]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.call.idempotent(idempotent);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    #[allow(unused_mut)]
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::AppDeployment>, crate::Error> {
        let mut call = self.call;
        let arg_deployment_id = call
            .segment(
                "deployment_id",
                "deployment_id",
                crate::call::Style::SIMPLE,
                self.arg_deployment_id.as_ref(),
            );
        call.ready()?;
        let arg_deployment_id = call.required("deployment_id", arg_deployment_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_describe_app_deployment(&arg_deployment_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and blocks until the response, for use outside of async code (feature
    /// `blocking`).
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
    /// an async task.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<crate::ResponseValue<types::AppDeployment>, crate::Error> {
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

/// Returns progenitor's client for one call.
fn raw(exchange: &crate::transport::Exchange) -> raw::Client {
    raw::Client::new_with_client(
        exchange.base_url(),
        exchange.http().clone(),
        exchange.clone(),
    )
}
