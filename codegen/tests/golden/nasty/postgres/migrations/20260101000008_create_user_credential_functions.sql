-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Store, replace, delete and read the credentials that "order"."user".secret refers to.
-- Whoever may change a row and see its reference may change its credentials; only servers may read them.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION private.check_user_credentials(p_kind text, p_credentials jsonb)
RETURNS void
LANGUAGE plpgsql
IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    problem text;
BEGIN
    IF p_credentials IS NULL OR jsonb_typeof(p_credentials) <> 'object' OR p_credentials = '{}' THEN
        RAISE EXCEPTION 'credentials_json must be an object with at least one key'
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT 'not a text, or empty: ' || string_agg(left(g.key, 63), ', ' ORDER BY g.key)
    INTO problem
    FROM jsonb_each(p_credentials) AS g
    WHERE jsonb_typeof(g.value) <> 'string' OR g.value = '""';
    IF problem <> '' THEN
        RAISE EXCEPTION 'credentials_json does not fit; %', problem USING ERRCODE = 'invalid_parameter_value';
    END IF;
END
$function$;
COMMENT ON FUNCTION private.check_user_credentials(text, jsonb) IS 'Refuses credentials with other keys than those that the registry lists; names keys, never values.';
REVOKE ALL ON FUNCTION private.check_user_credentials(text, jsonb) FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION private.may_manage_user_credentials(p_organization_id uuid)
RETURNS boolean
LANGUAGE sql
STABLE
SET search_path = pg_catalog, pg_temp
AS $function$
    SELECT coalesce(private.is_service_role(), false)
$function$;
COMMENT ON FUNCTION private.may_manage_user_credentials(uuid) IS 'Whether the caller may change the credentials of a row of this organization.';
REVOKE ALL ON FUNCTION private.may_manage_user_credentials(uuid) FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".vault_store_user_credentials(user_id uuid, credentials_json jsonb)
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
        RAISE EXCEPTION 'user_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT NULL, t.secret INTO kind, present
    FROM "order"."user" AS t
    WHERE t."order" = row_key AND private.may_manage_user_credentials(t."group")
    FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such row, or you may not change its credentials'
            USING ERRCODE = CASE WHEN private.is_service_role() THEN 'P0002' ELSE '42501' END;
    END IF;
    IF present IS NOT NULL THEN
        RAISE EXCEPTION 'the row has credentials already'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  HINT = 'Replace them with vault_replace_user_credentials.';
    END IF;
    PERFORM private.check_user_credentials(kind, credentials_json);
    stored := private.store_credential(concat('user_', row_key), credentials_json::text);
    UPDATE "order"."user" AS t SET secret = stored WHERE t."order" = row_key;
    RETURN stored;
END
$function$;
COMMENT ON FUNCTION "order".vault_store_user_credentials(uuid, jsonb) IS 'Stores the first credentials of a row and returns the reference, which the row has then. For servers only. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION "order".vault_store_user_credentials(uuid, jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".vault_store_user_credentials(uuid, jsonb) TO service_role;

CREATE OR REPLACE FUNCTION "order".vault_replace_user_credentials(user_id uuid, secret uuid, credentials_json jsonb)
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
        RAISE EXCEPTION 'user_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF replaced IS NULL THEN
        RAISE EXCEPTION 'secret must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT NULL, t.secret INTO kind, present
    FROM "order"."user" AS t
    WHERE t."order" = row_key AND private.may_manage_user_credentials(t."group")
    FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such row, or you may not change its credentials'
            USING ERRCODE = CASE WHEN private.is_service_role() THEN 'P0002' ELSE '42501' END;
    END IF;
    IF present IS DISTINCT FROM replaced THEN
        RAISE EXCEPTION 'the row does not refer to these credentials'
            USING ERRCODE = 'no_data_found', HINT = 'Somebody else may have replaced them: read the reference again.';
    END IF;
    PERFORM private.check_user_credentials(kind, credentials_json);
    stored := private.store_credential(concat('user_', row_key), credentials_json::text);
    UPDATE "order"."user" AS t SET secret = stored WHERE t."order" = row_key;
    PERFORM private.delete_credential(replaced);
    RETURN stored;
END
$function$;
COMMENT ON FUNCTION "order".vault_replace_user_credentials(uuid, uuid, jsonb) IS 'Stores new credentials, lets the row refer to them, deletes the old ones, and returns the new reference. For servers only. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION "order".vault_replace_user_credentials(uuid, uuid, jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".vault_replace_user_credentials(uuid, uuid, jsonb) TO service_role;

