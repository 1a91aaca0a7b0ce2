// The client for Press Blocks. Generated from its OpenAPI document: edit the document, not this file.

#[allow(unused_imports)]
use crate::reading::{Field, Member, Shape, Tag, Union};
pub(super) static SpecId: Shape = Shape::Text;
pub(super) static ReleaseId: Shape = Shape::Text;
pub(super) static ArtifactId: Shape = Shape::Text;
pub(super) static DeploymentId: Shape = Shape::Text;
pub(super) static RevisionId: Shape = Shape::Text;
pub(super) static PlatformId: Shape = Shape::Text;
pub(super) static ExecutionId: Shape = Shape::Text;
pub(super) static ImageId: Shape = Shape::TextOrInteger;
pub(super) static BlockKind: Shape = Shape::Text;
pub(super) static SpecStatus: Shape = Shape::Text;
pub(super) static SpecScope: Shape = Shape::Text;
pub(super) static DeploymentStatus: Shape = Shape::Text;
pub(super) static RevisionStatus: Shape = Shape::Text;
pub(super) static BlockSort: Shape = Shape::Text;
pub(super) static ReleaseSort: Shape = Shape::Text;
pub(super) static DescriptionContentType: Shape = Shape::Text;
pub(super) static Tag: Shape = Shape::Object(&[Field::optional("name", &Shape::Text)]);
pub(super) static BlockMetadata: Shape = Shape::Object(
    &[
        Field::required("name", &Shape::Text),
        Field::optional("title", &Shape::Text),
        Field::required("summary", &Shape::Text),
        Field::optional("description", &Shape::Text),
        Field::optional("descriptionContentType", &DescriptionContentType),
        Field::optional("imageUrl", &Shape::Text),
        Field::optional("tags", &Shape::List(&Tag)),
    ],
);
pub(super) static BlockSpecMetadata: Shape = Shape::Object(
    &[
        Field::optional("name", &Shape::Text),
        Field::optional("title", &Shape::Text),
        Field::optional("summary", &Shape::Text),
        Field::optional("description", &Shape::Text),
        Field::optional("descriptionContentType", &DescriptionContentType),
        Field::optional("imageUrl", &Shape::Text),
        Field::optional("tags", &Shape::List(&Tag)),
        Field::optional("status", &SpecStatus),
    ],
);
pub(super) static BlockDeploymentMetadata: Shape = Shape::Object(
    &[
        Field::optional("name", &Shape::Text),
        Field::optional("title", &Shape::Text),
        Field::optional("summary", &Shape::Text),
        Field::optional("description", &Shape::Text),
        Field::optional("descriptionContentType", &DescriptionContentType),
        Field::optional("imageUrl", &Shape::Text),
        Field::optional("tags", &Shape::List(&Tag)),
        Field::optional("status", &DeploymentStatus),
    ],
);
pub(super) static BlockSpecMetadataPatch: Shape = Shape::Object(
    &[
        Field::optional("metadata", &BlockSpecMetadata),
        Field::optional("featured", &Shape::Boolean),
        Field::optional("scope", &SpecScope),
        Field::optional("tenants", &Shape::List(&Shape::Text)),
    ],
);
pub(super) static BlockDeploymentMetadataPatch: Shape = Shape::Object(
    &[
        Field::optional("name", &Shape::Text),
        Field::optional("title", &Shape::Text),
        Field::optional("summary", &Shape::Text),
        Field::optional("description", &Shape::Text),
        Field::optional("descriptionContentType", &DescriptionContentType),
        Field::optional("imageUrl", &Shape::Text),
        Field::optional("tags", &Shape::List(&Tag)),
    ],
);
pub(super) static BlockSpecInput: Shape = Shape::Object(
    &[
        Field::required("version", &Shape::Number),
        Field::required("kind", &BlockKind),
        Field::required("metadata", &BlockMetadata),
        Field::required("release", &ReleaseInput),
        Field::optional("config", &BlockConfig),
    ],
);
pub(super) static BlockSpecReleaseInput: Shape = Shape::Object(
    &[Field::required("release", &ReleaseInput), Field::optional("config", &BlockConfig)],
);
pub(super) static ReleaseInput: Shape = Shape::Object(
    &[Field::required("version", &Shape::Text), Field::optional("notes", &Shape::Text)],
);
pub(super) static BlockSpecCreated: Shape = Shape::Object(
    &[
        Field::optional("id", &SpecId),
        Field::optional("success", &Shape::Boolean),
        Field::optional("message", &Shape::Text),
    ],
);
pub(super) static BlockSpecReleaseCreated: Shape = Shape::Object(
    &[
        Field::optional("id", &SpecId),
        Field::optional("release", &ReleaseReference),
        Field::optional("success", &Shape::Boolean),
        Field::optional("message", &Shape::Text),
    ],
);
pub(super) static ReleaseReference: Shape = Shape::Object(
    &[Field::optional("version", &Shape::Text)],
);
pub(super) static BlockSpec: Shape = Shape::Object(
    &[
        Field::required("id", &SpecId),
        Field::optional("kind", &BlockKind),
        Field::optional("featured", &Shape::Boolean),
        Field::optional("scope", &SpecScope),
        Field::optional("tenants", &Shape::List(&Shape::Text)),
        Field::optional("metadata", &BlockSpecMetadata),
        Field::optional("latestRelease", &BlockSpecRelease),
        Field::optional("parameters", &ParameterDescriptions),
        Field::optional("createdAt", &Shape::Time),
        Field::optional("createdBy", &Shape::Text),
    ],
);
pub(super) static BlockSpecPage: Shape = Shape::Object(
    &[
        Field::optional("specs", &Shape::List(&BlockSpec)),
        Field::optional("pageCount", &Shape::Integer),
        Field::optional("pageNumber", &Shape::Integer),
        Field::optional("pageSize", &Shape::Integer),
        Field::optional("specCount", &Shape::Integer),
        Field::optional("specsCount", &Shape::Integer),
    ],
);
pub(super) static BlockSpecRelease: Shape = Shape::Object(
    &[
        Field::optional("id", &ReleaseId),
        Field::optional("version", &Shape::Text),
        Field::optional("notes", &Shape::Text),
        Field::optional("artifact", &Artifact),
        Field::optional("config", &BlockConfig),
        Field::optional("parameters", &ParameterDescriptions),
        Field::optional("autoRunOnDeploy", &Shape::Boolean),
        Field::optional("createdAt", &Shape::Time),
        Field::optional("createdBy", &Shape::Text),
    ],
);
pub(super) static BlockSpecReleasePage: Shape = Shape::Object(
    &[
        Field::optional("releases", &Shape::List(&BlockSpecRelease)),
        Field::optional("pageCount", &Shape::Integer),
        Field::optional("pageNumber", &Shape::Integer),
        Field::optional("pageSize", &Shape::Integer),
        Field::optional("releaseCount", &Shape::Integer),
    ],
);
pub(super) static Artifact: Shape = Shape::Object(
    &[Field::optional("id", &ArtifactId), Field::optional("version", &Shape::Integer)],
);
pub(super) static BlockDeploymentInput: Shape = Shape::Object(
    &[
        Field::required("metadata", &BlockMetadata),
        Field::required("spec", &SpecSelector),
        Field::required("revision", &RevisionInput),
        Field::optional("parameters", &DeploymentParameters),
    ],
);
pub(super) static SpecSelector: Shape = Shape::Object(
    &[Field::required("id", &SpecId), Field::optional("release", &ReleaseReference)],
);
pub(super) static RevisionInput: Shape = Shape::Object(
    &[Field::optional("notes", &Shape::Text)],
);
pub(super) static DeploymentParameters: Shape = Shape::Object(
    &[
        Field::optional("build", &ParameterValues),
        Field::optional("run", &ParameterValues),
    ],
);
pub(super) static BlockDeploymentRevisionInput: Shape = Shape::Object(
    &[
        Field::optional("release", &ReleaseReference),
        Field::optional("revision", &RevisionInput),
        Field::optional("parameters", &DeploymentParameters),
    ],
);
pub(super) static BlockDeploymentCreated: Shape = Shape::Object(
    &[Field::required("id", &DeploymentId)],
);
pub(super) static BlockDeploymentRevisionCreated: Shape = Shape::Object(
    &[Field::optional("id", &DeploymentId), Field::optional("revision", &Shape::Integer)],
);
pub(super) static Redeployed: Shape = Shape::Object(
    &[
        Field::optional("deploymentId", &DeploymentId),
        Field::optional("revision", &Shape::Integer),
        Field::optional("revisionId", &RevisionId),
    ],
);
pub(super) static Execution: Shape = Shape::Object(
    &[Field::optional("executeResponse", &Shape::List(&BlockExecution))],
);
pub(super) static BlockExecution: Shape = Shape::Object(
    &[
        Field::optional("blockSpecId", &SpecId),
        Field::optional("version", &Shape::Text),
        Field::optional("executionId", &ExecutionId),
        Field::optional("status", &Shape::Text),
    ],
);
pub(super) static Nothing: Shape = Shape::Object(&[]);
pub(super) static Acknowledgement: Shape = Shape::Object(&[]);
pub(super) static BlockDeployment: Shape = Shape::Object(
    &[
        Field::required("id", &DeploymentId),
        Field::optional("kind", &Shape::Text),
        Field::optional("metadata", &BlockDeploymentMetadata),
        Field::optional("latestRevision", &BlockDeploymentRevision),
        Field::optional("spec", &DeployedSpec),
        Field::optional("parameters", &DeploymentParameters),
        Field::optional("parent", &ParentDeployment),
        Field::optional("createdAt", &Shape::Time),
        Field::optional("createdBy", &Shape::Text),
    ],
);
pub(super) static DeployedSpec: Shape = Shape::Object(
    &[
        Field::optional("id", &SpecId),
        Field::optional("name", &Shape::Text),
        Field::optional("release", &ReleaseReference),
    ],
);
pub(super) static ParentDeployment: Shape = Shape::Object(
    &[Field::optional("id", &DeploymentId)],
);
pub(super) static BlockDeploymentPage: Shape = Shape::Object(
    &[
        Field::optional("deployments", &Shape::List(&BlockDeployment)),
        Field::optional("pageCount", &Shape::Integer),
        Field::optional("pageNumber", &Shape::Integer),
        Field::optional("pageSize", &Shape::Integer),
        Field::optional("deploymentCount", &Shape::Integer),
        Field::optional("deploymentsCount", &Shape::Integer),
    ],
);
pub(super) static BlockDeploymentRevision: Shape = Shape::Object(
    &[
        Field::optional("id", &RevisionId),
        Field::optional("revision", &Shape::Integer),
        Field::optional("status", &RevisionStatus),
        Field::optional("notes", &Shape::Text),
        Field::optional("resources", &Shape::List(&Shape::Any)),
        Field::optional("spec", &DeployedSpec),
        Field::optional("parameters", &DeploymentParameters),
        Field::optional("createdAt", &Shape::Time),
        Field::optional("createdBy", &Shape::Text),
    ],
);
pub(super) static BlockDeploymentRevisionPage: Shape = Shape::Object(
    &[
        Field::optional("revisions", &Shape::List(&BlockDeploymentRevision)),
        Field::optional("deployments", &Shape::List(&BlockDeploymentRevision)),
        Field::optional("pageCount", &Shape::Integer),
        Field::optional("pageNumber", &Shape::Integer),
        Field::optional("pageSize", &Shape::Integer),
        Field::optional("revisionCount", &Shape::Integer),
    ],
);
pub(super) static AppDeployment: Shape = Shape::Object(
    &[
        Field::required("id", &DeploymentId),
        Field::optional("latestRevision", &AppDeploymentRevision),
    ],
);
pub(super) static AppDeploymentRevision: Shape = Shape::Object(
    &[Field::optional("blocks", &Shape::List(&AppBlock))],
);
pub(super) static AppBlock: Shape = Shape::Object(
    &[
        Field::optional("deploymentId", &DeploymentId),
        Field::optional("platformId", &PlatformId),
        Field::optional("kind", &BlockKind),
        Field::optional("name", &Shape::Text),
        Field::optional("status", &DeploymentStatus),
    ],
);
pub(super) static ParameterValues: Shape = Shape::Map(&Shape::Any);
pub(super) static ParametersPatch: Shape = Shape::Object(
    &[
        Field::optional("appParameters", &ParameterValues),
        Field::required("parameters", &ParameterValues),
    ],
);
pub(super) static ParameterType: Shape = Shape::Text;
pub(super) static ParameterDefinitions: Shape = Shape::Object(
    &[
        Field::optional("build", &Shape::List(&ParameterDefinition)),
        Field::optional("run", &Shape::List(&ParameterDefinition)),
    ],
);
pub(super) static ParameterDefinition: Shape = Shape::Object(
    &[
        Field::required("name", &Shape::Text),
        Field::required("type", &ParameterType),
        Field::required("required", &Shape::Boolean),
        Field::optional("title", &Shape::Text),
        Field::optional("description", &Shape::Text),
        Field::optional("defaultValue", &Shape::Any),
        Field::optional("hideValue", &Shape::Boolean),
        Field::optional("options", &Shape::List(&ParameterOption)),
        Field::optional("conditions", &Shape::List(&ParameterCondition)),
    ],
);
pub(super) static ParameterDescriptions: Shape = Shape::Object(
    &[
        Field::optional("build", &Shape::List(&ParameterDescription)),
        Field::optional("run", &Shape::List(&ParameterDescription)),
    ],
);
pub(super) static ParameterDescription: Shape = Shape::Object(
    &[
        Field::optional("name", &Shape::Text),
        Field::optional("type", &ParameterType),
        Field::optional("required", &Shape::Boolean),
        Field::optional("title", &Shape::Text),
        Field::optional("description", &Shape::Text),
        Field::optional("defaultValue", &Shape::Any),
        Field::optional("hideValue", &Shape::Boolean),
        Field::optional("options", &Shape::List(&ParameterOption)),
        Field::optional("conditions", &Shape::List(&ParameterCondition)),
    ],
);
pub(super) static ParameterOption: Shape = Shape::Object(
    &[Field::optional("title", &Shape::Text), Field::optional("value", &Shape::Any)],
);
pub(super) static ParameterCondition: Shape = Shape::Union(
    &Union {
        members: &[
            Member {
                shape: &ConditionGroup,
                fields: &["conditionType", "conditions"],
            },
            Member {
                shape: &ValueCondition,
                fields: &["dependsOn"],
            },
        ],
        tag: None,
    },
);
pub(super) static ConditionGroup: Shape = Shape::Object(
    &[
        Field::required("conditionType", &ConditionType),
        Field::required("conditions", &Shape::List(&ParameterCondition)),
    ],
);
pub(super) static ConditionType: Shape = Shape::Text;
pub(super) static ValueCondition: Shape = Shape::Object(
    &[
        Field::required("dependsOn", &Shape::Text),
        Field::optional("operator", &ComparisonOperator),
        Field::optional("value", &Shape::Any),
    ],
);
pub(super) static ComparisonOperator: Shape = Shape::Text;
pub(super) static ParamRef: Shape = Shape::Text;
pub(super) static BooleanOrParam: Shape = Shape::Union(
    &Union {
        members: &[
            Member {
                shape: &Shape::Boolean,
                fields: &[],
            },
            Member {
                shape: &ParamRef,
                fields: &[],
            },
        ],
        tag: None,
    },
);
pub(super) static IntegerOrParam: Shape = Shape::Union(
    &Union {
        members: &[
            Member {
                shape: &Shape::Integer,
                fields: &[],
            },
            Member {
                shape: &ParamRef,
                fields: &[],
            },
        ],
        tag: None,
    },
);
pub(super) static ConfigScalar: Shape = Shape::Union(
    &Union {
        members: &[
            Member {
                shape: &Shape::Text,
                fields: &[],
            },
            Member {
                shape: &Shape::Number,
                fields: &[],
            },
            Member {
                shape: &Shape::Boolean,
                fields: &[],
            },
        ],
        tag: None,
    },
);
pub(super) static BlockConfig: Shape = Shape::Union(
    &Union {
        members: &[
            Member {
                shape: &WorkflowConfig,
                fields: &["steps"],
            },
            Member {
                shape: &ServiceConfig,
                fields: &["serviceType"],
            },
        ],
        tag: None,
    },
);
pub(super) static WorkflowConfig: Shape = Shape::Object(
    &[
        Field::optional("images", &Shape::Map(&Image)),
        Field::required("steps", &Shape::Map(&Step)),
        Field::optional("triggers", &Shape::List(&Trigger)),
        Field::optional("watchers", &Shape::List(&Watcher)),
    ],
);
pub(super) static ServiceConfig: Shape = Shape::Object(
    &[
        Field::required("serviceType", &ServiceType),
        Field::optional("image", &Image),
        Field::optional("imageDetails", &ImageDetails),
        Field::optional("resources", &Resources),
        Field::optional("parameters", &StepParameters),
        Field::optional(
            "sessionStickiness",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional(
            "scaleToZero",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional("entrypoint", &Shape::Text),
        Field::optional("healthCheckURL", &Shape::Text),
        Field::optional(
            "minInstances",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"integer\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &IntegerOrParam,
            ),
        ),
    ],
);
pub(super) static ServiceType: Shape = Shape::Text;
pub(super) static Image: Shape = Shape::Object(
    &[
        Field::optional("version", &Shape::Text),
        Field::optional("dockerfile", &Shape::Text),
        Field::optional("context", &Shape::Text),
        Field::optional(
            "useCache",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional("buildArguments", &Shape::Map(&ConfigScalar)),
        Field::optional("secrets", &Shape::List(&Shape::Text)),
    ],
);
pub(super) static ImageDetails: Shape = Shape::Object(
    &[Field::optional("id", &ImageId), Field::optional("versionId", &ImageId)],
);
pub(super) static Resources: Shape = Shape::Object(
    &[
        Field::optional(
            "instanceTypeId",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"integer\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &IntegerOrParam,
            ),
        ),
        Field::optional("storage", &Shape::Text),
    ],
);
pub(super) static Repository: Shape = Shape::Object(
    &[
        Field::optional("branch", &Shape::Text),
        Field::optional("token", &Shape::Text),
        Field::optional("url", &Shape::Text),
        Field::optional("filePath", &Shape::Text),
    ],
);
pub(super) static Step: Shape = Shape::Union(
    &Union {
        members: &[
            Member {
                shape: &StandardStep,
                fields: &[],
            },
            Member {
                shape: &HttpStep,
                fields: &[],
            },
            Member {
                shape: &ExportStep,
                fields: &[],
            },
            Member {
                shape: &SqlStep,
                fields: &[],
            },
        ],
        tag: Some(Tag {
            field: "type",
            values: &[
                ("standard", 0usize),
                ("http", 1usize),
                ("export", 2usize),
                ("sql", 3usize),
            ],
            absent: Some(0usize),
        }),
    },
);
pub(super) static StandardStep: Shape = Shape::Object(
    &[
        Field::optional("type", &StandardStepType),
        Field::optional("command", &Shape::Text),
        Field::optional("image", &Image),
        Field::optional("imageRef", &Shape::Text),
        Field::optional("imageDetails", &ImageDetails),
        Field::optional("imageId", &ImageId),
        Field::optional("imageVersionId", &ImageId),
        Field::optional("resources", &Resources),
        Field::optional(
            "stepTimeout",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"integer\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &IntegerOrParam,
            ),
        ),
        Field::optional(
            "clearImageCache",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional("repository", &Repository),
        Field::optional("outputParameters", &Shape::Map(&Shape::Any)),
        Field::optional("parents", &Shape::List(&Shape::Text)),
        Field::optional("parameters", &StepParameters),
        Field::optional("executionParameters", &ExecutionParameters),
        Field::optional("runConfiguration", &RunConfiguration),
    ],
);
pub(super) static HttpStep: Shape = Shape::Object(
    &[
        Field::required("type", &HttpStepType),
        Field::optional("method", &HttpMethod),
        Field::optional("url", &Shape::Text),
        Field::optional("payload", &Shape::Text),
        Field::optional("headers", &HttpHeaders),
        Field::optional("auth", &HttpAuth),
        Field::optional("outputParameters", &Shape::Map(&Shape::Any)),
        Field::optional("parents", &Shape::List(&Shape::Text)),
        Field::optional("parameters", &StepParameters),
        Field::optional("executionParameters", &ExecutionParameters),
        Field::optional("runConfiguration", &RunConfiguration),
    ],
);
pub(super) static HttpMethod: Shape = Shape::Text;
pub(super) static HttpHeaders: Shape = Shape::Object(
    &[
        Field::optional("absolute", &Shape::Map(&ConfigScalar)),
        Field::optional("secrets", &Shape::Map(&Shape::Text)),
    ],
);
pub(super) static HttpAuth: Shape = Shape::Object(
    &[
        Field::optional("type", &HttpAuthType),
        Field::optional("clientId", &Shape::Text),
        Field::optional("clientSecret", &Shape::Text),
        Field::optional("authUrl", &Shape::Text),
        Field::optional("username", &Shape::Text),
        Field::optional("password", &Shape::Text),
        Field::optional("apiKey", &Shape::Text),
        Field::optional("bearerToken", &Shape::Text),
    ],
);
pub(super) static HttpAuthType: Shape = Shape::Text;
pub(super) static ExportStep: Shape = Shape::Object(
    &[
        Field::required("type", &ExportStepType),
        Field::optional("schema", &Shape::Text),
        Field::optional("table", &Shape::Text),
        Field::optional("sortBy", &Shape::Text),
        Field::optional("sortOrder", &SortOrder),
        Field::optional(
            "compression",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional("parents", &Shape::List(&Shape::Text)),
        Field::optional("parameters", &StepParameters),
        Field::optional("executionParameters", &ExecutionParameters),
        Field::optional("runConfiguration", &RunConfiguration),
    ],
);
pub(super) static SortOrder: Shape = Shape::Text;
pub(super) static SqlStep: Shape = Shape::Object(
    &[
        Field::required("type", &SqlStepType),
        Field::optional("sqlQueryPath", &Shape::Text),
        Field::optional("repository", &Repository),
        Field::optional("parents", &Shape::List(&Shape::Text)),
        Field::optional("parameters", &StepParameters),
        Field::optional("executionParameters", &ExecutionParameters),
        Field::optional("runConfiguration", &RunConfiguration),
    ],
);
pub(super) static StepParameters: Shape = Shape::Object(
    &[
        Field::optional("env", &Shape::Map(&ConfigScalar)),
        Field::optional("inherit", &Shape::Map(&ConfigScalar)),
        Field::optional("secrets", &Shape::List(&Shape::Text)),
    ],
);
pub(super) static ExecutionParameters: Shape = Shape::Object(
    &[
        Field::optional("conditional", &Shape::List(&StepCondition)),
        Field::optional("parentStatus", &Shape::List(&ParentStatus)),
    ],
);
pub(super) static StepCondition: Shape = Shape::Object(
    &[
        Field::optional("condition", &ComparisonOperator),
        Field::optional("paramName", &Shape::Text),
        Field::optional("stepName", &Shape::Text),
        Field::optional("value", &ConfigScalar),
    ],
);
pub(super) static ParentStatus: Shape = Shape::Object(
    &[
        Field::optional("condition", &ParentCondition),
        Field::optional("parents", &Shape::List(&Shape::Text)),
        Field::optional("status", &Shape::List(&StepOutcome)),
    ],
);
pub(super) static ParentCondition: Shape = Shape::Text;
pub(super) static StepOutcome: Shape = Shape::Text;
pub(super) static RunConfiguration: Shape = Shape::Object(
    &[
        Field::optional("retryOptions", &RetryOptions),
        Field::optional("skipConfiguration", &SkipConfiguration),
    ],
);
pub(super) static RetryOptions: Shape = Shape::Object(
    &[
        Field::optional(
            "duration",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"integer\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &IntegerOrParam,
            ),
        ),
        Field::optional(
            "exitCodes",
            &Shape::Limited(
                "{\"items\":{\"anyOf\":[{\"type\":\"integer\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}}",
                &Shape::List(&IntegerOrParam),
            ),
        ),
        Field::optional(
            "exponentialBackoff",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional(
            "numberOfRetries",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"integer\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &IntegerOrParam,
            ),
        ),
    ],
);
pub(super) static SkipConfiguration: Shape = Shape::Object(
    &[
        Field::optional(
            "skip",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional(
            "skipDAG",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
    ],
);
pub(super) static Trigger: Shape = Shape::Object(
    &[
        Field::optional("cron", &Shape::Text),
        Field::optional(
            "webhook",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional("webhookPolicy", &Shape::Text),
    ],
);
pub(super) static Watcher: Shape = Shape::Object(
    &[
        Field::optional("events", &WatcherEvents),
        Field::optional("user", &Shape::Text),
        Field::optional("webhook", &WebhookWatcher),
        Field::optional("email", &EmailWatcher),
    ],
);
pub(super) static WatcherEvents: Shape = Shape::Object(
    &[
        Field::optional(
            "success",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional(
            "fail",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"boolean\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &BooleanOrParam,
            ),
        ),
        Field::optional(
            "runtimeExceeded",
            &Shape::Limited(
                "{\"anyOf\":[{\"type\":\"integer\"},{\"pattern\":\"^@param:.+$\",\"type\":\"string\"}]}",
                &IntegerOrParam,
            ),
        ),
    ],
);
pub(super) static WebhookWatcher: Shape = Shape::Object(
    &[
        Field::optional("name", &Shape::Text),
        Field::optional("url", &Shape::Text),
        Field::optional("payload", &Shape::Text),
    ],
);
pub(super) static EmailWatcher: Shape = Shape::Object(
    &[
        Field::optional("name", &Shape::Text),
        Field::optional("recipients", &EmailRecipients),
    ],
);
pub(super) static EmailRecipients: Shape = Shape::Object(
    &[Field::optional("to", &Shape::List(&Shape::Text))],
);
pub(super) static StandardStepType: Shape = Shape::Text;
pub(super) static HttpStepType: Shape = Shape::Text;
pub(super) static ExportStepType: Shape = Shape::Text;
pub(super) static SqlStepType: Shape = Shape::Text;
