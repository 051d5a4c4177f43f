//! Rows whose documents are not valid: those of earlier versions are lifted in batches, broken ones are replaced, kept
//! and told.

use postgres::fallible_iterator::FallibleIterator as _;

use crate::api::Api;
use crate::project::{Project, in_every_project, in_the_open_project, own_registry, up};
use crate::server::{Database, Failure, TestResult};
use crate::worlds::in_the_open_world;

const OWN: &str = "11111111-1111-4111-8111-111111111111";
const OTHER: &str = "22222222-2222-4222-8222-222222222222";
const SERVER: Option<&str> = Some(r#"{"role": "service_role"}"#);
const OLD: &str = r#"{"schema_version": 1, "mappings": [{"source": "a", "target": "b"}]}"#;

fn claims(role: &str, organization: &str) -> String {
    format!(r#"{{"role": "authenticated", "app_metadata": {{"role": "{role}", "organization_id": "{organization}"}}}}"#)
}

/// Rows as they were before there was any constraint or guard, each a document and a schedule or none.
fn with_rows(database: &mut Database, rows: &[(&str, Option<&str>)]) -> TestResult {
    database.run(
        "ALTER TABLE public.organization_integrations DROP CONSTRAINT chk_field_mappings_is_valid_v2;
         ALTER TABLE public.organization_integrations DROP CONSTRAINT chk_sync_schedule_is_valid_v1;
         ALTER TABLE public.organization_integrations DISABLE TRIGGER refuse_plaintext",
    )?;
    for (number, (mappings, schedule)) in rows.iter().enumerate() {
        let schedule = schedule.map_or_else(|| "NULL".to_owned(), |schedule| format!("'{schedule}'"));
        database.run(&format!(
            "INSERT INTO public.organization_integrations
                 (id, organization_id, integration_type, field_mappings, sync_schedule)
             VALUES ('00000000-0000-4000-8000-00000000000{number}', '{OWN}', 'xledger', '{mappings}', {schedule})"
        ))?;
    }
    database.run("ALTER TABLE public.organization_integrations ENABLE TRIGGER refuse_plaintext")?;
    // As the migrations make them.
    let pending = Project::default().plan(&own_registry()?)?;
    let checks = pending.iter().find(|it| it.name.contains("check_documents"));
    database.run(&checks.ok_or_else(|| Failure("there are no constraints".to_owned()))?.up)
}

#[test]
fn a_dry_run_says_what_would_be_done_and_does_nothing() -> TestResult {
    in_the_open_project(|database| {
        let valid = r#"{"schema_version": 2, "mappings": []}"#;
        with_rows(database, &[(valid, None), ("[]", Some("{}")), (OLD, None)])?;
        let table = "SELECT t::text FROM public.organization_integrations AS t ORDER BY id";
        let before = database.rows(table)?;
        let listed = database.rows(
            "SELECT concat_ws(' ', right(id::text, 1), column_name, faults, safe_default)
             FROM public.repair_organization_integrations()",
        )?;
        assert_eq!(
            listed,
            [
                r#"1 field_mappings [{"code": "type", "path": "", "message": "expected object, not array"}] {"mappings": [], "schema_version": 2}"#,
                r#"1 sync_schedule [{"code": "required", "path": "/frequency", "message": "is required"}, {"code": "required", "path": "/schema_version", "message": "is required"}] {"frequency": "manual", "time_zone": "Europe/Oslo", "max_attempts": 3, "schema_version": 1}"#,
                r#"2 field_mappings [{"code": "outdated", "path": "/schema_version", "message": "is not the version 2"}] {"mappings": [{"required": false, "source_field": "a", "target_field": "b"}], "schema_version": 2}"#,
            ]
        );
        assert_eq!(database.rows(table)?, before);
        assert!(database.rows("SELECT id FROM public.organization_integrations_repairs")?.is_empty());
        assert!(database.rows("SELECT * FROM public.repair_organization_integrations(NULL)")?.is_empty());
        Ok(())
    })
}

#[test]
fn a_repair_keeps_what_it_replaces_and_tells_the_admins() -> TestResult {
    in_every_project(|database, _| {
        with_rows(database, &[("[1]", Some("{}")), ("[2]", None)])?;
        let mut listener = database.session()?;
        listener.batch_execute("LISTEN organization_integrations_alerts")?;
        let mut api = Api::connect(database)?;
        let repair = "SELECT count(*) FROM public.repair_organization_integrations(dry_run => false)";
        assert_eq!(api.refused("authenticated", Some(&claims("org_admin", OWN)), repair)?.code, "42501");
        assert_eq!(api.value("service_role", SERVER, repair)?, "3");
        assert_eq!(api.value("service_role", SERVER, repair)?, "0");
        let kept = "SELECT concat_ws(' ', column_name, found, given ->> 'schema_version')
            FROM public.organization_integrations_repairs ORDER BY column_name, row_id";
        assert_eq!(database.rows(kept)?, ["field_mappings [1] 2", "field_mappings [2] 2", "sync_schedule {} 1"]);
        let schedules = "SELECT sync_schedule ->> 'frequency' FROM public.organization_integrations ORDER BY id";
        assert_eq!(database.rows(schedules)?, ["manual", "NULL"]);
        let told = "SELECT string_agg(message, '; ' ORDER BY column_name) FROM public.organization_integrations_alerts";
        let message = "was not valid and has been replaced; look at it before you go on";
        assert_eq!(
            api.value("authenticated", Some(&claims("org_admin", OWN)), told)?,
            format!("field_mappings {message}; field_mappings {message}; sync_schedule {message}")
        );
        for (role, organization) in [("org_admin", OTHER), ("coordinator", OWN)] {
            assert_eq!(api.value("authenticated", Some(&claims(role, organization)), told)?, "NULL");
        }
        for sql in [
            "SELECT found FROM public.organization_integrations_repairs",
            "DELETE FROM public.organization_integrations_alerts",
        ] {
            assert_eq!(api.refused("authenticated", Some(&claims("org_admin", OWN)), sql)?.code, "42501");
        }
        listener.batch_execute("SELECT")?;
        let mut payloads: Vec<_> = listener.notifications().iter().map(|it| Ok(it.payload().to_owned())).collect()?;
        payloads.sort();
        assert_eq!(payloads, database.rows("SELECT id::text FROM public.organization_integrations_alerts ORDER BY 1")?);
        Ok(())
    })
}

#[test]
fn documents_of_earlier_versions_are_lifted_in_batches_that_may_be_run_again() -> TestResult {
    in_the_open_project(|database| {
        let newer = r#"{"schema_version": 3, "mappings": []}"#;
        let hopeless = r#"{"schema_version": 1, "mappings": [{"source": "1", "target": "b"}]}"#;
        with_rows(database, &[(OLD, None), (newer, None), (hopeless, None), (OLD, Some("{}"))])?;
        database.run(&format!(
            "ALTER TABLE public.organization_integrations DROP CONSTRAINT chk_field_mappings_is_valid_v2;
             INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings)
             SELECT '{OWN}', 'xledger', '{OLD}' FROM generate_series(1, 1000)"
        ))?;
        let lift = "SELECT public.upgrade_documents_of_organization_integrations(400)";
        let lifted: Result<Vec<_>, _> = (0..4).map(|_| database.value(lift)).collect();
        assert_eq!(lifted?, ["400", "400", "201", "0"]);
        let left = "SELECT field_mappings ->> 'schema_version' || coalesce(sync_schedule::text, '')
            FROM public.organization_integrations WHERE field_mappings ->> 'schema_version' <> '2' ORDER BY id";
        assert_eq!(database.rows(left)?, ["3", "1", "1{}"]);
        let valid = "SELECT bool_and(public.field_mappings_is_valid_v2(field_mappings))
            FROM public.organization_integrations WHERE field_mappings ->> 'schema_version' = '2'";
        assert_eq!(database.value(valid)?, "true");
        Ok(())
    })
}

#[test]
fn what_holds_a_credential_is_neither_lifted_nor_kept() -> TestResult {
    in_the_open_project(|database| {
        let key = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
        let holding = |transform: &str| {
            let mapping = format!(r#"{{"source": "a", "target": "b", "transform": {transform}}}"#);
            format!(r#"{{"schema_version": 1, "mappings": [{mapping}]}}"#)
        };
        let as_value = holding(&format!(r#"{{"kind": "constant", "value": "{key}"}}"#));
        let as_key = holding(&format!(r#"{{"kind": "lookup", "table": {{"{key}": "x"}}}}"#));
        with_rows(database, &[(&as_value, None), (&as_key, None), (OLD, None)])?;
        let lift = "SELECT public.upgrade_documents_of_organization_integrations()";
        assert_eq!([database.value(lift)?, database.value(lift)?], ["1", "0"]);
        let repaired = "SELECT count(*) FROM public.repair_organization_integrations(dry_run => false)";
        assert_eq!(database.value(repaired)?, "2");
        let kept = "SELECT found::text FROM public.organization_integrations_repairs";
        let withheld = r#""withheld: it held what looks like a credential""#;
        assert_eq!(database.rows(kept)?, [withheld, withheld]);
        let mappings = "SELECT jsonb_array_length(field_mappings -> 'mappings')::text
            FROM public.organization_integrations ORDER BY id";
        assert_eq!(database.rows(mappings)?, ["0", "0", "1"]);
        Ok(())
    })
}

#[test]
fn the_migration_that_validates_lifts_first() -> TestResult {
    in_the_open_world(|database| {
        let pending = Project::default().plan(&own_registry()?)?;
        let checks = pending.iter().position(|it| it.name.contains("check_documents")).unwrap_or_default();
        let (before, after) = pending.split_at(checks);
        up(database, before)?;
        database.run(&format!(
            "INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings)
             VALUES ('{OWN}', 'xledger', '{OLD}')"
        ))?;
        up(database, after)?;
        let lifted = "SELECT field_mappings FROM public.organization_integrations";
        assert_eq!(
            database.value(lifted)?,
            r#"{"mappings": [{"required": false, "source_field": "a", "target_field": "b"}], "schema_version": 2}"#
        );
        Ok(())
    })
}
