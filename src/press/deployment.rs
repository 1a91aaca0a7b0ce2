//! Waiting for a deployment, or for one revision of it.

use std::collections::VecDeque;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::generated::Client;
use super::generated::types::{
    BlockDeployment, BlockDeploymentRevision, DeploymentId, DeploymentStatus, RevisionStatus,
};
use crate::client::Service;
use crate::error::{Error, ErrorKind, InvalidValue, WaitState};
use crate::wait::{self, Poll, Seen, Subject, Target, Verdict, Wait, private};

const OPERATION: &str = "wait_for_deployment";

impl Client {
    /// Waits until a deployment is deployed or has failed.
    ///
    /// It polls immediately, then at intervals that grow from 1 s to 5 s, for at most 10 minutes;
    /// [`Wait`] has methods to change this, and lists the failures of a poll that do not end the
    /// wait.
    ///
    /// After [`redeploy`](Client::redeploy) and
    /// [`create_deployment_revision`](Client::create_deployment_revision), set the
    /// [`revision`](Wait::revision) to wait for. Otherwise the wait may end immediately, with the
    /// state from before the change.
    ///
    /// | status of the deployment | the wait |
    /// |---|---|
    /// | `deployed` | succeeds |
    /// | `failed`, `delete_failed`, `platform_resource_error` | fails |
    /// | `rollback_complete`, `rollback_failed` | fails: the requested state does not run |
    /// | `warning` | fails: the deployment runs in part, and stays so until it is redeployed |
    /// | `deploying`, `redeploying`, `rollback`, `deleting`, and any unknown one | continues |
    ///
    /// If the deployment is deleted during the wait, it fails with
    /// [`NotFound`](ErrorKind::NotFound).
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let again = press.redeploy().deployment_id("0bddb4c6-40c5-45c3-de91-000000000000");
    /// let again = again.send().await?;
    /// let wait = press
    ///     .wait_for_deployment(again.deployment_id.clone())
    ///     .revision(again.revision);
    /// # let wait = wait.poll_interval(std::time::Duration::ZERO, std::time::Duration::ZERO);
    /// println!("{:?}", wait.await?.status());
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
    /// - [`DeploymentFailed`](ErrorKind::DeploymentFailed) if the deployment or the revision fails;
    /// - [`Timeout`](ErrorKind::Timeout) if it does not finish in time; the message contains the
    ///   number of failed polls and the error of the last one;
    /// - [`Cancelled`](ErrorKind::Cancelled) if the wait is cancelled;
    /// - [`InvalidResponse`](ErrorKind::InvalidResponse) if a response is about another deployment
    ///   or revision;
    /// - any error of [`describe_deployment`](Client::describe_deployment) and
    ///   [`describe_deployment_revision`](Client::describe_deployment_revision) that is not
    ///   transient.
    ///
    /// [`Error::deployment`] and [`Error::revision`] return the last polled state. After a timeout
    /// or a cancellation the service continues: wait again, and do not deploy again.
    pub fn wait_for_deployment(
        &self,
        deployment_id: impl TryInto<DeploymentId, Error: Into<InvalidValue>>,
    ) -> Wait<FollowedDeployment> {
        let deployment_id = deployment_id.try_into().map_err(|invalid| {
            Error::invalid_parameter(OPERATION, "deployment_id", invalid.into())
        });
        let subject = FollowedDeployment {
            id: deployment_id.as_ref().ok().cloned(),
            status: None,
        };
        let target = deployment_id.map(|id| Target {
            what: format!("deployment {id}"),
            poll: self.poll_of_deployment(id),
        });
        Wait::new(Service::core(self), OPERATION, target, subject)
    }

    fn poll_of_deployment(&self, id: DeploymentId) -> Poll<PolledDeployment> {
        let client = self.clone();
        Box::new(move || {
            let deployment = client.deployment(id.clone());
            Box::pin(async move { Ok(PolledDeployment::Deployment(deployment.await?)) })
        })
    }

    /// Polls a revision, and fetches the deployment as well once the revision is deployed.
    fn poll_of_revision(&self, id: DeploymentId, number: i64) -> Poll<PolledDeployment> {
        let client = self.clone();
        Box::new(move || {
            let call = client.describe_deployment_revision();
            let call = call.deployment_id(&id).revision(number);
            let deployment = client.deployment(id.clone());
            Box::pin(async move {
                let revision = call.send().await?.into_inner();
                if let Some(got) = revision.revision.filter(|got| *got != number) {
                    let (asked, got) = (format!("revision {number}"), format!("revision {got}"));
                    let operation = "describe_deployment_revision";
                    return Err(wait::about_another(operation, &asked, &got));
                }
                if revision.status != Some(RevisionStatus::Deployed) {
                    return Ok(PolledDeployment::Revision(Box::new(revision)));
                }
                match deployment.await {
                    Ok(deployment) => {
                        Ok(PolledDeployment::Deployed(Box::new(revision), deployment))
                    }
                    Err(error) => Err(error.with_last(Arc::new(revision))),
                }
            })
        })
    }

