// The client for Spaces. Generated from its OpenAPI document: edit the document, not this file.

#[allow(unused_imports)]
use super::{raw, types};
/// Lists the spaces that the key can see.
///
/// Created by [`Client::list_spaces`](super::Client::list_spaces).
///
/// A web app has two spaces, and each is an entry of the list. Set `webapp_id` to list the spaces of one web app.
///
/// `GET /cloud/api/v1/spaces`
///
/// # Parameters
///
/// - [`page`](Self::page) (at least 1; default `1`): Page number, starting at 1.
/// - [`page_size`](Self::page_size) (from 1 to 200; default `20`): Number of spaces per page.
/// - [`webapp_id`](Self::webapp_id): Returns only the spaces of this web app.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListSpaces {
    call: crate::call::Call,
    arg_page: Option<i64>,
    arg_page_size: Option<i64>,
    arg_webapp_id: Option<types::WebappId>,
    list_options: crate::pagination::ListOptions,
}

impl crate::call::Builder for ListSpaces {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "list_spaces",
            method: "GET",
            path: "/cloud/api/v1/spaces",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::SpacePage
            },
            lists: &["payload", "results"],
            security: crate::transport::Security {
                schemes: &[0],
                optional: false,
            },
            server: None,
        };
        Self {
            call: crate::call::Call::new(core, &OPERATION),
            arg_page: None,
            arg_page_size: None,
            arg_webapp_id: None,
            list_options: Default::default(),
        }
    }
}

impl ListSpaces {
    /// Sets `page` (at least 1; default `1`).
    ///
    /// Page number, starting at 1.
    pub fn page(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page = self.call.integer("page", value, Some(1i64), None);
        self
    }

    /// Sets `page_size` (from 1 to 200; default `20`).
    ///
    /// Number of spaces per page.
    pub fn page_size(
        mut self,
        value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
    ) -> Self {
        self.arg_page_size = self
            .call
            .integer("page_size", value, Some(1i64), Some(200i64));
        self
    }

    /// Sets `webapp_id`.
    ///
    /// Returns only the spaces of this web app.
    pub fn webapp_id(
        mut self,
        value: impl TryInto<types::WebappId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_webapp_id = self.call.value("webapp_id", value);
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
    ) -> Result<crate::ResponseValue<types::SpacePage>, crate::Error> {
        let mut call = self.call;
        call.ready()?;
        call.query(
            "page",
            "page",
            crate::call::Style::FORM,
            Some(&self.arg_page.unwrap_or(1i64)),
        )?;
        call.query(
            "page_size",
            "page_size",
            crate::call::Style::FORM,
            Some(&self.arg_page_size.unwrap_or(20i64)),
        )?;
        call.query(
            "webapp_id",
            "webapp_id",
            crate::call::Style::FORM,
            self.arg_webapp_id.as_ref(),
        )?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_list_spaces().await;
        exchange
            .finish_page(sent, |page| page.payload.as_ref().or(page.results.as_ref()))
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
    ) -> Result<crate::ResponseValue<types::SpacePage>, crate::Error> {
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
    pub fn stream(self) -> crate::Items<types::Space> {
        self.pages().items()
    }

    /// Returns a stream of pages, from the page that is set or else from the first one.
    #[doc(alias = "pagination")]
    pub fn pages(self) -> crate::Pages<types::Space> {
        let first = self.arg_page.unwrap_or(1i64);
        crate::Pages::new(
            self.call.clone(),
            self.list_options.clone(),
            first,
            1i64,
            move |number| {
                let request = Self {
                    arg_page: Some(number),
                    ..self.clone()
                };
                Box::pin(async move {
                    let page = request.send().await?.into_inner();
                    Ok(crate::pagination::Opened {
                        pages: page.num_pages,
                        more: Some(
                            page.next.as_ref().is_some_and(|it| !it.as_str().is_empty()),
                        ),
                        total: page.count,
                        items: page.payload.or(page.results).unwrap_or_default(),
                    })
                })
            },
        )
    }

    /// Returns a stream of pages from where [another stream](crate::Pages::position) stopped.
    /// Earlier items count for [`limit`](Self::limit).
    pub fn pages_from(self, position: crate::Position) -> crate::Pages<types::Space> {
        self.pages().beginning_at(position)
    }

    /// Returns a blocking iterator over the items of all pages, for use outside of async code
    /// (feature `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter(self) -> crate::blocking::Iter<crate::Items<types::Space>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.stream())
    }

