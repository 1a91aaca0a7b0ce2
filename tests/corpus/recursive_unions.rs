use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(recursive_unions, wire);
    same(&wire, &client, json!({ "left": { "left": "x" }, "and": [{ "and": ["y"] }], "parent": { "left": "z" }, "next": { "child": {} }, "other": { "back": { "left": "q" } } })).await;
    Ok(())
}

same_both_ways!(recursive_unions);
