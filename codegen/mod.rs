//! Turns an OpenAPI document into the client for it. Runs at build time only.
//!
//! A document goes through five steps, each a module here:
//!
//! | step | does |
//! |---|---|
//! | [`load`] | reads the YAML |
//! | [`lint`] | refuses what the steps after it would get wrong without a word |
//! | [`model`] | says in Rust's terms what there is: types, operations, parts, pages |
//! | [`emit`] | writes the code, over what progenitor makes of the [`lower`]ed document |

pub mod emit;
pub mod lint;
pub mod load;
pub mod lower;
pub mod model;
pub mod names;
pub mod problem;
pub mod refs;
pub mod tokens;

use std::path::Path;

use problem::Problem;

/// What is made of one document.
pub struct Generated {
    /// The files of the service's module, the module itself first.
    pub files: Vec<emit::File>,
    /// The document as JSON, with its references still in place.
    pub document: String,
}

/// Generates the module `module` from the document at `path`, or says everything that is wrong
/// with the document.
pub fn generate(path: &Path, module: &str) -> Result<Generated, Vec<Problem>> {
    let loaded = load::load(path)?;
    lint::lint(&loaded)?;
    let service = model::build(&loaded, module)?;
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