    /// Returns a blocking iterator over the pages, for use outside of async code (feature
    /// `blocking`).
    #[cfg(feature = "blocking")]
    pub fn iter_pages(self) -> crate::blocking::Iter<crate::Pages<types::Space>> {
        let call = self.call.clone();
        crate::blocking::Iter::new(call, self.pages())
    }
}

/// Fetches a space.
///
/// Created by [`Client::get_space`](super::Client::get_space).
///
/// `GET /cloud/api/v1/spaces/{space_id}`
///
/// # Parameters
///
/// - [`space_id`](Self::space_id) (required): Id of the space.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetSpace {
    call: crate::call::Call,
    arg_space_id: Option<types::SpaceId>,
}

impl crate::call::Builder for GetSpace {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "get_space",
            method: "GET",
            path: "/cloud/api/v1/spaces/{space_id}",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Space
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
            arg_space_id: None,
        }
    }
}

impl GetSpace {
    /// Sets `space_id` (required).
    ///
    /// Id of the space.
    pub fn space_id(
        mut self,
        value: impl TryInto<types::SpaceId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_space_id = self.call.value("space_id", value);
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
    pub async fn send(self) -> Result<crate::ResponseValue<types::Space>, crate::Error> {
        let mut call = self.call;
        let arg_space_id = call
            .segment(
                "space_id",
                "space_id",
                crate::call::Style::SIMPLE,
                self.arg_space_id.as_ref(),
            );
        call.ready()?;
        let arg_space_id = call.required("space_id", arg_space_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_get_space(&arg_space_id).await;
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
    ) -> Result<crate::ResponseValue<types::Space>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Uploads a ZIP of an app and deploys it to a uat space.
///
/// Created by [`Client::deploy_space`](super::Client::deploy_space).
///
/// The service responds once it has received the ZIP. The job that the response names then unpacks it, builds the image and starts the app. The ZIP is streamed, so its size is limited by the service and not by memory.
///
/// `POST /cloud/api/v1/spaces/{space_id}/deploy`
///
/// # Parameters
///
/// - [`space_id`](Self::space_id) (required): Id of the space.
/// - [`display_name`](Self::display_name): Display name of the deployment.
/// - [`zip_file`](Self::zip_file) (required): The app as a ZIP. Its root holds `bentocloud.toml` and a `Dockerfile`.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DeploySpace {
    call: crate::call::Call,
    arg_space_id: Option<types::SpaceId>,
    arg_display_name: Option<String>,
    arg_zip_file: Option<crate::ArchiveInput>,
}

impl crate::call::Builder for DeploySpace {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "deploy_space",
            method: "POST",
            path: "/cloud/api/v1/spaces/{space_id}/deploy",
            idempotent: false,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Deployment
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
            arg_space_id: None,
            arg_display_name: None,
            arg_zip_file: None,
        }
    }
}

impl DeploySpace {
    /// Sets `space_id` (required).
    ///
    /// Id of the space.
    pub fn space_id(
        mut self,
        value: impl TryInto<types::SpaceId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_space_id = self.call.value("space_id", value);
        self
    }

    /// Sets `display_name`.
    ///
    /// Display name of the deployment.
    pub fn display_name(
        mut self,
        value: impl TryInto<String, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_display_name = self.call.value("display_name", value);
        self
    }

