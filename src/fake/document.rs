//! A document as the fake server reads it: its operations, and what each accepts.

use serde_json::{Map, Value};

use super::path::{PathValues, Template};
use super::security::{self, Schemes, Security};

/// The document of a service.
pub(crate) struct Document {
    pub(crate) name: &'static str,
    pub(super) operations: Vec<Operation>,
    pub(super) schemes: Schemes,
    root: Value,
}

/// An operation.
#[derive(Clone)]
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) method: String,
    path: Template,
    pub(super) parameters: Vec<Value>,
    pub(super) security: Security,
    /// The media type of the request body, and its media type object.
    pub(super) body: Option<(String, Value)>,
    pub(super) needs_body: bool,
    /// The status code of a success, and the schema of its body, if any.
    pub(super) status: u16,
    pub(super) response: Option<Value>,
    /// The media type of a response that is not JSON.
    pub(super) download: Option<String>,
    pub(super) pagination: Option<Value>,
    pub(super) max_upload_bytes: Option<u64>,
}

impl Document {
    /// Returns every document that the crate was built from.
    pub(crate) fn all() -> Vec<Self> {
        const ALL: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/documents.rs"));
        let documents = ALL.iter().filter_map(|(name, text)| Self::read(name, text));
        documents.collect()
    }

    pub(super) fn read(name: &'static str, text: &str) -> Option<Self> {
        // The build script has parsed the document and written it as JSON.
        let root: Value = serde_json::from_str(text).ok()?;
        let mut document = Self {
            name,
            operations: Vec::new(),
            schemes: security::schemes(&root),
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

    /// Returns the document's example of a parameter.
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
        let of_operation = self.resolved_list(operation, "parameters");
        let key = |it: &Value| (it["name"].clone(), it["in"].clone());
        let mut parameters = self.resolved_list(item, "parameters");
        parameters.retain(|it| !of_operation.iter().any(|other| key(other) == key(it)));
        parameters.extend(of_operation);
        let body = operation.get("requestBody").map(|it| self.resolve(it));
        let needs_body = body.is_some_and(|it| it["required"] == true);
        let body = body
            .and_then(|it| it.get("content")?.as_object()?.iter().next())
            .map(|(media, content)| (media.clone(), content.clone()));
        let (status, content) = self.success(operation);
        let (media, response) = content.unzip();
        // The document has one content for each response: JSON, or bytes.
        let download = media.filter(|it| !it.ends_with("json"));
        let response = response.filter(|_| download.is_none());
        Some(Operation {
            id: operation["operationId"].as_str()?.to_owned(),
            method: method.to_uppercase(),
            path: Template::read(path),
            parameters,
            security: security::of(&self.root, operation),
            body,
            needs_body,
            status,
            response,
            download,
            pagination: operation.get("x-pagination").cloned(),
            max_upload_bytes: operation.get("x-max-upload-bytes").and_then(Value::as_u64),
        })
    }

    /// Returns the highest success status with a body, or else the highest without one, and the media
    /// type and the schema of the body.
    fn success(&self, operation: &Value) -> (u16, Option<(String, Value)>) {
        let responses = operation.get("responses").and_then(Value::as_object);
        let successes = responses.into_iter().flatten();
        let successes = successes.filter_map(|(status, response)| {
            let status = match status.as_str() {
                "2XX" => 200,
                status => status.parse().ok()?,
            };
            let response = self.resolve(response);
            let content = response.get("content").and_then(Value::as_object);
            let content = content.and_then(|it| it.iter().next());
            let content = content.map(|(media, it)| (media.clone(), it["schema"].clone()));
            (200..300).contains(&status).then_some((status, content))
        });
        let mut successes: Vec<(u16, Option<(String, Value)>)> = successes.collect();
        successes.sort_by_key(|(status, content)| (content.is_none(), std::cmp::Reverse(*status)));
        successes.into_iter().next().unwrap_or((204, None))
    }

    /// Returns the operation of a request. `Err` holds the methods of a known path, and is empty
    /// for an unknown one.
    pub(super) fn find(
        &self,
        method: &str,
        path: &str,
    ) -> Result<(&Operation, PathValues), Vec<&str>> {
        let operations = self.operations.iter();
        let matching: Vec<(&Operation, PathValues)> = operations
            .filter_map(|it| Some((it, it.path.matched(path)?)))
            .collect();
        let methods = matching.iter().map(|(it, _)| it.method.as_str()).collect();
        let of_method = matching.into_iter().filter(|(it, _)| it.method == method);
        of_method
            .max_by_key(|(it, _)| it.path.precedence())
            .ok_or(methods)
    }

    /// Returns the schema of the items of a paginated list.
    pub(super) fn item_schema(&self, operation: &Operation) -> Option<Value> {
        let lists = names(operation.pagination.as_ref()?.get("items")?);
        let page = self.resolve(operation.response.as_ref()?);
        let list = page.get("properties")?.get(lists.first()?)?;
        Some(self.resolve(list).get("items")?.clone())
    }

    /// Resolves a reference, or returns the value itself where it is not one.
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

    /// Returns `true` if a keyword is `true` in a schema, beside its reference or in the target.
    pub(super) fn has_flag(&self, schema: &Value, keyword: &str) -> bool {
        schema[keyword] == true || self.resolve(schema)[keyword] == true
    }

    /// Returns the schema of this name, ignoring case.
    #[cfg(test)]
    pub(crate) fn schema(&self, name: &str) -> Option<Value> {
        let schemas = self.root["components"]["schemas"].as_object()?;
        let found = schemas.iter().find(|(it, _)| it.eq_ignore_ascii_case(name));
        Some(found?.1.clone())
    }

    fn resolved_list(&self, value: &Value, key: &str) -> Vec<Value> {
        let items = value.get(key).and_then(Value::as_array);
        let items = items.into_iter().flatten();
        items.map(|it| self.resolve(it).clone()).collect()
    }
}

/// Returns the properties of an object's schema, in the document's order.
pub(crate) fn properties(schema: &Value) -> Map<String, Value> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.cloned().unwrap_or_default()
}

/// Returns the values of a keyword that holds a list.
pub(super) fn list<'a>(schema: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    schema
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// Returns the names of an extension's value, which is one name or several.
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
