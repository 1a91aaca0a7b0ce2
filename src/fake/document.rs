//! A document as the fake server reads it: which requests there are, and what each may carry.

use serde_json::{Map, Value};

/// One service's document.
pub(crate) struct Document {
    pub(crate) name: &'static str,
    pub(super) operations: Vec<Operation>,
    /// The header that carries the credential, and whether a word stands before it.
    pub(super) auth: (String, bool),
    root: Value,
}

/// One operation.
#[derive(Clone)]
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) method: String,
    steps: Vec<Step>,
    pub(super) parameters: Vec<Value>,
    /// The media type of the body, and what the document says of it.
    pub(super) body: Option<(String, Value)>,
    /// The status of the first success, and the schema of its body if it has one.
    pub(super) status: u16,
    pub(super) answer: Option<Value>,
    pub(super) pagination: Option<Value>,
    pub(super) max_upload_bytes: Option<u64>,
}

#[derive(Clone)]
enum Step {
    Fixed(String),
    Parameter(String),
}

/// The values of a path's parameters, by name.
pub(super) type PathValues = Vec<(String, String)>;

impl Document {
    /// Every document that the crate was built from.
    pub(crate) fn all() -> Vec<Self> {
        const ALL: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/documents.rs"));
        let documents = ALL.iter().filter_map(|(name, text)| Self::read(name, text));
        documents.collect()
    }

    fn read(name: &'static str, text: &str) -> Option<Self> {
        // The build has read it already, and wrote it down itself.
        let root: Value = serde_json::from_str(text).ok()?;
        let mut document = Self {
            name,
            operations: Vec::new(),
            auth: auth(&root),
            root,
        };
        let paths = document.root.get("paths")?.as_object()?.clone();
        for (path, item) in &paths {
            for (method, operation) in item.as_object()? {
                if operation.get("operationId").is_some() {
                    let operation = document.operation(path, item, method, operation)?;
                    document.operations.push(operation);
                }
            }
        }
        Some(document)
    }

    /// What the document gives as an example of a parameter.
    pub(super) fn example(&self, parameter: &str) -> Option<String> {
        let mut parameters = self.operations.iter().flat_map(|it| &it.parameters);
        let found = parameters.find(|it| it["name"] == parameter)?;
        match found.get("example")? {
            Value::String(example) => Some(example.clone()),
            example => Some(example.to_string()),
        }
    }

    fn operation(
        &self,
        path: &str,
        item: &Value,
        method: &str,
        operation: &Value,
    ) -> Option<Operation> {
        let own = self.list(operation, "parameters");
        let key = |it: &Value| (it["name"].clone(), it["in"].clone());
        let mut parameters = self.list(item, "parameters");
        parameters.retain(|it| !own.iter().any(|other| key(other) == key(it)));
        parameters.extend(own);
        let body = operation.get("requestBody").map(|it| self.resolve(it));
        let body = body
            .and_then(|it| it.get("content")?.as_object()?.iter().next())
            .map(|(media, content)| (media.clone(), content.clone()));
        let (status, answer) = self.success(operation)?;
        Some(Operation {
            id: operation["operationId"].as_str()?.to_owned(),
            method: method.to_uppercase(),
            steps: steps(path),
            parameters,
            body,
            status,
            answer,
            pagination: operation.get("x-pagination").cloned(),
            max_upload_bytes: operation.get("x-max-upload-bytes").and_then(Value::as_u64),
        })
    }

    /// The highest status that is a success with a body, or else the lowest without one.
    fn success(&self, operation: &Value) -> Option<(u16, Option<Value>)> {
        let responses = operation.get("responses")?.as_object()?;
        let successes = responses.iter().filter_map(|(status, response)| {
            let status = match status.as_str() {
                "2XX" => 200,
                status => status.parse().ok()?,
            };
            let response = self.resolve(response);
            let schema = response
                .get("content")
                .and_then(|it| it.as_object()?.values().next()?.get("schema"));
            (200..300)
                .contains(&status)
                .then(|| (status, schema.cloned()))
        });
        let mut successes: Vec<(u16, Option<Value>)> = successes.collect();
        successes.sort_by_key(|(status, schema)| (schema.is_none(), std::cmp::Reverse(*status)));
        successes.into_iter().next()
    }

