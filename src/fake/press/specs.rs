//! Block specs and their releases.

use semver::Version;
use serde_json::{Value, json};

use super::state::{PressState, Spec, begins, merge, one_of, sorted};
use crate::fake::check::Checked;
use crate::fake::response::{Outcome, ServerResponse};

impl PressState {
    pub(super) fn with_spec(
        &mut self,
        request: &Checked,
        serve: impl FnOnce(&mut Spec) -> ServerResponse,
    ) -> Outcome {
        let id = request.path_value("spec_id");
        match self.specs.iter_mut().find(|it| it.id == id) {
            Some(spec) => serve(spec).into(),
            None => ServerResponse::refuse(404, format!("spec {id} not found")).into(),
        }
    }

    pub(super) fn list_specs(&self, request: &Checked) -> Outcome {
        let wanted = |spec: &Value| {
            one_of(request, "status", &spec["metadata"]["status"])
                && one_of(request, "featured", &spec["featured"])
                && one_of(request, "scope", &spec["scope"])
                && begins(request, "name", &spec["metadata"]["name"])
                && begins(request, "title", &spec["metadata"]["title"])
        };
        let specs = self
            .specs
            .iter()
            .map(Spec::to_json)
            .filter(wanted)
            .collect();
        Outcome::Items(sorted(request, specs))
    }

    pub(super) fn create_spec(&mut self, request: &Checked) -> Outcome {
        let body = &request.body;
        let spec = &body["spec"];
        let name = &spec["metadata"]["name"];
        if self
            .specs
            .iter()
            .any(|it| it.value["metadata"]["name"] == *name)
        {
            return ServerResponse::refuse(409, format!("a block named {name} exists already"))
                .into();
        }
        if let Err(refusal) = newer(&spec["release"]["version"], &[]) {
            return refusal.into();
        }
        if request.first("validate") == Some(&json!(true)) {
            return verdict();
        }
        let id = self.id("5bec");
        self.add_spec(id.clone(), body);
        ServerResponse::new(201, json!({ "id": id })).into()
    }

    pub(super) fn add_spec(&mut self, id: String, body: &Value) {
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

    pub(super) fn release(&mut self, spec: &Value, body: &Value) -> Value {
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

    pub(super) fn update_spec(&mut self, request: &Checked) -> Outcome {
        self.with_spec(request, |spec| {
            let mut changes = request.body.clone();
            if let Some(metadata) = changes.as_object_mut().and_then(|it| it.remove("metadata")) {
                merge(&mut spec.value["metadata"], &metadata);
            }
            merge(&mut spec.value, &changes);
            ServerResponse::new(200, json!({}))
        })
    }

    pub(super) fn delete_spec(&mut self, request: &Checked) -> Outcome {
        let id = request.path_value("spec_id").to_owned();
        if self
            .deployments
            .iter()
            .any(|it| it.value["spec"]["id"] == id.as_str())
        {
            return ServerResponse::refuse(409, "the block is still deployed").into();
        }
        let deleted = self.with_spec(request, |_| ServerResponse::empty(204));
        self.specs.retain(|it| it.id != id);
        deleted
    }

    pub(super) fn list_releases(&self, request: &Checked) -> Outcome {
        let id = request.path_value("spec_id");
        match self.specs.iter().find(|it| it.id == id) {
            Some(spec) => Outcome::Items(sorted(request, spec.releases.clone())),
            None => ServerResponse::refuse(404, format!("spec {id} not found")).into(),
        }
    }

    pub(super) fn create_release(&mut self, request: &Checked) -> Outcome {
        let spec = request.body["spec"].clone();
        let release = self.release(&spec, &request.body);
        self.with_spec(request, |it| {
            if let Err(refusal) = newer(&release["version"], &it.releases) {
                return refusal;
            }
            if request.first("validate") == Some(&json!(true)) {
                return ServerResponse::new(
                    200,
                    json!({ "success": true, "message": "the spec is valid" }),
                );
            }
            let version = release["version"].clone();
            it.releases.push(release);
            ServerResponse::new(
                201,
                json!({ "id": it.id, "release": { "version": version } }),
            )
        })
    }
}

fn verdict() -> Outcome {
    ServerResponse::new(
        200,
        json!({ "success": true, "message": "the spec is valid" }),
    )
    .into()
}

/// Checks that a version is semantic, and greater than those of the releases.
fn newer(version: &Value, releases: &[Value]) -> Result<(), ServerResponse> {
    let parse = |it: &Value| it.as_str().and_then(|it| Version::parse(it).ok());
    let Some(version) = parse(version) else {
        return Err(ServerResponse::refuse(
            422,
            format!("{version} is not a semantic version"),
        ));
    };
    let latest = releases.iter().filter_map(|it| parse(&it["version"])).max();
    match latest {
        Some(latest) if version <= latest => Err(ServerResponse::refuse(
            422,
            format!("version must be greater than {latest}"),
        )),
        _ => Ok(()),
    }
}
