//! Jobs: finding the one that a deployment started, and waiting for its end.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use futures_core::Stream;

use super::Client;
use super::types::{Deployment, DeploymentJob, Job, JobId, JobStatus, LogEntry};
use crate::client::Service as _;
use crate::error::{Error, ErrorKind, InvalidValue};
use crate::transport::Timeouts;
use crate::wait::{Schedule, Watcher};

const OPERATION: &str = "wait_for_job";

type OnLog = Box<dyn FnMut(&LogEntry) + Send>;

impl Client {
    /// Waits until a job has come to its end.
    ///
    /// The job is looked at once right away, then after pauses that grow from 1 s to 5 s, for at
    /// most 10 minutes; see [`WaitForJob`] for how to change that. Entries of its log can be had
    /// as they come. A look that fails in a way that passes doesn't end the wait, and neither does
    /// a status that isn't known.
    ///
    /// ```no_run
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let deployment = spaces.promote_space().space_id("712").send().await?;
    /// let job = spaces
    ///     .wait_for_job(deployment.job_id()?)
    ///     .on_log(|entry| println!("{entry}"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// - [`JobFailed`](ErrorKind::JobFailed) where the job ends as `failed`;
    /// - [`Timeout`](ErrorKind::Timeout) where it doesn't end in time;
    /// - whatever [`get_job`](Client::get_job) gives that doesn't pass.
    ///
    /// Each of them holds the job as it was last seen: [`Error::job`].
    pub fn wait_for_job(
        &self,
        job_id: impl TryInto<JobId, Error: Into<InvalidValue>>,
    ) -> WaitForJob {
        let job_id = job_id
            .try_into()
            .map_err(|invalid| Error::invalid_parameter(OPERATION, "job_id", invalid.into()));
        WaitForJob {
            client: self.clone(),
            job_id,
            schedule: Schedule::default(),
            on_log: None,
            cancel: None,
        }
    }
}

/// A wait for a job, by [`Client::wait_for_job`].
///
/// It is awaited itself, or taken as a stream of [`events`](Self::events).
#[must_use = "a wait does nothing until it is awaited"]
pub struct WaitForJob {
    client: Client,
    job_id: Result<JobId, Error>,
    schedule: Schedule,
    on_log: Option<OnLog>,
    cancel: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

/// What is seen of a job while it is being waited for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum JobEvent {
    /// Its log has a new entry.
    Log(LogEntry),
    /// Its status is another than it was, or is seen for the first time.
    Status(JobStatus),
    /// It has ended well. This is the last event; a job that ends badly ends the stream with an
    /// error.
    Finished(Box<Job>),
}

impl WaitForJob {
    /// Calls `report` with every entry of the job's log, as it is first seen.
    pub fn on_log(mut self, report: impl FnMut(&LogEntry) + Send + 'static) -> Self {
        self.on_log = Some(Box::new(report));
        self
    }

    /// How long to wait in all, 10 minutes unless it is set. The job is looked at once more when
    /// the time is over.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.schedule.timeout = Some(limit);
        self
    }

    /// Waits as long as it takes.
    pub fn no_timeout(mut self) -> Self {
        self.schedule.timeout = None;
        self
    }

    /// How long to pause between looks: at first, and at the most. Each pause is half again as
    /// long as the one before.
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.schedule.first_pause = first;
        self.schedule.longest_pause = longest;
        self
    }

    /// Gives the wait up when `cancel` comes to its end, with
    /// [`Cancelled`](ErrorKind::Cancelled). Where the wait is a future, dropping it does as well.
    pub fn cancel_when(mut self, cancel: impl Future<Output = ()> + Send + 'static) -> Self {
        self.cancel = Some(Box::pin(cancel));
        self
    }

    /// What is seen of the job, as a stream that ends with the job.
    pub fn events(self) -> impl Stream<Item = Result<JobEvent, Error>> + Send + Unpin {
        Box::pin(futures_util::stream::unfold(
            Some(Following::new(self)),
            async |following| {
                let mut following = following?;
                let event = following.next().await.transpose()?;
                let goes_on = !matches!(event, Err(_) | Ok(JobEvent::Finished(_)));
                Some((event, goes_on.then_some(following)))
            },
        ))
    }

    async fn finish(self) -> Result<Job, Error> {
        let mut following = Following::new(self);
        loop {
            if let Some(JobEvent::Finished(job)) = following.next().await? {
                return Ok(*job);
            }
        }
    }

    /// Waits, outside of an async runtime.
    ///
    /// # Errors
    ///
    /// As [`Client::wait_for_job`].
    #[cfg(feature = "blocking")]
    pub fn wait_blocking(self) -> Result<Job, Error> {
        let core = self.client.core().clone();
        crate::blocking::run(&core, OPERATION, self.finish())
    }
}

impl IntoFuture for WaitForJob {
    type Output = Result<Job, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.finish())
    }
}

impl fmt::Debug for WaitForJob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WaitForJob")
            .field("job_id", &self.job_id)
            .field("schedule", &self.schedule)
            .finish_non_exhaustive()
    }
}

