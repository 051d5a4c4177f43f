// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The types of `integration_foundation`: its enums, objects and documents.
//!
//! - A closed enum, such as [`IntegrationType`], has every value that this version knows; [`label::Open`] also keeps a
//!   label that it does not know, as it came.
//! - Objects and documents are decoded strictly, by `from_json`, `from_value` and serde alike: every rule is checked, and
//!   every fault is listed with its path and code ([`fault`]). They are encoded canonically. `from_json_tolerant` also
//!   reads what a newer version wrote: properties and labels that are unknown here are kept, and written back.
//!
//! # Features
//!
//! Without features the crate has no dependencies.
//!
//! - `serde` (default): `Serialize` and `Deserialize`.
//! - `schemars`: `JsonSchema`.
//! - `sqlx`: PostgreSQL's `Type`, `Encode` and `Decode`; enums are of the database's own types, objects are `jsonb`.

#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![allow(deprecated, reason = "tables list the registry's deprecated values too")]
#![allow(
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::zero_sized_map_values,
    rustdoc::bare_urls,
    reason = "names, shapes and descriptions are the registry's"
)]

pub mod fault;
pub mod label;
pub mod value;

mod decode;
mod document;
mod documents;
mod encode;
mod enums;
mod json;
mod pattern;
mod types;
mod upgrade;

pub use documents::{FieldMappings, SyncSchedule};
pub use enums::{
    AuthenticationMethod, IntegrationCapability, IntegrationStatus, IntegrationType, IntegrationTypeDefinition,
    OpenAuthenticationMethod, OpenIntegrationCapability, OpenIntegrationStatus, OpenIntegrationType, OpenSyncFrequency,
    OpenWeekday, SyncFrequency, Weekday,
};
pub use types::{FieldMapping, FieldTransform, QuietHours};
