//! A request body is exactly what the caller set: nothing is lost and nothing is added.
#![cfg(feature = "yaml")]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Number, Value, json};
use spacepress::press::types::{
    BlockConfig, BlockDeploymentInput, BlockDeploymentRevisionInput, BlockMetadata, BlockSpecInput,
    BlockSpecReleaseInput, ConditionGroup, ConfigScalar, EmailRecipients, EmailWatcher,
    ExecutionParameters, ExportStep, HttpAuth, HttpHeaders, HttpStep, Image, ImageDetails,
    ParamRef, ParameterCondition, ParameterDefinition, ParameterDefinitions, ParameterOption,
    ParameterType, ParentStatus, ReleaseInput, Repository, Resources, RetryOptions,
    RunConfiguration, ServiceConfig, SkipConfiguration, SqlStep, StandardStep, Step, StepCondition,
    StepParameters, Tag, Trigger, ValueCondition, Watcher, WatcherEvents, WebhookWatcher,
    WorkflowConfig,
};
use spacepress::{ErrorKind, yaml};

const WORKFLOW: &str = include_str!("blocks/workflow.yaml");
const OLDER: &str = include_str!("blocks/older_workflow.yaml");
const SERVICE: &str = include_str!("blocks/service.yaml");
const WEB_APP: &str = include_str!("blocks/web_app.yaml");
const PARAMETERS: &str = include_str!("blocks/parameters.yaml");
const DEPLOYMENT: &str = include_str!("blocks/deployment.yaml");

/// What a text says, without any of our types.
fn value(text: &str) -> Value {
    yaml_serde::from_str(text).unwrap()
}

/// Reads a text as YAML and as JSON, and makes sure that either is written as it was.
#[track_caller]
fn unchanged<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(text: &str) -> T {
    let expected = value(text);
    let read: T = yaml::from_str(text).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), expected);
    let from_json: T = serde_json::from_str(&expected.to_string()).unwrap();
    assert_eq!(from_json, read);
    read
}

#[test]
fn every_form_of_a_block_is_written_as_it_was_read() {
    for text in [WORKFLOW, SERVICE, WEB_APP] {
        let block: BlockSpecInput = unchanged(text);
        let shown = format!("{block:?}");
        assert!(
            !shown.contains("Other("),
            "everything in it is typed: {shown}"
        );
        assert!(
            !shown.contains("extra: {\""),
            "everything in it is known: {shown}"
        );
    }
    let block: BlockSpecInput = unchanged(OLDER);
    assert_eq!(block.metadata.extra["futureField"], json!({ "kept": true }));
    let Some(BlockConfig::Workflow(config)) = &block.config else {
        panic!("it is a workflow");
    };
    assert_eq!(config.extra["concurrency"], json!(2));
    assert!(
        matches!(&config.steps["by_ids"], Step::Standard(step) if step.image_id.as_ref().unwrap() == "12")
    );
    assert!(matches!(&config.steps["unheard_of"], Step::Other(step) if step["qubits"] == 3));

    let parameters: ParameterDefinitions = unchanged(PARAMETERS);
    assert!(!format!("{parameters:?}").contains("Other("));
    let deployment: BlockDeploymentInput = unchanged(DEPLOYMENT);
    assert_eq!(
        deployment.spec.release.as_ref().unwrap().version.as_deref(),
        Some("1.0.0")
    );

    let release = "release: { version: 2.0.0 }\nconfig: { steps: {} }\nmore: 1";
    let release: BlockSpecReleaseInput = unchanged(release);
    assert_eq!(release.extra["more"], json!(1));
    unchanged::<BlockDeploymentRevisionInput>(
        "release: { version: 2.0.0 }\nparameters: { run: { a: 1 } }",
    );
}

/// Returns every place of a scalar within a value.
fn scalars(value: &Value, place: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                scalars(value, &format!("{place}/{}", name.replace('/', "~1")), all);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                scalars(value, &format!("{place}/{index}"), all);
            }
        }
        _ => all.push(place.to_owned()),
    }
}

#[test]
fn every_scalar_of_a_config_may_be_a_parameter() {
    let mut places_seen = 0;
    for text in [WORKFLOW, SERVICE] {
        let whole = value(text);
        let mut places = Vec::new();
        scalars(&whole["config"], "/config", &mut places);
        // The type of a step is a tag, not a value.
        let is_type = |place: &str| place.split('/').count() == 5 && place.ends_with("/type");
        for place in places.iter().filter(|it| !is_type(it)) {
            let mut changed = whole.clone();
            *changed.pointer_mut(place).unwrap() = json!("@param:given");
            let read: BlockSpecInput = serde_json::from_value(changed.clone()).unwrap();
            assert!(!format!("{read:?}").contains("Other("), "{place} is typed");
            assert_eq!(serde_json::to_value(&read).unwrap(), changed, "{place}");
            places_seen += 1;
        }
    }
    assert!(places_seen > 90, "{places_seen} places were tried");
}

