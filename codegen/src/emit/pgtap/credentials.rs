//! Who gets at the credentials of a row through the functions that clients call.

use super::rows::{OTHER, OWN, Rows};
use super::statements::{Caller, REFUSED, whose_row};
use super::test::Test;
use crate::model::facts::functions::{credential_function, credentials_of};
use crate::model::facts::rights::managers;
use crate::model::{Role, SERVICE_ROLE, Scope};
use crate::sql::quote::qualified;

/// What the function says to those who may store credentials of a row that has some.
const HAS_SOME: &str = "'55000'";

/// Storing credentials of a row of each organization, and reading some.
pub(crate) fn tests(rows: &Rows<'_>, caller: &Caller<'_>, role: Option<&Role>) -> Vec<Test> {
    if rows.subject.model.vault.is_none() {
        return Vec::new();
    }
    let table = rows.subject.table;
    let schema = rows.subject.name.schema.as_str();
    let mut tests = Vec::new();
    for column in table.columns.iter().filter(|column| column.vault_secret) {
        let of = credentials_of(table, column);
        let store = qualified(schema, &credential_function("store", of));
        let is_manager =
            |scope| managers(table, column, scope).iter().any(|it| role.is_some_and(|role| role.name == it.name));
        for organization in [OWN, OTHER] {
            let may = caller.role == SERVICE_ROLE
                || is_manager(Scope::Everything)
                || (organization == OWN && caller.update == Scope::Organization && is_manager(Scope::Organization));
            let statement = format!("SELECT {store}({}, '{{}}')", rows.key_of(organization));
            let (expected, word) = if may { (HAS_SOME, "may") } else { (REFUSED, "may not") };
            let words = format!("{word} change the credentials of a row of {}", caller.whose(organization));
            let name = format!("store_{of}_{}", whose_row(organization));
            tests.push(caller.test(&name, statement, expected, &words));
        }
        if caller.role != SERVICE_ROLE {
            let retrieve = qualified(schema, &credential_function("retrieve", of));
            let statement = format!("SELECT {retrieve}('{OWN}')");
            tests.push(caller.test(&format!("retrieve_{of}"), statement, REFUSED, "may not read credentials"));
        }
    }
    tests
}
