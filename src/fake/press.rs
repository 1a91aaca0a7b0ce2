//! How Press behaves: block specs with their releases, deployments with their revisions and
//! parameters.

use semver::Version;
use serde_json::{Map, Value, json};

use super::check::Checked;
use super::reply::{Outcome, Reply};

/// After so many looks at a deployment it is deployed.
const LOOKS_TO_DEPLOY: usize = 2;

/// The state of Press.
#[derive(Default)]
pub(super) struct State {
    specs: Vec<Spec>,
    deployments: Vec<Deployment>,
    /// How the next deployment ends, if not well.
    fail_next: Option<String>,
    clock: u64,
}

struct Spec {
    id: String,
    /// As it is answered, but for its latest release.
    value: Value,
    releases: Vec<Value>,
}

struct Deployment {
    id: String,
    value: Value,
    revisions: Vec<Value>,
    run: Map<String, Value>,
    looks: usize,
    /// The status that it comes to in the end.
    goal: String,
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

    // ---- specs

    fn with_spec(&mut self, request: &Checked, serve: impl FnOnce(&mut Spec) -> Reply) -> Outcome {
        let id = request.step("spec_id");
        match self.specs.iter_mut().find(|it| it.id == id) {
            Some(spec) => serve(spec).into(),
            None => Reply::refuse(404, format!("there is no spec {id}")).into(),
        }
    }

    fn list_specs(&self, request: &Checked) -> Outcome {
        let wanted = |spec: &Value| {
            one_of(request, "status", &spec["metadata"]["status"])
                && one_of(request, "featured", &spec["featured"])
                && one_of(request, "scope", &spec["scope"])
                && begins(request, "name", &spec["metadata"]["name"])
                && begins(request, "title", &spec["metadata"]["title"])
        };
        let specs = self.specs.iter().map(Spec::answer).filter(wanted).collect();
        Outcome::Items(sorted(request, specs))
    }

    fn create_spec(&mut self, request: &Checked) -> Outcome {
        let body = &request.body;
        let spec = &body["spec"];
        let name = &spec["metadata"]["name"];
        if self
            .specs
            .iter()
            .any(|it| it.value["metadata"]["name"] == *name)
        {
            return Reply::refuse(409, format!("there is a block called {name} already")).into();
        }
        if let Err(refusal) = newer(&spec["release"]["version"], &[]) {
            return refusal.into();
        }
        if request.first("validate") == Some(&json!(true)) {
            return verdict();
        }
        let id = self.id("5bec");
        self.add_spec(id.clone(), body);
        Reply::new(201, json!({ "id": id })).into()
    }

    fn add_spec(&mut self, id: String, body: &Value) {
        let spec = &body["spec"];
        let created_at = self.now();
        let mut metadata = spec["metadata"].clone();
        metadata["status"] = json!("available");
        let mut created = Spec {
            value: json!({
                "id": id,
                "kind": spec["kind"],
                "featured": body.get("featured").unwrap_or(&json!(false)),
                "scope": body.get("scope").unwrap_or(&json!("private")),
                "tenants": body.get("tenants").unwrap_or(&json!([])),
                "metadata": metadata,
                "createdAt": created_at,
                "createdBy": "ops@example.com",
            }),
            releases: Vec::new(),
            id,
        };
        let release = self.release(spec, body);
        created.releases.push(release);
        self.specs.push(created);
    }

    fn release(&mut self, spec: &Value, body: &Value) -> Value {
        let mut release = json!({
            "id": self.id("4e1e"),
            "version": spec["release"]["version"],
            "notes": spec["release"].get("notes").unwrap_or(&json!("")),
            "config": spec.get("config").unwrap_or(&json!({})),
            "parameters": body.get("parameters").unwrap_or(&json!({ "build": [], "run": [] })),
            "autoRunOnDeploy": body.get("autoRunOnDeploy").unwrap_or(&json!(false)),
            "createdAt": self.now(),
            "createdBy": "ops@example.com",
        });
        if body.get("artifact").is_some() {
            release["artifact"] = json!({ "id": self.id("a47f"), "version": 1 });
        }
        release
    }

    fn update_spec(&mut self, request: &Checked) -> Outcome {
        self.with_spec(request, |spec| {
            let mut changes = request.body.clone();
            if let Some(metadata) = changes.as_object_mut().and_then(|it| it.remove("metadata")) {
                merge(&mut spec.value["metadata"], &metadata);
            }
            merge(&mut spec.value, &changes);
            Reply::new(200, json!({}))
        })
    }

    fn delete_spec(&mut self, request: &Checked) -> Outcome {
        let id = request.step("spec_id").to_owned();
        if self
            .deployments
            .iter()
            .any(|it| it.value["spec"]["id"] == id.as_str())
        {
            return Reply::refuse(409, "the block is still deployed").into();
        }
        let deleted = self.with_spec(request, |_| Reply::empty(204));
        self.specs.retain(|it| it.id != id);
        deleted
    }

    fn list_releases(&self, request: &Checked) -> Outcome {
        let id = request.step("spec_id");
        match self.specs.iter().find(|it| it.id == id) {
            Some(spec) => Outcome::Items(sorted(request, spec.releases.clone())),
            None => Reply::refuse(404, format!("there is no spec {id}")).into(),
        }
    }

