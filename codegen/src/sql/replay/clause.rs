//! Where a clause of a column ends and the next one begins.

use crate::sql::cursor::Cursor;

/// Whether the next token begins a clause of its own in the definition of a column.
pub(super) fn starts_clause(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if ahead.take_word("not") {
        return ahead.next_is_word("null");
    }
    matches!(
        cursor.peek_word(),
        Some(
            "check"
                | "collate"
                | "compression"
                | "constraint"
                | "default"
                | "generated"
                | "null"
                | "primary"
                | "references"
                | "storage"
                | "unique"
        )
    )
}
