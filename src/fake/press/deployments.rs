//! Deployments with their revisions and parameters.

use serde_json::{Map, Value, json};

use super::{State, begins, one_of, sorted};
use crate::fake::check::Checked;
use crate::fake::reply::{Outcome, Reply};

/// After so many looks at a deployment it is deployed.
pub(super) const LOOKS_TO_DEPLOY: usize = 2;

pub(super) struct Deployment {
    pub(super) id: String,
    pub(super) value: Value,
    pub(super) revisions: Vec<Value>,
    pub(super) run: Map<String, Value>,
    pub(super) looks: usize,
    /// The status that it comes to in the end.
    pub(super) goal: String,
}

impl State {
    pub(super) fn with_deployment(
        &mut self,
        request: &Checked,
        serve: impl FnOnce(&mut Deployment) -> Reply,
    ) -> Outcome {
        let id = request.step("deployment_id");
        match self.deployments.iter_mut().find(|it| it.id == id) {
            Some(deployment) => serve(deployment).into(),
            None => Reply::refuse(404, format!("there is no deployment {id}")).into(),
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
        let all = self.deployments.iter().map(Deployment::answer);
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
            return Reply::refuse(409, format!("there is a deployment called {name} already"))
                .into();
        }
        let id = self.id("de91");
        let goal = self.goal();
        self.add_deployment(id.clone(), &spec, body, goal);
        Reply::new(201, json!({ "id": id })).into()
    }

    /// The status that the next deployment comes to.
    pub(super) fn goal(&mut self) -> String {
        let failure = self.fail_next.take();
        failure.unwrap_or_else(|| "deployed".to_owned())
    }

    pub(super) fn add_deployment(&mut self, id: String, spec: &Value, body: &Value, goal: String) {
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
            looks: 0,
            goal,
            id,
        };
        let revision = self.id("4e71");
        let created_at = self.now();
        deployment.revise(revision, created_at, body);
        self.deployments.push(deployment);
    }

    /// The spec that is asked for with the release that is, or the latest.
    pub(super) fn deployable(&self, id: &Value, version: &Value) -> Result<Value, Reply> {
        let Some(spec) = self.specs.iter().find(|it| *id == it.id.as_str()) else {
            return Err(Reply::refuse(404, format!("there is no spec {id}")));
        };
        let release = match version {
            Value::Null => spec.releases.last(),
            version => spec.releases.iter().find(|it| it["version"] == *version),
        };
        let Some(release) = release else {
            return Err(Reply::refuse(404, format!("there is no release {version}")));
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
        self.with_deployment(request, |it| {
            let status = it.value["metadata"]["status"].as_str().unwrap_or_default();
            if !matches!(status, "failed" | "warning") {
                return Reply::refuse(
                    409,
                    format!("a deployment that is {status} can't be redeployed"),
                );
            }
            it.goal = "deployed".to_owned();
            it.revise(id.clone(), created_at, &json!({}));
            it.set_status("redeploying");
            let answer = json!({
                "deploymentId": it.id,
                "revision": it.revisions.len(),
                "revisionId": id,
            });
            Reply::new(202, answer)
        })
    }

    pub(super) fn delete_deployment(&mut self, request: &Checked) -> Outcome {
        let id = request.step("deployment_id").to_owned();
        let deleted = self.with_deployment(request, |_| Reply::new(202, json!({})));
        self.deployments.retain(|it| it.id != id);
        deleted
    }

    pub(super) fn list_revisions(&mut self, request: &Checked) -> Outcome {
        let id = request.step("deployment_id");
        let Some(deployment) = self.deployments.iter().find(|it| it.id == id) else {
            return Reply::refuse(404, format!("there is no deployment {id}")).into();
        };
        let wanted = |it: &&Value| one_of(request, "status", &it["status"]);
        let revisions = deployment.revisions.iter().filter(wanted).cloned();
        Outcome::Items(sorted(request, revisions.collect()))
    }

    pub(super) fn create_revision(&mut self, request: &Checked) -> Outcome {
        let (id, created_at) = (self.id("4e71"), self.now());
        let goal = self.goal();
        let wanted = &request.body["release"]["version"];
        let current = request.step("deployment_id");
        let current = self.deployments.iter().find(|it| it.id == current);
        let spec = current.map(|it| it.value["spec"]["id"].clone());
        let release = match spec.map(|spec| self.deployable(&spec, wanted)) {
            Some(Ok(spec)) => Some(spec["release"].clone()),
            Some(Err(refusal)) => return refusal.into(),
            None => None,
        };
        self.with_deployment(request, |it| {
            if let (false, Some(release)) = (wanted.is_null(), release) {
                it.value["spec"]["release"] = release;
            }
            if let Some(run) = request.body["parameters"]["run"].as_object() {
                it.run.extend(run.clone());
            }
            it.goal = goal;
            it.revise(id, created_at, &request.body);
            it.set_status("deploying");
            Reply::new(201, json!({ "id": it.id, "revision": it.revisions.len() }))
        })
    }

    /// An app is not deployed here; one of this name consists of every block that is.
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
            "id": request.step("deployment_id"),
            "latestRevision": { "blocks": blocks },
        });
        Reply::new(200, app).into()
    }

    /// Puts a deployment into an app.
    pub(in crate::fake) fn set_parent(&mut self, deployment: &str, app: &str) {
        if let Some(found) = self.deployments.iter_mut().find(|it| it.id == deployment) {
            found.value["parent"] = json!({ "id": app });
        }
    }
}

impl Deployment {
    pub(super) fn answer(&self) -> Value {
        let mut answer = self.value.clone();
        if let Some(latest) = self.revisions.last() {
            answer["latestRevision"] = latest.clone();
        }
        answer
    }

    /// Comes nearer to its end by being looked at.
    pub(super) fn look(&mut self) {
        self.looks += 1;
        let status = self.value["metadata"]["status"].as_str();
        if matches!(status, Some("deploying" | "redeploying")) && self.looks > LOOKS_TO_DEPLOY {
            let goal = self.goal.clone();
            self.set_status(&goal);
        }
    }

    pub(super) fn set_status(&mut self, status: &str) {
        self.value["metadata"]["status"] = json!(status);
        if let Some(revision) = self.revisions.last_mut() {
            // Two statuses exist for deployments only.
            let status = match status {
                "redeploying" => "deploying",
                "warning" => "failed",
                status => status,
            };
            revision["status"] = json!(status);
        }
    }

    pub(super) fn revise(&mut self, id: String, created_at: String, body: &Value) {
        if let Some(before) = self.revisions.last_mut() {
            before["status"] = json!("superseded");
        }
        self.looks = 0;
        self.revisions.push(json!({
            "id": id,
            "revision": self.revisions.len() + 1,
            "status": "deploying",
            "notes": body["revision"].get("notes").unwrap_or(&json!("")),
            "resources": [],
            "spec": self.value["spec"],
            "parameters": parameters(body),
            "createdAt": created_at,
            "createdBy": "dev@example.com",
        }));
    }

    pub(super) fn patch(&mut self, values: &Value) -> Reply {
        self.run
            .extend(values.as_object().cloned().unwrap_or_default());
        Reply::new(200, json!(self.run))
    }
}

fn parameters(body: &Value) -> Value {
    let of = |stage: &str| body["parameters"].get(stage).cloned().unwrap_or(json!({}));
    json!({ "build": of("build"), "run": of("run") })
}
