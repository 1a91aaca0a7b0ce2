//! The blocks and deployments that a seeded server starts with.

use serde_json::{Value, json};

use super::state::PressState;

impl PressState {
    /// Adds what the document's examples name: a block with a release, and a deployment of another
    /// block.
    pub(crate) fn seed(&mut self, example: impl Fn(&str) -> String) {
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
            // In `warning` it can be run and redeployed.
            let status = "warning".to_owned();
            let id = example("deployment_id");
            self.add_deployment(id, &spec, &body, status, 1);
        }
        for deployment in &mut self.deployments {
            deployment.poll();
        }
    }
}
