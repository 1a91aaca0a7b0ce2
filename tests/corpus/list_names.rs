use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(list_names, wire);
    wire.respond(200, json!({ "open": ["a"], "list_options": 2 }));
    wire.respond(200, json!({ "open": ["b"], "list_options": 2 }));
    let call = client
        .list_names()
        .setter_of_ListNames_2(7)
        .setter_of_ListNames_3("o")
        .setter_of_ListNames_4("p")
        .setter_of_ListNames_5("l")
        .setter_of_ListNames_6("c")
        .setter_of_ListNames_7("s")
        .setter_of_ListNames_8(1)
        .setter_of_ListNames_9(2)
        .setter_of_ListNames_10(3)
        .setter_of_ListNames_11("i")
        .setter_of_ListNames_12("a")
        .setter_of_ListNames_13("n")
        .setter_of_ListNames_14("k");
    if let Some(all) = wire.ok(call.stream().collect_all().await) {
        wire.same(all, ["a", "b"].to_vec());
    }
    let rest = "items=7&open=o&page_size=p&list_options=l&call=c&stream=s&limit=1&prefetch=2&max_pages=3&iter=i&answer=a&number=n&clone=k";
    let mut queries: Vec<Vec<String>> = Vec::new();
    for request in wire.requests() {
        let mut query: Vec<String> = request.query().into_iter().map(str::to_owned).collect();
        query.sort_unstable();
        queries.push(query);
    }
    let expected = [1, 2].map(|page| {
        let mut query: Vec<String> = rest.split('&').map(str::to_owned).collect();
        query.push(format!("pages={page}"));
        query.sort_unstable();
        query
    });
    wire.same(queries, expected.to_vec());
    Ok(())
}
