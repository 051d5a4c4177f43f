-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- What public.organization_integrations must refer to.
-- Constraints hold for new and changed rows; a later migration checks those that there are.
SELECT set_config('lock_timeout', '5s', true);

ALTER TABLE public.organization_integrations ADD COLUMN IF NOT EXISTS vault_secret_id uuid;
COMMENT ON COLUMN public.organization_integrations.vault_secret_id IS 'Where its credentials rest in the vault; never the credentials themselves.';

CREATE UNIQUE INDEX IF NOT EXISTS organization_integrations_vault_secret_id_key ON public.organization_integrations (vault_secret_id);

CREATE OR REPLACE FUNCTION public.organization_integrations_vault_secret_id(p_id uuid)
RETURNS uuid
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
    SELECT t.vault_secret_id
    FROM public.organization_integrations AS t
    WHERE t.id = p_id
        AND t.organization_id = (
            SELECT CASE
                WHEN jwt.claims #> '{app_metadata,role}' = '"org_admin"'
                    AND jwt.claims #>> '{app_metadata,organization_id}' ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
                THEN (jwt.claims #>> '{app_metadata,organization_id}')::uuid
            END
            FROM (SELECT auth.jwt() AS claims) AS jwt
        )
$function$;
COMMENT ON FUNCTION public.organization_integrations_vault_secret_id(uuid) IS 'Tells those who may see it what public.organization_integrations.vault_secret_id holds in one row: org_admin. To everybody else it is NULL, as for a row that is not there.';
REVOKE ALL ON FUNCTION public.organization_integrations_vault_secret_id(uuid) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.organization_integrations_vault_secret_id(uuid) TO authenticated;

ALTER TABLE public.organization_integrations DROP CONSTRAINT IF EXISTS chk_active_integration_has_vault_ref;
ALTER TABLE public.organization_integrations ADD CONSTRAINT chk_active_integration_has_vault_ref
    CHECK (status::text <> 'active' OR vault_secret_id IS NOT NULL) NOT VALID;
COMMENT ON CONSTRAINT chk_active_integration_has_vault_ref ON public.organization_integrations IS 'Needs vault_secret_id with status active.';
