//! What row-level security and the vault cost.

use std::time::{Duration, Instant};

use crate::api::Api;
use crate::project::set_up;
use crate::server::{Failure, TestResult, shortest};
use crate::world::in_every_world;

const ORGANIZATIONS: usize = 1_000;
const ROWS: usize = 100_000;
const OWN: &str = "00000000-0000-4000-8000-000000000500";
const CLAIMS: &str = r#"{"role": "authenticated",
    "app_metadata": {"role": "org_admin", "organization_id": "00000000-0000-4000-8000-000000000500"}}"#;
const SERVER: Option<&str> = Some(r#"{"role": "service_role"}"#);

#[test]
fn row_level_security_costs_little_and_uses_the_index() -> TestResult {
    in_every_world(|database, world| {
        set_up(database)?;
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
        assert_eq!(api.value("authenticated", Some(CLAIMS), &count(select))?, "100");
        let explain = format!("EXPLAIN {select}");
        let plan = api.request("authenticated", Some(CLAIMS), |transaction| {
            let rows = transaction.query(&explain, &[])?;
            Ok(rows.iter().map(|row| row.get::<_, String>(0)).collect::<Vec<_>>().join("\n"))
        })?;
        assert!(plan.contains("organization_integrations_organization_id_idx"), "{plan}");
        assert!(!plan.contains("Seq Scan"), "{plan}");
        let mut other = Api::connect(database)?;
        let run = |api: &mut Api, role: &str, claims: Option<&str>, query: &str| -> TestResult {
            let rows = api.request(role, claims, |transaction| transaction.query(query, &[]))?;
            if rows.len() == 100 { Ok(()) } else { Err(Failure(format!("{} rows", rows.len()))) }
        };
        let [with, without] = shortest([&mut || run(&mut api, "authenticated", Some(CLAIMS), select), &mut || {
            run(&mut other, "service_role", SERVER, &written_out)
        }])?;
        let ratio = with.as_secs_f64() / without.as_secs_f64();
        #[expect(clippy::print_stdout, reason = "the figure is wanted, not only the verdict")]
        {
            println!(
                "{world}: through policies {with:?}, with the organization written out {without:?}: {ratio:.2} times"
            );
        }
        assert!(ratio < 1.5, "{with:?} against {without:?}");
        Ok(())
    })
}

#[test]
fn storing_a_credential_is_quick() -> TestResult {
    in_every_world(|database, world| {
        set_up(database)?;
        let mut api = Api::connect(database)?;
        let mut times = Vec::new();
        for _ in 0..21 {
            let start = Instant::now();
            api.value("service_role", SERVER, "SELECT integration_vault.store_credential('name', repeat('x', 2000))")?;
            times.push(start.elapsed());
        }
        times.sort();
        #[expect(clippy::print_stdout, reason = "the figure is wanted, not only the verdict")]
        {
            println!("{world}: store_credential takes {:?}, at most {:?}", times[10], times[20]);
        }
        assert!(times[10] < Duration::from_millis(200), "{times:?}");
        Ok(())
    })
}
