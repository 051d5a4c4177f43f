//! Changes that somebody made by hand, one by one.

use super::{Change, expect_each};
use crate::server::TestResult;

const REGISTRY: &str = "the registry and the migrations say: ";
const DATABASE: &str = "the database says: ";
const MISSING: &str = "the registry and the migrations have it; the database does not";

const fn change<'a>(sql: &'a str, message: &'a str, sides: &'a [&'a str]) -> Change<'a> {
    Change { sql, message, sides }
}

#[test]
fn policies_and_row_level_security() -> TestResult {
    expect_each(&[
        change(
            "DROP POLICY select_own_organization ON organization_integrations",
            "the policy select_own_organization on public.organization_integrations is missing in {}",
            &[
                MISSING,
                "create policy select_own_organization on public.organization_integrations for select to authenticated using (",
            ],
        ),
        change(
            "ALTER POLICY update_own_organization ON organization_integrations USING (true)",
            "the policy update_own_organization on public.organization_integrations is defined otherwise in {}",
            &[REGISTRY, "org_admin", DATABASE, "for update to authenticated using (true) with check ("],
        ),
        change(
            "ALTER POLICY update_own_organization ON organization_integrations WITH CHECK (true)",
            "the policy update_own_organization on public.organization_integrations is defined otherwise in {}",
            &[REGISTRY, DATABASE, "with check (true)"],
        ),
        change(
            "ALTER POLICY select_own_organization ON organization_integrations TO anon",
            "the policy select_own_organization on public.organization_integrations is defined otherwise in {}",
            &["for select to authenticated using", "for select to anon using"],
        ),
        change(
            "ALTER POLICY select_own_organization ON organization_integrations TO authenticated, anon",
            "the policy select_own_organization on public.organization_integrations is defined otherwise in {}",
            &[REGISTRY, DATABASE],
        ),
        change(
            "CREATE POLICY everybody ON organization_integrations FOR SELECT TO anon USING (true)",
            "the policy everybody on public.organization_integrations is in {}, and the registry does not ask for it",
            &[
                "create policy everybody on public.organization_integrations for select to anon using (true)",
                "DROP POLICY everybody ON public.organization_integrations;",
            ],
        ),
        change(
            "CREATE POLICY everybody ON integration_vault.vault_access_log USING (true)",
            "the policy everybody on integration_vault.vault_access_log is in {}, and the registry does not ask for it",
            &["DROP POLICY everybody ON integration_vault.vault_access_log;"],
        ),
        change(
            "DROP POLICY select_own_organization ON organization_integrations;
             CREATE POLICY select_own_organization ON organization_integrations AS RESTRICTIVE FOR SELECT USING (true)",
            "the policy select_own_organization on public.organization_integrations is missing in {}",
            &[MISSING],
        ),
        change(
            "ALTER TABLE organization_integrations DISABLE ROW LEVEL SECURITY",
            "the table public.organization_integrations has other row-level security in {}",
            &[
                "the registry and the migrations say: enabled",
                "the database says: nothing",
                "ALTER TABLE public.organization_integrations ENABLE ROW LEVEL SECURITY;",
            ],
        ),
        change(
            "ALTER TABLE integration_vault.vault_access_log DISABLE ROW LEVEL SECURITY",
            "the table integration_vault.vault_access_log has other row-level security in {}",
            &["the registry and the migrations say: enabled", "the database says: nothing"],
        ),
    ])
}

#[test]
fn privileges_on_tables_and_schemas() -> TestResult {
    expect_each(&[
        change(
            "GRANT SELECT ON organization_integrations TO anon",
            "the privileges of anon on public.organization_integrations differ in {}",
            &["the registry and the migrations say: nothing", "the database says: select"],
        ),
        change(
            "GRANT UPDATE ON organization_integrations TO PUBLIC",
            "the privileges of public on public.organization_integrations differ in {}",
            &["the registry and the migrations say: nothing", "the database says: update"],
        ),
        change(
            "REVOKE DELETE ON organization_integrations FROM authenticated",
            "the privileges of authenticated on public.organization_integrations differ in {}",
            &["\n+delete\n insert on the column field_mappings\n"],
        ),
        change(
            "GRANT TRUNCATE ON organization_integrations TO authenticated",
            "the privileges of authenticated on public.organization_integrations differ in {}",
            &["\n-truncate\n"],
        ),
        change(
            "GRANT SELECT (vault_secret_id) ON organization_integrations TO authenticated",
            "the privileges of authenticated on public.organization_integrations differ in {}",
            &["\n-select on the column vault_secret_id\n"],
        ),
        change(
            "REVOKE UPDATE (status) ON organization_integrations FROM authenticated",
            "the privileges of authenticated on public.organization_integrations differ in {}",
            &["\n+update on the column status\n"],
        ),
        change(
            "GRANT DELETE ON organization_integrations TO authenticated WITH GRANT OPTION",
            "the privileges of authenticated on public.organization_integrations differ in {}",
            &["+delete\n", "-delete with grant option\n"],
        ),
        change(
            "REVOKE ALL ON organization_integrations FROM service_role",
            "the privileges of service_role on public.organization_integrations differ in {}",
            &["\n+delete\n+insert\n+select\n+update\n"],
        ),
        change(
            "GRANT SELECT ON integration_vault.vault_access_log TO service_role",
            "the privileges of service_role on integration_vault.vault_access_log differ in {}",
            &["the registry and the migrations say: nothing", "the database says: select"],
        ),
        change(
            "GRANT USAGE ON SCHEMA integration_vault TO authenticated",
            "the privileges of authenticated on the schema integration_vault differ in {}",
            &["the registry and the migrations say: nothing", "the database says: usage"],
        ),
        change(
            "REVOKE USAGE ON SCHEMA integration_vault FROM service_role",
            "the privileges of service_role on the schema integration_vault differ in {}",
            &["the registry and the migrations say: usage", "the database says: nothing"],
        ),
    ])
}

#[test]
fn functions_and_who_may_execute_them() -> TestResult {
    let teller = "public.organization_integrations_vault_secret_id(uuid)";
    let teller_differs = format!("the function {teller} has another body in {{}}");
    expect_each(&[
        change(
            "CREATE OR REPLACE FUNCTION organization_integrations_vault_secret_id(p_id uuid) RETURNS uuid LANGUAGE sql
             STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
             $$\nSELECT vault_secret_id FROM public.organization_integrations WHERE id = p_id\n$$",
            &teller_differs,
            &[
                "\n-SELECT vault_secret_id FROM public.organization_integrations WHERE id = p_id\n",
                "\n+    SELECT t.vault_secret_id\n",
            ],
        ),
        change(
            "ALTER FUNCTION organization_integrations_vault_secret_id(uuid) SECURITY INVOKER",
            "the function public.organization_integrations_vault_secret_id(uuid) has other properties in {}",
            &["security definer"],
        ),
        change(
            "ALTER FUNCTION integration_vault.retrieve_credential(uuid) RESET search_path",
            "the function integration_vault.retrieve_credential(uuid) has other properties in {}",
            &["set search_path pg_catalog, pg_temp"],
        ),
        change(
            "ALTER FUNCTION integration_vault.retrieve_credential(uuid) SET search_path = public, vault",
            "the function integration_vault.retrieve_credential(uuid) has other properties in {}",
            &["set search_path pg_catalog, pg_temp", "public"],
        ),
        change(
            "ALTER FUNCTION integration_vault.is_service_role() IMMUTABLE",
            "the function integration_vault.is_service_role() has other properties in {}",
            &["stable", "immutable"],
        ),
        change(
            "DROP FUNCTION integration_vault.credential_exists(uuid)",
            "the function integration_vault.credential_exists(uuid) is missing in {}",
            &[MISSING],
        ),
        change(
            "COMMENT ON FUNCTION integration_vault.is_service_role() IS 'mine'",
            "the function integration_vault.is_service_role() has another comment in {}",
            &["the registry and the migrations say: Whether a server calls, not a user.", "the database says: mine"],
        ),
        change(
            "GRANT EXECUTE ON FUNCTION integration_vault.retrieve_credential(uuid) TO authenticated",
            "the privileges of authenticated on integration_vault.retrieve_credential(uuid) differ in {}",
            &["the registry and the migrations say: nothing", "the database says: execute"],
        ),
        change(
            "GRANT EXECUTE ON FUNCTION integration_vault.log_access(uuid, text) TO PUBLIC",
            "the privileges of public on integration_vault.log_access(uuid, text) differ in {}",
            &["the registry and the migrations say: nothing", "the database says: execute"],
        ),
        change(
            "REVOKE EXECUTE ON FUNCTION integration_vault.rotate_credential(uuid, text) FROM service_role",
            "the privileges of service_role on integration_vault.rotate_credential(uuid, text) differ in {}",
            &["the registry and the migrations say: execute", "the database says: nothing"],
        ),
        change(
            "GRANT EXECUTE ON FUNCTION organization_integrations_vault_secret_id(uuid) TO anon",
            "the privileges of anon on public.organization_integrations_vault_secret_id(uuid) differ in {}",
            &["the registry and the migrations say: nothing", "the database says: execute"],
        ),
        change(
            "DO $$ BEGIN EXECUTE replace(
                 pg_get_functiondef('integration_vault.store_credential(text, text, text)'::regprocedure),
                 'DEFAULT ''''::text', 'DEFAULT ''x''::text'
             ); END $$",
            "the function integration_vault.store_credential(text, text, text) has other arguments or another result in {}",
            &["p_description text default '')", "p_description text default 'x')"],
        ),
    ])
}

#[test]
fn columns() -> TestResult {
    expect_each(&[
        change(
            "ALTER TABLE organization_integrations ALTER status SET DEFAULT 'active'",
            "the column public.organization_integrations.status has another default in {}",
            &["the registry and the migrations say: 'inactive'", "the database says: 'active'",
              "ALTER TABLE public.organization_integrations ALTER COLUMN status SET DEFAULT 'inactive'"],
        ),
        change(
            "ALTER TABLE organization_integrations ALTER updated_at DROP DEFAULT",
            "the column public.organization_integrations.updated_at has another default in {}",
            &["the registry and the migrations say: now()", "the database says: nothing"],
        ),
        change(
            "ALTER TABLE organization_integrations ALTER created_at SET DEFAULT clock_timestamp()",
            "the column public.organization_integrations.created_at has another default in {}",
            &["the registry and the migrations say: now()", "the database says: clock_timestamp()"],
        ),
        change(
            "ALTER TABLE organization_integrations ALTER organization_id SET DEFAULT gen_random_uuid()",
            "the column public.organization_integrations.organization_id has another default in {}",
            &["the registry and the migrations say: nothing", "the database says: gen_random_uuid()",
              "ALTER TABLE public.organization_integrations ALTER COLUMN organization_id DROP DEFAULT;"],
        ),
        change(
            "ALTER TABLE organization_integrations ALTER organization_id DROP NOT NULL",
            "the column public.organization_integrations.organization_id takes NULL otherwise in {}",
            &["the registry and the migrations say: yes", "the database says: no",
              "ALTER TABLE public.organization_integrations ALTER COLUMN organization_id SET NOT NULL;"],
        ),
        change(
            "ALTER TABLE organization_integrations ALTER sync_schedule SET NOT NULL",
            "the column public.organization_integrations.sync_schedule takes NULL otherwise in {}",
            &["the registry and the migrations say: no", "the database says: yes"],
        ),
        change(
            "ALTER TABLE integration_vault.vault_access_log ALTER jwt_subject TYPE uuid USING NULL",
            "the column integration_vault.vault_access_log.jwt_subject has another type in {}",
            &["the registry and the migrations say: text", "the database says: uuid"],
        ),
        change(
            "ALTER TABLE organization_integrations DROP COLUMN created_at",
            "the column public.organization_integrations.created_at is missing in {}",
            &[MISSING],
        ),
        change(
            "ALTER TABLE integration_vault.vault_access_log ALTER action TYPE varchar(9)",
            "the column integration_vault.vault_access_log.action has another type in {}",
            &["the registry and the migrations say: text", "the database says: character varying(9)"],
        ),
        change(
            "COMMENT ON COLUMN organization_integrations.status IS NULL",
            "the column public.organization_integrations.status has another comment in {}",
            &["the registry and the migrations say: Whether it runs.", "the database says: nothing"],
        ),
        change(
            "ALTER TABLE integration_vault.vault_access_log DROP role;
             ALTER TABLE integration_vault.vault_access_log ADD role text GENERATED ALWAYS AS ('x') STORED;
             COMMENT ON COLUMN integration_vault.vault_access_log.role IS 'Role of PostgreSQL that the statement ran as.'",
            "the column integration_vault.vault_access_log.role is generated otherwise in {}",
            &["the registry and the migrations say: nothing", "the database says: always as ('x'::text) stored"],
        ),
    ])
}

#[test]
fn tables_and_constraints() -> TestResult {
    expect_each(&[
        change(
            "COMMENT ON TABLE organization_integrations IS 'mine'",
            "the table public.organization_integrations has another comment in {}",
            &["the registry and the migrations say: One integration of one organization.", "the database says: mine"],
        ),
        change(
            "DROP TABLE organization_integrations",
            "the table public.organization_integrations is missing in {}",
            &[],
        ),
        change(
            "DROP TABLE integration_vault.vault_access_log",
            "the table integration_vault.vault_access_log is missing in {}",
            &[],
        ),
        change("DROP SCHEMA integration_vault CASCADE", "the schema integration_vault is missing in {}", &[]),
        change(
            "ALTER TABLE organization_integrations DROP CONSTRAINT chk_active_integration_has_vault_ref",
            "the constraint chk_active_integration_has_vault_ref on public.organization_integrations is missing in {}",
            &[MISSING, "check ("],
        ),
        change(
            "ALTER TABLE organization_integrations DROP CONSTRAINT chk_active_integration_has_vault_ref;
             ALTER TABLE organization_integrations ADD CONSTRAINT chk_active_integration_has_vault_ref
                 CHECK (status::text <> 'active' OR vault_secret_id IS NOT NULL) NOT VALID;
             COMMENT ON CONSTRAINT chk_active_integration_has_vault_ref ON organization_integrations
                 IS 'Needs vault_secret_id with status active.'",
            "the constraint chk_active_integration_has_vault_ref on public.organization_integrations is validated otherwise in {}",
            &[
                "the registry and the migrations say: yes",
                "the database says: no",
                "ALTER TABLE public.organization_integrations VALIDATE CONSTRAINT chk_active_integration_has_vault_ref;",
            ],
        ),
        change(
            "ALTER TABLE organization_integrations DROP CONSTRAINT chk_field_mappings_is_valid_v2",
            "the constraint chk_field_mappings_is_valid_v2 on public.organization_integrations is missing in {}",
            &[MISSING, "check (public.field_mappings_is_valid_v2(field_mappings) or "],
        ),
        change(
            "ALTER TABLE organization_integrations DROP CONSTRAINT organization_integrations_pkey",
            "the primary key of public.organization_integrations is missing in {}",
            &[MISSING, "primary key (id)"],
        ),
        change(
            "ALTER TABLE organization_integrations DROP CONSTRAINT organization_integrations_pkey;
             ALTER TABLE organization_integrations ADD PRIMARY KEY (id, organization_id)",
            "the primary key of public.organization_integrations is defined otherwise in {}",
            &[
                "the registry and the migrations say: primary key (id)",
                "the database says: primary key (id, organization_id)",
            ],
        ),
    ])
}

#[test]
fn indexes_triggers_and_types() -> TestResult {
    expect_each(&[
        change(
            "DROP INDEX organization_integrations_organization_id_idx",
            "the index public.organization_integrations_organization_id_idx is missing in {}",
            &[MISSING, "create index organization_integrations_organization_id_idx"],
        ),
        change(
            "DROP INDEX organization_integrations_organization_id_idx;
             CREATE INDEX organization_integrations_organization_id_idx ON organization_integrations (id)",
            "the index public.organization_integrations_organization_id_idx is defined otherwise in {}",
            &["(organization_id)", "(id)"],
        ),
        change(
            "UPDATE pg_index SET indisvalid = false
             WHERE indexrelid = 'organization_integrations_organization_id_idx'::regclass",
            "the index public.organization_integrations_organization_id_idx is missing in {}",
            &[MISSING],
        ),
        change(
            "DROP TRIGGER refuse_plaintext ON organization_integrations",
            "the trigger refuse_plaintext on public.organization_integrations is missing in {}",
            &[MISSING, "create trigger refuse_plaintext"],
        ),
        change(
            "ALTER TABLE organization_integrations DISABLE TRIGGER refuse_plaintext",
            "the trigger refuse_plaintext on public.organization_integrations fires otherwise in {}",
            &[
                "the registry and the migrations say: enabled",
                "the database says: disabled",
                "ALTER TABLE public.organization_integrations ENABLE TRIGGER refuse_plaintext;",
            ],
        ),
        change(
            "CREATE OR REPLACE TRIGGER keep_updated_at BEFORE UPDATE OF status ON organization_integrations
             FOR EACH ROW EXECUTE FUNCTION keep_updated_at__organization_integrations()",
            "the trigger keep_updated_at on public.organization_integrations is defined otherwise in {}",
            &["before update on", "before update of status on"],
        ),
        change(
            "ALTER TYPE integration_status ADD VALUE 'mine'",
            "the type public.integration_status has other labels in {}: unknown mine",
            &[REGISTRY, DATABASE],
        ),
        change(
            "COMMENT ON TYPE integration_status IS 'mine'",
            "the type public.integration_status has another comment in {}",
            &[REGISTRY, "the database says: mine"],
        ),
    ])
}
