use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(merge_recursion, wire);
    same(
        &wire,
        &client,
        json!({ "name": "a", "kids": [{ "name": "b", "kids": [] }] }),
    )
    .await;
    Ok(())
}

same_both_ways!(merge_recursion);
