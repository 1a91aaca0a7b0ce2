// The client for Spaces. Generated from its OpenAPI document: change that, not this.

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
        self.page_size = self.call.integer("page_size", value, Some(1i64), Some(200i64));
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

    /// Sets the retry policy of this call. Default: the client's.
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call. Default: the client's.
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
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
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

    /// Sends the call and waits for the response, outside of an async runtime.
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
    pub fn pages_from(self, position: crate::Position) -> crate::Pages<types::Space> {
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

    /// Sets the retry policy of this call. Default: the client's.
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call. Default: the client's.
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
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    pub async fn send(self) -> Result<crate::ResponseValue<types::Space>, crate::Error> {
        let Self { mut call, space_id } = self;
        call.needs_path_segment("space_id", space_id.as_ref());
        call.ready()?;
        let space_id = call.required("space_id", space_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_get_space(&space_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and waits for the response, outside of an async runtime.
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
    zip_file: Option<crate::ArchiveInput>,
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
        value: impl TryInto<crate::ArchiveInput, Error: Into<crate::Error>>,
    ) -> Self {
        self.zip_file = self.call.file("zip_file", value);
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

    /// Sets the retry policy of this call. Default: the client's.
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call. Default: the client's.
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
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
        let Self { mut call, space_id, display_name, zip_file } = self;
        call.needs_path_segment("space_id", space_id.as_ref());
        call.needs("zip_file", zip_file.is_some());
        call.ready()?;
        let space_id = call.required("space_id", space_id)?;
        let mut multipart = crate::upload::Multipart::new();
        if let Some(value) = display_name {
            multipart.text("display_name", value.as_str(), None);
        }

        let zip_file = call.archive(zip_file).await?;
        if let Some(value) = zip_file {
            multipart.file("zip_file", value, "app.zip", Some("application/zip"));
        }

        let exchange = call.upload(multipart)?;
        let sent = raw(&exchange)
            .send_deploy_space(&space_id, reqwest::Body::default())
            .await;
        exchange.finish(sent)
    }

    /// Sends the call and waits for the response, outside of an async runtime.
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

    /// Sets the retry policy of this call. Default: the client's.
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call. Default: the client's.
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
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    pub async fn send(
        self,
    ) -> Result<crate::ResponseValue<types::Deployment>, crate::Error> {
        let Self { mut call, space_id } = self;
        call.needs_path_segment("space_id", space_id.as_ref());
        call.ready()?;
        let space_id = call.required("space_id", space_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_promote_space(&space_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and waits for the response, outside of an async runtime.
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

    /// Sets the retry policy of this call. Default: the client's.
    pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
        self.call.retry(policy);
        self
    }

    /// Sets the timeouts of this call. Default: the client's.
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
    /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
    /// names all settings that are missing or invalid, and nothing is sent.
    pub async fn send(self) -> Result<crate::ResponseValue<types::Job>, crate::Error> {
        let Self { mut call, job_id } = self;
        call.needs_path_segment("job_id", job_id.as_ref());
        call.ready()?;
        let job_id = call.required("job_id", job_id)?;
        let exchange = call.exchange();
        let sent = raw(&exchange).send_get_job(&job_id).await;
        exchange.finish(sent)
    }

    /// Sends the call and waits for the response, outside of an async runtime.
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
