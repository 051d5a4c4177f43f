//! What the catalog has to say about a table: row-level security, policies and rights.

use super::test::{Section, Test, array};
use crate::database::access::policies;
use crate::database::credentials::executions;
use crate::database::objects::column::type_name;
use crate::database::objects::function::Execution;
use crate::database::registry_table::RegistryTable;
use crate::model::facts::functions::column_reader;
use crate::model::facts::rights::{Rights, readers, rights, server_rights};
use crate::model::{Access, SERVICE_ROLE, Table};
use crate::sql::catalog::{ObjectName, Signature};
use crate::sql::quote::quote_literal;

/// The roles of the API, in the order of the tests.
pub(crate) const API_ROLES: [&str; 3] = ["anon", "authenticated", SERVICE_ROLE];

/// The tests of one table.
pub(crate) fn section(subject: &RegistryTable<'_>, access: Option<&Access>) -> Section {
    let mut tests = vec![row_security(subject)];
    tests.extend(policy_tests(subject, access));
    for role in API_ROLES {
        tests.extend(right_tests(subject, access, role));
    }
    tests.extend(access.into_iter().flat_map(|access| function_tests(subject, access)));
    Section { title: "Row-level security, policies and rights.".to_owned(), setup: Vec::new(), tests }
}

/// The schema and name of the table, as literals.
fn place(subject: &RegistryTable<'_>) -> [String; 2] {
    [&subject.name.schema, &subject.name.name].map(|name| quote_literal(name))
}

fn row_security(subject: &RegistryTable<'_>) -> Test {
    let table = quote_literal(&subject.name.to_string());
    let query = format!("(SELECT relrowsecurity FROM pg_class WHERE oid = {table}::regclass)");
    Test::new("ok", vec![query], "row-level security is enabled")
}

fn policy_tests(subject: &RegistryTable<'_>, access: Option<&Access>) -> Vec<Test> {
    let [schema, table] = place(subject);
    let policies = access.map(|access| policies(subject, access)).unwrap_or_default();
    let names = policies.iter().map(|(name, _)| name.as_str());
    let names_are = vec![schema.clone(), table.clone(), array(names.clone())];
    if policies.is_empty() {
        return vec![Test::new("policies_are", names_are, "there are no policies")];
    }
    let rows: Vec<_> = names.map(|name| format!("({})", quote_literal(name))).collect();
    let description = "p.name || ' is for those who have logged in'".to_owned();
    let roles_are = [schema, table, "p.name".to_owned(), array(["authenticated"]), description];
    vec![
        Test::new("policies_are", names_are, "there are these policies and no others"),
        Test::each("policy_roles_are", &roles_are, &rows, "p (name)"),
    ]
}

/// What a role of PostgreSQL may do with the table as a whole, and with each column.
fn right_tests(subject: &RegistryTable<'_>, access: Option<&Access>, role: &str) -> [Test; 2] {
    let [schema, table] = place(subject);
    let held = access.map(|access| held(subject.table, access, role)).unwrap_or_default();
    let whole = if role == SERVICE_ROLE { held.on_table(subject.table) } else { held.beside_columns() };
    let words = match whole.as_slice() {
        [] => format!("{role} has no right on the table as a whole"),
        _ => format!("{role} has these rights on the table as a whole and no others"),
    };
    let role_literal = quote_literal(role);
    let on_table =
        Test::new("table_privs_are", vec![schema.clone(), table.clone(), role_literal.clone(), array(whole)], &words);
    let columns = subject.table.columns.iter().map(|column| column.name.as_str());
    let mut rights = columns.clone().map(|name| held.on_column(name));
    let first = rights.next().unwrap_or_default();
    if rights.all(|other| other == first) {
        let words = match first.as_slice() {
            [] => format!("{role} has no right on any column"),
            _ => format!("{role} has these rights on columns and no others"),
        };
        let arguments = vec![schema, table, role_literal, array(first)];
        return [on_table, Test::new("any_column_privs_are", arguments, &words)];
    }
    let rows: Vec<_> =
        columns.map(|name| format!("({}, {})", quote_literal(name), array(held.on_column(name)))).collect();
    let description =
        format!("{} || c.name || ' and no others'", quote_literal(&format!("{role} has these rights on ")));
    let arguments = [schema, table, "c.name".to_owned(), role_literal, "c.rights".to_owned(), description];
    [on_table, Test::each("column_privs_are", &arguments, &rows, "c (name, rights)")]
}

/// What one of PostgreSQL's roles may do with the columns of a table.
pub(crate) fn held<'a>(table: &'a Table, access: &Access, role: &str) -> Rights<'a> {
    match role {
        "authenticated" => rights(table, access),
        SERVICE_ROLE => server_rights(table, access),
        _ => Rights::default(),
    }
}

impl<'a> Rights<'a> {
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

/// Who may execute the functions that return a column, and those for credentials.
fn function_tests(subject: &RegistryTable<'_>, access: &Access) -> Vec<Test> {
    let mut functions = Vec::new();
    for (index, column) in subject.table.columns.iter().enumerate() {
        if let Some(key) = subject.key().filter(|_| !readers(access, index, column).is_empty()) {
            let name = ObjectName::new(subject.name.schema.as_str(), column_reader(subject.table, column));
            let signature = Signature { name, arguments: vec![type_name(subject.model, &key.ty)] };
            functions.push(Execution { signature, executors: vec!["authenticated"] });
        }
        if let Some(vault) = subject.model.vault.as_ref().filter(|_| column.vault_secret) {
            functions.extend(executions(subject, vault, column));
        }
    }
    executes(&functions)
}

/// What each role may execute, and what it may not.
pub(crate) fn executes(functions: &[Execution]) -> Vec<Test> {
    let cases = API_ROLES.into_iter().flat_map(|role| [true, false].map(|may| (role, may)));
    let tests = cases.filter_map(|(role, may)| {
        let meant = functions.iter().filter(|function| function.executors.contains(&role) == may);
        let rows: Vec<_> = meant.map(|function| row(&function.signature)).collect();
        let words = quote_literal(&format!("{role} {} execute ", if may { "may" } else { "may not" }));
        let arguments = [
            "f.schema".to_owned(),
            "f.name".to_owned(),
            "f.arguments".to_owned(),
            quote_literal(role),
            array(may.then_some("EXECUTE")),
            format!("{words} || f.name"),
        ];
        let test = || Test::each("function_privs_are", &arguments, &rows, "f (schema, name, arguments)");
        (!rows.is_empty()).then(test)
    });
    tests.collect()
}

fn row(Signature { name, arguments }: &Signature) -> String {
    let arguments = array(arguments.iter().map(String::as_str));
    format!("({}, {}, {arguments})", quote_literal(&name.schema), quote_literal(&name.name))
}
