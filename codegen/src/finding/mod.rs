//! Everything that is reported, in one shape: what it is, where, in which words, and what to do. Values, never panics.

mod code;
mod comparison;
mod diff;
mod findings;
mod kind;
mod place;
mod rule;
mod shell;
mod source;
mod suggest;

pub use code::{Code, Remedy};
pub use comparison::Side;
pub use diff::{Diff, Length, unified};
pub use findings::{Finding, Findings};
pub use kind::Kind;
pub use place::{Part, Place, Position};
pub use rule::Rule;
pub use shell::shell_word;
pub use source::Source;
pub(crate) use suggest::closest;
