// The client for Spaces. Generated from its OpenAPI document: edit the document, not this file.

#[allow(unused_imports)]
use crate::reading::{Field, Member, Shape, Tag, Union};
pub(super) static SpaceId: Shape = Shape::TextOrInteger;
pub(super) static WebappId: Shape = Shape::TextOrInteger;
pub(super) static DeploymentId: Shape = Shape::Text;
pub(super) static JobId: Shape = Shape::Text;
pub(super) static SpaceType: Shape = Shape::Text;
pub(super) static SpaceStatus: Shape = Shape::Text;
pub(super) static CustomDomainStatus: Shape = Shape::Text;
pub(super) static JobStatus: Shape = Shape::Text;
pub(super) static Space: Shape = Shape::Object(
    &[
        Field::required("id", &SpaceId),
        Field::optional("space_type", &SpaceType),
        Field::optional("status", &SpaceStatus),
        Field::optional("webapp", &WebappId),
        Field::optional("platform_domain", &Shape::Text),
        Field::optional("custom_domain", &Shape::Text),
        Field::optional("custom_domain_status", &CustomDomainStatus),
        Field::optional("last_deployed_at", &Shape::Time),
        Field::optional("last_deployment_status", &Shape::Text),
        Field::optional("created_at", &Shape::Time),
    ],
);
pub(super) static SpacePage: Shape = Shape::Object(
    &[
        Field::optional("payload", &Shape::List(&Space)),
        Field::optional("results", &Shape::List(&Space)),
        Field::optional("count", &Shape::Integer),
        Field::optional("num_pages", &Shape::Integer),
        Field::optional("next", &Shape::Text),
        Field::optional("previous", &Shape::Text),
    ],
);
pub(super) static Deployment: Shape = Shape::Object(
    &[
        Field::optional("id", &DeploymentId),
        Field::optional("display_name", &Shape::Text),
        Field::optional("space_id", &SpaceId),
        Field::optional("job_id", &JobId),
        Field::optional("job", &DeploymentJob),
        Field::optional("created_at", &Shape::Time),
    ],
);
pub(super) static Job: Shape = Shape::Object(
    &[
        Field::required("id", &JobId),
        Field::optional("status", &JobStatus),
        Field::optional("task_name", &Shape::Text),
        Field::optional("log", &Shape::List(&LogEntry)),
        Field::optional("created_at", &Shape::Time),
        Field::optional("completed_at", &Shape::Time),
    ],
);
pub(super) static LogEntry: Shape = Shape::Union(
    &Union {
        members: &[
            Member {
                shape: &LogRecord,
                fields: &[],
            },
            Member {
                shape: &Shape::Text,
                fields: &[],
            },
        ],
        tag: None,
    },
);
pub(super) static LogRecord: Shape = Shape::Object(
    &[Field::optional("level", &Shape::Text), Field::optional("message", &Shape::Text)],
);
pub(super) static DeploymentJob: Shape = Shape::Union(
    &Union {
        members: &[
            Member { shape: &Job, fields: &[] },
            Member {
                shape: &JobId,
                fields: &[],
            },
        ],
        tag: None,
    },
);
