use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(err_value, wire);
    same(&wire, &client, json!({ "status": "err" })).await;
    Ok(())
}

same_both_ways!(err_value);
