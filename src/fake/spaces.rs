//! The behaviour of Spaces: pairs of spaces, deployments, promotions, and the jobs that run them.

use std::collections::VecDeque;

use serde_json::{Value, json};

use super::check::Checked;
use super::clock;
use super::response::{Outcome, ServerResponse};

/// The status and the log of a job at each poll. A slow job stays at the last status but one.
const PROGRESS: &[(&str, &[(&str, &str)])] = &[
    ("pending", &[]),
    ("running", &[("info", "unpacking the archive")]),
    (
        "running",
        &[
            ("info", "unpacking the archive"),
            ("info", "building the image"),
        ],
    ),
    (
        "success",
        &[
            ("info", "unpacking the archive"),
            ("info", "building the image"),
            ("info", "starting the processes"),
        ],
    ),
];

/// The state of Spaces.
pub(super) struct SpacesState {
    spaces: Vec<Value>,
    jobs: Vec<Job>,
    /// The error messages of the next jobs that fail.
    failures: VecDeque<String>,
    /// How many polls the next jobs take.
    polls: VecDeque<usize>,
    clock: u64,
}

struct Job {
    id: String,
    task: &'static str,
    /// The space that the job changes.
    space: String,
    polls: usize,
    /// The poll at which the job ends.
    ends_at: usize,
    failure: Option<String>,
    created_at: String,
    completed_at: Option<String>,
}

impl SpacesState {
    /// Creates this many web apps, each with its pair of spaces.
    pub(super) fn new(webapps: usize) -> Self {
        let mut state = Self {
            spaces: Vec::new(),
            jobs: Vec::new(),
            failures: VecDeque::new(),
            polls: VecDeque::new(),
            clock: 0,
        };
        for webapp in 0..webapps {
            for (kind, offset) in [("uat", 0), ("production", 1)] {
                let id = 7_312_345_678_901_234_567_u64 + 2 * webapp as u64 + offset;
                let created_at = state.now();
                state.spaces.push(json!({
                    "id": id.to_string(),
                    "space_type": kind,
                    "status": "running",
                    "webapp": (42 + webapp).to_string(),
                    "platform_domain": format!("app-{}-{kind}.bentocloud.example", 42 + webapp),
                    "custom_domain": "",
                    "custom_domain_status": "unmapped",
                    "last_deployed_at": null,
                    "last_deployment_status": null,
                    "created_at": created_at,
                }));
            }
        }
        state
    }

    /// Adds what the document's examples name: a uat space with a deployment, and its job.
    pub(super) fn seed(&mut self, example: impl Fn(&str) -> String) {
        let (id, now) = (example("space_id"), self.now());
        if let Some(space) = self.spaces.iter_mut().find(|it| it["id"] == id.as_str()) {
            space["last_deployed_at"] = json!(now);
            space["last_deployment_status"] = json!("success");
        }
        self.jobs.push(Job {
            id: example("job_id"),
            task: "deploy_space",
            space: id,
            polls: PROGRESS.len(),
            ends_at: PROGRESS.len(),
            failure: None,
            created_at: now.clone(),
            completed_at: Some(now),
        });
    }

    pub(super) fn fail_next_job(&mut self, message: String) {
        self.failures.push_back(message);
    }

    pub(super) fn next_job_takes(&mut self, polls: usize) {
        self.polls.push_back(polls.max(1));
    }

    /// How many of the failures and durations that a test set were not used.
    pub(super) fn unused(&self) -> (usize, usize) {
        (self.failures.len(), self.polls.len())
    }

    /// Serves an operation, if it is one of Spaces.
    pub(super) fn serve(&mut self, operation: &str, request: &Checked) -> Option<Outcome> {
        Some(match operation {
            "list_spaces" => Outcome::Items(self.list(request)),
            "get_space" => match self.space(request.path_value("space_id")) {
                Some(space) => ServerResponse::new(200, space.clone()).into(),
                None => not_found("space"),
            },
            "deploy_space" => self.deploy(request),
            "promote_space" => self.promote(request),
            "get_job" => self.job(request.path_value("job_id")),
            _ => return None,
        })
    }

