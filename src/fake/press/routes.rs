//! Routes each operation of Press.

use serde_json::json;

use super::state::{PressState, merge};
use crate::fake::check::Checked;
use crate::fake::response::{Outcome, ServerResponse};

impl PressState {
    /// Serves an operation, if it is one of Press.
    pub(crate) fn serve(&mut self, operation: &str, request: &Checked) -> Option<Outcome> {
        Some(match operation {
            "list_specs" => self.list_specs(request),
            "create_spec" => self.create_spec(request),
            "describe_spec" => {
                self.with_spec(request, |spec| ServerResponse::new(200, spec.to_json()))
            }
            "update_spec_metadata" => self.update_spec(request),
            "delete_spec" => self.delete_spec(request),
            "list_spec_releases" => self.list_releases(request),
            "create_spec_release" => self.create_release(request),
            "describe_spec_release" => self.with_spec(request, |spec| {
                let version = request.path_value("version");
                match spec.releases.iter().find(|it| it["version"] == version) {
                    Some(release) => ServerResponse::new(200, release.clone()),
                    None => ServerResponse::refuse(404, format!("release {version} not found")),
                }
            }),
            "list_deployments" | "list_all_deployments" => self.list_deployments(request),
            "create_deployment" => self.create_deployment(request),
            "describe_deployment" => self.with_deployment(request, |it| {
                it.poll();
                ServerResponse::new(200, it.to_json())
            }),
            "update_deployment_metadata" => self.with_deployment(request, |it| {
                merge(&mut it.value["metadata"], &request.body);
                ServerResponse::new(200, json!({}))
            }),
            "redeploy" => self.redeploy(request),
            "delete_deployment" => self.delete_deployment(request),
            "list_deployment_revisions" => self.list_revisions(request),
            "create_deployment_revision" => self.create_revision(request),
            "describe_deployment_revision" => self.with_deployment(request, |it| {
                let number = request
                    .path_value("revision")
                    .parse::<usize>()
                    .unwrap_or_default();
                // A poll of the latest revision advances the deployment, too.
                if number == it.revisions.len() {
                    it.poll();
                }
                match number
                    .checked_sub(1)
                    .and_then(|index| it.revisions.get(index))
                {
                    Some(revision) => ServerResponse::new(200, revision.clone()),
                    None => ServerResponse::refuse(404, format!("revision {number} not found")),
                }
            }),
            "get_parameters" => {
                self.with_deployment(request, |it| ServerResponse::new(200, json!(it.run)))
            }
            "patch_parameters" => self.with_deployment(request, |it| it.patch(&request.body)),
            "patch_parameters_v2" => {
                self.with_deployment(request, |it| it.patch(&request.body["parameters"]))
            }
            "describe_app_deployment" => self.describe_app(request),
            "execute_resources" => self.with_deployment(request, |it| {
                let spec = &it.value["spec"];
                let execution = json!({
                    "blockSpecId": spec["id"],
                    "version": spec["release"]["version"],
                    "executionId": format!("{}-run", it.id),
                    "status": "running",
                });
                ServerResponse::new(200, json!({ "executeResponse": [execution] }))
            }),
            _ => return None,
        })
    }
}
