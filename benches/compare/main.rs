//! Benchmarks: each figure is compared with that of the usual alternative, in the same run.
//!
//! `cargo bench` prints a table, `cargo bench -- listing` a part of it. See `BENCHMARKS.md`.

mod allocations;
mod building;
mod calls;
mod decoding;
mod listing;
mod packing;
mod peer;
mod process;
mod table;
mod upload;

use table::Table;

#[global_allocator]
static ALLOCATOR: allocations::Counting = allocations::Counting;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // Some work is measured in a separate process: this program, started again.
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["child-upload", url, path] => return upload::child(url, path),
        ["child-pack", url, path] => return packing::child(url, path),
        ["child-calls", who, url, count] => return calls::child(who, url, count),
        _ => {}
    }
    let wanted = |part: &str| {
        let mut named = arguments
            .iter()
            .filter(|it| !it.starts_with('-'))
            .peekable();
        named.peek().is_none() || named.any(|it| part.contains(it.as_str()))
    };
    let mut table = Table::default();
    type Part = (&'static str, fn(&mut Table));
    let parts: [Part; 7] = [
        ("upload", upload::run),
        ("packing", packing::run),
        ("listing", listing::run),
        ("calls", calls::one_after_another),
        ("decoding", decoding::run),
        ("concurrent", calls::at_once),
        ("building", building::run),
    ];
    for (name, run) in parts {
        if wanted(name) {
            eprintln!("{name} …");
            run(&mut table);
        }
    }
    print!("{table}");
}