    fn list(&self, request: &Checked) -> Vec<Value> {
        let webapp = request.text("webapp_id");
        let wanted = |space: &&Value| webapp.is_none_or(|it| space["webapp"] == it);
        self.spaces.iter().filter(wanted).cloned().collect()
    }

    fn space(&self, id: &str) -> Option<&Value> {
        self.spaces.iter().find(|it| it["id"] == id)
    }

    fn deploy(&mut self, request: &Checked) -> Outcome {
        let id = request.path_value("space_id");
        match self.space(id).map(|it| it["space_type"].clone()) {
            None => not_found("space"),
            Some(kind) if kind != "uat" => only_uat(),
            Some(_) => {
                let name = request.body["display_name"].as_str();
                let name = name.map_or_else(|| format!("v{}", self.jobs.len() + 1), str::to_owned);
                self.start("deploy_space", id, id, &name)
            }
        }
    }

    fn promote(&mut self, request: &Checked) -> Outcome {
        let id = request.path_value("space_id");
        let Some(space) = self.space(id) else {
            return not_found("space");
        };
        if space["space_type"] != "uat" {
            return only_uat();
        }
        if space["last_deployment_status"] != "success" {
            return ServerResponse::refuse(409, "nothing was deployed to this space yet").into();
        }
        let production = self
            .spaces
            .iter()
            .find(|it| it["webapp"] == space["webapp"] && it["space_type"] == "production");
        let production = production
            .and_then(|it| it["id"].as_str())
            .map(str::to_owned);
        match production {
            Some(production) => self.start("promote_space", id, &production, "promotion"),
            None => not_found("production space"),
        }
    }

    /// Starts a job, and responds with its deployment.
    fn start(&mut self, task: &'static str, requested: &str, changed: &str, name: &str) -> Outcome {
        let number = self.jobs.len() + 1;
        let job = Job {
            id: format!("9b2f0a34-7a53-4e02-8c0e-{number:012}"),
            task,
            space: changed.to_owned(),
            polls: 0,
            ends_at: self.polls.pop_front().unwrap_or(PROGRESS.len()),
            failure: self.failures.pop_front(),
            created_at: self.now(),
            completed_at: None,
        };
        let deployment = json!({
            "id": format!("0f0e8c0a-6f6a-4a7e-9a35-{number:012}"),
            "display_name": name,
            "space_id": requested,
            "job_id": job.id,
            "created_at": job.created_at,
        });
        self.jobs.push(job);
        ServerResponse::new(201, deployment).into()
    }

    /// Returns a job, which advances with each poll.
    fn job(&mut self, id: &str) -> Outcome {
        let now = self.now();
        let Some(job) = self.jobs.iter_mut().find(|it| it.id == id) else {
            return not_found("job");
        };
        let last = PROGRESS.len() - 1;
        job.polls += 1;
        let progress = if job.polls >= job.ends_at {
            last
        } else {
            (job.polls - 1).min(last - 1)
        };
        let (mut status, log) = PROGRESS[progress];
        let mut log: Vec<Value> = log
            .iter()
            .map(|(level, message)| json!({ "level": level, "message": message }))
            .collect();
        if status == "success" {
            if let Some(failure) = &job.failure {
                status = "failed";
                log.pop();
                log.push(json!({ "level": "error", "message": failure }));
            }
            job.completed_at.get_or_insert_with(|| now.clone());
        }
        let body = json!({
            "id": job.id,
            "status": status,
            "task_name": job.task,
            // Present from the start: Konigle's Python client can't read a job without it.
            "log": log,
            "created_at": job.created_at,
            "completed_at": job.completed_at,
        });
        if job.completed_at.is_some() {
            let changed = job.space.clone();
            if let Some(space) = self
                .spaces
                .iter_mut()
                .find(|it| it["id"] == changed.as_str())
            {
                space["last_deployed_at"] = json!(now);
                space["last_deployment_status"] = json!(status);
            }
        }
        ServerResponse::new(200, body).into()
    }

    fn now(&mut self) -> String {
        self.clock += 1;
        clock::time(self.clock)
    }
}

fn not_found(what: &str) -> Outcome {
    ServerResponse::refuse(404, format!("no such {what}")).into()
}

fn only_uat() -> Outcome {
    ServerResponse::invalid("space_id", "must be the id of a uat space").into()
}
