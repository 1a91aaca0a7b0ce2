//! Stalled connections.

use super::*;

pub(super) fn stalls(call: Call, rows: &mut Vec<Row>) {
    let none = Timeouts::none;
    let late = |phase| fails(Timeout, again(call)).maybe().in_phase(phase);
    rows.push(
        row(
            "never responds",
            [cut(Reads::Whole, Then::Hang)],
            late(Phase::Response),
        )
        .within(none().with_response(SHORT)),
    );
    let response_limit = || none().with_response(SHORT);
    let half = says("HTTP/1.1 200 OK\r\nConte", Then::Hang);
    rows.push(row("stalls in the headers", [half], late(Phase::Response)).within(response_limit()));
    let drip = |text: &str| {
        let said = Says::Drip(text.as_bytes().to_vec(), Duration::from_millis(20));
        act(Reads::Whole, vec![said], Then::Hang)
    };
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n";
    rows.push(
        row("drips the headers", [drip(head)], late(Phase::Response)).within(response_limit()),
    );
    let provisional = b"HTTP/1.1 100 Continue\r\n\r\n".to_vec();
    let said = Says::Drip(provisional.repeat(40), Duration::from_millis(1));
    let endless = act(Reads::Whole, vec![said], Then::Hang);
    rows.push(row("100 forever", [endless], late(Phase::Response)).within(response_limit()));

    let read_limit = || none().with_read_stall(SHORT);
    let half = says(format!("{head}{{\"half\":"), Then::Hang);
    let stalled = late(Phase::Read);
    rows.push(row("stalls in the body", [half], stalled.clone()).within(read_limit()));
    let mut dripping = says(head, Then::Hang);
    let blanks = b" ".repeat(500);
    dripping
        .says
        .push(Says::Drip(blanks, Duration::from_millis(20)));
    rows.push(row("drips the body", [dripping], stalled).within(read_limit()));
    let mut refused = says("HTTP/1.1 403 No\r\nContent-Length: 500\r\n\r\n", Then::Hang);
    refused.says.push(Says::Bytes(b"{\"detail\":".to_vec()));
    rows.push(
        row(
            "403, stalls in its body",
            [refused],
            fails(Timeout, again(call)).maybe(),
        )
        .within(read_limit()),
    );

    let attempt = none().with_attempt(SHORT);
    rows.push(
        row(
            "an attempt's limit",
            [cut(Reads::Whole, Then::Hang)],
            late(Phase::Attempt),
        )
        .within(attempt),
    );
    // The first page uses none of the limit, since each page is a call.
    rows.push(
        row(
            "the call's limit",
            [cut(Reads::Whole, Then::Hang)],
            fails(Timeout, 1).maybe().in_phase(Phase::Call),
        )
        .within(none().with_call(SHORT)),
    );
    if call.is_upload() {
        let stuck = || fails(Timeout, 3).in_phase(Phase::Send);
        let limit = || none().with_send_stall(SHORT);
        for (name, act) in [
            ("reads nothing", cut(Reads::Nothing, Then::Hang)),
            ("reads a little", cut(Reads::Part(10_000), Then::Hang)),
            ("reads 800 bytes a second", cut(Reads::Slowly, Then::Hang)),
        ] {
            rows.push(row(name, [act], stuck()).large().within(limit()));
        }
    }
}
