//! Jobs: finding the job of a deployment, and waiting for it.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::generated::Client;
use super::generated::types::{Deployment, DeploymentJob, Job, JobId, JobStatus, LogEntry};
use super::log::LogCursor;
use crate::client::Service;
use crate::error::{Delivery, Error, ErrorKind, InvalidValue, WaitState};
use crate::wait::{self, Poll, Seen, Subject, Target, Verdict, Wait, private};

const OPERATION: &str = "wait_for_job";

impl Client {
    /// Waits until a job has succeeded or failed.
    ///
    /// It polls the job immediately, then at intervals that grow from 1 s to 5 s, for at most 10
    /// minutes; [`Wait`] has methods to change this, and lists the failures of a poll that do not
    /// end the wait. [`on_log`](Wait::on_log) reports the entries of the job's log. Only the
    /// statuses `success` and `failed` are final; the wait continues for any other, known or not.
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let deployment = spaces.promote_space().space_id("7312345678901234567").send().await?;
    /// let wait = spaces
    ///     .wait_for_job(deployment.job_id()?)
    ///     .on_log(|entry| println!("{entry}"));
    /// # let wait = wait.poll_interval(std::time::Duration::ZERO, std::time::Duration::ZERO);
    /// println!("{:?}", wait.await?.status);
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// - [`JobFailed`](ErrorKind::JobFailed) if the job fails;
    /// - [`Timeout`](ErrorKind::Timeout) if it does not finish in time; the message contains the
    ///   number of failed polls and the error of the last one;
    /// - [`Cancelled`](ErrorKind::Cancelled) if the wait is cancelled;
    /// - [`InvalidResponse`](ErrorKind::InvalidResponse) if a response is about another job;
    /// - any error of [`get_job`](Client::get_job) that is not transient.
    ///
    /// [`Error::job`] returns the last polled state of the job. After a timeout or a cancellation
    /// the job continues: wait for it again, and do not deploy again.
    pub fn wait_for_job(
        &self,
        job_id: impl TryInto<JobId, Error: Into<InvalidValue>>,
    ) -> Wait<FollowedJob> {
        let job_id = job_id
            .try_into()
            .map_err(|invalid| Error::invalid_parameter(OPERATION, "job_id", invalid.into()));
        let target = job_id.map(|job_id| Target {
            what: format!("job {job_id}"),
            poll: self.poll_of_job(job_id),
        });
        Wait::new(
            Service::core(self),
            OPERATION,
            target,
            FollowedJob::default(),
        )
    }

    fn poll_of_job(&self, asked: JobId) -> Poll<Job> {
        let client = self.clone();
        Box::new(move || {
            let call = client.get_job().job_id(&asked);
            let asked = asked.clone();
            Box::pin(async move {
                let job = call.send().await?.into_inner();
                if wait::is_same_id(&asked, &job.id) {
                    return Ok(job);
                }
                let (asked, got) = (format!("job {asked}"), format!("job {}", job.id));
                Err(wait::about_another("get_job", &asked, &got))
            })
        })
    }
}

/// The subject of a wait for a job, which [`Client::wait_for_job`] creates.
#[derive(Default)]
pub struct FollowedJob {
    on_log: Option<OnLog>,
    log: LogCursor<LogEntry>,
    status: Option<JobStatus>,
}

type OnLog = Box<dyn FnMut(&LogEntry) + Send>;

/// An event of a wait for a job.
///
/// serde represents it as an object with `event`, the variant in snake case, and `value`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", content = "value", rename_all = "snake_case")]
#[non_exhaustive]
pub enum JobEvent {
    /// A new entry of the log.
    Log(LogEntry),
    /// The first status, or a changed one.
    Status(JobStatus),
    /// The job succeeded. This is the last event. A job that fails ends the stream with an error.
    Finished(Box<Job>),
}

impl Wait<FollowedJob> {
    /// Calls `report` with each entry of the job's log, once and in order.
    ///
    /// The new entries of a log are those after the longest overlap of the end of the previous log
    /// with the beginning of this one, so the service may drop old entries. A log that is `null`
    /// or shorter than before is ignored. A later call replaces `report`.
    pub fn on_log(mut self, report: impl FnMut(&LogEntry) + Send + 'static) -> Self {
        self.subject.on_log = Some(Box::new(report));
        self
    }
}

impl WaitState for Job {}

impl Seen for Job {
    fn kept(&self) -> Arc<dyn WaitState> {
        Arc::new(self.clone())
    }
}

impl private::Sealed for FollowedJob {}

impl Subject for FollowedJob {
    type State = Job;
    type Event = JobEvent;
    type Polled = Job;

