//! Turns an OpenAPI document into the client for it. Runs at build time only.
//!
//! A document goes through these stages, each a module:
//!
//! | stage | does |
//! |---|---|
//! | [`load`] | reads the YAML |
//! | [`lint`] | refuses what later stages would silently translate wrongly |
//! | [`model`] | builds the model: types, operations, parts, pagination |
//! | [`emit`] | writes the code on top of progenitor's client for the [`lower`]ed document |

pub mod emit;
pub mod lint;
pub mod load;
pub mod lower;
pub mod model;
pub mod names;
pub mod places;
pub mod problem;
pub mod refs;
pub mod tokens;

use std::path::Path;

use problem::Problem;

/// The output for one document.
pub struct Generated {
    /// The files of the service's module, the module itself first.
    pub files: Vec<emit::File>,
    /// The document as JSON, with its references.
    pub document: String,
}

/// Generates the module `module` from the document at `path`, or returns all problems of the
/// document.
pub fn generate(path: &Path, module: &str) -> Result<Generated, Vec<Problem>> {
    let loaded = load::load(path)?;
    let located = |problems: Vec<Problem>| -> Vec<Problem> {
        problems.into_iter().map(|it| loaded.locate(it)).collect()
    };
    lint::lint(&loaded).map_err(located)?;
    let service = model::build(&loaded, module).map_err(located)?;
    let raw = lower::raw_client(&service).map_err(|reason| {
        vec![Problem::whole(
            &loaded.file,
            "progenitor can't generate this document",
            reason,
        )]
    })?;
    Ok(Generated {
        files: emit::module(&service, raw),
        document: loaded.json(),
    })
}
