-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Keeps what looks like a credential out of public.organization_integrations.
-- Values that are there already are left alone until they change.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION integration_vault.credential_form(p_value text)
RETURNS text
LANGUAGE plpgsql
IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF p_value ~ 'sk_live_[A-Za-z0-9]{16,}' THEN
        RETURN 'stripe_live_key';
    END IF;
    IF p_value ~ 'AKIA[0-9A-Z]{16}' THEN
        RETURN 'aws_access_key';
    END IF;
    IF p_value ~ '-----BEGIN [A-Z ]+-----' THEN
        RETURN 'pem_block';
    END IF;
    IF p_value ~ 'eyJ[A-Za-z0-9_\-]+[.][A-Za-z0-9_\-]+[.]' THEN
        RETURN 'json_web_token';
    END IF;
    IF p_value ~ '(?:[Pp]assword|PASSWORD|[Pp]asswd|PASSWD|[Pp]wd|PWD) *[=:] *[^ ]' THEN
        RETURN 'password_assignment';
    END IF;
    -- Nearly every text ends here.
    IF p_value !~ '[A-Za-z0-9_+/=-]{24,}' THEN
        RETURN NULL;
    END IF;
    -- Keys that are made at random change between small letters, capitals and digits nearly everywhere; names and words
    -- do so rarely.
    IF EXISTS (
        SELECT FROM regexp_matches(p_value, '[A-Za-z0-9_+/=-]{24,}', 'g') AS m (token)
        WHERE m.token[1] ~ '[a-z]' AND m.token[1] ~ '[A-Z]' AND m.token[1] ~ '[0-9]'
            AND 20 * regexp_count(m.token[1], '[a-z](?=[^a-z])|[A-Z](?=[^A-Z])|[0-9](?=[^0-9])')
                >= 9 * char_length(m.token[1])
    ) OR EXISTS (
        SELECT FROM regexp_matches(p_value, '[0-9A-Za-z]{40,}', 'g') AS m (token)
        WHERE m.token[1] ~ '^([0-9a-f]+|[0-9A-F]+)$' AND m.token[1] ~ '[0-9]' AND m.token[1] ~* '[a-f]'
    ) THEN
        RETURN 'high_entropy';
    END IF;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION integration_vault.credential_form(text) IS 'What kind of credential a text looks like; NULL for any other text.';
REVOKE ALL ON FUNCTION integration_vault.credential_form(text) FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION integration_vault.json_credential_form(p_value jsonb)
RETURNS text
LANGUAGE plpgsql
IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RETURN (
        SELECT f.form
        FROM (
            SELECT s.value
            FROM jsonb_path_query(p_value, 'strict $.** ? (@.type() == "string")') AS s (value)
            UNION ALL
            SELECT k.value
            FROM jsonb_path_query(p_value, 'strict $.** ? (@.type() == "object").keyvalue().key') AS k (value)
        ) AS v (value)
        CROSS JOIN LATERAL (SELECT integration_vault.credential_form(v.value #>> '{}') AS form) AS f
        WHERE f.form IS NOT NULL
        LIMIT 1
    );
END
$function$;
COMMENT ON FUNCTION integration_vault.json_credential_form(jsonb) IS 'What kind of credential a text or key in a document looks like; NULL where none does.';
REVOKE ALL ON FUNCTION integration_vault.json_credential_form(jsonb) FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION public.refuse_plaintext__organization_integrations()
RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    refused record;
BEGIN
    SELECT v.column_name, v.form INTO refused
    FROM (
        SELECT 'field_mappings', integration_vault.json_credential_form(NEW.field_mappings)
        WHERE TG_OP = 'INSERT' OR NEW.field_mappings IS DISTINCT FROM OLD.field_mappings
        UNION ALL
        SELECT 'sync_schedule', integration_vault.json_credential_form(NEW.sync_schedule)
        WHERE TG_OP = 'INSERT' OR NEW.sync_schedule IS DISTINCT FROM OLD.sync_schedule
    ) AS v (column_name, form)
    WHERE v.form IS NOT NULL
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '%.% holds what looks like a credential (%)', TG_TABLE_NAME, refused.column_name, refused.form
            USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                  HINT = 'Credentials rest in the vault, and the row refers to them.';
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION public.refuse_plaintext__organization_integrations() IS 'Refuses what looks like a credential in public.organization_integrations; names column and kind, never the value.';
REVOKE ALL ON FUNCTION public.refuse_plaintext__organization_integrations() FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE TRIGGER refuse_plaintext
    BEFORE INSERT OR UPDATE ON public.organization_integrations
    FOR EACH ROW EXECUTE FUNCTION public.refuse_plaintext__organization_integrations();
