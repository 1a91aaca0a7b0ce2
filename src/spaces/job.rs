//! Jobs: finding the one that a deployment started, and waiting for its end.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt;

use serde_json::Value;

use super::Client;
use super::types::{Deployment, DeploymentJob, Job, JobId, JobStatus, LogEntry};
use crate::client::Service as _;
use crate::error::{Error, ErrorKind, InvalidValue};
use crate::wait::{Subject, Verdict, Wait, private};

const OPERATION: &str = "wait_for_job";

impl Client {
    /// Waits until a job has come to its end.
    ///
    /// The job is looked at once right away, then after pauses that grow from 1 s to 5 s, for at
    /// most 10 minutes; [`Wait`] has methods that change this. Entries of its log can be had
    /// as they come. A look that fails in a way that passes doesn't end the wait, and neither does
    /// a status that isn't known: only `success` and `failed` are ends.
    ///
    /// ```
    /// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
    /// let deployment = spaces.promote_space().space_id("7312345678901234567").send().await?;
    /// let wait = spaces
    ///     .wait_for_job(deployment.job_id()?)
    ///     .on_log(|entry| println!("{entry}"));
    /// # let wait = wait.pauses(std::time::Duration::ZERO, std::time::Duration::ZERO);
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
    /// - [`JobFailed`](ErrorKind::JobFailed) where the job ends as `failed`;
    /// - [`Timeout`](ErrorKind::Timeout) where it doesn't end in time;
    /// - [`Cancelled`](ErrorKind::Cancelled) where it was given up;
    /// - whatever [`get_job`](Client::get_job) gives that doesn't pass.
    ///
    /// Each of them holds the job as it was last seen: [`Error::job`].
    pub fn wait_for_job(
        &self,
        job_id: impl TryInto<JobId, Error: Into<InvalidValue>>,
    ) -> Wait<FollowedJob> {
        let job_id = job_id
            .try_into()
            .map_err(|invalid| Error::invalid_parameter(OPERATION, "job_id", invalid.into()));
        let target = job_id.map(|job_id| {
            let (client, what) = (self.clone(), format!("job {job_id}"));
            let look: crate::wait::Look<Job> = Box::new(move |left| {
                let timeouts = client.core().timeouts().clone().with_call(left);
                let call = client.get_job().job_id(&job_id).timeouts(timeouts);
                Box::pin(async move { Ok(call.send().await?.into_inner()) })
            });
            (what, look)
        });
        Wait::new(self.core(), OPERATION, target, FollowedJob::default())
    }
}

/// A job that is being waited for, by [`Client::wait_for_job`].
#[derive(Default)]
pub struct FollowedJob {
    on_log: Option<OnLog>,
    /// How many entries of the log were seen.
    entries: usize,
    status: Option<JobStatus>,
}

type OnLog = Box<dyn FnMut(&LogEntry) + Send>;

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

impl Wait<FollowedJob> {
    /// Calls `report` with every entry of the job's log, as it is first seen.
    pub fn on_log(mut self, report: impl FnMut(&LogEntry) + Send + 'static) -> Self {
        self.subject.on_log = Some(Box::new(report));
        self
    }
}

impl private::Sealed for FollowedJob {}

impl Subject for FollowedJob {
    type State = Job;
    type Event = JobEvent;

    fn see(&mut self, job: &Job, events: &mut VecDeque<JobEvent>) -> Verdict {
        let log = job.log.as_deref().unwrap_or_default();
        // A log that is shorter than it was has begun anew.
        if log.len() < self.entries {
            self.entries = 0;
        }
        for entry in &log[self.entries..] {
            if let Some(report) = &mut self.on_log {
                report(entry);
            }
            events.push_back(JobEvent::Log(entry.clone()));
        }
        self.entries = log.len();
        if job.status.is_some() && job.status != self.status {
            self.status.clone_from(&job.status);
            events.extend(job.status.clone().map(JobEvent::Status));
        }
        match &job.status {
            Some(JobStatus::Success) => Verdict::EndedWell,
            Some(JobStatus::Failed) => {
                let message = match log.last() {
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
    /// The job as it was last seen, where waiting for it gave this error. Its log is in it.
    pub fn job(&self) -> Option<&Job> {
        self.last()
    }
}

impl Job {
    /// Whether it has come to its end, well or not. A status that isn't known is no end.
    pub fn is_finished(&self) -> bool {
        matches!(self.status, Some(JobStatus::Success | JobStatus::Failed))
    }

    /// Whether it has ended well.
    pub fn has_succeeded(&self) -> bool {
        self.status == Some(JobStatus::Success)
    }
}

impl Deployment {
    /// The id of the job that does the work, wherever the response has it: in `job_id`, in a `job`
    /// beside or instead of it, or in a field that the document doesn't name. It may be a string, a
    /// number, or an object that holds it as `id` or `job_id`.
    ///
    /// # Errors
    ///
    /// [`InvalidResponse`](ErrorKind::InvalidResponse) where the response names no job.
    pub fn job_id(&self) -> Result<JobId, Error> {
        let embedded = || match self.job.as_ref()? {
            DeploymentJob::Job(job) => Some(job.id.clone()),
            DeploymentJob::JobId(id) => Some(id.clone()),
            DeploymentJob::Other(value) => id_in(value),
        };
        let found = self.job_id.clone().filter(|it| !it.is_empty());
        let found = found.or_else(|| embedded().filter(|it| !it.is_empty()));
        found.or_else(|| job_in(&self.extra)).ok_or_else(|| {
            let id = self.id.as_ref().map_or("without an id", |id| id.as_str());
            Error::new(
                ErrorKind::InvalidResponse,
                format!("the response names no job for the deployment {id}"),
            )
        })
    }
}

/// The id that stands for a job, or that a job has.
fn id_in(job: &Value) -> Option<JobId> {
    match job {
        Value::String(id) => Some(JobId::from(id.as_str())).filter(|it| !it.is_empty()),
        Value::Number(id) => Some(JobId::from(id.to_string())),
        Value::Object(fields) => ["id", "job_id", "jobId", "job"]
            .iter()
            .find_map(|name| id_in(fields.get(*name)?)),
        _ => None,
    }
}

/// The id of a job that fields name, or else the objects in them.
fn job_in<'a>(fields: impl IntoIterator<Item = (&'a String, &'a Value)> + Clone) -> Option<JobId> {
    let names_job = |it: &str| matches!(it, "job_id" | "jobId" | "job");
    let here = fields
        .clone()
        .into_iter()
        .filter(|(name, _)| names_job(name));
    let here = here.map(|(_, value)| value).find_map(id_in);
    here.or_else(|| {
        let mut objects = fields.into_iter().filter_map(|(_, it)| it.as_object());
        objects.find_map(job_in)
    })
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
