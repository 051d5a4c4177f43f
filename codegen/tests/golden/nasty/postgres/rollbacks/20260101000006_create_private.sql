-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Credentials rest in the vault; private is the only way to them.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS private.credential_exists(uuid);
DROP FUNCTION IF EXISTS private.delete_credential(uuid);
DROP FUNCTION IF EXISTS private.rotate_credential(uuid, text);
DROP FUNCTION IF EXISTS private.retrieve_credential(uuid);
DROP FUNCTION IF EXISTS private.store_credential(text, text, text);
DROP FUNCTION IF EXISTS private.is_service_role();
DROP FUNCTION IF EXISTS private.log_access(uuid, text);
DO $rollback$
BEGIN
    IF to_regclass('private.log') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM private.log) THEN
        RAISE WARNING 'the table private.log has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE private.log;
END
$rollback$;
DO $rollback$
BEGIN
    -- Others may have put something into it.
    IF NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.refclassid = 'pg_namespace'::regclass
        AND d.refobjid = to_regnamespace('private'))
    THEN
        DROP SCHEMA IF EXISTS private;
    END IF;
END
$rollback$;
