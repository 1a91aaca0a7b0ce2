use spacepress::fake::{self, Server};
use spacepress::{Archive, spaces, press};
use futures::TryStreamExt;

#[tokio::test]
async fn goes() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::start().await?;
    let spaces = server.spaces()?;
    let mut uat = spaces.list_spaces().webapp_id("42").stream();
    while let Some(space) = uat.try_next().await? { println!("{space:?}"); }
    let all: Vec<spaces::types::Space> = TryStreamExt::try_collect(spaces.list_spaces().page_size(1).stream()).await?;
    println!("{}", all.len());
    let d = spaces.deploy_space().space_id(&all[0].id).zip_file(Archive::from_bytes(fake::EMPTY_ZIP)?).display_name("v42").on_progress(|a,b| println!("{a}/{b}")).send().await?;
    println!("{d:?}");
    let job = spaces.wait_for_job(d.job_id()?).on_log(|e| println!("log {e}")).pauses(std::time::Duration::from_millis(1), std::time::Duration::from_millis(1)).await?;
    println!("{job:?}");
    println!("{:?}", spaces.deploy_space().space_id("..").zip_file(Archive::from_bytes(fake::EMPTY_ZIP)?).send().await);
    println!("{:?}", spaces.get_space().space_id("99").send().await);
    println!("{:?}", spaces.list_spaces().page_size(500).send().await);
    let press = server.press()?;
    println!("{:?}", press.create_spec().spec(serde_json::json!({"version":1,"kind":"workflow","metadata":{"name":"a","summary":"b"},"release":{"version":"1.0.0"},"config":{"steps":{"a":{"type":"http","method":"@param:x"}}}})).featured(true).send().await);
    println!("{:?}", press.create_spec().spec(serde_json::json!({"version":1})).send().await);
    let s: Vec<press::types::BlockSpec> = press.list_specs().status([press::types::SpecStatus::Available]).page_size(100).prefetch(8).stream().try_collect().await?;
    println!("{s:#?}");
    println!("{:?}", press.delete_spec().spec_id(&s[0].id).send().await);
    for r in server.requests() { println!("{} {} {:?} {:?} {:?}", r.method, r.path, r.query, r.headers, r.status); }
    Ok(())
}