    /// The operation that a request is for. `Err` holds the methods of a path that is known, where
    /// the method isn't.
    pub(super) fn find(
        &self,
        method: &str,
        path: &str,
    ) -> Result<(&Operation, PathValues), Vec<&str>> {
        let mut methods = Vec::new();
        for operation in &self.operations {
            if let Some(values) = matched(&operation.steps, path) {
                if operation.method == method {
                    return Ok((operation, values));
                }
                methods.push(operation.method.as_str());
            }
        }
        Err(methods)
    }

    /// The schema of a page's items.
    pub(super) fn item_schema(&self, operation: &Operation) -> Option<Value> {
        let lists = names(operation.pagination.as_ref()?.get("items")?);
        let page = self.resolve(operation.answer.as_ref()?);
        let list = page.get("properties")?.get(lists.first()?)?;
        Some(self.resolve(list).get("items")?.clone())
    }

    /// What a reference refers to, or the value itself where it is none.
    pub(crate) fn resolve<'a>(&'a self, mut value: &'a Value) -> &'a Value {
        for _ in 0..32 {
            let target = value
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|it| self.root.pointer(it.strip_prefix('#')?));
            match target {
                Some(target) => value = target,
                None => break,
            }
        }
        value
    }

    /// The schema of this name, in whatever case the document writes it.
    #[cfg(test)]
    pub(crate) fn schema(&self, name: &str) -> Option<Value> {
        let schemas = self.root["components"]["schemas"].as_object()?;
        let found = schemas.iter().find(|(it, _)| it.eq_ignore_ascii_case(name));
        Some(found?.1.clone())
    }

    fn list(&self, value: &Value, key: &str) -> Vec<Value> {
        let items = value.get(key).and_then(Value::as_array);
        let items = items.into_iter().flatten();
        items.map(|it| self.resolve(it).clone()).collect()
    }
}

/// The properties of an object's schema, in the document's order.
pub(crate) fn properties(schema: &Value) -> Map<String, Value> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.cloned().unwrap_or_default()
}

/// One name or several, as extensions have them.
pub(super) fn names(value: &Value) -> Vec<String> {
    match value {
        Value::String(name) => vec![name.clone()],
        Value::Array(names) => names
            .iter()
            .filter_map(|it| it.as_str().map(str::to_owned))
            .collect(),
        _ => Vec::new(),
    }
}

fn auth(root: &Value) -> (String, bool) {
    let scheme = root["components"]["securitySchemes"]
        .as_object()
        .and_then(|it| it.values().next());
    match scheme {
        Some(scheme) if scheme["type"] == "apiKey" => (
            scheme["name"].as_str().unwrap_or_default().to_lowercase(),
            false,
        ),
        _ => ("authorization".to_owned(), true),
    }
}

fn steps(path: &str) -> Vec<Step> {
    let step = |text: &str| match text.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
        Some(name) => Step::Parameter(name.to_owned()),
        None => Step::Fixed(text.to_owned()),
    };
    path.split('/').map(step).collect()
}

/// The values of the parameters, if the path is one of these steps.
fn matched(steps: &[Step], path: &str) -> Option<PathValues> {
    let texts: Vec<&str> = path.split('/').collect();
    if texts.len() != steps.len() {
        return None;
    }
    let mut values = Vec::new();
    for (step, text) in steps.iter().zip(texts) {
        match step {
            Step::Fixed(fixed) if fixed == text => {}
            Step::Parameter(name) if !text.is_empty() => {
                values.push((name.clone(), super::query::decode(text)));
            }
            _ => return None,
        }
    }
    Some(values)
}
