// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Closed lists of names, and what is known about each.

mod authentication_method;
mod integration_capability;
mod integration_status;
mod integration_type;
mod sync_frequency;
mod weekday;

pub use authentication_method::{AuthenticationMethod, OpenAuthenticationMethod};
pub use integration_capability::{IntegrationCapability, OpenIntegrationCapability};
pub use integration_status::{IntegrationStatus, OpenIntegrationStatus};
pub use integration_type::{IntegrationType, IntegrationTypeDefinition, OpenIntegrationType};
pub use sync_frequency::{OpenSyncFrequency, SyncFrequency};
pub use weekday::{OpenWeekday, Weekday};
