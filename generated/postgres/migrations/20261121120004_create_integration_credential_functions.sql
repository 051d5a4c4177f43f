-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Store, replace, delete and read the credentials that public.organization_integrations.vault_secret_id refers to.
-- Whoever may change a row and see its reference may change its credentials; only servers may read them.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION integration_vault.check_integration_credentials(p_kind text, p_credentials jsonb)
RETURNS void
LANGUAGE plpgsql
IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    wanted text[] := CASE p_kind
        WHEN 'xledger' THEN ARRAY['api_token']
        WHEN 'dynamics' THEN ARRAY['tenant_id', 'client_id', 'client_secret']
        WHEN 'cornerstone' THEN ARRAY['client_id', 'client_secret']
        WHEN 'consio' THEN ARRAY['username', 'password']
        WHEN 'bufdir' THEN ARRAY['certificate', 'private_key', 'passphrase']
        ELSE ARRAY[]::text[]
    END;
    problem text;
BEGIN
    IF p_credentials IS NULL OR jsonb_typeof(p_credentials) <> 'object' OR p_credentials = '{}' THEN
        RAISE EXCEPTION 'credentials_json must be an object with at least one key'
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT concat_ws('; ',
        'missing: ' || string_agg(k.key, ', ' ORDER BY k.key) FILTER (WHERE k.given IS NULL),
        'unknown: ' || string_agg(left(k.key, 63), ', ' ORDER BY k.key) FILTER (WHERE k.wanted IS NULL),
        'not a text, or empty: ' || string_agg(k.key, ', ' ORDER BY k.key) FILTER (
            WHERE k.wanted IS NOT NULL AND (jsonb_typeof(k.given) <> 'string' OR k.given = '""')
        ))
    INTO problem
    FROM (
        SELECT coalesce(w.key, g.key) AS key, w.key AS wanted, g.value AS given
        FROM unnest(wanted) AS w (key)
        FULL JOIN jsonb_each(p_credentials) AS g ON g.key = w.key
    ) AS k;
    IF problem <> '' THEN
        RAISE EXCEPTION 'credentials_json does not fit; %', problem USING ERRCODE = 'invalid_parameter_value';
    END IF;
