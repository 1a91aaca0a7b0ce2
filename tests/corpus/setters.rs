use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(setters, wire);
    wire.respond(204, "");
    let call = client.list_setters();
    let call = call.setter_of_ListSetters_1("call");
    let call = call.setter_of_ListSetters_2("new");
    let call = call.setter_of_ListSetters_3("exchange");
    let call = call.setter_of_ListSetters_4("raw");
    let call = call.setter_of_ListSetters_5("list_options");
    let call = call.setter_of_ListSetters_6("items");
    let call = call.setter_of_ListSetters_7("open");
    let call = call.setter_of_ListSetters_8("form");
    let call = call.setter_of_ListSetters_9("header_map");
    let call = call.setter_of_ListSetters_10("crate");
    let call = call.setter_of_ListSetters_11("super");
    let call = call.setter_of_ListSetters_12("gen");
    let call = call.setter_of_ListSetters_13("type");
    let call = call.setter_of_ListSetters_14("core");
    let call = call.setter_of_ListSetters_15("std");
    let call = call.setter_of_ListSetters_16("value");
    let call = call.setter_of_ListSetters_17("body");
    let call = call.setter_of_ListSetters_18("multipart");
    let call = call.setter_of_ListSetters_19("sent");
    let call = call.setter_of_ListSetters_20("progenitor");
    let call = call.setter_of_ListSetters_21("send");
    let call = call.setter_of_ListSetters_22("stream");
    let call = call.setter_of_ListSetters_23("pages");
    let call = call.setter_of_ListSetters_24("limit");
    let call = call.setter_of_ListSetters_25("header");
    let call = call.setter_of_ListSetters_26("retry");
    let call = call.setter_of_ListSetters_27("timeouts");
    let call = call.setter_of_ListSetters_28("idempotent");
    let call = call.setter_of_ListSetters_29("when_some");
    let call = call.setter_of_ListSetters_30("iter");
    let call = call.setter_of_ListSetters_31("clone");
    let call = call.setter_of_ListSetters_32("into");
    let call = call.setter_of_ListSetters_33("try_into");
    let call = call.setter_of_ListSetters_34("fmt");
    let call = call.setter_of_ListSetters_35("eq");
    let call = call.setter_of_ListSetters_36("x-y");
    let call = call.setter_of_ListSetters_37("http");
    let call = call.setter_of_ListSetters_38("method");
    let call = call.setter_of_ListSetters_39("url");
    let call = call.setter_of_ListSetters_40("request");
    let call = call.setter_of_ListSetters_41("response");
    let call = call.setter_of_ListSetters_42("result");
    let call = call.setter_of_ListSetters_43("query");
    let call = call.setter_of_ListSetters_44("client");
    let call = call.setter_of_ListSetters_45("operation");
    let call = call.setter_of_ListSetters_46("self");
    let call = call.setter_of_ListSetters_47("async");
    let call = call.setter_of_ListSetters_48("ok");
    let call = call.setter_of_ListSetters_49("err");
    let call = call.setter_of_ListSetters_50("drop");
    let call = call.setter_of_ListSetters_51("raw_query");
    let call = call.setter_of_ListSetters_52("builder");
    let call = call.setter_of_ListSetters_53("prefetch");
    let call = call.setter_of_ListSetters_54("max_pages");
    let call = call.setter_of_ListSetters_55("send_blocking");
    let call = call.setter_of_ListSetters_56("iter_pages");
    let call = call.setter_of_ListSetters_57("pages_from");
    let call = call.setter_of_ListSetters_58("try_from");
    let call = call.setter_of_ListSetters_59("from");
    let call = call.setter_of_ListSetters_60("as_ref");
    let call = call.setter_of_ListSetters_61("to_owned");
    let call = call.setter_of_ListSetters_62("to_string");
    let call = call.setter_of_ListSetters_63("borrow");
    let call = call.setter_of_ListSetters_64("on_progress");
    let call = call.setter_of_ListSetters_65("on_attempt_progress");
    let call = call.setter_of_ListSetters_66("part");
    let call = call.setter_of_ListSetters_67("json_part");
    let call = call.setter_of_ListSetters_68("true");
    let call = call.setter_of_ListSetters_69("union");
    let call = call.setter_of_ListSetters_70("dyn");
    let call = call.setter_of_ListSetters_71("try");
    let call = call.setter_of_ListSetters_72("match");
    let call = call.setter_of_ListSetters_73("move");
    let call = call.setter_of_ListSetters_74("box");
    let call = call.setter_of_ListSetters_75("yield");
    let call = call.setter_of_ListSetters_76("abstract");
    wire.ok(call.send().await);
    let request = wire.request();
    wire.same(request.path(), "/setters");
    let mut query = request.query();
    query.sort_unstable();
    wire.same(query, ["abstract=abstract", "as_ref=as_ref", "async=async", "body=body", "borrow=borrow", "box=box", "builder=builder", "call=call", "client=client", "clone=clone", "core=core", "crate=crate", "drop=drop", "dyn=dyn", "eq=eq", "err=err", "exchange=exchange", "fmt=fmt", "form=form", "from=from", "gen=gen", "header=header", "header_map=header_map", "http=http", "idempotent=idempotent", "into=into", "items=items", "iter=iter", "iter_pages=iter_pages", "json_part=json_part", "limit=limit", "list_options=list_options", "match=match", "max_pages=max_pages", "method=method", "move=move", "multipart=multipart", "new=new", "ok=ok", "on_attempt_progress=on_attempt_progress", "on_progress=on_progress", "open=open", "operation=operation", "pages=pages", "pages_from=pages_from", "part=part", "prefetch=prefetch", "progenitor=progenitor", "query=query", "raw=raw", "raw_query=raw_query", "request=request", "response=response", "result=result", "retry=retry", "self=self", "send=send", "send_blocking=send_blocking", "sent=sent", "std=std", "stream=stream", "super=super", "timeouts=timeouts", "to_owned=to_owned", "to_string=to_string", "true=true", "try=try", "try_from=try_from", "try_into=try_into", "type=type", "union=union", "url=url", "value=value", "when_some=when_some", "x-y=x-y", "yield=yield"].to_vec());
    wire.respond(204, "");
    wire.ok(client.odd0().setter_of_Odd0_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd0?²=v");
    wire.respond(204, "");
    wire.ok(client.odd1().setter_of_Odd1_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd1?a²=v");
    wire.respond(204, "");
    wire.ok(client.odd2().setter_of_Odd2_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd2?_=v");
    wire.respond(204, "");
    wire.ok(client.odd3().setter_of_Odd3_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd3?__=v");
    wire.respond(204, "");
    wire.ok(client.odd4().setter_of_Odd4_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd4?1st=v");
    wire.respond(204, "");
    wire.ok(client.odd5().setter_of_Odd5_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd5?🦀=v");
    wire.respond(204, "");
    wire.ok(client.odd6().setter_of_Odd6_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd6?r#type=v");
    wire.respond(204, "");
    wire.ok(client.odd7().setter_of_Odd7_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd7?Self=v");
    wire.respond(204, "");
    wire.ok(client.odd8().setter_of_Odd8_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd8?é=v");
    wire.respond(204, "");
    wire.ok(client.odd9().setter_of_Odd9_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd9?ﬁ=v");
    wire.respond(204, "");
    wire.ok(client.odd10().setter_of_Odd10_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd10?a.b=v");
    wire.respond(204, "");
    wire.ok(client.odd11().setter_of_Odd11_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd11?a[]=v");
    wire.respond(204, "");
    wire.ok(client.odd12().setter_of_Odd12_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd12?$filter=v");
    wire.respond(204, "");
    wire.ok(client.odd13().setter_of_Odd13_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd13?@type=v");
    wire.respond(204, "");
    wire.ok(client.odd14().setter_of_Odd14_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd14?%=v");
    wire.respond(204, "");
    wire.ok(client.odd15().setter_of_Odd15_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd15?a b=v");
    wire.respond(204, "");
    wire.ok(client.odd16().setter_of_Odd16_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd16?a=b=v");
    wire.respond(204, "");
    wire.ok(client.odd17().setter_of_Odd17_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd17?a&b=v");
    wire.respond(204, "");
    wire.ok(client.odd18().setter_of_Odd18_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd18?x'y=v");
    Ok(())
}

/// Percent-decodes a target.
fn decoded(target: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = target.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            b'+' => b' ',
            other => other,
        });
    }
    String::from_utf8(bytes).unwrap()
}
