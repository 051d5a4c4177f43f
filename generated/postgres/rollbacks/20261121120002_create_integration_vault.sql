-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Credentials rest in the vault; integration_vault is the only way to them.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS integration_vault.credential_exists(uuid);
DROP FUNCTION IF EXISTS integration_vault.delete_credential(uuid);
DROP FUNCTION IF EXISTS integration_vault.rotate_credential(uuid, text);
DROP FUNCTION IF EXISTS integration_vault.retrieve_credential(uuid);
DROP FUNCTION IF EXISTS integration_vault.store_credential(text, text, text);
DROP FUNCTION IF EXISTS integration_vault.is_service_role();
DROP FUNCTION IF EXISTS integration_vault.log_access(uuid, text);
DO $rollback$
BEGIN
    IF to_regclass('integration_vault.vault_access_log') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM integration_vault.vault_access_log) THEN
        RAISE WARNING 'the table integration_vault.vault_access_log has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE integration_vault.vault_access_log;
END
$rollback$;
DO $rollback$
BEGIN
    -- Others may have put something into it.
    IF NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.refclassid = 'pg_namespace'::regclass
        AND d.refobjid = to_regnamespace('integration_vault'))
    THEN
        DROP SCHEMA IF EXISTS integration_vault;
    END IF;
END
$rollback$;
