//! The cells: what is tried on a table, one statement each.

use codegen::model::Generated;

use super::foundation::{OTHER, OWN, ROWS, Subject};
use crate::server::Failure;

/// Whose row a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// The organization of the JWT.
    Own,
    /// Another one.
    Other,
}

/// What a statement does; the numbers are indices of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    /// Reads a column of every row.
    Select(usize),
    /// Reads whole rows.
    SelectRow,
    /// Reads a column and locks the rows.
    SelectForUpdate(usize),
    /// Makes a row with this column and those that it needs.
    Insert(usize, Whose),
    /// Makes a row and reads a column of it.
    InsertReturning(usize),
    /// Makes a row, or would change a column where its key was taken.
    UpsertNew(usize, Whose),
    /// Makes a row of the own organization with the key of somebody's row, whose column it changes.
    UpsertTaken(usize, Whose),
    /// Changes a column of every row without reading any.
    Update(usize),
    /// Changes a column of an organization's rows.
    UpdateOf(usize, Whose),
    /// Changes the first column that somebody may change, and reads another.
    UpdateReturning { changed: usize, read: usize },
    /// Gives every row to an organization.
    Move(Whose),
    /// Deletes every row without reading any.
    Delete,
    /// Deletes an organization's rows.
    DeleteOf(Whose),
    /// Deletes every row and reads a column of them.
    DeleteReturning(usize),
    /// Has a function tell a column of somebody's row.
    Tell(usize, Whose),
    /// Empties the table.
    Truncate,
    /// Asks for a right on the table.
    TableRight(&'static str),
    /// Asks for a right on a column.
    ColumnRight(&'static str, usize),
}

impl Whose {
    /// The organization's id.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Own => OWN,
            Self::Other => OTHER,
        }
    }

    /// The number of a row that is theirs.
    fn first_row(self) -> usize {
        ROWS.iter().position(|organization| *organization == self.id()).unwrap_or(0)
    }
}

/// Both.
const EACH: [Whose; 2] = [Whose::Own, Whose::Other];

/// The rights, on a server of this major version.
pub(super) fn rights(subject: Subject<'_>, version: i32) -> Vec<Operation> {
    let of_table = ["DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"].map(Operation::TableRight);
    let since_17 = (version >= 17).then_some(Operation::TableRight("MAINTAIN"));
    let of_columns = (0..subject.table.columns.len()).flat_map(|column| {
        ["SELECT", "INSERT", "UPDATE", "REFERENCES"].map(|right| Operation::ColumnRight(right, column))
    });
    of_table.into_iter().chain(since_17).chain(of_columns).collect()
}

/// All that is tried on a table.
pub(super) fn all(subject: Subject<'_>) -> Vec<Operation> {
    let columns = 0..subject.table.columns.len();
    let mut all: Vec<_> = columns.flat_map(|column| of_column(subject, column)).collect();
    all.extend([Operation::SelectRow, Operation::Delete, Operation::Truncate]);
    all.extend(EACH.map(Operation::DeleteOf));
    all.extend(EACH.map(Operation::Move));
    all
}

/// What the policies alone have to refuse, when every column is granted.
pub(super) fn of_rows(subject: Subject<'_>) -> Vec<Operation> {
    let changed = changed(subject);
    let mut all = vec![
        Operation::SelectRow,
        Operation::SelectForUpdate(changed),
        Operation::InsertReturning(changed),
        Operation::Update(changed),
        Operation::UpdateReturning { changed, read: changed },
        Operation::Delete,
        Operation::DeleteReturning(changed),
    ];
    for whose in EACH {
        all.extend([
            Operation::Insert(changed, whose),
            Operation::UpsertNew(changed, whose),
            Operation::UpsertTaken(changed, whose),
            Operation::UpdateOf(changed, whose),
            Operation::Move(whose),
            Operation::DeleteOf(whose),
        ]);
    }
    all
}

fn of_column(subject: Subject<'_>, column: usize) -> Vec<Operation> {
    let mut all = vec![
        Operation::Select(column),
        Operation::SelectForUpdate(column),
        Operation::InsertReturning(column),
        Operation::UpdateReturning { changed: changed(subject), read: column },
        Operation::DeleteReturning(column),
    ];
    all.extend(EACH.map(|whose| Operation::Insert(column, whose)));
    if subject.telling(column).is_some() {
        all.extend(EACH.map(|whose| Operation::Tell(column, whose)));
    }
    if column != subject.organization() {
        all.push(Operation::Update(column));
        all.extend(EACH.map(|whose| Operation::UpdateOf(column, whose)));
        all.extend(EACH.map(|whose| Operation::UpsertNew(column, whose)));
        all.extend(EACH.map(|whose| Operation::UpsertTaken(column, whose)));
    }
    all
}

/// A column that can be changed without an effect on others.
fn changed(subject: Subject<'_>) -> usize {
    let columns = subject.table.columns.iter().enumerate();
    let plain = columns.into_iter().find(|(index, column)| {
        *index != subject.organization() && !column.primary_key && column.generated.is_none() && !column.vault_secret
    });
    plain.map_or_else(|| subject.key(), |(index, _)| index)
}

