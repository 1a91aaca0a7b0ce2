//! The first steps of a new user: a new crate in an empty folder, made as the README says, run
//! against the fake server, and then broken on purpose. Each message must say what is wrong
//! and what to do about it.
#![cfg(feature = "fake")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use spacepress::fake::Server;

const README: &str = include_str!("../README.md");
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The first block of a language after a heading.
fn block(after: &str, language: &str) -> &'static str {
    let section = README.split(after).nth(1).expect("the heading is there");
    let code = section.split(&format!("```{language}\n")).nth(1);
    code.and_then(|it| it.split("\n```").next())
        .expect("the block is there")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).unwrap();
        }
    }
}

struct Walk {
    folder: tempfile::TempDir,
    url: String,
}

impl Walk {
    /// What the section "A first program" says.
    fn begin(url: String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        copy(
            &Path::new(ROOT).join("examples/hello-app"),
            &root.join("app"),
        );
        let dependencies = block("\n## A first program\n", "toml").replace("…/spacepress", ROOT);
        let manifest = format!(
            "[package]\nname = \"deployer\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n{dependencies}\n"
        );
        fs::write(root.join("Cargo.toml"), manifest).unwrap();
        // The same versions as here, since this test goes without a network.
        fs::copy(Path::new(ROOT).join("Cargo.lock"), root.join("Cargo.lock")).unwrap();
        fs::create_dir(root.join("src")).unwrap();
        let program = block("# spacepress\n", "rust,no_run");
        fs::write(root.join("src/main.rs"), program).unwrap();
        Self { folder, url }
    }

    /// Changes the program.
    fn edit(&self, old: &str, new: &str) {
        let path = self.folder.path().join("src/main.rs");
        let program = fs::read_to_string(&path).unwrap();
        assert!(program.contains(old), "{program}");
        fs::write(path, program.replace(old, new)).unwrap();
    }

    fn run(&self, settings: &[(&str, &str)]) -> Output {
        let target = env::current_exe().unwrap();
        // target/debug/deps/newcomer-…
        let target: PathBuf = target.ancestors().nth(3).unwrap().to_owned();
        let mut command = Command::new(env!("CARGO"));
        command
            .args(["run", "--quiet", "--offline", "--target-dir"])
            .arg(target)
            .current_dir(self.folder.path())
            .env("KONIQ_BASE_URL", &self.url)
            .env_remove("KONIQ_API_KEY")
            .env_remove("KONIQ_AUTH_PREFIX")
            .env_remove("KONIQ_TIMEOUT")
            .env_remove("RUST_BACKTRACE");
        for (name, value) in settings {
            command.env(name, value);
        }
        command.output().unwrap()
    }

    /// What the program says when it fails.
    fn complaint(&self, settings: &[(&str, &str)]) -> String {
        let output = self.run(settings);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success(), "{said}");
        said
    }
}

/// A kind, and a sentence with these words.
fn assert_says(complaint: &str, kind: &str, words: &[&str]) {
    let beginning = format!("Error: {kind}: ");
    assert!(complaint.starts_with(&beginning), "{complaint}");
    for word in words {
        assert!(complaint.contains(word), "{word:?} isn't said: {complaint}");
    }
    assert_eq!(
        complaint.trim().lines().count(),
        1,
        "it is one sentence: {complaint}"
    );
    assert!(!complaint.contains("s3cret"), "{complaint}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readme_program_runs_and_its_errors_explain_the_fix() {
    let server = Server::builder().token("s3cret").start().await.unwrap();
    let walk = Walk::begin(server.spaces_url());
    let key = ("KONIQ_API_KEY", "s3cret");

    let output = walk.run(&[key]);
    let (said, complaint) = (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    );
    assert!(output.status.success(), "{complaint}");
    assert!(said.contains("building the image"), "{said}");
    assert!(said.contains("Success"), "{said}");

    // No key.
    assert_says(
        &walk.complaint(&[]),
        "InvalidInput",
        &["KONIQ_API_KEY", "not set"],
    );
    // A wrong one.
    let complaint = walk.complaint(&[("KONIQ_API_KEY", "wr0ng")]);
    assert_says(
        &complaint,
        "Unauthorized",
        &["deploy_space: POST", "401", "credential"],
    );
    assert!(!complaint.contains("wr0ng"), "{complaint}");
    // Nobody there.
    // A port that is taken, by one who doesn't listen.
    let nobody = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
    let any = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
    nobody.bind(&any.into()).unwrap();
    let address = nobody.local_addr().unwrap().as_socket().unwrap();
    let address = format!("http://{address}");
    let complaint = walk.complaint(&[key, ("KONIQ_BASE_URL", &address)]);
    assert_says(
        &complaint,
        "NotSent",
        &["couldn't be sent", "refused", "3 attempts"],
    );
    // An address that would give the key away.
    let complaint = walk.complaint(&[key, ("KONIQ_BASE_URL", "http://spaces.example")]);
    assert_says(&complaint, "InvalidInput", &["not https"]);
    // No app.
    fs::rename(
        walk.folder.path().join("app"),
        walk.folder.path().join("moved"),
    )
    .unwrap();
    assert_says(&walk.complaint(&[key]), "LocalIo", &["app", "No such file"]);
    fs::rename(
        walk.folder.path().join("moved"),
        walk.folder.path().join("app"),
    )
    .unwrap();
    // An app without its project file.
    fs::remove_file(walk.folder.path().join("app/bentocloud.toml")).unwrap();
    let complaint = walk.complaint(&[key]);
    assert_says(&complaint, "InvalidInput", &["bentocloud.toml"]);
    copy(
        &Path::new(ROOT).join("examples/hello-app"),
        &walk.folder.path().join("app"),
    );
    // A space that does not exist.
    walk.edit("7312345678901234567", "7000000000000000000");
    assert_says(
        &walk.complaint(&[key]),
        "NotFound",
        &["404", "no such space"],
    );
}
