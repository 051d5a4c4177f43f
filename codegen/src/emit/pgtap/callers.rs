//! Who calls: the roles that a JWT says, others, nobody, and servers.

use serde_json::{Value as Json, json};

use super::catalog::held;
use super::credentials;
use super::rows::{OTHER, OWN, Rows};
use super::statements::{Caller, REFUSED, whose_row};
use super::test::{Outcome, Section, Test};
use crate::model::facts::functions::column_reader;
use crate::model::facts::rights::{in_jwt, readers, server};
use crate::model::{Access, Role, SERVICE_ROLE, Scope};
use crate::sql::quote::{qualified, quote_literal};

/// A word that no role of a registry has.
const UNKNOWN: &str = "no such role";

/// A section for everybody who may call.
pub(crate) fn sections(rows: &Rows<'_>) -> Vec<Section> {
    let access = rows.access;
    let mut sections = vec![rows.section()];
    sections.extend(in_jwt(access).map(|role| {
        let claims = claims(access, Some(role.name.as_str()), Some(OWN));
        section(rows, "authenticated", role.name.as_str(), Some(role), &claims)
    }));
    let strangers = [
        ("another role", claims(access, Some(UNKNOWN), Some(OWN))),
        ("no role", claims(access, None, Some(OWN))),
        ("no claims", String::new()),
    ];
    sections.extend(
        strangers
            .iter()
            .map(|(name, claims)| section(rows, "authenticated", &format!("a user with {name}"), None, claims)),
    );
    sections.push(section(rows, "anon", "anon", None, &json!({ "role": "anon" }).to_string()));
    let server = server(access);
    sections.push(section(rows, SERVICE_ROLE, SERVICE_ROLE, server, &json!({ "role": SERVICE_ROLE }).to_string()));
    sections.extend(with_every_right(rows));
    sections
}

fn section(rows: &Rows<'_>, database_role: &'static str, name: &str, role: Option<&Role>, claims: &str) -> Section {
    let scope = |right: fn(&Role) -> Scope| {
        let scope = role.map_or(Scope::None, right);
        let is_lost = scope == Scope::Organization && is_one_in_the_other(rows.access);
        if is_lost { Scope::None } else { scope }
    };
    let caller = Caller {
        name: name.to_owned(),
        is_known: role.is_some(),
        role: database_role,
        select: scope(|role| role.select),
        insert: scope(|role| role.insert),
        update: scope(|role| role.update),
        delete: scope(|role| role.delete),
        rights: held(rows.subject.table, rows.access, database_role),
    };
    let mut tests = caller.tests(rows);
    tests.extend(reader_tests(rows, &caller, role));
    tests.extend(credentials::tests(rows, &caller, role));
    Section { title: format!("What {name} may do."), setup: vec![set_claims(claims)], tests }
}

/// That policies keep a row where it is, too, should a right on the organization come back one day.
fn with_every_right(rows: &Rows<'_>) -> Option<Section> {
    let access = rows.access;
    let bound = in_jwt(access).find(|role| role.update == Scope::Organization)?;
    if is_one_in_the_other(access) {
        return None;
    }
    let name = bound.name.as_str();
    let statement = rows.give_away();
    let test = Test::Outcome(Outcome {
        role: "authenticated",
        name: "give_away".to_owned(),
        statement,
        expected: REFUSED.to_owned(),
        description: format!("a policy keeps {name} from giving a row to another organization"),
    });
    let grant = format!("GRANT UPDATE ON TABLE {} TO authenticated;", rows.subject.name);
    let claims = set_claims(&claims(access, Some(name), Some(OWN)));
    Some(Section {
        title: format!("What a policy refuses {name} with every right on columns."),
        setup: vec![grant, claims],
        tests: vec![test],
    })
}

fn set_claims(claims: &str) -> String {
    format!("SET LOCAL request.jwt.claims TO {};", quote_literal(claims))
}

/// What a function returns of a column that only some may see, for a row of each organization.
fn reader_tests(rows: &Rows<'_>, caller: &Caller<'_>, role: Option<&Role>) -> Vec<Test> {
    let mut tests = Vec::new();
    for (index, column) in rows.subject.table.columns.iter().enumerate() {
        let readers = readers(rows.access, index, column);
        if readers.is_empty() {
            continue;
        }
        let may_read = readers.iter().any(|other| role.is_some_and(|role| other.name == role.name));
        let function = qualified(&rows.subject.name.schema, &column_reader(rows.subject.table, column));
        for organization in [OWN, OTHER] {
            let reaches = match caller.select {
                Scope::None => false,
                Scope::Organization => organization == OWN,
                Scope::Everything => true,
            };
            let key = rows.key_of(organization);
            let statement = format!("SELECT FROM {function}({key}) AS told (value) WHERE value IS NOT NULL");
            let (expected, word) = match (caller.role, may_read && reaches) {
                ("authenticated", true) => ("'1'", "is told"),
                ("authenticated", false) => ("'0'", "is not told"),
                _ => (REFUSED, "may not ask for"),
            };
            let words = format!("{word} {} of a row of {}", column.name, caller.whose(organization));
            let name = format!("tell_{}_{}", column.name, whose_row(organization));
            tests.push(caller.test(&name, statement, expected, &words));
        }
    }
    tests
}

/// The claims of somebody who has logged in.
fn claims(access: &Access, role: Option<&str>, organization: Option<&str>) -> String {
    let mut claims = json!({ "role": "authenticated" });
    if let Some(organization) = organization {
        put(&mut claims, &access.jwt.organization, organization);
    }
    if let Some(role) = role {
        put(&mut claims, &access.jwt.role, role);
    }
    claims.to_string()
}

fn put(claims: &mut Json, path: &[String], text: &str) {
    let mut at = claims;
    for key in path {
        if !at.is_object() {
            *at = json!({});
        }
        at = &mut at[key];
    }
    *at = text.into();
}

/// Whether one of the two claims stands inside the other, so that no JWT can say both.
fn is_one_in_the_other(access: &Access) -> bool {
    let (organization, role) = (&access.jwt.organization, &access.jwt.role);
    organization.starts_with(role) || role.starts_with(organization)
}
