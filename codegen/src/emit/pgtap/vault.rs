//! The private functions of the vault and their log: for servers only.

use super::catalog::{API_ROLES, executes};
use super::statements::REFUSED;
use super::test::{Outcome, Section, Test, array, quoted};
use crate::database::credentials::vault::{functions, helpers, log_name};
use crate::database::objects::function::{Execution, Function};
use crate::model::facts::functions::REVOKE_CREDENTIALS;
use crate::model::{Model, SERVICE_ROLE, Vault};
use crate::sql::catalog::{ObjectName, Signature};
use crate::sql::quote::{quote_ident, quote_literal};

/// An id that no secret has.
const NO_SECRET: &str = "00000000-7e57-4000-8000-00000000000c";

/// What the file is about.
pub(crate) fn notes(vault: &Vault) -> Vec<String> {
    vec![format!("Who may use the functions of {}, and who may see its log.", quote_ident(vault.schema.as_str()))]
}

/// The tests of the file.
pub(crate) fn sections(model: &Model, vault: &Vault) -> Vec<Section> {
    let schema = quote_ident(vault.schema.as_str());
    let functions: Vec<_> = functions(vault, &schema).collect();
    let mut sections = vec![
        Section { title: "Rights.".to_owned(), setup: Vec::new(), tests: rights(model, vault, &functions) },
        Section {
            title: "What users may do, and those who have not logged in.".to_owned(),
            setup: Vec::new(),
            tests: refusals(model, vault, &functions),
        },
    ];
    sections.extend(servers(vault, &schema));
    sections
}

fn rights(model: &Model, vault: &Vault, functions: &[Function]) -> Vec<Test> {
    let (schema, log) = (quote_literal(vault.schema.as_str()), quote_literal(vault.access_log.as_str()));
    let mut tests = Vec::new();
    for role in API_ROLES {
        let is_server = role == SERVICE_ROLE;
        let words = format!("{role} {} use the schema", if is_server { "may" } else { "may not" });
        let held = array(is_server.then_some("USAGE"));
        tests.push(Test::new("schema_privs_are", vec![schema.clone(), quote_literal(role), held], &words));
        let whole = ("table_privs_are", "the log as a whole");
        for (function, what) in [whole, ("any_column_privs_are", "any column of the log")] {
            let arguments = vec![schema.clone(), log.clone(), quote_literal(role), array([])];
            tests.push(Test::new(function, arguments, &format!("{role} has no right on {what}")));
        }
    }
    let mut executions: Vec<_> = helpers(vault).iter().chain(functions).map(Function::execution).collect();
    executions.extend(revocation(model).map(|name| Execution {
        signature: Signature { name, arguments: vec!["uuid".to_owned()] },
        executors: vec![SERVICE_ROLE],
    }));
    tests.extend(executes(&executions));
    tests
}

/// The function that takes all credentials of an organization away, which is only there where a row refers to some.
fn revocation(model: &Model) -> Option<ObjectName> {
    let mut guarded = model.tables.iter().filter(|table| table.access.is_some());
    let refers = guarded.any(|table| table.columns.iter().any(|column| column.vault_secret));
    refers.then(|| ObjectName::new(model.targets.postgres.schema.as_str(), REVOKE_CREDENTIALS))
}

fn refusals(model: &Model, vault: &Vault, functions: &[Function]) -> Vec<Test> {
    let mut calls: Vec<_> = functions
        .iter()
        .map(|function| {
            let arguments = function.arguments.iter().filter(|argument| argument.default.is_none());
            let arguments: Vec<_> = arguments.map(|argument| sample(&argument.type_name)).collect();
            let call = format!("SELECT {}({})", function.name, arguments.join(", "));
            (function.name.name.clone(), call, format!("execute {}", function.name.name))
        })
        .collect();
    if let Some(revoke) = revocation(model) {
        calls.push((
            REVOKE_CREDENTIALS.to_owned(),
            format!("SELECT {revoke}('{NO_SECRET}')"),
            format!("execute {REVOKE_CREDENTIALS}"),
        ));
    }
    calls.push(("read_log".to_owned(), format!("SELECT FROM {}", log_name(vault)), "read the log".to_owned()));
    let outcome = |role: &'static str, (name, statement, what): &(String, String, String)| {
        Test::Outcome(Outcome {
            role,
            name: name.clone(),
            statement: statement.clone(),
            expected: REFUSED.to_owned(),
            description: format!("{role} may not {what}"),
        })
    };
    ["anon", "authenticated"].into_iter().flat_map(|role| calls.iter().map(move |call| outcome(role, call))).collect()
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
    let refused = |statement: String, code: &str, words: &str| {
        Test::new("throws_ok", vec![statement, quote_literal(code), "NULL".to_owned()], words)
    };
    let calls = vec![
        Test::new("isnt", vec![remember, "NULL".to_owned()], "servers store a credential"),
        Test::new("is", vec![retrieve(), "'not a credential'".to_owned()], "servers read a credential"),
        Test::new("lives_ok", vec![rotate(secret)], "servers rotate a credential"),
        Test::new("is", vec![retrieve(), "'another text'".to_owned()], "its id stays when it is rotated"),
        refused(rotate(&format!("'{NO_SECRET}'")), "P0002", "servers cannot rotate what is not there"),
        Test::new("lives_ok", vec![delete], "servers delete a credential"),
        Test::new("is", vec![format!("{schema}.credential_exists({secret})"), "false".to_owned()], "it is gone then"),
        refused(quoted(&format!("SELECT FROM {log}")), "42501", "servers may not read the log"),
    ];
    let [servers, owner] = ["What servers may do.", "What the log says, to its owner."].map(str::to_owned);
    [
        Section { title: servers, setup: vec![format!("SET LOCAL ROLE {SERVICE_ROLE};")], tests: calls },
        Section {
            title: owner,
            setup: vec!["RESET ROLE;".to_owned()],
            tests: vec![Test::new("is", vec![actions, logged], "the log has every call, in order")],
        },
    ]
}
