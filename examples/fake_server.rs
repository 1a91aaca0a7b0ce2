//! Runs the fake server on its own, so that any client, in any language, can be pointed at it.
//!
//! ```text
//! cargo run --features fake --example fake_server
//! cargo run --features fake --example fake_server -- spaces=8001 press=8002
//! ```
//!
//! It runs until its standard input ends, or until it is interrupted.

use spacepress::fake::Server;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = Server::builder();
    for argument in std::env::args().skip(1) {
        let (service, port) = argument
            .split_once('=')
            .ok_or("arguments are written as service=port, for instance spaces=8001")?;
        builder = builder.port(service, port.parse()?);
    }
    let server = builder.start().await?;
    println!("KONIQ_BASE_URL={}", server.spaces_url());
    println!("PRESS_URL={}", server.press_url());

    let input_ended =
        tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink()));
    tokio::select! {
        _ = input_ended => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    eprintln!("{} requests were served", server.requests().len());
    Ok(())
}
