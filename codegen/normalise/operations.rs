//! The document, its operations, their parameters, bodies and responses.

use indexmap::IndexMap;
use serde_json::Value;

use super::document::{
    Body, Content, Document, Encoding, Location, Operation, Pagination, Parameter, Schema,
};
use super::markdown::one_line;
use super::reader::{Node, Reader, short};
use crate::codegen::places::METHODS;

impl<'a> Reader<'a> {
    pub(super) fn document(&mut self) -> Document {
        const KEYS: &[&str] = &[
            "openapi",
            "info",
            "servers",
            "paths",
            "components",
            "security",
            "tags",
            "externalDocs",
            "jsonSchemaDialect",
            "webhooks",
        ];
        let root = self.root();
        self.object(&root, "the document", KEYS);
        let info = root.get("info");
        let (title, description) = match &info {
            Some(info) => {
                const KEYS: &[&str] = &[
                    "title",
                    "description",
                    "termsOfService",
                    "contact",
                    "license",
                    "version",
                ];
                self.object(info, "`info`", KEYS);
                (
                    one_line(&self.needed_text(info, "title", "`info`")),
                    self.description(info).unwrap_or_default(),
                )
            }
            None => {
                self.refuse(
                    "",
                    "the document has no `info`",
                    "Add `info` with a `title`",
                );
                (String::new(), String::new())
            }
        };
        if root.value.get("paths").is_none() && root.value.get("webhooks").is_none() {
            self.refuse(
                "",
                "the document has no `paths`",
                "Add `paths` with the operations",
            );
        }
        const SECTIONS: &[&str] = &[
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
        ];
        let components = root.get("components");
        if let Some(components) = &components {
            self.object(components, "`components`", SECTIONS);
        }
        let schemas = components.map(|it| self.schemas(&it)).unwrap_or_default();
        let operations = self.operations(&root);
        let elsewhere = self.schemas_elsewhere();
        Document {
            title,
            description,
            servers: self.servers(&root),
            security: self.security(&root),
            schemas: schemas.into_iter().chain(elsewhere).collect(),
            operations,
        }
    }

    fn operations(&mut self, root: &Node<'a>) -> Vec<Operation> {
        let mut all = Vec::new();
        for (path, item) in self.named_entries(root, "paths") {
            if path.starts_with("x-") {
                continue;
            }
            const KEYS: &[&str] = &["summary", "description", "servers", "parameters"];
            if !self.object(&item, "the path", &[METHODS, KEYS].concat()) {
                continue;
            }
            let shared = self.parameters(&item);
            for method in METHODS {
                if let Some(node) = item.get(method) {
                    all.extend(self.operation(path, method, &item, &node, &shared));
                }
            }
        }
        // In the document's order, not that of the list of methods.
        all.sort_by_key(|it| self.loaded.places.order(&it.at));
        all
    }

    fn operation(
        &mut self,
        path: &str,
        method: &str,
        item: &Node<'a>,
        node: &Node<'a>,
        shared: &[Parameter],
    ) -> Option<Operation> {
        const KEYS: &[&str] = &[
            "tags",
            "summary",
            "description",
            "externalDocs",
            "operationId",
            "parameters",
            "requestBody",
            "responses",
            "callbacks",
            "deprecated",
            "security",
            "servers",
        ];
        if !self.object(node, "the operation", KEYS) {
            return None;
        }
        let own = self.parameters(node);
        let mut parameters = shared.to_vec();
        parameters.retain(|it| {
            let is_same =
                |other: &Parameter| (&other.name, other.location) == (&it.name, it.location);
            !own.iter().any(is_same)
        });
        parameters.extend(own);
        let id = self.text(node, "operationId").unwrap_or_default();
        if id.is_empty() && !self.problems.has(&format!("{}/operationId", node.at)) {
            self.refuse(
                &node.at,
                "the operation has no `operationId`",
                "Add one: it becomes the name of the method",
            );
        }
        let body = node.get("requestBody");
        let body = body.and_then(|it| self.target(it, "requestBodies"));
        let servers = [node, item].into_iter();
        let mut servers = servers.filter(|it| it.get("servers").is_some());
        Some(Operation {
            security: self.security(node),
            servers: servers.next().map(|it| self.servers(it)),
            id,
            method: method.to_owned(),
            path: path.to_owned(),
            summary: self.text(node, "summary").map(|it| one_line(&it)),
            description: self.description(node),
            deprecated: self.flag(node, "deprecated"),
            parameters,
            body: body.and_then(|it| self.body(&it)),
            responses: self.responses(node, method),
            idempotent: self.boolean(node, "x-idempotent"),
            max_upload_bytes: self.upload_limit(node),
            pagination: self.pagination(node),
            at: node.at.clone(),
        })
    }

