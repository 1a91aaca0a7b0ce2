use crate::*;

macro_rules! counted {
    ($wire:ident, $call:expr, $path:expr) => {
        $wire.respond(200, json!({ "list": ["a", "b"], "pageCount": 2, "total": 3 }));
        $wire.respond(200, json!({ "list": ["c"], "pageCount": 2, "total": 3 }));
        if let Some(all) = $wire.ok($call.size(2).stream().collect_all().await) {
            $wire.same(all, ["a", "b", "c"].to_vec());
        }
        let sent: Vec<String> = $wire.requests().iter().map(Request::line).collect();
        let expected = [
            format!("GET {}?page=1&size=2", $path),
            format!("GET {}?page=2&size=2", $path),
        ];
        $wire.same(sent, expected.to_vec());
        // Without a count, an empty page is the last one.
        $wire.respond(200, json!({ "list": null, "pageCount": null, "total": null }));
        if let Some(all) = $wire.ok($call.stream().collect_all().await) {
            $wire.same(all.len(), 0);
        }
        $wire.request();
    };
}

macro_rules! linked {
    ($wire:ident, $call:expr, $path:expr, $none:expr) => {
        $wire.respond(200, json!({ "list": ["a"], "next": "/x" }));
        $wire.respond(200, json!({ "list": ["b"], "next": $none }));
        if let Some(all) = $wire.ok($call.stream().collect_all().await) {
            $wire.same(all, ["a", "b"].to_vec());
        }
        let sent: Vec<String> = $wire.requests().iter().map(Request::line).collect();
        let expected = [format!("GET {}?page=1", $path), format!("GET {}?page=2", $path)];
        $wire.same(sent, expected.to_vec());
    };
}

pub async fn run(wire: Wire) -> Done {
    let client = client!(lists, wire);
    counted!(wire, client.list_a(), "/required-nullable");
    counted!(wire, client.list_b(), "/optional-nullable");
    linked!(wire, client.list_e(), "/next-required", "");
    Ok(())
}