/// A job that is being followed: its states, taken apart into events.
struct Following {
    watcher: Result<Watcher<Job>, Error>,
    on_log: Option<OnLog>,
    /// What was seen and not yet told.
    untold: VecDeque<JobEvent>,
    /// How many entries of the log were seen.
    entries: usize,
    status: Option<JobStatus>,
    /// How the job ended.
    end: Option<Result<Box<Job>, Error>>,
}

impl Following {
    fn new(wait: WaitForJob) -> Self {
        let client = wait.client.clone();
        let watcher = wait.job_id.map(|job_id| {
            let looked_at = job_id.clone();
            let mut watcher = Watcher::new(
                wait.client.core(),
                OPERATION,
                format!("job {job_id}"),
                wait.schedule,
                Box::new(move |left| {
                    let timeouts: Timeouts = client.core().timeouts().clone();
                    let call = client
                        .get_job()
                        .job_id(&looked_at)
                        .timeouts(timeouts.with_call(left));
                    Box::pin(async move { Ok(call.send().await?.into_inner()) })
                }),
            );
            if let Some(cancel) = wait.cancel {
                watcher.cancel_when(cancel);
            }
            watcher
        });
        Self {
            watcher,
            on_log: wait.on_log,
            untold: VecDeque::new(),
            entries: 0,
            status: None,
            end: None,
        }
    }

    /// The next event; the last one is the end.
    async fn next(&mut self) -> Result<Option<JobEvent>, Error> {
        loop {
            if let Some(event) = self.untold.pop_front() {
                if let (JobEvent::Log(entry), Some(report)) = (&event, &mut self.on_log) {
                    report(entry);
                }
                return Ok(Some(event));
            }
            match self.end.take() {
                Some(Ok(job)) => return Ok(Some(JobEvent::Finished(job))),
                Some(Err(error)) => return Err(error),
                None => {}
            }
            let job = match &mut self.watcher {
                Ok(watcher) => watcher.next().await?,
                Err(error) => return Err(error.clone()),
            };
            self.see(job);
        }
    }

    fn see(&mut self, job: Job) {
        let log = job.log.as_deref().unwrap_or_default();
        // A log that is shorter than it was has begun anew.
        if log.len() < self.entries {
            self.entries = 0;
        }
        let new = log[self.entries..].iter().cloned().map(JobEvent::Log);
        self.untold.extend(new);
        self.entries = log.len();
        if job.status.is_some() && job.status != self.status {
            self.status.clone_from(&job.status);
            self.untold.extend(job.status.clone().map(JobEvent::Status));
        }
        self.end = match &job.status {
            Some(JobStatus::Success) => Some(Ok(Box::new(job))),
            Some(JobStatus::Failed) => Some(Err(self.failure(&job))),
            _ => None,
        };
    }

    fn failure(&self, job: &Job) -> Error {
        let last = job.log.as_deref().unwrap_or_default().last();
        let message = match last {
            Some(entry) => format!("job {} failed: {entry}", job.id),
            None => format!("job {} failed, and its log is empty", job.id),
        };
        match &self.watcher {
            Ok(watcher) => watcher.error(ErrorKind::JobFailed, message),
            Err(_) => Error::new(ErrorKind::JobFailed, message).with_last(job.clone()),
        }
    }
}

impl Error {
    /// The job as it was last seen, where waiting for it gave this error. Its log is in it.
    pub fn job(&self) -> Option<&Job> {
        self.last()
    }
}

impl Deployment {
    /// The id of the job that does the work, wherever the answer has it: in `job_id`, or in a
    /// `job` beside or instead of it.
    ///
    /// # Errors
    ///
    /// [`InvalidResponse`](ErrorKind::InvalidResponse) where the answer names no job.
    pub fn job_id(&self) -> Result<JobId, Error> {
        let embedded = || match self.job.as_ref()? {
            DeploymentJob::Job(job) => Some(job.id.clone()),
            DeploymentJob::JobId(id) => Some(id.clone()),
            DeploymentJob::Other(value) => ["id", "job_id"]
                .iter()
                .find_map(|name| value.get(*name)?.as_str())
                .map(JobId::from),
        };
        self.job_id.clone().or_else(embedded).ok_or_else(|| {
            let id = self.id.as_ref().map_or("without an id", |id| id.as_str());
            Error::new(
                ErrorKind::InvalidResponse,
                format!("the answer names no job for the deployment {id}"),
            )
        })
    }
}

impl LogEntry {
    /// How serious the entry is, where it says so.
    pub fn level(&self) -> Option<&str> {
        match self {
            Self::LogRecord(record) => record.level.as_deref(),
            Self::Text(_) | Self::Other(_) => None,
        }
    }

    /// The text of the entry: its message, or whatever it has in place of one.
    pub fn message(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => text.into(),
            Self::LogRecord(record) => match &record.message {
                Some(message) => message.into(),
                None => ["msg", "text"]
                    .iter()
                    .find_map(|name| record.extra.get(*name)?.as_str())
                    .map_or_else(
                        || serde_json::to_string(record).unwrap_or_default().into(),
                        Cow::from,
                    ),
            },
            Self::Other(value) => value.to_string().into(),
        }
    }
}

impl fmt::Display for LogEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}
