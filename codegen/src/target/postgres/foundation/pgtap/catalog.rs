//! What the catalog has to say about a table: row-level security, policies and rights.

use super::super::super::names::quote_literal;
use super::super::Subject;
use super::super::access::{policies, teller, told_to};
use super::super::column::type_name;
use super::super::rights::{Rights, rights};
use super::{Section, Test, array};
use crate::model::{Access, SERVICE_ROLE, Scope, Table};

/// The roles of the API, in the order of the tests.
pub(super) const API_ROLES: [&str; 3] = ["anon", "authenticated", SERVICE_ROLE];

/// The tests of one table.
pub(super) fn section(subject: &Subject<'_>, access: Option<&Access>) -> Section {
    let mut tests = vec![row_security(subject)];
    tests.extend(policy_tests(subject, access));
    for role in API_ROLES {
        tests.extend(right_tests(subject, access, role));
    }
    tests.extend(access.into_iter().flat_map(|access| telling_tests(subject, access)));
    Section { title: "Row-level security, policies and rights.".to_owned(), setup: Vec::new(), tests }
}

/// The schema and name of the table, as literals.
fn place(subject: &Subject<'_>) -> [String; 2] {
    [&subject.name.schema, &subject.name.name].map(|name| quote_literal(name))
}

fn row_security(subject: &Subject<'_>) -> Test {
    let table = quote_literal(&subject.name.to_string());
    let query = format!("(SELECT relrowsecurity FROM pg_class WHERE oid = {table}::regclass)");
    Test::new("ok", &[query, quote_literal("row-level security is enabled")])
}

fn policy_tests(subject: &Subject<'_>, access: Option<&Access>) -> Vec<Test> {
    let [schema, table] = place(subject);
    let policies = access.map(|access| policies(subject, access)).unwrap_or_default();
    let names: Vec<_> = policies.iter().map(|(name, _)| name.as_str()).collect();
    let words = if names.is_empty() { "there are no policies" } else { "there are these policies and no others" };
    let mut tests =
        vec![Test::new("policies_are", &[schema.clone(), table.clone(), array(names.clone()), quote_literal(words)])];
    tests.extend(names.into_iter().map(|name| {
        let description = quote_literal(&format!("{name} is for those who have logged in"));
        let arguments = [schema.clone(), table.clone(), quote_literal(name), array(["authenticated"]), description];
        Test::new("policy_roles_are", &arguments)
    }));
    tests
}

/// What a role of PostgreSQL may do with the table as a whole, and with each column.
fn right_tests(subject: &Subject<'_>, access: Option<&Access>, role: &str) -> Vec<Test> {
    let [schema, table] = place(subject);
    let held = access.map(|access| held(subject.table, access, role)).unwrap_or_default();
    let whole = if role == SERVICE_ROLE { held.on_table(subject.table) } else { held.beside_columns() };
    let words = match whole.as_slice() {
        [] => format!("{role} has no right on the table as a whole"),
        rights => format!("{role} has only these rights on the table as a whole: {}", rights.join(", ")),
    };
    let arguments = [schema.clone(), table.clone(), quote_literal(role), array(whole), quote_literal(&words)];
    let mut tests = vec![Test::new("table_privs_are", &arguments)];
    if held.is_none() {
        let description = quote_literal(&format!("{role} has no right on any column"));
        let arguments = [schema, table, quote_literal(role), array([]), description];
        tests.push(Test::new("any_column_privs_are", &arguments));
        return tests;
    }
    for column in &subject.table.columns {
        let name = column.name.as_str();
        let on_column = held.on_column(name);
        let words = match on_column.as_slice() {
            [] => format!("{role} has no right on {name}"),
            rights => format!("{role} has only these rights on {name}: {}", rights.join(", ")),
        };
        let column = quote_literal(name);
        let arguments =
            [schema.clone(), table.clone(), column, quote_literal(role), array(on_column), quote_literal(&words)];
        tests.push(Test::new("column_privs_are", &arguments));
    }
    tests
}

/// What one of PostgreSQL's roles may do with the columns of a table.
pub(super) fn held<'a>(table: &'a Table, access: &Access, role: &str) -> Rights<'a> {
    match role {
        "authenticated" => rights(table, access),
        SERVICE_ROLE => {
            access.roles.iter().find(|role| role.name.as_str() == SERVICE_ROLE).map_or_else(Rights::default, |role| {
                let with = |scope: Scope| {
                    let seen = role.columns.iter().filter(|_| scope != Scope::None);
                    seen.map(|index| table.columns[*index].name.as_str()).collect()
                };
                Rights {
                    select: with(role.select),
                    insert: with(role.insert),
                    update: with(role.update),
                    delete: role.delete != Scope::None,
                }
            })
        }
        _ => Rights::default(),
    }
}

impl<'a> Rights<'a> {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }

    fn on_columns(&self) -> [(&'static str, &[&'a str]); 3] {
        [("SELECT", &self.select), ("INSERT", &self.insert), ("UPDATE", &self.update)]
    }

    /// Rights that are not granted column by column.
    fn beside_columns(&self) -> Vec<&'static str> {
        self.delete.then_some("DELETE").into_iter().collect()
    }

    /// The same where those on every column are granted on the table.
    fn on_table(&self, table: &Table) -> Vec<&'static str> {
        let is_whole = |columns: &[&str]| columns.len() == table.columns.len();
        let whole = self.on_columns().into_iter().filter(|(_, columns)| is_whole(columns)).map(|(word, _)| word);
        whole.chain(self.beside_columns()).collect()
    }

    fn on_column(&self, name: &str) -> Vec<&'static str> {
        self.on_columns().into_iter().filter(|(_, columns)| columns.contains(&name)).map(|(word, _)| word).collect()
    }
}

/// Who may execute the functions that tell a column.
fn telling_tests(subject: &Subject<'_>, access: &Access) -> Vec<Test> {
    let Some(key) = subject.key() else { return Vec::new() };
    let columns = subject.table.columns.iter().enumerate();
    let told = columns.filter(|(index, column)| !told_to(access, *index, column).is_empty());
    told.flat_map(|(_, column)| {
        let name = teller(subject.table, column);
        API_ROLES.map(|role| {
            executes(&subject.name.schema, &name, &[type_name(subject.model, &key.ty)], role, role == "authenticated")
        })
    })
    .collect()
}

/// Whether a role may execute a function.
pub(super) fn executes(schema: &str, name: &str, arguments: &[String], role: &str, may: bool) -> Test {
    let words = if may { "may" } else { "may not" };
    let arguments = [
        quote_literal(schema),
        quote_literal(name),
        array(arguments.iter().map(String::as_str)),
        quote_literal(role),
        array(may.then_some("EXECUTE")),
        quote_literal(&format!("{role} {words} execute {name}")),
    ];
    Test::new("function_privs_are", &arguments)
}