    /// Fetches a deployment, and checks that the response is about it.
    fn deployment(
        &self,
        asked: DeploymentId,
    ) -> impl Future<Output = Result<Box<BlockDeployment>, Error>> + Send + 'static {
        let call = self.describe_deployment().deployment_id(&asked);
        async move {
            let deployment = call.send().await?.into_inner();
            if wait::is_same_id(&asked, &deployment.id) {
                return Ok(Box::new(deployment));
            }
            let got = format!("deployment {}", deployment.id);
            let asked = format!("deployment {asked}");
            Err(wait::about_another("describe_deployment", &asked, &got))
        }
    }
}

/// The subject of a wait for a deployment, which [`Client::wait_for_deployment`] creates.
#[derive(Debug, Default)]
pub struct FollowedDeployment {
    /// The deployment, if its id is valid.
    id: Option<DeploymentId>,
    status: Option<DeploymentStatus>,
}

impl Wait<FollowedDeployment> {
    /// Sets the revision of the deployment to wait for. The default is the deployment's latest
    /// state.
    ///
    /// `number` is the `revision` of the response to [`redeploy`](Client::redeploy) or
    /// [`create_deployment_revision`](Client::create_deployment_revision), and at least 1. The
    /// revision is polled with
    /// [`describe_deployment_revision`](Client::describe_deployment_revision), whose status alone
    /// determines the outcome:
    ///
    /// | status of the revision | the wait |
    /// |---|---|
    /// | `deployed` | succeeds, and returns the deployment |
    /// | `failed`, `delete_failed`, `platform_resource_error` | fails |
    /// | `rollback_complete`, `rollback_failed` | fails: the revision does not run |
    /// | `superseded` | fails: a later revision replaced it |
    /// | `deploying`, `rollback`, `deleting`, and any unknown one | continues |
    ///
    /// [`Status`](DeploymentEvent::Status) events contain the status of the revision, and
    /// [`Error::revision`] returns the last polled state of the revision.
    ///
    /// With `None`, the wait fails with [`InvalidResponse`](ErrorKind::InvalidResponse): without a
    /// number, it could mistake the state from before the change for the new one.
    pub fn revision(mut self, number: impl Into<Option<i64>>) -> Self {
        let Some(id) = self.subject.id.clone() else {
            return self;
        };
        self.target = match number.into() {
            Some(number) if number >= 1 => Ok(Target {
                what: format!("revision {number} of deployment {id}"),
                poll: Client::from_core(self.core.clone()).poll_of_revision(id, number),
            }),
            Some(number) => {
                let invalid = InvalidValue::new(number.to_string(), "must be at least 1");
                Err(Error::invalid_parameter(OPERATION, "revision", invalid))
            }
            None => {
                let message = format!(
                    "the response names no revision of deployment {id} to wait for; wait without \
                     `revision` for the latest state, which may be the one from before the change"
                );
                let error = Error::new(ErrorKind::InvalidResponse, message);
                Err(error.in_operation(OPERATION))
            }
        };
        self
    }
}

/// An event of a wait for a deployment.
///
/// serde represents it as an object with `event`, the variant in snake case, and `value`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", content = "value", rename_all = "snake_case")]
#[non_exhaustive]
pub enum DeploymentEvent {
    /// The first status, or a changed one. It is the revision's status if the wait is for a
    /// [`revision`](Wait::revision).
    Status(DeploymentStatus),
    /// The deployment succeeded. This is the last event. A deployment that fails ends the stream
    /// with an error.
    Finished(Box<BlockDeployment>),
}

/// The result of a poll.
#[doc(hidden)]
#[derive(Debug)]
pub enum PolledDeployment {
    /// The deployment, if the wait is for its latest state.
    Deployment(Box<BlockDeployment>),
    /// The revision that the wait is for, in any state but `deployed`.
    Revision(Box<BlockDeploymentRevision>),
    /// The revision that the wait is for, which is deployed, and the deployment.
    Deployed(Box<BlockDeploymentRevision>, Box<BlockDeployment>),
}

impl WaitState for BlockDeployment {}