END
$function$;
COMMENT ON FUNCTION integration_vault.check_integration_credentials(text, jsonb) IS 'Refuses credentials with other keys than those that the registry lists; names keys, never values.';
REVOKE ALL ON FUNCTION integration_vault.check_integration_credentials(text, jsonb) FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION integration_vault.may_manage_integration_credentials(p_organization_id uuid)
RETURNS boolean
LANGUAGE sql
STABLE
SET search_path = pg_catalog, pg_temp
AS $function$
    SELECT coalesce(integration_vault.is_service_role(), false)
        OR coalesce(p_organization_id = (
            SELECT CASE
                WHEN jwt.claims #> '{app_metadata,role}' = '"org_admin"'
                    AND jwt.claims #>> '{app_metadata,organization_id}' ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
                THEN (jwt.claims #>> '{app_metadata,organization_id}')::uuid
            END
            FROM (SELECT auth.jwt() AS claims) AS jwt
        ), false)
$function$;
COMMENT ON FUNCTION integration_vault.may_manage_integration_credentials(uuid) IS 'Whether the caller may change the credentials of a row of this organization.';
REVOKE ALL ON FUNCTION integration_vault.may_manage_integration_credentials(uuid) FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION public.vault_store_integration_credentials(integration_id uuid, credentials_json jsonb)
RETURNS uuid
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    row_key ALIAS FOR $1;
    kind text;
    present uuid;
    stored uuid;
BEGIN
    IF row_key IS NULL THEN
        RAISE EXCEPTION 'integration_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT t.integration_type::text, t.vault_secret_id INTO kind, present
    FROM public.organization_integrations AS t
    WHERE t.id = row_key AND integration_vault.may_manage_integration_credentials(t.organization_id)
    FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such row, or you may not change its credentials'
            USING ERRCODE = CASE WHEN integration_vault.is_service_role() THEN 'P0002' ELSE '42501' END;
    END IF;
    IF present IS NOT NULL THEN
        RAISE EXCEPTION 'the row has credentials already'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  HINT = 'Replace them with vault_replace_integration_credentials.';
    END IF;
    PERFORM integration_vault.check_integration_credentials(kind, credentials_json);
    stored := integration_vault.store_credential(concat('integration_', row_key), credentials_json::text);
    UPDATE public.organization_integrations AS t SET vault_secret_id = stored WHERE t.id = row_key;
    RETURN stored;
END
$function$;
COMMENT ON FUNCTION public.vault_store_integration_credentials(uuid, jsonb) IS 'Stores the first credentials of a row and returns the reference, which the row has then. For servers, and for users who may change the row and see its reference. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION public.vault_store_integration_credentials(uuid, jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.vault_store_integration_credentials(uuid, jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.vault_replace_integration_credentials(integration_id uuid, vault_secret_id uuid, credentials_json jsonb)
RETURNS uuid
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    row_key ALIAS FOR $1;
    replaced ALIAS FOR $2;
    kind text;
    present uuid;
    stored uuid;
BEGIN
    IF row_key IS NULL THEN
        RAISE EXCEPTION 'integration_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF replaced IS NULL THEN
        RAISE EXCEPTION 'vault_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT t.integration_type::text, t.vault_secret_id INTO kind, present
    FROM public.organization_integrations AS t
    WHERE t.id = row_key AND integration_vault.may_manage_integration_credentials(t.organization_id)
    FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such row, or you may not change its credentials'
            USING ERRCODE = CASE WHEN integration_vault.is_service_role() THEN 'P0002' ELSE '42501' END;
    END IF;
    IF present IS DISTINCT FROM replaced THEN
        RAISE EXCEPTION 'the row does not refer to these credentials'
            USING ERRCODE = 'no_data_found', HINT = 'Somebody else may have replaced them: read the reference again.';
    END IF;
    PERFORM integration_vault.check_integration_credentials(kind, credentials_json);
    stored := integration_vault.store_credential(concat('integration_', row_key), credentials_json::text);
    UPDATE public.organization_integrations AS t SET vault_secret_id = stored WHERE t.id = row_key;
    PERFORM integration_vault.delete_credential(replaced);
    RETURN stored;
END
$function$;
COMMENT ON FUNCTION public.vault_replace_integration_credentials(uuid, uuid, jsonb) IS 'Stores new credentials, lets the row refer to them, deletes the old ones, and returns the new reference. For servers, and for users who may change the row and see its reference. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION public.vault_replace_integration_credentials(uuid, uuid, jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.vault_replace_integration_credentials(uuid, uuid, jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.vault_delete_integration_credentials(vault_secret_id uuid)
RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    deleted ALIAS FOR $1;
    may_manage boolean;
    violated text;
BEGIN
    IF deleted IS NULL THEN
        RAISE EXCEPTION 'vault_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- Locked as well: a row that changes hands meanwhile is judged as it is then.
    SELECT integration_vault.may_manage_integration_credentials(t.organization_id) INTO may_manage
    FROM public.organization_integrations AS t
    WHERE t.vault_secret_id = deleted
    FOR UPDATE;
    IF NOT may_manage THEN
        RAISE EXCEPTION 'you may not change these credentials' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- What no row refers to belongs to nobody, and only a server may clear it away.
    IF may_manage IS NULL AND NOT integration_vault.is_service_role() THEN
        RETURN;
    END IF;
    BEGIN
        UPDATE public.organization_integrations AS t SET vault_secret_id = NULL WHERE t.vault_secret_id = deleted;
    EXCEPTION WHEN check_violation THEN
        GET STACKED DIAGNOSTICS violated = CONSTRAINT_NAME;
        IF violated NOT LIKE '%_has_vault_ref' THEN
            RAISE;
        END IF;
        RAISE EXCEPTION 'the row needs its credentials as it is'
            USING ERRCODE = 'check_violation', HINT = 'Change its status first.';
    END;
    PERFORM integration_vault.delete_credential(deleted);
END
$function$;
COMMENT ON FUNCTION public.vault_delete_integration_credentials(uuid) IS 'Deletes credentials and takes the reference out of the row; that they are not there is no error. For servers, and for users who may change the row and see its reference. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION public.vault_delete_integration_credentials(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.vault_delete_integration_credentials(uuid) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.vault_retrieve_integration_credentials(vault_secret_id uuid)
RETURNS jsonb
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    retrieved ALIAS FOR $1;
    credentials text;
BEGIN
    IF retrieved IS NULL THEN
        RAISE EXCEPTION 'vault_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    credentials := integration_vault.retrieve_credential(retrieved);
    BEGIN
        RETURN credentials::jsonb;
    EXCEPTION WHEN OTHERS THEN
        -- What the cast says would quote the plaintext.
        RAISE EXCEPTION 'the credential % is not a JSON object', retrieved USING ERRCODE = 'data_exception';
    END;
END
$function$;
COMMENT ON FUNCTION public.vault_retrieve_integration_credentials(uuid) IS 'Returns the plaintext of credentials and records the call. For servers only; what it returns is for one request and is not to be kept, logged or sent to a client. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION public.vault_retrieve_integration_credentials(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.vault_retrieve_integration_credentials(uuid) TO service_role;

CREATE OR REPLACE FUNCTION public.vault_integration_credentials_exist(vault_secret_id uuid)
RETURNS boolean
LANGUAGE plpgsql
STABLE
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RETURN integration_vault.credential_exists($1);
END
$function$;
COMMENT ON FUNCTION public.vault_integration_credentials_exist(uuid) IS 'Whether there are credentials behind a reference. For servers only. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION public.vault_integration_credentials_exist(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.vault_integration_credentials_exist(uuid) TO service_role;

CREATE OR REPLACE FUNCTION public.forget_vault_secret_id__organization_integrations()
RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF OLD.vault_secret_id IS NOT NULL THEN
        PERFORM integration_vault.delete_credential(OLD.vault_secret_id);
    END IF;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION public.forget_vault_secret_id__organization_integrations() IS 'Deletes the credentials of a row of public.organization_integrations together with it.';
REVOKE ALL ON FUNCTION public.forget_vault_secret_id__organization_integrations() FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE TRIGGER forget_vault_secret_id
    AFTER DELETE ON public.organization_integrations
    FOR EACH ROW EXECUTE FUNCTION public.forget_vault_secret_id__organization_integrations();

CREATE OR REPLACE FUNCTION public.keep_integration_type_of_vault_secret_id__organization_04db79cf()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF NEW.integration_type IS DISTINCT FROM OLD.integration_type AND NEW.vault_secret_id = OLD.vault_secret_id THEN
        RAISE EXCEPTION 'the credentials of a row of % are for its % %', TG_TABLE_NAME, 'integration_type', OLD.integration_type
            USING ERRCODE = 'object_not_in_prerequisite_state', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                  HINT = 'Delete them first, and store those for another one afterwards.';
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION public.keep_integration_type_of_vault_secret_id__organization_04db79cf() IS 'Refuses another integration_type for a row of public.organization_integrations that keeps its credentials.';
REVOKE ALL ON FUNCTION public.keep_integration_type_of_vault_secret_id__organization_04db79cf() FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE TRIGGER keep_integration_type_of_vault_secret_id
    BEFORE UPDATE ON public.organization_integrations
    FOR EACH ROW EXECUTE FUNCTION public.keep_integration_type_of_vault_secret_id__organization_04db79cf();

CREATE OR REPLACE FUNCTION public.revoke_organization_credentials(p_organization_id uuid)
RETURNS integer
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    present record;
    count integer := 0;
BEGIN
    IF p_organization_id IS NULL THEN
        RAISE EXCEPTION 'p_organization_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;

    -- All rows: one that is about to get credentials is waited for.
    PERFORM FROM public.organization_integrations AS t WHERE t.organization_id = p_organization_id FOR UPDATE;
    FOR present IN
        SELECT t.id::text AS key, t.vault_secret_id AS secret
        FROM public.organization_integrations AS t
        WHERE t.organization_id = p_organization_id AND t.vault_secret_id IS NOT NULL
    LOOP
        DELETE FROM vault.secrets AS s WHERE s.id = present.secret;
        PERFORM integration_vault.log_access(present.secret, 'revoke');
        count := count + 1;
        BEGIN
            UPDATE public.organization_integrations AS t SET vault_secret_id = NULL, status = 'inactive' WHERE t.id::text = present.key;
        EXCEPTION WHEN check_violation THEN
            -- The secret is gone all the same.
            RAISE WARNING 'the row % of public.organization_integrations keeps its reference and its status: %', present.key, SQLERRM;
        END;
    END LOOP;

    RETURN count;
END
$function$;
COMMENT ON FUNCTION public.revoke_organization_credentials(uuid) IS 'After a breach: deletes every secret of an organization, sets what needs them inactive, records it, and returns how many there were. For servers only. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION public.revoke_organization_credentials(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.revoke_organization_credentials(uuid) TO service_role;
