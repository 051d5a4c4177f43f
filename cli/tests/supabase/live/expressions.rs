//! Conditions that mean something else, in the spelling that the server itself gives them.

use super::{Change, expect_each};
use crate::server::TestResult;

/// Puts a text in the place of another one in the conditions of a policy or a constraint, as the server prints them.
fn rewritten(policy: &str, from: &str, to: &str) -> String {
    let [from, to] = [from, to].map(|text| text.replace('\'', "''"));
    format!(
        "DO $$
         DECLARE
             condition text := (SELECT pg_get_expr(coalesce(polqual, polwithcheck), polrelid) FROM pg_policy
                 WHERE polname = '{policy}' AND polrelid = 'public.organization_integrations'::regclass);
         BEGIN
             ASSERT strpos(condition, '{from}') > 0, condition;
             EXECUTE format('ALTER POLICY {policy} ON public.organization_integrations %s (%s)',
                 CASE WHEN '{policy}' LIKE 'insert%' THEN 'WITH CHECK' ELSE 'USING' END,
                 replace(condition, '{from}', '{to}'));
         END $$"
    )
}

#[test]
fn each_change_of_a_condition_is_found() -> TestResult {
    let policies = [
        ("select_own_organization", "coordinator", "visitor"),
        ("select_own_organization", "= ANY", "<> ALL"),
        ("select_own_organization", "'\"coordinator\"'::jsonb", "'\"coordinator\"'::jsonb, '\"visitor\"'::jsonb"),
        ("select_own_organization", "(organization_id =", "(id ="),
        ("select_own_organization", "(organization_id =", "(organization_id <>"),
        ("select_own_organization", "app_metadata,role", "user_metadata,role"),
        (
            "select_own_organization",
            "app_metadata,organization_id}'::text[]) ~",
            "app_metadata,organization}'::text[]) ~",
        ),
        ("select_own_organization", ") AND (", ") OR ("),
        ("select_own_organization", "ELSE NULL::uuid", "ELSE organization_integrations.organization_id"),
        ("select_own_organization", "auth.jwt()", "'{}'::jsonb"),
        ("select_own_organization", "{12}$", "{12}"),
        ("insert_own_organization", "= '\"org_admin\"'", "<> '\"org_admin\"'"),
        ("insert_own_organization", "(organization_id =", "(true OR organization_id ="),
        ("delete_own_organization", "(organization_id =", "(organization_id IS NULL OR organization_id ="),
    ];
    let changes: Vec<_> = policies
        .iter()
        .map(|(policy, from, to)| {
            let message =
                format!("the policy {policy} on public.organization_integrations is defined otherwise in {{}}");
            (rewritten(policy, from, to), message)
        })
        .collect();
    let sides = ["the registry and the migrations say: create policy ", "the database says: create policy "];
    let changes: Vec<_> = changes.iter().map(|(sql, message)| Change { sql, message, sides: &sides }).collect();
    expect_each(&changes)
}

#[test]
fn each_change_of_a_constraint_is_found() -> TestResult {
    let conditions = [
        "true",
        "status::text <> 'inactive' OR vault_secret_id IS NOT NULL",
        "status::text <> 'active' OR vault_secret_id IS NULL",
        "status::text <> 'active' OR organization_id IS NOT NULL",
        "status::text <> 'active' AND vault_secret_id IS NOT NULL",
        "status::text NOT IN ('active', 'error') OR vault_secret_id IS NOT NULL",
    ];
    let name = "chk_active_integration_has_vault_ref";
    let table = "public.organization_integrations";
    let message = format!("the constraint {name} on {table} is defined otherwise in {{}}");
    let statements = conditions.map(|condition| {
        format!(
            "ALTER TABLE {table} DROP CONSTRAINT {name}; ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({condition});
             COMMENT ON CONSTRAINT {name} ON {table} IS 'Needs vault_secret_id with status active.'"
        )
    });
    let sides = ["the registry and the migrations say: check (", "the database says: check ("];
    let changes: Vec<_> =
        statements.iter().map(|sql| Change { sql, message: message.as_str(), sides: &sides }).collect();
    expect_each(&changes)
}
