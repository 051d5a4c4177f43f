//! What the migrations made and the registry opens to nobody stays closed.

use crate::access::registries;
use crate::matrix::Foundation;
use crate::project::in_every_project;
use crate::server::{Failure, TestResult};
use crate::worlds::in_every_world;

const RIGHTS: &str = include_str!("rights.sql");

/// All that the API gets of this repository's registry, beside columns.
const OPEN: [&str; 26] = [
    "authenticated DELETE organization_integrations",
    "authenticated EXECUTE organization_integrations_vault_secret_id(uuid)",
    "authenticated SELECT organization_integrations_alerts",
    "authenticated EXECUTE vault_delete_integration_credentials(uuid)",
    "authenticated EXECUTE vault_replace_integration_credentials(uuid,uuid,jsonb)",
    "authenticated EXECUTE vault_store_integration_credentials(uuid,jsonb)",
    "service_role DELETE organization_integrations",
    "service_role EXECUTE integration_vault.credential_exists(uuid)",
    "service_role EXECUTE integration_vault.delete_credential(uuid)",
    "service_role EXECUTE integration_vault.retrieve_credential(uuid)",
    "service_role EXECUTE integration_vault.rotate_credential(uuid,text)",
    "service_role EXECUTE integration_vault.store_credential(text,text,text)",
    "service_role EXECUTE repair_organization_integrations(boolean)",
    "service_role EXECUTE upgrade_documents_of_organization_integrations(integer)",
    "service_role EXECUTE revoke_organization_credentials(uuid)",
    "service_role EXECUTE vault_delete_integration_credentials(uuid)",
    "service_role EXECUTE vault_integration_credentials_exist(uuid)",
    "service_role EXECUTE vault_replace_integration_credentials(uuid,uuid,jsonb)",
    "service_role EXECUTE vault_retrieve_integration_credentials(uuid)",
    "service_role EXECUTE vault_store_integration_credentials(uuid,jsonb)",
    "service_role INSERT organization_integrations",
    "service_role SELECT organization_integrations",
    "service_role SELECT organization_integrations_alerts",
    "service_role SELECT organization_integrations_repairs",
    "service_role UPDATE organization_integrations",
    "service_role USAGE integration_vault",
];

/// What judges documents, for whoever writes them.
const JUDGES: [&str; 18] = [
    "field_mappings_errors(jsonb)",
    "field_mappings_is_valid_v2(jsonb)",
    "field_mappings_to_v2(jsonb)",
    "is_json_integer(jsonb,double precision,double precision)",
    "is_json_number(jsonb,double precision,double precision)",
    "is_json_portable(jsonb)",
    "is_json_too_deep(jsonb)",
    "json_double(jsonb)",
    "json_faults(jsonb,jsonb,jsonb,text)",
    "json_list_faults(jsonb,jsonb,jsonb,text)",
    "json_object_faults(jsonb,jsonb,jsonb,text)",
    "json_scalar_faults(jsonb,jsonb,text)",
    "refuse_field_mappings(jsonb,text)",
    "refuse_sync_schedule(jsonb,text)",
    "sync_schedule_errors(jsonb)",
    "sync_schedule_is_valid_v1(jsonb)",
    "upgrade_field_mappings(jsonb)",
    "upgrade_sync_schedule(jsonb)",
];

#[test]
fn nothing_else_is_open() -> TestResult {
    in_every_project(|database, _| {
        let judges = ["authenticated", "service_role"]
            .iter()
            .flat_map(|role| JUDGES.iter().map(move |judge| format!("{role} EXECUTE {judge}")));
        let mut open: Vec<_> = OPEN.iter().map(|right| (*right).to_owned()).chain(judges).collect();
        open.sort();
        assert_eq!(database.rows(RIGHTS)?, open);
        Ok(())
    })
}

#[test]
fn who_did_not_log_in_has_no_right() -> TestResult {
    for (name, registry) in registries()? {
        in_every_world(|database, _| {
            Foundation::new(database, &registry)?;
            let rights = database.rows(RIGHTS)?;
            let is_open = |right: &&String| right.starts_with("anon ") || right.starts_with("PUBLIC ");
            // A schema of its own is opened by the project.
            let open: Vec<_> = rights.iter().filter(is_open).filter(|right| *right != "anon USAGE order").collect();
            if rights.is_empty() || !open.is_empty() {
                return Err(Failure(format!("{name}: open to all: {open:?} of {rights:?}")));
            }
            Ok(())
        })?;
    }
    Ok(())
}
