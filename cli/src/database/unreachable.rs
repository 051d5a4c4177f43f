//! Why a database cannot be compared.

use codegen::finding::{Code, Finding};

/// The finding; nobody's password is in the message.
pub(super) fn unreachable(message: impl Into<String>) -> Finding {
    Finding::new(Code::DatabaseUnreachable, "--database-url", message)
}
