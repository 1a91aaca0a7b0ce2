//! Operations: names, paths and responses.

use std::collections::{HashMap, HashSet};

use super::Linter;
use super::security::braced;
use crate::codegen::normalise::{Kind, Location, Operation, ResponseContent};

impl<'a> Linter<'a> {
    pub(super) fn operations(&mut self) {
        let mut seen: HashSet<&str> = HashSet::new();
        for operation in &self.document.operations {
            if !operation.id.is_empty() && !seen.insert(&operation.id) {
                self.refuse(
                    &operation.at,
                    format!(
                        "another operation has the operationId `{}` as well",
                        operation.id
                    ),
                    "Give each operation a unique operationId",
                );
            }
            self.operation(operation);
        }
        self.same_requests();
    }

    /// Paths that differ in the names of parameters alone are one path.
    fn same_requests(&mut self) {
        let mut seen: HashMap<(&str, String), &str> = HashMap::new();
        for operation in &self.document.operations {
            let mut path = operation.path.clone();
            for name in braced(&operation.path) {
                path = path.replacen(&format!("{{{name}}}"), "{}", 1);
            }
            let key = (operation.method.as_str(), path);
            if let Some(other) = seen.insert(key, &operation.path) {
                self.refuse(
                    &operation.at,
                    format!("the path `{}` is the same as `{other}`", operation.path),
                    "Merge the two, or remove one of them",
                );
            }
        }
    }

    fn operation(&mut self, operation: &'a Operation) {
        let at = operation.at.as_str();
        if operation.method == "trace" {
            self.refuse(
                at,
                "TRACE requests are not supported: the service would respond with the credential",
                "Remove the operation",
            );
        }
        self.own_server(operation);
        self.path(operation);
        self.parameters(operation);
        if let Some(body) = &operation.body {
            self.body(operation, body);
        }
        if operation.max_upload_bytes.is_some() && !self.uploads(operation) {
            self.refuse(
                at,
                "`x-max-upload-bytes` is set on an operation that uploads no file",
                "Remove it",
            );
        }
        self.responses(operation);
    }

    /// The path and its parameters must match.
    fn path(&mut self, operation: &'a Operation) {
        let (at, path) = (operation.at.as_str(), operation.path.as_str());
        let odd = |it: &str| it.is_empty() || it == "." || it == "..";
        let segments = path.strip_prefix('/').unwrap_or("/");
        let segments = segments.strip_suffix('/').unwrap_or(segments);
        // An encoded dot is one to URL parsers.
        let decoded = segments.replace("%2e", ".").replace("%2E", ".");
        if !path.starts_with('/') {
            self.refuse(
                at,
                format!("the path `{path}` doesn't start with `/`"),
                format!("Write `/{path}`"),
            );
        } else if path != "/" && decoded.split('/').any(odd) {
            self.refuse(
                at,
                format!("the path `{path}` has a segment that is empty or made of dots"),
                "Write a path whose segments all have a name",
            );
        }
        if path.contains(['?', '#', '\\']) {
            self.refuse(
                at,
                format!("the path `{path}` has a character that ends or changes a path"),
                "Remove `?`, `#` and `\\`; a query belongs in `parameters`",
            );
        }
        let named = braced(path);
        let opened = path.matches('{').count();
        if opened != named.len() || path.matches('}').count() != named.len() {
            self.refuse(
                at,
                format!("the braces of the path `{path}` don't match"),
                "Write each parameter as `{name}`",
            );
        }
        let parameters = operation.parameters.iter();
        let declared: Vec<_> = parameters
            .filter(|it| it.location == Location::Path)
            .collect();
        for (index, name) in named.iter().enumerate() {
            if !declared.iter().any(|it| it.name == **name) {
                self.refuse(
                    at,
                    format!("the path names `{{{name}}}`, and there is no such parameter"),
                    "Declare a parameter of that name with `in: path`",
                );
            }
            if named[..index].contains(name) {
                self.refuse(
                    at,
                    format!("the path names `{{{name}}}` twice"),
                    "Give each parameter of the path its own name",
                );
            }
        }
        for parameter in declared {
            if !named.contains(&parameter.name.as_str()) {
                self.refuse(
                    at,
                    format!("the path doesn't name the parameter `{}`", parameter.name),
                    format!(
                        "Add `{{{}}}` to the path, or remove the parameter",
                        parameter.name
                    ),
                );
            }
            if !parameter.required {
                self.refuse(
                    &parameter.at,
                    format!("the path parameter `{}` is not required", parameter.name),
                    "Write `required: true`",
                );
            }
        }
    }

    fn responses(&mut self, operation: &'a Operation) {
        for response in operation.responses.iter().filter(|it| it.is_success()) {
            if let Some(ResponseContent::Json { schema, .. }) = &response.content {
                self.schema(schema);
            }
        }
    }

    /// Whether an operation sends a file.
    fn uploads(&self, operation: &'a Operation) -> bool {
        let Some(content) = operation.body.as_ref().and_then(|it| it.content()) else {
            return false;
        };
        match content.essence().as_str() {
            "multipart/form-data" => {
                let schema = content.schema.as_ref().map(|it| &self.resolve(it).kind);
                matches!(schema, Some(Kind::Object(object))
                    if object.properties.values().any(|it| self.is_binary(it)))
            }
            "application/x-www-form-urlencoded" => false,
            text => !content.is_json() && !text.starts_with("text/"),
        }
    }
}
