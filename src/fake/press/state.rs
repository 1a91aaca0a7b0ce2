//! The data of Press, and what its operations share.

use std::collections::VecDeque;

use serde_json::{Map, Value, json};

use crate::fake::check::Checked;
use crate::fake::clock;
use crate::fake::response::ServerResponse;

/// The poll at which a deployment ends, unless a test sets another.
pub(super) const POLLS: usize = 3;

/// A deployment with its revisions.
pub(super) struct Deployment {
    pub(super) id: String,
    pub(super) value: Value,
    pub(super) revisions: Vec<Value>,
    pub(super) run: Map<String, Value>,
    pub(super) polls: usize,
    /// The poll at which it ends.
    pub(super) ends_at: usize,
    /// The status with which it ends.
    pub(super) final_status: String,
}

/// A block spec with its releases.
pub(super) struct Spec {
    pub(super) id: String,
    /// The body of a response, without the latest release.
    pub(super) value: Value,
    pub(super) releases: Vec<Value>,
}

/// The state of Press.
#[derive(Default)]
pub(crate) struct PressState {
    pub(super) specs: Vec<Spec>,
    pub(super) deployments: Vec<Deployment>,
    /// The statuses with which the next deployments end.
    statuses: VecDeque<String>,
    /// How many polls the next deployments take.
    polls: VecDeque<usize>,
    clock: u64,
}

impl PressState {
    pub(crate) fn fail_next_deployment(&mut self, status: String) {
        self.statuses.push_back(status);
    }

    pub(crate) fn next_deployment_takes(&mut self, polls: usize) {
        self.polls.push_back(polls.max(1));
    }

    /// How many of the statuses and durations that a test set were not used.
    pub(crate) fn unused(&self) -> (usize, usize) {
        (self.statuses.len(), self.polls.len())
    }

    /// Adds a deployment to an app.
    pub(crate) fn set_parent(&mut self, deployment: &str, app: &str) {
        if let Some(found) = self.deployments.iter_mut().find(|it| it.id == deployment) {
            found.value["parent"] = json!({ "id": app });
        }
    }

    /// The status with which the next deployment ends.
    pub(super) fn next_status(&mut self) -> String {
        let status = self.statuses.pop_front();
        status.unwrap_or_else(|| "deployed".to_owned())
    }

    /// The poll at which the next deployment ends.
    pub(super) fn next_end(&mut self) -> usize {
        self.polls.pop_front().unwrap_or(POLLS)
    }

    pub(super) fn id(&mut self, kind: &str) -> String {
        self.clock += 1;
        format!("0bddb4c6-40c5-45c3-{kind}-{:012}", self.clock)
    }

    pub(super) fn now(&mut self) -> String {
        self.clock += 1;
        clock::time(self.clock)
    }
}

impl Deployment {
    pub(super) fn to_json(&self) -> Value {
        let mut body = self.value.clone();
        if let Some(latest) = self.revisions.last() {
            body["latestRevision"] = latest.clone();
        }
        body
    }

    /// Advances, as each poll of a deployment makes it.
    pub(super) fn poll(&mut self) {
        self.polls += 1;
        let status = self.value["metadata"]["status"].as_str();
        if matches!(status, Some("deploying" | "redeploying")) && self.polls >= self.ends_at {
            let status = self.final_status.clone();
            self.set_status(&status);
        }
    }

    pub(super) fn set_status(&mut self, status: &str) {
        self.value["metadata"]["status"] = json!(status);
        if let Some(revision) = self.revisions.last_mut() {
            // Revisions have no `redeploying` and no `warning`.
            let status = match status {
                "redeploying" => "deploying",
                "warning" => "failed",
                status => status,
            };
            revision["status"] = json!(status);
        }
    }

    /// Adds a revision, which supersedes the one before.
    pub(super) fn revise(&mut self, id: String, created_at: String, body: &Value, ends_at: usize) {
        self.ends_at = ends_at;
        if let Some(before) = self.revisions.last_mut() {
            before["status"] = json!("superseded");
        }
        self.polls = 0;
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

    pub(super) fn patch(&mut self, values: &Value) -> ServerResponse {
        self.run
            .extend(values.as_object().cloned().unwrap_or_default());
        ServerResponse::new(200, json!(self.run))
    }
}

impl Spec {
    pub(super) fn to_json(&self) -> Value {
        let mut body = self.value.clone();
        if let Some(latest) = self.releases.last() {
            body["latestRelease"] = latest.clone();
            body["parameters"] = latest["parameters"].clone();
        }
        body
    }
}

/// Returns the build and run parameters of a request body.
pub(super) fn parameters(body: &Value) -> Value {
    let of = |stage: &str| body["parameters"].get(stage).cloned().unwrap_or(json!({}));
    json!({ "build": of("build"), "run": of("run") })
}

/// Copies the fields of one object into another.
pub(super) fn merge(into: &mut Value, from: &Value) {
    if let (Some(into), Some(from)) = (into.as_object_mut(), from.as_object()) {
        into.extend(from.clone());
    }
}

/// Returns `true` if a filter is not set, or has this value among its values.
pub(super) fn one_of(request: &Checked, filter: &str, value: &Value) -> bool {
    let wanted = request.all(filter);
    wanted.is_empty() || wanted.contains(&value)
}

/// Returns `true` if a filter is not set, or this value begins with it.
pub(super) fn begins(request: &Checked, filter: &str, value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    request.text(filter).is_none_or(|it| text.starts_with(it))
}

/// Returns items in the requested order: by the first key, then by the second, and so on.
pub(super) fn sorted(request: &Checked, mut items: Vec<Value>) -> Vec<Value> {
    let keys: Vec<&str> = request
        .all("sort")
        .iter()
        .filter_map(|it| it.as_str())
        .collect();
    for key in keys.into_iter().rev() {
        let (field, direction) = key.split_once(':').unwrap_or((key, "asc"));
        let of = |item: &Value| {
            let value = item.get(field).unwrap_or(&item["metadata"][field]);
            value.as_str().unwrap_or_default().to_owned()
        };
        items.sort_by_key(of);
        if direction == "desc" {
            items.reverse();
        }
    }
    items
}