    fn see(&mut self, job: &Job, events: &mut VecDeque<JobEvent>) -> Verdict<Job> {
        for entry in self.log.advance(job.log.as_deref()) {
            if let Some(report) = &mut self.on_log {
                report(entry);
            }
            events.push_back(JobEvent::Log(entry.clone()));
        }
        if job.status.is_some() && job.status != self.status {
            self.status.clone_from(&job.status);
            events.extend(job.status.clone().map(JobEvent::Status));
        }
        match &job.status {
            Some(JobStatus::Success) => Verdict::Succeeded(job.clone()),
            Some(JobStatus::Failed) => {
                let message = match self.log.last() {
                    Some(entry) => format!("job {} failed: {entry}", job.id),
                    None => format!("job {} failed, and its log is empty", job.id),
                };
                Verdict::Failed(ErrorKind::JobFailed, message)
            }
            _ => Verdict::GoesOn,
        }
    }

    fn finished(job: Job) -> JobEvent {
        JobEvent::Finished(Box::new(job))
    }

    fn into_finished(event: JobEvent) -> Option<Job> {
        match event {
            JobEvent::Finished(job) => Some(*job),
            JobEvent::Log(_) | JobEvent::Status(_) => None,
        }
    }
}

impl fmt::Debug for FollowedJob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FollowedJob")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl Error {
    /// Returns the last polled state of the job, with its log, if this is an error of
    /// [`wait_for_job`](Client::wait_for_job) and a poll succeeded.
    pub fn job(&self) -> Option<&Job> {
        self.last()
    }
}

impl Job {
    /// Returns `true` if the job succeeded or failed. Any other status, known or not, is not final.
    pub fn is_finished(&self) -> bool {
        matches!(self.status, Some(JobStatus::Success | JobStatus::Failed))
    }

    /// Returns `true` if the job succeeded.
    pub fn has_succeeded(&self) -> bool {
        self.status == Some(JobStatus::Success)
    }
}

impl Deployment {
    /// Returns the id of the job that performs the deployment or promotion.
    ///
    /// It is taken from `job_id`, from `job`, or from a field that the OpenAPI document does not
    /// define. It may be a string, a number, or an object that contains it as `id` or `job_id`.
    ///
    /// # Errors
    ///
    /// [`InvalidResponse`](ErrorKind::InvalidResponse) if the response contains no job id.
    pub fn job_id(&self) -> Result<JobId, Error> {
        let embedded = || match self.job.as_ref()? {
            DeploymentJob::Job(job) => Some(job.id.clone()),
            DeploymentJob::JobId(id) => Some(id.clone()),
            DeploymentJob::Other(value) => id_in(value),
        };
        let found = self.job_id.clone().filter(|it| !it.is_empty());
        let found = found.or_else(|| embedded().filter(|it| !it.is_empty()));
        found.or_else(|| job_in(&self.extra)).ok_or_else(|| {
            // The deployment was started even so.
            let message = "the response to the deployment or promotion contains no job id";
            Error::new(ErrorKind::InvalidResponse, message).delivered(Delivery::Unknown)
        })
    }
}

/// Returns the id of a job: the value itself, or the id in it at any depth.
fn id_in(job: &Value) -> Option<JobId> {
    match job {
        Value::String(id) => Some(JobId::from(id.as_str())).filter(|it| !it.is_empty()),
        Value::Number(id) => Some(JobId::from(match id.as_f64() {
            Some(float) if id.is_f64() && float.fract() == 0.0 => format!("{float:.0}"),
            _ => id.to_string(),
        })),
        Value::Object(fields) => ["id", "job_id", "jobId", "job"]
            .iter()
            .find_map(|name| id_in(fields.get(*name)?))
            .or_else(|| {
                fields
                    .values()
                    .filter(|it| holds_values(it))
                    .find_map(id_in)
            }),
        Value::Array(items) => items.iter().find_map(id_in),
        Value::Null | Value::Bool(_) => None,
    }
}

/// Returns the id of the job in the fields that may hold one, or else in nested values.
fn job_in<'a>(fields: impl IntoIterator<Item = (&'a String, &'a Value)> + Clone) -> Option<JobId> {
    let named = ["job_id", "jobId", "job", "jobs"].iter().find_map(|name| {
        let mut fields = fields.clone().into_iter();
        fields
            .find(|(it, _)| it == name)
            .and_then(|(_, it)| id_in(it))
    });
    named.or_else(|| fields.into_iter().find_map(|(_, it)| job_below(it)))
}

fn job_below(value: &Value) -> Option<JobId> {
    match value {
        Value::Object(fields) => job_in(fields),
        Value::Array(items) => items.iter().find_map(job_below),
        _ => None,
    }
}

fn holds_values(value: &Value) -> bool {
    value.is_object() || value.is_array()
}

impl LogEntry {
    /// Returns the level of the entry, such as `info`, if it has one.
    pub fn level(&self) -> Option<&str> {
        match self {
            Self::LogRecord(record) => record.level.as_deref(),
            Self::Text(_) | Self::Other(_) => None,
        }
    }

    /// Returns the message of the entry, or its JSON if it has none.
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