CREATE OR REPLACE FUNCTION "order".vault_delete_user_credentials(secret uuid)
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
        RAISE EXCEPTION 'secret must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- Locked as well: a row that changes hands meanwhile is judged as it is then.
    SELECT private.may_manage_user_credentials(t."group") INTO may_manage
    FROM "order"."user" AS t
    WHERE t.secret = deleted
    FOR UPDATE;
    IF NOT may_manage THEN
        RAISE EXCEPTION 'you may not change these credentials' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- What no row refers to belongs to nobody, and only a server may clear it away.
    IF may_manage IS NULL AND NOT private.is_service_role() THEN
        RETURN;
    END IF;
    BEGIN
        UPDATE "order"."user" AS t SET secret = NULL WHERE t.secret = deleted;
    EXCEPTION WHEN check_violation THEN
        GET STACKED DIAGNOSTICS violated = CONSTRAINT_NAME;
        IF violated NOT LIKE '%_has_vault_ref' THEN
            RAISE;
        END IF;
        RAISE EXCEPTION 'the row needs its credentials as it is'
            USING ERRCODE = 'check_violation', HINT = 'Change its status first.';
    END;
    PERFORM private.delete_credential(deleted);
END
$function$;
COMMENT ON FUNCTION "order".vault_delete_user_credentials(uuid) IS 'Deletes credentials and takes the reference out of the row; that they are not there is no error. For servers only. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION "order".vault_delete_user_credentials(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".vault_delete_user_credentials(uuid) TO service_role;

CREATE OR REPLACE FUNCTION "order".vault_retrieve_user_credentials(secret uuid)
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
        RAISE EXCEPTION 'secret must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    credentials := private.retrieve_credential(retrieved);
    BEGIN
        RETURN credentials::jsonb;
    EXCEPTION WHEN OTHERS THEN
        -- What the cast says would quote the plaintext.
        RAISE EXCEPTION 'the credential % is not a JSON object', retrieved USING ERRCODE = 'data_exception';
    END;
END
$function$;
COMMENT ON FUNCTION "order".vault_retrieve_user_credentials(uuid) IS 'Returns the plaintext of credentials and records the call. For servers only; what it returns is for one request and is not to be kept, logged or sent to a client. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION "order".vault_retrieve_user_credentials(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".vault_retrieve_user_credentials(uuid) TO service_role;

CREATE OR REPLACE FUNCTION "order".vault_user_credentials_exist(secret uuid)
RETURNS boolean
LANGUAGE plpgsql
STABLE
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RETURN private.credential_exists($1);
END
$function$;
COMMENT ON FUNCTION "order".vault_user_credentials_exist(uuid) IS 'Whether there are credentials behind a reference. For servers only. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION "order".vault_user_credentials_exist(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".vault_user_credentials_exist(uuid) TO service_role;

CREATE OR REPLACE FUNCTION "order".forget_secret__user()
RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF OLD.secret IS NOT NULL THEN
        PERFORM private.delete_credential(OLD.secret);
    END IF;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION "order".forget_secret__user() IS 'Deletes the credentials of a row of "order"."user" together with it.';
REVOKE ALL ON FUNCTION "order".forget_secret__user() FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE TRIGGER forget_secret
    AFTER DELETE ON "order"."user"
    FOR EACH ROW EXECUTE FUNCTION "order".forget_secret__user();

CREATE OR REPLACE FUNCTION "order".revoke_organization_credentials(p_organization_id uuid)
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
    PERFORM FROM "order"."user" AS t WHERE t."group" = p_organization_id FOR UPDATE;
    FOR present IN
        SELECT t."order"::text AS key, t.secret AS secret
        FROM "order"."user" AS t
        WHERE t."group" = p_organization_id AND t.secret IS NOT NULL
    LOOP
        DELETE FROM vault.secrets AS s WHERE s.id = present.secret;
        PERFORM private.log_access(present.secret, 'revoke');
        count := count + 1;
        BEGIN
            UPDATE "order"."user" AS t SET secret = NULL, "select" = 'default' WHERE t."order"::text = present.key;
        EXCEPTION WHEN check_violation THEN
            -- The secret is gone all the same.
            RAISE WARNING 'the row % of "order"."user" keeps its reference and its status: %', present.key, SQLERRM;
        END;
    END LOOP;

    RETURN count;
END
$function$;
COMMENT ON FUNCTION "order".revoke_organization_credentials(uuid) IS 'After a breach: deletes every secret of an organization, sets what needs them inactive, records it, and returns how many there were. For servers only. Runs with the rights of its owner.';
REVOKE ALL ON FUNCTION "order".revoke_organization_credentials(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".revoke_organization_credentials(uuid) TO service_role;
