"""Reads what `cargo metadata` says, and names each dependency that needs a newer Rust than the crate
itself says that it needs."""

import json
import sys


def version(text):
    parts = [int(part) for part in text.split(".")]
    return tuple((parts + [0, 0])[:3])


metadata = json.load(sys.stdin)
own = next(it for it in metadata["packages"] if it["name"] == "spacepress")
oldest = own["rust_version"]
newer = [
    f"{it['name']} {it['version']} needs Rust {it['rust_version']}"
    for it in metadata["packages"]
    if it["rust_version"] and version(it["rust_version"]) > version(oldest)
]
if newer:
    sys.exit("\n".join([f"This crate says that Rust {oldest} is enough:", *newer]))
print(f"Rust {oldest} is enough for each of the {len(metadata['packages'])} packages.")
