//! Deployments with their revisions and parameters.

use serde_json::{Value, json};

use super::state::{Deployment, PressState, begins, one_of, parameters, sorted};
use crate::fake::check::Checked;
use crate::fake::response::{Outcome, ServerResponse};

impl PressState {
    pub(super) fn with_deployment(
        &mut self,
        request: &Checked,
        serve: impl FnOnce(&mut Deployment) -> ServerResponse,
    ) -> Outcome {
        let id = request.path_value("deployment_id");
        match self.deployments.iter_mut().find(|it| it.id == id) {
            Some(deployment) => serve(deployment).into(),
            None => not_found("deployment", id).into(),
        }
    }

    pub(super) fn list_deployments(&self, request: &Checked) -> Outcome {
        let within = |text: &Value, term: &str| text.as_str().is_some_and(|it| it.contains(term));
        let wanted = |it: &Value| {
            one_of(request, "status", &it["metadata"]["status"])
                && one_of(request, "kind", &it["kind"])
                && begins(request, "name", &it["metadata"]["name"])
                && begins(request, "title", &it["metadata"]["title"])
                && request.text("term").is_none_or(|term| {
                    within(&it["metadata"]["name"], term) || within(&it["metadata"]["title"], term)
                })
        };
        let all = self.deployments.iter().map(Deployment::to_json);
        Outcome::Items(sorted(request, all.filter(wanted).collect()))
    }

    pub(super) fn create_deployment(&mut self, request: &Checked) -> Outcome {
        let body = &request.body;
        let spec = match self.deployable(&body["spec"]["id"], &body["spec"]["release"]["version"]) {
            Ok(spec) => spec,
            Err(refusal) => return refusal.into(),
        };
        let name = &body["metadata"]["name"];
        let mut all = self.deployments.iter();
        if all.any(|it| it.value["metadata"]["name"] == *name) {
            return ServerResponse::refuse(
                409,
                format!("a deployment named {name} exists already"),
            )
            .into();
        }
        let id = self.id("de91");
        let (status, ends_at) = (self.next_status(), self.next_end());
        self.add_deployment(id.clone(), &spec, body, status, ends_at);
        ServerResponse::new(201, json!({ "id": id })).into()
    }

    pub(super) fn add_deployment(
        &mut self,
        id: String,
        spec: &Value,
        body: &Value,
        final_status: String,
        ends_at: usize,
    ) {
        let created_at = self.now();
        let kind = spec["kind"].clone();
        let mut metadata = body["metadata"].clone();
        metadata["status"] = json!("deploying");
        let mut deployment = Deployment {
            value: json!({
                "id": id,
                "kind": kind,
                "metadata": metadata,
                "spec": { "id": spec["id"], "name": spec["name"], "release": spec["release"] },
                "parameters": parameters(body),
                "parent": null,
                "createdAt": created_at,
                "createdBy": "dev@example.com",
            }),
            revisions: Vec::new(),
            run: body["parameters"]["run"]
                .as_object()
                .cloned()
                .unwrap_or_default(),
            polls: 0,
            ends_at,
            final_status,
            id,
        };
        let revision = self.id("4e71");
        let created_at = self.now();
        deployment.revise(revision, created_at, body, ends_at);
        self.deployments.push(deployment);
    }

    /// Returns a spec with the release of this version, or with the latest one.
    pub(super) fn deployable(&self, id: &Value, version: &Value) -> Result<Value, ServerResponse> {
        let Some(spec) = self.specs.iter().find(|it| *id == it.id.as_str()) else {
            return Err(not_found("spec", id));
        };
        let release = match version {
            Value::Null => spec.releases.last(),
            version => spec.releases.iter().find(|it| it["version"] == *version),
        };
        let Some(release) = release else {
            return Err(not_found("release", version));
        };
        Ok(json!({
            "id": spec.id,
            "kind": spec.value["kind"],
            "name": spec.value["metadata"]["name"],
            "release": { "version": release["version"] },
        }))
    }

