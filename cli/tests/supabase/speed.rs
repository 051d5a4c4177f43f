//! What row-level security and the vault cost.

use crate::api::Api;
use crate::figure::figure;
use crate::project::in_every_project;
use crate::server::{Failure, TestResult};
use crate::shortest::shortest;

const ORGANIZATIONS: usize = 1_000;
const ROWS: usize = 20_000;
const OWN_ROWS: usize = ROWS / ORGANIZATIONS;
const OWN: &str = "00000000-0000-4000-8000-000000000500";
const CLAIMS: &str = r#"{"role": "authenticated",
    "app_metadata": {"role": "org_admin", "organization_id": "00000000-0000-4000-8000-000000000500"}}"#;
const SERVER: Option<&str> = Some(r#"{"role": "service_role"}"#);

#[test]
fn row_level_security_looks_at_own_rows_only() -> TestResult {
    in_every_project(|database, world| {
        database.run(&format!(
            "INSERT INTO organization_integrations (organization_id, integration_type, field_mappings)
             SELECT format('00000000-0000-4000-8000-%s', lpad((n % {ORGANIZATIONS})::text, 12, '0'))::uuid, 'xledger',
                 '{{\"schema_version\": 2, \"mappings\": []}}'
             FROM generate_series(1, {ROWS}) AS n;
             ANALYZE organization_integrations"
        ))?;
        let select = "SELECT id, status, field_mappings FROM public.organization_integrations";
        let written_out = format!("{select} WHERE organization_id = '{OWN}'");
        let mut api = Api::connect(database)?;
        let count = |query: &str| format!("SELECT count(*) FROM ({query}) AS q");
        assert_eq!(api.value("authenticated", Some(CLAIMS), &count(select))?, OWN_ROWS.to_string());
        let explain = format!("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) {select}");
        let plan = api.request("authenticated", Some(CLAIMS), |transaction| {
            let rows = transaction.query(&explain, &[])?;
            Ok(rows.iter().map(|row| row.get::<_, String>(0)).collect::<Vec<_>>().join("\n"))
        })?;
        // What the policies ask is asked once, and rows of other organizations are not even looked at.
        let own_rows = format!("organization_integrations_organization_id_idx (actual rows={OWN_ROWS} loops=1)");
        for part in ["InitPlan 1", &own_rows] {
            assert!(plan.contains(part), "no {part} in {plan}");
        }
        assert!(plan.lines().filter(|line| line.contains("actual")).all(|line| line.contains("loops=1")), "{plan}");
        assert!(!plan.contains("Seq Scan") && !plan.contains("Removed by"), "{plan}");
        let mut other = Api::connect(database)?;
        let run = |api: &mut Api, role: &str, claims: Option<&str>, query: &str| -> TestResult {
            let rows = api.request(role, claims, |transaction| transaction.query(query, &[]))?;
            if rows.len() == OWN_ROWS { Ok(()) } else { Err(Failure(format!("{} rows", rows.len()))) }
        };
        let [with, without] = shortest([&mut || run(&mut api, "authenticated", Some(CLAIMS), select), &mut || {
            run(&mut other, "service_role", SERVER, &written_out)
        }])?;
        let ratio = with.as_secs_f64() / without.as_secs_f64();
        figure(&format!(
            "{OWN_ROWS} of {ROWS} rows through policies in {with:?}, {ratio:.2} times as long as written out ({world})"
        ));
        Ok(())
    })
}

#[test]
fn storing_a_credential_costs_little_more_than_the_vault_does() -> TestResult {
    in_every_project(|database, world| {
        let [mut api, mut vault] = [Api::connect(database)?, Api::connect(database)?];
        let store = |api: &mut Api, function: &str| {
            let id = api.value("service_role", SERVER, &format!("SELECT {function}"))?;
            if id == "NULL" { Err(Failure(format!("{function} stores nothing"))) } else { Ok(()) }
        };
        let [ours, plain] = shortest([
            &mut || store(&mut api, "integration_vault.store_credential('name', repeat('x', 2000))"),
            &mut || store(&mut vault, "vault.create_secret(repeat('x', 2000))"),
        ])?;
        let ratio = ours.as_secs_f64() / plain.as_secs_f64();
        figure(&format!(
            "a credential is stored in {ours:?}, {ratio:.2} times as long as by the vault alone ({world})"
        ));
        Ok(())
    })
}
