//! Work in a separate process: this program, started again.

use std::process::Command;
use std::time::Instant;

use spacepress::{Archive, Error, spaces};

/// The resources that a process used.
pub struct Run {
    pub seconds: f64,
    /// The peak memory, in MiB.
    pub peak: f64,
}

/// Runs this program with these arguments until it exits.
pub fn this(arguments: &[&str]) -> Run {
    let began = Instant::now();
    let output = Command::new(std::env::current_exe().expect("a program"))
        .args(arguments)
        .output()
        .expect("it runs");
    let seconds = began.elapsed().as_secs_f64();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    let said = String::from_utf8_lossy(&output.stdout);
    let peak = said.trim().parse().expect("a number");
    Run { seconds, peak }
}

/// Uploads an archive, and prints the peak memory of this process, in MiB.
pub fn upload(url: &str, archive: impl FnOnce() -> Result<Archive, Error>) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let sent = runtime.block_on(async {
        let spaces = spaces::Client::builder().base_url(url).token("t").build()?;
        let call = spaces.deploy_space().space_id("1").zip_file(archive()?);
        call.send().await
    });
    sent.expect("an upload");
    println!("{:.1}", peak());
}

fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|it| it.starts_with("VmHWM:"));
    let kib = line.and_then(|it| it.split_whitespace().nth(1)?.parse::<f64>().ok());
    kib.unwrap_or(f64::NAN) / 1024.0
}