    /// Sets `zip_file` (required).
    ///
    /// The app as a ZIP. Its root holds `bentocloud.toml` and a `Dockerfile`.
    pub fn zip_file(
        mut self,
        value: impl TryInto<crate::ArchiveInput, Error: Into<crate::Error>>,
    ) -> Self {
        self.arg_zip_file = self.call.file("zip_file", value);
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
    ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
        let mut call = self.call;
        let arg_space_id = call
            .segment(
                "space_id",
                "space_id",
                crate::call::Style::SIMPLE,
                self.arg_space_id.as_ref(),
            );
        call.needs("zip_file", self.arg_zip_file.is_some());
        call.ready()?;
        let arg_space_id = call.required("space_id", arg_space_id)?;
        let mut multipart = crate::upload::Multipart::new();
        if let Some(value) = self.arg_display_name {
            multipart.text("display_name", value.as_str(), None);
        }

        if let Some(value) = call.archive(self.arg_zip_file).await? {
            multipart.file("zip_file", value, "app.zip", Some("application/zip"));
        }

        let exchange = call.upload(multipart)?;
        let sent = raw(&exchange).send_deploy_space(&arg_space_id).await;
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
    ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Promotes the app in a uat space to the production space of the same web app.
///
/// Created by [`Client::promote_space`](super::Client::promote_space).
///
/// `space_id` is the id of the uat space, not of the production space. Like a deployment, a promotion is carried out by the job that the response names.
///
/// `POST /cloud/api/v1/spaces/{space_id}/promote`
///
/// # Parameters
///
/// - [`space_id`](Self::space_id) (required): Id of the space.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PromoteSpace {
    call: crate::call::Call,
    arg_space_id: Option<types::SpaceId>,
}

impl crate::call::Builder for PromoteSpace {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "promote_space",
            method: "POST",
            path: "/cloud/api/v1/spaces/{space_id}/promote",
            idempotent: false,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Deployment
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
            arg_space_id: None,
        }
    }
}

impl PromoteSpace {
    /// Sets `space_id` (required).
    ///
    /// Id of the space.
    pub fn space_id(
        mut self,
        value: impl TryInto<types::SpaceId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_space_id = self.call.value("space_id", value);
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
    ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
        let mut call = self.call;
        let arg_space_id = call
            .segment(
                "space_id",
                "space_id",
                crate::call::Style::SIMPLE,
                self.arg_space_id.as_ref(),
            );
        call.ready()?;
        let arg_space_id = call.required("space_id", arg_space_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_promote_space(&arg_space_id).await;
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
    ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
        let call = self.call.clone();
        crate::blocking::run(call.core(), call.operation().id, self.send())
    }
}

/// Fetches a job with its status and its log.
///
/// Created by [`Client::get_job`](super::Client::get_job).
///
/// `GET /cloud/api/v1/jobs/{job_id}`
///
/// # Parameters
///
/// - [`job_id`](Self::job_id) (required): Id of the job, from the response to a deployment or a promotion.
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
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetJob {
    call: crate::call::Call,
    arg_job_id: Option<types::JobId>,
}

impl crate::call::Builder for GetJob {
    fn create(core: &crate::transport::Core) -> Self {
        const OPERATION: crate::transport::Operation = crate::transport::Operation {
            id: "get_job",
            method: "GET",
            path: "/cloud/api/v1/jobs/{job_id}",
            idempotent: true,
            empty: crate::transport::Empty::Refused,
            downloads: crate::transport::Downloads::None,
            max_upload_bytes: None,
            response: {
                #[allow(unused_imports)]
                use crate::reading::Shape;
                &super::shapes::Job
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
            arg_job_id: None,
        }
    }
}

impl GetJob {
    /// Sets `job_id` (required).
    ///
    /// Id of the job, from the response to a deployment or a promotion.
    pub fn job_id(
        mut self,
        value: impl TryInto<types::JobId, Error: Into<crate::InvalidValue>>,
    ) -> Self {
        self.arg_job_id = self.call.value("job_id", value);
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
    pub async fn send(self) -> Result<crate::ResponseValue<types::Job>, crate::Error> {
        let mut call = self.call;
        let arg_job_id = call
            .segment(
                "job_id",
                "job_id",
                crate::call::Style::SIMPLE,
                self.arg_job_id.as_ref(),
            );
        call.ready()?;
        let arg_job_id = call.required("job_id", arg_job_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_get_job(&arg_job_id).await;
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

/// Returns progenitor's client for one call.
fn raw(exchange: &crate::transport::Exchange) -> raw::Client {
    raw::Client::new_with_client(
        exchange.base_url(),
        exchange.http().clone(),
        exchange.clone(),
    )
}
