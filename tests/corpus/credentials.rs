use crate::*;
use spacepress::credentials::Client;

pub async fn run(wire: Wire) -> Done {
    let builder = || {
        let retry = spacepress::RetryPolicy::none();
        Client::builder().base_url(wire.url()).no_proxy().retry(retry)
    };
    let client = builder()
        .token("key-&-secret")
        .basic("ada", "pass:word-ü")
        .credential("session", "session-secret")
        .credential("header", "header-secret")
        .credential("token", "token-secret")
        .build()?;
    for _ in 0..6 {
        wire.respond(204, "");
    }
    wire.ok(client.of_document().send().await);
    wire.ok(client.same().send().await);
    wire.ok(client.none().send().await);
    wire.ok(client.optional().send().await);
    wire.ok(client.basic().send().await);
    wire.ok(client.both().send().await);
    let sent = wire.requests();
    let lines: Vec<String> = sent.iter().map(Request::line).collect();
    let expected = [
        "GET /default?api+key=key-%26-secret",
        "GET /same?api+key=key-%26-secret",
        "GET /none",
        "GET /optional",
        "GET /basic",
        "GET /both",
    ];
    wire.same(lines, expected.map(str::to_owned).to_vec());
    for (index, request) in sent.iter().enumerate() {
        let (authorization, cookie, app) = match index {
            3 => (None, Some("sid=session-secret"), None),
            4 => (Some("Basic YWRhOnBhc3M6d29yZC3DvA=="), None, None),
            5 => (Some("Bearer token-secret"), None, Some("header-secret")),
            _ => (None, None, None),
        };
        wire.same(request.header("authorization"), authorization);
        wire.same(request.header("cookie"), cookie);
        wire.same(request.header("x-app"), app);
    }

    // No message shows a credential, not even one that the service echoes.
    let echo = "key-&-secret key-%26-secret pass:word-\u{fc} YWRhOnBhc3M6d29yZC3DvA== header-secret";
    for _ in 0..2 {
        wire.respond(400, json!({ "detail": echo }));
    }
    for failed in [client.of_document().send().await, client.basic().send().await] {
        let shown = match failed {
            Ok(_) => "succeeded".to_owned(),
            Err(error) => format!("{error} {error:?} {:?}", error.body()),
        };
        for secret in ["key-&", "key-%26", "pass:", "YWRh", "header-secret"] {
            wire.same((secret, shown.contains(secret)), (secret, false));
        }
    }
    wire.requests();
    let shown = format!("{client:?} {:?}", builder().token("key-secret").basic("ada", "password"));
    wire.same(shown.contains("secret\"") || shown.contains("password"), false);

    // Without credentials, the operations that need none work.
    let bare = builder().build()?;
    for _ in 0..2 {
        wire.respond(204, "");
    }
    wire.ok(bare.none().send().await);
    wire.ok(bare.optional().send().await);
    wire.same(wire.requests().iter().all(|it| it.header("cookie").is_none()), true);
    wire.refused(bare.of_document().send().await, "key");
    wire.refused(bare.both().send().await, "`header`");

    // A rejected token is replaced, in the query as well.
    let number = Arc::new(Mutex::new(0));
    let renewed = builder().token_provider(move || {
        *number.lock().unwrap() += 1;
        let token = format!("token-{}", number.lock().unwrap());
        async move { Ok(spacepress::Secret::from(token)) }
    });
    wire.respond(401, "{}");
    wire.respond(204, "");
    wire.ok(renewed.build()?.same().send().await);
    let lines: Vec<String> = wire.requests().iter().map(Request::line).collect();
    let expected = ["GET /same?api+key=token-1", "GET /same?api+key=token-2"];
    wire.same(lines, expected.map(str::to_owned).to_vec());

    // Invalid settings.
    wire.refused(builder().credential("other", "x").build(), "other");
    wire.refused(builder().credential("session", "a;b").build(), "cookie");
    wire.refused(builder().credential("account", "no-colon").build(), "account");
    wire.refused(builder().basic("a:b", "c").build(), "colon");
    // The document has no https URL without variables.
    wire.refused(Client::builder().build(), "https://{region}.example.com");
    wire.refused(Client::builder().base_url("http://plain.example.com").build(), "https");
    // With a base URL, all requests go to it.
    wire.respond(204, "");
    wire.ok(bare.elsewhere().send().await);
    wire.same(wire.request().line(), "GET /elsewhere");

    // The fake server checks each scheme.
    let server = spacepress::fake::Server::start().await?;
    let fake = |builder: spacepress::ClientBuilder<Client>| {
        builder.base_url(server.url("credentials")).no_proxy().build()
    };
    let fit = Client::builder().token("key").basic("ada", "pw").credential("session", "s");
    let fit = fake(fit.credential("header", "h").credential("token", "t"))?;
    wire.ok(fit.of_document().send().await);
    wire.ok(fit.none().send().await);
    wire.ok(fit.optional().send().await);
    wire.ok(fit.basic().send().await);
    wire.ok(fit.both().send().await);
    let bare = fake(Client::builder())?;
    wire.ok(bare.none().send().await);
    wire.ok(bare.optional().send().await);
    Ok(())
}
