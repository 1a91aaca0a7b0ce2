//! Waiting until a deployment is deployed.

use std::collections::VecDeque;

use super::Client;
use super::types::{BlockDeployment, DeploymentId, DeploymentStatus};
use crate::client::Service as _;
use crate::error::{Error, ErrorKind, InvalidValue};
use crate::wait::{Subject, Verdict, Wait, private};

const OPERATION: &str = "wait_for_deployment";

impl Client {
    /// Waits until a deployment has come to its end.
    ///
    /// It is looked at once right away, then after pauses that grow from 1 s to 5 s, for at most
    /// 10 minutes; [`Wait`] has methods that change this. What each status means:
    ///
    /// | status | |
    /// |---|---|
    /// | `deployed` | it has ended well |
    /// | `failed`, `delete_failed`, `platform_resource_error` | it has ended badly |
    /// | `rollback_complete`, `rollback_failed` | it has ended badly: what was asked for doesn't run |
    /// | `warning` | it has ended badly: it runs in part, and stays so until it is redeployed |
    /// | `deploying`, `redeploying`, `rollback`, `deleting`, and any that isn't known | it goes on |
    ///
    /// A deployment that is deleted while it is being waited for is
    /// [`NotFound`](ErrorKind::NotFound) in the end.
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let again = press.redeploy().deployment_id("0bddb4c6-40c5-45c3-de91-000000000000");
    /// let again = again.send().await?;
    /// let wait = press.wait_for_deployment(again.deployment_id.clone());
    /// # let wait = wait.pauses(std::time::Duration::ZERO, std::time::Duration::ZERO);
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
    /// - [`DeploymentFailed`](ErrorKind::DeploymentFailed) where it ends badly;
    /// - [`Timeout`](ErrorKind::Timeout) where it doesn't end in time;
    /// - [`Cancelled`](ErrorKind::Cancelled) where it was given up;
    /// - whatever [`describe_deployment`](Client::describe_deployment) gives that doesn't pass.
    ///
    /// Each of them holds the deployment as it was last seen: [`Error::deployment`].
    pub fn wait_for_deployment(
        &self,
        deployment_id: impl TryInto<DeploymentId, Error: Into<InvalidValue>>,
    ) -> Wait<FollowedDeployment> {
        let deployment_id = deployment_id.try_into().map_err(|invalid| {
            Error::invalid_parameter(OPERATION, "deployment_id", invalid.into())
        });
        let target = deployment_id.map(|id| {
            let (client, what) = (self.clone(), format!("deployment {id}"));
            let look: crate::wait::Look<BlockDeployment> = Box::new(move |left| {
                let timeouts = client.core().timeouts().clone().with_call(left);
                let call = client.describe_deployment();
                let call = call.deployment_id(&id).timeouts(timeouts);
                Box::pin(async move { Ok(call.send().await?.into_inner()) })
            });
            (what, look)
        });
        Wait::new(
            self.core(),
            OPERATION,
            target,
            FollowedDeployment::default(),
        )
    }
}

/// A deployment that is being waited for, by [`Client::wait_for_deployment`].
#[derive(Debug, Default)]
pub struct FollowedDeployment {
    status: Option<DeploymentStatus>,
}

/// What is seen of a deployment while it is being waited for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeploymentEvent {
    /// Its status is another than it was, or is seen for the first time.
    Status(DeploymentStatus),
    /// It has ended well. This is the last event; a deployment that ends badly ends the stream
    /// with an error.
    Finished(Box<BlockDeployment>),
}

impl private::Sealed for FollowedDeployment {}

impl Subject for FollowedDeployment {
    type State = BlockDeployment;
    type Event = DeploymentEvent;

    fn see(
        &mut self,
        deployment: &BlockDeployment,
        events: &mut VecDeque<DeploymentEvent>,
    ) -> Verdict {
        let Some(status) = deployment.status() else {
            return Verdict::GoesOn;
        };
        if self.status.as_ref() != Some(&status) {
            self.status = Some(status.clone());
            events.push_back(DeploymentEvent::Status(status.clone()));
        }
        match status {
            DeploymentStatus::Deployed => Verdict::EndedWell,
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

impl BlockDeployment {
    /// How it is doing: what its metadata say, or else its latest revision.
    pub fn status(&self) -> Option<DeploymentStatus> {
        let own = self.metadata.as_ref().and_then(|it| it.status.clone());
        own.or_else(|| {
            let revision = self.latest_revision.as_ref()?.status.as_ref()?;
            Some(revision.as_str().into())
        })
    }
}

impl Error {
    /// The deployment as it was last seen, where waiting for it gave this error.
    pub fn deployment(&self) -> Option<&BlockDeployment> {
        self.last()
    }
}