    fn create_release(&mut self, request: &Checked) -> Outcome {
        let spec = request.body["spec"].clone();
        let release = self.release(&spec, &request.body);
        self.with_spec(request, |it| {
            if let Err(refusal) = newer(&release["version"], &it.releases) {
                return refusal;
            }
            if request.first("validate") == Some(&json!(true)) {
                return Reply::new(200, json!({ "success": true, "message": "it is valid" }));
            }
            let version = release["version"].clone();
            it.releases.push(release);
            Reply::new(
                201,
                json!({ "id": it.id, "release": { "version": version } }),
            )
        })
    }

    // ---- deployments

    fn with_deployment(
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

    fn list_deployments(&self, request: &Checked) -> Outcome {
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

    fn create_deployment(&mut self, request: &Checked) -> Outcome {
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
    fn goal(&mut self) -> String {
        let failure = self.fail_next.take();
        failure.unwrap_or_else(|| "deployed".to_owned())
    }

    fn add_deployment(&mut self, id: String, spec: &Value, body: &Value, goal: String) {
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
    fn deployable(&self, id: &Value, version: &Value) -> Result<Value, Reply> {
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

    fn redeploy(&mut self, request: &Checked) -> Outcome {
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

    fn delete_deployment(&mut self, request: &Checked) -> Outcome {
        let id = request.step("deployment_id").to_owned();
        let deleted = self.with_deployment(request, |_| Reply::new(202, json!({})));
        self.deployments.retain(|it| it.id != id);
        deleted
    }

    fn list_revisions(&mut self, request: &Checked) -> Outcome {
        let id = request.step("deployment_id");
        let Some(deployment) = self.deployments.iter().find(|it| it.id == id) else {
            return Reply::refuse(404, format!("there is no deployment {id}")).into();
        };
        let wanted = |it: &&Value| one_of(request, "status", &it["status"]);
        let revisions = deployment.revisions.iter().filter(wanted).cloned();
        Outcome::Items(sorted(request, revisions.collect()))
    }

    fn create_revision(&mut self, request: &Checked) -> Outcome {
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
    fn describe_app(&mut self, request: &Checked) -> Outcome {
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
    pub(super) fn set_parent(&mut self, deployment: &str, app: &str) {
        if let Some(found) = self.deployments.iter_mut().find(|it| it.id == deployment) {
            found.value["parent"] = json!({ "id": app });
        }
    }

    fn id(&mut self, kind: &str) -> String {
        self.clock += 1;
        format!("0bddb4c6-40c5-45c3-{kind}-{:012}", self.clock)
    }

    fn now(&mut self) -> String {
        self.clock += 1;
        super::server::time(self.clock)
    }
}

impl Spec {
    fn answer(&self) -> Value {
        let mut answer = self.value.clone();
        if let Some(latest) = self.releases.last() {
            answer["latestRelease"] = latest.clone();
            answer["parameters"] = latest["parameters"].clone();
        }
        answer
    }
}

impl Deployment {
    fn answer(&self) -> Value {
        let mut answer = self.value.clone();
        if let Some(latest) = self.revisions.last() {
            answer["latestRevision"] = latest.clone();
        }
        answer
    }

    /// Comes nearer to its end by being looked at.
    fn look(&mut self) {
        self.looks += 1;
        let status = self.value["metadata"]["status"].as_str();
        if matches!(status, Some("deploying" | "redeploying")) && self.looks > LOOKS_TO_DEPLOY {
            let goal = self.goal.clone();
            self.set_status(&goal);
        }
    }

    fn set_status(&mut self, status: &str) {
        self.value["metadata"]["status"] = json!(status);
        if let Some(revision) = self.revisions.last_mut() {
            let status = if status == "redeploying" {
                "deploying"
            } else {
                status
            };
            revision["status"] = json!(status);
        }
    }

    fn revise(&mut self, id: String, created_at: String, body: &Value) {
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

    fn patch(&mut self, values: &Value) -> Reply {
        self.run
            .extend(values.as_object().cloned().unwrap_or_default());
        Reply::new(200, json!(self.run))
    }
}

fn verdict() -> Outcome {
    Reply::new(200, json!({ "success": true, "message": "it is valid" })).into()
}

fn parameters(body: &Value) -> Value {
    let of = |stage: &str| body["parameters"].get(stage).cloned().unwrap_or(json!({}));
    json!({ "build": of("build"), "run": of("run") })
}

/// Whether a version may follow these releases.
fn newer(version: &Value, releases: &[Value]) -> Result<(), Reply> {
    let parse = |it: &Value| it.as_str().and_then(|it| Version::parse(it).ok());
    let Some(version) = parse(version) else {
        return Err(Reply::refuse(
            422,
            format!("{version} is no semantic version"),
        ));
    };
    let latest = releases.iter().filter_map(|it| parse(&it["version"])).max();
    match latest {
        Some(latest) if version <= latest => Err(Reply::refuse(
            422,
            format!("version must be greater than {latest}"),
        )),
        _ => Ok(()),
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
