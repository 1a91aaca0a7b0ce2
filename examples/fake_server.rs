//! Runs the fake server on its own, for clients in any language.
//!
//! ```text
//! cargo run --features fake --example fake_server
//! cargo run --features fake --example fake_server -- spaces=8001 press=8002
//! ```
//!
//! It prints the variables that `Client::from_env` of both services reads. It runs until its standard
//! input ends or it is interrupted. If the input is empty from the start, as in a container or with
//! `</dev/null`, it runs until it is interrupted.

use std::time::{Duration, Instant};

use spacepress::fake::Server;

/// An input that ends within this time of the start counts as none.
const NO_INPUT: Duration = Duration::from_secs(1);

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = Server::builder();
    for argument in std::env::args().skip(1) {
        let (service, port) = argument
            .split_once('=')
            .ok_or("write arguments as service=port, such as spaces=8001")?;
        builder = builder.port(service, port.parse()?);
    }
    let server = builder.start().await?;
    println!("KONIQ_BASE_URL={}", server.spaces_url());
    println!("PRESS_BASE_URL={}", server.press_url());

    tokio::select! {
        () = input_ends() => {}
        interrupted = tokio::signal::ctrl_c() => interrupted?,
    }
    eprintln!("{} requests were served", server.requests().len());
    // The thread that reads the input can't be stopped, and would keep the program running.
    std::process::exit(0);
}

/// Completes when the standard input ends, and never if there is none.
async fn input_ends() {
    let began = Instant::now();
    let copy = || std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
    let read = tokio::task::spawn_blocking(copy).await;
    let has_input = matches!(read, Ok(Ok(_))) && began.elapsed() >= NO_INPUT;
    if !has_input {
        std::future::pending::<()>().await;
    }
}