    pub(super) fn redeploy(&mut self, request: &Checked) -> Outcome {
        let (id, created_at) = (self.id("4e71"), self.now());
        if let Some(refusal) = self.redeploy_refusal(request) {
            return refusal.into();
        }
        let ends_at = self.next_end();
        self.with_deployment(request, |it| {
            it.final_status = "deployed".to_owned();
            it.revise(id.clone(), created_at, &json!({}), ends_at);
            it.set_status("redeploying");
            let body = json!({
                "deploymentId": it.id,
                "revision": it.revisions.len(),
                "revisionId": id,
            });
            ServerResponse::new(202, body)
        })
    }

    /// Why a deployment can't be redeployed, if it exists.
    fn redeploy_refusal(&self, request: &Checked) -> Option<ServerResponse> {
        let id = request.path_value("deployment_id");
        let deployment = self.deployments.iter().find(|it| it.id == id)?;
        let status = deployment.value["metadata"]["status"].as_str();
        let status = status.unwrap_or_default();
        if matches!(status, "failed" | "warning") {
            return None;
        }
        let detail = format!("a deployment in status {status} can't be redeployed");
        Some(ServerResponse::refuse(409, detail))
    }

    pub(super) fn delete_deployment(&mut self, request: &Checked) -> Outcome {
        let id = request.path_value("deployment_id").to_owned();
        let deleted = self.with_deployment(request, |_| ServerResponse::new(202, json!({})));
        self.deployments.retain(|it| it.id != id);
        deleted
    }

    pub(super) fn list_revisions(&mut self, request: &Checked) -> Outcome {
        let id = request.path_value("deployment_id");
        let Some(deployment) = self.deployments.iter().find(|it| it.id == id) else {
            return not_found("deployment", id).into();
        };
        let wanted = |it: &&Value| one_of(request, "status", &it["status"]);
        let revisions = deployment.revisions.iter().filter(wanted).cloned();
        Outcome::Items(sorted(request, revisions.collect()))
    }

    pub(super) fn create_revision(&mut self, request: &Checked) -> Outcome {
        let (id, created_at) = (self.id("4e71"), self.now());
        let wanted = &request.body["release"]["version"];
        let current = request.path_value("deployment_id");
        let Some(current) = self.deployments.iter().find(|it| it.id == current) else {
            return not_found("deployment", current).into();
        };
        let release = match self.deployable(&current.value["spec"]["id"], wanted) {
            Ok(spec) => spec["release"].clone(),
            Err(refusal) => return refusal.into(),
        };
        let (status, ends_at) = (self.next_status(), self.next_end());
        self.with_deployment(request, |it| {
            if !wanted.is_null() {
                it.value["spec"]["release"] = release;
            }
            if let Some(run) = request.body["parameters"]["run"].as_object() {
                it.run.extend(run.clone());
            }
            it.final_status = status;
            it.revise(id, created_at, &request.body, ends_at);
            it.set_status("deploying");
            let revision = it.revisions.len();
            ServerResponse::new(201, json!({ "id": it.id, "revision": revision }))
        })
    }

    /// Apps are not deployed here: an app of any id consists of every deployment.
    pub(super) fn describe_app(&mut self, request: &Checked) -> Outcome {
        let blocks: Vec<Value> = self
            .deployments
            .iter()
            .map(|it| {
                json!({
                    "deploymentId": it.id,
                    "platformId": null,
                    "kind": it.value["kind"],
                    "name": it.value["metadata"]["name"],
                    "status": it.value["metadata"]["status"],
                })
            })
            .collect();
        let app = json!({
            "id": request.path_value("deployment_id"),
            "latestRevision": { "blocks": blocks },
        });
        ServerResponse::new(200, app).into()
    }
}

fn not_found(what: &str, id: impl std::fmt::Display) -> ServerResponse {
    ServerResponse::refuse(404, format!("{what} {id} not found"))
}
