//! The code that is generated from `openapi/press.yaml`.

include!(concat!(env!("OUT_DIR"), "/press/client.rs"));