#[test]
fn builders_make_the_same_body_as_a_file() {
    let steps = [
        (
            "read",
            Step::from(
                StandardStep::new()
                    .with_command("python read.py")
                    .with_image_ref("base")
                    .with_resources(
                        Resources::new()
                            .with_instance_type_id(22)
                            .with_storage("20GB"),
                    )
                    .with_step_timeout(45)
                    .with_clear_image_cache(true)
                    .with_repository(
                        Repository::new()
                            .with_branch("main")
                            .with_token("repository-token")
                            .with_url("https://git.example/team/report"),
                    )
                    .with_output_parameters([
                        ("rows", json!("rows.txt")),
                        ("nested", json!({ "deep": [1, 2] })),
                    ])
                    .with_parameters(
                        StepParameters::new()
                            .with_env([
                                ("REGION", ConfigScalar::from("north")),
                                ("LIMIT", 100.into()),
                                ("DRY", false.into()),
                            ])
                            .with_inherit([("DAY", "day")])
                            .with_secrets(["database"]),
                    )
                    .with_run_configuration(
                        RunConfiguration::new()
                            .with_retry_options(
                                RetryOptions::new()
                                    .with_duration(30)
                                    .with_exit_codes([1, 2])
                                    .with_exponential_backoff(true)
                                    .with_number_of_retries(3),
                            )
                            .with_skip_configuration(
                                SkipConfiguration::new()
                                    .with_skip(false)
                                    .with_skip_dag(false),
                            ),
                    ),
            ),
        ),
        (
            "check",
            SqlStep::new()
                .with_parents(["read"])
                .with_sql_query_path("queries/check.sql")
                .with_execution_parameters(
                    ExecutionParameters::new()
                        .with_conditional([StepCondition::new()
                            .with_condition("not-equals")
                            .with_param_name("rows")
                            .with_step_name("read")
                            .with_value(0)])
                        .with_parent_status([ParentStatus::new()
                            .with_condition("all-of")
                            .with_parents(["read"])
                            .with_status(["success"])]),
                )
                .into(),
        ),
        (
            "compare",
            SqlStep::new()
                .with_repository(
                    Repository::new()
                        .with_branch("main")
                        .with_token("t")
                        .with_url("https://git.example/q")
                        .with_file_path("q/compare.sql"),
                )
                .into(),
        ),
        (
            "publish",
            HttpStep::new()
                .with_parents(["check", "compare"])
                .with_method("put")
                .with_url("https://reports.example/today")
                .with_payload("report")
                .with_headers(
                    HttpHeaders::new()
                        .with_absolute([
                            ("Content-Type", "text/html".into()),
                            ("X-Attempt", ConfigScalar::from(1)),
                        ])
                        .with_secrets([("X-Key", "report-key")]),
                )
                .with_auth(
                    HttpAuth::new()
                        .with_type("oauth")
                        .with_client_id("report")
                        .with_client_secret("not-so-secret")
                        .with_auth_url("https://login.example/token"),
                )
                .with_output_parameters([("address", "location")])
                .into(),
        ),
        (
            "tell",
            HttpStep::new()
                .with_method("post")
                .with_url("https://chat.example/say")
                .with_auth(
                    HttpAuth::new()
                        .with_type("basic")
                        .with_username("bot")
                        .with_password("pass")
                        .with_api_key("k")
                        .with_bearer_token("b"),
                )
                .into(),
        ),
        (
            "keep",
            ExportStep::new()
                .with_schema("reports")
                .with_table("daily")
                .with_sort_by("day")
                .with_sort_order("desc")
                .with_compression(true)
                .with_parents(["publish"])
                .into(),
        ),
    ];
    let base = Image::new()
        .with_version("0.0.2")
        .with_dockerfile("docker/base")
        .with_context("docker")
        .with_use_cache(false)
        .with_build_arguments([
            ("index", ConfigScalar::from("https://packages.example")),
            ("jobs", 4.into()),
            ("strict", true.into()),
        ])
        .with_secrets(["index-token"]);
    let config = WorkflowConfig::new(steps)
        .with_images([("base", base)])
        .with_triggers([
            Trigger::new().with_cron("0 1 * * *"),
            Trigger::new().with_webhook(true),
            Trigger::new().with_webhook_policy("queue"),
        ])
        .with_watchers([
            Watcher::new()
                .with_user("ops@example.com")
                .with_events(WatcherEvents::new().with_success(true).with_fail(true)),
            Watcher::new()
                .with_webhook(
                    WebhookWatcher::new()
                        .with_name("status board")
                        .with_url("https://board.example/hook")
                        .with_payload("{\"board\": 1}"),
                )
                .with_events(
                    WatcherEvents::new()
                        .with_success(false)
                        .with_fail(true)
                        .with_runtime_exceeded(90),
                ),
            Watcher::new()
                .with_email(EmailWatcher::new().with_name("on call").with_recipients(
                    EmailRecipients::new().with_to(["one@example.com", "two@example.com"]),
                ))
                .with_events(WatcherEvents::new().with_fail(true)),
        ]);
    let block = BlockSpecInput::new(
        1,
        "workflow",
        BlockMetadata::new("nightly-report", "Builds the report and sends it round")
            .with_title("Nightly report")
            .with_description("Reads the day's orders, and *writes* a report.")
            .with_description_content_type("text/markdown")
            .with_image_url("https://images.example/report.png")
            .with_tags([
                Tag::new().with_name("report"),
                Tag::new().with_name("nightly"),
            ]),
        ReleaseInput::new("2.3.0-rc.1+build.7").with_notes("Two lines\nof notes.\n"),
    )
    .with_config(config);

    assert_eq!(serde_json::to_value(&block).unwrap(), value(WORKFLOW));

    let service = ServiceConfig::new("web-app")
        .with_image_details(
            ImageDetails::new()
                .with_id("@param:image")
                .with_version_id("@param:image_version"),
        )
        .with_resources(Resources::new().with_instance_type_id("@param:size"))
        .with_session_stickiness("@param:sticky")
        .with_scale_to_zero(ParamRef::from("@param:zero"))
        .with_min_instances("@param:least")
        .with_health_check_url("@param:health");
    assert_eq!(
        serde_json::to_value(&service).unwrap(),
        value(WEB_APP)["config"]
    );

    let definitions = ParameterDefinitions::new().with_run([ParameterDefinition::new(
        "objects",
        ParameterType::ObjectArray,
        false,
    )
    .with_default_value(Value::Null)
    .with_options([ParameterOption::new()
        .with_title("one")
        .with_value(json!([{}]))])
    .with_conditions([
        ParameterCondition::from(ConditionGroup::new(
            "OR",
            [ValueCondition::new("a")
                .with_operator("equals")
                .with_value(1)],
        )),
        ValueCondition::new("b").into(),
    ])]);
    let expected = json!({ "run": [{ "name": "objects", "type": "object_array", "required": false, "defaultValue": null,
        "options": [{ "title": "one", "value": [{}] }],
        "conditions": [
            { "conditionType": "OR", "conditions": [{ "dependsOn": "a", "operator": "equals", "value": 1 }] },
            { "dependsOn": "b" },
        ] }] });
    assert_eq!(serde_json::to_value(&definitions).unwrap(), expected);
}

