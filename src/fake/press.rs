//! How Press behaves: block specs with their releases, deployments with their revisions and
//! parameters.

mod deployments;
mod specs;

use serde_json::{Value, json};

use super::check::Checked;
use super::reply::{Outcome, Reply};
use deployments::{Deployment, LOOKS_TO_DEPLOY};
use specs::Spec;

/// The state of Press.
#[derive(Default)]
pub(super) struct State {
    specs: Vec<Spec>,
    deployments: Vec<Deployment>,
    /// How the next deployment ends, if not well.
    fail_next: Option<String>,
    clock: u64,
}

impl State {
    /// Puts in what the document's examples speak of: a block with a release, and a deployment of
    /// another block.
    pub(super) fn seed(&mut self, example: impl Fn(&str) -> String) {
        let other = self.id("5bec");
        let version = example("version");
        for (id, name) in [(example("spec_id"), "hello"), (other.clone(), "greetings")] {
            let body = json!({ "spec": {
                "version": 1,
                "kind": "workflow",
                "metadata": { "name": name, "summary": "Says hello" },
                "release": { "version": version },
            } });
            self.add_spec(id, &body);
        }
        let body = json!({
            "metadata": { "name": "greetings", "summary": "Says hello to the north" },
            "spec": { "id": other },
            "revision": { "notes": "" },
            "parameters": { "build": {}, "run": { "region": "north" } },
        });
        if let Ok(spec) = self.deployable(&json!(other), &Value::Null) {
            // It can be told to run and to be deployed again.
            let goal = "warning".to_owned();
            self.add_deployment(example("deployment_id"), &spec, &body, goal);
        }
        for deployment in &mut self.deployments {
            deployment.looks = LOOKS_TO_DEPLOY;
            deployment.look();
        }
    }

    pub(super) fn fail_next_deployment(&mut self, status: String) {
        self.fail_next = Some(status);
    }

    /// What an operation gives, if it is known here.
    pub(super) fn serve(&mut self, operation: &str, request: &Checked) -> Option<Outcome> {
        Some(match operation {
            "list_specs" => self.list_specs(request),
            "create_spec" => self.create_spec(request),
            "describe_spec" => self.with_spec(request, |spec| Reply::new(200, spec.answer())),
            "update_spec_metadata" => self.update_spec(request),
            "delete_spec" => self.delete_spec(request),
            "list_spec_releases" => self.list_releases(request),
            "create_spec_release" => self.create_release(request),
            "describe_spec_release" => self.with_spec(request, |spec| {
                let version = request.step("version");
                match spec.releases.iter().find(|it| it["version"] == version) {
                    Some(release) => Reply::new(200, release.clone()),
                    None => Reply::refuse(404, format!("there is no release {version}")),
                }
            }),
            "list_deployments" | "list_all_deployments" => self.list_deployments(request),
            "create_deployment" => self.create_deployment(request),
            "describe_deployment" => self.with_deployment(request, |it| {
                it.look();
                Reply::new(200, it.answer())
            }),
            "update_deployment_metadata" => self.with_deployment(request, |it| {
                merge(&mut it.value["metadata"], &request.body);
                Reply::new(200, json!({}))
            }),
            "redeploy" => self.redeploy(request),
            "delete_deployment" => self.delete_deployment(request),
            "list_deployment_revisions" => self.list_revisions(request),
            "create_deployment_revision" => self.create_revision(request),
            "describe_deployment_revision" => self.with_deployment(request, |it| {
                let number = request
                    .step("revision")
                    .parse::<usize>()
                    .unwrap_or_default();
                // A poll of the latest revision moves the deployment as well.
                if number == it.revisions.len() {
                    it.look();
                }
                match number
                    .checked_sub(1)
                    .and_then(|index| it.revisions.get(index))
                {
                    Some(revision) => Reply::new(200, revision.clone()),
                    None => Reply::refuse(404, format!("there is no revision {number}")),
                }
            }),
            "get_parameters" => self.with_deployment(request, |it| Reply::new(200, json!(it.run))),
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
                Reply::new(200, json!({ "executeResponse": [execution] }))
            }),
            _ => return None,
        })
    }

    fn id(&mut self, kind: &str) -> String {
        self.clock += 1;
        format!("0bddb4c6-40c5-45c3-{kind}-{:012}", self.clock)
    }

    fn now(&mut self) -> String {
        self.clock += 1;
        super::clock::time(self.clock)
    }
}

/// Puts the fields of one object into another.
fn merge(into: &mut Value, from: &Value) {
    if let (Some(into), Some(from)) = (into.as_object_mut(), from.as_object()) {
        into.extend(from.clone());
    }
}

/// Whether a filter is not set or has this value among its own.
fn one_of(request: &Checked, filter: &str, value: &Value) -> bool {
    let wanted = request.all(filter);
    wanted.is_empty() || wanted.contains(&value)
}

/// Whether a filter is not set or this value begins with it.
fn begins(request: &Checked, filter: &str, value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    request.text(filter).is_none_or(|it| text.starts_with(it))
}

/// Items in the order that is asked for: the first key decides, then the second, and so on.
fn sorted(request: &Checked, mut items: Vec<Value>) -> Vec<Value> {
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
