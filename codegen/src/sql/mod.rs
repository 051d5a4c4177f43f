//! What SQL files say, read without a database.
//!
//! Files are cut into tokens by sqlparser's tokenizer and read by tokens: its parser knows neither `DO` nor half of
//! what migrations hold, and whoever looks for one kind of statement needs no tree of the others.

mod labels;
mod tokens;

pub(crate) use labels::{Fault, TypeLabels, replay};
