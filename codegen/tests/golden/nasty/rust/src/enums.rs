// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Closed lists of names, and what is known about each.

mod future;
mod keyword;
mod keyword_kind;
mod option;

pub use future::{Future, OpenFuture};
pub use keyword::{Keyword, KeywordDefinition, OpenKeyword};
pub use keyword_kind::{KeywordKind, OpenKeywordKind};
pub use option::{OpenOption, Option};