impl Operation {
    /// The statement. The server counts the rows that it read, made, changed or deleted.
    pub(super) fn sql(self, subject: Subject<'_>) -> Result<String, Failure> {
        let table = subject.name();
        let column = |index: usize| subject.column(index);
        Ok(match self {
            Self::Select(index) => format!("SELECT {} FROM {table}", column(index)),
            Self::SelectRow => format!("SELECT t FROM {table} AS t"),
            Self::SelectForUpdate(index) => format!("SELECT {} FROM {table} FOR UPDATE", column(index)),
            Self::Insert(index, whose) => insert(subject, &[index], NEW, whose)?,
            Self::InsertReturning(index) => {
                format!("{} RETURNING {}", insert(subject, &[], NEW, Whose::Own)?, column(index))
            }
            Self::UpsertNew(index, whose) => upsert(subject, index, &insert(subject, &[], NEW, whose)?)?,
            Self::UpsertTaken(index, whose) => {
                upsert(subject, index, &insert(subject, &[subject.key()], whose.first_row(), Whose::Own)?)?
            }
            Self::Update(index) => format!("UPDATE {table} SET {}", assignment(subject, index)?),
            Self::UpdateOf(index, whose) => {
                format!("UPDATE {table} SET {}{}", assignment(subject, index)?, owned_by(subject, whose))
            }
            Self::UpdateReturning { changed, read } => {
                format!("UPDATE {table} SET {} RETURNING {}", assignment(subject, changed)?, column(read))
            }
            Self::Move(whose) => {
                format!("UPDATE {table} SET {} = '{}'", column(subject.organization()), whose.id())
            }
            Self::Delete => format!("DELETE FROM {table}"),
            Self::DeleteOf(whose) => format!("DELETE FROM {table}{}", owned_by(subject, whose)),
            Self::DeleteReturning(index) => format!("DELETE FROM {table} RETURNING {}", column(index)),
            Self::Tell(index, whose) => {
                let function = subject.telling(index).unwrap_or_default();
                let key = subject.value(subject.key(), whose.first_row(), whose.id())?;
                format!("SELECT FROM (SELECT {function}({key}) OFFSET 0) AS told (value) WHERE value IS NOT NULL")
            }
            Self::Truncate => format!("TRUNCATE {table}"),
            Self::TableRight(right) => format!("SELECT WHERE has_table_privilege('{table}', '{right}')"),
            Self::ColumnRight(right, index) => format!(
                "SELECT WHERE has_column_privilege('{table}', '{}', '{right}')",
                subject.table.columns[index].name
            ),
        })
    }
}

/// The number of a row that is not there yet.
const NEW: usize = 9;

/// The columns of an INSERT that has to have these beside those that it needs anyway.
pub(super) fn inserted(subject: Subject<'_>, more: &[usize]) -> Vec<usize> {
    let columns = 0..subject.table.columns.len();
    columns.filter(|index| subject.is_needed(*index) || more.contains(index)).collect()
}

fn insert(subject: Subject<'_>, more: &[usize], number: usize, whose: Whose) -> Result<String, Failure> {
    let columns = inserted(subject, more);
    let names: Vec<_> = columns.iter().map(|index| subject.column(*index)).collect();
    let values: Result<Vec<_>, _> = columns.iter().map(|index| value(subject, *index, number, whose)).collect();
    Ok(format!("INSERT INTO {} ({}) VALUES ({})", subject.name(), names.join(", "), values?.join(", ")))
}

/// A value that asks for no other right: users may not call the vault. Each row gets a reference of its own.
fn value(subject: Subject<'_>, index: usize, number: usize, whose: Whose) -> Result<String, Failure> {
    if subject.table.columns[index].vault_secret {
        return Ok("gen_random_uuid()".to_owned());
    }
    subject.value(index, number, whose.id())
}

fn upsert(subject: Subject<'_>, index: usize, insert: &str) -> Result<String, Failure> {
    let key = subject.column(subject.key());
    Ok(format!("{insert} ON CONFLICT ({key}) DO UPDATE SET {}", assignment(subject, index)?))
}

/// A change of one column; a key stays as it is, or rows would get the same one.
fn assignment(subject: Subject<'_>, index: usize) -> Result<String, Failure> {
    let name = subject.column(index);
    if index == subject.key() {
        return Ok(format!("{name} = \"{}\".{name}", subject.table.name));
    }
    Ok(format!("{name} = {}", value(subject, index, NEW, Whose::Own)?))
}

fn owned_by(subject: Subject<'_>, whose: Whose) -> String {
    format!(" WHERE {} = '{}'", subject.column(subject.organization()), whose.id())
}

/// Whether the database makes the values of a column.
pub(super) fn is_made(subject: Subject<'_>, index: usize) -> bool {
    matches!(
        subject.table.columns[index].generated,
        Some(Generated::RandomUuid | Generated::CreatedAt | Generated::UpdatedAt)
    )
}
