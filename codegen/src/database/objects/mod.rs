//! The objects of a database that the registry makes. Each kind has a file that says how it is made, taken away, put back
//! and compared ([`item::DatabaseObject`]); enum types have a room of their own, [`types`](super::types).

pub(crate) mod collisions;
pub(crate) mod column;
pub(crate) mod comment;
pub(crate) mod constraint;
pub(crate) mod function;
pub(crate) mod group;
pub(crate) mod index;
pub(crate) mod item;
pub(crate) mod listed;
pub(crate) mod mark;
pub(crate) mod policy;
pub(crate) mod privileges;
pub(crate) mod requirement;
pub(crate) mod row_security;
pub(crate) mod schema;
pub(crate) mod table;
pub(crate) mod trigger;
pub(crate) mod validation;