#[test]
fn required_fields_are_required() {
    for (text, missing) in [
        (
            "version: 1\nkind: workflow\nmetadata: { name: a, summary: b }",
            "release",
        ),
        (
            "version: 1\nkind: workflow\nmetadata: { name: a }\nrelease: { version: 1.0.0 }",
            "summary",
        ),
        (
            "version: 1\nkind: null\nmetadata: { name: a, summary: b }\nrelease: { version: 1.0.0 }",
            "kind",
        ),
    ] {
        let error = yaml::from_str::<BlockSpecInput>(text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(
            error
                .to_string()
                .contains(&format!("missing field `{missing}`")),
            "{error}"
        );
    }
    let error =
        yaml::from_str::<ParameterDefinitions>("run:\n  - name: a\n    type: string").unwrap_err();
    assert!(
        error.to_string().contains("missing field `required`"),
        "{error}"
    );
    assert!(error.to_string().contains("line 2"), "{error}");
}

#[test]
fn numbers_that_json_cannot_represent_are_never_sent() {
    // What a number is typed as can't hold them.
    assert_eq!(Number::from_f64(f64::NAN), None);
    assert_eq!(Number::from_f64(f64::INFINITY), None);
    for number in [".nan", ".inf", "-.inf"] {
        let text = format!(
            "run:\n  - {{ name: a, type: number, required: true, defaultValue: [1, {number}] }}"
        );
        let error = yaml::from_str::<ParameterDefinitions>(&text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(
            error.to_string().contains("run.0.defaultValue.1"),
            "{error}"
        );
        yaml::from_str::<BlockSpecInput>(
            &WORKFLOW.replace("version: 1\n", &format!("version: {number}\n")),
        )
        .unwrap_err();
    }
}

#[test]
fn a_secret_in_a_body_is_sent_and_not_shown() {
    let block: BlockSpecInput = yaml::from_str(WORKFLOW).unwrap();
    let shown = format!("{block:?}");
    for secret in ["not-so-secret", "repository-token", "pass\""] {
        assert!(!shown.contains(secret), "{secret}");
        assert!(serde_json::to_string(&block).unwrap().contains(secret));
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("block.yaml");
    let error = yaml::from_file::<BlockSpecInput>(&path).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LocalIo);
    assert!(error.to_string().contains("block.yaml"), "{error}");
    std::fs::write(&path, "version: 1\nkind: [").unwrap();
    let error = yaml::from_file::<BlockSpecInput>(&path).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.to_string().contains("block.yaml"), "{error}");
    // A byte order mark is not part of it.
    std::fs::write(&path, format!("\u{feff}{SERVICE}")).unwrap();
    yaml::from_file::<BlockSpecInput>(&path).unwrap();
}