    fn parameters(&mut self, node: &Node<'a>) -> Vec<Parameter> {
        let mut all: Vec<Parameter> = Vec::new();
        for it in self.list(node, "parameters") {
            let used = it.at.clone();
            let Some(target) = self.target(it, "parameters") else {
                continue;
            };
            let Some(parameter) = self.parameter(&target) else {
                continue;
            };
            let is_same =
                |it: &Parameter| (&it.name, it.location) == (&parameter.name, parameter.location);
            if all.iter().any(is_same) {
                let rule = format!(
                    "there are two {} parameters `{}`",
                    parameter.location.name(),
                    parameter.name
                );
                self.refuse(&used, rule, "Remove one of them");
                continue;
            }
            all.push(parameter);
        }
        all
    }

    fn parameter(&mut self, node: &Node<'a>) -> Option<Parameter> {
        const KEYS: &[&str] = &[
            "name",
            "in",
            "description",
            "required",
            "deprecated",
            "allowEmptyValue",
            "style",
            "explode",
            "allowReserved",
            "schema",
            "example",
            "examples",
            "content",
        ];
        if !self.object(node, "the parameter", KEYS) {
            return None;
        }
        let name = self.needed_text(node, "name", "the parameter");
        let location = self.needed_text(node, "in", "the parameter");
        let location = match location.as_str() {
            "path" => Location::Path,
            "query" => Location::Query,
            "header" => Location::Header,
            "cookie" => Location::Cookie,
            "" => return None,
            other => {
                let rule = format!("`in` is {other:?}");
                self.refuse(
                    &node.at,
                    rule,
                    "Write `path`, `query`, `header` or `cookie`",
                );
                return None;
            }
        };
        // OpenAPI ignores them: the operation determines two of these, and `security` the third.
        const IGNORED: &[&str] = &["accept", "authorization", "content-type"];
        if location == Location::Header && IGNORED.contains(&name.to_ascii_lowercase().as_str()) {
            return None;
        }
        let contents = self.contents(node);
        let media = contents.first().map(|it| it.media.clone());
        let schema = match (node.get("schema"), contents.into_iter().next()) {
            (Some(schema), _) => self.schema(schema),
            (None, Some(content)) => content.schema.unwrap_or_else(|| Schema::any(&node.at)),
            (None, None) => {
                self.refuse(&node.at, "the parameter has no `schema`", "Add a `schema`");
                Schema::any(&node.at)
            }
        };
        // An empty string is sent in any case.
        self.flag(node, "allowEmptyValue");
        let form = matches!(location, Location::Query | Location::Cookie);
        let style = self.text(node, "style");
        let style = style.unwrap_or_else(|| if form { "form" } else { "simple" }.to_owned());
        Some(Parameter {
            at: node.at.clone(),
            name,
            location,
            description: self.description(node),
            required: self.flag(node, "required"),
            deprecated: self.flag(node, "deprecated"),
            explode: self.boolean(node, "explode").unwrap_or(style == "form"),
            style,
            reserved: self.flag(node, "allowReserved") && location == Location::Query,
            example: self.example(node),
            schema,
            media,
        })
    }

