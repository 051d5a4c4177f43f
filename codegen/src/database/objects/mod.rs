//! The objects of a database that the registry makes: how each is made, taken away, restored and compared.

pub(crate) mod collisions;
pub(crate) mod column;
pub(crate) mod function;
pub(crate) mod group;
pub(crate) mod item;
pub(crate) mod mark;
pub(crate) mod requirement;
pub(crate) mod restore;
pub(crate) mod schema;
pub(crate) mod table;
pub(crate) mod trigger;
