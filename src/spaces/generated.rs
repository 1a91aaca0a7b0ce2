//! The code that is generated from `openapi/spaces.yaml`.

include!(concat!(env!("OUT_DIR"), "/spaces/client.rs"));
