//! Who gets at the credentials of a row through the functions that clients call.

use super::super::super::names::qualified;
use super::super::credentials::{managers, owner, rpc};
use super::Test;
use super::rows::{OTHER, OWN, Rows};
use super::statements::{Caller, REFUSED};
use crate::model::{Role, SERVICE_ROLE, Scope};

/// What the function says to those who may store credentials of a row that has some.
const HAS_SOME: &str = "'55000'";

/// Storing credentials of a row of each organization, and reading some.
pub(super) fn tests(rows: &Rows<'_>, caller: &Caller<'_>, role: Option<&Role>) -> Vec<Test> {
    if rows.subject.model.vault.is_none() {
        return Vec::new();
    }
    let table = rows.subject.table;
    let schema = rows.subject.name.schema.as_str();
    let mut tests = Vec::new();
    for column in table.columns.iter().filter(|column| column.vault_secret) {
        let of = owner(table, column);
        let store = qualified(schema, &rpc("store", of));
        let is_manager =
            |scope| managers(table, column, scope).iter().any(|it| role.is_some_and(|role| role.name == it.name));
        for (organization, whose) in [(OWN, "the own organization"), (OTHER, "another organization")] {
            let may = caller.role == SERVICE_ROLE
                || is_manager(Scope::Everything)
                || (organization == OWN && caller.update == Scope::Organization && is_manager(Scope::Organization));
            let statement = format!("SELECT {store}({}, '{{}}')", rows.key_of(organization));
            let (expected, word) = if may { (HAS_SOME, "may") } else { (REFUSED, "may not") };
            let words = format!("{} {word} change the credentials of {of} of {whose}", caller.name);
            tests.push(Test::outcome(caller.role, &statement, expected, &words));
        }
        if caller.role != SERVICE_ROLE {
            let retrieve = qualified(schema, &rpc("retrieve", of));
            let statement = format!("SELECT {retrieve}('{OWN}')");
            let words = format!("{} may not read credentials of {of}", caller.name);
            tests.push(Test::outcome(caller.role, &statement, REFUSED, &words));
        }
    }
    tests
}
