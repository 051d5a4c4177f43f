-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Credentials rest in the vault; integration_vault is the only way to them.
-- The functions run with the rights of their owner and an empty search path. Only servers may execute them, and
-- nobody through the API may read, change or empty the log.
SELECT set_config('lock_timeout', '5s', true);

CREATE SCHEMA IF NOT EXISTS integration_vault;
REVOKE ALL ON SCHEMA integration_vault FROM PUBLIC, anon, authenticated, service_role;
GRANT USAGE ON SCHEMA integration_vault TO service_role;

CREATE TABLE IF NOT EXISTS integration_vault.vault_access_log (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    secret_id uuid NOT NULL,
    action text NOT NULL,
    logged_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    role text,
    jwt_role text,
    jwt_subject text,
    backend_pid integer NOT NULL DEFAULT pg_backend_pid()
);
COMMENT ON TABLE integration_vault.vault_access_log IS 'Who did what with a secret and when; never the secret. A row of a transaction that is rolled back is lost with it.';
COMMENT ON COLUMN integration_vault.vault_access_log.id IS 'Identifies the row.';
COMMENT ON COLUMN integration_vault.vault_access_log.secret_id IS 'The secret, which may be deleted by now.';
COMMENT ON COLUMN integration_vault.vault_access_log.action IS 'What was done: store, retrieve, rotate, delete or revoke.';
COMMENT ON COLUMN integration_vault.vault_access_log.logged_at IS 'When it was done.';
COMMENT ON COLUMN integration_vault.vault_access_log.role IS 'Role of PostgreSQL that the statement ran as.';
COMMENT ON COLUMN integration_vault.vault_access_log.jwt_role IS 'Role that the JWT said.';
COMMENT ON COLUMN integration_vault.vault_access_log.jwt_subject IS 'User that the JWT said.';
COMMENT ON COLUMN integration_vault.vault_access_log.backend_pid IS 'Process of the server that ran the statement.';
ALTER TABLE integration_vault.vault_access_log ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON TABLE integration_vault.vault_access_log FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION integration_vault.log_access(p_secret_id uuid, p_action text)
RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    claims jsonb;
BEGIN
    BEGIN
        claims := auth.jwt();
    EXCEPTION WHEN data_exception THEN
        -- Claims that cannot be read are nobody's; what was done is recorded all the same.
        NULL;
    END;
    INSERT INTO integration_vault.vault_access_log (secret_id, action, role, jwt_role, jwt_subject)
    VALUES (p_secret_id, p_action, current_setting('role', true), claims ->> 'role', claims ->> 'sub');
END
$function$;
COMMENT ON FUNCTION integration_vault.log_access(uuid, text) IS 'Records who did what with a secret, never the secret. Nobody may execute it through the API.';
REVOKE ALL ON FUNCTION integration_vault.log_access(uuid, text) FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION integration_vault.is_service_role()
RETURNS boolean
LANGUAGE sql
STABLE
SET search_path = pg_catalog, pg_temp
AS $function$
    SELECT coalesce(nullif(current_setting('role', true), 'none'), session_user) = 'service_role'
$function$;
COMMENT ON FUNCTION integration_vault.is_service_role() IS 'Whether a server calls, not a user.';
REVOKE ALL ON FUNCTION integration_vault.is_service_role() FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION integration_vault.store_credential(p_name text, p_secret text, p_description text DEFAULT '')
RETURNS uuid
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    secret_id uuid;
BEGIN
    IF coalesce(p_name, '') = '' THEN
        RAISE EXCEPTION 'p_name must not be NULL or empty' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF coalesce(p_secret, '') = '' THEN
        RAISE EXCEPTION 'p_secret must not be NULL or empty' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF p_description IS NULL THEN
        RAISE EXCEPTION 'p_description must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- What the vault creates is written as it comes and encrypted afterwards, which leaves plaintext in the table's
    -- pages and in the write-ahead log. What it updates is encrypted first.
    secret_id := vault.create_secret('pending');
    PERFORM vault.update_secret(secret_id, p_secret, concat(left(p_name, 200), '_', secret_id), p_description);
    PERFORM integration_vault.log_access(secret_id, 'store');
    RETURN secret_id;
