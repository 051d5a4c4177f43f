//! Generated tests of clients and repositories.

use crate::output::OutputFile;
use crate::target::client::{Repository, Vault};

use super::super::types::Types;

/// The tests.
pub(super) fn files(_: &Types<'_>, _: &[Repository<'_>], _: &[Vault<'_>]) -> Vec<OutputFile> {
    Vec::new()
}
