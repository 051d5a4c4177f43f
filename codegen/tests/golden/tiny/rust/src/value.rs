// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Values that the standard library has no type for: checked strings and JSON of any shape.

mod checked;
mod date;
mod json;
mod timestamp;
mod unknown;
mod uuid;

pub use checked::FormatError;
pub use date::Date;
pub use json::Json;
pub use timestamp::Timestamp;
pub use unknown::UnknownProperties;
pub use uuid::Uuid;
