//! The test of clients and repositories.

use crate::model::Model;

/// The test, when there are clients.
pub(in crate::target::typescript) fn test(_: &Model) -> Option<String> {
    None
}
