//! Turns an OpenAPI document into the client for it. Runs at build time only.
//!
//! A document goes through these stages, each a module, each using only those before it:
//!
//! | stage | does |
//! |---|---|
//! | [`load`] | reads the file |
//! | [`normalise`] | brings what OpenAPI can say in several ways into one |
//! | [`lint`] | refuses what later stages would silently translate wrongly |
//! | [`model`] | makes types and operations, in Rust's terms |
//! | [`lower`] | makes progenitor's client, which sends the requests |
//! | [`emit`] | writes the code that callers see |

pub mod emit;
pub mod lint;
pub mod load;
pub mod lower;
pub mod model;
pub mod names;
pub mod normalise;
pub mod places;
pub mod problem;
pub mod tokens;

use std::panic::resume_unwind;
use std::path::Path;

use load::Loaded;
use problem::Problem;

/// The output for one document.
pub struct Generated {
    /// The files of the service's module, the module itself first.
    pub files: Vec<emit::File>,
    /// The document as JSON, in its one form.
    pub document: String,
}

/// Generates the module `module` from the document at `path`, or returns all problems of the
/// document.
pub fn generate(path: &Path, module: &str) -> Result<Generated, Vec<Problem>> {
    generate_from(&load::load(path)?, module)
}

/// Generates the module `module` from a document.
pub fn generate_from(loaded: &Loaded, module: &str) -> Result<Generated, Vec<Problem>> {
    // Schemas that refer to each other, one after the other, are read by recursion.
    const STACK: usize = 512 << 20;
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK);
        match thread.spawn_scoped(scope, || generate_here(loaded, module)) {
            Ok(running) => running.join().unwrap_or_else(|it| resume_unwind(it)),
            Err(_) => generate_here(loaded, module),
        }
    })
}

fn generate_here(loaded: &Loaded, module: &str) -> Result<Generated, Vec<Problem>> {
    let located = |problems| loaded.locate_all(problems);
    let (document, problems) = normalise::normalise(loaded).map_err(located)?;
    lint::lint(&document, problems).map_err(located)?;
    let service = model::build(&loaded.file, &document, module).map_err(located)?;
    let raw = lower::raw_client(&service).map_err(|reason| {
        vec![Problem::whole(
            &loaded.file,
            "progenitor can't generate this document",
            reason,
        )]
    })?;
    Ok(Generated {
        files: emit::module(&service, raw),
        document: document.json().to_string(),
    })
}
