//! Decoding a page of 1,000 blocks, compared with handwritten structs of the same fields.

use std::hint::black_box;
use std::time::Instant;

use serde::Deserialize;
use serde_json::{Value, json};
use spacepress::press::types::BlockSpecPage;

use crate::table::{Table, median};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Page {
    specs: Vec<Spec>,
    page_count: Option<i64>,
    page_number: Option<i64>,
    page_size: Option<i64>,
    spec_count: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Spec {
    id: String,
    kind: Option<String>,
    featured: Option<bool>,
    scope: Option<String>,
    tenants: Option<Vec<String>>,
    metadata: Option<Metadata>,
    latest_release: Option<Release>,
    created_at: Option<chrono::DateTime<chrono::FixedOffset>>,
    created_by: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Metadata {
    name: Option<String>,
    title: Option<String>,
    summary: Option<String>,
    description: Option<String>,
    description_content_type: Option<String>,
    image_url: Option<String>,
    tags: Option<Vec<Tag>>,
    status: Option<String>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Tag {
    name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Release {
    version: Option<String>,
    notes: Option<String>,
    created_at: Option<chrono::DateTime<chrono::FixedOffset>>,
    created_by: Option<String>,
}

pub fn run(table: &mut Table) {
    let specs: Vec<Value> = (0..1000).map(spec).collect();
    let page = json!({ "specs": specs, "pageCount": 1, "pageNumber": 1, "pageSize": 1000,
        "specCount": 1000 });
    let page = page.to_string().into_bytes();
    let mut figures = [Vec::new(), Vec::new()];
    for _ in 0..60 {
        let began = Instant::now();
        let ours: BlockSpecPage = serde_json::from_slice(black_box(&page)).expect("a page");
        let between = Instant::now();
        black_box(&ours);
        let and = Instant::now();
        let theirs: Page = serde_json::from_slice(black_box(&page)).expect("a page");
        let after = Instant::now();
        black_box(&theirs);
        figures[0].push((between - began).as_secs_f64() * 1e3);
        figures[1].push((after - and).as_secs_f64() * 1e3);
    }
    let [ours, theirs] = figures.map(median);
    let by_hand = ("structs by hand", theirs);
    table.add("5", "decode a page of 1,000", "ms", ours, by_hand, 1.25);
}

fn spec(number: usize) -> Value {
    json!({
        "id": format!("0bddb4c6-40c5-45c3-5bec-{number:012}"),
        "kind": "workflow",
        "featured": false,
        "scope": "private",
        "tenants": ["north", "south"],
        "metadata": {
            "name": format!("block-{number}"),
            "title": format!("Block {number}"),
            "summary": "Forecasts the demand of the weeks to come",
            "description": "A longer text.\nWith two lines, and \"quotes\" in it.",
            "descriptionContentType": "text/markdown",
            "imageUrl": "https://images.example/block.png",
            "tags": [{ "name": "demand" }, { "name": "weekly" }],
            "status": "available",
        },
        "latestRelease": {
            "version": "1.4.2",
            "notes": "Fixes the weeks around new year",
            "createdAt": "2026-05-04T10:11:12.345Z",
            "createdBy": "someone@example.com",
        },
        "createdAt": "2026-01-02T03:04:05.678Z",
        "createdBy": "someone@example.com",
    })
}
