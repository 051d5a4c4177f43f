//! The validated registry, the one thing every target reads.
//!
//! A [`Model`] can only be made by [`crate::registry::load`], after every rule has passed. Order is the order of
//! `registry.yaml`; ids are indices into the model's own tables, so that `Place::of("/enums/2/values/0")` is where entity
//! 2/0 stands.

mod enums;
pub(crate) mod facts;
pub(crate) mod formats;
pub mod hash;
pub mod ident;
mod ids;
pub mod json;
mod objects;
pub mod pattern;
pub(crate) mod patterns;
mod reach;
mod root;
mod tables;
mod targets;
mod types;
pub(crate) mod upgrade;

pub use self::enums::{Enum, EnumValue, RemovedValue, Status};
pub use self::ids::{DocumentId, EnumId, TypeId};
pub use self::objects::{Document, Field, Object, Presence, TypeDef, Union, Variant};
pub(crate) use self::reach::Reached;
pub use self::root::{Model, Waiver};
pub use self::tables::{
    Access, Column, Generated, Jwt, PlaintextPattern, RequiredWhen, Role, SERVICE_ROLE, Scope, Table, Vault,
};
pub use self::targets::{MANIFEST, PostgresTarget, TargetSettings, Targets, manifest_of, registry_of};
pub use self::types::{Format, IntegerRules, ListType, MAX_INTEGER, NumberRules, StringRules, Type, Value};
pub use self::upgrade::{Change, Edit, Upgrade};
