#!/usr/bin/env bash
# Measures the generator on a folder of OpenAPI documents: what is made of each, what is refused, what
# progenitor alone makes of it, and whether all that is made compiles.
#
#   benches/documents.sh path/to/documents
#
# What remains of a document without the operations that are refused is compiled in a copy of the
# crate, with warnings as errors.
set -euo pipefail
documents=$(cd "${1:?name a folder of documents}" && pwd)
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/crate" "$work/made"

mapfile -t files < <(find "$documents" -maxdepth 1 -name '*.yaml' -o -maxdepth 1 -name '*.yml' -o -maxdepth 1 -name '*.json' | sort)
cargo build --quiet --release --locked --example generate
target=${CARGO_TARGET_DIR:-target}
# A refused document is a result, not a failure.
"$target/release/examples/generate" --without-refused --progenitor --documents "$work/made" "${files[@]}" \
    2> /dev/null | cut -c 1-200 || true

cp -r Cargo.toml Cargo.lock README.md build.rs codegen src examples benches openapi "$work/crate"
cd "$work/crate"
# Another version is another package, so that builds of the crate itself aren't replaced.
sed -i '/^name = "spacepress"$/{n;s/^version = "\(.*\)"$/version = "\1-documents"/}' Cargo.toml Cargo.lock
for file in "$work"/made/*.json; do
    name=$(basename "$file" .json)
    module=d_$(tr -c 'a-zA-Z0-9\n' _ <<< "$name" | tr A-Z a-z)
    cp "$file" "openapi/$module.json"
    cat >> src/lib.rs <<RUST
#[allow(missing_docs)]
#[deny(warnings)]
pub mod $module {
    include!(concat!(env!("OUT_DIR"), "/$module/client.rs"));
}
RUST
done
count=$(find "$work/made" -name '*.json' | wc -l)
if cargo check --quiet --offline --locked --features full --lib; then
    echo "all $count that are made compile"
else
    echo "of $count that are made, some don't compile" >&2
    exit 1
fi
