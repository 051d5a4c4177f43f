//! The daily job on the project's own registry: a sixth integration type where five have been applied.

use codegen::database::Pending;

use crate::api::Api;
use crate::project::{Project, own_registry, up};
use crate::server::{Failure, TestResult};
use crate::worlds::in_every_world;

const SIXTH: &str = "      - name: fiken
        description: Accounting for small companies.
        attributes:
          label: Fiken
          vendor: Fiken AS
          authentication: api_token
          credential_keys: [api_token]
          capabilities: [pull_invoices]

  - name: integration_status
";

/// Rows, the table's file, policies and defaults.
const STATE: &str = "
    SELECT concat_ws(';', md5(string_agg(t::text, ';' ORDER BY id)), pg_relation_filenode('organization_integrations'),
        (SELECT string_agg(p::text, ';' ORDER BY policyname) FROM pg_policies AS p),
        (SELECT string_agg(pg_get_expr(adbin, adrelid), ';' ORDER BY adnum) FROM pg_attrdef
         WHERE adrelid = 'organization_integrations'::regclass))
    FROM organization_integrations AS t";

#[test]
fn one_migration_keeps_rows_policies_and_defaults() -> TestResult {
    in_every_world(|database, _| {
        let registry = own_registry()?;
        let mut project = Project::default();
        up(database, &project.plan(&registry)?)?;
        database.run(
            "INSERT INTO organization_integrations (organization_id, integration_type, field_mappings)
             SELECT gen_random_uuid(), (enum_range(NULL::integration_type))[1 + n % 5], '{\"schema_version\": 2, \"mappings\": []}'
             FROM generate_series(1, 100) AS n;
             CREATE INDEX ON organization_integrations (integration_type) WHERE integration_type = 'consio';
             CREATE TABLE log (types integration_type[]); INSERT INTO log VALUES ('{consio,bufdir}')",
        )?;
        let before = database.value(STATE)?;

        let sixth = registry.replacen("\n  - name: integration_status\n", &format!("\n{SIXTH}"), 1);
        let further = project.plan(&sixth.replace("\n\n      - name: fiken", "\n      - name: fiken"))?;
        let [Pending { name, up, down, .. }] = further.as_slice() else {
            return Err(Failure(format!("not one migration: {further:#?}")));
        };
        assert!(name.ends_with("_add_fiken_to_integration_type.sql"), "{name}");
        database.run(up)?;
        assert_eq!(database.labels("integration_type")?, "xledger dynamics cornerstone consio bufdir fiken");
        assert_eq!(database.value(STATE)?, before);
        let insert = "INSERT INTO organization_integrations (organization_id, integration_type, field_mappings)
                      VALUES (gen_random_uuid(), 'fiken', '{\"schema_version\": 2, \"mappings\": []}') RETURNING id::text";
        let id: String = database.client()?.query_one(insert, &[])?.get(0);
        let store =
            format!("SELECT vault_store_integration_credentials('{id}', '{{\"api_token\": \"t\"}}') IS NOT NULL");
        assert_eq!(Api::connect(database)?.value("service_role", None, &store)?, "true", "its keys are known");
        assert_eq!(database.refused(&insert.replace("fiken", "sap"))?.code, "22P02");
        // The way back needs what stands on the columns out of the way, and no row with the new label.
        database.run("DROP TABLE log; DROP INDEX organization_integrations_integration_type_idx")?;
        assert!(database.refused(down)?.detail[0].ends_with("still holds 'fiken' ×1"));
        database.run("DELETE FROM organization_integrations WHERE integration_type = 'fiken'")?;
        database.run(down)?;
        assert_eq!(database.labels("integration_type")?, "xledger dynamics cornerstone consio bufdir");
        assert_eq!(database.value("SELECT count(*) FROM organization_integrations")?, "100");
        Ok(())
    })
}
