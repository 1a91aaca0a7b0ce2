//! Resolves `$ref`s within a document.

use indexmap::IndexMap;
use openapiv3::{
    Components, Header, OpenAPI, Parameter, ReferenceOr, RequestBody, Response, Schema,
    SecurityScheme,
};

/// Resolves references to a document's `components`.
#[derive(Clone, Copy)]
pub struct Refs<'a> {
    components: Option<&'a Components>,
}

impl<'a> Refs<'a> {
    pub fn new(api: &'a OpenAPI) -> Self {
        Self {
            components: api.components.as_ref(),
        }
    }

    pub fn parameter(self, it: &'a ReferenceOr<Parameter>) -> Result<&'a Parameter, String> {
        self.follow(it, "parameters", |c| &c.parameters)
    }

    pub fn body(self, it: &'a ReferenceOr<RequestBody>) -> Result<&'a RequestBody, String> {
        self.follow(it, "requestBodies", |c| &c.request_bodies)
    }

    pub fn response(self, it: &'a ReferenceOr<Response>) -> Result<&'a Response, String> {
        self.follow(it, "responses", |c| &c.responses)
    }

    pub fn header(self, it: &'a ReferenceOr<Header>) -> Result<&'a Header, String> {
        self.follow(it, "headers", |c| &c.headers)
    }

    pub fn schema(self, it: &'a ReferenceOr<Schema>) -> Result<&'a Schema, String> {
        self.follow(it, "schemas", |c| &c.schemas)
    }

    pub fn security_scheme(self, name: &str) -> Option<&'a SecurityScheme> {
        self.components?.security_schemes.get(name)?.as_item()
    }

    /// Every named schema, in the document's order.
    pub fn schemas(self) -> impl Iterator<Item = (&'a str, &'a ReferenceOr<Schema>)> {
        self.components
            .into_iter()
            .flat_map(|components| &components.schemas)
            .map(|(name, schema)| (name.as_str(), schema))
    }

    /// Resolves a reference through any number of references. Returns the unresolved one as the error.
    fn follow<T>(
        self,
        mut it: &'a ReferenceOr<T>,
        section: &str,
        named: impl Fn(&'a Components) -> &'a IndexMap<String, ReferenceOr<T>>,
    ) -> Result<&'a T, String> {
        // A longer chain is circular.
        for _ in 0..32 {
            match it {
                ReferenceOr::Item(item) => return Ok(item),
                ReferenceOr::Reference { reference } => {
                    it = reference
                        .strip_prefix(&format!("#/components/{section}/"))
                        .and_then(|name| named(self.components?).get(name))
                        .ok_or_else(|| reference.clone())?;
                }
            }
        }
        Err("a circular reference".to_owned())
    }
}

/// The name at the end of a reference to a schema of the same document.
pub fn schema_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/components/schemas/")
}

/// Returns all operations of a document with path, method and parameters, including those parameters
/// of the path that the operation doesn't override.
pub fn operations<'a>(
    api: &'a OpenAPI,
    refs: Refs<'a>,
) -> Vec<Result<Operation<'a>, (String, String)>> {
    let mut all = Vec::new();
    for (path, item) in &api.paths.paths {
        let ReferenceOr::Item(item) = item else {
            all.push(Err((format!("path `{path}`"), "$ref".to_owned())));
            continue;
        };
        for (method, operation) in item.iter() {
            let place = match &operation.operation_id {
                Some(id) => format!("operation `{id}`"),
                None => format!("{} {path}", method.to_uppercase()),
            };
            let parameters = parameters(refs, &operation.parameters, &item.parameters);
            all.push(match parameters {
                Ok(parameters) => Ok(Operation {
                    place,
                    path,
                    method,
                    parameters,
                    operation,
                }),
                Err(reference) => Err((place, reference)),
            });
        }
    }
    all
}

/// An operation with the parameters of its path.
pub struct Operation<'a> {
    /// Its name in messages.
    pub place: String,
    pub path: &'a str,
    /// In lower case.
    pub method: &'a str,
    pub parameters: Vec<&'a Parameter>,
    pub operation: &'a openapiv3::Operation,
}

fn parameters<'a>(
    refs: Refs<'a>,
    own: &'a [ReferenceOr<Parameter>],
    inherited: &'a [ReferenceOr<Parameter>],
) -> Result<Vec<&'a Parameter>, String> {
    let own: Vec<&Parameter> = own
        .iter()
        .map(|it| refs.parameter(it))
        .collect::<Result<_, _>>()?;
    let mut all: Vec<&Parameter> = inherited
        .iter()
        .map(|it| refs.parameter(it))
        .collect::<Result<_, _>>()?;
    all.retain(|it| !own.iter().any(|other| key(it) == key(other)));
    all.extend(own);
    Ok(all)
}

/// The identity of a parameter: its name and its location.
fn key(parameter: &Parameter) -> (&str, std::mem::Discriminant<Parameter>) {
    (
        &parameter.parameter_data_ref().name,
        std::mem::discriminant(parameter),
    )
}
