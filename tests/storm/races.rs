//! The races that a storm meets at random, each made certain: a listener that lets one connection
//! in and holds the next.

use std::time::{Duration, Instant};

use spacepress::{ErrorKind, RetryPolicy, spaces};

use crate::server::{Fate, Handshake, Script, Server};
use crate::{block_on, trusting};

/// How long the second connection is held.
const HELD: Duration = Duration::from_secs(5);

/// Completes the first handshake and stalls the others. The response to the GET is delayed, so the
/// concurrent call opens a second connection, which stalls; then the connection of the GET is free.
struct HoldsTheSecond {
    post: Fate,
}

impl Script for HoldsTheSecond {
    fn handshake(&self, connection: usize) -> Handshake {
        match connection {
            0 => Handshake::Complete,
            _ => Handshake::Stall(HELD),
        }
    }

    fn fate(&self, request: &str) -> Fate {
        if request.starts_with("GET") {
            Fate::RespondAfter(Duration::from_millis(300))
        } else {
            self.post
        }
    }
}

const PROMOTE: &str = "POST /cloud/api/v1/spaces/2/promote";

fn client(server: &Server, connect: Duration) -> spaces::Client {
    let builder = spaces::Client::builder().base_url(server.url()).token("t");
    builder
        .no_proxy()
        .connect_timeout(connect)
        .retry(RetryPolicy::default().with_base_delay(Duration::ZERO))
        .build()
        .unwrap()
}

/// Makes a GET, and a POST 100 ms later that takes over the GET's connection.
async fn takes_over(spaces: &spaces::Client) -> Result<(), spacepress::Error> {
    let get = spaces.get_space().space_id("1").send();
    let post = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        spaces.promote_space().space_id("2").send().await
    };
    let (get, post) = tokio::join!(get, post);
    get.unwrap();
    post.map(drop)
}

#[test]
fn a_post_over_a_freed_connection_is_not_repeated() {
    let name = "races::a_post_over_a_freed_connection_is_not_repeated";
    trusting(name, |certificate, key| {
        block_on(async {
            let post = Fate::Lose;
            let server = Server::start(certificate, key, HoldsTheSecond { post });
            let error = takes_over(&client(&server, HELD)).await.unwrap_err();
            assert_eq!(server.processed(PROMOTE), 1);
            assert_eq!(error.kind(), ErrorKind::ConnectionLost, "{error}");
            assert!(error.may_have_been_processed(), "{error}");
            assert_eq!(error.attempts(), 1);
        });
    });
}

#[test]
fn the_connect_timeout_does_not_end_a_call_whose_response_is_pending() {
    let name = "races::the_connect_timeout_does_not_end_a_call_whose_response_is_pending";
    trusting(name, |certificate, key| {
        block_on(async {
            let post = Fate::RespondAfter(Duration::from_millis(1500));
            let server = Server::start(certificate, key, HoldsTheSecond { post });
            let began = Instant::now();
            let limit = Duration::from_millis(800);
            takes_over(&client(&server, limit)).await.unwrap();
            assert!(began.elapsed() > limit, "the limit passed meanwhile");
            assert_eq!(server.processed(PROMOTE), 1);
        });
    });
}
