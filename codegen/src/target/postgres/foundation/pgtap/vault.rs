//! The private functions of the vault and their log: for servers only.

use super::super::super::names::{qualified, quote_ident, quote_literal};
use super::super::credentials::REVOKE;
use super::super::function::Function;
use super::super::vault::{functions, log_name};
use super::catalog::{API_ROLES, executes};
use super::statements::REFUSED;
use super::{Section, Test, array, quoted};
use crate::model::{Model, SERVICE_ROLE, Vault};

/// An id that no secret has.
const NO_SECRET: &str = "00000000-7e57-4000-8000-00000000000c";

/// What the file is about.
pub(super) fn notes(vault: &Vault) -> Vec<String> {
    vec![format!("Who may use the functions of {}, and who may see its log.", quote_ident(vault.schema.as_str()))]
}

/// The tests of the file.
pub(super) fn sections(model: &Model, vault: &Vault) -> Vec<Section> {
    let schema = quote_ident(vault.schema.as_str());
    let functions: Vec<_> = functions(vault, &schema).collect();
    let mut sections = vec![
        Section { title: "Rights.".to_owned(), setup: Vec::new(), tests: rights(vault, &functions) },
        Section {
            title: "What users may do, and those who have not logged in.".to_owned(),
            setup: Vec::new(),
            tests: refusals(model, vault, &functions),
        },
    ];
    sections.extend(servers(vault, &schema));
    sections
}

fn rights(vault: &Vault, functions: &[Function]) -> Vec<Test> {
    let (schema, log) = (quote_literal(vault.schema.as_str()), quote_literal(vault.access_log.as_str()));
    let mut tests = Vec::new();
    for role in API_ROLES {
        let is_server = role == SERVICE_ROLE;
        let words = format!("{role} {} use the schema", if is_server { "may" } else { "may not" });
        let held = array(is_server.then_some("USAGE"));
        let arguments = [schema.clone(), quote_literal(role), held, quote_literal(&words)];
        tests.push(Test::new("schema_privs_are", &arguments));
        for function in functions {
            let arguments: Vec<_> = function.arguments.iter().map(|argument| argument.type_name.clone()).collect();
            tests.push(executes(&function.name.schema, &function.name.name, &arguments, role, is_server));
        }
        for pgtap in ["table_privs_are", "any_column_privs_are"] {
            let what = if pgtap == "table_privs_are" { "on the log as a whole" } else { "on any column of the log" };
            let words = quote_literal(&format!("{role} has no right {what}"));
            tests.push(Test::new(pgtap, &[schema.clone(), log.clone(), quote_literal(role), array([]), words]));
        }
    }
    tests
}

fn refusals(model: &Model, vault: &Vault, functions: &[Function]) -> Vec<Test> {
    let mut calls: Vec<_> = functions
        .iter()
        .map(|function| {
            let arguments = function.arguments.iter().filter(|argument| argument.default.is_none());
            let arguments: Vec<_> = arguments.map(|argument| sample(&argument.type_name)).collect();
            (format!("SELECT {}({})", function.name, arguments.join(", ")), format!("execute {}", function.name.name))
        })
        .collect();
    let is_reference = model
        .tables
        .iter()
        .any(|table| table.access.is_some() && table.columns.iter().any(|column| column.vault_secret));
    if is_reference {
        let revoke = qualified(model.targets.postgres.schema.as_str(), REVOKE);
        calls.push((format!("SELECT {revoke}('{NO_SECRET}')"), format!("execute {REVOKE}")));
    }
    calls.push((format!("SELECT FROM {}", log_name(vault)), "read the log".to_owned()));
    ["anon", "authenticated"]
        .into_iter()
        .flat_map(|role| calls.iter().map(move |(call, what)| (role, call, what)))
        .map(|(role, call, what)| Test::outcome(role, call, REFUSED, &format!("{role} may not {what}")))
        .collect()
}

fn sample(type_name: &str) -> String {
    if type_name == "uuid" { format!("'{NO_SECRET}'") } else { "'text'".to_owned() }
}

/// A secret from its beginning to its end, and what the log says of it.
fn servers(vault: &Vault, schema: &str) -> [Section; 2] {
    let secret = "current_setting('access_test.secret')::uuid";
    let log = log_name(vault);
    let store = format!("{schema}.store_credential('access test', 'not a credential')");
    let remember = format!("set_config('access_test.secret', {store}::text, true)");
    let retrieve = || format!("{schema}.retrieve_credential({secret})");
    let rotate = |id: &str| quoted(&format!("SELECT {schema}.rotate_credential({id}, 'another text')"));
    let delete = quoted(&format!("SELECT {schema}.delete_credential({secret})"));
    let actions = format!(
        "ARRAY(SELECT action FROM {log} WHERE secret_id = {secret} AND role = '{SERVICE_ROLE}' ORDER BY logged_at)"
    );
    let logged = "ARRAY['store', 'retrieve', 'rotate', 'retrieve', 'delete']".to_owned();
    let test = |function: &str, mut arguments: Vec<String>, words: &str| {
        arguments.push(quote_literal(words));
        Test::new(function, &arguments)
    };
    let refused = |statement: String, code: &str, words: &str| {
        test("throws_ok", vec![statement, quote_literal(code), "NULL".to_owned()], words)
    };
    let calls = vec![
        test("isnt", vec![remember, "NULL".to_owned()], "servers store a credential"),
        test("is", vec![retrieve(), "'not a credential'".to_owned()], "servers read a credential"),
        test("lives_ok", vec![rotate(secret)], "servers rotate a credential"),
        test("is", vec![retrieve(), "'another text'".to_owned()], "its id stays when it is rotated"),
        refused(rotate(&format!("'{NO_SECRET}'")), "P0002", "servers cannot rotate what is not there"),
        test("lives_ok", vec![delete], "servers delete a credential"),
        test("is", vec![format!("{schema}.credential_exists({secret})"), "false".to_owned()], "it is gone then"),
        refused(quoted(&format!("SELECT FROM {log}")), "42501", "servers may not read the log"),
    ];
    let [servers, owner] = ["What servers may do.", "What the log says, to its owner."].map(str::to_owned);
    [
        Section { title: servers, setup: vec![format!("SET LOCAL ROLE {SERVICE_ROLE};")], tests: calls },
        Section {
            title: owner,
            setup: vec!["RESET ROLE;".to_owned()],
            tests: vec![test("is", vec![actions, logged], "the log has every call, in order")],
        },
    ]
}