impl WaitState for BlockDeploymentRevision {}

impl Seen for PolledDeployment {
    fn kept(&self) -> Arc<dyn WaitState> {
        match self {
            Self::Deployment(deployment) => Arc::new((**deployment).clone()),
            Self::Revision(revision) | Self::Deployed(revision, _) => {
                Arc::new((**revision).clone())
            }
        }
    }
}

impl private::Sealed for FollowedDeployment {}

impl Subject for FollowedDeployment {
    type State = BlockDeployment;
    type Event = DeploymentEvent;
    type Polled = PolledDeployment;

    fn see(
        &mut self,
        polled: &PolledDeployment,
        events: &mut VecDeque<DeploymentEvent>,
    ) -> Verdict<BlockDeployment> {
        let status = match polled {
            PolledDeployment::Deployment(deployment) => deployment.status(),
            PolledDeployment::Revision(revision) | PolledDeployment::Deployed(revision, _) => {
                let status = revision.status.as_ref();
                status.map(|it| it.as_str().into())
            }
        };
        let Some(status) = status else {
            return Verdict::GoesOn;
        };
        if self.status.as_ref() != Some(&status) {
            self.status = Some(status.clone());
            events.push_back(DeploymentEvent::Status(status.clone()));
        }
        match polled {
            PolledDeployment::Deployment(deployment) => of_deployment(deployment, &status),
            PolledDeployment::Revision(revision) => self.of_revision(revision, &status),
            PolledDeployment::Deployed(_, deployment) => Verdict::Succeeded((**deployment).clone()),
        }
    }

    fn finished(deployment: BlockDeployment) -> DeploymentEvent {
        DeploymentEvent::Finished(Box::new(deployment))
    }

    fn into_finished(event: DeploymentEvent) -> Option<BlockDeployment> {
        match event {
            DeploymentEvent::Finished(deployment) => Some(*deployment),
            DeploymentEvent::Status(_) => None,
        }
    }
}

fn of_deployment(
    deployment: &BlockDeployment,
    status: &DeploymentStatus,
) -> Verdict<BlockDeployment> {
    match status {
        DeploymentStatus::Deployed => Verdict::Succeeded(deployment.clone()),
        DeploymentStatus::Failed
        | DeploymentStatus::DeleteFailed
        | DeploymentStatus::PlatformResourceError
        | DeploymentStatus::RollbackComplete
        | DeploymentStatus::RollbackFailed
        | DeploymentStatus::Warning => {
            let message = format!("deployment {} ended as {status}", deployment.id);
            Verdict::Failed(ErrorKind::DeploymentFailed, message)
        }
        _ => Verdict::GoesOn,
    }
}

impl FollowedDeployment {
    fn of_revision(
        &self,
        revision: &BlockDeploymentRevision,
        status: &DeploymentStatus,
    ) -> Verdict<BlockDeployment> {
        let reason = match revision.status {
            Some(RevisionStatus::Superseded) => ": a later revision replaced it",
            Some(
                RevisionStatus::Failed
                | RevisionStatus::DeleteFailed
                | RevisionStatus::PlatformResourceError
                | RevisionStatus::RollbackComplete
                | RevisionStatus::RollbackFailed,
            ) => "",
            _ => return Verdict::GoesOn,
        };
        let number = revision
            .revision
            .map_or(String::new(), |it| format!(" {it}"));
        let id = self.id.as_ref().map_or("", |id| id.as_str());
        let message = format!("revision{number} of deployment {id} ended as {status}{reason}");
        Verdict::Failed(ErrorKind::DeploymentFailed, message)
    }
}

impl BlockDeployment {
    /// Returns the status of the deployment: that of its metadata, or else of its latest revision.
    pub fn status(&self) -> Option<DeploymentStatus> {
        let own = self.metadata.as_ref().and_then(|it| it.status.clone());
        own.or_else(|| {
            let revision = self.latest_revision.as_ref()?.status.as_ref()?;
            Some(revision.as_str().into())
        })
    }
}

impl Error {
    /// Returns the last polled state of the deployment, if this is an error of
    /// [`wait_for_deployment`](Client::wait_for_deployment) and a poll succeeded.
    ///
    /// It is `None` if the wait was for a [`revision`](Wait::revision): see [`Error::revision`].
    pub fn deployment(&self) -> Option<&BlockDeployment> {
        self.last()
    }

    /// Returns the last polled state of the revision, if this is an error of a wait for a
    /// [`revision`](Wait::revision) and a poll succeeded.
    pub fn revision(&self) -> Option<&BlockDeploymentRevision> {
        self.last()
    }
}