END
$function$;
COMMENT ON FUNCTION integration_vault.store_credential(text, text, text) IS 'Stores a secret in the vault and returns its id. The stored name gets the id as a suffix, so that names may repeat. Runs with the rights of its owner; only servers may execute it. The plaintext is in no table, log or message.';
REVOKE ALL ON FUNCTION integration_vault.store_credential(text, text, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION integration_vault.store_credential(text, text, text) TO service_role;

CREATE OR REPLACE FUNCTION integration_vault.retrieve_credential(p_secret_id uuid)
RETURNS text
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    secret text;
BEGIN
    IF p_secret_id IS NULL THEN
        RAISE EXCEPTION 'p_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT s.decrypted_secret INTO secret FROM vault.decrypted_secrets AS s WHERE s.id = p_secret_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no credential %', p_secret_id USING ERRCODE = 'no_data_found';
    END IF;
    PERFORM integration_vault.log_access(p_secret_id, 'retrieve');
    RETURN secret;
END
$function$;
COMMENT ON FUNCTION integration_vault.retrieve_credential(uuid) IS 'Returns the plaintext of a secret and records the call in integration_vault.vault_access_log. Runs with the rights of its owner; only servers may execute it. What it returns is for one request and is not to be kept, logged or sent to a client.';
REVOKE ALL ON FUNCTION integration_vault.retrieve_credential(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION integration_vault.retrieve_credential(uuid) TO service_role;

CREATE OR REPLACE FUNCTION integration_vault.rotate_credential(p_secret_id uuid, p_new_secret text)
RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF p_secret_id IS NULL THEN
        RAISE EXCEPTION 'p_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF coalesce(p_new_secret, '') = '' THEN
        RAISE EXCEPTION 'p_new_secret must not be NULL or empty' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    PERFORM vault.update_secret(p_secret_id, p_new_secret);
    -- The vault says nothing about an id that it does not know. A secret that was updated here stays until the
    -- transaction ends, so that this holds whoever deletes meanwhile.
    IF NOT EXISTS (SELECT FROM vault.secrets AS s WHERE s.id = p_secret_id) THEN
        RAISE EXCEPTION 'there is no credential %', p_secret_id USING ERRCODE = 'no_data_found';
    END IF;
    PERFORM integration_vault.log_access(p_secret_id, 'rotate');
END
$function$;
COMMENT ON FUNCTION integration_vault.rotate_credential(uuid, text) IS 'Changes a secret in place; its id stays. An unknown id is an error. Runs with the rights of its owner; only servers may execute it.';
REVOKE ALL ON FUNCTION integration_vault.rotate_credential(uuid, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION integration_vault.rotate_credential(uuid, text) TO service_role;

CREATE OR REPLACE FUNCTION integration_vault.delete_credential(p_secret_id uuid)
RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF p_secret_id IS NULL THEN
        RAISE EXCEPTION 'p_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    DELETE FROM vault.secrets AS s WHERE s.id = p_secret_id;
    IF FOUND THEN
        PERFORM integration_vault.log_access(p_secret_id, 'delete');
    END IF;
END
$function$;
COMMENT ON FUNCTION integration_vault.delete_credential(uuid) IS 'Deletes a secret; one that is not there is no error. Runs with the rights of its owner; only servers may execute it.';
REVOKE ALL ON FUNCTION integration_vault.delete_credential(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION integration_vault.delete_credential(uuid) TO service_role;

CREATE OR REPLACE FUNCTION integration_vault.credential_exists(p_secret_id uuid)
RETURNS boolean
LANGUAGE plpgsql
STABLE
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF p_secret_id IS NULL THEN
        RAISE EXCEPTION 'p_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN EXISTS (SELECT FROM vault.secrets AS s WHERE s.id = p_secret_id);
END
$function$;
COMMENT ON FUNCTION integration_vault.credential_exists(uuid) IS 'Whether there is a secret of this id. Runs with the rights of its owner; only servers may execute it.';
REVOKE ALL ON FUNCTION integration_vault.credential_exists(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION integration_vault.credential_exists(uuid) TO service_role;
