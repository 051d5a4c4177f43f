//! The access matrix: what each database role may do, with each JWT, to each row and column. The expected answers come
//! from the registry, the actual ones from a server.

mod claims;
mod foundation;
mod oracle;
mod run;
mod sample;
mod statement;

pub(crate) use self::foundation::{Foundation, Subject};
pub(crate) use self::run::{Differences, Jwts, Part, Wrong, differences};