    /// The value of `example`, or the first of `examples`.
    fn example(&mut self, node: &Node<'a>) -> Option<Value> {
        if let Some(example) = node.get("example") {
            return Some(example.value.clone());
        }
        let (_, first) = self.named_entries(node, "examples").into_iter().next()?;
        Some(self.target(first, "examples")?.value.get("value")?.clone())
    }

    fn body(&mut self, node: &Node<'a>) -> Option<Body> {
        if !self.object(
            node,
            "the request body",
            &["description", "content", "required"],
        ) {
            return None;
        }
        Some(Body {
            at: node.at.clone(),
            description: self.description(node),
            required: self.flag(node, "required"),
            contents: self.contents(node),
        })
    }

    fn contents(&mut self, node: &Node<'a>) -> Vec<Content> {
        let mut all = Vec::new();
        for (media, content) in self.named_entries(node, "content") {
            const KEYS: &[&str] = &["schema", "example", "examples", "encoding"];
            if !self.object(&content, "the content", KEYS) {
                continue;
            }
            let schema = content.get("schema");
            all.push(Content {
                media: media.to_owned(),
                schema: schema.map(|it| self.schema(it)),
                encoding: self.encodings(&content),
                at: content.at,
            });
        }
        all
    }

    fn encodings(&mut self, node: &Node<'a>) -> IndexMap<String, Encoding> {
        const KEYS: &[&str] = &[
            "contentType",
            "headers",
            "style",
            "explode",
            "allowReserved",
        ];
        let mut all = IndexMap::new();
        for (name, it) in self.named_entries(node, "encoding") {
            self.object(&it, "the encoding", KEYS);
            let has_style = it.get("style").is_some()
                || self.flag(&it, "explode")
                || self.flag(&it, "allowReserved");
            let encoding = Encoding {
                content_type: self.text(&it, "contentType"),
                file_name: self.file_name(&it),
                has_style,
                at: it.at,
            };
            all.insert(name.to_owned(), encoding);
        }
        all
    }

    /// The file name in the default of the header `Content-Disposition`.
    fn file_name(&mut self, node: &Node<'a>) -> Option<String> {
        let headers = self.named_entries(node, "headers").into_iter();
        let mut headers =
            headers.filter(|(name, _)| name.eq_ignore_ascii_case("content-disposition"));
        let (_, header) = headers.next()?;
        let header = self.target(header, "headers")?;
        let default = header.get("schema")?.get("default")?;
        let (_, rest) = default.value.as_str()?.split_once("filename=\"")?;
        Some(rest.split_once('"')?.0.to_owned())
    }

    fn upload_limit(&mut self, node: &Node<'a>) -> Option<u64> {
        let limit = node.get("x-max-upload-bytes")?;
        let bytes = limit.value.as_u64().filter(|it| *it > 0);
        if bytes.is_none() {
            let rule = format!("`x-max-upload-bytes` is {}", short(limit.value));
            self.refuse(&node.at, rule, "Write a number of bytes greater than 0");
        }
        bytes
    }

    fn pagination(&mut self, node: &Node<'a>) -> Option<Pagination> {
        let node = node.get("x-pagination")?;
        const KEYS: &[&str] = &["page", "size", "items", "pages", "next", "total"];
        if !self.object(&node, "`x-pagination`", KEYS) {
            return None;
        }
        Some(Pagination {
            page: self.text(&node, "page"),
            size: self.text(&node, "size"),
            items: self.names(&node, "items"),
            pages: self.text(&node, "pages"),
            next: self.text(&node, "next"),
            total: self.names(&node, "total"),
            at: node.at,
        })
    }

    /// One name or several.
    fn names(&mut self, node: &Node<'a>, key: &str) -> Vec<String> {
        match node.get(key) {
            Some(found) if found.value.is_array() => {
                let mut names = Vec::new();
                for name in self.texts(node, key) {
                    if names.contains(&name) {
                        let rule = format!("`{key}` names `{name}` twice");
                        self.refuse(&found.at, rule, "Remove one of them");
                    } else {
                        names.push(name);
                    }
                }
                names
            }
            Some(_) => self.text(node, key).into_iter().collect(),
            None => Vec::new(),
        }
    }
}
